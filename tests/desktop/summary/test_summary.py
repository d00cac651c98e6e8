"""The end of a session: what changed, who moved, what is promised, what is next."""

import itertools

import pytest

from game.desktop.navigation import Back
from game.desktop.settings import Settings
from game.desktop.summary.session_page import MOST_CHANGES, SummaryScene, rest_in_words
from tests.desktop.pilot import Pilot


def test_three_changes_are_told_and_then_all(dubai: SummaryScene) -> None:
    pilot = Pilot(dubai)
    told = [change.text for change in dubai.summary.changes]

    assert len(told) > MOST_CHANGES
    assert pilot.shows("text", told[MOST_CHANGES - 1])
    assert not pilot.shows("text", told[MOST_CHANGES])
    pilot.press("a")
    assert pilot.shows("text", told[-1])
    pilot.press("a")
    assert not pilot.shows("text", told[-1])


def test_enter_goes_on_after_all_was_read(dubai: SummaryScene) -> None:
    pilot = Pilot(dubai)
    pilot.press("a", "m")

    assert isinstance(pilot.press("return"), Back)


def test_enter_or_escape_opens_the_next_session(dubai: SummaryScene) -> None:
    assert isinstance(Pilot(dubai).press("return"), Back)
    assert isinstance(Pilot(dubai).press("escape"), Back)
    assert Pilot(dubai).shows("button", "Open session 11")


def test_the_item_that_matters_most_comes_first_and_the_others_can_be_seen(dubai: SummaryScene) -> None:
    rank = {wish.item: wish.rank for wish in dubai.desk.brief.wishes}
    ranks = [rank[each.item] for each in dubai.summary.moved]
    titles, pilot = [dubai.moved_title(each) for each in dubai.summary.moved], Pilot(dubai)

    assert sorted(ranks) == ranks
    assert pilot.shows("heading", titles[0])
    pilot.press("m")
    assert pilot.shows("heading", titles[1])
    for _ in titles[1:]:
        pilot.press("m")
    assert pilot.shows("heading", titles[0])


def test_who_changed_its_mind_stands_before_who_spoke_for_the_first_time(dubai: SummaryScene) -> None:
    for each in dubai.summary.moved:
        others = [step.before is None for step in each.steps if step.delegation != "KEN"]
        assert sorted(others) == others
        assert all(step.delegation != "KEN" for step in each.steps[1:])


def test_those_who_are_not_listed_are_counted(dubai: SummaryScene) -> None:
    moved = max(dubai.summary.moved, key=lambda each: len(each.steps))
    hidden = moved.steps[2:]
    words = rest_in_words(dubai.reader, hidden, moved)
    counts = [int(part) for part in words.split() if part.isdecimal()]

    assert len(hidden) == counts[0] == sum(counts[1:])


def test_a_change_names_its_item_in_bold(dubai: SummaryScene) -> None:
    about_items = [each for each in dubai.summary.changes if each.kind in ("agreed", "brackets") and each.item]

    assert about_items
    assert all(dubai.told(each).startswith("**") for each in about_items)


def test_after_the_last_session_the_ceremony_comes_next(last: SummaryScene) -> None:
    pilot = Pilot(last)

    assert pilot.shows("button", "To the ceremony")
    assert pilot.shows("text", "The signing ceremony.")


def test_what_the_chair_says_and_what_is_next_stand_at_the_side(dubai: SummaryScene) -> None:
    pilot = Pilot(dubai)

    assert pilot.shows("text", dubai.summary.chair_says)
    assert all(pilot.shows("text", dubai.reader.conference.item(each.item).short) for each in dubai.summary.next)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (3840, 2160), (1, 1)])
def test_it_draws_at_every_size_of_window_and_text(dubai: SummaryScene, size: tuple[int, int]) -> None:
    pilot = Pilot(dubai, size)
    for text_scale, dark in itertools.product((1.0, 2.0), (False, True)):
        pilot.change(Settings(text_scale=text_scale, dark=dark))
        pilot.press("a")
        assert size == pilot.picture().get_size()
