"""The parts of one delegation and of one person: what nobody else in the room may see."""

from collections.abc import Collection, Mapping

from game.classroom.lesson.people import Person, Presence, Proposal
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import LessonStage
from game.classroom.parts.lines import event_line, fields, messages
from game.classroom.parts.parts import Parts, of_person, of_seat
from game.desk.drafting import group_pages
from game.desk.ledger import remembered
from game.desk.result import own_grades
from game.model.conference import DelegationId
from game.model.state import Offer, OfferStatus, Phase, Report
from game.model.view import View
from game.wording.actions import describe
from game.wording.brief import brief, crossed_options
from game.wording.events import HEARD_SALIENCE
from game.wording.numbers import pips
from game.wording.reader import Reader

HEARD = 30
PIPS = 5


def put_seat(parts: Parts, room: Classroom, seat: DelegationId, reader: Reader) -> None:
    """Put the parts of one delegation. reader: reads from that seat."""
    view, seen = room.session.view(seat), room.seen_events.seen(seat)
    reports, scope = view.seat.reports, of_seat(seat)
    is_over = room.stage is LessonStage.OVER
    parts.put(scope, "offers", (seen,), lambda: _offers(view, reader))
    parts.put(scope, "groups", (seen, view.public.phase), lambda: _groups(view, reader))
    parts.put(scope, "promises", (seen,), lambda: _promises(view, reader))
    parts.put(scope, "remembered", (seen,), lambda: remembered(reader, view, seat))
    parts.put(scope, "reports", (reports,), lambda: [_report(reader, each) for each in reports])
    parts.put(scope, "heard", (seen, room.settings.temperatures), lambda: _heard(room, view, reader))
    parts.put(scope, "messages", (room.said_to(seat),), lambda: messages(room.said_to(seat)))
    parts.put(scope, "grades", (is_over,), lambda: _grades(room, reader) if is_over else None)


def put_brief(parts: Parts, room: Classroom, seat: DelegationId, reader: Reader) -> None:
    """Put the brief of one delegation. It takes some milliseconds, and changes with what is said in public."""
    view = room.session.view(seat)
    parts.put(of_seat(seat), "brief", (view.public.items,), lambda: _brief(view, reader))


def put_person(
    parts: Parts, room: Classroom, person: Person, reader: Reader, *, due: Collection[DelegationId], pair: bool
) -> None:
    """Put what one person sees of their own seat. reader: reads from that seat. due: whom everybody waits for."""
    seat = person.seat
    view = room.session.view(seat)
    own = view.seat
    proposal = room.proposals.get(seat)
    wanted = None
    if seat in due:
        wanted = "vote" if view.public.phase is Phase.VOTING else "sign"
    seen, is_done = room.seen_events.seen(seat), seat in room.done
    may_act = room.is_played and not room.settings.paused
    key = (seen, own, wanted, is_done, may_act, pair, seat, person.presence, proposal)

    def make() -> Mapping[str, object]:
        of = reader.conference.delegation(seat)
        idle = {Presence.WARNED: "warned", Presence.HERE: None}.get(person.presence, "away")
        return {
            "delegation": seat,
            "name": of.name,
            "bloc": of.bloc,
            "step": seen,
            "contacts": own.contacts_left,
            "pledges": own.pledges_left,
            "interventions": view.interventions_left,
            "intervention": None if own.intervention is None else describe(reader, own.intervention),
            "placards": dict(own.placards),
            "credibility": pips(own.credibility, PIPS),
            "due": wanted,
            "done": is_done,
            "may_act": may_act,
            "idle": idle,
            "pass": person.code,
            "pair": pair,
            "proposal": None if proposal is None else _proposal(reader, proposal, person),
            "signature": None if own.signature is None else own.signature.kind,
        }

    parts.put(of_person(person.number), "own", key, make)


def _proposal(reader: Reader, proposal: Proposal, person: Person) -> Mapping[str, object]:
    says = describe(reader, proposal.action)
    return {"id": proposal.number, "says": says, "mine": proposal.person == person.number}


def _offers(view: View, reader: Reader) -> Mapping[str, object]:
    open_ones = [each for each in view.offers if each.status is OfferStatus.OPEN]
    return {
        "waiting": [_offer(reader, each, each.delegation) for each in open_ones if each.to == view.delegation],
        "out": [_offer(reader, each, each.to) for each in open_ones if each.delegation == view.delegation],
    }


def _offer(reader: Reader, offer: Offer, other: DelegationId) -> Mapping[str, object]:
    text = reader.wording.sentence(
        "event.offer_made",
        who=reader.who(offer.delegation),
        to=reader.who(offer.to),
        gives=reader.backing(offer.gives),
        asks=reader.backing(offer.asks),
    )
    return {
        "id": offer.id,
        "with": other,
        "gives": fields(offer.gives, "item option"),
        "asks": fields(offer.asks, "item option"),
        "until": offer.until,
        "text": text,
    }


def _groups(view: View, reader: Reader) -> list[Mapping[str, object]]:
    found: list[Mapping[str, object]] = []
    for page in group_pages(reader, view):
        rows = None
        if page.proposals is not None:
            rows = [fields(each, "number title texts behind is_own carries") for each in page.proposals]
        found.append({**fields(page, "title members says"), "proposals": rows})
    return found


def _promises(view: View, reader: Reader) -> list[Mapping[str, object]]:
    return [
        {
            "by": each.delegation,
            "to": each.to,
            **fields(each.backing, "item option"),
            "status": each.status,
            "text": reader.wording.sentence(
                "room.promise",
                who=reader.who(each.delegation),
                to=reader.who(each.to),
                text=reader.backing(each.backing),
            ),
        }
        for each in view.promises
    ]


def _report(reader: Reader, report: Report) -> Mapping[str, object]:
    wording = reader.wording
    nearest = reader.conference.item(report.item).nearest(report.at)
    weight = next(word for least, word in HEARD_SALIENCE if report.salience >= least)
    words = wording.sentence(
        "event.consulted.heard",
        who=reader.who(*([reader.delegation] if reader.delegation else [])),
        to=reader.who(report.about),
        item=reader.item(report.item),
        option=reader.letter(report.item, nearest.id),
        short=reader.short(report.item, nearest.id),
    )
    why = wording.text(
        "event.consulted.heard.why",
        salience=wording.text(f"heard.salience.{weight}"),
        red_line=wording.text(f"heard.red_line.{'yes' if report.has_red_line else 'no'}"),
    )
    return {"about": report.about, "item": report.item, "option": nearest.id, "text": f"{words} {why}"}


def _brief(view: View, reader: Reader) -> Mapping[str, object]:
    own = brief(reader, view.delegation, view.instructions, view.public.items)
    items = [each.id for each in reader.conference.items]
    return {
        **fields(own, "about introduction near hard difficulty why_difficult"),
        "wishes": [fields(each, "item option live_with rank weight word text") for each in own.wishes],
        "red_lines": [fields(each, "item options text") for each in own.red_lines],
        "crossed": {each: crossed_options(reader, view.instructions, each) for each in items},
    }


def _heard(room: Classroom, view: View, reader: Reader) -> list[Mapping[str, object]]:
    return [event_line(reader, *each, view.offers) for each in room.last_seen(view.delegation, HEARD)]


def _grades(room: Classroom, reader: Reader) -> list[Mapping[str, object]]:
    return [fields(each, "title pips of text lines") for each in own_grades(room.session, reader)]
