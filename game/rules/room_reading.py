"""The sense of the meeting: placards, temperature, sustained objections, seconds. Reads, decides nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from game.consensus.arrays import NOBODY
from game.consensus.temperature import warmth
from game.model.actions import Backing
from game.model.conference import BlocId, DelegationId, ItemId, OptionId
from game.model.events import Because, Move, Placard
from game.model.state import Commitment, ConferenceState
from game.rules.persuasion import crosses_red_line, loss


def placard(state: ConferenceState, who: DelegationId, item: ItemId) -> OptionId | None:
    """What a delegation shows on an item: what it chose to show, else what it stands for; None if it shows nothing."""
    entry = state.items[item]
    for option in (state.seats[who].placards.get(item), entry.stances.get(who)):
        if option in entry.on_table:
            return option
    return None


def placards(state: ConferenceState, item: ItemId) -> tuple[Placard, ...]:
    """What the whole room shows on an item, in roll-call order."""
    return tuple(
        Placard(delegation=each.id, option=placard(state, each.id, item)) for each in state.conference.delegations
    )


def temperature(state: ConferenceState, item: ItemId, shown: tuple[Placard, ...]) -> tuple[tuple[OptionId, int], ...]:
    """Influence-weighted support less opposition of every option on the table, -100..100."""
    entry = state.items[item]
    options = [each.id for each in state.conference.item(item).options]
    index = {option: number for number, option in enumerate(options)}
    count = len(shown)
    against = {**entry.opposed, **entry.objections}
    stances = np.fromiter((_column(index, each.option) for each in shown), np.int64, count)
    objections = np.fromiter((_column(index, against.get(each.delegation)) for each in shown), np.int64, count)
    influence = np.fromiter((state.conference.delegation(each.delegation).influence for each in shown), float, count)
    locations = np.array([each.at for each in state.conference.item(item).options])
    values = warmth(stances, objections, influence, locations)
    return tuple((option, int(values[index[option]])) for option in entry.on_table)


def _column(index: dict[OptionId, int], option: OptionId | None) -> int:
    return index[option] if option is not None else NOBODY


def sustained(state: ConferenceState, item: ItemId, option: OptionId) -> tuple[DelegationId, ...]:
    """Who sustains an objection to that option, in roll-call order."""
    objections = state.items[item].objections
    return tuple(each.id for each in state.conference.delegations if objections.get(each.id) == option)


def moves(state: ConferenceState, item: ItemId, shown: tuple[Placard, ...]) -> tuple[Move, ...]:
    """Who shows something else than it stood for, and what the room can see of the reason."""
    stances = state.items[item].stances
    by_bloc: dict[BlocId | None, Counter[OptionId | None]] = defaultdict(Counter)
    for each in shown:
        by_bloc[state.conference.delegation(each.delegation).bloc][each.option] += 1
    found = []
    for each in shown:
        before = stances.get(each.delegation)
        if each.option is None or each.option == before:
            continue
        because, of = _reason(state, each.delegation, item, before, each.option, by_bloc)
        found.append(Move(delegation=each.delegation, before=before, after=each.option, because=because, of=of))
    return tuple(found)


def _reason(
    state: ConferenceState,
    who: DelegationId,
    item: ItemId,
    before: OptionId | None,
    after: OptionId,
    by_bloc: Mapping[BlocId | None, Counter[OptionId | None]],
) -> tuple[Because, DelegationId | None]:
    commitment = commitment_on(state, who, item)
    if commitment is not None and commitment.backing.option == after:
        return commitment.because, commitment.of
    if state.items[item].compromise == after and before is not None:
        return Because.COMPROMISE, None
    linked = _linked_by(state, who, Backing(item=item, option=after))
    if linked is not None:
        return Because.PACKAGE, linked
    if before is not None and before not in state.items[item].on_table:
        return Because.OWN_TEXT_GONE, None
    bloc = state.conference.delegation(who).bloc
    if bloc is not None:
        mates = by_bloc[bloc]
        if 2 * mates[after] > mates.total() > 1:
            return Because.BLOC, None
    return Because.OWN_CHOICE, None


def _linked_by(state: ConferenceState, who: DelegationId, text: Backing) -> DelegationId | None:
    """Who else has that text in its package, whoever linked last first."""
    for author, texts in reversed(state.packages):
        if author != who and text in texts:
            return author
    return None


def commitment_on(state: ConferenceState, who: DelegationId, item: ItemId) -> Commitment | None:
    """What binds a seat on an item, if anything does."""
    for each in state.seats[who].commitments:
        if each.backing.item == item:
            return each
    return None


def seconds_for(state: ConferenceState, text: Backing, by: DelegationId) -> Iterator[DelegationId]:
    """Who seconds, quickest first: those who already stand for the text, then those to whom no text is dearer.

    A second stands in for the chair's question "is there a second?", asked of the whole room (No. 382). The mover's
    own bloc is quickest on its feet, then the more influential, then the order of the roll.
    """
    bloc = state.conference.delegation(by).bloc
    others = [each for each in state.conference.delegations if each.id != by]
    others.sort(key=lambda each: (bloc is None or each.bloc != bloc, -each.influence))
    standing = [each.id for each in others if _stands_for(state, each.id, text.item, text.option)]
    yield from standing
    yield from (
        each.id for each in others if each.id not in standing and _holds_dearest(state, each.id, text.item, text.option)
    )


def _stands_for(state: ConferenceState, who: DelegationId, item: ItemId, option: OptionId) -> bool:
    return option in (state.seats[who].placards.get(item), state.items[item].stances.get(who))


def _holds_dearest(state: ConferenceState, who: DelegationId, item: ItemId, option: OptionId) -> bool:
    if crosses_red_line(state, who, item, option):
        return False
    mine = loss(state, who, item, option)
    return all(mine <= loss(state, who, item, other) for other in state.items[item].on_table)
