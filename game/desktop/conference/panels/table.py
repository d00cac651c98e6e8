"""The middle: the item on the table. Its title, what the capital wants, its options between brackets."""

from pygame import Rect, Surface

from game.desk.item_page import ItemPage, OptionPage, TextState, item_page
from game.desk.session_desk import SessionDesk
from game.desktop import marked
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import SmallPrint, TextSheet
from game.desktop.theme import ITEM_TITLE, SMALL, Look
from game.desktop.toolkit.box import Column, Group, Padded, Row, Space
from game.desktop.toolkit.button import KeyHint
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import Tag
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.option import OptionCard, OptionState
from game.desktop.toolkit.widget import Widget
from game.model.actions import Backing
from game.model.conference import ItemId
from game.wording.brief import item_line
from game.wording.grammar import capitalised

SHORT_GAP, GAP = 18, 13  # du between short options side by side, and between whole ones


def head(screen: ConferenceScreen, look: Look, shown: ItemPage) -> Widget:
    """Place, tag, title, the capital's wish."""
    desk, wording = screen.desk, screen.desk.wording
    of, change = shown.item, wording.text(f"screen.change.{shown.item.change}")
    then = desk.reader.within(of.then.rstrip("."))
    before = IfItFits(escape(wording.text("screen.then", then=then)), SMALL, tone="muted", grow=1)
    small_print = screen.opens(SmallPrint(of.id))
    lines: list[Widget] = [
        Row(
            section(of.place),
            OneLine(escape(change), SMALL, tone="muted"),
            Tag(str(of.change)),
            before if then and not look.compact else Space(grow=1),
            KeyHint(wording.text("screen.details"), small_print, keys=["space"], capped=True, key="details"),
            gap=8,
            align="middle",
        ),
        heading(escape(of.title), ITEM_TITLE),
        Padded(Label(item_line(desk.reader, desk.brief.wish(of.id), "screen.wish"), SMALL), top=4),
    ]
    if not (shown.is_today or shown.status.is_agreed):
        later = wording.text("screen.not_today" if shown.session else "screen.not_again", session=shown.session)
        lines.append(Padded(Label(later, SMALL), top=4))
    return Column(*lines)


def options(screen: ConferenceScreen, shown: ItemPage) -> Widget:
    """Every option on the table, whole, one below the other."""
    desk = screen.desk
    cards: list[Widget] = [_card(screen, shown.item.id, each, short=False) for each in shown.shown]
    rows: list[Widget] = [Group(*cards, gap=GAP, name=shown.item.title)]
    if shown.idle:
        idle = [marked.text(shown.item, each.option, desk.reader.within(each.option.short)) for each in shown.idle]
        words = desk.wording.sentence("item.nobody_speaks", options=desk.wording.listing(idle, "or"))
        rows.append(Label(words, SMALL, tone="muted"))
    return Column(*rows, gap=8)


def short_options(screen: ConferenceScreen, shown: ItemPage) -> Widget:
    """The options in a few words, side by side, above a map."""
    return Abreast(*(_card(screen, shown.item.id, each, short=True) for each in shown.shown), name=shown.item.title)


def _card(screen: ConferenceScreen, item: ItemId, text: OptionPage, *, short: bool) -> OptionCard:
    desk = screen.desk
    in_short = short or text.state is TextState.FALLEN
    standing = desk.wording.text("screen.choice.standing", count=len(text.behind))
    return OptionCard(
        text.letter,
        text.option.at,
        escape(text.option.short) if in_short else marked.treaty(text.runs),
        sponsors=escape(standing) if short else notes(desk, text),
        state=OptionState(text.state),
        own_plate=desk.delegation if text.is_own_stance else "",
        camp=desk.reader.camp(text.option.at),
        short=short,
        intent=screen.opens(TextSheet(Backing(item=item, option=text.option.id))),
        details=screen.opens(SmallPrint(item, text.option.id)),
        key=f"option:{item}:{text.option.id}",
    )


def notes(desk: SessionDesk, text: OptionPage) -> str:
    """Who stands behind a text, who objects, whether it may be signed."""
    wording = desk.wording
    said = [escape(capitalised(text.sponsors))] if text.sponsors else []
    if text.is_offered:
        said.append(escape(wording.text("screen.chair_offers")))
    if text.objecting:
        names = desk.reader.who(*text.objecting)
        count = 1 if len(text.objecting) == 1 and not names.is_reader else 2
        said.append("{:barred} " + escape(wording.sentence("screen.objecting", names=names, count=count)))
    if text.crosses:
        said.append("{:barred} **" + escape(wording.text("screen.crosses")) + "**")
    return " · ".join(said)


class IfItFits(OneLine):
    """Words that are left out as a whole where there is no room; the small print has them."""

    def draw(self, surface: Surface) -> None:
        """All of them or nothing."""
        if self.text.width(self.look) <= self.rect.width:
            super().draw(surface)


class Abreast(Widget):
    """Cards side by side, as wide as their words want; below one another in rows when there are too many."""

    is_group = True

    def _rows(self, look: Look, width: int) -> Column:
        gap, least, cards = look.du(SHORT_GAP), look.text_du(150), list(self.children)
        most = max(1, (width + gap) // (least + gap))
        lines = max(1, -(-len(cards) // most))
        each = max(1, -(-len(cards) // lines))
        for card in cards:
            card.grow = 1.0
        rows = (Row(*cards[at : at + each], gap=SHORT_GAP, align="fill") for at in range(0, len(cards), each))
        return Column(*rows, gap=10)

    def height_for(self, look: Look, width: int) -> int:
        """The rows of cards."""
        return self._rows(look, width).height_for(look, width)

    def place(self, look: Look, rect: Rect) -> None:
        """From the top."""
        self.look, self.rect = look, Rect(rect)
        self._rows(look, rect.width).place(look, rect)


def shown_page(screen: ConferenceScreen) -> ItemPage:
    """The item as it stands for this desk."""
    return item_page(screen.desk.reader, screen.desk.view, screen.item)
