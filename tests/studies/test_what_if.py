"""What if another text had been put to signature? docs/decisions/0004 says by how much, and how sure."""

import json
import math

import pytest

from game.model.conference import ItemId, OptionId
from game.model.instructions import Scenario
from game.model.record import Record
from game.scenario import load, load_record
from game.studies.what_if import BEFORE, EVEN, HISTORY, Laboratory, Package, Start, choices, laboratory, settled, starts
from game.studies.what_if_report import as_json, as_text

LEAST_WANTED = ("res_plen3", "spam", "pre_access")
TIPPING = {ItemId("disputes"): OptionId("c"), ItemId("res_plen5"): OptionId("a")}


@pytest.fixture(scope="module")
def lab(dubai: Scenario) -> Laboratory:
    return laboratory(dubai)


@pytest.fixture(scope="module")
def history(dubai: Scenario, record: Record) -> Start:
    return starts(dubai.conference, record)[0]


def without(package: Package, *items: str) -> Package:
    return {**package, **{ItemId(item): None for item in items}}


def test_without_the_three_most_disputed_texts_more_would_sign(lab: Laboratory, history: Start) -> None:
    as_recorded = lab.expect(history.package)

    assert as_recorded.signatures + 3 < lab.expect(without(history.package, *LEAST_WANTED)).signatures


@pytest.mark.parametrize("item", LEAST_WANTED)
def test_any_one_of_the_three_alone_moves_little(lab: Laboratory, history: Start, item: str) -> None:
    """It is the three together that divide the room."""
    as_recorded = lab.expect(history.package).signatures

    assert abs(lab.expect(without(history.package, item)).signatures - as_recorded) < 5


def test_the_treaty_of_1988_unchanged_would_be_signed_by_nearly_all(lab: Laboratory) -> None:
    assert lab.expect({}).signatures > 120


def test_the_number_expected_is_that_of_its_delegations(lab: Laboratory, history: Start) -> None:
    found = lab.expect(history.package)

    assert found.signatures == pytest.approx(sum(found.probability.values()))
    assert found.spread == pytest.approx(math.sqrt(sum(p * (1 - p) for p in found.probability.values())))
    assert found.signs(next(who for who, chance in found.probability.items() if chance > EVEN))


def test_both_ends_of_a_tipping_point_are_told(lab: Laboratory, history: Start) -> None:
    """Arbitration for disputes and no word on invoices: then all depends on what the room expects of itself."""
    one_end = lab.expect(history.package)
    two_ends = lab.expect({**history.package, **TIPPING})

    assert not one_end.tips
    assert one_end.from_all == pytest.approx(one_end.from_none, abs=1e-3)
    assert two_ends.tips
    assert two_ends.from_none + 1 < two_ends.from_all
    assert two_ends.from_none - 1e-3 <= two_ends.signatures <= two_ends.from_all + 1e-3


def test_a_room_that_only_moves_slowly_has_no_tipping_point(lab: Laboratory, history: Start) -> None:
    assert not lab.expect(without(history.package, *LEAST_WANTED)).tips


def test_what_stood_before_goes_by_the_name_of_the_option_that_equals_it(dubai: Scenario) -> None:
    whole = settled(dubai.conference, {})

    assert whole["spam"] == "a"
    assert whole["pre_access"] is None
    assert list(whole) == [each.id for each in dubai.conference.items]
    assert None not in choices(dubai.conference, ItemId("spam"))
    assert choices(dubai.conference, ItemId("pre_access"))[0] is None


@pytest.mark.parametrize("package", [{"spma": None}, {"spam": "z"}, {"spma": "a"}])
def test_a_text_that_no_item_has_is_refused(lab: Laboratory, package: Package) -> None:
    with pytest.raises(KeyError):
        lab.expect(package)


def test_one_starts_from_history_from_what_stood_before_or_from_the_wish_of_a_bloc(
    dubai: Scenario, record: Record, lab: Laboratory
) -> None:
    found = {each.key: each.package for each in starts(dubai.conference, record)}

    assert list(found) == [HISTORY, BEFORE, *(bloc.id for bloc in dubai.conference.blocs)]
    assert found[HISTORY]["spam"] == "c"
    assert found["CEPT"]["spam"] == "a"  # it stands at 15, as far from nothing as from a study at 30
    assert found["RCC"]["internet_naming"] == "c"
    assert HISTORY not in {each.key for each in starts(dubai.conference, None)}


def test_a_bloc_would_rather_sign_what_it_wished_for(dubai: Scenario, lab: Laboratory, history: Start) -> None:
    wish = next(each.package for each in starts(dubai.conference, None) if each.key == "CEPT")
    members = dubai.conference.members["CEPT"]

    chance, asked = lab.expect(history.package).probability, lab.expect(wish).probability

    assert sum(asked[each] for each in members) > sum(chance[each] for each in members) + 10


def test_who_changes_sides_is_named_first_with_terms_that_add_up_to_the_difference(
    lab: Laboratory, history: Start
) -> None:
    other = without(history.package, *LEAST_WANTED)
    before, after = lab.expect(history.package), lab.expect(other)

    found = lab.changes(history.package, other)

    sides = [each for each in found if each.changes_sides]
    assert list(found[: len(sides)]) == sides
    assert {each.delegation for each in sides} == {
        who for who in before.probability if before.signs(who) != after.signs(who)
    }
    for each in found:
        odds = math.log(each.after / (1 - each.after)) - math.log(each.before / (1 - each.before))
        assert math.fsum(term.log_odds for term in each.terms) == pytest.approx(odds, abs=1e-6)
    about = [term for each in found for term in each.terms if term.item is not None]
    assert {term.item for term in about} == set(LEAST_WANTED)
    assert {term.text for term in about if term.item == "pre_access"} == {10.0}  # of the later text, gone or not


def test_nobody_changes_sides_against_the_same_text(lab: Laboratory, history: Start) -> None:
    assert lab.changes(history.package, dict(history.package)) == ()


def test_the_reasons_of_a_delegation_add_up_to_its_probability(lab: Laboratory, history: Start) -> None:
    terms = lab.terms(history.package, "KEN")

    total = math.fsum(each.log_odds for each in terms)
    assert 1 / (1 + math.exp(-total)) == pytest.approx(lab.expect(history.package).probability["KEN"])


def test_what_was_said_of_one_text_binds_nobody_to_another(lab: Laboratory, history: Start) -> None:
    """Kenya had told the plenary of Dubai that it must consult first; of what, if the text had been another?"""
    assert "spoken" not in {each.term for each in lab.terms(history.package, "KEN")}


def test_the_best_single_change_of_each_item_does_what_it_promises(lab: Laboratory, history: Start) -> None:
    found = lab.one_at_a_time(history.package)

    assert [each.gain for each in found] == sorted((each.gain for each in found), reverse=True)
    assert {each.item for each in found} == set(history.package)
    now = lab.expect(history.package).signatures
    for each in found[:3]:
        alone = lab.expect({**history.package, each.item: each.option}).signatures
        assert alone == pytest.approx(each.signatures, abs=1e-3)
        assert alone - now == pytest.approx(each.gain, abs=1e-3)
    item, best = found[0].item, found[0].signatures
    others = choices(lab.conference, item)
    assert all(lab.expect({**history.package, item: each}).signatures <= best + 1e-3 for each in others)


def test_where_nothing_was_known_before_the_game_s_own_instructions_answer() -> None:
    """Of Melbourne only the conference itself tells what delegations wanted."""
    melbourne, record = load("melbourne-1988"), load_record("melbourne-1988")
    lab = laboratory(melbourne)

    assert not lab.is_without_hindsight
    found = {each.key: lab.expect(each.package).signatures for each in starts(melbourne.conference, record)}
    assert found[HISTORY] + 1 < found[BEFORE]


def test_it_reads_as_text(lab: Laboratory, history: Start) -> None:
    told = as_text(lab, history, without(history.package, *LEAST_WANTED), "KEN")

    assert "Bulk messages [5B] spam: a No article (as it stood before)\n    instead of c Endeavour" in told
    first = lab.changes(history.package, without(history.package, *LEAST_WANTED))[0]
    name = lab.conference.delegation(first.delegation).name
    assert f"{first.delegation} {name}: {first.before:.2f} -> {first.after:.2f}, " in told
    assert "tipping point" not in told
    assert "Kenya (KEN): log-odds" in told
    assert "instead of" not in as_text(lab, history, history.package)
    assert "There is a tipping point" in as_text(lab, history, {**history.package, **TIPPING})


def test_it_reads_as_json(lab: Laboratory, history: Start) -> None:
    told = json.loads(as_json(lab, history, {**history.package, ItemId("spam"): OptionId("a")}, "KEN"))

    assert told["changed"] == {"spam": ["c", "a"]}
    assert told["signatures"] == pytest.approx(sum(told["probability"].values()), abs=0.1)
    assert sum(each["log_odds"] for each in told["why"]["terms"]) == pytest.approx(told["why"]["log_odds"])
    assert {each["item"] for each in told["one_at_a_time"]} == set(told["text"])
