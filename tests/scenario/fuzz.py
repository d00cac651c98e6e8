"""Mutants of every scenario on the shelf: findings or a conference, in time and in little memory, never a traceback.

    python -m tests.scenario.fuzz 10000 --seed 1

A mutant that fails is kept where the last line says, with the seed that makes it again.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game import places
from game.scenario import Finding, ScenarioError, Severity, check, load, load_history, load_record
from game.scenario.report import as_text

SECONDS = 2.0
MEGABYTES = 200
HANGS = 60.0

BITS = [
    *"{}[]:,-?&*!|>'\"%@`#\t\n\r\0_~",
    ": ",
    "- ",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "---\n",
    "null",
    "1e400",
    "\ufeff",
]
VALUES = [
    "",
    "~",
    "[]",
    "{}",
    "-1",
    "101",
    "1e999",
    ".nan",
    "true",
    "no",
    '""',
    "[[]]",
    "{a: {}}",
    "x" * 5000,
    "2012-02-31",
]
Mutator = Callable[[random.Random, str], str | bytes]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One file of one scenario, changed; `seed` makes the same again."""

    seed: int
    scenario: str
    file: str
    how: str
    content: bytes


# --- what may happen to a file ----------------------------------------------------------------------------------------


def bit(chance: random.Random, text: str) -> str:
    """Something odd in the place of a few characters."""
    start = chance.randrange(len(text) + 1)
    return text[:start] + chance.choice(BITS) + text[start + chance.randrange(20) :]


def bits(chance: random.Random, text: str) -> str:
    """Several such accidents."""
    for _accident in range(chance.randrange(2, 12)):
        text = bit(chance, text)
    return text


def line_lost(chance: random.Random, text: str) -> str:
    """A line was deleted."""
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def line_twice(chance: random.Random, text: str) -> str:
    """A line was pasted once more, somewhere."""
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
    return "\n".join(lines)


def block_moved(chance: random.Random, text: str) -> str:
    """Some lines were cut and pasted elsewhere."""
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    block = lines[start : start + chance.randrange(1, 12)]
    del lines[start : start + len(block)]
    at = chance.randrange(len(lines) + 1)
    return "\n".join([*lines[:at], *block, *lines[at:]])


def indented(chance: random.Random, text: str) -> str:
    """A line moved to the left or right, by spaces or a tab."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice([lines[at].lstrip(), " " + lines[at], "\t" + lines[at], lines[at][1:]])
    return "\n".join(lines)


def value_changed(chance: random.Random, text: str) -> str:
    """Another value after a colon."""
    colons = [index for index, each in enumerate(text[:-1]) if each == ":" and text[index + 1] in " \n"]
    if not colons:
        return text
    at = chance.choice(colons) + 1
    end = min(found for found in (text.find("\n", at), text.find(",", at), len(text)) if found >= 0)
    return f"{text[:at]} {chance.choice(VALUES)}{text[end:]}"


def word_swapped(chance: random.Random, text: str) -> str:
    """One word of the file in the place of another: an id where another kind of id belongs."""
    words = text.split(" ")
    words[chance.randrange(len(words))] = chance.choice(words)
    return " ".join(words)


def cut_off(chance: random.Random, text: str) -> str:
    """The end is missing, as after a full disk."""
    return text[: chance.randrange(len(text) + 1)]


def nested(chance: random.Random, text: str) -> str:
    """Brackets within brackets within brackets."""
    start = chance.randrange(len(text) + 1)
    return text[:start] + chance.choice(["[", "{a: ", "- "]) * chance.choice([30, 3000, 100_000]) + text[start:]


def laughing(chance: random.Random, text: str) -> str:
    """A few lines that stand for billions of values."""
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{row}: &a{row} [{', '.join([f'*a{row - 1}'] * 9)}]" for row in range(1, chance.randrange(3, 12))]
    return text + "\n" + "\n".join(rows) + "\n"


def long(chance: random.Random, text: str) -> str:
    """The file many times over, or one endless line."""
    return chance.choice([text * 40, text + "#" + "x" * 5_000_000, "a: " + "b" * 3_000_000, "- x\n" * 200_000])


def encoded(chance: random.Random, text: str) -> bytes:
    """Saved in another encoding, or with other line ends."""
    way = chance.choice(["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-8-sig", "crlf", "cr"])
    if way in ("crlf", "cr"):
        return text.replace("\n", "\r\n" if way == "crlf" else "\r").encode()
    return text.encode(way, "replace")


def noise(chance: random.Random, text: str) -> bytes:
    """Bytes changed on the disk."""
    content = bytearray(text.encode())
    for _byte in range(chance.randrange(1, 20)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


USUAL: tuple[Mutator, ...] = (
    bit,
    bits,
    line_lost,
    line_twice,
    block_moved,
    indented,
    value_changed,
    value_changed,
    word_swapped,
    word_swapped,
    cut_off,
    encoded,
    noise,
)
HOSTILE: tuple[Mutator, ...] = (nested, laughing, long)
ONE_IN = 15  # mutants that are hostile


def mutants(count: int, seed: int) -> Iterator[Mutant]:
    """That many mutants, the same for the same seed."""
    files = sorted(places.scenarios().glob("*/*.yaml"))
    texts = {each: each.read_text("utf-8") for each in files}
    for number in range(seed, seed + count):
        chance = random.Random(number)
        file = chance.choice(files)
        mutate = chance.choice(HOSTILE if chance.randrange(ONE_IN) == 0 else USUAL)
        content = mutate(chance, texts[file])
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        yield Mutant(number, file.parent.name, file.name, mutate.__name__, raw)


# --- what must come of it ---------------------------------------------------------------------------------------------


def judge(folder: Path) -> str:
    """ "findings" or "scenario"; AssertionError where the checker and the loader disagree."""
    findings = check(folder)
    assert all(as_text(each) and each.text and each.place.line >= 1 and each.place.column >= 1 for each in findings)
    apart = {f"{folder / name}.yaml" for name in ("record", "history")}
    errors = [each for each in findings if each.severity is Severity.ERROR]
    is_playable = all(str(each.place.file) in apart for each in errors)
    assert is_playable == (not refusals(load, folder)), "the checker and the loader disagree"
    refusals(load_record, folder)
    refusals(load_history, folder)
    return "findings" if errors else "scenario"


def refusals(loader: Callable[[Path], object], folder: Path) -> tuple[Finding, ...]:
    """Why a loader refuses a folder; empty where it takes it."""
    try:
        loader(folder)
    except ScenarioError as refusal:
        return refusal.findings
    return ()


def tried(mutant: Mutant, room: Path) -> tuple[str, float]:
    """What came of a mutant, and after how many seconds of work."""
    folder = room / mutant.scenario
    shutil.copytree(places.scenarios() / mutant.scenario, folder)
    (folder / mutant.file).write_bytes(mutant.content)
    before = time.process_time()
    try:
        return judge(folder), time.process_time() - before
    finally:
        shutil.rmtree(folder)


def main() -> int:
    """Try many and say what came of them; exit code 1 if any failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ends: Counter[str] = Counter()
    slowest = (0.0, 0)
    room = Path(tempfile.mkdtemp(prefix="mutants-"))
    for number, mutant in enumerate(mutants(options.count, options.seed), start=1):
        faulthandler.dump_traceback_later(HANGS, exit=True)
        try:
            end, seconds = tried(mutant, room)
            slowest = max(slowest, (seconds, mutant.seed))
            if seconds > SECONDS:
                end = "too slow"
        except Exception:
            traceback.print_exc()
            end = "failed"
        faulthandler.cancel_dump_traceback_later()
        ends[end] += 1
        if end not in ("findings", "scenario"):
            kept = room / f"{mutant.seed}-{mutant.how}-{mutant.scenario}-{mutant.file}"
            kept.write_bytes(mutant.content)
            print(f"{end}: seed {mutant.seed}, {mutant.how} of {mutant.scenario}/{mutant.file}, kept as {kept}")
        if number % 500 == 0:
            print(f"{number} of {options.count}: {dict(ends)}", file=sys.stderr, flush=True)
    used = memory()
    print(f"{dict(ends)}; slowest {slowest[0]:.2f} s (seed {slowest[1]}); {used} MB at most")
    failed = set(ends) - {"findings", "scenario"} or (used > MEGABYTES)
    if not failed:
        shutil.rmtree(room)
    return 1 if failed else 0


def memory() -> int:
    """The most memory that this process has had, in megabytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most // (1024 * 1024 if sys.platform == "darwin" else 1024))


if __name__ == "__main__":
    raise SystemExit(main())
