"""`make chaos`: drops, duplicates, reorderings and a host that is killed again and again; nothing acknowledged is lost.

Students play a lesson over a network that loses answers, sends requests twice and late, and cuts streams; meanwhile the
host's process is killed (as by the system, with no chance to tidy up) and started anew on what it left on the disk. At
the end the log must hold every decision that was acknowledged, once each, and nobody's seat may be doubled or lost.

    python tests/load/chaos.py [--scenario dubai-45] [--students 12] [--seconds 600] [--seed 1]
"""

import argparse
import asyncio
import multiprocessing
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from game.classroom.lesson.room import Classroom
from game.classroom.lesson.room_store import RoomSettings, last_room
from game.classroom.web.host import ClassHost
from game.classroom.web.sockets import listen
from game.model.events import SessionOpened
from game.scenario import load
from game.session.log import read_log
from game.session.replay import replay
from game.session.seats import sitting
from tests.load.crowd import LostError, Student
from tests.load.load import OPEN

DROP = 0.15
"""Share of requests whose answer is lost, and share that is sent twice; late ones are sent again after the next."""

KILL_AFTER = (1.0, 4.0)
"""Seconds that a host lives, at least and at most."""


@dataclass
class Found:
    """What came of it. acknowledged: message by person; faults: sentences, none if all is well."""

    acknowledged: dict[str, int] = field(default_factory=dict)
    kills: int = 0
    sessions: int = 0
    duplicates: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def host(folder: str, scenario: str, pipe: Connection) -> None:
    """The host's process: the room of the folder, or a new one."""
    where, loaded = Path(folder), load(scenario)
    room_file = last_room(where)
    if room_file is None:
        room, secret = Classroom.opened(loaded, where / "chaos.jsonl", seed=1, settings=RoomSettings(preset="none"))
    else:
        room, secret = Classroom.resumed(room_file, loaded)
    running = ClassHost(room, secret, listen(None), limits=OPEN)
    asyncio.run(running.run(lambda: pipe.send((running.port, room.code, secret))))


class Lesson:
    """One lesson in chaos."""

    def __init__(self, folder: str, scenario: str, students: int, seed: int) -> None:
        self.folder, self.scenario = folder, scenario
        self.random = random.Random(seed)
        self.phones = [Student(0) for _ in range(students)]
        self.persons: dict[int, tuple[str, str]] = {}
        self.found = Found()
        self.code = self.secret = ""
        self.process: BaseProcess | None = None
        self.is_over = False

    async def start_host(self) -> None:
        """A new process on what the last one left."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self.process = context.Process(target=host, args=(self.folder, self.scenario, theirs))
        self.process.start()
        theirs.close()
        port, self.code, self.secret = await asyncio.to_thread(self._address, ours)
        for each in self.phones:
            each.port = port

    def _address(self, pipe: Connection) -> tuple[int, str, str]:
        if not pipe.poll(60):
            raise SystemExit("The host did not start.")
        found: tuple[int, str, str] = pipe.recv()
        return found

    async def kill_host(self) -> None:
        """As the system does it: at once."""
        assert self.process is not None
        self.process.kill()
        await asyncio.to_thread(self.process.join)
        self.found.kills += 1

    async def run(self, seconds: float, kills: bool = True) -> Found:
        """Play for a while, then look at what is on the disk."""
        await self.start_host()
        for number, each in enumerate(self.phones):
            await self._join(number, each)
        teacher = Student(self.phones[0].port, cookie=f"teacher={self.secret}")
        await teacher.request("POST", "/api/teacher/do", {"message": "chaos-start", "do": "start"})
        players = [asyncio.create_task(self._play(number, each)) for number, each in enumerate(self.phones)]
        watchers = [asyncio.create_task(self._watch(each)) for each in self.phones]
        end = asyncio.get_running_loop().time() + seconds
        while (left := end - asyncio.get_running_loop().time()) > 0:
            await asyncio.sleep(min(left, self.random.uniform(*KILL_AFTER)))
            if kills:
                await self.kill_host()
                await self.start_host()
        self.is_over = True
        await asyncio.gather(*players)
        for each in watchers:
            each.cancel()
        await asyncio.gather(*watchers, return_exceptions=True)
        await self._check_phones()
        await self.kill_host()
        self._check_disk()
        return self.found

    async def _join(self, number: int, phone: Student) -> None:
        while True:
            try:
                wish = {"code": self.code, "name": f"Student {number}", "delegation": None}
                _status, told = await phone.request("POST", "/api/join", wish)
                self.persons[number] = (told["delegation"], told["pass"])
                return
            except LostError:
                await asyncio.sleep(0.2)

    # --- what students do ---

    async def _watch(self, phone: Student) -> None:
        """Keep a stream open; it is cut now and then."""
        while True:
            async for _name in phone.watch():
                if self.random.random() < 0.01:
                    break
            await asyncio.sleep(self.random.uniform(0.0, 0.3))

    async def _play(self, number: int, phone: Student) -> None:
        """Decide, send until it is answered, decide again."""
        turn = 0
        while not self.is_over:
            await asyncio.sleep(self.random.uniform(0.05, 0.4))
            turn += 1
            try:
                _status, state = await phone.request("GET", "/api/seat")
                own = state["parts"]["own"]
                _status, choices = await phone.request("GET", "/api/seat/choices")
                path, wish = self._decide(own, choices, f"s{number:03d}-turn-{turn:05d}")
                await self._send(phone, path, wish)
            except (LostError, KeyError):
                await asyncio.sleep(0.2)

    def _decide(self, own: dict[str, Any], choices: dict[str, Any], message: str) -> tuple[str, dict[str, Any]]:
        seat = own["delegation"]
        wish: dict[str, Any] = {"step": own["step"], "message": message}
        if own["due"] == "vote" and "CastBallot" in choices["open"]:
            ballot = self.random.choice(choices["open"]["CastBallot"]["ballot"])
            return "/api/seat/act", wish | {"action": {"CastBallot": {"delegation": seat, "ballot": ballot}}}
        if own["due"] == "sign":
            return "/api/seat/act", wish | {"action": {self.random.choice(["Sign", "Defer"]): {"delegation": seat}}}
        floor = choices["open"].get("Support", {"text": {}})["text"]
        if floor and not own["intervention"] and self.random.random() < 0.5:
            item = self.random.choice(list(floor))
            said = {"delegation": seat, "item": item, "option": self.random.choice(floor[item])}
            return "/api/seat/act", wish | {"action": {"Support": said}}
        if "LeaveSpeakersList" in choices["open"] and self.random.random() < 0.4:
            return "/api/seat/act", wish | {"action": {"LeaveSpeakersList": {"delegation": seat}}}
        return "/api/seat/done", wish | {"done": self.random.random() < 0.5}

    async def _send(self, phone: Student, path: str, wish: dict[str, Any]) -> None:
        """Send until it is answered, as a page does; the network loses, doubles and delays."""
        while True:
            try:
                asked = phone.request("POST", path, wish)
                if self.random.random() < DROP:
                    self.found.duplicates += 1
                    first, second = await asyncio.gather(
                        asked, phone.request("POST", path, wish), return_exceptions=True
                    )
                    status, told = self._one_of(first, second)
                else:
                    status, told = await asked
                if self.random.random() < DROP:
                    raise LostError  # the answer was lost on its way: the page sends again
            except LostError:
                if self.is_over and self.random.random() < 0.2:
                    return
                await asyncio.sleep(self.random.uniform(0.05, 0.5))
                continue
            if status == 200 and path.endswith("act"):
                self.found.acknowledged[wish["message"]] = 1
            elif status != 200:
                self.found.refused[told["refused"]] += 1
            if self.random.random() < DROP:
                asyncio.get_running_loop().call_later(0.7, lambda: asyncio.ensure_future(_late(phone, path, wish)))
            return

    def _one_of(self, *answers: Any) -> tuple[int, Any]:
        """Of two answers to the same message the better one; that both say the same is checked on the disk."""
        came = [each for each in answers if not isinstance(each, BaseException)]
        if not came:
            raise LostError
        return min(came, key=lambda each: each[0])

    # --- what must hold ---

    async def _check_phones(self) -> None:
        for number, phone in enumerate(self.phones):
            seat, code = self.persons[number]
            for attempt in (phone, Student(phone.port)):
                if attempt is not phone:
                    _status, _told = await attempt.request("POST", "/api/return", {"pass": code})
                _status, state = await attempt.request("GET", "/api/seat")
                if (found := state.get("parts", {}).get("own", {}).get("delegation")) != seat:
                    self.found.faults.append(f"Student {number} led {seat} and leads {found}.")

    def _check_disk(self) -> None:
        log = read_log(Path(self.folder) / "chaos.jsonl")
        self.found.sessions = sum(isinstance(each, SessionOpened) for each in log.events)
        messages = Counter(entry.message.split("-", 1)[1] for entry in log.entries if entry.message)
        for message in self.found.acknowledged:
            if messages[message] != 1:
                self.found.faults.append(f"{message} was acknowledged and stands {messages[message]} times in the log.")
        for message, times in messages.items():
            if times > 1:
                self.found.faults.append(f"{message} was done {times} times.")
        seats = sitting(change for _at, change in log.changes)
        if sorted(seats) != list(range(1, len(self.phones) + 1)):
            self.found.faults.append(f"There are {len(seats)} people in the log, of {len(self.phones)}.")
        if doubled := [seat for seat, times in Counter(seats.values()).items() if times > 1]:
            self.found.faults.append(f"Seats were doubled: {doubled}.")
        if difference := replay(log, load(self.scenario)):
            self.found.faults.append(f"The log does not replay: {difference}")


async def _late(phone: Student, path: str, wish: dict[str, Any]) -> None:
    """A copy that was held up somewhere arrives after newer messages."""
    try:
        await phone.request("POST", path, wish)
    except LostError:
        return


def run(scenario: str, students: int, seconds: float, seed: int, *, kills: bool = True) -> Found:
    """One lesson in chaos, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        lesson = Lesson(folder, scenario, students, seed)
        try:
            return asyncio.run(lesson.run(seconds, kills))
        finally:
            if lesson.process is not None and lesson.process.is_alive():
                lesson.process.kill()
                lesson.process.join()


def main() -> int:
    """Run, print, and say by the exit code whether all held."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--scenario", default="dubai-45")
    parser.add_argument("--students", type=int, default=12)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = run(given.scenario, given.students, given.seconds, given.seed)
    print(f"{len(found.acknowledged)} decisions acknowledged in {found.sessions} sessions")
    print(f"{found.duplicates} sent twice, {found.kills} hosts killed")
    print("refused: " + (", ".join(f"{each} {times}" for each, times in found.refused.most_common()) or "nothing"))
    print("\n".join(found.faults) or "Nothing acknowledged was lost, nothing was done twice, no seat was doubled.")
    return 1 if found.faults or not found.acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())
