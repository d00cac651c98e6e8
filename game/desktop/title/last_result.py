"""The last conference that came to its end, kept in the player's folder for the title's map."""

from dataclasses import dataclass, replace
from pathlib import Path

from game import places
from game.disk import write_whole
from game.session.codec import decode, dump, encode, parse
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
        where=header.where,
    )


def _file() -> Path:
    return places.user_folder() / "last-result.json"


def keep(result: LastResult) -> bool:
    """Keep it; false if the folder cannot be written, which loses only the picture on the title."""
    try:
        write_whole(_file(), dump(encode(result)) + "\n")
    except OSError:
        return False
    return True


def last_result() -> LastResult | None:
    """The kept result; None if there is none or it makes no sense."""
    try:
        kept = decode(LastResult, parse(_file().read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None
    return kept if kept.log and kept.where and Path(kept.log).is_file() else replace(kept, log="", where="")
