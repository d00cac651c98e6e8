"""What a word in the corridor tells: how near the truth, to whom more exactly, and what one keeps of it."""

from dataclasses import replace

import pytest

from game.model.actions import Consult, Pledge
from game.model.events import Consulted
from game.model.instructions import Position
from game.model.state import ConferenceState, Report
from game.rules.chance import draw_lot, noise
from tests.toy import after, next_session, opened, play, text, toy


def answer(state: ConferenceState, ask: Consult) -> Consulted:
    _, (event,) = play(state, ask)
    assert isinstance(event, Consulted)
    return event


def wanting(who: str, position: Position) -> ConferenceState:
    """The toy, in which one delegation wants that on every item."""
    scenario = toy()
    return opened(replace(scenario, instructions={**scenario.instructions, who: (position,) * 3}))


def answers(by: str, to: str, position: Position) -> list[Consulted]:
    """What it tells in forty conferences."""
    start = wanting(to, position)
    return [answer(replace(start, seed=seed), Consult(delegation=by, to=to, item="spam")) for seed in range(40)]


MIDDLE = Position(ideal=50, salience=50)


def test_strangers_are_told_the_truth_give_or_take_fourteen_points_and_friends_give_or_take_six() -> None:
    """ELB has no bloc; CAL is of DOR's. Forty answers come near both ends."""
    strange = [each.at - 50 for each in answers("ELB", "DOR", MIDDLE)]
    friendly = [each.at - 50 for each in answers("CAL", "DOR", MIDDLE)]

    assert -14 <= min(strange) < -6
    assert 6 < max(strange) <= 14
    assert -6 <= min(friendly) < -2
    assert 2 < max(friendly) <= 6


def test_goodwill_makes_a_friend_and_the_want_of_it_a_stranger() -> None:
    """After a pledge ELB feels 25 points towards ARC. Two delegations without a bloc are no bloc of two."""
    start = after(wanting("ELB", Position(ideal=50, salience=50, highest=60)), _pledge())
    hardly = replace(start, seats=start.seats | {"ELB": replace(start.seats["ELB"], goodwill={"ARC": 1})})
    foe = replace(start, seats=start.seats | {"ELB": replace(start.seats["ELB"], goodwill={"ARC": -1})})
    ask = Consult(delegation="ARC", to="ELB", item="spam")

    assert answer(start, ask).has_red_line
    assert answer(hardly, ask).has_red_line
    assert not answer(foe, ask).has_red_line


def _pledge() -> Pledge:
    return Pledge(delegation="ARC", to="ELB", asks=text("spam/none"))


@pytest.mark.parametrize(
    ("position", "by", "told"),
    [
        (Position(ideal=50, salience=75, highest=60), "ELB", True),
        (Position(ideal=50, salience=75, lowest=10), "ELB", True),
        (Position(ideal=50, salience=74, highest=60), "ELB", False),
        (Position(ideal=50, salience=100), "ELB", False),
        (Position(ideal=50, salience=1, highest=60), "CAL", True),
        (Position(ideal=50, salience=1), "CAL", False),
    ],
)
def test_a_red_line_is_told_to_friends_and_to_strangers_where_the_item_matters_most(
    position: Position, by: str, told: bool
) -> None:
    assert answer(wanting("DOR", position), Consult(delegation=by, to="DOR", item="spam")).has_red_line is told


def test_an_answer_stays_on_the_line() -> None:
    low = answers("ELB", "DOR", Position(ideal=0, salience=0))
    high = answers("ELB", "DOR", Position(ideal=100, salience=100))

    assert (min(each.at for each in low), min(each.salience for each in low)) == (0, 0)
    assert (max(each.at for each in high), max(each.salience for each in high)) == (100, 100)


def test_what_is_told_is_kept_with_its_source_and_session() -> None:
    first = Consult(delegation="ELB", to="DOR", item="routing")
    event = answer(opened(), first)
    later = after(next_session(after(opened(), first)), Consult(delegation="ELB", to="DOR", item="spam"))
    kept = later.seats["ELB"].reports

    assert kept[0] == Report(
        about="DOR",
        item="routing",
        at=event.at,
        salience=event.salience,
        has_red_line=event.has_red_line,
        session=1,
    )
    assert [(each.about, each.item, each.session) for each in kept] == [("DOR", "routing", 1), ("DOR", "spam", 2)]


def test_answers_are_the_same_in_every_version() -> None:
    """A log that is decided again must give the answers that stand in it."""
    told = answer(opened(seed=7), Consult(delegation="ELB", to="DOR", item="spam"))
    later = answer(after(opened(seed=7), _pledge()), Consult(delegation="ELB", to="DOR", item="spam"))

    assert (told.at, told.salience) == (91, 64)
    assert (later.at, later.salience) == (77, 76)


def test_lots_are_the_same_in_every_version() -> None:
    assert [draw_lot(7, step, 1000, "test") for step in range(4)] == [76, 286, 724, 770]
    assert [noise(7, step, 14, "test") for step in range(6)] == [-3, -1, -1, 8, -10, 4]


def test_a_lot_depends_on_the_seed_the_step_and_the_purpose() -> None:
    lots = [draw_lot(*each) for each in ((7, 1, 10**9, "a"), (8, 1, 10**9, "a"), (7, 2, 10**9, "a"), (7, 1, 10**9))]

    assert len(set(lots)) == 4


def test_noise_reaches_its_ends_and_is_small_more_often_than_large() -> None:
    drawn = [noise(seed, 0, 2) for seed in range(400)]
    counts = {each: drawn.count(each) for each in sorted(set(drawn))}

    assert list(counts) == [-2, -1, 0, 1, 2]
    assert counts[0] > counts[-2]
    assert counts[0] > counts[2]
