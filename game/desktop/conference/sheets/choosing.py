"""The sheet on which an action is put together: whom, which item, which text, and the reading back."""

from game.desk.session_desk import SessionDesk
from game.desktop.conference.draft import Choice, Draft, Question, action_of, chosen_lines, question
from game.desktop.conference.intents import Choose, Close, Do, Find, Pick, StepBack
from game.desktop.theme import SMALL, STRONG, TREATY, Look
from game.desktop.toolkit.box import Column, Group, Row, Rule, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.label import Label, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId
from game.wording.actions import describe, words
from game.wording.objections import instead, why_not

WIDE = 600
NUMBERS = "123456789"


def choosing(desk: SessionDesk, look: Look, draft: Draft, item: ItemId) -> Modal:
    """The next step of a draft, or its reading back. item: the one on the table."""
    if draft.next_part is None:
        return _reading_back(desk, draft)
    asked = question(desk.reader, desk.view, desk.brief, desk.objections, draft, item)
    parts: list[Widget] = [Label(escape(asked.explain), SMALL, tone="muted"), *_chosen(asked.chosen)]
    parts.append(Label(f"**{escape(asked.prompt)}**", STRONG, heading=True))
    stops: list[Widget] = []
    if asked.finds:
        stops.append(_entry(desk, asked, draft))
    stops += _rows(asked)
    if not asked.choices:
        key = "screen.find.none" if draft.letters else "screen.nothing_to_choose"
        stops.append(Label(escape(desk.wording.text(key)), SMALL, tone="muted"))
    parts.append(Group(*stops, name=asked.prompt))
    return Modal(asked.title, Column(*parts, gap=8), *_foot(desk, draft, asked), dismiss=Close(), wide=WIDE)


def _chosen(lines: tuple[tuple[str, str], ...]) -> list[Widget]:
    return [
        Row(Label(escape(name), SMALL, tone="muted", width=72), Label(said, SMALL, grow=1), gap=8)
        for name, said in lines
    ]


def _entry(desk: SessionDesk, asked: Question, draft: Draft) -> EntryField:
    possible = [each for each in asked.choices if not each.why]
    return EntryField(
        desk.wording.text("screen.step.find"),
        letters=draft.letters,
        hint=desk.wording.text("screen.step.find"),
        note=str(len(asked.choices)),
        changed=Find,
        entered=lambda letters: Choose(possible[0].value) if letters and possible and not asked.several else None,
        key="find",
    )


def _rows(asked: Question) -> list[Widget]:
    rows: list[Widget] = []
    before = ""
    for number, each in enumerate(asked.choices):
        if each.heading != before:
            rows += [Space(6), Label(each.heading, SMALL, tone="slate2", heading=True)]
            before = each.heading
        key = "" if asked.finds else NUMBERS[number : number + 1]
        rows.append(_row(each, asked, key))
    return rows


def _row(each: Choice, asked: Question, key: str) -> ListRow:
    lead = f"{each.lead}  " if each.lead else ""
    picked = "{:tick} " if each.is_picked else ""
    return ListRow(
        f"{lead}{picked}{each.title}",
        (Pick if asked.several else Choose)(each.value),
        lead="" if asked.finds or key else " ",  # in line with those that have a number key
        keys=[key] if key else [],
        note=each.note,
        enabled=not each.why,
        reason=escape(each.why),
        key=f"choice:{each.value}",
        chosen=each.is_picked,
    )


def _foot(desk: SessionDesk, draft: Draft, asked: Question | None) -> list[Widget]:
    buttons: list[Widget] = []
    if asked is not None and asked.several:
        buttons.append(Primary(desk.wording.text("screen.step.done"), Choose(draft.picked), tall=34, key="done"))
    if draft.can_go_back:
        buttons.append(Button(desk.wording.text("screen.step.back"), StepBack(), tall=34))
    buttons.append(Button(desk.wording.text("screen.step.cancel"), Close(), keys=["escape"], tall=34))
    return buttons


def _reading_back(desk: SessionDesk, draft: Draft) -> Modal:
    wording, view = desk.wording, desk.view
    action = action_of(view, draft)
    said = words(wording, draft.kind)
    reasons = desk.objections(action)
    parts: list[Widget] = [
        Label(escape(describe(desk.reader, action)), TREATY),
        *_chosen(chosen_lines(desk.reader, view, draft)),
    ]
    parts += [Rule(), Label(escape(said.explain), SMALL)]
    parts.append(Label(escape(wording.text("screen.step.cost", cost=said.cost, rule=said.rule)), SMALL, tone="muted"))
    if said.cost == "1 intervention" and view.seat.intervention is not None:
        what = describe(desk.reader, view.seat.intervention)
        parts.append(Label(escape(wording.text("screen.step.replaces", what=what)), SMALL))
    if reasons:
        sentences = dict.fromkeys(why_not(desk.reader, each, action) for each in reasons)
        parts += [section(wording.text("screen.refused"))]
        parts += [Label("{:barred} " + escape(each), SMALL) for each in (*sentences, instead(desk.reader, reasons[0]))]
    confirm = Primary(
        wording.text("screen.step.confirm"), Do(action), keys=["return"], tall=34, enabled=not reasons, key="confirm"
    )
    title = said.label.rstrip(".… ")
    return Modal(title, Column(*parts, gap=8), confirm, *_foot(desk, draft, None), dismiss=Close(), wide=WIDE)
