"""Emoji among words: told apart, set with the words, painted in colour."""

import numpy as np
import pytest

from maquette.layouts.contracts import Page
from maquette.typeset import Font, Typesetter
from maquette.typeset.emoji import EMOJI, drawing_of
from maquette.typeset.markup import text_html


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("Party 🎉 time ✨", ["🎉", "✨"]),
        ("👩‍🚀 to 🇩🇪", ["👩‍🚀", "🇩🇪"]),
        ("👍🏽 ❤️ 1️⃣", ["👍🏽", "❤️", "1️⃣"]),
        ("★ 3 × ✓ © ™ → ♥", []),
        ("12:30 #1 *", []),
    ],
)
def test_an_emoji_is_told_from_a_sign_of_the_text_and_is_never_cut(words: str, signs: list[str]) -> None:
    assert EMOJI.findall(words) == signs


def page_with(words: str, typesetter: Typesetter, color: str = "#000000") -> Page:
    setting = typesetter.fit(words, Font(), 380, 80, max_size=40)
    html = text_html("t", setting, 10, 10, setting.width, color)
    return Page(f'<div style="position:relative;width:100%;height:100%">{html}</div>', "", 400, 100)


@pytest.mark.parametrize("words", ["Party 🎉", "🎉", "❤️ 2 go", "👩‍🚀👩‍🚀", "نوروز 🎉 مبارک"])
def test_words_with_emoji_read_back_as_they_were_given(words: str, typesetter: Typesetter) -> None:
    assert typesetter.read_back(page_with(words, typesetter)) == {"t": words}


def test_an_emoji_is_coloured_whatever_the_ink(typesetter: Typesetter) -> None:
    page = page_with("Hi ❤️", typesetter)
    pixels = typesetter.render(page.html, page.css, page.width, page.height)
    solid = pixels[pixels[..., 3] > 200].astype(int)
    assert np.any((solid[:, 0] - solid[:, 2]) > 100), "a red heart"
    assert np.any(solid[:, :3].max(1) < 40), "black letters"


def test_an_emoji_without_a_drawing_is_set_in_ink_rather_than_as_a_box(typesetter: Typesetter) -> None:
    assert drawing_of("🇩🇪") is None
    page = page_with("🇩🇪", typesetter, "#0000ff")
    pixels = typesetter.render(page.html, page.css, page.width, page.height)
    assert np.any((pixels[..., 3] > 200) & (pixels[..., 2] > 200))
