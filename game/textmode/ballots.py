"""A formal vote at the desk."""

from functools import partial

from game.model.actions import Ballot, CastBallot, MoveAdjournment, PointKind, PointOfOrder
from game.procedure.voting import ballots_on
from game.textmode import commands
from game.textmode.action_dialogue import do
from game.textmode.asking import numbered
from game.textmode.terminal import Terminal, UndoneError
from game.wording.advisor import advice
from game.wording.text import plain


def vote(desk: Terminal) -> None:
    """Ask for the delegation's ballot until it is cast. Reading is allowed meanwhile, as is a point of order."""
    _explain(desk)
    while desk.is_due:
        try:
            answer = desk.ask("ballot_prompt")
        except UndoneError:
            _explain(desk)
        else:
            desk.carry_out(partial(_heed, desk, answer))


def _heed(desk: Terminal, answer: str) -> None:
    """A ballot, a point of order or a word to read something."""
    motion, ballot = desk.view.public.open_ballot, _ballot(desk, answer)
    if ballot is not None:
        desk.hand_in(CastBallot(delegation=desk.delegation, ballot=ballot))
    elif commands.understand(desk, answer, commands.POINT) and motion is not None:
        point = PointOfOrder(delegation=desk.delegation, kind=PointKind.CONDUCT_OF_VOTE, item=motion.item)
        do(desk, point, asked=True)
    elif commands.understand(desk, answer, commands.ADJOURN):
        do(desk, MoveAdjournment(delegation=desk.delegation), asked=True)
        _explain(desk)
    elif not commands.carry_out(desk, answer, commands.READING):
        desk.say("ballot_not_understood", answer=answer)


def _explain(desk: Terminal) -> None:
    motion = desk.view.public.open_ballot
    if motion is None:
        return
    desk.heading("voting")
    desk.screen.line(plain(desk.reader.conference.item(motion.item).option(motion.option).text), 2)
    desk.say("moved_by", who=desk.reader.who(motion.by))
    if motion.adjournment is not None:
        desk.say("adjournment_by", who=desk.reader.who(motion.adjournment))
    elif desk.view.public.may_be_adjourned:
        desk.say("may_adjourn")
    desk.rows(advice(desk.reader, desk.view), indent=0)
    desk.rows(
        f"{number}. {desk.wording.text(f'ballot.{ballot}').capitalize()}"
        for number, ballot in enumerate(ballots_on(motion), start=1)
    )


def _ballot(desk: Terminal, answer: str) -> Ballot | None:
    motion = desk.view.public.open_ballot
    offered = tuple(Ballot) if motion is None else ballots_on(motion)
    named = (each for each in offered if answer.casefold() in (desk.wording.text(f"ballot.{each}"), each.value))
    return numbered(answer, offered) or next(named, None)
