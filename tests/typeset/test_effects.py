"""Styles of lettering: letters that can be told from their ground, painted where they stand, every time alike."""

from pathlib import Path

import numpy as np
import pytest

from maquette.layouts.contracts import Page
from maquette.typeset import Font, Setting, Typesetter
from maquette.typeset.effects import dressed, effects, look_of, styles
from maquette.typeset.markup import text_html

GROUNDS = [("#f3ecdf", "#2b2622"), ("#17202b", "#f5efe6"), ("#b8763f", "#2a1608")]
PAINTED = [style for style in styles() if (look := look_of(style)) and look.effect]
WIDTH, HEIGHT = 360, 140


def page_in(style: str | None, ground: str, ink: str, typesetter: Typesetter) -> tuple[Page, Setting]:
    setting = typesetter.fit("Hamburg 12", dressed(Font("geometric", 700), style), 300, 80, max_size=60)
    text = text_html("t", setting, 30, 30, setting.width, ink)
    html = f'<div style="position:relative;width:100%;height:100%;background:{ground}">{text}</div>'
    return Page(html, "", WIDTH, HEIGHT), setting


def paint(page: Page, typesetter: Typesetter) -> np.ndarray:
    return typesetter.render(page.html, page.css, page.width, page.height)[..., :3].astype(int)


@pytest.mark.parametrize(("ground", "ink"), GROUNDS)
@pytest.mark.parametrize("style", PAINTED)
def test_letters_of_every_style_can_be_told_from_their_ground(style, ground, ink, typesetter):
    page, _ = page_in(style, ground, ink, typesetter)
    pixels = paint(page, typesetter)
    away = np.abs(pixels - pixels[2, 2]).max(-1)
    assert np.percentile(away, 98) > 40, "the strongest parts of the letters"
    assert (away > 24).mean() > 0.02, "enough of them"


@pytest.mark.parametrize("style", PAINTED)
def test_a_style_paints_only_near_its_letters_and_the_same_every_time(style, typesetter):
    page, setting = page_in(style, *GROUNDS[0], typesetter)
    pixels = paint(page, typesetter)
    assert np.array_equal(pixels, paint(page, typesetter))
    look = look_of(style)
    assert look is not None and look.effect is not None
    reach = (effects.get(look.effect).reach + 0.35) * setting.size
    ys, xs = np.nonzero(np.abs(pixels - pixels[2, 2]).max(-1) > 12)
    assert xs.min() >= 30 - reach and xs.max() <= 30 + setting.width + reach
    assert ys.min() >= 30 - reach and ys.max() <= 30 + setting.height + reach


@pytest.mark.parametrize("style", [None, *styles()])
def test_words_of_every_style_read_back_as_they_were_given(style, typesetter):
    page, _ = page_in(style, *GROUNDS[0], typesetter)
    assert typesetter.read_back(page) == {"t": "Hamburg 12"}


def test_a_style_without_an_effect_is_plain_ink_in_its_face(typesetter):
    page, setting = page_in("serif", *GROUNDS[0], typesetter)
    plain, _ = page_in(None, *GROUNDS[0], typesetter)
    assert setting.lettering is None and setting.families[0] == "Playfair Display"
    assert not np.array_equal(paint(page, typesetter), paint(plain, typesetter))


def test_an_unknown_style_changes_nothing():
    assert dressed(Font("sans", 700), "wobbly") == Font("sans", 700)


@pytest.mark.parametrize(("style", "is_bent"), [("arc", True), ("rotated", False)])
def test_the_course_of_words_stays_inside_their_box(style, is_bent, typesetter):
    page, setting = page_in(style, "#ffffff", "#000000", typesetter)
    dark = paint(page, typesetter).max(-1) < 128
    ys, xs = np.nonzero(dark)
    assert ys.min() >= 29 and ys.max() <= 31 + setting.height
    assert setting.height <= 80 + 1
    columns = [ys[(xs >= a) & (xs < a + 30)].mean() for a in (xs.min(), (xs.min() + xs.max()) // 2 - 15, xs.max() - 30)]
    if is_bent:
        assert columns[1] < columns[0] - 5 and columns[1] < columns[2] - 5, "the middle is highest"
    else:
        assert columns[0] > columns[1] > columns[2], "it climbs"


def test_engraved_letters_take_the_colour_of_what_they_are_cut_into(typesetter):
    red, _ = page_in("embossed", "#b02a2a", "#ffffff", typesetter)
    pixels = paint(red, typesetter)
    ys, xs = np.nonzero(np.abs(pixels - pixels[2, 2]).max(-1) > 20)
    tint = pixels[ys, xs].mean(0)
    assert tint[0] > 1.4 * tint[1], "still red"


def test_on_a_transparent_page_the_ground_that_is_told_counts(typesetter):
    setting = typesetter.fit("Oak", dressed(Font("serif"), "engraved"), 200, 80, max_size=60)
    text = text_html("t", setting, 20, 20, 160, "#221100")
    html = f'<div style="position:relative;width:100%;height:100%">{text}</div>'
    wood = typesetter.render(html, "", 240, 120, ground="#b8763f")
    snow = typesetter.render(html, "", 240, 120, ground="#f4f4f4")
    assert wood[2, 2, 3] == 0, "what is not lettered stays transparent"
    assert not np.array_equal(wood, snow)


def test_every_style_is_told_in_the_guide():
    guide = (Path(__file__).parents[2] / "docs/words.md").read_text("utf-8")
    assert [style for style in styles() if f"`{style}`" not in guide] == []
