"""Finding what somebody means, and choosing a delegation."""

from io import StringIO

import pytest

from game.desk import finding
from game.model.actions import Backing
from game.model.conference import Conference
from game.scenario import load
from game.textmode.choose import choose_delegation
from tests.textmode.textmode_toy import ARC, BOR, CAL, NONE, ROAMING, SHALL, SHOWN, SPAM, toy_scenario


@pytest.fixture
def conference() -> Conference:
    return toy_scenario().conference


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("bor", (BOR,)),
        ("BORDURIA", (BOR,)),
        ("cald", (CAL,)),
        ("united", (BOR,)),
        ("Cáldera", (CAL,)),
        ("calderra", (CAL,)),
        ("a", (ARC,)),
        ("r", (ARC, BOR, CAL)),
        ("atlantis", ()),
        ("", ()),
    ],
)
def test_a_delegation_is_found_by_code_part_or_near_spelling(
    conference: Conference, words: str, meant: tuple[str, ...]
) -> None:
    assert finding.delegations(conference, words) == meant


@pytest.mark.parametrize(
    "words", ["5B", "[5b]", "item 5B", "Article 5B", "spam", "bulk", "Bulk messages", "unsolicited"]
)
def test_an_item_is_found_by_label_place_or_title(conference: Conference, words: str) -> None:
    assert finding.item(conference, words) == SPAM


@pytest.mark.parametrize("words", ["5", "art. 5", "Art 5", "[Art. 5]", "article 5", "item 5"])
def test_an_article_is_found_by_its_number_whatever_word_stands_before_it(words: str) -> None:
    assert finding.item(load("herring-summit").conference, words) == "light"


@pytest.mark.parametrize("words", ["c on Art. 5", "c on 5", "Art. 5 c", "c article 5"])
def test_a_text_of_an_article_is_found_by_its_number(words: str) -> None:
    assert finding.text(load("herring-summit").conference, words) == Backing(item="light", option="heads")


@pytest.mark.parametrize("words", ["c on 5B", "C on bulk messages", "5B c", "5b: c", "c 5B"])
def test_a_text_is_a_letter_and_an_item(conference: Conference, words: str) -> None:
    assert finding.text(conference, words) == Backing(item=SPAM, option=SHALL)


@pytest.mark.parametrize("words", ["", "c", "z on 5B", "d on 5B", "c on 9Z", "on"])
def test_what_is_no_text_is_none(conference: Conference, words: str) -> None:
    assert finding.text(conference, words) is None


def test_several_texts_are_a_list(conference: Conference) -> None:
    both = (Backing(item=SPAM, option=NONE), Backing(item=ROAMING, option=SHOWN))

    assert finding.texts(conference, "a on 5B, b on 4.4") == both
    assert finding.texts(conference, "a on 5B and b on 4.4") == both
    assert finding.texts(conference, "a on 5B and nonsense") is None
    assert finding.texts(conference, "") is None


def test_a_delegation_and_a_deal_are_told_apart(conference: Conference) -> None:
    to, rest = finding.split_delegation(conference, "united borduria a on 5B for b on 4.4")

    assert to == BOR
    assert finding.split_deal(conference, rest) == (
        Backing(item=SPAM, option=NONE),
        Backing(item=ROAMING, option=SHOWN),
    )
    assert finding.split_delegation(conference, "nobody a on 5B") == (None, "nobody a on 5B")


def choose(*typed: str, with_briefs: bool = True) -> tuple[str | None, str]:
    """Who was chosen, and what was shown."""
    scenario, output = toy_scenario(), StringIO()
    instructions = scenario.instructions if with_briefs else None
    lines = StringIO("".join(f"{each}\n" for each in typed))
    return choose_delegation(scenario.conference, lines, output, instructions, width=100), output.getvalue()


def test_a_delegation_is_chosen_after_its_brief_was_read() -> None:
    chosen, shown = choose("cal", "", "arcadia", "y")

    assert chosen == ARC
    assert "A toy conference. Sprodj, from 3 December 2012. 3 delegations, 3 sessions, ten minutes." in shown
    assert "Your mailboxes are full, and you would rather empty them yourself." in shown
    assert "1. Bulk messages: no article (must)." in shown
    assert "Red line. Bulk messages: c cannot be signed." in shown


def test_without_instructions_only_public_facts_are_shown() -> None:
    chosen, shown = choose("bor", "yes", with_briefs=False)

    assert chosen == BOR
    assert "Southern Group, influence 2 of 4." in shown
    assert "Your capital wants" not in shown


def test_several_none_or_all_are_listed() -> None:
    _, shown = choose("r", "atlantis", "list")

    assert "Several fit: Arcadia (ARC), United Borduria (BOR) and Caldera (CAL)." in shown
    assert "No delegation here is called “atlantis”." in shown
    assert "South, Southern Group: United Borduria (BOR)." in shown
    assert "In no bloc: Caldera (CAL)." in shown


@pytest.mark.parametrize("typed", [(), ("quit",)])
def test_one_may_leave_without_choosing(typed: tuple[str, ...]) -> None:
    chosen, shown = choose(*typed)

    assert chosen is None
    assert shown.rstrip().endswith("Goodbye.")
