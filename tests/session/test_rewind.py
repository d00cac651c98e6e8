"""Going back to a session: a log of its own from there, the older one untouched."""

from dataclasses import replace
from pathlib import Path

import pytest
from session_toy import HEADS, ROUTING_ALL, SPAM_SOME, toy

from game.model.actions import Consult, OfferDeal, Sign, Support
from game.session.log import LogError, Origin, read_log
from game.session.replay import replay
from game.session.resume import resume
from game.session.rewind import rewound
from game.session.seats import SeatChange, Why
from game.session.session import Session
from game.session.unfinished import unfinished
from tests.whole import whole_state

OFFER = OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL)


def sits(seat: str, person: int) -> SeatChange:
    return SeatChange(delegation=seat, person=person, leads=True, because=Why.JOINED)


def played(path: Path) -> Path:
    """A conference of two sessions, led as Arcadia to its end, which speaks and asks in both."""
    with Session.begin(toy(), seed=1, people=("ARC",), path=path, heads=HEADS) as session:
        session.submit(OFFER)
        for _ in range(2):
            session.submit(Consult(delegation="ARC", to="BOR", item="spam"))
            session.advance()
        session.submit(Sign(delegation="ARC"))
        session.advance()
        assert session.is_over
    return path


def test_a_person_finds_the_session_as_it_opened_with_none_of_what_they_did_in_it(tmp_path: Path) -> None:
    with Session.begin(toy(), seed=1, people=("ARC",), path=tmp_path / "first.jsonl", heads=HEADS) as first:
        opening = whole_state(first)
        first.submit(OFFER)
        first.advance()
        second = whole_state(first)
    played(tmp_path / "all.jsonl")
    with Session.begin(toy(), seed=1, people=("ARC",), path=tmp_path / "same.jsonl", heads=HEADS) as same:
        same.submit(OFFER)
        same.advance()
        same.submit(Support(delegation="ARC", item="spam", option="none"))

    with rewound(read_log(tmp_path / "same.jsonl"), 2, tmp_path / "two.jsonl", toy(), HEADS) as again:
        assert (whole_state(again), again.people) == (second, {"ARC"})
    with rewound(read_log(tmp_path / "all.jsonl"), 1, tmp_path / "one.jsonl", toy(), HEADS) as again:
        assert whole_state(again) == opening


def test_who_does_the_same_again_gets_the_same_end(tmp_path: Path) -> None:
    old = read_log(played(tmp_path / "old.jsonl"))

    with rewound(old, 2, tmp_path / "new.jsonl", toy(), HEADS) as again:
        again.submit(Consult(delegation="ARC", to="BOR", item="spam"))
        again.advance()
        again.submit(Sign(delegation="ARC"))
        again.advance()

    assert read_log(tmp_path / "new.jsonl").entries == old.entries


def test_the_older_log_keeps_every_byte(tmp_path: Path) -> None:
    old = played(tmp_path / "old.jsonl")
    before = old.read_bytes()

    rewound(read_log(old), 2, tmp_path / "new.jsonl", toy(), HEADS).close()

    assert before == old.read_bytes()


def test_the_new_log_says_where_it_came_from_and_opens_and_replays_like_any_other(tmp_path: Path) -> None:
    old, new = played(tmp_path / "old.jsonl"), tmp_path / "new.jsonl"
    with rewound(read_log(old), 2, new, toy(), HEADS) as again:
        again.submit(Consult(delegation="ARC", to="BOR", item="spam"))
        state = whole_state(again)

    assert Origin(log="old.jsonl", session=2) == read_log(new).header.origin
    assert replay(read_log(new), toy()) is None
    with resume(new, toy(), HEADS) as resumed:
        assert state == whole_state(resumed)


def test_a_conference_that_was_over_is_unfinished_once_gone_back_to(tmp_path: Path) -> None:
    rewound(read_log(played(tmp_path / "old.jsonl")), 2, tmp_path / "new.jsonl", toy(), HEADS).close()

    found, skipped = unfinished(tmp_path)
    assert [("new.jsonl", 2, ("ARC",))] == [(each.path.name, each.session, each.people) for each in found]
    assert () == skipped


def test_one_can_go_back_again_from_where_one_went_back(tmp_path: Path) -> None:
    rewound(read_log(played(tmp_path / "old.jsonl")), 2, tmp_path / "new.jsonl", toy(), HEADS).close()

    with rewound(read_log(tmp_path / "new.jsonl"), 1, tmp_path / "newer.jsonl", toy(), HEADS) as again:
        assert again.public().session == 1
        assert Origin(log="new.jsonl", session=1) == again.header.origin


def test_a_conference_open_in_another_window_can_be_gone_back_in_and_goes_on_there(tmp_path: Path) -> None:
    with Session.begin(toy(), seed=1, people=("ARC",), path=tmp_path / "old.jsonl", heads=HEADS) as session:
        session.submit(OFFER)
        session.advance()
        with rewound(read_log(tmp_path / "old.jsonl"), 1, tmp_path / "new.jsonl", toy(), HEADS) as again:
            again.submit(OFFER)
        session.advance()

        assert session.public().session == 2


def test_everybody_of_a_class_sits_again_where_they_sat_last(tmp_path: Path) -> None:
    session = Session.begin(toy(), seed=1, path=tmp_path / "class.jsonl", heads=HEADS, opens=False)
    session.change_seats([sits("ARC", 1)])
    session.let_ai_open()
    as_it_was = whole_state(session)
    session.submit(OFFER, by=(1,))
    session.submit(Support(delegation="ARC", item="spam", option="none"), by=(1,))
    session.advance(stops=True)
    second = whole_state(session)
    session.submit(Consult(delegation="ARC", to="BOR", item="spam"), by=(1,))
    session.change_seats([sits("BOR", 2)])
    session.close()
    log = read_log(tmp_path / "class.jsonl")

    with rewound(log, 2, tmp_path / "two.jsonl", toy(), HEADS) as back:
        assert (whole_state(back), back.people) == (second, {"ARC", "BOR"})
    with rewound(log, 1, tmp_path / "one.jsonl", toy(), HEADS) as back:
        assert whole_state(back) == as_it_was
    assert [len(read_log(tmp_path / name).entries) for name in ("class.jsonl", "two.jsonl", "one.jsonl")] == [10, 9, 2]


def test_what_people_at_one_laptop_did_is_left_out_though_no_line_says_who_decided(tmp_path: Path) -> None:
    with Session.begin(toy(), seed=1, path=tmp_path / "old.jsonl", heads=HEADS, opens=False) as session:
        session.change_seats([sits("ARC", 1)])
        session.let_ai_open()
        as_it_was = whole_state(session)
        session.submit(OFFER)

    with rewound(read_log(tmp_path / "old.jsonl"), 1, tmp_path / "new.jsonl", toy(), HEADS) as back:
        assert (whole_state(back), back.people) == (as_it_was, {"ARC"})


@pytest.mark.parametrize("to", [-1, 0, 3])
def test_a_session_that_never_opened_is_refused_in_a_sentence(to: int, tmp_path: Path) -> None:
    log = read_log(played(tmp_path / "old.jsonl"))

    with pytest.raises(LogError, match=rf"has no session {to} to go back to: its sessions are 1 to 2\.$"):
        rewound(log, to, tmp_path / "new.jsonl", toy(), HEADS)

    assert not (tmp_path / "new.jsonl").exists()


def test_a_scenario_that_has_changed_is_refused_and_nothing_is_left_behind(tmp_path: Path) -> None:
    log = read_log(played(tmp_path / "old.jsonl"))
    changed = replace(toy(), instructions=dict.fromkeys(toy().instructions, toy().instructions["CAL"]))

    with pytest.raises(LogError, match="another version of the scenario"):
        rewound(log, 2, tmp_path / "new.jsonl", changed, HEADS)

    assert [tmp_path / "old.jsonl"] == list(tmp_path.iterdir())


def test_a_log_that_stands_there_already_is_not_written_over(tmp_path: Path) -> None:
    log = read_log(played(tmp_path / "old.jsonl"))
    (tmp_path / "new.jsonl").write_text("mine", encoding="utf-8")

    with pytest.raises(LogError, match="is there already"):
        rewound(log, 2, tmp_path / "new.jsonl", toy(), HEADS)

    assert "mine" == (tmp_path / "new.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("origin", "sentence"),
    [
        ("7", "from: 7 should be a mapping"),
        ('{"log":"a.jsonl"}', 'from: the field "session" is missing'),
        ('{"log":"a.jsonl","session":true}', "from: session: true should be a whole number"),
    ],
)
def test_a_first_line_that_names_its_origin_wrongly_is_said_to(origin: str, sentence: str, tmp_path: Path) -> None:
    path = played(tmp_path / "old.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace("{", f'{{"from":{origin},', 1), encoding="utf-8")

    with pytest.raises(LogError, match=f"line 1: {sentence}"):
        read_log(path)


def test_a_log_that_cannot_have_happened_is_named_and_leaves_nothing_behind(tmp_path: Path) -> None:
    old, new = played(tmp_path / "old.jsonl"), tmp_path / "new.jsonl"
    old.write_text(
        old.read_text(encoding="utf-8").replace('"delegation":"BOR"', '"delegation":"ZZZ"'), encoding="utf-8"
    )

    with pytest.raises(LogError, match=r"old\.jsonl, line \d+: this cannot have happened in toy"):
        rewound(read_log(old), 2, new, toy(), HEADS)
    assert not new.exists()
