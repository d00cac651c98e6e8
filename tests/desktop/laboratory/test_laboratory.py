"""The laboratory in the window: every change of a text is answered at once, by number, map, names and reasons."""

from dataclasses import replace

import pytest

from game.desktop.laboratory import laboratory_lines
from game.desktop.laboratory.laboratory_scene import LaboratoryScene
from game.desktop.laboratory.text_choice import TextChoice
from game.desktop.main import Journey
from game.desktop.navigation import Back, Only, Push, ToLaboratory, ToShelf
from game.desktop.settings import Settings
from game.desktop.shelf.shelf_scene import ShelfScene
from game.desktop.title.title_scene import TitleScene
from game.desktop.toolkit.glyph import shape_of
from game.desktop.worldmap.map import WorldMap
from game.model.conference import DelegationId, ItemId, OptionId
from game.scenario import load
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080), (3840, 2160)]
LEAST_WANTED = {ItemId("spam"): None, ItemId("res_plen3"): None, ItemId("pre_access"): None}


def told(pilot: Pilot) -> str:
    return "\n".join(pilot.tree.lines())


def put(pilot: Pilot, *texts: tuple[ItemId, OptionId | None]) -> None:
    for item, option in texts:
        pilot.scene.put_text(item, option)
        pilot.scene.refresh()


def test_it_opens_on_the_recorded_text_with_the_keyboard_on_the_first_item(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)

    assert pilot.focused == "item pre_hr"
    assert pilot.widget("choice", "Bulk messages").value == "c Endeavour"
    assert pilot.shows("heading", f"{dubai.before.signatures:.1f}")
    assert pilot.shows("text", "of 144 expected to sign")
    assert pilot.shows("text", "Change a text, and see who changes sides.")


def test_without_a_record_it_opens_on_what_stood_before(islands: LaboratoryScene) -> None:
    pilot = Pilot(islands)

    assert islands.start.key == "before"
    assert "What stood before" not in pilot.widget("choice", "The cable").value  # an option equals it
    assert pilot.shows("hall", "Hall")


def test_arrows_choose_along_the_line_and_letters_at_once(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)

    pilot.press("down", "down")
    assert pilot.focused == "item scope_agencies"
    pilot.press("left")
    assert dubai.package["scope_agencies"] == "b"
    pilot.press("e")
    assert dubai.package["scope_agencies"] == "e"
    pilot.press("right")
    assert dubai.package["scope_agencies"] == "e"  # the end of the line
    pilot.press("backspace")
    assert dubai.package["scope_agencies"] == "c"
    pilot.press("up", "-")
    assert dubai.package["pre_access"] is None
    assert pilot.widget("choice", "Access of states").value == "– What stood before"


def test_a_letter_is_chosen_by_a_click(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    choice = pilot.widget("choice", "Human rights")
    assert isinstance(choice, TextChoice)

    pilot.click_at(choice._places()[0].center)

    assert dubai.package["pre_hr"] == "a"
    assert pilot.widget("choice", "Human rights").states == ("changed",)


def test_number_map_and_list_follow_every_change(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    before = pilot.widget("map")
    assert isinstance(before, WorldMap)

    put(pilot, *LEAST_WANTED.items())

    gained = dubai.after.signatures - dubai.before.signatures
    assert gained > 3
    assert pilot.shows("text", f"{gained:+.1f} against history’s text")
    after = pilot.widget("map")
    assert isinstance(after, WorldMap)
    assert after.fills != before.fills
    assert all(after.fills[who] is shape_of(100 * chance) for who, chance in dubai.after.probability.items())
    sides = [each for each in dubai.changes if each.changes_sides]
    assert pilot.shows("tab", f"{len(sides)} change sides")
    assert pilot.shows("row", sides[0].name)


def test_u_undoes_all_and_is_offered_only_where_there_is_something_to_undo(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    assert not pilot.shows("button", "Undo all")
    put(pilot, (ItemId("spam"), OptionId("e")))

    pilot.press("u")

    assert dubai.package == dubai.start.package
    assert not pilot.shows("button", "Undo all")


def test_reasons_of_a_delegation_add_up_and_say_what_is_new(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    put(pilot, *LEAST_WANTED.items())
    who = dubai.changes[0].delegation
    pilot.scene.ask(who)
    pilot.scene.refresh()

    before, now = dubai.lab.terms(dubai.start.package, who), dubai.lab.terms(dubai.package, who)
    lines = laboratory_lines.reason_lines(dubai.reader, before, now)
    whole = sum(each.log_odds for each in now)
    assert sum(each.moved for each in lines) == pytest.approx(whole - sum(each.log_odds for each in before), abs=0.1)
    assert sum(each.weight for each in lines) == pytest.approx(whole, abs=0.1)
    assert pilot.shows("text", lines[0].title)
    assert pilot.shows("text", f"{whole:+.2f}")


def test_a_delegation_is_found_on_the_map_in_the_list_and_by_typing(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    put(pilot, *LEAST_WANTED.items())
    pilot.press("/")
    pilot.type("kenya")
    assert dubai.on == "KEN"

    first = dubai.changes[0]
    pilot.click("row", first.name)
    assert dubai.on == first.delegation
    world = pilot.widget("map")
    assert isinstance(world, WorldMap)
    spot = world.point("BRA")
    assert spot is not None
    pilot.click_at((round(spot[0]), round(spot[1])))
    assert dubai.on == "BRA"


def test_one_change_at_a_time_is_carried_out_by_enter(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    best = dubai.lab.one_at_a_time(dubai.package)[0]
    pilot.click("tab", "One change at a time")
    assert pilot.shows("row", dubai.lab.conference.item(best.item).short)

    pilot.scene.stage.focus_on(f"step {best.item}")
    pilot.press("return")

    assert dubai.package[best.item] == best.option
    assert dubai.after.signatures == pytest.approx(best.signatures, abs=0.1)


def test_s_asks_from_which_text_to_start(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    pilot.press("s")
    assert [row.name for row in pilot.tree.walk() if row.role == "row"][:3] == [
        "History’s text",
        "What stood before",
        "The common position of CEPT",
    ]
    assert pilot.shows("text", "On what was known of each delegation before the conference.")

    pilot.press("down", "down", "return")

    assert dubai.start.key == "CEPT"
    assert not pilot.shows("dialog")
    assert dubai.package == dubai.start.package


def test_a_tipping_point_is_told(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai)
    assert not pilot.shows("text", "A tipping point")
    put(pilot, (ItemId("disputes"), OptionId("c")), (ItemId("res_plen5"), OptionId("a")))

    assert pilot.shows("text", f"comes to {dubai.after.from_none:.0f}, from “all sign” to {dubai.after.from_all:.0f}")


def test_after_a_conference_it_starts_from_the_text_that_came_of_it(islands: LaboratoryScene) -> None:
    scene = LaboratoryScene(
        load("first-session"), None, result={ItemId("bulk"): OptionId("endeavour")}, delegation="ARC"
    )
    pilot = Pilot(scene)

    assert scene.start.key == laboratory_lines.RESULT
    assert pilot.widget("choice", "Bulk messages").value == "b Best efforts"
    assert scene.on == "ARC"
    pilot.press("s")
    assert pilot.shows("row", "The text of your conference")


def test_esc_leaves() -> None:
    assert Back() == Pilot(LaboratoryScene(load("first-session"), None)).press("escape")


def test_large_letters_make_tabs_of_the_columns(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai, (1024, 640), replace(Settings(), text_scale=1.6))
    assert pilot.shows("choice", "Human rights")
    assert pilot.shows("text", "of 144 expected to sign")
    assert not pilot.shows("map")

    pilot.click("tab", "Map")
    assert pilot.shows("map")
    pilot.click("tab", "Reasons")
    pilot.press("/")
    pilot.type("ken")
    assert dubai.on == "KEN"
    pilot.click("tab", "Changes")
    assert pilot.shows("tab", "One change at a time")


@pytest.mark.parametrize("text_scale", [1.0, 1.2, 2.0])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_it_draws(dubai: LaboratoryScene, size: tuple[int, int], dark: bool, text_scale: float) -> None:
    pilot = Pilot(dubai, size, replace(Settings(), dark=dark, text_scale=text_scale))
    put(pilot, *LEAST_WANTED.items())
    pilot.scene.ask("CUB")
    pilot.scene.refresh()

    assert pilot.picture().get_size() == size


def test_no_widget_lies_outside_the_smallest_window(dubai: LaboratoryScene) -> None:
    pilot = Pilot(dubai, (1024, 640))
    put(pilot, *LEAST_WANTED.items())
    pilot.scene.ask("CUB")
    pilot.scene.refresh()
    pilot.picture()

    for role in ("map", "entry", "tab", "button"):
        for each in (widget for widget in pilot.scene.stage.root.walk() if widget.role == role):
            assert pilot.picture_rect.contains(each.rect), (role, each.name, each.rect)


def test_the_title_leads_there_by_the_shelf() -> None:
    way = Pilot(TitleScene()).click("button", "What-if laboratory")
    assert way == ToShelf(ToLaboratory)
    journey = Journey()
    pushed = journey.carry_out(way)
    assert isinstance(pushed, Push)
    assert isinstance(pushed.scene, ShelfScene)
    pilot = Pilot(pushed.scene)
    assert pilot.shows("button", "Open the laboratory")
    pilot.click("row", "WCIT-12, Dubai")

    onward = pilot.press("return")

    assert onward == ToLaboratory("wcit-2012")
    opened = journey.carry_out(onward)
    assert isinstance(opened, Push)
    assert isinstance(opened.scene, LaboratoryScene)
    assert "history" in opened.scene.starts


def test_the_end_of_a_conference_leads_there_with_its_text() -> None:
    way = ToLaboratory("first-session", result={ItemId("bulk"): OptionId("endeavour")}, delegation=DelegationId("ARC"))

    answer = Journey().carry_out(way)

    assert isinstance(answer, Push)
    assert isinstance(answer.scene, LaboratoryScene)
    assert answer.scene.start.package["bulk"] == "endeavour"
    assert answer.scene.own == "ARC"


def test_a_scenario_that_does_not_open_is_told_on_the_title() -> None:
    answer = Journey().carry_out(ToLaboratory("no-such-place"))

    assert isinstance(answer, Only)
    assert isinstance(answer.scene, TitleScene)
    assert answer.scene.notice is not None
