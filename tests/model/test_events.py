"""Every event says who may see it; one that does not cannot be made."""

from dataclasses import dataclass
from typing import get_args

import pytest

from game.model.actions import Backing, Support
from game.model.events import Audience, CaucusHeld, Event, Happened, Spoke


def test_an_event_that_does_not_say_who_may_see_it_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="does not say who may see it"):

        @dataclass(frozen=True, slots=True, kw_only=True)
        class Whispered(Happened):
            words: str


def test_one_that_does_can() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Whispered(Happened, seen_by=Audience.PARTIES):
        delegation: str
        to: str

    assert Whispered(delegation="ARC", to="BOR").parties == ("ARC", "BOR")


def test_every_event_of_the_game_has_an_audience() -> None:
    assert {each.seen_by for each in get_args(Event)} == set(Audience)


def test_the_parties_are_named_once_each() -> None:
    text = Backing(item="spam", option="hard")
    held = CaucusHeld(delegation="CAL", bloc="south", backing=text, joined=("CAL", "DOR"))

    assert held.parties == ("CAL", "DOR")
    assert Spoke(delegation="ARC", intervention=Support(delegation="ARC", item="spam", option="hard")).parties == (
        "ARC",
    )
