"""From the format to the model: a checked file becomes a conference and everybody's instructions."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from game.model import conference as model
from game.model.conference import BlocId, DelegationId, ItemId, OptionId
from game.model.instructions import Position, Said, Scenario, Statement
from game.scenario import agenda_format as agenda
from game.scenario import format as written
from game.scenario.desk import CHAIR
from game.scenario.effective import instructions_of, mean_alignments, own_position
from game.scenario.kinds import keys
from game.scenario.sense import FEW_WORDS, MOST_ITEMS_A_SESSION

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


def _conference(
    scenario: str,
    file: written.ScenarioFile,
    delegations: tuple[model.Delegation, ...],
    of_blocs: Mapping[str, tuple[Position | None, ...]],
) -> model.Conference:
    return model.Conference(
        id=scenario,
        title=file.title,
        summary=file.summary or "",
        place=file.place or "",
        opens=file.opens or "",
        length=file.length or "",
        visions=(file.visions.zero, file.visions.hundred),
        programme=_programme(file),
        procedure=_procedure(file.procedure),
        blocs=tuple(
            model.Bloc(id=BlocId(key), name=each.name, short=each.short or key, region=each.region or "")
            for key, each in file.blocs.items()
        ),
        delegations=delegations,
        without_right={DelegationId(key): name for key, name in file.without_right.items()},
        items=tuple(_item(key, each, file) for key, each in file.items.items()),
        bloc_stands={
            BlocId(bloc): tuple(each.ideal if each is not None else None for each in stands)
            for bloc, stands in of_blocs.items()
        },
        happenings=tuple(_happening(each) for each in file.happenings),
        lesson=model.Lesson(aims=file.lesson.aims, debrief=file.lesson.debrief),
        sources={key: _source(key, each) for key, each in file.sources.items()},
    )


def _source(key: str, entry: str | written.SourceEntry) -> model.Source:
    if isinstance(entry, str):
        return model.Source(key=key, title=entry)
    return model.Source(key=key, title=entry.title, address=entry.address or "")


def _programme(file: written.ScenarioFile) -> tuple[model.SessionPlan, ...]:
    """The programme as written; where only a number stands, the items in turn, as many a session as a day can bear."""
    if not isinstance(file.sessions, int):
        return tuple(
            model.SessionPlan(when=row.when, items=tuple(map(ItemId, row.items)), until=row.until or "")
            for row in file.sessions
        )
    items = [ItemId(each) for each in file.items]
    a_session = min(len(items), MOST_ITEMS_A_SESSION)
    return tuple(
        model.SessionPlan(
            when=f"Day {number // 2 + 1}, {'afternoon' if number % 2 else 'morning'}",
            items=tuple(items[(number * a_session + place) % len(items)] for place in range(a_session)),
        )
        for number in range(file.sessions)
    )


def _procedure(procedure: written.Procedure) -> model.Procedure:
    chair = procedure.chair
    return model.Procedure(
        contacts=procedure.contacts,
        interventions=procedure.interventions,
        speakers=procedure.speakers,
        chair=chair.name if chair is not None else model.Procedure().chair,
        chair_delegation=DelegationId(chair.delegation) if chair is not None and chair.delegation else None,
        organisation=procedure.organisation,
        house_rules=procedure.house_rules,
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


def _delegation(key: str, entry: written.Delegation, ties: dict[DelegationId, float]) -> model.Delegation:
    usual = model.Temperament.BLOC_FOLLOWER if entry.bloc is not None else model.Temperament.BARGAINER
    return model.Delegation(
        id=DelegationId(key),
        name=entry.name,
        roll_call=entry.roll_call or entry.name,
        bloc=BlocId(entry.bloc) if entry.bloc is not None else None,
        influence=entry.influence,
        alignment=entry.alignment,
        capital=entry.capital or "",
        about=(entry.about or "").strip(),
        temperament=model.Temperament(entry.temperament) if entry.temperament is not None else usual,
        may_vote=entry.may_vote,
        ties=ties,
    )


def _item(key: str, entry: agenda.Item, file: written.ScenarioFile) -> model.Item:
    status_quo = entry.status_quo
    if isinstance(status_quo, str):
        same = entry.options[status_quo]
        quo = model.StatusQuo(at=same.at, text=same.text, option=OptionId(status_quo))
        holds = same.short
    else:
        quo = model.StatusQuo(at=status_quo.at, text=status_quo.text)
        holds = None
    society = entry.civil_society
    return model.Item(
        id=ItemId(key),
        title=entry.title,
        short=entry.short or shortened(entry.title),
        place=entry.place or "",
        label=(entry.label or key[:5]).replace(" ", NO_BREAK),
        change=model.Change(entry.change),
        then=entry.then or holds or shortened(quo.text.replace("_", "")),
        about=entry.about or entry.title,
        status_quo=quo,
        options=tuple(_option(option, each, file) for option, each in entry.options.items()),
        alignment_effect=entry.alignment_effect,
        civil_society=None
        if society is None
        else model.CivilSociety(
            verdict=society.verdict, by=society.by or "", note=society.note or "", disputed=society.disputed
        ),
        sources=keys(entry.sources),
    )


def _option(key: str, entry: agenda.Option, file: written.ScenarioFile) -> model.Option:
    return model.Option(
        id=OptionId(key),
        at=entry.at,
        short=entry.short or shortened(entry.text.replace("_", "")),
        text=entry.text,
        sponsors=tuple(DelegationId(each) for each in entry.sponsors if each in file.delegations),
        blocs=tuple(BlocId(each) for each in entry.sponsors if each in file.blocs),
        by_chair=CHAIR in entry.sponsors,
        sources=keys(entry.source),
    )


def shortened(text: str) -> str:
    """The first whole words of a text that fit into a list, with an ellipsis if there are more."""
    if len(text) <= FEW_WORDS:
        return text.rstrip(".")
    return text[: FEW_WORDS - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "\N{HORIZONTAL ELLIPSIS}"


# --- what comes and what was said -------------------------------------------------------------------------------------


def _happening(entry: written.Happening) -> model.Happening:
    return model.Happening(
        id=entry.id,
        session=entry.session,
        moment=model.Moment(entry.moment),
        title=entry.title,
        text=entry.text,
        effects=tuple(_effect(each) for each in entry.effects),
        sources=keys(entry.sources),
    )


def _effect(effect: written.Effect) -> model.HappeningEffect:
    if effect.salience is not None:
        return model.SalienceMoved(item=ItemId(effect.salience.item), by=effect.salience.by)
    if effect.table is not None:
        table = effect.table
        sponsors = tuple(map(DelegationId, table.sponsors))
        return model.TextTabled(item=ItemId(table.item), option=OptionId(table.option), sponsors=sponsors)
    if effect.withdraw is not None:
        return model.TextWithdrawn(item=ItemId(effect.withdraw.item), option=OptionId(effect.withdraw.option))
    if effect.reveal is not None:
        revealed = tuple(map(DelegationId, effect.reveal.delegations))
        return model.PositionsRevealed(item=ItemId(effect.reveal.item), delegations=revealed)
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
        statements.extend(
            Statement(delegation=DelegationId(key), says=Said(each.says), date=each.date, sources=keys(each.source))
            for key in who
        )
    return tuple(statements)
