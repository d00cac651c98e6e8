"""The honest negotiator: consults, offers what is good for both, keeps what it promises, speaks for what can carry."""

from __future__ import annotations

from collections.abc import Iterator

from game.model import actions as act
from game.model.actions import Action
from game.model.state import Offer
from tests.arena.strategies import Trader

CARRIES = 0.5
"""Share of influence that must be nearer to a text than to what is in force for it to be worth proposing."""


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
        self.say([*self.objections(), *self.proposals(), *self.speeches()])

    def consultations(self) -> Iterator[Action]:
        """Before an offer is made, ask whom it would go to what it cares for on what would be asked of it."""
        if self.place.view.seat.contacts_left < 2:
            return
        asked = {(each.about, each.item) for each in self.place.view.seat.reports}
        for deal in self.deals():
            for item in (deal.gives.item, deal.asks.item):
                if (deal.to, item) not in asked:
                    yield act.Consult(delegation=self.me, to=deal.to, item=item)
                    return

    def objections(self) -> Iterator[Action]:
        """To what crosses a red line, or would be worse for it than nothing, if it is about to be agreed."""
        believed = self.beliefs
        for item in believed.dearest:
            if item not in believed.today or not believed.on_table[item].any():
                continue
            leading = believed.leading(item)
            text = believed.text(item, leading)
            if text.item in believed.promised or not believed.crosses(item, leading):
                continue
            yield act.Object(delegation=self.me, item=text.item, option=text.option)

    def proposals(self) -> Iterator[Action]:
        """A text that is not before the room yet, that enough of it could take, and that is better than what comes."""
        believed = self.beliefs
        found = []
        for item in believed.today:
            if believed.room.items[item] in believed.promised:
                continue
            value = believed.values[item][:, believed.me]
            for column in range(believed.on_table.shape[1]):
                if not believed.room.exists[item, column] or believed.crosses(item, column):
                    continue
                gain = float(value[column]) - float(believed.expected[item, believed.me])
                if gain > 0 and believed.behind(item, column) >= CARRIES:
                    found.append((-gain * float(believed.chances[item, column]), item, column))
        for _gain, item, column in sorted(found):
            text = believed.text(item, column)
            if self.place.public.items[text.item].compromise != text.option:
                yield act.ProposeCompromise(delegation=self.me, item=text.item, option=text.option)
