"""What is remembered of whom, as one delegation may read it."""

from dataclasses import replace

from game.desk.delegation_page import delegation_page
from game.desk.ledger import remembered
from game.model.actions import AcceptOffer, AnnounceRefusal, Object, OfferDeal, Press
from game.model.conference import DelegationId
from game.model.state import ConferenceState
from game.rules import view_for
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.toy import after, heard, opened, text


def read(state: ConferenceState, reader: str, of: str) -> tuple[str, ...]:
    """What a delegation reads on the page of another."""
    seat = Reader(wording=Wording(), conference=state.conference, delegation=DelegationId(reader))
    return remembered(seat, view_for(state, reader), of)


def broken() -> ConferenceState:
    """BOR promised CAL hard routing, and objects to it in plenary."""
    deal = OfferDeal(delegation="CAL", to="BOR", gives=text("spam/none"), asks=text("routing/hard"))
    state = after(opened(), deal, AcceptOffer(delegation="BOR", offer=1))
    return heard(state, Object(delegation="BOR", item="routing", option="hard"))


def test_a_broken_word_is_read_by_everybody_and_told_to_who_broke_it_as_its_own() -> None:
    label = opened().conference.item("routing").label

    assert read(broken(), "BOR", "CAL") == (f"Caldera remembers that you broke your word on {label} in session 1.",)
    assert read(broken(), "ELB", "BOR") == (f"Caldera remembers that Borduria broke its word on {label} in session 1.",)


def test_pressure_is_remembered_by_the_two_sides_alone() -> None:
    state = after(opened(), Press(delegation="ARC", to="ELB", asks=text("routing/none")))
    label = opened().conference.item("routing").label

    assert read(state, "ELB", "ARC") == (f"You remember that Arcadia leant on you over {label} in session 1.",)
    assert read(state, "CAL", "ARC") == ()


def test_the_newest_deed_comes_first() -> None:
    state = heard(opened(), AnnounceRefusal(delegation="ARC", item="spam"))
    older, newer = state.deeds[0], replace(state.deeds[0], session=2)

    sentences = read(replace(state, deeds=(older, newer)), "BOR", "ARC")

    assert ["session 2" in each for each in sentences] == [True, False]


def test_the_page_of_a_delegation_tells_what_is_remembered_of_it() -> None:
    state = broken()
    seat = Reader(wording=Wording(), conference=state.conference, delegation=DelegationId("CAL"))

    page = delegation_page(seat, view_for(state, "CAL"), DelegationId("BOR"))

    assert page.remembered == read(state, "CAL", "BOR")
