"""From the format to the model: a checked file becomes a conference and everybody's instructions."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

from game.model import conference as model
from game.model.conference import BlocId, DelegationId, ItemId, OptionId
from game.model.instructions import Position, Said, Scenario, Statement
from game.scenario import agenda_format as agenda
from game.scenario import format as written
from game.scenario import house_format as house
from game.scenario.derived_positions import instructions_of, mean_alignments, own_position
from game.scenario.examination import CHAIR
from game.scenario.house_format import noun
from game.scenario.kinds import Written, keys
from game.scenario.plausibility import FEW_WORDS, MOST_ITEMS_A_SESSION

Made = TypeVar("Made")

NO_BREAK = "\N{NO-BREAK SPACE}"


def build_scenario(scenario: str, file: written.ScenarioFile) -> Scenario:
    """The scenario of that id; the file must be free of errors."""
    blocs = {bloc: entries for bloc, entries in file.positions.items() if bloc in file.blocs}
    of_blocs = {
        bloc: tuple(
            own_position(blocs.get(bloc, {})[item], file.items[item]) if item in blocs.get(bloc, {}) else None
            for item in file.items
        )
        for bloc in file.blocs
    }
    delegations = _delegations(file)
    means = mean_alignments(file)
    instructions = {
        each.id: instructions_of(each, file, of_blocs.get(each.bloc or ""), means.get(each.bloc or "", 0.0))
        for each in delegations
    }
    own = {(owner, item) for owner, entries in file.positions.items() if owner in file.delegations for item in entries}
    return Scenario(
        conference=_conference(scenario, file, delegations, of_blocs),
        instructions=instructions,
        bloc_instructions=of_blocs,
        own_entries=frozenset(own),
        statements=_statements(file),
    )


def made(kind: type[Made], entry: Written, **more: Any) -> Made:
    """A value of the model out of an entry: what both have under one name, and more, which goes before it.

    What was not written has the model's default; a text without one is empty. Sources are `source` or `sources`.
    """
    known = {each.name: each for each in fields(cast(Any, kind))}
    given: dict[str, Any] = {name: getattr(entry, name) for name in known if hasattr(entry, name)}
    if "sources" in known:
        given["sources"] = keys(getattr(entry, "source", None) or given.get("sources"))
    for name, value in list(given.items()):
        if value is None:
            del given[name]
            if known[name].default is MISSING:
                given[name] = ""
    return kind(**{**given, **more})


def _conference(
    scenario: str,
    file: written.ScenarioFile,
    delegations: tuple[model.Delegation, ...],
    of_blocs: Mapping[str, tuple[Position | None, ...]],
) -> model.Conference:
    return made(
        model.Conference,
        file,
        id=scenario,
        visions=(file.visions.zero, file.visions.hundred),
        programme=_programme(file),
        procedure=_procedure(file),
        words={word: noun(called) for word, called in file.words.written()},
        blocs=tuple(
            made(model.Bloc, each, id=BlocId(key), short=each.short or key) for key, each in file.blocs.items()
        ),
        delegations=delegations,
        without_right={DelegationId(key): name for key, name in file.without_right.items()},
        items=tuple(_item(key, each, file) for key, each in file.items.items()),
        bloc_stands={
            BlocId(bloc): tuple(each.ideal if each is not None else None for each in stands)
            for bloc, stands in of_blocs.items()
        },
        happenings=tuple(_happening(each) for each in file.happenings),
        lesson=made(model.Lesson, file.lesson),
        sources={key: _source(key, each) for key, each in file.sources.items()},
    )


def _source(key: str, entry: str | written.SourceEntry) -> model.Source:
    if isinstance(entry, str):
        return model.Source(key=key, title=entry)
    return made(model.Source, entry, key=key)


def _programme(file: written.ScenarioFile) -> tuple[model.SessionPlan, ...]:
    """The programme as written; where only a number stands, the items in turn, as many a session as a day can bear."""
    if not isinstance(file.sessions, int):
        return tuple(made(model.SessionPlan, row) for row in file.sessions)
    items = [ItemId(each) for each in file.items]
    a_session = min(len(items), MOST_ITEMS_A_SESSION)
    return tuple(
        model.SessionPlan(
            when=f"Day {number // 2 + 1}, {'afternoon' if number % 2 else 'morning'}",
            items=tuple(items[(number * a_session + place) % len(items)] for place in range(a_session)),
        )
        for number in range(file.sessions)
    )


_SHARES = {"1/2": "one_half", "2/3": "two_thirds", "3/4": "three_quarters", "all": "unanimity", "weighted": "one_half"}


def _procedure(file: written.ScenarioFile) -> model.Procedure:
    """The house's numbers; votes are weighed where it says so, or where a delegation has votes of its own number."""
    entry, chair = file.procedure, file.procedure.chair
    return made(
        model.Procedure,
        entry,
        majority=model.Majority(_SHARES.get(entry.majority, entry.majority)),
        is_weighted=entry.majority == "weighted" or any(each.votes for each in file.delegations.values()),
        organisation=file.words.organisation or entry.organisation,
        quorum=model.Majority(_SHARES.get(entry.quorum, entry.quorum)),
        chair=chair.name if chair is not None else model.Procedure().chair,
        chair_delegation=DelegationId(chair.delegation) if chair is not None and chair.delegation else None,
    )


def _delegations(file: written.ScenarioFile) -> tuple[model.Delegation, ...]:
    """The seats in roll-call order: the alphabet of the roll call's language, accents and case aside."""
    seats = [_delegation(key, each, _ties(key, file)) for key, each in file.delegations.items()]
    return tuple(sorted(seats, key=lambda each: (_alphabetical(each.roll_call), each.id)))


def _alphabetical(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def _ties(key: str, file: written.ScenarioFile) -> dict[DelegationId, float]:
    """Whom a delegation heeds beyond its bloc: its own ties, and those of its groups on top, to 1 at most."""
    ties = dict(file.delegations[key].ties)
    for group in file.groups.values():
        if key in group.members:
            for other in group.heeds or group.members:
                if other != key:
                    ties[other] = min(1.0, ties.get(other, 0.0) + group.weight)
    return {DelegationId(other): weight for other, weight in ties.items()}


def _delegation(key: str, entry: house.DelegationEntry, ties: dict[DelegationId, float]) -> model.Delegation:
    usual = model.Temperament.BLOC_FOLLOWER if entry.bloc is not None else model.Temperament.BARGAINER
    return made(
        model.Delegation,
        entry,
        id=DelegationId(key),
        roll_call=entry.roll_call or entry.name,
        about=(entry.about or "").strip(),
        temperament=model.Temperament(entry.temperament or usual),
        ties=ties,
    )


def _item(key: str, entry: agenda.ItemEntry, file: written.ScenarioFile) -> model.Item:
    status_quo = entry.status_quo
    if isinstance(status_quo, str):
        same = entry.options[status_quo]
        quo = model.StatusQuo(at=same.at, text=same.text, option=OptionId(status_quo))
        holds = same.short
    else:
        quo = model.StatusQuo(at=status_quo.at, text=status_quo.text)
        holds = None
    return made(
        model.Item,
        entry,
        id=ItemId(key),
        short=entry.short or shortened(entry.title),
        label=(entry.label or key[:5]).replace(" ", NO_BREAK),
        change=model.Change(entry.change),
        then=entry.then or holds or shortened(quo.text.replace("_", "")),
        about=entry.about or entry.title,
        status_quo=quo,
        options=tuple(_option(option, each, file) for option, each in entry.options.items()),
        civil_society=entry.civil_society and made(model.CivilSociety, entry.civil_society),
    )


def _option(key: str, entry: agenda.OptionEntry, file: written.ScenarioFile) -> model.Option:
    return made(
        model.Option,
        entry,
        id=OptionId(key),
        short=entry.short or shortened(entry.text.replace("_", "")),
        sponsors=tuple(DelegationId(each) for each in entry.sponsors if each in file.delegations),
        blocs=tuple(BlocId(each) for each in entry.sponsors if each in file.blocs),
        by_chair=CHAIR in entry.sponsors,
    )


def shortened(text: str) -> str:
    """The first whole words of a text that fit into a list, with an ellipsis if there are more."""
    if len(text) <= FEW_WORDS:
        return text.rstrip(".")
    return text[: FEW_WORDS - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "\N{HORIZONTAL ELLIPSIS}"


# --- what comes and what was said -------------------------------------------------------------------------------------


def _happening(entry: written.HappeningEntry) -> model.Happening:
    return made(
        model.Happening,
        entry,
        moment=model.Moment(entry.moment),
        effects=tuple(_effect(each) for each in entry.effects),
    )


def _effect(effect: written.Effect) -> model.HappeningEffect:
    if effect.salience is not None:
        return made(model.SalienceMoved, effect.salience)
    if effect.table is not None:
        return made(model.TextTabled, effect.table)
    if effect.withdraw is not None:
        return made(model.TextWithdrawn, effect.withdraw)
    if effect.reveal is not None:
        return made(model.PositionsRevealed, effect.reveal)
    return model.LegitimacyMoved(by=effect.legitimacy or 0)


def _statements(file: written.ScenarioFile) -> tuple[Statement, ...]:
    """One statement a delegation and day; what a group said counts for those who did not speak for themselves."""
    spoke = {each.delegation for each in file.statements if each.delegation is not None}
    statements: list[Statement] = []
    for each in file.statements:
        if each.delegation is not None:
            who = [each.delegation]
        else:
            members = each.members or tuple(key for key, seat in file.delegations.items() if seat.bloc == each.bloc)
            who = [member for member in members if member not in spoke]
        statements += [made(Statement, each, delegation=DelegationId(key), says=Said(each.says)) for key in who]
    return tuple(statements)
