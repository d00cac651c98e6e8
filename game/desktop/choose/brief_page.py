"""What the choice of a delegation shows: groups, what is found by typing, the brief on one page. Without pygame."""

from dataclasses import dataclass

from game.desk.finding import narrowed
from game.model.conference import Bloc, Conference, DelegationId
from game.model.instructions import Basis, Instructions, Scenario
from game.wording.brief import RedLine, brief
from game.wording.catalogue import Wording
from game.wording.grammar import capitalised
from game.wording.reader import Reader

MOST_WISHES = 5


@dataclass(frozen=True, slots=True)
class GroupOf:
    """The delegations of one bloc, or those in none; `key` is the bloc's id, empty for none."""

    key: str
    name: str
    about: str
    members: tuple[DelegationId, ...]


@dataclass(frozen=True, slots=True)
class WishLine:
    """A wish of the capital: its rank, what, how much; `is_must` for one with a red line behind it."""

    rank: int
    text: str
    weight: str
    is_must: bool


@dataclass(frozen=True, slots=True)
class ProofLine:
    """Where a wish comes from: how sure it is, which sources, a note of its author."""

    text: str
    basis: str
    sources: str
    note: str


@dataclass(frozen=True, slots=True)
class BriefPage:
    """One delegation as it is introduced. about: in its capital's words; facts: its bloc and influence.

    more: how many wishes of less weight are not shown.
    """

    delegation: DelegationId
    name: str
    about: str
    facts: str
    wishes: tuple[WishLine, ...]
    more: int
    red_lines: tuple[tuple[str, str], ...]  # (words, label of the item)
    near: str
    hard: str
    difficulty: int
    why: str


def groups(wording: Wording, conference: Conference) -> tuple[GroupOf, ...]:
    """The blocs with members, largest first, and at the end those in none."""
    found = [
        GroupOf(bloc.id, bloc.short, _about(bloc), conference.members[bloc.id])
        for bloc in conference.blocs
        if conference.members[bloc.id]
    ]
    found.sort(key=lambda group: -len(group.members))
    loose = tuple(each.id for each in conference.delegations if each.bloc is None)
    if loose:
        found.append(GroupOf("", wording.text("choose.no_bloc"), "", loose))
    return tuple(found)


def _about(bloc: Bloc) -> str:
    """Full name and region, neither said twice."""
    parts = [bloc.name] if bloc.name != bloc.short else []
    return " · ".join([*parts, *([capitalised(bloc.region)] if bloc.region else [])])


def group_of(found: tuple[GroupOf, ...], delegation: DelegationId) -> GroupOf:
    """The group a delegation is in."""
    return next(group for group in found if delegation in group.members)


def matching(conference: Conference, letters: str) -> tuple[DelegationId, ...]:
    """Who may be meant by these letters, the best first; nobody by none."""
    return tuple(each.id for each in narrowed(conference, letters)) if letters.strip() else ()


def page(wording: Wording, scenario: Scenario, delegation: DelegationId) -> BriefPage:
    """The brief of one delegation, as it is shown before the choice."""
    conference = scenario.conference
    reader = Reader(wording=wording, conference=conference, delegation=delegation)
    instructions = scenario.instructions[delegation]
    found = brief(reader, delegation, instructions)
    wishes = tuple(
        WishLine(each.rank, capitalised(each.text), each.word, each.weight == "must")
        for each in found.wishes[:MOST_WISHES]
    )
    return BriefPage(
        delegation=delegation,
        name=conference.delegation(delegation).name,
        about=found.about,
        facts=found.introduction,
        wishes=wishes,
        more=max(0, len(found.wishes) - len(wishes)),
        red_lines=tuple((_crossed(reader, each), reader.label(each.item)) for each in found.red_lines),
        near=reader.names(found.near) or wording.text("choose.nobody_near"),
        hard=reader.names(found.hard) or wording.text("choose.nobody_near"),
        difficulty=found.difficulty,
        why=found.why_difficult,
    )


def _crossed(reader: Reader, line: RedLine) -> str:
    """The texts that cannot be signed, in words: letters mean nothing before the papers are read."""
    texts = reader.wording.listing([reader.short(line.item, each) for each in line.options], "or")
    return capitalised(f"{reader.conference.item(line.item).short}: {texts}")


def proofs(wording: Wording, scenario: Scenario, delegation: DelegationId) -> tuple[ProofLine, ...]:
    """Where every line of the brief comes from, weightiest first."""
    reader = Reader(wording=wording, conference=scenario.conference, delegation=delegation)
    instructions: Instructions = scenario.instructions[delegation]
    items = [each.id for each in scenario.conference.items]
    lines = []
    for wish in brief(reader, delegation, instructions).wishes:
        position = instructions[items.index(wish.item)]
        basis = wording.text(f"basis.{position.basis}" if position.known_before else "basis.known_after")
        known = scenario.conference.sources
        sources = "; ".join(known[key].title for key in position.sources if key in known)
        if not sources and position.basis in (Basis.DOCUMENTED, Basis.ANNOUNCED):
            sources = wording.text("choose.proof.none")
        lines.append(ProofLine(capitalised(wish.text), capitalised(basis), sources, position.note))
    return tuple(lines)
