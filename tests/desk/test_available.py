"""What can be done and why not: as rows of a menu, and as everything that may be chosen, at once."""

import pytest

from game.desk.available import Available, Candidates, all_choices, available, menu, on_text
from game.desk.session_desk import SessionDesk
from game.model import actions as act
from game.model.actions import Backing, Ballot, PointKind
from game.model.grammar import KINDS, ActionKind, Frequency, Part, Stage, items_for, kind_of, value_of
from game.model.objections import Objection
from game.model.state import Phase
from game.rules import legal_actions
from tests.desk.conftest import imagined
from tests.whole import whole_state

IN_A_MENU = [
    kind for stage in (Stage.CORRIDOR, Stage.FLOOR) for frequency in Frequency for kind in menu(stage, frequency)
]


def row(desk: SessionDesk, kind: ActionKind) -> Available:
    return available(desk, kind, first=desk.view.public.programme[0])


@pytest.mark.parametrize("kind", IN_A_MENU, ids=lambda kind: kind.slug)
def test_a_kind_can_be_done_exactly_when_some_action_of_it_is_in_order(caldera: SessionDesk, kind: ActionKind) -> None:
    legal = legal_actions(whole_state(caldera.session), "CAL", to="ARC")
    found = row(caldera, kind)
    in_order = any(isinstance(each, kind.action) for each in legal)
    if kind.action is act.LinkPackage:  # free combinations, which the list of all actions leaves out
        in_order = True
    if kind.action is act.ProposeTexts:
        in_order = bool(caldera.view.groups)
    if kind.action is act.CallDraftingGroup:
        in_order = len(items_for(caldera.view.public, kind.items, "CAL")) > 1

    assert in_order == found.is_possible, found.why


def test_what_cannot_be_done_says_why_in_a_sentence(caldera: SessionDesk) -> None:
    desk = imagined(caldera, reasons=(Objection(code="no-contacts-left"),))

    assert "You have no contact left in this session." == row(desk, kind_of(act.Consult)).why


def test_that_there_is_no_objection_to_withdraw_is_said_of_the_item_on_the_table(kenya: SessionDesk) -> None:
    label = kenya.reader.label(kenya.view.public.programme[0])

    assert f"You have no objection on {label}." == row(kenya, kind_of(act.WithdrawObjection)).why


def test_every_kind_says_what_it_costs_and_which_rule_holds(caldera: SessionDesk) -> None:
    found = [row(caldera, kind).words for kind in IN_A_MENU]

    assert all(each.cost and each.rule and each.explain and "..." not in each.label for each in found)


def test_where_one_item_is_open_a_deal_says_what_it_lacks(caldera: SessionDesk) -> None:
    first, *others = (each.id for each in caldera.conference.items)
    desk = imagined(caldera, agreed=others)

    assert "A deal needs two open items." == available(desk, kind_of(act.OfferDeal), first=first).why


def test_a_menu_offers_at_once_what_is_common_and_nothing_that_has_a_place_of_its_own() -> None:
    assert ["consult", "offer_deal", "call_drafting_group"] == [
        each.slug for each in menu(Stage.CORRIDOR, Frequency.COMMON)
    ]
    assert ["support", "object", "propose_compromise"] == [each.slug for each in menu(Stage.FLOOR, Frequency.COMMON)]
    assert not {act.AcceptOffer, act.ShowPlacards, act.LeaveSpeakersList} & {each.action for each in IN_A_MENU}


def test_on_a_text_one_reads_what_can_be_said_on_it_and_not_that_it_could_be_tabled(kenya: SessionDesk) -> None:
    item = kenya.view.public.programme[0]
    text = Backing(item=item, option=kenya.view.public.items[item].on_table[0])
    labels = [each.words.label for each in on_text(kenya, text)]

    assert ["Support it", "Object to it", "Propose it as compromise"] == labels[:3]
    assert "Table it" not in labels
    assert "Call the bloc to caucus behind it" == labels[-1]


# --- everything at once ---


@pytest.mark.parametrize("to", [None, "BRA"])
def test_what_may_be_chosen_is_what_is_in_order_of_what_lies_on_the_table(kenya: SessionDesk, to: str | None) -> None:
    legal = legal_actions(whole_state(kenya.session), "KEN", to=to)
    for found in all_choices(kenya, to):
        kind = found.kind
        if Part.OFFER in kind.parts or any(part.are_texts for part in kind.parts):
            continue  # free combinations, which the list of all actions leaves out
        those = [each for each in legal if isinstance(each, kind.action)]
        assert bool(those) == (not found.why_not), kind.slug
        for part, offered in found.parts.items():
            assert offered_values(offered) == legal_values(kenya, kind, part, those), (kind.slug, part)


def offered_values(offered: Candidates) -> set[object]:
    """A point of order with its item, a text, or a value."""
    if isinstance(offered, tuple):
        return set(offered)
    return {
        (key, each) if isinstance(key, PointKind) else Backing(item=key, option=each)  # type: ignore[arg-type]
        for key, values in offered.items()
        for each in values
    }


def legal_values(desk: SessionDesk, kind: ActionKind, part: Part, those: list[act.Action]) -> set[object]:
    values = [value_of(each, part) for each in those]
    if part is Part.POINT:
        return {(value_of(each, part), value_of(each, Part.ITEM)) for each in those}
    if kind.stage is Stage.CORRIDOR and part.is_text:
        items = desk.view.public.items
        return {each for each in values if isinstance(each, Backing) and each.option in items[each.item].on_table}
    return set(values)


def test_every_kind_of_a_delegation_is_asked_for_once(kenya: SessionDesk) -> None:
    asked = [each.kind for to in (None, "BRA") for each in all_choices(kenya, to)]

    assert {each.slug for each in KINDS if each.stage is not Stage.CHAIR} == {each.slug for each in asked}
    assert len(asked) == len(set(asked))


def test_what_nothing_is_in_order_of_says_all_reasons_and_what_to_do_instead(kenya: SessionDesk) -> None:
    why = {each.kind.slug: each.why_not for each in all_choices(kenya)}

    assert "Your name is not on the speakers’ list. There is nothing to take off." == why["leave_speakers_list"]
    assert "" == why["support"]
    assert why["cast_ballot"]


def test_where_no_choice_helps_the_rules_are_asked_once(kenya: SessionDesk) -> None:
    desk = imagined(kenya, reasons=(Objection(code="not-in-corridor", about=Phase.FLOOR),))
    all_choices(desk, "BRA")

    with_one = [each for each in KINDS if Part.TO in each.parts]
    assert len(with_one) == desk.asked


def test_in_a_vote_there_are_ballots_and_one_point_of_order(caldera: SessionDesk) -> None:
    item = caldera.conference.items[0]
    desk = imagined(caldera, phase=Phase.VOTING)
    found = {each.kind.slug: each.parts for each in all_choices(desk)}

    assert tuple(Ballot) == found["cast_ballot"][Part.BALLOT]
    assert [PointKind.CONDUCT_OF_VOTE] == list(found["point_of_order"][Part.POINT])  # type: ignore[arg-type]
    assert item.id in found["point_of_order"][Part.POINT][PointKind.CONDUCT_OF_VOTE]  # type: ignore[index,call-overload]
