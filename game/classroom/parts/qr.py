"""QR codes of the links that phones scan: for a page as SVG, for a window as rows of modules."""

from functools import lru_cache
from io import BytesIO

import segno


def svg(link: str) -> str:
    """A QR code of a link as an SVG element."""
    out = BytesIO()
    segno.make(link, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, border=2, omitsize=True, svgclass="qr", lineclass=None, light="#fff"
    )
    return out.getvalue().decode()


@lru_cache(maxsize=4)  # a window asks twice a second
def modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The same code as rows of modules from the top, True for dark, without its margin."""
    return tuple(tuple(bool(each) for each in row) for row in segno.make(link, error="m").matrix)
