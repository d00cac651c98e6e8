"""Where it turned: the curve, the decisions that moved it, and a way back to any session."""

from collections.abc import Callable, Sequence
from functools import partial

from game.debrief.turning_points import Course
from game.debrief.turning_text import TurningPointText, by_session, course_in_a_sentence, in_figures
from game.desk.result import Turning
from game.desktop.navigation import Navigation
from game.desktop.result.curve import Curve, CurveWords
from game.desktop.theme import BODY, ITEM_TITLE, RESULT_COUNT, SMALL, Look
from game.desktop.toolkit.box import Column, Padded, Row, Rule, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.label import Label, heading, muted
from game.desktop.toolkit.marks import Nameplate
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget
from game.model.conference import Conference
from game.wording.catalogue import Wording
from game.wording.numbers import session_of, session_when
from game.wording.reader import Reader

CURVE_TALL, SHORT_CURVE_TALL = 196, 138  # du, on either grid
SIDE_WIDE = 208  # du of the change and the button at a row's end

Again = Callable[[int], Navigation]
"""The way back to a session."""


class Mark(Nameplate):
    """The number of a decision, as it stands at the curve."""

    role = "mark"

    @property
    def states(self) -> tuple[str, ...]:
        """None: it is a number."""
        return ()


def usual_session(course: Course) -> int:
    """The session that is chosen at first: that of the largest change, else the opening one."""
    return course.turning_points[0].session if course.turning_points else 1


def turned(
    reader: Reader,
    found: Turning,
    look: Look,
    *,
    chosen: int,
    choose: Callable[[int], None],
    history: int | None,
    again: Again | None,
) -> Widget:
    """All of it. chosen: the session in brackets. history: signatures on record. again: None where nothing is kept."""
    wording, conference, course, lines = reader.wording, reader.conference, found.course, found.lines
    title: list[Widget] = [
        heading(escape(wording.text("turned.title")), ITEM_TITLE),
        muted(course_in_a_sentence(wording, course), grow=1),
    ]
    head = Column(*title, gap=4) if look.columns_as_tabs else Row(*title, gap=12, align="middle")
    curve = Curve(
        course,
        seats=len(conference.delegations),
        chosen=chosen,
        choose=choose,
        words=CurveWords(
            said=by_session(wording, course),
            opening=wording.text("turned.chart.opening"),
            signed=wording.text("turned.chart.signed"),
            history="" if history is None else wording.text("turned.chart.history", count=history),
        ),
        marks=_marks(lines),
        history=history,
        tall=SHORT_CURVE_TALL if look.compact else CURVE_TALL,
        name=wording.text("turned.chart"),
        key="curve",
    )
    below = _chosen(wording, conference, course, chosen, again)
    rows = _rows(wording, lines, look, again)
    if look.columns_as_tabs:
        return Scroll(Column(head, curve, below, rows, gap=8), name=wording.text("turned.title"))
    return Column(head, curve, below, Scroll(rows, name=wording.text("turned.title")), gap=8, grow=1)


def _marks(lines: Sequence[TurningPointText]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for number, each in enumerate(lines, start=1):
        found[each.session] = (*found.get(each.session, ()), str(number))
    return found


def _chosen(wording: Wording, conference: Conference, course: Course, chosen: int, again: Again | None) -> Widget:
    """The session in brackets: when it sat, what was expected at its end, and the way back to it."""
    words = wording.text(
        "turned.chosen",
        session=session_of(wording, conference, chosen),
        when=session_when(conference, chosen),
        expected=in_figures(course.ends[chosen - 1]),
    )
    parts: list[Widget] = [Label(escape(words), BODY, grow=1)]
    if again is not None:
        label = wording.text("turned.again", session=chosen)
        parts.append(Primary(label, partial(again, chosen), tall=32, key="again from"))
    return Row(*parts, gap=12, align="middle")


def _rows(wording: Wording, lines: Sequence[TurningPointText], look: Look, again: Again | None) -> Widget:
    rows: list[Widget] = []
    if not lines:
        rows += [Rule(), Label(escape(wording.text("turned.none")), BODY)]
    for number, each in enumerate(lines, start=1):
        rows += [Rule(), Padded(_row(wording, number, each, look, again), ends=8)]
    rows += [Rule(), Padded(muted(wording.text("turned.note")), top=6)]
    if again is not None:
        rows.append(muted(wording.text("turned.again.why")))
    return Column(*rows)


def _row(wording: Wording, number: int, line: TurningPointText, look: Look, again: Again | None) -> Widget:
    when = wording.text("turned.when", session=line.session, when=line.when)
    told = filter(None, (line.how, line.crossed, line.deeds))
    words = Column(
        Label(f"**{escape(f'[{line.label}] {line.short}')}**  ~{escape(when)}~", BODY),
        Label(escape(line.what), BODY),
        *map(muted, told),
        gap=2,
        grow=1,
    )
    side: list[Widget] = [
        Label(escape(line.change), RESULT_COUNT, name=line.moved, align="end"),
        Label(escape(wording.text("turned.unit")), SMALL, tone="muted", align="end"),
    ]
    if again is not None:
        label = wording.text("turned.again", session=line.session)
        side += [Space(4), Button(label, partial(again, line.session), key=f"again {number}")]
    plate = Padded(Mark(str(number), own=True), top=2)
    if look.columns_as_tabs:
        return Column(plate, words, *side, gap=4)
    return Row(plate, words, Column(*side, width=SIDE_WIDE), gap=12)
