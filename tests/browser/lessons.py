"""One lesson: the teacher's laptop, the projector and the phones that join."""

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.phones import Phone, control, faults, words

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

    from tests.browser.conftest import HostProcess

LAPTOP = {"width": 1280, "height": 800}
PROJECTOR = {"width": 1920, "height": 1080}
PATIENCE = 60_000
"""Milliseconds until a lesson that does not get on counts as stuck."""

OpenContext = Callable[..., "BrowserContext"]


class Lesson:
    """The teacher's laptop, the projector and the phones of one lesson."""

    def __init__(self, host: "HostProcess", open_context: OpenContext, pictures: Path) -> None:
        self.host = host
        self.open_context = open_context
        self.pictures = pictures
        laptop = open_context(size=LAPTOP, phone=False)
        self.teacher: Page = laptop.new_page()
        self.teacher.goto(host.link("teacher"))
        self.hall: Page = open_context(size=PROJECTOR, phone=False).new_page()
        self.hall.goto(host.link("hall"))
        self.hall.locator(".lobby .code").wait_for()
        self.code = self.hall.locator(".lobby .code").inner_text()
        self.phones: list[Phone] = []
        self.looked_at: set[str] = set()

    def phone(self, name: str, country: str | None, width: int = 390) -> Phone:
        """Somebody joins."""
        context = self.open_context(size={"width": width, "height": 760})
        phone = Phone(context, self.host.address, name)
        phone.join(self.code, country)
        self.phones.append(phone)
        return phone

    def picture(self, page: "Page", name: str) -> None:
        page.screenshot(path=self.pictures / f"{name}.png")

    def everybody_is_done(self) -> None:
        for phone in self.phones:
            phone.done()

    @property
    def shows_every_word(self) -> bool:
        """Whether the hall shows the texts under debate whole, from the first word to the last."""
        self.hall.evaluate("document.fonts.ready.then(() => true)")
        self.hall.wait_for_timeout(100)  # a redraw
        found: bool = self.hall.locator(".options").evaluate("(each) => each.scrollHeight <= each.clientHeight + 1")
        return found

    def turn(self, name: str, *, on: bool) -> None:
        """The teacher turns one of the settings on or off."""
        switch = self.teacher.get_by_role("switch", name=name, exact=True)
        switch.wait_for()
        if (switch.get_attribute("aria-checked") == "true") != on:
            switch.click()
        self.teacher.locator(f'[role=switch][aria-label="{name}"][aria-checked={str(on).lower()}]').wait_for()

    def go_on_until(self, reached: Callable[[], bool], ways: Sequence[str], what: str) -> None:
        """Whoever is asked for a ballot or a signature gives it, until something is reached."""
        late = time.monotonic() + PATIENCE / 1000
        while not reached():
            assert time.monotonic() < late, f"never: {what}"
            for phone, way in zip(self.phones, ways, strict=True):
                asked = phone.is_asked
                if asked == "vote":
                    self.look_once(phone, "vote")
                    phone.vote("Abstain")
                elif asked == "sign":
                    self.look_once(phone, "sign")
                    phone.answer_roll(way)
            self.hall.wait_for_timeout(200)

    def look_once(self, phone: Phone, moment: str) -> None:
        """A picture and a check of a moment the first time that it comes."""
        if moment in self.looked_at:
            return
        self.looked_at.add(moment)
        phone.picture(self.pictures, f"phone-{phone.name}-{moment}")
        self.picture(self.hall, f"hall-5-{moment}")
        assert [] == faults(phone.page)
        assert [] == faults(self.hall)

    def sits(self, number: int) -> bool:
        """Whether every phone shows that session."""
        shown = [phone.page.locator("header .when").inner_text() for phone in self.phones]
        return all(re.search(rf"\b{number} of ", each) for each in shown)

    @property
    def is_closed(self) -> bool:
        """Whether every phone says that the conference is over."""
        return all(phone.page.get_by_role("heading", name=words("end.title")).is_visible() for phone in self.phones)

    def do(self, name: str, sure: str = "") -> None:
        """The teacher presses a button, and says yes where asked."""
        control(self.teacher, name).click()
        if sure:
            self.teacher.get_by_role("alertdialog").get_by_role("button", name=sure, exact=True).click()
