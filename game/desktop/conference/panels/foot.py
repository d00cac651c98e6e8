"""The foot: what was said on the floor, the lines for a first session, and the button that ends the session."""

from collections.abc import Sequence

from game.desk.session_desk import SessionDesk
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import PlainSheet
from game.desktop.theme import SMALL, Ground, Look
from game.desktop.toolkit.box import Column, Padded, Panel, Row, Rule, Space
from game.desktop.toolkit.button import KeyHint, Primary
from game.desktop.toolkit.feed import Feed
from game.desktop.toolkit.label import Label, OneLine, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.widget import Widget
from game.model import actions as act
from game.model import events as ev
from game.model.events import Event
from game.model.grammar import Stand, kind_of
from game.model.state import Phase
from game.wording.events import tell

NEWEST = 12
SIGNS = (
    (ev.BracketsKept, "{:brackets} "),
    (ev.TextAgreed | ev.PromiseKept | ev.OfferAccepted, "{:tick} "),
    (ev.PromiseBroken | ev.OfferDeclined | ev.OptionDropped, "{:cross} "),
    (ev.OfferMade, "{:arrow} "),
)
SILENT = (ev.PlacardsChosen, ev.BallotCast, ev.ConferenceOpened, ev.FloorOpened, ev.SessionClosed)


def sign_of(desk: SessionDesk, event: Event) -> str:
    """The glyph or icon before a line of the feed, as mark-up; empty for what has none."""
    if isinstance(event, ev.Spoke):
        said = event.intervention
        if kind_of(said).stand is Stand.AGAINST:
            return "{:barred} "
        if isinstance(said, act.OnText):
            return f"{{@{desk.conference.item(said.item).option(said.option).at:g}}} "
    return next((sign for kinds, sign in SIGNS if isinstance(event, kinds)), "")


def feed_lines(desk: SessionDesk, events: Sequence[Event]) -> tuple[str, ...]:
    """The newest events that are news, as mark-up, oldest first."""
    told = [each for each in events if not isinstance(each, SILENT)][-NEWEST:]
    return tuple(
        sign_of(desk, each) + escape(tell(desk.reader, each, desk.view.offers).text.rstrip(".")) for each in told
    )


def foot(screen: ConferenceScreen, look: Look) -> Widget:
    """The whole foot."""
    desk, wording = screen.desk, screen.desk.wording
    label = "turn.end" if screen.takes_turns else "screen.end"
    if desk.phase is Phase.VOTING:
        label = f"{label}.vote"
    return Column(
        Rule(),
        Padded(
            Row(
                section(wording.text("screen.feed")),
                Feed(feed_lines(desk, desk.events()), name=wording.text("screen.feed"), grow=1),
                KeyHint(wording.text("screen.log"), screen.opens(PlainSheet.LOG), keys=["l"], capped=True),
                Primary(
                    wording.text(label),
                    screen.end_session,
                    keys=["e"],
                    tall=30 if look.compact else 34,
                    enabled=not screen.is_busy,
                    key="end",
                ),
                gap=14 if look.compact else 20,
                align="middle",
            ),
            sides=14 if look.compact else 20,
            ends=7 if look.compact else 9,
        ),
    )


STEPS = ("read", "talk", "speak", "end")


def coach_step(desk: SessionDesk, has_read: bool) -> int:
    """Which line a first session is at, from 0; it follows what has been done."""
    seat = desk.view.seat
    if seat.intervention is not None:
        return 3
    if seat.contacts_left < desk.conference.procedure.contacts:
        return 2
    return 1 if has_read else 0


def coach(screen: ConferenceScreen, look: Look) -> Widget:
    """One line that says what to do next, in the first session of somebody's first conference."""
    desk = screen.desk
    wording, step = desk.wording, coach_step(desk, screen.has_read)
    row = Row(
        OneLine(f"**{wording.text('screen.coach', step=step + 1, steps=len(STEPS))}**", SMALL),
        Label(escape(wording.text(f"screen.coach.{STEPS[step]}")), SMALL, grow=1, key="coach"),
        KeyHint(wording.text("screen.coach.dismiss"), screen.dismiss_coach, keys=["x"], capped=True),
        Space(0),
        gap=16,
        align="middle",
    )
    return Column(Rule(), Panel(row, Ground.SHEET, sides=14 if look.compact else 20, ends=6))
