"""What can be done and why not, and how an action is put together step by step."""

from dataclasses import replace

import pytest

from game.desk.session_desk import SessionDesk
from game.desktop.conference import doings
from game.desktop.conference.draft import PARTS, action_of, begin, chosen, chosen_lines, question, stepped_back, turned
from game.model import actions as act
from game.model.actions import Backing
from game.model.objections import Objection
from game.model.state import Offer, Report
from game.rules import legal_actions

KINDS = (*doings.TALKS, *doings.SPEECHES, *doings.MORE_SPEECHES)


def _name(desk: SessionDesk, offer: Offer) -> str:
    return desk.reader.conference.delegation(offer.delegation).name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_kind_can_be_done_exactly_when_some_action_of_it_is_in_order(small: SessionDesk, kind: type) -> None:
    legal = legal_actions(small.session.state, "CAL", to="ARC")
    found = doings.doing(small.reader, small.view, small.objections, kind, small.view.public.programme[0])
    in_order = any(isinstance(each, kind) for each in legal)
    if kind is act.LinkPackage:  # a free combination, which the list of all actions leaves out
        in_order = True

    assert in_order == found.is_possible, found.why


def test_what_cannot_be_done_says_why_in_a_sentence(small: SessionDesk) -> None:
    closed = (Objection(code="no-contacts-left"),)
    found = doings.doing(small.reader, small.view, lambda _: closed, act.Consult, small.view.public.programme[0])

    assert not found.is_possible
    assert found.why.endswith(".")
    assert "contact" in found.why


def test_every_kind_says_what_it_costs_and_which_rule_holds(small: SessionDesk) -> None:
    item = small.view.public.programme[0]
    found = [doings.doing(small.reader, small.view, small.objections, kind, item) for kind in KINDS]

    assert all(each.cost and each.rule and each.explain and "..." not in each.label for each in found)


def test_an_offer_says_what_it_gives_and_asks(small: SessionDesk) -> None:
    offer = doings.waiting(small.view)[0]
    card = doings.offer_card(small.reader, small.view, small.objections, offer)

    assert card.title == f"{_name(small, offer)} offers a deal"
    assert card.gives.startswith("backs **")
    assert card.asks.startswith("you back **")
    assert not card.why_not_accept


def test_who_accepts_reads_whom_it_binds_to_what(small: SessionDesk) -> None:
    offer = doings.waiting(small.view)[0]
    draft = begin(act.AcceptOffer, (("offer", offer.id),))

    assert (
        ("to", f"{{{offer.delegation}}} {_name(small, offer)}"),
        ("you back", doings.backed(small.reader, offer.asks)),
        ("they back", doings.backed(small.reader, offer.gives)),
    ) == chosen_lines(small.reader, small.view, draft)


def test_a_deal_is_asked_for_step_by_step(large: SessionDesk) -> None:
    first = large.view.public.programme[0]
    draft = begin(act.OfferDeal)
    prompts = []
    while draft.next_part is not None:
        asked = question(large.reader, large.view, large.brief, large.objections, draft, first)
        prompts.append(draft.next_part)
        draft = chosen(draft, asked.choices[0].value)
    action = action_of(large.view, draft)

    assert ["to", "gives", "asks"] == prompts
    assert isinstance(action, act.OfferDeal)
    assert action.gives.item != action.asks.item
    assert () == large.objections(action)


def test_the_item_on_the_table_is_offered_first(large: SessionDesk) -> None:
    for item in large.view.public.programme:
        asked = question(large.reader, large.view, large.brief, large.objections, begin(act.Support), item)
        assert item == asked.choices[0].value.item


def test_only_texts_of_the_day_can_be_supported(large: SessionDesk) -> None:
    asked = question(
        large.reader, large.view, large.brief, large.objections, begin(act.Support), large.conference.items[0].id
    )

    assert {each.value.item for each in asked.choices} <= set(large.view.public.programme)


def test_a_step_back_asks_the_last_question_again_and_never_what_was_given() -> None:
    draft = chosen(begin(act.OfferDeal, (("to", "BRA"),)), Backing(item="a", option="b"))

    assert "gives" == stepped_back(draft).next_part
    assert not stepped_back(draft).can_go_back
    assert stepped_back(draft) == stepped_back(stepped_back(draft))


def test_of_one_item_only_one_text_is_picked() -> None:
    one, other, else_where = (
        Backing(item=item, option=option) for item, option in (("x", "a"), ("x", "b"), ("y", "a"))
    )
    draft = turned(turned(turned(begin(act.LinkPackage), one), else_where), other)

    assert {other, else_where} == set(draft.picked)
    assert () == turned(turned(draft, other), else_where).picked


def test_a_number_of_objections_and_reopenings_that_do_not_exist_is_not_offered(large: SessionDesk) -> None:
    first = large.view.public.programme[0]
    for kind in (act.WithdrawObjection, act.PlaceBrackets):
        asked = question(large.reader, large.view, large.brief, large.objections, begin(kind), first)
        assert [first] == [each.value for each in asked.choices]
        assert asked.choices[0].why


def test_typing_narrows_whom_one_can_ask(large: SessionDesk) -> None:
    draft = replace(begin(act.Consult), letters="braz")
    asked = question(large.reader, large.view, large.brief, large.objections, draft, large.view.public.programme[0])

    assert ["BRA"] == [each.value for each in asked.choices]


def test_every_part_that_is_asked_for_is_a_part_of_its_action() -> None:
    for kind, parts in PARTS.items():
        assert set(parts) <= set(kind.__dataclass_fields__), kind


def test_where_one_item_is_open_a_deal_says_what_it_lacks(small: SessionDesk) -> None:
    items = small.view.public.items
    first, *others = items
    agreed = {item: replace(items[item], agreed=small.conference.item(item).options[0].id) for item in others}
    view = replace(small.view, public=replace(small.view.public, items={first: items[first], **agreed}))

    found = doings.doing(small.reader, view, small.objections, act.OfferDeal, first)

    assert "A deal needs two open items." == found.why


def test_a_deal_shows_what_the_other_side_stands_for_and_what_it_told_you(large: SessionDesk) -> None:
    public = large.view.public
    item = next(each for each, entry in public.items.items() if entry.stances)
    who, option = next(iter(public.items[item].stances.items()))
    silent = next(each for each, entry in public.items.items() if who not in entry.stances)
    wanted = next(each for each in public.conference.item(silent).options if each.id in public.items[silent].on_table)
    report = Report(about=who, item=silent, at=wanted.at, salience=50, has_red_line=False, session=1)
    view = replace(large.view, seat=replace(large.view.seat, reports=(report,)))
    draft = begin(act.OfferDeal, (("to", who),))

    asked = question(large.reader, view, large.brief, large.objections, draft, item)
    notes = {each.value: each.note for each in asked.choices}
    assert f"{{{who}}} is for it" in notes[Backing(item=item, option=option)]
    assert f"{{{who}}} wants it, you were told" in notes[Backing(item=silent, option=wanted.id)]
    assert sum(f"{{{who}}}" in note for (text, note) in notes.items() if text.item in (item, silent)) == 2
