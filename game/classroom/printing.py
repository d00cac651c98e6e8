"""One page to print about what a person did. Every name and text is escaped; the page needs nothing else."""

import base64
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from game.classroom.deeds import Deeds
from game.model.state import PromiseStatus
from game.wording.actions import describe
from game.wording.reader import Reader

STYLE = (
    "body{font:11pt/1.4 'Noto Sans',sans-serif;color:#1e2530;max-width:19cm;margin:1.5cm auto;padding:0 1cm}"
    "h1{font:700 20pt/1.2 'Noto Serif',serif;margin:0 0 .3em}h2{font-size:12pt;margin:1.4em 0 .3em}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.15em .6em .15em 0;"
    "border-bottom:1px solid #d9d5cb}p{margin:.2em 0}@page{size:A4;margin:1.5cm}"
    "@media print{body{margin:0;padding:0}tr{break-inside:avoid}}"
)


def style_hash() -> str:
    """What the policy of the host needs so that a browser believes the page's style."""
    return "'sha256-" + base64.b64encode(sha256(STYLE.encode()).digest()).decode() + "'"


def page(deeds: Deeds, reader: Reader) -> str:
    """The page as one HTML document."""
    words = reader.wording
    seat = reader.name(deeds.person.seat)
    name = deeds.person.name
    title = words.text("room.export.title", name=name, delegation=seat)
    led = words.text("room.export.led", name=name, delegation=seat, conference=reader.conference.title)
    parts = [
        f"<h1>{escape(title)}</h1>",
        _paragraph(led),
        *(_paragraph(each) for each in _periods(deeds, reader)),
        _heading(words.text("room.export.text")),
        _paragraph(words.text("room.export.distance", now=round(deeds.distance), before=round(deeds.distance_before))),
        _paragraph(f"{words.text('room.export.signature')}: {_signature(deeds, reader)}."),
        _heading(words.text("room.export.promises")),
        _paragraph(_promises(deeds, reader)),
        _heading(words.text("room.export.moved")),
        *_list(_moved(deeds, reader), words.text("room.export.nothing")),
        _heading(words.text("room.export.did", name=name)),
        _decisions(deeds, reader),
    ]
    return (
        f'<!doctype html><html lang="{words.language.code}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body><main>{''.join(parts)}</main></body></html>"
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _list(lines: Iterable[str], nothing: str) -> list[str]:
    return [_paragraph(each) for each in lines] or [_paragraph(nothing)]


def _periods(deeds: Deeds, reader: Reader) -> list[str]:
    return [
        reader.wording.text(
            "room.export.period", delegation=reader.name(each.delegation), first=each.first, last=each.last
        )
        for each in deeds.periods
    ]


def _signature(deeds: Deeds, reader: Reader) -> str:
    return reader.wording.text(f"room.export.signature.{deeds.signature or 'none'}")


def _promises(deeds: Deeds, reader: Reader) -> str:
    counts = {status: sum(each.status is status for each in deeds.promises) for status in PromiseStatus}
    return ", ".join(reader.wording.text(f"room.export.{status}", count=counts[status]) for status in counts) + "."


def _moved(deeds: Deeds, reader: Reader) -> list[str]:
    return [
        reader.wording.sentence(
            "room.export.moved_by",
            who=reader.who(each.move.delegation),
            item=reader.label(each.item),
            option=reader.letter(each.item, each.move.after),
            because=reader.wording.text(f"room.export.because.{each.move.because}"),
        )
        + "."
        for each in deeds.moved
    ]


def _decisions(deeds: Deeds, reader: Reader) -> str:
    words = reader.wording
    if not deeds.decisions:
        return _paragraph(words.text("room.export.nothing"))
    rows = []
    for each in deeds.decisions:
        with_partner = f" ({words.text('room.export.together')})" if each.together else ""
        rows.append(f"<tr><td>{each.session}</td><td>{escape(describe(reader, each.action) + with_partner)}</td></tr>")
    head = (
        f"<tr><th>{escape(words.text('room.export.when'))}</th><th>{escape(words.text('room.export.what'))}</th></tr>"
    )
    return f"<table><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>"
