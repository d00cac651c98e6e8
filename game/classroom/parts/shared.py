"""The parts that every screen gets: what everybody in the room sees, in words as from the gallery."""

from collections.abc import Mapping

from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import RoomSettings
from game.classroom.parts.lines import event_line
from game.classroom.parts.parts import EVERYBODY, Parts
from game.model.conference import DelegationId, ItemId
from game.model.events import FloorOpened, FloorRequestWithdrawn, Spoke, TemperatureTaken
from game.model.state import ConferenceState, ItemState, MotionToVote, VoteHeld
from game.model.view import PublicView
from game.rules import visible
from game.wording.items import contested, status
from game.wording.numbers import pips, session_of, session_when
from game.wording.reader import Reader

LINES = 12
CREDIBILITY_PIPS = 5


def put_shared(parts: Parts, room: Classroom, reader: Reader) -> None:
    """Put the parts that every screen gets."""
    state, settings = room.session.state, room.settings
    seen = len(room.seen_events.public)
    led = tuple(each.id for each in state.conference.delegations if each.id in room.session.people)
    due = tuple(room.session.due) if room.is_played else ()
    done = len(set(led) - set(room.waiting_for())) if room.is_played else 0
    on_list = tuple(who for who, seat in state.seats.items() if seat.intervention is not None)
    clock = room.clock

    def put(name: str, key: tuple[object, ...], make: object) -> None:
        parts.put(EVERYBODY, name, key, make)  # type: ignore[arg-type]

    put("room", (settings, room.stage, state.session, state.phase), lambda: _room(room, reader))
    put(
        "clock",
        (clock.of, clock.ends, clock.left),
        lambda: {"ends": clock.ends, "left": clock.left, "of": clock.of, "running": clock.is_running},
    )
    put(
        "people",
        (led, done, len(due)),
        lambda: {"led": led, "count": len(led), "done": done, "due": len(due)},
    )
    put("floor", (on_list, seen, state.motions, state.ballot_box), lambda: _floor(room, reader, on_list))
    put(
        "items",
        (state.items, state.session, settings.temperatures),
        lambda: {item: _item(reader, item, entry, state, settings) for item, entry in state.items.items()},
    )
    put("today", (state.items, state.session, state.ballot_box), lambda: _today(reader, state))
    put("news", (seen, settings.temperatures), lambda: _news(room, reader))
    put("signing", (state.final_acts, seen), lambda: _signing(room.session.public(), reader))
    put("votes", (state.votes,), lambda: [_vote(reader, each) for each in state.votes])
    put("standing", (seen,), lambda: _standing(room.session.public(), reader))


def _room(room: Classroom, reader: Reader) -> Mapping[str, object]:
    state, settings = room.session.state, room.settings
    return {
        "stage": room.stage,
        "paused": settings.paused,
        "joining": settings.joining,
        "pairs": settings.pairs,
        "both_confirm": settings.both_confirm,
        "gavel": settings.gavel,
        "temperatures": settings.temperatures,
        "session": state.session,
        "sessions": state.conference.sessions,
        "session_text": session_of(reader.wording, state.conference, state.session),
        "when": session_when(state.conference, state.session),
        "phase": state.phase,
        "phase_text": reader.wording.text(f"phase.{state.phase}"),
    }


def _floor(room: Classroom, reader: Reader, on_list: tuple[DelegationId, ...]) -> Mapping[str, object]:
    state = room.session.state
    box = state.ballot_box
    open_vote = None if box is None else MotionToVote(item=box.item, option=box.option, by=box.by)
    return {
        "on_list": on_list,
        "slots": state.conference.procedure.speakers,
        "speeches": _speeches(room, reader),
        "motions": [_motion(reader, each) for each in state.motions],
        "vote": None if open_vote is None else _motion(reader, open_vote),
    }


def _motion(reader: Reader, motion: MotionToVote) -> Mapping[str, object]:
    text = f"{reader.item(motion.item)}: {reader.letter(motion.item, motion.option)}"
    return {"item": motion.item, "option": motion.option, "by": motion.by, "text": text}


def _speeches(room: Classroom, reader: Reader) -> list[Mapping[str, object]]:
    """What was said when the floor was last open."""
    found: list[Mapping[str, object]] = []
    events = room.session.log_of_events
    for place in reversed(range(len(room.seen_events.public))):
        event = events[room.seen_events.public[place]]
        if isinstance(event, Spoke):
            found.append(event_line(reader, place + 1, event))
        elif isinstance(event, FloorOpened):
            break
    return found[::-1] if room.session.state.session else []


def _item(
    reader: Reader, item: ItemId, entry: ItemState, state: ConferenceState, settings: RoomSettings
) -> Mapping[str, object]:
    found = status(reader, item, entry, state.session)
    counts: dict[str, int] = {}
    for option in entry.stances.values():
        counts[option] = counts.get(option, 0) + 1
    of = reader.conference.item(item)
    return {
        "status": found.text,
        "bars": found.bars,
        "agreed": entry.agreed,
        "agreed_over": entry.agreed_over,
        "on_table": entry.on_table,
        "compromise": entry.compromise,
        "sponsors": {each.id: reader.sponsors(of, each.id, entry.sponsors.get(each.id, ())) for each in of.options},
        "stances": dict(entry.stances),
        "counts": counts,
        "silent": len(reader.conference.delegations) - len(entry.stances),
        "objections": dict(entry.objections),
        "warmth": dict(entry.warmth) if settings.temperatures else None,
    }


def _today(reader: Reader, state: ConferenceState) -> Mapping[str, object]:
    items = state.programme
    open_ones = [each for each in items if not state.items[each].is_agreed]
    now: ItemId | None = max(
        open_ones or items, key=lambda each: contested(reader, each, state.items[each]), default=None
    )
    if state.ballot_box is not None:
        now = state.ballot_box.item
    return {"items": items, "now": now}


def _news(room: Classroom, reader: Reader) -> list[Mapping[str, object]]:
    """The last lines of the room, told from the gallery; a temperature stays out while temperatures are hidden."""
    found = []
    for number, place in room.seen_events.last(None, 3 * LINES):
        event = visible(room.session.log_of_events[place], None)
        if event is None or isinstance(event, FloorRequestWithdrawn):
            continue
        if not room.settings.temperatures and isinstance(event, TemperatureTaken):
            continue
        found.append(event_line(reader, number, event))
    return found[-LINES:]


def _signing(public: PublicView, reader: Reader) -> Mapping[str, object] | None:
    if public.final_acts is None:
        return None
    count = sum(each.kind.is_signature for each in public.signatures.values())
    everybody = len(reader.conference.delegations)
    return {
        "texts": dict(public.final_acts),
        "wave": public.wave,
        "called": public.called,
        "signatures": {
            who: {
                "kind": each.kind,
                "is_signature": each.kind.is_signature,
                "reservations": each.reservations,
                "wave": each.wave,
            }
            for who, each in public.signatures.items()
        },
        "count": count,
        "of": everybody,
        "text": reader.wording.sentence("room.signing_count", count=count, all=everybody),
    }


def _vote(reader: Reader, held: VoteHeld) -> Mapping[str, object]:
    words: dict[str, object] = {
        "item": reader.label(held.item),
        "option": reader.letter(held.item, held.option),
        "short": reader.short(held.item, held.option),
        "in_favour": held.in_favour,
        "against": held.against,
        "abstain": held.abstain,
    }
    return {
        "session": held.session,
        "item": held.item,
        "option": held.option,
        "in_favour": held.in_favour,
        "against": held.against,
        "abstain": held.abstain,
        "not_participating": held.not_participating,
        "result": held.result,
        "text": reader.wording.sentence(f"event.vote_taken.{held.result}", **words),
        "ballots": dict(held.ballots),
    }


def _standing(public: PublicView, reader: Reader) -> Mapping[str, object]:
    return {
        "legitimacy": pips(public.legitimacy, CREDIBILITY_PIPS),
        "organisation": reader.conference.procedure.organisation,
        "credibility": {who: pips(value, CREDIBILITY_PIPS) for who, value in public.credibility.items()},
        "refusals": dict(public.refusals),
    }
