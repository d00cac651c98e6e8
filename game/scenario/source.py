"""A scenario's files as one value, with a way back from any path in it to file, line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game import places
from game.scenario.finding import Finding, Place, Severity, did_you_mean
from game.scenario.reading import read_text
from game.scenario.tree import Node, Tree, parse

MAIN = "scenario.yaml"
MOST_CHARACTERS = 400  # of a sentence that quotes what an author wrote
APART = ("record", "history")  # never part of the conference itself

Steps = tuple[str | int, ...]


@dataclass(slots=True)
class Document:
    """What was read: `value` is plain (dict, list, str, int, float, bool, None); findings are the reading's own."""

    main: Tree
    parts: dict[str, Tree] = field(default_factory=dict)
    value: Any = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def unreadable(self) -> set[str]:
        """Top-level keys whose file broke off; nothing can be said about what they hold."""
        return {key for key, tree in self.parts.items() if not tree.is_readable}

    @property
    def doubled(self) -> set[str]:
        """Top-level keys below which a name stands twice: what the second one was meant to be called is not known."""
        return self.main.doubled | {key for key, tree in self.parts.items() if "" in tree.doubled}

    def key_place(self, path: Steps) -> Place:
        """Where the key stands that leads to the value at `path`; in a list the value, at the root the file's start."""
        return self._locate(path)[0]

    def value_place(self, path: Steps) -> Place:
        """Where the value at `path` stands, or the nearest that is there if the path goes on beyond the file."""
        return self._locate(path)[1]

    def finding(
        self, place: Place, code: str, text: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Finding:
        """A finding with the excerpt of its line."""
        trees = [self.main, *self.parts.values()]
        excerpt = next((tree.excerpt(place.line) for tree in trees if tree.path == place.file), "")
        if len(text) > MOST_CHARACTERS:
            text = text[: MOST_CHARACTERS - 1] + "\N{HORIZONTAL ELLIPSIS}"
        return Finding(place=place, severity=severity, code=code, text=text, hint=hint, excerpt=excerpt)

    def trimmed(self, path: Steps) -> Steps:
        """`path` without the steps that are not in the document (pydantic adds names of alternatives)."""
        steps: list[str | int] = []
        value = self.value
        for step in path:
            is_key = isinstance(value, dict) and step in value
            is_position = isinstance(value, list) and isinstance(step, int) and step < len(value)
            if is_key or is_position:
                value = value[step]
                steps.append(step)
        return tuple(steps)

    def at(self, path: Steps) -> Any:
        """The plain value at a path that is in the document."""
        value = self.value
        for step in path:
            value = value[step]
        return value

    def _locate(self, path: Steps) -> tuple[Place, Place]:
        tree, steps = self.main, list(path)
        if steps and steps[0] in self.parts:
            tree = self.parts[str(steps.pop(0))]
        start = Place(file=tree.path)
        if tree.root is None:
            return start, start
        key: Node | None = None
        node = tree.root
        for step in steps:
            children = node.children
            if isinstance(children, dict) and isinstance(step, str) and step in children:
                key, node = children[step]
            elif isinstance(children, list) and isinstance(step, int) and step < len(children):
                key = node = children[step]
        value = node.place(tree.path)
        return (key.place(tree.path) if key is not None else start), (value if key is not None else start)


def find(where: str | Path) -> Path:
    """The main file of a scenario named by its folder, its file or its id on the shelf; it need not exist."""
    path = Path(where)
    if path.is_file():
        return path
    if (path / MAIN).is_file():
        return path / MAIN
    if isinstance(where, str) and path.name == where and (places.scenarios() / where).is_dir():
        return places.scenarios() / where / MAIN
    return path / MAIN if path.is_dir() else path


def scenario_id(main: Path) -> str:
    """A scenario's id: the name of its folder, or of the file where that is not called scenario.yaml."""
    return main.resolve().parent.name if main.name == MAIN else main.stem


def read_scenario(main: Path) -> Document:
    """The main file and, if it is a scenario.yaml, its companions, each the value of the key it is named after."""
    tree = _read(main, missing_hint=_missing_hint(main))
    source = Document(main=tree, value=tree.value, findings=list(tree.findings))
    if main.name != MAIN or not tree.is_readable or not isinstance(tree.value, dict):
        return source
    source.value = dict(tree.value)
    for path in sorted(main.parent.iterdir()):
        if path.suffix == ".yml":
            text, hint = "this file is not read", f"name it {path.stem}.yaml"
            found = source.finding(Place(file=path), "file-name", text, hint, Severity.WARNING)
            source.findings.append(found)
        if path.suffix != ".yaml" or path.name == MAIN or path.stem in APART:
            continue
        part = _read(path)
        source.findings.extend(part.findings)
        if path.stem in tree.value:
            place = source.key_place((path.stem,))
            hint = f"it is also the whole of {path.name}; keep one of them"
            source.findings.append(source.finding(place, "duplicate-key", f'"{path.stem}" is written twice', hint))
            continue
        source.parts[path.stem] = part
        if part.is_readable:
            source.value[path.stem] = part.value
    return source


def read_apart(main: Path, name: str) -> Document:
    """`record.yaml` or `history.yaml` beside a main file."""
    tree = _read(main.parent / f"{name}.yaml")
    return Document(main=tree, value=tree.value, findings=list(tree.findings))


def _read(path: Path, missing_hint: str = "") -> Tree:
    text, findings = read_text(path)
    if not findings:
        return parse(text, path)
    if missing_hint and findings[0].code == "cannot-read":
        first = findings[0]
        findings = [
            Finding(place=first.place, severity=first.severity, code=first.code, text=first.text, hint=missing_hint)
        ]
    return Tree(path, [], None, None, findings, is_readable=False)


def scenarios_near(where: Path) -> list[str]:
    """The names of scenarios in the folder where one was looked for, and on the shelf."""
    folders = (where.parent, places.scenarios())
    return sorted({main.parent.name for folder in folders if folder.is_dir() for main in folder.glob(f"*/{MAIN}")})


def _missing_hint(main: Path) -> str:
    if main.name == MAIN and main.parent.is_dir():
        return _misnamed(main.parent)
    if main.stem == Path(MAIN).stem and (main.parent / MAIN).is_file():
        return did_you_mean(main.name, [MAIN])
    where = main.parent if main.name == MAIN else main
    return did_you_mean(where.name, scenarios_near(where))


def _misnamed(folder: Path) -> str:
    """Which file of a folder is probably its scenario under another name: editors add endings, people change them."""
    files = sorted(each.name for each in folder.iterdir() if each.is_file())
    endings = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
    alike = [each for each in files if each.casefold().startswith("scenario.") and not each.endswith(".json")]
    alike = alike or [each for each in files if each.casefold().endswith(endings) and Path(each).stem not in APART]
    if len(alike) == 1:
        return f"there is {alike[0]} in this folder; name it {MAIN}"
    return f"the folder of a scenario has a file {MAIN}; the command new makes one"
