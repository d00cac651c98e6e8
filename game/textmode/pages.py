"""What can be read: the situation, the agenda, an item, the brief, a delegation, the log, the glossary."""

from game.desk import finding
from game.desk.recap import of_session
from game.model.actions import Backing
from game.model.conference import ItemId
from game.model.events import Event, SessionOpened
from game.model.state import OfferStatus, PromiseStatus
from game.textmode.asking import ask_delegation
from game.textmode.terminal import Terminal
from game.wording import glossary
from game.wording.actions import describe
from game.wording.advisor import advice
from game.wording.brief import brief
from game.wording.events import HEARD_SALIENCE, tell
from game.wording.items import status, warmth
from game.wording.numbers import count, pips_in_words, session_of, session_when

LAST_LINES = 20
MOST_WISHES = 5


def situation(desk: Terminal) -> None:
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


def _item_row(desk: Terminal, item: ItemId) -> str:
    """An item in one line: label in brackets while it is open, status, what the capital wants."""
    view, conference = desk.view, desk.reader.conference
    entry, of = view.public.items[item], conference.item(item)
    wish = brief(desk.reader, desk.delegation, view.instructions).wish(item)
    label = of.label if entry.is_agreed else f"[{of.label}]"
    row = desk.words(
        "item_row",
        label=label,
        short=of.short,
        status=status(desk.reader, item, entry, view.public.session).text,
        option=of.letter(wish.option),
        weight=desk.wording.text(f"brief.weight.{wish.weight}"),
    )
    felt = "" if entry.is_agreed else warmth(desk.reader, item, entry)
    return desk.words("item_row_warm", row=row, warmth=felt) if felt else row


def agenda(desk: Terminal, rest: str = "") -> None:
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


def own_brief(desk: Terminal, rest: str = "") -> None:
    """What the capital wants, in its order, the red lines, who is near and who is hard to reach."""
    view, reader = desk.view, desk.reader
    own = brief(reader, desk.delegation, view.instructions, view.public.items)
    desk.heading("brief_title", name=reader.name(desk.delegation), introduction=own.introduction)
    if own.about:
        desk.screen.line(own.about)
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


def promises(desk: Terminal) -> None:
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


def offers(desk: Terminal, rest: str = "") -> None:
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


def _text_in_full(desk: Terminal, backing: Backing) -> str:
    short = desk.reader.short(backing.item, backing.option)
    return f"{desk.reader.backing(backing)} ({short})"


def delegation(desk: Terminal, rest: str = "") -> None:
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


def heard(desk: Terminal, rest: str = "") -> None:
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


def log(desk: Terminal, rest: str = "") -> None:
    """What has happened, as far as the delegation has learnt it: the last lines, one session, or all."""
    events: tuple[Event, ...] = desk.events()
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
        line = tell(desk.reader, event, desk.view.offers)
        desk.screen.line(str(line), indent=0 if isinstance(event, SessionOpened) else 2)


def advisor(desk: Terminal, rest: str = "") -> None:
    """The advisor's sentences."""
    desk.heading("advisor")
    desk.rows(advice(desk.reader, desk.view))


def terms(desk: Terminal, rest: str = "") -> None:
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
