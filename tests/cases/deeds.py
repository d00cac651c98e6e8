"""Single actions in words."""

from collections.abc import Callable
from typing import Any

from game.model import actions as act
from game.model.actions import Action, Ballot, PointKind
from game.model.grammar import ActionKind, Part, Stage, kinds_in, make
from tests.cases.vocabulary import Sentence, find
from tests.toy import text as backing


def _on_text(kind: Any) -> Callable[..., Action]:
    def make(text: str, **seat: str) -> Action:
        where = backing(text)
        who = {"delegation": seat["seat"]} if seat else {}
        action: Action = kind(item=where.item, option=where.option, **who)
        return action

    return make


def _point(kind: PointKind) -> Callable[..., Action]:
    return lambda seat, item: act.PointOfOrder(delegation=seat, kind=kind, item=item)


SAID_OTHERWISE = {
    act.CoSponsor,
    act.Object,
    act.ProposeCompromise,
    act.LiftBrackets,
    act.MoveVote,
    act.WithdrawObjection,
    act.PlaceBrackets,
    act.AnnounceRefusal,
    act.TakeBackRefusal,
}
"""Interventions whose sentence is no mere slug."""


def _from_the_grammar() -> tuple[Sentence, ...]:
    """What is said on the floor of one text or one item, in the words of its slug: "asks to announce refusal spam"."""
    return tuple(
        Sentence(f"{{seat}} asks to {kind.slug.replace('_', ' ')} {{{kind.parts[0]}}}", _of_part(kind))
        for kind in kinds_in(Stage.FLOOR)
        if kind.parts in ((Part.TEXT,), (Part.ITEM,)) and kind.action not in SAID_OTHERWISE
    )


def _of_part(kind: ActionKind) -> Callable[..., Action]:
    (part,) = kind.parts
    return lambda seat, **said: make(kind, seat, {part: backing(said[part]) if part.is_text else said[part]})


def _ballot(ballot: Ballot) -> Callable[..., Action]:
    return lambda seat: act.CastBallot(delegation=seat, ballot=ballot)


CORRIDOR = (
    Sentence(
        "{seat} consults {other} on {item}",
        lambda seat, other, item: act.Consult(delegation=seat, to=other, item=item),
    ),
    Sentence(
        "{seat} offers {other} {text} for {wanted}",
        lambda seat, other, text, wanted: act.OfferDeal(
            delegation=seat, to=other, gives=backing(text), asks=backing(wanted)
        ),
    ),
    Sentence("{seat} accepts offer {number}", lambda seat, number: act.AcceptOffer(delegation=seat, offer=number)),
    Sentence("{seat} declines offer {number}", lambda seat, number: act.DeclineOffer(delegation=seat, offer=number)),
    Sentence(
        "{seat} counters offer {number} with {text} for {wanted}",
        lambda seat, number, text, wanted: act.CounterOffer(
            delegation=seat, offer=number, gives=backing(text), asks=backing(wanted)
        ),
    ),
    Sentence(
        "{seat} pledges help to {other} for {text}",
        lambda seat, other, text: act.Pledge(delegation=seat, to=other, asks=backing(text)),
    ),
    Sentence(
        "{seat} presses {other} for {text}",
        lambda seat, other, text: act.Press(delegation=seat, to=other, asks=backing(text)),
    ),
    Sentence(
        "{seat} calls its bloc behind {text}", lambda seat, text: act.Caucus(delegation=seat, backing=backing(text))
    ),
    Sentence(
        "{seat} calls a drafting group with {text} and {wanted}",
        lambda seat, text, wanted: act.CallDraftingGroup(delegation=seat, texts=(backing(text), backing(wanted))),
    ),
    Sentence(
        "{seat} proposes {text} and {wanted} in its group",
        lambda seat, text, wanted: act.ProposeTexts(delegation=seat, texts=(backing(text), backing(wanted))),
    ),
    Sentence(
        "{seat} stands behind proposal {number}",
        lambda seat, number: act.BackProposal(delegation=seat, proposal=number),
    ),
    Sentence(
        "{seat} prepares to show {text}",
        lambda seat, text: act.ShowPlacards(delegation=seat, placards=(backing(text),)),
    ),
)

FLOOR = (
    *_from_the_grammar(),
    Sentence("{seat} asks to co-sponsor {text}", _on_text(act.CoSponsor)),
    Sentence("{seat} asks to object to {text}", _on_text(act.Object)),
    Sentence("{seat} asks to propose {text} as compromise", _on_text(act.ProposeCompromise)),
    Sentence("{seat} asks to lift the brackets on {text}", _on_text(act.LiftBrackets)),
    Sentence("{seat} asks to move a vote on {text}", _on_text(act.MoveVote)),
    Sentence(
        "{seat} asks to withdraw its objection on {item}",
        lambda seat, item: act.WithdrawObjection(delegation=seat, item=item),
    ),
    Sentence("{seat} asks to reopen {item}", lambda seat, item: act.PlaceBrackets(delegation=seat, item=item)),
    Sentence(
        "{seat} asks to announce that it will not sign because of {item}",
        lambda seat, item: act.AnnounceRefusal(delegation=seat, item=item),
    ),
    Sentence(
        "{seat} asks to take back that it will not sign because of {item}",
        lambda seat, item: act.TakeBackRefusal(delegation=seat, item=item),
    ),
    Sentence(
        "{seat} asks to link {text} and {wanted}",
        lambda seat, text, wanted: act.LinkPackage(delegation=seat, texts=(backing(text), backing(wanted))),
    ),
    Sentence("{seat} asks whether text on {item} came too late", _point(PointKind.LATE_TEXT)),
    Sentence("{seat} asks whether the conference is competent for {item}", _point(PointKind.COMPETENCE)),
    Sentence("{seat} asks whether that was a vote on {item}", _point(PointKind.WAS_THAT_A_VOTE)),
    Sentence("{seat} raises the conduct of the vote on {item}", _point(PointKind.CONDUCT_OF_VOTE)),
    Sentence("{seat} leaves the speakers' list", lambda seat: act.LeaveSpeakersList(delegation=seat)),
)

CHAIR = (
    Sentence("the chair opens the floor", act.OpenFloor),
    Sentence("the chair takes the temperature of {item}", act.TakeTemperature),
    Sentence("the chair offers {text} as compromise", _on_text(act.OfferCompromise)),
    Sentence("the chair declares {text} agreed", _on_text(act.DeclareAgreed)),
    Sentence("the chair keeps the brackets on {item}", act.KeepBrackets),
    Sentence("the chair drops {text}", _on_text(act.DropOption)),
    Sentence("the chair puts {text} to the vote", _on_text(act.PutToVote)),
    Sentence("the chair closes the vote", act.CloseVote),
    Sentence("the chair closes the session", act.CloseSession),
    Sentence("the chair puts the Final Acts for adoption", act.AdoptFinalActs),
    Sentence("the chair calls the next wave", act.CallWave),
    Sentence("the chair closes the conference", act.CloseConference),
)

ROLL = (
    Sentence("{seat} votes for", _ballot(Ballot.FOR)),
    Sentence("{seat} votes against", _ballot(Ballot.AGAINST)),
    Sentence("{seat} abstains", _ballot(Ballot.ABSTAIN)),
    Sentence("{seat} votes against, ready to leave the room", _ballot(Ballot.WALK_OUT)),
    Sentence("{seat} moves the adjournment of the debate", lambda seat: act.MoveAdjournment(delegation=seat)),
    Sentence("{seat} stays out of the vote", _ballot(Ballot.NOT_PARTICIPATING)),
    Sentence("{seat} signs", lambda seat: act.Sign(delegation=seat)),
    Sentence(
        "{seat} signs with a reservation on {item}",
        lambda seat, item: act.SignWithReservation(delegation=seat, items=(item,)),
    ),
    Sentence("{seat} leaves the decision to its capital", lambda seat: act.Defer(delegation=seat)),
    Sentence("{seat} refuses to sign", lambda seat: act.Refuse(delegation=seat)),
)

DEEDS = (*CORRIDOR, *FLOOR, *CHAIR, *ROLL)


def deed(sentence: str) -> Action:
    """The single action that a sentence stands for."""
    found, said = find(sentence, DEEDS)
    action: Action = found.meaning(**said)
    return action
