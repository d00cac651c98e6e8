"""The parts of hall and facilitator: the door, who is in, what can be done, the chair's next move."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from game.classroom.lesson.clock import PRESETS
from game.classroom.lesson.people import Presence
from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import LessonStage
from game.classroom.parts import qr
from game.classroom.parts.lines import messages
from game.classroom.parts.parts import DOOR, FACILITATOR, Parts
from game.model.actions import Action
from game.model.conference import DelegationId
from game.model.grammar import Stage, candidates, kinds_in
from game.model.state import Phase
from game.model.view import PublicView
from game.procedure.business import business
from game.session.codec import encode_action
from game.wording.actions import describe
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the room can be reached. addresses: the one to show first; lan: whether other machines reach it."""

    addresses: tuple[str, ...]
    lan: bool


def put_door(parts: Parts, room: Classroom, address: Address) -> None:
    """Put what hall and facilitator need while people join."""
    link = f"{address.addresses[0]}/j/{room.code}"

    def make() -> Mapping[str, object]:
        return {
            "code": room.code,
            "addresses": address.addresses,
            "link": link,
            "qr": qr.svg(link),
            "lan": address.lan,
            "joining": room.settings.joining,
        }

    parts.put(DOOR, "door", (link, address.addresses, address.lan, room.settings.joining), make)
    parts.put(DOOR, "messages", (room.said_to(None),), lambda: messages(room.said_to(None)))


def put_facilitator(parts: Parts, room: Classroom, reader: Reader, connected: Collection[int], now: float) -> None:
    """Put roster, controls and chair. connected: the people with a phone on the line."""
    public = room.session.public()
    waiting = set(room.waiting_for())
    due = set(room.session.due) if room.is_played else set()
    rows = tuple(
        (
            each.number,
            each.name,
            None if each.presence is Presence.REMOVED else each.seat,
            each.presence,
            each.number in connected,
            each.presence.leads and room.is_played and each.seat not in waiting,
            each.seat in due,
            _has_moved(room, each.seat),
            each.code,
            round(each.seen / 10) * 10,
        )
        for each in room.people.values()
    )
    names = ("person", "name", "delegation", "state", "connected", "done", "due", "moves", "pass", "seen")
    parts.put(FACILITATOR, "roster", (rows,), lambda: [dict(zip(names, row, strict=True)) for row in rows])
    log = room.session.path.name if room.session.path else ""
    parts.put(
        FACILITATOR,
        "controls",
        (room.settings, room.stage, public.session, public.phase, log),
        lambda: {
            "preset": room.settings.preset,
            "presets": list(PRESETS),
            "rewind_to": list(range(1, public.session + 1)) if room.stage is not LessonStage.LOBBY else [],
            "can": _can(room),
            "log": log,
        },
    )
    parts.put(
        FACILITATOR,
        "chair",
        (room.settings.gavel, room.settings.paused, public, bool(waiting)),
        lambda: _chair(room, reader),
    )


def _has_moved(room: Classroom, seat: DelegationId) -> bool:
    """Whether a seat has done anything in this session; if not, somebody may be stuck."""
    own = room.session.view(seat).seat
    return own.contacts_left < room.scenario.conference.procedure.contacts or own.intervention is not None


def _can(room: Classroom) -> Mapping[str, bool]:
    playing, paused = room.is_played, room.settings.paused
    acting = playing and not paused
    return {
        "start": room.stage is LessonStage.LOBBY,
        "pause": acting,
        "go_on": playing and paused,
        "extend": playing,
        "end_session": acting,
        "advance_slowest": acting,
        "rewind": room.stage is not LessonStage.LOBBY,
        "gavel": room.stage is not LessonStage.OVER,
        "preside": acting and room.settings.gavel,
        "end": acting and room.session.public().phase is not Phase.SIGNING,
    }


def _chair(room: Classroom, reader: Reader) -> Mapping[str, object] | None:
    """What a person in the chair may do, and what a chair by the book would."""
    if not room.settings.gavel or not room.is_played:
        return None
    found = [each for each in _moves(room.session.public()) if not room.session.objections(each)]
    by_the_book = room.session.suggestion()
    return {
        "choices": [{"action": encode_action(each), "text": describe(reader, each)} for each in found],
        "suggested": found.index(by_the_book) if by_the_book in found else None,
        "waiting": bool(room.waiting_for()),
    }


def _moves(public: PublicView) -> list[Action]:
    """What a chair might do: with the items that may be taken up, in their order, then what is about no item."""
    every = [each for kind in kinds_in(Stage.CHAIR) for each in candidates(public, None, kind)]
    about = [[each for each in every if getattr(each, "item", None) == item] for item in (*business(public), None)]
    return [each for some in about for each in some]
