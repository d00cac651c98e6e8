"""How an agenda item stands: its status in words, how contested it is, who stands where."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId, Option, OptionId
from game.model.state import ItemState
from game.wording.numbers import signed, spelled
from game.wording.reader import Reader

CLOSE_SHARE = 0.7
"""The share of the voices heard (by influence) that one option needs for an item to be close to agreement."""

FEW_OBJECT = 0.04
"""Objections of at most this share of the seats leave an item close; from MANY_OBJECT on it is hot."""

MANY_OBJECT = 0.2
FAR_APART = 45.0
"""Two camps of a quarter of the voices each, so far apart on the item's line, make it hot."""

CAMP_SHARE = 0.25
SPOKEN_SHARE = 0.25
"""Fewer of the seats that agree among themselves do not bring an item close."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """An item's status. bars: 0 quiet or agreed, 1 close, 2 contested, 3 hotly contested."""

    bars: int
    is_agreed: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Who stands publicly for one option of an item; option None: who has not spoken."""

    option: Option | None
    letter: str
    delegations: tuple[DelegationId, ...]


def status(reader: Reader, item: ItemId, entry: ItemState, session: int = 0) -> Status:
    """How an item stands. session: the one that is on, to say "today"."""
    wording = reader.wording
    if entry.agreed is not None:
        key = "agreed_now" if entry.agreed_in == session and session else "agreed"
        key = "voted" if entry.by_vote else "agreed_over" if entry.agreed_over else key
        return Status(
            bars=0, is_agreed=True, text=wording.text(f"item.{key}", option=reader.letter(item, entry.agreed))
        )
    bars = contested(reader, item, entry)
    key = "few" if entry.stances and not bars else ("quiet", "close", "contested", "hot")[bars]
    text = wording.text(f"item.{key}")
    if entry.compromise is not None:
        text += ", " + wording.text("item.compromise", option=reader.letter(item, entry.compromise))
    return Status(bars=bars, is_agreed=False, text=text)


def contested(reader: Reader, item: ItemId, entry: ItemState) -> int:
    """How contested an open item is, from what was said in public: 0 too few have spoken to tell .. 3 hotly."""
    of = reader.conference.item(item)
    weight: dict[OptionId, int] = {}
    for who, option in entry.stances.items():
        weight[option] = weight.get(option, 0) + reader.conference.delegation(who).influence
    total = sum(weight.values())
    if not total and not entry.objections:
        return 0
    objecting = len(entry.objections) / len(reader.conference.delegations)
    camps = [of.option(option).at for option, share in weight.items() if share >= CAMP_SHARE * total]
    if objecting >= MANY_OBJECT or (len(camps) > 1 and max(camps) - min(camps) >= FAR_APART):
        return 3
    if objecting <= FEW_OBJECT and max(weight.values(), default=0) >= CLOSE_SHARE * total:
        return 1 if len(entry.stances) >= SPOKEN_SHARE * len(reader.conference.delegations) else 0
    return 2


def warmth(reader: Reader, item: ItemId, entry: ItemState) -> str:
    """The last temperature of the room, warm above nought: "a -5, c +32"; empty if none was taken."""
    return ", ".join(f"{reader.letter(item, option)} {signed(value)}" for option, value in entry.warmth)


def standings(reader: Reader, item: ItemId, entry: ItemState) -> tuple[Standing, ...]:
    """Who stands where in public, option by option in the order of the line, and last who has not spoken."""
    seats = [each.id for each in reader.conference.delegations]
    found = [
        Standing(
            option=option,
            letter=reader.letter(item, option.id),
            delegations=tuple(who for who in seats if entry.stances.get(who) == option.id),
        )
        for option in reader.conference.item(item).options
        if option.id in entry.on_table or option.id in entry.stances.values() or option.id == entry.agreed
    ]
    silent = tuple(who for who in seats if who not in entry.stances)
    return (*found, Standing(option=None, letter="", delegations=silent))


def change_against_older(reader: Reader, item: ItemId) -> str:
    """What the item does to the older treaty: "new provision (ADD), in the older treaty: nothing"."""
    of = reader.conference.item(item)
    words = [reader.wording.text(f"change.{of.change}")]
    if of.then:
        words.append(reader.wording.text("item.then", then=reader.within(of.then.rstrip("."))))
    return ", ".join(words)


def civil_society(reader: Reader, item: ItemId) -> str:
    """The verdict of civil society on an item, in sentences; empty where the scenario gives none."""
    verdict = reader.conference.item(item).civil_society
    if verdict is None:
        return ""
    key = f"item.civil.{verdict.verdict}"
    words = [reader.wording.text(key if reader.wording.has(key) else "item.civil.unknown"), verdict.note]
    if verdict.disputed:
        words.append(reader.wording.text("item.civil.disputed"))
    return " ".join(each for each in words if each)


def counted(reader: Reader, found: Iterable[Standing]) -> str:
    """Standings as words: "44 for a, 57 for d"; those who have not spoken are left out."""
    words = [
        reader.wording.text("item.count_for", count=len(each.delegations), option=each.letter)
        for each in found
        if each.option is not None and each.delegations
    ]
    return reader.wording.listing(words) or spelled(reader.wording, 0)
