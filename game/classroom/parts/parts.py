"""Parts: the pieces of what screens show, kept as JSON with the revision in which each last changed.

A part is made anew only if what it rests on has changed, and counts as changed only if its JSON has. A scope says who
gets it: everybody, one delegation, one person, the facilitator.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.session.codec import dump

Scope: TypeAlias = str
Key: TypeAlias = tuple[object, ...]
Make: TypeAlias = Callable[[], object]

EVERYBODY: Scope = "everybody"
DOOR: Scope = "door"
FACILITATOR: Scope = "facilitator"


def of_seat(seat: str) -> Scope:
    """The scope of a delegation's own parts."""
    return f"seat {seat}"


def of_person(number: int) -> Scope:
    """The scope of a person's own parts."""
    return f"person {number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPart:
    """One piece: its JSON, what it was made from, and the revision of its last change."""

    name: str
    key: Key
    value: str
    revision: int


class Parts:
    """All parts of one room. Written by the room's thread; others may read at any time."""

    def __init__(self, boot: str) -> None:
        """boot: tells this run of the host from any other, so that a revision of before a crash is not believed."""
        self.boot = boot
        self.revision = 1
        self._is_new = False
        self._scopes: dict[Scope, dict[str, ScreenPart]] = {}

    def put(self, scope: Scope, name: str, key: Key, make: Make) -> None:
        """Make a part anew if its key has changed; it counts as changed if its JSON has."""
        before = self._scopes.setdefault(scope, {}).get(name)
        if before is not None and _same(before.key, key):
            return
        value = dump(make())
        revision = self.revision + 1
        if before is not None and before.value == value:
            revision = before.revision
        else:
            self._is_new = True
        self._scopes[scope] = self._scopes[scope] | {
            name: ScreenPart(name=name, key=key, value=value, revision=revision),
        }

    def turn(self) -> bool:
        """All parts of this turn have been put: what changed is now of the new revision. Whether anything has."""
        changed, self._is_new = self._is_new, False
        self.revision += changed
        return changed

    def drop(self, scope: Scope) -> None:
        """Nobody gets these parts any more."""
        self._scopes.pop(scope, None)

    def since(self, scopes: Sequence[Scope], revision: int) -> list[ScreenPart]:
        """The parts of some scopes that have changed since a revision; 0 for all."""
        return [
            part for scope in scopes for part in list(self._scopes.get(scope, {}).values()) if part.revision > revision
        ]

    def whole(self, scopes: Sequence[Scope], now: float) -> str:
        """All parts of some scopes as one JSON object."""
        inner = ",".join(f"{dump(part.name)}:{part.value}" for part in self.since(scopes, 0))
        return f'{{"now":{now:.3f},"revision":{dump(self.name(self.revision))},"parts":{{{inner}}}}}'

    def name(self, revision: int) -> str:
        """A revision as a page names it."""
        return f"{self.boot}-{revision}"

    def revision_of(self, name: str) -> int:
        """The revision that a page names; 0, so that it gets everything, if it is of another run or none."""
        boot, dash, number = name.rpartition("-")
        if not dash or boot != self.boot or not number.isascii() or not number.isdigit() or len(number) > 12:
            return 0
        return int(number) if int(number) <= self.revision else 0


def _same(one: Key, other: Key) -> bool:
    """Whether nothing has changed: the very same values, or plain ones that are equal."""
    return len(one) == len(other) and all(
        left is right or (_is_plain(left) and type(left) is type(right) and left == right)
        for left, right in zip(one, other, strict=True)
    )


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, str | int | float | bool | tuple | frozenset)
