"""What a person named on the command line: a scenario, a delegation, a file; what is not there is refused kindly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.errors import NAME, FailureError, UsageError

if TYPE_CHECKING:
    from game.model.conference import Conference, DelegationId, ItemId, OptionId
    from game.model.instructions import Scenario

NOTHING = "nothing"
"""How a person calls the text of an item that stays as it was before the conference."""


def loaded(where: str) -> Scenario:
    """The scenario of that id or path; UsageError if there is none, FailureError with every error if it is broken."""
    known(where)
    from game.scenario import ScenarioError, load

    try:
        return load(where)
    except ScenarioError as problem:
        named = f'"{where}"' if " " in where else where
        raise FailureError(f"{problem}\n{NAME} check {named} says what to write instead.") from problem


def known(where: str) -> None:
    """Refuse the name of a scenario that is neither on the shelf nor a path."""
    shelf = on_the_shelf()
    if where not in shelf and not Path(where).exists():
        from game.scenario.source import scenarios_near

        raise UsageError(f'There is no scenario "{where}"{hint(Path(where).name, scenarios_near(Path(where)))}')


def scenario_of(log: Path, where: str) -> Scenario:
    """The scenario that a log is of. FailureError that names the log, if there is none such any more."""
    try:
        return loaded(where)
    except UsageError as problem:
        raise FailureError(f"{log} was played on a scenario that is not here. {problem}") from problem


def on_the_shelf() -> list[str]:
    """The ids of the shipped scenarios."""
    from game import places

    return sorted(each.parent.name for each in places.scenarios().glob("*/scenario.yaml"))


def folder(where: str) -> str:
    """Where a scenario lies that is not on the shelf, to be found again from anywhere; empty for one of the shelf."""
    return str(Path(where).resolve()) if Path(where).exists() else ""


def delegation(conference: Conference, given: str) -> DelegationId:
    """The delegation of that id or name, in capitals or not."""
    seats = {each.id.casefold(): each.id for each in conference.delegations}
    seats |= {each.name.casefold(): each.id for each in conference.delegations}
    if found := seats.get(given.casefold()):
        return found
    names = [name for each in conference.delegations for name in (each.id, each.name)]
    raise UsageError(f'There is no delegation "{given}" in {conference.title}{hint(given, names)}')


def text_of(conference: Conference, given: str) -> tuple[ItemId, OptionId | None]:
    """The item and text of "spam=nothing" or "5B=c": ids, or label and letter as the game shows them.

    Nothing is what stood before.
    """
    item_given, sign, option_given = (part.strip() for part in given.partition("="))
    if not sign:
        raise UsageError(f'A text is ITEM=OPTION, such as {conference.items[0].id}={NOTHING}, not "{given}".')
    items = {_typed(name): each for each in conference.items for name in (each.label, each.id)}
    item = items.get(_typed(item_given))
    if item is None:
        raise UsageError(f'There is no item "{item_given}"{hint(item_given, [each.id for each in conference.items])}')
    letters: dict[str, OptionId | None] = {item.letter(each.id): each.id for each in item.options}
    options = letters | {each.id.casefold(): each.id for each in item.options}
    if option_given.casefold() in options:
        return item.id, options[option_given.casefold()]
    if option_given.casefold() == NOTHING:
        return item.id, None
    names = [NOTHING, *(each.id for each in item.options)]
    raise UsageError(f'{item.short} ({item.id}) has no text "{option_given}"{hint(option_given, names)}')


def _typed(name: str) -> str:
    """A name as a keyboard has it: "Art. 7" with a common space."""
    return name.replace("\N{NO-BREAK SPACE}", " ").casefold()


def existing(path: Path) -> Path:
    """The path itself; UsageError if nothing is there."""
    if not path.exists():
        raise UsageError(f"There is no file {path}.")
    return path


def hint(given: str, names: Sequence[str]) -> str:
    """The end of a sentence, with its mark: what was probably meant, or a full stop where nothing comes near."""
    from game.scenario.finding import did_you_mean

    found = did_you_mean(given, names)
    if not found:
        return "."
    return f"; {found}" if found.endswith("?") else f"; {found}."
