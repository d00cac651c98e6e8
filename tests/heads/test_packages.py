"""Packages: a seat takes what hurts alone for the sake of what helps more, and never across a red line or its word."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.consensus.arrays import NOBODY
from game.heads.packages import gone_along, on_offer
from game.heads.situation import read
from game.model.actions import (
    AcceptOffer,
    DeclareAgreed,
    KeepBrackets,
    LinkPackage,
    OfferDeal,
    ShowPlacards,
    TakeTemperature,
)
from game.model.events import Because, TemperatureTaken
from game.model.state import ConferenceState
from game.rules import public_view, view_for
from tests.toy import after, heard, next_session, opened, play, text

LINKED = LinkPackage(delegation="ELB", texts=(text("spam/hard"), text("routing/none")))
"""Dorne gains 49 points by the one and loses 4 by the other, against no article on spam and hard routing."""


def linked(state: ConferenceState | None = None) -> ConferenceState:
    """Where none on spam and hard routing are about to carry, Elbonia has linked the other two texts."""
    state = after(
        state or opened(),
        ShowPlacards(delegation="ARC", placards=(text("spam/none"),)),
        ShowPlacards(delegation="BOR", placards=(text("spam/none"),)),
        ShowPlacards(delegation="CAL", placards=(text("spam/none"), text("routing/hard"))),
    )
    floor = heard(state, LINKED)
    warm = [TakeTemperature(item="spam"), KeepBrackets(item="spam")]
    return next_session(after(floor, *warm, TakeTemperature(item="routing"), KeepBrackets(item="routing")))


def shown_by(state: ConferenceState, who: str) -> dict[str, str]:
    """The text of each item in brackets that a seat backs today."""
    reading = read([view_for(state, who)])
    return {
        item: reading.option(row, int(reading.favourite[0, row]))
        for row, item in enumerate(reading.room.items)
        if reading.favourite[0, row] != NOBODY
    }


def test_a_seat_takes_what_hurts_alone_for_what_helps_more() -> None:
    before, after_it = opened(), linked()

    assert shown_by(before, "DOR")["routing"] == "hard"
    assert shown_by(after_it, "DOR")["routing"] == "none"
    assert shown_by(after_it, "DOR")["spam"] == "hard"


def test_a_red_line_is_not_for_sale() -> None:
    """Arcadia can sign nothing beyond 60 on spam, whatever it gets on routing."""
    state = linked()
    reading = read([view_for(state, "ARC")])

    assert not reading.packaged.any()
    assert shown_by(state, "ARC")["spam"] == "none"


def test_whoever_has_promised_otherwise_does_not_go_along() -> None:
    deal = OfferDeal(delegation="CAL", to="DOR", gives=text("access/full"), asks=text("routing/hard"))
    state = linked(after(opened(), deal, AcceptOffer(delegation="DOR", offer=1)))

    assert shown_by(state, "DOR")["routing"] == "hard"


def test_a_package_is_gone_once_it_can_no_longer_be_had_as_a_whole() -> None:
    state = linked()
    floor = heard(state)
    otherwise = next_session(after(floor, DeclareAgreed(item="routing", option="hard")))
    half = next_session(after(floor, DeclareAgreed(item="routing", option="none")))
    of = read([view_for(state, "DOR")]).room

    assert len(on_offer(public_view(state), of)) == 1
    assert on_offer(public_view(otherwise), of) == ()
    assert on_offer(public_view(half), of) == ()


def test_the_room_sees_whose_package_was_followed() -> None:
    state = linked()
    shows = ShowPlacards(delegation="DOR", placards=(text("routing/none"),))
    _, events = play(heard(after(state, shows)), TakeTemperature(item="routing"))
    moved = [move for each in events if isinstance(each, TemperatureTaken) for move in each.moved]

    assert [(each.delegation, each.because, each.of) for each in moved if each.delegation == "DOR"] == [
        ("DOR", Because.PACKAGE, "ELB")
    ]


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=2, max_size=4, unique_by=lambda each: each[0]
        ),
        max_size=4,
    ),
    st.integers(0, 2**32 - 1),
)
def test_nobody_takes_a_package_that_costs_more_than_it_brings(
    packages: list[list[tuple[int, int]]], seed: int
) -> None:
    lots = np.random.default_rng(seed)
    losses = lots.uniform(0, 50, (5, 4, 3))
    barred = lots.random((5, 4, 3)) < 0.1
    expected = lots.integers(NOBODY, 3, 4)
    stinginess = lots.uniform(1.0, 2.0, 5)

    taken = gone_along([tuple(each) for each in packages], losses, barred, expected, stinginess)

    assert not (taken & barred).any()
    for seat in range(5):
        if taken[seat].any():
            saved = sum(
                losses[seat, item, expected[item]] - losses[seat, item, column]
                for item, column in np.argwhere(taken[seat])
                if expected[item] != NOBODY
            )
            assert saved > 0
