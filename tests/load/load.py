"""`make load`: a room of 200 simulated students, five actions a second, and how soon each is on every screen.

The host runs in a process of its own, as in a class; all students share this one. Each action puts a name on the
speakers' list or takes it off, which everybody sees; it is timed from when it is sent until the last screen has it.

    python -m tests.load.load [--scenario wcit-2012] [--students 200] [--seconds 30] [--rate 5] [--hall]

--hall opens the hall in Debian's Chromium meanwhile and says how smoothly it draws (needs playwright: `make browser`).
"""

import argparse
import asyncio
import multiprocessing
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from multiprocessing.connection import Connection
from pathlib import Path

from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import RoomSettings
from game.classroom.lesson.security import Limits
from game.classroom.web.host import ClassHost
from game.classroom.web.sockets import listen
from game.scenario import load
from tests.load.crowd import Student

WISHED = 0.150
"""Seconds: the 99th percentile from an action to the last screen."""

_MANY = (10**6, 1.0)
OPEN = Limits(guesses=_MANY, everybodys_guesses=_MANY, joins=_MANY, actions=_MANY, requests=_MANY)


@dataclass
class Timed:
    """An action on its way to all screens."""

    seat: str
    on_list: bool
    sent: float
    missing: set[int]
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    took: float = 0.0
    answered: float = 0.0

    def look(self, number: int, on_list: list[str]) -> None:
        """A screen shows this list now."""
        if number in self.missing and (self.seat in on_list) is self.on_list:
            self.missing.discard(number)
            if not self.missing:
                self.took = time.perf_counter() - self.sent
                self.arrived.set()


@dataclass
class Result:
    """Seconds, one an action: to the answer, and to the last screen. lost: actions that came nowhere in ten seconds."""

    answers: list[float]
    screens: list[float]
    lost: int
    gaps: list[float] = field(default_factory=list)


@asynccontextmanager
async def hall(address: str) -> AsyncIterator[Callable[[], Awaitable[list[float]]]]:
    """The hall in a browser; what it gives tells the seconds between the frames drawn so far."""
    from playwright.async_api import async_playwright

    from tests.browser.conftest import FLAGS, NAMES
    from tests.browser.frame_gap import NOTE_FRAMES
    from tests.browser.lessons import PROJECTOR

    program = next(found for name in NAMES if (found := shutil.which(name)))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = await browser.new_page(viewport=PROJECTOR)
        await page.goto(address)
        await page.locator(".options").wait_for()
        await page.evaluate(NOTE_FRAMES)

        async def gaps() -> list[float]:
            return [each / 1000 for each in await page.evaluate("() => window.gaps.slice(1)")]

        yield gaps
        await browser.close()


def host(folder: str, scenario: str, pipe: Connection) -> None:
    """The host's process: a room in its lobby; its address goes through the pipe."""
    room, secret = Classroom.opened(
        load(scenario), Path(folder) / "load.jsonl", seed=1, settings=RoomSettings(preset="none")
    )
    running = ClassHost(room, secret, listen(None), limits=OPEN)
    asyncio.run(running.run(lambda: pipe.send((running.port, room.code, secret))))


async def lesson(
    port: int, code: str, secret: str, students: int, seconds: float, rate: float, shows_hall: bool
) -> Result:
    """Join, start, act for a while, and time it."""
    phones = [Student(port) for _ in range(students)]
    for number, each in enumerate(phones):
        wish = {"code": code, "name": f"Student {number}", "delegation": None}
        status, told = await each.request("POST", "/api/join", wish)
        if status != 200:
            raise SystemExit(f"Student {number} could not join: {told}")
    timed: list[Timed] = []

    async def watch(number: int, phone: Student) -> None:
        async for name in phone.watch():
            if name == "floor":
                for each in timed:
                    each.look(number, phone.parts["floor"]["on_list"])

    watchers = [asyncio.create_task(watch(number, each)) for number, each in enumerate(phones)]
    teacher = Student(port, cookie=f"teacher={secret}")
    await teacher.request("POST", "/api/teacher/do", {"message": "load-start", "do": "start"})
    while not all(each.parts.get("own", {}).get("may_act") for each in phones):
        await asyncio.sleep(0.1)
    print(f"{students} students are in, in {len({each.parts['own']['delegation'] for each in phones})} delegations.")
    if shows_hall:
        async with hall(f"http://127.0.0.1:{port}/enter/{secret}/hall") as gaps:
            result = await _act(phones, timed, seconds, rate)
            result.gaps = await gaps()
    else:
        result = await _act(phones, timed, seconds, rate)
    for each in watchers:
        each.cancel()
    await asyncio.gather(*watchers, return_exceptions=True)
    return result


async def _act(phones: list[Student], timed: list[Timed], seconds: float, rate: float) -> Result:
    leading = list({each.parts["own"]["delegation"]: each for each in phones}.values())
    done: list[Timed] = []
    lost = 0

    async def one(number: int) -> None:
        nonlocal lost
        phone = leading[number % len(leading)]
        seat = phone.parts["own"]["delegation"]
        on_list = seat not in phone.parts["floor"]["on_list"]
        item, option = text
        action = {"Support": {"delegation": seat, "item": item, "option": option}}
        if not on_list:
            action = {"LeaveSpeakersList": {"delegation": seat}}
        wish = {"step": phone.parts["own"]["step"], "message": f"load-{number:06d}", "action": action}
        each = Timed(seat, on_list, time.perf_counter(), set(range(len(phones))))
        timed.append(each)
        status, told = await phone.request("POST", "/api/seat/act", wish)
        each.answered = time.perf_counter() - each.sent
        if status != 200:
            print(f"{seat}: {told}", file=sys.stderr)
            lost += 1
        else:
            try:
                await asyncio.wait_for(each.arrived.wait(), 10)
                done.append(each)
            except TimeoutError:
                lost += 1
        timed.remove(each)

    _status, choices = await leading[0].request("GET", "/api/seat/choices")
    text = next((item, options[0]) for item, options in choices["open"]["Support"]["text"].items())
    begun = time.perf_counter()
    tasks = []
    for number in range(int(seconds * rate)):
        await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
        tasks.append(asyncio.create_task(one(number)))
    await asyncio.gather(*tasks)
    return Result(answers=[each.answered for each in done], screens=[each.took for each in done], lost=lost)


def percentile(values: list[float], share: float) -> float:
    """The value that so large a share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def run(scenario: str, students: int, seconds: float, rate: float, shows_hall: bool = False) -> Result:
    """One room from the lobby on, with a host of its own."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    with tempfile.TemporaryDirectory() as folder:
        process = multiprocessing.get_context("spawn").Process(target=host, args=(folder, scenario, theirs))
        process.start()
        try:
            if not ours.poll(60):
                raise SystemExit("The host did not start.")
            port, code, secret = ours.recv()
            return asyncio.run(lesson(port, code, secret, students, seconds, rate, shows_hall))
        finally:
            process.terminate()
            process.join(10)


def main() -> int:
    """Run, print, and say by the exit code whether the wish was met."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--scenario", default="wcit-2012")
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--rate", type=float, default=5.0)
    parser.add_argument("--hall", action="store_true", help="measure the hall's frames in a browser meanwhile")
    given = parser.parse_args()
    if given.hall and find_spec("playwright") is None:
        parser.error("--hall needs playwright; `make browser` installs it")
    found = run(given.scenario, given.students, given.seconds, given.rate, given.hall)
    for name, values in (("answer", found.answers), ("last screen", found.screens)):
        shown = "  ".join(f"{share:.0%} {percentile(values, share) * 1000:6.1f} ms" for share in (0.5, 0.95, 0.99))
        print(f"{name:12} {len(values)} actions  {shown}  worst {max(values) * 1000:6.1f} ms")
    if found.gaps:
        shown = "  ".join(f"{share:.0%} {percentile(found.gaps, share) * 1000:6.1f} ms" for share in (0.5, 0.95, 0.99))
        print(f"hall frames  {len(found.gaps)} gaps     {shown}  worst {max(found.gaps) * 1000:6.1f} ms")
    print(f"lost: {found.lost}")
    return 0 if not found.lost and percentile(found.screens, 0.99) <= WISHED else 1


if __name__ == "__main__":
    sys.exit(main())
