"""Choosing a delegation to lead: type part of a name, look at what it is, take it or look at another."""

from collections.abc import Mapping
from typing import TextIO

from game.desk import finding
from game.model.conference import Conference, DelegationId
from game.model.instructions import Instructions
from game.textmode.screen import EndOfInputError, Screen
from game.textmode.terminal import listed, words_of
from game.wording.brief import brief, introduction
from game.wording.catalogue import Wording
from game.wording.numbers import count, day
from game.wording.reader import Reader

MOST_ROWS = 20
MOST_WISHES = 5


def choose_delegation(
    conference: Conference,
    input: TextIO,
    output: TextIO,
    instructions: Mapping[DelegationId, Instructions] | None = None,
    *,
    width: int | None = None,
) -> DelegationId | None:
    """Ask which delegation to lead; None if the person leaves or the input ends.

    instructions: what each capital wants, to show the brief before the choice; without them only public facts.
    """
    screen = Screen(input, output, width)
    reader = Reader(wording=Wording(), conference=conference)
    _introduce(screen, reader)
    try:
        return _choose(screen, reader, instructions or {})
    except EndOfInputError:
        screen.line(reader.wording.text("terminal.goodbye"))
        return None


def _introduce(screen: Screen, reader: Reader) -> None:
    conference, wording = reader.conference, reader.wording
    screen.line(wording.text("terminal.title"))
    screen.line(
        wording.sentence(
            "terminal.conference",
            title=conference.title,
            place=conference.place,
            opens=day(wording, conference.opens),
            delegations=count(wording, "delegation", len(conference.delegations)),
            sessions=count(wording, "session", conference.sessions),
            length=conference.length,
        )
    )
    screen.line(conference.summary)
    screen.gap()


def _choose(screen: Screen, reader: Reader, instructions: Mapping[DelegationId, Instructions]) -> DelegationId | None:
    wording, conference = reader.wording, reader.conference
    while True:
        answer = screen.ask(wording.text("terminal.choose"))
        if answer.casefold() in words_of(wording, "quit"):
            screen.line(wording.text("terminal.goodbye"))
            return None
        if not answer or answer.casefold() in words_of(wording, "list"):
            _list(screen, reader)
            continue
        found = finding.delegations(conference, answer)
        if len(found) == 1 and _taken(screen, reader, found[0], instructions):
            return found[0]
        if not found:
            screen.line(wording.text("terminal.no_delegation", answer=answer))
        elif len(found) > 1:
            names = [f"{reader.name(each)} ({each})" for each in found[:MOST_ROWS]]
            screen.line(wording.text("terminal.found_several", names=wording.listing_up_to(MOST_ROWS, names)))


def _list(screen: Screen, reader: Reader) -> None:
    """Everybody, by bloc."""
    conference = reader.conference
    for bloc in conference.blocs:
        names = ", ".join(f"{reader.name(each)} ({each})" for each in conference.members[bloc.id])
        screen.line(f"{reader.bloc_in_full(bloc.id)}: {names}.")
    alone = [each for each in conference.delegations if each.bloc is None]
    if alone:
        names = ", ".join(f"{each.name} ({each.id})" for each in alone)
        screen.line(reader.wording.text("terminal.in_no_bloc", names=names))


def _taken(
    screen: Screen, reader: Reader, who: DelegationId, instructions: Mapping[DelegationId, Instructions]
) -> bool:
    """Show a delegation and ask whether to lead it."""
    wording, of = reader.wording, reader.conference.delegation(who)
    screen.gap()
    screen.line(f"{of.name} ({of.id}).")
    screen.line(f"{introduction(reader, who)}.")
    if who in instructions:
        own = brief(reader, who, instructions[who])
        if own.about:
            screen.line(own.about)
        screen.line(wording.text("terminal.wants"))
        for wish in own.wishes[:MOST_WISHES]:
            screen.line(f"{wish.rank}. {wish.text} ({wish.word}).", 2)
        for line in own.red_lines:
            screen.line(wording.text("terminal.red_line_row", text=line.text), 2)
        if own.near:
            screen.line(wording.text("terminal.near", names=reader.names(own.near)))
        if own.hard:
            screen.line(wording.text("terminal.hard", names=reader.names(own.hard)))
        screen.line(wording.text("terminal.difficulty", level=own.difficulty, why=own.why_difficult))
    answer = screen.ask(wording.text("terminal.lead", name=wording.language.in_sentence(of.name)))
    return answer.casefold() in listed(wording, "terminal.yes")
