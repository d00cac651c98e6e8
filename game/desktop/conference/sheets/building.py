"""The sheet on which an action is put together: whom, which item, which text, and the reading back."""

from collections.abc import Sequence
from functools import partial
from typing import assert_never

from game.desk.action_builder import (
    ActionDraft,
    Choice,
    Remark,
    RemarkKind,
    Step,
    next_step,
    settled,
    title_of,
)
from game.desk.available import action_words
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.theme import SMALL, STRONG, TREATY
from game.desktop.toolkit.box import Column, Group, Row, Rule, Space
from game.desktop.toolkit.button import Button, Primary
from game.desktop.toolkit.entry_field import EntryField
from game.desktop.toolkit.label import Label, muted, section
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.rows import ListRow
from game.desktop.toolkit.widget import Widget
from game.model.actions import Backing, Ballot, PointKind
from game.model.conference import DelegationId, ItemId
from game.model.grammar import Part, Stage, Value
from game.wording.actions import describe
from game.wording.objections import instead, why_not

WIDE = 600
NUMBERS = "123456789"


def building(screen: ConferenceScreen, draft: ActionDraft) -> Modal:
    """The next step of a draft, or its reading back."""
    desk = screen.desk
    if draft.next_part is None:
        return _reading_back(screen, draft)
    asked = next_step(desk, draft, screen.item)
    explain = muted(action_words(desk, draft.kind).explain)
    prompt = Label(f"**{escape(asked.prompt)}**", STRONG, heading=True)
    stops: list[Widget] = []
    if asked.finds:
        stops.append(_entry(screen, asked, draft))
    stops += _rows(screen, asked)
    if not asked.choices:
        key = "screen.find.none" if draft.letters else "screen.nothing_to_choose"
        stops.append(muted(desk.wording.text(key)))
    parts = [explain, *_settled(desk, draft), prompt, Group(*stops, name=asked.prompt)]
    return _sheet(screen, draft, parts, *_foot(screen, draft, several=asked.several))


def _settled(desk: SessionDesk, draft: ActionDraft) -> list[Widget]:
    called = desk.wording.text
    return [
        Row(muted(called(f"desk.part.{part}"), width=72), Label(_said(desk, part, value), SMALL, grow=1), gap=8)
        for part, value in settled(desk, draft)
    ]


def _said(desk: SessionDesk, part: Part, value: Value) -> str:
    """What was chosen, as mark-up."""
    match value:
        case Backing() as text:
            return marked.backing(desk.reader, text)
        case PointKind() | Ballot() as named:
            return escape(desk.wording.text(f"{'point' if isinstance(named, PointKind) else 'ballot'}.{named}"))
        case tuple() as several:
            return ", ".join(_said(desk, part, each) for each in several)
        case str() as place if part is Part.TO:
            return f"{{{place}}} {escape(desk.reader.name(DelegationId(place)))}"
        case str() as place:
            return f"[{desk.reader.label(ItemId(place))}] {escape(desk.conference.item(ItemId(place)).short)}"
        case number:
            return str(number)


def _entry(screen: ConferenceScreen, asked: Step, draft: ActionDraft) -> EntryField:
    desk = screen.desk
    possible = [each for each in asked.choices if not each.why]
    return EntryField(
        desk.wording.text("screen.step.find"),
        letters=draft.letters,
        hint=desk.wording.text("screen.step.find"),
        note=str(len(asked.choices)),
        changed=screen.find,
        entered=lambda letters: (
            screen.choose(possible[0].value) if letters and possible and not asked.several else None
        ),
        key="find",
    )


def _rows(screen: ConferenceScreen, asked: Step) -> list[Widget]:
    desk = screen.desk
    rows: list[Widget] = []
    before = ""
    for number, each in enumerate(asked.choices):
        head = escape(each.heading)
        if isinstance(each.value, Backing):
            of = desk.conference.item(each.value.item)
            head = f"[{of.label}] {escape(of.short)}"
        if head != before:
            rows += [Space(6), Label(head, SMALL, tone="slate2", heading=True)]
            before = head
        rows.append(_row(screen, each, asked, "" if asked.finds else NUMBERS[number : number + 1]))
    return rows


def _row(screen: ConferenceScreen, each: Choice, asked: Step, key: str) -> ListRow:
    lead, where = _signs(screen.desk, each, asked.part, screen.item)
    picked = "{:tick} " if each.is_picked else ""
    text = each.value if asked.several and isinstance(each.value, Backing) else None
    return ListRow(
        f"{lead}{picked}{escape(each.name)}{where}",
        partial(screen.choose, each.value) if text is None else partial(screen.pick, text),
        lead="" if asked.finds or key else " ",  # in line with those that have a number key
        keys=[key] if key else [],
        note=" · ".join(_remark(remark) for remark in each.remarks),
        enabled=not each.why,
        reason=escape(each.why),
        key=f"choice:{each.value}",
        chosen=each.is_picked,
    )


def _signs(desk: SessionDesk, each: Choice, part: Part, item: ItemId) -> tuple[str, str]:
    """What stands before and after the name of a choice, as mark-up. item: on which a delegation is shown to stand."""
    if isinstance(each.value, Backing):
        of = desk.conference.item(each.value.item)
        return f"{{@{of.option(each.value.option).at:g}}} {of.letter(each.value.option)}  ", ""
    if part is Part.TO:
        who = DelegationId(str(each.value))
        return f"{{{who}}}  ", f" {marked.stance(desk.view.public, item, who)}"
    if part is Part.ITEM:
        about = ItemId(str(each.value))
        label = desk.reader.label(about)
        return f"{label if desk.view.public.items[about].is_agreed else f'[{label}]'}  ", ""
    return "", ""


def _remark(remark: Remark) -> str:
    words = escape(remark.words)
    match remark.kind:
        case RemarkKind.WISH:
            return f"**{words}**"
        case RemarkKind.RED_LINE:
            return f"{{:barred}} {words}"
        case RemarkKind.THEIRS:
            return f"{{{remark.of}}} {words}"
        case RemarkKind.FACT:
            return words
        case _:
            assert_never(remark.kind)


def _sheet(screen: ConferenceScreen, draft: ActionDraft, parts: Sequence[Widget], *buttons: Widget) -> Modal:
    return Modal(title_of(screen.desk, draft), Column(*parts, gap=8), *buttons, dismiss=screen.close_sheet, wide=WIDE)


def _foot(screen: ConferenceScreen, draft: ActionDraft, *, several: bool = False) -> list[Widget]:
    text = screen.desk.wording.text
    buttons: list[Widget] = []
    if several:
        buttons.append(Primary(text("screen.step.done"), partial(screen.choose, draft.picked), tall=34, key="done"))
    if draft.can_go_back:
        buttons.append(Button(text("screen.step.back"), screen.step_back, tall=34))
    return [*buttons, Button(text("screen.step.cancel"), screen.close_sheet, keys=["escape"], tall=34)]


def _reading_back(screen: ConferenceScreen, draft: ActionDraft) -> Modal:
    desk, wording = screen.desk, screen.desk.wording
    action, said = draft.action(desk.delegation), action_words(desk, draft.kind)
    reasons = desk.objections(action)
    parts: list[Widget] = [
        Label(escape(describe(desk.reader, action)), TREATY),
        *_settled(desk, draft),
        Rule(),
        Label(escape(said.explain), SMALL),
        muted(wording.text("screen.step.cost", cost=said.cost, rule=said.rule)),
    ]
    if draft.kind.stage is Stage.FLOOR and (before := desk.view.seat.intervention) is not None:
        parts.append(Label(escape(wording.text("screen.step.replaces", what=describe(desk.reader, before))), SMALL))
    if reasons:
        sentences = dict.fromkeys(why_not(desk.reader, each, action) for each in reasons)
        parts += [section(wording.text("screen.refused"))]
        parts += [Label("{:barred} " + escape(each), SMALL) for each in (*sentences, instead(desk.reader, reasons[0]))]
    confirm = Primary(
        wording.text("screen.step.confirm"),
        partial(screen.do, action),
        keys=["return"],
        tall=34,
        enabled=not reasons,
        key="confirm",
    )
    return _sheet(screen, draft, parts, confirm, *_foot(screen, draft))
