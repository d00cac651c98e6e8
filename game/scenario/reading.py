"""From a path to text: sizes, encodings and characters, with a clear finding for whatever cannot be text."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path

from game.scenario.finding import Finding, Place, Severity

MOST_BYTES = 4 * 1024 * 1024  # a whole world conference is a tenth of this
MOST_FINDINGS_OF_A_KIND = 20  # a file full of the same mistake is described by its first ones
LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what libyaml counts, so that its line numbers are ours
NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UTF_32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DOCUMENT = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xff\xd8\xff",
)  # a text processor's or a spreadsheet's file, a paper, a photograph
SAVE_AS_UTF_8 = "save the file as UTF-8 (in most editors: Save as, Encoding, UTF-8)"


def read_text(path: Path) -> tuple[str, list[Finding]]:
    """The text of a file without its byte order mark, and what is wrong with it; findings mean the text is no use."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            return "", [_whole_file(path, "cannot-read", "this is a folder, a file was expected")]
        if not stat.S_ISREG(kind):
            return "", [_whole_file(path, "cannot-read", "this is neither a file nor a folder")]
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return "", [_whole_file(path, "cannot-read", "there is no such file")]
    except (OSError, ValueError) as reason:  # ValueError: a NUL in the path
        words = getattr(reason, "strerror", None) or str(reason)
        return "", [_whole_file(path, "cannot-read", f"the file cannot be read: {words.lower()}")]
    if len(content) > MOST_BYTES:
        text = f"the file is larger than {MOST_BYTES // (1024 * 1024)} megabytes"
        return "", [_whole_file(path, "too-large", text, "a conference is words, not pictures: is it the right file?")]
    return decode(content, path)


def decode(content: bytes, path: Path) -> tuple[str, list[Finding]]:
    """Bytes as text; refuses other encodings than UTF-8 and characters that YAML forbids, each at its place."""
    if content.startswith(UTF_32_MARKS) or content.startswith(UTF_16_MARKS):
        name = "UTF-32" if content.startswith(UTF_32_MARKS) else "UTF-16"
        return "", [_whole_file(path, "encoding", f"the file is in {name}, not in UTF-8", SAVE_AS_UTF_8)]
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as reason:
        before = content[: reason.start].decode("utf-8")
        if b"\0" in content or content.startswith(DOCUMENT):
            hint = "a scenario is plain text; put pictures and documents under names that do not end in .yaml"
            return "", [_whole_file(path, "encoding", "this is no text, but a picture, a document or a program", hint)]
        odd = content[reason.start]
        guess = bytes([odd]).decode("cp1252", errors="replace")
        hint = f'in the older encoding of Windows it would be "{guess}"; {SAVE_AS_UTF_8}'
        place = place_at(path, before, len(before))
        return "", [_error(place, "encoding", f"this character is not UTF-8 (byte {odd:#04x})", hint)]
    return text, _forbidden_characters(text, path)


def place_at(path: Path, text: str, index: int) -> Place:
    """The place of the character with this index."""
    lines = LINE_BREAK.split(text[:index])
    return Place(file=path, line=len(lines), column=len(lines[-1]) + 1)


def _forbidden_characters(text: str, path: Path) -> list[Finding]:
    lines: list[str] = []
    findings: list[Finding] = []
    for match in NOT_TEXT.finditer(text):
        if len(findings) == MOST_FINDINGS_OF_A_KIND:
            break
        lines = lines or LINE_BREAK.split(text)
        code = ord(match[0])
        what = "a NUL character" if code == 0 else f"the invisible control character U+{code:04X}"
        place = place_at(path, text, match.start())
        hint = "delete it; if there are many, the file is not text or not in UTF-8" if code == 0 else "delete it"
        excerpt = NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", lines[place.line - 1])
        findings.append(_error(place, "control-character", f"{what} is not allowed here", hint, excerpt))
    return findings


def _whole_file(path: Path, code: str, text: str, hint: str = "") -> Finding:
    return _error(Place(file=path), code, text, hint)


def _error(place: Place, code: str, text: str, hint: str = "", excerpt: str = "") -> Finding:
    return Finding(place=place, severity=Severity.ERROR, code=code, text=text, hint=hint, excerpt=excerpt)
