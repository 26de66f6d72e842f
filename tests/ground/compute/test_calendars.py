"""Months, weekdays, lunar years: against the standard library and dates that are known."""

import calendar
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.ground.compute.calendars import month_page, month_title
from maquette.ground.compute.dates import relative_dates, stated_dates
from maquette.ground.compute.lunar import FIRST, LAST, animal_of_date, animal_of_year, new_year, told_year
from maquette.understand.listing.words import languages

YEARS, MONTHS = st.integers(1583, 9999), st.integers(1, 12)


@given(YEARS, MONTHS, st.sampled_from([*languages(), "fa", "xx"]))
def test_every_day_stands_under_its_weekday(year, month, language):
    page = month_page(year, month, language)
    days = [d for week in page.weeks for d in week.days if d is not None]
    assert [d.day for d in days] == list(range(1, calendar.monthrange(year, month)[1] + 1))
    for week in page.weeks:
        assert len(week.days) == 7
        shifts = {(d.weekday() - column) % 7 for column, d in enumerate(week.days) if d is not None}
        assert shifts == {(days[0].weekday() - page.first_column) % 7}
    assert len(set(page.weekdays_wide)) == len(page.weekdays) == 7


@given(YEARS, MONTHS)
def test_the_grid_is_that_of_the_standard_library(year, month):
    grid = [[d.day if d else 0 for d in week.days] for week in month_page(year, month, "de").weeks]
    assert grid == calendar.Calendar(calendar.MONDAY).monthdayscalendar(year, month)
    grid = [[d.day if d else 0 for d in week.days] for week in month_page(year, month, "en").weeks]
    assert grid == calendar.Calendar(calendar.SUNDAY).monthdayscalendar(year, month)


@given(YEARS, MONTHS)
def test_weeks_are_numbered_by_iso_8601(year, month):
    for week in month_page(year, month, "de").weeks:
        assert {d.isocalendar().week for d in week.days if d is not None} == {week.number}


def test_weeks_begin_where_the_country_begins_them():
    assert month_page(2027, 3, "en").weekdays_wide[0] == "Sunday"
    assert month_page(2027, 3, "de").weekdays_wide[0] == "Montag"
    assert month_page(2027, 3, "ar").weekdays_wide[0] == "السبت"
    assert [
        day
        for day, rests in zip(month_page(2027, 3, "ar").weekdays_wide, month_page(2027, 3, "ar").weekends, strict=True)
        if rests
    ] == ["السبت", "الجمعة"]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "March 2027"),
        ("de", "März 2027"),
        ("fr", "Mars 2027"),
        ("ru", "Март 2027 г."),
        ("ja", "2027年3月"),
        ("zh", "2027年3月"),
        ("ko", "2027년 3월"),
        ("es", "Marzo de 2027"),
        ("pl", "Marzec 2027"),
        ("ar", "مارس 2027"),
        ("th", "มีนาคม 2570"),
    ],
)
def test_a_month_is_titled_as_its_language_does_whatever_was_asked_before(language, title):
    for other in ("ja", "ko", language):
        month_page(2027, 3, other)
    assert " ".join(month_title(2027, 3, language).split()) == title


def test_no_month_thirteen():
    with pytest.raises(ValueError):
        month_page(2027, 13, "en")


# ---------------------------------------------------------------- dates that a text states


@pytest.mark.parametrize(
    ("text", "language", "day", "weekday"),
    [
        ("Saturday, 12 July 2027, 9 pm", "en", date(2027, 7, 12), 5),
        ("July 12, 2027", "en", date(2027, 7, 12), None),
        ("Montag, 12. Juli 2027", "de", date(2027, 7, 12), 0),
        ("am 12.07.2027 (Samstag)", "de", date(2027, 7, 12), 5),
        ("lundi 12 juillet 2027", "fr", date(2027, 7, 12), 0),
        ("2027年7月12日（土）", "ja", date(2027, 7, 12), 5),
        ("2027년 7월 12일 (월)", "ko", date(2027, 7, 12), 0),
        ("2027-07-12", "en", date(2027, 7, 12), None),
        ("12 июля 2027", "ru", date(2027, 7, 12), None),
        ("12 temmuz 2027", "tr", date(2027, 7, 12), None),
    ],
)
def test_stated_dates_are_read_with_their_weekday(text, language, day, weekday):
    [stated] = stated_dates(text, language)
    assert (stated.days, stated.weekday) == ((day,), weekday)


def test_a_date_with_strokes_may_be_two():
    [stated] = stated_dates("on 03/04/2027", "en")
    assert set(stated.days) == {date(2027, 4, 3), date(2027, 3, 4)}


def test_no_date_without_a_year_and_none_on_the_thirtieth_of_february():
    assert list(stated_dates("12 July, 30 February 2027", "en")) == []


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("next Friday", "en", date(2026, 12, 4)),
        ("this Friday", "en", date(2026, 11, 27)),
        ("tomorrow", "en", date(2026, 11, 26)),
        ("nächsten Freitag", "de", date(2026, 12, 4)),
        ("来週の金曜日", "ja", date(2026, 12, 4)),
        ("сегодня", "ru", date(2026, 11, 25)),
    ],
)
def test_dates_told_from_today(text, language, day):
    assert [r.day for r in relative_dates(text, language, today=date(2026, 11, 25))] == [day]


# ---------------------------------------------------------------- lunar years


@pytest.mark.parametrize(
    ("day", "animal"),
    [
        (date(1900, 1, 31), "rat"),
        (date(1985, 2, 19), "rat"),
        (date(1985, 2, 20), "ox"),
        (date(2000, 2, 4), "rabbit"),
        (date(2000, 2, 5), "dragon"),
        (date(2024, 2, 9), "rabbit"),
        (date(2024, 2, 10), "dragon"),
        (date(2025, 1, 28), "dragon"),
        (date(2025, 1, 29), "snake"),
        (date(2026, 2, 17), "horse"),
        (date(2027, 2, 5), "horse"),
        (date(2027, 2, 6), "goat"),
        (date(2033, 1, 31), "ox"),
        (date(2034, 2, 18), "ox"),
        (date(2034, 2, 19), "tiger"),
    ],
)
def test_the_animal_changes_on_the_lunar_new_year(day, animal):
    assert animal_of_date(day).noun == animal


def test_every_new_year_lies_between_21_january_and_21_february_a_whole_number_of_moons_apart():
    days = [new_year(year) for year in range(FIRST, LAST + 1)]
    assert all((1, 21) <= (d.month, d.day) <= (2, 21) for d in days)
    assert {(b - a).days for a, b in pairwise(days)} <= {353, 354, 355, 383, 384, 385}


def test_every_new_year_is_a_new_moon():
    moon, known = 29.530588853, date(2000, 1, 6)  # mean length of a month; a new moon at 18:14 UTC
    for year in range(FIRST, LAST + 1):
        age = ((new_year(year) - known).days - 0.76 + 0.33) % moon  # by midnight in China
        assert min(age, moon - age) < 1.3, year  # the true new moon strays some 14 hours from the mean one


def test_countries_reckon_by_their_own_meridian_and_have_their_own_animals():
    assert [new_year(2027, language) for language in ("zh", "ko", "vi")] == [
        date(2027, 2, 6),
        date(2027, 2, 7),
        date(2027, 2, 6),
    ]
    assert new_year(1985, "vi") == date(1985, 1, 21)
    assert (animal_of_year(2023, "vi").name, animal_of_year(2023, "vi").noun) == ("mèo", "cat")
    assert (animal_of_year(2019, "ja").noun, animal_of_year(2019, "zh").noun) == ("boar", "pig")
    assert animal_of_date(date(2027, 1, 1), "ja").name == "未"


@pytest.mark.parametrize(
    ("text", "language", "year", "claimed"),
    [
        ("a Lunar New Year 2027 greeting card", "en", 2027, set()),
        ("Year of the Horse 2026", "en", 2026, {6}),
        ("Karte zum chinesischen Neujahr 2026, Jahr des Pferdes", "de", 2026, {6}),
        ("année du dragon 2024", "fr", 2024, {4}),
        ("2027年春节贺卡", "zh", 2027, set()),
        ("2026马年", "zh", 2026, {6}),
        ("2027年の年賀状", "ja", 2027, set()),
        ("2027년 설날 카드", "ko", 2027, set()),
        ("год лошади 2026", "ru", 2026, {6}),
        ("ตรุษจีน 2027", "th", 2027, set()),
    ],
)
def test_a_lunar_year_is_spoken_of_in_every_language(text, language, year, claimed):
    told = told_year(text, language)
    assert told is not None
    assert (told.year, told.claimed) == (year, claimed)


def test_a_year_alone_is_no_lunar_one():
    assert told_year("poster for the summer party 2027 with a dragon", "en") is None
    assert told_year("a Lunar New Year card", "en") is None
