"""What a view shows: all that has happened in the room, and what is a delegation's own."""

from game.model.actions import (
    AcceptOffer,
    AnnounceRefusal,
    Ballot,
    CallWave,
    CastBallot,
    Caucus,
    CloseVote,
    Consult,
    DeclareAgreed,
    LinkPackage,
    MoveVote,
    OfferDeal,
    OpenFloor,
    Press,
    PutToVote,
    Sign,
    Support,
)
from game.model.conference import Happening, LegitimacyMoved, Moment, SalienceMoved
from game.model.events import Pressed, SignatureKind, VoteResult
from game.model.state import ConferenceState, MotionToVote, Phase
from game.rules import public_view, view_for, views_for, visible
from tests.toy import SEATS, adopted, after, heard, next_session, opened, play, text, toy

MOTION = MoveVote(delegation="CAL", item="routing", option="hard")
DEAL = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))


def voting() -> ConferenceState:
    return after(heard(opened(), MOTION), PutToVote(item="routing", option="hard"))


def test_everybody_sees_where_the_conference_is() -> None:
    view = public_view(next_session(opened()))

    assert (view.conference.id, view.session, view.phase, view.legitimacy) == ("toy", 2, Phase.CORRIDOR, 80)
    assert view.step == next_session(opened()).step
    assert public_view(heard(opened())).phase is Phase.FLOOR


def test_everybody_sees_what_news_has_done() -> None:
    effects = (SalienceMoved(item="spam", by=10), LegitimacyMoved(by=-5))
    news = Happening(id="news", session=2, moment=Moment.OPENS, title="News", text="In the papers.", effects=effects)
    view = public_view(next_session(opened(toy(happenings=(news,)))))

    assert (view.happened, view.salience_moved, view.legitimacy) == (("news",), {"spam": 10}, 75)


def test_everybody_sees_the_table_and_who_stands_where() -> None:
    view = public_view(heard(opened(), Support(delegation="ELB", item="spam", option="none")))

    assert view.items["spam"].on_table == ("none", "hard")
    assert view.items["spam"].stances == {"CAL": "hard", "DOR": "hard", "ELB": "none"}


def test_everybody_sees_who_has_asked_for_the_floor_and_who_has_had_it() -> None:
    asked = after(opened(), Support(delegation="ELB", item="spam", option="none"))
    after_it = after(asked, OpenFloor())

    assert (public_view(asked).on_list, public_view(asked).last_heard) == (("ELB",), ())
    assert (public_view(after_it).on_list, public_view(after_it).last_heard) == ((), ("ELB",))


def test_everybody_sees_which_blocs_have_met_which_texts_are_linked_and_who_refuses() -> None:
    package = LinkPackage(delegation="ELB", texts=(text("spam/none"), text("routing/none")))
    met = after(opened(), Caucus(delegation="CAL", backing=text("spam/hard")))
    view = public_view(heard(met, package, AnnounceRefusal(delegation="ARC", item="spam")))

    assert view.caucused == {"south"}
    assert view.packages == (("ELB", package.texts),)
    assert view.refusals == {"ARC": "spam"}


def test_everybody_sees_a_motion_then_the_open_vote_then_the_result_with_its_ballots() -> None:
    waiting = public_view(heard(opened(), MOTION))
    open_now = public_view(voting())
    closed = public_view(after(voting(), CastBallot(delegation="ARC", ballot=Ballot.FOR), CloseVote()))
    moved = MotionToVote(item="routing", option="hard", by="CAL")

    assert (waiting.motions, waiting.open_ballot) == ((moved,), None)
    assert (open_now.motions, open_now.open_ballot) == ((), moved)
    assert closed.open_ballot is None
    assert [(each.session, each.item, each.option, each.result) for each in closed.votes] == [
        (1, "routing", "hard", VoteResult.ADOPTED)
    ]
    assert closed.votes[0].ballots == {"ARC": Ballot.FOR}


def test_everybody_sees_the_final_acts_who_is_called_and_who_has_signed() -> None:
    acts = adopted(after(heard(opened()), DeclareAgreed(item="spam", option="hard")))
    view = public_view(after(acts, CallWave(), Sign(delegation="ARC"), CallWave()))

    assert view.final_acts == {"spam": "hard", "routing": None, "access": None}
    assert (view.wave, view.called) == (2, ("BOR",))
    assert {who: each.kind for who, each in view.signatures.items()} == {"ARC": SignatureKind.SIGNED}
    assert public_view(opened()).final_acts is None


def test_public_lots_are_the_same_in_every_version() -> None:
    """A conference that was begun must go on as it would have."""
    assert public_view(opened(seed=8)).lot == 584664267250066657
    assert public_view(next_session(opened(seed=8))).lot == 584664267250066657


def test_whoever_presses_is_told_that_nobody_minds() -> None:
    _, (pressed,) = play(opened(), Press(delegation="ELB", to="ARC", asks=text("spam/hard")))
    shown = visible(pressed, "ELB")

    assert isinstance(shown, Pressed)
    assert (pressed.resented, shown.resented) == (True, False)


def test_a_delegation_sees_its_own_seat_offers_and_promises() -> None:
    offer = OfferDeal(delegation="ELB", to="CAL", gives=text("access/full"), asks=text("spam/hard"))
    state = after(opened(), DEAL, AcceptOffer(delegation="BOR", offer=1), offer)
    view = view_for(state, "CAL")

    assert view.delegation == "CAL"
    assert view.seat == state.seats["CAL"]
    assert [each.id for each in view.offers] == [1, 2]
    assert [(each.delegation, each.to) for each in view.promises] == [("CAL", "BOR"), ("BOR", "CAL")]
    assert [each.id for each in view_for(state, "ELB").offers] == [2]
    assert view_for(state, "ARC").offers == view_for(state, "ARC").promises == ()


def test_many_views_at_once_are_each_what_one_sees_alone() -> None:
    offer = OfferDeal(delegation="ELB", to="CAL", gives=text("access/full"), asks=text("spam/hard"))
    ask = Consult(delegation="DOR", to="ARC", item="spam")
    state = after(opened(), DEAL, AcceptOffer(delegation="BOR", offer=1), offer, ask)

    assert views_for(state, SEATS) == [view_for(state, each) for each in SEATS]
    assert views_for(state, ("DOR", "BOR")) == [view_for(state, each) for each in ("DOR", "BOR")]


def test_many_views_share_one_public_part() -> None:
    first, second = views_for(opened(), ("ARC", "BOR"))

    assert first.public is second.public
    assert view_for(opened(), "ARC", first.public).public is first.public


def test_a_ballot_shows_in_ones_own_view_and_nothing_where_none_is_cast() -> None:
    state = after(voting(), CastBallot(delegation="ARC", ballot=Ballot.FOR))

    assert [each.ballot for each in views_for(state, ("ARC", "BOR"))] == [Ballot.FOR, None]
