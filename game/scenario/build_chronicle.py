"""From the formats of record and history to the model."""

from __future__ import annotations

from collections.abc import Callable

from game.model import actions
from game.model.actions import Action, Backing, PointKind
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.record import Record, RecordedTemperature, RecordedVote
from game.model.script import ScriptedMove
from game.scenario.chronicle import HistoryFile, Move, RecordFile
from game.scenario.kinds import keys


def build_record(file: RecordFile) -> Record:
    """The recorded outcome; the file must be free of errors."""
    return Record(
        signed=frozenset(map(DelegationId, file.signed)),
        did_not_sign=frozenset(map(DelegationId, file.did_not_sign)),
        final_text={ItemId(item): OptionId(option) for item, option in file.final_text.items()},
        votes=tuple(
            RecordedVote(
                title=each.title,
                item=ItemId(each.item),
                option=OptionId(each.option),
                date=each.date,
                in_favour=each.in_favour,
                against=each.against,
                abstain=each.abstain,
                sources=keys(each.source),
            )
            for each in file.votes
        ),
        temperatures=tuple(
            RecordedTemperature(
                item=ItemId(each.item),
                option=OptionId(each.option),
                date=each.date,
                time=each.time,
                text=each.text,
                sources=keys(each.source),
            )
            for each in file.temperature
        ),
        evidence={DelegationId(each): how for each, how in file.evidence.items()},
        notes=file.notes,
    )


def build_history(file: HistoryFile) -> tuple[ScriptedMove, ...]:
    """History's own moves in order; the file must be free of errors."""
    return tuple(
        ScriptedMove(session=move.session, action=_action(move), note=move.note or "", sources=keys(move.source))
        for move in file.root
    )


SeatText = Callable[[DelegationId, ItemId, OptionId], Action]

_ON_A_TEXT: dict[str, SeatText] = {
    "table": lambda who, item, option: actions.Table(delegation=who, item=item, option=option),
    "co_sponsor": lambda who, item, option: actions.CoSponsor(delegation=who, item=item, option=option),
    "support": lambda who, item, option: actions.Support(delegation=who, item=item, option=option),
    "oppose": lambda who, item, option: actions.Oppose(delegation=who, item=item, option=option),
    "object": lambda who, item, option: actions.Object(delegation=who, item=item, option=option),
    "propose_compromise": lambda who, item, option: actions.ProposeCompromise(delegation=who, item=item, option=option),
    "lift_brackets": lambda who, item, option: actions.LiftBrackets(delegation=who, item=item, option=option),
    "move_vote": lambda who, item, option: actions.MoveVote(delegation=who, item=item, option=option),
    "offer_compromise": lambda _, item, option: actions.OfferCompromise(item=item, option=option),
    "declare_agreed": lambda _, item, option: actions.DeclareAgreed(item=item, option=option),
    "put_to_vote": lambda _, item, option: actions.PutToVote(item=item, option=option),
    "drop_option": lambda _, item, option: actions.DropOption(item=item, option=option),
}


def _action(move: Move) -> Action:
    who = DelegationId(move.who)
    item = ItemId(move.item or "")
    if move.do in _ON_A_TEXT:
        return _ON_A_TEXT[move.do](who, item, OptionId(move.option or ""))
    match move.do:
        case "withdraw_objection":
            return actions.WithdrawObjection(delegation=who, item=item)
        case "place_brackets":
            return actions.PlaceBrackets(delegation=who, item=item)
        case "link_package":
            return actions.LinkPackage(delegation=who, texts=_texts(move))
        case "point_of_order":
            return actions.PointOfOrder(delegation=who, kind=PointKind(move.kind or ""), item=item)
        case "announce_refusal":
            return actions.AnnounceRefusal(delegation=who, item=item)
        case "sign":
            return actions.Sign(delegation=who)
        case "sign_with_reservation":
            return actions.SignWithReservation(delegation=who, items=tuple(map(ItemId, move.items or ())))
        case "defer":
            return actions.Defer(delegation=who)
        case "refuse":
            return actions.Refuse(delegation=who)
        case "take_temperature":
            return actions.TakeTemperature(item=item)
        case "keep_brackets":
            return actions.KeepBrackets(item=item)
        case _:
            raise AssertionError(f"the format names a move that is not built: {move.do}")


def _texts(move: Move) -> tuple[Backing, ...]:
    texts = move.items if isinstance(move.items, dict) else {}
    return tuple(Backing(item=ItemId(item), option=OptionId(option)) for item, option in texts.items())
