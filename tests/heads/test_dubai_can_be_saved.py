"""A broad consensus is possible: a chair that neither gavels nor votes finds it, one by the book hardly ever does."""

from dataclasses import replace

import pytest

from game.heads.chair import next_actions
from game.model.actions import Action, DeclareAgreed, KeepBrackets, PutToVote
from game.model.instructions import Scenario
from game.model.view import PublicView
from game.session.conduct import usual_heads
from game.session.run import run_conference

BROAD = 125


def patient(public: PublicView) -> list[Action]:
    """By the book, but brackets stay wherever anybody objects, and nothing is put to the vote."""
    return [_patiently(public, each) for each in next_actions(public)]


def _patiently(public: PublicView, action: Action) -> Action:
    match action:
        case DeclareAgreed(item=item, option=option) if option in public.items[item].objections.values():
            return KeepBrackets(item=item)
        case PutToVote(item=item):
            return KeepBrackets(item=item)
    return action


@pytest.mark.parametrize("seed", [2, 5])
def test_a_patient_chair_gets_a_treaty_that_nearly_all_sign(dubai: Scenario, seed: int) -> None:
    by_the_book = run_conference(dubai, seed)

    state = run_conference(dubai, seed, heads=replace(usual_heads(), chair=patient))

    assert by_the_book.signatures < BROAD <= state.signatures
    assert state.votes == ()


def test_it_is_a_real_treaty_with_its_most_disputed_texts_left_out(dubai: Scenario) -> None:
    state = run_conference(dubai, 5, heads=replace(usual_heads(), chair=patient))

    agreed = [item for item, entry in state.items.items() if entry.is_agreed]
    assert len(agreed) >= 15
    assert not state.items["spam"].is_agreed
    assert not any(entry.agreed_over for entry in state.items.values())
