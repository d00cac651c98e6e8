"""A smaller edition of a scenario: fewer delegations and items, and all that hangs on the others taken out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from game.scenario.examination import CHAIR
from game.scenario.finding import did_you_mean
from game.scenario.folders import FolderError, as_word, refuse_unless_free, way_to_schema, write_folder
from game.scenario.kinds import cited
from game.scenario.schema import first_line
from game.scenario.source import MAIN, Document, Steps, find, read_apart, read_scenario, scenario_id
from game.scenario.yaml_edit import Editor, TangledError

RECORD = "record"
FEWEST = 2
SCHEMA_LINE = "# yaml-language-server:"


def cut(
    whole: str | Path,
    name: str,
    to: Path,
    *,
    delegations: Sequence[str],
    items: Sequence[str] | None = None,
    title: str | None = None,
) -> Path:
    """Write a smaller edition and return its main file; `whole` must load without errors.

    delegations, items: ids of those who stay (items: None for all). What history's own delegations did is left out; the
    record is cut to those who stay. FolderError if it cannot be written, or if nothing could be played.
    """
    refuse_unless_free(name, to)
    main = find(whole)
    source = read_scenario(main)
    kept = _chosen("delegation", delegations, source.value["delegations"])
    if len(kept) < FEWEST:
        raise FolderError("A conference needs at least two delegations.")
    wanted = source.value["items"] if items is None else _chosen("item", items, source.value["items"])
    cutter = _Cutter(source, kept, wanted)
    cutter.cut(title)
    try:
        texts = cutter.editor.texts()
        if (main.parent / f"{RECORD}.yaml").exists() and main.name == MAIN:
            texts[f"{RECORD}.yaml"] = _record(read_apart(main, RECORD), kept, wanted)
    except TangledError as problem:
        raise FolderError(f"{problem} uses references (&name and *name); write them out first.") from problem
    texts[MAIN] = texts.pop(main.name)
    schema = way_to_schema(to)
    files = {file: _headed(first_line(file, schema), text) for file, text in texts.items()}
    files[MAIN] = _with_remark(files[MAIN], scenario_id(main))
    return write_folder(name, to, files)


def _chosen(kind: str, given: Sequence[str], known: Collection[str]) -> list[str]:
    """Ids as the scenario writes them, each once."""
    folded = {each.casefold(): each for each in known}
    for each in given:
        if each.casefold() not in folded:
            hint = did_you_mean(each, known)
            raise FolderError(f'There is no {kind} "{each}"{f"; {hint}" if hint else "."}')
    return list(dict.fromkeys(folded[each.casefold()] for each in given))


def _headed(line: str, text: str) -> str:
    """The text with that first line in place of the one it may have."""
    if text.startswith(SCHEMA_LINE):
        text = text.split("\n", 1)[1]
    return f"{line}\n{text}"


def _with_remark(text: str, whole: str) -> str:
    first, rest = text.split("\n", 1)
    remark = (
        f"# A smaller edition of {whole}. Members of a bloc differ from its position by how far their alignment\n"
        "# is from the mean of those at the table; with fewer of them, positions may have moved a little."
    )
    return f"{first}\n#\n{remark}\n{rest}"


def _record(source: Document, kept: Collection[str], wanted: Collection[str]) -> str:
    editor = Editor(source)
    value = source.value
    for key in ("signed", "did_not_sign"):
        _remove_unless(editor, (key,), value.get(key, ()), kept)
    _remove_unless(editor, ("evidence",), value.get("evidence", {}), kept)
    _remove_unless(editor, ("final_text",), value.get("final_text", {}), wanted)
    for key in ("votes", "temperature"):
        for index, row in enumerate(value.get(key, ())):
            if row["item"] not in wanted:
                editor.remove((key, index))
    if editor.is_removed(("signed",)):  # the one key that a record must have
        return "signed: []\n" + editor.texts()[source.main.path.name]
    return editor.texts()[source.main.path.name]


def _remove_unless(editor: Editor, path: Steps, held: Any, kept: Collection[str]) -> None:
    """Take out of a list of names, or a mapping by names, all that do not stay."""
    for step, each in enumerate(held) if isinstance(held, list) else ((each, each) for each in held):
        if each not in kept:
            editor.remove((*path, step))


class _Cutter:
    """Decides what goes: all that names a delegation or item that does."""

    def __init__(self, source: Document, delegations: Collection[str], items: Collection[str]) -> None:
        self.editor = Editor(source)
        self.value: dict[str, Any] = source.value
        self.delegations = delegations
        self.items = items
        seats = self.value["delegations"]
        self.blocs = {seats[each].get("bloc") for each in delegations} - {None}

    def cut(self, title: str | None) -> None:
        """Mark everything; sources come last, since the others refer to them."""
        self.editor.replace(("title",), as_word(title or f"{self.value['title']}, smaller edition"))
        self._cut_seats()
        self._cut_items()
        self._cut_sessions()
        for index, each in enumerate(self.value.get("statements", ())):
            self._cut_statement(("statements", index), each)
        used = set(cited(self.editor.left()))
        _remove_unless(self.editor, ("sources",), self.value.get("sources", {}), used)

    def _cut_seats(self) -> None:
        for key, seat in self.value["delegations"].items():
            path: Steps = ("delegations", key)
            if key not in self.delegations:
                self.editor.remove(path)
            else:
                _remove_unless(self.editor, (*path, "ties"), seat.get("ties", {}), self.delegations)
        _remove_unless(self.editor, ("blocs",), self.value.get("blocs", {}), self.blocs)
        for key, group in self.value.get("groups", {}).items():
            self._cut_group(("groups", key), group)
        chair = self.value.get("procedure", {}).get("chair", {})
        if chair.get("delegation") not in (None, *self.delegations, *self.value.get("without_right", ())):
            self.editor.remove(("procedure", "chair", "delegation"))

    def _cut_group(self, path: Steps, group: dict[str, Any]) -> None:
        """A group stays if it still has a member, and somebody to heed where it names whom."""
        members, heeds = group["members"], group.get("heeds", [])
        if not set(members) & set(self.delegations) or (heeds and not set(heeds) & set(self.delegations)):
            self.editor.remove(path)
            return
        _remove_unless(self.editor, (*path, "members"), members, self.delegations)
        _remove_unless(self.editor, (*path, "heeds"), heeds, self.delegations)

    def _cut_items(self) -> None:
        sponsors = {CHAIR, *self.delegations, *self.blocs}
        for key, item in self.value["items"].items():
            if key not in self.items:
                self.editor.remove(("items", key))
                continue
            for option, entry in item["options"].items():
                path: Steps = ("items", key, "options", option, "sponsors")
                _remove_unless(self.editor, path, entry.get("sponsors", []), sponsors)
        for owner, entries in self.value["positions"].items():
            if owner not in self.delegations and owner not in self.blocs:
                self.editor.remove(("positions", owner))
            else:
                _remove_unless(self.editor, ("positions", owner), entries, self.items)

    def _cut_sessions(self) -> None:
        """The programme without sessions that have lost all their items; happenings go to those that are left."""
        rows = self.value["sessions"]
        left = list(range(1, rows + 1)) if isinstance(rows, int) else []
        for index, row in enumerate(rows if isinstance(rows, list) else ()):
            if any(each in self.items for each in row["items"]):
                left.append(index + 1)
                _remove_unless(self.editor, ("sessions", index, "items"), row["items"], self.items)
            else:
                self.editor.remove(("sessions", index))
        if not left:
            raise FolderError("None of these items is in a session of the programme, so nothing could be agreed.")
        for index, happening in enumerate(self.value.get("happenings", ())):
            path: Steps = ("happenings", index)
            self._cut_happening(path, happening)
            session = min(sum(each < happening["session"] for each in left) + 1, len(left))
            if session != happening["session"]:
                self.editor.replace((*path, "session"), str(session))

    def _cut_happening(self, path: Steps, happening: dict[str, Any]) -> None:
        effects = happening.get("effects", [])
        for number, effect in enumerate(effects):
            here = (*path, "effects", number)
            kind, what = next(iter(effect.items()))
            if isinstance(what, dict) and what["item"] not in self.items:
                self.editor.remove(here)
                continue
            for key in ("sponsors", "delegations"):
                names = what.get(key, []) if isinstance(what, dict) else []
                if names and not any(each in self.delegations for each in names):
                    self.editor.remove(here)
                else:
                    _remove_unless(self.editor, (*here, kind, key), names, self.delegations)
        if effects and self.editor.is_removed((*path, "effects")):
            self.editor.remove(path)  # all it did is about what is no longer there

    def _cut_statement(self, path: Steps, statement: dict[str, Any]) -> None:
        if "delegation" in statement:
            if statement["delegation"] not in self.delegations:
                self.editor.remove(path)
        elif members := statement.get("members"):
            if any(each in self.delegations for each in members):
                _remove_unless(self.editor, (*path, "members"), members, self.delegations)
            else:
                self.editor.remove(path)
        elif statement.get("bloc") not in self.blocs:
            self.editor.remove(path)
