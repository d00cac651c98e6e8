"""The visual language kept: contrast that can be read, sizes that can be seen, a grid for every window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.theme import (
    CEREMONY,
    DARK,
    LIGHT,
    SMALLEST_TYPE,
    STYLES,
    Grid,
    Ground,
    Palette,
    contrast,
    look_for,
    on_ground,
    strong_contrast,
)

PALETTES = [LIGHT, DARK, CEREMONY, strong_contrast(LIGHT), strong_contrast(DARK)]
TEXT, GRAPHIC = 4.5, 3.0


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_text_colour_can_be_read_on_paper_and_on_a_sheet(palette: Palette) -> None:
    for ground in (palette.paper, palette.sheet):
        for words in (palette.ink, palette.slate2, palette.muted):
            assert contrast(words, ground) >= TEXT


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_outline_and_camp_can_be_seen(palette: Palette) -> None:
    for ground in (palette.paper, palette.sheet):
        for shape in (palette.rule, palette.blue, palette.orange_edge, palette.grey_edge, palette.focus):
            assert contrast(shape, ground) >= GRAPHIC - 0.05


def test_the_ratios_the_visual_language_states() -> None:
    assert 13.3 == pytest.approx(contrast(LIGHT.ink, LIGHT.paper), abs=0.1)
    assert 5.6 == pytest.approx(contrast(LIGHT.muted, LIGHT.paper), abs=0.1)
    assert 6.8 == pytest.approx(contrast(CEREMONY.orange, CEREMONY.ground), abs=0.1)
    assert 4.9 == pytest.approx(contrast(CEREMONY.blue, CEREMONY.ground), abs=0.1)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_the_bar_has_its_own_ink_and_a_focus_that_shows_on_it(palette: Palette) -> None:
    bar = on_ground(palette, Ground.BAR)

    assert contrast(bar.ink, bar.ground) >= 11
    assert contrast(bar.muted, bar.ground) >= TEXT
    assert contrast(bar.focus, bar.ground) >= GRAPHIC


def test_plum_is_for_focus_alone() -> None:
    for palette in (LIGHT, DARK):
        others = [getattr(palette, name) for name in Palette.__dataclass_fields__ if name not in ("name", "focus")]
        assert palette.focus not in others


def test_the_decision_panel_of_the_ceremony_is_light_in_both_themes() -> None:
    assert LIGHT.sheet == on_ground(DARK, Ground.LIGHT_SHEET).ground == on_ground(LIGHT, Ground.LIGHT_SHEET).ground


@pytest.mark.parametrize(
    ("size", "grid", "scale"),
    [
        ((1024, 640), Grid.COMPACT, 1.0),
        ((1199, 900), Grid.COMPACT, 1.0),
        ((1280, 720), Grid.REGULAR, 1.0),
        ((1920, 1080), Grid.REGULAR, 1.5),
        ((3840, 2160), Grid.REGULAR, 3.0),
        ((2560, 720), Grid.REGULAR, 1.0),
    ],
)
def test_the_grid_and_scale_of_a_window(size: tuple[int, int], grid: Grid, scale: float) -> None:
    look = look_for(size)

    assert (grid, scale) == (look.grid, pytest.approx(look.scale, abs=0.26))


def test_large_text_forces_the_compact_grid_and_very_large_text_makes_columns_tabs() -> None:
    assert Grid.COMPACT is look_for((1920, 1080), text_scale=1.3).grid
    assert not look_for((1920, 1080), text_scale=1.6).columns_as_tabs
    assert look_for((1920, 1080), text_scale=1.7).columns_as_tabs


@given(st.integers(1, 4096), st.integers(1, 2400), st.floats(0.2, 9))
def test_no_type_is_smaller_than_twelve_units_at_any_size(width: int, height: int, text_scale: float) -> None:
    look = look_for((width, height), text_scale=text_scale)

    assert 1.0 <= look.text_scale <= 2.0
    for style in STYLES:
        size, line = look.type_size(style)
        assert size >= look.du(SMALLEST_TYPE)
        assert line >= size
