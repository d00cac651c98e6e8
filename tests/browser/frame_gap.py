"""How smoothly the hall draws while a class acts: `python -m tests.browser.frame_gap`. Prints the gaps between frames.

A host in a process of its own, the hall in Debian's Chromium at 1920 by 1080, and students who join over HTTP and are
done and not done by turns; the hall notes the milliseconds between frames (`requestAnimationFrame`) meanwhile,
by the clock: the time that the browser hands to a frame is rounded to its refresh and hides part of a stall.
"""

import argparse
import http.client
import json
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.browser.conftest import FLAGS, NAMES, HostProcess
from tests.browser.lessons import PROJECTOR
from tests.browser.phones import words

NOTE_FRAMES = """() => {
  window.gaps = [];
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    window.gaps.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}"""


class Student:
    """A phone without a screen: joins, then says it is done and not done, which every screen shows."""

    def __init__(self, port: int, code: str, name: str) -> None:
        self.port = port
        self.cookie = ""
        self.sent = 0
        status = self.post("/api/join", {"code": code, "name": name, "delegation": None})
        if status != 200:
            raise SystemExit(f"No seat is left for {name} (the host answered {status}): fewer --students.")

    def post(self, path: str, value: Any) -> int:
        """Send; the status of the answer."""
        headers = {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{self.port}"}
        return self._ask("POST", path, json.dumps(value), headers)[0]

    def act(self) -> bool:
        """Turn `done` over; whether the host took it."""
        self.sent += 1
        own = json.loads(self._ask("GET", "/api/seat", None, {})[1])["parts"]["own"]
        body = {"step": own["step"], "message": f"frame-gap-{self.sent}", "done": self.sent % 2 == 1}
        return self.post("/api/seat/done", body) == 200

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, headers | ({"Cookie": self.cookie} if self.cookie else {}))
            answer = connection.getresponse()
            if set_cookie := answer.getheader("Set-Cookie"):
                self.cookie = set_cookie.split(";")[0]
            return answer.status, answer.read()
        finally:
            connection.close()


def measure(seconds: float, students: int, rate: float) -> tuple[list[float], int]:
    """The gaps between the hall's frames in milliseconds, and how many actions the host took meanwhile."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        host = HostProcess(Path(folder))
        path = next(found for name in NAMES if (found := shutil.which(name)))
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            host.start("dubai-45")
            hall = browser.new_page(viewport=PROJECTOR)
            hall.goto(host.link("hall"))
            code = hall.locator(".lobby .code").inner_text()
            class_ = [Student(host.port, code, f"Student {number}") for number in range(students)]
            teacher = browser.new_page()
            teacher.goto(host.link("teacher"))
            teacher.get_by_role("button", name=words("teacher.start"), exact=True).click()
            hall.bring_to_front()
            hall.locator(".options").wait_for()
            hall.evaluate(NOTE_FRAMES)
            taken, began, turn = 0, time.monotonic(), 0
            while time.monotonic() - began < seconds:
                taken += class_[turn % (students - 1)].act()  # one is never done, so that the session stays open
                turn += 1
                hall.wait_for_timeout(max(0.0, began + turn / rate - time.monotonic()) * 1000)
            found: list[float] = hall.evaluate("() => window.gaps.slice(1)")
            return found, taken
        finally:
            browser.close()
            host.stop()


def at(ordered: Sequence[float], share: float) -> float:
    """The value below which that share of the ordered values lies."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=float, default=20.0)
    asked.add_argument("--students", type=int, default=12, help="at least 2; the class edition has 16 seats")
    asked.add_argument("--rate", type=float, default=5.0, help="actions a second in all")
    options = asked.parse_args(arguments)
    gaps, taken = measure(options.seconds, max(2, options.students), options.rate)
    gaps.sort()
    print(f"{len(gaps)} frames, {taken} actions in {options.seconds:.0f} s, {options.students} students")
    print(f"frame gap: median {at(gaps, 0.5):.1f} ms, p99 {at(gaps, 0.99):.1f} ms, longest {gaps[-1]:.1f} ms")


if __name__ == "__main__":
    main()
