"""Whom a delegation looks at: its bloc by influence, and beyond it ties and like-minded leaders."""

from dataclasses import replace

import numpy as np
import pytest

from game.consensus.encode import Arrays, room
from game.consensus.peers import bloc_shares, leader_shares
from tests.consensus.engine_toy import CONFERENCE


def test_a_bloc_mate_counts_by_its_share_of_the_others_influence(hall: Arrays) -> None:
    """The north is ARC and BOR, the south CAL and DOR; ELB is alone."""
    assert bloc_shares(hall).tolist() == [
        [0, 1, 0, 0, 0],
        [1, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0],
    ]


def test_in_a_larger_bloc_the_influential_count_for_more() -> None:
    """ARC, of influence 4, looks at BOR (1), CAL (3) and DOR (2)."""
    together = tuple(replace(each, bloc="north") for each in CONFERENCE.delegations[:4])
    hall = room(replace(CONFERENCE, delegations=(*together, CONFERENCE.delegations[4])))

    assert bloc_shares(hall)[0] == pytest.approx([0, 1 / 6, 3 / 6, 2 / 6, 0])
    assert bloc_shares(hall)[1] == pytest.approx([4 / 9, 0, 3 / 9, 2 / 9, 0])


def test_a_leaders_example_fades_to_about_a_third_over_a_quarter_of_alignment() -> None:
    """Only ARC leads: BOR stands a quarter away and sees 4/e of its influence against 3 of its own mind."""
    arc, bor, *_ = CONFERENCE.delegations
    alone = (replace(arc, alignment=0.5, bloc=None), replace(bor, alignment=0.25, bloc=None))
    heeded = 4 / np.e

    assert leader_shares(room(replace(CONFERENCE, delegations=alone)))[1, 0] == pytest.approx(heeded / (heeded + 3))


def test_a_tie_counts_by_the_influence_of_whom_one_is_tied_to(hall: Arrays) -> None:
    """DOR (-0.2) is tied by a half to ARC (0.9, influence 4) and leans to CAL (-0.8, influence 3), 0.6 away."""
    to_arc, to_cal = 0.5 * 4 + 4 * np.exp(-1.1 / 0.25), 3 * np.exp(-0.6 / 0.25)
    own = 3
    everybody = to_arc + to_cal + own

    assert leader_shares(hall)[3] == pytest.approx([to_arc / everybody, 0, to_cal / everybody, 0, 0])


def test_influence_of_three_leads_and_less_does_not(hall: Arrays) -> None:
    heeded = leader_shares(hall).sum(axis=0)

    assert (heeded > 0).tolist() == [True, False, True, False, False]


def test_nobody_heeds_itself_and_nobody_is_wholly_pulled(hall: Arrays) -> None:
    shares = leader_shares(hall)

    assert np.diag(shares).tolist() == [0] * 5
    assert (shares.sum(axis=1) < 1).all()


@pytest.mark.parametrize("shares", [bloc_shares, leader_shares])
def test_shares_are_kept_and_nobody_changes_them(hall: Arrays, shares: object) -> None:
    assert callable(shares)
    assert shares(hall) is shares(hall)
    with pytest.raises(ValueError, match="read-only"):
        shares(hall)[0, 0] = 1.0
