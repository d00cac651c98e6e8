"""A hand-out for the whole class: the text as adopted, who signed, history beside it, and what to talk about.

It names delegations and no students, and tells of no capital what it wanted: it may lie on every table.
"""

from html import escape

from game.classroom.lesson.history import record_of
from game.classroom.lesson.participation import promises_of
from game.classroom.lesson.room import Classroom
from game.classroom.printing.printing import document, heading, paragraph, questions, table
from game.model.conference import Item, OptionId
from game.model.record import Record
from game.model.state import PromiseStatus
from game.wording.reader import Reader
from game.wording.text import plain


def handout(room: Classroom, reader: Reader) -> str:
    """The hand-out as one HTML document; before the signing it tells how things stand."""
    words, conference, public = reader.wording, reader.conference, room.session.public()
    record = record_of(room.session)
    texts = {item: entry.agreed for item, entry in public.items.items()} | dict(public.final_acts or {})
    parts = [
        f"<h1>{escape(conference.title)}</h1>",
        paragraph(conference.summary),
        heading(words.text("room.handout.texts")),
        "".join(_text(reader, each, texts[each.id], record) for each in conference.items),
        heading(words.text("room.handout.roll")),
        _roll(room, reader, record),
        paragraph(_promises(room, reader)),
        questions(reader, to_write_on=True),
    ]
    return document(reader, words.text("room.handout.title", conference=conference.title), ["".join(parts)])


def _text(reader: Reader, item: Item, option: OptionId | None, record: Record | None) -> str:
    words = reader.wording
    adopted = plain(item.option(option).text) if option is not None else words.text("result.text.nothing")
    shown = f'<p><b>{escape(item.label)} {escape(item.title)}</b></p><p class="treaty">{escape(adopted)}</p>'
    if record is None or item.id not in record.final_text:
        return shown
    then = record.final_text[item.id]
    if then == option:
        return shown + paragraph(words.text("room.handout.as_then"))
    return shown + paragraph(words.text("room.handout.then", text=plain(item.option(then).text)))


def _roll(room: Classroom, reader: Reader, record: Record | None) -> str:
    words, signatures = reader.wording, room.session.public().signatures
    rows = []
    for each in reader.conference.delegations:
        found = signatures.get(each.id)
        row = [each.name, words.text(f"room.export.signature.{'none' if found is None else found.kind}")]
        if record is not None:
            row.append(words.text("page.hall.signed" if each.id in record.signed else "page.hall.not_signed"))
        rows.append(row)
    head = ["delegation", "here", *(["history"] if record is not None else [])]
    return table([words.text(f"room.handout.column.{each}") for each in head], rows)


def _promises(room: Classroom, reader: Reader) -> str:
    """How many promises the whole room kept and broke; not whose."""
    seats = (each.id for each in reader.conference.delegations)
    found = [each.status for seat in seats for each in promises_of(room.session, seat)]
    return reader.wording.text(
        "room.handout.promises",
        kept=found.count(PromiseStatus.KEPT),
        broken=found.count(PromiseStatus.BROKEN),
    )
