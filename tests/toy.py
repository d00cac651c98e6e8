"""A toy conference of five delegations, two blocs, three items and three sessions: small enough to know by heart.

item     options on its line                           on the table at the opening      sessions
spam     none 0 (older treaty), soft 50, hard 90       none, hard (CAL, DOR)            1, 3
routing  none 0 (older treaty), soft 40, hard 100      none (ARC), hard (CAL)           1, 2, 3
access   plain 10, shared 50, full 80 (treaty at 20)   plain (BOR), full (the bloc)     2, 3

seat  bloc   influence   what it wants on spam, routing, access (salience)
ARC   north  4           0 (80, nothing above 60), 0 (40), 0 (60)
BOR   north  2           10 (30), 20 (60), 10 (20)
CAL   south  3           90 (30), 100 (90, nothing below 30), 80 (20)
DOR   south  1           80 (70), 60 (20), 50 (40)
ELB   none   1           40 (20), 30 (30), 40 (10)
"""

from collections.abc import Iterable
from dataclasses import replace

from game.model.actions import Action, AdoptFinalActs, Backing, CallWave, CloseSession, FloorAction, OpenFloor, Sign
from game.model.conference import (
    Bloc,
    Change,
    Conference,
    Delegation,
    Happening,
    Item,
    Option,
    Procedure,
    SessionPlan,
    StatusQuo,
)
from game.model.events import Event
from game.model.instructions import Position, Scenario
from game.model.state import ConferenceState, Phase
from game.rules import apply, objections, open_conference

SEATS = ("ARC", "BOR", "CAL", "DOR", "ELB")
ITEMS = ("spam", "routing", "access")
SEED = 7


def text(name: str) -> Backing:
    """`spam/hard` as something to stand behind."""
    item, option = name.split("/")
    return Backing(item=item, option=option)


def _item(name: str, *options: Option, at: float = 0.0) -> Item:
    older = next((each.id for each in options if each.at == at), None)
    return Item(
        id=name,
        title=name.title(),
        short=name.title(),
        place="Article 5",
        label="5",
        change=Change.ADD,
        then="nothing",
        about="A toy.",
        status_quo=StatusQuo(at=at, text="The older treaty.", option=older),
        options=options,
    )


def _option(name: str, at: float, *sponsors: str, blocs: tuple[str, ...] = ()) -> Option:
    return Option(id=name, at=at, short=name, text=f"A text called _{name}_.", sponsors=sponsors, blocs=blocs)


def _delegation(name: str, full: str, bloc: str | None, influence: int) -> Delegation:
    return Delegation(id=name, name=full, roll_call=full, bloc=bloc, influence=influence, ties={})


def _wants(*wants: tuple[float, float]) -> tuple[Position, ...]:
    return tuple(Position(ideal=ideal, salience=salience) for ideal, salience in wants)


def toy(
    *,
    without_vote: Iterable[str] = (),
    procedure: Procedure | None = None,
    happenings: tuple[Happening, ...] = (),
    sessions: int = 3,
) -> Scenario:
    """The scenario. without_vote: seats that may sign and not vote. sessions: up to three of the programme."""
    delegations = (
        _delegation("ARC", "Arcadia", "north", 4),
        _delegation("BOR", "Borduria", "north", 2),
        _delegation("CAL", "Caldera", "south", 3),
        _delegation("DOR", "Dorne", "south", 1),
        _delegation("ELB", "Elbonia", None, 1),
    )
    barred = set(without_vote)
    conference = Conference(
        id="toy",
        title="A toy conference",
        summary="",
        place="Nowhere",
        opens="2012-12-03",
        length="a minute",
        visions=("Open", "Sovereign"),
        programme=(
            SessionPlan(when="Monday, morning", items=("spam", "routing")),
            SessionPlan(when="Monday, afternoon", items=("routing", "access")),
            SessionPlan(when="Tuesday, morning", items=("spam", "routing", "access")),
        )[:sessions],
        procedure=procedure or Procedure(readings=1),
        blocs=(Bloc(id="north", name="Northern Group", short="N"), Bloc(id="south", name="Southern Group", short="S")),
        delegations=tuple(replace(each, may_vote=each.id not in barred) for each in delegations),
        without_right={},
        items=(
            _item("spam", _option("none", 0), _option("soft", 50), _option("hard", 90, "CAL", "DOR")),
            _item("routing", _option("none", 0, "ARC"), _option("soft", 40), _option("hard", 100, "CAL")),
            _item(
                "access",
                _option("plain", 10, "BOR"),
                _option("shared", 50),
                _option("full", 80, blocs=("south",)),
                at=20,
            ),
        ),
        bloc_stands={"north": (0.0, 10.0, None), "south": (90.0, 80.0, 80.0)},
        happenings=happenings,
        sources={},
    )
    instructions = {
        "ARC": (Position(ideal=0, salience=80, highest=60), *_wants((0, 40), (0, 60))),
        "BOR": _wants((10, 30), (20, 60), (10, 20)),
        "CAL": (Position(ideal=90, salience=30), Position(ideal=100, salience=90, lowest=30), *_wants((80, 20))),
        "DOR": _wants((80, 70), (60, 20), (50, 40)),
        "ELB": _wants((40, 20), (30, 30), (40, 10)),
    }
    return Scenario(conference=conference, instructions=instructions, bloc_instructions={}, own_entries=frozenset())


def hall(seats: int, *, without_vote: int = 0) -> Scenario:
    """A hall of so many seats, D001 onward, and one item, `text`: none 0 (older treaty), new 100 (D001, D002).

    without_vote: so many seats beyond those, who may sign and not vote.
    """
    names = [f"D{number:03}" for number in range(1, seats + without_vote + 1)]
    conference = replace(
        toy().conference,
        id="hall",
        programme=(SessionPlan(when="Thursday", items=("text",)), SessionPlan(when="Friday", items=("text",))),
        blocs=(),
        delegations=tuple(
            replace(_delegation(name, name, None, 1), may_vote=number < seats) for number, name in enumerate(names)
        ),
        items=(_item("text", _option("none", 0), _option("new", 100, "D001", "D002")),),
        bloc_stands={},
    )
    return Scenario(
        conference=conference,
        instructions={name: _wants((50, 50)) for name in names},
        bloc_instructions={},
        own_entries=frozenset(),
    )


def opened(scenario: Scenario | None = None, seed: int = SEED) -> ConferenceState:
    """The state at the opening of the first session."""
    state, _events = open_conference(scenario or toy(), seed)
    return state


def play(state: ConferenceState, *actions: Action) -> tuple[ConferenceState, tuple[Event, ...]]:
    """The state after these actions, all of which must be in order, and everything that happened."""
    happened: tuple[Event, ...] = ()
    for action in actions:
        state, events = apply(state, action)
        happened += events
    return state, happened


def after(state: ConferenceState, *actions: Action) -> ConferenceState:
    """The state after these actions, all of which must be in order."""
    return play(state, *actions)[0]


def heard(state: ConferenceState, *said: FloorAction) -> ConferenceState:
    """The floor after these interventions were asked for in the corridor and heard."""
    return after(state, *said, OpenFloor())


def next_session(state: ConferenceState) -> ConferenceState:
    """The gavel falls, and the next session opens (after the last: adoption)."""
    return after(state, *([OpenFloor()] if state.phase is Phase.CORRIDOR else []), CloseSession())


def in_session(number: int, state: ConferenceState) -> ConferenceState:
    """The corridor of that session, nothing having been decided on the way."""
    while state.session < number:
        state = next_session(state)
    return state


def adopted(state: ConferenceState) -> ConferenceState:
    """The Final Acts adopted as the texts then stand; nobody called to sign yet."""
    while state.phase is not Phase.ADOPTION:
        state = next_session(state)
    return after(state, AdoptFinalActs())


def all_signed(state: ConferenceState) -> ConferenceState:
    """The whole roll called, and everybody signed."""
    while any(seat.signature is None for seat in state.seats.values()):
        state = after(state, CallWave())
        state = after(state, *(Sign(delegation=each) for each in state.called))
    return state


def codes(state: ConferenceState, action: Action) -> tuple[str, ...]:
    """Why an action is out of order, as codes; empty if it is in order."""
    return tuple(each.code for each in objections(state, action))
