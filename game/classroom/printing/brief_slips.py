"""Briefs to cut out, one for each delegation, to hand out before the lesson: what its phone would show it first."""

from html import escape

from game.classroom.lesson.room import Classroom
from game.classroom.printing.printing import document, heading, option_in_words, paragraph
from game.model.conference import Delegation
from game.wording.brief import RedLine, Wish, brief
from game.wording.reader import Reader

MOST_WISHES = 5


def briefs(room: Classroom, reader: Reader) -> str:
    """Everybody's brief as one HTML document. It holds every secret of the room: for the facilitator only."""
    words, conference = reader.wording, room.scenario.conference
    title = words.text("room.briefs.title", conference=conference.title)
    parts = [
        f"<h1>{escape(title)}</h1>",
        paragraph(words.text("room.briefs.how")),
        *(_slip(room, each, reader) for each in conference.delegations),
    ]
    return document(reader, title, ["".join(parts)])


def _slip(room: Classroom, of: Delegation, reader: Reader) -> str:
    words = reader.wording
    own = brief(reader, of.id, room.scenario.instructions[of.id])
    voice = f'<p class="treaty">{escape(own.about)}</p>' if own.about else ""
    parts = [
        heading(of.name),
        paragraph(f"{own.introduction}."),
        voice,
        _titled(words.text("page.brief.wants"), [_wish(reader, each) for each in own.wishes[:MOST_WISHES]], "ol"),
        _titled(words.text("choose.red_lines"), [_crossed(reader, each) for each in own.red_lines], "ul")
        if own.red_lines
        else paragraph(words.text("brief.no_red_lines")),
    ]
    return f'<section class="slip">{"".join(parts)}</section>'


def _titled(title: str, lines: list[str], kind: str) -> str:
    listed = "".join(f"<li>{escape(each)}</li>" for each in lines)
    return f"<h3>{escape(title)}</h3><{kind}>{listed}</{kind}>"


def _wish(reader: Reader, wish: Wish) -> str:
    item = reader.conference.item(wish.item).short
    return f"{item}: {option_in_words(reader, wish.item, wish.option)} ({wish.word})"


def _crossed(reader: Reader, line: RedLine) -> str:
    """The texts that cannot be signed, by letter and in words: on paper no letter can be looked up."""
    texts = "; ".join(option_in_words(reader, line.item, each) for each in line.options)
    return f"{reader.conference.item(line.item).short}: {texts}"
