"""Which fonts set which words."""

import pytest

from maquette.errors import MissingGlyph
from maquette.typeset import Font, Typesetter, font_stack
from maquette.typeset.fonts import FONT_ROLES, FontRole, families_for
from maquette.typeset.scripts import is_rtl, main_script, spoken_language


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("ja", "Noto Sans JP"),
        ("ko", "Noto Sans KR"),
        ("zh", "Noto Sans SC"),
        ("zh-CN", "Noto Sans SC"),
        ("zh-Hant", "Noto Sans TC"),
        ("zh-TW", "Noto Sans TC"),
        ("zh-HK", "Noto Sans HK"),
        ("ar", "Noto Sans Arabic"),
        ("he", "Noto Sans Hebrew"),
        ("hi", "Noto Sans Devanagari"),
        ("th", "Noto Sans Thai"),
        ("de", "Inter"),
    ],
)
def test_a_language_is_set_in_the_shapes_of_its_region(language: str, family: str) -> None:
    assert font_stack("sans", language)[0] == family


def test_the_same_han_character_is_set_in_another_family_in_each_region() -> None:
    assert len({families_for("骨", "sans", tag)[0].name for tag in ("ja", "ko", "zh", "zh-hant")}) == 4


@pytest.mark.parametrize("role", FONT_ROLES)
@pytest.mark.parametrize(
    "words",
    [
        "Straße",
        "Łódź",
        "Привет",
        "Καλημέρα",
        "قهوة",
        "שלום",
        "सुबह",
        "সকাল",
        "காலை",
        "สวัสดี",
        "夏祭り",
        "안녕",
        "咖啡",
        "ఉదయం",
        "დილა",
        "Առավոտ",
        "ጠዋት",
        "صبح بخیر",
        "Chào buổi sáng",
        "Günaydın",
        "Party 🎉",
        "👩‍🚀",
    ],
)
def test_every_role_sets_every_script(role: FontRole, words: str) -> None:
    language = main_script(words).languages[0]
    covered = families_for(words, role, language)
    assert all(any(f.covers(char) for f in covered) for char in words)


def test_a_character_that_no_font_holds_is_named_with_its_code_point(typesetter: Typesetter) -> None:
    with pytest.raises(MissingGlyph) as caught:
        typesetter.fit("Hallo \U00012000", Font(), 300, 100, max_size=40)
    assert "U+12000" in str(caught.value)
    assert "cuneiform sign a" in str(caught.value)


def test_joiners_and_white_space_need_no_glyph(typesetter: Typesetter) -> None:
    assert typesetter.fit("क्\u200dष a\u00a0b", Font(), 300, 100, language="hi", max_size=40).size > 0


def test_an_english_name_in_a_japanese_design_is_set_in_a_latin_face() -> None:
    assert spoken_language("NEKO COFFEE", "ja") == "en"
    assert spoken_language("夏祭り", "de") == "ja"
    assert spoken_language("咖啡", "zh-Hant") == "zh-hant"
    assert spoken_language("2026", "ar") == "ar"


def test_direction_follows_the_first_letter_then_the_language() -> None:
    assert is_rtl("قهوة mit Milch", "de")
    assert not is_rtl("Latte قهوة", "ar")
    assert is_rtl("25 %", "ar")


def test_a_row_of_capitals_is_not_set_in_a_script(typesetter: Typesetter) -> None:
    assert typesetter.fit("Route", Font("script"), 300, 100, max_size=40).families[0] == "Pacifico"
    assert typesetter.fit("ROUTE 66", Font("script"), 300, 100, max_size=40).families[0] == "Roboto Slab"


def test_a_heading_that_loses_its_face_is_set_bold(typesetter: Typesetter) -> None:
    """A script face has no Greek: what stands in for it must not look like running text."""
    assert typesetter.fit("Καφές", Font("script", 400), 300, 100, language="el", max_size=40).weight >= 700
    assert typesetter.fit("Καφές", Font("sans", 400), 300, 100, language="el", max_size=40).weight == 400
