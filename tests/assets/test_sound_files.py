"""The sounds open in the mixer, are neither silent nor clipped, and the murmur can go round."""

from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

LENGTHS = {"gavel": 0.6, "chime": 1.8, "murmur": 8.0, "signature": 0.7, "refusal": 0.65}
RATE = 44_100
FULL = 32_767


@pytest.fixture(scope="module", autouse=True)
def mixer() -> Iterator[None]:
    pygame.mixer.init(RATE, -16, 1, allowedchanges=0)
    yield
    pygame.mixer.quit()


def samples(assets: Path, name: str) -> array:
    return array("h", pygame.mixer.Sound(assets / "sounds" / f"{name}.ogg").get_raw())


@pytest.mark.parametrize("name", LENGTHS)
def test_a_sound_has_its_length(assets: Path, name: str) -> None:
    assert LENGTHS[name] == pytest.approx(len(samples(assets, name)) / RATE, abs=0.02)


@pytest.mark.parametrize("name", LENGTHS)
def test_a_sound_is_heard_and_not_clipped(assets: Path, name: str) -> None:
    loudest = max(map(abs, samples(assets, name)))

    assert 0.15 * FULL < loudest < 0.7 * FULL


@pytest.mark.parametrize("name", [name for name in LENGTHS if name != "murmur"])
def test_a_sound_begins_and_ends_without_a_click(assets: Path, name: str) -> None:
    sound = samples(assets, name)

    assert max(abs(sound[0]), abs(sound[-1])) < 0.03 * FULL


def test_the_murmur_joins_its_own_beginning(assets: Path) -> None:
    sound = samples(assets, "murmur")
    largest_step = max(abs(b - a) for a, b in pairwise(sound))

    assert abs(sound[0] - sound[-1]) <= largest_step
