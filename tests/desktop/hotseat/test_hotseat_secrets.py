"""Nothing of anybody's is on a curtain or on a screen for everybody, whatever it is."""

import itertools
from dataclasses import replace

import pygame
import pytest

from game.desktop.hotseat.curtain import CurtainScene
from game.desktop.hotseat.handover import BetweenScene
from game.desktop.hotseat.hot_seat import HotSeat
from game.desktop.hotseat.laptop import Laptop, LaptopSeat
from game.desktop.hotseat.shared_result import SharedResultScene
from game.desktop.hotseat.shared_scenes import CeremonyScene, SharedSummaryScene
from game.desktop.hotseat.turn_order import HandedFor, NextStep
from game.desktop.navigation import Back
from game.desktop.scene import Scene
from game.model.actions import Sign
from game.model.instructions import Scenario
from game.model.state import ConferenceState
from game.session.conduct import usual_heads
from game.session.session import Session
from game.wording.catalogue import Wording
from tests.desktop.pilot import Pilot
from tests.whole import whole_state

PEOPLE = ("ARC", "BOR", "CAL")
LAPTOP = Laptop(seats=tuple(LaptopSeat(delegation=each, person=number) for number, each in enumerate(PEOPLE, start=1)))


@pytest.fixture(scope="module")
def played(lesson: Scenario) -> Session:
    """Three sessions of the lesson, with nobody saying anything."""
    session = Session.begin(lesson, seed=3, people=PEOPLE)
    for _ in range(3):
        session.advance()
    return session


@pytest.fixture(scope="module")
def closed(lesson: Scenario) -> Session:
    """The lesson to its end, everybody signing."""
    session = Session.begin(lesson, seed=3, people=PEOPLE)
    while not session.is_over:
        for each in session.due:
            session.submit(Sign(delegation=each))
        session.advance()
    return session


def otherwise(session: Session, state: ConferenceState) -> Session:
    return Session(header=session.header, state=state, events=session.all_events(), writer=None, heads=usual_heads())


def with_other_secrets(session: Session) -> list[Session]:
    """The same conference with other instructions, placards, contacts and words to be said."""
    state = whole_state(session)
    worlds = []
    for order in itertools.permutations(PEOPLE):
        instructions = dict(state.instructions)
        instructions |= {who: state.instructions[other] for who, other in zip(PEOPLE, order, strict=True)}
        worlds.append(otherwise(session, replace(state, instructions=instructions)))
    seats = {who: replace(seat, contacts_left=0, placards={"fees": "a"}) for who, seat in state.seats.items()}
    worlds.append(otherwise(session, replace(state, seats={**seats}, offers={}, promises=())))
    return worlds


def shared_scenes(session: Session) -> list[Scene]:
    hot_seat = HotSeat(session, LAPTOP, Wording(), record_of=lambda _: None)
    table = hot_seat.table
    scenes: list[Scene] = [
        CurtainScene(table, NextStep(HandedFor.TURN, "BOR"), hot_seat),
        CurtainScene(table, NextStep(HandedFor.RESULT, "CAL"), hot_seat),
        BetweenScene(table, hot_seat),
        SharedSummaryScene(session, table, 3, Back),
        CeremonyScene(session, table, 0, hot_seat),
    ]
    if session.is_over:
        scenes.append(SharedResultScene(session, table, "first-session", None, own=hot_seat.own_result))
    return scenes


def seen(scene: Scene) -> tuple[str, bytes]:
    pilot = Pilot(scene)
    return "\n".join(pilot.tree.lines()), pygame.image.tobytes(pilot.picture(), "RGB")


@pytest.mark.parametrize("which", ["played", "closed"])
def test_shared_screens_are_the_same_whatever_anybody_wants(which: str, request: pytest.FixtureRequest) -> None:
    session: Session = request.getfixturevalue(which)
    usual = [seen(scene) for scene in shared_scenes(session)]

    for world in with_other_secrets(session):
        assert usual == [seen(scene) for scene in shared_scenes(world)]


def test_the_words_of_a_brief_are_on_no_shared_screen(played: Session) -> None:
    wording = Wording()
    private = [wording.text("choose.wants"), wording.text("screen.promises"), wording.text("choose.red_lines")]
    for scene in shared_scenes(played):
        words, _ = seen(scene)
        assert not [each for each in private if each in words]
