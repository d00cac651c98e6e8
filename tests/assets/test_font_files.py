"""Every face can write every name and sign the game needs, and its figures stand in columns."""

from pathlib import Path

import pygame
import pytest

FACES = ["NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic"]

FRENCH_NAMES = """
Afghanistan, Algérie, Arménie, Azerbaïdjan, Bahreïn, Bélarus, Bénin, Bolivie (État plurinational de), Cap-Vert,
Brunéi Darussalam, République centrafricaine, Corée (République de), Côte d’Ivoire, Émirats arabes unis, Érythrée,
États-Unis, Éthiopie, L’ex-République yougoslave de Macédoine, Géorgie, Grèce, Guinée équatoriale, Haïti, Israël,
Îles Marshall, Kazakhstan, Koweït, Libéria, Maroc, Micronésie, Norvège, Nouvelle-Zélande, Ouganda, Ouzbékistan, Pérou,
Saint-Kitts-et-Nevis, São Tomé-et-Príncipe, Slovénie, Suède, Tchéquie, Thaïlande, Trinité-et-Tobago, Türkiye,
Viêt Nam, Việt Nam, Œuvre, çà et là, où, aiguë
"""
SIGNS = "[5B] “…” ‘’ «» – — • § № ° ½ × − ≤ ≥ ≠ ← ↑ → ↓ ↔ ✓ ✗ ☐ ☑ ☒ ■ □ ● ○ ◆ ◇ ▲ △ ⟦⟧ €"
OTHER_SCRIPTS = "ABCXYZ abcxyz 0123456789 Ελλάδα Россия Україна Łódź Žilina İstanbul ŞğıŐű ĀāĒēĪīŌōŪū ŊŋŦŧ"
MISSING = "\ue000"  # private use: shows what a letter without a glyph looks like


@pytest.fixture(scope="module", params=FACES)
def font(request: pytest.FixtureRequest, assets: Path) -> pygame.font.Font:
    pygame.font.init()
    return pygame.font.Font(assets / "fonts" / f"{request.param}.ttf", 24)


def without_a_glyph(font: pygame.font.Font, text: str) -> str:
    def drawn(letter: str) -> bytes:
        return pygame.image.tobytes(font.render(letter, True, "black", "white"), "RGB")

    box = drawn(MISSING)
    return "".join(letter for letter in sorted(set(text)) if letter > " " and drawn(letter) == box)


def test_a_letter_without_a_glyph_is_noticed(font: pygame.font.Font) -> None:
    assert without_a_glyph(font, "a汉b") == "汉"


def test_the_names_of_all_members_can_be_written(font: pygame.font.Font, members: dict[str, str]) -> None:
    assert without_a_glyph(font, "".join(members.values())) == ""


@pytest.mark.parametrize("text", [FRENCH_NAMES, SIGNS, OTHER_SCRIPTS], ids=["French names", "signs", "other scripts"])
def test_text_can_be_written(font: pygame.font.Font, text: str) -> None:
    assert without_a_glyph(font, text) == ""


def test_figures_are_of_one_width(font: pygame.font.Font) -> None:
    assert len({advance for *_, advance in font.metrics("0123456789")}) == 1


@pytest.mark.parametrize("face", FACES)
def test_a_face_is_small_and_names_its_licence(assets: Path, face: str) -> None:
    content = (assets / "fonts" / f"{face}.ttf").read_bytes()

    assert len(content) < 150_000
    assert "SIL Open Font License".encode("utf-16-be") in content or b"SIL Open Font License" in content
