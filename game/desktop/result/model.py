"""What the result shows: counts, who chose otherwise and why, which texts, in words. Without pygame."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.comparison import Comparison, OtherText, Otherwise, SigningReason
from game.model.conference import DelegationId, OptionId
from game.model.view import View
from game.wording.catalogue import Wording, capitalised
from game.wording.numbers import spelled
from game.wording.reader import Reader

MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class OtherwiseLine:
    """One delegation that chose otherwise: before (history) and after (here), and why."""

    delegation: DelegationId
    name: str
    signed_here: bool
    why: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One text that came out otherwise."""

    label: str
    short: str
    here: str
    history: str


def why(reader: Reader, reason: SigningReason) -> str:
    """A reason as a sentence."""
    wording = reader.wording
    end = "signed" if reason.towards_signing else "not_signed"
    match reason.term:
        case "items":
            key = "why.items.gained" if reason.towards_signing else "why.items.lost"
        case "red_lines":
            key = "why.red_lines.spared" if reason.towards_signing else "why.red_lines.crossed"
        case "chance":
            key = "why.chance"
        case term:
            key = f"why.{term}.{end}"
    item = reader.item(reason.item) if reason.item is not None else ""
    return capitalised(wording.text(key, item=item))


def otherwise(
    reader: Reader, view: View, found: Sequence[Otherwise], most: int | None = None
) -> tuple[OtherwiseLine, ...]:
    """Lines for those who chose otherwise, the reader's own first, then the most influential."""
    own = [each for each in found if each.delegation == reader.delegation]
    order = [*own, *(each for each in found if each.delegation != reader.delegation)]
    return tuple(
        OtherwiseLine(
            each.delegation,
            reader.name(each.delegation),
            each.signed_here,
            own_choice(reader, view) if each in own else why(reader, each.reason),
        )
        for each in order[:most]
    )


def own_choice(reader: Reader, view: View) -> str:
    """What the reader did."""
    signature = view.public.signatures[view.delegation]
    items = reader.wording.listing([reader.item(each) for each in signature.reservations])
    return reader.wording.text(f"result.you.{signature.kind}", items=items)


def texts(reader: Reader, found: Sequence[OtherText]) -> tuple[TextLine, ...]:
    """Lines for the texts that came out otherwise, in the order of the conference."""

    def words(of: OtherText, option: OptionId | None) -> str:
        if option is None:
            return reader.wording.text("result.text.nothing")
        return reader.conference.item(of.item).option(option).short

    return tuple(
        TextLine(
            reader.label(each.item),
            reader.conference.item(each.item).short,
            words(each, each.here),
            words(each, each.history),
        )
        for each in found
    )


def headline(wording: Wording, comparison: Comparison) -> str:
    """How many chose otherwise, for the brackets on the map."""
    count = len(comparison.otherwise)
    if not count:
        return wording.text("result.all_alike")
    return wording.text("result.in_brackets", count=count, spelled=spelled(wording, count))
