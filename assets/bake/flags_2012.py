"""Flags that changed after December 2012, drawn as they flew then. Used by flags.py only.

Each function takes today's SVG from flag-icons (640 x 480) and returns the SVG of 2012.
"""

import math
import re

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480">'


def syria(_today: str) -> str:
    """Red, white and black with two green stars (1980 to 2024); today three red stars on green, white, black."""
    stars = "".join(f'<path fill="#007a3d" d="{star(x, 240, 66)}"/>' for x in (206, 434))
    return (
        f'{HEAD}<path d="M0 0h640v480H0z"/><path fill="#fff" d="M0 0h640v320H0z"/>'
        f'<path fill="#ce1126" d="M0 0h640v160H0z"/>{stars}</svg>'
    )


def mauritania(today: str) -> str:
    """Green with the golden crescent and star (1959 to 2017); today with two red stripes."""
    without_red = re.sub(r'<path fill="#cd2a3e"[^>]*/>', "", today)
    return without_red.replace("M0 72h640v336H0z", "M0 0h640v480H0z")


def honduras(today: str) -> str:
    """The blue in use until 2022; today turquoise."""
    return re.sub(r'fill="#18c3df"', 'fill="#0073cf"', today)


def kyrgyzstan(_today: str) -> str:
    """The sun with forty curved rays (1992 to 2023); today the rays are straight. The tunduk is simplified."""
    rays = "".join(f'<path d="{curved_ray(turn * 2 * math.pi / 40)}"/>' for turn in range(40))
    bars = "".join(
        f'<g transform="rotate({angle} 320 240)"><path d="M{320 - reach} {240 - dy}Q320 {240 - bow} {320 + reach} '
        f'{240 - dy}"/></g>'
        for angle in (45, -45)
        for dy, bow, reach in ((14, 34, 66), (-3, 14, 69), (-20, -6, 66))
    )
    return (
        f'{HEAD}<path fill="#e8112d" d="M0 0h640v480H0z"/>'
        f'<g fill="#ffef00">{rays}<circle cx="320" cy="240" r="88"/></g>'
        f'<g fill="none" stroke="#e8112d"><circle cx="320" cy="240" r="69" stroke-width="10"/>'
        f'<g stroke-width="6.5">{bars}</g></g></svg>'
    )


def curved_ray(angle: float) -> str:
    """One tapering ray round (320, 240) whose tip bends clockwise by half a ray."""
    root, tip, half, bend = 84, 146, math.pi / 40, math.pi / 24

    def at(radius: float, turn: float) -> str:
        return f"{320 + radius * math.sin(turn):.1f} {240 - radius * math.cos(turn):.1f}"

    middle = (root + tip) / 2
    return (
        f"M{at(root, angle - half)}Q{at(middle, angle - half * 0.9)} {at(tip, angle + bend)}"
        f"Q{at(middle, angle + half * 0.5)} {at(root, angle + half)}z"
    )


def star(x: float, y: float, radius: float) -> str:
    """Path of a five-pointed star standing on two points."""
    inner = radius * math.sin(math.pi / 10) / math.sin(7 * math.pi / 10)
    corners = [
        (x + r * math.sin(k * math.pi / 5), y - r * math.cos(k * math.pi / 5))
        for k, r in enumerate([radius, inner] * 5)
    ]
    return "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in corners) + "z"


CORRECTIONS = {"SYR": syria, "MRT": mauritania, "HND": honduras, "KGZ": kyrgyzstan}
