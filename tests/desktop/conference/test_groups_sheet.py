"""The sheet of drafting groups: who sits there, and standing behind what lies before one's own."""

from collections.abc import Callable

from tests.desktop.pilot import Pilot


def test_standing_behind_a_proposal_is_one_click_and_shows_at_once(open_small: Callable[..., Pilot]) -> None:
    pilot = open_small()
    (group,) = pilot.scene.desk.view.groups
    proposal = next(each for each in group.proposals if "CAL" not in each.behind)
    pilot.press("g")

    assert pilot.shows("dialog", "Drafting groups")
    pilot.click("button", "Stand behind it")
    pilot.wait(0.1)

    (after,) = pilot.scene.desk.view.groups
    assert "CAL" in next(each for each in after.proposals if each.id == proposal.id).behind


def test_a_group_is_called_from_the_keyboard(open_small: Callable[..., Pilot]) -> None:
    pilot = open_small()
    pilot.press("d")

    assert pilot.shows("dialog", "Call a drafting group") or pilot.scene.desk.view.groups
