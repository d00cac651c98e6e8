"""Points of order: what may be raised, how the chair rules, and what an upheld point holds up."""

from game.model.actions import (
    CloseSession,
    DeclareAgreed,
    MoveVote,
    OfferCompromise,
    OpenFloor,
    PointKind,
    PointOfOrder,
    PutToVote,
    Support,
    TakeTemperature,
)
from game.model.events import LegitimacyChanged, PointRuled
from tests.toy import after, codes, heard, next_session, opened, play


def point(kind: PointKind, item: str = "routing", by: str = "ELB") -> PointOfOrder:
    return PointOfOrder(delegation=by, kind=kind, item=item)


def test_no_text_is_late_that_was_tabled_before_the_opening() -> None:
    assert codes(opened(), point(PointKind.LATE_TEXT)) == ("nothing-late",)


def test_text_tabled_in_the_last_session_is_late_and_the_item_stays_undecided_today() -> None:
    state = next_session(after(heard(opened()), OfferCompromise(item="routing", option="soft")))
    state, events = play(state, point(PointKind.LATE_TEXT), OpenFloor())

    assert [each.upheld for each in events if isinstance(each, PointRuled)] == [True]
    assert codes(state, DeclareAgreed(item="routing", option="soft")) == ("held-by-point-of-order",)
    assert codes(state, TakeTemperature(item="routing")) == ()


def test_an_upheld_point_holds_for_one_session_only() -> None:
    state = next_session(after(heard(opened()), OfferCompromise(item="routing", option="soft")))
    state = next_session(heard(state, point(PointKind.LATE_TEXT)))

    assert codes(after(state, OpenFloor()), DeclareAgreed(item="routing", option="soft")) == ()


def test_competence_fails_unless_most_who_spoke_stand_for_the_older_treaty() -> None:
    _, evenly = play(opened(), point(PointKind.COMPETENCE), OpenFloor())
    more = next_session(heard(opened(), Support(delegation="BOR", item="routing", option="none")))
    _, mostly = play(more, point(PointKind.COMPETENCE), OpenFloor())

    assert [each.upheld for each in evenly if isinstance(each, PointRuled)] == [False]
    assert [each.upheld for each in mostly if isinstance(each, PointRuled)] == [True]


def test_was_that_a_vote_is_asked_only_after_a_temperature() -> None:
    assert codes(opened(), point(PointKind.WAS_THAT_A_VOTE)) == ("no-temperature-taken",)


def test_was_that_a_vote_is_answered_honestly_and_costs_legitimacy() -> None:
    state = after(heard(opened()), TakeTemperature(item="routing"), CloseSession())
    before = state.legitimacy
    state, events = play(state, point(PointKind.WAS_THAT_A_VOTE), OpenFloor())

    assert LegitimacyChanged(by=-2, reason="was-that-a-vote") in events
    assert state.legitimacy == before - 2
    assert state.votes == ()
    assert codes(state, DeclareAgreed(item="routing", option="none")) == ("held-by-point-of-order",)


def test_a_temperature_two_sessions_ago_is_too_long_past_to_ask_about() -> None:
    state = next_session(after(heard(opened()), TakeTemperature(item="spam"), CloseSession()))

    assert codes(state, point(PointKind.WAS_THAT_A_VOTE, "spam")) == ("no-temperature-taken",)


def test_the_conduct_of_a_vote_is_questioned_only_while_one_is_open() -> None:
    conduct = point(PointKind.CONDUCT_OF_VOTE)
    state = heard(opened(), MoveVote(delegation="CAL", item="routing", option="hard"))
    voting = after(state, PutToVote(item="routing", option="hard"))
    ruled, events = play(voting, conduct)

    assert codes(state, conduct) == ("no-vote-open",)
    assert events == (PointRuled(delegation="ELB", kind=PointKind.CONDUCT_OF_VOTE, item="routing", upheld=False),)
    assert ruled.ballot_box == voting.ballot_box


def test_a_point_on_the_conduct_of_a_vote_is_about_the_text_being_voted_on() -> None:
    state = heard(opened(), MoveVote(delegation="CAL", item="routing", option="hard"))
    voting = after(state, PutToVote(item="routing", option="hard"))

    assert codes(voting, point(PointKind.CONDUCT_OF_VOTE, "spam")) == ("not-on-programme",)
    assert codes(voting, point(PointKind.CONDUCT_OF_VOTE, "tea")) == ("unknown-item",)
