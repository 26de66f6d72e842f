"""Pictures in cells: in order, whole, apart; captions below, balloons over who speaks; patterns that join."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.layouts import Page, layouts
from maquette.layouts.page import set_page
from maquette.manifest import Box
from maquette.plan.content import Cell, CellsContent, Line
from maquette.plan.model import DesignLayer, Motif, Panel, Words
from maquette.themes import get_theme, theme_names
from maquette.typeset import shared_typesetter

SIZES = [(640, 640), (640, 800), (960, 540), (540, 960)]
FORMS = ("storyboard", "comic", "character_sheet", "icon_set", "sticker_sheet")
DRAWINGS = ("fox", "owl", "cat", "sun", "castle", "butterfly")
TOLD = "A fox wakes up in the forest and looks for its friend."


def sheet(
    form: str,
    count: int,
    size: tuple[int, int],
    theme: str = "minimal",
    *,
    said: tuple[str, ...] = (),
    captions: bool = True,
    language: str = "en",
    title: str | None = "The Fox and the Map",
    **more: object,
) -> DesignLayer:
    texts = [Words(id="title", words=title, role="headline", language=language)] if title else []
    cells, panels = [], []
    for k in range(count):
        slot = f"cell-{k + 1}"
        panels.append(Panel(slot=slot, motifs=(Motif(drawing=DRAWINGS[k % 6], label="it"),)))
        caption = number = None
        if captions:
            texts.append(Words(id=f"caption-{k}", words=TOLD[: 20 + 6 * k], role="caption", language=language))
            caption = f"caption-{k}"
        if form == "storyboard":
            texts.append(Words(id=f"number-{k}", words=str(k + 1), role="label", language=language))
            number = f"number-{k}"
        lines = ()
        if k == 0 and said:
            ids = [f"said-{j}" for j in range(len(said))]
            texts += [Words(id=i, words=w, role="dialogue", language=language) for i, w in zip(ids, said, strict=True)]
            lines = tuple(Line(text=i, speaker=0) for i in ids)
        cells.append(
            Cell(id=slot, picture=slot, caption=caption, number=number, dialogue=lines, scenery="forest", sky="night")
        )
    content = CellsContent.model_validate({"form": form, "cells": tuple(cells), **more})
    return DesignLayer(
        id="d", layout="cells", theme=theme, box=(0, 0, *size), texts=tuple(texts), panels=tuple(panels),
        content=content, language=language,
    )  # fmt: skip


def arranged(d: DesignLayer) -> Page:
    return layouts.get(d.layout).arrange(d, get_theme(d.theme), shared_typesetter())


def apart(a: Box, b: Box, slack: int = 1) -> bool:
    return (
        a[2] <= b[0] + slack or b[2] <= a[0] + slack or a[3] <= b[1] + slack or b[3] <= a[1] + slack
    )  # fmt: skip


def assert_stands_well(page: Page, d: DesignLayer) -> None:
    assert set(page.texts) == {t.id for t in d.texts}
    assert set(page.slots) == {p.slot for p in d.panels}
    for x0, y0, x1, y1 in (*page.texts.values(), *page.slots.values()):
        assert 0 <= x0 < x1 <= page.width
        assert 0 <= y0 < y1 <= page.height
    for a, b in combinations(page.texts.values(), 2):
        assert apart(a, b)
    assert shared_typesetter().read_back(page) == {t.id: t.words for t in d.texts}


@pytest.mark.wide
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [1, 5, 9])
def test_every_picture_and_word_stands_whole_and_apart(form: str, count: int, size: tuple[int, int]) -> None:
    d = sheet(form, count, size, theme_names()[count % len(theme_names())])
    page = arranged(d)
    assert_stands_well(page, d)
    for a, b in combinations(page.slots.values(), 2):
        assert apart(a, b)


@pytest.mark.parametrize("theme", theme_names())
def test_every_theme_sets_a_storyboard_and_a_comic(theme: str) -> None:
    for form in ("storyboard", "comic"):
        d = sheet(form, 4, (640, 800), theme, said=("Where are you going so early?", "Home."))
        assert_stands_well(arranged(d), d)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 4, 6, 7])
@pytest.mark.parametrize("form", ["storyboard", "comic"])
def test_pictures_take_most_of_the_page(form: str, count: int, size: tuple[int, int]) -> None:
    page = arranged(sheet(form, count, size, captions=False, title=None))
    covered = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in page.slots.values())
    assert covered > 0.5 * page.width * page.height


@pytest.mark.parametrize("form", ["storyboard", "comic"])
def test_panels_are_read_line_by_line_and_in_arabic_from_the_right(form: str) -> None:
    def order(language: str) -> list[Box]:
        page = arranged(sheet(form, 6, (960, 640), language=language, captions=False, title=None))
        return [page.slots[f"cell-{k + 1}"] for k in range(6)]

    for a, b in pairwise(order("en")):
        assert b[1] >= a[3] - 1 or b[0] >= a[2] - 1
    for a, b in pairwise(order("ar")):
        assert b[1] >= a[3] - 1 or b[2] <= a[0] + 1


def test_a_japanese_comic_is_read_from_the_right_and_a_japanese_storyboard_from_the_left() -> None:
    comic = arranged(sheet("comic", 4, (960, 640), language="ja", captions=False, title=None)).slots
    board = arranged(sheet("storyboard", 4, (960, 640), language="ja", captions=False, title=None)).slots
    assert comic["cell-1"][0] > comic["cell-2"][0]
    assert board["cell-1"][0] < board["cell-2"][0]


@pytest.mark.parametrize("size", SIZES)
def test_a_caption_stands_below_its_own_frame(size: tuple[int, int]) -> None:
    page = arranged(sheet("storyboard", 6, size))
    for k in range(6):
        frame, words = page.slots[f"cell-{k + 1}"], page.texts[f"caption-{k}"]
        assert words[1] >= frame[3] - 1
        assert words[0] >= frame[0] - 1
        assert words[2] <= frame[2] + 1


def test_captions_are_all_of_one_size() -> None:
    page = arranged(sheet("storyboard", 6, (800, 800)))
    sizes = [page.sizes[f"caption-{k}"] for k in range(6)]
    assert max(sizes) - min(sizes) < 0.01


@pytest.mark.parametrize("size", SIZES)
def test_balloons_stand_in_their_panel_in_the_order_in_which_they_are_said(size: tuple[int, int]) -> None:
    d = sheet("comic", 4, size, said=("Hoo! Where are you going so early, little fox?", "Home.", "Good night!"))
    page = arranged(d)
    assert_stands_well(page, d)
    x0, y0, x1, y1 = page.slots["cell-1"]
    lines = [page.texts[f"said-{k}"] for k in range(3)]
    for a, b, c, e in lines:
        assert x0 <= a < c <= x1
        assert y0 <= b < e <= y1
    assert [line[1] for line in lines] == sorted(line[1] for line in lines)


def test_a_balloon_points_at_who_speaks() -> None:
    """The tail's tip lies below its words, towards the drawing."""
    silent = sheet("comic", 1, (600, 600), captions=False, title=None)
    spoken = sheet("comic", 1, (600, 600), captions=False, title=None, said=("Hello!",))
    x0, y0, x1, y1 = arranged(spoken).texts["said-0"]
    typesetter = shared_typesetter()
    changed = (set_page(arranged(silent), typesetter) != set_page(arranged(spoken), typesetter)).any(-1)
    below = changed[y1 + 12 : y1 + 40, x0:x1]
    assert below.any()


def test_a_grid_that_is_asked_for_is_had() -> None:
    page = arranged(sheet("storyboard", 6, (640, 640), columns=2))
    lefts = sorted({box[0] for box in page.slots.values()})
    assert len(lefts) == 2


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 4, 9, 12])
def test_icons_are_squares_of_one_size(count: int, size: tuple[int, int]) -> None:
    page = arranged(sheet("icon_set", count, size, captions=False))
    edges = {(x1 - x0, y1 - y0) for x0, y0, x1, y1 in page.slots.values()}
    wide, high = zip(*edges, strict=True)
    assert max(wide) - min(wide) <= 2
    assert max(abs(w - h) for w, h in edges) <= 2


@pytest.mark.parametrize("size", SIZES)
def test_whole_figures_are_larger_than_faces(size: tuple[int, int]) -> None:
    page = arranged(sheet("character_sheet", 10, size, columns=4))
    area = {slot: (x1 - x0) * (y1 - y0) for slot, (x0, y0, x1, y1) in page.slots.items()}
    assert min(area[f"cell-{k}"] for k in (1, 2, 3, 4)) > 1.1 * max(area[f"cell-{k}"] for k in range(5, 11))


@pytest.mark.parametrize("theme", ["minimal", "bold", "night"])
@pytest.mark.parametrize("size", SIZES)
def test_copies_of_a_pattern_join_without_a_seam(theme: str, size: tuple[int, int]) -> None:
    """Across the edge, pixels differ no more than across the columns and rows of the pattern itself."""
    d = sheet("pattern", 3, size, theme, captions=False, title=None)
    pixels = set_page(arranged(d), shared_typesetter())[..., :3].astype(float)
    for axis in (0, 1):
        steps = np.abs(np.diff(pixels, axis=axis)).mean(axis=(1 - axis, 2))
        seam = np.abs(np.take(pixels, 0, axis) - np.take(pixels, -1, axis)).mean()
        assert seam <= 1.2 * steps.max()


def test_words_on_a_pattern_stand_on_a_plate_in_its_middle() -> None:
    d = sheet("pattern", 3, (640, 640), captions=False, title="Lemon season")
    x0, y0, x1, y1 = arranged(d).texts["title"]
    assert abs((x0 + x1) / 2 - 320) < 12
    assert abs((y0 + y1) / 2 - 320) < 40


LINES = st.sampled_from(["Hello!", "夏が来た", "مرحبا بك", "Wohin gehst du denn so früh am Morgen?"])


@given(st.lists(LINES, max_size=4))
@settings(max_examples=12)
def test_whatever_is_said_is_set_whole(said: list[str]) -> None:
    d = sheet("comic", 3, (700, 500), said=tuple(said))
    assert_stands_well(arranged(d), d)
