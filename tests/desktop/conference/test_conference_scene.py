"""A session at the screen: by keyboard alone, by mouse alone, with every way back."""

import pytest

from game.desktop.conference.scene import ConferenceScene
from game.desktop.navigation import ChangeSettings, Push, Quit, ToSettings, ToTitle
from game.desktop.settings import Settings
from game.desktop.summary.session_page import SummaryScene
from game.model import actions as act
from game.model.state import OfferStatus
from game.session.session import Session
from tests.desktop.pilot import Pilot

ASKING = Settings(coach=False)


def pushed(pilot: Pilot) -> SummaryScene:
    """The summary that was laid over the conference last."""
    found = [each.scene for each in pilot.intents if isinstance(each, Push)]
    assert isinstance(found[-1], SummaryScene)
    return found[-1]


def test_it_opens_on_what_matters_most_of_todays_business(open_large) -> None:
    pilot = open_large()

    assert pilot.shows("heading", "The Internet in the treaty")
    assert pilot.shows("text", "KEN Your capital wants a")
    assert pilot.shows("hall", "Where they stand")


def test_a_session_is_played_by_keyboard_alone(open_large) -> None:
    pilot = open_large()
    pilot.press("7", "1", "return")
    pilot.press("4")
    pilot.type("nigeria")
    pilot.press("return", "1", "return")
    desk = pilot.scene.desk

    assert isinstance(desk.view.seat.intervention, act.Support)
    assert ("NGA", "internet_naming") == (desk.view.seat.reports[0].about, desk.view.seat.reports[0].item)
    assert 1 == desk.view.seat.contacts_left
    pilot.press("return", "e")
    pilot.wait(0.1)
    assert 2 == desk.view.public.session
    assert 1 == pushed(pilot).session


def test_a_session_is_played_by_mouse_alone(open_large) -> None:
    pilot = open_large()
    pilot.click("option", "a: The Internet is not mentioned")
    pilot.click("row", "Support it")
    pilot.click("button", "Do it")
    pilot.click("row", "Consult a delegation")
    pilot.click("row", "BRA")
    pilot.click("row", "[3A] Internet article")
    pilot.click("button", "Do it")
    pilot.click("button", "Close")
    pilot.click("button", "End session")
    pilot.wait(0.1)

    assert 2 == pilot.scene.desk.view.public.session


def test_the_chair_opens_the_floor_between_two_frames_and_nothing_is_heard_meanwhile(open_small) -> None:
    pilot = open_small()
    pilot.press("e")

    assert pilot.shows("notice", "The chair opens the floor")
    assert 1 == pilot.scene.desk.view.public.session
    assert pilot.press("escape") is None
    pilot.wait(0.1)
    assert 2 == pilot.scene.desk.view.public.session
    assert not pilot.shows("notice")


def test_what_is_unused_is_asked_about_once_and_never_again_if_so_wished(open_small) -> None:
    pilot = open_small(settings=ASKING)
    pilot.press("e")

    assert pilot.shows("text", "2 contacts are unused.")
    assert pilot.shows("text", "1 offer waits for your answer.")
    pilot.press("escape")
    assert not pilot.shows("dialog")
    pilot.press("e")
    changed = pilot.click("button", "do not ask again")
    assert isinstance(changed, ChangeSettings)
    assert not changed.settings.confirm_end
    pilot.wait(0.1)
    assert 2 == pilot.scene.desk.view.public.session


def test_an_offer_is_read_back_before_it_binds(open_small) -> None:
    pilot = open_small()
    offer = pilot.scene.desk.view.offers[0]
    pilot.press("1")

    assert OfferStatus.OPEN == pilot.scene.desk.view.offers[0].status
    assert pilot.shows("text", f"Accept offer {offer.id}")
    pilot.press("return")
    assert OfferStatus.ACCEPTED == pilot.scene.desk.view.offers[0].status
    assert 2 == len(pilot.scene.desk.view.promises)


def test_an_offer_is_countered_with_other_terms(open_small) -> None:
    pilot = open_small()
    pilot.press("2", "2", "1", "return")
    first, *others = pilot.scene.desk.view.offers

    assert OfferStatus.DECLINED == first.status
    assert ["CAL"] == [each.delegation for each in others]


def test_an_intervention_is_replaced_and_withdrawn(open_large) -> None:
    pilot = open_large()
    pilot.press("7", "1", "return", "8", "3")

    assert pilot.shows("text", "It takes the place of what you meant to say: Support a on 3A.")
    pilot.press("return")
    assert isinstance(pilot.scene.desk.view.seat.intervention, act.Object)
    pilot.click("button", "Withdraw it")
    assert pilot.scene.desk.view.seat.intervention is None


def test_placards_are_chosen_one_an_item(open_small) -> None:
    pilot = open_small()
    pilot.press("p", "1", "2", "4")
    pilot.click("button", "That is all")
    pilot.press("return")

    assert {"storms": "free_call", "bulk": "none"} == dict(pilot.scene.desk.view.seat.placards)
    assert "you show b [Art. 2], a [Art. 5]" == pilot.widget("row", "Placards").value


def test_the_row_says_which_placard_a_deal_binds_one_to_and_by_whom(open_small) -> None:
    pilot = open_small()
    assert "as you last said" == pilot.widget("row", "Placards").value
    (offer,) = pilot.scene.desk.view.offers
    pilot.press("1", "return", "escape")
    reader = pilot.scene.desk.reader
    letter = reader.letter(offer.asks.item, offer.asks.option)
    label = " ".join(reader.label(offer.asks.item).split())  # as it is said, not as it is set

    other = reader.conference.delegation(offer.delegation).name
    assert f"you show {letter} [{label}] as promised to {other}" == pilot.widget("row", "Placards").value


def test_when_the_contacts_are_spent_the_corridor_says_so_and_offers_nothing(open_large) -> None:
    pilot = open_large()
    for _ in range(2):
        pilot.press("4")
        pilot.type("brazil")
        pilot.press("return", "1", "return", "return")

    assert pilot.shows("text", "You have no contact left in this session.")
    pilot.press("4")
    assert not pilot.shows("dialog")
    assert 0 == pilot.scene.desk.view.seat.contacts_left


def test_each_of_all_items_can_be_opened_from_the_agenda(open_large) -> None:
    pilot = open_large()
    for item in pilot.scene.desk.conference.items:
        pilot.press("o")
        pilot.scene.stage.focus_on(f"agenda:{item.id}")
        pilot.press("return")
        assert pilot.shows("heading", item.title), item.id
        assert not pilot.shows("dialog")


def test_the_sheet_of_the_brief_begins_with_what_the_capital_says(open_small) -> None:
    pilot = open_small()
    says = pilot.scene.desk.conference.delegation("CAL").about
    assert says not in "\n".join(pilot.scene.stage.describe().lines())

    pilot.press("b")

    words = "\n".join(pilot.scene.stage.describe().lines())
    assert words.index(says) < words.index("RED LINES" if "RED LINES" in words else "Red lines")


SHEETS = ["4", "5", "6", "h", "7", "8", "9", "0", "p", "o", "b", "l", "a", "f1", "/", "escape", "e", "1", "2", "3"]


@pytest.mark.parametrize("key", SHEETS)
def test_every_sheet_has_a_way_back(open_small, key: str) -> None:
    pilot = open_small(settings=ASKING)
    pilot.press(key)

    assert pilot.shows("dialog")
    pilot.press("escape")
    assert not pilot.shows("dialog")
    assert 1 == pilot.scene.desk.view.public.session


def test_space_asks_for_the_small_print_and_enter_for_what_can_be_said(open_large) -> None:
    pilot = open_large()
    pilot.scene.stage.focus_on("option:internet_naming:a")
    pilot.press("space")

    assert pilot.shows("heading", "What civil society says")
    assert pilot.shows("heading", "Sources")
    pilot.press("escape", "return")
    assert pilot.shows("row", "Support it")


def test_a_delegation_is_found_and_asked(open_large) -> None:
    pilot = open_large()
    pilot.press("/")
    pilot.type("south afr")
    pilot.press("return")

    assert pilot.shows("heading", "South Africa")
    pilot.press("1", "return")
    assert ("ZAF", "internet_naming") == (
        pilot.scene.desk.view.seat.reports[0].about,
        pilot.scene.desk.view.seat.reports[0].item,
    )


def test_the_room_is_shown_as_hall_map_list_or_not_at_all(open_large, open_small) -> None:
    pilot = open_large()
    for name, role in (("Map", "map"), ("List", "table body"), ("Text only", "option"), ("Hall", "hall")):
        pilot.click("tab", name)
        assert pilot.shows(role)
    assert not open_small().shows("tab", "Map"), "an invented conference is on no map"


def test_the_list_leads_to_a_delegation(open_large) -> None:
    pilot = open_large()
    pilot.click("tab", "List")
    pilot.scene.stage.focus_on("table body:Where they stand")
    pilot.type("sweden")
    pilot.press("return")

    assert pilot.shows("dialog", "Sweden")


def test_f1_explains_the_word_under_the_focus(open_large) -> None:
    pilot = open_large()
    pilot.scene.stage.focus_on("do:offer_deal")
    pilot.press("f1")

    assert "deal" == pilot.widget("entry").value
    assert pilot.shows("text", "You back one text, the other side backs another.")


def test_f1_over_a_sheet_explains_and_gives_the_sheet_back(open_large) -> None:
    pilot = open_large()
    pilot.press("5")
    pilot.type("bra")
    pilot.press("f1")

    assert pilot.shows("dialog", "Glossary")
    assert "deal" == pilot.widget("entry").value
    pilot.press("escape", "escape")
    assert pilot.shows("dialog", "Offer a deal")
    assert "bra" == pilot.widget("entry").value


def test_a_click_on_a_seat_or_a_country_shows_who_sits_there(open_large) -> None:
    pilot = open_large()
    for name, role in (("Hall", "hall"), ("Map", "map")):
        pilot.click("tab", name)
        x, y = pilot.widget(role).point("BRA")
        pilot.click_at((round(x), round(y)))
        assert pilot.shows("dialog", "Brazil"), name
        pilot.press("escape")


def test_with_one_column_at_a_time_the_keys_still_work(open_large) -> None:
    pilot = open_large(settings=Settings(text_scale=2.0, coach=False, confirm_end=False))
    for key, title in (("4", "Consult a delegation"), ("0", "Floor"), ("b", "Kenya"), ("p", "Choose your placards")):
        pilot.press(key)
        assert pilot.shows("dialog", title), key
        pilot.press("escape")


def test_the_menu_leads_out_and_says_that_all_is_kept(open_small, lesson, tmp_path) -> None:
    pilot = open_small()
    for name, wanted in (("Settings", ToSettings), ("Leave", ToTitle), ("Quit", Quit)):
        pilot.press("escape")
        assert isinstance(pilot.click("row", name), wanted)
        pilot.press("escape") if pilot.shows("dialog") else None
    with Session.begin(lesson, seed=7, people=["CAL"], path=tmp_path / "log.jsonl") as session:
        kept = Pilot(ConferenceScene(session, "CAL"))
        kept.press("escape")
        assert kept.shows("text", "All you have done is kept.")


def test_a_first_session_has_four_lines_that_follow_what_is_done(open_large) -> None:
    pilot = open_large(settings=Settings(confirm_end=False))

    assert pilot.shows("text", "Read the text.")
    pilot.click("tab", "List")
    assert pilot.shows("text", "Then talk")
    pilot.press("4")
    pilot.type("brazil")
    pilot.press("return", "1", "return", "return")
    assert pilot.shows("text", "Then say one thing")
    pilot.press("7", "1", "return")
    assert pilot.shows("text", "That is your session.")
    pilot.press("e")
    pilot.wait(0.2)
    assert not pilot.scene.settings.coach


def test_the_lines_for_a_first_session_go_when_they_are_not_wanted(open_large) -> None:
    pilot = open_large(settings=Settings())
    changed = pilot.press("x")

    assert isinstance(changed, ChangeSettings)
    assert not changed.settings.coach
    assert not pilot.shows("text", "Read the text.")
