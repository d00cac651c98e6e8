"""A sample of the mutants in `fuzz.py`; thousands of them take minutes and have a command of their own."""

import random
from pathlib import Path

import pytest

from game import places
from tests.scenario.fuzz import HOSTILE, MEGABYTES, Mutant, Mutator, judge, memory, mutants, tried

SAMPLE = list(mutants(40, seed=7))


@pytest.mark.parametrize("mutant", SAMPLE, ids=lambda each: f"{each.seed}-{each.how}")
def test_a_mutant_of_the_shelf_ends_in_findings_or_a_conference(mutant: Mutant, tmp_path: Path) -> None:
    end, _seconds = tried(mutant, tmp_path)

    assert end in ("findings", "scenario")


def test_the_sample_is_hostile_too() -> None:
    assert {each.how for each in mutants(300, seed=1)} >= {each.__name__ for each in HOSTILE}


def test_a_seed_makes_the_same_mutant_again() -> None:
    (again,) = mutants(1, seed=SAMPLE[-1].seed)

    assert SAMPLE[-1] == again


@pytest.mark.parametrize("mutate", HOSTILE, ids=lambda each: each.__name__)
def test_a_hostile_file_takes_little_memory(mutate: Mutator, tmp_path: Path) -> None:
    if memory() == 0:
        pytest.skip("this system does not tell how much memory was used")
    sound = (places.scenarios() / "first-session" / "scenario.yaml").read_text("utf-8")
    before = memory()
    for seed in range(5):
        folder = tmp_path / str(seed)
        folder.mkdir()
        (folder / "scenario.yaml").write_text(str(mutate(random.Random(seed), sound)), encoding="utf-8")
        judge(folder)

    assert memory() - before < MEGABYTES
