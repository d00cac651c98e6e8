"""How a conference went for one delegation: against its own brief, for the treaty, for the organisation."""

from dataclasses import dataclass

from game.consensus.stakes import Fared
from game.model.conference import ItemId
from game.model.state import FULL
from game.model.view import PublicView, View
from game.wording.brief import brief
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised
from game.wording.numbers import pips, signed
from game.wording.reader import Reader
from game.wording.worth import worth_lines

PIPS = 5
TOP_WISHES = 5
"""How many of its wishes, by rank, a sentence counts."""

BROAD = 0.7
THIN = 0.4
"""Shares of the items agreed from which a treaty is broad, under which it is thin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade: filled pips of `of`, with what they rest on in words. lines: what it adds up from, if it does."""

    title: str
    pips: int
    of: int
    text: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The text against one brief. wanted, lived_with: of the top wishes, how many it grants whole, and how many nearly.

    crossed: items whose text lies beyond a red line.
    """

    wanted: int
    lived_with: int
    wishes: int
    crossed: tuple[ItemId, ...]


def measure(reader: Reader, view: View) -> Measure:
    """The text as agreed so far, or as adopted, against the delegation's own brief. What is not agreed is no wish met.

    It counts wishes for a sentence; how well somebody did is `consensus.worth` to say.
    """
    own = brief(reader, view.delegation, view.instructions)
    texts = {item: entry.agreed for item, entry in view.public.items.items()}
    crossed = tuple(each.item for each in own.red_lines if texts[each.item] in each.options)
    if view.public.final_acts is not None:  # the older treaty stays where nothing was agreed
        texts = {item.id: texts[item.id] or item.status_quo.option for item in reader.conference.items}
    top = own.wishes[:TOP_WISHES]
    return Measure(
        wanted=sum(texts[each.item] == each.option for each in top),
        lived_with=sum(texts[each.item] in each.live_with for each in top),
        wishes=len(top),
        crossed=crossed,
    )


def grades(reader: Reader, view: View, found: Fared) -> tuple[Grade, Grade, Grade]:
    """The grades of the brief, the treaty and the organisation, 0..5 pips each. found: how the delegation fared."""
    return _of_brief(reader, view, found), *public_grades(reader, view.public)


def public_grades(reader: Reader, public: PublicView) -> tuple[Grade, Grade]:
    """The grades that are everybody's: of the treaty and the organisation."""
    return _of_treaty(reader, public), _of_union(reader, public)


def _of_brief(reader: Reader, view: View, found: Fared) -> Grade:
    """Filled by worth alone, so that the grade never contradicts it; the words say what the worth is made of."""
    wording, beside, filled = reader.wording, measure(reader, view), pips(found.merit, PIPS)
    lines = worth_lines(reader, view.public, found.worth, beside.crossed)
    return Grade(
        title=wording.text("grade.brief"),
        pips=filled,
        of=PIPS,
        text=wording.sentence(
            "grade.brief.text",
            judged=wording.text(f"grade.brief.{filled}"),
            wishes=wishes_in_words(wording, beside),
        ),
        lines=(
            *(wording.text("worth.line", points=signed(each.points), why=each.text) for each in lines),
            wording.text("worth.total", points=signed(sum(each.points for each in lines))),
        ),
    )


def wishes_in_words(wording: Wording, found: Measure) -> str:
    """The wishes that a text grants whole and nearly: "3 of your 5 first wishes as wanted, 1 more to live with"."""
    return wording.text("grade.wishes", wanted=found.wanted, lived_with=found.lived_with, wishes=found.wishes)


def _of_treaty(reader: Reader, public: PublicView) -> Grade:
    wording, everybody = reader.wording, len(reader.conference.delegations)
    names = sum(each.kind.is_signature for each in public.signatures.values())
    agreed = sum(entry.agreed is not None for entry in public.items.values())
    share = agreed / len(public.items)
    breadth = "broad" if share >= BROAD else "thin" if share < THIN else "middling"
    value = FULL * share * names / everybody
    text = wording.text(f"grade.treaty.{breadth}", signed=names, all=everybody)
    return Grade(title=wording.text("grade.treaty"), pips=pips(value, PIPS), of=PIPS, text=text)


def _of_union(reader: Reader, public: PublicView) -> Grade:
    wording = reader.wording
    votes = len(public.votes)
    over = sum(bool(entry.agreed_over) for entry in public.items.values())
    key = "both" if votes and over else "votes" if votes else "gavel" if over else "calm"
    return Grade(
        title=capitalised(reader.conference.procedure.organisation),
        pips=pips(public.legitimacy, PIPS),
        of=PIPS,
        text=wording.text(f"grade.union.{key}", votes=votes, over=over),
    )
