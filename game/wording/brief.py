"""What your capital wants, as ranked short lines; who thinks alike, who is hard to reach (public knowledge only)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.model.conference import Conference, Delegation, DelegationId, Item, ItemId, OptionId
from game.model.instructions import Instructions, Position, shifted
from game.model.state import ItemState
from game.wording.reader import Reader
from game.wording.worth import cares

MUST_FROM = 60.0
"""A red line on an item of at least this salience makes a wish a must; HIGH_FROM and SOME_FROM name the rest."""

HIGH_FROM = 60.0
SOME_FROM = 30.0
LIVE_WITH = 25.0
"""How far (points of the line) a text may lie from the ideal and still be one a capital can live with."""

NEAR = 3
HARD = 3
LIKE_MINDED = 18.0
"""At this mean distance (points, weighted by own salience) another delegation counts as thinking alike."""

STILL_NEAR = 35.0
"""Beyond this distance nobody is named as near, however lonely the delegation is."""

BLOC_PULLS = 12.0
LONELY_SHARE = 0.25
MANY_RED_LINES = 3
WEIGHTY = 3
"""Influence from which a distant delegation is worth naming as hard to reach."""


class Verdict(StrEnum):
    """What a text is to a capital."""

    CROSSED = "crossed"
    WANTED = "wanted"
    LIVE_WITH = "live_with"
    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One thing the capital wants. weight: must, high, some or low; word: the same for a reader.

    live_with: other options that it can live with; crossed: those beyond its red line.
    """

    item: ItemId
    option: OptionId
    live_with: tuple[OptionId, ...]
    crossed: tuple[OptionId, ...]
    rank: int
    weight: str
    word: str
    text: str

    def is_met_by(self, option: OptionId | None) -> bool:
        """Whether a text is what the capital wants, or can live with."""
        return option in (self.option, *self.live_with)

    def verdict(self, adopted: OptionId | None, older: OptionId | None = None) -> Verdict:
        """What the text adopted is to the capital. older: the older treaty's, which stays where nothing is adopted."""
        holds = older if adopted is None else adopted
        if adopted in self.crossed:
            return Verdict.CROSSED
        if holds == self.option:
            return Verdict.WANTED
        return Verdict.LIVE_WITH if holds in self.live_with else Verdict.NOT


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """Options of one item that cannot be signed."""

    item: ItemId
    options: tuple[OptionId, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The brief on one page. difficulty: 1 (easy) .. 4; why_difficult names its main reason.

    about: what the capital says in its own words; empty where a scenario says nothing. introduction: what everybody
    knows of it, and what its capital cares for beside texts.
    """

    about: str
    introduction: str
    wishes: tuple[Wish, ...]
    red_lines: tuple[RedLine, ...]
    near: tuple[DelegationId, ...]
    hard: tuple[DelegationId, ...]
    difficulty: int
    why_difficult: str

    def wish(self, item: ItemId) -> Wish:
        """The wish on an item; KeyError if there is none."""
        for each in self.wishes:
            if each.item == item:
                return each
        raise KeyError(item)


def brief(
    reader: Reader,
    delegation: DelegationId,
    instructions: Instructions,
    items: Mapping[ItemId, ItemState] | None = None,
) -> Brief:
    """The brief of a delegation. items: what has been said in public so far, if the conference is on."""
    conference = reader.conference
    order = sorted(range(len(conference.items)), key=lambda index: (-instructions[index].salience, index))
    wishes = tuple(_wish(reader, index, instructions[index], rank) for rank, index in enumerate(order, start=1))
    red_lines = tuple(_red_line(reader, each) for each in wishes if each.crossed)
    apart = distances(conference, delegation, instructions, items)
    influence = {each.id: each.influence for each in conference.delegations}
    ranked = sorted(apart, key=lambda each: (apart[each], -influence[each]))
    near = tuple(each for each in ranked[:NEAR] if apart[each] <= STILL_NEAR)
    far = [each for each in reversed(ranked) if apart[each] > LIKE_MINDED and each not in near]
    weighty = [each for each in far if influence[each] >= WEIGHTY]
    difficulty, why = _difficulty(reader, delegation, instructions, apart, len(red_lines))
    own = conference.delegation(delegation)
    return Brief(
        about=own.about,
        introduction=reader.wording.text(
            "brief.introduction.own",
            introduction=introduction(reader, delegation),
            cares=cares(reader.wording, own),
        ),
        wishes=wishes,
        red_lines=red_lines,
        near=near,
        hard=tuple((weighty or far)[:HARD]),
        difficulty=difficulty,
        why_difficult=why,
    )


def introduction(reader: Reader, delegation: DelegationId) -> str:
    """What everybody knows of a delegation: its bloc and its influence, as a sentence without its full stop."""
    of = reader.conference.delegation(delegation)
    bloc = reader.conference.blocs_by_id[of.bloc].name if of.bloc else reader.wording.text("brief.no_bloc")
    return reader.wording.sentence("brief.introduction", bloc=bloc, influence=of.influence)


def item_line(reader: Reader, wish: Wish, key: str = "brief.item") -> str:
    """What the capital wants on one item, as one sentence. key: "screen.wish" gives it with the window's mark-up."""
    wording, item = reader.wording, wish.item
    live = reader.letters(item, wish.live_with, "or")
    rank = f"brief.rank.{wish.rank}"
    return wording.sentence(
        key,
        code=reader.delegation,
        option=reader.letter(item, wish.option),
        live=wording.text(f"{key}.live", options=live) if live else "",
        weight=wording.text(f"brief.weight.{wish.weight}"),
        rank=wording.text(rank if wording.has(rank) else "brief.rank.other", rank=wish.rank),
        all=len(reader.conference.items),
        red_line=wording.text(
            f"{key}.red_line" if wish.crossed else f"{key}.no_red_line", options=reader.letters(item, wish.crossed)
        ),
    )


def crossed_options(reader: Reader, instructions: Instructions, item: ItemId) -> tuple[OptionId, ...]:
    """The options of an item that cross a red line of these instructions."""
    index = [each.id for each in reader.conference.items].index(item)
    return _crossed(reader.conference.item(item), instructions[index])


def _crossed(item: Item, position: Position) -> tuple[OptionId, ...]:
    return tuple(each.id for each in item.options if position.is_crossed_by(each.at))


def distances(
    conference: Conference,
    delegation: DelegationId,
    instructions: Instructions,
    items: Mapping[ItemId, ItemState] | None = None,
) -> dict[DelegationId, float]:
    """How far (points, weighted by own salience) others seem to stand, from blocs, alignment and what was said."""
    found: dict[DelegationId, float] = {}
    for other in conference.delegations:
        if other.id == delegation:
            continue
        apart = total = 0.0
        for index, position in enumerate(instructions):
            at = _presumed(conference, other, index, items)
            if at is not None:
                apart += position.salience * abs(at - position.ideal)
                total += position.salience
        found[other.id] = apart / total if total else 50.0
    return found


def _presumed(
    conference: Conference, other: Delegation, index: int, items: Mapping[ItemId, ItemState] | None
) -> float | None:
    """Where another delegation may be presumed to stand on an item, without knowing any secret."""
    item = conference.items[index]
    if items is not None and other.id in items[item.id].stances:
        return item.option(items[item.id].stances[other.id]).at
    if other.bloc is None:
        return 50.0 - 50.0 * other.alignment
    stand = conference.bloc_stands.get(other.bloc, ())
    if index >= len(stand):
        return None
    common = stand[index]
    if common is None:
        return None
    members = conference.members[other.bloc]
    mean = sum(conference.delegation(each).alignment for each in members) / len(members)
    return shifted(common, other.alignment - mean, item.alignment_effect)


def _wish(reader: Reader, index: int, position: Position, rank: int) -> Wish:
    item = reader.conference.items[index]
    option, crossed = item.nearest(position.ideal), _crossed(item, position)
    near = [each.id for each in item.options if abs(each.at - position.ideal) <= LIVE_WITH]
    has_line = position.lowest is not None or position.highest is not None
    weight = "low"
    if has_line and position.salience >= MUST_FROM:
        weight = "must"
    elif position.salience >= HIGH_FROM:
        weight = "high"
    elif position.salience >= SOME_FROM:
        weight = "some"
    return Wish(
        item=item.id,
        option=option.id,
        live_with=tuple(each for each in near if each != option.id and each not in crossed),
        crossed=crossed,
        rank=rank,
        weight=weight,
        word=reader.wording.text(f"brief.{weight}"),
        text=reader.wording.text("brief.wish", short=item.short, option=reader.short(item.id, option.id)),
    )


def _red_line(reader: Reader, wish: Wish) -> RedLine:
    short, letters = reader.conference.item(wish.item).short, reader.letters(wish.item, wish.crossed)
    text = reader.wording.text("brief.red_line", short=short, options=letters)
    return RedLine(item=wish.item, options=wish.crossed, text=text)


def _difficulty(
    reader: Reader,
    delegation: DelegationId,
    instructions: Instructions,
    apart: Mapping[DelegationId, float],
    red_lines: int,
) -> tuple[int, str]:
    """1 .. 4: one point each for a bloc that pulls away, few like-minded, many red lines, a small voice."""
    conference = reader.conference
    own = conference.delegation(delegation)
    weight = {each.id: each.influence for each in conference.delegations}
    alike = sum(weight[each] for each, far in apart.items() if far <= LIKE_MINDED)
    reasons = []
    mates = [apart[each] for each in conference.members[own.bloc] if each in apart] if own.bloc else []
    if mates and sum(mates) / len(mates) > BLOC_PULLS:
        reasons.append("own_bloc")
    if alike < LONELY_SHARE * sum(weight[each] for each in apart):
        reasons.append("lonely")
    if red_lines >= MANY_RED_LINES:
        reasons.append("red_lines")
    if own.influence == 1:
        reasons.append("small")
    return min(4, 1 + len(reasons)), reader.wording.text(f"brief.hard.{reasons[0] if reasons else 'easy'}")
