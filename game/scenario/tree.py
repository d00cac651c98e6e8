"""From YAML text to plain values and a tree of places, in one pass over the parser's events.

Building from events instead of composed nodes keeps deep nesting off Python's stack and lets every limit
(nesting, number of values, growth through aliases) act before memory is spent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from game.scenario.finding import Finding, Place, Severity
from game.scenario.reading import LINE_BREAK, MOST_FINDINGS_OF_A_KIND
from game.scenario.scalars import meaning
from game.scenario.syntax import broken_off

MOST_VALUES = 60_000  # in one file, counting what aliases stand for; the largest file of a world conference has a tenth
CURLY_QUOTES = frozenset("\u201c\u201d\u201e")
REMARK = re.compile(r"\s*:\s+#\S")  # a remark has a space after the #, as a rule; "#4" is probably a text
MOST_LEVELS = 24  # the format needs 7
# libyaml is ten times faster; the pure Python parser gives the same events where it is missing.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node:
    """Where one value stands; children are nodes by key (with the key's own node) or by position."""

    __slots__ = ("children", "end", "size", "start")

    def __init__(self, start: Any, end: Any) -> None:
        self.start = start
        self.end = end
        self.size = 1  # how many values it stands for, aliases followed
        self.children: dict[str, tuple[Node, Node]] | list[Node] | None = None

    def place(self, file: Path) -> Place:
        """The value's own characters where it is one word or line, else its first character."""
        one_line = self.children is None and self.start.line == self.end.line
        length = max(1, self.end.column - self.start.column) if one_line else 1
        return Place(file=file, line=self.start.line + 1, column=self.start.column + 1, length=length)


@dataclass(slots=True)
class Tree:
    """One file as read: its plain value, the node of it, and what is wrong with the YAML itself."""

    path: Path
    lines: list[str]
    value: Any
    root: Node | None
    findings: list[Finding]
    is_readable: bool = True
    doubled: set[str] = field(default_factory=set)
    """Top-level keys below which a name stands twice, "" for the top itself; the second one is not in `value`."""

    def excerpt(self, line: int) -> str:
        """The text of a line, counted from 1; empty past the end."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""


def parse(text: str, path: Path) -> Tree:
    """Read YAML text; where it breaks off, `is_readable` is false and the findings say why."""
    tree = Tree(path, LINE_BREAK.split(text), None, None, [])
    try:
        _Parser(tree).run(text)
    except _GivenUpError:
        tree.is_readable = False
    except yaml.MarkedYAMLError as reason:
        tree.is_readable = False
        broken = broken_off(path, tree.lines, reason)
        lines = {each.place.line for each in broken}
        tree.findings = [each for each in tree.findings if each.place.line not in lines] + broken
    except yaml.YAMLError:  # a reader error: the forbidden characters are found before we come here
        tree.is_readable = False
        place = Place(file=path)
        text = "the file is not YAML text"
        tree.findings.append(Finding(place=place, severity=Severity.ERROR, code="syntax", text=text))
    return tree


class _GivenUpError(Exception):
    """The finding is noted and nothing after it can be read safely."""


class _Open:
    """A list or mapping that has begun and not ended."""

    __slots__ = ("anchor", "is_merge", "key", "key_node", "node", "value")

    def __init__(self, node: Node, value: dict[str, Any] | list[Any], anchor: str | None) -> None:
        self.node = node
        self.value = value
        self.anchor = anchor
        self.key: str | None = None
        self.is_merge = False
        self.key_node: Node | None = None


class _Parser:
    """Builds a tree from the events of one text."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Node, Any] | None] = {}  # None: begun, not ended
        self.count = 0
        self.documents = 0

    def run(self, text: str) -> None:
        for event in yaml.parse(text, Loader=LOADER):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                self.begin(event, {}, {})
            elif kind is yaml.SequenceStartEvent:
                self.begin(event, [], [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.end(event)
            elif kind is yaml.AliasEvent:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self.give_up(event, "several-documents", "a file holds one document", "remove the line ---")

    def scalar(self, event: Any) -> None:
        node = Node(event.start_mark, event.end_mark)
        if event.tag is not None and event.tag != "!":
            self.refuse_tag(event)
        place = self.stack[-1] if self.stack else None
        if place is not None and type(place.value) is dict and place.key is None:
            self.begin_pair(place, event.value, node)
            return
        is_plain = not event.style and event.tag is None
        value = meaning(event.value) if is_plain else event.value
        if is_plain:
            self.look_at_plain(event.value, node)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, value)
        self.put(node, value)

    def look_at_plain(self, text: str, node: Node) -> None:
        """Warn of a text in curly quotes, which stay in it, and of one that a # has turned into a remark."""
        is_quoted = text[:1] in CURLY_QUOTES and (text[-1] in CURLY_QUOTES or not CURLY_QUOTES & set(text[1:]))
        if is_quoted:
            hint = "put straight ones round the text, or leave them away"
            self.note(
                node,
                "curly-quotes",
                "curly quotation marks do not enclose a text; they are part of it",
                hint,
                Severity.WARNING,
            )
        key = self.stack[-1].key_node if self.stack else None
        if not text and key is not None and REMARK.match(self.tree.excerpt(key.end.line + 1)[key.end.column :]):
            hint = "put the text between quotes, if it is one"
            about = "what stands after # is a remark, so this key is empty"
            self.note(key, "empty-by-remark", about, hint, Severity.WARNING)

    def begin_pair(self, place: _Open, key: str, node: Node) -> None:
        children = place.node.children
        assert isinstance(children, dict)
        if key in children:
            first = children[key][0].place(self.tree.path)
            hint = f"it stands already in line {first.line}, column {first.column}; rename or remove one of them"
            if len(self.stack) <= 2:
                self.tree.doubled.add(self.stack[0].key or "" if len(self.stack) == 2 else "")
            self.note(node, "duplicate-key", f'the key "{key}" is written twice', hint)
        elif key.startswith("\N{NO-BREAK SPACE}"):
            hint = "type the spaces anew; these came along from a text processor or a page"
            text = "a no-break space cannot indent a line"
            self.give_up(_Marked(node), "no-break-space", text, hint)
        elif not key:
            self.note(node, "bad-key", "a key is missing before the colon", 'a key is written "key: value"')
        elif key == "<<":
            hint = "write the values out; merging is not part of YAML 1.2"
            self.note(node, "bad-key", '"<<" does not merge mappings here', hint)
        place.is_merge = key == "<<"
        place.key = key
        place.key_node = node

    def begin(self, event: Any, value: dict[str, Any] | list[Any], children: Any) -> None:
        if event.tag is not None and event.tag != "!":
            self.refuse_tag(event)
        parent = self.stack[-1] if self.stack else None
        if parent is not None and type(parent.value) is dict and parent.key is None:
            self.give_up(event, "bad-key", "a key must be a word, not a list or mapping", "put it between quotes")
        if len(self.stack) == MOST_LEVELS:
            hint = "is a bracket left open?"
            self.give_up(event, "too-deep", f"values are nested more than {MOST_LEVELS} levels deep", hint)
        node = Node(event.start_mark, event.end_mark)
        node.children = children
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.stack.append(_Open(node, value, event.anchor))

    def end(self, event: Any) -> None:
        ended = self.stack.pop()
        ended.node.end = event.end_mark
        if ended.anchor is not None:
            self.anchors[ended.anchor] = (ended.node, ended.value)
        self.put(ended.node, ended.value)

    def alias(self, event: Any) -> None:
        if event.anchor not in self.anchors:
            hint = "a text that begins with * must stand between quotes"
            self.give_up(event, "alias", f'nothing is marked "&{event.anchor}" above', hint)
        target = self.anchors[event.anchor]
        if target is None:
            self.give_up(event, "alias", f'"*{event.anchor}" would contain itself', "write the value out")
            return
        place = self.stack[-1] if self.stack else None
        if place is not None and type(place.value) is dict and place.key is None:
            self.give_up(event, "bad-key", "a key must be a word, not a reference", "write the key out")
        self.put(*target, mark=event)

    def put(self, node: Node, value: Any, mark: Any = None) -> None:
        """Lay a finished value into what is open, or make it the whole file."""
        if not self.stack:
            self.tree.root = node
            self.tree.value = value
            return
        parent = self.stack[-1]
        parent.node.size += node.size
        self.count += 1
        if self.count > MOST_VALUES or parent.node.size > MOST_VALUES:
            text = f"the file holds more than {MOST_VALUES} values"
            hint = "references (*name) repeat what they name" if mark is not None else "is it the right file?"
            self.give_up(mark or _Marked(node), "too-many-values", text, hint)
        children = parent.node.children
        if isinstance(children, list):
            children.append(node)
            parent.value.append(value)  # type: ignore[union-attr]
        elif isinstance(children, dict) and parent.key is not None and parent.key_node is not None:
            if (
                parent.key not in children and not parent.is_merge
            ):  # of two values for one key the first is kept, the second reported
                children[parent.key] = (parent.key_node, node)
                parent.value[parent.key] = value  # type: ignore[call-overload]
            parent.key = None

    def refuse_tag(self, event: Any) -> None:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        hint = "put the text between quotes" if event.tag.endswith(("str", "int")) else "remove it"
        self.note(Node(event.start_mark, event.start_mark), "tag", f'the type mark "{name}" has no meaning here', hint)

    def note(self, node: Node, code: str, text: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        findings = self.tree.findings
        if sum(each.code == code for each in findings) < MOST_FINDINGS_OF_A_KIND:
            place = node.place(self.tree.path)
            excerpt = self.tree.excerpt(place.line)
            findings.append(Finding(place=place, severity=severity, code=code, text=text, hint=hint, excerpt=excerpt))

    def give_up(self, event: Any, code: str, text: str, hint: str) -> None:
        self.note(Node(event.start_mark, event.start_mark), code, text, hint)
        raise _GivenUpError


class _Marked:
    """A node in the clothes of an event, for `give_up`."""

    def __init__(self, node: Node) -> None:
        self.start_mark = node.start
