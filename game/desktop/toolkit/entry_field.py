"""Typing: one line of letters, to find a delegation or to name something."""

from functools import partial
from typing import Unpack

from pygame import Rect, Surface

from game.desktop.theme import SMALL, UNDERLINE, Look, TypeStyle
from game.desktop.toolkit import fonts, strokes
from game.desktop.toolkit.button import cap_name
from game.desktop.toolkit.insets import cap_size, draw_cap
from game.desktop.toolkit.markup import escape
from game.desktop.toolkit.text import Text
from game.desktop.toolkit.widget import HANDLED, Key, Options, Response, Widget, WordIntent

ENTRY = TypeStyle(name="entry", size=17, line=26, serif=True)
DOT = "\N{BULLET}"


class EntryOptions(Options, total=False):
    """What a line for a certain kind of letters takes besides its name."""

    letters: str
    hint: str
    note: str
    changed: WordIntent | None
    entered: WordIntent | None


class EntryField(Widget):
    """A line to type in. What is typed stays when the screen is built anew."""

    role = "entry"
    focusable = True
    takes_text = True
    ring_gap = 3.0

    def __init__(
        self,
        name: str,
        *,
        letters: str = "",
        hint: str = "",
        note: str = "",
        changed: WordIntent | None = None,
        entered: WordIntent | None = None,
        longest: int = 80,
        secret: bool = False,
        **more: Unpack[Options],
    ):
        """Make it.

        hint: muted words while it is empty. note: muted words at its end ("2 of 144").
        changed, entered: intents that take the letters, after each change and on Enter.
        secret: dots are seen, and told, in place of the letters.
        """
        super().__init__(name=name, **more)
        self.letters, self.hint, self.note, self.longest = letters[:longest], hint, note, longest
        self.changed, self.entered = changed, entered
        self.secret = secret
        self.caret = len(self.letters)
        self._given = letters

    @property
    def value(self) -> str:
        """What is typed, or as many dots."""
        return self._seen

    @property
    def _seen(self) -> str:
        return DOT * len(self.letters) if self.secret else self.letters

    def inherit(self, before: Widget) -> None:
        """Keep what was typed, unless the scene gives other letters than it gave before."""
        if isinstance(before, EntryField) and self._given in (before._given, before.letters):
            self.letters, self.caret = before.letters, before.caret

    def natural_width(self, look: Look) -> int:
        """Some twenty letters."""
        return look.du(self.fixed_width) if self.fixed_width is not None else look.text_du(220)

    def height_for(self, look: Look, width: int) -> int:
        """A line, its underline and some air."""
        return look.type_size(ENTRY)[1] + look.du(8)

    def use(self) -> Response | None:
        """Its shortcut only brings the focus here."""
        return HANDLED

    def on_click(self, position: tuple[int, int]) -> Response | None:
        """Put the caret where it was clicked."""
        return HANDLED

    def on_text(self, letters: str) -> Response | None:
        """Letters go in at the caret."""
        printable = "".join(letter for letter in letters if letter.isprintable())
        if not printable or len(self.letters) + len(printable) > self.longest:
            return HANDLED
        self.letters = self.letters[: self.caret] + printable + self.letters[self.caret :]
        self.caret += len(printable)
        return self._answer(self.changed)

    def on_key(self, key: Key) -> Response | None:
        """Moving, deleting, entering. Escape clears what is typed; when nothing is, the screen has it."""
        before = self.letters
        match key.name:
            case "left":
                self.caret = max(0, self.caret - 1)
            case "right" if self.caret < len(self.letters):
                self.caret += 1
            case "home":
                self.caret = 0
            case "end":
                self.caret = len(self.letters)
            case "backspace":
                cut = 0 if key.ctrl else max(0, self.caret - 1)
                self.letters, self.caret = self.letters[:cut] + self.letters[self.caret :], cut
            case "delete":
                self.letters = self.letters[: self.caret] + self.letters[self.caret + 1 :]
            case "escape" if self.letters:
                self.letters, self.caret = "", 0
            case "return":
                return self._answer(self.entered) if self.entered else None
            case _:
                return None
        return self._answer(self.changed) if self.letters != before else HANDLED

    def _answer(self, wish: WordIntent | None) -> Response:
        return HANDLED if wish is None else Response(partial(wish, self.letters))

    def draw(self, surface: Surface) -> None:
        """Key cap, letters, caret, note, underline."""
        look, palette = self.look, self.look.palette
        stroke = look.du(UNDERLINE)
        strokes.hairline(surface, palette.ink, self.rect.left, self.rect.bottom - stroke, self.rect.width, stroke)
        middle = self.rect.centery - stroke // 2
        left, right = self.rect.left, self.rect.right
        if self.keys:
            cap = cap_name(self.keys[0])
            wide, tall = cap_size(cap, look)
            draw_cap(surface, cap, look, Rect(left, middle - tall // 2, wide, tall), palette.muted, palette.rule)
            left += wide + look.du(10)
        if self.note:
            words = Text(escape(self.note), SMALL)
            wide, high = words.width(look), look.type_size(SMALL)[1]
            right -= wide
            words.draw(surface, look, Rect(right, middle - high // 2, wide, high), palette.muted)
            right -= look.du(10)
        self._draw_letters(surface, Rect(left, self.rect.top, max(0, right - left), self.rect.height - stroke))

    def _draw_letters(self, surface: Surface, box: Rect) -> None:
        look, palette = self.look, self.look.palette
        the_font = fonts.face(ENTRY, look)
        with strokes.clipped(surface, box):
            top = box.centery - the_font.height // 2
            caret = round(fonts.word_width(the_font, self._seen[: self.caret]))
            shift = max(0, caret + look.du(3) - box.width)  # long entries slide so that the caret is seen
            if self.letters:
                surface.blit(fonts.word_picture(the_font, self._seen, palette.ink), (box.left - shift, top))
            elif self.hint:
                surface.blit(
                    fonts.word_picture(fonts.face(SMALL, look), self.hint, palette.muted),
                    (box.left + look.du(4), box.centery - fonts.face(SMALL, look).height // 2),
                )
            if self.focused:
                tall = look.text_du(22)
                surface.fill(palette.ink, (box.left - shift + caret, box.centery - tall // 2, look.du(2), tall))
