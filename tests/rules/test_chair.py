"""The chair: consensus, gavelling over objections, temperature, dropped text, and what each does to legitimacy."""

from dataclasses import replace

import pytest

from game.model.actions import (
    DeclareAgreed,
    DropOption,
    KeepBrackets,
    LinkPackage,
    Object,
    OfferCompromise,
    OpenFloor,
    Oppose,
    PutToVote,
    ShowPlacards,
    Support,
    TakeTemperature,
)
from game.model.events import Because, LegitimacyChanged, TemperatureTaken, TextAgreed
from game.model.state import ConferenceState, Phase
from tests.toy import after, codes, heard, in_session, next_session, opened, play, text


def test_text_is_agreed_when_nobody_objects() -> None:
    state, events = play(heard(opened()), DeclareAgreed(item="spam", option="hard"))

    assert events[0] == TextAgreed(item="spam", option="hard", over=())
    assert LegitimacyChanged(by=1, reason="consensus") in events
    assert (state.items["spam"].agreed, state.items["spam"].agreed_in, state.items["spam"].by_vote) == (
        "hard",
        1,
        False,
    )


def test_an_objection_to_another_text_of_the_item_does_not_block() -> None:
    state = heard(opened(), Object(delegation="ARC", item="spam", option="hard"))

    assert codes(state, DeclareAgreed(item="spam", option="none")) == ()


def test_a_sustained_objection_blocks_until_the_room_has_shown_its_mind() -> None:
    state = heard(opened(), Object(delegation="ARC", item="spam", option="hard"))

    assert codes(state, DeclareAgreed(item="spam", option="hard")) == ("objection-sustained",)


def test_the_chair_may_gavel_over_one_in_five_once_the_temperature_is_taken() -> None:
    state = heard(opened(), Object(delegation="ELB", item="spam", option="hard"))
    state, events = play(state, TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="hard"))

    assert TextAgreed(item="spam", option="hard", over=("ELB",)) in events
    assert LegitimacyChanged(by=-6, reason="gavelled-over-objections") in events
    assert state.items["spam"].agreed_over == ("ELB",)
    assert state.seats["ELB"].resentment == 15


def test_the_chair_may_not_gavel_over_two_of_five() -> None:
    state = heard(opened(), *(Object(delegation=each, item="spam", option="hard") for each in ("BOR", "ELB")))
    state = after(state, TakeTemperature(item="spam"))

    assert codes(state, DeclareAgreed(item="spam", option="hard")) == ("too-many-objections",)


def test_the_chair_may_not_gavel_when_most_of_the_rooms_influence_is_against() -> None:
    """ARC and BOR weigh 6 of 11; ARC objects, BOR only opposes."""
    state = heard(
        opened(),
        Object(delegation="ARC", item="spam", option="hard"),
        Oppose(delegation="BOR", item="spam", option="hard"),
    )
    state = after(state, TakeTemperature(item="spam"))

    assert codes(state, DeclareAgreed(item="spam", option="hard")) == ("room-is-against",)


def test_yesterdays_temperature_is_no_ground_for_the_gavel() -> None:
    state = heard(opened(), Object(delegation="ELB", item="routing", option="hard"))
    state = heard(next_session(after(state, TakeTemperature(item="routing"))))

    assert codes(state, DeclareAgreed(item="routing", option="hard")) == ("objection-sustained",)


def test_the_temperature_decides_nothing() -> None:
    state = heard(after(opened(), *(_shows(each, "spam/hard") for each in ("ARC", "BOR", "ELB"))))
    state, events = play(state, TakeTemperature(item="spam"))

    assert dict(state.items["spam"].warmth)["hard"] == 100
    assert state.items["spam"].agreed is None
    assert state.votes == ()
    assert [type(each) for each in events] == [TemperatureTaken]


def test_the_temperature_is_weighed_by_influence() -> None:
    """For none: ARC, 4 of 11. For hard: CAL and DOR, 4 of 11, who stand far from none and so against it."""
    state = after(heard(opened(), Support(delegation="ARC", item="spam", option="none")), TakeTemperature(item="spam"))

    assert dict(state.items["spam"].warmth) == {"none": 0, "hard": 0}


def test_objectors_cool_the_room() -> None:
    state = after(heard(opened(), Object(delegation="BOR", item="spam", option="hard")), TakeTemperature(item="spam"))

    assert dict(state.items["spam"].warmth)["hard"] == round(100 * (4 - 2) / 11)


def test_who_shows_nothing_counts_for_neither_side() -> None:
    state = after(heard(in_session(2, opened())), TakeTemperature(item="access"))

    assert dict(state.items["access"].warmth) == {"plain": round(100 * 2 / 11), "full": -round(100 * 2 / 11)}


def _shows(who: str, name: str) -> ShowPlacards:
    return ShowPlacards(delegation=who, placards=(text(name),))


def test_a_placard_shown_becomes_a_public_stance_with_its_reason() -> None:
    _, events = play(heard(after(opened(), _shows("ELB", "spam/none"))), TakeTemperature(item="spam"))
    moved = events[0].moved

    assert [(each.delegation, each.before, each.after, each.because) for each in moved] == [
        ("ELB", None, "none", Because.OWN_CHOICE)
    ]


def test_a_placard_for_text_off_the_table_shows_nothing() -> None:
    _, events = play(heard(after(opened(), _shows("ELB", "spam/soft"))), TakeTemperature(item="spam"))

    assert {each.delegation: each.option for each in events[0].placards}["ELB"] is None


def test_a_show_of_placards_does_not_lift_an_objection() -> None:
    state = after(
        opened(), _shows("ELB", "spam/hard"), Object(delegation="ELB", item="spam", option="hard"), OpenFloor()
    )
    state = after(state, TakeTemperature(item="spam"))

    assert state.items["spam"].objections == {"ELB": "hard"}


def test_the_chair_may_put_its_own_compromise_on_the_table() -> None:
    state = after(heard(opened()), OfferCompromise(item="spam", option="soft"))

    assert state.items["spam"].on_table == ("none", "soft", "hard")
    assert state.items["spam"].compromise == "soft"
    assert state.items["spam"].sponsors["soft"] == ()


def test_text_not_on_the_table_cannot_be_agreed() -> None:
    assert codes(heard(opened()), DeclareAgreed(item="spam", option="soft")) == ("not-on-the-table",)


def test_only_text_without_support_is_dropped_and_never_the_older_treaty_or_the_last_text() -> None:
    state = heard(in_session(3, opened()))
    dropped = after(state, DropOption(item="access", option="full"))
    bare = replace(dropped.items["access"], stances={})
    last = replace(dropped, items={**dropped.items, "access": bare})

    assert dropped.items["access"].on_table == ("plain",)
    assert codes(last, DropOption(item="access", option="plain")) == ("last-option",)
    assert codes(state, DropOption(item="spam", option="hard")) == ("option-has-supporters",)
    assert codes(state, DropOption(item="spam", option="none")) == ("older-treaty-stays",)


def test_dropped_text_leaves_no_objection_opposition_or_compromise_behind() -> None:
    state = after(heard(opened()), OfferCompromise(item="routing", option="soft"))
    state = heard(
        next_session(state),
        Oppose(delegation="CAL", item="routing", option="soft"),
        Object(delegation="ELB", item="routing", option="soft"),
    )
    entry = after(state, DropOption(item="routing", option="soft")).items["routing"]

    assert (entry.on_table, entry.objections, entry.opposed, entry.compromise) == (("none", "hard"), {}, {}, None)


def test_keeping_the_brackets_leaves_the_item_open() -> None:
    state = after(heard(opened()), KeepBrackets(item="spam"))

    assert state.items["spam"].agreed is None
    assert state.items["spam"].taken_up == 1
    assert codes(state, DeclareAgreed(item="spam", option="none")) == ()


def test_however_often_in_a_session_an_item_has_been_taken_up_once() -> None:
    state = after(heard(opened()), TakeTemperature(item="spam"), KeepBrackets(item="spam"))

    assert state.items["spam"].taken_up == 1


def test_an_item_off_the_programme_is_not_taken_up_until_the_last_session() -> None:
    second, last = (in_session(each, opened()) for each in (2, 3))

    assert codes(heard(second), KeepBrackets(item="spam")) == ("not-on-programme",)
    assert codes(heard(last), KeepBrackets(item="spam")) == ()


def test_agreed_text_is_not_agreed_again() -> None:
    state = after(heard(opened()), DeclareAgreed(item="spam", option="none"))

    assert codes(state, DeclareAgreed(item="spam", option="hard")) == ("item-closed",)


def test_a_vote_needs_a_motion() -> None:
    assert codes(heard(opened()), PutToVote(item="spam", option="hard")) == ("no-motion-to-vote",)


def test_the_chair_decides_nothing_while_the_corridor_is_open() -> None:
    state = opened()

    for action in (TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="none"), KeepBrackets(item="spam")):
        assert codes(state, action)[0] == "not-in-floor"


def test_a_package_lets_its_author_drop_an_objection() -> None:
    state = heard(in_session(2, opened()), Object(delegation="ELB", item="routing", option="hard"))
    package = LinkPackage(delegation="ELB", texts=(text("routing/hard"), text("spam/none")))
    state = heard(next_session(state), package)

    assert codes(state, DeclareAgreed(item="routing", option="hard")) == ()


@pytest.mark.parametrize("phase", [each for each in Phase if each is not Phase.CORRIDOR])
def test_the_floor_opens_from_the_corridor_only(phase: Phase) -> None:
    state: ConferenceState = replace(opened(), phase=phase)

    assert codes(state, OpenFloor()) == ("not-in-corridor",)


def test_whoever_stands_far_from_a_text_is_against_it_when_the_gavel_is_raised() -> None:
    """ELB alone objects; ARC and BOR stand for no article, 90 points away. The three weigh 7 of 11."""
    state = heard(
        opened(),
        Object(delegation="ELB", item="spam", option="hard"),
        *(Support(delegation=each, item="spam", option="none") for each in ("ARC", "BOR")),
    )
    state = after(state, TakeTemperature(item="spam"))

    assert codes(state, DeclareAgreed(item="spam", option="hard")) == ("room-is-against",)
