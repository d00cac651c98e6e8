"""The grammar has a row for every action, and what follows from a row is right for all of them."""

from dataclasses import fields
from typing import get_args

import pytest

from game.model import actions as act
from game.model.actions import Action, Backing, ByChair, FloorAction
from game.model.grammar import KINDS, ActionKind, Part, Stage, candidates, kind_named, kind_of, make, texts_of
from game.wording.catalogue import Wording
from tests.toy import opened


def test_every_action_has_one_row_and_every_row_an_action() -> None:
    assert sorted(each.action.__name__ for each in KINDS) == sorted(each.__name__ for each in get_args(Action))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_the_parts_of_a_row_are_the_fields_of_its_class(kind: ActionKind) -> None:
    named = {name for part in kind.parts for name in (("item", "option") if part is Part.TEXT else (part.value,))}
    optional = {"because"}  # a reason for declining need not be given

    assert {each.name for each in fields(kind.action)} - {"delegation"} - optional == named


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_a_row_is_found_by_its_slug_and_by_its_class(kind: ActionKind) -> None:
    assert kind_named(kind.slug) is kind_of(kind.action) is kind


def test_what_is_said_on_the_floor_has_a_place_on_the_list_and_nothing_else_has() -> None:
    assert {each.action for each in KINDS if each.urgency is not None} == set(get_args(FloorAction))
    assert {each.action for each in KINDS if each.stage is Stage.FLOOR} == set(get_args(FloorAction))


def test_only_the_chair_is_told_when_it_acts() -> None:
    assert {each.action for each in KINDS if each.phase is not None} == {
        each for each in get_args(Action) if issubclass(each, ByChair)
    }


def test_every_row_names_a_term_that_the_glossary_explains() -> None:
    assert {each.term for each in KINDS} <= set(Wording().names("term"))


def test_points_of_order_come_first_then_motions() -> None:
    order = sorted((each for each in KINDS if each.urgency is not None), key=lambda each: each.urgency or 0)

    assert [each.action for each in order[:2]] == [act.PointOfOrder, act.MoveVote]


def test_the_texts_of_an_action_are_told_in_the_order_of_its_parts() -> None:
    spam, routing = Backing(item="spam", option="hard"), Backing(item="routing", option="none")

    assert texts_of(act.OfferDeal(delegation="ARC", to="BOR", gives=routing, asks=spam)) == (routing, spam)
    assert texts_of(act.Support(delegation="ARC", item="spam", option="hard")) == (spam,)
    assert texts_of(act.LinkPackage(delegation="ARC", texts=(spam, routing))) == (spam, routing)
    assert texts_of(act.Consult(delegation="ARC", to="BOR", item="spam")) == ()


def test_an_action_is_made_from_what_was_chosen() -> None:
    spam = Backing(item="spam", option="hard")

    assert make(kind_of(act.Object), "ARC", {Part.TEXT: spam}) == act.Object(
        delegation="ARC", item="spam", option="hard"
    )
    assert make(kind_of(act.KeepBrackets), None, {Part.ITEM: "spam"}) == act.KeepBrackets(item="spam")
    with pytest.raises(TypeError):
        make(kind_of(act.Object), "ARC", {})


def test_a_deal_is_never_over_one_item_and_never_with_oneself() -> None:
    deals = list(candidates(opened(), "ARC", kind_of(act.OfferDeal), to=("ARC", "BOR")))

    assert {each.to for each in deals} == {"BOR"}
    assert all(each.gives.item != each.asks.item for each in deals)
    assert len(deals) == 9 * 6  # nine texts to give, six on the two other items to ask for


def test_only_what_is_off_the_table_can_be_tabled_and_only_today() -> None:
    tabled = list(candidates(opened(), "ARC", kind_of(act.Table)))

    assert [(each.item, each.option) for each in tabled] == [("spam", "soft"), ("routing", "soft")]
