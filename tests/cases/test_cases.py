"""Every case of the case book, run against the rules. README.md says how to write one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cases.deeds import DEEDS
from tests.cases.dubai import DUBAI_FINDINGS, DUBAI_TURNS
from tests.cases.findings import FINDINGS
from tests.cases.turns import RECKONINGS, TURNS
from tests.cases.vocabulary import Sentence, UnknownSentenceError, find
from tests.cases.world import World, world_of

HERE = Path(__file__).parent
CONFIDENCE = {"seen", "part", "recalled", "custom"}
REQUIRED = {"id", "title", "when", "then", "reason", "source", "confidence"}
MAY_HAVE = REQUIRED | {"conference", "given", "note", "miss"}


@dataclass(frozen=True)
class Case:
    """One case as written; file and the fields of the format."""

    file: str
    fields: dict[str, Any]

    def sentences(self, key: str) -> list[str]:
        """What stands under `given`, `when` or `then`: one sentence or a list of them."""
        written = self.fields.get(key, [])
        return [written] if isinstance(written, str) else list(written)


def read_cases() -> list[Case]:
    return [
        Case(file=path.name, fields=fields)
        for path in sorted(HERE.glob("*.yaml"))
        for fields in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    ]


CASES = read_cases()
MOVES = (*DEEDS, *DUBAI_TURNS, *TURNS, *RECKONINGS)
OUTCOMES = (*DUBAI_FINDINGS, *FINDINGS)


def perform(world: World, sentence: str) -> None:
    found, said = find(sentence, MOVES)
    if found in DEEDS:
        world.does(found.meaning(**said))
    else:
        found.meaning(world, **said)


def run(case: Case) -> None:
    """Given: all must be in order. When: all must be, save the last if `then` says that it is refused."""
    world = world_of(case.fields.get("conference", {}))
    for sentence in case.sentences("given"):
        perform(world, sentence)
        assert not world.refused, f'given "{sentence}": refused as {world.refused}'
    world.before, world.events = world.state, []
    steps, findings = case.sentences("when"), case.sentences("then")
    for number, sentence in enumerate(steps, start=1):
        perform(world, sentence)
        may_be_refused = number == len(steps) and any(each.startswith("it is refused") for each in findings)
        assert may_be_refused or not world.refused, f'when "{sentence}": refused as {world.refused}'
    for sentence in findings:
        found, said = find(sentence, OUTCOMES)
        found.meaning(world, **said)


def _as_known(case: Case) -> Any:
    """A known miss has to miss: once the game gets it right, the case book has to say so."""
    name = f"{case.fields.get('id')} {case.fields.get('title')}"
    miss = case.fields.get("miss")
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=miss)] if miss else []
    return pytest.param(case, id=name, marks=marks)


@pytest.mark.parametrize("case", [_as_known(each) for each in CASES])
def test_the_rules_decide_the_case_as_the_book_says(case: Case) -> None:
    run(case)


@pytest.mark.parametrize("case", CASES, ids=lambda each: str(each.fields.get("id")))
def test_a_case_says_all_that_it_must(case: Case) -> None:
    assert set(case.fields) >= REQUIRED
    assert set(case.fields) <= MAY_HAVE
    assert case.fields["confidence"] in CONFIDENCE
    assert case.sentences("when")
    assert case.sentences("then")


def test_cases_are_numbered_in_order_within_their_file() -> None:
    for file in {each.file for each in CASES}:
        written = [each.fields["id"] for each in CASES if each.file == file]
        letter = written[0].split(".")[0]
        assert written == [f"{letter}.{number}" for number in range(1, len(written) + 1)]


def test_no_two_files_share_a_letter() -> None:
    letters = {(each.file, each.fields["id"].split(".")[0]) for each in CASES}

    assert len({letter for _, letter in letters}) == len({file for file, _ in letters})


def used() -> set[Sentence]:
    found = {find(each, MOVES)[0] for case in CASES for key in ("given", "when") for each in case.sentences(key)}
    for case in CASES:
        for sentence in case.sentences("then"):
            finding, said = find(sentence, OUTCOMES)
            found.add(finding)
            if "deed" in said:
                found.add(find(said["deed"], DEEDS)[0])
    return found


def test_every_sentence_of_the_vocabulary_is_used_by_a_case() -> None:
    said = used()

    assert [each.pattern for each in (*MOVES, *OUTCOMES) if each not in said] == []


def test_a_sentence_that_means_nothing_is_refused_with_the_nearest_that_does() -> None:
    with pytest.raises(UnknownSentenceError, match=r"nearest is .the chair opens the floor"):
        find("the chair opens the flour", DEEDS)


def test_a_case_that_is_wrong_fails() -> None:
    wrong = Case(file="", fields={"when": "ELB consults ARC on spam", "then": "it is refused as no-contacts-left"})
    refused = Case(file="", fields={"when": "ELB consults ELB on spam", "then": "ELB has 2 contacts left"})

    with pytest.raises(AssertionError):
        run(wrong)
    with pytest.raises(AssertionError, match=r"refused as .*with-yourself"):
        run(refused)
