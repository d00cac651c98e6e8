"""What a conference was worth to a delegation, in words: what the text brought it, what it signed away, the house."""

from dataclasses import dataclass
from math import floor

from game.consensus.worth import TEMPERS, Temper, Worth
from game.model.conference import Delegation, ItemId
from game.model.state import OPENING_LEGITIMACY
from game.model.view import PublicView
from game.wording.catalogue import Wording
from game.wording.reader import Reader

TELLING = 0.5
"""Points of worth from which an item is named as what brought most, or cost most."""

MUCH, SOME = 10.0, 3.0
"""Points for all of the organisation's standing and a full accord, from which they mean much, or something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorthLine:
    """One term of worth: whole points, and why. The points of all lines add up to the worth, rounded."""

    points: int
    text: str


def worth_lines(reader: Reader, public: PublicView, worth: Worth, crossed: tuple[ItemId, ...]) -> tuple[WorthLine, ...]:
    """The three terms, for whoever reads from a seat. crossed: the items whose text lies beyond a red line of its."""
    treaty, red_lines, organisation = whole_terms(worth)
    return (
        WorthLine(points=treaty, text=_of_treaty(reader, worth)),
        WorthLine(points=red_lines, text=_of_red_lines(reader, public, worth, crossed)),
        WorthLine(points=organisation, text=_of_organisation(reader, public)),
    )


def whole_terms(worth: Worth) -> tuple[int, ...]:
    """Text, red lines and organisation as whole points that add up to the total, rounded.

    What rounding down leaves over goes where it took most.
    """
    terms = (worth.treaty, worth.red_lines, worth.organisation)
    points = [floor(each) for each in terms]
    left = floor(worth.total + 0.5) - sum(points)
    by_remainder = sorted(range(len(terms)), key=lambda index: points[index] - terms[index])
    for index in by_remainder[:left]:
        points[index] += 1
    return tuple(points)


def _of_treaty(reader: Reader, worth: Worth) -> str:
    wording = reader.wording
    most = max(worth.items, key=lambda item: worth.items[item])
    least = min(worth.items, key=lambda item: worth.items[item])
    named = ""
    if worth.items[most] >= TELLING:
        named += wording.text("worth.most", item=reader.item(most))
    if worth.items[least] <= -TELLING:
        named += wording.text("worth.least", item=reader.item(least))
    key = "worth.treaty.signed" if worth.signed else "worth.treaty.outside"
    return wording.sentence(key, percent=round(worth.reach * 100), named=named)


def _of_red_lines(reader: Reader, public: PublicView, worth: Worth, crossed: tuple[ItemId, ...]) -> str:
    wording = reader.wording
    own = None if reader.delegation is None else public.signatures.get(reader.delegation)
    reserved = () if own is None else own.reservations
    plain = [reader.item(each) for each in worth.shame if each not in reserved]
    declared = [reader.item(each) for each in worth.shame if each in reserved]
    said = []
    if plain:
        said.append(wording.sentence("worth.red_lines.signed", items=wording.listing(plain), count=len(plain)))
    if declared:
        said.append(wording.sentence("worth.red_lines.reserved", items=wording.listing(declared), count=len(declared)))
    if not said and crossed and not worth.signed:
        items = [reader.item(each) for each in crossed]
        said.append(wording.sentence("worth.red_lines.refused", items=wording.listing(items), count=len(items)))
    return ". ".join(said) or wording.sentence("worth.red_lines.held")


def _of_organisation(reader: Reader, public: PublicView) -> str:
    assert reader.delegation is not None
    wording = reader.wording
    moved = public.legitimacy - OPENING_LEGITIMACY
    return wording.sentence(
        "worth.organisation",
        moved=wording.text(f"worth.house.{'gained' if moved > 0 else 'lost' if moved < 0 else 'kept'}"),
        cares=cares(wording, reader.conference.delegation(reader.delegation)),
    )


def cares(wording: Wording, of: Delegation) -> str:
    """What the organisation and an accord do to a capital beside texts, within a sentence: they "mean much to" it."""
    return wording.text(f"worth.cares.{_weight(TEMPERS[of.temperament])}")


def _weight(temper: Temper) -> str:
    whole = temper.house + temper.accord
    return "much" if whole >= MUCH else "some" if whole >= SOME else "little"
