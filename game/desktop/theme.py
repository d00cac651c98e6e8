"""Paper and slate: the colours, type and measures every screen is drawn with.

Every size is in design units (du); one du is one pixel at 1280x720 and `Look` turns it into pixels.
Ratios named in comments are WCAG contrast ratios against the ground a token is meant for.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

Colour = tuple[int, int, int]

REGULAR_SIZE = (1280, 720)
SMALLEST_WINDOW = (1024, 640)
REGULAR_FROM = (1200, 680)  # pixels; below it a window uses the compact grid
COMPACT_ABOVE_TEXT_SCALE = 1.25
TABS_ABOVE_TEXT_SCALE = 1.6
SMALLEST_TEXT_SCALE, LARGEST_TEXT_SCALE = 1.0, 2.0
SMALLEST_TYPE = 12  # du; nothing on a screen is set smaller
DISPLAY_TYPE = 18  # du; larger type grows by this much of the text scale and no more
COLUMN_GROWS_TO = 1.3

ROW_HEIGHT, COMPACT_ROW_HEIGHT, MENU_ROW_HEIGHT, TOUCH_HEIGHT = 30, 27, 40, 48
HAIRLINE, OUTLINE, UNDERLINE, BRACKET, EDGE, TITLE_BRACKET = 1, 1, 2, 3, 4, 9
ARM_TO_STROKE = 3  # a bracket's arm is this many strokes long
FOCUS_STROKE, CONTROL_RING_GAP, ROW_RING_GAP = 3, 3, 5
CORNER = 2  # du; buttons and key caps only


def colour(code: str) -> Colour:
    """The colour written "#RRGGBB"."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Named colours on one ground. `paper` is the table, `sheet` the document; `ground` is what one draws on now."""

    name: str
    paper: Colour
    sheet: Colour
    bar: Colour
    bar_ink: Colour
    bar_muted: Colour
    ink: Colour
    slate2: Colour
    muted: Colour
    rule: Colour
    hair: Colour
    land: Colour
    coast: Colour
    blue: Colour
    blue_ink: Colour
    blue_tint: Colour
    blue_line: Colour  # the diagonals over a blue area
    orange: Colour
    orange_ink: Colour
    orange_tint: Colour
    orange_edge: Colour  # what outlines a solid orange shape
    grey: Colour
    grey_edge: Colour
    focus: Colour
    ground: Colour


LIGHT = Palette(
    name="light",
    paper=colour("#F3EFE7"),
    sheet=colour("#FFFDF8"),
    bar=colour("#28323D"),
    bar_ink=colour("#F3EFE7"),
    bar_muted=colour("#B9C0C6"),
    ink=colour("#1E262F"),
    slate2=colour("#3B4753"),
    muted=colour("#56606A"),
    rule=colour("#868B8E"),
    hair=colour("#D3CCBE"),
    land=colour("#E2DCCF"),
    coast=colour("#77808A"),
    blue=colour("#0072B2"),
    blue_ink=colour("#00598C"),
    blue_tint=colour("#DCE9F1"),
    blue_line=colour("#F3EFE7"),
    orange=colour("#E69F00"),
    orange_ink=colour("#7A4E00"),
    orange_tint=colour("#FBEBC6"),
    orange_edge=colour("#7A4E00"),
    grey=colour("#B4B2AC"),
    grey_edge=colour("#56606A"),
    focus=colour("#A3205F"),
    ground=colour("#F3EFE7"),
)

DARK = Palette(
    name="dark",
    paper=colour("#1A2027"),
    sheet=colour("#222A33"),
    bar=colour("#11161B"),
    bar_ink=colour("#F3EFE7"),
    bar_muted=colour("#B9C0C6"),
    ink=colour("#EFEBE2"),
    slate2=colour("#CFD3D4"),
    muted=colour("#A8B1B9"),
    rule=colour("#7C8790"),
    hair=colour("#3A444F"),
    land=colour("#333D48"),
    coast=colour("#6B7680"),
    blue=colour("#3D9AD3"),
    blue_ink=colour("#7CC0EA"),
    blue_tint=colour("#21394B"),
    blue_line=colour("#1A2027"),
    orange=colour("#E69F00"),
    orange_ink=colour("#F2C462"),
    orange_tint=colour("#463A1E"),
    orange_edge=colour("#F2C462"),
    grey=colour("#7E868D"),
    grey_edge=colour("#A8B1B9"),
    focus=colour("#F58DBB"),
    ground=colour("#1A2027"),
)

# The signing ceremony is slate in both themes; its `grey` are those still to come, its `land` those without a vote.
CEREMONY = replace(
    DARK,
    name="ceremony",
    paper=colour("#1E262F"),
    sheet=colour("#1E262F"),
    ink=colour("#F3EFE7"),
    muted=colour("#B9C0C6"),
    hair=colour("#3A444F"),
    land=colour("#2A343E"),
    blue_line=colour("#12314A"),
    grey=colour("#56626D"),
    grey_edge=colour("#B9C0C6"),
    ground=colour("#1E262F"),
)


class Ground(StrEnum):
    """What a part of the screen lies on."""

    PAPER = "paper"
    SHEET = "sheet"
    BAR = "bar"
    CEREMONY = "ceremony"
    LIGHT_SHEET = "light sheet"  # the ceremony's decision panel, light in both themes


def strong_contrast(palette: Palette) -> Palette:
    """The palette with white (or black) grounds, no muted text and visible hairlines."""
    plain = colour("#000000") if palette.name == "dark" else colour("#FFFFFF")
    return replace(
        palette,
        name=f"{palette.name} contrast",
        paper=plain,
        sheet=plain,
        muted=palette.ink,
        slate2=palette.ink,
        hair=palette.rule,
        ground=plain,
    )


def on_ground(palette: Palette, ground: Ground) -> Palette:
    """The palette as it looks on that ground: on the bar, ink is ivory and the focus is the light plum."""
    match ground:
        case Ground.PAPER:
            return replace(palette, ground=palette.paper)
        case Ground.SHEET:
            return replace(palette, ground=palette.sheet)
        case Ground.CEREMONY:
            return CEREMONY
        case Ground.LIGHT_SHEET:
            return replace(LIGHT, ground=LIGHT.sheet)
        case Ground.BAR:
            return replace(
                palette,
                name=f"{palette.name} bar",
                ground=palette.bar,
                paper=palette.bar,
                sheet=colour("#3B4753"),
                ink=palette.bar_ink,
                slate2=palette.bar_muted,
                muted=palette.bar_muted,
                rule=palette.bar_muted,
                hair=colour("#56626D"),
                focus=DARK.focus,
            )


def luminance(tint: Colour) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in tint]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """WCAG contrast ratio, 1 (equal) to 21; text needs 4.5, meaningful graphics 3."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """One way of setting text; `size` and `line` in du, `compact` the same pair on the compact grid."""

    name: str
    size: float
    line: float
    serif: bool = False
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    tracking: float = 0.0
    compact: tuple[float, float] | None = None


WORDMARK = TypeStyle(name="wordmark", size=54, line=58, serif=True, bold=True, compact=(46, 50))
COUNT = TypeStyle(name="count", size=52, line=56, serif=True, bold=True)
RESULT_COUNT = TypeStyle(name="result count", size=22, line=28, serif=True, bold=True)
HEADLINE = TypeStyle(name="headline", size=31, line=40, serif=True, bold=True, compact=(26, 34))
ITEM_TITLE = TypeStyle(name="item title", size=26, line=34, serif=True, bold=True, compact=(22, 29))
NEWS = TypeStyle(name="news", size=20, line=29, serif=True, compact=(18, 26))
TAGLINE = TypeStyle(name="tagline", size=17, line=26, serif=True, italic=True)
MENU = TypeStyle(name="menu", size=18, line=24)
TREATY = TypeStyle(name="treaty", size=17, line=25, serif=True, compact=(15.5, 22))
SHORT_TREATY = TypeStyle(name="short treaty", size=15, line=20, serif=True)
LETTER = TypeStyle(name="letter", size=17, line=25, bold=True, compact=(16, 22))
STRONG = TypeStyle(name="strong", size=14, line=20, bold=True)
BODY = TypeStyle(name="body", size=14, line=20)
SMALL = TypeStyle(name="small", size=13, line=18)
CODE = TypeStyle(name="code", size=12, line=16, bold=True, tracking=0.5)
LABEL = TypeStyle(name="label", size=12, line=16, bold=True, capitals=True, tracking=0.7)
CAP = TypeStyle(name="key cap", size=12, line=16)
STYLES = (
    WORDMARK, COUNT, RESULT_COUNT, HEADLINE, ITEM_TITLE, NEWS, TAGLINE, MENU, TREATY, SHORT_TREATY, LETTER, STRONG,
    BODY, SMALL, CODE, LABEL, CAP,
)  # fmt: skip


class Grid(StrEnum):
    """How many things a screen shows: compact leaves out whole lines and narrows the columns."""

    REGULAR = "regular"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How everything is drawn in a window of this size: palette, scale, text scale and grid."""

    size: tuple[int, int]  # pixels
    palette: Palette = field(default=LIGHT)
    scale: float = 1.0
    text_scale: float = 1.0
    grid: Grid = Grid.REGULAR
    rtl: bool = False
    reduced_motion: bool = False

    @property
    def compact(self) -> bool:
        """Whether the compact grid is on."""
        return self.grid is Grid.COMPACT

    @property
    def columns_as_tabs(self) -> bool:
        """Whether text is so large that the columns of a screen become tabs."""
        return self.text_scale > TABS_ABOVE_TEXT_SCALE

    def du(self, units: float) -> int:
        """Pixels for a length in du; anything above nothing is at least one pixel."""
        return max(1, round(units * self.scale)) if units > 0 else round(units * self.scale)

    def text_du(self, units: float) -> int:
        """Pixels for a length in du that must grow with the text, such as the height of a row."""
        return self.du(units * self.text_scale)

    def pick(self, regular: float, compact: float) -> int:
        """Pixels for a length that differs between the two grids."""
        return self.du(compact if self.compact else regular)

    def type_size(self, style: TypeStyle) -> tuple[int, int]:
        """Pixels of (type size, line height) of a style here."""
        size, line = style.compact if self.compact and style.compact else (style.size, style.line)
        size = max(SMALLEST_TYPE, size)
        grown = 1 + (self.text_scale - 1) * min(1.0, DISPLAY_TYPE / size)  # titles are large enough to grow less
        return self.du(size * grown), self.du(line * grown)

    def column(self, regular: float, compact: float) -> float:
        """The width in du of a side column on either grid; it grows with the text, but leaves room for the middle."""
        return (compact if self.compact else regular) * min(self.text_scale, COLUMN_GROWS_TO)

    @property
    def row_height(self) -> int:
        """Pixels of an ordinary list row."""
        return self.text_du(COMPACT_ROW_HEIGHT if self.compact else ROW_HEIGHT)

    def on(self, ground: Ground) -> "Look":
        """The look of what lies on that ground."""
        return replace(self, palette=on_ground(self.palette, ground))


def look_for(
    size: tuple[int, int],
    *,
    dark: bool = False,
    contrast_setting: bool = False,
    text_scale: float = 1.0,
    rtl: bool = False,
    reduced_motion: bool = False,
) -> Look:
    """The look of a window of this size in pixels under the player's settings. Never fails, not for 1x1 either."""
    text_scale = min(max(text_scale, SMALLEST_TEXT_SCALE), LARGEST_TEXT_SCALE)
    width, height = size
    roomy = width >= REGULAR_FROM[0] and height >= REGULAR_FROM[1]
    grid = Grid.REGULAR if roomy and text_scale <= COMPACT_ABOVE_TEXT_SCALE else Grid.COMPACT
    scale = max(1.0, min(width / REGULAR_SIZE[0], height / REGULAR_SIZE[1]))
    palette = DARK if dark else LIGHT
    return Look(
        size=(max(1, width), max(1, height)),
        palette=strong_contrast(palette) if contrast_setting else palette,
        scale=scale,
        text_scale=text_scale,
        grid=grid,
        rtl=rtl,
        reduced_motion=reduced_motion,
    )
