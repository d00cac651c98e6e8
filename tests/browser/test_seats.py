"""Seats in real browsers: the door, a pair, somebody moved or removed, a phone that sleeps, and the keyboard alone."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.lessons import Lesson, OpenContext
from tests.browser.phones import Phone, faults, words

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import HostProcess

StartHost = Callable[..., "HostProcess"]
SMALL = {"width": 320, "height": 568}


@pytest.fixture
def lesson(start_host: StartHost, open_context: OpenContext, pictures: Path) -> Lesson:
    return Lesson(start_host("first-session"), open_context, pictures)


def _led(lesson: Lesson) -> str:
    return lesson.hall.locator(".lobby .who h2").inner_text()


def test_looking_at_the_door_takes_no_seat_and_a_wrong_code_is_told_kindly(lesson: Lesson) -> None:
    page = lesson.open_context(size=SMALL).new_page()
    page.goto(f"{lesson.host.address}/j/{lesson.code}")
    page.get_by_role("heading", name="First session").wait_for()
    assert [] == faults(page)
    assert _led(lesson).startswith("0 of 3")

    page.goto(f"{lesson.host.address}/j/BBBBB")
    page.get_by_role("button", name=words("join.begin")).click()
    page.get_by_label(words("join.name"), exact=True).fill("Ana")
    page.get_by_role("button", name=words("join.go"), exact=True).click()
    page.get_by_role("alert").wait_for()

    assert "Ana" == page.get_by_label(words("join.name"), exact=True).input_value()
    assert [] == faults(page)
    assert _led(lesson).startswith("0 of 3")


def test_a_phone_that_has_joined_gets_its_own_seat_again_from_the_same_link(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia")
    ana.page.goto(f"{lesson.host.address}/j/{lesson.code}")
    ana.page.get_by_role("link", name=words("join.go_on", who="Arcadia")).click()
    ana.wait_for_seat()

    assert "Arcadia" == ana.country
    assert _led(lesson).startswith("1 of 3")


def test_a_pair_leads_one_delegation_and_both_must_confirm(lesson: Lesson) -> None:
    lesson.turn(words("teacher.pairs"), on=True)
    lesson.turn(words("teacher.both_confirm"), on=True)
    ana = lesson.phone("Ana", "Arcadia")
    ben = lesson.phone("Ben", "Arcadia")
    lesson.do(words("teacher.start"))
    for phone in (ana, ben):
        phone.wait_for_session(1)

    ana.begin("floor", "Support")
    ana.choose_text("desk.ask.text")
    ana.sheet.locator("footer button.is-primary:not([aria-disabled])").wait_for()
    ana.sheet.get_by_role("button", name=words("draft.do"), exact=True).click()
    ben.page.get_by_text(words("pair.asks", what="").strip()).first.wait_for()
    assert [] == faults(ben.page)
    ben.button(words("pair.agree")).click()

    ben.tab("floor")
    ben.page.get_by_role("heading", name=words("floor.will_say")).wait_for()


def test_who_is_moved_leads_another_delegation_and_who_is_removed_is_told(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia")
    ben = lesson.phone("Ben", "Borduna")
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)

    lesson.teacher.get_by_label(words("teacher.move_who", who="Ana")).select_option(label="Caldera")
    ana.page.locator("header .who", has_text="Caldera").wait_for()
    lesson.teacher.get_by_role("row", name=re.compile("Ben")).get_by_role("button", name=re.compile("Remove")).click()
    lesson.teacher.get_by_role("alertdialog").get_by_role("button", name=words("teacher.remove"), exact=True).click()
    ben.page.wait_for_url(f"{lesson.host.address}/")
    ben.page.get_by_role("heading", name="First session").wait_for()

    lesson.teacher.get_by_role("row", name=re.compile("Ben")).get_by_role("button", name=re.compile("Let back")).click()
    lesson.teacher.get_by_role("row", name=re.compile("Ben")).get_by_text(words("teacher.remove")).wait_for()


def test_who_leaves_hands_the_seat_to_the_computer(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia")

    ana.tab("brief")
    ana.page.locator("main").get_by_role("button", name=words("brief.leave")).click()
    ana.sheet.get_by_role("button", name=words("leave.yes"), exact=True).click()

    ana.page.get_by_role("heading", name="First session").wait_for()
    lesson.teacher.get_by_role("row", name=re.compile("Ana")).get_by_text(words("teacher.state.left")).wait_for()


def test_the_brief_comes_first_and_a_wish_opens_its_texts(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia", width=320)
    ana.page.get_by_role("heading", name=words("brief.title", who="Arcadia")).wait_for()
    assert [] == faults(ana.page)

    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)
    ana.page.get_by_role("heading", name=words("guide.title")).wait_for()
    assert [] == faults(ana.page)
    ana.button(words("guide.put_away")).click()
    ana.page.get_by_role("heading", name=words("guide.title")).wait_for(state="detached")
    ana.tab("brief")
    ana.page.locator("main ol.rows button").first.click()
    ana.page.get_by_role("list", name=words("text.options")).wait_for()


def test_a_second_tap_on_a_delegation_chooses_nothing_more(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia")
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)

    ana.begin("corridor", "Offer a deal")
    ana.sheet.get_by_role("button", name=re.compile("Borduna")).dblclick()
    ana.choose_text("desk.ask.gives")
    ana.choose_text("desk.ask.asks")

    assert "Borduna" in ana.confirm()


def test_texts_are_linked_as_a_package_one_an_item(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia", width=320)
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)

    ana.begin("floor", "Link texts")
    ana.button(words("draft.enough", count=0)).wait_for()
    for item in range(2):
        opened = ana.sheet.locator("ul.rows > li > details").nth(item)
        opened.locator("summary").click()
        opened.locator("button.row-button").first.click()
    assert [] == faults(ana.page)
    ana.button(words("draft.enough", count=2)).click()

    assert "as one package" in ana.confirm()


def test_what_a_session_changed_is_told_on_phone_and_projector(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia", width=320)
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)
    ana.done()

    ana.sheet.get_by_role("heading", name=re.compile("^Session 1 of")).wait_for()
    assert [] == faults(ana.page)
    lesson.hall.get_by_text(re.compile("^Session 1 of . has closed")).wait_for()
    assert lesson.shows_every_word
    lesson.hall.get_by_role("button", name=words("hall.to_text")).click()
    lesson.hall.get_by_text(re.compile("^Session 1 of . has closed")).wait_for(state="detached")
    ana.read_recap()
    ana.tab("floor")
    ana.page.get_by_role("button", name=words("recap.again")).click()
    ana.sheet.get_by_role("heading", name=re.compile("^Session 1 of")).wait_for()


def test_whoever_reloads_while_all_wait_is_asked_at_once(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia")
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)
    ana.tab("corridor")
    lesson.do(words("teacher.end"), sure=words("teacher.end"))
    asked = ana.page.get_by_role("group", name=words("sign.yours"))
    asked.wait_for()

    ana.page.reload()

    asked.wait_for()


def test_a_phone_whose_network_was_away_shows_what_it_missed(lesson: Lesson) -> None:
    ana = lesson.phone("Ana", "Arcadia")
    ben = lesson.phone("Ben", "Borduna")
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)

    ana.context.set_offline(True)
    ana.page.get_by_text(words("lost")).first.wait_for()
    ben.begin("corridor", "Offer a deal")
    ben.sheet.get_by_role("button", name=re.compile("Arcadia")).click()
    ben.choose_text("desk.ask.gives")
    ben.choose_text("desk.ask.asks")
    ben.confirm()
    ana.context.set_offline(False)

    ana.page.get_by_text(words("lost")).first.wait_for(state="detached")
    ana.tab("corridor")
    ana.page.get_by_role("heading", name=re.compile("Borduna offers a deal")).wait_for()


def _press(page: "Page", *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _focused(page: "Page") -> str:
    found: str = page.evaluate(
        "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent)"
    )
    return found.strip()


def _tab_to(page: "Page", name: str) -> None:
    for _ in range(60):
        if _focused(page).startswith(name):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {name!r}")


def test_a_session_can_be_played_with_the_keyboard_alone(lesson: Lesson) -> None:
    ana = Phone(lesson.open_context(size=SMALL, phone=False), lesson.host.address, "Ana")
    page = ana.page
    page.goto(f"{lesson.host.address}/j/{lesson.code}")
    page.get_by_role("button", name=words("join.begin")).wait_for()
    _tab_to(page, words("join.begin"))
    _press(page, "Enter", "Tab", "Tab")
    page.keyboard.type("Ana")
    _press(page, "Enter")
    page.get_by_role("button", name=words("join.deal")).wait_for()
    _tab_to(page, words("join.deal"))
    _press(page, "Enter")
    page.get_by_role("link", name=words("join.enter")).wait_for()
    _tab_to(page, words("join.enter"))
    _press(page, "Enter")
    ana.wait_for_seat()
    lesson.do(words("teacher.start"))
    ana.wait_for_session(1)

    _tab_to(page, words("tab.text"))
    _press(page, "ArrowRight", "ArrowRight")
    assert _focused(page) == words("tab.floor")
    page.get_by_role("heading", name=words("tab.floor"), exact=True).wait_for()
    page.evaluate("document.getElementById('main').focus()")
    _tab_to(page, "Support an option")
    _press(page, "Enter")
    page.locator("#sheet-title:focus").wait_for()
    _press(page, "Escape")
    ana.sheet.wait_for(state="detached")
    assert _focused(page).startswith("Support an option")
    _press(page, "Enter")
    ana.sheet.get_by_role("heading", name=words("desk.ask.text")).wait_for()
    page.locator("#sheet-title:focus").wait_for()
    _press(page, "Tab", "Tab", "Enter")
    ana.sheet.locator("#question .weight").wait_for()
    page.locator("#sheet-title:focus").wait_for()
    _press(page, "Tab", "Tab", "Enter")
    ana.sheet.locator("footer button.is-primary:not([aria-disabled])").wait_for()
    page.locator("#sheet-title:focus").wait_for()
    _tab_to(page, words("draft.do"))
    _press(page, "Enter")
    ana.sheet.get_by_role("heading", name=words("draft.result")).wait_for()
    _press(page, "Escape")
    page.get_by_role("heading", name=words("floor.will_say")).wait_for()
    _tab_to(page, words("done"))
    _press(page, "Enter")
    ana.wait_for_session(2)
