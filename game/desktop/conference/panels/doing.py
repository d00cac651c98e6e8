"""The right column: the corridor with its offers and talks, the floor with the one intervention."""

from game.desk.delegation_page import heard
from game.desk.promised import open_promises, placards
from game.desk.recap import of_session
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference import doings
from game.desktop.conference.doings import Doing, OfferCard
from game.desktop.conference.intents import Begin, Do, Open
from game.desktop.conference.screen_state import Reading
from game.desktop.theme import CAP, SMALL, STRONG, Ground, Look
from game.desktop.toolkit.box import Cells, Column, Edged, Group, Padded, Row, Rule, Space
from game.desktop.toolkit.button import Button
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import Nameplate, Tokens
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model import actions as act
from game.model import events as ev
from game.model.actions import Action
from game.model.conference import ItemId
from game.model.events import Event
from game.model.state import Promise
from game.wording.actions import describe
from game.wording.events import tell
from game.wording.numbers import count

TALK_KEYS: dict[type[Action], str] = {act.Consult: "4", act.OfferDeal: "5"}
SPEECH_KEYS: dict[type[Action], str] = {act.Support: "7", act.Object: "8", act.ProposeCompromise: "9"}
ANSWER_KEYS = ("1", "2", "3")
MORE_TALKS_KEY, MORE_SPEECHES_KEY, PLACARDS_KEY, HEARD_KEY = "6", "0", "p", "h"
MOST_OUT = 3  # offers of one's own that are named in the column
MOST_HEARD, MOST_APPROACHES, MOST_PLACARDS = 3, 3, 2


def doing_column(desk: SessionDesk, look: Look, item: ItemId) -> Widget:
    """The whole column. item: the one on the table."""
    return Scroll(
        Column(*_corridor(desk, look, item), Space(14), *_floor(desk, look, item), *_known(desk, item), Space(8)),
        name=desk.wording.text("screen.corridor"),
    )


def _known(desk: SessionDesk, item: ItemId) -> list[Widget]:
    """What was heard on the item on the table, and what is owed to and by whom on it."""
    wording, view = desk.wording, desk.view
    parts: list[Widget] = []
    lines = heard(desk.reader, view, on=item)
    if lines:
        title = wording.text("screen.heard.on", label=desk.reader.label(item))
        parts += [
            Space(14),
            section(title),
            Space(4),
            Column(*(Label(marked.impression(desk.reader, each), SMALL) for each in lines[:MOST_HEARD]), gap=5),
        ]
    owed = [_promise(desk, each) for each in open_promises(view, item)]
    if owed:
        lines_owed = Column(*(Label(line, SMALL) for line in owed), gap=5)
        parts += [Space(14), section(wording.text("screen.promises")), Space(6), lines_owed]
    return parts


def _promise(desk: SessionDesk, each: Promise) -> str:
    """Giver, taker and text as mark-up."""
    sides = marked.promise(desk.reader, each.delegation, each.to)
    letter = desk.reader.letter(each.backing.item, each.backing.option)
    return f"{sides} **{letter}** [{desk.reader.label(each.backing.item)}]"


def _placards(desk: SessionDesk) -> str:
    """Which placards the delegation will raise, and why; mark-up, empty for none."""
    shown, wording = placards(desk.reader, desk.view), desk.wording
    said = [f"**{each.letter}** [{each.label}] {escape(each.why)}".rstrip() for each in shown[:MOST_PLACARDS]]
    texts, more = ", ".join(said), len(shown) - len(said)
    if more:
        texts = wording.text("screen.placards.more", texts=texts, count=more)
    return wording.text("screen.placards.shown", texts=texts) if texts else ""


def _head(words: str, left: str, tokens: Tokens) -> Widget:
    return Padded(
        Row(section(words), Space(grow=1), OneLine(escape(left), SMALL), tokens, gap=8, align="middle"), bottom=8
    )


def _corridor(desk: SessionDesk, look: Look, item: ItemId) -> list[Widget]:
    view, wording, reader = desk.view, desk.wording, desk.reader
    contacts = view.seat.contacts_left
    parts: list[Widget] = [
        _head(
            wording.text("screen.corridor"),
            count(wording, "contact", contacts),
            Tokens(contacts, desk.conference.procedure.contacts, name=wording.text("screen.corridor")),
        )
    ]
    offers = doings.waiting(view)
    if offers:
        parts += [
            _offer(desk, doings.offer_card(reader, view, desk.objections, offers[0], brief=look.compact)),
            Space(10),
        ]
    rows: list[Widget] = []
    if len(offers) > 1:
        rows.append(
            ListRow(wording.text("screen.offer.more", count=len(offers) - 1), Open(Reading.OFFERS), key="offers")
        )
    found = [doings.doing(reader, view, desk.objections, kind, item) for kind in TALK_KEYS]
    shared = _shared_reason(found)
    rows += _rows(found, look, TALK_KEYS, shared)
    rows.append(ListRow(wording.text("screen.corridor.more"), Open(Reading.CORRIDOR), keys=[MORE_TALKS_KEY]))
    told = len(view.seat.reports)
    rows.append(
        ListRow(
            wording.text("screen.corridor.heard"), Open(Reading.HEARD), keys=[HEARD_KEY], note=str(told) if told else ""
        )
    )
    parts += _said_once(shared)
    parts.append(Group(*rows, name=wording.text("screen.corridor")))
    told_today = [tell(reader, each).text for each in approaches(desk)]
    if told_today:
        parts.append(Padded(Column(*(Label(escape(words), SMALL) for words in told_today), gap=3), top=6))
    out = doings.outgoing(view)
    if out:
        said = [wording.text("screen.offer.out", code=each.to, session=each.until) for each in out[:MOST_OUT]]
        parts.append(Padded(Column(*(Label(words, SMALL) for words in said), gap=3), top=6))
    return parts


def approaches(desk: SessionDesk) -> list[Event]:
    """Who pledged to the delegation, pressed it or drew it into a caucus in this session; nothing to answer."""
    found: list[Event] = []
    for each in of_session(desk.events(), desk.view.public.session):
        match each:
            case ev.PledgeMade(to=to) | ev.Pressed(to=to) if to == desk.delegation:
                found.append(each)
            case ev.CaucusHeld(delegation=who) if who != desk.delegation:
                found.append(each)
    return found[-MOST_APPROACHES:]


def _offer(desk: SessionDesk, card: OfferCard) -> Widget:
    return Edged(
        Column(
            Row(
                Nameplate(card.delegation),
                heading(escape(card.title), STRONG, grow=1),
                gap=8,
                align="middle",
            ),
            offer_terms(desk, card),
            Label(escape(card.until), CAP, tone="muted"),
            answers(desk, card, ANSWER_KEYS),
            gap=7,
        ),
        Ground.SHEET,
        left=16,
        right=10,
        top=12,
        bottom=14,
    )


def offer_terms(desk: SessionDesk, card: OfferCard) -> Widget:
    """What an offer gives and what it asks."""
    return Column(
        *(
            Row(
                Label(escape(desk.wording.text(f"screen.offer.{side}.word")), SMALL, tone="muted", width=44),
                Label(words, SMALL, grow=1),
                gap=8,
            )
            for side, words in (("gives", card.gives), ("asks", card.asks))
        ),
        gap=3,
    )


def answers(desk: SessionDesk, card: OfferCard, keys: tuple[str, ...] = ()) -> Widget:
    """Three buttons of the same weight; why one cannot accept stands below them, across the card."""
    wording, known = desk.wording, (("offer", card.offer),)
    ways = (("accept", act.AcceptOffer), ("counter", act.CounterOffer), ("decline", act.DeclineOffer))
    buttons = []
    for number, (word, kind) in enumerate(ways):
        buttons.append(
            Button(
                wording.text(f"screen.offer.{word}"),
                Begin(kind, known),
                keys=keys[number : number + 1],
                enabled=not (card.why_not_accept and kind is act.AcceptOffer),
                key=f"{word}:{card.offer}",
            )
        )
    return Column(Cells(*buttons, least=60, gap=6, most=3), *_said_once(card.why_not_accept), gap=6)


def _shared_reason(found: list[Doing]) -> str:
    """Why none of these can be done, if the reason is the same for all."""
    reasons = {each.why for each in found}
    return reasons.pop() if len(reasons) == 1 else ""


def _said_once(reason: str) -> list[Widget]:
    return [Padded(Label("{:barred} " + escape(reason), SMALL), bottom=8)] if reason else []


def _rows(found: list[Doing], look: Look, keys: dict[type[Action], str], shared: str) -> list[Widget]:
    """Actions as rows. shared: the reason that has been given for all of them."""
    return [_row(each, look, keys[each.kind], shared) for each in found]


def _row(found: Doing, look: Look, key: str, shared: str) -> ListRow:
    """An action as a row: its key, its cost; why not if it cannot be done."""
    return ListRow(
        escape(found.label),
        Begin(found.kind),
        keys=[key],
        note=escape(found.cost) if found.kind in TALK_KEYS else "" if look.compact else _short_rule(found),
        enabled=found.is_possible,
        reason="" if shared else escape(found.why),
        key=f"do:{found.kind.__name__}",
    )


def _short_rule(found: Doing) -> str:
    """The rule where it is a condition; that an intervention is spent stands in the section's head."""
    return escape(found.rule) if found.kind is act.ProposeCompromise else ""


def _floor(desk: SessionDesk, look: Look, item: ItemId) -> list[Widget]:
    view, wording, reader = desk.view, desk.wording, desk.reader
    of = desk.conference.procedure.interventions
    left = 0 if view.seat.intervention is not None else of
    parts: list[Widget] = [
        _head(
            wording.text("screen.floor"),
            count(wording, "intervention", left),
            Tokens(left, of, name=wording.text("screen.floor")),
        )
    ]
    if view.seat.intervention is not None:
        parts += [_will_say(desk), Space(10)]
    found = [doings.doing(reader, view, desk.objections, kind, item) for kind in SPEECH_KEYS]
    shared = _shared_reason(found)
    parts += _said_once(shared)
    rows = _rows(found, look, SPEECH_KEYS, shared)
    rows.append(ListRow(wording.text("screen.floor.more"), Open(Reading.FLOOR), keys=[MORE_SPEECHES_KEY]))
    placards = doings.doing(reader, view, desk.objections, act.ShowPlacards, item)
    shown = _placards(desk)
    rows.append(
        ListRow(
            wording.text("screen.placards"),
            Begin(act.ShowPlacards),
            keys=[PLACARDS_KEY],
            detail=shown,
            note="" if shown else wording.text("screen.placards.none"),
            enabled=placards.is_possible,
            reason="" if shared else escape(placards.why),
            key="do:ShowPlacards",
        )
    )
    parts.append(Group(*rows, name=wording.text("screen.floor")))
    asked, slots = len(view.public.on_list), desk.conference.procedure.speakers
    key = "screen.floor.list.long" if asked > slots else "screen.floor.list"
    parts += [Rule(), Space(6), Label(wording.text(key, count=asked, all=slots), SMALL)]
    return parts


def _will_say(desk: SessionDesk) -> Widget:
    wording, said = desk.wording, desk.view.seat.intervention
    assert said is not None
    return Edged(
        Column(
            section(wording.text("screen.floor.will_say")),
            Label(escape(describe(desk.reader, said)), STRONG),
            Label(escape(wording.text("screen.floor.replace")), CAP, tone="muted"),
            Button(
                wording.text("screen.floor.leave"), Do(act.LeaveSpeakersList(delegation=desk.delegation)), key="leave"
            ),
            gap=6,
        ),
        Ground.SHEET,
        left=16,
        right=10,
        top=12,
        bottom=14,
    )
