"""Words in a box: they fit, they are all there, and they are where the setting says."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.layouts import Page
from maquette.typeset import Font, FontRole, Setting, Typesetter, shared_typesetter
from maquette.typeset.breaking import HYPHEN
from maquette.typeset.markup import text_html

SAMPLES: list[tuple[str, str, FontRole]] = [
    ("Sommer im Hof", "de", "friendly"),
    ("Fröhlicher Jahrgang", "de", "script"),
    ("SOUND WITHOUT LIMITS", "en", "display"),
    ("夏祭り 8月3日", "ja", "friendly"),
    ("قهوة الصباح", "ar", "serif"),
    ("قهوة 25% خصم على Latte Art اليوم", "ar", "sans"),
    ("שלום עולם 2026", "he", "display"),
    ("सुबह की चाय और नाश्ता", "hi", "friendly"),
    ("สวัสดีชาวโลก วันนี้อากาศดีมาก", "th", "sans"),
    ("Привет, мир", "ru", "condensed"),
    ("বাংলা ভাষা", "bn", "slab"),
    ("今天天气很好，我们去公园。", "zh", "sans"),
    ("안녕하세요 세계", "ko", "geometric"),
    ("“Quotes” & <b>marks</b> – 3,50 €", "en", "mono"),
]


def page_of(setting: Setting, x: float, y: float, width: int, height: int) -> Page:
    text = text_html("t", setting, x, y, setting.width, "#000000")
    html = f'<div style="position:relative;width:100%;height:100%">{text}</div>'
    return Page(html, "", width, height)


@pytest.mark.parametrize(("words", "language", "role"), SAMPLES)
@pytest.mark.parametrize("is_display", [False, True])
def test_ink_is_where_the_setting_says(
    typesetter: Typesetter, words: str, language: str, role: FontRole, is_display: bool
) -> None:
    s = typesetter.fit(words, Font(role, 700), 360, 200, language=language, max_size=80, is_display=is_display)
    page = page_of(s, 60, 60, 480, 340)
    alpha = typesetter.render(page.html, "", 480, 340)[..., 3] > 96
    ys, xs = np.nonzero(alpha.any(1))[0], np.nonzero(alpha.any(0))[0]
    found = (xs[0], ys[0], xs[-1] + 1, ys[-1] + 1)
    told = (60 - s.ink.left, 60 - s.ink.top, 60 + s.width + s.ink.right, 60 + s.height + s.ink.bottom)
    # The proof is looked at in whole pixels of 1/48 em.
    assert np.allclose(found, told, atol=2 + s.size / 20)
    assert s.ink_width <= 361


@pytest.mark.parametrize(("words", "language", "role"), SAMPLES)
@pytest.mark.parametrize("width", [90, 200, 700])
def test_the_layout_engine_holds_every_word(
    typesetter: Typesetter, words: str, language: str, role: FontRole, width: int
) -> None:
    setting = typesetter.fit(words, Font(role, 600, tracking_em=0.05), width, 300, language=language, max_size=60)
    assert typesetter.read_back(page_of(setting, 10, 10, width + 20, 320)) == {"t": words}


@given(
    st.text(st.characters(codec="latin-1", categories=("L", "N", "P", "Zs")), min_size=1, max_size=30).filter(
        lambda t: t.strip() == t and "\xa0" not in t
    )
)
@settings(max_examples=40)
def test_any_latin_words_read_back_as_they_were_written(words: str) -> None:
    typesetter = shared_typesetter()
    setting = typesetter.fit(words, Font("serif"), 160, 200, max_size=30)
    assert " ".join(typesetter.read_back(page_of(setting, 0, 0, 200, 240))["t"].split()) == " ".join(words.split())


@given(st.integers(60, 600), st.integers(30, 300), st.floats(1.05, 3))
@settings(max_examples=30)
def test_a_larger_box_never_holds_smaller_words(width: int, height: int, factor: float) -> None:
    typesetter, words = shared_typesetter(), "Ein Fest für alle im Hof"
    small = typesetter.fit(words, Font(), width, height, max_size=200, min_size=0)
    large = typesetter.fit(words, Font(), width * factor, height * factor, max_size=200 * factor, min_size=0)
    assert large.size >= small.size * 0.999
    assert small.height <= height + 0.5


def test_a_word_wider_than_the_box_is_made_smaller_before_it_is_broken(typesetter: Typesetter) -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    assert typesetter.fit(word, Font(), 400, 200, max_size=80, min_size=8).lines == (word,)
    broken = typesetter.fit(word, Font(), 60, 400, max_size=80, min_size=12)
    assert len(broken.lines) > 1
    assert "".join(broken.lines) == word
    assert broken.ink_width <= 61


def test_letters_that_join_are_never_spaced_out(typesetter: Typesetter) -> None:
    assert typesetter.fit("قهوة", Font(tracking_em=0.2), 300, 100, language="ar", max_size=50).tracking_em == 0
    assert typesetter.fit("Kaffee", Font(tracking_em=0.2), 300, 100, max_size=50).tracking_em == 0.2


def test_a_weight_that_a_face_lacks_is_not_smeared_on(typesetter: Typesetter) -> None:
    assert typesetter.fit("Loud", Font("display", 900), 300, 100, max_size=50).weight == 400


def test_one_line_is_as_wide_as_it_is(typesetter: Typesetter) -> None:
    line = typesetter.set_line("wide words on one line", Font(), 20)
    assert line.lines == ("wide words on one line",)
    assert math.isclose(typesetter.set_line("wide words on one line", Font(), 40).width, 2 * line.width, rel_tol=1e-3)


def test_a_page_at_twice_the_scale_has_twice_the_pixels(typesetter: Typesetter) -> None:
    page = page_of(typesetter.set_line("Hof", Font(), 20), 5, 5, 60, 40)
    assert typesetter.render(page.html, "", 60, 40, scale=2).shape == (80, 120, 4)


def test_pictures_are_shown_with_straight_alpha(typesetter: Typesetter) -> None:
    picture = np.zeros((8, 8, 4), np.uint8)
    picture[...] = (200, 100, 50, 128)
    out = typesetter.render(
        '<img src="memory://a" style="width:8px;height:8px"/>', "", 8, 8, images={"memory://a": picture}
    )
    assert np.allclose(out[4, 4].astype(int), (200, 100, 50, 128), atol=2)


@given(
    st.lists(
        st.sampled_from(["Espresso", "mit", "Milch", "抹茶ラテ", "قهوة", "Nachbarschaftsversammlung"]),
        min_size=1,
        max_size=12,
    ),
    st.floats(30, 400),
)
@settings(max_examples=25)
def test_running_words_keep_their_size_and_their_width(typesetter, parts, width):
    words = " ".join(parts)
    setting = typesetter.wrap(words, Font("sans"), 16.0, width, language="de")
    assert setting.size == 16.0
    assert setting.width <= width + 0.01 or all(len(line) == 1 for line in setting.lines)
    assert words_of(setting) == words


def words_of(setting: Setting) -> str:
    """The lines with the white space between them, without the hyphens that are none of the words'."""
    gaps = (*setting.gaps[:-1], "")
    return "".join(
        line.removesuffix("-") if gap == HYPHEN else line + gap for line, gap in zip(setting.lines, gaps, strict=True)
    )


def test_a_compound_is_hyphenated_where_that_makes_a_headline_much_larger(typesetter):
    word = "Straßenbahnhaltestellenverzeichnis"
    setting = typesetter.fit(word, Font(), 300, 300, language="de", max_size=90)
    assert len(setting.lines) > 1 and all(line.endswith("-") for line in setting.lines[:-1])
    assert words_of(setting) == word
    assert typesetter.read_back(page_of(setting, 10, 10, 400, 400)) == {"t": word}


def test_justified_lines_are_as_wide_as_their_column_and_read_as_the_words(typesetter):
    words = "Die Ausstellung zeigt hundert Fotografien aus der Nachbarschaft, " * 3
    setting = typesetter.wrap(words.strip(), Font("serif"), 16.0, 220.0, language="de", is_justified=True)
    page = page_of(setting, 10, 10, 400, 400)
    assert typesetter.read_back(page) == {"t": words.strip()}
    widths = [max(r.x + r.width for r in b.runs) - b.x for b in typesetter.measure(page.html, "", 400, 400)]
    assert all(width == pytest.approx(220.0, abs=1.0) for width in widths[:-1])


def test_words_measured_together_are_as_wide_as_alone(typesetter):
    words = ("Flat White", "Kaffee", "3,50 €")
    typesetter.prepare([(w, Font("serif", 500), "de") for w in words])
    for each in words:
        alone = typesetter.set_line(each, Font("serif", 500), 20.0, language="de").width
        assert typesetter.wrap(each, Font("serif", 500), 20.0, 900.0, language="de").width == pytest.approx(
            alone, rel=0.02
        )
