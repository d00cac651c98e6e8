"""How long a session lasts, and a clock that runs down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.lesson.clock import PRESETS, Countdown, countdown
from game.model.state import Phase

SECONDS = st.floats(0, 10_000)


@pytest.mark.parametrize("minutes", ["45", "90"])
def test_all_sessions_of_a_lesson_fit_into_it(minutes: str) -> None:
    each = PRESETS[minutes].seconds(Phase.CORRIDOR, 6)

    assert each is not None
    assert 6 * each < int(minutes) * 60


def test_however_many_sessions_there_is_time_to_read() -> None:
    assert PRESETS["45"].seconds(Phase.CORRIDOR, 100) == 90


def test_without_a_preset_nothing_runs_down() -> None:
    assert PRESETS["none"].seconds(Phase.VOTING, 6) is None
    assert not countdown(None).going(5.0).is_up(1e9)


def test_two_lessons_part_in_the_middle() -> None:
    assert [PRESETS["two-lessons"].pauses_before(each, 6) for each in range(1, 7)] == [False] * 3 + [True] + [False] * 2


@given(seconds=SECONDS, start=SECONDS, played=SECONDS, pause=SECONDS)
def test_a_pause_takes_no_time_from_the_clock(seconds: float, start: float, played: float, pause: float) -> None:
    clock = countdown(seconds).going(start)

    later = clock.stopped(start + played).going(start + played + pause)

    assert later.left_at(start + played + pause) == pytest.approx(max(0.0, seconds - played), abs=1e-6)


@given(seconds=SECONDS, more=st.floats(-3600, 3600))
def test_more_time_is_never_less_than_none(seconds: float, more: float) -> None:
    standing, running = countdown(seconds).longer(more, 10.0), countdown(seconds).going(10.0).longer(more, 10.0)

    assert standing.left_at(10.0) == pytest.approx(max(0.0, seconds + more))
    assert running.left_at(10.0) == pytest.approx(max(0.0, seconds + more), abs=1e-6)
    assert (standing.is_running, running.is_running) == (False, True)


def test_a_clock_without_limit_gets_one_when_time_is_given() -> None:
    assert Countdown().longer(60, 0.0).left_at(0.0) == 60
