"""A host in a process of its own and real browsers that visit it. Skipped unless `make browser` asks for them."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
PHONE = {"width": 390, "height": 844}
PATIENCE = 30.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browsers are slow and not everywhere: only where they were asked for."""
    if os.environ.get("SQUARE_BRACKETS_BROWSER"):
        return
    skip = pytest.mark.skip(reason="real browsers: make browser")
    for each in items:
        if "chromium" in getattr(each, "fixturenames", ()):
            each.add_marker(skip)


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """The browser of the system."""
    from playwright.sync_api import sync_playwright

    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert path, "Chromium is missing; make browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class HostProcess:
    """`main.py host` in a process of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.process: subprocess.Popen[str] | None = None
        self.printed: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, *more: str) -> None:
        """Start it and wait until it answers."""
        environment = {**os.environ, "SQUARE_BRACKETS_HOME": str(self.home), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "main.py", "host", *more, "--port", str(self.port), "--headless"]
        self.printed = []
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        threading.Thread(target=self._listen, args=(self.process,), daemon=True).start()
        self._until(lambda: any("/enter/" in line for line in self.printed), "the host has printed its links")
        self._until(self._answers, "the host answers")

    def _listen(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.printed.append(line)

    def _answers(self) -> bool:
        with socket.socket() as asking:
            return asking.connect_ex(("127.0.0.1", self.port)) == 0

    def _until(self, test: Callable[[], bool], what: str) -> None:
        late = time.monotonic() + PATIENCE
        while not test():
            assert self.process is not None
            assert self.process.poll() is None, f"the host ended: {''.join(self.printed)}"
            assert time.monotonic() < late, f"never: {what}. It said: {''.join(self.printed)}"
            time.sleep(0.05)

    def link(self, page: str) -> str:
        """The facilitator's link to "hall" or "teacher"."""
        words = " ".join(self.printed).split()
        link = next(each for each in words if "/enter/" in each)
        return self.address + "/enter/" + link.split("/enter/")[1].split("/")[0] + "/" + page

    def kill(self) -> None:
        """As a flat battery would end it."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


@pytest.fixture
def start_host(tmp_path: Path) -> Iterator[Callable[..., HostProcess]]:
    """Start a host of a scenario; all are stopped when the test ends."""
    started: list[HostProcess] = []

    def start(scenario: str, *more: str) -> HostProcess:
        host = HostProcess(tmp_path / f"home-{len(started)}")
        started.append(host)
        host.start(scenario, *more)
        return host

    yield start
    for each in started:
        each.stop()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go: a folder that is kept if SQUARE_BRACKETS_PICTURES names one."""
    folder = Path(os.environ.get("SQUARE_BRACKETS_PICTURES") or tmp_path / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def open_context(chromium: "Browser") -> "Iterator[Callable[..., BrowserContext]]":
    """A browser of its own (cookies, network) for somebody; whatever its pages complain of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def listen(page: Any) -> None:
        page.on("pageerror", lambda problem: complaints.append(f"{page.url}: {problem}"))
        page.on(
            "console",
            lambda said: complaints.append(f"{page.url}: {said.text}") if _is_complaint(said) else None,
        )
        page.on("request", lambda asked: complaints.append(f"external: {asked.url}") if _is_external(asked) else None)

    def open_one(*, size: dict[str, int] | None = None, phone: bool = True, **more: Any) -> "BrowserContext":
        context = chromium.new_context(
            viewport=size or PHONE, has_touch=phone, is_mobile=phone, device_scale_factor=1, **more
        )
        context.set_default_timeout(PATIENCE * 1000)
        context.on("page", listen)
        contexts.append(context)
        return context

    yield open_one
    for each in contexts:
        each.close()
    assert complaints == []


def _is_complaint(said: Any) -> bool:
    """Errors of the page itself; a lost network and a door that is still closed are no fault of it."""
    return said.type == "error" and "Failed to load resource" not in said.text


def _is_external(asked: Any) -> bool:
    return not asked.url.startswith(("http://127.0.0.1:", "data:", "blob:"))
