"""A conference's hinges in words, for whoever reads: a window, a terminal, a class."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.debrief.causes import Cause, Led
from game.debrief.hinges import Course, Hinge
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
class Told:
    """A hinge in words. change: a figure ("−34"); the others are sentences, empty where there is nothing to say.

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


def told(reader: Reader, hinge: Hinge, offers: Iterable[Offer] = ()) -> Told:
    """One hinge. offers: those the reader may see, so that its own deeds can say which deal they were about."""
    wording, item = reader.wording, reader.conference.item(hinge.item)
    line = tell(reader, hinge.decision)
    why = "" if isinstance(hinge.decision, VoteTaken) else line.why
    is_public = reader.delegation is None
    causes = [each for each in hinge.causes if not (is_public and each.led is Led.PROMISED)]
    return Told(
        session=hinge.session,
        when=session_when(reader.conference, hinge.session),
        label=item.label,
        short=item.short,
        what=line.text,
        how=" ".join(each for each in (why, *(_cause(reader, each) for each in causes[:MOST_CAUSES])) if each),
        change=change(hinge.change),
        moved=_moved(wording, hinge),
        crossed="" if is_public else _crossed(reader, hinge),
        deeds="" if is_public else _deeds(reader, hinge, offers),
    )


def figure(expected: float) -> str:
    """Expected signatures as a number: whole from ten on, with a tenth below."""
    return f"{expected:.1f}" if abs(expected) < TENTHS_BELOW else f"{expected:.0f}"


def change(by: float) -> str:
    """A change with its sign: "+0.4", "−34"."""
    return f"{'−' if by < 0 else '+'}{figure(abs(by))}"


def lead(wording: Wording, course: Course) -> str:
    """The whole course in one sentence."""
    end = course.ends[-1] if course.ends else course.opening
    return wording.sentence("turned.lead", opening=figure(course.opening), end=figure(end), signed=course.signed)


def by_session(wording: Wording, course: Course) -> str:
    """The curve as words: the sessions after which the figure was another one than before."""
    shown = figure(course.opening)
    parts = []
    for session, expected in enumerate(course.ends, start=1):
        if figure(expected) != shown:
            shown = figure(expected)
            parts.append(wording.text("turned.chart.after", expected=shown, session=session))
    return wording.text(
        "turned.chart.value" if parts else "turned.chart.value.level",
        opening=figure(course.opening),
        sessions=", ".join(parts),
        signed=course.signed,
    )


def _cause(reader: Reader, cause: Cause) -> str:
    return reader.wording.sentence(f"turned.led.{cause.led}", who=reader.who(*cause.of))


def _moved(wording: Wording, hinge: Hinge) -> str:
    key = "turned.change.fewer" if hinge.change < 0 else "turned.change.more"
    return wording.sentence(key, by=figure(abs(hinge.change)), before=figure(hinge.before), after=figure(hinge.after))


def _crossed(reader: Reader, hinge: Hinge) -> str:
    def names(those: tuple[DelegationId, ...]) -> str:
        own_first = sorted(those, key=lambda each: each != reader.delegation)
        return reader.wording.listing_up_to(MOST_NAMES, [reader.who(each).text for each in own_first])

    parts = [("turned.lost", hinge.lost), ("turned.won", hinge.won)]
    return " ".join(reader.wording.sentence(key, names=names(those)) for key, those in parts if those)


def _deeds(reader: Reader, hinge: Hinge, offers: Iterable[Offer]) -> str:
    if not hinge.deeds:
        return reader.wording.sentence("turned.deeds.none")
    known = tuple(offers)
    words = " ".join(tell(reader, each, known).text for each in hinge.deeds)
    return reader.wording.sentence("turned.deeds", deeds=words)
