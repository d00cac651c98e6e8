"""The drafting groups of a session as one delegation knows them: who sits where, and what lies before its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.actions import Backing
from game.model.state import DraftingGroup, GroupProposal
from game.model.view import View
from game.procedure.drafting import carried
from game.wording.brief import crossed_options
from game.wording.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRow:
    """A proposal in words. texts: a line each. is_own: whether the reader stands behind it; carries: whether the group
    would report it as things stand.
    """

    number: int
    title: str
    texts: tuple[str, ...]
    behind: str
    is_own: bool
    carries: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """A group in words. proposals: None where the reader does not sit in it, who may not know of them."""

    group: DraftingGroup
    title: str
    members: str
    proposals: tuple[ProposalRow, ...] | None
    says: str


def group_pages(reader: Reader, view: View) -> tuple[GroupPage, ...]:
    """The drafting groups of this session, the reader's own first."""
    own = {each.items: each for each in view.groups}
    pages = [_page(reader, view, own.get(each.items), each) for each in view.public.groups]
    return tuple(sorted(pages, key=lambda each: each.proposals is None))


def proposals_before(view: View) -> Iterator[GroupProposal]:
    """What lies before the groups in which a delegation sits."""
    for group in view.groups:
        yield from group.proposals


def _page(reader: Reader, view: View, own: DraftingGroup | None, group: DraftingGroup) -> GroupPage:
    wording = reader.wording
    rows, says = None, wording.text("desk.groups.closed")
    if own is not None:
        reported = carried(view.public, own)
        rows = tuple(_row(reader, view, each, is_carried=each == reported) for each in own.proposals)
        says = "" if rows else wording.text("desk.groups.nothing")
    return GroupPage(
        group=group,
        title=wording.sentence("desk.groups.on", items=reader.labels(group.items), who=reader.who(group.convenor)),
        members=wording.sentence("desk.groups.members", names=reader.names(group.members)),
        proposals=rows,
        says=says,
    )


def _text(reader: Reader, view: View, text: Backing) -> str:
    """A text with its short name, and what one's own brief says of it."""
    item = reader.conference.item(text.item)
    wanted = view.instructions[reader.conference.items.index(item)]
    said = [f"{reader.backing(text)}, {reader.short(text.item, text.option)}"]
    if text.option in crossed_options(reader, view.instructions, text.item):
        said.append(reader.wording.text("screen.choice.crosses"))
    elif item.nearest(wanted.ideal).id == text.option:
        said.append(reader.wording.text("screen.choice.wish"))
    return " · ".join(said)


def _row(reader: Reader, view: View, proposal: GroupProposal, *, is_carried: bool) -> ProposalRow:
    wording = reader.wording
    behind = reader.names(proposal.behind)
    key = "desk.groups.behind" if proposal.behind else "desk.groups.behind.none"
    return ProposalRow(
        number=proposal.id,
        title=wording.sentence("desk.groups.proposal", number=proposal.id, who=reader.who(proposal.by)),
        texts=tuple(_text(reader, view, each) for each in proposal.texts),
        behind=wording.sentence(key, names=behind),
        is_own=reader.delegation in proposal.behind,
        carries=is_carried,
    )
