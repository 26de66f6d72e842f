"""What a brief implies is worked out exactly, told with its working, and never changes what the prompt says."""

import json
import re
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.ground.compute import work_out
from maquette.ground.compute.arithmetic import written_sums
from maquette.ground.compute.shares import shares_of
from maquette.ground.compute.units import KINDS, asked_conversions, convert, sensible
from maquette.understand import read
from maquette.understand.brief import Brief, Figures, Item

TODAY = date(2026, 11, 25)


def facts(prompt: str, today: date | None = None, **changes) -> dict[str, str]:
    brief = replace(Brief(prompt, changes.pop("language", "en"), changes.pop("kind", "poster")), **changes)
    return {f.name: f.value for f in work_out(brief, today=today).facts}


def contradictions(prompt: str, today: date | None = None, **changes) -> list[tuple[str, str]]:
    brief = replace(Brief(prompt, changes.pop("language", "en"), changes.pop("kind", "poster")), **changes)
    return [(w.words, w.why) for w in work_out(brief, today=today).unread]


def test_the_example_in_the_docs_is_true():
    text = (Path(__file__).parents[3] / "docs/computing.md").read_text(encoding="utf-8")
    prompt = re.search(r'maquette plan "(.*)"', text)
    told = re.search(r'"facts": (\[.*?\n    \])', text, re.DOTALL)
    assert prompt and told
    assert [asdict(f) for f in work_out(read(prompt[1])).facts] == json.loads(told[1])


def test_a_receipt_has_its_sums():
    brief = work_out(read("A receipt: 2 × Latte 4.50, 1 × Bagel 3.20, 8.875% sales tax, 18% tip"))
    assert {f.name: (f.value, f.how) for f in brief.facts} == {
        "line Latte": ("9.00", "2 × 4.50 = 9.00"),
        "subtotal": ("12.20", "9.00 + 3.20 = 12.20"),
        "tax": ("1.08", "8.875% × 12.20 = 1.08"),
        "tip": ("2.20", "18% × 12.20 = 2.20"),
        "total": ("15.48", "12.20 + 1.08 + 2.20 = 15.48"),
    }


def test_prices_less_a_discount():
    items = (Item("lamp", Decimal(199), "€199"), Item("bulb", Decimal("4.99"), "€4.99"))
    found = facts("lamp €199, bulb €4.99, 20% off", items=items, figures=Figures("EUR", discount_percent=Decimal(20)))
    assert found == {"lamp after discount": "€159.20", "bulb after discount": "€3.99"}


def test_a_wrong_weekday_is_told_and_left_as_it_is():
    prompt = "concert on Saturday, 12 July 2027"
    assert facts(prompt) == {"weekday of 2027-07-12": "Monday"}
    assert contradictions(prompt) == [
        ("Saturday, 12 July 2027", "2027-07-12 is a Monday; it is set as written"),
    ]
    assert work_out(read(f"Poster: {prompt}")).texts == read(f"Poster: {prompt}").texts


def test_a_right_weekday_is_told_only_as_a_fact():
    assert facts("Montag, 12. Juli 2027", language="de") == {"weekday of 2027-07-12": "Montag"}
    assert contradictions("Montag, 12. Juli 2027", language="de") == []


def test_nothing_is_told_from_today_without_a_today():
    assert facts("flyer for next Friday") == {}
    assert facts("flyer for next Friday", TODAY) == {"next Friday": "Friday, December 4, 2026"}


def test_a_lunar_new_year_card_knows_its_animal():
    brief = work_out(
        replace(Brief("A Lunar New Year 2027 greeting card", "en", "card"), topics=("dragon", "red-paper-lantern"))
    )
    assert brief.topics == ("goat", "red-paper-lantern")
    assert brief.facts[0].value == "goat" and "2027-02-06" in brief.facts[0].how


def test_a_wrong_animal_is_told_and_stays():
    brief = work_out(replace(Brief("Card: year of the dragon 2027", "en", "card"), topics=("dragon",)))
    assert brief.topics == ("dragon",)
    assert [w.words for w in brief.unread] == ["year of the dragon"]


def test_shares_that_do_not_add_up_are_told():
    items = (Item("A", Decimal(60), "60%"), Item("B", Decimal(35), "35%"))
    figures = Figures(unit="%", chart="pie")
    assert facts("pie: A 60%, B 35%", kind="chart", items=items, figures=figures) == {"sum of shares": "95%"}
    [(words, why)] = contradictions("pie: A 60%, B 35%", kind="chart", items=items, figures=figures)
    assert words == "35%" and "95%" in why


def test_values_of_a_pie_have_shares_that_add_up():
    items = tuple(Item(label, Decimal(1), "1") for label in "ABC")
    found = facts("pie: A 1, B 1, C 1", kind="chart", items=items, figures=Figures(chart="pie"))
    assert found == {"share of A": "34%", "share of B": "33%", "share of C": "33%"}


@given(st.lists(st.decimals(0, 9999, places=2), min_size=1, max_size=12), st.integers(0, 3))
def test_shares_add_up_to_a_hundred_and_stay_within_a_step(amounts, places):
    shares = shares_of(amounts, places)
    if sum(amounts) == 0:
        assert shares == ()
    else:
        assert sum(shares) == 100
        step = Decimal(1).scaleb(-places)
        assert all(abs(s - a * 100 / sum(amounts)) < step for s, a in zip(shares, amounts, strict=True))


@pytest.mark.parametrize(
    ("text", "language", "value", "stated"),
    [
        ("12 + 30 = ?", "en", 42, None),
        ("7 × 8 = 54", "en", 56, 54),
        ("2 + 3 × 4 = ?", "en", 14, None),
        ("10 - 4 - 3 = __", "en", 3, None),
        ("1,5 + 2,25 = ?", "de", Fraction("3.75"), None),
        ("1 ÷ 3 =", "en", Fraction(1, 3), None),
        ("6:3=?", "de", 2, None),
        ("3 - 5 = -2", "en", -2, -2),
        ("٧ × ٨ = ؟", "ar", 56, None),
    ],
)
def test_sums_are_worked_out(text, language, value, stated):
    [found] = written_sums(text.replace("؟", "?"), language)
    assert (found.value, found.stated) == (value, stated)


@pytest.mark.parametrize("text", ["a 3×2 grid", "1080×1350", "12 July", "5 / 0 = ?", "f/1.8 = sharp", "x = 3"])
def test_what_asks_for_no_result_is_no_sum(text):
    assert list(written_sums(text, "en")) == []


@given(st.lists(st.tuples(st.sampled_from("+-×"), st.integers(0, 999)), min_size=1, max_size=6), st.integers(0, 999))
def test_sums_are_those_of_python(steps, first):
    text = str(first) + "".join(f" {sign} {number}" for sign, number in steps)
    [found] = written_sums(f"{text} = ?", "en")
    assert found.value == eval(text.replace("×", "*"))  # digits and signs of our own


def test_a_wrong_result_is_told():
    assert facts("7 × 8 = 54") == {"7 × 8": "56"}
    assert contradictions("7 × 8 = 54") == [("7 × 8 = 54", "7 × 8 is 56; it is set as written")]


@pytest.mark.parametrize(
    ("text", "language", "wished", "value"),
    [
        ("5 miles in km", "en", "km", "8.05"),
        ("350 °F (°C)", "en", "°C", "177"),
        ("2 cups to ml", "en", "ml", "473"),
        ("100 °C in °F", "en", "°F", "212"),
        ("-40 °C = ? °F", "en", "°F", "-40"),
        ("10 inches in cm", "en", "cm", "25.4"),
        ("3,5 kg in lb", "de", "lb", "7.72"),
        ("8 oz in g", "en", "g", "227"),
    ],
)
def test_measures_are_converted_where_another_unit_is_wished(text, language, wished, value):
    [found] = asked_conversions(text, language)
    assert (found.wished, sensible(found.exact)) == (wished, Decimal(value))


def test_a_measure_alone_is_left_alone():
    assert list(asked_conversions("a 5 km run in the park, 2 cups on a table, 85mm, 20 m in winter", "en")) == []


@given(st.sampled_from(["mi", "km", "in", "oz", "lb", "cup", "ml", "°F", "°C"]), st.fractions(-1000, 1000))
def test_there_and_back_is_where_it_was(unit, value):
    others = {
        "mi": "m",
        "km": "ft",
        "in": "cm",
        "oz": "g",
        "lb": "kg",
        "cup": "l",
        "ml": "tsp",
        "°F": "K",
        "°C": "°F",
        "K": "°C",
    }
    assert convert(convert(value, unit, others[unit]), others[unit], unit) == value


def test_miles_are_no_kilograms():
    with pytest.raises(ValueError):
        convert(1, "mi", "kg")
    assert "length" in KINDS


def test_spans_of_years_are_counted():
    assert facts("1998–2023, 25 years") == {"years from 1998 to 2023": "25"}
    assert contradictions("1998–2023, 26 years") == [("26 years", "1998–2023 are 25 years; it is set as written")]
    assert facts("founded 1998, 25 years") == {"25 years after 1998": "2023"}
    assert contradictions("seit 1998, 25 Jahre", TODAY, language="de") != []
    assert contradictions("seit 2001, 25 Jahre", TODAY, language="de") == []


def test_a_calendar_tells_its_first_weekday():
    assert facts("Kalender", language="de", kind="calendar", month=(2027, 3)) == {"first weekday of 2027-03": "Montag"}
    assert facts("calendar", kind="calendar", month=(0, 3)) == {}


@given(
    st.text(max_size=200),
    st.sampled_from(["receipt", "chart", "calendar", "scene", "card"]),
    st.sampled_from(["en", "ja", "ar", "xx"]),
)
@settings(max_examples=200)
def test_any_text_is_worked_out_the_same_twice_and_kept(prompt, kind, language):
    brief = Brief(prompt, language, kind)
    done = work_out(brief, today=TODAY)
    assert done == work_out(brief, today=TODAY)
    assert replace(done, facts=(), unread=(), topics=()) == brief
    assert all(w.words in prompt and w.words and w.why for w in done.unread)
    assert all(f.name and f.value and f.how for f in done.facts)


@given(
    st.lists(
        st.builds(
            Item,
            st.text(max_size=9),
            st.none() | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9),
            st.none() | st.text(max_size=9),
            st.none() | st.decimals(0, 10**6),
        ),
        max_size=5,
    ),
    st.sampled_from(["receipt", "invoice", "menu", "chart", "poster"]),
    st.sampled_from([None, "EUR", "JPY", "KWD", "XXX", "nonsense"]),
    st.none() | st.decimals(0, 1000),
)
def test_whatever_a_reader_tells_can_be_worked_out(items, kind, currency, rate):
    figures = Figures(currency, rate, True, rate, rate, wants_total=True, chart="pie")
    work_out(Brief("", "en", kind, items=tuple(items), figures=figures))


def test_working_out_twice_adds_nothing():
    once = work_out(read("A receipt: 2 × Latte 4.50, total 10.00, Saturday 12 July 2027"), today=TODAY)
    assert work_out(once, today=TODAY) == once
