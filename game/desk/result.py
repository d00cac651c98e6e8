"""What came of a conference that is closed: who signed, history beside it, the grades, and where it turned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.consensus.stakes import Fared, fared
from game.debrief.comparison import Comparison, OtherText, Otherwise, SigningReason, abstainers, compare, signatories
from game.debrief.turning_points import Course, course_of
from game.debrief.turning_text import TurningPointText, turning_point_text
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.record import Record
from game.model.view import PublicView
from game.session.session import Session
from game.wording.grades import Grade, grades, public_grades
from game.wording.grammar import capitalised
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceResult:
    """The end of a conference. comparison: with the record, None where none is kept.

    otherwise: who chose otherwise than in history; without a record, who did not sign.
    grades: the reader's own first, if it reads from a seat, then those that are everybody's.
    """

    signed: frozenset[DelegationId]
    comparison: Comparison | None
    otherwise: tuple[Otherwise, ...]
    grades: tuple[Grade, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """The course of a conference, and in words the decisions that turned it, the largest first."""

    course: Course
    lines: tuple[TurningPointText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherwiseRow:
    """One delegation that chose otherwise than in history, and why."""

    delegation: DelegationId
    signed_here: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One text that came out otherwise: what it is here and what it was in history, in a few words."""

    item: ItemId
    here: str
    history: str


def result(session: Session, reader: Reader, record: Record | None) -> ConferenceResult:
    """The end, for a delegation or for everybody. ValueError while the conference is not closed."""
    state, seat = session.ended(), reader.delegation
    comparison = None if record is None else compare(state, record)
    return ConferenceResult(
        signed=signatories(state),
        comparison=comparison,
        otherwise=abstainers(state) if comparison is None else comparison.otherwise,
        grades=public_grades(reader, session.public()) if seat is None else own_grades(session, reader),
    )


def own_grades(session: Session, reader: Reader) -> tuple[Grade, ...]:
    """The grades of whoever reads from a seat. ValueError while the conference is not closed."""
    assert reader.delegation is not None
    return grades(reader, session.view(reader.delegation), how_all_fared(session)[reader.delegation])


def how_all_fared(session: Session) -> Mapping[DelegationId, Fared]:
    """How every delegation fared by its own lights. ValueError while the conference is not closed."""
    return fared(session.ended())


def turning(session: Session, reader: Reader) -> Turning:
    """Where it turned, with the reader's own part in it if it reads from a seat. ValueError before the last gavel."""
    own = reader.delegation
    course = course_of(session.ended(), session.all_events(), own)
    offers = () if own is None else session.view(own).offers
    return Turning(
        course=course, lines=tuple(turning_point_text(reader, each, offers) for each in course.turning_points)
    )


def otherwise_rows(reader: Reader, public: PublicView, found: Iterable[Otherwise]) -> tuple[OtherwiseRow, ...]:
    """Those who chose otherwise, the reader's own first, then the most influential."""
    order = sorted(found, key=lambda each: each.delegation != reader.delegation)
    return tuple(
        OtherwiseRow(
            delegation=each.delegation,
            signed_here=each.signed_here,
            why=own_choice(reader, public) if each.delegation == reader.delegation else why(reader, each.reason),
        )
        for each in order
    )


def own_choice(reader: Reader, public: PublicView) -> str:
    """What the reader did, who reads from a seat."""
    assert reader.delegation is not None
    signature = public.signatures[reader.delegation]
    items = reader.wording.listing([reader.item(each) for each in signature.reservations])
    return reader.wording.text(f"result.you.{signature.kind}", items=items)


def why(reader: Reader, reason: SigningReason) -> str:
    """A reason as a sentence."""
    end = "signed" if reason.towards_signing else "not_signed"
    match reason.term:
        case "items":
            key = "why.items.gained" if reason.towards_signing else "why.items.lost"
        case "red_lines":
            key = "why.red_lines.spared" if reason.towards_signing else "why.red_lines.crossed"
        case "chance":
            key = "why.chance"
        case term:
            key = f"why.{term}.{end}"
    item = reader.item(reason.item) if reason.item is not None else ""
    return capitalised(reader.wording.text(key, item=item))


def text_rows(reader: Reader, found: Iterable[OtherText]) -> tuple[TextRow, ...]:
    """The texts that came out otherwise, in the order of the conference."""

    def words(item: ItemId, option: OptionId | None) -> str:
        if option is None:
            return reader.wording.text("result.text.nothing")
        return reader.conference.item(item).option(option).short

    return tuple(
        TextRow(item=each.item, here=words(each.item, each.here), history=words(each.item, each.history))
        for each in found
    )
