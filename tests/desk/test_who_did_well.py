"""Grade, debrief and what AI seats reckon with never disagree about who did well."""

from itertools import permutations

import numpy as np
import pytest

from game.consensus.encode import mandates, room, text_locations
from game.consensus.worth import outcome_of, worth
from game.desk.result import how_all_fared, result
from game.model.actions import Refuse, Sign
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.session.session import Session
from game.wording.catalogue import Wording
from game.wording.grades import Grade
from game.wording.reader import Reader


def played(scenario: Scenario, seed: int, refusing: str = "") -> Session:
    """A conference left to itself, in which one seat may be led by somebody who does nothing and refuses to sign."""
    session = Session.begin(scenario, seed=seed, people=[refusing] if refusing else [])  # type: ignore[list-item]
    while not session.is_over:
        for who in session.due:
            session.submit(Refuse(delegation=who) if who == refusing else Sign(delegation=who))
        session.advance()
    return session


@pytest.fixture(scope="module")
def ends(lesson: Scenario) -> list[Session]:
    """Conferences that end differently: by chance, and by who stays outside."""
    return [*(played(lesson, seed) for seed in (1, 2, 3, 4)), *(played(lesson, 5, each) for each in ("ARC", "CAL"))]


def own_grade(session: Session, seat: DelegationId) -> Grade:
    conference = session.public().conference
    return result(session, Reader(wording=Wording(), conference=conference, delegation=seat), None).grades[0]


def reckoned(session: Session) -> list[float]:
    """What AI seats reckon with: the worth of arrays, of the end as it came."""
    state = session.ended()
    of, outcome = room(state.conference), outcome_of(state)
    signed = np.array([float(each in outcome.signed) for each in of.delegations])
    wants = mandates(of, state.instructions, state.salience_moved)
    found = worth(of, wants, text_locations(of, outcome.texts)[None, :], signed, float(outcome.legitimacy))
    return [float(each) for each in found[0]]


def test_these_conferences_end_differently(ends: list[Session]) -> None:
    assert len({tuple(reckoned(each)) for each in ends}) >= 3


def test_a_seat_to_which_the_end_is_worth_more_never_has_fewer_pips(ends: list[Session]) -> None:
    for seat in how_all_fared(ends[0]):
        found = [(how_all_fared(each)[seat].worth.total, own_grade(each, seat).pips) for each in ends]
        assert all(pips <= more for (worth, pips), (better, more) in permutations(found, 2) if worth < better), seat


def test_the_debrief_tells_the_worth_that_ai_seats_reckon_with(ends: list[Session]) -> None:
    for session in ends:
        reserved = outcome_of(session.ended()).reserved
        for (seat, fared), points in zip(how_all_fared(session).items(), reckoned(session), strict=True):
            if seat not in reserved:  # to a seat that looks ahead, a signature is one without a reservation
                assert fared.worth.total == pytest.approx(points, abs=1e-9)


def test_the_lines_of_the_own_grade_add_up_to_the_worth(ends: list[Session]) -> None:
    for session in ends:
        for seat, fared in how_all_fared(session).items():
            *terms, total = (each.split(": ")[0] for each in own_grade(session, seat).lines)
            assert total == f"{sum(map(int, terms)):+d} in all." or (sum(map(int, terms)), total) == (0, "0 in all.")
            assert abs(sum(map(int, terms)) - fared.worth.total) <= 0.5 + 1e-9
