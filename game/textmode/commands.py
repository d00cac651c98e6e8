"""The words of text mode: what each does, and the numbered menus."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from typing import TypeAlias

from game.model.actions import LeaveSpeakersList, MoveAdjournment, PointOfOrder
from game.model.grammar import ActionKind, Stage, kind_of, kinds_in
from game.textmode import item_pages, pages, result
from game.textmode.action_dialogue import perform
from game.textmode.asking import pick
from game.textmode.terminal import Terminal, words_of
from game.wording.actions import words

Commands: TypeAlias = Mapping[str, Callable[[Terminal, str], None]]
"""Each word by its key in the wording, and what it does with the words typed after it."""

READING: Commands = {
    "agenda": pages.agenda,
    "item": item_pages.item,
    "who": item_pages.who,
    "sources": item_pages.sources,
    "map": item_pages.world,
    "brief": pages.own_brief,
    "offers": pages.offers,
    "groups": pages.groups,
    "delegation": pages.delegation,
    "heard": pages.heard,
    "log": pages.log,
    "advisor": pages.advisor,
    "glossary": pages.terms,
}

LEAVES_THE_LIST = kind_of(LeaveSpeakersList)
CORRIDOR = tuple(kind for kind in kinds_in(Stage.CORRIDOR) if kind is not LEAVES_THE_LIST)
FLOOR = (*kinds_in(Stage.FLOOR), LEAVES_THE_LIST)


def _doing(*kinds: ActionKind) -> Commands:
    return {kind.slug: partial(perform, kind) for kind in kinds}


AFTER: Commands = {"turned": result.where_it_turned}
"""What is told only once the conference is closed."""

POINT = _doing(kind_of(PointOfOrder))
"""The one thing that may be said while a vote is open."""

ADJOURN = _doing(kind_of(MoveAdjournment))
"""What may be moved before the first ballot."""

MENUS: Commands = {
    "corridor": lambda desk, rest: _choose(desk, "corridor_menu", CORRIDOR),
    "floor": lambda desk, rest: _choose(desk, "floor_menu", FLOOR),
}
ENDING = ("help", "end", "quit")
MAIN = ("agenda", "item", "who", "brief", "corridor", "floor", "map", "log", "advisor", "glossary", *ENDING)
"""The main menu: its numbers are what a number typed at the main prompt means."""

IN_SESSION: Commands = {**READING, **_doing(*CORRIDOR, *FLOOR), **MENUS}


def menu(desk: Terminal) -> None:
    """What one can do, numbered, each with its word."""
    desk.heading("menu")
    desk.rows(
        desk.words("menu_row", number=number, word=words_of(desk.wording, word)[0], help=_help(desk, word))
        for number, word in enumerate(MAIN, start=1)
    )
    desk.screen.line(desk.words("menu_words", **desk.examples()))


def overview(desk: Terminal) -> None:
    """Every word there is, with an example each."""
    desk.heading("overview")
    in_corridor, on_floor = ([kind.slug for kind in kinds] for kinds in (CORRIDOR, FLOOR))
    for key, commands in (("overview_read", READING), ("overview_corridor", in_corridor), ("overview_floor", on_floor)):
        desk.say(key)
        desk.rows(f"{words_of(desk.wording, word)[0]}: {_help(desk, word)}" for word in commands)


def understand(desk: Terminal, answer: str, among: Iterable[str]) -> str | None:
    """The command whose word an answer begins with; None if there is none."""
    first = answer.partition(" ")[0].casefold()
    return next((command for command in among if first in words_of(desk.wording, command)), None)


def carry_out(desk: Terminal, answer: str, among: Commands) -> bool:
    """Do what an answer commands; whether it commands something."""
    command = understand(desk, answer, among)
    if command is not None:
        among[command](desk, answer.partition(" ")[2].strip())
    return command is not None


def suggestion(desk: Terminal, answer: str, among: Commands) -> str:
    """The word that was probably meant; empty if none is near."""
    known = [words_of(desk.wording, word)[0] for word in (*among, *ENDING)]
    first = answer.split(" ", 1)[0].casefold()
    return next(iter(get_close_matches(first, known, n=1, cutoff=0.6)), "")


def _help(desk: Terminal, word: str) -> str:
    return desk.wording.text(f"terminal.help.{word}", **desk.examples())


def _choose(desk: Terminal, question: str, kinds: Sequence[ActionKind]) -> None:
    rows = []
    for kind in kinds:
        said = words(desk.wording, kind.action)
        rows.append((kind, f"{said.label.rstrip('.')}: {said.cost}; {said.rule}. {said.explain}"))

    def named(answer: str) -> list[ActionKind]:
        slug = understand(desk, answer, [kind.slug for kind in kinds])
        return [kind for kind in kinds if kind.slug == slug]

    perform(pick(desk, question, rows, named), desk, "")
