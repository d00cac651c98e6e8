"""A script: moves to be played by scripted heads, each in its session."""

from dataclasses import dataclass

from game.model.actions import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedMove:
    """One move, of history's or of a tutorial's, to be played in its session."""

    session: int
    action: Action
    note: str = ""
    sources: tuple[str, ...] = ()
