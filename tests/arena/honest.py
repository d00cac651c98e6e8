"""The honest negotiator: asks, drafts with others what is good for both, stands by it, and deals fairly."""

from __future__ import annotations

from collections.abc import Iterator

from game.model import actions as act
from game.model.actions import Action
from game.model.state import Offer
from tests.arena.drafters import Drafter

ASKED_ABOUT = 3
"""About how many of its dearest items it consults others."""


class Honest(Drafter):
    """Weighs all it does by the change in what the conference is likely to be worth to it; says nothing untrue."""

    name = "honest negotiator"

    def answer(self, offer: Offer) -> Action | None:
        acceptance = act.AcceptOffer(delegation=self.me, offer=offer.id)
        item, column = self.beliefs.place(offer.asks)
        if self.beliefs.crosses(item, column) or not self.place.in_order(acceptance):
            return None
        return acceptance if self.gain_of(offer) > 0 else act.DeclineOffer(delegation=self.me, offer=offer.id)

    def corridor(self) -> None:
        self.in_groups()
        self.contact(self.consultations())
        self.settle()
        self.say(self.reported())

    def consultations(self) -> Iterator[Action]:
        """What the weightiest want on what it holds dear itself, where it has not asked."""
        believed = self.beliefs
        asked = {(each.about, each.item) for each in self.place.view.seat.reports}
        others = [each for each in range(len(believed.room.delegations)) if each != believed.me]
        for row in sorted(others, key=lambda each: (-believed.influence(each), each)):
            for item in believed.dearest[:ASKED_ABOUT]:
                who, about = believed.name(row), believed.room.items[item]
                if (who, about) not in asked:
                    yield act.Consult(delegation=self.me, to=who, item=about)

    def reported(self) -> Iterator[Action]:
        """Speaks for what its groups have reported, the dearest first."""
        believed = self.beliefs
        for item in believed.dearest:
            name = believed.room.items[item]
            entry = self.place.public.items[name]
            if item in believed.today and entry.report in entry.on_table and self.me in entry.report_by:
                assert entry.report is not None
                yield act.Support(delegation=self.me, item=name, option=entry.report)
