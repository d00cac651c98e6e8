"""The scripted players, by name. Each plays one idea from its own view; what they have in common is in `Strategy`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from random import Random

import numpy as np

from game.consensus.arrays import NOBODY
from game.model import actions as act
from game.model.actions import Action, Ballot
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.grammar import KINDS, Part, Stage, candidates
from game.model.state import Offer
from game.procedure.voting import warmth_wanted
from tests.arena.beliefs import Beliefs, believe
from tests.arena.place import Place

LATE = 0.8
"""From this share of the conference on: the last fifth."""

INDIFFERENT = 3.0
"""Points of loss (salience x distance / 100) within which a ballot is an abstention."""

ON_ADJOURNMENT = {Ballot.FOR: Ballot.AGAINST, Ballot.AGAINST: Ballot.FOR}
"""How one votes on the adjournment of the debate who would vote so on the text."""


OFFERS = 50
"""How many deals somebody who trades thinks of, the best ones."""

TRIES = 20
"""How many actions of one kind the random player tries before it takes another kind."""


class Strategy:
    """Somebody who does nothing but what is called for: votes by its brief, and signs if that is worth more.

    lots: its own random numbers. A subclass says what it does in the corridor, and what it answers.
    """

    name = "idle"

    def __init__(self, place: Place, lots: Random) -> None:
        self.place = place
        self.lots = lots
        self._believed: Beliefs | None = None

    @property
    def me(self) -> DelegationId:
        """The seat."""
        return self.place.delegation

    @property
    def beliefs(self) -> Beliefs:
        """What its view lets it believe now."""
        view = self.place.view
        if self._believed is None or self._believed.view is not view:
            self._believed = believe(view, self._believed)
        return self._believed

    # --- what the game waits for: the one place where a strategy is asked something ---

    def session(self) -> None:
        """A session has opened, and the AI has used the corridor."""
        self.answer_all()
        self.corridor()
        self.answer_all()  # to what was offered in return

    def answer_all(self) -> None:
        """Answer what waits for an answer, one after the other, as each changes what can be promised."""
        for offer in self.place.waiting:
            answer = self.answer(offer)
            if answer is not None and offer in self.place.waiting:
                self.place.do(answer)

    def answer(self, offer: Offer) -> Action | None:
        """What to answer to an offer; None lets it lapse."""
        return None

    def called(self) -> Action:
        """The ballot or the signature that everybody waits for."""
        motion = self.place.public.open_ballot
        if motion is not None:
            ballot = self.ballot() if motion.adjournment is None else ON_ADJOURNMENT.get(self.ballot(), Ballot.ABSTAIN)
            return act.CastBallot(delegation=self.me, ballot=ballot)
        return self.signature()

    def ballot(self) -> Ballot:
        """For what is better for its brief than what is in force, against what is worse or crosses a red line."""
        motion, believed = self.place.public.open_ballot, self.beliefs
        if motion is None:
            return Ballot.NOT_PARTICIPATING
        item, column = believed.place(act.Backing(item=motion.item, option=motion.option))
        promised = believed.promised.get(motion.item)
        if promised == motion.option:
            return Ballot.FOR
        wants = believed.wants
        ideal, salience = wants.ideal[believed.me, item], wants.salience[believed.me, item]
        before, after = abs(ideal - believed.room.status_quo[item]), abs(ideal - believed.room.locations[item, column])
        better = float(salience * (before - after)) / 100.0
        if believed.crosses(item, column) or better < -INDIFFERENT:
            return Ballot.AGAINST
        return Ballot.FOR if better > INDIFFERENT and promised is None else Ballot.ABSTAIN

    def signature(self) -> Action:
        """Sign if that is worth more than staying outside, by what it can expect of the others.

        A red line that the text crosses is named in a reservation if that is worth more.
        """
        believed = self.beliefs
        crossed = believed.signed_away
        answers: list[tuple[float, Action]] = [(believed.worth_if_signed(), act.Sign(delegation=self.me))]
        if crossed:
            reserved = act.SignWithReservation(delegation=self.me, items=crossed)
            answers.append((believed.worth_if_signed(crossed), reserved))
        answers.append((believed.worth_if_outside(), act.Defer(delegation=self.me)))
        return max(answers, key=lambda each: each[0])[1]

    # --- what it does of its own accord ---

    def corridor(self) -> None:
        """Contacts, placards, and a name on the speakers' list."""

    def show(self) -> None:
        """Choose the placards: what it is bound to, else what its brief wants most of what lies on the table."""
        believed = self.beliefs
        shown = []
        for item in believed.open_items:
            name = believed.room.items[item]
            options = self.place.public.items[name].on_table
            promised = self.bound.get(name)
            if promised is not None:  # also off the table: it may be back by the time the chair asks
                text = act.Backing(item=name, option=promised)
            elif options:
                text = believed.text(item, believed.favourite(item))
            else:
                continue
            if self.place.view.seat.placards.get(name) != text.option:
                shown.append(text)
        if shown:
            self.place.do(act.ShowPlacards(delegation=self.me, placards=tuple(shown)))

    @property
    def bound(self) -> dict[ItemId, OptionId]:
        """The texts that it will stand by."""
        return self.beliefs.promised

    def say(self, said: Iterable[Action]) -> bool:
        """Ask for the floor with the first of these that is in order; whether one was."""
        if self.place.view.interventions_left < 1:
            return False
        return any(self.place.in_order(each) and self.place.do(each) for each in said)

    def contact(self, tried: Iterable[Action]) -> None:
        """Use the contacts that are left for the first of these that are in order."""
        for each in tried:
            if self.place.view.seat.contacts_left < 1:
                return
            if self.place.in_order(each):
                self.place.do(each)


Idle = Strategy


class Supporter(Strategy):
    """Shows its placards, and speaks each session for what it wants on what is dearest of the day."""

    name = "supporter"

    def corridor(self) -> None:
        self.show()
        self.say(self.speeches())

    def speeches(self) -> Iterator[Action]:
        """Support for its favourite text, item by item."""
        believed = self.beliefs
        for item in believed.dearest:
            if item in believed.today:
                text = believed.text(item, believed.favourite(item))
                option = self.bound.get(text.item, text.option)
                yield act.Support(delegation=self.me, item=text.item, option=option)


class EarlyVotes(Supporter):
    """Moves a vote on its favourite text from the first session on, whatever the room thinks."""

    name = "votes early"

    def corridor(self) -> None:
        self.show()
        self.say([*self.motions(), *self.speeches()])

    def motions(self) -> Iterator[Action]:
        """A motion on each item in brackets, the dearest first."""
        believed = self.beliefs
        for item in believed.dearest:
            if believed.on_table[item].any():
                text = believed.text(item, believed.favourite(item))
                yield act.MoveVote(delegation=self.me, item=text.item, option=text.option)


class LateVotes(EarlyVotes):
    """Moves a vote in the last fifth only, on a text that the room is rather for than against."""

    name = "votes late"

    def motions(self) -> Iterator[Action]:
        public = self.place.public
        if self.beliefs.progress < LATE:
            return
        for motion in super().motions():
            assert isinstance(motion, act.MoveVote)
            warmth = dict(public.items[motion.item].warmth).get(motion.option, -100)
            if warmth > warmth_wanted(public.conference.procedure):
                yield motion


class Trader(Supporter):
    """What those who deal have in common: the swaps that both sides should like, by what may be believed of them."""

    def deals(self) -> Iterator[act.OfferDeal]:
        """Offers, best first: what the poorer side gains by the change in what is likely to come of both items."""
        believed = self.beliefs
        me = believed.me
        asked = [item for item in believed.open_items if believed.on_table[item].any()]
        given = list(self.givable())
        if not asked or not given:
            return
        wanted = [believed.favourite(item) for item in asked]
        shifts = {item: believed.shifts(item) for item in believed.open_items}
        # (a, d, d) what everybody gains if each in turn comes to stand for what is asked; (g, d) if one does so oneself
        moved = np.stack(
            [shifts[item][:, column] @ believed.values[item] for item, column in zip(asked, wanted, strict=True)]
        )
        price = np.stack([shifts[item][me, column] @ believed.values[item] for item, column in given])
        own = moved[None, :, :, me] + price[:, None, None, me]
        theirs = moved.diagonal(axis1=1, axis2=2)[None] + price[:, None, :]
        least = np.minimum(own, theirs)  # (g, a, d)
        least[:, believed.stances[:, asked].T == np.array(wanted)[:, None]] = 0.0
        least[:, :, me] = 0.0
        least[np.array([item for item, _column in given])[:, None] == np.array(asked)] = 0.0
        order = np.argsort(-np.round(least, 9), axis=None, kind="stable")[:OFFERS]
        for gives, asks, partner in zip(*np.unravel_index(order, least.shape), strict=True):
            if least[gives, asks, partner] <= 0:
                return
            yield act.OfferDeal(
                delegation=self.me,
                to=believed.name(int(partner)),
                gives=believed.text(*given[gives]),
                asks=believed.text(asked[asks], wanted[asks]),
            )

    def givable(self) -> Iterator[tuple[int, int]]:
        """Texts that it could back for others: on the table, not its own, not across a red line, promised to nobody."""
        believed = self.beliefs
        for item in believed.open_items:
            if believed.room.items[item] in believed.promised or not believed.on_table[item].any():
                continue
            own = believed.favourite(item)
            for column in range(believed.on_table.shape[1]):
                if believed.on_table[item, column] and column != own and not believed.crosses(item, column):
                    yield item, column

    def gain_of(self, offer: Offer) -> float:
        """What accepting an offer is worth to it, by what it may believe."""
        believed = self.beliefs
        given_item, given = believed.place(offer.gives)
        asked_item, asked = believed.place(offer.asks)
        partner = believed.room.seats[offer.delegation]
        gets = believed.shifts(given_item)[partner, given] @ believed.values[given_item][:, believed.me]
        pays = believed.shifts(asked_item)[believed.me, asked] @ believed.values[asked_item][:, believed.me]
        return float(gets + pays)


class PromiseBreaker(Trader):
    """Promises whatever it is asked, gets what it can for it, and stands for its own texts all the same."""

    name = "promise breaker"

    @property
    def bound(self) -> dict[ItemId, OptionId]:
        return {}

    def ballot(self) -> Ballot:
        motion, believed = self.place.public.open_ballot, self.beliefs
        if motion is None:
            return Ballot.NOT_PARTICIPATING
        item, column = believed.place(act.Backing(item=motion.item, option=motion.option))
        own = believed.favourite(item) if believed.on_table[item].any() else NOBODY
        return Ballot.FOR if column == own else Ballot.AGAINST

    def answer(self, offer: Offer) -> Action | None:
        acceptance = act.AcceptOffer(delegation=self.me, offer=offer.id)
        return acceptance if self.place.in_order(acceptance) else None

    def corridor(self) -> None:
        self.contact(self.deals())
        self.show()
        self.say(self.speeches())


class Threat(Supporter):
    """Announces from the middle on that it will not sign, over what it holds dear, and then signs or not as all do."""

    name = "threat"

    def corridor(self) -> None:
        self.show()
        self.say([*self.announcement(), *self.speeches()])

    def announcement(self) -> Iterator[Action]:
        """Over the dearest item of which the likeliest ending is worse for it than its favourite."""
        believed = self.beliefs
        if believed.progress < 0.4 or self.place.view.seat.refuses_over is not None:
            return
        for item in believed.dearest:
            if believed.on_table[item].any() and believed.leading(item) != believed.favourite(item):
                yield act.AnnounceRefusal(delegation=self.me, item=believed.room.items[item])
                return


class BridgeBuilder(Trader):
    """Proposes the text nearest to the middle of the room, speaks for compromises, takes all deals it can live with."""

    name = "bridge builder"

    def answer(self, offer: Offer) -> Action | None:
        item, column = self.beliefs.place(offer.asks)
        acceptance = act.AcceptOffer(delegation=self.me, offer=offer.id)
        return None if self.beliefs.crosses(item, column) or not self.place.in_order(acceptance) else acceptance

    def corridor(self) -> None:
        self.contact(self.deals())
        self.show()
        self.say([*self.bridges(), *self.speeches()])

    def bridges(self) -> Iterator[Action]:
        """The text nearest to the room's mean by influence, on the items of the day, the most divided first."""
        believed = self.beliefs
        influence = believed.room.influence
        middle = influence @ believed.at / influence.sum()
        spread = influence @ (believed.at - middle) ** 2
        for item in sorted(believed.today, key=lambda each: (-float(spread[each]), each)):
            name = believed.room.items[item]
            option = self.place.public.conference.item(name).nearest(float(middle[item])).id
            if believed.crosses(*believed.place(act.Backing(item=name, option=option))):
                continue
            if self.place.public.items[name].compromise is None:
                yield act.ProposeCompromise(delegation=self.me, item=name, option=option)
        for item in believed.today:
            name = believed.room.items[item]
            compromise = self.place.public.items[name].compromise
            if compromise is not None:
                yield act.Support(delegation=self.me, item=name, option=compromise)


class Objector(Supporter):
    """Objects to whatever leads on the items of the day unless it is its own text, the dearest first."""

    name = "objector"

    def corridor(self) -> None:
        self.show()
        self.say([*self.objections(), *self.speeches()])

    def objections(self) -> Iterator[Action]:
        """An objection to each leading text that is not its favourite."""
        believed = self.beliefs
        for item in believed.dearest:
            if item not in believed.today or not believed.on_table[item].any():
                continue
            leading = believed.leading(item)
            if leading != believed.favourite(item):
                text = believed.text(item, leading)
                yield act.Object(delegation=self.me, item=text.item, option=text.option)


class Presser(Supporter):
    """Leans on weaker delegations that stand near what it wants on its dearest items, with every contact it has."""

    name = "presser"

    def corridor(self) -> None:
        self.contact(self.pressure())
        self.show()
        self.say(self.speeches())

    def pressure(self) -> Iterator[Action]:
        """Whom to lean on, the dearest item first, then who is nearest."""
        believed = self.beliefs
        mine = believed.influence(believed.me)
        for item in believed.dearest:
            if not believed.on_table[item].any():
                continue
            column = believed.favourite(item)
            near = [
                (abs(float(believed.at[row, item] - believed.room.locations[item, column])), row)
                for row in range(len(believed.room.delegations))
                if row != believed.me and believed.influence(row) <= mine and believed.stances[row, item] != column
            ]
            for _apart, row in sorted(near):
                yield act.Press(delegation=self.me, to=believed.name(row), asks=believed.text(item, column))


class Saboteur(Objector):
    """Wants no treaty: objects to whatever leads, leans on anybody at random, announces refusal and does refuse."""

    name = "saboteur"

    def corridor(self) -> None:
        self.contact(self.pressure())
        self.say([*self.objections(), *self.refusal()])

    def pressure(self) -> Iterator[Action]:
        """Two random demands."""
        believed = self.beliefs
        others = [each for each in believed.room.delegations if each != self.me]
        for _number in range(self.place.view.seat.contacts_left):
            if not believed.open_items:
                return
            item = self.lots.choice(believed.open_items)
            option = self.lots.choice(self.place.public.conference.items[item].options)
            text = act.Backing(item=believed.room.items[item], option=option.id)
            yield act.Press(delegation=self.me, to=self.lots.choice(others), asks=text)

    def objections(self) -> Iterator[Action]:
        believed = self.beliefs
        for item in believed.today:
            if believed.on_table[item].any():
                text = believed.text(item, believed.leading(item))
                yield act.Object(delegation=self.me, item=text.item, option=text.option)

    def refusal(self) -> Iterator[Action]:
        """Over whatever is dearest."""
        for item in self.beliefs.dearest[:1]:
            yield act.AnnounceRefusal(delegation=self.me, item=self.beliefs.room.items[item])

    def ballot(self) -> Ballot:
        return Ballot.AGAINST

    def signature(self) -> Action:
        return act.Refuse(delegation=self.me)


class Chance(Strategy):
    """Does whatever is in order at random, and still signs by the rule of all."""

    name = "random"

    def answer(self, offer: Offer) -> Action | None:
        acceptance = act.AcceptOffer(delegation=self.me, offer=offer.id)
        declining = act.DeclineOffer(delegation=self.me, offer=offer.id)
        return self.lots.choice([each for each in (acceptance, declining) if self.place.in_order(each)] or [None])

    def ballot(self) -> Ballot:
        return self.lots.choice(list(Ballot))

    def corridor(self) -> None:
        self.placards()
        for _number in range(self.place.view.seat.contacts_left):
            self.contact(self.anything(Stage.CORRIDOR))
        self.say(self.anything(Stage.FLOOR))

    def placards(self) -> None:
        """Any text on each item."""
        public = self.place.public
        shown = tuple(
            act.Backing(item=item, option=self.lots.choice(entry.on_table))
            for item, entry in public.items.items()
            if not entry.is_agreed and entry.on_table
        )
        if shown:
            self.place.do(act.ShowPlacards(delegation=self.me, placards=shown))

    def anything(self, stage: Stage) -> Iterator[Action]:
        """One action that is in order: all kinds being equally likely, then all actions of it."""
        public = self.place.public
        others = [each.id for each in public.conference.delegations if each.id != self.me]
        kinds = [each for each in KINDS if each.stage is stage and Part.OFFER not in each.parts]
        self.lots.shuffle(kinds)
        for kind in kinds:
            to = [self.lots.choice(others)] if Part.TO in kind.parts else []
            possible = list(candidates(public, self.me, kind, to=to))
            self.lots.shuffle(possible)
            for each in possible[:TRIES]:
                if self.place.in_order(each):
                    yield each
                    return


def by_name() -> dict[str, Callable[[Place, Random], Strategy]]:
    """All scripted players, in the order of a table."""
    from tests.arena.drafters import LiarInGroups
    from tests.arena.honest import Honest

    players = (
        Idle, Honest, EarlyVotes, LateVotes, PromiseBreaker, LiarInGroups, Threat, BridgeBuilder, Objector, Presser,
        Saboteur, Supporter, Chance,
    )  # fmt: skip
    return {each.name: each for each in players}
