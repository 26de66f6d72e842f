"""Words in columns, from right to left."""

import numpy as np
import pytest

from maquette.layouts.contracts import Page
from maquette.typeset import Font, Setting, Typesetter
from maquette.typeset.markup import text_html
from maquette.typeset.vertical import cells

UPRIGHT = Font("serif", 700, is_vertical=True)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("夏祭り", ["夏", "祭", "り"]),
        ("8月31日", ["8", "月", "31", "日"]),
        ("2026年", ["2", "0", "2", "6", "年"]),
        ("えっ!?", ["え", "っ", "!?"]),
        ("祝🎉", ["祝", "🎉"]),
    ],
)
def test_every_character_has_a_cell_and_two_digits_share_one(words: str, parts: list[str]) -> None:
    assert cells(words) == parts


def page_of(setting: Setting) -> Page:
    text = text_html("t", setting, 20, 20, setting.width, "#000000")
    return Page(f'<div style="position:relative;width:100%;height:100%">{text}</div>', "", 300, 400)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("夏祭り", "ja"),
        ("秋の夜長に、熱い茶を一杯。ゆっくり飲む", "ja"),
        ("福如東海 壽比南山", "zh-hant"),
        ("HOTEL", "en"),
    ],
)
def test_columns_fit_their_box_and_read_back(words: str, language: str, typesetter: Typesetter) -> None:
    setting = typesetter.fit(words, UPRIGHT, 260, 340, language=language, max_size=90)
    assert setting.is_vertical and setting.width <= 260.5 and setting.height <= 340.5
    assert typesetter.read_back(page_of(setting)) == {"t": words}


def test_a_few_characters_stand_in_one_column_rather_than_side_by_side(typesetter: Typesetter) -> None:
    setting = typesetter.fit("夏祭り", UPRIGHT, 300, 150, language="ja", max_size=90)
    assert len(setting.lines) == 1


def test_the_first_column_is_on_the_right(typesetter: Typesetter) -> None:
    setting = typesetter.fit("秋の夜長に、熱い茶を一杯。", UPRIGHT, 260, 200, language="ja", max_size=90, max_lines=2)
    assert len(setting.lines) == 2
    page = page_of(setting)
    blocks = typesetter.measure(page.html, page.css, page.width, page.height)
    first, second = blocks[0], blocks[len(cells(setting.lines[0]))]
    assert first.x > second.x and abs(first.y - second.y) < 1


def test_scripts_that_join_their_letters_are_not_stood_on_end(typesetter: Typesetter) -> None:
    assert not typesetter.fit("مقهى الياسمين", UPRIGHT, 260, 340, language="ar", max_size=90).is_vertical


def test_a_long_vowel_stands_upright_in_a_column(typesetter: Typesetter) -> None:
    """ "ー" is a bar: wide in a line, tall in a column."""
    page = page_of(typesetter.fit("ー", UPRIGHT, 200, 200, language="ja", max_size=120))
    ys, xs = np.nonzero(typesetter.render(page.html, page.css, page.width, page.height)[..., 3] > 128)
    assert np.ptp(ys) > 2 * np.ptp(xs)
