"""An announced refusal weighs with chair and bridge builders, as long as the word of who made it is believed."""

from dataclasses import replace

from game.heads.reputation import refusals_weighed
from game.model.actions import AnnounceRefusal
from game.model.state import ConferenceState
from game.rules import public_view
from tests.toy import SEATS, heard, opened


def weights(state: ConferenceState, item: str) -> dict[str, float]:
    return dict(zip(SEATS, refusals_weighed(public_view(state), item).tolist(), strict=True))


def test_who_will_not_sign_because_of_an_item_counts_as_four_there_and_nowhere_else() -> None:
    state = heard(opened(), AnnounceRefusal(delegation="ELB", item="spam"))

    assert weights(state, "spam") == {"ARC": 1, "BOR": 1, "CAL": 1, "DOR": 1, "ELB": 4}
    assert weights(state, "routing") == dict.fromkeys(SEATS, 1)


def test_nobody_heeds_the_threat_of_somebody_whose_word_is_worth_nothing() -> None:
    state = heard(opened(), AnnounceRefusal(delegation="ELB", item="spam"))
    liar = replace(state.seats["ELB"], credibility=59)

    assert weights(replace(state, seats={**state.seats, "ELB": liar}), "spam") == dict.fromkeys(SEATS, 1)
