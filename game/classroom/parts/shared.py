"""The parts that every screen gets: what everybody in the room sees, in words as from the gallery."""

from collections import Counter
from collections.abc import Mapping

from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import RoomSettings
from game.classroom.parts.lines import event_line, fields
from game.classroom.parts.parts import EVERYBODY, Key, Make, Parts
from game.desk.ceremony import public_tally
from game.model.conference import ItemId
from game.model.events import FloorOpened, FloorRequestWithdrawn, Spoke
from game.model.state import MotionToVote, VoteHeld
from game.model.view import PublicView
from game.procedure.voting import ballots_on
from game.wording.items import contested, status
from game.wording.numbers import pips, session_of, session_when
from game.wording.reader import Reader

LINES = 12
CREDIBILITY_PIPS = 5


def put_shared(parts: Parts, room: Classroom, reader: Reader) -> None:
    """Put the parts that every screen gets."""
    public, settings = room.session.public(), room.settings
    seen = len(room.seen_events.public)
    led = tuple(each.id for each in public.conference.delegations if each.id in room.session.people)
    due = tuple(room.session.due) if room.is_played else ()
    done = len(set(led) - set(room.waiting_for())) if room.is_played else 0
    clock = room.clock

    def put(name: str, key: Key, make: Make) -> None:
        parts.put(EVERYBODY, name, key, make)

    put("room", (settings, room.stage, public.session, public.phase), lambda: _room(room, reader))
    put(
        "clock",
        (clock.of, clock.ends, clock.left),
        lambda: fields(clock, "ends left of") | {"running": clock.is_running},
    )
    put(
        "people",
        (led, done, len(due)),
        lambda: {"led": led, "count": len(led), "done": done, "due": len(due)},
    )
    put(
        "floor",
        (public.on_list, seen, public.motions, public.open_ballot, public.may_be_adjourned),
        lambda: _floor(room, public, reader),
    )
    put(
        "items",
        (public.items, public.session, settings.temperatures),
        lambda: {item: _item(reader, item, public, settings) for item in public.items},
    )
    put("today", (public.items, public.session, public.open_ballot), lambda: _today(reader, public))
    put("news", (seen, settings.temperatures), lambda: _news(room, reader))
    put("signing", (public.final_acts, seen), lambda: _signing(public, reader))
    put("votes", (public.votes,), lambda: [_vote(reader, each) for each in public.votes])
    put("standing", (seen,), lambda: _standing(public, reader))


def _room(room: Classroom, reader: Reader) -> Mapping[str, object]:
    public, settings = room.session.public(), room.settings
    return {
        "stage": room.stage,
        **fields(settings, "paused joining pairs both_confirm gavel temperatures"),
        **fields(public, "session phase"),
        "sessions": public.conference.sessions,
        "session_text": session_of(reader.wording, public.conference, public.session),
        "when": session_when(public.conference, public.session),
        "phase_text": reader.wording.text(f"phase.{public.phase}"),
    }


def _floor(room: Classroom, public: PublicView, reader: Reader) -> Mapping[str, object]:
    return {
        "on_list": public.on_list,
        "slots": public.conference.procedure.speakers,
        "speeches": _speeches(room, reader),
        "motions": [_motion(reader, each) for each in public.motions],
        "vote": None if public.open_ballot is None else _open_vote(reader, public, public.open_ballot),
    }


def _motion(reader: Reader, motion: MotionToVote) -> Mapping[str, object]:
    text = f"{reader.item(motion.item)}: {reader.letter(motion.item, motion.option)}"
    return fields(motion, "item option by") | {"text": text}


def _open_vote(reader: Reader, public: PublicView, motion: MotionToVote) -> Mapping[str, object]:
    return {
        **_motion(reader, motion),
        "adjournment": motion.adjournment,
        "may_be_adjourned": public.may_be_adjourned,
        "ballots": ballots_on(motion),
    }


def _speeches(room: Classroom, reader: Reader) -> list[Mapping[str, object]]:
    """What was said when the floor was last open."""
    found: list[Mapping[str, object]] = []
    for number, place in reversed(list(enumerate(room.seen_events.public, start=1))):
        event = room.session.event_at(place, None)
        if isinstance(event, Spoke):
            found.append(event_line(reader, number, event))
        elif isinstance(event, FloorOpened):
            break
    return found[::-1]


def _item(reader: Reader, item: ItemId, public: PublicView, settings: RoomSettings) -> Mapping[str, object]:
    entry, of = public.items[item], reader.conference.item(item)
    found = status(reader, item, entry, public.session)
    return {
        "status": found.text,
        "bars": found.bars,
        **fields(entry, "agreed agreed_over on_table compromise"),
        "sponsors": {each.id: reader.sponsors(of, each.id, entry.sponsors.get(each.id, ())) for each in of.options},
        "stances": dict(entry.stances),
        "counts": Counter(entry.stances.values()),
        "silent": len(reader.conference.delegations) - len(entry.stances),
        "objections": dict(entry.objections),
        "warmth": dict(entry.warmth) if settings.temperatures else None,
    }


def _today(reader: Reader, public: PublicView) -> Mapping[str, object]:
    items = public.programme
    open_ones = [each for each in items if not public.items[each].is_agreed]
    now = max(open_ones or items, key=lambda each: contested(reader, each, public.items[each]), default=None)
    return {"items": items, "now": now if public.open_ballot is None else public.open_ballot.item}


def _news(room: Classroom, reader: Reader) -> list[Mapping[str, object]]:
    """The last lines of the room, told from the gallery."""
    last = room.last_seen(None, 3 * LINES)
    return [event_line(reader, *each) for each in last if not isinstance(each[1], FloorRequestWithdrawn)][-LINES:]


def _signing(public: PublicView, reader: Reader) -> Mapping[str, object] | None:
    if public.final_acts is None:
        return None
    count, everybody = public_tally(public).signed, len(public.conference.delegations)
    return {
        "texts": dict(public.final_acts),
        **fields(public, "wave called"),
        "signatures": {
            who: fields(each, "kind reservations wave") | {"is_signature": each.kind.is_signature}
            for who, each in public.signatures.items()
        },
        "count": count,
        "of": everybody,
        "text": reader.wording.sentence("room.signing_count", count=count, all=everybody),
    }


def _vote(reader: Reader, held: VoteHeld) -> Mapping[str, object]:
    text = reader.wording.sentence(
        f"event.vote_taken.{held.result}",
        item=reader.label(held.item),
        option=reader.letter(held.item, held.option),
        short=reader.short(held.item, held.option),
        **fields(held, "in_favour against abstain"),
    )
    shown = fields(held, "session item option in_favour against abstain not_participating result")
    return shown | {"text": text, "ballots": dict(held.ballots)}


def _standing(public: PublicView, reader: Reader) -> Mapping[str, object]:
    return {
        "legitimacy": pips(public.legitimacy, CREDIBILITY_PIPS),
        "organisation": reader.conference.procedure.organisation,
        "credibility": {who: pips(value, CREDIBILITY_PIPS) for who, value in public.credibility.items()},
        "refusals": dict(public.refusals),
    }
