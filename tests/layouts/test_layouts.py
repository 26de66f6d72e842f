"""Every layout in every theme on every shape of canvas: all words, whole, apart, readable."""

import re
from itertools import combinations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.color import contrast, parse_hex, to_hex
from maquette.layouts import Page, layouts
from maquette.layouts.page import set_page
from maquette.plan.model import DesignLayer, Motif, Panel, Words
from maquette.themes import get_theme, theme_names
from maquette.typeset import Typesetter, shared_typesetter

# A page of rows without any rows is a poster: what holds of that need not be looked at again. The pages themselves
# are in test_pages.py.
ROWS = ("menu", "bill", "table", "calendar", "chart", "blocks")
LAYOUTS = [name for name in layouts if name not in ROWS]
SIZES = [(512, 640), (640, 512), (400, 1200), (1200, 400), (512, 512)]
TEXTS = {
    "headline": "Sommer im Hof",
    "subline": "Ein Fest für alle Nachbarn und ihre Freunde",
    "date": "12. Juli, 15 Uhr",
    "price": "4,50 €",
    "button": "Mitmachen",
    "caption": "Bei Regen im Saal",
    "brand": "Hofverein",
    "body": "Bringt Kuchen, Stühle und gute Laune mit. " * 3,
    "label": "Neu",
}
INK = re.compile(r"data-text=\"([^\"]*)\".*?[^-]color:(#\w{6})")


def motifs(*names: str) -> tuple[Motif, ...]:
    return tuple(Motif(drawing=name, label=name) for name in names)


def words(**texts: str) -> tuple[Words, ...]:
    return tuple(Words(id=role, words=text.strip(), role=role, language="de") for role, text in texts.items())


def design(layout: str, theme: str, size: tuple[int, int], texts: tuple[Words, ...], **more: object) -> DesignLayer:
    more.setdefault("panels", (Panel(slot="hero", motifs=motifs("sun", "balloon", "party-popper")),))
    return DesignLayer.model_validate(
        {"id": "d", "layout": layout, "theme": theme, "box": (0, 0, *size), "texts": texts, **more}
    )


def arranged(d: DesignLayer) -> Page:
    return layouts.get(d.layout).arrange(d, get_theme(d.theme), shared_typesetter())


def assert_all_words_stand_well(page: Page, d: DesignLayer, margin: float = 0.035) -> None:
    assert set(page.texts) == {t.id for t in d.texts}
    least = margin * min(page.width, page.height)
    for x0, y0, x1, y1 in page.texts.values():
        assert x0 >= least
        assert y0 >= least
        assert x1 <= page.width - least
        assert y1 <= page.height - least
        assert x1 > x0
        assert y1 > y0
    for a, b in combinations(page.texts.values(), 2):
        assert a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1
    assert shared_typesetter().read_back(page) == {t.id: t.words for t in d.texts}


@pytest.mark.wide
@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", SIZES)
def test_few_words_stand_whole_and_apart_on_every_canvas(layout: str, theme: str, size: tuple[int, int]) -> None:
    d = design(layout, theme, size, words(**{r: TEXTS[r] for r in ("headline", "date")}))
    assert_all_words_stand_well(arranged(d), d)


@pytest.mark.wide
@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", SIZES[:4])
def test_a_text_in_every_role_stands_whole_and_apart(layout: str, theme: str, size: tuple[int, int]) -> None:
    d = design(layout, theme, size, words(**TEXTS))
    assert_all_words_stand_well(arranged(d), d)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(
    st.lists(
        st.sampled_from(["Fest", "Nachbarschaftsversammlung", "im", "夏祭り", "für", "قهوة", "Hof,"]),
        min_size=1,
        max_size=40,
    )
)
@settings(max_examples=12)
def test_a_headline_of_any_length_is_set_whole(layout: str, parts: list[str]) -> None:
    d = design(layout, "festive", (480, 600), words(headline=" ".join(parts), caption="Eintritt frei"))
    page = arranged(d)
    assert {k: "".join(v.split()) for k, v in shared_typesetter().read_back(page).items()} == {
        t.id: "".join(t.words.split()) for t in d.texts
    }
    x0, y0, x1, y1 = page.texts["headline"]
    assert 0 < x0 < x1 < 480
    assert 0 < y0 < y1 < 600


@pytest.mark.wide
@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("drawings", [(), ("sun", "balloon")])
def test_words_can_be_read_on_what_is_painted_below_them(
    layout: str, theme: str, drawings: tuple[str, ...], typesetter: Typesetter
) -> None:
    panels = (Panel(slot="hero", motifs=motifs(*drawings)),) if drawings else ()
    d = design(
        layout, theme, (480, 600), words(headline="Sommer im Hof", subline="Ein Fest", date="12. Juli"), panels=panels
    )
    page = arranged(d)
    inks = dict(INK.findall(page.html))
    bare = Page(re.sub(r"<div data-text.*?</div></div>", "", page.html), page.css, page.width, page.height)
    whole, below = set_page(page, typesetter), set_page(bare, typesetter)
    # What is around the letters: a pill's round corners are in the box of its words, but under none of them.
    near = cv2.dilate((whole != below).any(-1).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    for id, (x0, y0, x1, y1) in page.texts.items():
        patch = below[y0:y1, x0:x1, :3][near[y0:y1, x0:x1]]
        ratios = sorted(contrast(inks[id], to_hex(tuple(c / 255))) for c in patch[:: max(1, len(patch) // 200)])
        # A stray dot of an ornament may touch a letter; the ground as a whole may not.
        assert ratios[len(ratios) // 50] >= 4.4, (id, inks[id], ratios[:5])


@pytest.mark.parametrize("layout", ROWS)
def test_a_page_of_rows_without_any_is_a_poster(layout: str) -> None:
    texts = words(**TEXTS)
    as_poster = arranged(design("poster", "festive", (480, 600), texts))
    assert arranged(design(layout, "festive", (480, 600), texts)) == as_poster


def test_the_headline_is_the_largest_and_the_date_comes_next(typesetter: Typesetter) -> None:
    page = arranged(
        design("poster", "festive", (480, 600), words(headline="Hof", date="12. Juli", caption="Eintritt frei"))
    )
    sizes = {m[0]: float(m[1]) for m in re.findall(r'data-text="(\w+)".*?font-size:([\d.]+)px', page.html)}
    assert sizes["headline"] > sizes["date"] > sizes["caption"]


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_an_overlay_keeps_its_words_out_of_what_is_to_stay_empty(side: str) -> None:
    texts = words(headline="SOUND WITHOUT LIMITS", subline="Neu", button="Kaufen")
    d = design("advert", "bold", (480, 600), texts, is_overlay=True, ground="dark", empty=(side,), panels=())
    page = arranged(d)
    assert_all_words_stand_well(page, d)
    for x0, y0, x1, y1 in page.texts.values():
        assert {"top": y0 >= 200, "bottom": y1 <= 400, "left": x0 >= 160, "right": x1 <= 320}[side]


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("size", [(480, 600), (900, 600), (1200, 400)])
def test_a_button_over_a_scene_stays_small_beside_the_headline(theme: str, size: tuple[int, int]) -> None:
    d = design(
        "advert",
        theme,
        size,
        words(headline="SOUND WITHOUT LIMITS", button="Kaufen"),
        is_overlay=True,
        ground="light",
        panels=(),
    )
    page = arranged(d)
    sizes = {m[0]: float(m[1]) for m in re.findall(r'data-text="(\w+)".*?font-size:([\d.]+)px', page.html)}
    assert sizes["button"] <= 0.4 * sizes["headline"] + 0.01
    assert sizes["button"] <= 0.045 * size[1]
    x0, y0, x1, y1 = page.texts["button"]
    assert y1 - y0 >= 1.4 * sizes["button"], "the box holds the pill, not only the letters"
    assert "Mono" not in re.findall(r'data-text="button".*?font-family:([^;]+)', page.html)[0]


@pytest.mark.parametrize(("empty", "is_left"), [((), True), (("right",), True), (("left",), False)])
def test_words_over_a_wide_scene_stand_in_a_column_on_one_side(empty: tuple[str, ...], is_left: bool) -> None:
    texts = words(headline="SOUND WITHOUT LIMITS", subline="Neu", button="Kaufen")
    page = arranged(
        design("advert", "bold", (900, 600), texts, is_overlay=True, ground="light", empty=empty, panels=())
    )
    for x0, _, x1, _ in page.texts.values():
        assert x1 < 450 if is_left else x0 > 450


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("size", [(512, 512), (512, 768), (900, 600)])
def test_a_product_card_keeps_name_and_price_together(theme: str, size: tuple[int, int]) -> None:
    page = arranged(design("product_card", theme, size, words(headline="Becher", price="4,50 €")))
    gap = page.texts["price"][1] - page.texts["headline"][3]
    assert 0 < gap < 0.08 * size[1]


def test_a_slogan_is_no_quotation_and_a_saying_with_its_author_is() -> None:
    def marks(**texts: str) -> bool:
        d = design("social_tile", "minimal", (512, 512), words(**texts), panels=())
        # A minimal tile without a picture draws no curve but those of the marks.
        return "A" in "".join(re.findall(r' d="([^"]+)"', arranged(d).html))

    assert not marks(headline="Small steps every day")
    assert marks(headline="Small steps every day", caption="Ada Lovelace")


@pytest.mark.parametrize("place", ["top", "bottom", "left", "right"])
def test_an_overlay_sets_words_where_they_are_asked_for(place: str) -> None:
    texts = (Words(id="h", words="Guten Morgen", role="headline", language="de", place=place),)
    x0, y0, x1, y1 = arranged(
        design("advert", "minimal", (600, 600), texts, is_overlay=True, ground="light", panels=())
    ).texts["h"]
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    assert {"top": y < 220, "bottom": y > 380, "left": x < 300, "right": x > 300}[place]


def test_an_overlay_leaves_the_scene_in_sight(typesetter: Typesetter) -> None:
    d = design(
        "advert",
        "bold",
        (480, 600),
        words(headline="Hof"),
        is_overlay=True,
        ground="dark",
        empty=("bottom",),
        panels=(),
    )
    alpha = set_page(arranged(d), typesetter)[..., 3]
    assert alpha[400:].max() == 0
    assert alpha[:120].max() == 255


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_scene_is_shown_in_its_slot(layout: str, typesetter: Typesetter) -> None:
    d = design(layout, "minimal", (480, 600), words(headline="Becher"), panels=(Panel(slot="hero", scene="s"),))
    page = arranged(d)
    x0, y0, x1, y1 = page.slots["hero"]
    picture = np.zeros((y1 - y0, x1 - x0, 3), np.uint8)
    picture[...] = (10, 200, 60)
    out = set_page(page, typesetter, {"hero": picture})
    green = (np.abs(out[..., :3].astype(int) - (10, 200, 60)).sum(-1) < 40).mean()
    assert green > 0.2


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "logo"])  # a mark is in the logo's own colours
def test_drawings_have_a_slot_too_and_leave_ink_in_it(layout: str, typesetter: Typesetter) -> None:
    with_sun = arranged(
        design(
            layout, "minimal", (480, 600), words(headline="Becher"), panels=(Panel(slot="hero", motifs=motifs("sun")),)
        )
    )
    x0, y0, x1, y1 = with_sun.slots["hero"]
    patch = set_page(with_sun, typesetter)[y0:y1, x0:x1, :3].reshape(-1, 3)
    yellow = (patch[:, 0] > 200) & (patch[:, 2] < 100)
    assert yellow.mean() > 0.1


@pytest.mark.parametrize("theme", theme_names())
def test_the_same_design_is_the_same_pixels(theme: str, typesetter: Typesetter) -> None:
    d = design("poster", theme, (320, 400), words(headline="Hof", date="12. Juli"))
    assert np.array_equal(set_page(arranged(d), typesetter), set_page(arranged(d), typesetter))


def test_themes_look_different(typesetter: Typesetter) -> None:
    looks = {
        theme: set_page(arranged(design("poster", theme, (160, 200), words(headline="Hof"))), typesetter)[
            ..., :3
        ].astype(float)
        for theme in theme_names()
    }
    for a, b in combinations(looks, 2):
        assert np.abs(looks[a] - looks[b]).mean() > 12, (a, b)


def test_a_palette_colours_the_design(typesetter: Typesetter) -> None:
    d = design("poster", "bold", (160, 200), words(headline="Hof"), palette=("#2259c9",))
    corner = set_page(arranged(d), typesetter)[2, 2, :3] / 255
    assert np.allclose(corner, parse_hex("#2259c9"), atol=0.02)


def test_arabic_pages_are_mirrored() -> None:
    texts = (Words(id="h", words="قهوة الصباح", role="headline", language="ar"),)
    x0, _, x1, _ = arranged(design("poster", "craft", (1000, 500), texts, language="ar")).texts["h"]
    assert (x0 + x1) / 2 > 500
