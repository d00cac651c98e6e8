"""A school's budget committee reads as one, wherever it is read: nothing there is called as at a treaty conference."""

import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from game.classroom.printing.pages import brief_slips, handout
from game.classroom.web.static_payload import conference_as_json, words_as_json
from game.desktop.choose.choose_scene import ChooseScene
from game.desktop.conference.scene import ConferenceScene
from game.desktop.result.result_scene import ResultScene
from game.desktop.signing.signing_scene import SigningScene
from game.model.actions import Ballot, CastBallot, Sign
from game.model.conference import DelegationId
from game.model.instructions import Scenario
from game.model.state import Phase
from game.scenario import load
from game.scenario.house_format import Words
from game.session.session import Session
from game.textmode.app import run
from game.wording.catalogue import BASE, Wording
from game.wording.reader import Reader
from tests.desktop.pilot import Pilot
from tests.scenario.school import SCHOOL

ASH = DelegationId("ASH")
FOREIGN = re.compile(
    r"Final Acts|\bcapitals?\b|\bthe Union\b|\bdelegations?\b|\bplenary\b|\btreat(y|ies)\b|\bconferences?\b"
    r"|\bgovernments?\b|\bparliaments?\b|\bheads? of delegation\b",
    re.IGNORECASE,
)
BEFORE_ONE_IS_CHOSEN = ("title.", "shelf.", "settings.")
TYPED = ("terminal.word.",)
"""What is typed stays what it is; so does what the terminal quotes as an example of it."""


def school_of(folder: Path, text: str = SCHOOL) -> Scenario:
    (folder / "school").mkdir()
    (folder / "school" / "scenario.yaml").write_text(text, encoding="utf-8")
    return load(folder / "school")


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scenario:
    monkeypatch.setenv("SQUARE_BRACKETS_HOME", str(tmp_path / "home"))
    return school_of(tmp_path)


def foreign(text: str) -> list[str]:
    """The lines that speak of a treaty conference; parameters, typed words and what is quoted do not count."""
    unsaid = re.compile(r"“[^”]*”|\{[a-z_]+\}|delegation, about, state|delegation:|\{[a-z_]+:[a-z]+\}")
    return [line for line in text.splitlines() if FOREIGN.search(unsaid.sub("", line))]


def played_until(scenario: Scenario, phase: Phase) -> Session:
    session = Session.begin(scenario, seed=3, people=[ASH])
    while session.public().phase is not phase:
        if session.due and session.public().phase is Phase.VOTING:
            session.submit(CastBallot(delegation=session.due[0], ballot=Ballot.ABSTAIN))
        else:
            session.advance()
    return session


def test_no_sentence_of_the_catalogue_is_foreign_to_a_school(school: Scenario) -> None:
    wording = Wording().of(school.conference)

    found = {
        key: foreign(wording.message(key))
        for key in BASE.messages
        if not key.startswith((*BEFORE_ONE_IS_CHOSEN, *TYPED, "lab.honest"))
    }

    assert {} == {key: lines for key, lines in found.items() if lines}


def test_sentences_agree_with_the_words_of_the_school(school: Scenario) -> None:
    wording = Wording().of(school.conference)

    assert "Your parents want b there." == wording.text("advisor.vote.other", option="b")
    assert "sign the budget" == wording.text("action.sign.phrase")
    assert "binds provisionally, until your parents decide" == wording.text("action.sign.rule")
    assert "3 classes" == wording.text("count.delegation", count=3)
    assert "A class must move it first." == wording.text("objection.no-motion-to-vote.instead")
    assert "class speaker" == wording.text("term.head-of-delegation")
    assert "what is not agreed stays as in last year's budget" == wording.text("action.adopt_final_acts.rule")
    assert "costs the school legitimacy" in wording.text("action.move_vote.rule")


def test_without_words_everything_is_called_as_ever() -> None:
    dubai = Wording().of(load("wcit-2012").conference)

    assert "Your capital wants b there." == dubai.text("advisor.vote.other", option="b")
    assert "binds provisionally, until your parliament decides" == dubai.text("action.sign.rule")
    assert "The Final Acts are put to the plenary." == dubai.text("terminal.adoption")


def test_every_word_that_a_scenario_may_write_is_a_term() -> None:
    written = {field.alias or name for name, field in Words.model_fields.items()}

    terms = {each.casefold().replace(" ", "-") for each in written}

    assert {"the-union"} == terms - set(BASE.messages.terms)  # the organisation has a name


def test_the_terminal_reads_as_a_school(school: Scenario) -> None:
    asked = "help\nagenda\nbrief\nitem trip\nwho trip\nglossary\nadvisor\nfloor\n\nend\nend\n" * 3 + "abstain\n" * 4
    output = StringIO()

    run(Session.begin(school, seed=3, people=[ASH]), ASH, StringIO(asked + "sign\ny\n\n\nquit\n"), output)

    assert "parents" in output.getvalue()
    assert [] == foreign(output.getvalue())


def closed_session(school: Scenario) -> Session:
    session = played_until(school, Phase.SIGNING)
    while not session.is_over:
        if session.due:
            session.submit(Sign(delegation=ASH))
        else:
            session.advance()
    return session


def scenes(school: Scenario) -> Iterator[Pilot]:
    yield Pilot(ChooseScene(school, "school"))
    yield Pilot(ConferenceScene(Session.begin(school, seed=3, people=[ASH]), ASH))
    signing = played_until(school, Phase.SIGNING)
    yield Pilot(SigningScene(signing, ASH))
    yield Pilot(ResultScene(closed_session(school), ASH, "school", None))


def test_the_window_reads_as_a_school(school: Scenario) -> None:
    for pilot in scenes(school):
        assert [] == foreign("\n".join(pilot.tree.lines())), type(pilot.scene).__name__


def test_phones_and_hall_read_as_a_school(school: Scenario) -> None:
    told = json.dumps([conference_as_json(school.conference), words_as_json(school.conference)["words"]], indent=0)
    texts = "\n".join(re.findall(r'(?m)(?:^|: )"((?:[^"\\]|\\.)*)",?$', told))

    assert "parents" in texts
    assert [] == foreign(texts)


def test_what_is_printed_reads_as_a_school(school: Scenario) -> None:
    reader = Reader(wording=Wording(), conference=school.conference)
    told = handout(played_until(school, Phase.SIGNING), reader) + brief_slips(school, reader)

    assert [] == foreign(re.sub(r"<style.*?</style>|<[^>]*>", "\n", told, flags=re.DOTALL))


def test_a_house_of_two_thirds_says_so_everywhere(tmp_path: Path) -> None:
    text = SCHOOL.replace("organisation: the school", "organisation: the school, majority: two_thirds, quorum: 2/3")
    wording = Wording().of(school_of(tmp_path, text).conference)
    of_other_halves = (
        "event.vote_taken.postponed",
        "term.abstention.means",
        "objection.room-is-against",
        "term.adjournment.means",
        "action.move_adjournment.rule",
    )
    """Abstentions put a vote off, the chair stops and a debate is adjourned at a half in every house."""

    halves = [
        key
        for key in BASE.messages
        if re.search(r"\b(more than|not more than) half\b|\ba tie\b", wording.message(key), re.IGNORECASE)
    ]

    assert set(of_other_halves) == set(halves)
    assert "At least two thirds of those voting for or against." == wording.text("event.vote_taken.adopted.why")
    assert "Less than two thirds of those voting for or against." == wording.text("event.vote_taken.rejected.why")
