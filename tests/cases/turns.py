"""Several actions at once, and questions to the arithmetic of voting, in words."""

from collections.abc import Callable
from itertools import chain, repeat

from game.model.actions import (
    AdoptFinalActs,
    Ballot,
    CallWave,
    CastBallot,
    MoveVote,
    OpenFloor,
    PutToVote,
    Refuse,
    ShowPlacards,
    Sign,
)
from game.model.state import Phase
from game.procedure import voting
from tests.cases.vocabulary import Sentence
from tests.cases.world import World
from tests.toy import next_session
from tests.toy import text as backing


def _next_session(world: World) -> None:
    world.state = next_session(world.state)


def _session(world: World, number: int) -> None:
    while world.state.session < number:
        _next_session(world)


def _open_vote(world: World, seat: str, text: str) -> None:
    where = backing(text)
    world.must(MoveVote(delegation=seat, item=where.item, option=where.option))
    world.must(OpenFloor())
    world.must(PutToVote(item=where.item, option=where.option))


def _ballots(world: World, number: int, against: int, abstain: int, out: int) -> None:
    given = chain(
        repeat(Ballot.FOR, number),
        repeat(Ballot.AGAINST, against),
        repeat(Ballot.ABSTAIN, abstain),
        repeat(Ballot.NOT_PARTICIPATING, out),
    )
    voters = [each.id for each in world.state.conference.delegations if each.may_vote]
    for who, ballot in zip(voters, given, strict=False):
        world.must(CastBallot(delegation=who, ballot=ballot))


def _placards(world: World, number: int, text: str, of: int, wanted: str) -> None:
    showing = chain(repeat(text, number), repeat(wanted, of))
    for each, shown in zip(world.state.conference.delegations, showing, strict=False):
        world.must(ShowPlacards(delegation=each.id, placards=(backing(shown),)))


def _adopted(world: World) -> None:
    while world.state.phase is not Phase.ADOPTION:
        _next_session(world)
    world.must(AdoptFinalActs())


def _roll(world: World, signs: Callable[[str], bool]) -> None:
    while any(each.signature is None for each in world.state.seats.values()):
        if not world.state.called:
            world.must(CallWave())
        for who in world.state.called:
            if world.state.seats[who].signature is None:
                world.must(Sign(delegation=who) if signs(who) else Refuse(delegation=who))
        if any(each.signature is None for each in world.state.seats.values()):
            world.must(CallWave())


def _everybody_signs(world: World) -> None:
    _roll(world, lambda _: True)


def _only_sign(world: World, seats: str) -> None:
    _roll(world, lambda who: who in seats.split(", "))


def _all_but_sign(world: World, seats: str) -> None:
    _roll(world, lambda who: who not in seats.split(", "))


TURNS = (
    Sentence("the next session opens", _next_session),
    Sentence("session {number} has come", _session),
    Sentence("a vote on {text}, moved by {seat}, is open", _open_vote),
    Sentence("{number} vote for, {against} against, {abstain} abstain and {out} stay out", _ballots),
    Sentence("{number} prepare to show {text} and {of} {wanted}", _placards),
    Sentence("the Final Acts are adopted as the texts stand", _adopted),
    Sentence("everybody signs when called", _everybody_signs),
    Sentence("only {seats} sign when called", _only_sign),
    Sentence("all but {seats} sign when called", _all_but_sign),
)


def _yes(world: World, answer: bool) -> None:
    world.answer = "yes" if answer else "no"


RECKONINGS = (
    Sentence(
        "reckon whether {number} present of {of} entitled are a quorum",
        lambda world, number, of: _yes(world, voting.is_quorate(number, of)),
    ),
    Sentence(
        "reckon whether {number} of {of} entitled may have a vote repeated {days} full days later",
        lambda world, number, of, days: _yes(
            world, voting.may_be_repeated(askers=number, entitled=of, full_days_since=days)
        ),
    ),
)
