"""Drafting groups in the hands of AI seats, and a chair that works out nothing for those who do nothing."""

from game.heads.chair import next_actions
from game.heads.drafting import calls, conclude, in_groups
from game.heads.registry import ai_actions, closing_actions
from game.heads.situation import read
from game.model.actions import (
    AcceptOffer,
    Action,
    BackProposal,
    CallDraftingGroup,
    DeclareAgreed,
    KeepBrackets,
    OfferDeal,
    OpenFloor,
    ProposeTexts,
    ShowPlacards,
    TakeTemperature,
)
from game.model.state import ConferenceState
from game.model.view import View
from game.rules import objections, public_view, view_for, views_for
from game.scenario import load
from game.session.run import run_conference
from tests.toy import SEATS, after, next_session, opened, text


def called(*texts: str, by: str = "CAL", state: ConferenceState | None = None) -> ConferenceState:
    return after(state or opened(), CallDraftingGroup(delegation=by, texts=tuple(text(each) for each in texts)))


def said_in_groups(state: ConferenceState, *seats: str) -> list[object]:
    return list(in_groups(read(views_for(state, seats or SEATS))))


def test_ai_seats_call_a_group_that_is_in_order_and_promises_its_convenor_something() -> None:
    state = opened()

    (call,) = calls(read(views_for(state, SEATS)))

    assert isinstance(call, CallDraftingGroup)
    assert objections(state, call) == ()


def test_no_group_is_called_on_what_a_group_has_just_settled() -> None:
    state = called("spam/soft", "routing/soft")
    state = after(state, *(BackProposal(delegation=each, proposal=1) for each in ("ARC", "BOR")), OpenFloor())

    assert calls(read(views_for(next_session(state), SEATS))) == [], "one item is left, and a group wants two"


def test_nobody_stands_behind_a_text_beyond_its_red_line() -> None:
    """Arcadia can sign nothing beyond 60 on spam."""
    state = called("spam/hard", "routing/none")

    assert BackProposal(delegation="ARC", proposal=1) not in said_in_groups(state)
    assert conclude(read([view_for(state, "ARC")])) == []


def test_nobody_stands_behind_a_text_against_its_word() -> None:
    state = after(
        opened(),
        OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard")),
        AcceptOffer(delegation="BOR", offer=1),
    )
    state = called("spam/none", "routing/none", by="ARC", state=state)

    assert BackProposal(delegation="BOR", proposal=1) not in said_in_groups(state)


def test_at_most_one_new_draft_comes_before_a_group_at_a_time() -> None:
    state = called("spam/hard", "routing/hard")

    drafts = [each for each in said_in_groups(state) if isinstance(each, ProposeTexts)]

    assert len(drafts) == 1
    assert objections(state, drafts[0]) == ()


def test_in_the_end_they_take_what_is_better_than_no_report() -> None:
    """Dorne wants 80 on spam and 60 on routing: soft texts are less than it hoped, and better than the older treaty."""
    state = called("spam/soft", "routing/soft", by="BOR")

    assert BackProposal(delegation="DOR", proposal=1) in conclude(read(views_for(state, SEATS)))


def test_whoever_is_not_in_a_group_has_nothing_to_close() -> None:
    assert closing_actions([view_for(opened(), "ARC")]) == []


def test_a_persons_group_is_no_reason_to_begin_the_session_anew() -> None:
    state = called("spam/soft", "routing/soft")

    said = ai_actions([view_for(state, "DOR")])

    assert not any(isinstance(each, CallDraftingGroup) for each in said)


def shown(state: ConferenceState, *texts: str) -> ConferenceState:
    """Everybody shows the same texts, and the floor is open."""
    cards = tuple(text(each) for each in texts)
    return after(state, *(ShowPlacards(delegation=each, placards=cards) for each in SEATS), OpenFloor())


def taken_up(state: ConferenceState, item: str) -> list[object]:
    """What the chair does with an item once it has felt the room."""
    return list(next_actions(public_view(after(state, TakeTemperature(item=item)))))


def test_the_chair_closes_an_item_to_which_the_room_has_come_round() -> None:
    state = shown(opened(), "routing/hard")

    assert taken_up(after(state, TakeTemperature(item="spam"), KeepBrackets(item="spam")), "routing") == [
        DeclareAgreed(item="routing", option="hard")
    ]


def test_where_nobody_does_anything_only_what_enough_have_sponsored_is_agreed() -> None:
    """The chair knows from contributions where everybody stands, and works out no text for them."""
    herring = load("herring-summit")
    idle = {each.id: _nothing for each in herring.conference.delegations}

    state = run_conference(herring, 1, people=idle)

    assert [item for item, entry in state.items.items() if entry.is_agreed] == ["watch"], "whose sponsors are a third"


def _nothing(_view: View) -> list[Action]:
    return []


def test_the_chair_closes_on_what_a_group_has_reported() -> None:
    state = called("spam/soft", "routing/soft")
    members = ("ARC", "BOR", "DOR", "ELB")
    state = after(state, *(BackProposal(delegation=each, proposal=1) for each in members), OpenFloor())
    state = after(state, TakeTemperature(item="spam"), KeepBrackets(item="spam"))

    assert taken_up(state, "routing") == [DeclareAgreed(item="routing", option="soft")]
