"""The command line, and the place where the parts are put together. Heavy parts are imported when a command needs them.

Exit codes: 0 all well, 1 findings or a failure, 2 the command makes no sense. A mistake is one sentence on stderr.
"""

from game.cli.entry import main

__all__ = ["main"]
