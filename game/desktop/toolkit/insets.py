"""What is set among words but is not letters: badges in brackets, nameplates, key caps. Measured and drawn."""

import math

from pygame import Rect, Surface

from game.desktop.theme import CAP, CODE, CORNER, Colour, Look, TypeStyle
from game.desktop.toolkit import fonts, strokes

BADGE_STROKE, BADGE_ARM, BADGE_PADDING = 1.5, 3, 5  # du
PLATE_PADDING, PLATE_HEIGHT, CAP_HEIGHT, CAP_PADDING = 6, 18, 18, 6


def plate_width(code: str, look: Look) -> int:
    """Pixels a nameplate with this code takes."""
    letters = math.ceil(fonts.word_width(fonts.face(CODE, look), code, fonts.tracking(CODE, look)))
    return letters + 2 * look.du(PLATE_PADDING)


def draw_badge(surface: Surface, words: str, style: TypeStyle, look: Look, box: Rect, ink: Colour) -> None:
    """An agenda item's number between drawn brackets, as tall as its line, in the box from the left."""
    the_font = fonts.face(style, look, bold=True)
    height = min(box.height, look.type_size(style)[0] + look.text_du(5))
    width = math.ceil(fonts.word_width(the_font, words)) + 2 * look.du(BADGE_PADDING)
    frame = Rect(box.left, box.centery - height // 2, width, height)
    stroke = look.du(2) if style.bold else max(1, int(BADGE_STROKE * look.scale))
    strokes.square_brackets(surface, frame, ink, stroke, look.du(BADGE_ARM))
    picture = fonts.word_picture(the_font, words, ink)
    surface.blit(picture, (frame.left + look.du(BADGE_PADDING), box.centery - picture.height // 2))


def plate_height(look: Look) -> int:
    """Pixels a nameplate is high."""
    return look.text_du(PLATE_HEIGHT)


def draw_plate(surface: Surface, code: str, look: Look, rect: Rect, *, own: bool, ink: Colour) -> None:
    """A nameplate: outlined for somebody, filled for you."""
    palette = look.palette
    if own:
        strokes.plate(surface, rect, ink)
    else:
        strokes.outline(surface, rect, palette.rule, look.du(1), 0)
    the_font, tracking = fonts.face(CODE, look), fonts.tracking(CODE, look)
    picture = fonts.word_picture(the_font, code, palette.ground if own else ink, tracking)
    spare = rect.width - picture.width + round(tracking)
    surface.blit(picture, (rect.left + spare // 2, rect.centery - picture.height // 2))


def draw_cap(surface: Surface, key_name: str, look: Look, rect: Rect, ink: Colour, edge: Colour) -> None:
    """A key cap: the key to press, in a small outline."""
    strokes.outline(surface, rect, edge, look.du(1), look.du(CORNER))
    picture = fonts.word_picture(fonts.face(CAP, look), key_name, ink)
    surface.blit(picture, (rect.centerx - picture.width // 2, rect.centery - picture.height // 2))


def cap_size(key_name: str, look: Look) -> tuple[int, int]:
    """Pixels of a key cap."""
    height = look.text_du(CAP_HEIGHT)
    return max(height, math.ceil(fonts.word_width(fonts.face(CAP, look), key_name)) + 2 * look.du(6)), height


def badge_width(words: str, style: TypeStyle, look: Look) -> int:
    """Pixels a badge takes."""
    return math.ceil(fonts.word_width(fonts.face(style, look, bold=True), words)) + 2 * look.du(BADGE_PADDING)
