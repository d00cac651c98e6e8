"""Whatever happens to a file, an author gets findings or a conference: never a traceback."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import places
from game.model.instructions import Scenario
from game.scenario import ScenarioError, Severity, check, load
from game.scenario.report import as_text

SOUND = (places.scenarios() / "first-session" / "scenario.yaml").read_text("utf-8")
LINES = SOUND.split("\n")
SPANS = st.tuples(st.integers(0, len(SOUND)), st.integers(0, 40))
BITS = st.one_of(
    st.sampled_from(
        [*"{}[]:,-?&*!|>'\"%@`#\t\n\r\0_~", ": ", "- ", "&a ", "*a", "<<: ", "!!str ", "---\n", "null", "1e400"]
    ),
    st.text(max_size=6),
    st.integers().map(str),
)


def replaced(text: str, span: tuple[int, int], bit: str) -> str:
    start, length = span
    return text[:start] + bit + text[start + length :]


def shuffled(order: list[int]) -> str:
    return "\n".join(LINES[index] for index in order)


MUTANTS = st.one_of(
    st.builds(replaced, st.just(SOUND), SPANS, BITS),
    st.builds(replaced, st.builds(replaced, st.just(SOUND), SPANS, BITS), SPANS, BITS),
    st.lists(st.integers(0, len(LINES) - 1), max_size=len(LINES)).map(shuffled),
    st.integers(0, len(LINES) - 1).map(lambda cut: "\n".join(LINES[:cut] + LINES[cut + 1 :])),
    st.integers(0, len(LINES) - 1).map(lambda twice: "\n".join([*LINES[:twice], LINES[twice], *LINES[twice:]])),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutant")


def judged(folder: Path, content: bytes) -> None:
    file = folder / "scenario.yaml"
    file.write_bytes(content)
    findings = check(folder)
    for finding in findings:
        assert as_text(finding)
        assert finding.place.line >= 1
        assert finding.place.column >= 1
    if any(each.severity is Severity.ERROR for each in findings):
        with pytest.raises(ScenarioError):
            load(folder)
    else:
        assert isinstance(load(folder), Scenario)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutant=MUTANTS)
def test_a_mutant_of_the_tutorial_gives_findings_or_a_conference(folder: Path, mutant: str) -> None:
    judged(folder, mutant.encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.binary(max_size=400))
def test_bytes_that_are_no_scenario_give_findings(folder: Path, noise: bytes) -> None:
    judged(folder, noise)


JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just("north")),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=5,
)
KEYS = [
    "title",
    "visions",
    "sessions",
    "procedure",
    "blocs",
    "delegations",
    "items",
    "positions",
    "happenings",
    "lesson",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(key=st.sampled_from([*KEYS, "sources", "statements"]), junk=JUNK)
def test_junk_under_any_key_gives_findings_or_a_conference(folder: Path, key: str, junk: object) -> None:
    (folder / f"{key}.yaml").write_text(json.dumps(junk), encoding="utf-8")
    try:
        judged(folder, b"title: Junk\n" + SOUND.encode() if key == "title" else without(key).encode())
    finally:
        (folder / f"{key}.yaml").unlink()


def without(key: str) -> str:
    """The tutorial without one top-level key and what it holds."""
    kept, skips = [], False
    for line in LINES:
        if line and not line[0].isspace() and not line.startswith("#"):
            skips = line.startswith(f"{key}:")
        if not skips:
            kept.append(line)
    return "\n".join(kept)
