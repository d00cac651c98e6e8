"""The end of a session, as it is read out."""

from collections.abc import Sequence

from game.desk.recap import Recap, recap
from game.model.events import Event, SessionClosed
from game.textmode.terminal import Terminal

MOST_CHANGES = 3
MOST_GROUPS = 3


def split_at_the_gavel(events: Sequence[Event]) -> tuple[tuple[Event, ...], int, tuple[Event, ...]]:
    """Events up to a session's gavel, the number of that session (0: none closed), and those after it."""
    for index, event in enumerate(events):
        if isinstance(event, SessionClosed):
            return tuple(events[: index + 1]), event.session, tuple(events[index + 1 :])
    return tuple(events), 0, ()


def read_out(desk: Terminal, session: int, everything: bool = False) -> None:
    """What a session changed, who moved, promises, the chair's words, what is next."""
    summary = recap(desk.reader, desk.events(), desk.view, session)
    desk.screen.gap()
    desk.screen.line(f"{summary.when}.")
    desk.screen.line(f"{summary.headline}.")
    shown = summary.changes if everything else summary.changes[:MOST_CHANGES]
    for number, change in enumerate(shown, start=1):
        desk.screen.line(f"{number}. {change.text} {change.why}".rstrip(), 2)
    if len(summary.changes) > len(shown):
        desk.say("more_changes", count=len(summary.changes))
    _moved(desk, summary, everything)
    if summary.promises:
        desk.say("promises")
        desk.rows(f"{each.text}: {each.state}." for each in summary.promises)
    desk.say("chair", words=summary.chair_says, mood=summary.chair_mood)
    if summary.next:
        desk.say("next", when=summary.next_when)
        of = desk.conference.item
        desk.rows(
            f"[{of(each.item).label}] {of(each.item).short}{f' ({each.note})' if each.note else ''}"
            for each in summary.next
        )


def _moved(desk: Terminal, summary: Recap, everything: bool) -> None:
    for moved in summary.moved:
        desk.say("moved", item=desk.reader.item(moved.item))
        shown = moved.groups if everything else moved.groups[:MOST_GROUPS]
        desk.rows(f"{each}." for each in shown)
        if len(moved.groups) > len(shown):
            desk.rows([desk.words("moved_more", count=len(moved.groups) - len(shown))])
        if moved.own:
            desk.rows([f"{moved.own}."])
