"""Rows one can choose: of a list (an agenda item, an action with its cost) and of the title's menu."""

from collections.abc import Iterable
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import BODY, CONTROL_RING_GAP, EDGE, MENU, SMALL, STRONG, Ground, Look, TypeStyle
from game.desktop.toolkit import strokes
from game.desktop.toolkit.box import draw_edge
from game.desktop.toolkit.button import cap_name
from game.desktop.toolkit.insets import cap_size, draw_cap
from game.desktop.toolkit.label import TwoLines
from game.desktop.toolkit.markup import plain
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import Choosable, Intent, Widget

BADGE_GAP, LEAST_GAP = 12, 5  # du between a badge and the words of its row; where there is no room for that
RING_BESIDE = 6  # du between the words of a row and the outer edge of its focus ring


def badge_column(labels: Iterable[str], look: Look, most: float) -> float:
    """The `lead_width` for rows that begin with items' badges: as the widest asks for, at most `most` du if it fits."""
    widest = max((Text(f"[{label}]", STRONG).width(look) for label in labels), default=0)
    badge = widest / (look.scale * look.text_scale)
    return max(badge + LEAST_GAP, min(most, badge + BADGE_GAP))


class ListRow(Widget):
    """One line of a list: a lead (badge, nameplate, icon), a title, a second line, a note at the end."""

    role = "row"
    focusable = True
    answers = True
    ring_gap = -3.0  # rows touch, so the ring lies on their own edges

    def __init__(
        self,
        title: str,
        intent: Intent | None = None,
        *,
        lead: str = "",
        lead_width: float = 28,
        detail: str = "",
        note: str = "",
        hairline: bool = True,
        inset: float = 0,
        style: TypeStyle = BODY,
        name: str = "",
        **more: Unpack[Choosable],
    ):
        """All words are mark-up; `lead_width` and `inset` (a margin at both sides) in du.

        The first of `keys` is drawn as a cap in place of a lead. A disabled row shows its reason as the note.
        """
        super().__init__(name=name or plain(title), intent=intent, **more)
        self.title, self.lead, self.detail, self.note = title, lead, detail, note
        self.lead_width, self.hairline, self.inset = lead_width, hairline, inset
        self.style = style

    def ring_rect(self) -> Rect:
        """Beside the words: where the row has no margin the ring lies outside it, so that it cuts no letter."""
        return self.rect.inflate(2 * max(0, self.look.du(RING_BESIDE) - self.look.du(self.inset)), 0)

    @property
    def value(self) -> str:
        """The second line and the note."""
        return " · ".join(plain(words) for words in (self.detail, self._note) if words)

    @property
    def _bold(self) -> str:
        """The title as it is when chosen."""
        return self.title if "**" in self.title else f"**{self.title}**"

    def _words(self) -> TwoLines:
        return TwoLines(Text(self._bold if self.is_chosen else self.title, self.style), Text(self.detail, SMALL))

    @property
    def _note(self) -> str:
        return self.reason if not self.enabled and self.reason else self.note

    def _lead_space(self, look: Look) -> int:
        return look.text_du(self.lead_width) if self.lead or self.keys else 0

    def natural_width(self, look: Look) -> int:
        """Lead, title and note side by side."""
        if self.fixed_width is not None:
            return look.du(self.fixed_width)
        words = max(Text(self._bold, self.style).width(look), Text(self.detail, SMALL).width(look))
        note = Text(self._note, SMALL).width(look) + look.du(12) if self._note else 0
        return self._lead_space(look) + words + note + 2 * look.du(self.inset)

    def _columns(self, look: Look, width: int) -> tuple[int, int]:
        """Pixels for (title, note); the note never takes more than half."""
        room = max(1, width - self._lead_space(look) - 2 * look.du(self.inset))
        note = Text(self._note, SMALL).width(look) + look.du(12) if self._note else 0
        note = min(note, room // 2)
        return room - note, note

    def height_for(self, look: Look, width: int) -> int:
        """At least a row's height; more for words that wrap."""
        title, note = self._columns(look, width)
        high = self._words().height(look, title)
        if note:
            high = max(high, Text(self._note, SMALL).height(look, note - look.du(12)))
        return max(look.row_height, high + look.du(10))

    def draw(self, surface: Surface) -> None:
        """Ground, edge, hairline, lead, title, second line, note."""
        look = self.look
        if self.enabled and (self.is_chosen or self.hovered):
            surface.fill(look.palette.sheet, self.rect)
            look = look.on(Ground.SHEET) if look.palette.ground == look.palette.paper else look
        if self.hairline:
            strokes.hairline(surface, look.palette.hair, self.rect.left, self.rect.top, self.rect.width, look.du(1))
        if self.is_chosen:
            draw_edge(surface, look, self.rect, EDGE)
        title_wide, note_wide = self._columns(look, self.rect.width)
        ink = look.palette.ink if self.enabled else look.palette.muted
        words = self._words()
        top = self.rect.centery - words.height(look, title_wide) // 2
        inset, lead = look.du(self.inset), self._lead_space(look)
        x = self._across(inset, lead)
        self._draw_lead(surface, look, Rect(x, top, lead, look.type_size(self.style)[1]), ink)
        x = self._across(inset + lead, title_wide)
        words.draw(surface, look, Rect(x, top, title_wide, 0), ink)
        if note_wide:
            note = Text(self._note, SMALL)
            room = note_wide - look.du(12)
            place = Rect(0, self.rect.centery - note.height(look, room) // 2, room, 0)
            place.left = self._across(self.rect.width - inset - room, room)
            note.draw(surface, look, place, look.palette.muted, "end")

    def _across(self, offset: int, width: int) -> int:
        """The left of something that far from the reading side."""
        return self.rect.right - offset - width if self.look.rtl else self.rect.left + offset

    def _draw_lead(self, surface: Surface, look: Look, box: Rect, ink: tuple[int, int, int]) -> None:
        if self.lead:
            Text(self.lead, STRONG).draw(surface, look, box, ink)
        elif self.keys:
            cap = cap_name(self.keys[0])
            width, tall = cap_size(cap, look)
            left = box.right - width if look.rtl else box.left
            place = Rect(left, box.centery - tall // 2, width, tall)
            draw_cap(surface, cap, look, place, look.palette.muted, look.palette.rule)


class MenuRow(Widget):
    """A line of the title's menu: large words, a second line when there is one, bold while it has the focus."""

    role = "row"
    focusable = True
    ring_gap = CONTROL_RING_GAP - 3.0
    margin = 18  # du beside the words, inside the ring

    def __init__(self, title: str, intent: Intent | None = None, *, detail: str = "", **more: Unpack[Choosable]):
        """Plain words or mark-up."""
        super().__init__(name=plain(title), intent=intent, **more)
        self.title, self.detail = title, detail

    @property
    def value(self) -> str:
        """The second line."""
        return plain(self._second)

    @property
    def _second(self) -> str:
        return self.reason if not self.enabled and self.reason else self.detail

    def _words(self, *, bold: bool = True) -> TwoLines:
        return TwoLines(Text(f"**{self.title}**" if bold else self.title, MENU), Text(self._second, SMALL))

    def natural_width(self, look: Look) -> int:
        """The words and the margins."""
        return self._words().width(look) + 2 * look.du(self.margin)

    def height_for(self, look: Look, width: int) -> int:
        """Two lines, or one, and room for a finger."""
        high = self._words().height(look, max(1, width - 2 * look.du(self.margin)))
        return max(look.text_du(40 if look.compact else 54), high + look.du(20))

    def draw(self, surface: Surface) -> None:
        """The lines, in the middle of the height."""
        look, palette = self.look, self.look.palette
        if self.hovered and self.enabled:
            surface.fill(palette.sheet, self.rect)
        room = max(1, self.rect.width - 2 * look.du(self.margin))
        words = self._words(bold=self.focused or self.hovered)
        top = self.rect.centery - words.height(look, room) // 2
        place = Rect(self.rect.left + look.du(self.margin), top, room, 0)
        words.draw(surface, look, place, palette.ink if self.enabled else palette.muted)
