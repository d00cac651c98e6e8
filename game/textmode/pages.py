"""What can be read: the situation, the agenda, an item, the brief, a delegation, the log, the glossary."""

from collections.abc import Sequence

from game.desk import finding
from game.desk.agenda import Agenda, AgendaRow, wish_rows
from game.desk.agenda import agenda as agenda_of
from game.desk.delegation_page import Impression, delegation_page
from game.desk.delegation_page import heard as heard_by
from game.desk.drafting import group_pages
from game.desk.offers import outgoing, waiting
from game.desk.promised import open_promises
from game.desk.recap import of_session
from game.model.actions import Backing
from game.model.conference import DelegationId
from game.model.events import Event, SessionOpened
from game.textmode.asking import ask_delegation
from game.textmode.terminal import Terminal
from game.wording import glossary
from game.wording.actions import describe
from game.wording.advisor import advice
from game.wording.brief import brief
from game.wording.events import tell
from game.wording.items import Status, warmth
from game.wording.numbers import count, pips_in_words, session_of, session_when

LAST_LINES = 20
MOST_WISHES = 5


def situation(desk: Terminal) -> None:
    """Where the conference is, what is before the room, what waits for an answer, what is left to spend."""
    view, wording, conference = desk.view, desk.wording, desk.reader.conference
    public, when = view.public, session_when(conference, view.public.session)
    desk.heading(
        "situation",
        session=session_of(wording, conference, public.session),
        when=when,
        phase=wording.text(f"phase.{public.phase}"),
    )
    desk.say(
        "means",
        contacts=count(wording, "contact", view.seat.contacts_left),
        interventions=count(wording, "intervention", view.interventions_left),
        credibility=pips_in_words(wording, view.seat.credibility),
        legitimacy=pips_in_words(wording, public.legitimacy),
    )
    if public.programme:
        desk.say("before_the_room")
        desk.rows(_item_row(desk, row) for row in _agenda(desk).today)
    if view.seat.intervention is not None:
        desk.say("will_say", what=describe(desk.reader, view.seat.intervention))
    if waiting(view):
        offers(desk)


def _agenda(desk: Terminal) -> Agenda:
    return agenda_of(desk.reader, desk.view, desk.brief)


def _item_row(desk: Terminal, row: AgendaRow) -> str:
    """An item in one line: label in brackets while it is open, status, what the capital wants."""
    words = desk.words(
        "item_row",
        label=bracketed(row.item.label, row.stands),
        short=row.item.short,
        status=row.stands.text,
        option=row.item.letter(row.wish.option),
        weight=desk.wording.text(f"brief.weight.{row.wish.weight}"),
    )
    felt = "" if row.stands.is_agreed else warmth(desk.reader, row.item.id, desk.view.public.items[row.item.id])
    return desk.words("item_row_warm", row=words, warmth=felt) if felt else words


def bracketed(label: str, stands: Status) -> str:
    """An item's label, in brackets until it is agreed."""
    return label if stands.is_agreed else f"[{label}]"


def agenda(desk: Terminal, rest: str = "") -> None:
    """Every item with its status, today's first, and the programme of work ahead."""
    found = _agenda(desk)
    desk.heading("agenda", title=desk.reader.conference.title)
    for key, rows in (("before_the_room", found.today), ("agenda_open", found.later), ("agenda_agreed", found.agreed)):
        if rows:
            desk.say(key)
            desk.rows(_item_row(desk, row) for row in rows)
    if found.ahead:
        desk.say("programme")
        desk.rows(
            desk.words("programme_row", session=each.session, when=each.when, items=desk.wording.listing(each.labels))
            for each in found.ahead
        )


def own_brief(desk: Terminal, rest: str = "") -> None:
    """What the capital wants, in its order, the red lines, who is near and who is hard to reach."""
    view, reader = desk.view, desk.reader
    own = brief(reader, desk.delegation, view.instructions, view.public.items)
    desk.heading("brief_title", name=reader.name(desk.delegation), introduction=own.introduction)
    if own.about:
        desk.screen.line(own.about)
    wishes = wish_rows(reader, view, own)
    shown = wishes if rest.casefold() in ("all", "everything") else wishes[:MOST_WISHES]
    desk.say("wants")
    desk.rows(
        desk.words(
            "wish_row",
            rank=row.wish.rank,
            label=bracketed(row.item.label, row.stands),
            wish=row.wish.text,
            word=row.wish.word,
            status=row.stands.text,
        )
        for row in shown
    )
    if len(wishes) > len(shown):
        desk.say("more_wishes", count=len(wishes) - len(shown))
    if own.red_lines:
        desk.say("red_lines")
        desk.rows(each.text + "." for each in own.red_lines)
    else:
        desk.screen.line(desk.wording.text("brief.no_red_lines"))
    for key, those in (("near", own.near), ("hard", own.hard)):
        if those:
            desk.say(key, names=reader.names(those))
    desk.say("difficulty", level=own.difficulty, why=own.why_difficult)
    promises(desk)


def promises(desk: Terminal) -> None:
    """The open promises, one's own and those of others."""
    open_ones = open_promises(desk.view)
    if open_ones:
        desk.say("promises")
        desk.rows(
            desk.words(
                "promise_row",
                who=desk.reader.who(each.delegation),
                to=desk.reader.who(each.to),
                text=desk.reader.backing(each.backing),
            )
            for each in open_ones
        )


def offers(desk: Terminal, rest: str = "") -> None:
    """The offers that wait for an answer, and one's own that are out."""
    inward, outward = waiting(desk.view), outgoing(desk.view)
    if not inward and not outward:
        desk.say("no_offers")
    for key, these in (("offers_in", inward), ("offers_out", outward)):
        if these:
            desk.say(key)
        desk.rows(
            desk.words(
                "offer_row",
                number=each.id,
                who=desk.reader.who(each.delegation),
                to=desk.reader.who(each.to),
                gives=_text_in_full(desk, each.gives),
                asks=_text_in_full(desk, each.asks),
                until=each.until,
            )
            for each in these
        )


def groups(desk: Terminal, rest: str = "") -> None:
    """The drafting groups of this session, and what lies before one's own."""
    pages = group_pages(desk.reader, desk.view)
    if not pages:
        desk.screen.line(desk.wording.text("desk.groups.none"))
    for page in pages:
        desk.screen.line(page.title)
        desk.rows((page.members, *([page.says] if page.says else ())))
        for each in page.proposals or ():
            desk.screen.line(each.title)
            carries = [desk.wording.text("desk.groups.carries")] if each.carries else []
            desk.rows((*each.texts, each.behind, *carries))


def _text_in_full(desk: Terminal, backing: Backing) -> str:
    short = desk.reader.short(backing.item, backing.option)
    return f"{desk.reader.backing(backing)} ({short})"


def delegation(desk: Terminal, rest: str = "") -> None:
    """What is known of another delegation: its bloc, weight and word, what it says, what it told you."""
    reader, view = desk.reader, desk.view
    found = finding.delegations(reader.conference, rest) if rest else ()
    chosen = found[0] if len(found) == 1 else ask_delegation(desk)
    known = delegation_page(reader, view, chosen)
    desk.heading(
        "delegation_title",
        name=known.delegation.name,
        code=known.delegation.id,
        bloc=known.bloc,
        influence=known.delegation.influence,
        credibility=known.credibility,
    )
    said = [
        desk.words(
            "says_row",
            label=each.item.label,
            letter=each.item.letter(each.option.id),
            short=reader.short(each.item.id, each.option.id),
        )
        for each in known.says
        if each.option is not None
    ]
    desk.say("says" if said else "says_nothing")
    desk.rows(said)
    if known.refuses_over is not None:
        desk.say("says_refusal", item=reader.item(known.refuses_over))
    desk.rows(known.remembered)
    _heard(desk, known.heard)


def heard(desk: Terminal, rest: str = "") -> None:
    """What the delegation was told in consultations, of all or of the one whose code is given."""
    found = heard_by(desk.reader, desk.view, about=DelegationId(rest) if rest else None)
    _heard(desk, found)
    if not (found or rest):
        desk.say("heard_nothing")


def _heard(desk: Terminal, found: Sequence[Impression]) -> None:
    """Impressions, the oldest first."""
    if found:
        desk.say("heard")
    desk.rows(
        desk.words(
            "heard_row",
            who=desk.reader.who(each.about),
            text=desk.reader.text_on(each.item, each.option),
            salience=desk.wording.text(f"heard.salience.{each.salience}"),
            red_line=desk.wording.text(f"heard.red_line.{each.red_line}"),
            session=each.session,
        )
        for each in reversed(found)
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
