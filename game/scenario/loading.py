"""The door: from a folder, file or id to a checked scenario, record or history."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from game.model.instructions import Scenario
from game.model.record import Record
from game.model.script import ScriptedMove
from game.scenario.build import build_scenario
from game.scenario.build_chronicle import build_history, build_record
from game.scenario.check_record import check_history, check_record
from game.scenario.chronicle import HistoryFile, RecordFile
from game.scenario.design import check_design
from game.scenario.examination import Examination, Names
from game.scenario.finding import Finding, Place, ScenarioError, Severity, in_reading_order
from game.scenario.format import ScenarioFile
from game.scenario.house_check import check_house
from game.scenario.kinds import cited
from game.scenario.plausibility import check_absences, check_sense
from game.scenario.recovery import Mended, filled, format_findings, pruned
from game.scenario.references import check_references
from game.scenario.source import APART, MAIN, Document, find, read_apart, read_scenario, scenario_id

Model = TypeVar("Model", bound=BaseModel)

BEGIN_WITH: dict[type[BaseModel], str] = {
    ScenarioFile: "begin with: title: My conference",
    RecordFile: "begin with: signed: [ARC, BOR]; or remove the file, if there is no record",
    HistoryFile: "begin with: - {session: 1, who: ARC, do: support, item: spam}; or remove the file",
}


def load(where: str | Path) -> Scenario:
    """The scenario in a folder or file, or on the shelf under that id; ScenarioError with every finding if broken."""
    main = find(where)
    file, findings = _examine(read_scenario(main))
    return build_scenario(scenario_id(main), _usable(file, findings, main))


def load_record(where: str | Path) -> Record:
    """What really came of a scenario; ScenarioError if it has no record or a broken one."""
    main = find(where)
    source = read_apart(main, "record")
    file, findings = _examine_apart(source, Names(read_scenario(main)), RecordFile, check_record)
    return build_record(_usable(file, findings, main))


def load_history(where: str | Path) -> tuple[ScriptedMove, ...]:
    """History's own moves in order; ScenarioError if the scenario has none or they are broken."""
    main = find(where)
    source = read_apart(main, "history")
    file, findings = _examine_apart(source, Names(read_scenario(main)), HistoryFile, check_history)
    return build_history(_usable(file, findings, main))


def check(where: str | Path) -> list[Finding]:
    """Everything there is to say about a scenario, its record and its history, in reading order; nothing is raised."""
    main = find(where)
    source = read_scenario(main)
    beside = main.name == MAIN and source.main.is_readable
    apart = {name: read_apart(main, name) for name in APART if beside and (main.parent / f"{name}.yaml").exists()}
    elsewhere = frozenset(key for each in apart.values() for key in cited(each.value))
    file, findings = _examine(source, elsewhere)
    if file is not None and not any(each.severity is Severity.ERROR for each in findings):
        findings = findings + _design_findings(source, file, scenario_id(main))
    names = Names(source)
    if "record" in apart:
        findings = findings + _examine_apart(apart["record"], names, RecordFile, check_record)[1]
    if "history" in apart:
        findings = findings + _examine_apart(apart["history"], names, HistoryFile, check_history)[1]
    return in_reading_order(findings, main)


def _design_findings(source: Document, file: ScenarioFile, scenario: str) -> list[Finding]:
    exam = Examination(source, Mended(file), Names(source))
    check_design(exam, build_scenario(scenario, file))
    return exam.findings


def _examine(source: Document, elsewhere: frozenset[str] = frozenset()) -> tuple[ScenarioFile | None, list[Finding]]:
    """The scenario as far as it can be read, and all findings; `elsewhere`: sources that record and history use."""
    mended, findings = _read(source, ScenarioFile)
    if mended.file is None or source.unreadable:
        return None, findings
    names = Names(source)
    exam = Examination(source, mended, names)
    check_references(exam, mended.file)
    findings = findings + exam.findings
    as_written = mended if not mended.repairs else pruned(source, ScenarioFile)
    if as_written.file is not None:
        exam = Examination(source, as_written, names)
        check_sense(exam, as_written.file)
        check_house(exam, as_written.file)
        if not any(each.severity is Severity.ERROR for each in findings):
            check_absences(exam, as_written.file, elsewhere)
        findings = findings + exam.findings
    return mended.file, findings


def _examine_apart(
    source: Document, names: Names, model: type[Model], check_it: Callable[[Examination, Model], None]
) -> tuple[Model | None, list[Finding]]:
    """A record or history as far as it can be read, and all findings; names are those of its scenario."""
    mended, findings = _read(source, model)
    if mended.file is None:
        return None, findings
    exam = Examination(source, mended, names)
    check_it(exam, mended.file)
    return mended.file, findings + exam.findings


def _read(source: Document, model: type[Model]) -> tuple[Mended[Model], list[Finding]]:
    """The file by its format, as far as it can be read, and all findings so far."""
    findings = list(source.findings)
    if not source.main.is_readable:
        return Mended(None), findings
    if source.value is None:
        place = Place(file=source.main.path)
        findings.append(source.finding(place, "empty", "the file holds nothing", BEGIN_WITH[model]))
        return Mended(None), findings
    mended = filled(source, model)
    if mended.file is None or mended.repairs:
        findings = findings + format_findings(source, model)
    return mended, findings


def _usable(file: Model | None, findings: list[Finding], main: Path) -> Model:
    if file is None or any(each.severity is Severity.ERROR for each in findings):
        raise ScenarioError(in_reading_order(findings, main))
    return file
