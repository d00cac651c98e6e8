"""Players of the arena in the toy conference: what each does, what it sees, and that chance is the same each time."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from random import Random

import pytest

from game.model import actions as act
from game.model import events as ev
from game.model.instructions import Position
from game.model.state import ConferenceState, Seat
from game.session.session import Session
from tests.arena.__main__ import main
from tests.arena.place import Place
from tests.arena.play import AI, Plan, games, lead, play
from tests.arena.strategies import Strategy, by_name
from tests.toy import SEATS, toy

SCRIPTED = tuple(by_name())
CONFERENCE = toy()


def led(strategy: str, seat: str = "BOR", seed: int = 7) -> tuple[Session, Place]:
    """A conference that one strategy has led a seat through."""
    session = Session.begin(CONFERENCE, seed=seed, people=[seat])
    place = Place(session, seat)
    lead(session, by_name()[strategy](place, Random(1)))
    return session, place


def done(session: Session, seat: str) -> list[act.Action]:
    """What a seat did, in order."""
    return [each.action for each in session.entries if getattr(each.action, "delegation", None) == seat]


# --- what they do ---


@pytest.mark.parametrize("strategy", SCRIPTED)
@pytest.mark.parametrize("seat", SEATS)
def test_no_player_is_ever_out_of_order(strategy: str, seat: str) -> None:
    session, place = led(strategy, seat)

    assert session.is_over
    assert dict(place.refused) == {}


def test_the_idle_player_does_what_it_is_called_for_and_nothing_else() -> None:
    session, place = led("idle")

    assert {type(each) for each in done(session, "BOR")} <= {
        act.CastBallot,
        act.Sign,
        act.SignWithReservation,
        act.Defer,
    }
    assert place.accepted == len(session.public().votes) + 1


def test_votes_early_moves_one_in_the_first_session_and_votes_late_in_the_last_fifth_only() -> None:
    early, late = (done(led(each, "CAL")[0], "CAL") for each in ("votes early", "votes late"))

    assert any(isinstance(each, act.MoveVote) for each in early[:3])
    assert not any(isinstance(each, act.MoveVote) for each in late[:3])


def test_the_promise_breaker_breaks_and_the_honest_negotiator_keeps() -> None:
    def broken(strategy: str) -> int:
        sessions = [led(strategy, seat, seed)[0] for seat in SEATS for seed in (1, 2, 3)]
        return sum(
            isinstance(event, ev.PromiseBroken) and event.delegation == session.header.people[0]
            for session in sessions
            for event in session.all_events()
        )

    assert broken("promise breaker") > 0
    assert broken("honest negotiator") == 0


def test_the_honest_negotiator_drafts_with_others_and_consults_them() -> None:
    played = [each for seat in SEATS for each in done(led("honest negotiator", seat)[0], seat)]

    for kind in (act.CallDraftingGroup, act.BackProposal, act.Consult):
        assert any(isinstance(each, kind) for each in played), kind


@pytest.mark.parametrize(
    ("strategy", "does"),
    [
        ("threat", act.AnnounceRefusal),
        ("bridge builder", act.ProposeCompromise),
        ("objector", act.Object),
        ("presser", act.Press),
        ("saboteur", act.Refuse),
        ("supporter", act.Support),
    ],
)
def test_each_player_does_what_its_name_says(strategy: str, does: type[act.Action]) -> None:
    assert any(isinstance(each, does) for seat in SEATS for each in done(led(strategy, seat)[0], seat))


class Accountable(Strategy):
    """Keeps what it thought of the adopted text when it was called to sign."""

    thought: tuple[float, float, bool] | None = None

    def signature(self) -> act.Action:
        answer, believed = super().signature(), self.beliefs
        inside = max(believed.worth_if_signed(), believed.worth_if_signed(believed.signed_away))
        self.thought = (inside, believed.worth_if_outside(), not isinstance(answer, act.Defer))
        return answer


def test_whoever_signs_does_it_because_that_is_worth_more() -> None:
    signs = []
    for seat in SEATS:
        for seed in (1, 2, 3, 7):
            with Session.begin(CONFERENCE, seed=seed, people=[seat]) as session:
                player = Accountable(Place(session, seat), Random(1))
                lead(session, player)
            assert player.thought is not None
            inside, outside, signed = player.thought
            assert signed == (inside >= outside)
            signs.append(signed)

    assert {True, False} == set(signs)


class Impatient(Strategy):
    """Objects to a text that is not before the room, and votes when no vote is open."""

    def corridor(self) -> None:
        self.place.do(act.Object(delegation=self.me, item="access", option="full"))
        self.place.do(act.CastBallot(delegation=self.me, ballot=act.Ballot.FOR))


def test_what_is_refused_is_counted_with_its_reason() -> None:
    with Session.begin(CONFERENCE, seed=7, people=["BOR"]) as session:
        place = Place(session, "BOR")
        lead(session, Impatient(place, Random(1)))

    assert place.refused["Object: not-on-programme"] >= 1
    assert place.refused["CastBallot: no-vote-open"] == CONFERENCE.conference.sessions


# --- what they see ---


def reachable(value: object) -> Iterator[object]:
    """Everything that can be had from a value by its fields, entries and members."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from reachable(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield from reachable(key)
            yield from reachable(entry)
    elif isinstance(value, tuple | list | frozenset):
        for entry in value:
            yield from reachable(entry)


class Watched(Strategy):
    """Keeps all that it is shown."""

    def __init__(self, place: Place, lots: Random) -> None:
        super().__init__(place, lots)
        self.shown: list[object] = []

    def corridor(self) -> None:
        self.shown += [self.place.view, self.place.public, self.place.events(), self.place.waiting]


def test_a_player_is_shown_no_secret_of_another() -> None:
    with Session.begin(CONFERENCE, seed=7, people=["BOR"]) as session:
        player = Watched(Place(session, "BOR"), Random(1))
        lead(session, player)
    own = CONFERENCE.instructions["BOR"]

    seen = [each for shown in player.shown for each in reachable(shown)]

    assert len(player.shown) == 4 * CONFERENCE.conference.sessions
    assert {each for each in seen if isinstance(each, Position)} <= set(own)
    assert not any(isinstance(each, ConferenceState) for each in seen)
    assert len({id(each) for each in seen if isinstance(each, Seat)}) <= CONFERENCE.conference.sessions  # its own


@pytest.mark.parametrize("strategy", [each for each in SCRIPTED if each != "idle"])
def test_what_a_player_does_first_does_not_depend_on_what_others_secretly_want(strategy: str) -> None:
    def first(scenario_seed: int, others: tuple[Position, ...] | None) -> act.Action:
        scenario = toy()
        if others is not None:
            changed = {who: each if who == "BOR" else others for who, each in scenario.instructions.items()}
            scenario = type(scenario)(
                conference=scenario.conference,
                instructions=changed,
                bloc_instructions={},
                own_entries=frozenset(),
            )
        with Session.begin(scenario, seed=scenario_seed, people=["BOR"], opens=False) as session:
            place = Place(session, "BOR")
            by_name()[strategy](place, Random(1)).session()
            return done(session, "BOR")[0]

    reverse = tuple(Position(ideal=95, salience=5, highest=99) for _item in range(3))
    assert first(7, None) == first(7, reverse)


# --- the same each time ---


def test_a_game_is_the_same_each_time() -> None:
    assert play(CONFERENCE, "random", "BOR", 3) == play(CONFERENCE, "random", "BOR", 3)
    assert play(CONFERENCE, "random", "BOR", 3) != play(CONFERENCE, "random", "BOR", 4)


def test_all_players_of_a_seat_and_seed_meet_the_same_room() -> None:
    opened = [Session.begin(CONFERENCE, seed=3, people=["BOR"]).all_events() for _player in range(2)]

    assert opened[0] == opened[1]


def test_the_ai_in_the_seat_is_a_conference_without_people() -> None:
    game = play(CONFERENCE, AI, "BOR", 3)
    with Session.begin(CONFERENCE, seed=3) as session:
        session.advance()

    assert dict(game.texts) == session.public().final_acts
    assert set(game.signed) == {who for who, each in session.public().signatures.items() if each.kind.is_signature}


def test_the_games_do_not_depend_on_how_many_processes_play() -> None:
    plan = Plan(scenario="first-session", seats=("ARC", "BOR"), seeds=(1, 2), strategies=("idle", "random", AI))

    alone, together = games(plan, jobs=1), games(plan, jobs=2)

    assert alone == together
    assert [(each.seed, each.seat, each.strategy) for each in alone] == [
        (seed, seat, strategy) for seed in plan.seeds for seat in plan.seats for strategy in plan.strategies
    ]


# --- the command ---


def test_the_command_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["first-session", "--seats", "ARC", "--seeds", "1,3", "--strategies", "supporter"]) == 0

    out = capsys.readouterr().out
    assert "first-session, 1 seats (ARC), seeds 1, 3: 4 games" in out
    assert [line.split()[0] for line in out.splitlines() if line.startswith(("idle", "supporter"))]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["first-session", "--seats", "XYZ"], "first-session has no seat XYZ; it has: ARC BOR CAL"),
        (["first-session", "--strategies", "cheat"], "no strategy 'cheat'; there are: idle"),
        (["first-session", "--seeds", "one"], "'one' is not like 1-10 or 1,2,5"),
        (["first-session", "--seeds", "3-1"], "'3-1' names no seed"),
        (["no-such"], "no-such"),
    ],
)
def test_bad_input_is_told(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)

    assert left.value.code == 2
    assert says in capsys.readouterr().err
