"""What holds whatever the delegations and the chair do, as long as it is in order."""

from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.actions import (
    AcceptOffer,
    Action,
    Ballot,
    CastBallot,
    Consult,
    DeclareAgreed,
    MoveVote,
    OfferDeal,
    Pledge,
    PutToVote,
    Sign,
    Support,
    Table,
)
from game.model.events import VoteTaken
from game.model.instructions import Position
from game.model.objections import OutOfOrderError
from game.model.state import FULL, ConferenceState, OfferStatus, Phase, PromiseStatus
from game.procedure.voting import Tally, outcome
from game.rules import apply, evolve, legal_actions, objections, open_conference, view_for, visible
from tests.rules.walks import Step, in_order_for_the_chair, late_starts, scenario, steps, walk
from tests.toy import ITEMS, SEATS, SEED, text

STARTS = late_starts()
Script = tuple[int, list[Step]]

conferences = st.tuples(st.sampled_from(range(len(STARTS))), steps)
some = settings(max_examples=25, deadline=None)


def states(conference: Script) -> list[ConferenceState]:
    start, script = conference
    return [STARTS[start], *(state for *_, state in walk(script, STARTS[start]))]


@some
@given(conferences)
def test_numbers_stay_within_their_bounds(conference: Script) -> None:
    for state in states(conference):
        assert 0 <= state.legitimacy <= FULL
        for seat in state.seats.values():
            assert 0 <= seat.contacts_left <= state.conference.procedure.contacts
            assert seat.pledges_left >= 0
            assert 0 <= seat.credibility <= FULL
            assert 0 <= seat.resentment <= FULL
            assert all(-FULL <= each <= FULL for each in seat.goodwill.values())
        for entry in state.items.values():
            assert all(-100 <= warmth <= 100 for _, warmth in entry.warmth)


@some
@given(conferences)
def test_text_is_in_one_state_only(conference: Script) -> None:
    for state in states(conference):
        for item, entry in state.items.items():
            wording = state.conference.item(item)
            assert len(set(entry.on_table)) == len(entry.on_table)
            assert all(wording.has(each) for each in entry.on_table)
            assert set(entry.objections.values()) <= set(entry.on_table)
            assert set(entry.stances.values()) <= set(entry.on_table)
            assert set(entry.sponsors) <= set(entry.on_table)
            assert entry.compromise is None or entry.compromise in entry.on_table
            assert entry.agreed is None or entry.agreed in entry.on_table
            assert entry.agreed is not None or entry.agreed_over == ()
            assert not (entry.by_vote and entry.agreed is None)
        if state.final_acts is not None:
            assert dict(state.final_acts) == {item: entry.agreed for item, entry in state.items.items()}


@some
@given(conferences)
def test_consensus_means_that_nobody_but_those_gavelled_over_objects(
    conference: Script,
) -> None:
    for state in states(conference):
        for entry in state.items.values():
            if entry.agreed is not None and not entry.by_vote:
                objecting = {who for who, option in entry.objections.items() if option == entry.agreed}
                assert objecting == set(entry.agreed_over)


@some
@given(conferences)
def test_every_vote_had_a_quorum_and_followed_its_count(conference: Script) -> None:
    for state in states(conference):
        entitled = {each.id for each in state.conference.delegations if each.may_vote}
        for number, held in enumerate(state.votes):
            tally = Tally(
                in_favour=held.in_favour,
                against=held.against,
                abstain=held.abstain,
                not_participating=held.not_participating,
            )
            before = any((each.item, each.option) == (held.item, held.option) for each in state.votes[:number])
            assert tally.present == len(entitled)
            assert set(held.ballots) <= entitled
            assert held.in_favour == list(held.ballots.values()).count(Ballot.FOR)
            assert held.result is outcome(tally, postponed_before=before)


@some
@given(conferences)
def test_nobody_votes_or_signs_twice(conference: Script) -> None:
    start, script = conference
    for before, action, _, _ in walk(script, STARTS[start]):
        if isinstance(action, CastBallot):
            assert before.ballot_box is not None
            assert action.delegation not in before.ballot_box.ballots
        if isinstance(action, Sign):
            assert before.seats[action.delegation].signature is None


@some
@given(conferences)
def test_promises_are_open_only_on_items_in_brackets_and_offers_only_until_they_lapse(
    conference: Script,
) -> None:
    for state in states(conference):
        for promise in state.promises:
            if promise.status is PromiseStatus.OPEN:
                assert state.items[promise.backing.item].agreed is None
                assert state.final_acts is None
        for offer in state.offers.values():
            assert offer.status is not OfferStatus.OPEN or offer.until >= state.session


@some
@given(conferences)
def test_nobody_owes_two_texts_of_one_item(conference: Script) -> None:
    for state in states(conference):
        owed: dict[tuple[str, str], str] = {}
        for each in state.promises:
            if each.status is PromiseStatus.OPEN:
                key = (each.delegation, each.backing.item)
                assert owed.setdefault(key, each.backing.option) == each.backing.option


@some
@given(conferences)
def test_events_alone_lead_to_the_same_state(conference: Script) -> None:
    start, script = conference
    state, log = STARTS[start], []
    for _, _, events, after in walk(script, state):
        log += events
        assert after.step == state.step + len(log)
        assert reduce(evolve, log, state) == after


@some
@given(steps)
def test_the_same_actions_make_the_same_conference(script: list[Step]) -> None:
    first, opening = open_conference(scenario(), SEED)
    again, same_opening = open_conference(scenario(), SEED)

    assert opening == same_opening
    for _, action, events, after in walk(script, first):
        again, same = apply(again, action)
        assert same == events
        assert again == after


@some
@given(conferences)
def test_whatever_is_listed_is_in_order_and_once(conference: Script) -> None:
    state = states(conference)[-1]
    for who in SEATS:
        listed = legal_actions(state, who, to="ELB")
        assert len(set(listed)) == len(listed)
        for action in listed:
            assert objections(state, action) == ()


anything = st.one_of(
    st.builds(
        lambda kind, who, item, option: kind(delegation=who, item=item, option=option),
        st.sampled_from([Support, Table, MoveVote]),
        st.sampled_from([*SEATS, "ZZZ"]),
        st.sampled_from([*ITEMS, "tea"]),
        st.sampled_from(["none", "soft", "hard", "plain", "full"]),
    ),
    st.builds(
        lambda kind, item, option: kind(item=item, option=option),
        st.sampled_from([DeclareAgreed, PutToVote]),
        st.sampled_from([*ITEMS, "tea"]),
        st.sampled_from(["none", "soft", "hard", "plain", "full"]),
    ),
    st.builds(
        lambda who, to, item: Consult(delegation=who, to=to, item=item),
        st.sampled_from([*SEATS, "ZZZ"]),
        st.sampled_from([*SEATS, "ZZZ"]),
        st.sampled_from([*ITEMS, "tea"]),
    ),
    st.builds(
        lambda who, to, gives, asks: OfferDeal(delegation=who, to=to, gives=text(gives), asks=text(asks)),
        st.sampled_from(SEATS),
        st.sampled_from(SEATS),
        st.sampled_from(["spam/none", "routing/hard", "access/full", "tea/black"]),
        st.sampled_from(["spam/none", "routing/hard", "access/full", "spam/black"]),
    ),
    st.builds(lambda who, to: Pledge(delegation=who, to=to, asks=text("spam/hard")), *[st.sampled_from(SEATS)] * 2),
    st.builds(lambda who, number: AcceptOffer(delegation=who, offer=number), st.sampled_from(SEATS), st.integers(0, 3)),
    st.builds(
        lambda who, each: CastBallot(delegation=who, ballot=each), st.sampled_from(SEATS), st.sampled_from(Ballot)
    ),
    st.builds(lambda who: Sign(delegation=who), st.sampled_from(SEATS)),
)


@some
@given(conferences, st.lists(anything, min_size=10, max_size=30))
def test_whatever_is_not_in_order_is_refused_with_a_reason_and_changes_nothing(
    conference: Script, attempts: list[Action]
) -> None:
    state = states(conference)[-1]
    for action in attempts:
        reasons = objections(state, action)
        if not reasons:
            apply(state, action)
            continue
        with pytest.raises(OutOfOrderError) as refusal:
            apply(state, action)
        assert refusal.value.objections == reasons
        assert all(each.code for each in reasons)


@some
@given(conferences, st.lists(anything, min_size=10, max_size=30))
def test_whatever_is_in_order_is_listed(conference: Script, attempts: list[Action]) -> None:
    state = states(conference)[-1]
    for action in attempts:
        who = getattr(action, "delegation", None)
        if who in SEATS and not objections(state, action):
            assert action in legal_actions(state, who, to=getattr(action, "to", None))


@some
@given(conferences, st.sampled_from(SEATS))
def test_no_view_changes_with_anothers_secrets(conference: Script, hers: str) -> None:
    state = states(conference)[-1]
    seat = replace(state.seats[hers], placards={"spam": "soft"}, reports=(), commitments=(), goodwill={}, resentment=99)
    changed = replace(
        state,
        instructions={**state.instructions, hers: (Position(ideal=13, salience=31),) * 3},
        seats={**state.seats, hers: seat},
    )

    assert all(view_for(changed, each) == view_for(state, each) for each in SEATS if each != hers)


@some
@given(conferences)
def test_a_delegation_learns_at_least_what_the_public_gallery_learns(
    conference: Script,
) -> None:
    start, script = conference
    for _, _, events, _ in walk(script, STARTS[start]):
        for event in events:
            if visible(event, None) is not None:
                assert all(visible(event, each) is not None for each in SEATS)
            if isinstance(event, VoteTaken):
                assert visible(event, None) == event


@some
@given(conferences)
def test_somebody_can_always_go_on_until_the_conference_is_closed(
    conference: Script,
) -> None:
    state = states(conference)[-1]
    seats = any(legal_actions(state, each) for each in SEATS)

    assert state.phase is Phase.CLOSED or seats or in_order_for_the_chair(state)


@some
@given(conferences)
def test_the_view_of_whoever_learns_of_no_event_does_not_change(conference: Script) -> None:
    """Save that steps go on, a bloc has met, a name is on or off the speakers' list, or somebody has cast a ballot."""
    start, script = conference
    for before, _, events, after in walk(script, STARTS[start]):
        for who in SEATS:
            if all(visible(each, who) is None for each in events):
                public = view_for(before, who).public
                known = replace(
                    view_for(after, who).public,
                    step=public.step,
                    caucused=public.caucused,
                    on_list=public.on_list,
                    may_be_adjourned=public.may_be_adjourned,
                )
                assert replace(view_for(after, who), public=known) == view_for(before, who)
