"""The floor: the speakers' list, who is heard first, and what an intervention does."""

from dataclasses import replace

from game.model.actions import (
    AnnounceRefusal,
    CoSponsor,
    DeclareAgreed,
    LeaveSpeakersList,
    LiftBrackets,
    LinkPackage,
    MoveVote,
    Object,
    OfferCompromise,
    OpenFloor,
    Oppose,
    PlaceBrackets,
    PointKind,
    PointOfOrder,
    ProposeCompromise,
    Support,
    Table,
    TakeTemperature,
    WithdrawObjection,
)
from game.model.conference import Procedure
from game.model.events import FloorOpened, LegitimacyChanged, Spoke
from game.model.state import ConferenceState
from game.rules import public_view
from tests.toy import SEATS, after, codes, heard, in_session, next_session, opened, play, text, toy


def speakers(state: ConferenceState) -> FloorOpened:
    _, events = play(state, OpenFloor())
    opening = events[0]
    assert isinstance(opening, FloorOpened)
    return opening


def test_points_of_order_first_then_motions_then_refusals_then_objections_then_text_then_support() -> None:
    state = after(
        opened(),
        Support(delegation="ARC", item="spam", option="none"),
        Table(delegation="BOR", item="spam", option="soft"),
        Object(delegation="CAL", item="routing", option="none"),
        MoveVote(delegation="DOR", item="spam", option="hard"),
        PointOfOrder(delegation="ELB", kind=PointKind.COMPETENCE, item="spam"),
    )

    assert speakers(state).speakers == ("ELB", "DOR", "CAL", "BOR", "ARC")


def test_whoever_has_been_heard_least_goes_before_the_influential() -> None:
    state = next_session(heard(opened(), Support(delegation="ARC", item="spam", option="none")))
    state = after(
        state,
        Support(delegation="ARC", item="routing", option="none"),
        Support(delegation="ELB", item="routing", option="none"),
    )

    assert speakers(state).speakers == ("ELB", "ARC")


def test_among_equals_the_influential_go_first_and_then_the_roll_decides() -> None:
    state = after(opened(), *(Support(delegation=each, item="spam", option="none") for each in ("ELB", "DOR", "CAL")))

    assert speakers(state).speakers == ("CAL", "DOR", "ELB")


def test_a_short_list_leaves_some_unheard() -> None:
    state = opened(toy(procedure=Procedure(speakers=1)))
    state = after(state, *(Support(delegation=each, item="spam", option="none") for each in ("ARC", "ELB")))

    assert (speakers(state).speakers, speakers(state).unheard) == (("ARC",), ("ELB",))
    assert "ELB" not in after(state, OpenFloor()).items["spam"].stances


def test_a_point_of_order_takes_no_slot() -> None:
    state = after(
        opened(toy(procedure=Procedure(speakers=1))),
        PointOfOrder(delegation="ELB", kind=PointKind.COMPETENCE, item="spam"),
        Support(delegation="ARC", item="spam", option="none"),
    )

    assert speakers(state).speakers == ("ELB", "ARC")


def test_the_unheard_lose_their_place_when_the_floor_closes() -> None:
    state = opened(toy(procedure=Procedure(speakers=1)))
    state = after(
        state, *(Support(delegation=each, item="spam", option="none") for each in ("ARC", "ELB")), OpenFloor()
    )

    assert public_view(state).on_list == ()


def test_a_second_request_replaces_the_first() -> None:
    state = after(
        opened(),
        Support(delegation="ELB", item="spam", option="none"),
        Support(delegation="ELB", item="spam", option="hard"),
        OpenFloor(),
    )

    assert state.items["spam"].stances["ELB"] == "hard"


def test_one_may_leave_the_list_and_only_if_on_it() -> None:
    state = after(opened(), Support(delegation="ELB", item="spam", option="none"))

    assert speakers(after(state, LeaveSpeakersList(delegation="ELB"))).speakers == ()
    assert codes(opened(), LeaveSpeakersList(delegation="ELB")) == ("not-on-the-list",)


def test_text_needs_another_delegation_behind_it_to_be_discussed() -> None:
    """No. 382. The first to whom no text on the table is dearer seconds: DOR wants 60, the text is at 40."""
    state, events = play(opened(), Table(delegation="BOR", item="routing", option="soft"), OpenFloor())

    spoken = [each for each in events if isinstance(each, Spoke)]
    assert [(each.second, each.in_order) for each in spoken] == [("DOR", True)]
    assert state.items["routing"].on_table == ("none", "soft", "hard")
    assert state.items["routing"].sponsors["soft"] == ("BOR",)


def test_text_that_nobody_seconds_stays_off_the_table() -> None:
    """Everybody is given ARC's instructions, and to ARC no article on spam is dearer than the soft one."""
    scenario = toy()
    alike = replace(scenario, instructions=dict.fromkeys(SEATS, scenario.instructions["ARC"]))
    state, events = play(opened(alike), Table(delegation="DOR", item="spam", option="soft"), OpenFloor())

    assert [each.in_order for each in events if isinstance(each, Spoke)] == [False]
    assert "soft" not in state.items["spam"].on_table


def test_co_sponsors_join_and_do_not_join_twice() -> None:
    state = heard(opened(), CoSponsor(delegation="ELB", item="spam", option="hard"))

    assert state.items["spam"].sponsors["hard"] == ("CAL", "DOR", "ELB")
    assert codes(next_session(next_session(state)), CoSponsor(delegation="ELB", item="spam", option="hard")) == (
        "sponsor-already",
    )


def test_opposing_blocks_nothing_and_objecting_blocks() -> None:
    opposed = heard(opened(), Oppose(delegation="ELB", item="spam", option="none"))
    objected = heard(opened(), Object(delegation="ELB", item="spam", option="none"))

    assert codes(opposed, DeclareAgreed(item="spam", option="none")) == ()
    assert codes(objected, DeclareAgreed(item="spam", option="none")) == ("objection-sustained",)


def test_a_withdrawn_objection_blocks_no_longer() -> None:
    state = in_session(2, heard(opened(), Object(delegation="ELB", item="routing", option="none")))
    state = heard(state, WithdrawObjection(delegation="ELB", item="routing"))

    assert codes(state, DeclareAgreed(item="routing", option="none")) == ()
    assert codes(next_session(state), WithdrawObjection(delegation="ELB", item="routing")) == (
        "no-objection-to-withdraw",
    )


def test_supporting_a_text_ends_ones_objection_to_it() -> None:
    state = in_session(2, heard(opened(), Object(delegation="ELB", item="routing", option="none")))
    state = heard(state, Support(delegation="ELB", item="routing", option="none"))

    assert state.items["routing"].objections == {}


def test_proposing_a_text_as_compromise_ends_ones_objection_to_it() -> None:
    state = in_session(2, heard(opened(), Object(delegation="ELB", item="routing", option="none")))
    state = heard(state, ProposeCompromise(delegation="ELB", item="routing", option="none"))

    assert state.items["routing"].objections == {}
    assert state.items["routing"].compromise == "none"


def test_objecting_ends_ones_support() -> None:
    state = heard(opened(), Object(delegation="CAL", item="spam", option="hard"))

    assert "CAL" not in state.items["spam"].stances


def test_debate_keeps_to_the_programme() -> None:
    assert codes(opened(), Support(delegation="ELB", item="access", option="plain")) == ("not-on-programme",)
    assert codes(in_session(2, opened()), Support(delegation="ELB", item="access", option="plain")) == ()


def test_an_item_off_the_programme_comes_up_when_a_delegation_asks_to_lift_its_brackets() -> None:
    asked = heard(opened(), LiftBrackets(delegation="BOR", item="access", option="plain"))

    assert codes(heard(opened()), TakeTemperature(item="access")) == ("not-on-programme",)
    assert codes(asked, TakeTemperature(item="access")) == ()
    assert codes(asked, DeclareAgreed(item="access", option="plain")) == ()


def test_agreed_text_is_closed_to_debate() -> None:
    state = next_session(after(heard(opened()), DeclareAgreed(item="routing", option="none")))

    assert codes(state, Support(delegation="CAL", item="routing", option="hard")) == ("item-closed",)


def test_text_agreed_without_a_vote_is_reopened_by_a_single_delegation() -> None:
    state = next_session(after(heard(opened()), DeclareAgreed(item="routing", option="none")))
    state, events = play(state, PlaceBrackets(delegation="CAL", item="routing"), OpenFloor())

    assert state.items["routing"].agreed is None
    assert state.items["routing"].objections == {"CAL": "none"}
    assert [each.reason for each in events if isinstance(each, LegitimacyChanged)] == ["text-reopened"]


def test_text_reopened_is_no_longer_agreed_over_anybody() -> None:
    state = heard(opened(), Object(delegation="ELB", item="routing", option="none"))
    state = after(state, TakeTemperature(item="routing"), DeclareAgreed(item="routing", option="none"))
    entry = heard(next_session(state), PlaceBrackets(delegation="CAL", item="routing")).items["routing"]

    assert state.items["routing"].agreed_over == ("ELB",)
    assert (entry.agreed_over, entry.objections) == ((), {"ELB": "none", "CAL": "none"})


def test_whoever_reopens_a_text_stands_for_it_no_longer() -> None:
    state = next_session(after(heard(opened()), DeclareAgreed(item="routing", option="none")))
    state = heard(state, PlaceBrackets(delegation="ARC", item="routing"))

    assert "ARC" not in state.items["routing"].stances


def test_after_the_second_reading_nothing_is_reopened() -> None:
    state = after(heard(in_session(2, opened())), DeclareAgreed(item="routing", option="none"))

    assert codes(next_session(state), PlaceBrackets(delegation="CAL", item="routing")) == ("second-reading-passed",)


def test_text_in_brackets_cannot_be_reopened() -> None:
    assert codes(opened(), PlaceBrackets(delegation="CAL", item="routing")) == ("brackets-are-on",)


def test_the_second_of_two_who_reopen_the_same_text_is_out_of_order_when_heard() -> None:
    state = next_session(after(heard(opened()), DeclareAgreed(item="routing", option="none")))
    requests = [PlaceBrackets(delegation=each, item="routing") for each in ("CAL", "DOR")]
    state, events = play(state, *requests, OpenFloor())

    assert [each.in_order for each in events if isinstance(each, Spoke)] == [True, False]
    assert state.items["routing"].objections == {"CAL": "none"}


def test_whoever_speaks_against_a_text_is_known_by_what_it_stands_for() -> None:
    state = heard(opened(), Support(delegation="ELB", item="routing", option="none"))
    _, events = play(
        next_session(state),
        Object(delegation="ELB", item="routing", option="hard"),
        Oppose(delegation="DOR", item="routing", option="none"),
        OpenFloor(),
    )

    assert {each.delegation: each.instead for each in events if isinstance(each, Spoke)} == {"ELB": "none", "DOR": None}


def test_a_package_links_texts_of_different_items() -> None:
    one = LinkPackage(delegation="ELB", texts=(text("spam/none"),))
    twice = LinkPackage(delegation="ELB", texts=(text("spam/none"), text("spam/hard")))
    both = LinkPackage(delegation="ELB", texts=(text("spam/none"), text("routing/hard")))
    state = heard(opened(), both)

    assert codes(opened(), one) == ("package-needs-two-items",)
    assert codes(opened(), twice) == ("package-needs-two-items",)
    assert state.packages == (("ELB", both.texts),)
    assert state.items["routing"].stances["ELB"] == "hard"


def test_a_refusal_announced_is_public_and_hurts_legitimacy() -> None:
    state, events = play(opened(), AnnounceRefusal(delegation="ARC", item="spam"), OpenFloor())

    assert public_view(state).refusals == {"ARC": "spam"}
    assert LegitimacyChanged(by=-1, reason="refusal-announced") in events
    assert codes(next_session(state), AnnounceRefusal(delegation="ARC", item="routing")) == (
        "refusal-announced-already",
    )


def test_nobody_asks_for_the_floor_while_the_chair_takes_the_items_up() -> None:
    assert codes(heard(opened()), Support(delegation="ARC", item="spam", option="none")) == ("not-in-corridor",)


def test_unknown_items_and_options_are_named() -> None:
    assert "unknown-item" in codes(opened(), Support(delegation="ARC", item="tea", option="none"))
    assert "unknown-option" in codes(opened(), Support(delegation="ARC", item="spam", option="tea"))


def test_what_is_on_the_table_is_not_tabled_again() -> None:
    assert codes(opened(), Table(delegation="ARC", item="spam", option="hard")) == ("on-the-table-already",)
    assert codes(opened(), Support(delegation="ARC", item="spam", option="soft")) == ("not-on-the-table",)


def test_the_chairs_compromise_text_may_be_supported_from_the_next_session_on() -> None:
    state = after(heard(opened()), OfferCompromise(item="routing", option="soft"))

    assert codes(next_session(state), Support(delegation="ELB", item="routing", option="soft")) == ()
