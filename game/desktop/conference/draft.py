"""Putting an action together step by step: whom, which item, which text. Pure: what is asked next, and the choices."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from game.desk.finding import fits, narrowed
from game.desk.session_desk import Objections
from game.desktop.conference import doings
from game.desktop.toolkit.markup import escape
from game.model import actions as act
from game.model.actions import Action, Backing
from game.model.conference import ItemId
from game.model.view import View
from game.wording.actions import words
from game.wording.brief import Brief, crossed_options
from game.wording.objections import why_not
from game.wording.reader import Reader

PARTS: Mapping[type[Action], tuple[str, ...]] = {
    act.Consult: ("to", "item"),
    act.OfferDeal: ("to", "gives", "asks"),
    act.CounterOffer: ("gives", "asks"),
    act.AcceptOffer: (),
    act.DeclineOffer: (),
    act.Pledge: ("to", "asks"),
    act.Press: ("to", "asks"),
    act.Caucus: ("backing",),
    act.ShowPlacards: ("placards",),
    act.LinkPackage: ("texts",),
    act.PointOfOrder: ("kind", "item"),
    act.WithdrawObjection: ("item",),
    act.PlaceBrackets: ("item",),
    act.AnnounceRefusal: ("item",),
    act.LeaveSpeakersList: (),
}
"""What has to be chosen for each kind, in order; every other kind is about one text."""

MANY = ("placards", "texts")
"""Parts of which several are chosen, one an item."""

EASY_TO_SEE = 24
"""More choices than that are also found by typing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An action in the making. known: the parts chosen so far; picked: texts of a part of which several are chosen."""

    kind: type[Action]
    known: Mapping[str, Any] = field(default_factory=dict)
    picked: tuple[Backing, ...] = ()
    letters: str = ""
    given: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        """What has to be chosen for it."""
        return PARTS.get(self.kind, ("text",))

    @property
    def next_part(self) -> str | None:
        """What is chosen next; None when nothing is missing."""
        return next((part for part in self.parts if part not in self.known), None)

    @property
    def can_go_back(self) -> bool:
        """Whether something was chosen here that can be chosen anew."""
        return len([part for part in self.parts if part in self.known]) > self.given


def begin(kind: type[Action], known: tuple[tuple[str, Any], ...] = (), picked: tuple[Backing, ...] = ()) -> Draft:
    """A new draft. known: parts that are clear from where it was begun."""
    draft = Draft(kind=kind, known=dict(known), picked=picked)
    return replace(draft, given=len([part for part in draft.parts if part in draft.known]))


def chosen(draft: Draft, value: object) -> Draft:
    """The draft with its next part chosen."""
    part = draft.next_part
    return draft if part is None else replace(draft, known={**draft.known, part: value}, letters="")


def turned(draft: Draft, text: Backing) -> Draft:
    """The draft with a text picked or let go; another of the same item gives way."""
    others = tuple(each for each in draft.picked if each.item != text.item)
    return replace(draft, picked=others if text in draft.picked else (*others, text))


def stepped_back(draft: Draft) -> Draft:
    """The draft without the part chosen last."""
    if not draft.can_go_back:
        return draft
    last = [part for part in draft.parts if part in draft.known][-1]
    return replace(draft, known={key: value for key, value in draft.known.items() if key != last}, letters="")


def action_of(view: View, draft: Draft) -> Action:
    """The action, when nothing is missing."""
    known = dict(draft.known)
    text = known.pop("text", None)
    if text is not None:
        known |= {"item": text.item, "option": text.option}
    return draft.kind(delegation=view.delegation, **known)  # type: ignore[call-arg]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to choose. title and note are mark-up; why: why it cannot be, empty where it can."""

    value: Any
    title: str
    lead: str = ""
    note: str = ""
    heading: str = ""
    is_picked: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A step: what the whole is, what was chosen (words and mark-up), what is asked, and the choices."""

    title: str
    explain: str
    chosen: tuple[tuple[str, str], ...]
    prompt: str
    choices: tuple[Choice, ...]
    finds: bool
    several: bool


def question(reader: Reader, view: View, brief: Brief, ask: Objections, draft: Draft, first: ItemId) -> Question:
    """The next step of a draft. first: the item on the table, offered before others."""
    part = draft.next_part
    if part is None:
        raise ValueError("nothing is missing")
    said = words(reader.wording, draft.kind)
    if part == "to":
        choices = _delegations(reader, view, draft, first)
    elif part == "item":
        choices = _items(reader, view, ask, draft, first)
    elif part == "kind":
        choices = [Choice(value=each, title=escape(reader.wording.text(f"point.{each}"))) for each in doings.POINTS]
    else:
        choices = _texts(reader, view, brief, ask, draft, first)
    few = len(choices) <= EASY_TO_SEE and not draft.letters
    return Question(
        title=said.label.rstrip(".… "),
        explain=said.explain,
        chosen=chosen_lines(reader, view, draft),
        prompt=reader.wording.text(f"screen.ask.{_prompt(draft, part)}"),
        choices=tuple(choices),
        finds=not few and part != "kind",
        several=part in MANY,
    )


def _prompt(draft: Draft, part: str) -> str:
    return "asks_first" if part == "asks" and "gives" not in draft.parts else part


def chosen_lines(reader: Reader, view: View, draft: Draft) -> tuple[tuple[str, str], ...]:
    """What is settled so far, an answered offer included: what each part is called, and what it is as mark-up."""
    settled = [*_answered(view, draft), *((part, draft.known[part]) for part in draft.parts if part in draft.known)]
    return tuple((reader.wording.text(f"screen.part.{part}"), _said(reader, value, part)) for part, value in settled)


def _answered(view: View, draft: Draft) -> list[tuple[str, Any]]:
    """To whom an answer goes and, unless it names other terms, what both sides would back."""
    offer = next((each for each in view.offers if each.id == draft.known.get("offer")), None)
    if offer is None:
        return []
    to = ("to", offer.delegation)
    return [to] if draft.kind is act.CounterOffer else [to, ("gives", offer.asks), ("asks", offer.gives)]


def _said(reader: Reader, value: Any, part: str) -> str:
    if part == "to":
        return f"{{{value}}} {escape(reader.name(value))}"
    if part == "item":
        return f"[{reader.label(value)}] {escape(reader.conference.item(value).short)}"
    if part == "kind":
        return escape(reader.wording.text(f"point.{value}"))
    if part in MANY:
        return ", ".join(doings.backed(reader, each) for each in value)
    return doings.backed(reader, value)


def _delegations(reader: Reader, view: View, draft: Draft, first: ItemId) -> list[Choice]:
    others = [each for each in reader.conference.delegations if each.id != view.delegation]
    others.sort(key=lambda each: -each.influence)
    of, stances = reader.conference.item(first), view.public.items[first].stances
    found = []
    for each in narrowed(reader.conference, draft.letters, others):
        bloc = reader.bloc(each.bloc) if each.bloc else reader.wording.text("brief.no_bloc")
        stance = stances.get(each.id)
        where = "{@?}" if stance is None else f"{{@{of.option(stance).at:g}}} **{of.letter(stance)}**"
        influence = reader.wording.text("screen.influence", influence=each.influence)
        found.append(
            Choice(
                value=each.id,
                lead=f"{{{each.id}}}",
                title=f"{escape(each.name)} {where}",
                note=escape(f"{bloc} · {influence}"),
            )
        )
    return found


def _items(reader: Reader, view: View, ask: Objections, draft: Draft, first: ItemId) -> list[Choice]:
    items = doings.all_items(view, first)
    if draft.kind is act.Consult:
        items = doings.open_items(view, first)
    found = []
    for each in items:
        of = reader.conference.item(each)
        if not fits(draft.letters, of.short, of.title, of.label):
            continue
        why = _why(reader, view, ask, chosen(draft, each))
        if why and draft.kind in (act.WithdrawObjection, act.PlaceBrackets) and each != first:
            continue  # what cannot be withdrawn or reopened is no choice at all
        label = of.label if view.public.items[each].is_agreed else f"[{of.label}]"
        found.append(Choice(value=each, lead=label, title=escape(of.short), why=why, heading=_when(reader, view, each)))
    return found


def _texts(reader: Reader, view: View, brief: Brief, ask: Objections, draft: Draft, first: ItemId) -> list[Choice]:
    items = doings.open_items(view, first)
    if draft.kind in doings.TODAY_ONLY:
        items = [each for each in items if each in view.public.programme]
    if draft.next_part == "asks" and "gives" in draft.known:
        items = [each for each in items if each != draft.known["gives"].item]
    if draft.next_part == "placards":
        items = [each for each in items if each in view.public.programme] or items
    found = []
    for item in items:
        of, entry = reader.conference.item(item), view.public.items[item]
        crossed, wish = crossed_options(reader, view.instructions, item), brief.wish(item)
        for option in doings.options_for(view, draft.kind, item):
            each, text = of.option(option), Backing(item=item, option=option)
            if not fits(draft.letters, of.short, of.title, of.label, each.short):
                continue
            notes = []
            if option == wish.option:
                notes.append(f"**{escape(reader.wording.text('screen.choice.wish'))}**")
            if option in crossed:
                notes.append("{:barred} " + escape(reader.wording.text("screen.choice.crosses")))
            standing = sum(stance == option for stance in entry.stances.values())
            notes.append(_theirs(reader, view, draft, text))
            notes.append(reader.wording.text("screen.choice.standing", count=standing))
            found.append(
                Choice(
                    value=text,
                    lead=f"{{@{each.at:g}}} {of.letter(option)}",
                    title=escape(each.short),
                    note=" · ".join(each for each in notes if each),
                    heading=f"[{of.label}] {escape(of.short)}",
                    is_picked=text in draft.picked,
                    why="" if draft.next_part in MANY else _why(reader, view, ask, chosen(draft, text)),
                )
            )
    return found


def _theirs(reader: Reader, view: View, draft: Draft, text: Backing) -> str:
    """Whether the other side of a deal stands for a text, or said so in private, as mark-up."""
    offer = next((each for each in view.offers if each.id == draft.known.get("offer")), None)
    to = draft.known.get("to") if offer is None else offer.delegation
    if to is None:
        return ""
    if view.public.items[text.item].stances.get(to) == text.option:
        return f"{{{to}}} {escape(reader.wording.text('screen.choice.theirs'))}"
    told = [each for each in view.seat.reports if (each.about, each.item) == (to, text.item)]
    options = reader.conference.item(text.item).options
    if told and min(options, key=lambda each: abs(each.at - told[-1].at)).id == text.option:
        return f"{{{to}}} {escape(reader.wording.text('screen.choice.told'))}"
    return ""


def _why(reader: Reader, view: View, ask: Objections, draft: Draft) -> str:
    """Why a finished draft would be out of order; nothing while parts are missing."""
    if draft.next_part is not None:
        return ""
    action = action_of(view, draft)
    reasons = ask(action)
    return why_not(reader, reasons[0], action) if reasons else ""


def _when(reader: Reader, view: View, item: ItemId) -> str:
    if view.public.items[item].is_agreed:
        return escape(reader.wording.text("screen.agenda.agreed"))
    key = "today" if item in view.public.programme else "later"
    return escape(reader.wording.text(f"screen.agenda.{key}"))
