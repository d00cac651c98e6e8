"""Lines out, lines in: wrapping to the terminal, letters it cannot show, the end of the input."""

import shutil
import sys
import textwrap
import unicodedata
from contextlib import suppress
from importlib import import_module
from typing import TextIO

WIDEST = 100
NARROWEST = 20
LONGEST_ANSWER = 500
"""Letters of an answer beyond which nobody has typed it; the rest is cut."""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "−": "-"})


class EndOfInputError(Exception):
    """There is nobody left to ask: the input has ended."""


class Screen:
    """A pair of streams, one to read answers from and one to write lines to. width: columns; None asks the terminal."""

    def __init__(self, input: TextIO, output: TextIO, width: int | None = None) -> None:
        self._input = input
        self._output = output
        self._width = width

    @property
    def width(self) -> int:
        """How many columns a line may take."""
        columns = self._width if self._width is not None else shutil.get_terminal_size((80, 24)).columns
        return max(NARROWEST, min(WIDEST, columns))

    def line(self, text: str = "", indent: int = 0) -> None:
        """Write a paragraph, wrapped; its later lines stand two columns further in."""
        self._write(self._wrapped(text, indent) + "\n")

    def _wrapped(self, text: str, indent: int = 0) -> str:
        before = " " * indent
        lines = textwrap.wrap(
            self._shown(text),
            self.width,
            initial_indent=before,
            subsequent_indent=before + "  ",
            break_on_hyphens=False,
            break_long_words=False,  # a path is copied whole
        )
        return "\n".join(lines)

    def gap(self) -> None:
        """Write an empty line."""
        self._write("\n")

    def ask(self, prompt: str) -> str:
        """Write a prompt and read one answer, trimmed. EndOfInputError when the input has ended."""
        shown = self._wrapped(prompt) + " "
        if self._input is sys.stdin and self._output is sys.stdout and sys.stdin.isatty():
            return self._ask_terminal(shown)
        self._write(shown)
        try:
            answer = self._input.readline()
        except UnicodeDecodeError:
            answer = "\n"  # a line in another encoding reads as an empty one
        self._write("\n")
        if not answer:
            raise EndOfInputError
        return answer[:LONGEST_ANSWER].strip()

    def _ask_terminal(self, prompt: str) -> str:
        """Ask with the terminal's own line editing and, where Python has readline, its history."""
        with suppress(ImportError):
            import_module("readline")
        self._output.flush()
        try:
            return input(prompt)[:LONGEST_ANSWER].strip()
        except EOFError:
            self._write("\n")
            raise EndOfInputError from None
        except UnicodeDecodeError:
            return ""

    def _write(self, text: str) -> None:
        self._output.write(text)
        self._output.flush()

    def _shown(self, text: str) -> str:
        """The text in letters that the output has; plainer ones where it has not."""
        encoding = getattr(self._output, "encoding", None) or "utf-8"
        try:
            text.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            folded = unicodedata.normalize("NFKD", text.translate(_PLAIN))
            return folded.encode("ascii", "ignore").decode("ascii")
        return text
