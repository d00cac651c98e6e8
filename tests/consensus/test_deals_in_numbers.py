"""A deal worked out by hand, and what each of its numbers depends on.

ARC (influence 4) wants 0 on spam and routing, CAL (3) and DOR (2) want 90; DOR wants it less. On either item lie texts
at 0, 50 and 90. ARC cares for spam, three to one; the south for routing, three to one.
"""

from dataclasses import replace

import numpy as np
import pytest

from game.consensus.arrays import NOBODY
from game.consensus.deals import Swap, gainful_swaps
from game.consensus.encode import Arrays, Mandates, mandates, room
from game.model.instructions import Position
from tests.consensus.engine_toy import CONFERENCE

ARC, CAL, DOR = 0, 1, 2
SPAM, ROUTING = 0, 1
NONE, SOFT, HARD = 0, 1, 2
SILENT = np.full((3, 2), NOBODY)


def hall() -> Arrays:
    seats = tuple(each for each in CONFERENCE.delegations if each.id in ("ARC", "CAL", "DOR"))
    return room(replace(CONFERENCE, delegations=seats, items=CONFERENCE.items[:2]))


def wants(arc: Position | None = None, cal: Position | None = None) -> Mandates:
    """What all three want; another position on spam for one of them."""
    return mandates(
        hall(),
        {
            "ARC": (arc or Position(ideal=0, salience=75), Position(ideal=0, salience=25)),
            "CAL": (cal or Position(ideal=90, salience=25), Position(ideal=90, salience=75)),
            "DOR": (Position(ideal=70, salience=25), Position(ideal=70, salience=75)),
        },
    )


def row(of: Mandates, seat: int) -> Mandates:
    return Mandates(
        ideal=of.ideal[[seat]], salience=of.salience[[seat]], lowest=of.lowest[[seat]], highest=of.highest[[seat]]
    )


def deals(seat: int = ARC, stances: np.ndarray = SILENT, own: Mandates | None = None, **how: object) -> list[Swap]:
    of = own or wants()
    table = np.asarray(how.pop("table", hall().exists))
    found = gainful_swaps(hall(), row(of, seat), of, np.array([seat]), stances, table, **how)  # type: ignore[arg-type]
    return found[0]


def test_each_gives_what_it_cares_little_for() -> None:
    """ARC gains 3/4 x 3 x 90 by CAL's coming to none on spam, and gives 1/4 x 4 x 90; CAL gains 3/4 x 4 x 90."""
    assert deals()[0] == Swap(
        seat=ARC,
        partner=CAL,
        gives_item=ROUTING,
        gives_option=HARD,
        asks_item=SPAM,
        asks_option=NONE,
        own_gain=202.5 - 90.0,
        partner_gain=270.0 - 67.5,
    )


def test_the_weaker_partner_who_wants_less_comes_second() -> None:
    """DOR wants 70, and of two texts as near takes the lower: it gains 3/4 x 4 x 50 and gives 1/4 x 2 x 70."""
    second = deals()[1]

    assert (second.partner, second.gives_option, second.asks_option) == (DOR, SOFT, NONE)
    assert (second.own_gain, second.partner_gain) == pytest.approx((3 / 4 * 2 * 70 - 1 / 4 * 4 * 50, 150 - 35))


def test_a_seat_asks_only_those_whose_move_would_help_it_most() -> None:
    assert [each.partner for each in deals(partners=1)] == [CAL]
    assert [each.partner for each in deals(partners=2)] == [CAL, DOR]
    assert [each.partner for each in deals(per_seat=1)] == [CAL]


def test_a_seat_asks_only_whom_it_thinks_of() -> None:
    assert [each.partner for each in deals(considered=np.array([[True, False, True]]))] == [DOR]
    assert [each.partner for each in deals(considered=np.array([[True, True, True]]))] == [CAL, DOR]


def test_three_deals_a_seat_unless_more_are_asked_for() -> None:
    seats = tuple(replace(CONFERENCE.delegations[2], id=f"S{number}", ties={}) for number in range(5))
    many = room(replace(CONFERENCE, delegations=(CONFERENCE.delegations[0], *seats), items=CONFERENCE.items[:2]))
    south = (Position(ideal=90, salience=25), Position(ideal=90, salience=75))
    of = mandates(
        many,
        {"ARC": (Position(ideal=0, salience=75), Position(ideal=0, salience=25))} | {each.id: south for each in seats},
    )
    silent = np.full((6, 2), NOBODY)

    def partners(**how: int) -> list[int]:
        found = gainful_swaps(many, row(of, 0), of, np.array([0]), silent, many.exists, **how)
        return [each.partner for each in found[0]]

    assert partners() == [1, 2, 3]
    assert partners(per_seat=5) == [1, 2, 3, 4, 5]


def test_whoever_backs_a_text_already_is_not_asked_for_it() -> None:
    """CAL has said that it is for none on spam, so there is nothing to ask of it there."""
    stances = SILENT.copy()
    stances[CAL, SPAM] = NONE

    assert [each.partner for each in deals(stances=stances)] == [DOR]


def test_what_one_backs_already_is_not_given() -> None:
    """ARC has said that it is for the hard text on routing, though it does not want it."""
    stances = SILENT.copy()
    stances[ARC, ROUTING] = HARD

    assert deals(stances=stances) == []


def test_a_move_counts_from_where_the_other_stands_in_public() -> None:
    """CAL is for the soft text on spam: ARC gains by 50 points and no longer by 90, CAL gives up 50 less 40."""
    stances = SILENT.copy()
    stances[CAL, SPAM] = SOFT
    deal = next(each for each in deals(stances=stances) if each.partner == CAL)

    assert (deal.own_gain, deal.partner_gain) == pytest.approx((3 / 4 * 3 * 50 - 90, 270 - 1 / 4 * 3 * 50))


def test_standing_for_the_first_text_of_the_line_is_standing_somewhere() -> None:
    """ARC wants 10 on routing and stands for the text at 0: the hard one is 70 points worse, and 90 nearer to CAL's."""
    stances = SILENT.copy()
    stances[ARC, ROUTING] = NONE
    free = wants()
    ideal = free.ideal.copy()
    ideal[ARC, ROUTING] = 10
    deal = next(each for each in deals(stances=stances, own=replace(free, ideal=ideal)) if each.partner == CAL)

    assert (deal.own_gain, deal.partner_gain) == pytest.approx((202.5 - 70, 270 - 67.5))


def test_the_first_text_of_the_line_is_not_given_by_whoever_backs_it_already() -> None:
    stances = SILENT.copy()
    stances[CAL, SPAM] = NONE

    assert ARC not in [each.partner for each in deals(CAL, stances=stances)]


def test_a_move_of_ones_own_counts_from_where_one_stands() -> None:
    """ARC is for the soft text on routing; giving the hard one costs it 40 points more and helps CAL by 40."""
    stances = SILENT.copy()
    stances[ARC, ROUTING] = SOFT
    deal = next(each for each in deals(stances=stances) if each.partner == CAL)

    assert (deal.own_gain, deal.partner_gain) == pytest.approx((202.5 - 1 / 4 * 4 * 40, 3 / 4 * 4 * 40 - 67.5))


def test_what_a_seat_knows_that_it_backs_counts_before_what_is_said_of_it() -> None:
    """It is said to be for nothing, and has promised the soft text on routing."""
    backed = np.array([[NOBODY, SOFT]])
    deal = next(each for each in deals(backed=backed) if each.partner == CAL)

    assert deal.own_gain == pytest.approx(202.5 - 40)


@pytest.mark.parametrize(("line", "partners"), [(90, [CAL, DOR]), (89, [DOR]), (50, [DOR]), (49, [])])
def test_a_seat_gives_a_text_on_its_red_line_and_none_beyond(line: float, partners: list[int]) -> None:
    """CAL would be given the text at 90, DOR that at 50."""
    free = wants()
    highest = free.highest.copy()
    highest[ARC, ROUTING] = line

    assert [each.partner for each in deals(own=replace(free, highest=highest))] == partners


@pytest.mark.parametrize(("line", "given"), [(0, [ARC]), (1, [])])
def test_a_red_line_from_below_binds_alike(line: float, given: list[int]) -> None:
    """CAL would give ARC the text at 0."""
    free = wants()
    lowest = free.lowest.copy()
    lowest[CAL, SPAM] = line

    assert [each.partner for each in deals(CAL, own=replace(free, lowest=lowest))] == given


@pytest.mark.parametrize(("line", "partners"), [(0, [CAL, DOR]), (1, [DOR])])
def test_nobody_is_asked_for_what_crosses_its_red_line(line: float, partners: list[int]) -> None:
    cal = Position(ideal=90, salience=25, lowest=line)

    assert [each.partner for each in deals(own=wants(cal=cal))] == partners


def test_a_closed_item_is_neither_given_nor_asked() -> None:
    for item in (SPAM, ROUTING):
        table = hall().exists.copy()
        table[item] = False

        assert deals(table=table) == []


def test_the_text_at_the_low_end_of_the_line_is_asked_and_given_like_any_other() -> None:
    """From the south's side: CAL asks for the hard text on routing and gives none on spam."""
    deal = next(each for each in deals(CAL) if each.partner == ARC)

    assert (deal.gives_item, deal.gives_option, deal.asks_item, deal.asks_option) == (SPAM, NONE, ROUTING, HARD)
    assert (deal.own_gain, deal.partner_gain) == pytest.approx((270.0 - 67.5, 202.5 - 90.0))


def test_those_who_want_the_same_have_nothing_to_deal() -> None:
    assert [each.partner for each in deals(CAL)] == [ARC]


def test_a_deal_by_which_one_side_gains_nothing_is_none() -> None:
    """ARC cares for routing as the south does, and would lose there what it gains on spam."""
    equal = Position(ideal=0, salience=25)

    assert deals(own=wants(arc=equal)) == []
