"""The middle: the item on the table. Its title, what the capital wants, its options between brackets."""

from pygame import Rect, Surface

from game.desk.session_desk import SessionDesk
from game.desktop.conference.intents import Open, OpenText
from game.desktop.conference.page import OptionLine, Page, page
from game.desktop.theme import ITEM_TITLE, SMALL, Look
from game.desktop.toolkit.box import Column, Group, Padded, Row, Space
from game.desktop.toolkit.button import KeyHint
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import Tag
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.option import OptionCard, OptionState
from game.desktop.toolkit.widget import Widget
from game.model.conference import ItemId

SHORT_GAP, GAP = 18, 13  # du between short options side by side, and between whole ones


def head(desk: SessionDesk, look: Look, shown: Page) -> Widget:
    """Place, tag, title, the capital's wish."""
    wording = desk.wording
    change: list[Widget] = [OneLine(escape(shown.change), SMALL, tone="muted"), Tag(shown.tag)]
    lines: list[Widget] = [
        Row(
            section(shown.place),
            *change,
            IfItFits(escape(wording.text("screen.then", then=shown.then)), SMALL, tone="muted", grow=1)
            if shown.then and not look.compact
            else Space(grow=1),
            KeyHint(
                wording.text("screen.details"), Open("details", shown.item), keys=["space"], capped=True, key="details"
            ),
            gap=8,
            align="middle",
        ),
        heading(escape(shown.title), ITEM_TITLE),
        Padded(Label(shown.wish, SMALL), top=4),
    ]
    if shown.not_today:
        lines.append(Padded(Label(shown.not_today, SMALL), top=4))
    return Column(*lines)


def options(desk: SessionDesk, shown: Page) -> Widget:
    """Every option on the table, whole, one below the other."""
    cards: list[Widget] = [_card(desk, shown.item, line, short=False) for line in shown.options]
    rows: list[Widget] = [Group(*cards, gap=GAP, name=shown.title)]
    if shown.nobody:
        rows.append(Label(shown.nobody, SMALL, tone="muted"))
    return Column(*rows, gap=8)


def short_options(desk: SessionDesk, shown: Page) -> Widget:
    """The options in a few words, side by side, above a map."""
    return Abreast(*(_card(desk, shown.item, line, short=True) for line in shown.options), name=shown.title)


def _card(desk: SessionDesk, item: ItemId, line: OptionLine, *, short: bool) -> OptionCard:
    standing = sum(stance == line.option for stance in desk.view.public.items[item].stances.values())
    return OptionCard(
        line.letter,
        line.at,
        escape(line.short) if short else line.text,
        sponsors=escape(desk.wording.text("screen.choice.standing", count=standing)) if short else line.notes,
        state=OptionState(line.state),
        own_plate=desk.delegation if line.is_own_stance else "",
        short=short,
        intent=OpenText(item, line.option),
        details=Open("details", f"{item}/{line.option}"),
        key=f"option:{item}:{line.option}",
    )


class IfItFits(OneLine):
    """Words that are left out as a whole where there is no room; the small print has them."""

    def draw(self, surface: Surface) -> None:
        """All of them or nothing."""
        if self.text.width(self.look) <= self.rect.width:
            super().draw(surface)


class Abreast(Widget):
    """Cards side by side, as wide as their words want; below one another in rows when there are too many."""

    is_group = True

    def _rows(self, look: Look, width: int) -> list[list[Widget]]:
        gap, least = look.du(SHORT_GAP), look.text_du(150)
        most = max(1, (width + gap) // (least + gap))
        cards = list(self.children)
        lines = max(1, -(-len(cards) // most))
        each = max(1, -(-len(cards) // lines))
        return [cards[at : at + each] for at in range(0, len(cards), each)]

    def _line(self, cards: list[Widget]) -> Row:
        for card in cards:
            card.grow = 1.0
        return Row(*cards, gap=SHORT_GAP, align="fill")

    def height_for(self, look: Look, width: int) -> int:
        """The rows of cards."""
        rows = self._rows(look, width)
        return sum(self._line(row).height_for(look, width) for row in rows) + look.du(10) * max(0, len(rows) - 1)

    def place(self, look: Look, rect: Rect) -> None:
        """From the top."""
        self.look, self.rect = look, Rect(rect)
        top = rect.top
        for row in self._rows(look, rect.width):
            line = self._line(row)
            high = line.height_for(look, rect.width)
            line.place(look, Rect(rect.left, top, rect.width, high))
            top += high + look.du(10)


def shown_page(desk: SessionDesk, item: ItemId) -> Page:
    """The item as it stands for this desk."""
    return page(desk.reader, desk.view, desk.brief, item)
