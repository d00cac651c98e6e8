"""Nothing lies in assets without a word on where it comes from."""

from pathlib import Path

import pygame


def test_every_asset_is_named_with_its_origin(assets: Path) -> None:
    listed = (assets / "LICENCES.md").read_text(encoding="utf-8")
    files = [path for path in assets.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    names = [path.relative_to(assets).as_posix() for path in files]

    assert [name for name in names if f"`{name}`" not in listed] == []


def test_every_asset_named_is_there(assets: Path) -> None:
    table = (assets / "LICENCES.md").read_text(encoding="utf-8").split("## Flags as of")[0]
    named = [word for word in table.split("`")[1::2] if "." in word and word != "countries-50m.json"]

    assert [name for name in named if not (assets / name).is_file()] == []


def test_the_notices_of_others_are_kept(assets: Path) -> None:
    listed = (assets / "LICENCES.md").read_text(encoding="utf-8")
    ofl = (assets / "fonts" / "OFL.txt").read_text(encoding="utf-8")

    assert "Copyright 2013-2019 Michael Bostock" in listed
    assert "Copyright (c) 2013 Panayiotis Lipiridis" in listed
    assert "SIL OPEN FONT LICENSE" in ofl
    assert "Google" in ofl


def test_the_icon_is_a_pair_of_brackets_on_slate(assets: Path) -> None:
    icon = pygame.image.load(assets / "icon.png")
    slate, paper = pygame.Color("#28323D"), pygame.Color("#F3EFE7")

    assert icon.get_size() == (256, 256)
    assert slate == icon.get_at((128, 128))
    assert paper == icon.get_at((55, 128)) == icon.get_at((200, 128))
