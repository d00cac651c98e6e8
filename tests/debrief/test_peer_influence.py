"""Who did as those did whom they look to: from the public answers alone."""

from game.debrief.peer_influence import PeerInfluence, RollAnswer, heeded, peer_influence
from game.scenario import load

LOOKS = {"A": (), "B": ("A",), "C": ("A",), "D": ("A", "B"), "E": ("D",)}


def answered(*told: tuple[str, int, bool]) -> list[RollAnswer]:
    return [RollAnswer(delegation=who, wave=wave, has_signed=signed) for who, wave, signed in told]


def test_followers_of_a_refusal_are_told_apart_by_what_they_did() -> None:
    found = peer_influence(LOOKS, answered(("A", 1, False), ("B", 2, False), ("C", 2, True), ("D", 2, False)), 2)

    assert PeerInfluence(leader="A", has_signed=False, along=("B", "D"), away=("C",)) == found


def test_a_refusal_is_told_before_a_signature_with_more_followers() -> None:
    answers = answered(("A", 1, True), ("D", 1, False), ("B", 2, True), ("C", 2, True), ("E", 2, False))

    assert "D" == peer_influence(LOOKS, answers, 2).leader  # type: ignore[union-attr]


def test_nobody_follows_an_answer_that_came_later() -> None:
    assert peer_influence(LOOKS, answered(("B", 1, True), ("A", 1, True)), 1) is None


def test_in_dubai_nobody_looks_to_itself_and_bloc_mates_count() -> None:
    conference = load("wcit-2012").conference
    looks_to = heeded(conference)

    assert all(who not in leaders and len(leaders) <= 3 for who, leaders in looks_to.items())
    assert sum(bool(leaders) for leaders in looks_to.values()) > 100
