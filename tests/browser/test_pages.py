"""The sources of the pages: what a hostile class, an old phone or a missing word would trip over. Needs no browser."""

import re
from pathlib import Path

import pytest

import game
from game.classroom.web.worldmap import draw, map_svg
from game.wording.catalogue import BASE, Wording
from game.world import Country, Line, Projection, World

FOLDER = Path(game.__file__).parent / "classroom" / "pages"
SCRIPTS = sorted((FOLDER / "static").glob("*.js"))
PAGES = {key: Wording().message(key) for key in BASE.messages if key.startswith("page.")}
SHEETS = sorted((FOLDER / "static").glob("*.css"))
HTML = sorted(FOLDER.glob("*.html"))

NEWER_THAN_2019 = {
    "optional chaining": r"[\w\])]\?\.[\w(\[]",
    "nullish coalescing": r"\?\?",
    "replaceAll": r"\.replaceAll\(",
    "Array.at": r"\.at\(-?\d",
    "replaceChildren": r"\.replaceChildren\(",
    "structuredClone": r"structuredClone",
    "private fields": r"this\.#",
    "static blocks": r"static \{",
    "top-level await": r"^await ",
    "logical assignment": r"(\|\||&&)=",
    "randomUUID": r"randomUUID",
}
NEWER_STYLES = {
    "clamp()": r"\b(clamp|min|max)\([^)]*,",
    "gap in flex boxes": r"[;{ ]gap:",
    ":is(), :where(), :has()": r":(is|where|has)\(",
    "inset": r"[;{ ]inset:",
    "aspect-ratio": r"[;{ ]aspect-ratio:",
    "dynamic viewport units": r"\d(dvh|svh|lvh)",
    "nesting": r"&[ :.]",
}


def _words_asked_for() -> tuple[set[str], set[str]]:
    """Keys that scripts and pages name whole, and the beginnings of those that they put together."""
    sources = "".join(each.read_text("utf-8") for each in (*SCRIPTS, *HTML))
    whole = set(re.findall(r'"(page\.[\w.-]+)"', sources))
    begun = {each.split("${")[0] for each in re.findall(r"`(page\.[^`]*)`", sources)}
    return whole, begun


def test_every_word_a_page_asks_for_is_in_the_catalogue() -> None:
    whole, begun = _words_asked_for()

    assert set() == whole - set(PAGES)
    assert all(any(key.startswith(each) for key in PAGES) for each in begun)


def test_no_word_of_a_page_is_unused() -> None:
    whole, begun = _words_asked_for()

    assert [] == [key for key in PAGES if key not in whole and not any(key.startswith(each) for each in begun)]


def test_words_use_only_the_forms_that_the_script_knows() -> None:
    for key, message in PAGES.items():
        for name, forms in re.findall(r"\{(\w+)(?::([^}]*))?\}", message):
            assert not forms or 2 == len(forms.split("|")), f"{key}: {{{name}}}"


@pytest.mark.parametrize("page", HTML, ids=lambda each: each.name)
def test_a_page_holds_no_script_style_or_address_that_the_policy_forbids(page: Path) -> None:
    source = page.read_text("utf-8")

    assert [] == re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", source)
    assert [] == re.findall(r"(?:src|href)=\"(?!/|#)[^\"]*\"", source)


@pytest.mark.parametrize("page", HTML, ids=lambda each: each.name)
def test_everything_a_page_loads_is_there(page: Path) -> None:
    for name in re.findall(r'(?:src|href)="/static/([^"]+)"', page.read_text("utf-8")):
        assert (FOLDER / "static" / name).is_file(), name


@pytest.mark.parametrize("page", HTML, ids=lambda each: each.name)
def test_a_page_has_its_landmarks_and_a_place_to_speak_from(page: Path) -> None:
    source = page.read_text("utf-8")

    assert 1 == source.count("<main")
    assert 'lang="' in source
    assert 'name="viewport"' in source
    assert "user-scalable=no" not in source
    assert 'role="status"' in source
    assert "<noscript>" in source


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.name)
def test_a_script_never_reads_words_as_markup_and_calls_nobody_else(script: Path) -> None:
    source = script.read_text("utf-8")

    assert [] == re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", source)
    assert {"http://www.w3.org/2000/svg"} >= set(re.findall(r"https?://[\w./-]+", source))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.name)
def test_a_script_runs_in_a_phone_of_2019(script: Path) -> None:
    source = re.sub(r"//[^\n]*|/\*.*?\*/", "", script.read_text("utf-8"), flags=re.DOTALL)

    assert [] == [name for name, pattern in NEWER_THAN_2019.items() if re.search(pattern, source, re.MULTILINE)]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_a_style_sheet_works_in_a_phone_of_2019(sheet: Path) -> None:
    source = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL).replace("minmax(", "(")

    assert [] == [name for name, pattern in NEWER_STYLES.items() if re.search(pattern, source)]
    assert [] == re.findall(r"url\(\"?(?!\"?/static/)", source)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.name)
def test_what_a_script_imports_is_there_and_is_exported(script: Path) -> None:
    for names, module in re.findall(r'^import \{([^}]*)\} from "\./([\w.]+)"', script.read_text("utf-8"), re.MULTILINE):
        source = (FOLDER / "static" / module).read_text("utf-8")
        for name in (each.strip() for each in names.split(",")):
            assert re.search(rf"export (?:async )?(?:function|class|const) {name}\b", source), f"{name} of {module}"


def _luminance(code: str) -> float:
    parts = [int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _palettes() -> list[dict[str, str]]:
    """The tokens of light, dark and ceremony; the later two change some of the first."""
    source = (FOLDER / "static" / "look.css").read_text("utf-8")
    blocks = re.findall(r"\{([^{}]*--paper: #[^{}]*)\}", source)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks]
    return [{**found[0], **each} for each in found]


def test_words_stand_out_from_their_ground_in_every_theme() -> None:
    palettes = _palettes()

    assert 3 == len(palettes)
    for each in palettes:
        for ground in ("paper", "sheet"):
            for token in ("ink", "slate2", "muted", "focus"):
                assert 4.5 <= _contrast(each[token], each[ground]), f"{token} on {ground}"
            for token in ("blue-ink", "orange-ink", "rule", "grey-edge"):
                assert 2.9 <= _contrast(each[token], each[ground]), f"{token} on {ground}"
        assert 4.5 <= _contrast(each["bar-ink"], each["bar"])
        assert 4.5 <= _contrast(each["bar-muted"], each["bar"])


def _island(iso3: str, at: float, dot: tuple[float, float] | None = None) -> Country:
    ring = ((at, 0.0), (at + 40, 0.0), (at + 40, 40.0))
    return Country(
        iso3=iso3, name=iso3, kind="state", rings=(ring,), dot=dot, label=(at, 0.0), box=(at, 0.0, at + 40, 40.0)
    )


def test_the_map_has_an_area_a_country_a_dot_a_small_state_and_shared_borders() -> None:
    world = World(
        size=(400.0, 200.0),
        countries={"ARC": _island("ARC", 0), "BOR": _island("BOR", 80, dot=(120.0, 40.0))},
        borders=(Line(points=((0.0, 0.0), (80.0, 40.0)), sides=("ARC", "BOR")),),
        coast=(),
        projection=Projection(centre=0, scale=1, left=0, top=0),
    )

    drawn = draw(world)

    assert 'viewBox="0 0 100 50"' in drawn
    assert '<path class="area state" data-iso="ARC" d="M0 0l10 0 0 10z"/>' in drawn
    assert '<circle class="dot state" data-iso="BOR" cx="30" cy="10"' in drawn
    assert '<path class="borders" d="M0 0l20 10"/>' in drawn


def test_the_map_of_the_world_is_small_enough_to_send() -> None:
    assert 500_000 > len(map_svg())
