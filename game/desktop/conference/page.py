"""One agenda item on the table: title, what the capital wants, every option, and the small print. Pure."""

from dataclasses import dataclass

from game.desktop.conference.agenda import next_session
from game.desktop.toolkit.markup import escape
from game.model.conference import ItemId, OptionId
from game.model.view import View
from game.wording.brief import Brief, crossed_options
from game.wording.catalogue import capitalised
from game.wording.items import civil_society, option_texts
from game.wording.numbers import signed
from game.wording.reader import Reader
from game.wording.text import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionLine:
    """One option as it is drawn. text and notes are mark-up; state: "in brackets", "agreed" or "fallen"."""

    option: OptionId
    letter: str
    at: float
    short: str
    text: str
    notes: str
    state: str
    is_own_stance: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The item as it is drawn. wish and nobody are mark-up; details: (heading, paragraphs) of the small print."""

    item: ItemId
    label: str
    place: str
    change: str
    tag: str
    then: str
    title: str
    wish: str
    options: tuple[OptionLine, ...]
    nobody: str
    is_agreed: bool
    not_today: str


def page(reader: Reader, view: View, brief: Brief, item: ItemId) -> Page:
    """The item as it stands."""
    of, entry, wording = reader.conference.item(item), view.public.items[item], reader.wording
    idle = [
        f"{{@{each.at:g}}} **{of.letter(each.id)}** {escape(reader.short(item, each.id))}"
        for each in of.options
        if each.id not in entry.on_table and each.id != entry.agreed
    ]
    not_today = ""
    if item not in view.public.programme:
        later = next_session(reader, view, item)
        not_today = wording.text("screen.not_today" if later else "screen.not_again", session=later)
    return Page(
        item=item,
        label=of.label,
        place=of.place,
        change=wording.text(f"screen.change.{of.change}"),
        tag=str(of.change),
        then=reader.within(of.then.rstrip(".")),
        title=of.title,
        wish=wish_line(reader, view, brief, item),
        options=_options(reader, view, item),
        nobody=wording.sentence("item.nobody_speaks", options=wording.listing(idle, "or")) if idle else "",
        is_agreed=entry.is_agreed,
        not_today="" if entry.is_agreed else not_today,
    )


def wish_line(reader: Reader, view: View, brief: Brief, item: ItemId) -> str:
    """What the capital wants here, as mark-up."""
    wording, wish = reader.wording, brief.wish(item)
    crossed = crossed_options(reader, view.instructions, item)
    live = reader.letters(item, wish.live_with, "or")
    rank = f"brief.rank.{wish.rank}"
    return wording.text(
        "screen.wish",
        code=view.delegation,
        option=reader.letter(item, wish.option),
        live=wording.text("screen.wish.live", options=live) if live else "",
        weight=wording.text(f"brief.weight.{wish.weight}"),
        rank=wording.text(rank if wording.has(rank) else "brief.rank.other", rank=wish.rank),
        all=len(reader.conference.items),
        red_line=wording.text("screen.wish.red_line", options=reader.letters(item, crossed))
        if crossed
        else wording.text("screen.wish.no_red_line"),
    )


def marked(runs: tuple[Run, ...]) -> str:
    """Treaty text as mark-up: what differs is underlined, all else means itself."""
    return "".join(f"_{escape(run.text)}_" if run.marked else escape(run.text) for run in runs)


def _options(reader: Reader, view: View, item: ItemId) -> tuple[OptionLine, ...]:
    of, entry = reader.conference.item(item), view.public.items[item]
    crossed = crossed_options(reader, view.instructions, item)
    own = entry.stances.get(view.delegation)
    lines = []
    for each in option_texts(reader, item, entry, crossed):
        if not (each.is_on_table or each.is_agreed):
            continue
        fallen = entry.is_agreed and not each.is_agreed
        lines.append(
            OptionLine(
                option=each.option,
                letter=each.letter,
                at=of.option(each.option).at,
                short=each.short,
                text=escape(each.short) if fallen else marked(each.runs),
                notes=_notes(reader, view, item, each.option, each.sponsors, each.crosses_red_line),
                state="agreed" if each.is_agreed else "fallen" if fallen else "in brackets",
                is_own_stance=each.option == own,
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.state == "fallen", line.at)))


def _notes(reader: Reader, view: View, item: ItemId, option: OptionId, sponsors: str, crosses: bool) -> str:
    """Who stands behind an option, who objects, whether it may be signed."""
    wording, entry = reader.wording, view.public.items[item]
    notes = [escape(capitalised(sponsors))] if sponsors else []
    if entry.compromise == option and not reader.conference.item(item).option(option).by_chair:
        notes.append(escape(wording.text("screen.chair_offers")))
    objecting = [who for who, against in entry.objections.items() if against == option]
    if objecting:
        names = reader.who(*objecting)
        count = 1 if len(objecting) == 1 and not names.is_reader else 2
        notes.append("{:barred} " + escape(wording.sentence("screen.objecting", names=names, count=count)))
    if crosses:
        notes.append("{:barred} **" + escape(wording.text("screen.crosses")) + "**")
    return " · ".join(notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of the small print: a heading and its paragraphs in mark-up."""

    title: str
    paragraphs: tuple[str, ...]


def details(reader: Reader, view: View, item: ItemId, option: OptionId | None = None) -> tuple[Chapter, ...]:
    """The matter, the older text, one option or all, objections, temperature, civil society, sources."""
    of, entry, wording = reader.conference.item(item), view.public.items[item], reader.wording
    found = [("about", [of.about]), ("older", ["".join(of.status_quo.text.split("_"))])]
    texts = option_texts(reader, item, entry, crossed_options(reader, view.instructions, item))
    shown = [each for each in texts if option is None or each.option == option]
    lines = [f"{{@{of.option(each.option).at:g}}} **{each.letter}**  {marked(each.runs)}" for each in shown]
    chapters = [
        Chapter(title=wording.text(f"screen.details.{key}"), paragraphs=tuple(map(escape, said)))
        for key, said in found
        if any(said)
    ]
    chapters.append(Chapter(title=wording.text("screen.details.options"), paragraphs=tuple(lines)))
    against = []
    for each in of.options:
        who = [seat for seat, on in entry.objections.items() if on == each.id]
        if who:
            count = 2 if len(who) > 1 or who == [view.delegation] else 1
            against.append(
                wording.sentence(
                    "screen.details.objects", names=reader.names(who), count=count, option=of.letter(each.id)
                )
            )
    chapters.append(
        Chapter(
            title=wording.text("screen.details.objections"),
            paragraphs=tuple(map(escape, against)) or (escape(wording.text("screen.details.no_objection")),),
        )
    )
    if entry.warmth:
        warmth = ", ".join(f"{of.letter(each)} {signed(value)}" for each, value in entry.warmth)
        chapters.append(_chapter(reader, "warmth", wording.text("screen.details.warmth_is", warmth=warmth)))
    if verdict := civil_society(reader, item):
        by = of.civil_society.by if of.civil_society is not None else ""
        chapters.append(_chapter(reader, "civil", f"{verdict} ({by})" if by else verdict))
    if cited := _sources(reader, item):
        chapters.append(Chapter(title=wording.text("screen.details.sources"), paragraphs=cited))
    return tuple(chapters)


def _chapter(reader: Reader, key: str, words: str) -> Chapter:
    return Chapter(title=reader.wording.text(f"screen.details.{key}"), paragraphs=(escape(words),))


def _sources(reader: Reader, item: ItemId) -> tuple[str, ...]:
    of = reader.conference.item(item)
    keys = dict.fromkeys([*of.sources, *(key for option in of.options for key in option.sources)])
    known = reader.conference.sources
    return tuple(
        escape(f"{known[key].title}{f', {known[key].address}' if known[key].address else ''}")
        for key in keys
        if key in known
    )
