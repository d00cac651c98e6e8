"""Bake assets/fonts: Noto Sans and Noto Serif, cut to the letters the game writes, with a few symbols added.

Needs fonttools and the fonts of Debian's fonts-noto-core (20201225). From the root of the project:

    apt-get download fonts-noto-core && dpkg -x fonts-noto-core_*.deb noto
    python -m assets.bake.fonts noto/usr/share/fonts/truetype/noto

Figures need no work: in these fonts the default figures are already tabular.
"""

import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = Path(__file__).parents[1] / "fonts"
FACES = ("NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic")

LETTERS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01A0, 0x01B0), (0x0218, 0x021B),  # Latin with Extended-A, Romanian
    (0x02B0, 0x02DD), (0x0300, 0x030C), (0x0323, 0x0328),  # free accents
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0493),  # Greek, Cyrillic
    (0x1E9E, 0x1EF9),  # Vietnamese
    (0x2000, 0x205F), (0x2070, 0x208E), (0x20A0, 0x20BF), (0x2100, 0x214F),  # punctuation, powers, money
    (0xFB00, 0xFB02),
]  # fmt: skip
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "case", "tnum", "lnum"]

# Text may name a key or a sign; the symbols are of one weight and serve all five faces.
SYMBOLS = {
    "NotoSansMath-Regular": "←↑→↓↔↵−≤≥≠≈⌈⌉⌊⌋⟦⟧",
    "NotoSansSymbols2-Regular": "✓✔✗✘☐☑☒□■▢▪▫●○◆◇▲△▼▽⇧",
}


def cut(font: TTFont) -> None:
    """Keep only LETTERS and FEATURES, and drop the hints, which at our sizes help nobody."""
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]  # the licence and its holders stay inside
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in LETTERS for code in range(first, last + 1)])
    subsetter.subset(font)


def add_symbols(font: TTFont, source: TTFont, symbols: str) -> None:
    """Copy glyphs drawn on the same em square from another font, composites taken apart."""
    if font["head"].unitsPerEm != source["head"].unitsPerEm:
        raise SystemExit("the symbol font has another em square")
    names, glyphs = source.getBestCmap(), source.getGlyphSet()
    order = font.getGlyphOrder()
    for symbol in symbols:
        name = f"uni{ord(symbol):04X}"
        if ord(symbol) in font.getBestCmap() or ord(symbol) not in names:
            continue
        flat = DecomposingRecordingPen(glyphs)
        glyphs[names[ord(symbol)]].draw(flat)
        pen = TTGlyphPen(None)
        flat.replay(pen)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = source["hmtx"][names[ord(symbol)]]
        if name not in order:
            order.append(name)
        for table in font["cmap"].tables:
            table.cmap[ord(symbol)] = name
    font.setGlyphOrder(order)


def main() -> None:
    folder = Path(sys.argv[1])
    sources = {TTFont(folder / f"{name}.ttf"): symbols for name, symbols in SYMBOLS.items()}
    for face in FACES:
        font = TTFont(folder / f"{face}.ttf")
        cut(font)
        for source, symbols in sources.items():
            add_symbols(font, source, symbols)
        path = OUT / f"{face}.ttf"
        font.save(path)
        lost = [s for symbols in SYMBOLS.values() for s in symbols if ord(s) not in TTFont(path).getBestCmap()]
        print(path.name, path.stat().st_size, "bytes; without", "".join(lost) or "nothing")


if __name__ == "__main__":
    main()
