"""Pages of rows, figures and few words: what they hold, what is proposed, what is refused and said."""

import calendar
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from maquette.errors import InvalidRequest
from maquette.plan.compose import ASPECTS, compose
from maquette.plan.content import (
    BillContent,
    BlocksContent,
    CalendarContent,
    ChartContent,
    ListContent,
    TableContent,
    strings_of,
)
from maquette.plan.design import layout_for
from maquette.plan.model import DesignLayer, Plan
from maquette.plan.pages._words import page_languages, page_words, proposals
from maquette.plan.pages.fitting import least_px
from maquette.plan.setting import DEFAULTS
from maquette.plan.sketch import sketch
from maquette.request import parse_request
from maquette.understand.brief import (
    OF_THINGS,
    Brief,
    Composition,
    Fact,
    Figures,
    Item,
    PictureKind,
    Subject,
    Text,
)
from maquette.understand.forms import form_of

KINDS: tuple[PictureKind, ...] = get_args(PictureKind)
ROWS: tuple[PictureKind, ...] = ("menu", "receipt", "invoice", "table", "calendar", "chart", "infographic", "slide")
SHEETS: tuple[PictureKind, ...] = (
    "certificate", "card", "sign", "packaging", "banner", "thumbnail", "book_cover", "magazine_cover", "album_cover",
    "podcast_cover",
)  # fmt: skip


def brief(kind: PictureKind, **wishes) -> Brief:
    return Brief(prompt="a prompt", language=wishes.pop("language", "en"), kind=kind, **wishes)


def planned(a_brief: Brief, **request) -> Plan:
    return compose(a_brief, parse_request({"prompt": "a prompt", "seed": 7, "quality": "low", **request}))


def page(plan: Plan) -> DesignLayer:
    return next(layer for layer in plan.layers if isinstance(layer, DesignLayer))


def said(plan: Plan) -> dict[str, str]:
    return {t.id: t.words for t in page(plan).texts}


def item(label: str, amount: str | None = None, **more) -> Item:
    return Item(label, Decimal(amount) if amount is not None else None, **more)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_has_a_shape_a_place_and_a_plan(kind):
    assert ASPECTS[kind]
    assert DEFAULTS[kind]
    plan = planned(brief(kind))
    assert plan.kind in (kind, "poster")
    assert plan.layers


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in OF_THINGS])
def test_a_page_of_which_nothing_is_said_is_never_bare(kind):
    a_brief = replace(brief(kind), prompt="Something nobody can draw")
    assert page(planned(a_brief)).texts or page(planned(a_brief)).panels


def test_what_a_poster_lists_is_on_it():
    plan = planned(brief("poster", items=SALES, texts=(Text("headline", "Figures", "headline", "en"),)))
    assert {"Figures", "Q1", "Q2", "Q3"} <= set(said(plan).values())
    assert not any(t.is_proposed for t in page(plan).texts)


@pytest.mark.parametrize("kind", [*ROWS, *SHEETS])
def test_pages_have_layouts_of_their_own(kind):
    assert layout_for(kind) != "poster"


@pytest.mark.wide
@pytest.mark.parametrize("kind", [k for k in KINDS if k not in OF_THINGS])
@pytest.mark.parametrize("avoided", ["text", "other_text"])
def test_nothing_is_proposed_where_no_other_words_are_wanted(kind, avoided):
    texts = (Text("headline", "Alpha", "headline", "en"),) if avoided == "other_text" else ()
    plan = planned(brief(kind, avoid=frozenset({avoided}), texts=texts, month=(2027, 3)))
    proposed = [
        t.words for layer in plan.layers if isinstance(layer, DesignLayer) for t in layer.texts if t.is_proposed
    ]
    assert proposed == []


@pytest.mark.wide
@pytest.mark.parametrize("kind", ["menu", "receipt", "invoice", "table", "chart", "infographic", "certificate", "card"])
@pytest.mark.parametrize("language", page_languages())
def test_what_a_page_needs_and_the_prompt_leaves_out_is_proposed_and_marked(kind, language):
    plan = planned(brief(kind, language=language))
    assert page(plan).texts
    assert all(t.is_proposed for t in page(plan).texts)
    assert {e.id for e in plan.manifest.of("text") if e.is_proposed} == {t.id for t in page(plan).texts}


@pytest.mark.parametrize("language", page_languages())
def test_every_language_has_all_the_words(language):
    words = page_words(language)
    topics = {*proposals("topics"), "restaurant"}
    assert set(words.dishes) == topics
    assert all(len(words.dishes[topic]) == len(proposals("prices")[topic]) for topic in topics)
    assert set(words.greetings) == set(page_words("en").greetings)
    assert "{number}" in words.bill.number
    assert proposals("homes")[language] in proposals("money")


def test_a_menu_proposes_the_dishes_of_its_topic_in_its_language():
    plan = planned(brief("menu", language="ja", topics=("sushi",)))
    assert "まぐろ" in said(plan).values()
    assert any("¥" in w or "￥" in w or "円" in w for w in said(plan).values())


def test_a_menu_keeps_every_dish_with_its_price_as_written_and_its_heading():
    dishes = (
        item("Espresso", "3.5", written="3,50 €", section="Kaffee"),
        item("Latte", "4.2", written="4,20 €", section="Kaffee", detail="mit Hafermilch"),
        item("Brezel", "1.8", written="1,80 €", section="Gebäck"),
    )
    plan = planned(brief("menu", language="de", items=dishes))
    content, words = page(plan).content, said(plan)
    assert isinstance(content, ListContent)
    assert [words[g.title or ""] for g in content.groups] == ["Kaffee", "Gebäck"]
    rows = [(words[r.label], words[r.amount or ""]) for g in content.groups for r in g.rows]
    assert rows == [("Espresso", "3,50 €"), ("Latte", "4,20 €"), ("Brezel", "1,80 €")]
    assert words[content.groups[0].rows[1].detail or ""] == "mit Hafermilch"
    assert not any(t.is_proposed for t in page(plan).texts if t.id in strings_of(content))


def test_forty_dishes_all_find_room_and_four_hundred_do_not_and_that_is_said():
    def menu(count: int) -> Plan:
        return planned(brief("menu", items=tuple(item(f"Dish {k}", str(k)) for k in range(1, count + 1))))

    assert len(page(menu(40)).content.groups[0].rows) == 40
    crowded = menu(400)
    shown = len(page(crowded).content.groups[0].rows)
    assert 40 < shown < 400
    assert any(f"only {shown} of 400" in w.why for w in crowded.warnings)
    left = {t.words for t in page(crowded).texts}
    assert f"Dish {shown}" in left
    assert f"Dish {shown + 1}" not in left


@pytest.mark.parametrize("kind", ["receipt", "invoice"])
@given(
    st.lists(st.tuples(st.integers(1, 9), st.decimals("0.05", "999", places=2)), min_size=1, max_size=6),
    st.decimals("0", "25", places=1),
)
@hypothesis_settings(max_examples=12)
def test_what_a_bill_prints_adds_up(kind, lines, tax):
    rows = tuple(item(f"Thing {k}", str(price), quantity=Decimal(count)) for k, (count, price) in enumerate(lines))
    figures = Figures(currency="USD", tax_percent=tax)
    plan = planned(brief(kind, items=rows, figures=figures))
    content, words = page(plan).content, said(plan)
    assert isinstance(content, BillContent)

    def amount(id):
        return Decimal(words[id].replace("$", "").replace(",", ""))

    printed = sum(amount(r.amount) for r in content.lines)
    assert printed == sum(count * price for count, price in lines)
    *between, total = (amount(r.amount) for r in content.totals)
    assert total == (between[0] + sum(between[1:]) if between else printed)


def test_a_stated_sum_that_is_wrong_stays_as_stated_and_is_said():
    stated = Figures(currency="EUR", stated=(("total", item("Total", "30", written="30.00 €")),))
    plan = planned(brief("receipt", items=(item("Tea", "3.5", written="3.50 €"),), figures=stated))
    assert "30.00 €" in said(plan).values()
    assert any("does not add up" in w.why for w in plan.warnings)


@given(st.integers(1900, 2200), st.integers(1, 12), st.sampled_from(page_languages()))
@hypothesis_settings(max_examples=25)
def test_a_calendar_has_every_day_of_its_month_in_the_column_of_its_weekday(year, month, language):
    content = page(planned(brief("calendar", language=language, month=(year, month)))).content
    assert isinstance(content, CalendarContent)
    shown = content.months[0]
    assert [d.day for d in shown.days] == list(range(1, calendar.monthrange(year, month)[1] + 1))
    # Sunday stands in one and the same column whatever the month: the one that the language's week puts it in.
    first = (calendar.weekday(year, month, 1) - shown.first_column) % 7
    assert first in (0, 5, 6), "weeks begin on Monday, Saturday or Sunday"


def test_a_whole_year_has_twelve_months_and_its_number():
    plan = planned(brief("calendar", month=(2027, 0)))
    assert len(page(plan).content.months) == 12
    assert "2027" in said(plan).values()


def test_days_are_marked_and_say_why_and_days_that_are_not_there_are_said():
    items = (item("Dentist", "9"), item("Party", "31"))
    plan = planned(brief("calendar", month=(2027, 2), items=items))
    days = page(plan).content.months[0].days
    assert [(d.day, said(plan)[d.note]) for d in days if d.is_marked] == [(9, "Dentist")]
    assert any(w.words == "Party" for w in plan.warnings)


def test_a_calendar_without_a_year_says_which_it_takes():
    plan = planned(brief("calendar", month=(0, 5)))
    assert any("no year" in w.why for w in plan.warnings)


SALES = (item("Q1", "12"), item("Q2", "19.5"), item("Q3", "-3"))


def test_a_chart_holds_the_very_values():
    content = page(planned(brief("chart", items=SALES))).content
    assert isinstance(content, ChartContent)
    assert content.series[0].values == (12.0, 19.5, -3.0)


@pytest.mark.parametrize(
    ("items", "asked", "drawn"),
    [
        (SALES, "pie", "bar"),
        ((item("A", "0"), item("B", "0")), "donut", "bar"),
        (tuple(item(f"Slice {k}", "1") for k in range(30)), "pie", "bar"),
        ((item("A", "1"),), "line", "bar"),
        (SALES[:2], "gauge", "bar"),
        (tuple(item(x, "5", section=s) for s in "ab" for x in "xy"), "pie", "stacked"),
        (tuple(item(x, v, section=s) for s in "ab" for x, v in (("x", "1"), ("y", "-1"))), "stacked", "bar"),
    ],
)
def test_a_chart_that_cannot_show_its_values_is_another_and_says_why(items, asked, drawn):
    plan = planned(brief("chart", items=items, figures=Figures(chart=asked)))
    assert page(plan).content.form == drawn
    assert any(asked in w.words for w in plan.warnings)


def test_an_empty_chart_is_made_up_and_says_so():
    plan = planned(brief("chart", language="fr"))
    assert isinstance(page(plan).content, ChartContent)
    assert any("made up" in w.why for w in plan.warnings)


def test_many_values_are_read_off_an_axis_that_begins_at_nothing():
    items = tuple(item(f"Day {k}", str(20 + k)) for k in range(30))
    content = page(planned(brief("chart", items=items, figures=Figures(chart="line")))).content
    assert content.series[0].written == ()
    marks = [m.value for m in content.marks]
    assert marks[0] == 0.0
    assert marks[-1] >= 49.0
    assert len({b - a for a, b in pairwise(marks)}) == 1


def test_cells_stand_under_the_heads_of_their_columns():
    rows = [("AeroBook", "1.1 kg", "14 h"), ("ThinPad", "1.4 kg", "11 h")]
    cells = tuple(
        Item(row[0], detail=None if column == 0 else row[column], section=head)
        for row in rows
        for column, head in enumerate(("Model", "Weight", "Battery"))
    )
    content = page(plan := planned(brief("table", items=cells))).content
    assert isinstance(content, TableContent)
    words = said(plan)
    assert [words[id or ""] for id in content.header] == ["Model", "Weight", "Battery"]
    assert [tuple(words[id or ""] for id in row) for row in content.rows] == rows
    assert content.numeric == (1, 2)


def test_thirteen_columns_are_one_too_many_and_that_is_said():
    cells = tuple(Item("Row", Decimal(c), section=f"Column {c}") for c in range(14))
    plan = planned(brief("table", items=cells))
    assert len(page(plan).content.rows[0]) == 12
    assert any("Column 12" in w.words for w in plan.warnings)


def test_an_infographic_has_the_columns_the_title_and_the_button_that_are_asked_for():
    texts = (
        Text("headline", "How Solar Works", "headline", "en", place="center"),
        Text("button", "Learn more", "button", "en", place="bottom"),
    )
    plan = planned(brief("infographic", aspect=(1, 1), texts=texts, composition=Composition(columns=3)))
    content = page(plan).content
    assert isinstance(content, BlocksContent)
    assert (content.columns, len(content.blocks)) == (3, 3)
    boxes = {e.id: e.box for e in plan.manifest.of("text")}
    titles = [boxes[b.title] for b in content.blocks]
    assert all(boxes["headline"][3] <= box[1] and box[3] <= boxes["button"][1] for box in titles)
    assert sum(boxes["headline"][::2]) / 2 == pytest.approx(plan.canvas.width / 2, abs=4)


@pytest.mark.parametrize(
    ("wishes", "form"),
    [
        ({"form": "comparison"}, "comparison"),
        ({"items": (item("1969: Moon"), item("2021: Mars"))}, "timeline"),
        ({"items": (item("use it daily", "73"), item("never", "12"))}, "statistics"),
        ({"items": (Item("Idea", leads_to=("Plan",)), Item("Plan"))}, "process"),
        ({"items": (item("Soil"), item("Water"), item("Light"))}, "columns"),
    ],
)
def test_the_form_of_an_infographic_follows_what_is_said_and_what_is_listed(wishes, form):
    assert page(planned(brief("infographic", **wishes))).content.form == form


def test_a_comparison_of_things_is_about_these_things():
    cat, dog = Subject("cat", "cat", drawing="cat"), Subject("dog", "dog", drawing="dog")
    compared = replace(
        brief("infographic", form="comparison", language="de", subjects=(dog, cat)),
        prompt="Vergleich von Hund und Katze",
    )
    plan = planned(compared)
    content = page(plan).content
    assert [said(plan)[b.title] for b in content.blocks] == ["Hund", "Katze"]
    assert {e.label for e in plan.manifest.of("object")} == {"dog", "cat"}
    assert plan.warnings == ()


def test_headings_of_a_comparison_have_their_points_below_them():
    items = tuple(item(label, section=s) for s, row in (("Tea", "ab"), ("Coffee", "cd")) for label in row)
    plan = planned(brief("infographic", form="comparison", items=items))
    blocks = [(said(plan)[b.title], [said(plan)[id] for id in b.points]) for b in page(plan).content.blocks]
    assert blocks == [("Tea", ["a", "b"]), ("Coffee", ["c", "d"])]


@pytest.mark.parametrize(
    ("prompt", "language", "kind", "form"),
    [
        ("a timeline infographic about space", "en", "infographic", "timeline"),
        ("Infografik in drei Schritten", "de", "infographic", "steps"),
        ("infographie comparative du thé et du café", "fr", "infographic", "comparison"),
        ("コーヒーの手順のインフォグラフィック", "ja", "infographic", "steps"),
        ("инфографика: история космоса", "ru", "infographic", "timeline"),
        ("انفوجرافيك مقارنة", "ar", "infographic", "comparison"),
        ("eine Geburtstagskarte", "de", "card", "birthday"),
        ("名刺のデザイン", "ja", "card", "business"),
        ("a card", "en", "card", None),
        ("a timeline", "en", "chart", None),
    ],
)
def test_the_sort_of_a_picture_is_read_from_its_words(prompt, language, kind, form):
    assert form_of(prompt, language, kind) == form


def test_a_card_without_words_bears_the_greeting_of_its_occasion():
    assert said(planned(brief("card", language="fr", form="birthday"))) == {"headline": "Joyeux anniversaire !"}
    assert said(planned(brief("card", topics=("christmas tree",)))) == {"headline": "Merry Christmas"}


@pytest.mark.parametrize("kind", ["book_cover", "album_cover", "podcast_cover"])
def test_whose_a_cover_is_stands_at_its_foot(kind):
    texts = (Text("headline", "The Silent Sea", "headline", "en"), Text("subline", "Anna Roth", "subline", "en"))
    plan = planned(brief(kind, texts=texts))
    boxes = {e.id: e.box for e in plan.manifest.of("text")}
    assert boxes["subline"][1] > boxes["headline"][3]


def test_what_was_worked_out_is_in_the_plan():
    fact = Fact("total", "7.70", "3.50 + 4.20 = 7.70")
    plan = planned(brief("menu", items=SALES, facts=(fact,)))
    assert [(f.name, f.value, f.how) for f in plan.facts] == [("total", "7.70", "3.50 + 4.20 = 7.70")]


def test_things_that_a_page_has_no_place_for_are_said_and_not_promised():
    bottle = Subject("bottle", "bottle", object="bottle")
    plan = planned(brief("receipt", subjects=(bottle,), items=SALES))
    assert any(w.words == "bottle" for w in plan.warnings)
    assert not any(c.kind == "count" for c in plan.checks)


def test_a_text_too_long_to_be_read_is_set_whole_and_said():
    texts = (Text("headline", "Long", "headline", "en"), Text("body", " ".join(["word"] * 1100), "body", "en"))
    plan = planned(brief("poster", texts=texts))
    assert said(plan)["body"] == texts[1].words
    assert any("too small" in w.why for w in plan.warnings)


def test_a_text_that_no_page_can_hold_is_refused_and_what_fits_is_said():
    texts = (Text("body", " ".join(["word"] * 5000), "body", "en"),)
    with pytest.raises(InvalidRequest, match="24999 characters does not fit the page: about"):
        planned(brief("poster", texts=texts))


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize("size", ["1024x1024", "1536x864", "864x1536"])
def test_pages_of_rows_can_be_read_on_any_canvas(kind, size):
    plan = planned(brief(kind, month=(2027, 3)), size=size)
    assert not any("too small" in w.why for w in plan.warnings)
    assert least_px(page(plan)) >= 9


@pytest.mark.parametrize("kind", [*ROWS, *SHEETS])
def test_equal_wishes_give_equal_pages_and_survive_their_file(kind):
    a_brief = brief(kind, language="de", month=(2027, 3))
    plan = planned(a_brief)
    assert planned(replace(a_brief)).to_json() == plan.to_json()
    assert Plan.from_json(plan.to_json()) == plan


def test_the_sketch_shows_how_long_the_bars_are():
    plan = planned(brief("chart", items=SALES[:2]))
    boxes = {t.words: e.box for t in page(plan).texts for e in plan.manifest.of("text") if e.id == t.id}
    drawn = sketch(plan)
    value, name = boxes["19.5"], boxes["Q2"]
    column = drawn[value[3] + 4 : name[1] - 4, (value[0] + value[2]) // 2]
    assert (column.max(-1) < 230).all(), "a bar stands between the figures and the name"
