"""Who moved on an item, and why, as the room can see it."""

from collections.abc import Iterable

from game.model.conference import DelegationId, ItemId
from game.model.events import Because, Move
from game.wording.reader import Reader


def tell_move(reader: Reader, item: ItemId, move: Move, others: Iterable[DelegationId] = ()) -> str:
    """A move as a sentence without its full stop: "Uganda backs c, as promised to Ghana".

    others: who made the same move for the same reason, to be named with it.
    """
    after = reader.letter(item, move.after)
    before = reader.letter(item, move.before) if move.before is not None else ""
    key = f"move.{move.because}"
    if not move.of and reader.wording.has(f"{key}.alone"):
        key += ".alone"
    if not before and reader.wording.has(f"{key}.first"):
        key += ".first"
    return reader.wording.sentence(
        key,
        who=reader.who(move.delegation, *others),
        after=after,
        before=before,
        of=reader.who(move.of) if move.of is not None else "",
    )


def move_groups(reader: Reader, item: ItemId, moves: Iterable[Move]) -> tuple[str, ...]:
    """All moves on an item, those alike in one sentence; the reader's own first, then the largest group."""
    groups: dict[tuple[object, ...], list[Move]] = {}
    for each in ranked(reader, moves):
        says_before = each.because in (Because.OWN_TEXT_GONE, Because.OWN_CHOICE)
        alike = (each.because, each.before if says_before else each.before is None, each.after, each.of)
        groups.setdefault(alike, []).append(each)
    order = sorted(groups.values(), key=lambda group: (group[0].delegation != reader.delegation, -len(group)))
    return tuple(tell_move(reader, item, group[0], others=[each.delegation for each in group[1:]]) for group in order)


def ranked(reader: Reader, moves: Iterable[Move]) -> list[Move]:
    """The reader's own move first, then by influence, then by the roll."""
    order = {each.id: place for place, each in enumerate(reader.conference.delegations)}
    influence = {each.id: each.influence for each in reader.conference.delegations}
    return sorted(
        moves,
        key=lambda each: (each.delegation != reader.delegation, -influence[each.delegation], order[each.delegation]),
    )
