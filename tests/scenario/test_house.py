"""The house: its majority, quorum and seconds, votes by weight, and what it calls things."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.model.conference import Majority, Noun, Procedure
from game.scenario import Severity, check, load
from game.session.digest import digest_of
from game.session.run import run_conference
from tests.scenario.school import SCHOOL

Write = Callable[..., Path]


def house(write: Write, sound: str, procedure: str) -> Procedure:
    return load(write(f"{sound}procedure: {{{procedure}}}\n")).conference.procedure


def found(folder: Path) -> set[tuple[str, str, str]]:
    return {(each.code, each.text, each.hint) for each in check(folder) if each.severity is not Severity.ADVICE}


def test_what_is_not_written_is_as_in_the_itu(write: Write, sound: str) -> None:
    procedure = load(write(sound)).conference.procedure

    assert (Majority.ONE_HALF, Majority.ONE_HALF) == (procedure.majority, procedure.quorum)
    assert (1, False) == (procedure.seconds, procedure.is_weighted)


@pytest.mark.parametrize(
    ("written", "majority"),
    [
        ("one_half", Majority.ONE_HALF),
        ("1/2", Majority.ONE_HALF),
        ("two_thirds", Majority.TWO_THIRDS),
        ("2/3", Majority.TWO_THIRDS),
        ("3/4", Majority.THREE_QUARTERS),
        ("unanimity", Majority.UNANIMITY),
    ],
)
def test_a_majority_is_written_in_words_or_as_a_fraction(
    write: Write, sound: str, written: str, majority: Majority
) -> None:
    assert majority is house(write, sound, f"majority: {written}").majority


def test_quorum_and_seconds(write: Write, sound: str) -> None:
    procedure = house(write, sound, "quorum: all, second: 2")

    assert (Majority.UNANIMITY, 2) == (procedure.quorum, procedure.seconds)


def test_votes_are_weighted_where_a_delegation_has_votes_of_its_own_number(write: Write, sound: str) -> None:
    conference = load(write(sound.replace("influence: 2", "influence: 2, votes: 2"))).conference

    assert conference.procedure.is_weighted
    assert {"ARC": 1, "DEL": 1, "BOR": 2} == {each.id: each.votes for each in conference.delegations}


def test_a_weighted_majority_is_more_than_half_of_the_votes(write: Write, sound: str) -> None:
    text = sound.replace("influence: 2", "votes: 2") + "procedure: {majority: weighted}\n"

    procedure = load(write(text)).conference.procedure

    assert (True, Majority.ONE_HALF) == (procedure.is_weighted, procedure.majority)


@pytest.mark.parametrize(
    ("procedure", "finding"),
    [
        (
            "majority: two_third",
            (
                "bad-value",
                '"majority" must be one of: one_half, two_thirds, three_quarters, unanimity, weighted, 1/2, 2/3, 3/4',
                'did you mean "two_thirds"?',
            ),
        ),
        (
            "second: 3",
            (
                "too-many-seconds",
                "no proposal can have 3 seconds: beside its sponsor there are 2 others",
                "at most 2; 1 is usual",
            ),
        ),
        ("second: -1", ("out-of-range", '"second" must be 0 or more', "for example: second: 2")),
        (
            "majority: weighted",
            (
                "no-weights",
                "votes are weighted, and no delegation has votes of its own number",
                "add votes to a delegation, for example: votes: 3",
            ),
        ),
    ],
)
def test_an_impossible_house_is_told_with_a_way_out(
    write: Write, sound: str, procedure: str, finding: tuple[str, str, str]
) -> None:
    assert {finding} == found(write(f"{sound}procedure: {{{procedure}}}\n"))


@pytest.mark.parametrize(
    ("more", "code"), [("votes: 2, may_vote: false", "votes-without-vote"), ("votes: 9", "one-decides")]
)
def test_votes_that_cannot_be_meant(write: Write, sound: str, more: str, code: str) -> None:
    assert {code} == {code for code, _text, _hint in found(write(sound.replace("influence: 2", more)))}


def test_a_house_of_two_thirds_plays_to_its_end(write: Write, sound: str) -> None:
    scenario = load(write(f"{sound}procedure: {{majority: 2/3, quorum: 3/4, second: 2}}\n"))

    assert run_conference(scenario, 1).final_acts is not None


def test_words_of_a_school(write: Write) -> None:
    folder = write(SCHOOL)

    assert set() == found(folder)
    assert {
        "delegation": Noun(one="class", many="classes"),
        "head of delegation": Noun(one="class speaker", many="class speakers"),
        "capital": Noun(many="parents"),
        "conference": Noun(one="committee", many="committees"),
        "plenary": Noun(one="assembly", many="assemblies"),
        "treaty": Noun(one="budget", many="budgets"),
        "the older treaty": Noun(one="last year's budget", many="last year's budgets"),
        "Final Acts": Noun(one="budget", many="budgets"),
    } == load(folder).conference.words


def test_one_and_several_may_be_written_out(write: Write, sound: str) -> None:
    words = load(write(f"{sound}words: {{delegation: {{one: child, many: children}}}}\n")).conference.words

    assert {"delegation": Noun(one="child", many="children")} == words


def test_words_are_of_no_consequence_to_a_log(write: Write, sound: str) -> None:
    plain = digest_of(load(write(sound)))

    assert plain == digest_of(load(write(f"{sound}words: {{capital: parents}}\n")))


@pytest.mark.parametrize(
    ("words", "line", "finding"),
    [
        (
            "Dragons: eggs",
            (2, 3),
            (
                "unknown-key",
                'there is no key "Dragons" here',
                "known: Final Acts, capital, conference, delegation, head of delegation, plenary, the Union, "
                "the older treaty, treaty",
            ),
        ),
        ("captal: parents", (2, 3), ("unknown-key", 'there is no key "captal" here', 'did you mean "capital"?')),
        ('capital: ""', (2, 12), ("empty", '"capital" must not be empty', "for example: capital: parents")),
        (
            "capital: {}",
            (2, 12),
            ("empty", '"capital" must not be empty', "for example: capital: {one: child, many: children}"),
        ),
        (
            "delegation: teams",
            (2, 15),
            (
                "no-singular",
                'there must be one delegation, and "teams" is of several',
                "for example: delegation: {one: child, many: children}",
            ),
        ),
        (
            "capital: the parents",
            (2, 12),
            ("article", 'sentences have an article of their own: "your the parents" would be said', "write parents"),
        ),
        (
            'capital: "{x}"',
            (2, 12),
            (
                "bad-value",
                '"capital" must be words on one line, without braces or |, and must not be blank',
                "for example: capital: parents",
            ),
        ),
        (
            "capital: 3",
            (2, 12),
            (
                "wrong-type",
                '"capital" must be a word, or a mapping with one and many, this is the number 3',
                "for example: capital: parents",
            ),
        ),
    ],
)
def test_a_word_that_cannot_be_used_is_told_at_its_place(
    write: Write, sound: str, words: str, line: tuple[int, int], finding: tuple[str, str, str]
) -> None:
    findings = [each for each in check(write(f"words:\n  {words}\n{sound}")) if each.severity is not Severity.ADVICE]

    assert [(line, *finding)] == [
        ((each.place.line, each.place.column), each.code, each.text, each.hint) for each in findings
    ]


def test_the_union_may_be_named_among_the_words(write: Write, sound: str) -> None:
    conference = load(write(f"{sound}words: {{the Union: the school}}\n")).conference

    assert conference.procedure.organisation == "the school"
    assert conference.words == {}
