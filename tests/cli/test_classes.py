"""The classroom as the window asks for it: a room on the line beside the window, and back to the same seats."""

import importlib.util
import socket
from pathlib import Path

import pytest
from lesson import Browser

from game.cli import hosting, main
from game.cli.classes import HostedClasses, HostedRoom
from game.desktop.hosting.classes import CannotHostError


def browser_of(room: HostedRoom) -> Browser:
    return Browser(int(room.door.phones[0].rsplit(":", 1)[1]))


def joined(room: HostedRoom, seat: str = "ARC") -> Browser:
    browser = browser_of(room)
    assert browser.join(room.door.code, seat).status == 200
    return browser


def test_a_room_is_on_the_line_until_it_is_closed() -> None:
    room = HostedClasses(seed=1).open("first-session", lan=False)
    browser = joined(room)
    assert (room.is_open, room.standing.joined, room.standing.session) == (True, 1, 0)
    room.close()

    assert not room.is_open
    with pytest.raises(ConnectionRefusedError):
        browser.get("/")


def test_the_hall_opens_by_the_address_that_the_window_gives_the_browser() -> None:
    room = HostedClasses(seed=1).open("first-session", lan=False)
    browser = browser_of(room)
    entered = browser.get(room.door.hall.split(str(browser.port), 1)[1])
    room.close()

    assert (entered.status, entered.headers["location"]) == (303, "/hall")


def test_a_closed_class_is_kept_and_gone_on_with_at_the_same_place() -> None:
    classes = HostedClasses(seed=1)
    before = classes.open("first-session", lan=False)
    joined(before)
    before.close()
    kept = classes.kept()
    again = classes.go_on(kept[0].path)
    after = again.door
    again.close()

    assert [("First session", 0, 1)] == [(each.title, each.session, each.people) for each in kept]
    assert (after.code, after.phones) == (before.door.code, before.door.phones)


def test_a_room_that_nobody_joined_is_not_offered_again() -> None:
    classes = HostedClasses(seed=1)
    classes.open("first-session", lan=False).close()

    assert classes.kept() == ()


def test_a_class_whose_people_were_forgotten_is_not_offered() -> None:
    classes = HostedClasses(seed=1)
    room = classes.open("first-session", lan=False)
    joined(room)
    room.close()
    assert main(["forget"]) == 0

    assert classes.kept() == ()


def test_a_room_that_is_open_elsewhere_is_refused_with_a_sentence() -> None:
    classes = HostedClasses(seed=1)
    room = classes.open("first-session", lan=False)
    joined(room)
    try:
        with pytest.raises(CannotHostError, match="open"):
            classes.go_on(classes.kept()[0].path)
    finally:
        room.close()


def test_without_a_network_the_phones_are_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.web.host.lan_addresses", lambda: ())

    with pytest.raises(CannotHostError, match="no local network"):
        HostedClasses(seed=1).open("first-session", lan=True)


def test_for_phones_the_first_address_can_be_scanned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.web.host.lan_addresses", lambda: ("127.0.0.2",))
    try:
        socket.create_server(("127.0.0.2", 0)).close()
    except OSError:
        pytest.skip("only Linux answers there")
    room = HostedClasses(seed=1).open("first-session", lan=True)
    door = room.door
    room.close()

    assert door.link == f"{door.phones[0]}/j/{door.code}"
    assert door.phones[0].startswith("http://127.0.0.2:")
    assert {len(row) for row in door.scan} == {len(door.scan)}


def test_a_missing_library_is_named_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(hosting, "find_spec", lambda name: None if name == "segno" else importlib.util.find_spec(name))

    assert 'pip install ".[classroom]"' in HostedClasses().missing
    assert main(["host", "first-session"]) == 1
    assert 'pip install ".[classroom]"' in capsys.readouterr().err
