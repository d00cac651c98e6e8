"""What can be read about one item: its text and what changes, who stands where, the map as lists."""

from collections.abc import Sequence

from game.desk import finding
from game.desk.item_page import ItemPage, TextState, in_line, item_page
from game.model.conference import DelegationId, ItemId
from game.model.state import Phase
from game.textmode.asking import ask_item
from game.textmode.terminal import Terminal
from game.wording.brief import item_line
from game.wording.evidence import how_known, sources_of_item
from game.wording.grammar import capitalised
from game.wording.items import change_against_older, standings
from game.wording.text import differing, plain


def item(desk: Terminal, rest: str = "") -> None:
    """One item: what it is about, what the capital wants, its options and who stands behind them."""
    chosen = _item_of(desk, rest)
    reader, page = desk.reader, item_page(desk.reader, desk.view, chosen)
    of = page.item
    key = "item_title_alone" if of.title.startswith(of.place) else "item_title"
    desk.heading(key, place=of.place, title=of.title, label=of.label)
    desk.screen.line(capitalised(change_against_older(reader, chosen)) + ".")
    desk.say("status_is", status=page.status.text)
    desk.screen.line(of.about)
    desk.say("older_text", text=plain(of.status_quo.text))
    desk.screen.line(item_line(reader, desk.brief.wish(chosen)))
    desk.say("visions", low=reader.conference.visions[0], high=reader.conference.visions[1])
    _options(desk, page)
    _objections(desk, page)
    if page.warmth:
        desk.say("last_temperature", warmth=page.warmth)
    if page.civil_society:
        desk.screen.line(page.civil_society)


def sources(desk: Terminal, rest: str = "") -> None:
    """Where an item and its options were seen, and how the capital's wish on it is known."""
    chosen = _item_of(desk, rest)
    index = [each.id for each in desk.reader.conference.items].index(chosen)
    desk.heading("sources_title", item=desk.reader.item(chosen))
    desk.screen.line(how_known(desk.reader, desk.view.instructions[index]))
    seen = sources_of_item(desk.reader, chosen)
    desk.say("sources_item" if seen else "sources_none")
    desk.rows(f"{each}." for each in seen)


def _options(desk: Terminal, page: ItemPage) -> None:
    """The options on the table, each with what differs, sponsors and supporters; then those nobody speaks for."""
    for each in in_line(page.shown):
        text = "".join(run.text for run in each.runs)
        is_agreed = each.state is TextState.AGREED
        desk.screen.line(f"{each.letter}. {text}" if is_agreed else f"{each.letter}. [ {text} ]")
        differs = desk.wording.listing([f"“{words}”" for words in differing(each.runs)])
        notes = [
            desk.words("differs", words=differs) if differs else "",
            desk.words("from", names=each.sponsors) if each.sponsors else "",
            desk.words("chairs_text") if each.is_compromise else "",
            desk.words("behind", count=len(each.behind), names=desk.reader.who(*each.behind))
            if each.behind
            else desk.words("behind_nobody"),
            desk.words("crosses") if each.crosses else "",
        ]
        desk.rows([note for note in notes if note], indent=3)
    if page.idle:
        idle = [f"{each.letter} ({desk.reader.short(page.item.id, each.option.id)})" for each in page.idle]
        desk.screen.line(desk.wording.sentence("item.nobody_speaks", options=desk.wording.listing(idle, "or")))
    desk.say("silent" if page.silent else "silent_nobody", count=page.silent)


def _objections(desk: Terminal, page: ItemPage) -> None:
    for each in in_line(page.shown):
        if each.objecting:
            desk.say("objecting", names=desk.reader.who(*each.objecting), option=each.letter)


def who(desk: Terminal, rest: str = "") -> None:
    """Who stands where in public on an item, by name; whole blocs as one, and of the silent only how many."""
    chosen = _item_of(desk, rest)
    desk.heading("who_title", item=desk.reader.item(chosen))
    for each in standings(desk.reader, chosen, desk.view.public.items[chosen]):
        count = len(each.delegations)
        if each.option is not None:
            short, names = desk.reader.short(chosen, each.option.id), _by_bloc(desk, each.delegations)
            desk.say("who_row" if count else "who_nobody", letter=each.letter, short=short, count=count, names=names)
        elif count:
            desk.say("who_silent", count=count, names=_counted_by_bloc(desk, each.delegations))
    _objections(desk, item_page(desk.reader, desk.view, chosen))


def _counted_by_bloc(desk: Terminal, delegations: Sequence[DelegationId]) -> str:
    """How many of some delegations belong to each bloc: "CEPT 35, APT 23 and in no bloc 2"."""
    conference = desk.reader.conference
    counts = [
        (bloc.short, sum(each in delegations for each in conference.members[bloc.id])) for bloc in conference.blocs
    ]
    alone = sum(conference.delegation(each).bloc is None for each in delegations)
    counts.append((desk.wording.text("brief.no_bloc"), alone))
    return desk.wording.listing([f"{name} {count}" for name, count in counts if count])


def _by_bloc(desk: Terminal, delegations: Sequence[DelegationId]) -> str:
    """Names in a list, in which a bloc that is there as a whole counts as one name."""
    conference, left, names = desk.reader.conference, list(delegations), []
    for bloc in conference.blocs:
        members = conference.members[bloc.id]
        if len(members) > 1 and set(members) <= set(left):
            names.append(desk.wording.text("terminal.whole_bloc", bloc=bloc.short, count=len(members)))
            left = [each for each in left if each not in members]
    return desk.wording.listing([*names, *(desk.reader.who(each).text for each in left)])


def world(desk: Terminal, rest: str = "") -> None:
    """The map as lists: each bloc's members by what they say on an item, or by how they answered the roll."""
    reader, public = desk.reader, desk.view.public
    conference = reader.conference
    is_ceremony = public.phase in (Phase.SIGNING, Phase.CLOSED) and not rest
    chosen = None if is_ceremony else _item_of(desk, rest)
    desk.heading("map_signatures" if chosen is None else "map_title", item=reader.item(chosen) if chosen else "")
    without = tuple(each.id for each in conference.delegations if each.bloc is None)
    groups = [(reader.bloc_in_full(each.id), conference.members[each.id]) for each in conference.blocs]
    if without:
        groups.append((desk.words("map_no_bloc"), without))
    for name, members in groups:
        desk.say("map_row", bloc=name, count=len(members))
        said: dict[str, list[str]] = {}
        for each in members:
            said.setdefault(_mark(desk, each, chosen), []).append(reader.name(each))
        for mark in sorted(said, key=lambda each: (len(each), each)):
            desk.rows([f"{mark}, {len(said[mark])}: {', '.join(said[mark])}."])


def _mark(desk: Terminal, delegation: DelegationId, item: ItemId | None) -> str:
    public = desk.view.public
    if item is not None:
        stance = public.items[item].stances.get(delegation)
        return desk.reader.letter(item, stance) if stance is not None else desk.wording.text("terminal.mark.silent")
    answered = public.signatures.get(delegation)
    return desk.wording.text(f"terminal.mark.{answered.kind if answered else 'to_come'}")


def _item_of(desk: Terminal, rest: str) -> ItemId:
    """The item that the words mean, or else the one that is chosen from the agenda."""
    meant = finding.item(desk.reader.conference, rest) if rest else None
    if rest and meant is None:
        desk.say("no_item", words=rest)
    if meant is not None:
        return meant
    return ask_item(desk, [each.id for each in desk.reader.conference.items])
