"""Text mode: from the opening gavel to the result, for one delegation, over any pair of text streams."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TextIO

from game.desk.offers import waiting
from game.model.conference import DelegationId
from game.model.events import BallotCast, Event, RollAnswered, SessionOpened
from game.model.record import Record
from game.model.state import Phase
from game.session.session import Session
from game.textmode import commands, pages
from game.textmode.asking import numbered
from game.textmode.ballots import vote
from game.textmode.closing import read_out, split_at_the_gavel
from game.textmode.result import read_result, session_of
from game.textmode.screen import EndOfInputError, Screen
from game.textmode.signing import answer_the_roll, read_roll
from game.textmode.terminal import LeavingError, Terminal, UndoneError, words_of
from game.wording.catalogue import Wording


class Ending(StrEnum):
    """How a person left text mode."""

    LEFT = "left"  # the conference can be gone on with
    CLOSED = "closed"  # the conference is over
    AGAIN = "again"  # play it again with the same delegation
    ANOTHER = "another"  # play it again with another delegation


@dataclass(frozen=True, slots=True)
class PlayAgainFrom:
    """How a person left text mode to play again from the opening of a session of the conference that is over."""

    session: int


def run(
    session: Session,
    delegation: DelegationId,
    input: TextIO,
    output: TextIO,
    *,
    record: Record | None = None,
    may_play_again: bool = False,
    width: int | None = None,
) -> Ending | PlayAgainFrom:
    """Play a conference at one desk until it is over or the person leaves; nothing acknowledged is ever lost.

    record: what really happened, for the result. may_play_again: whether whoever called can begin anew, so that it is
    worth asking. width: columns, None = as wide as the terminal, at most 100.
    """
    desk = Terminal(session, delegation, Screen(input, output, width), Wording())
    try:
        _welcome(desk)
        while not session.is_over:
            _turn(desk)
        read_result(desk, record)
        return _afterwards(desk, may_play_again)
    except (EndOfInputError, LeavingError):
        desk.screen.gap()
        desk.say(_last_words(desk), path=session.path)
        return Ending.CLOSED if session.is_over else Ending.LEFT


def _last_words(desk: Terminal) -> str:
    """What is said on leaving: whether there is a log to go on with, and whether the last move is in it."""
    if desk.session.path is None or desk.session.is_over:
        return "goodbye"
    return "saved" if desk.is_kept else "saved_before"


def _welcome(desk: Terminal) -> None:
    conference = desk.reader.conference
    desk.say(
        "welcome", title=conference.title, name=desk.wording.language.in_sentence(desk.reader.name(desk.delegation))
    )
    for rule in conference.procedure.house_rules:
        desk.say("house_rule", rule=rule)
    if (origin := desk.session.header.origin) is not None:
        desk.say("from_here", session=origin.session, log=origin.log)
    pages.own_brief(desk)


def _turn(desk: Terminal) -> None:
    """What is due at this desk, or else the rest of the room."""
    phase = desk.view.public.phase
    if desk.is_due and phase is Phase.VOTING:
        vote(desk)
    elif desk.is_due and phase is Phase.SIGNING:
        answer_the_roll(desk)
    elif phase is Phase.CORRIDOR:
        _corridor(desk)
    _say_what_happened(desk, desk.go_on())


def _say_what_happened(desk: Terminal, events: tuple[Event, ...]) -> None:
    before, closed, after = split_at_the_gavel(events)
    ceremony = desk.view.public.phase in (Phase.SIGNING, Phase.CLOSED)
    if closed or not ceremony:
        spoken = [each for each in before if not isinstance(each, BallotCast | RollAnswered)]
        if spoken:
            desk.heading("on_the_floor")
            desk.tell(spoken, indent=2)
    if closed:
        read_out(desk, closed)
    if ceremony:
        read_roll(desk, after if closed else before)
    elif news := [each for each in after if not isinstance(each, SessionOpened)]:  # the situation says that one opens
        desk.screen.gap()
        desk.tell(news)


def _corridor(desk: Terminal) -> None:
    """The person's part of a session, until the word to end it."""
    pages.situation(desk)
    desk.say("hint")
    is_warned = False
    while True:
        try:
            answer = desk.ask("prompt", name=desk.reader.name(desk.delegation))
        except UndoneError:
            commands.menu(desk)
            continue
        of_menu = numbered(answer, commands.MAIN)
        word = answer if of_menu is None else words_of(desk.wording, of_menu)[0]
        if word in words_of(desk.wording, "end"):
            if is_warned or not _has_business(desk):
                return
            is_warned = True
            continue
        is_warned = False
        desk.carry_out(partial(_heed, desk, word))


def _has_business(desk: Terminal) -> bool:
    """Say what would be left undone if the session ended now; whether there is something."""
    offered, says = waiting(desk.view), desk.view.seat.intervention is not None
    if says and not offered:
        return False
    if offered:
        desk.say("offers_unanswered", count=len(offered))
    if not says:
        desk.say("floor_unused")
    desk.say("end_again", word=words_of(desk.wording, "end")[0])
    return True


def _heed(desk: Terminal, answer: str) -> None:
    """Do what was typed; of what means nothing, say what it may have meant."""
    whole = answer.casefold()
    if whole in words_of(desk.wording, "quit"):
        raise LeavingError
    if whole in words_of(desk.wording, "menu"):
        commands.menu(desk)
    elif whole in words_of(desk.wording, "help"):
        commands.overview(desk)
    elif whole.split(" ")[0] in words_of(desk.wording, "summary"):
        _summary_again(desk)
    elif commands.understand(desk, answer, commands.AFTER) is not None:
        desk.say("turned_later")
    elif not commands.carry_out(desk, answer, commands.IN_SESSION):
        meant = commands.suggestion(desk, answer, commands.IN_SESSION)
        desk.say("not_understood_meant" if meant else "not_understood", answer=answer, word=meant)


def _summary_again(desk: Terminal) -> None:
    """All that the last session changed."""
    last = desk.view.public.session - 1
    if last < 1:
        desk.say("no_summary")
    else:
        read_out(desk, last, everything=True)


def _afterwards(desk: Terminal, may_play_again: bool) -> Ending | PlayAgainFrom:
    """What to do when all is over: read on, play again, or leave."""
    choices = ["again", "another", *(["from"] if desk.session.path is not None else [])] if may_play_again else []
    desk.heading("afterwards")
    desk.rows(f"{number}. {desk.words(f'after.{key}')}" for number, key in enumerate(choices, start=1))
    desk.screen.line(desk.words("afterwards_words", **desk.examples()))
    while True:
        try:
            answer = desk.ask("afterwards_prompt")
            word, _, rest = answer.partition(" ")
            chosen = numbered(word, choices)
            if "from" in choices and (chosen == "from" or word.casefold() in words_of(desk.wording, "from")):
                if (session := _which_session(desk, rest)) is not None:
                    return PlayAgainFrom(session)
            elif chosen:
                return Ending(chosen)
            elif not commands.carry_out(desk, answer, {**commands.AFTER, **commands.READING}):
                desk.say("not_understood", answer=answer)
        except UndoneError:
            return Ending.CLOSED


def _which_session(desk: Terminal, said: str) -> int | None:
    """The session to play again from; asked for if it was not said, None if the person thinks better of it."""
    try:
        return session_of(desk, said or desk.ask("from_prompt", last=desk.reader.conference.sessions))
    except UndoneError:
        desk.say("undone")
        return None
