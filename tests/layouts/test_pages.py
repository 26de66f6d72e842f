"""Pages of rows, figures and parts in every theme and on several shapes: all words, whole, apart, readable."""

import re
from collections.abc import Callable
from decimal import Decimal

import cv2
import numpy as np
import pytest

from maquette.color import contrast, to_hex
from maquette.layouts import Page, arranged
from maquette.layouts.page import set_page
from maquette.plan.design import layout_for
from maquette.plan.model import DesignLayer, Motif, Panel
from maquette.plan.pages import Order, plan_page
from maquette.themes import theme_names
from maquette.typeset import Typesetter
from maquette.understand.brief import Brief, Composition, Figures, Item, PictureKind, Text

from .test_layouts import INK, assert_all_words_stand_well

SIZES = [(640, 960), (960, 640), (720, 720), (480, 1200), (1280, 560)]


def items(*rows: tuple[str, str | None], **more: str) -> tuple[Item, ...]:
    return tuple(Item(label, Decimal(amount) if amount else None, **more) for label, amount in rows)


def texts(language: str, **words: str) -> tuple[Text, ...]:
    return tuple(Text(role, said, role, language) for role, said in words.items())


def brief(kind: PictureKind, language: str, **wishes: object) -> Brief:
    return Brief(prompt="", language=language, kind=kind, **wishes)  # type: ignore[arg-type]


CAFE = items(("Espresso", "2.60"), ("Flat White", "4.20"), ("Buttercroissant mit Marmelade", "3.40"))
TEA = (*items(("抹茶ラテ", "550"), section="お飲み物"), *items(("どら焼き", "300"), section="お菓子"))
VALUES = items(("Miete", "38"), ("Essen", "24"), ("Freizeit", "18"), ("Verkehr", "12"), ("Sparen", "8"))
SERIES = tuple(
    Item(year, Decimal(value), section=name)
    for name, row in (("Netz", (12, 18, 31)), ("Läden", (30, 27, 20)))
    for year, value in zip(("2023", "2024", "2025"), row, strict=True)
)
STEPS = (
    Item("Bohnen mahlen", detail="Mittelgrob, 15 Gramm je Tasse"),
    Item("Filter spülen", detail="Heißes Wasser nimmt den Papiergeschmack"),
    Item("Aufgießen", detail="250 Milliliter in drei Güssen"),
)
CELLS = tuple(
    Item(row, detail=cell, section=head)
    for row in ("AeroBook 13", "ThinPad X")
    for head, cell in (("Model", None), ("Weight", "1.1 kg"), ("Battery", "14 h"))
)

PAGES: dict[str, Brief] = {
    "menu": brief("menu", "de", items=CAFE, texts=texts("de", headline="Café Morgenrot", caption="Inkl. MwSt.")),
    "menu in sections": brief("menu", "ja", items=TEA),
    "menu in Arabic": brief("menu", "ar"),
    "receipt": brief("receipt", "de", items=CAFE, figures=Figures(currency="EUR", tax_percent=Decimal(19))),
    "invoice": brief("invoice", "en"),
    "invoice in Arabic": brief("invoice", "ar", figures=Figures(tax_percent=Decimal(15))),
    "table": brief("table", "en", items=CELLS, texts=texts("en", headline="Laptops")),
    "list as table": brief("table", "th"),
    "calendar": brief("calendar", "hi", month=(2027, 3), items=items(("Dentist", "14"))),
    "year": brief("calendar", "ar", month=(2027, 0)),
    "bars": brief("chart", "de", items=VALUES, texts=texts("de", headline="Monatsbudget")),
    "donut": brief("chart", "de", items=VALUES, figures=Figures(chart="donut", unit="%")),
    "line": brief("chart", "ja", items=VALUES, figures=Figures(chart="line")),
    "stacked": brief("chart", "de", items=SERIES, figures=Figures(chart="stacked")),
    "gauge": brief("chart", "en", items=VALUES[:1], figures=Figures(chart="gauge", unit="%")),
    "columns": brief("infographic", "en", texts=texts("en", headline="How it works", button="Learn more")),
    "steps": brief("infographic", "de", items=STEPS, form="steps", texts=texts("de", headline="Filterkaffee")),
    "timeline": brief("infographic", "en", items=items(("1969 Moon", None), ("1998 Station", None), ("2021 X", None))),
    "statistics": brief("infographic", "de", items=VALUES, figures=Figures(unit="%")),
    "comparison": brief("infographic", "ko", form="comparison"),
    "slide": brief("slide", "ru", texts=texts("ru", headline="Итоги года")[:1], form="bullets"),
}  # fmt: skip


def designed(name: str, theme: str, size: tuple[int, int], *motifs: str) -> DesignLayer:
    a_brief = PAGES[name]
    contents = plan_page(Order(a_brief, a_brief.texts, (), size, 3))
    drawn = tuple(Motif(drawing=m, label=m) for m in motifs)
    hero = (Panel(slot="hero", motifs=drawn),) if motifs else ()
    return DesignLayer(
        id="d",
        layout=contents.layout or layout_for(a_brief.kind),
        theme=theme,
        box=(0, 0, *size),
        texts=contents.texts,
        panels=(*hero, *contents.panels),
        language=a_brief.language,
        content=contents.content,
    )


def boxes_of(page: Page, design: DesignLayer, is_one: Callable[[str], bool]) -> list[tuple[int, int, int, int]]:
    return [page.texts[t.id] for t in design.texts if is_one(t.role)]


@pytest.mark.wide
@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("name", PAGES)
def test_every_word_of_a_page_stands_whole_and_apart(name: str, theme: str) -> None:
    # One of the shapes each, another in every theme: all of them would be a thousand pages that say the same.
    size = SIZES[(theme_names().index(theme) + list(PAGES).index(name)) % len(SIZES)]
    design = designed(name, theme, size)
    assert_all_words_stand_well(arranged(design), design, margin=0.02)


@pytest.mark.wide
@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("name", ["menu", "receipt", "table", "calendar", "donut", "statistics", "columns", "steps"])
def test_words_of_a_page_can_be_read_on_what_is_painted_below_them(
    name: str, theme: str, typesetter: Typesetter
) -> None:
    page = arranged(designed(name, theme, (640, 800)))
    inks = dict(INK.findall(page.html))
    bare = Page(re.sub(r"<div data-text.*?</div></div>", "", page.html), page.css, page.width, page.height)
    whole, below = set_page(page, typesetter), set_page(bare, typesetter)
    near = cv2.dilate((whole != below).any(-1).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    large = 0.03 * 640  # px: WCAG 2.2 asks less of letters this large, as of a disc's number
    for id, (x0, y0, x1, y1) in page.texts.items():
        patch = below[y0:y1, x0:x1, :3][near[y0:y1, x0:x1]]
        ratios = sorted(contrast(inks[id], to_hex(tuple(c / 255))) for c in patch[:: max(1, len(patch) // 200)])
        least = 2.9 if page.sizes[id] >= large or id.startswith("figure") else 4.4
        assert ratios[len(ratios) // 20] >= least, (id, inks[id], ratios[:5])


def test_prices_stand_below_each_other_on_the_far_side() -> None:
    design = designed("menu", "minimal", (640, 960))
    page = arranged(design)
    labels, prices = boxes_of(page, design, lambda r: r == "item"), boxes_of(page, design, lambda r: r == "price")
    assert len({x1 for _, _, x1, _ in prices}) == 1
    assert all(price[0] > label[2] for label, price in zip(labels, prices, strict=True))
    assert all(abs(price[3] - label[3]) <= 2 for label, price in zip(labels, prices, strict=True))


def test_pages_that_are_read_from_the_right_have_their_amounts_on_the_left() -> None:
    design = designed("menu in Arabic", "craft", (640, 960))
    page = arranged(design)
    labels, prices = boxes_of(page, design, lambda r: r == "item"), boxes_of(page, design, lambda r: r == "price")
    assert all(price[2] < label[0] for label, price in zip(labels, prices, strict=True))


def test_the_total_is_the_largest_of_the_sums() -> None:
    design = designed("receipt", "minimal", (480, 960))
    sizes = arranged(design).sizes
    sums = [sizes[t.id] for t in design.texts if t.role == "sum"]
    assert sums[-1] > max(sums[:-1])


def test_days_stand_in_the_columns_of_their_weekdays() -> None:
    design = designed("calendar", "elegant", (960, 640))
    page = arranged(design)
    middle = {t.words: sum(page.texts[t.id][::2]) / 2 for t in design.texts if t.role in ("day", "weekday")}
    names = {t.words for t in design.texts if t.role == "weekday"}

    def column_of(day: str) -> str:
        return min(names, key=lambda name: abs(middle[name] - middle[day]))

    # March 2027 begins on a Monday; India's weeks begin on Sunday.
    assert [column_of(day) for day in ("1", "7", "31")] == ["सोम", "रवि", "बुध"]
    assert middle["रवि"] < middle["सोम"]


def test_longer_bars_are_for_larger_values(typesetter: Typesetter) -> None:
    design = designed("bars", "minimal", (960, 640))
    page = arranged(design)
    values = [page.texts[t.id] for t in design.texts if t.role == "value"]
    tops = [box[1] for box in values]
    assert tops == sorted(tops), "the values fall from 38 to 8, so their figures sink"


def test_slices_take_their_share_of_the_wheel(typesetter: Typesetter) -> None:
    half = brief("chart", "en", items=items(("One", "50"), ("Two", "50")), figures=Figures(chart="pie"))
    contents = plan_page(Order(half, (), (), (600, 400), 3))
    design = DesignLayer(
        id="d", layout="chart", theme="minimal", box=(0, 0, 600, 400), texts=contents.texts, content=contents.content
    )
    pixels = set_page(arranged(design), typesetter)[..., :3].reshape(-1, 3)
    colors, counts = np.unique(pixels, axis=0, return_counts=True)
    # The ground is the most common colour; then come the two halves.
    one, two = sorted(counts)[-3:-1]
    assert two / one == pytest.approx(1.0, rel=0.06)


def test_columns_asked_for_are_the_columns_there_are() -> None:
    asked = brief("infographic", "en", composition=Composition(columns=3), texts=texts("en", headline="Three"))
    contents = plan_page(Order(asked, asked.texts, (), (720, 720), 3))
    design = DesignLayer(
        id="d", layout="blocks", theme="minimal", box=(0, 0, 720, 720), texts=contents.texts, content=contents.content
    )
    page = arranged(design)
    titles = [page.texts[t.id] for t in design.texts if t.role == "item"]
    assert len(titles) == 3
    assert len({box[1] for box in titles}) == 1
    assert titles[0][0] < titles[1][0] < titles[2][0]


def test_a_hero_is_drawn_where_there_is_one(typesetter: Typesetter) -> None:
    for name in ("menu", "calendar", "slide"):
        page = arranged(designed(name, "minimal", (640, 800), "sun"))
        x0, y0, x1, y1 = page.slots["hero"]
        patch = set_page(page, typesetter)[y0:y1, x0:x1, :3].reshape(-1, 3)
        assert ((patch[:, 0] > 200) & (patch[:, 2] < 100)).mean() > 0.05, name
        assert not any(a < x1 and c > x0 and b < y1 and d > y0 for a, b, c, d in page.texts.values()), (
            f"words of the {name} stand on its picture"
        )
