"""Bake assets/flags: the flags of the 193 members of the Union as they flew in December 2012.

Needs rsvg-convert (Debian: librsvg2-bin), npm for the source, and the Python packages pillow and pycountry.
pygame's own SVG loader must not be used: it drops stars and emblems without an error. From the root:

    npm pack flag-icons@7.5.0 && tar xzf flag-icons-7.5.0.tgz
    python -m assets.bake.flags package/flags/4x3
"""

import csv
import io
import json
import math
import subprocess
import sys
from pathlib import Path

import pycountry
from PIL import Image

from assets.bake.flags_2012 import CORRECTIONS

OUT = Path(__file__).parents[1] / "flags"
MEMBERS = Path(__file__).parent / "members_2012.csv"
SIZES = {"small": (64, 48), "large": (128, 96)}
COLUMNS = 14


def codes() -> list[str]:
    with MEMBERS.open(encoding="utf-8", newline="") as file:
        return sorted(row["iso3"] for row in csv.DictReader(file))


def svg_of(iso3: str, folder: Path) -> str:
    iso2 = pycountry.countries.get(alpha_3=iso3).alpha_2.lower()
    today = (folder / f"{iso2}.svg").read_text(encoding="utf-8")
    return CORRECTIONS[iso3](today) if iso3 in CORRECTIONS else today


def picture(svg: str, size: tuple[int, int]) -> Image.Image:
    command = ["rsvg-convert", "-w", str(size[0]), "-h", str(size[1]), "-f", "png"]
    png = subprocess.run(command, input=svg.encode(), capture_output=True, check=True).stdout
    flag = Image.open(io.BytesIO(png)).convert("RGBA")
    ground = Image.new("RGBA", size, "white")  # Nepal is not a rectangle
    return Image.alpha_composite(ground, flag).convert("RGB")


def main() -> None:
    folder = Path(sys.argv[1])
    members = codes()
    svgs = {iso3: svg_of(iso3, folder) for iso3 in members}
    rows = math.ceil(len(members) / COLUMNS)
    places = {iso3: [i % COLUMNS, i // COLUMNS] for i, iso3 in enumerate(members)}
    index: dict = {"atlases": {}, "flags": places}
    for name, (width, height) in SIZES.items():
        atlas = Image.new("RGB", (COLUMNS * width, rows * height), "white")
        for iso3, (column, row) in places.items():
            atlas.paste(picture(svgs[iso3], (width, height)), (column * width, row * height))
        path = OUT / f"flags-{width}x{height}.png"
        atlas.save(path, optimize=True)
        index["atlases"][name] = {"file": path.name, "width": width, "height": height}
        print(path, path.stat().st_size)
    (OUT / "index.json").write_text(json.dumps(index, indent=None, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
