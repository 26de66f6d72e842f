"""Months as pages: names, the week's first day, the grid and ISO week numbers, all of a locale. Pure; no clock."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import get_day_names, get_month_names

from ...understand.listing.locales import home_of, locale_for

WEEK = 7
QUOTED = re.compile("'([^']*)'")
MONTH, YEAR = re.compile("[LM]+"), re.compile("y+")
"""Fields of a CLDR date pattern, and its literal words: "LLLL y 'г'."."""
BUDDHIST = 543
"""Years by which the Thai calendar is ahead."""
INFLECTED = frozenset({"ru", "pl", "uk", "cs", "sk", "hr", "el", "fi", "be", "lt", "ca"})
"""Languages in which a month's name alone is not that of a date ("март", "5 марта"). Asked of any other language,
Babel may answer with names of a language that was loaded before."""
FIRST, LAST = date.min.year, date.max.year


@dataclass(frozen=True, slots=True)
class Week:
    """A row of a month."""

    number: int
    """By ISO 8601, of the row's Monday where it has one, else of its first day: 1 to 53."""
    days: tuple[date | None, ...]
    """Seven; None before the first and after the last of the month."""


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month as a locale prints it."""

    year: int
    month: int
    title: str
    """ "März 2027", "2027年3月": for use alone."""
    month_name: str
    weekdays: tuple[str, ...]
    """Seven short names, from the locale's first day of the week."""
    weekdays_wide: tuple[str, ...]
    weekends: tuple[bool, ...]
    """Per column, whether people rest on that day."""
    weeks: tuple[Week, ...]

    @property
    def first_column(self) -> int:
        """The column, from 0, in which day 1 stands."""
        return self.weeks[0].days.index(date(self.year, self.month, 1))


def month_page(year: int, month: int, language: str) -> MonthPage:
    """A month's page.

    Args:
        year: 1 to 9999, Gregorian.
        month: 1 to 12.
        language: BCP 47; the country that the language is spoken in first sets the week's first day.
    Raises:
        ValueError: A year or month out of range.
    """
    if not (FIRST <= year <= LAST and 1 <= month <= 12):
        raise ValueError(f"no month {month} of {year}: years are {FIRST} to {LAST}, months 1 to 12")
    locale = locale_for(language)
    home = home_of(language)
    first = home.first_week_day  # 0 = Monday, as in `date.weekday`
    columns = [(first + i) % WEEK for i in range(WEEK)]
    leading = (date(year, month, 1).weekday() - first) % WEEK
    length = calendar.monthrange(year, month)[1]
    cells: list[date | None] = [None] * leading + [date(year, month, day) for day in range(1, length + 1)]
    cells += [None] * (-len(cells) % WEEK)
    rows = (tuple(cells[i : i + WEEK]) for i in range(0, len(cells), WEEK))
    wide, short = (get_day_names(width, "format", locale) for width in ("wide", "abbreviated"))
    return MonthPage(
        year,
        month,
        month_title(year, month, language),
        month_name(month, language),
        tuple(str(short[c]).rstrip(".") for c in columns),
        tuple(str(wide[c]) for c in columns),
        tuple(c in rest_days(home) for c in columns),
        tuple(Week(_iso_week(row), row) for row in rows),
    )


def month_title(year: int, month: int, language: str) -> str:
    """Month and year as the locale writes them together: "March 2027", "мар. 2027 г.", "มีนาคม 2570"."""
    locale = locale_for(language)
    pattern = locale.datetime_skeletons.get("yMMMM")
    text = str(pattern.pattern if pattern else "LLLL y")
    name = month_name(month, language)
    text = YEAR.sub(lambda _: year_text(year, language), QUOTED.sub(r"\1", text))
    text = MONTH.sub(lambda m: name if len(m[0]) > 2 else str(month), text)
    return text[:1].upper() + text[1:]


def month_name(month: int, language: str) -> str:
    """A month's name by itself: "March", "март", "3月"."""
    locale = locale_for(language)
    if locale.language in INFLECTED:
        return str(get_month_names("wide", "stand-alone", locale)[month])
    return str(get_month_names("wide", "format", locale)[month])


def year_text(year: int, language: str) -> str:
    """A year as the language's calendars count it: Thai ones are 543 years ahead."""
    return str(year + BUDDHIST) if language.partition("-")[0] == "th" else str(year)


def rest_days(locale: Locale) -> frozenset[int]:
    """Days of the weekend, 0 = Monday; Friday and Saturday where Arabic is spoken first."""
    start, end = locale.weekend_start, locale.weekend_end
    return frozenset((start + i) % WEEK for i in range((end - start) % WEEK + 1))


def weekday_name(day: date, language: str) -> str:
    """The day of the week in words: "Monday", "lundi"."""
    return str(get_day_names("wide", "format", locale_for(language))[day.weekday()])


def _iso_week(row: tuple[date | None, ...]) -> int:
    days = [d for d in row if d is not None]
    monday = next((d for d in days if d.weekday() == 0), days[0])
    return monday.isocalendar().week
