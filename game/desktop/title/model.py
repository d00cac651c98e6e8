"""What the title offers: what there is to go on with, in words. Without pygame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.desktop.ways import GoOn
from game.scenario.listing import ShelfRow
from game.session.unfinished import Unfinished
from game.wording.catalogue import Wording


@dataclass(frozen=True, slots=True)
class Resumable:
    """A conference to go on with: the line that tells it from others, its date, and the way there."""

    line: str
    when: str
    way: GoOn


def resumable(
    wording: Wording, logs: Sequence[Unfinished], shelf: Sequence[ShelfRow], names: Mapping[str, str]
) -> tuple[Resumable, ...]:
    """What can be gone on with, last played first.

    names: of delegations, by id, for those that are known without opening the scenario. Logs that nobody leads a
    delegation in (runs with AI in every seat) are left out.
    """
    rows = {row.id: row for row in shelf}
    found = []
    for log in logs:
        if not log.people:
            continue
        row = rows.get(log.scenario) if not log.folder else None
        who = wording.listing([names.get(each, each) for each in log.people])
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
