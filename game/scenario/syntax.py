"""What is wrong where YAML breaks off: the parser's sentence in an author's words, and tabs by name."""

from __future__ import annotations

from pathlib import Path

import yaml

from game.scenario.finding import Finding, Place, Severity
from game.scenario.reading import MOST_FINDINGS_OF_A_KIND

# What libyaml says, and what an author needs to hear: (part of its sentence, ours, hint).
SYNTAX = (
    (
        "mapping values are not allowed",
        "a second colon on this line cannot be understood",
        "put text that contains a colon and a space between quotes",
    ),
    (
        "cannot start any token",
        "a text cannot begin with this character",
        "put the text between quotes",
    ),
    ("could not find expected ':'", "a key without its colon", 'a key is written "key: value"'),
    ("unexpected end of stream", "a quotation mark is opened here and never closed", "close it"),
    ("did not find expected ',' or '}'", "a { is not closed with }, or a comma is missing", ""),
    ("did not find expected ',' or ']'", "a [ is not closed with ], or a comma is missing", ""),
    ("expected node content", "a value is missing here", "is a bracket left open?"),
    ("did not find expected '-'", "this line does not belong to the list above it", "check how far it is indented"),
    ("did not find expected key", "this line does not fit what stands above it", "check how far it is indented"),
    ("<document start>", "this line stands outside everything above it", "check how far it is indented"),
    ("sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own"),
    ("found unknown escape", "after a backslash this character means nothing", "use 'single quotes' for plain text"),
    ("maximum nesting depth", "values are nested too deeply", "is a bracket left open?"),
    ("alphabetic or numeric character", "a text cannot begin with * or &", "put the text between quotes"),
    ("tag", "a text cannot begin with !", "put the text between quotes"),
    ("while scanning a block scalar", "after | or > this does not belong", "begin the text on the next line"),
    ("while scanning a directive", "a line cannot begin with %", "put the text between quotes"),
)

BETTER_SEEN_WHERE_IT_BEGAN = ("unexpected end of stream", "could not find expected ':'", "did not find expected ','")


def broken_off(path: Path, lines: list[str], reason: yaml.MarkedYAMLError) -> list[Finding]:
    """The syntax error in plain words, and tabs that indent lines, since those are the likely cause."""
    tabs = _tabs(path, lines)
    problem = f"{reason.problem or ''} {reason.context or ''}"
    mark = reason.problem_mark or reason.context_mark
    began = reason.context_mark
    is_on_its_line = began is not None and mark is not None and began.line == mark.line
    if began is not None and not is_on_its_line and any(part in problem for part in BETTER_SEEN_WHERE_IT_BEGAN):
        mark = began
    place = Place(file=path)
    if mark is not None:
        place = Place(file=path, line=mark.line + 1, column=mark.column + 1)
    if any(each.place.line == place.line for each in tabs):
        return tabs
    text, hint = f"this is not YAML: {problem.strip()}", ""
    for part, ours, advice in SYNTAX:
        if part in problem:
            text, hint = ours, advice
            break
    if began is not None and mark is not None and began.line != mark.line:
        where = f"it began in line {began.line + 1}"
        hint = f"{hint}; {where}" if hint else where
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    broken = Finding(place=place, severity=Severity.ERROR, code="syntax", text=text, hint=hint, excerpt=line)
    return [*tabs, broken]


def _tabs(path: Path, lines: list[str]) -> list[Finding]:
    findings: list[Finding] = []
    for number, line in enumerate(lines, start=1):
        before = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in before and line.strip() and len(findings) < MOST_FINDINGS_OF_A_KIND:
            place = Place(file=path, line=number, column=before.index("\t") + 1)
            text = "a tab cannot indent a line"
            hint = "use spaces, two for each level"
            findings.append(
                Finding(place=place, severity=Severity.ERROR, code="tab", text=text, hint=hint, excerpt=line)
            )
    return findings
