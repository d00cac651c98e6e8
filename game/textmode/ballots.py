"""A formal vote at the desk."""

from game.model.actions import Ballot, CastBallot, PointKind, PointOfOrder
from game.textmode import commands
from game.textmode.action_dialogue import do
from game.textmode.terminal import Terminal, TurnToError, UndoneError
from game.wording.advisor import advice
from game.wording.text import plain

BALLOTS = (Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING)


def vote(desk: Terminal) -> None:
    """Ask for the delegation's ballot until it is cast. Reading is allowed meanwhile, as is a point of order."""
    _explain(desk)
    instead = ""
    while desk.delegation in desk.session.due:
        try:
            answer, instead = instead or desk.ask("ballot_prompt"), ""
        except UndoneError:
            _explain(desk)
            continue
        ballot = _ballot(desk, answer)
        motion = desk.view.public.open_ballot
        found = commands.understand(desk, answer, commands.READING)
        try:
            if ballot is not None:
                desk.hand_in(CastBallot(delegation=desk.delegation, ballot=ballot))
            elif commands.understand(desk, answer, commands.POINT) and motion is not None:
                point = PointOfOrder(delegation=desk.delegation, kind=PointKind.CONDUCT_OF_VOTE, item=motion.item)
                do(desk, point, asked=True)
            elif found is not None:
                found[0].carry_out(desk, found[1])
            else:
                desk.say("ballot_not_understood", answer=answer)
        except TurnToError as other:
            instead = other.answer
        except UndoneError:
            desk.say("undone")


def _explain(desk: Terminal) -> None:
    motion = desk.view.public.open_ballot
    if motion is None:
        return
    desk.heading("voting")
    desk.screen.line(plain(desk.reader.conference.item(motion.item).option(motion.option).text), 2)
    desk.say("moved_by", who=desk.reader.who(motion.by))
    desk.rows(advice(desk.reader, desk.view), indent=0)
    desk.rows(
        f"{number}. {desk.wording.text(f'ballot.{ballot}').capitalize()}"
        for number, ballot in enumerate(BALLOTS, start=1)
    )


def _ballot(desk: Terminal, answer: str) -> Ballot | None:
    if answer.isdecimal() and 1 <= int(answer) <= len(BALLOTS):
        return BALLOTS[int(answer) - 1]
    wanted = answer.casefold()
    for ballot in BALLOTS:
        if wanted in (desk.wording.text(f"ballot.{ballot}"), ballot.value):
            return ballot
    return None
