"""What is booked of what has happened: the table, agreements, promises, commitments, sessions."""

import pytest

from game.model.actions import (
    AcceptOffer,
    Ballot,
    CastBallot,
    Caucus,
    CloseSession,
    CloseVote,
    CoSponsor,
    CounterOffer,
    DeclareAgreed,
    DropOption,
    KeepBrackets,
    LiftBrackets,
    MoveVote,
    Object,
    OfferCompromise,
    OfferDeal,
    OpenFloor,
    Oppose,
    Pledge,
    PointKind,
    PointOfOrder,
    ProposeCompromise,
    PutToVote,
    ShowPlacards,
    Support,
    Table,
    TakeTemperature,
)
from game.model.conference import Happening, Moment, TextTabled
from game.model.events import (
    Because,
    LegitimacyChanged,
    OfferDeclined,
    OfferExpired,
    OfferMade,
    PointRuled,
    PromiseBroken,
    PromiseKept,
    VoteResult,
    VoteTaken,
)
from game.model.state import ConferenceState, OfferStatus, PromiseStatus
from tests.toy import SEATS, adopted, after, codes, heard, in_session, next_session, opened, play, text, toy

DEAL = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
MOTION = MoveVote(delegation="CAL", item="routing", option="hard")


def bound() -> ConferenceState:
    """CAL owes BOR its backing for no article on spam; BOR owes CAL the hard text on routing."""
    return after(opened(), DEAL, AcceptOffer(delegation="BOR", offer=1))


def voted(state: ConferenceState, item: str, option: str, **ballots: Ballot) -> ConferenceState:
    """A text put to the vote in the first session, moved by ARC; whoever is not named stays out."""
    state = after(
        heard(state, MoveVote(delegation="ARC", item=item, option=option)), PutToVote(item=item, option=option)
    )
    return after(state, *(CastBallot(delegation=who, ballot=each) for who, each in ballots.items()), CloseVote())


def statuses(state: ConferenceState) -> dict[str, PromiseStatus]:
    return {each.delegation: each.status for each in state.promises}


# --- the table ---


def test_text_comes_to_the_table_in_the_order_of_the_line_with_its_sponsor_and_its_day() -> None:
    entry = heard(in_session(2, opened()), Table(delegation="BOR", item="routing", option="soft")).items["routing"]

    assert entry.on_table == ("none", "soft", "hard")
    assert entry.sponsors["soft"] == ("BOR",)
    assert entry.tabled_in == {"none": 0, "hard": 0, "soft": 2}
    assert entry.stances["BOR"] == "soft"


def test_a_co_sponsor_joins_those_before_it_and_makes_the_text_no_younger() -> None:
    entry = heard(opened(), CoSponsor(delegation="ELB", item="spam", option="hard")).items["spam"]

    assert entry.sponsors == {"none": (), "hard": ("CAL", "DOR", "ELB")}
    assert entry.tabled_in == {"none": 0, "hard": 0}


def test_dropped_text_takes_all_that_hung_on_it_and_leaves_the_rest() -> None:
    state = heard(
        opened(),
        ProposeCompromise(delegation="BOR", item="routing", option="soft"),
        LiftBrackets(delegation="ELB", item="routing", option="none"),
        Object(delegation="DOR", item="routing", option="hard"),
    )
    state = after(state, OfferCompromise(item="routing", option="soft"))
    state = heard(
        next_session(state),
        LiftBrackets(delegation="BOR", item="routing", option="soft"),
        Object(delegation="ARC", item="routing", option="soft"),
        Oppose(delegation="CAL", item="routing", option="soft"),
    )
    state = heard(next_session(state), Support(delegation="BOR", item="routing", option="none"))
    entry = after(state, DropOption(item="routing", option="soft")).items["routing"]

    assert (entry.on_table, entry.compromise) == (("none", "hard"), None)
    assert set(entry.sponsors) == {"none", "hard"}
    assert (entry.objections, entry.opposed) == ({"DOR": "hard"}, {})
    assert entry.lift_asked == {"ELB": "none"}


def test_dropping_another_text_leaves_the_compromise() -> None:
    state = heard(in_session(2, opened()))
    state = after(state, OfferCompromise(item="access", option="shared"), DropOption(item="access", option="full"))

    assert state.items["access"].compromise == "shared"


def test_news_tables_nothing_on_an_item_that_is_agreed() -> None:
    news = Happening(
        id="news",
        session=2,
        moment=Moment.OPENS,
        title="News",
        text="In the papers.",
        effects=(TextTabled(item="spam", option="soft", sponsors=("ELB",)),),
    )
    state = after(heard(opened(toy(happenings=(news,)))), DeclareAgreed(item="spam", option="none"))

    assert next_session(state).items["spam"].on_table == ("none", "hard")


# --- taking items up ---


def test_each_session_in_which_the_chair_takes_an_item_up_counts_once() -> None:
    first = after(heard(opened()), TakeTemperature(item="routing"), OfferCompromise(item="routing", option="soft"))
    second = after(heard(next_session(first)), KeepBrackets(item="routing"))
    third = after(heard(next_session(second)), DeclareAgreed(item="routing", option="none"))

    assert [each.items["routing"].taken_up for each in (first, second, third)] == [1, 2, 3]
    assert [each.items["routing"].taken_up_in for each in (first, second, third)] == [1, 2, 3]
    assert (second.items["routing"].kept_in, third.items["routing"].agreed_in) == (2, 3)


def test_an_item_that_comes_to_a_vote_has_been_taken_up_if_its_text_is_adopted() -> None:
    entry = voted(opened(), "routing", "none", ARC=Ballot.FOR).items["routing"]

    assert (entry.agreed, entry.agreed_in, entry.taken_up) == ("none", 1, 1)


def test_nobody_asks_any_longer_to_lift_brackets_that_have_fallen() -> None:
    ask = LiftBrackets(delegation="ELB", item="routing", option="none")
    gavelled = after(heard(opened(), ask), DeclareAgreed(item="routing", option="none"))
    state = heard(opened(), ask, MoveVote(delegation="ARC", item="routing", option="none"))
    by_vote = after(state, PutToVote(item="routing", option="none"))
    by_vote = after(by_vote, CastBallot(delegation="ARC", ballot=Ballot.FOR), CloseVote())

    assert state.items["routing"].lift_asked == {"ELB": "none"}
    assert gavelled.items["routing"].lift_asked == {}
    assert by_vote.items["routing"].lift_asked == {}


# --- commitments and placards ---


def test_the_newest_commitment_on_an_item_replaces_the_older_and_leaves_those_on_others() -> None:
    state = after(
        opened(),
        Pledge(delegation="ARC", to="ELB", asks=text("spam/none")),
        Pledge(delegation="CAL", to="ELB", asks=text("routing/none")),
        Pledge(delegation="CAL", to="ELB", asks=text("spam/soft")),
    )
    seat = state.seats["ELB"]

    assert [(each.backing, each.because, each.of) for each in seat.commitments] == [
        (text("routing/none"), Because.PLEDGE, "CAL"),
        (text("spam/soft"), Because.PLEDGE, "CAL"),
    ]
    assert seat.placards == {"spam": "soft", "routing": "none"}


def test_both_sides_of_a_deal_are_committed_to_each_other() -> None:
    state = bound()

    assert {who: [(each.backing, each.of) for each in state.seats[who].commitments] for who in ("BOR", "CAL")} == {
        "BOR": [(text("routing/hard"), "CAL")],
        "CAL": [(text("spam/none"), "BOR")],
    }
    assert [each.made for each in state.promises] == [1, 1]
    assert state.offers[1].status is OfferStatus.ACCEPTED


def test_a_broken_promise_commits_no_longer_and_other_commitments_stay() -> None:
    state = after(next_session(bound()), Pledge(delegation="ARC", to="BOR", asks=text("access/plain")))
    broken = heard(state, Object(delegation="BOR", item="routing", option="hard"))

    assert [each.backing for each in state.seats["BOR"].commitments] == [text("routing/hard"), text("access/plain")]
    assert [each.backing for each in broken.seats["BOR"].commitments] == [text("access/plain")]


def test_breaking_one_promise_leaves_the_others() -> None:
    """CAL owes ELB the full text on access, too."""
    more = OfferDeal(delegation="CAL", to="ELB", gives=text("access/full"), asks=text("spam/none"))
    state = after(bound(), more, AcceptOffer(delegation="ELB", offer=2))
    broken = heard(state, Object(delegation="CAL", item="spam", option="none"))

    assert [each.backing for each in broken.seats["CAL"].commitments] == [text("access/full")]


def test_a_kept_promise_commits_still() -> None:
    state = after(heard(bound()), TakeTemperature(item="spam"), DeclareAgreed(item="spam", option="none"))

    assert statuses(state)["CAL"] is PromiseStatus.KEPT
    assert [each.backing for each in state.seats["CAL"].commitments] == [text("spam/none")]


def test_placards_chosen_later_replace_those_on_the_same_item_only() -> None:
    state = after(
        opened(),
        ShowPlacards(delegation="ELB", placards=(text("spam/hard"), text("routing/none"))),
        ShowPlacards(delegation="ELB", placards=(text("spam/none"),)),
    )

    assert state.seats["ELB"].placards == {"spam": "none", "routing": "none"}


# --- when promises fall due ---


def test_a_promiser_who_shows_nothing_when_the_item_is_decided_has_kept_its_word() -> None:
    """Its placard is for a text that is not on the table, which shows nothing."""
    state = after(bound(), ShowPlacards(delegation="BOR", placards=(text("routing/soft"),)))
    state, events = play(heard(state), DeclareAgreed(item="routing", option="none"))

    assert [each.delegation for each in events if isinstance(each, PromiseKept)] == ["BOR"]
    assert statuses(state) == {"BOR": PromiseStatus.KEPT, "CAL": PromiseStatus.OPEN}


def test_a_promiser_who_shows_another_text_when_the_item_is_decided_has_broken_it() -> None:
    state = after(bound(), ShowPlacards(delegation="BOR", placards=(text("routing/none"),)))
    state, events = play(heard(state), DeclareAgreed(item="routing", option="none"))

    assert [each.delegation for each in events if isinstance(each, PromiseBroken)] == ["BOR"]


def test_nobody_breaks_a_promise_by_what_was_off_the_table() -> None:
    """BOR owes the soft text on routing, which nobody has tabled."""
    deal = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/soft"))
    state = after(opened(), deal, AcceptOffer(delegation="BOR", offer=1))
    state = after(state, ShowPlacards(delegation="BOR", placards=(text("routing/none"),)))
    shown = after(heard(state), TakeTemperature(item="routing"))
    decided = after(shown, DeclareAgreed(item="routing", option="none"))

    assert statuses(shown)["BOR"] is PromiseStatus.OPEN
    assert statuses(decided)["BOR"] is PromiseStatus.KEPT


@pytest.mark.parametrize("option", ["none", "hard"])
def test_nothing_said_on_another_item_breaks_a_promise(option: str) -> None:
    """BOR owes CAL the hard text on routing."""
    state = heard(bound(), Support(delegation="BOR", item="spam", option=option))
    against = heard(bound(), Oppose(delegation="BOR", item="spam", option=option))

    assert statuses(state)["BOR"] is PromiseStatus.OPEN
    assert statuses(against)["BOR"] is PromiseStatus.OPEN


def test_a_decision_on_one_item_settles_no_promise_on_another() -> None:
    state = after(heard(bound()), DeclareAgreed(item="spam", option="none"))

    assert statuses(state) == {"BOR": PromiseStatus.OPEN, "CAL": PromiseStatus.KEPT}


def test_a_temperature_breaks_only_promises_on_its_item_that_are_open() -> None:
    away = ShowPlacards(delegation="BOR", placards=(text("routing/none"),))
    once = after(heard(after(bound(), away)), TakeTemperature(item="routing"))
    again, events = play(heard(next_session(once)), TakeTemperature(item="routing"))
    other, others = play(heard(after(bound(), away)), TakeTemperature(item="spam"))

    assert [each for each in events if isinstance(each, PromiseBroken)] == []
    assert [each for each in others if isinstance(each, PromiseBroken)] == []
    assert again.seats["BOR"].credibility == 75
    assert statuses(other)["BOR"] is PromiseStatus.OPEN


@pytest.mark.parametrize(
    ("option", "ballot", "expected"),
    [
        ("hard", Ballot.AGAINST, PromiseStatus.BROKEN),
        ("hard", Ballot.ABSTAIN, PromiseStatus.OPEN),
        ("hard", Ballot.NOT_PARTICIPATING, PromiseStatus.OPEN),
        ("none", Ballot.FOR, PromiseStatus.BROKEN),
        ("none", Ballot.AGAINST, PromiseStatus.OPEN),
        ("none", Ballot.ABSTAIN, PromiseStatus.OPEN),
    ],
)
def test_a_ballot_breaks_a_promise_if_it_is_against_the_text_or_for_a_rival(
    option: str, ballot: Ballot, expected: PromiseStatus
) -> None:
    """ARC and DOR vote against, so that nothing is adopted and nothing settled."""
    state = voted(bound(), "routing", option, BOR=ballot, ARC=Ballot.AGAINST, DOR=Ballot.AGAINST)

    assert statuses(state) == {"BOR": expected, "CAL": PromiseStatus.OPEN}


def test_a_ballot_for_a_rival_breaks_nothing_while_the_promised_text_is_off_the_table() -> None:
    deal = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/soft"))
    state = after(opened(), deal, AcceptOffer(delegation="BOR", offer=1))
    state = voted(state, "routing", "none", BOR=Ballot.FOR, ARC=Ballot.AGAINST, DOR=Ballot.AGAINST)

    assert statuses(state)["BOR"] is PromiseStatus.OPEN


def test_a_vote_on_another_item_breaks_nothing() -> None:
    state = voted(bound(), "spam", "hard", BOR=Ballot.AGAINST, ARC=Ballot.AGAINST)

    assert statuses(state) == {"BOR": PromiseStatus.OPEN, "CAL": PromiseStatus.OPEN}


def test_whoever_breaks_a_promise_by_its_ballot_is_told_of_it_once() -> None:
    state = heard(bound(), MoveVote(delegation="ARC", item="routing", option="none"))
    state = after(state, PutToVote(item="routing", option="none"))
    ballots = (CastBallot(delegation=each, ballot=Ballot.FOR) for each in ("ARC", "BOR", "ELB"))
    state, events = play(state, *ballots, CloseVote())

    assert [each for each in events if isinstance(each, PromiseBroken | PromiseKept)] == [
        PromiseBroken(delegation="BOR", to="CAL", backing=text("routing/hard"))
    ]
    assert state.seats["BOR"].credibility == 75


# --- offers ---


def test_an_offer_has_a_number_an_end_and_what_it_answers() -> None:
    counter = CounterOffer(delegation="BOR", offer=1, gives=text("routing/soft"), asks=text("spam/none"))
    _, events = play(opened(), DEAL, counter)
    made = [each for each in events if isinstance(each, OfferMade)]

    assert [(each.offer, each.until, each.answers) for each in made] == [(1, 2, 0), (2, 2, 1)]
    assert OfferDeclined(offer=1, delegation="BOR", to="CAL") in events


def test_an_offer_of_the_last_session_ends_with_it() -> None:
    _, events = play(in_session(3, opened()), DEAL)

    assert [each.until for each in events if isinstance(each, OfferMade)] == [3]


def test_only_offers_that_still_wait_run_out() -> None:
    waiting = OfferDeal(delegation="ELB", to="DOR", gives=text("access/full"), asks=text("spam/none"))
    state = next_session(after(opened(), DEAL, waiting, AcceptOffer(delegation="BOR", offer=1)))
    _, events = play(state, OpenFloor(), CloseSession())

    assert [(each.offer, each.delegation, each.to) for each in events if isinstance(each, OfferExpired)] == [
        (2, "ELB", "DOR")
    ]


def test_a_caucus_binds_those_who_joined_and_nobody_else() -> None:
    state = after(opened(), Caucus(delegation="CAL", backing=text("spam/none")))

    assert state.seats["CAL"].placards == {"spam": "none"}
    assert state.seats["DOR"].placards == {}
    assert state.seats["CAL"].contacts_left == 1


# --- votes ---


def test_a_vote_is_told_with_its_count_and_what_it_costs() -> None:
    state = after(heard(opened(), MOTION), PutToVote(item="routing", option="hard"))
    given = {"ARC": Ballot.AGAINST, "BOR": Ballot.ABSTAIN, "CAL": Ballot.FOR, "DOR": Ballot.NOT_PARTICIPATING}
    state, events = play(state, *(CastBallot(delegation=who, ballot=each) for who, each in given.items()), CloseVote())

    assert events[-2:] == (
        VoteTaken(
            item="routing",
            option="hard",
            in_favour=1,
            against=1,
            abstain=1,
            not_participating=2,
            result=VoteResult.REJECTED,
        ),
        LegitimacyChanged(by=-18, reason="vote-taken"),
    )
    assert state.legitimacy == 62


def test_a_vote_put_off_counts_for_its_own_text_alone() -> None:
    """Abstentions put the vote on none off; they put off the one on hard, too, which is another matter."""
    abstain = dict.fromkeys(SEATS, Ballot.ABSTAIN)
    state = next_session(voted(opened(), "routing", "none", **abstain))
    state = after(heard(state, MOTION), PutToVote(item="routing", option="hard"))
    state = after(state, *(CastBallot(delegation=who, ballot=Ballot.ABSTAIN) for who in SEATS), CloseVote())

    assert [each.result for each in state.votes] == [VoteResult.POSTPONED, VoteResult.POSTPONED]


def test_the_question_put_is_the_one_moved_and_other_motions_wait() -> None:
    state = heard(opened(), MOTION, MoveVote(delegation="ARC", item="routing", option="none"))
    state = after(state, PutToVote(item="routing", option="none"))

    assert (state.ballot_box.option, state.ballot_box.by) == ("none", "ARC")
    assert [(each.option, each.by) for each in state.motions] == [("hard", "CAL")]


# --- points of order ---


def test_a_ruling_says_who_raised_which_point_on_what() -> None:
    state, events = play(
        opened(), PointOfOrder(delegation="ELB", kind=PointKind.COMPETENCE, item="routing"), OpenFloor()
    )

    assert events[-1] == PointRuled(delegation="ELB", kind=PointKind.COMPETENCE, item="routing", upheld=False)
    assert state.items["routing"].held_in == 0


# --- sessions ---


def test_a_new_session_has_fresh_contacts_blocs_that_may_meet_and_no_motions() -> None:
    met = after(opened(), Caucus(delegation="CAL", backing=text("spam/hard")))
    state = next_session(heard(met, MOTION))

    assert (state.seats["CAL"].contacts_left, state.caucused, state.motions) == (2, frozenset(), ())
    assert codes(state, Caucus(delegation="DOR", backing=text("routing/soft"))) == ()


def test_promises_on_items_without_text_are_settled_when_the_final_acts_are_adopted() -> None:
    """On routing nothing is agreed; on spam there was text, and its promise was settled then."""
    state = adopted(after(heard(bound()), DeclareAgreed(item="spam", option="none")))

    assert statuses(state) == {"BOR": PromiseStatus.KEPT, "CAL": PromiseStatus.KEPT}
