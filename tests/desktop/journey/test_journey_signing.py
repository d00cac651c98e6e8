"""The ceremony: the roll wave by wave, one's own answer in its turn, nothing preselected."""

from collections.abc import Callable

import pytest

from game.desktop.navigation import ToResult, ToTitle
from game.desktop.settings import Settings
from game.desktop.signing.signing_scene import SigningScene
from game.model.events import SignatureKind
from game.model.instructions import Scenario
from game.scenario import load
from game.session.session import Session
from tests.desktop.pilot import Pilot

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]
ToSigning = Callable[..., Session]


def frames(pilot: Pilot, seconds: float) -> None:
    """Let time pass as the window does: draw, then wait."""
    for _ in range(round(seconds * 10)):
        pilot.picture()
        pilot.wait(0.1)


def scene_of(pilot: Pilot) -> SigningScene:
    assert isinstance(pilot.scene, SigningScene)
    return pilot.scene


def test_the_roll_is_revealed_little_by_little(dubai: Scenario, to_signing: ToSigning) -> None:
    pilot = Pilot(SigningScene(to_signing(dubai, "KEN"), "KEN"))
    assert scene_of(pilot).revealed == 0
    pilot.wait(0.5)

    assert 5 < scene_of(pilot).revealed < 29
    assert not pilot.shows("radio")


def test_pause_stops_the_roll_and_skip_comes_to_ones_own_turn(dubai: Scenario, to_signing: ToSigning) -> None:
    pilot = Pilot(SigningScene(to_signing(dubai, "KEN"), "KEN"))
    pilot.press("p")
    before = scene_of(pilot).revealed
    pilot.wait(1.0)
    assert before == scene_of(pilot).revealed
    pilot.press("s")

    assert scene_of(pilot).is_own_turn
    assert pilot.shows("radio", "Sign")


def test_nothing_is_preselected_and_the_button_waits_for_a_choice(dubai: Scenario, to_signing: ToSigning) -> None:
    pilot = Pilot(SigningScene(to_signing(dubai, "KEN"), "KEN"))
    pilot.press("s")

    assert all("not chosen" in node.states for node in pilot.tree.walk() if node.role == "radio")
    assert not pilot.widget("button", "Tell the plenary").enabled


@pytest.mark.parametrize(
    ("key", "kind"), [("1", SignatureKind.SIGNED), ("3", SignatureKind.DEFERRED), ("4", SignatureKind.REFUSED)]
)
def test_an_answer_is_given_by_two_keys(dubai: Scenario, to_signing: ToSigning, key: str, kind: SignatureKind) -> None:
    session = to_signing(dubai, "KEN")
    pilot = Pilot(SigningScene(session, "KEN"))
    pilot.press("s", key, "return")

    assert kind is session.public().signatures["KEN"].kind


def test_a_reservation_names_what_is_not_accepted(dubai: Scenario, to_signing: ToSigning) -> None:
    session = to_signing(dubai, "KEN")
    pilot = Pilot(SigningScene(session, "KEN"))
    pilot.press("s", "2")
    assert not pilot.widget("button", "Declare").enabled
    pilot.press("1", "escape", "return")
    signature = session.public().signatures["KEN"]

    assert SignatureKind.RESERVED is signature.kind
    assert len(signature.reservations) == 1


def test_after_the_answer_the_roll_goes_on_to_the_result(lesson: Scenario, to_signing: ToSigning) -> None:
    session = to_signing(lesson, "ARC")
    pilot = Pilot(SigningScene(session, "ARC"))
    pilot.press("s", "4", "return")
    frames(pilot, 8.0)

    assert session.is_over
    assert ToResult(session, "ARC") == pilot.press("return")


def test_with_reduced_motion_each_wave_waits_for_a_key(dubai: Scenario, to_signing: ToSigning) -> None:
    pilot = Pilot(SigningScene(to_signing(dubai, "SWE"), "SWE"), settings=Settings(reduced_motion=True))
    frames(pilot, 4.0)
    assert scene_of(pilot).revealed == 29
    pilot.press("n")
    frames(pilot, 1.0)

    assert scene_of(pilot).revealed == 58


def test_esc_leaves_for_the_title(lesson: Scenario, to_signing: ToSigning) -> None:
    assert ToTitle() == Pilot(SigningScene(to_signing(lesson, "ARC"), "ARC")).press("escape")


def test_the_final_acts_are_held_against_the_brief(dubai: Scenario, to_signing: ToSigning) -> None:
    pilot = Pilot(SigningScene(to_signing(dubai, "KEN"), "KEN"))
    said = [node.name for node in pilot.tree.walk() if node.role == "text"]

    assert {"red line held", "red line crossed"} & set(said)
    assert any(each.startswith("and ") and each.endswith(" more provisions") for each in said)


def test_waves_are_counted_to_the_end_of_the_roll(dubai: Scenario, to_signing: ToSigning) -> None:
    scene = SigningScene(to_signing(dubai, "KEN"), "KEN")

    assert ([1, 2, 3], 5) == ([wave.number for wave in scene.roll.waves], scene.roll.all_waves)
    assert all(each.delegation in wave.called for wave in scene.roll.waves for each in wave.answers)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_ceremony_draws_at_ones_own_turn(
    dubai: Scenario, to_signing: ToSigning, size: tuple[int, int], text_scale: float
) -> None:
    pilot = Pilot(SigningScene(to_signing(dubai, "KEN"), "KEN"), size, Settings(text_scale=text_scale))
    pilot.wait(0.5)
    pilot.picture()
    pilot.press("s", "2")

    assert pilot.picture().get_size() == size


def test_in_the_smallest_window_all_four_answers_are_seen_at_once(to_signing: ToSigning) -> None:
    pilot = Pilot(SigningScene(to_signing(load("herring-summit"), "FJE"), "FJE"), (1024, 640))
    pilot.press("s")
    ways = [each for each in pilot.scene.stage.root.walk() if each.role == "radio"]
    below = pilot.widget("button", "Tell the plenary").rect.top

    assert 4 == len(ways)
    assert max(each.rect.bottom for each in ways) <= below
