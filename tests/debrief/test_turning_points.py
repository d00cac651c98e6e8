"""Where a conference turned: the curve of expected signatures, and the decisions that moved it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.consensus.encode import mandates, room, text_locations
from game.consensus.signing import forecast
from game.debrief.causes import Led
from game.debrief.turning_points import LEAST, MOST, Course, TurningPoint, course_of
from game.debrief.turning_text import change, turning_point_text
from game.model.actions import (
    Action,
    AdoptFinalActs,
    AnnounceRefusal,
    Ballot,
    CallWave,
    CastBallot,
    CloseConference,
    CloseSession,
    CloseVote,
    Consult,
    DeclareAgreed,
    MoveVote,
    Object,
    OpenFloor,
    PlaceBrackets,
    PutToVote,
    Sign,
    Support,
    TakeTemperature,
    WithdrawObjection,
)
from game.model.conference import SessionPlan
from game.model.events import Event, Spoke, TextAgreed, VoteTaken
from game.model.instructions import Position, Scenario
from game.model.state import ConferenceState
from game.rules import apply, open_conference
from game.scenario import load
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.toy import SEATS, SEED, hall, toy
from tests.whole import whole_state

Played = tuple[ConferenceState, tuple[Event, ...]]


def held(*sessions: Sequence[Action], scenario: Scenario | None = None) -> Played:
    """A conference in which just this is done, each session's actions in turn, and all sign; the toy if none is named.

    A session of which nothing is said has an empty floor.
    """
    state, events = open_conference(scenario or toy(), SEED)

    def do(*actions: Action) -> None:
        nonlocal state, events
        for action in actions:
            state, more = apply(state, action)
            events += more

    for number in range(state.conference.sessions):
        do(*(sessions[number] if number < len(sessions) else [OpenFloor()]), CloseSession())
    do(AdoptFinalActs())
    while not all(each.signature for each in state.seats.values()):
        do(CallWave())
        do(*(Sign(delegation=each) for each in state.called))
    do(CloseConference())
    return state, events


def willing(*against: str, seats: int = 5) -> Scenario:
    """A hall whose one text all want, save those for whom it lies across a red line; nobody heeds anybody."""
    wants, refuses = Position(ideal=100, salience=60), Position(ideal=0, salience=60, highest=60)
    empty = hall(seats)
    days = tuple(SessionPlan(when=when, items=("text",)) for when in ("Monday", "Tuesday", "Thursday", "Friday"))
    return replace(
        empty,
        conference=replace(empty.conference, programme=days),
        instructions={who: (refuses if who in against else wants,) for who in empty.instructions},
    )


NEW = DeclareAgreed(item="text", option="new")


def says(*actions: Action) -> list[Action]:
    """Interventions, and the floor on which they are heard."""
    return [*actions, OpenFloor()]


HARD = DeclareAgreed(item="spam", option="hard")


def of(course: Course, kind: type[Event] | None = None) -> TurningPoint:
    return next(each for each in course.turning_points if kind is None or isinstance(each.decision, kind))


def test_a_text_across_a_red_line_costs_the_signature_of_whose_line_it_is() -> None:
    hinge = of(course_of(*held(says(), [OpenFloor(), NEW], scenario=willing("D003"))), TextAgreed)

    assert (2, "text") == (hinge.session, hinge.item)
    assert ("D003",) == hinge.lost
    assert () == hinge.won


def test_what_stays_in_brackets_counts_as_it_was_before() -> None:
    course = course_of(*held())

    assert [course.opening] * 3 == list(course.ends)
    assert () == course.turning_points


def test_agreeing_that_nothing_changes_turns_nothing() -> None:
    course = course_of(*held(says(), says(), [OpenFloor(), DeclareAgreed(item="spam", option="none")]))

    assert () == course.turning_points


def test_who_puts_the_brackets_back_gives_back_what_the_text_had_taken() -> None:
    reopens = PlaceBrackets(delegation="D003", item="text")
    course = course_of(*held([OpenFloor(), NEW], says(reopens), scenario=willing("D003", "D004")))
    agreed, reopened = of(course, TextAgreed), of(course, Spoke)

    assert (1, 2) == (agreed.session, reopened.session)
    assert reopened.change == pytest.approx(-agreed.change, abs=0.05)
    assert ("D003", "D004") == agreed.lost == reopened.won


def test_gavelling_over_an_objection_costs_more_than_the_text_alone() -> None:
    objects = Object(delegation="D003", item="text", option="new")
    by_consensus = course_of(*held([OpenFloor(), NEW], scenario=willing("D003", seats=40)))
    over = [objects, OpenFloor(), TakeTemperature(item="text"), NEW]
    gavelled = course_of(*held(over, scenario=willing("D003", seats=40)))

    assert gavelled.ends[0] < by_consensus.ends[0]


def test_a_vote_names_who_moved_it() -> None:
    moves = MoveVote(delegation="CAL", item="spam", option="hard")
    ballots = [CastBallot(delegation=each, ballot=Ballot.FOR) for each in SEATS]
    vote = [PutToVote(item="spam", option="hard"), *ballots, CloseVote()]
    hinge = of(course_of(*held([moves, OpenFloor(), *vote])), VoteTaken)

    assert Led.MOVED is hinge.causes[0].led
    assert ("CAL",) == hinge.causes[0].of


def test_an_objection_that_was_withdrawn_led_to_the_text() -> None:
    objects = Object(delegation="ARC", item="spam", option="hard")
    withdraws = WithdrawObjection(delegation="ARC", item="spam")
    hinge = of(course_of(*held(says(objects), says(withdraws), [OpenFloor(), HARD])), TextAgreed)

    assert (Led.WITHDRAWN, ("ARC",)) == (hinge.causes[0].led, hinge.causes[0].of)


def test_whose_text_it_was_is_told_the_most_influential_first() -> None:
    hinge = of(course_of(*held([OpenFloor(), HARD])), TextAgreed)

    assert (Led.PROPOSED, ("CAL", "DOR")) == (hinge.causes[-1].led, hinge.causes[-1].of)


def test_a_refusal_that_was_announced_is_a_turn_of_its_own() -> None:
    refuses = AnnounceRefusal(delegation="D002", item="text")
    hinge = of(course_of(*held(says(refuses), scenario=willing())), Spoke)

    assert hinge.change < 0
    assert ("D002",) == hinge.lost


def test_ones_own_part_is_what_one_did_about_the_item_in_that_session_and_no_more() -> None:
    asks = Consult(delegation="BOR", to="CAL", item="spam")
    elsewhere = Consult(delegation="BOR", to="CAL", item="routing")
    speaks = Support(delegation="BOR", item="spam", option="hard")
    state, events = held([asks, OpenFloor()], says(), [asks, elsewhere, speaks, OpenFloor(), HARD])
    own = of(course_of(state, events, "BOR"))
    others = of(course_of(state, events, "ELB"))

    assert ["Consulted", "Spoke"] == [type(each).__name__ for each in own.deeds]
    assert () == others.deeds


def test_the_course_of_a_conference_that_is_on_stays_unknown() -> None:
    state, events = open_conference(toy(), SEED)

    with pytest.raises(ValueError, match="closed"):
        course_of(state, events)


# --- a conference as it is played ---


@pytest.fixture(scope="module")
def lesson_of_dubai() -> Session:
    """The lesson edition of Dubai, with the computer in every seat."""
    session = Session.begin(load("dubai-45"), seed=2)
    session.advance()
    return session


@pytest.fixture(scope="module")
def course(lesson_of_dubai: Session) -> Course:
    return course_of(whole_state(lesson_of_dubai), lesson_of_dubai.all_events())


def test_the_curve_ends_at_the_forecast_for_the_conference_as_it_stood_before_the_roll(
    lesson_of_dubai: Session, course: Course
) -> None:
    state = whole_state(lesson_of_dubai)
    seats = room(state.conference)
    outlook = forecast(
        seats,
        mandates(seats, state.instructions, state.salience_moved),
        text_locations(seats, state.final_acts or {})[None, :],
        announced=np.array([0.0 if state.seats[each].refuses_over is None else -1.0 for each in seats.delegations]),
        resentment=np.array([float(state.seats[each].resentment) for each in seats.delegations]),
        legitimacy=float(state.legitimacy),
    )

    assert course.ends[-1] == pytest.approx(float(outlook.signatures[0]))


def test_a_handful_is_told_and_the_largest_first(course: Course) -> None:
    sizes = [abs(each.change) for each in course.turning_points]

    assert 1 <= len(sizes) <= MOST
    assert all(one >= two for one, two in pairwise(sizes))
    assert sizes[-1] >= LEAST


def test_the_session_of_a_turn_is_where_the_curve_moves(course: Course) -> None:
    largest = course.turning_points[0]
    before = (course.opening, *course.ends)[largest.session - 1]

    assert abs(course.ends[largest.session - 1] - before) > 0.5 * abs(largest.change)


def test_every_turn_has_words_and_in_public_no_secret(lesson_of_dubai: Session) -> None:
    state, events = whole_state(lesson_of_dubai), lesson_of_dubai.all_events()
    seat = state.conference.delegations[0].id
    by_seat = Reader(wording=Wording(), conference=state.conference, delegation=seat)
    in_public = Reader(wording=Wording(), conference=state.conference)
    own = [turning_point_text(by_seat, each) for each in course_of(state, events, seat).turning_points]
    all_see = [turning_point_text(in_public, each) for each in course_of(state, events).turning_points]

    assert all(each.what and each.moved and each.deeds and "{" not in str(each) for each in own)
    assert not any(each.crossed or each.deeds or "promised" in each.how for each in all_see)


def test_whom_a_text_lost_is_named_oneself_first() -> None:
    state, events = held([OpenFloor(), NEW], scenario=willing("D003", "D004"))
    reader = Reader(wording=Wording(), conference=state.conference, delegation="D004")
    line = turning_point_text(reader, course_of(state, events, "D004").turning_points[0])

    assert "Lost, now below an even chance of signing: you and D003." == line.crossed
    assert "Your part in that session: none." == line.deeds


@pytest.mark.parametrize(("by", "words"), [(-34.4, "−34"), (0.42, "+0.4"), (-9.96, "−10.0")])
def test_a_change_is_whole_from_ten_on(by: float, words: str) -> None:
    assert words == change(by)
