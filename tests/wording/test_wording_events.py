"""One sentence an event, from the reader's seat."""

from dataclasses import replace

import pytest

from game.model import actions as act
from game.model import events as ev
from game.model.actions import Backing, Unwilling
from game.model.events import Because, Event, Move
from game.model.grammar import KINDS
from game.model.objections import Objection
from game.model.state import Offer
from game.wording.actions import describe, words
from game.wording.events import tell
from game.wording.moves import ranked, tell_move
from game.wording.objections import refusal, why_not
from game.wording.reader import Reader
from tests.wording.wording_toy import ARC, BOR, CAL, ENDEAVOUR, HIDDEN, NONE, ROAMING, SHALL, SHOWN, SOUTH, SPAM

B_ON_SPAM = Backing(item=SPAM, option=ENDEAVOUR)
B_ON_ROAMING = Backing(item=ROAMING, option=SHOWN)
DEAL = ev.OfferMade(offer=1, delegation=BOR, to=ARC, gives=B_ON_SPAM, asks=B_ON_ROAMING, until=2)
OFFER = Offer(id=1, delegation=BOR, to=ARC, gives=B_ON_SPAM, asks=B_ON_ROAMING, until=2)


def test_an_offer_says_who_backs_what_and_until_when(arcadia: Reader) -> None:
    line = tell(arcadia, DEAL)

    assert line.text == ("The United Borduria offers you a deal: the United Borduria backs b on 5B, you back b on 4.4.")
    assert line.why == "Open until session 2 ends."


def test_an_answer_to_an_offer_is_told_from_either_side(arcadia: Reader, hall: Reader) -> None:
    accepted = ev.OfferAccepted(offer=1, delegation=ARC, to=BOR)

    assert tell(arcadia, accepted, [OFFER]).text == "You accept the United Borduria’s offer."
    assert tell(hall, accepted, [OFFER]).text == "Arcadia accepts the United Borduria’s offer."
    assert tell(hall, accepted).text == "Arcadia and the United Borduria have a deal."


def test_only_who_asked_reads_what_was_heard_in_a_consultation(arcadia: Reader, hall: Reader) -> None:
    heard = ev.Consulted(delegation=ARC, to=CAL, item=SPAM, at=50, salience=80, has_red_line=True)

    assert str(tell(arcadia, heard)) == (
        "You consult Caldera on 5B: it seems to want b (should endeavour). "
        "The item matters a great deal to it. It speaks of a line that it cannot cross."
    )
    assert str(tell(hall, heard)) == "Arcadia consults Caldera on 5B."


def test_a_temperature_gives_warmth_and_says_whether_somebody_moved(hall: Reader) -> None:
    moved = Move(delegation=CAL, before=None, after=ENDEAVOUR, because=Because.COMPROMISE)
    taken = ev.TemperatureTaken(item=SPAM, placards=(), warmth=((NONE, -5), (SHALL, 32)), moved=(moved,))

    assert str(tell(hall, taken)) == "The feel of the room on 5B: a -5, c +32. 1 delegation has moved."


def test_a_text_agreed_over_objections_names_them(arcadia: Reader) -> None:
    assert str(tell(arcadia, ev.TextAgreed(item=ROAMING, option=SHOWN, over=(ARC, CAL)))) == (
        "Agreed on roaming (4.4): b, open to users. The chair gavels over you and Caldera."
    )


def test_what_finds_no_second_says_so_and_is_not_called_out_of_order(hall: Reader, arcadia: Reader) -> None:
    moved = act.MoveVote(delegation=CAL, item=SPAM, option=SHALL)
    proposed = act.ProposeCompromise(delegation=ARC, item=SPAM, option=SHALL)

    assert tell(hall, ev.Spoke(delegation=CAL, intervention=moved, second=ARC)).why == "Seconded by Arcadia."
    assert "Caldera finds no second, or others were quicker: it had meant to" in (
        tell(hall, ev.Spoke(delegation=CAL, intervention=moved, in_order=False)).text
    )
    assert "You find no second: you had meant to propose c on 5B as compromise." == (
        tell(arcadia, ev.Spoke(delegation=ARC, intervention=proposed, in_order=False)).text
    )


def test_an_objection_says_what_the_objector_stands_for(hall: Reader, arcadia: Reader) -> None:
    objects = act.Object(delegation=ARC, item=SPAM, option=SHALL)
    opposes = act.Oppose(delegation=CAL, item=SPAM, option=SHALL)

    assert tell(arcadia, ev.Spoke(delegation=ARC, intervention=objects, instead=ENDEAVOUR)).text == (
        "You object to c on 5B: you stand for b, should endeavour."
    )
    assert tell(hall, ev.Spoke(delegation=CAL, intervention=opposes, instead=NONE)).text.startswith(
        "Caldera speaks against c on 5B: it stands for a, "
    )
    assert tell(hall, ev.Spoke(delegation=CAL, intervention=opposes)).text == "Caldera speaks against c on 5B."


def test_a_happening_is_told_by_its_author(hall: Reader) -> None:
    assert str(tell(hall, ev.HappeningOccurred(happening="leak"))) == "A leaked document. A newspaper prints a draft."


SPEECHES = (
    act.Table(delegation=ARC, item=SPAM, option=ENDEAVOUR),
    act.CoSponsor(delegation=ARC, item=SPAM, option=NONE),
    act.Support(delegation=ARC, item=SPAM, option=NONE),
    act.Oppose(delegation=ARC, item=SPAM, option=SHALL),
    act.Object(delegation=ARC, item=SPAM, option=SHALL),
    act.WithdrawObjection(delegation=ARC, item=SPAM),
    act.ProposeCompromise(delegation=ARC, item=SPAM, option=ENDEAVOUR),
    act.PlaceBrackets(delegation=ARC, item=SPAM),
    act.LiftBrackets(delegation=ARC, item=SPAM, option=NONE),
    act.LinkPackage(delegation=ARC, texts=(B_ON_SPAM, B_ON_ROAMING)),
    act.PointOfOrder(delegation=ARC, kind=act.PointKind.WAS_THAT_A_VOTE, item=SPAM),
    act.MoveVote(delegation=ARC, item=SPAM, option=NONE),
    act.AnnounceRefusal(delegation=ARC, item=SPAM),
)

EVENTS: tuple[Event, ...] = (
    ev.ConferenceOpened(scenario="toy", digest="", seed=1),
    ev.SessionOpened(session=1),
    ev.HappeningOccurred(happening="leak"),
    ev.HappeningOccurred(happening="from another version"),
    ev.SessionClosed(session=1),
    ev.LegitimacyChanged(by=-5, reason="vote"),
    ev.LegitimacyChanged(by=1, reason="never heard of"),
    ev.Consulted(delegation=BOR, to=ARC, item=SPAM, at=3, salience=10, has_red_line=False),
    DEAL,
    ev.OfferAccepted(offer=1, delegation=BOR, to=ARC),
    ev.OfferDeclined(offer=1, delegation=BOR, to=ARC),
    ev.OfferExpired(offer=1, delegation=BOR, to=ARC),
    ev.PromiseKept(delegation=ARC, to=BOR, backing=B_ON_SPAM),
    ev.PromiseBroken(delegation=ARC, to=BOR, backing=B_ON_SPAM),
    ev.PromiseReleased(delegation=ARC, to=BOR, backing=B_ON_SPAM),
    ev.PledgeMade(delegation=BOR, to=ARC, asks=B_ON_SPAM, moved=True),
    ev.PledgeMade(delegation=ARC, to=BOR, asks=B_ON_SPAM, moved=False),
    *(
        ev.Pressed(delegation=ARC, to=BOR, asks=B_ON_SPAM, moved=moved, resented=resented)
        for moved in (True, False)
        for resented in (True, False)
    ),
    ev.CaucusHeld(delegation=BOR, bloc=SOUTH, backing=B_ON_SPAM, joined=(BOR, CAL)),
    ev.CaucusHeld(delegation=BOR, bloc=SOUTH, backing=B_ON_SPAM, joined=(BOR,)),
    ev.DraftingGroupMet(delegation=ARC, items=(SPAM,), members=(ARC, BOR)),
    ev.TextsProposed(delegation=BOR, proposal=1, texts=(B_ON_SPAM,), members=(ARC, BOR)),
    ev.ProposalBacked(delegation=ARC, proposal=1, members=(ARC, BOR)),
    ev.GroupReported(delegation=ARC, items=(SPAM,), texts=(B_ON_SPAM,), behind=(ARC, BOR)),
    ev.GroupReported(delegation=ARC, items=(SPAM,), texts=(), behind=()),
    ev.ReportDeserted(delegation=BOR, text=B_ON_SPAM),
    ev.PlacardsChosen(delegation=ARC, placards=(B_ON_SPAM,)),
    ev.FloorRequested(delegation=ARC, intervention=SPEECHES[0]),
    ev.FloorRequested(delegation=BOR, intervention=act.Support(delegation=BOR, item=SPAM, option=NONE)),
    ev.FloorRequestWithdrawn(delegation=ARC),
    ev.FloorOpened(speakers=(ARC,), unheard=(BOR,)),
    ev.FloorOpened(speakers=(), unheard=()),
    *(ev.Spoke(delegation=ARC, intervention=each) for each in SPEECHES),
    *(ev.Spoke(delegation=ARC, intervention=each, in_order=False) for each in SPEECHES),
    *(
        ev.PointRuled(delegation=ARC, kind=kind, item=SPAM, upheld=upheld)
        for kind in act.PointKind
        for upheld in (True, False)
    ),
    ev.TemperatureTaken(item=SPAM, placards=(), warmth=(), moved=()),
    ev.CompromiseOffered(item=SPAM, option=ENDEAVOUR),
    ev.TextAgreed(item=SPAM, option=ENDEAVOUR),
    ev.BracketsKept(item=SPAM),
    ev.OptionDropped(item=SPAM, option=ENDEAVOUR),
    ev.VoteCalled(item=SPAM, option=SHALL, by=BOR),
    *(ev.BallotCast(delegation=ARC, ballot=each) for each in act.Ballot),
    *(
        ev.VoteTaken(item=SPAM, option=SHALL, in_favour=2, against=1, abstain=0, not_participating=0, result=each)
        for each in ev.VoteResult
    ),
    ev.AdjournmentMoved(delegation=ARC, item=SPAM),
    *(
        ev.AdjournmentDecided(
            item=SPAM,
            option=SHALL,
            in_favour=2,
            against=1,
            abstain=0,
            not_participating=0,
            is_adjourned=each,
        )
        for each in (True, False)
    ),
    ev.WalkedOut(delegations=(ARC, BOR), item=SPAM),
    ev.FinalActsAdopted(texts=((SPAM, None), (ROAMING, HIDDEN))),
    ev.WaveCalled(wave=1, delegations=(ARC, BOR, CAL)),
    *(ev.RollAnswered(delegation=ARC, kind=each, reservations=(SPAM,)) for each in ev.SignatureKind),
    ev.ConferenceClosed(signatures=2),
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda each: type(each).__name__)
def test_every_event_is_a_whole_sentence_for_everybody(event: Event, arcadia: Reader, hall: Reader) -> None:
    for reader in (arcadia, hall):
        line = tell(reader, event)
        for text in filter(None, (line.text, line.why)):
            assert text[0].isupper(), text
            assert text[-1] in ".?”", text
            assert "{" not in text
            assert "you has" not in text.lower()


def test_every_kind_of_event_is_among_those_tried() -> None:
    assert {type(each) for each in EVENTS} == set(ev.Event.__args__)


def test_a_move_gives_the_reason_the_room_can_see(arcadia: Reader) -> None:
    promised = Move(delegation=CAL, before=NONE, after=ENDEAVOUR, because=Because.PROMISE, of=ARC)
    lost = Move(delegation=ARC, before=NONE, after=ENDEAVOUR, because=Because.OWN_TEXT_GONE)

    assert tell_move(arcadia, SPAM, promised) == "Caldera backs b, as promised to you"
    assert tell_move(arcadia, SPAM, lost) == "You turn to b: a is off the table"


@pytest.mark.parametrize("because", Because)
@pytest.mark.parametrize("of", [None, BOR])
@pytest.mark.parametrize("before", [None, NONE])
def test_every_reason_can_be_told(because: Because, of: object, before: object, arcadia: Reader) -> None:
    move = Move(delegation=CAL, before=before, after=SHALL, because=because, of=of)  # type: ignore[arg-type]

    assert tell_move(arcadia, SPAM, move).startswith("Caldera ")


def test_the_reader_is_first_among_those_who_moved(arcadia: Reader) -> None:
    moves = [Move(delegation=who, before=None, after=NONE, because=Because.OWN_CHOICE) for who in (CAL, BOR, ARC)]

    assert [each.delegation for each in ranked(arcadia, moves)] == [ARC, BOR, CAL]


def test_an_action_is_described_as_it_will_be_done(arcadia: Reader) -> None:
    offer = act.OfferDeal(delegation=ARC, to=BOR, gives=B_ON_SPAM, asks=B_ON_ROAMING)

    assert describe(arcadia, offer) == (
        "Offer the United Borduria a deal: you back b on 5B, the United Borduria backs b on 4.4."
    )
    assert describe(arcadia, SPEECHES[2]) == "Support a on 5B."
    assert describe(arcadia, act.ShowPlacards(delegation=ARC, placards=())) == "Show nothing when the chair asks."


def test_a_menu_shows_cost_and_rule_but_never_an_effect(arcadia: Reader) -> None:
    shown = {each.slug: each for each in (words(arcadia.wording, kind.action) for kind in KINDS)}

    assert shown["offer_deal"].cost == "1 contact"
    assert arcadia.conference.procedure.organisation in shown["move_vote"].rule


def test_a_refusal_gives_every_reason_its_rule_and_what_to_do_instead(arcadia: Reader) -> None:
    tried = act.Support(delegation=ARC, item=SPAM, option=ENDEAVOUR)

    said = refusal(
        arcadia,
        [Objection(code="not-on-the-table", about="endeavour"), Objection(code="vote-in-progress", rule="426")],
        tried,
    )

    assert said == (
        "Option b is not on the table. Voting has begun, and nobody may interrupt it. (Rule: 426.) "
        "Table it, or propose it as compromise, when the item is before the room."
    )


def test_an_objection_speaks_of_phases_delegations_and_blocs_by_name(arcadia: Reader) -> None:
    assert why_not(arcadia, Objection(code="not-in-corridor", about="floor")) == (
        "The corridor is closed: it is time for the floor."
    )
    assert why_not(arcadia, Objection(code="bloc-has-met", about="south")) == "South has met already in this session."
    assert why_not(arcadia, Objection(code="promised-otherwise", about="BOR")).startswith(
        "An open promise to the United Borduria"
    )
    assert why_not(arcadia, Objection(code="of-another-version")) == "That is not in order now."


@pytest.mark.parametrize("because", Unwilling)
def test_who_declines_is_told_with_its_reason(arcadia: Reader, because: Unwilling) -> None:
    declined = ev.OfferDeclined(offer=1, delegation=ARC, to=BOR, because=because)
    mine = Offer(id=1, delegation=ARC, to=BOR, gives=B_ON_ROAMING, asks=B_ON_SPAM, until=2)

    assert tell(arcadia, declined, [mine]).why


@pytest.mark.parametrize("because", [Unwilling.PROMISED, Unwilling.RED_LINE, Unwilling.TOO_DEAR])
def test_who_does_not_yield_is_told_with_its_reason(arcadia: Reader, because: Unwilling) -> None:
    pressed = ev.Pressed(delegation=ARC, to=BOR, asks=B_ON_SPAM, moved=False, resented=True, because=because)
    pledged = ev.PledgeMade(delegation=ARC, to=BOR, asks=B_ON_SPAM, moved=False, because=because)

    assert len(tell(arcadia, pressed).why) > len(tell(arcadia, replace(pressed, because=None)).why)
    assert len(tell(arcadia, pledged).why) > len(tell(arcadia, replace(pledged, because=None)).why)


def test_a_refusal_without_a_reason_is_told_without_one(arcadia: Reader) -> None:
    assert tell(arcadia, ev.OfferDeclined(offer=1, delegation=ARC, to=BOR), [OFFER]).why == ""
