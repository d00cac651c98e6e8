"""The result, read out: the count, the grades, history beside it where a record is kept, and where it turned."""

from collections.abc import Iterable

from game.debrief.comparison import Comparison
from game.debrief.turning_text import by_session
from game.desk.ceremony import public_tally
from game.desk.result import result, turning
from game.model.conference import DelegationId, ItemId, OptionId
from game.model.record import Record
from game.textmode.asking import numbered
from game.textmode.terminal import Terminal

MOST_NAMED = 12


def read_result(desk: Terminal, record: Record | None) -> None:
    """The result in sentences; beside history where a record is given."""
    reader, public = desk.reader, desk.view.public
    found, count = result(desk.session, reader, record), public_tally(public)
    desk.heading("result")
    desk.say("result_count", signed=count.signed, not_signed=count.not_signed)
    own = public.signatures.get(desk.delegation)
    if own is not None:
        desk.say(f"result_own.{own.kind}", items=desk.wording.listing([reader.item(each) for each in own.reservations]))
    desk.say("grades")
    for each in found.grades:
        desk.rows([desk.words("grade_row", title=each.title, pips=each.pips, of=each.of, text=each.text), *each.lines])
    if record is not None and found.comparison is not None:
        _beside_history(desk, found.comparison, record)


def _beside_history(desk: Terminal, found: Comparison, record: Record) -> None:
    reader = desk.reader
    desk.heading("history")
    desk.say("history_count", signed=len(record.signed), not_signed=len(record.did_not_sign))
    desk.say("one_of_many")
    if not found.otherwise:
        desk.say("nobody_differs")
    for key, signed_here in (("only_here", True), ("only_there", False)):
        who = [each.delegation for each in found.otherwise if each.signed_here is signed_here]
        if who:
            desk.say(key, count=len(who), names=_names(desk, who))
    desk.say("same_texts", count=len(reader.conference.items) - len(found.texts))
    desk.rows(
        desk.words(
            "text_differs",
            item=reader.item(each.item),
            here=_text(desk, each.item, each.here),
            there=_text(desk, each.item, each.history),
        )
        for each in found.texts
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
    own_first = sorted(who, key=lambda each: each != desk.delegation)
    return desk.wording.listing_up_to(MOST_NAMED, [desk.reader.who(each).text for each in own_first])


def _text(desk: Terminal, item: ItemId, option: OptionId | None) -> str:
    if option is None:
        return desk.wording.text("terminal.left_as_before")
    return f"{desk.reader.letter(item, option)} ({desk.reader.short(item, option)})"


def where_it_turned(desk: Terminal, rest: str = "") -> None:
    """The expected signatures as they went, and the decisions that moved them, the largest first."""
    found = turning(desk.session, desk.reader)
    desk.heading("turned")
    desk.say("turned_course", value=by_session(desk.wording, found.course))
    if not found.lines:
        desk.screen.line(desk.wording.sentence("turned.none"))
    for number, (hinge, line) in enumerate(zip(found.course.turning_points, found.lines, strict=True), start=1):
        desk.screen.gap()
        desk.say(
            "turned_session", number=number, session=line.session, when=line.when, item=desk.reader.item(hinge.item)
        )
        desk.rows(each for each in (line.what, line.how, line.moved, line.crossed, line.deeds) if each)
    desk.screen.gap()
    desk.screen.line(desk.wording.sentence("turned.note"))


def session_of(desk: Terminal, answer: str) -> int | None:
    """The session that was asked for; None, and why not, for none of this conference's."""
    last = desk.reader.conference.sessions
    session = numbered(answer, range(1, last + 1))
    if session is None:
        desk.say("from_which", last=last)
    return session
