"""The honest negotiator: consults, offers what is good for both, keeps what it promises, speaks for what can carry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from game.consensus.arrays import FloatArray
from game.model import actions as act
from game.model.actions import Action
from game.model.state import Offer
from tests.arena.strategies import Trader

CARRIES = 0.5
"""Share of influence that must be nearer to a text than to what is in force for it to be worth proposing."""

DEAREST, CHEAPEST = 5, 6
"""How many items it considers for what it wants in a package, and for what it could give."""

PERSUASIVE = 1.3
"""How many times what it costs a package must bring for others to go along with it."""


class Honest(Trader):
    """Weighs all it does by the change in what the conference is likely to be worth to it; says nothing untrue."""

    name = "honest negotiator"

    def answer(self, offer: Offer) -> Action | None:
        acceptance = act.AcceptOffer(delegation=self.me, offer=offer.id)
        item, column = self.beliefs.place(offer.asks)
        if self.beliefs.crosses(item, column) or not self.place.in_order(acceptance):
            return None
        return acceptance if self.gain_of(offer) > 0 else act.DeclineOffer(delegation=self.me, offer=offer.id)

    def corridor(self) -> None:
        self.contact(self.consultations())
        self.contact(self.deals())
        self.show()
        self.say(self.interventions())

    # --- corridor ---

    def consultations(self) -> Iterator[Action]:
        """Before an offer is made, ask whom it would go to what it cares for on what would be asked of it."""
        if self.place.view.seat.contacts_left < 2:
            return
        asked = {(each.about, each.item) for each in self.place.view.seat.reports}
        for deal in self.deals():
            for item in (deal.asks.item, deal.gives.item):
                if (deal.to, item) not in asked:
                    yield act.Consult(delegation=self.me, to=deal.to, item=item)
                    return

    def losses(self, item: int) -> FloatArray:
        """(d, o) what each text of an item is believed to cost everybody, in points of loss."""
        believed = self.beliefs
        apart = np.abs(believed.wants.ideal[:, item, None] - believed.room.locations[item])
        return np.asarray(believed.wants.salience[:, item, None] * apart / 100.0, dtype=np.float64)

    # --- floor ---

    def interventions(self) -> Iterator[Action]:
        """What it would say, what promises most first; speeches last, which promise nothing."""
        found = [*self.objections(), *self.proposals(), *self.packages()]
        found.sort(key=lambda each: -each[0])
        yield from (said for gain, said in found if gain > 0)
        yield from self.speeches()

    def objections(self) -> Iterator[tuple[float, Action]]:
        """To what crosses a red line and is about to be agreed."""
        believed = self.beliefs
        for item in believed.today:
            if not believed.on_table[item].any():
                continue
            leading = believed.leading(item)
            text = believed.text(item, leading)
            if text.item in believed.promised or not believed.crosses(item, leading):
                continue
            harm = float(believed.expected[item, believed.me] - believed.values[item, leading, believed.me])
            yield max(harm, 0.1), act.Object(delegation=self.me, item=text.item, option=text.option)

    def proposals(self) -> Iterator[tuple[float, Action]]:
        """A text that is not before the room yet, that enough of it could take, and that is better than what comes."""
        believed = self.beliefs
        for item in believed.today:
            if believed.room.items[item] in believed.promised:
                continue
            for column in np.flatnonzero(believed.room.exists[item]).tolist():
                text = believed.text(item, column)
                if believed.crosses(item, column) or self.place.public.items[text.item].compromise == text.option:
                    continue
                gain = float(believed.values[item, column, believed.me] - believed.expected[item, believed.me])
                if gain > 0 and believed.behind(item, column) >= CARRIES:
                    said = act.ProposeCompromise(delegation=self.me, item=text.item, option=text.option)
                    yield 0.3 * gain * float(believed.chances[item, column]), said

    def packages(self) -> Iterator[tuple[float, Action]]:
        """Two texts together, one dear to it and one to others, by who would go along with both."""
        believed = self.beliefs
        if any(author == self.me for author, _texts in self.place.public.packages[-3:]):
            return
        items = [each for each in believed.dearest if believed.on_table[each].any()]
        best: tuple[float, Action] | None = None
        for first, second in product(items[:DEAREST], items[::-1][:CHEAPEST]):
            if first == second or believed.room.items[first] in believed.promised:
                continue
            one = believed.favourite(first)
            for other in np.flatnonzero(believed.on_table[second]).tolist():
                name = believed.text(second, other)
                if believed.crosses(second, other) or believed.promised.get(name.item, name.option) != name.option:
                    continue
                gain = self.gain_of_package([(first, one), (second, other)])
                if best is None or gain > best[0]:
                    texts = tuple(sorted((believed.text(first, one), name), key=lambda each: each.item))
                    best = gain, act.LinkPackage(delegation=self.me, texts=texts)
        if best is not None:
            yield best

    def gain_of_package(self, texts: Sequence[tuple[int, int]]) -> float:
        """What the conference would be worth more if all who gain by the whole came to stand for each of the texts."""
        believed = self.beliefs
        brings = costs = np.zeros(len(believed.room.delegations))
        for item, column in texts:
            losses = self.losses(item)
            change = losses[:, believed.leading(item)] - losses[:, column]
            brings, costs = brings + np.maximum(change, 0.0), costs + np.maximum(-change, 0.0)
        along = (brings > 0) & (brings >= PERSUASIVE * costs)
        along[believed.me] = True
        moves = [(row, item, column) for row in np.flatnonzero(along).tolist() for item, column in texts]
        after = believed.with_standing(moves)
        return sum(
            float((after.chances[item] - believed.chances[item]) @ believed.values[item][:, believed.me])
            for item, _column in texts
        )
