"""The same conference on a scenario that has changed: its actions are decided again, as far as they are in order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.model.actions import Action
from game.model.events import SessionOpened
from game.model.instructions import Scenario
from game.model.objections import Objection, OutOfOrderError
from game.model.state import Phase
from game.rules import apply, open_conference
from game.session.conduct import usual_heads
from game.session.digest import digest_of
from game.session.log import Header, LogEntry
from game.session.session import Session
from game.session.writer import create_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Redone:
    """What became of a conference.

    kept: how many of its actions are as before. broke: the first that is out of order now, and objections: why.
    """

    session: Session
    kept: int
    broke: Action | None
    objections: tuple[Objection, ...] = ()


def redone(header: Header, entries: Sequence[LogEntry], scenario: Scenario, path: Path | None) -> Redone:
    """Open the conference anew, with its own log, and do again what was done, up to what is out of order now.

    header: of the old log, whose seed and people stay. KeyError if a seat that a person leads is gone; LogError if no
    log can be kept at the path (None: keep none).
    """
    for each in header.people:
        scenario.conference.delegation(each)
    digest = digest_of(scenario)
    state, opening = open_conference(scenario, header.seed, digest)
    done: list[LogEntry] = []
    broke: Action | None = None
    why: tuple[Objection, ...] = ()
    for entry in entries:
        try:
            state, events = apply(state, entry.action)
        except OutOfOrderError as refused:
            broke, why = entry.action, refused.objections
            break
        done.append(replace(entry, events=events))
    fresh = replace(header, scenario=scenario.conference.id, digest=digest, opening=opening)
    writer = create_log(path, fresh) if path is not None else None
    try:
        if writer is not None:
            writer.append(done)
        session = Session(
            header=fresh,
            state=state,
            events=(*opening, *(event for entry in done for event in entry.events)),
            writer=writer,
            heads=usual_heads(),
            entries=done,
        )
        _up_to_a_person(session, done, broke)
    except BaseException:
        if writer is not None and path is not None:
            writer.close()
            path.unlink(missing_ok=True)
        raise
    return Redone(session=session, kept=len(done), broke=broke, objections=why)


def _up_to_a_person(session: Session, done: Sequence[LogEntry], broke: Action | None) -> None:
    """On to where a person has something to decide, if the old actions end before that."""
    if session.public().phase is Phase.CORRIDOR:
        if not done or (broke is not None and not _person_has_acted(session, done)):
            session.let_ai_open()
    elif not session.due and not session.is_over:
        session.advance()


def _person_has_acted(session: Session, done: Sequence[LogEntry]) -> bool:
    """Whether a person has done something in the session that is on."""
    for entry in reversed(done):
        if getattr(entry.action, "delegation", None) in session.people:
            return True
        if any(isinstance(event, SessionOpened) for event in entry.events):
            return False
    return False
