"""A conference run to its end in one go: the same for the same seed, and whoever decides otherwise changes it."""

from dataclasses import replace

from session_toy import HEADS, toy

from game.model.actions import Refuse
from game.model.state import Phase
from game.session.conduct import Heads
from game.session.digest import state_hash
from game.session.run import run_conference
from game.session.session import Session
from tests.whole import whole_state


def test_a_run_ends_with_the_last_gavel() -> None:
    state = run_conference(toy(), 1, heads=HEADS)

    assert state.phase is Phase.CLOSED
    assert state.signatures == 3
    assert state.final_acts == {"spam": "some", "routing": None}


def test_the_same_seed_gives_the_same_conference_and_another_seed_another_state() -> None:
    first, again, other = (run_conference(toy(), seed, heads=HEADS) for seed in (1, 1, 2))

    assert first == again
    assert state_hash(first) != state_hash(other)


def test_a_run_is_the_conference_that_a_session_with_nobody_in_it_plays() -> None:
    session = Session.begin(toy(), seed=1, heads=HEADS)
    session.advance()

    assert state_hash(whole_state(session)) == state_hash(run_conference(toy(), 1, heads=HEADS))


def test_a_head_of_ones_own_decides_for_its_seat_only() -> None:
    asked = []

    def refuses(view):
        asked.append(view.delegation)
        return [Refuse(delegation=view.delegation)]

    state = run_conference(toy(), 1, people={"CAL": refuses}, heads=HEADS)

    assert {"CAL"} == set(asked)
    assert state.signatures == 2
    assert state.seats["CAL"].signature.kind == "refused"


def test_one_changed_detail_changes_the_fingerprint_of_a_state() -> None:
    state = run_conference(toy(), 1, heads=HEADS)

    assert state_hash(state) != state_hash(replace(state, legitimacy=state.legitimacy - 1))
    assert state_hash(state) == state_hash(replace(state, instructions={}))


def test_a_chair_with_no_idea_still_brings_the_conference_to_its_end() -> None:
    state = run_conference(toy(), 1, heads=Heads(seats=HEADS.seats, chair=lambda public: []))

    assert state.phase is Phase.CLOSED
    assert state.final_acts == {"spam": None, "routing": None}
