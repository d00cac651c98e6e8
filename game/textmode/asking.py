"""Questions with numbered answers. An empty line undoes the whole dialogue."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from game.desk import finding
from game.model.conference import DelegationId, ItemId, OptionId
from game.textmode.terminal import Terminal, UndoneError, listed
from game.wording.items import status

T = TypeVar("T")

MOST_ROWS = 12
"""How many of the delegations found are listed before more letters are asked for."""


def numbered(answer: str, among: Sequence[T]) -> T | None:
    """The one of that number, from 1; None for what is no such number."""
    return among[int(answer) - 1] if answer.isdecimal() and 1 <= int(answer) <= len(among) else None


def pick(
    desk: Terminal,
    question: str,
    rows: Sequence[tuple[T, str]],
    find: Callable[[str], Sequence[T]] = lambda words: (),
    *,
    by_number: bool = True,
) -> T:
    """One of the rows, by its number or by words that `find` understands. question: a message of text mode.

    by_number: False where numbers would be mistaken for labels.
    """
    if not rows:
        desk.say("nothing_to_choose")
        raise UndoneError
    desk.say(question)
    desk.rows(f"{number}. {text}" if by_number else text for number, (_, text) in enumerate(rows, start=1))
    while True:
        answer = desk.ask("which" if by_number else "which_label")
        if by_number and (row := numbered(answer, rows)):
            return row[0]
        found = find(answer)
        among = [value for value, _ in rows if value in found]
        if len(among) == 1:
            return among[0]
        if among:
            desk.say("several", count=len(among))
        elif found:
            desk.say("not_among_these")
        else:
            desk.turn_to(answer)
            desk.say("not_understood_number" if by_number else "not_understood_label", most=len(rows), answer=answer)


def ask_delegation(desk: Terminal) -> DelegationId:
    """A delegation, typed in part and chosen among those found; not the desk's own."""
    conference = desk.reader.conference
    while True:
        answer = desk.ask("which_delegation")
        found = [each for each in finding.delegations(conference, answer) if each != desk.delegation]
        if len(found) == 1:
            desk.screen.line(f"{desk.reader.name(found[0])}.")
            return found[0]
        if not found:
            desk.turn_to(answer)
            desk.say("no_delegation", answer=answer)
        elif len(found) > MOST_ROWS:
            desk.say("too_many", count=len(found), answer=answer)
        else:
            rows = [(each, desk.reader.name(each)) for each in found]
            return pick(desk, "several_delegations", rows, lambda words: finding.delegations(conference, words))


def ask_item(desk: Terminal, among: Sequence[ItemId], question: str = "which_item") -> ItemId:
    """One of some items, by number, label or words."""
    conference = desk.reader.conference
    entries = desk.view.public.items
    rows = []
    for each in among:
        now = status(desk.reader, each, entries[each]).text
        rows.append((each, f"[{desk.reader.label(each)}] {conference.item(each).short}, {now}"))
    by_number = not any(desk.reader.label(each).isdecimal() for each in among)
    return pick(desk, question, rows, lambda words: finding.items(conference, words), by_number=by_number)


def ask_option(desk: Terminal, item: ItemId, among: Sequence[OptionId]) -> OptionId:
    """One of some options of an item, by letter or words; numbers are not offered, since options have letters."""
    of = desk.reader.conference.item(item)
    if not among:
        desk.say("nothing_to_choose")
        raise UndoneError
    desk.say("which_option", item=desk.reader.label(item))
    desk.rows(f"{of.letter(each)}. {of.option(each).short}" for each in among)
    letters = desk.reader.letters(item, among, "or")
    while True:
        answer = desk.ask("which_letter", letters=letters)
        found = finding.option(of, answer) or numbered(answer, among)
        if found is not None and found in among:
            return found
        desk.turn_to(answer)
        desk.say("not_understood_letter", letters=letters, answer=answer)


def confirmed(desk: Terminal, sentence: str, cost: str) -> bool:
    """Whether the person says yes to a sentence; an empty line is no."""
    answer = desk.screen.ask(desk.words("confirm", sentence=sentence, cost=cost))
    if answer.casefold() in listed(desk.wording, "terminal.yes"):
        return True
    desk.say("undone")
    return False
