"""Pages to print: what each person did. Every name and text is escaped; a page needs nothing else."""

import base64
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape

from game.classroom.lesson.participation import Participation
from game.classroom.lesson.participation_text import moved, promises, signature
from game.classroom.lesson.room import Classroom
from game.model.conference import ItemId, OptionId
from game.wording.actions import describe
from game.wording.brief import Brief, brief
from game.wording.reader import Reader

STYLE = (
    "body{font:11pt/1.4 'Noto Sans',sans-serif;color:#1e2530;max-width:19cm;margin:1.5cm auto;padding:0 1cm}"
    "h1{font:700 20pt/1.2 'Noto Serif',serif;margin:0 0 .3em}h2{font-size:12pt;margin:1.4em 0 .3em;break-after:avoid}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.15em .6em .15em 0;"
    "border-bottom:1px solid #d9d5cb}p{margin:.2em 0}li{margin:.2em 0 .2em 1.4em}ol,ul{margin:0;padding:0}"
    ".treaty{font-family:'Noto Serif',serif}.room li{padding-bottom:2.6em}main+main{margin-top:3cm}"
    ".slip{border-top:1px dashed #56606a;padding:.4em 0 .7em;break-inside:avoid;font-size:10pt;line-height:1.25}"
    ".slip h2{font:700 13pt/1.3 'Noto Serif',serif;margin:0}.slip .treaty{margin:.4em 0}"
    "h3{font-size:10pt;margin:.4em 0 0}.slip li{margin:0 0 0 1.4em}"
    "@page{size:A4;margin:1.5cm}"
    "@media print{body{margin:0;padding:0}tr,li{break-inside:avoid}main+main{break-before:page;margin-top:0}}"
)


def style_hash() -> str:
    """What the policy of the host needs so that a browser believes the page's style."""
    return "'sha256-" + base64.b64encode(sha256(STYLE.encode()).digest()).decode() + "'"


def page(room: Classroom, each: Participation, reader: Reader) -> str:
    """One person's page as an HTML document."""
    return document(reader, _title(each, reader), [_person(room, each, reader)])


def pages(room: Classroom, everybody: Sequence[Participation], reader: Reader) -> str:
    """Everybody's pages as one HTML document, a sheet of paper each."""
    title = reader.wording.text("room.export.sheets", conference=reader.conference.title)
    return document(reader, title, [_person(room, each, reader) for each in everybody])


def document(reader: Reader, title: str, mains: Sequence[str]) -> str:
    """A whole HTML document. mains: HTML, one for each person or part that begins a new sheet of paper."""
    return (
        f'<!doctype html><html lang="{reader.wording.language.code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
        f"{''.join(f'<main>{each}</main>' for each in mains)}</body></html>"
    )


def paragraph(text: str) -> str:
    """Escaped text as a paragraph."""
    return f"<p>{escape(text)}</p>"


def heading(text: str) -> str:
    """Escaped text as a heading."""
    return f"<h2>{escape(text)}</h2>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Escaped texts as a table."""
    top = "".join(f"<th>{escape(each)}</th>" for each in head)
    body = "".join(f"<tr>{''.join(f'<td>{escape(each)}</td>' for each in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def questions(reader: Reader, *, to_write_on: bool) -> str:
    """What to talk about, with or without room to write; nothing if the scenario asks nothing."""
    asked = reader.conference.lesson.debrief
    if not asked:
        return ""
    listed = "".join(f"<li>{escape(each)}</li>" for each in asked)
    kind = "room" if to_write_on else "plain"
    return heading(reader.wording.text("page.hall.debrief")) + f'<ol class="{kind}">{listed}</ol>'


def _title(participation: Participation, reader: Reader) -> str:
    return reader.wording.text(
        "room.export.title", name=participation.person.name, delegation=reader.name(participation.person.seat)
    )


def _person(room: Classroom, participation: Participation, reader: Reader) -> str:
    words, name = reader.wording, participation.person.name
    seat = reader.name(participation.person.seat)
    moves = moved(participation, reader) or [words.text("room.export.nothing")]
    parts = [
        f"<h1>{escape(_title(participation, reader))}</h1>",
        paragraph(words.text("room.export.led", name=name, delegation=seat, conference=reader.conference.title)),
        *(paragraph(each) for each in _periods(participation, reader)),
        _voice(participation, reader),
        heading(words.text("room.export.text")),
        paragraph(
            words.text(
                "room.export.distance", now=round(participation.distance), before=round(participation.distance_before)
            )
        ),
        _wishes(room, participation, reader),
        paragraph(f"{words.text('room.export.signature')}: {signature(participation, reader)}."),
        heading(words.text("room.export.promises")),
        paragraph(promises(participation, reader)),
        heading(words.text("room.export.moved")),
        *(paragraph(each) for each in moves),
        heading(words.text("room.export.did", name=name)),
        _decisions(participation, reader),
        questions(reader, to_write_on=False) if room.session.is_over else "",
    ]
    return "".join(parts)


def _periods(participation: Participation, reader: Reader) -> list[str]:
    return [
        reader.wording.text(
            "room.export.period", delegation=reader.name(each.delegation), first=each.first, last=each.last
        )
        for each in participation.periods
    ]


def _voice(participation: Participation, reader: Reader) -> str:
    """The brief as the capital put it, where it said anything."""
    about = reader.conference.delegation(participation.person.seat).about
    if not about:
        return ""
    return heading(reader.wording.text("room.export.brief")) + f'<p class="treaty">{escape(about)}</p>'


def _wishes(room: Classroom, participation: Participation, reader: Reader) -> str:
    """What the capital wanted and what the text says, most important first."""
    words, view = reader.wording, room.session.view(participation.person.seat)
    own: Brief = brief(reader, view.delegation, view.instructions)
    texts = {item: entry.agreed for item, entry in view.public.items.items()} | dict(view.public.final_acts or {})
    rows = [
        (
            reader.conference.item(each.item).short,
            option_in_words(reader, each.item, each.option),
            words.text(f"page.weight.{each.weight}"),
            option_in_words(reader, each.item, texts[each.item]),
        )
        for each in own.wishes
    ]
    return table([words.text(f"room.export.column.{each}") for each in ("item", "wanted", "weight", "text")], rows)


def option_in_words(reader: Reader, item: ItemId, option: OptionId | None) -> str:
    """An option as "c, a resolution only"."""
    if option is None:
        return reader.wording.text("result.text.nothing")
    return f"{reader.letter(item, option)}, {reader.short(item, option)}"


def _decisions(participation: Participation, reader: Reader) -> str:
    words = reader.wording
    if not participation.decisions:
        return paragraph(words.text("room.export.nothing"))
    rows = []
    for each in participation.decisions:
        with_partner = f" ({words.text('room.export.together')})" if each.together else ""
        rows.append((str(each.session), describe(reader, each.action) + with_partner))
    return table([words.text("room.export.when"), words.text("room.export.what")], rows)
