"""Checks of `record.yaml` and `history.yaml` against the scenario they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.grammar import Part, Stage
from game.scenario.chronicle import KEYS, HistoryFile, HistoryMove, RecordFile, Temperature, Vote, told_in_history
from game.scenario.examination import CHAIR, Examination
from game.scenario.source import Steps


def check_record(exam: Examination, record: RecordFile) -> None:
    """Report names the scenario does not know, and delegations on both sides or on neither."""
    signed = set(record.signed)
    for key, names in (("signed", record.signed), ("did_not_sign", record.did_not_sign)):
        exam.report_repeats(names, (key,))
        for index, each in enumerate(names):
            exam.know_delegation(each, (key, index))
            if key == "did_not_sign" and each in signed:
                exam.report((key, index), "signed-and-not", f'"{each}" stands among those who signed, too')
    exam.know_option_by_item(record.final_text, ("final_text",))
    by_key: dict[str, Sequence[Vote | Temperature]] = {"votes": record.votes, "temperature": record.temperature}
    for key, rows in by_key.items():
        for index, row in enumerate(rows):
            exam.know_text(row.item, row.option, (key, index))
            exam.know_sources(row.source, (key, index, "source"))
    for each in record.evidence:
        exam.know_delegation(each, ("evidence", each), at_key=True)


def check_history(exam: Examination, history: HistoryFile) -> None:
    """Report moves out of order in time, by the wrong hand, or without what they are about."""
    latest = 0
    for index, move in enumerate(history.root):
        path: Steps = (index,)
        exam.know_session(move.session, (*path, "session"))
        if move.session < latest:
            text = f"this move is of session {move.session} and stands after one of session {latest}"
            exam.report((*path, "session"), "moves-out-of-order", text)
        latest = max(latest, move.session)
        _check_hand(exam, move, path)
        _check_needs(exam, move, path)
        exam.know_sources(move.source, (*path, "source"))


def _check_hand(exam: Examination, move: HistoryMove, path: Steps) -> None:
    by_the_chair = [slug for slug, kind in told_in_history().items() if kind.stage is Stage.CHAIR]
    if move.who == CHAIR:
        if move.do not in by_the_chair:
            text = f"the chair cannot {move.do}"
            exam.report((*path, "do"), "wrong-hand", text, f"the chair can: {', '.join(by_the_chair)}")
        return
    if exam.know("delegation", move.who, exam.names.delegations, (*path, "who")) and move.do in by_the_chair:
        exam.report((*path, "do"), "wrong-hand", f"only the chair can {move.do}", "write who: chair")


def _check_needs(exam: Examination, move: HistoryMove, path: Steps) -> None:
    parts = () if exam.is_repaired((*path, "do")) else told_in_history()[move.do].parts
    for part in parts:
        for key in KEYS.get(part, ()):
            if getattr(move, key) is None:
                exam.report(path, "missing-key", f'the move "{move.do}" needs the key "{key}"', at_key=True)
    if Part.TEXTS in parts and not isinstance(move.items, dict):
        hint = "for example: items: {spam: c, naming: b}"
        exam.report(path, "missing-key", "a package needs items with an option for each", hint, at_key=True)
    if Part.ITEMS in parts and not isinstance(move.items, tuple):
        hint = "for example: items: [spam, naming]"
        exam.report(path, "missing-key", "a reservation needs a list of items", hint, at_key=True)
    if move.item is not None and exam.know("item", move.item, exam.names.items, (*path, "item")) and move.option:
        exam.know("option", move.option, exam.names.options(move.item), (*path, "option"))
    if isinstance(move.items, dict):
        exam.know_option_by_item(move.items, (*path, "items"))
    elif move.items is not None:
        exam.know_items(move.items, (*path, "items"))
