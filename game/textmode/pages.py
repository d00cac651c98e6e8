"""What can be read: the situation, the agenda, an item, the brief, a delegation, the log, the glossary."""

from collections.abc import Sequence

from game.model.actions import Backing
from game.model.conference import DelegationId, ItemId
from game.model.events import Event, SessionOpened
from game.model.state import OfferStatus, PromiseStatus
from game.textmode import finding
from game.textmode.asking import ask_delegation, ask_item
from game.textmode.desk import Desk
from game.wording import glossary
from game.wording.actions import describe
from game.wording.advisor import advice
from game.wording.brief import brief, crossed_options, item_line
from game.wording.catalogue import capitalised
from game.wording.events import HEARD_SALIENCE
from game.wording.items import change_against_older, civil_society, option_texts, standings, status
from game.wording.numbers import count, pips_in_words, session_of, session_when, signed
from game.wording.summary import of_session
from game.wording.text import differing, plain

LAST_LINES = 20
MOST_WISHES = 5


def situation(desk: Desk) -> None:
    """Where the conference is, what is before the room, what waits for an answer, what is left to spend."""
    view, wording, conference = desk.view, desk.wording, desk.reader.conference
    public, procedure = view.public, conference.procedure
    when = session_when(conference, public.session)
    desk.heading(
        "situation",
        session=session_of(wording, conference, public.session),
        when=when,
        phase=wording.text(f"phase.{public.phase}"),
    )
    spoken = 0 if view.seat.intervention is not None else procedure.interventions
    desk.say(
        "means",
        contacts=count(wording, "contact", view.seat.contacts_left),
        interventions=count(wording, "intervention", spoken),
        credibility=pips_in_words(wording, view.seat.credibility),
        organisation=procedure.organisation,
        legitimacy=pips_in_words(wording, public.legitimacy),
    )
    if public.programme:
        desk.say("before_the_room")
        desk.rows(_item_row(desk, item) for item in public.programme)
    if view.seat.intervention is not None:
        desk.say("will_say", what=describe(desk.reader, view.seat.intervention))
    if any(each.to == desk.delegation and each.status is OfferStatus.OPEN for each in view.offers):
        offers(desk)


def _item_row(desk: Desk, item: ItemId) -> str:
    """An item in one line: label in brackets while it is open, status, what the capital wants."""
    view, conference = desk.view, desk.reader.conference
    entry, of = view.public.items[item], conference.item(item)
    wish = brief(desk.reader, desk.delegation, view.instructions).wish(item)
    label = of.label if entry.is_agreed else f"[{of.label}]"
    return desk.words(
        "item_row",
        label=label,
        short=of.short,
        status=status(desk.reader, item, entry, view.public.session).text,
        option=of.letter(wish.option),
        weight=desk.wording.text(f"brief.weight.{wish.weight}"),
    )


def agenda(desk: Desk, rest: str = "") -> None:
    """Every item with its status, today's first, and the programme of work ahead."""
    public, conference = desk.view.public, desk.reader.conference
    desk.heading("agenda", title=conference.title)
    if public.programme:
        desk.say("before_the_room")
        desk.rows(_item_row(desk, item) for item in public.programme)
    others = [each.id for each in conference.items if each.id not in public.programme]
    for key, agreed in (("agenda_open", False), ("agenda_agreed", True)):
        these = [each for each in others if public.items[each].is_agreed is agreed]
        if these:
            desk.say(key)
            desk.rows(_item_row(desk, item) for item in these)
    ahead = range(public.session + 1, conference.sessions + 1)
    if ahead:
        desk.say("programme")
        desk.rows(
            desk.words(
                "programme_row",
                session=number,
                when=session_when(conference, number),
                items=desk.wording.listing(
                    [desk.reader.label(each) for each in conference.programme[number - 1].items]
                ),
            )
            for number in ahead
        )


def item(desk: Desk, rest: str = "") -> None:
    """One item: what it is about, what the capital wants, its options and who stands behind them."""
    chosen = _item_of(desk, rest)
    reader, view = desk.reader, desk.view
    of, entry = reader.conference.item(chosen), view.public.items[chosen]
    desk.heading("item_title", place=of.place, title=of.title, label=of.label)
    desk.screen.line(capitalised(change_against_older(reader, chosen)) + ".")
    desk.say("status_is", status=status(reader, chosen, entry, view.public.session).text)
    desk.screen.line(of.about)
    desk.say("older_text", text=plain(of.status_quo.text))
    desk.screen.line(item_line(reader, view.instructions, chosen))
    _options(desk, chosen)
    _objections(desk, chosen)
    if entry.warmth:
        warmth = ", ".join(f"{of.letter(option)} {signed(value)}" for option, value in entry.warmth)
        desk.say("last_temperature", warmth=warmth)
    if verdict := civil_society(reader, chosen):
        desk.screen.line(verdict)


def _options(desk: Desk, item: ItemId) -> None:
    """The options on the table, each with what differs, sponsors and supporters; then those nobody speaks for."""
    reader, view = desk.reader, desk.view
    of, entry = reader.conference.item(item), view.public.items[item]
    crossed = crossed_options(reader, view.instructions, item)
    standing = {each.option: each.delegations for each in standings(reader, item, entry)}
    idle = []
    for each in option_texts(reader, item, entry, crossed):
        text = plain(of.option(each.option).text)
        if not (each.is_on_table or each.is_agreed):
            idle.append(f"{each.letter} ({reader.short(item, each.option)})")
            continue
        desk.screen.line(f"{each.letter}. {text}" if each.is_agreed else f"{each.letter}. [ {text} ]")
        differs = desk.wording.listing([f"“{words}”" for words in differing(of.option(each.option).text)])
        notes = [
            desk.words("differs", words=differs) if differs else "",
            desk.words("from", names=each.sponsors) if each.sponsors else "",
            desk.words("chairs_text") if each.is_compromise else "",
            _behind(desk, standing.get(each.option, ())),
            desk.words("crosses") if each.crosses_red_line else "",
        ]
        desk.rows([note for note in notes if note], indent=3)
    if idle:
        desk.screen.line(reader.wording.sentence("item.nobody_speaks", options=desk.wording.listing(idle, "or")))
    desk.say("silent", count=len(standing[None]))


def _behind(desk: Desk, delegations: tuple[DelegationId, ...]) -> str:
    if not delegations:
        return desk.words("behind_nobody")
    names = desk.reader.who(*delegations)
    return desk.words("behind", count=len(delegations), names=names)


def _objections(desk: Desk, item: ItemId) -> None:
    entry = desk.view.public.items[item]
    for option in entry.on_table:
        who = [each for each, against in entry.objections.items() if against == option]
        if who:
            desk.say("objecting", names=desk.reader.who(*who), option=desk.reader.letter(item, option))


def who(desk: Desk, rest: str = "") -> None:
    """Who stands where in public on an item, by name; whole blocs as one, and of the silent only how many."""
    chosen = _item_of(desk, rest)
    reader, entry = desk.reader, desk.view.public.items[chosen]
    desk.heading("who_title", item=reader.item(chosen))
    for each in standings(reader, chosen, entry):
        count = len(each.delegations)
        if each.option is not None:
            short = reader.short(chosen, each.option)
            names = _by_bloc(desk, each.delegations)
            desk.say("who_row" if count else "who_nobody", letter=each.letter, short=short, count=count, names=names)
        elif count:
            desk.say("who_silent", count=count, names=_counted_by_bloc(desk, each.delegations))
    _objections(desk, chosen)


def _counted_by_bloc(desk: Desk, delegations: Sequence[DelegationId]) -> str:
    """How many of some delegations belong to each bloc: "CEPT 35, APT 23 and in no bloc 2"."""
    conference = desk.reader.conference
    counts = [
        (bloc.short, sum(each in delegations for each in conference.members[bloc.id])) for bloc in conference.blocs
    ]
    alone = sum(conference.delegation(each).bloc is None for each in delegations)
    counts.append((desk.wording.text("brief.no_bloc"), alone))
    return desk.wording.listing([f"{name} {count}" for name, count in counts if count])


def _by_bloc(desk: Desk, delegations: Sequence[DelegationId]) -> str:
    """Names in a list, in which a bloc that is there as a whole counts as one name."""
    conference, left, names = desk.reader.conference, list(delegations), []
    for bloc in conference.blocs:
        members = conference.members[bloc.id]
        if len(members) > 1 and set(members) <= set(left):
            names.append(desk.wording.text("terminal.whole_bloc", bloc=bloc.short, count=len(members)))
            left = [each for each in left if each not in members]
    return desk.wording.listing([*names, *(desk.reader.who(each).text for each in left)])


def world(desk: Desk, rest: str = "") -> None:
    """The map as lists: each bloc's members by what they say on an item, or by how they answered the roll."""
    reader, public = desk.reader, desk.view.public
    conference = reader.conference
    chosen = None if public.signatures else _item_of(desk, rest)
    desk.heading("map_signatures" if chosen is None else "map_title", item=reader.item(chosen) if chosen else "")
    without = tuple(each.id for each in conference.delegations if each.bloc is None)
    groups = [(f"{each.short}, {each.name}", conference.members[each.id]) for each in conference.blocs]
    if without:
        groups.append((desk.words("map_no_bloc"), without))
    for name, members in groups:
        desk.say("map_row", bloc=name, count=len(members))
        said: dict[str, list[str]] = {}
        for each in members:
            said.setdefault(_mark(desk, each, chosen), []).append(reader.name(each))
        for mark in sorted(said, key=lambda each: (len(each), each)):
            desk.rows([f"{mark}, {len(said[mark])}: {', '.join(said[mark])}."])


def _mark(desk: Desk, delegation: DelegationId, item: ItemId | None) -> str:
    public = desk.view.public
    if item is not None:
        stance = public.items[item].stances.get(delegation)
        return desk.reader.letter(item, stance) if stance is not None else desk.wording.text("terminal.mark.silent")
    answered = public.signatures.get(delegation)
    return desk.wording.text(f"terminal.mark.{answered.kind if answered else 'to_come'}")


def own_brief(desk: Desk, rest: str = "") -> None:
    """What the capital wants, in its order, the red lines, who is near and who is hard to reach."""
    view, reader = desk.view, desk.reader
    own = brief(reader, desk.delegation, view.instructions, view.public.items)
    desk.heading("brief_title", name=reader.name(desk.delegation), introduction=own.introduction)
    everything = rest.casefold() in ("all", "everything")
    wishes = own.wishes if everything else own.wishes[:MOST_WISHES]
    desk.say("wants")
    for wish in wishes:
        entry = view.public.items[wish.item]
        now = status(reader, wish.item, entry, view.public.session).text
        label = reader.label(wish.item) if entry.is_agreed else f"[{reader.label(wish.item)}]"
        desk.rows([desk.words("wish_row", rank=wish.rank, label=label, wish=wish.text, word=wish.word, status=now)])
    if len(own.wishes) > len(wishes):
        desk.say("more_wishes", count=len(own.wishes) - len(wishes))
    if own.red_lines:
        desk.say("red_lines")
        desk.rows(each.text + "." for each in own.red_lines)
    else:
        desk.screen.line(desk.wording.text("brief.no_red_lines"))
    if own.near:
        desk.say("near", names=reader.names(own.near))
    if own.hard:
        desk.say("hard", names=reader.names(own.hard))
    desk.say("difficulty", level=own.difficulty, why=own.why_difficult)
    promises(desk)


def promises(desk: Desk) -> None:
    """The open promises, one's own and those of others."""
    open_ones = [each for each in desk.view.promises if each.status is PromiseStatus.OPEN]
    if not open_ones:
        return
    desk.say("promises")
    for each in open_ones:
        desk.rows(
            [
                desk.words(
                    "promise_row",
                    who=desk.reader.who(each.delegation),
                    to=desk.reader.who(each.to),
                    text=desk.reader.backing(each.backing),
                )
            ]
        )


def offers(desk: Desk, rest: str = "") -> None:
    """The offers that wait for an answer, and one's own that are out."""
    open_ones = [each for each in desk.view.offers if each.status is OfferStatus.OPEN]
    inward = [each for each in open_ones if each.to == desk.delegation]
    outward = [each for each in open_ones if each.to != desk.delegation]
    if not open_ones:
        desk.say("no_offers")
    for key, these in (("offers_in", inward), ("offers_out", outward)):
        if these:
            desk.say(key)
        for each in these:
            who, to = desk.reader.who(each.delegation), desk.reader.who(each.to)
            desk.rows(
                [
                    desk.words(
                        "offer_row",
                        number=each.id,
                        who=who,
                        to=to,
                        gives=_text_in_full(desk, each.gives),
                        asks=_text_in_full(desk, each.asks),
                        until=each.until,
                    )
                ]
            )


def _text_in_full(desk: Desk, backing: Backing) -> str:
    short = desk.reader.short(backing.item, backing.option)
    return f"{desk.reader.backing(backing)} ({short})"


def delegation(desk: Desk, rest: str = "") -> None:
    """What is known of another delegation: its bloc, weight and word, what it says, what it told you."""
    reader, view = desk.reader, desk.view
    found = finding.delegations(reader.conference, rest) if rest else ()
    chosen = found[0] if len(found) == 1 else ask_delegation(desk)
    of = reader.conference.delegation(chosen)
    bloc = reader.conference.blocs_by_id[of.bloc].name if of.bloc else desk.wording.text("brief.no_bloc")
    desk.heading(
        "delegation_title",
        name=of.name,
        code=of.id,
        bloc=bloc,
        influence=of.influence,
        credibility=pips_in_words(desk.wording, view.public.credibility[chosen]),
    )
    said = [
        desk.words("says_row", label=each.label, letter=each.letter(stance), short=reader.short(each.id, stance))
        for each in reader.conference.items
        if (stance := view.public.items[each.id].stances.get(chosen)) is not None
    ]
    desk.say("says" if said else "says_nothing")
    desk.rows(said)
    if chosen in view.public.refusals:
        desk.say("says_refusal", item=reader.item(view.public.refusals[chosen]))
    heard(desk, chosen)


def heard(desk: Desk, rest: str = "") -> None:
    """What the delegation was told in consultations, of one delegation or of all."""
    reports = [each for each in desk.view.seat.reports if rest in ("", each.about)]
    if not reports:
        if not rest:
            desk.say("heard_nothing")
        return
    desk.say("heard")
    for each in reports:
        nearest = desk.reader.conference.item(each.item).nearest(each.at).id
        weight = next(word for least, word in HEARD_SALIENCE if each.salience >= least)
        desk.rows(
            [
                desk.words(
                    "heard_row",
                    who=desk.reader.who(each.about),
                    text=desk.reader.text_on(each.item, nearest),
                    salience=desk.wording.text(f"heard.salience.{weight}"),
                    red_line=desk.wording.text(f"heard.red_line.{'yes' if each.has_red_line else 'no'}"),
                    session=each.session,
                )
            ]
        )


def log(desk: Desk, rest: str = "") -> None:
    """What has happened, as far as the delegation has learnt it: the last lines, one session, or all."""
    events: tuple[Event, ...] = desk.since(0)
    wanted = rest.casefold().removeprefix("session ").strip()
    if wanted.isdecimal():
        events = of_session(events, int(wanted))
        desk.heading("log_session", session=int(wanted))
    elif wanted in ("all", "everything"):
        desk.heading("log_all")
    else:
        events = events[-LAST_LINES:]
        desk.heading("log")
    if not events:
        desk.say("log_empty")
    for event in events:
        desk.tell((event,), indent=0 if isinstance(event, SessionOpened) else 2)


def advisor(desk: Desk, rest: str = "") -> None:
    """The advisor's sentences."""
    desk.heading("advisor")
    desk.rows(advice(desk.reader, desk.view))


def terms(desk: Desk, rest: str = "") -> None:
    """One term explained, or all of them."""
    if not rest:
        desk.heading("glossary")
        desk.rows(f"{each.term}: {each.means}" for each in glossary.entries(desk.wording))
        return
    found = glossary.look_up(desk.wording, rest)
    if found is None:
        desk.say("no_term", term=rest)
    else:
        desk.screen.line(f"{found.term}: {found.means}")


def _item_of(desk: Desk, rest: str) -> ItemId:
    """The item that the words mean, or else the one that is chosen from the agenda."""
    meant = finding.item(desk.reader.conference, rest) if rest else None
    if rest and meant is None:
        desk.say("no_item", words=rest)
    if meant is not None:
        return meant
    return ask_item(desk, [each.id for each in desk.reader.conference.items])
