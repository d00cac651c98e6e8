"""Taking entries out of YAML text and leaving all else as it was written, comments and line breaks included."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from game.scenario.source import Document, Steps
from game.scenario.tree import Node, Tree

GONE = "\0"  # cannot stand in a text that was read; marks where something was


class TangledError(ValueError):
    """A file whose entries share text by references (&name, *name): none can be taken out alone."""


class Editor:
    """Collects what is to be taken out of, or replaced in, the files of one scenario."""

    def __init__(self, source: Document) -> None:
        """source: files that were read without errors."""
        self._source = source
        self._trees = {tree.path.name: tree for tree in (source.main, *source.parts.values())}
        self._removed: set[Steps] = set()
        self._replaced: dict[Steps, str] = {}

    def remove(self, path: Steps) -> None:
        """Take out the entry at a path of the scenario; what is left empty by that goes too."""
        self._removed.add(path)
        while len(path) > 1:
            path = path[:-1]
            held = self._source.at(path)
            steps = held if isinstance(held, dict) else range(len(held))
            if not all((*path, each) in self._removed for each in steps):
                break
            self._removed.add(path)

    def replace(self, path: Steps, text: str) -> None:
        """Put other YAML in the place of the value at a path."""
        self._replaced[path] = text

    def is_removed(self, path: Steps) -> bool:
        """Whether the entry at a path, or one that holds it, is to be taken out."""
        return any(path[:length] in self._removed for length in range(1, len(path) + 1))

    def left(self) -> Any:
        """The scenario's plain value without what is taken out; what is replaced is as it was."""
        return self._left(self._source.value, ())

    def _left(self, value: Any, path: Steps) -> Any:
        if isinstance(value, dict):
            return {
                key: self._left(each, (*path, key)) for key, each in value.items() if (*path, key) not in self._removed
            }
        if isinstance(value, list):
            return [
                self._left(each, (*path, index))
                for index, each in enumerate(value)
                if (*path, index) not in self._removed
            ]
        return value

    def texts(self) -> dict[str, str]:
        """The files' new texts by name, without files of which nothing is left. TangledError if one cannot be cut."""
        main = self._source.main
        texts = {main.path.name: self._cut(main, ())}
        for key, tree in self._source.parts.items():
            if (key,) not in self._removed:
                texts[tree.path.name] = self._cut(tree, (key,))
        return texts

    def _cut(self, tree: Tree, prefix: Steps) -> str:
        page = _Page(tree)
        if tree.root is not None:
            self._visit(page, tree.root, prefix)
        return page.text()

    def _visit(self, page: _Page, node: Node, path: Steps) -> None:
        if path in self._replaced:
            page.replace(node, self._replaced[path])
            return
        if node.children is None:
            return
        steps: list[str | int]
        if isinstance(node.children, dict):
            steps, entries = list(node.children), list(node.children.values())
        else:
            steps, entries = list(range(len(node.children))), [(each, each) for each in node.children]
        if any(_comes_before(value, key) or _comes_before(value, node) for key, value in entries):
            raise TangledError(str(page.tree.path))
        going = [(*path, step) in self._removed for step in steps]
        if any(going):
            page.remove(node, entries, going)
        for step, (_key, value), goes in zip(steps, entries, going, strict=True):
            if not goes:
                self._visit(page, value, (*path, step))


def _comes_before(one: Node, other: Node) -> bool:
    """Whether a value stands above what holds it, which only a reference can."""
    return bool((one.start.line, one.start.column) < (other.start.line, other.start.column))


class _Page:
    """One file's text and the stretches of it that go; places are offsets into the text."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.whole = "\n".join(tree.lines)
        self.starts = [0]
        for line in tree.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.edits: list[tuple[int, int, str]] = []

    def offset(self, mark: Any) -> int:
        """Where a mark of the parser is."""
        return int(min(self.starts[min(mark.line, len(self.starts) - 1)] + mark.column, len(self.whole)))

    def replace(self, node: Node, text: str) -> None:
        """Other words for one value."""
        self.edits.append((self.offset(node.start), self.end(node), text))

    def end(self, node: Node) -> int:
        """Just after a value's last character; the parser puts the end of a block where the next one begins."""
        if node.children and not self.is_flow(node):
            last = list(node.children.values())[-1][1] if isinstance(node.children, dict) else node.children[-1]
            return self.end(last)
        end = self.offset(node.end)
        return len(self.whole[:end].rstrip()) if node.children is None and node.end.column == 0 else end

    def is_flow(self, node: Node) -> bool:
        """Whether a list or mapping is written with brackets."""
        return self.whole[self.offset(node.start)] in "{["

    def remove(self, holder: Node, entries: list[tuple[Node, Node]], going: list[bool]) -> None:
        """Take some of the entries (key and value; the same twice in a list) out of what holds them."""
        if self.is_flow(holder):
            self._remove_from_flow(entries, going)
            return
        for index, ((key, value), goes) in enumerate(zip(entries, going, strict=True)):
            if goes:
                start = self.offset(key.start)
                if key is value:
                    start = self.whole.rindex("-", 0, start)
                self._remove_lines(start, self.end(value), is_last=index == len(entries) - 1)

    def _remove_lines(self, start: int, end: int, *, is_last: bool) -> None:
        """Whole lines, and the blank ones after them unless these end what holds the entry."""
        first = bisect_right(self.starts, start) - 1
        after = bisect_right(self.starts, end)
        while not is_last and after < len(self.tree.lines) and not self.tree.lines[after].strip():
            after += 1
        self.edits.append((self.starts[first], min(self.starts[after], len(self.whole)), ""))

    def _remove_from_flow(self, entries: list[tuple[Node, Node]], going: list[bool]) -> None:
        last_kept = max((index for index, goes in enumerate(going) if not goes), default=-1)
        for index, ((key, value), goes) in enumerate(zip(entries, going, strict=True)):
            if not goes or index > last_kept:
                continue
            start, following = self.offset(key.start), self.offset(entries[index + 1][0].start)
            between = self.whole[self.end(value) : following]
            if "\n" in between:  # the line break stays, so that long lists keep their width
                following = self.end(value) + between.index("\n")
            self.edits.append((start, following, GONE))
        if last_kept < len(entries) - 1:
            start = self.end(entries[last_kept][1]) if last_kept >= 0 else self.offset(entries[0][0].start)
            self.edits.append((start, self.end(entries[-1][1]), ""))

    def text(self) -> str:
        """What is left. Lines of which nothing is left go, and spaces before what was at the end of one."""
        parts, at = [], 0
        for start, end, words in sorted(self.edits):
            parts += [self.whole[at:start], words]
            at = end
        lines = "".join([*parts, self.whole[at:]]).split("\n")
        kept = [line for line in lines if GONE not in line or line.replace(GONE, "").strip()]
        return "\n".join(line.replace(GONE, "").rstrip() if GONE in line else line for line in kept).rstrip("\n") + "\n"
