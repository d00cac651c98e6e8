"""The words of text mode: what each does, and the numbered menus."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from game.model.actions import LeaveSpeakersList, PointOfOrder
from game.model.grammar import ActionKind, Stage, kind_of, kinds_in
from game.textmode import item_pages, pages, result
from game.textmode.action_dialogue import perform
from game.textmode.asking import pick
from game.textmode.terminal import Terminal, words_of
from game.wording.actions import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A word and what it does with the words typed after it. kind: the action it leads to, for cost and rule."""

    word: str
    carry_out: Callable[[Terminal, str], None]
    kind: ActionKind | None = None


READING = (
    Command(word="agenda", carry_out=pages.agenda),
    Command(word="item", carry_out=item_pages.item),
    Command(word="who", carry_out=item_pages.who),
    Command(word="sources", carry_out=item_pages.sources),
    Command(word="map", carry_out=item_pages.world),
    Command(word="brief", carry_out=pages.own_brief),
    Command(word="offers", carry_out=pages.offers),
    Command(word="delegation", carry_out=pages.delegation),
    Command(word="heard", carry_out=pages.heard),
    Command(word="log", carry_out=pages.log),
    Command(word="advisor", carry_out=pages.advisor),
    Command(word="glossary", carry_out=pages.terms),
)


def _doing(kind: ActionKind) -> Command:
    return Command(word=kind.slug, carry_out=lambda desk, rest: perform(desk, kind, rest), kind=kind)


LEAVES_THE_LIST = kind_of(LeaveSpeakersList)
CORRIDOR = tuple(_doing(kind) for kind in kinds_in(Stage.CORRIDOR) if kind is not LEAVES_THE_LIST)
FLOOR = tuple(_doing(kind) for kind in (*kinds_in(Stage.FLOOR), LEAVES_THE_LIST))

AFTER = (Command(word="turned", carry_out=result.where_it_turned),)
"""What is told only once the conference is closed."""

POINT = (_doing(kind_of(PointOfOrder)),)
"""The one thing that may be said while a vote is open."""


MENUS = (
    Command(word="corridor", carry_out=lambda desk, rest: _choose(desk, "corridor_menu", CORRIDOR)),
    Command(word="floor", carry_out=lambda desk, rest: _choose(desk, "floor_menu", FLOOR)),
)
ENDING = ("help", "end", "quit")
MAIN = ("agenda", "item", "who", "brief", "corridor", "floor", "map", "log", "advisor", "glossary", *ENDING)
"""The main menu: its numbers are what a number typed at the main prompt means."""

IN_SESSION = (*READING, *CORRIDOR, *FLOOR, *MENUS)


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
    for key, commands in (("overview_read", READING), ("overview_corridor", CORRIDOR), ("overview_floor", FLOOR)):
        desk.say(key)
        desk.rows(f"{words_of(desk.wording, each.word)[0]}: {_help(desk, each.word)}" for each in commands)


def understand(desk: Terminal, answer: str, among: tuple[Command, ...]) -> tuple[Command, str] | None:
    """The command whose word an answer begins with, and what follows it; None if there is none."""
    first, _, rest = answer.partition(" ")
    for command in among:
        if first.casefold() in words_of(desk.wording, command.word):
            return command, rest.strip()
    return None


def carry_out(desk: Terminal, answer: str, among: tuple[Command, ...]) -> bool:
    """Do what an answer commands; whether it commands something."""
    found = understand(desk, answer, among)
    if found is not None:
        command, rest = found
        command.carry_out(desk, rest)
    return found is not None


def suggestion(desk: Terminal, answer: str, among: tuple[Command, ...]) -> str:
    """The word that was probably meant; empty if none is near."""
    known = [words_of(desk.wording, word)[0] for word in (*(each.word for each in among), *ENDING)]
    first = answer.split(" ", 1)[0].casefold()
    return next(iter(get_close_matches(first, known, n=1, cutoff=0.6)), "")


def _help(desk: Terminal, word: str) -> str:
    return desk.wording.text(f"terminal.help.{word}", **desk.examples())


def _choose(desk: Terminal, question: str, commands: tuple[Command, ...]) -> None:
    rows = []
    for command in commands:
        if command.kind is None:
            continue
        kind = words(desk.wording, command.kind.action)
        text = f"{kind.label.rstrip('.')}: {kind.cost}; {kind.rule}. {kind.explain}"
        rows.append((command, text))

    def named(answer: str) -> list[Command]:
        found = understand(desk, answer, commands)
        return [found[0]] if found else []

    chosen = pick(desk, question, rows, named)
    chosen.carry_out(desk, "")
