"""Who moved on an item, and why, as the room can see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId, OptionId
from game.model.events import Because, Move
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveLine:
    """One delegation's move in words, with what a picture of it needs."""

    delegation: DelegationId
    item: ItemId
    before: OptionId | None
    after: OptionId
    text: str


def tell_move(reader: Reader, item: ItemId, move: Move) -> str:
    """A move as a sentence without its full stop: "Uganda backs c, as promised to Ghana"."""
    after = reader.letter(item, move.after)
    before = reader.letter(item, move.before) if move.before is not None else ""
    key = f"move.{move.because}"
    if move.because in (Because.OWN_TEXT_GONE, Because.OWN_CHOICE):
        key += "" if before else ".first"
    elif move.because is not Because.COMPROMISE and not (move.because is Because.CAUCUS or move.of):
        key += ".alone"
    return reader.wording.sentence(
        key,
        who=reader.who(move.delegation),
        after=after,
        before=before,
        of=reader.who(move.of) if move.of is not None else "",
    )


def move_lines(reader: Reader, item: ItemId, moves: Iterable[Move]) -> tuple[MoveLine, ...]:
    """All moves on an item: the reader's own first, then the most influential, then by the roll."""
    order = {each.id: place for place, each in enumerate(reader.conference.delegations)}
    influence = {each.id: each.influence for each in reader.conference.delegations}
    ranked = sorted(
        moves,
        key=lambda each: (each.delegation != reader.delegation, -influence[each.delegation], order[each.delegation]),
    )
    return tuple(
        MoveLine(
            delegation=each.delegation,
            item=item,
            before=each.before,
            after=each.after,
            text=tell_move(reader, item, each),
        )
        for each in ranked
    )
