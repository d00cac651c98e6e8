"""The lesson of the shelf with the game's own heads: somebody tries everything; it is kept, resumed, replayed."""

import random
from pathlib import Path

import pytest

from game.model.state import Phase
from game.rules import legal_actions
from game.scenario import load
from game.session.codec import encode_event
from game.session.log import read_log
from game.session.replay import replay
from game.session.resume import resume
from game.session.session import Session
from tests.whole import whole_state


def play(session: Session, chance: random.Random, steps: int) -> None:
    """Somebody who does whatever is in order, at random, and goes on now and then."""
    (who,) = session.people
    for _ in range(steps):
        other = chance.choice([each.id for each in session.public().conference.delegations if each.id != who])
        possible = legal_actions(whole_state(session), who, to=other)
        if possible and (session.due or chance.random() < 0.7):
            session.submit(chance.choice(possible), step=session.public().step)
        else:
            session.advance()


@pytest.mark.parametrize("seed", range(6))
def test_a_conference_played_at_random_is_kept_resumed_and_replayed(tmp_path: Path, seed: int) -> None:
    scenario = load("first-session")
    path = tmp_path / "lesson.jsonl"
    who = scenario.conference.delegations[seed % len(scenario.conference.delegations)].id
    chance = random.Random(seed)
    with Session.begin(scenario, seed=seed, people=[who], path=path) as session:
        play(session, chance, 12)
        state = whole_state(session)

    with resume(path, scenario) as session:
        assert whole_state(session) == state
        while not session.is_over:
            play(session, chance, 5)
        ended = whole_state(session)

    assert ended.phase is Phase.CLOSED
    with resume(path, scenario) as session:
        assert whole_state(session) == ended
    assert replay(read_log(path), scenario) is None


@pytest.mark.parametrize("seed", range(3))
def test_a_conference_interrupted_after_every_action_is_the_same_conference(tmp_path: Path, seed: int) -> None:
    scenario = load("first-session")
    who = scenario.conference.delegations[0].id
    in_one_go = Session.begin(scenario, seed=seed, people=[who], path=tmp_path / "whole.jsonl")
    chance = random.Random(seed)
    play(in_one_go, chance, 20)
    in_one_go.close()

    chance = random.Random(seed)
    path = tmp_path / "bits.jsonl"
    Session.begin(scenario, seed=seed, people=[who], path=path).close()
    for _ in range(20):
        with resume(path, scenario) as session:
            play(session, chance, 1)

    assert read_log(path).entries == read_log(tmp_path / "whole.jsonl").entries


def test_what_others_decided_in_private_is_not_among_a_delegations_events() -> None:
    scenario = load("first-session")
    who = scenario.conference.delegations[0].id
    with Session.begin(scenario, seed=2, people=[who]) as session:
        play(session, random.Random(2), 30)
        mine, gallery = session.events(who), session.events(None)

        private = ("OfferMade", "Consulted", "PlacardsChosen", "FloorRequested")
        for event in mine:
            ((kind, fields),) = encode_event(event).items()
            assert kind not in private or who in (fields["delegation"], fields.get("to"))
        assert not {type(each).__name__ for each in gallery} & set(private)
        assert set(map(repr, gallery)) <= set(map(repr, mine))
