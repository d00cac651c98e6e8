"""Why something is out of order: each reason has its code, what it is about, and the rule where one is cited."""

from dataclasses import replace

import pytest

from game.model import actions as act
from game.model.actions import Action, Ballot, PointKind
from game.model.conference import Procedure
from game.model.state import ConferenceState, Phase
from game.rules import objections
from tests.toy import adopted, after, all_signed, heard, in_session, next_session, opened, text, toy

DEAL = act.OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
MOTION = act.MoveVote(delegation="CAL", item="routing", option="hard")


def told(state: ConferenceState, action: Action) -> list[tuple[str, str, str]]:
    return [(each.code, each.about, each.rule) for each in objections(state, action)]


def bound() -> ConferenceState:
    return after(opened(), DEAL, act.AcceptOffer(delegation="BOR", offer=1))


def voting() -> ConferenceState:
    return after(heard(opened(), MOTION), act.PutToVote(item="routing", option="hard"))


def agreed() -> ConferenceState:
    """The second session, no article on spam having been agreed in the first."""
    return next_session(after(heard(opened()), act.DeclareAgreed(item="spam", option="none")))


def objected(*seats: str, option: str = "hard") -> ConferenceState:
    """The floor of the first session, some having objected to a text on spam."""
    return heard(opened(), *(act.Object(delegation=each, item="spam", option=option) for each in seats))


def held() -> ConferenceState:
    """The floor of a session in which a point of order holds routing up."""
    state = next_session(after(heard(opened()), act.OfferCompromise(item="routing", option="soft")))
    return heard(state, act.PointOfOrder(delegation="ELB", kind=PointKind.LATE_TEXT, item="routing"))


def called() -> ConferenceState:
    """The first of the roll has been called; the Final Acts have a text on spam alone."""
    acts = adopted(after(heard(opened()), act.DeclareAgreed(item="spam", option="hard")))
    return after(acts, act.CallWave())


# --- whom and what ---


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (act.Consult(delegation="ZZZ", to="ELB", item="spam"), [("unknown-delegation", "ZZZ", "")]),
        (act.Consult(delegation="ELB", to="ZZZ", item="spam"), [("unknown-delegation", "ZZZ", "")]),
        (act.Consult(delegation="ELB", to="ELB", item="spam"), [("with-yourself", "", "")]),
        (act.Consult(delegation="ELB", to="ARC", item="tea"), [("unknown-item", "tea", "")]),
        (act.Press(delegation="ELB", to="ARC", asks=text("spam/tea")), [("unknown-option", "tea", "")]),
        (act.Press(delegation="ELB", to="ARC", asks=text("tea/hard")), [("unknown-item", "tea", "")]),
        (act.Support(delegation="ELB", item="access", option="full"), [("not-on-programme", "access", "")]),
        (act.Support(delegation="ELB", item="spam", option="soft"), [("not-on-the-table", "soft", "")]),
        (act.Table(delegation="ELB", item="spam", option="hard"), [("on-the-table-already", "hard", "")]),
        (act.LiftBrackets(delegation="ELB", item="access", option="shared"), [("not-on-the-table", "shared", "")]),
        (act.PlaceBrackets(delegation="ELB", item="spam"), [("brackets-are-on", "spam", "")]),
        (act.WithdrawObjection(delegation="ELB", item="spam"), [("no-objection-to-withdraw", "spam", "")]),
        (act.AnnounceRefusal(delegation="ELB", item="tea"), [("unknown-item", "tea", "")]),
        (act.CoSponsor(delegation="CAL", item="spam", option="hard"), [("sponsor-already", "hard", "")]),
        (act.CoSponsor(delegation="ELB", item="spam", option="soft"), [("not-on-the-table", "soft", "")]),
        (act.LeaveSpeakersList(delegation="ELB"), [("not-on-the-list", "", "")]),
        (act.Caucus(delegation="ELB", backing=text("spam/hard")), [("no-bloc", "", "")]),
        (act.Pledge(delegation="ELB", to="ARC", asks=text("spam/hard")), [("no-pledges-left", "", "")]),
        (act.AcceptOffer(delegation="ELB", offer=9), [("unknown-offer", "9", "")]),
        (act.DeclineOffer(delegation="ELB", offer=9), [("unknown-offer", "9", "")]),
        (
            act.PointOfOrder(delegation="ELB", kind=PointKind.LATE_TEXT, item="spam"),
            [("nothing-late", "spam", "")],
        ),
        (
            act.PointOfOrder(delegation="ELB", kind=PointKind.WAS_THAT_A_VOTE, item="spam"),
            [("no-temperature-taken", "spam", "")],
        ),
        (act.PointOfOrder(delegation="ELB", kind=PointKind.COMPETENCE, item="tea"), [("unknown-item", "tea", "")]),
        (act.CastBallot(delegation="ELB", ballot=Ballot.FOR), [("no-vote-open", "", "")]),
        (act.Sign(delegation="ELB"), [("nothing-adopted-yet", "", "Art. 32B")]),
        (
            act.ShowPlacards(delegation="ELB", placards=(text("spam/hard"), text("spam/none"))),
            [("item-named-twice", "spam", "")],
        ),
        (
            act.LinkPackage(delegation="ELB", texts=(text("spam/hard"), text("access/shared"))),
            [("not-on-the-table", "shared", "")],
        ),
        (
            act.OfferDeal(delegation="ELB", to="CAL", gives=text("spam/hard"), asks=text("spam/none")),
            [("deal-on-one-item", "spam", "")],
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_at_the_opening_a_reason_names_what_is_wrong(said: Action, expected: list[tuple[str, str, str]]) -> None:
    assert told(opened(), said) == expected


def test_all_reasons_are_told_at_once() -> None:
    busy = after(opened(), *(act.Consult(delegation="ELB", to=each, item="spam") for each in ("ARC", "CAL")))
    late = heard(busy)

    assert told(late, act.Consult(delegation="ELB", to="ELB", item="tea")) == [
        ("not-in-corridor", "floor", ""),
        ("no-contacts-left", "", ""),
        ("with-yourself", "", ""),
        ("unknown-item", "tea", ""),
    ]


def test_whatever_waits_for_the_floor_is_out_of_order_during_a_vote_by_the_same_rule() -> None:
    assert told(voting(), act.Support(delegation="ELB", item="spam", option="none")) == [
        ("vote-in-progress", "", "426")
    ]


def test_a_house_without_interventions_hears_nobody() -> None:
    silent = opened(toy(procedure=Procedure(interventions=0)))

    assert told(silent, act.Support(delegation="ELB", item="spam", option="none")) == [("no-interventions", "", "")]
    assert told(silent, act.Consult(delegation="ELB", to="ARC", item="spam")) == []


# --- what has happened before ---


def test_agreed_text_is_closed_to_deals_debate_and_the_chair() -> None:
    state = agreed()
    floor = heard(state)

    for said in (
        act.Consult(delegation="ELB", to="ARC", item="spam"),
        act.Press(delegation="ELB", to="ARC", asks=text("spam/hard")),
        act.LiftBrackets(delegation="ELB", item="spam", option="hard"),
        act.PointOfOrder(delegation="ELB", kind=PointKind.COMPETENCE, item="spam"),
    ):
        assert told(state, said) == [("item-closed", "spam", "")]
    assert ("item-closed", "spam", "") in told(floor, act.DeclareAgreed(item="spam", option="hard"))
    assert ("item-closed", "spam", "") in told(floor, act.TakeTemperature(item="spam"))


def test_what_one_has_promised_stands_in_the_way_and_to_whom() -> None:
    state = bound()
    other = act.OfferDeal(delegation="CAL", to="ELB", gives=text("spam/hard"), asks=text("access/full"))
    behind = act.Caucus(delegation="CAL", backing=text("spam/hard"))

    assert told(state, other) == [("promised-otherwise", "BOR", "")]
    assert told(state, behind) == [("promised-otherwise", "BOR", "")]
    assert told(state, act.Caucus(delegation="CAL", backing=text("spam/none"))) == []
    assert told(state, act.Caucus(delegation="CAL", backing=text("access/full"))) == []
    assert told(state, act.Caucus(delegation="BOR", backing=text("spam/hard"))) == []


def test_a_promise_that_is_broken_stands_in_nobodys_way() -> None:
    broken = next_session(heard(bound(), act.Object(delegation="BOR", item="routing", option="hard")))
    free = act.Caucus(delegation="BOR", backing=text("routing/none"))

    assert told(bound(), free) == [("promised-otherwise", "CAL", "")]
    assert told(broken, free) == []


def test_a_deal_already_made_or_offered_is_not_offered_again() -> None:
    offered = after(opened(), DEAL)
    given = act.OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("access/full"))
    asked = act.OfferDeal(delegation="CAL", to="BOR", gives=text("access/full"), asks=text("routing/hard"))
    back = act.OfferDeal(delegation="BOR", to="CAL", gives=text("routing/hard"), asks=text("access/full"))

    assert told(offered, DEAL) == [("offered-already", "BOR", "")]
    assert told(bound(), DEAL) == [("promised-already", "spam", ""), ("promised-already", "routing", "")]
    assert told(bound(), given) == [("promised-already", "spam", "")]
    assert told(bound(), asked) == [("promised-already", "routing", "")]
    assert told(bound(), back) == [("promised-already", "routing", "")]
    assert told(bound(), act.OfferDeal(delegation="CAL", to="ELB", gives=DEAL.gives, asks=DEAL.asks)) == []


def test_an_offer_is_answered_by_whom_it_was_made_to_once_and_in_the_corridor() -> None:
    state = after(opened(), DEAL)
    declined = after(state, act.DeclineOffer(delegation="BOR", offer=1))
    counter = act.CounterOffer(delegation="BOR", offer=1, gives=text("routing/hard"), asks=text("routing/none"))

    assert told(state, act.AcceptOffer(delegation="DOR", offer=1)) == [("offer-not-to-you", "1", "")]
    assert told(declined, act.AcceptOffer(delegation="BOR", offer=1)) == [("offer-closed", "1", "")]
    assert told(heard(state), act.DeclineOffer(delegation="BOR", offer=1)) == [("not-in-corridor", "floor", "")]
    assert told(state, counter) == [("deal-on-one-item", "routing", "")]


def test_a_bloc_that_has_met_is_named() -> None:
    met = after(opened(), act.Caucus(delegation="CAL", backing=text("spam/hard")))

    assert told(met, act.Caucus(delegation="DOR", backing=text("routing/soft"))) == [("bloc-has-met", "south", "")]


def test_an_objection_that_stands_is_not_made_twice_and_another_may_be() -> None:
    state = in_session(3, objected("ELB"))

    assert told(state, act.Object(delegation="ELB", item="spam", option="hard")) == [
        ("objection-stands-already", "hard", "")
    ]
    assert told(state, act.Object(delegation="ELB", item="spam", option="none")) == []
    assert told(state, act.Object(delegation="ARC", item="spam", option="hard")) == []


def test_a_refusal_is_announced_once() -> None:
    state = next_session(heard(opened(), act.AnnounceRefusal(delegation="ARC", item="spam")))

    assert told(state, act.AnnounceRefusal(delegation="ARC", item="routing")) == [("refusal-announced-already", "", "")]
    assert told(state, act.AnnounceRefusal(delegation="BOR", item="spam")) == []


def test_a_package_names_each_of_two_items_once() -> None:
    twice = act.LinkPackage(delegation="ELB", texts=(text("spam/none"), text("spam/hard"), text("routing/none")))
    one = act.LinkPackage(delegation="ELB", texts=(text("spam/none"),))

    assert told(opened(), twice) == [("package-needs-two-items", "", "")]
    assert told(opened(), one) == [("package-needs-two-items", "", "")]


def test_a_point_of_order_is_raised_once_on_an_item() -> None:
    state = next_session(held())

    assert told(state, act.PointOfOrder(delegation="ARC", kind=PointKind.LATE_TEXT, item="routing")) == [
        ("held-once-already", "routing", ""),
        ("nothing-late", "routing", ""),
    ]


def test_text_agreed_by_vote_or_after_the_second_reading_is_not_reopened() -> None:
    ballots = (act.CastBallot(delegation=each, ballot=Ballot.FOR) for each in ("ARC", "BOR", "CAL"))
    voted = next_session(after(voting(), *ballots, act.CloseVote()))
    last = next_session(after(heard(in_session(2, opened())), act.DeclareAgreed(item="routing", option="none")))

    assert told(voted, act.PlaceBrackets(delegation="ARC", item="routing")) == [
        ("agreed-by-vote", "routing", "438-441")
    ]
    assert told(last, act.PlaceBrackets(delegation="CAL", item="routing")) == [("second-reading-passed", "routing", "")]


# --- motions and votes ---


def test_a_motion_waits_for_its_vote_and_a_vote_for_its_day() -> None:
    lost = after(voting(), act.CastBallot(delegation="ARC", ballot=Ballot.AGAINST), act.CloseVote())
    waiting = replace(heard(opened(), MOTION), phase=Phase.CORRIDOR)

    assert told(waiting, MOTION) == [("vote-moved-already", "routing", "")]
    assert told(next_session(lost), MOTION) == [("vote-taken-already", "routing", "438-441")]


def test_a_vote_is_not_repeated_after_one_session_even_if_most_ask() -> None:
    """Two sessions are a day. ARC, BOR and ELB ask the chair to lift the brackets; with CAL, four of five ask."""
    asking = (act.LiftBrackets(delegation=each, item="routing", option="hard") for each in ("ARC", "BOR", "ELB"))
    state = after(heard(opened(), MOTION, *asking), act.PutToVote(item="routing", option="hard"))
    lost = after(state, act.CastBallot(delegation="ARC", ballot=Ballot.AGAINST), act.CloseVote())

    assert told(in_session(2, lost), MOTION) == [("vote-taken-already", "routing", "438-441")]
    assert told(in_session(3, lost), MOTION) == []


def test_a_vote_is_not_repeated_unless_more_than_half_of_all_ask() -> None:
    """BOR asks, and so does CAL, who moves: two of five. With ARC they are three."""
    for asking, expected in ((("BOR",), [("vote-taken-already", "routing", "438-441")]), (("ARC", "BOR"), [])):
        lifts = (act.LiftBrackets(delegation=each, item="routing", option="hard") for each in asking)
        state = after(heard(opened(), MOTION, *lifts), act.PutToVote(item="routing", option="hard"))
        lost = after(state, act.CastBallot(delegation="ARC", ballot=Ballot.AGAINST), act.CloseVote())

        assert told(in_session(3, lost), MOTION) == expected


def test_who_has_no_vote_neither_moves_nor_casts_one() -> None:
    barred = opened(toy(without_vote=["ELB"]))
    state = after(heard(barred, MOTION), act.PutToVote(item="routing", option="hard"))
    motion = act.MoveVote(delegation="ELB", item="routing", option="hard")

    assert told(barred, motion) == [("no-right-to-vote", "", "Constitution 169")]
    assert told(state, act.CastBallot(delegation="ELB", ballot=Ballot.FOR)) == [
        ("no-right-to-vote", "", "Constitution 169")
    ]


def test_a_ballot_is_cast_once() -> None:
    state = after(voting(), act.CastBallot(delegation="ARC", ballot=Ballot.FOR))

    assert told(state, act.CastBallot(delegation="ARC", ballot=Ballot.AGAINST)) == [("ballot-cast-already", "", "426")]


def test_a_point_about_a_vote_is_about_the_one_that_is_open() -> None:
    conduct = [
        act.PointOfOrder(delegation="ELB", kind=PointKind.CONDUCT_OF_VOTE, item=each)
        for each in ("routing", "spam", "tea")
    ]

    assert [told(voting(), each) for each in conduct] == [
        [],
        [("not-on-programme", "spam", "")],
        [("unknown-item", "tea", "")],
    ]
    assert told(opened(), conduct[0]) == [("no-vote-open", "", "")]


# --- the chair ---


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (act.TakeTemperature(item="access"), [("not-on-programme", "access", "")]),
        (act.TakeTemperature(item="tea"), [("unknown-item", "tea", "")]),
        (act.OfferCompromise(item="spam", option="tea"), [("unknown-option", "tea", "")]),
        (act.OfferCompromise(item="tea", option="soft"), [("unknown-item", "tea", "")]),
        (act.KeepBrackets(item="access"), [("not-on-programme", "access", "")]),
        (act.DeclareAgreed(item="spam", option="soft"), [("not-on-the-table", "soft", "")]),
        (act.DeclareAgreed(item="tea", option="soft"), [("unknown-item", "tea", "")]),
        (act.DropOption(item="spam", option="tea"), [("unknown-option", "tea", "")]),
        (act.DropOption(item="tea", option="tea"), [("unknown-item", "tea", "")]),
        (act.DropOption(item="spam", option="hard"), [("option-has-supporters", "hard", "")]),
        (act.DropOption(item="spam", option="none"), [("older-treaty-stays", "none", "")]),
        (act.PutToVote(item="spam", option="hard"), [("no-motion-to-vote", "spam", "383")]),
        (act.OpenFloor(), [("not-in-corridor", "floor", "")]),
        (act.CloseVote(), [("not-in-voting", "floor", "")]),
        (act.AdoptFinalActs(), [("not-in-adoption", "floor", "")]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_on_the_floor_a_reason_names_what_the_chair_has_wrong(
    said: Action, expected: list[tuple[str, str, str]]
) -> None:
    assert told(heard(opened()), said) == expected


def test_a_text_that_somebody_stands_for_is_not_dropped_and_the_last_one_never_is() -> None:
    """BOR alone stands for the plain text on access, and nobody for the full one."""
    floor = heard(in_session(2, opened()))
    bare = replace(floor.items["access"], stances={})
    last = after(replace(floor, items=floor.items | {"access": bare}), act.DropOption(item="access", option="full"))

    assert told(floor, act.DropOption(item="access", option="full")) == []
    assert told(floor, act.DropOption(item="access", option="plain")) == [("option-has-supporters", "plain", "")]
    assert told(last, act.DropOption(item="access", option="plain")) == [("last-option", "plain", "")]


def test_an_objection_that_is_sustained_is_named_by_its_first_author() -> None:
    """In the order of the roll, whoever spoke first."""
    assert told(objected("ELB", "BOR"), act.DeclareAgreed(item="spam", option="hard")) == [
        ("objection-sustained", "BOR", "")
    ]


def test_once_the_room_has_shown_its_mind_the_reason_is_how_many_object_or_how_much_of_the_room_is_against() -> None:
    many = after(objected("BOR", "ELB"), act.TakeTemperature(item="spam"))
    heavy = heard(
        opened(),
        act.Object(delegation="ARC", item="spam", option="hard"),
        act.Oppose(delegation="BOR", item="spam", option="hard"),
    )

    assert told(many, act.DeclareAgreed(item="spam", option="hard")) == [("too-many-objections", "2", "")]
    assert told(after(heavy, act.TakeTemperature(item="spam")), act.DeclareAgreed(item="spam", option="hard")) == [
        ("room-is-against", "hard", "")
    ]


def test_an_item_that_a_point_of_order_holds_up_is_not_decided() -> None:
    state = held()

    for said in (act.DeclareAgreed, act.PutToVote, act.DropOption):
        assert ("held-by-point-of-order", "routing", "") in told(state, said(item="routing", option="soft"))
    assert told(heard(next_session(state)), act.DeclareAgreed(item="routing", option="soft")) == []


def test_where_nobody_may_vote_the_rule_on_the_quorum_is_cited() -> None:
    state = heard(opened(toy(without_vote=("ARC", "BOR", "CAL", "DOR", "ELB"))))

    assert ("no-quorum", "", "385") in told(state, act.PutToVote(item="routing", option="hard"))


def test_a_vote_to_which_nobody_has_answered_is_not_closed() -> None:
    assert told(voting(), act.CloseVote()) == [("no-ballots-cast", "", "")]


# --- adoption and signing ---


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (act.Sign(delegation="ELB"), [("not-called-yet", "", "")]),
        (act.SignWithReservation(delegation="ARC", items=()), [("reservation-needs-an-item", "", "")]),
        (act.SignWithReservation(delegation="ARC", items=("tea",)), [("unknown-item", "tea", "")]),
        (act.SignWithReservation(delegation="ARC", items=("routing",)), [("not-in-final-acts", "routing", "")]),
        (act.SignWithReservation(delegation="ARC", items=("spam", "spam")), [("item-named-twice", "spam", "")]),
        (act.SignWithReservation(delegation="ARC", items=("spam",)), []),
        (act.CallWave(), [("roll-unanswered", "", "")]),
        (act.CloseConference(), [("roll-unanswered", "", "")]),
        (act.CloseSession(), [("not-in-floor", "signing", "")]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_while_the_first_of_the_roll_is_called(said: Action, expected: list[tuple[str, str, str]]) -> None:
    assert told(called(), said) == expected


def test_a_roll_that_is_answered_is_finished() -> None:
    state = all_signed(after(called(), act.Sign(delegation="ARC")))

    assert told(state, act.CallWave()) == [("roll-finished", "", "")]
    assert told(state, act.Sign(delegation="ARC")) == [("answered-already", "", "")]
    assert told(state, act.CloseConference()) == []
