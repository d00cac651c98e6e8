"""The result beside history: the count, who chose otherwise, text that ended otherwise, the grades."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.model.conference import DelegationId, ItemId, OptionId
from game.model.record import Record
from game.model.view import PublicView
from game.textmode.terminal import Terminal
from game.wording.grades import grades

MOST_NAMED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """This conference beside the record. Rows of `texts` are (item, here, in history); None = left as before."""

    signed_only_here: tuple[DelegationId, ...]
    signed_only_there: tuple[DelegationId, ...]
    texts: tuple[tuple[ItemId, OptionId | None, OptionId | None], ...]
    same_texts: int


def compare(public: PublicView, record: Record) -> Comparison:
    """Where this conference and history differ. Only delegations and items that both know are compared."""
    here = {who for who, each in public.signatures.items() if each.kind.is_signature}
    known = record.signed | record.did_not_sign
    order = [each.id for each in public.conference.delegations if each.id in known]
    final = public.final_acts or {}
    rows = [(item, final.get(item), record.final_text[item]) for item in public.items if item in record.final_text]
    return Comparison(
        signed_only_here=tuple(each for each in order if each in here and each not in record.signed),
        signed_only_there=tuple(each for each in order if each not in here and each in record.signed),
        texts=tuple(row for row in rows if row[1] != row[2]),
        same_texts=sum(ours == theirs for _, ours, theirs in rows),
    )


def read_result(desk: Terminal, record: Record | None) -> None:
    """The result in sentences; beside history where a record is given."""
    view, reader = desk.view, desk.reader
    public = view.public
    signed = sum(each.kind.is_signature for each in public.signatures.values())
    desk.heading("result")
    desk.say("result_count", signed=signed, not_signed=len(public.signatures) - signed)
    own = public.signatures.get(desk.delegation)
    if own is not None:
        desk.say(f"result_own.{own.kind}", items=desk.wording.listing([reader.item(each) for each in own.reservations]))
    desk.say("grades")
    desk.rows(
        desk.words("grade_row", title=each.title, pips=each.pips, of=each.of, text=each.text)
        for each in grades(reader, view)
    )
    if record is not None:
        _beside_history(desk, record)


def _beside_history(desk: Terminal, record: Record) -> None:
    public, reader = desk.view.public, desk.reader
    found = compare(public, record)
    desk.heading("history")
    desk.say("history_count", signed=len(record.signed), not_signed=len(record.did_not_sign))
    desk.say("one_of_many")
    if not (found.signed_only_here or found.signed_only_there):
        desk.say("nobody_differs")
    for key, who in (("only_here", found.signed_only_here), ("only_there", found.signed_only_there)):
        if who:
            desk.say(key, count=len(who), names=_names(desk, who))
    desk.say("same_texts", count=found.same_texts)
    for item, ours, theirs in found.texts:
        desk.rows(
            [
                desk.words(
                    "text_differs",
                    item=reader.item(item),
                    here=_text(desk, item, ours),
                    there=_text(desk, item, theirs),
                )
            ]
        )
    for vote in record.votes:
        desk.say(
            "history_vote",
            text=reader.text_on(vote.item, vote.option),
            in_favour=vote.in_favour,
            against=vote.against,
            abstain=vote.abstain,
        )


def _names(desk: Terminal, who: Iterable[DelegationId]) -> str:
    return desk.wording.listing_up_to(MOST_NAMED, [desk.reader.who(each).text for each in who])


def _text(desk: Terminal, item: ItemId, option: OptionId | None) -> str:
    if option is None:
        return desk.wording.text("terminal.left_as_before")
    return f"{desk.reader.letter(item, option)} ({desk.reader.short(item, option)})"
