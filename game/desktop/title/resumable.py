"""What the title offers: what there is to go on with, in words. Without pygame."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.desktop.navigation import GoOn
from game.model.conference import DelegationId
from game.scenario.listing import ShelfRow
from game.session.unfinished import Unfinished
from game.wording.catalogue import Wording

MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Resumable:
    """A conference to go on with: the line that tells it from others, its date, and the way there."""

    line: str
    when: str
    way: GoOn


def resumable(
    wording: Wording,
    logs: Sequence[Unfinished],
    shelf: Sequence[ShelfRow],
    names: Callable[[Unfinished], Mapping[str, str]],
    seated: Mapping[Path, tuple[DelegationId, ...]] | None = None,
) -> tuple[Resumable, ...]:
    """What can be gone on with, last played first. seated: who sits at this laptop, by log, where it goes round.

    names: of the delegations of a log, by id, as far as they are known. Logs that nobody leads a
    delegation in (runs with AI in every seat) are left out.
    """
    rows = {row.id: row for row in shelf}
    found = []
    for log in logs:
        people = (seated or {}).get(log.path, log.people)
        if not people:
            continue
        row = rows.get(log.scenario) if not log.folder else None
        who = wording.listing_up_to(MOST_NAMES, [names(log).get(each, each) for each in people])
        title = row.title if row else log.scenario
        if row and row.sessions:
            line = wording.text(
                "title.continue.detail", title=title, session=log.session, sessions=row.sessions, who=who
            )
        else:
            line = wording.text("title.continue.short", title=title, session=log.session, who=who)
        way = GoOn(log.path, log.folder or log.scenario)
        found.append(Resumable(line, f"{log.date:%Y-%m-%d %H:%M}", way))
    return tuple(found)
