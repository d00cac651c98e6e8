"""A whole lesson in real browsers: six phones, the hall, the teacher; reload, second phone, lost network, late join."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.lessons import PATIENCE, Lesson, OpenContext
from tests.browser.phones import Phone, faults, words

if TYPE_CHECKING:
    from tests.browser.conftest import HostProcess

SESSIONS = 6

StartHost = Callable[..., "HostProcess"]


@pytest.fixture
def lesson(start_host: StartHost, open_context: OpenContext, pictures: Path) -> Lesson:
    return Lesson(start_host("dubai-45"), open_context, pictures)


def test_six_phones_play_a_whole_lesson(lesson: Lesson) -> None:
    teacher, hall = lesson.teacher, lesson.hall
    brazil = lesson.phone("Ana", "Brazil", width=320)
    egypt = lesson.phone("Ben", "Egypt")
    kenya = lesson.phone("Chi", "Kenya", width=375)
    sweden = lesson.phone("Dora", "Sweden", width=412)
    lesson.phone("<b>Emil</b>", None, width=480)
    hall.get_by_role("heading", name=re.compile("^5 of 16")).wait_for()
    teacher.get_by_role("cell", name="<b>Emil</b>", exact=True).wait_for()
    lesson.picture(hall, "hall-1-lobby")
    lesson.picture(teacher, "teacher-1-lobby")
    brazil.picture(lesson.pictures, "phone-320-lobby")

    lesson.do(words("teacher.start"))
    for phone in lesson.phones:
        phone.wait_for_session(1)
    assert lesson.shows_every_word
    lesson.picture(hall, "hall-2-session")
    for phone, name in ((brazil, "320"), (kenya, "375")):
        for tab in ("text", "corridor", "floor", "brief"):
            phone.tab(tab)
            phone.picture(lesson.pictures, f"phone-{name}-{tab}")
            assert [] == faults(phone.page), f"{name} {tab}"
    lesson.picture(teacher, "teacher-2-session")
    assert [] == faults(teacher)
    assert [] == faults(hall)

    # the corridor and the floor
    assert "" != kenya.consult()
    sweden.begin("corridor", "Offer a deal")
    sweden.picture(lesson.pictures, "phone-412-offer-whom")
    sweden.sheet.get_by_role("button", name=re.compile("Kenya")).click()
    sweden.choose_text("desk.ask.gives")
    sweden.picture(lesson.pictures, "phone-412-offer-asks")
    assert [] == faults(sweden.page)
    sweden.choose_text("desk.ask.asks")
    sweden.picture(lesson.pictures, "phone-412-offer-confirm")
    sweden.confirm()
    kenya.tab("corridor")
    kenya.page.get_by_role("heading", name=re.compile("Sweden offers a deal")).wait_for()
    kenya.picture(lesson.pictures, "phone-375-offer")
    assert [] == faults(kenya.page)
    kenya.button(words("offer.accept")).click()
    kenya.page.get_by_role("heading", name=re.compile("Sweden offers a deal")).wait_for(state="detached")
    egypt.support_something()
    egypt.page.get_by_role("heading", name=words("floor.will_say")).wait_for()

    # a reload: the same seat, the same page
    egypt.page.reload()
    egypt.wait_for_seat()
    assert "Egypt" == egypt.country
    egypt.tab("floor")
    egypt.page.get_by_role("heading", name=words("floor.will_say")).wait_for()

    lesson.everybody_is_done()
    for phone in lesson.phones:
        phone.wait_for_session(2)
    hall.locator(".bar .when b", has_text=re.compile("2 of 6")).wait_for()
    lesson.picture(hall, "hall-3-session-2")
    assert lesson.shows_every_word

    # a second phone for one seat: both show it, what one does the other sees
    second = Phone(lesson.open_context(size={"width": 390, "height": 760}), lesson.host.address, "Ana")
    second.come_back(brazil.seat_pass)
    assert "Brazil" == second.country
    second.support_something()
    brazil.tab("floor")
    brazil.page.get_by_role("heading", name=words("floor.will_say")).wait_for()

    # a lost network: it says so, keeps what was chosen and sends it when the network is back, once
    sweden.begin("floor", "Support")
    sweden.choose_text("desk.ask.text")
    sweden.sheet.locator("footer button.is-primary:not([aria-disabled])").wait_for()
    sweden.context.set_offline(True)
    sweden.sheet.get_by_role("button", name=words("draft.do"), exact=True).click()
    sweden.sheet.get_by_text(words("lost.sending")).wait_for()
    sweden.picture(lesson.pictures, "phone-412-lost")
    sweden.context.set_offline(False)
    sweden.sheet.get_by_role("heading", name=words("draft.result")).wait_for()
    sweden.sheet.get_by_role("button", name=words("close"), exact=True).last.click()
    sweden.page.get_by_text(words("lost.sending")).wait_for(state="detached")

    # somebody joins late and takes a seat that the computer has led
    late = lesson.phone("Fay", "Japan")
    assert "Japan" == late.country
    late.wait_for_session(2)

    # the facilitator: pause, a message, more time, the slowest, a session ended
    lesson.do(words("teacher.pause"))
    hall.get_by_text(words("hall.paused")).wait_for()
    late.page.get_by_text(words("paused")).wait_for()
    lesson.do(words("teacher.go_on"))
    teacher.get_by_label(words("teacher.message_text")).fill("Two minutes left. <i>Think</i> of your red lines.")
    lesson.do(words("teacher.say"))
    late.page.get_by_text("Two minutes left. <i>Think</i> of your red lines.").first.wait_for()
    hall.get_by_text("Two minutes left. <i>Think</i> of your red lines.").wait_for()
    kenya.done()
    lesson.do(words("teacher.advance_slowest"), sure=words("teacher.advance_slowest"))
    for phone in lesson.phones:
        phone.wait_for_session(3)
    lesson.do(words("teacher.end_session"), sure=words("teacher.end_session"))
    for phone in lesson.phones:
        phone.wait_for_session(4)
    lesson.picture(hall, "hall-4-session-4")
    assert lesson.shows_every_word

    # the host dies and comes back: everybody is still in
    lesson.host.kill()
    kenya.page.get_by_text(words("lost")).first.wait_for()
    hall.get_by_text(words("lost")).wait_for()
    lesson.host.start("--resume")
    kenya.page.get_by_text(words("lost")).first.wait_for(state="detached", timeout=PATIENCE)
    kenya.support_something()

    # to the end
    ways = ("Sign", "Refuse", "Sign", "Defer", "Sign with", "Sign")
    for number in range(4, SESSIONS + 1):
        lesson.go_on_until(partial(lesson.sits, number), ways, f"session {number}")
        lesson.everybody_is_done()
    lesson.go_on_until(lambda: lesson.is_closed, ways, "the end")
    hall.get_by_role("heading", name=words("end.title")).wait_for()
    kenya.picture(lesson.pictures, "phone-375-end")
    lesson.picture(hall, "hall-6-end")
    lesson.picture(teacher, "teacher-3-end")
    assert [] == faults(kenya.page)
    assert [] == faults(hall)
    hall.get_by_role("heading", name=words("hall.record")).wait_for()
    hall.get_by_role("heading", name=words("hall.debrief")).wait_for()
    teacher.get_by_role("heading", name=words("hall.debrief")).wait_for()
    for page in (hall, teacher):
        page.get_by_role("heading", name=words("hall.turned")).wait_for()
    column = hall.locator(".counts")
    assert column.evaluate("(each) => each.scrollHeight <= each.clientHeight + 1")
    assert 16 == sum(int(each) for each in hall.locator(".counts dd").all_inner_texts())

    # what is handed in: one table, names and all, only on this computer
    with teacher.expect_download() as download:
        teacher.get_by_role("link", name=words("teacher.everybody_csv")).click()
    table = Path(download.value.path()).read_text("utf-8-sig")
    assert all(each.name in table for each in lesson.phones)
    assert 1 + len(lesson.phones) == len(table.splitlines())
