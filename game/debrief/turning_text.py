"""A conference's turning points in words, for whoever reads: a window, a terminal, a class."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.debrief.causes import Cause, Led
from game.debrief.turning_points import Course, TurningPoint
from game.model.conference import DelegationId
from game.model.events import VoteTaken
from game.model.state import Offer
from game.wording.catalogue import Wording
from game.wording.events import tell
from game.wording.numbers import session_when
from game.wording.reader import Reader

MOST_CAUSES = 2
MOST_NAMES = 6
TENTHS_BELOW = 10.0  # signatures below which a tenth of one is worth telling


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPointText:
    """A turning point in words. change: a figure ("−34"); the others are sentences, empty where nothing is to be said.

    how: what led up to it. moved: the change in a sentence. crossed: whom it lost and won. deeds: the reader's own
    part. Who reads from no seat, in front of everybody, is told neither that, nor whom it lost, nor of promises: they
    say what a capital wanted, or what was said in private.
    """

    session: int
    when: str
    label: str
    short: str
    what: str
    how: str
    change: str
    moved: str
    crossed: str
    deeds: str


def turning_point_text(reader: Reader, point: TurningPoint, offers: Iterable[Offer] = ()) -> TurningPointText:
    """One turning point. offers: those the reader may see, so that its own deeds can say which deal they were about."""
    wording, item = reader.wording, reader.conference.item(point.item)
    line = tell(reader, point.decision)
    why = "" if isinstance(point.decision, VoteTaken) else line.why
    is_public = reader.delegation is None
    causes = [each for each in point.causes if not (is_public and each.led is Led.PROMISED)]
    return TurningPointText(
        session=point.session,
        when=session_when(reader.conference, point.session),
        label=item.label,
        short=item.short,
        what=line.text,
        how=" ".join(each for each in (why, *(_cause(reader, each) for each in causes[:MOST_CAUSES])) if each),
        change=change(point.change),
        moved=_moved(wording, point),
        crossed="" if is_public else _crossed(reader, point),
        deeds="" if is_public else _deeds(reader, point, offers),
    )


def in_figures(expected: float) -> str:
    """Expected signatures as a number: whole from ten on, with a tenth below."""
    return f"{expected:.1f}" if abs(expected) < TENTHS_BELOW else f"{expected:.0f}"


def change(by: float) -> str:
    """A change with its sign: "+0.4", "−34"."""
    return f"{'−' if by < 0 else '+'}{in_figures(abs(by))}"


def course_in_a_sentence(wording: Wording, course: Course) -> str:
    """The whole course in one sentence."""
    end = course.ends[-1] if course.ends else course.opening
    return wording.sentence(
        "turned.lead",
        opening=in_figures(course.opening),
        end=in_figures(end),
        signed=course.signed,
    )


def by_session(wording: Wording, course: Course) -> str:
    """The curve as words: the sessions after which the figure was another one than before."""
    shown = in_figures(course.opening)
    parts = []
    for session, expected in enumerate(course.ends, start=1):
        if in_figures(expected) != shown:
            shown = in_figures(expected)
            parts.append(wording.text("turned.chart.after", expected=shown, session=session))
    return wording.text(
        "turned.chart.value" if parts else "turned.chart.value.level",
        opening=in_figures(course.opening),
        sessions=", ".join(parts),
        signed=course.signed,
    )


def _cause(reader: Reader, cause: Cause) -> str:
    return reader.wording.sentence(f"turned.led.{cause.led}", who=reader.who(*cause.of))


def _moved(wording: Wording, point: TurningPoint) -> str:
    key = "turned.change.fewer" if point.change < 0 else "turned.change.more"
    return wording.sentence(
        key,
        by=in_figures(abs(point.change)),
        before=in_figures(point.before),
        after=in_figures(point.after),
    )


def _crossed(reader: Reader, point: TurningPoint) -> str:
    def names(those: tuple[DelegationId, ...]) -> str:
        own_first = sorted(those, key=lambda each: each != reader.delegation)
        return reader.wording.listing_up_to(MOST_NAMES, [reader.who(each).text for each in own_first])

    parts = [("turned.lost", point.lost), ("turned.won", point.won)]
    return " ".join(reader.wording.sentence(key, names=names(those)) for key, those in parts if those)


def _deeds(reader: Reader, point: TurningPoint, offers: Iterable[Offer]) -> str:
    if not point.deeds:
        return reader.wording.sentence("turned.deeds.none")
    known = tuple(offers)
    words = " ".join(tell(reader, each, known).text for each in point.deeds)
    return reader.wording.sentence("turned.deeds", deeds=words)
