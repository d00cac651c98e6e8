"""Names that must exist: every delegation, bloc, item, option, session and source a scenario mentions."""

from __future__ import annotations

from game.scenario.agenda_format import ItemEntry, OptionEntry, PositionEntry
from game.scenario.examination import CHAIR, Examination
from game.scenario.format import Effect, ScenarioFile, StatementEntry
from game.scenario.source import Steps


def check_references(exam: Examination, file: ScenarioFile) -> None:
    """Report every name that leads nowhere or means two things."""
    _check_ids(exam, file)
    _check_delegations(exam, file)
    for item_id, item in file.items.items():
        _check_item(exam, item_id, item)
    for owner, entries in file.positions.items():
        known = (*exam.names.delegations, *exam.names.blocs)
        exam.know("delegation or bloc", owner, known, ("positions", owner), at_key=True)
        for item_id, position in entries.items():
            path = ("positions", owner, item_id)
            if exam.know("item", item_id, exam.names.items, path, at_key=True):
                _check_position(exam, item_id, position, path)
    if not isinstance(file.sessions, int):
        for index, row in enumerate(file.sessions):
            exam.report_repeats(row.items, ("sessions", index, "items"))
            exam.know_items(row.items, ("sessions", index, "items"))
    for index, statement in enumerate(file.statements):
        _check_statement(exam, statement, ("statements", index))
    _check_happenings(exam, file)


def _check_ids(exam: Examination, file: ScenarioFile) -> None:
    for kind, ids in (("delegations", file.delegations), ("blocs", file.blocs)):
        if CHAIR in ids:
            hint = "choose another id"
            exam.report((kind, CHAIR), "reserved-id", '"chair" means who presides', hint, at_key=True)
    for each in file.blocs:
        if each in file.delegations:
            text = f'"{each}" is the id of a delegation and of a bloc'
            exam.report(("blocs", each), "ambiguous-id", text, "give one of them another id", at_key=True)
    for each in file.without_right:
        if each in file.delegations:
            text = f'"{each}" has a seat and cannot be without the right to sign'
            exam.report(("without_right", each), "ambiguous-id", text, at_key=True)


def _check_delegations(exam: Examination, file: ScenarioFile) -> None:
    for each, delegation in file.delegations.items():
        path: Steps = ("delegations", each)
        if delegation.bloc is not None:
            exam.know("bloc", delegation.bloc, exam.names.blocs, (*path, "bloc"))
        for other in delegation.ties:
            if other == each:
                exam.report((*path, "ties", other), "tie-to-itself", f'"{each}" cannot heed itself', at_key=True)
            else:
                exam.know_delegation(other, (*path, "ties", other), at_key=True)
    for each, group in file.groups.items():
        path = ("groups", each)
        for member, source in group.members.items():
            exam.know_delegation(member, (*path, "members", member), at_key=True)
            exam.know_sources(source, (*path, "members", member))
        exam.know_delegations(group.heeds, (*path, "heeds"))
    chair = file.procedure.chair
    if chair is not None and chair.delegation is not None:
        path = ("procedure", "chair", "delegation")
        known = (*exam.names.delegations, *file.without_right)
        exam.know("delegation", chair.delegation, known, path)


def _check_item(exam: Examination, item_id: str, item: ItemEntry) -> None:
    path: Steps = ("items", item_id)
    if isinstance(item.status_quo, str):
        exam.know("option", item.status_quo, exam.names.options(item_id), (*path, "status_quo"))
    for option_id, option in item.options.items():
        _check_option(exam, option, (*path, "options", option_id))
    if item.civil_society is not None:
        exam.know_sources(item.civil_society.source, (*path, "civil_society", "source"))
    exam.know_sources(item.sources, (*path, "sources"))


def _check_option(exam: Examination, option: OptionEntry, path: Steps) -> None:
    known = (CHAIR, *exam.names.delegations, *exam.names.blocs)
    exam.report_repeats(option.sponsors, (*path, "sponsors"))
    for index, sponsor in enumerate(option.sponsors):
        exam.know("delegation or bloc", sponsor, known, (*path, "sponsors", index))
    exam.know_sources(option.source, (*path, "source"))


def _check_position(exam: Examination, item_id: str, position: PositionEntry, path: Steps) -> None:
    options = exam.names.options(item_id)
    if isinstance(position.wants, str):
        exam.know("option", position.wants, options, (*path, "wants"))
    if position.red_line is not None:
        limit = position.red_line.split(" ")[1]
        if (number := as_number(limit)) is None:
            exam.know("option", limit, options, (*path, "red_line"))
        elif not 0 <= number <= 100:
            exam.report((*path, "red_line"), "out-of-range", "a red line lies between 0 and 100")
    exam.know_sources(position.source, (*path, "source"))


def as_number(word: str) -> float | None:
    """The number a word of a red line is, or None where it names an option."""
    try:
        return float(word) if word[0] in "+-.0123456789" else None
    except ValueError:
        return None


def _check_statement(exam: Examination, statement: StatementEntry, path: Steps) -> None:
    if (statement.delegation is None) == (statement.bloc is None):
        text = "a statement needs either a delegation or a bloc that made it"
        exam.report(path, "missing-key" if statement.delegation is None else "one-of", text, at_key=True)
    if statement.delegation is not None:
        exam.know_delegation(statement.delegation, (*path, "delegation"))
    if statement.bloc is not None and not statement.members:
        exam.know("bloc", statement.bloc, exam.names.blocs, (*path, "bloc"))
    exam.report_repeats(statement.members, (*path, "members"))
    exam.know_delegations(statement.members, (*path, "members"))
    exam.know_sources(statement.source, (*path, "source"))


def _check_happenings(exam: Examination, file: ScenarioFile) -> None:
    seen: set[str] = set()
    for index, happening in enumerate(file.happenings):
        path: Steps = ("happenings", index)
        if happening.id in seen:
            exam.report((*path, "id"), "repeated", f'another happening is called "{happening.id}" already')
        seen.add(happening.id)
        exam.know_session(happening.session, (*path, "session"))
        for number, effect in enumerate(happening.effects):
            _check_effect(exam, effect, (*path, "effects", number))
        exam.know_sources(happening.sources, (*path, "sources"))


def _check_effect(exam: Examination, effect: Effect, path: Steps) -> None:
    if len(effect.model_fields_set) > 1 or exam.is_written_empty(path):
        hint = "write each effect as an entry of its own"
        exam.report(path, "one-of", "an effect has exactly one key", hint, at_key=True)
    if effect.salience is not None:
        exam.know("item", effect.salience.item, exam.names.items, (*path, "salience", "item"))
    if effect.table is not None:
        exam.know_text(effect.table.item, effect.table.option, (*path, "table"))
        exam.know_delegations(effect.table.sponsors, (*path, "table", "sponsors"))
    if effect.withdraw is not None:
        exam.know_text(effect.withdraw.item, effect.withdraw.option, (*path, "withdraw"))
    if effect.reveal is not None:
        exam.know("item", effect.reveal.item, exam.names.items, (*path, "reveal", "item"))
        exam.know_delegations(effect.reveal.delegations, (*path, "reveal", "delegations"))
