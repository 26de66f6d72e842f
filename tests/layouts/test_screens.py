"""Screens: every element, in order, whole, apart, readable; bars at the edges, the rest shares the height."""

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.color import contrast
from maquette.layouts import Page, layouts
from maquette.layouts._ui import calm
from maquette.layouts._widget_heights import HEIGHTS
from maquette.layouts._widgets import DRAWN
from maquette.manifest import Box
from maquette.plan.content import ScreenContent, Widget
from maquette.plan.model import DesignLayer, Motif, Panel, Words
from maquette.themes import get_theme, theme_names
from maquette.typeset import shared_typesetter

SIZES = [(640, 640), (640, 800), (960, 540), (450, 800)]
KINDS = (
    "title_bar", "search", "hero", "heading", "text", "button", "field", "toggle", "card", "list_row", "image",
    "avatar", "chart", "figure", "message", "player", "map",
)  # fmt: skip
SUITED = [name for name in theme_names() if "screen" in get_theme(name).layouts]


def screen(
    kinds: tuple[str, ...],
    size: tuple[int, int],
    device: str = "phone",
    theme: str = "minimal",
    *,
    language: str = "en",
    loose: tuple[Words, ...] = (),
    words: str = "Water once a week",
) -> DesignLayer:
    texts, panels, widgets = list(loose), [], []

    def say(id: str, what: str) -> str:
        texts.append(Words(id=id, words=what, role="item", language=language))
        return id

    for k, kind in enumerate(kinds):
        parts: dict[str, object] = {"kind": kind, "text": say(f"text-{k}", words)}
        if kind in ("hero", "card", "list_row", "map", "avatar", "title_bar"):
            parts["detail"] = say(f"detail-{k}", "12 min")
        if kind in ("card", "list_row", "figure", "map"):
            parts["amount"] = say(f"amount-{k}", "€ 48.20")
        if kind in ("hero", "card", "list_row", "image", "avatar", "player"):
            slot = f"picture-{k}"
            panels.append(Panel(slot=slot, motifs=(Motif(drawing="potted-plant", label="plant"),)))
            parts["picture"] = slot
        if kind in ("toggle", "chart"):
            parts["values"] = (1.0, 3.0, 2.0)
        widgets.append(Widget.model_validate(parts))
    content = ScreenContent.model_validate({"device": device, "form": "page", "widgets": tuple(widgets)})
    return DesignLayer(
        id="d", layout="screen", theme=theme, box=(0, 0, *size), texts=tuple(texts), panels=tuple(panels),
        content=content, language=language,
    )  # fmt: skip


def arranged(d: DesignLayer) -> Page:
    return layouts.get(d.layout).arrange(d, get_theme(d.theme), shared_typesetter())


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1


def assert_stands_well(page: Page, d: DesignLayer) -> None:
    assert set(page.texts) == {t.id for t in d.texts}
    assert set(page.slots) == {p.slot for p in d.panels}
    for x0, y0, x1, y1 in (*page.texts.values(), *page.slots.values()):
        assert 0 <= x0 < x1 <= page.width
        assert 0 <= y0 < y1 <= page.height
    for (one, a), (other, b) in combinations(page.texts.items(), 2):
        assert apart(a, b), (one, other)
    assert shared_typesetter().read_back(page) == {t.id: t.words for t in d.texts}


def test_every_kind_of_element_can_be_measured_and_drawn() -> None:
    kinds = set(Widget.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]  # a Literal
    assert set(HEIGHTS) == set(DRAWN) == kinds


@pytest.mark.wide
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_element_alone_stands_whole(kind: str, size: tuple[int, int]) -> None:
    d = screen((kind,), size)
    assert_stands_well(arranged(d), d)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("device", ["phone", "browser", "desktop"])
def test_a_crowded_screen_has_everything_on_it(device: str, size: tuple[int, int]) -> None:
    kinds = (
        "navigation", "navigation", "navigation", "title_bar", "hero", "button", "button", "figure", "figure",
        "figure", "chart", "card", "card", "card", "list_row", "list_row", "footer",
    )  # fmt: skip
    d = screen(kinds, size, device)
    assert_stands_well(arranged(d), d)


@pytest.mark.parametrize("theme", SUITED)
def test_every_theme_that_suits_screens_sets_one(theme: str) -> None:
    kinds = ("status_bar", "title_bar", "search", "card", "card", "list_row", "toggle", "button", "tab_bar", "tab_bar")
    d = screen(kinds, (450, 800), theme=theme)
    page = arranged(d)
    assert_stands_well(page, d)
    assert min(page.sizes.values()) >= 0.02 * 450


@pytest.mark.parametrize("device", ["phone", "browser", "desktop"])
def test_elements_stand_from_top_to_bottom_in_their_order(device: str) -> None:
    page = arranged(screen(("title_bar", "heading", "text", "chart", "list_row", "button"), (500, 900), device))
    tops = [page.texts[f"text-{k}"][1] for k in range(6)]
    assert tops == sorted(tops)


def test_bars_keep_to_the_edges_of_the_screen() -> None:
    page = arranged(screen(("status_bar", "title_bar", "list_row", "tab_bar", "tab_bar"), (450, 800)))
    assert page.texts["text-0"][1] < 0.06 * 800
    assert all(page.texts[f"text-{k}"][3] > 0.94 * 800 for k in (3, 4))


def test_what_is_sent_stands_on_one_side_and_what_is_received_on_the_other() -> None:
    def sides(language: str) -> tuple[float, float]:
        d = screen(("message", "message"), (450, 800), language=language)
        assert isinstance(d.content, ScreenContent)
        own = d.content.widgets[1].model_copy(update={"is_own": True})
        content = d.content.model_copy(update={"widgets": (d.content.widgets[0], own)})
        page = arranged(d.model_copy(update={"content": content}))
        a, b = page.texts["text-0"], page.texts["text-1"]
        return (a[0] + a[2]) / 2, (b[0] + b[2]) / 2

    received, sent = sides("en")
    assert received < 225 < sent
    received, sent = sides("ar")
    assert sent < 225 < received


def test_a_phone_in_a_wide_picture_keeps_its_shape_and_leaves_room_for_words_beside_it() -> None:
    title = Words(id="claim", words="Grow your own greens", role="headline", language="en")
    page = arranged(screen(("title_bar", "list_row", "button"), (960, 540), loose=(title,)))
    screen_left = min(page.texts[id][0] for id in ("text-0", "text-1", "text-2"))
    assert page.texts["claim"][2] < screen_left


@pytest.mark.parametrize("width", [1200, 900])
def test_cards_stand_side_by_side_where_the_screen_is_wide(width: int) -> None:
    page = arranged(screen(("card", "card", "card"), (width, 600), "browser"))
    tops = {page.slots[f"picture-{k}"][1] for k in range(3)}
    assert len(tops) == 1


def test_figures_of_one_row_are_all_of_one_size() -> None:
    d = screen(("figure",) * 4, (1200, 700), "desktop")
    texts = tuple(
        t.model_copy(update={"words": "€ 1,048,200.50"}) if t.id == "amount-2" else t for t in d.texts
    )  # fmt: skip
    page = arranged(d.model_copy(update={"texts": texts}))
    sizes = [page.sizes[f"amount-{k}"] for k in range(4)]
    assert max(sizes) - min(sizes) < 0.01


@pytest.mark.parametrize("theme", theme_names())
def test_screens_are_calm_whatever_the_theme(theme: str) -> None:
    colors = calm(get_theme(theme).colors())
    for ink in (colors.ink, colors.muted, colors.accent_ink):
        assert contrast(ink, colors.ground) >= 4.5
    assert contrast(colors.on_accent, colors.accent) >= 4.5


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=14), st.sampled_from(SIZES))
@settings(max_examples=25)
def test_any_elements_in_any_order_make_a_screen(kinds: list[str], size: tuple[int, int]) -> None:
    d = screen(tuple(kinds), size)
    assert_stands_well(arranged(d), d)


@pytest.mark.parametrize("words", ["Benachrichtigungseinstellungen", "お知らせを受け取る", "एक दाम, कुछ छिपा नहीं", "W"])
def test_long_and_short_words_keep_inside_their_elements(words: str) -> None:
    d = screen(("title_bar", "button", "toggle", "list_row", "figure", "message"), (450, 800), words=words)
    page = arranged(d)
    assert_stands_well(page, d)
    for k in range(6):
        x0, _, x1, _ = page.texts[f"text-{k}"]
        assert x0 >= 0.03 * 450 and x1 <= 0.97 * 450


def test_neighbours_do_not_share_ids_of_clip_paths() -> None:
    html = arranged(screen(("map", "text", "map"), (450, 800))).html
    ids = re.findall(r'<clipPath id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_rows_of_one_list_are_equally_high() -> None:
    page = arranged(screen(("list_row",) * 4, (450, 800)))
    tops = [page.slots[f"picture-{k}"][1] for k in range(4)]
    steps = [b - a for a, b in pairwise(tops)]
    assert max(steps) - min(steps) <= 2
