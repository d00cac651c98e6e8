"""What is well formed and still makes no sense, or makes a poor conference."""

from __future__ import annotations

from collections.abc import Callable

from game.scenario.agenda_format import ItemEntry, PositionEntry
from game.scenario.examination import Examination
from game.scenario.format import ScenarioFile
from game.scenario.house_format import DelegationEntry
from game.scenario.kinds import cited
from game.scenario.references import as_number
from game.scenario.source import Steps

FEW_WORDS = 32  # characters that a list on the smallest screen shows
LONG_BRIEF = 320  # characters; more than a phone shows above what the capital wants
MOST_ITEMS_A_SESSION = 5


def check_sense(exam: Examination, file: ScenarioFile) -> None:
    """Report options out of order, impossible red lines, empty blocs, items that never come up and the like."""
    for item_id, item in file.items.items():
        _check_order(exam, item_id, item)
        _check_lengths(exam, item_id, item)
    for key, delegation in file.delegations.items():
        _check_brief(exam, key, delegation)
    for owner, entries in file.positions.items():
        for item_id, position in entries.items():
            if item_id in file.items:
                _check_red_line(exam, file.items[item_id], position, ("positions", owner, item_id))
                _check_source(exam, position, ("positions", owner, item_id))
    _check_names(exam, file)
    _check_programme(exam, file)
    if file.delegations and not any(each.may_vote for each in file.delegations.values()):
        exam.report(("delegations",), "nobody-may-vote", "no delegation may vote", at_key=True)


def check_absences(exam: Examination, file: ScenarioFile, elsewhere: frozenset[str]) -> None:
    """Report what nobody belongs to, wants, takes up or refers to; only of use where every name is right.

    elsewhere: sources that the record or the history refers to.
    """
    _check_blocs(exam, file)
    _check_seats(exam, file)
    _check_unplanned(exam, file)
    _check_unused_sources(exam, file, elsewhere)


def _check_order(exam: Examination, item_id: str, item: ItemEntry) -> None:
    before, lowest = None, -1.0
    for option_id, option in item.options.items():
        path = ("items", item_id, "options", option_id)
        if option.at < lowest:
            text = f'"{option_id}" lies at {option.at:g}, below "{before}" at {lowest:g}'
            hint = "options stand in order, from the 0 end to the 100 end"
            exam.report((*path, "at"), "options-out-of-order", text, hint)
        elif option.at == lowest:
            text = f'"{option_id}" lies where "{before}" does; nobody can prefer one of them'
            exam.warn((*path, "at"), "same-place", text, at_key=False)
        if option.at >= lowest:
            before, lowest = option_id, option.at


def _check_lengths(exam: Examination, item_id: str, item: ItemEntry) -> None:
    path: Steps = ("items", item_id)
    if item.short is None and len(item.title) > FEW_WORDS:
        exam.advise(
            path, "long-name", f'"{item_id}" has a long title and no short one', "add short: two or three words"
        )
    if item.short is not None and len(item.short) > FEW_WORDS:
        exam.advise((*path, "short"), "long-name", f"more than {FEW_WORDS} characters do not fit in lists")
    for option_id, option in item.options.items():
        if option.text.replace("__", "").count("_") % 2:
            text = "an underscore is left alone; they mark the words that differ, one before and one after"
            exam.warn((*path, "options", option_id, "text"), "odd-underscore", text, at_key=False)


def _check_brief(exam: Examination, key: str, delegation: DelegationEntry) -> None:
    if len(delegation.about or "") > LONG_BRIEF:
        text = f"more than {LONG_BRIEF} characters are not read before the first session"
        hint = "two or three sentences; the figures say the rest"
        exam.advise(("delegations", key, "about"), "long-brief", text, hint)


def _check_red_line(exam: Examination, item: ItemEntry, position: PositionEntry, path: Steps) -> None:
    crosses = crossing(position.red_line, item)
    if crosses is None:
        return
    path = (*path, "red_line")
    wants = location(position.wants, item)
    if wants is not None and crosses(wants):
        text = "the red line forbids what the delegation itself wants"
        exam.report(path, "red-line-forbids-own-wish", text, "above X forbids what lies nearer to the 100 end than X")
        return
    crossed = [crosses(option.at) for option in item.options.values()]
    if all(crossed):
        exam.warn(path, "red-line-forbids-everything", "the red line forbids every option", at_key=False)
    elif not any(crossed):
        exam.warn(path, "red-line-forbids-nothing", "no option lies beyond this red line", at_key=False)


def crossing(red_line: str | None, item: ItemEntry) -> Callable[[float], bool] | None:
    """A test whether text at a location is beyond the red line; None where there is none or its option is unknown."""
    if red_line is None:
        return None
    side, word = red_line.split(" ")
    number = as_number(word)
    limit = location(word if number is None else number, item)
    if limit is None or not 0 <= limit <= 100:
        return None
    fixed = limit
    return (lambda at: at > fixed) if side == "above" else (lambda at: at < fixed)


def location(wants: str | float, item: ItemEntry) -> float | None:
    """A location 0..100, of an option by its name or as it stands; None for an option the item lacks."""
    if isinstance(wants, str):
        return item.options[wants].at if wants in item.options else None
    return wants


def _check_source(exam: Examination, position: PositionEntry, path: Steps) -> None:
    if position.basis in ("documented", "announced") and not position.source:
        text = f"this position counts as {position.basis} and names no source"
        exam.advise(path, "no-source", text, "add source: KEY, or basis: derived")


def _check_blocs(exam: Examination, file: ScenarioFile) -> None:
    for bloc in file.blocs:
        members = sum(each.bloc == bloc for each in file.delegations.values())
        if members == 0:
            exam.warn(("blocs", bloc), "bloc-without-members", f'no delegation belongs to the bloc "{bloc}"')


def _check_names(exam: Examination, file: ScenarioFile) -> None:
    for kind, names in (
        ("delegations", {key: each.name for key, each in file.delegations.items()}),
        ("blocs", {key: each.name for key, each in file.blocs.items()}),
        ("items", {key: each.title for key, each in file.items.items()}),
    ):
        first: dict[str, str] = {}
        for key, name in names.items():
            if name.casefold() in first:
                text = f'"{key}" is called "{name}", as is "{first[name.casefold()]}"'
                end = "title" if kind == "items" else "name"
                exam.warn((kind, key, end), "same-name", text, at_key=False)
            first.setdefault(name.casefold(), key)


def _check_seats(exam: Examination, file: ScenarioFile) -> None:
    for key, delegation in file.delegations.items():
        path: Steps = ("delegations", key)
        own = file.positions.get(key, {})
        of_bloc = file.positions.get(delegation.bloc or "", {})
        missing = [item for item in file.items if item not in own and item not in of_bloc]
        if len(missing) == len(file.items):
            exam.warn(path, "no-position", f'"{key}" has no position on any item, nor has its bloc')
        if delegation.temperament == "bloc_follower" and delegation.bloc is None:
            text = f'"{key}" follows its bloc and has none'
            exam.warn((*path, "temperament"), "no-bloc-to-follow", text, at_key=False)
    for item_id, entry in file.items.items():
        if not any(option.sponsors for option in entry.options.values()):
            text = f'no option of "{item_id}" has a sponsor: nothing is on the table as the conference opens'
            exam.advise(("items", item_id, "options"), "no-sponsor", text)
    for item in file.items:
        if not any(item in entries for entries in file.positions.values()):
            exam.warn(("items", item), "nobody-cares", f'nobody has a position on "{item}"')


def _check_programme(exam: Examination, file: ScenarioFile) -> None:
    for index, row in enumerate(() if isinstance(file.sessions, int) else file.sessions):
        if len(row.items) > MOST_ITEMS_A_SESSION:
            text = f"{len(row.items)} items are more than a session can take up"
            exam.advise(("sessions", index, "items"), "crowded-session", text, f"at most {MOST_ITEMS_A_SESSION}")


def _check_unplanned(exam: Examination, file: ScenarioFile) -> None:
    if isinstance(file.sessions, int):
        return
    planned = {item for row in file.sessions for item in row.items}
    for item in file.items:
        if item not in planned:
            text = f'"{item}" is in no session of the programme, so it can never be agreed'
            exam.warn(("items", item), "never-on-the-programme", text)


def _check_unused_sources(exam: Examination, file: ScenarioFile, elsewhere: frozenset[str]) -> None:
    used = elsewhere.union(cited(exam.source.value))
    for key in file.sources:
        if key not in used:
            exam.advise(("sources", key), "unused-source", f'nothing refers to the source "{key}"')
