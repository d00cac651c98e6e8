"""What a person does with a phone, a teacher with a laptop: by roles and names, as a screen reader finds them."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.wording.catalogue import Wording

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

WORDING = Wording()


def words(key: str, **parameters: object) -> str:
    """A message of a page, or one that pages share with the desk (``desk.…``)."""
    return WORDING.text(key if key.startswith("desk.") else f"page.{key}", **parameters)


class Phone:
    """One browser with a seat, or on its way to one."""

    def __init__(self, context: "BrowserContext", address: str, name: str) -> None:
        self.context = context
        self.address = address
        self.name = name
        self.page: Page = context.new_page()

    def button(self, name: str, *, exact: bool = True) -> "Locator":
        return self.page.get_by_role("button", name=name, exact=exact)

    def join(self, code: str, country: str | None = None) -> None:
        """By the link of the QR code: welcome page, name, a delegation (or be dealt one)."""
        self.page.goto(f"{self.address}/j/{code}")
        self.button(words("join.begin")).click()
        self.page.get_by_label(words("join.name"), exact=True).fill(self.name)
        self.button(words("join.go")).click()
        if country is None:
            self.button(words("join.deal")).click()
        else:
            self.page.get_by_role("button", name=re.compile(rf"\b{re.escape(country)}\b")).click()
        self.page.get_by_role("link", name=words("join.enter")).click()
        self.wait_for_seat()

    def come_back(self, seat_pass: str) -> None:
        """With a pass, from another phone."""
        self.page.goto(self.address)
        self.button(words("join.back")).click()
        self.page.get_by_label(words("join.pass"), exact=True).fill(seat_pass)
        self.button(words("join.go")).click()
        self.wait_for_seat()

    def wait_for_seat(self) -> None:
        self.page.wait_for_url("**/seat")
        self.page.get_by_role("tab", name=words("tab.text")).wait_for()

    def tab(self, name: str) -> None:
        self.read_recap()
        self.page.get_by_role("tab", name=re.compile(rf"^{words(f'tab.{name}')}")).click()

    @property
    def country(self) -> str:
        return self.page.locator("header .who").inner_text()

    @property
    def seat_pass(self) -> str:
        self.tab("brief")
        return self.page.locator(".secret").inner_text()

    @property
    def sheet(self) -> "Locator":
        return self.page.get_by_role("dialog")

    def choose_first(self) -> None:
        """The first thing there is to choose on the sheet."""
        self.sheet.locator("ul.rows button.row-button:not([aria-disabled])").first.click()

    def choose_text(self, asked: str) -> None:
        """The first text of the first item, once the sheet asks for a text."""
        self.sheet.get_by_role("heading", name=re.compile(rf"^{re.escape(words(asked))}")).wait_for()
        self.choose_first()
        self.sheet.locator("#question .weight").wait_for()
        self.choose_first()

    def confirm(self) -> str:
        """Do what was put together; what came of it, with the sheet put away."""
        go = self.sheet.get_by_role("button", name=words("draft.do"), exact=True)
        self.sheet.locator("footer button.is-primary:not([aria-disabled])").wait_for()
        go.click()
        self.sheet.get_by_role("heading", name=words("draft.result")).wait_for()
        said = self.sheet.locator(".body").inner_text()
        self.sheet.get_by_role("button", name=words("close"), exact=True).last.click()
        self.sheet.wait_for(state="detached")
        return said

    def begin(self, tab: str, label: str) -> None:
        """Open the sheet of one kind of action, wherever its menu has it."""
        self.tab(tab)
        self.page.locator("main .rows").first.wait_for()
        kind = self.page.locator("button.row-button", has_text=re.compile(rf"^{label}"))
        if (folded := self.page.locator("main details:not([open])", has=kind)).count():
            folded.locator("summary").click()
        self.page.locator("main").get_by_role("button", name=re.compile(rf"^{label}")).click()
        self.sheet.wait_for()

    def consult(self) -> str:
        self.begin("corridor", "Consult")
        self.choose_first()
        self.sheet.get_by_role("heading", name=words("desk.ask.item")).wait_for()
        self.choose_first()
        return self.confirm()

    def support_something(self) -> str:
        self.begin("floor", "Support")
        self.choose_text("desk.ask.text")
        return self.confirm()

    def done(self) -> None:
        """Nothing more to add in this session."""
        self.tab("corridor")
        self.page.locator("#foot").get_by_role("button", name=words("done"), exact=True).click()

    def wait_for_session(self, number: int) -> None:
        """A session has opened; what the one before it changed is read and put away."""
        self.page.locator("header .when", has_text=re.compile(rf"\b{number} of ")).wait_for()
        self.read_recap()

    def read_recap(self) -> None:
        """Put away what the last session changed, if the phone shows it."""
        go_on = self.page.get_by_role("button", name=words("recap.go_on"))
        if go_on.is_visible():
            go_on.click()
            self.sheet.wait_for(state="detached")

    @property
    def is_asked(self) -> str:
        """What everybody waits for from this phone: "vote", "sign" or nothing."""
        for due in ("vote", "sign"):
            if self.page.get_by_role("group", name=words(f"{due}.yours")).is_visible():
                return due
        return ""

    def vote(self, ballot: str) -> None:
        """Cast a ballot in the vote that is open."""
        box = self.page.get_by_role("group", name=words("vote.yours"))
        box.get_by_role("button", name=re.compile(f"^{ballot}")).click()
        self.sheet.get_by_role("button", name=words("sure.yes")).click()
        self.sheet.wait_for(state="detached")

    def answer_roll(self, way: str) -> None:
        """Sign, with a reservation on the first text or without, defer or refuse when called."""
        self.tab("text")
        self.page.get_by_role("group", name=words("sign.yours")).get_by_role(
            "button", name=re.compile(way)
        ).first.click()
        if self.sheet.get_by_role("heading", name=words("sign.reserve")).is_visible():
            self.choose_first()
            self.sheet.get_by_role("button", name=words("sign.with"), exact=True).click()
        self.sheet.get_by_role("button", name=words("sure.yes")).click()
        self.sheet.wait_for(state="detached")

    def picture(self, folder: Path, name: str) -> None:
        self.page.screenshot(path=folder / f"{name}.png")


def control(page: "Page", name: str) -> "Locator":
    """A button of the facilitator."""
    return page.get_by_role("button", name=name, exact=True)


FAULTS = (Path(__file__).parent / "faults.js").read_text("utf-8")


def faults(page: "Page") -> list[Any]:
    """What an accessibility checker would say: names, ids, contrast, type and target sizes, width."""
    found: list[Any] = page.evaluate(FAULTS)
    return found
