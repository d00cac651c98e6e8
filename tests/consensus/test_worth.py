"""What an outcome is worth: the terms, and what must hold whatever the outcome."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.consensus.arrays import FloatArray
from game.consensus.encode import Arrays, Mandates, mandate_row, mandates, room, text_locations
from game.consensus.preference import gains
from game.consensus.worth import (
    ALOOF,
    DECLARED,
    SHAME,
    TEMPERS,
    ConferenceOutcome,
    Worth,
    satisfaction,
    worth,
    worth_of_outcome,
    worth_terms,
)
from game.model.conference import DelegationId, ItemId, OptionId, Temperament
from game.model.state import OPENING_LEGITIMACY
from tests.consensus.engine_toy import (
    ACCESS,
    ARC,
    BOR,
    CAL,
    CONFERENCE,
    DOR,
    ELB,
    HARD,
    INSTRUCTIONS,
    ROUTING,
    SOFT,
    SPAM,
)

EVERYBODY = (ARC, BOR, CAL, DOR, ELB)
PACKAGES = arrays(np.float64, (3, 3), elements=st.floats(0.0, 100.0))
SIGNING = arrays(np.float64, (3, 5), elements=st.floats(0.0, 1.0))
LEGITIMACY = arrays(np.float64, (3,), elements=st.floats(0.0, 100.0))
SEATS = st.integers(0, 4)
TEXTS = st.fixed_dictionaries(
    {each.id: st.sampled_from([None, *(o.id for o in each.options)]) for each in CONFERENCE.items}
)
SIGNED = st.frozensets(st.sampled_from(EVERYBODY))
RESERVED = st.lists(st.sampled_from((SPAM, ROUTING, ACCESS)), unique=True).map(tuple)


def the_hall() -> tuple[Arrays, Mandates]:
    hall = room(CONFERENCE)
    return hall, mandates(hall, INSTRUCTIONS)


def to(who: DelegationId, outcome: ConferenceOutcome) -> Worth:
    return worth_of_outcome(room(CONFERENCE), who, mandate_row(INSTRUCTIONS[who]), outcome)


def ended(
    *signed: DelegationId, legitimacy: int = OPENING_LEGITIMACY, reserved: tuple[ItemId, ...] = (), **texts: str
) -> ConferenceOutcome:
    return ConferenceOutcome(
        texts={ItemId(item): HARD if text == "hard" else SOFT for item, text in texts.items()},
        signed=frozenset(signed),
        reserved=dict.fromkeys(signed, reserved) if reserved else {},
        legitimacy=legitimacy,
    )


# --- a text binds those who sign it ---


def test_a_text_as_wanted_is_whole_one_to_live_with_half_and_the_other_end_of_the_line_as_bad_as_good() -> None:
    assert satisfaction(np.array([0.0, 25.0, 50.0, 100.0])).tolist() == [1.0, 0.5, 0.0, -1.0]


def test_a_gain_counts_as_far_as_the_others_sign() -> None:
    """CAL wants routing at 100, weight 90 of 140; of the others' influence of 8, DOR has 2."""
    all_sign, two_sign = to(CAL, ended(*EVERYBODY, routing="hard")), to(CAL, ended(CAL, DOR, routing="hard"))

    assert all_sign.treaty == pytest.approx(90 * 90 / 140)
    assert two_sign.treaty == pytest.approx(90 * 90 / 140 * 2 / 8)


def test_one_s_own_signature_has_no_reach() -> None:
    assert to(CAL, ended(CAL, routing="hard")).treaty == 0.0


def test_who_stays_outside_has_a_part_of_what_the_others_live_by() -> None:
    others = (ARC, BOR, DOR, ELB)
    inside, outside = to(CAL, ended(CAL, *others, routing="hard")), to(CAL, ended(*others, routing="hard"))

    assert outside.treaty == pytest.approx(ALOOF * inside.treaty)
    assert outside.items[ROUTING] == outside.treaty


def test_a_signature_across_a_red_line_shames_and_a_refusal_does_not() -> None:
    others = (BOR, CAL, DOR, ELB)

    assert to(ARC, ended(ARC, *others, spam="hard")).shame == {SPAM: -SHAME}
    assert to(ARC, ended(*others, spam="hard")).shame == {}


def test_a_hair_beyond_the_line_shames_by_half() -> None:
    """ARC's line on spam is at 40; half of SHAME at once, all of it ten points on."""
    hall, wants = the_hall()
    packages = np.repeat(hall.status_quo[None, :], 4, axis=0)
    packages[:, 0] = [40.0, 40.001, 45.0, 50.0]

    found = worth_terms(hall, wants, packages, np.ones(5), OPENING_LEGITIMACY).red_lines[:, 0]

    assert found == pytest.approx([0.0, -SHAME / 2, -SHAME * 0.75, -SHAME], abs=1e-3)


def test_a_reservation_frees_from_the_text_and_halves_the_shame() -> None:
    plain, reserving = (
        to(ARC, ended(*EVERYBODY, spam="hard")),
        to(ARC, ended(*EVERYBODY, spam="hard", reserved=(SPAM,))),
    )

    assert reserving.treaty == pytest.approx(ALOOF * plain.treaty)
    assert reserving.red_lines == DECLARED * plain.red_lines


def test_what_the_older_treaty_says_beyond_a_red_line_is_not_signed_away() -> None:
    hall, wants = the_hall()
    wants = Mandates(ideal=wants.ideal, salience=wants.salience, lowest=wants.lowest + 0.0, highest=wants.highest)
    wants.lowest[4, 2] = 25.0  # ELB will not have the older treaty's 20 on access
    packages = np.repeat(hall.status_quo[None, :], 2, axis=0)
    packages[1, 2] = 0.0

    found = worth_terms(hall, wants, packages, np.ones(5), OPENING_LEGITIMACY).red_lines[:, 4]

    assert found == pytest.approx([0.0, -SHAME * 0.25])


def test_a_bridge_builder_cares_for_house_and_accord_more_than_any_other_and_a_hardliner_least() -> None:
    by_house = sorted(Temperament, key=lambda each: TEMPERS[each].house)
    by_accord = sorted(Temperament, key=lambda each: TEMPERS[each].accord)

    assert by_house == by_accord
    assert (by_house[0], by_house[-1]) == (Temperament.HARDLINER, Temperament.BRIDGE_BUILDER)


# --- what must hold whatever the outcome ---


@given(PACKAGES, SIGNING, LEGITIMACY)
def test_the_terms_add_up(packages: FloatArray, signed: FloatArray, legitimacy: FloatArray) -> None:
    hall, wants = the_hall()
    found = worth_terms(hall, wants, packages, signed, legitimacy)

    assert (found.treaty + found.red_lines + found.organisation == found.total).all()
    assert (worth(hall, wants, packages, signed, legitimacy) == found.total).all()


@given(st.sampled_from(EVERYBODY), TEXTS, SIGNED, RESERVED, st.integers(0, 100))
def test_one_delegation_s_terms_add_up_item_by_item(
    who: DelegationId,
    texts: dict[ItemId, OptionId | None],
    signed: frozenset[DelegationId],
    reserved: tuple[ItemId, ...],
    legitimacy: int,
) -> None:
    found = to(who, ConferenceOutcome(texts=texts, signed=signed, reserved={who: reserved}, legitimacy=legitimacy))

    assert sum(found.items.values()) == pytest.approx(found.treaty, abs=1e-9)
    assert sum(found.shame.values()) == pytest.approx(found.red_lines, abs=1e-9)
    assert found.treaty + found.red_lines + found.organisation == found.total


@given(TEXTS, SIGNED, st.integers(0, 100), SEATS)
def test_one_outcome_for_one_is_worth_what_the_batch_says(
    texts: dict[ItemId, OptionId | None], signed: frozenset[DelegationId], legitimacy: int, row: int
) -> None:
    hall, wants = the_hall()
    signing = np.array([[float(each in signed) for each in EVERYBODY]])
    batch = worth(hall, wants, text_locations(hall, texts)[None, :], signing, float(legitimacy))

    found = to(EVERYBODY[row], ConferenceOutcome(texts=texts, signed=signed, reserved={}, legitimacy=legitimacy))

    assert found.total == pytest.approx(batch[0, row], abs=1e-9)


@given(PACKAGES, SIGNING, LEGITIMACY, st.lists(SEATS, min_size=1, max_size=4))
def test_some_seats_are_judged_as_they_are_among_all(
    packages: FloatArray, signed: FloatArray, legitimacy: FloatArray, rows: list[int]
) -> None:
    hall, wants = the_hall()
    some = Mandates(
        ideal=wants.ideal[rows], salience=wants.salience[rows], lowest=wants.lowest[rows], highest=wants.highest[rows]
    )

    found = worth(hall, some, packages, signed, legitimacy, who=np.array(rows))

    assert found == pytest.approx(worth(hall, wants, packages, signed, legitimacy)[:, rows], abs=1e-9)


@given(PACKAGES, SIGNING, SEATS, SEATS)
def test_more_others_signing_never_lowers_the_treaty_part_of_a_text_that_is_better_than_the_older_one(
    packages: FloatArray, signed: FloatArray, who: int, other: int
) -> None:
    hall, wants = the_hall()
    more = signed.copy()
    more[:, other] = 1.0
    better = gains(hall, wants, packages)[:, who] >= 0

    before = worth_terms(hall, wants, packages, signed, OPENING_LEGITIMACY).treaty[:, who]
    after = worth_terms(hall, wants, packages, more, OPENING_LEGITIMACY).treaty[:, who]

    assert (after >= before - 1e-9)[better].all()


@given(PACKAGES, SIGNING, SEATS, st.integers(0, 2))
def test_a_further_red_line_signed_never_raises_worth(
    packages: FloatArray, signed: FloatArray, who: int, item: int
) -> None:
    hall, wants = the_hall()
    strict = Mandates(ideal=wants.ideal, salience=wants.salience, lowest=wants.lowest, highest=wants.highest.copy())
    strict.highest[who, item] = min(strict.highest[who, item], hall.status_quo[item])

    before = worth(hall, wants, packages, signed, OPENING_LEGITIMACY)
    after = worth(hall, strict, packages, signed, OPENING_LEGITIMACY)

    assert (after <= before + 1e-9).all()


@given(SIGNING, LEGITIMACY)
def test_the_older_treaty_is_worth_nothing_as_a_text_and_shames_nobody(
    signed: FloatArray, legitimacy: FloatArray
) -> None:
    hall, wants = the_hall()
    found = worth_terms(hall, wants, np.repeat(hall.status_quo[None, :], 3, axis=0), signed, legitimacy)

    assert not found.treaty.any()
    assert not found.red_lines.any()


@given(PACKAGES, LEGITIMACY, SEATS, st.floats(0.0, 1.0))
def test_an_uncertain_signature_of_one_s_own_is_worth_the_mean_of_both_endings(
    packages: FloatArray, legitimacy: FloatArray, who: int, share: float
) -> None:
    hall, wants = the_hall()

    def with_own(probability: float) -> FloatArray:
        signed = np.ones(5)
        signed[who] = probability
        return worth(hall, wants, packages, signed, legitimacy)[:, who]

    assert with_own(share) == pytest.approx(share * with_own(1.0) + (1 - share) * with_own(0.0), abs=1e-9)
