"""Text: a line of mark-up in a style, laid out in words that never leave its width, measured, drawn.

Words are measured once and kept. An inset (badge, nameplate, glyph, icon) is a word of its own size.
"""

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pygame import Rect, Surface

from game.desktop.theme import BODY, Colour, Grid, Look, TypeStyle
from game.desktop.toolkit import fonts, strokes
from game.desktop.toolkit.glyph import glyph, shape_of
from game.desktop.toolkit.icons import icon
from game.desktop.toolkit.insets import badge_width, draw_badge, draw_plate, plate_height, plate_width
from game.desktop.toolkit.markup import Kind, MarkedRun, parse, plain

BADGE_MARGIN, PLATE_MARGIN, ICON_MARGIN = 1, 3, 3  # du of air after an inset
MARK_STROKE, MARK_BELOW = 2, 4  # underline marks: how thick, how far below the baseline
_BREAKS = re.compile(r"( +|\n)")
_WIDE = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uff00-\uffef])")  # scripts that may break after any letter


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a word set in one way, and its width in pixels."""

    run: MarkedRun
    width: float


@dataclass(frozen=True, slots=True)
class Word:
    """What is not broken across lines; `space` pixels before it unless it opens a line."""

    pieces: tuple[Piece, ...]
    space: float
    spaces: str = ""
    new_line: bool = False

    @property
    def width(self) -> float:
        """Pixels, without the space."""
        return sum(piece.width for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Block:
    """Laid-out text: lines of (x, piece), how wide the widest is and how high they stand together, in pixels."""

    lines: tuple[tuple[tuple[float, Piece], ...], ...]
    widths: tuple[int, ...]
    style: TypeStyle
    line_height: int
    look_key: tuple[float, float, bool]

    @property
    def width(self) -> int:
        """Pixels of the widest line."""
        return max(self.widths, default=0)

    @property
    def height(self) -> int:
        """Pixels of all lines."""
        return self.line_height * len(self.lines)


@dataclass(frozen=True, slots=True)
class Text:
    """A line or paragraph of mark-up (see `markup`) in one style."""

    source: str
    style: TypeStyle = BODY

    @property
    def said(self) -> str:
        """The words without their mark-up."""
        return plain(self.source)

    def lay_out(self, look: Look, width: int | None = None) -> Block:
        """The text broken into lines of at most `width` pixels; without a width only where it has line ends."""
        key = (look.scale, look.text_scale, look.compact)
        return _lay_out(self.source, self.style, look.type_size(self.style), key, width)

    def width(self, look: Look) -> int:
        """Pixels on one line."""
        return self.lay_out(look).width

    def height(self, look: Look, width: int | None = None) -> int:
        """Pixels of height when it may be `width` wide."""
        return self.lay_out(look, width).height

    def draw(self, surface: Surface, look: Look, rect: Rect, ink: Colour | None = None, align: str = "start") -> Block:
        """Draw it into the rectangle from its top; `align` is start, middle or end, mirrored when right to left."""
        block = self.lay_out(look, rect.width)
        draw_block(surface, block, look, rect, ink or look.palette.ink, align)
        return block


def _key_look(style_size: tuple[int, int], key: tuple[float, float, bool]) -> Look:
    """A look good enough to measure with."""
    return Look(size=style_size, scale=key[0], text_scale=key[1], grid=Grid.COMPACT if key[2] else Grid.REGULAR)


@lru_cache(maxsize=3_000)
def _lay_out(
    source: str, style: TypeStyle, sizes: tuple[int, int], key: tuple[float, float, bool], width: int | None
) -> Block:
    look = _key_look(sizes, key)
    lines: list[tuple[tuple[float, Piece], ...]] = []
    widths: list[int] = []
    line: list[tuple[float, Piece]] = []
    x = 0.0

    def end_line() -> None:
        nonlocal x
        lines.append(_joined(line, style, look))
        widths.append(math.ceil(x))
        line.clear()
        x = 0.0

    for word in _words(source, style, look):
        if word.new_line:
            end_line()
        space = word.space if line else 0.0
        if width is not None and line and x + space + word.width > width:
            end_line()
            space = 0.0
        pieces = word.pieces
        if width is not None and word.width > width:
            pieces = _cut(pieces, width, style, look)
        if space:
            line.append((x, Piece(MarkedRun(word.spaces), space)))
        x += space
        for piece in pieces:
            if width is not None and line and x + piece.width > width:
                end_line()
            line.append((x, piece))
            x += piece.width
    end_line()
    return Block(tuple(lines), tuple(widths), style, sizes[1], key)


def _joined(line: list[tuple[float, Piece]], style: TypeStyle, look: Look) -> tuple[tuple[float, Piece], ...]:
    """The line with words of one kind joined, so that they are drawn as one and evenly spaced."""
    joined: list[tuple[float, Piece]] = []
    for at, (x, piece) in enumerate(line):
        run = piece.run
        if joined and run.kind is Kind.WORDS and not run.text.strip(" ") and at + 1 < len(line):
            before, after = joined[-1][1].run, line[at + 1][1].run
            if _alike(before, after):
                run = replace(before, text=run.text)  # a space between two of a kind belongs to them
        if joined and _alike(joined[-1][1].run, run):
            start, before_piece = joined[-1]
            whole = replace(before_piece.run, text=before_piece.run.text + run.text)
            joined[-1] = (start, Piece(whole, x + piece.width - start))
        else:
            joined.append((x, Piece(run, piece.width)))
    return tuple(joined)


def _alike(one: MarkedRun, other: MarkedRun) -> bool:
    return one.kind is Kind.WORDS is other.kind and replace(one, text="") == replace(other, text="")


def _words(source: str, style: TypeStyle, look: Look) -> list[Word]:
    """The words of a source; one word may be made of runs that touch."""
    words: list[Word] = []
    pieces: list[Piece] = []
    space, spaces, new_line = 0.0, "", False

    def close() -> None:
        nonlocal space, spaces, new_line
        if pieces or new_line:
            words.append(Word(tuple(pieces), space, spaces, new_line))
            pieces.clear()
            space, spaces, new_line = 0.0, "", False

    for run in parse(source):
        if run.kind is not Kind.WORDS:
            pieces.append(Piece(run, _inset_width(run, style, look)))
            continue
        text = run.text.upper() if style.capitals else run.text
        the_font, tracking = fonts.face(style, look, bold=run.bold, italic=run.italic), fonts.tracking(style, look)
        for part in _BREAKS.split(text):
            if not part:
                continue
            if part == "\n":
                close()
                new_line = True
            elif part.isspace() and part[0] == " ":
                close()
                space, spaces = fonts.word_width(the_font, part, tracking), part
            else:
                for at, bit in enumerate(bit for bit in _WIDE.split(part) if bit):
                    if at:
                        close()
                    pieces.append(Piece(replace(run, text=bit), fonts.word_width(the_font, bit, tracking)))
    close()
    return words


def _cut(pieces: tuple[Piece, ...], width: int, style: TypeStyle, look: Look) -> tuple[Piece, ...]:
    """The pieces of a word wider than a line, cut into parts that fit one; a single letter always stays."""
    parts: list[Piece] = []
    for piece in pieces:
        if piece.run.kind is not Kind.WORDS or piece.width <= width:
            parts.append(piece)
            continue
        the_font = fonts.face(style, look, bold=piece.run.bold, italic=piece.run.italic)
        tracking, rest = fonts.tracking(style, look), piece.run.text
        while rest:
            take = 1
            while take < len(rest) and fonts.word_width(the_font, rest[: take + 1], tracking) <= width:
                take += 1
            bit, rest = rest[:take], rest[take:]
            parts.append(Piece(replace(piece.run, text=bit), fonts.word_width(the_font, bit, tracking)))
    return tuple(parts)


def _inset_width(run: MarkedRun, style: TypeStyle, look: Look) -> float:
    match run.kind:
        case Kind.BADGE:
            return badge_width(run.text, style, look) + look.du(BADGE_MARGIN)
        case Kind.PLATE | Kind.OWN_PLATE:
            return plate_width(run.text, look) + look.du(PLATE_MARGIN)
        case _:
            return look.type_size(style)[0] + look.du(ICON_MARGIN)


def draw_block(surface: Surface, block: Block, look: Look, rect: Rect, ink: Colour, align: str = "start") -> None:
    """Draw laid-out text into the rectangle from its top; lines that cannot be seen are skipped."""
    if look.rtl and align in ("start", "end"):
        align = "end" if align == "start" else "start"
    clip = surface.get_clip()
    for number, line in enumerate(block.lines):
        top = rect.top + number * block.line_height
        if top >= clip.bottom or top + block.line_height <= clip.top:
            continue
        spare = rect.width - block.widths[number]
        left = rect.left + (spare if align == "end" else spare // 2 if align == "middle" else 0)
        _draw_line(surface, line, block, look, (left, top), ink)


def _draw_line(
    surface: Surface,
    line: tuple[tuple[float, Piece], ...],
    block: Block,
    look: Look,
    corner: tuple[int, int],
    ink: Colour,
) -> None:
    regular = fonts.face(block.style, look)
    baseline = corner[1] + (block.line_height - regular.height) // 2 + regular.ascent
    marked: tuple[int, int] | None = None
    for x, piece in line:
        left, run = corner[0] + round(x), piece.run
        if run.kind is Kind.WORDS:
            the_font = fonts.face(block.style, look, bold=run.bold, italic=run.italic)
            tint = look.palette.muted if run.muted else ink
            picture = fonts.word_picture(the_font, run.text, tint, fonts.tracking(block.style, look))
            surface.blit(picture, (left, baseline - the_font.ascent))
        else:
            _draw_inset(surface, piece, block, look, Rect(left, corner[1], round(piece.width), block.line_height), ink)
        if run.underline:
            marked = (marked[0] if marked else left, left + round(piece.width))
        elif marked:
            _draw_mark(surface, marked, baseline, look, ink)
            marked = None
    if marked:
        _draw_mark(surface, marked, baseline, look, ink)


def _draw_mark(surface: Surface, span: tuple[int, int], baseline: int, look: Look, ink: Colour) -> None:
    strokes.hairline(surface, ink, span[0], baseline + look.du(MARK_BELOW), span[1] - span[0], look.du(MARK_STROKE))


def _draw_inset(surface: Surface, piece: Piece, block: Block, look: Look, box: Rect, ink: Colour) -> None:
    run, palette = piece.run, look.palette
    tint = palette.muted if run.muted else ink
    match run.kind:
        case Kind.BADGE:
            draw_badge(surface, run.text, block.style, look, box, tint)
        case Kind.PLATE | Kind.OWN_PLATE:
            width, height = round(piece.width) - look.du(PLATE_MARGIN), plate_height(look)
            place = Rect(box.left, box.centery - height // 2, width, height)
            draw_plate(surface, run.text, look, place, own=run.kind is Kind.OWN_PLATE, ink=ink)
        case Kind.CAMP:
            size = look.type_size(block.style)[0]
            surface.blit(glyph(shape_of(run.location), size, palette), (box.left, box.centery - size // 2))
        case _:
            size = look.type_size(block.style)[0]
            tint = tint if run.muted or ink != palette.muted else palette.ink  # icons beside muted words are ink
            surface.blit(icon(run.text, size, tint), (box.left, box.centery - size // 2))
