"""The last conference that came to its end, kept in the player's folder for the title's map."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game import places
from game.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class LastResult:
    """Who signed and who did not, of what, and as whom it was played.

    log, where: its log and its scenario, to look at it once more; empty if it was kept nowhere.
    """

    title: str
    who: str
    signed: tuple[str, ...]
    not_signed: tuple[str, ...]
    log: str = ""
    where: str = ""


def result_of(session: Session, who: str) -> LastResult:
    """The result of a closed conference; who: as whom it was played, in words."""
    public, header = session.public(), session.header
    conference, signatures = public.conference, public.signatures
    signed = {each for each, signature in signatures.items() if signature.kind.is_signature}
    order = [each.id for each in conference.delegations]
    return LastResult(
        title=conference.title,
        who=who,
        signed=tuple(each for each in order if each in signed),
        not_signed=tuple(each for each in order if each not in signed),
        log="" if session.path is None else str(session.path),
        where=header.folder or header.scenario,
    )


def _file() -> Path:
    return places.user_folder() / "last-result.json"


def keep(result: LastResult) -> bool:
    """Keep it; false if the folder cannot be written, which loses only the picture on the title."""
    file = _file()
    content = {
        "title": result.title,
        "who": result.who,
        "signed": result.signed,
        "not_signed": result.not_signed,
        "log": result.log,
        "where": result.where,
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(content) + "\n", encoding="utf-8")
        fresh.replace(file)
    except OSError:
        return False
    return True


def last_result() -> LastResult | None:
    """The kept result; None if there is none or it makes no sense."""
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(kept, Mapping):
        return None
    lists = [kept.get("signed"), kept.get("not_signed")]
    if not all(isinstance(each, list) and all(isinstance(code, str) for code in each) for each in lists):
        return None
    if not isinstance(kept.get("title"), str) or not isinstance(kept.get("who"), str):
        return None
    log, where = kept.get("log"), kept.get("where")
    is_there = isinstance(log, str) and isinstance(where, str) and log and Path(log).is_file()
    return LastResult(
        title=kept["title"],
        who=kept["who"],
        signed=tuple(kept["signed"]),
        not_signed=tuple(kept["not_signed"]),
        log=str(log) if is_there else "",
        where=str(where) if is_there else "",
    )
