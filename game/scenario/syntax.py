"""What is wrong where YAML breaks off: the parser's sentence in an author's words, or the likely cause by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from game.scenario.finding import Finding, Place, Severity
from game.scenario.reading import MOST_FINDINGS_OF_A_KIND

QUOTES = "put text that contains a colon and a space between quotes"
INDENTED = "check how far it is indented"
UNCLOSED = "is a quotation mark or a bracket left open?"

# What libyaml says, and what an author needs to hear: (part of its sentence, ours, hint).
SYNTAX = (
    (
        "mapping values are not allowed",
        "a second colon on this line cannot be understood",
        QUOTES,
    ),
    (
        "cannot start any token",
        "a text cannot begin with this character",
        "put the text between quotes",
    ),
    ("could not find expected ':'", "a key without its colon", 'a key is written "key: value", with a space'),
    ("unexpected end of stream", "a quotation mark is opened here and never closed", "close it"),
    ("did not find expected ',' or '}'", "a { is not closed with }, or a comma is missing", UNCLOSED),
    ("did not find expected ',' or ']'", "a [ is not closed with ], or a comma is missing", UNCLOSED),
    ("expected node content", "a value is missing here", "is a bracket left open?"),
    ("did not find expected '-'", "this line does not belong to the list above it", INDENTED),
    ("did not find expected key", "this line does not fit what stands above it", INDENTED),
    ("<document start>", "this line stands outside everything above it", INDENTED),
    ("sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own"),
    ("found unknown escape", "after a backslash this character means nothing", "use 'single quotes' for plain text"),
    ("maximum nesting depth", "values are nested too deeply", "is a bracket left open?"),
    ("alphabetic or numeric character", "a text cannot begin with * or &", "put the text between quotes"),
    ("tag", "a text cannot begin with !", "put the text between quotes"),
    ("while scanning a block scalar", "after | or > this does not belong", "begin the text on the next line"),
    ("while scanning a directive", "a line cannot begin with %", "put the text between quotes"),
)

BETTER_SEEN_WHERE_IT_BEGAN = ("unexpected end of stream", "could not find expected ':'", "did not find expected ','")

# Characters that look like others and are likely the cause: (what to look for, code, sentence, hint).
INVISIBLE = (
    (re.compile(r" *(\t)"), "tab", "a tab cannot indent a line", "use spaces, two for each level"),
    (
        re.compile(r"[ \t]*(\xa0)"),
        "no-break-space",
        "a no-break space cannot indent a line",
        "type the spaces anew; these came along from a text processor or a page",
    ),
    (
        re.compile(r"\s*[\w-]+:(\xa0)"),
        "no-break-space",
        "after the colon of a key stands a no-break space",
        "type the space anew; this one came along from a text processor or a page",
    ),
)

CURLY = re.compile(r"(?:^|: +|[{\[,] *|- +)([\u201c\u201d\u201e])")
GLUED = re.compile(r"\s*(?:- +)?([\w-]+:)(?=[^\s:/])")
KEY_AND_VALUE = re.compile(r"\s*[\w-]+: +[^\s]")
IN_DOUBLE_QUOTES = re.compile(r'(?<!\\)"')


def broken_off(path: Path, lines: list[str], reason: yaml.MarkedYAMLError) -> list[Finding]:
    """The syntax error in plain words, and characters that only look like what they should be: the likely cause."""
    invisible = _invisible(path, lines)
    problem = f"{reason.problem or ''} {reason.context or ''}"
    mark = reason.problem_mark or reason.context_mark
    began = reason.context_mark
    guess = _guess(lines, reason, problem)
    if guess is None and _is_better_seen_where_it_began(reason, problem):
        mark = began
    place = Place(file=path)
    if mark is not None:
        place = Place(file=path, line=mark.line + 1, column=mark.column + 1)
    if any(each.place.line in (place.line, place.line - 1) for each in invisible):
        return invisible
    if curly := _curly(path, lines, place.line):
        return [*invisible, *curly]
    text, hint = f"this is not YAML: {problem.strip()}", ""
    for part, ours, advice in SYNTAX:
        if part in problem:
            text, hint = ours, advice
            break
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if guess is not None:
        place, text, hint = Place(file=path, line=guess.line, column=guess.column), guess.text, guess.hint
        line = lines[place.line - 1]
    elif hint == INDENTED:
        if any(each.place.line < place.line for each in invisible):
            return invisible  # what they indent has moved, and this line with it
        hint = f"{hint}{_levels_above(lines, place.line - 1)}"
    elif began is not None and mark is not None and began.line != mark.line:
        where = f"it began in line {began.line + 1}"
        hint = f"{hint}; {where}" if hint else where
    broken = Finding(place=place, severity=Severity.ERROR, code="syntax", text=text, hint=hint, excerpt=line)
    return [*invisible, broken]


def _is_better_seen_where_it_began(reason: yaml.MarkedYAMLError, problem: str) -> bool:
    began, mark = reason.context_mark, reason.problem_mark or reason.context_mark
    is_elsewhere = began is not None and mark is not None and began.line != mark.line
    return is_elsewhere and any(part in problem for part in BETTER_SEEN_WHERE_IT_BEGAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Guess:
    """A likelier cause than the parser's; line and column count from 1."""

    line: int
    column: int
    text: str
    hint: str


def _guess(lines: list[str], reason: yaml.MarkedYAMLError, problem: str) -> _Guess | None:
    """What a person sees on the line where the parser stumbled, and it does not."""
    mark = reason.problem_mark or reason.context_mark
    if mark is None or mark.line >= len(lines):
        return None
    line, number, at = lines[mark.line], mark.line + 1, mark.column
    if "mapping values are not allowed" in problem:
        return _too_far_in(lines, mark.line, at)
    before = line[:at].rstrip()
    if "did not find expected" in problem and before.endswith(('"', "'")):
        return _quote_ends(lines, mark.line, len(before))
    is_one_line = reason.context_mark is not None and reason.context_mark.line == mark.line
    if "did not find expected ','" in problem and line[at : at + 1] == ":" and is_one_line:
        return _Guess(line=number, column=at + 1, text="a second colon in one text cannot be understood", hint=QUOTES)
    if "could not find expected ':'" in problem:
        return _glued(lines, mark.line)
    return None


def _too_far_in(lines: list[str], at: int, column: int) -> _Guess | None:
    """A key further in than the one above it, which has its value already: the parser reads both as one text."""
    line = lines[at]
    above = next((each for each in reversed(lines[:at]) if each.strip() and not each.lstrip().startswith("#")), "")
    inset = _inset(line)
    is_first_colon = KEY_AND_VALUE.match(line) is not None and ":" not in line[:column]
    if not is_first_colon or inset <= _inset(above) or not KEY_AND_VALUE.match(above):
        return None
    text = "this line stands further in than the line above it, which has its value already"
    return _Guess(line=at + 1, column=inset + 1, text=text, hint="begin keys of one entry below one another")


def _quote_ends(lines: list[str], at: int, column: int) -> _Guess | None:
    """A quoted text that ends where words go on: one mark too few above, or one too many on the line."""
    line = lines[at]
    mark = line[column - 1]
    if mark == "'":
        hint = "an apostrophe is doubled between 'single quotes'; or put the text between \"double quotes\""
        return _Guess(line=at + 1, column=column, text="a quoted text ends here, and words go on", hint=hint)
    odd = [index for index, each in enumerate(lines[:at]) if len(IN_DOUBLE_QUOTES.findall(each)) % 2]
    if len(odd) % 2 and _is_quote_left_open(lines[odd[-1]]):
        opened = odd[-1]
        where = lines[opened].rindex('"') + 1
        text = "a quotation mark is opened here and closed only where the next one is opened"
        return _Guess(line=opened + 1, column=where, text=text, hint="close it on this line")
    hint = 'put the whole text between \'single quotes\', or write \\" for each mark within "double quotes"'
    return _Guess(line=at + 1, column=column, text="a quoted text ends here, and words go on", hint=hint)


def _is_quote_left_open(line: str) -> bool:
    return re.search(r'(?:: +|- +|[{\[,] *)"[^"]*$', line) is not None


def _glued(lines: list[str], at: int) -> _Guess | None:
    """A key whose colon has no space after it, on the line of the mark or just above it."""
    for index in (at, at - 1):
        found = GLUED.match(lines[index]) if 0 <= index < len(lines) else None
        if found and ": " not in lines[index][: found.end(1) + 1]:
            text = f'after "{found[1]}" a space is missing'
            return _Guess(line=index + 1, column=found.end(1), text=text, hint='a key is written "key: value"')
    return None


def _levels_above(lines: list[str], at: int) -> str:
    """Where the entries begin that are open above a line, counted in columns from 1."""
    insets: list[int] = []
    for each in reversed(lines[:at]):
        if each.strip() and not each.lstrip().startswith("#") and (not insets or _inset(each) < insets[-1]):
            insets.append(_inset(each))
    if len(insets) < 2:
        return ""
    *others, last = [str(each + 1) for each in reversed(insets)]
    return f": what stands open above it begins in column {', '.join(others)} or {last}"


def _inset(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _curly(path: Path, lines: list[str], broken: int) -> list[Finding]:
    """Where the broken line begins a text with a curly quotation mark: there and on all lines that nobody has read."""
    found: list[Finding] = []
    for number, line in enumerate(lines[broken - 1 :], start=broken):
        match = CURLY.search(line)
        if match is None and number == broken:
            return []
        if match is not None and len(found) < MOST_FINDINGS_OF_A_KIND:
            place = Place(file=path, line=number, column=match.start(1) + 1)
            text = "this is a curly quotation mark, which begins no quoted text"
            hint = "write straight ones: \" or '"
            found.append(
                Finding(place=place, severity=Severity.ERROR, code="syntax", text=text, hint=hint, excerpt=line)
            )
    return found


def _invisible(path: Path, lines: list[str]) -> list[Finding]:
    """Lines that begin with what cannot indent, the first ones of each kind."""
    found: list[Finding] = []
    for number, line in enumerate(lines, start=1):
        for pattern, code, text, hint in INVISIBLE:
            match = pattern.match(line)
            if match is None or not line.strip() or len(found) == MOST_FINDINGS_OF_A_KIND:
                continue
            place = Place(file=path, line=number, column=match.start(1) + 1)
            error = Severity.ERROR
            found.append(Finding(place=place, severity=error, code=code, text=text, hint=hint, excerpt=line))
            break
    return found
