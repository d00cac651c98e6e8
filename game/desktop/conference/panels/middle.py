"""How the middle shares its height: the text and the room, of which one is the hero and the other gives way."""

from pygame import Rect

from game.desktop.conference.panels import room as the_room
from game.desktop.conference.panels import table
from game.desktop.conference.screen import ConferenceScreen
from game.desktop.conference.screen_state import RoomView
from game.desktop.theme import ITEM_TITLE, Look
from game.desktop.toolkit.box import Column, Padded
from game.desktop.toolkit.label import heading
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.widget import Widget

ROOM_LEAST, ROOM_LEAST_COMPACT = 190, 172  # du the room keeps beside whole texts
GAP = 10  # du between the parts
RING = 8  # du above and below the texts, for the ring of the first and last


class Shared(Widget):
    """Head, texts, the room's head, the room. The texts scroll when they want more than they can have."""

    def __init__(self, head: Widget, texts: Scroll, tabs: Widget, room: Widget, *, room_grows: bool):
        """room_grows: the room takes what the texts leave; else the texts take what the room leaves."""
        super().__init__(head, texts, tabs, room, grow=1)
        self.room_grows = room_grows

    def place(self, look: Look, rect: Rect) -> None:
        """Cut from the top."""
        self.look, self.rect = look, Rect(rect)
        head, texts, tabs, room = self.children
        gap = look.du(GAP)
        high_head, high_tabs = head.height_for(look, rect.width), tabs.height_for(look, rect.width)
        left = max(0, rect.height - high_head - high_tabs - gap)
        wanted = texts.children[0].height_for(look, rect.width)
        if self.room_grows:
            least = min(left // 2, look.pick(ROOM_LEAST, ROOM_LEAST_COMPACT))
            high_texts = min(wanted, max(0, left - least))
        else:
            high_texts = max(0, left - room.height_for(look, rect.width))
        top = rect.top
        for child, high, below in ((head, high_head, gap), (texts, high_texts, 0), (tabs, high_tabs, 0)):
            child.place(look, Rect(rect.left, min(top, rect.bottom), rect.width, min(high, max(0, rect.bottom - top))))
            top += high + below
        room.place(look, Rect(rect.left, min(top, rect.bottom), rect.width, max(0, rect.bottom - top)))


def middle(screen: ConferenceScreen, look: Look) -> Widget:
    """The item and the room, the room in the way that was chosen."""
    item, shown = screen.item, screen.room
    page = table.shown_page(screen)
    whole = shown in (RoomView.HALL, RoomView.TEXT)
    words = table.options(screen, page) if whole else table.short_options(screen, page)
    texts = Scroll(_ringed(words), name=page.item.title, key=f"texts:{item}:{whole}")
    return Shared(
        table.head(screen, look, page),
        texts,
        the_room.tabs(screen, shown),
        the_room.room(screen, look, shown),
        room_grows=shown != RoomView.TEXT,
    )


def text_alone(screen: ConferenceScreen, look: Look) -> Widget:
    """The item without the room."""
    page = table.shown_page(screen)
    texts = Scroll(_ringed(table.options(screen, page)), name=page.item.title, key=f"texts:{screen.item}:True")
    return Column(table.head(screen, look, page), texts, grow=1)


def room_alone(screen: ConferenceScreen, look: Look) -> Widget:
    """The room without the item's texts."""
    shown = RoomView.HALL if screen.room is RoomView.TEXT else screen.room
    room = the_room.room(screen, look, shown)
    room.grow = 1
    title = heading(escape(screen.desk.conference.item(screen.item).title), ITEM_TITLE)
    return Column(title, the_room.tabs(screen, shown), room, grow=1)


def _ringed(words: Widget) -> Widget:
    return Padded(words, top=RING, bottom=RING)
