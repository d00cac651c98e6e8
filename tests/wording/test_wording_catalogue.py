"""Sentences by id: person, number, lists, and what every catalogue must hold."""

import ast
import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.actions import Ballot, PointKind
from game.model.events import Because, SignatureKind, VoteResult
from game.model.grammar import KINDS, ActionKind
from game.model.state import Phase
from game.wording import numbers
from game.wording.actions import words
from game.wording.catalogue import BASE, LANGUAGES, Wording
from game.wording.grammar import Somebody, capitalised, uncapitalised
from game.wording.messages import Messages
from game.wording.text import Run, differing, plain, runs

GAME = Path(__file__).resolve().parents[2] / "game"
KENYA = Somebody(text="Kenya")
YOU = Somebody(text="you", is_reader=True)
BOTH = Somebody(text="Kenya and Ghana", are_several=True)


def codes_in(folder: Path) -> set[str]:
    """Every literal `code=` of an Objection in a folder's source; an f-string's phases are filled in."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Objection"):
                continue
            for keyword in node.keywords:
                if keyword.arg == "code" and isinstance(keyword.value, ast.Constant):
                    found.add(str(keyword.value.value))
                elif keyword.arg == "code" and isinstance(keyword.value, ast.JoinedStr):
                    start = keyword.value.values[0]
                    assert isinstance(start, ast.Constant)
                    found |= {f"{start.value}{phase}" for phase in Phase}
    return found


def test_a_verb_agrees_with_one_other_the_reader_or_several() -> None:
    wording = Wording()
    said = {"option": "c", "item": "5B"}

    assert wording.sentence("spoke.support", who=KENYA, **said) == "Kenya supports c on 5B."
    assert wording.sentence("spoke.support", who=YOU, **said) == "You support c on 5B."
    assert wording.sentence("spoke.support", who=BOTH, **said) == "Kenya and Ghana support c on 5B."


def test_a_thing_is_counted_in_its_number() -> None:
    assert [numbers.count(Wording(), "contact", each) for each in (0, 1, 2)] == [
        "0 contacts",
        "1 contact",
        "2 contacts",
    ]


def test_a_list_ends_with_and_or_with_how_many_more() -> None:
    wording = Wording()

    assert wording.listing(["Ghana", "Mauritius", "Nigeria"]) == "Ghana, Mauritius and Nigeria"
    assert wording.listing(["b", "c"], "or") == "b or c"
    assert wording.listing(["Ghana"]) == "Ghana"
    assert wording.listing([]) == ""
    assert wording.listing_up_to(2, ["Ghana", "Togo", "Mali"]) == "Ghana, Togo and 1 more"


def test_another_language_falls_back_to_english_sentence_by_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    written = "count-contact = { $count } { $count ->\n    [one] parley\n   *[other] parleys\n}\n"
    pirate = replace(BASE, code="fr", name="Pirate", messages=Messages(lambda: {"phrases.ftl": written}))
    monkeypatch.setitem(LANGUAGES, "fr", pirate)  # type: ignore[arg-type]
    wording = Wording("fr")

    assert numbers.count(wording, "contact", 2) == "2 parleys"
    assert numbers.count(wording, "offer", 2) == "2 offers"
    assert Wording("unheard of").language.code == "en"


def test_every_message_opened_for_a_page_is_well_formed() -> None:
    for key in BASE.messages:
        message = Wording().message(key)
        assert list(Formatter().parse(message)), key
        assert message == message.strip(), key
        assert "  " not in message, key


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_every_kind_of_action_has_label_explanation_cost_rule_and_phrase(kind: ActionKind) -> None:
    shown = words(Wording(), kind.action)

    assert all((shown.label, shown.explain, shown.cost, shown.rule))
    assert Wording().has(f"action.{kind.slug}.phrase")


def test_every_objection_that_rules_or_session_may_raise_has_a_sentence_and_an_advice() -> None:
    codes = codes_in(GAME / "rules") | codes_in(GAME / "session")

    missing = {
        code for code in codes for key in (f"objection.{code}", f"objection.{code}.instead") if not Wording().has(key)
    }

    assert codes
    assert missing == set()


def test_every_reason_of_a_change_of_legitimacy_has_a_sentence() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (GAME / "rules").rglob("*.py"))
    reasons = set(re.findall(r'LegitimacyChanged\([^)]*reason="([a-z_-]+)"', source, flags=re.DOTALL))
    for line in re.findall(r"by, reason = .*", source):
        reasons |= set(re.findall(r'"([a-z_-]+)"', line))

    assert reasons
    assert {each for each in reasons if not Wording().has(f"legitimacy.{each}")} == set()


def test_every_value_that_a_sentence_may_be_asked_for_has_one() -> None:
    wording = Wording()

    assert all(wording.has(f"point.{each}") for each in PointKind)
    assert all(wording.has(f"ballot.{each}") for each in Ballot)
    assert all(wording.has(f"phase.{each}") for each in Phase)
    assert all(wording.has(f"event.roll_answered.{each}") for each in SignatureKind)
    assert all(wording.has(f"event.vote_taken.{each}") for each in VoteResult)
    assert all(wording.has(f"move.{each}") for each in Because)


def test_marked_words_become_runs() -> None:
    text = "States _should endeavour_ to act."

    assert runs(text) == (Run("States "), Run("should endeavour", marked=True), Run(" to act."))
    assert plain(text) == "States should endeavour to act."
    assert differing(runs(text)) == ("should endeavour",)
    assert runs("a _b") == (Run("a _b"),)


@given(st.text(alphabet="ab _"))
def test_runs_lose_no_letter(text: str) -> None:
    assert plain(text).replace("_", "") == text.replace("_", "")


def test_dates_pips_and_signs_are_said_in_words() -> None:
    wording = Wording()

    assert numbers.day(wording, "2012-12-03") == "3 December 2012"
    assert numbers.day(wording, "some day") == "some day"
    assert numbers.pips_in_words(wording, 75) == "3 of 4"
    assert numbers.pips_in_words(wording, 1) == "1 of 4"
    assert numbers.pips_in_words(wording, 0) == "0 of 4"
    assert [numbers.signed(each) for each in (32, -5, 0)] == ["+32", "-5", "0"]
    assert numbers.spelled(wording, 3) == "three"
    assert numbers.spelled(wording, 40) == "40"


def test_first_letters_change_but_abbreviations_stay() -> None:
    assert capitalised("you sign") == "You sign"
    assert uncapitalised("Shall adopt law") == "shall adopt law"
    assert uncapitalised("ITU coordinates") == "ITU coordinates"
