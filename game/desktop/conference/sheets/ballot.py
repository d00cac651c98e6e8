"""The ballot sheet: the text that is voted on, the brief, four ballots of equal weight."""

from functools import partial

from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.theme import SMALL, TREATY, Ground
from game.desktop.toolkit.box import Column, Edged, Group, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.choices import Radio
from game.desktop.toolkit.label import Label, muted, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.widget import Widget
from game.model.actions import Ballot, CastBallot, MoveAdjournment, PointKind, PointOfOrder
from game.model.state import MotionToVote
from game.procedure.voting import ballots_on
from game.wording.advisor import advice
from game.wording.brief import item_line
from game.wording.catalogue import Wording
from game.wording.text import runs


def ballot(screen: ConferenceScreen, chosen: Ballot | None) -> Modal:
    """The sheet. chosen: the ballot that is marked but not yet cast."""
    desk = screen.desk
    wording, motion = desk.wording, desk.view.public.open_ballot
    if motion is None:
        none = Label(escape(wording.text("objection.no-vote-open")))
        return Modal(wording.text("screen.vote"), none, dismiss=screen.close_sheet)
    of = desk.conference.item(motion.item)
    option = of.option(motion.option)
    title = Label(f"[{of.label}] {{@{option.at:g}}} **{of.letter(option.id)}** {escape(of.title)}", SMALL)
    treaty = Label(marked.treaty(runs(option.text)), TREATY)
    moved = [wording.text("screen.vote.moved", who=desk.reader.who(motion.by))]
    if motion.adjournment is not None:
        moved.append(wording.text("screen.vote.adjournment", who=desk.reader.who(motion.adjournment)))
    radios = Group(
        *(
            Radio(
                wording.text(f"screen.vote.{each}"),
                None if each is chosen else partial(screen.choose, each),
                detail=escape(_meaning(wording, motion, each)),
                chosen=each is chosen,
                keys=[str(number)],
                key=f"ballot:{each}",
            )
            for number, each in enumerate(ballots_on(motion), start=1)
        ),
        gap=2,
        name=wording.text("screen.vote.ballot"),
    )
    parts: list[Widget] = [
        Edged(Column(title, treaty, gap=4), Ground.PAPER, left=16, right=12, top=8, bottom=10),
        muted(" ".join(moved)),
        Label(item_line(desk.reader, desk.brief.wish(motion.item), "screen.wish"), SMALL),
        Label(escape(" ".join(advice(desk.reader, desk.view)[-2:])), SMALL),
        Space(2),
        section(wording.text("screen.vote.ballot")),
        radios,
    ]
    cast = Primary(
        wording.text("screen.vote.cast"),
        partial(screen.do, CastBallot(delegation=desk.delegation, ballot=chosen)) if chosen is not None else None,
        tall=34,
        enabled=chosen is not None,
        reason="" if chosen is not None else wording.text("screen.vote.choose"),
        keys=["return"],
        key="cast",
    )
    point = PointOfOrder(delegation=desk.delegation, kind=PointKind.CONDUCT_OF_VOTE, item=motion.item)
    may_raise = not desk.objections(point)
    order = Button(wording.text("screen.vote.point"), partial(screen.do, point), tall=34, enabled=may_raise)
    motion_first = MoveAdjournment(delegation=desk.delegation)
    adjourn = Button(
        wording.text("screen.vote.adjourn"),
        partial(screen.do, motion_first),
        tall=34,
        enabled=not desk.objections(motion_first),
        key="adjourn",
    )
    return Modal(
        wording.text("screen.vote"),
        Column(*parts, gap=8),
        cast,
        adjourn,
        order,
        dismiss=screen.close_sheet,
        wide=640,
    )


def _meaning(wording: Wording, motion: MotionToVote, ballot: Ballot) -> str:
    """What a ballot says on what is before the plenary."""
    on_adjournment = f"screen.vote.{ballot}_adjournment.means"
    if motion.adjournment is not None and wording.has(on_adjournment):
        return wording.text(on_adjournment)
    return wording.text(f"screen.vote.{ballot}.means")
