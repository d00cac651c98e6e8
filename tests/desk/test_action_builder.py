"""How an action is put together part by part."""

from dataclasses import replace

import pytest

from game.desk.action_builder import ActionDraft, RemarkKind, begin, next_step, other_side, settled
from game.desk.offers import waiting
from game.desk.session_desk import SessionDesk
from game.model import actions as act
from game.model.actions import Backing, PointKind
from game.model.conference import ItemId
from game.model.grammar import KINDS, Part, Stage, kind_of
from game.model.state import Report
from tests.desk.conftest import imagined

FROM_A_SEAT = [kind for kind in KINDS if kind.stage is not Stage.CHAIR]


def first(desk: SessionDesk) -> ItemId:
    return desk.view.public.programme[0]


def test_a_deal_is_asked_for_step_by_step(kenya: SessionDesk) -> None:
    draft = begin(kenya, kind_of(act.OfferDeal))
    asked = []
    while draft.next_part is not None:
        step = next_step(kenya, draft, first(kenya))
        asked.append(step.part)
        draft = draft.with_chosen(step.choices[0].value)
    action = draft.action("KEN")

    assert [Part.TO, Part.GIVES, Part.ASKS] == asked
    assert isinstance(action, act.OfferDeal)
    assert action.gives.item != action.asks.item
    assert () == kenya.objections(action)


@pytest.mark.parametrize("kind", FROM_A_SEAT, ids=lambda kind: kind.slug)
def test_every_kind_is_put_together_from_what_is_offered_or_nothing_is(kenya: SessionDesk, kind) -> None:  # type: ignore[no-untyped-def]
    draft = begin(kenya, kind)
    while draft.next_part is not None:
        step = next_step(kenya, draft, first(kenya))
        if not step.choices:
            return
        draft = draft.with_chosen((step.choices[0].value,) if step.several else step.choices[0].value)  # type: ignore[arg-type]

    assert isinstance(draft.action("KEN"), kind.action)


def test_the_item_on_the_table_is_offered_first(kenya: SessionDesk) -> None:
    for item in kenya.view.public.programme:
        step = next_step(kenya, begin(kenya, kind_of(act.Support)), item)
        assert isinstance(step.choices[0].value, Backing)
        assert item == step.choices[0].value.item


def test_only_texts_of_the_day_can_be_supported(kenya: SessionDesk) -> None:
    step = next_step(kenya, begin(kenya, kind_of(act.Support)), kenya.conference.items[0].id)

    assert {each.value.item for each in step.choices} <= set(kenya.view.public.programme)  # type: ignore[union-attr]


def test_placards_are_chosen_for_the_items_of_the_day_and_those_chosen_before_are_picked(caldera: SessionDesk) -> None:
    shown = Backing(item="bulk", option="none")
    caldera.submit(act.ShowPlacards(delegation="CAL", placards=(shown,)))
    draft = begin(caldera, kind_of(act.ShowPlacards))

    assert (shown,) == draft.picked
    step = next_step(caldera, draft, first(caldera))
    assert step.several
    assert [shown] == [each.value for each in step.choices if each.is_picked]


def test_a_step_back_asks_the_last_question_again_and_never_what_was_given(kenya: SessionDesk) -> None:
    draft = begin(kenya, kind_of(act.OfferDeal), {Part.TO: "BRA"}).with_chosen(Backing(item="a", option="b"))

    assert Part.GIVES == draft.stepped_back().next_part
    assert not draft.stepped_back().can_go_back
    assert draft.stepped_back() == draft.stepped_back().stepped_back()


def test_of_one_item_only_one_text_is_picked() -> None:
    one, other, else_where = (
        Backing(item=item, option=option) for item, option in (("x", "a"), ("x", "b"), ("y", "a"))
    )
    draft = ActionDraft(kind=kind_of(act.LinkPackage)).with_picked(one).with_picked(else_where).with_picked(other)

    assert {other, else_where} == set(draft.picked)
    assert () == draft.with_picked(other).with_picked(else_where).picked


def test_of_what_cannot_be_withdrawn_or_reopened_only_the_item_on_the_table_is_named_with_the_reason(
    kenya: SessionDesk,
) -> None:
    for kind in (act.WithdrawObjection, act.PlaceBrackets):
        step = next_step(kenya, begin(kenya, kind_of(kind)), first(kenya))
        assert [first(kenya)] == [each.value for each in step.choices]
        assert step.choices[0].why


def test_typing_narrows_whom_one_can_ask(kenya: SessionDesk) -> None:
    draft = replace(begin(kenya, kind_of(act.Consult)), letters="braz")

    assert ["BRA"] == [each.value for each in next_step(kenya, draft, first(kenya)).choices]


def test_many_choices_are_found_by_typing_and_few_are_not(kenya: SessionDesk, caldera: SessionDesk) -> None:
    assert next_step(kenya, begin(kenya, kind_of(act.Consult)), first(kenya)).finds
    assert not next_step(caldera, begin(caldera, kind_of(act.Consult)), first(caldera)).finds


def test_who_accepts_reads_whom_it_binds_to_what(caldera: SessionDesk) -> None:
    offer = waiting(caldera.view)[0]
    draft = begin(caldera, kind_of(act.AcceptOffer), {Part.OFFER: offer.id})

    assert [("to", offer.delegation), ("you back", offer.asks), ("they back", offer.gives)] == [
        (caldera.wording.text(f"desk.part.{part}"), value) for part, value in settled(caldera, draft)
    ]


def test_who_counters_reads_to_whom_and_chooses_the_terms(caldera: SessionDesk) -> None:
    offer = waiting(caldera.view)[0]
    draft = begin(caldera, kind_of(act.CounterOffer), {Part.OFFER: offer.id})

    assert Part.GIVES == draft.next_part
    assert offer.delegation == other_side(caldera, draft)
    assert [(Part.TO, offer.delegation)] == settled(caldera, draft)


def test_a_point_of_order_outside_a_vote_is_not_about_its_conduct(caldera: SessionDesk) -> None:
    step = next_step(caldera, begin(caldera, kind_of(act.PointOfOrder)), first(caldera))

    assert PointKind.CONDUCT_OF_VOTE not in [each.value for each in step.choices]
    assert not step.finds


def test_a_deal_shows_what_the_other_side_stands_for_and_what_it_told_you(kenya: SessionDesk) -> None:
    public = kenya.view.public
    item = next(each for each, entry in public.items.items() if entry.stances)
    who, option = next(iter(public.items[item].stances.items()))
    silent = next(each for each, entry in public.items.items() if who not in entry.stances)
    wanted = next(each for each in public.conference.item(silent).options if each.id in public.items[silent].on_table)
    report = Report(about=who, item=silent, at=wanted.at, salience=50, has_red_line=False, session=1)
    view = replace(kenya.view, seat=replace(kenya.view.seat, reports=(report,)))
    desk = imagined(kenya, view=view)

    step = next_step(desk, begin(desk, kind_of(act.OfferDeal), {Part.TO: who}), item)
    theirs = {
        each.value: remark.words
        for each in step.choices
        for remark in each.remarks
        if remark.kind is RemarkKind.THEIRS and remark.of == who
    }
    assert {
        Backing(item=item, option=option): "is for it",
        Backing(item=silent, option=wanted.id): "wants it, you were told",
    } == {text: words for text, words in theirs.items() if text.item in (item, silent)}  # type: ignore[union-attr]


def test_of_every_text_one_reads_what_the_capital_says_and_how_many_stand_for_it(kenya: SessionDesk) -> None:
    step = next_step(kenya, begin(kenya, kind_of(act.ProposeCompromise)), first(kenya))
    wish = kenya.brief.wish(first(kenya)).option
    kinds = {each.value: [remark.kind for remark in each.remarks] for each in step.choices}

    assert [Backing(item=first(kenya), option=wish)] == [
        each
        for each, told in kinds.items()
        if RemarkKind.WISH in told and each.item == first(kenya)  # type: ignore[union-attr]
    ]
    assert all(RemarkKind.FACT is each[-1] for each in kinds.values())
