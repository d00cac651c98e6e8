"""Choosing a delegation: by typing, by map, by codes, by list; the brief is that of whoever is on."""

import pytest

from game.desktop.choose import brief_page
from game.desktop.choose.choose_scene import ChooseScene
from game.desktop.navigation import Back, Lead
from game.desktop.settings import Settings
from game.model.instructions import Scenario
from game.wording.catalogue import Wording
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]


def on(pilot: Pilot) -> str:
    scene = pilot.scene
    assert isinstance(scene, ChooseScene)
    return scene.on


def test_typing_finds_and_enter_leads(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012"))
    pilot.press("/")
    pilot.type("ken")

    assert pilot.shows("heading", "Kenya")
    assert Lead(dubai, "wcit-2012", "KEN") == pilot.press("return")


@pytest.mark.parametrize("size", SIZES)
def test_what_the_capital_says_stands_above_what_it_wants(dubai: Scenario, size: tuple[int, int]) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"), size)
    words = "\n".join(pilot.scene.stage.describe().lines())

    says = dubai.conference.delegation("KEN").about
    assert 0 < words.index(says) < words.index("Your capital wants")


def test_a_delegation_to_which_nobody_speaks_has_its_figures(dubai: Scenario) -> None:
    assert not dubai.conference.delegation("AND").about
    assert Pilot(ChooseScene(dubai, "wcit-2012", "AND")).shows("heading", "Andorra")


def test_letters_that_find_nobody_keep_who_was_on(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.press("/")
    pilot.type("kenzz")

    assert "KEN" == on(pilot)


def test_accents_are_not_needed_to_find_a_name(dubai: Scenario) -> None:
    assert "CIV" in brief_page.matching(dubai.conference, "cote")


def test_arrow_keys_on_the_map_look_at_a_neighbour(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    while pilot.focused != "room":
        pilot.press("tab")
    pilot.press("left")

    assert on(pilot) != "KEN"
    assert on(pilot) in ("UGA", "RWA", "BDI", "SSD")


def test_a_bloc_shows_its_codes_and_a_code_its_brief(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.click("tab", "CITEL")
    pilot.click("cell", "Brazil")

    assert "BRA" == on(pilot)
    assert pilot.shows("heading", "Brazil")


def test_the_list_leads_by_keyboard_alone(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.click("tab", "List")
    while pilot.focused != "table body:List":
        pilot.press("tab")
    pilot.press("down")

    assert Lead(dubai, "wcit-2012", "KWT") == pilot.press("return")


def test_a_click_in_the_list_looks_and_does_not_lead(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.click("tab", "List")
    place = pilot.widget("table body").rect

    assert pilot.click_at((place.left + 60, place.top + 10)) is None


def test_an_invented_conference_is_shown_as_a_hall(lesson: Scenario) -> None:
    pilot = Pilot(ChooseScene(lesson, "first-session"))

    assert pilot.shows("hall")
    assert not pilot.shows("map")
    assert not pilot.shows("flag")


def test_every_line_of_a_brief_says_how_sure_it_is(dubai: Scenario) -> None:
    lines = brief_page.proofs(Wording(), dubai, "KEN")

    assert len(lines) == len(dubai.conference.items)
    assert all(each.basis for each in lines)


def test_sources_lie_on_a_sheet_that_esc_takes_away_before_it_leaves(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.press("s")
    assert pilot.shows("dialog", "Sources")
    pilot.press("escape")

    assert not pilot.shows("dialog")
    assert Back() == pilot.press("escape")


def test_esc_in_the_empty_field_goes_back_at_once(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.press("/")
    assert "field" == pilot.focused
    assert Back() == pilot.press("escape")


def test_esc_in_the_field_first_clears_what_is_typed(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"))
    pilot.press("/", "g", "h")

    assert pilot.press("escape") != Back()
    assert Back() == pilot.press("escape")


def test_every_brief_of_dubai_can_be_shown(dubai: Scenario) -> None:
    for each in dubai.conference.delegations:
        page = brief_page.page(Wording(), dubai, each.id)
        assert page.name == each.name
        assert page.wishes
        assert 1 <= page.difficulty <= 4


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_choice_draws(dubai: Scenario, size: tuple[int, int], text_scale: float) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012"), size, Settings(text_scale=text_scale))

    assert pilot.picture().get_size() == size


def test_with_very_large_text_the_brief_is_a_tab(dubai: Scenario) -> None:
    pilot = Pilot(ChooseScene(dubai, "wcit-2012", "KEN"), settings=Settings(text_scale=1.8))
    pilot.click("tab", "Brief")

    assert pilot.shows("heading", "Kenya")
