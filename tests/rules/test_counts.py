"""How many actions are in order at fixed points, as chess programs count moves: a change of rules moves a count.

The opening is worked out by hand. ELB, with nobody named as the other side of a deal, may

    table the soft text of spam or routing                                                        2
    propose any of the three texts of spam or routing as compromise                               6
    co-sponsor, support, oppose or object to the two texts on the table of either    4 x 4     = 16
    ask to lift the brackets on, or move a vote on, two texts of each of three items  2 x 6    = 12
    announce that it refuses over one of three items                                              3
    raise a point of order on the competence for one of three items                               3

which makes 42. It cannot withdraw or reopen anything, call text late, ask about a temperature, or leave a list that it
is not on; and it has no bloc. The others may call theirs behind any of nine texts (51), and cannot co-sponsor what they
sponsor: ARC one text (50), CAL two (49), DOR one (50), BOR none on today's programme (51).

With one delegation named, each may also consult it on three items, press it for nine texts, and offer one of nine texts
for one of the six of the other items, 54: 66 more. Whoever has a pledge may ask for nine texts more, 75; influence 1
brings none, so DOR and ELB stay at 66.
"""

from game.model.actions import (
    AcceptOffer,
    CallWave,
    DeclareAgreed,
    MoveVote,
    OfferDeal,
    PutToVote,
)
from game.model.state import ConferenceState
from game.rules import legal_actions
from tests.toy import SEATS, adopted, after, heard, next_session, opened, text, toy

OFFER = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
MOTION = MoveVote(delegation="CAL", item="routing", option="hard")


def counts(state: ConferenceState) -> list[int]:
    return [len(legal_actions(state, each)) for each in SEATS]


def test_at_the_opening() -> None:
    assert counts(opened()) == [50, 51, 49, 50, 42]


def test_at_the_opening_with_another_delegation_named() -> None:
    state = opened()
    more = [len(legal_actions(state, each, to="ELB")) - len(legal_actions(state, each)) for each in SEATS]

    assert more == [75, 75, 75, 66, 0]


def test_with_an_offer_to_answer() -> None:
    """BOR may accept or decline; CAL may not make the same offer to it again, and has a contact left for others."""
    state = after(opened(), OFFER)

    assert counts(state) == [50, 53, 49, 50, 42]
    assert len(legal_actions(state, "CAL", to="BOR")) == 49 + 75 - 1


def test_bound_by_a_promise() -> None:
    """BOR and CAL may call the bloc only behind what they promised on the item: two texts fewer."""
    assert counts(after(opened(), OFFER, AcceptOffer(delegation="BOR", offer=1))) == [50, 49, 47, 50, 42]


def test_with_one_item_agreed() -> None:
    """For ELB, of the 42: table 1, compromise 3, floor 8, brackets and votes 8, refusals 3, competence 2; reopen 1."""
    state = next_session(after(heard(opened()), DeclareAgreed(item="routing", option="none")))

    assert counts(state) == [32, 31, 32, 32, 26]


def test_while_the_chair_takes_the_items_up() -> None:
    assert counts(heard(opened(), MOTION)) == [0] * 5


def test_while_a_vote_is_open() -> None:
    """Five ballots, the adjournment and a point on the conduct of the vote; without a vote the point alone."""
    state = after(heard(opened(toy(without_vote=["ELB"])), MOTION), PutToVote(item="routing", option="hard"))

    assert counts(state) == [7, 7, 7, 7, 1]


def test_while_the_first_of_the_roll_is_called() -> None:
    """Sign, defer, refuse, or sign with a reservation on the one item that has text."""
    state = adopted(after(heard(opened()), DeclareAgreed(item="spam", option="hard")))

    assert counts(state) == [0] * 5
    assert counts(after(state, CallWave())) == [4, 0, 0, 0, 0]
