"""The drafting groups of a session, as one delegation knows them."""

from dataclasses import replace

from game.desk.drafting import group_pages, proposals_before
from game.model.actions import BackProposal, CallDraftingGroup
from game.model.state import ConferenceState
from game.rules import view_for
from game.wording.catalogue import Wording
from game.wording.reader import Reader
from tests.toy import after, opened, text

CALL = CallDraftingGroup(delegation="CAL", texts=(text("spam/hard"), text("routing/soft")))


def reader(state: ConferenceState, who: str) -> Reader:
    return Reader(wording=Wording(), conference=state.conference, delegation=who)


def test_a_member_reads_what_lies_before_its_group_and_who_stands_behind_it() -> None:
    state = after(opened(), CALL, BackProposal(delegation="BOR", proposal=1))
    (page,) = group_pages(reader(state, "BOR"), view_for(state, "BOR"))
    assert page.proposals is not None
    (row,) = page.proposals

    assert row.is_own
    assert "you" in row.behind
    assert not row.carries, "Calder and Boreal are not half of the group"


def test_what_would_be_reported_as_things_stand_is_marked() -> None:
    state = after(opened(), CALL, *(BackProposal(delegation=each, proposal=1) for each in ("BOR", "DOR", "ELB")))
    (page,) = group_pages(reader(state, "CAL"), view_for(state, "CAL"))

    assert page.proposals is not None
    assert [True] == [each.carries for each in page.proposals]


def test_a_text_beyond_ones_red_line_is_marked_in_a_proposal() -> None:
    """Arcadia can sign nothing beyond 60 on spam; hard is 90."""
    state = after(opened(), CALL)
    (page,) = group_pages(reader(state, "ARC"), view_for(state, "ARC"))

    assert page.proposals is not None
    spam, routing = page.proposals[0].texts
    assert "beyond your red line" in spam
    assert "beyond your red line" not in routing


def test_whoever_does_not_sit_in_a_group_learns_that_it_sits_and_nothing_of_what_lies_there() -> None:
    state = after(opened(), CALL)
    (group,) = state.groups
    state = replace(state, groups=(replace(group, members=tuple(each for each in group.members if each != "ELB")),))
    view = view_for(state, "ELB")

    (page,) = group_pages(reader(state, "ELB"), view)

    assert page.proposals is None
    assert page.says
    assert list(proposals_before(view)) == []
    assert all(not each.proposals for each in view.public.groups)
