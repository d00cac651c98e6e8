"""The door of the command line: one command in, one exit code out, and no mistake of a person ends in a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from game.cli.errors import FAILED, NAME, NONSENSE, FailureError, UsageError
from game.cli.parser import carry_out

SHOW_FAULTS = "SQUARE_BRACKETS_TRACEBACK"


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command (that of the process if none is given); returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")  # a terminal that cannot show a letter shows its number
    try:
        code = carry_out(sys.argv[1:] if arguments is None else list(arguments))
        if sys.stdout is not None:  # it is where the command was started with its output closed
            sys.stdout.flush()
    except UsageError as problem:
        return _say(f"{problem} See {NAME} --help.", NONSENSE)
    except FailureError as problem:
        return _say(str(problem), FAILED)
    except BrokenPipeError:
        # Python would complain once more when it closes the pipe at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _say("Whatever was reading the output has gone.", FAILED)
    except KeyboardInterrupt:
        return _say("\nInterrupted. All that was acknowledged is in the log.", FAILED)
    except OSError as problem:
        where = f"{problem.filename}: " if problem.filename else ""
        return _say(f"That failed: {where}{problem.strerror or problem}.", FAILED)
    except Exception as problem:
        if os.environ.get(SHOW_FAULTS):
            raise
        if isinstance(problem, ModuleNotFoundError) and problem.name and not problem.name.startswith("game"):
            return _say(f"{problem.name} is not installed; the first lines of the README say how.", FAILED)
        what = f"{type(problem).__name__}: {problem}".splitlines()[0]
        return _say(f"This is a fault of the game, not yours ({what}). {SHOW_FAULTS}=1 shows where it is.", FAILED)
    return code


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
