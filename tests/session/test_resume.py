"""Resuming and replaying: a log gives the same conference again, and a changed one is found out."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from session_toy import HEADS, ROUTING_ALL, SPAM_SOME, toy

from game.model.actions import Ballot, CastBallot, Consult, Defer, MoveVote, Object, OfferDeal, Refuse, Sign, Support
from game.model.events import Event
from game.model.objections import OutOfOrderError
from game.model.state import Phase
from game.session.digest import state_hash
from game.session.log import Log, LogError, read_bytes, read_log, write_header
from game.session.replay import replay
from game.session.resume import resume, state_of
from game.session.session import Session
from tests.whole import whole_state

CHOICES = [
    "advance",
    OfferDeal(delegation="ARC", to="BOR", gives=SPAM_SOME, asks=ROUTING_ALL),
    Consult(delegation="ARC", to="CAL", item="spam"),
    Support(delegation="ARC", item="spam", option="some"),
    Object(delegation="ARC", item="spam", option="all"),
    MoveVote(delegation="ARC", item="spam", option="some"),
    CastBallot(delegation="ARC", ballot=Ballot.AGAINST),
    Sign(delegation="ARC"),
    Refuse(delegation="ARC"),
    Defer(delegation="ARC"),
]


def play(path: Path, choices: list[object]) -> Session:
    """A conference in which a person tries these one after another; what is out of order is refused."""
    session = Session.begin(toy(), seed=3, people=["ARC"], path=path, heads=HEADS)
    for choice in choices:
        try:
            _ = session.advance() if choice == "advance" else session.submit(choice)
        except OutOfOrderError:
            continue
    return session


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(CHOICES), max_size=12))
def test_whatever_was_played_comes_back_as_it_was_and_replays_alike(tmp_path_factory, choices: list[object]) -> None:
    path = tmp_path_factory.mktemp("logs") / "toy.jsonl"
    live = play(path, choices)
    live.close()

    with resume(path, toy(), HEADS) as back:
        assert whole_state(back) == whole_state(live)
        assert back.all_events() == live.all_events()
        assert back.people == live.people
        assert state_hash(whole_state(back)) == state_hash(whole_state(live))
    assert replay(read_log(path), toy()) is None


def test_wherever_the_process_was_killed_the_conference_ends_as_it_would_have(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    live = play(path, [CHOICES[1], "advance", "advance", CHOICES[8], "advance"])
    live.close()
    assert live.is_over
    content = path.read_bytes()
    first = content.index(b"\n") + 1

    for cut in range(first, len(content) + 1, 97):
        path.write_bytes(content[:cut])
        with resume(path, toy(), HEADS) as back:
            decided = [CHOICES[1]] if back.public().step < 6 else []
            for action in decided:
                back.submit(action)
            while not back.is_over:
                if back.due:
                    back.submit(Refuse(delegation="ARC"))
                back.advance()
            assert whole_state(back) == whole_state(live)


def test_a_conference_killed_right_after_its_header_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, []).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"\n") + 20])

    resume(path, toy(), HEADS).close()

    assert path.read_bytes() == whole


def test_the_log_of_another_conference_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, ["advance"]).close()
    content = path.read_bytes()

    with pytest.raises(LogError, match=r'is of the conference "toy", not of "doll"\.'):
        resume(path, toy(id="doll"), HEADS)
    shorter = toy(programme=toy().conference.programme[:1])
    with pytest.raises(LogError, match="another version of the scenario"):
        resume(path, shorter, HEADS)
    with pytest.raises(LogError, match="another version of the scenario"):
        replay(read_log(path), shorter)
    assert path.read_bytes() == content
    resume(path, toy(), HEADS).close()


def test_a_log_that_is_being_played_cannot_be_resumed_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    with play(path, []), pytest.raises(LogError, match="another window"):
        resume(path, toy(), HEADS)


def test_an_event_that_was_tampered_with_is_found(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, ["advance", "advance", CHOICES[7], "advance"]).close()
    honest = path.read_bytes()
    forged = honest.replace(
        b'{"RollAnswered":{"delegation":"CAL","kind":"signed"', b'{"RollAnswered":{"delegation":"CAL","kind":"refused"'
    )
    assert forged != honest

    difference = replay(read_bytes(path, forged), toy())

    assert difference is not None
    assert forged.splitlines()[difference.line - 1] not in honest.splitlines()
    assert difference.event == 1
    assert [difference.stored.kind, difference.now.kind] == ["refused", "signed"]
    assert str(difference).startswith(f"line {difference.line}, event 1\n  in the log: ")


def test_an_event_that_is_missing_or_too_many_is_found(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, ["advance"]).close()
    log = read_log(path)
    entry = log.entries[-1]
    with_one_less = _with_last_entry(log, entry.events[:-1])
    with_one_more = _with_last_entry(log, (*entry.events, entry.events[-1]))

    assert replay(with_one_less, toy()).stored is None
    assert replay(with_one_more, toy()).now is None


def _with_last_entry(log: Log, events: tuple[Event, ...]) -> Log:
    return replace(log, entries=(*log.entries[:-1], replace(log.entries[-1], events=events)))


def test_an_action_that_would_be_out_of_order_now_is_found(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, []).close()
    forged = path.read_bytes().replace(
        b'"action":{"Support":{"delegation":"CAL","item":"spam"',
        b'"action":{"Support":{"delegation":"CAL","item":"tea"',
    )

    difference = replay(read_bytes(path, forged), toy())

    assert "Support was accepted then and is out of order now: unknown-item" in str(difference)


def test_events_that_cannot_have_happened_are_reported_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, ["advance", "advance"]).close()
    forged = path.read_bytes().replace(b'{"TextAgreed":{"item":"spam"', b'{"TextAgreed":{"item":"tea"')

    with pytest.raises(LogError, match=r"line \d+: this cannot have happened in toy"):
        state_of(read_bytes(path, forged), toy())


def test_a_seat_that_no_longer_exists_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, []).close()
    forged = path.read_bytes().replace(b'"people":["ARC"]', b'"people":["ATL"]')

    with pytest.raises(LogError, match='there is no delegation "ATL" in "toy"'):
        state_of(read_bytes(path, forged), toy())


def test_a_log_that_opened_otherwise_opens_as_stored_and_replay_reports_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, []).close()
    header = read_log(path).header
    content = write_header(header).replace(b'"SessionOpened":{"session":1}', b'"SessionOpened":{"session":2}')

    assert replay(read_bytes(path, content), toy()).line == 1
    assert state_of(read_bytes(path, content), toy()).session == 2  # what was stored counts, not what opens today


def test_phase_is_kept_in_the_middle_of_a_vote(tmp_path: Path) -> None:
    path = tmp_path / "toy.jsonl"
    play(path, [CHOICES[5], "advance"]).close()

    with resume(path, toy(), HEADS) as back:
        assert back.public().phase is Phase.VOTING
        assert back.due == ("ARC",)
