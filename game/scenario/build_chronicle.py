"""From the formats of record and history to the model."""

from __future__ import annotations

from game.model.actions import Action, Backing, PointKind
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.grammar import Part, Stage, Value, make
from game.model.record import Record, RecordedTemperature, RecordedVote
from game.model.script import ScriptedMove
from game.scenario.build import made
from game.scenario.chronicle import HistoryFile, HistoryMove, RecordFile, told_in_history
from game.scenario.kinds import keys


def build_record(file: RecordFile) -> Record:
    """The recorded outcome; the file must be free of errors."""
    return Record(
        signed=frozenset(map(DelegationId, file.signed)),
        did_not_sign=frozenset(map(DelegationId, file.did_not_sign)),
        final_text={ItemId(item): OptionId(option) for item, option in file.final_text.items()},
        votes=tuple(made(RecordedVote, each) for each in file.votes),
        temperatures=tuple(made(RecordedTemperature, each) for each in file.temperature),
        evidence={DelegationId(each): how for each, how in file.evidence.items()},
        notes=file.notes,
    )


def build_history(file: HistoryFile) -> tuple[ScriptedMove, ...]:
    """History's own moves in order; the file must be free of errors."""
    return tuple(
        ScriptedMove(session=move.session, action=_action(move), note=move.note or "", sources=keys(move.source))
        for move in file.root
    )


def _action(move: HistoryMove) -> Action:
    kind = told_in_history()[move.do]
    by = None if kind.stage is Stage.CHAIR else DelegationId(move.who)
    return make(kind, by, {part: _chosen(move, part) for part in kind.parts})


def _chosen(move: HistoryMove, part: Part) -> Value:
    """What a move of the file says of a part of its action."""
    items = move.items or ()
    match part:
        case Part.ITEM:
            return ItemId(move.item or "")
        case Part.TEXT:
            return Backing(item=ItemId(move.item or ""), option=OptionId(move.option or ""))
        case Part.POINT:
            return PointKind(move.kind or "")
        case Part.ITEMS:
            return tuple(map(ItemId, items))
        case Part.TEXTS if isinstance(items, dict):
            return tuple(Backing(item=ItemId(item), option=OptionId(option)) for item, option in items.items())
        case _:
            raise AssertionError(f"history cannot say the {part} of {move.do}")
