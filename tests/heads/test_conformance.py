"""What holds for all heads in code, whatever their temperament."""

import pickle
from collections import Counter
from dataclasses import replace

import pytest

from game.heads.chair import next_actions
from game.heads.registry import ai_actions
from game.model.actions import OfferDeal
from game.model.conference import Temperament
from game.model.instructions import Scenario
from game.model.state import ConferenceState, Phase
from game.rules import apply, objections, open_conference, public_view, view_for, views_for
from game.session.conduct import open_session, usual_heads
from game.session.run import run_conference


def everybody(state: ConferenceState) -> list[str]:
    return [each.id for each in state.conference.delegations]


def test_every_temperament_sits_in_dubai(dubai: Scenario) -> None:
    seated = Counter(each.temperament for each in dubai.conference.delegations)

    assert set(seated) == set(Temperament)


def test_what_heads_ask_for_at_the_opening_is_in_order_seat_by_seat(opened: ConferenceState) -> None:
    for action in ai_actions(views_for(opened, everybody(opened))):
        assert objections(opened, action) == ()


def test_the_same_views_give_the_same_actions_even_after_pickling(opened: ConferenceState) -> None:
    views = views_for(opened, everybody(opened))

    assert ai_actions(views) == ai_actions(pickle.loads(pickle.dumps(views)))


def test_a_head_does_not_know_what_another_capital_wants(opened: ConferenceState) -> None:
    """Turning Kenya's instructions upside down changes nothing that Ghana does in the corridor or on the list."""
    upside_down = tuple(
        replace(each, ideal=100 - each.ideal, lowest=None, highest=None) for each in opened.instructions["KEN"]
    )
    changed = replace(opened, instructions={**opened.instructions, "KEN": upside_down})

    before, after = ai_actions([view_for(opened, "GHA")]), ai_actions([view_for(changed, "GHA")])

    assert before == after
    assert before


def test_nobody_is_approached_twice_in_one_session(opened: ConferenceState) -> None:
    offers = [each for each in ai_actions(views_for(opened, everybody(opened))) if isinstance(each, OfferDeal)]

    assert max(Counter(each.to for each in offers).values()) == 1


def test_what_the_chair_does_first_is_always_in_order(dubai: Scenario) -> None:
    """Later steps of one answer may be overtaken by the first; the first never is."""
    usual = usual_heads()
    state, _events = open_conference(dubai, seed=3)
    state, _entries = open_session(state, (), usual)
    while state.phase is not Phase.CLOSED:
        if state.phase in (Phase.VOTING, Phase.SIGNING, Phase.CORRIDOR):
            for action in usual.seats(views_for(state, everybody(state))):
                if not objections(state, action):
                    state, _events = apply(state, action)
        first = next_actions(public_view(state))[0]
        assert objections(state, first) == (), (state.session, first)
        state, _events = apply(state, first)

    assert state.session == state.conference.sessions


@pytest.mark.parametrize("seed", [1, 2])
def test_a_whole_conference_runs_the_same_twice(dubai: Scenario, seed: int) -> None:
    first, second = run_conference(dubai, seed), run_conference(dubai, seed)

    assert first == second


def test_seeds_make_a_difference(dubai: Scenario) -> None:
    assert run_conference(dubai, 1).promises != run_conference(dubai, 2).promises


def test_a_chair_in_code_never_sees_a_secret(opened: ConferenceState) -> None:
    hidden = replace(opened, instructions={who: tuple(reversed(each)) for who, each in opened.instructions.items()})
    opened_floor, _events = apply(opened, next_actions(public_view(opened))[0])
    hidden_floor, _events = apply(hidden, next_actions(public_view(hidden))[0])

    assert next_actions(public_view(opened_floor)) == next_actions(public_view(hidden_floor))
