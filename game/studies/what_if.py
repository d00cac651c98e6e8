"""What if another text had been put to signature: who would sign it, who would think otherwise, and why.

Pure. Positions are those known before the conference; where nothing was, those that the game is played with. What was
said in public about signing is left out: it was said of one text, and does not bind to another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays, Mandates, mandates, room, text_locations
from game.consensus.signing import SigningForecast, forecast
from game.model.conference import BlocId, Conference, DelegationId, ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.studies.evidence import before_the_conference
from game.studies.explanation import Term, terms_of

Package: TypeAlias = Mapping[ItemId, OptionId | None]
"""The text of the Final Acts, item by item; None = what stood before. An item that is not named is None."""

HISTORY, BEFORE = "history", "before"
EVEN = 0.5
"""Probability from which on a delegation is counted among those who sign."""

MOVED = 0.05
"""Change of a probability from which on somebody has moved."""

TIPS = 1.0
"""Signatures by which the two ends must differ to speak of a tipping point."""

_NOTHING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What is expected of one package.

    package: whole, an entry an item. probability: of each delegation to sign. signatures, spread: expected number and
    its standard deviation if delegations decide apart from one another, a lower bound. from_none, from_all: the
    expected number if everybody begins by thinking that nobody, or everybody, signs.
    """

    package: Package
    probability: Mapping[DelegationId, float]
    signatures: float
    spread: float
    from_none: float
    from_all: float

    @property
    def tips(self) -> bool:
        """Whether what the room comes to depends on what it expects of itself."""
        return self.from_all - self.from_none > TIPS

    def signs(self, who: DelegationId) -> bool:
        """Whether it is counted among those who sign."""
        return self.probability[who] >= EVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedMind:
    """A delegation that thinks otherwise of another package. before, after: probabilities.

    terms: what is different, log-odds after less those before, heaviest first; they add up to the whole difference.
    """

    delegation: DelegationId
    before: float
    after: float
    terms: tuple[Term, ...]

    @property
    def changes_sides(self) -> bool:
        """Whether it signs the one and not the other."""
        return (self.before >= EVEN) != (self.after >= EVEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChange:
    """The best other text of one item, all others as they are. gain: expected signatures more than now."""

    item: ItemId
    option: OptionId | None
    signatures: float
    gain: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A package to start from. key: history, before or the id of a bloc whose wish it is."""

    key: str
    package: Package


@dataclass(frozen=True, kw_only=True)
class Laboratory:
    """A conference made ready to be asked; each question takes a few milliseconds. Made by `laboratory`.

    is_without_hindsight: positions are those known before the conference, else those that the game is played with.
    """

    conference: Conference
    room: Arrays
    wants: Mandates
    is_without_hindsight: bool

    def expect(self, package: Package) -> Expectation:
        """Who signs. KeyError for an unknown item or option."""
        whole = settled(self.conference, package)
        outlook = self._outlook(whole)
        chance = outlook.probability[0]
        return Expectation(
            package=whole,
            probability=dict(zip(self.room.delegations, chance.tolist(), strict=True)),
            signatures=float(chance.sum()),
            spread=float(np.sqrt(np.sum(chance * (1.0 - chance)))),
            from_none=float(outlook.low.sum()),
            from_all=float(outlook.high.sum()),
        )

    def terms(self, package: Package, who: DelegationId) -> tuple[Term, ...]:
        """Why a delegation signs or not: terms that add up to its log-odds, heaviest first."""
        return terms_of(self._outlook(package), self.room.seats[who])

    def changes(self, before: Package, after: Package) -> tuple[ChangedMind, ...]:
        """Who has moved between two packages: those who change sides first, then by how far."""
        one, other = self._outlook(before), self._outlook(after)
        found = []
        for row, who in enumerate(self.room.delegations):
            old, new = float(one.probability[0, row]), float(other.probability[0, row])
            if abs(new - old) >= MOVED or (old >= EVEN) != (new >= EVEN):
                found.append(ChangedMind(delegation=who, before=old, after=new, terms=_difference(one, other, row)))
        return tuple(sorted(found, key=lambda each: (not each.changes_sides, -abs(each.after - each.before))))

    def one_at_a_time(self, package: Package) -> tuple[SingleChange, ...]:
        """For each item the other text that would add most signatures (or lose fewest), the best item first."""
        whole = settled(self.conference, package)
        others = [
            (item.id, option)
            for item in self.conference.items
            for option in choices(self.conference, item.id)
            if option != whole[item.id]
        ]
        if not others:
            return ()
        here = text_locations(self.room, whole)
        texts = np.repeat(here[None, :], len(others) + 1, axis=0)
        for world, (item, option) in enumerate(others, start=1):
            texts[world, self.room.rows[item]] = text_locations(self.room, {item: option})[self.room.rows[item]]
        now, *found = forecast(self.room, self.wants, texts).signatures.tolist()
        best: dict[ItemId, SingleChange] = {}
        for (item, option), signatures in zip(others, found, strict=True):
            if item not in best or signatures > best[item].signatures + _NOTHING:
                best[item] = SingleChange(item=item, option=option, signatures=signatures, gain=signatures - now)
        return tuple(sorted(best.values(), key=lambda each: -each.gain))

    def _outlook(self, package: Package) -> SigningForecast:
        texts: FloatArray = text_locations(self.room, package)[None, :]
        return forecast(self.room, self.wants, texts)


def laboratory(scenario: Scenario) -> Laboratory:
    """The laboratory of a scenario."""
    of = room(scenario.conference)
    known = mandates(of, before_the_conference(of, scenario).instructions)
    suffices = bool(known.salience.any())
    return Laboratory(
        conference=scenario.conference,
        room=of,
        wants=known if suffices else mandates(of, scenario.instructions),
        is_without_hindsight=suffices,
    )


def settled(conference: Conference, package: Package) -> Package:
    """The package with an entry for each item, in their order. KeyError for an unknown item or option.

    What stood before goes by the name of the option that equals it, where there is one.
    """
    for item, option in package.items():
        of = conference.item(item)
        if option is not None:
            of.option(option)
    return {
        item.id: item.status_quo.option if (option := package.get(item.id)) is None else option
        for item in conference.items
    }


def choices(conference: Conference, item: ItemId) -> tuple[OptionId | None, ...]:
    """What an item may say: its options along the line; before them None, unless an option equals what stood before."""
    of = conference.item(item)
    options = tuple(each.id for each in of.options)
    return options if of.status_quo.option is not None else (None, *options)


def starts(conference: Conference, record: Record | None) -> tuple[Start, ...]:
    """Where one may start: the recorded text if there is a record, what stood before, what each bloc would like best.

    A bloc's wish is the text nearest its common position; where it has none, what stood before.
    """
    found = [] if record is None else [Start(key=HISTORY, package=settled(conference, record.final_text))]
    found.append(Start(key=BEFORE, package=settled(conference, {})))
    found += [Start(key=bloc, package=_wish(conference, bloc)) for bloc in conference.bloc_stands]
    return tuple(found)


def _wish(conference: Conference, bloc: BlocId) -> Package:
    wish: dict[ItemId, OptionId | None] = {}
    for item, stand in zip(conference.items, conference.bloc_stands[bloc], strict=True):
        if stand is not None:
            nearest = item.nearest(stand)
            stays = abs(item.status_quo.at - stand) <= abs(nearest.at - stand)
            wish[item.id] = None if stays else nearest.id
    return settled(conference, wish)


def _difference(before: SigningForecast, after: SigningForecast, row: int) -> tuple[Term, ...]:
    """What is different for the delegation in that row, told of the later text, heaviest first; none of no weight."""
    old, new = ({(each.term, each.item): each for each in terms_of(of, row)} for of in (before, after))
    found = []
    for key in dict.fromkeys([*new, *old]):
        weight = (new[key].log_odds if key in new else 0.0) - (old[key].log_odds if key in old else 0.0)
        if abs(weight) > _NOTHING:
            told, item = new.get(key) or old[key], key[1]
            text = None if item is None else float(after.texts[0, after.room.rows[item]])
            found.append(replace(told, log_odds=weight, text=text))
    return tuple(sorted(found, key=lambda each: -abs(each.log_odds)))
