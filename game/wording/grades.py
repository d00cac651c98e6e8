"""How a conference went for one delegation: against its own brief, for the treaty, for the organisation."""

from dataclasses import dataclass

from game.model.conference import ItemId
from game.model.state import FULL
from game.model.view import PublicView, View
from game.wording.brief import brief
from game.wording.grammar import capitalised
from game.wording.numbers import pips
from game.wording.reader import Reader

PIPS = 5
TOP_WISHES = 5
"""How many of its wishes, by rank, a delegation is measured by."""

BROAD = 0.7
THIN = 0.4
"""Shares of the items agreed from which a treaty is broad, under which it is thin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade: filled pips of `of`, with what they rest on in words."""

    title: str
    pips: int
    of: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The text against one brief. met: top wishes that it meets or that the capital can live with."""

    met: int
    wishes: int
    crossed: tuple[ItemId, ...]
    red_lines: int


def measure(reader: Reader, view: View) -> Measure:
    """The text as agreed so far, or as adopted, against the delegation's own brief. What is not agreed is unmet."""
    own = brief(reader, view.delegation, view.instructions)
    texts = {item: entry.agreed for item, entry in view.public.items.items()}
    crossed = tuple(each.item for each in own.red_lines if texts[each.item] in each.options)
    if view.public.final_acts is not None:  # the older treaty stays where nothing was agreed
        texts = {item.id: texts[item.id] or item.status_quo.option for item in reader.conference.items}
    top = own.wishes[:TOP_WISHES]
    met = sum(each.is_met_by(texts[each.item]) for each in top)
    return Measure(met=met, wishes=len(top), crossed=crossed, red_lines=len(own.red_lines))


def grades(reader: Reader, view: View) -> tuple[Grade, Grade, Grade]:
    """The grades of the brief, the treaty and the organisation, 0..5 pips each."""
    return _of_brief(reader, view), *public_grades(reader, view.public)


def public_grades(reader: Reader, public: PublicView) -> tuple[Grade, Grade]:
    """The grades that are everybody's: of the treaty and the organisation."""
    return _of_treaty(reader, public), _of_union(reader, public)


def _of_brief(reader: Reader, view: View) -> Grade:
    wording, found = reader.wording, measure(reader, view)
    own = view.public.signatures.get(view.delegation)
    has_signed = own is not None and own.kind.is_signature
    value = found.met / found.wishes * FULL if found.wishes else FULL
    if not found.red_lines:
        lines = wording.text("grade.brief.none")
    elif not found.crossed:
        lines = wording.text("grade.brief.both" if found.red_lines == 2 else "grade.brief.held", count=found.red_lines)
    else:
        key = "grade.brief.signed_crossed" if has_signed else "grade.brief.crossed"
        lines = wording.text(key, count=len(found.crossed))
        value -= FULL / PIPS * (2 if has_signed else 1) * len(found.crossed)
    text = wording.text("grade.brief.text", met=found.met, wishes=found.wishes, red_lines=lines)
    return Grade(title=wording.text("grade.brief"), pips=pips(value, PIPS), of=PIPS, text=capitalised(text))


def _of_treaty(reader: Reader, public: PublicView) -> Grade:
    wording, everybody = reader.wording, len(reader.conference.delegations)
    signed = sum(each.kind.is_signature for each in public.signatures.values())
    agreed = sum(entry.agreed is not None for entry in public.items.values())
    share = agreed / len(public.items)
    breadth = "broad" if share >= BROAD else "thin" if share < THIN else "middling"
    value = FULL * share * signed / everybody
    text = wording.text(f"grade.treaty.{breadth}", signed=signed, all=everybody)
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
