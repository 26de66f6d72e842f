"""Dates that a text states: which day of the week they are, and whether the text agrees. Pure; reads no clock."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from babel.dates import format_date, get_day_names

from ...understand.dates import date_pattern
from ...understand.listing.locales import locale_for
from ...understand.listing.months import month_numbers
from ...understand.listing.numerals import fold
from .calendars import BUDDHIST

FILE = Path(__file__).with_suffix(".toml")
ASIDE = 14
"""Characters beside a date in which its weekday may stand: "2027-07-12 (Monday)"."""
SHORTEST = 3
"""Letters of a short weekday's name that is read in an alphabet: "Sat", not "di"."""
EAST_ASIAN_DATE = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
ISO_DATE = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
DAY_FIRST_DATE = re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
DAY = re.compile(r"(?<![\d:.,])(\d{1,2})(?![\d:])")
BRACKETED_DAY = re.compile(r"[（(]([月火水木金土日一二三四五六월화수목금토일])[）)]")
BRACKETS = {"月": 0, "火": 1, "水": 2, "木": 3, "金": 4, "土": 5, "日": 6, "一": 0, "二": 1, "三": 2, "四": 3, "五": 4,
            "六": 5, "월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}  # fmt: skip
WEEK = 7


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date with its year, as a text states it."""

    words: str
    """Verbatim."""
    days: tuple[date, ...]
    """What it may be: two days for "03/04/2027", where nobody can tell the month."""
    weekday: int | None
    """The day of the week that the text gives it, 0 = Monday."""
    weekday_words: str = ""


def stated_dates(text: str, language: str) -> Iterator[StatedDate]:
    """Every date of a text that has a day, a month and a year."""
    folded = fold(text)
    spans = [m.span() for m in date_pattern(language).finditer(folded)]
    spans += [m.span() for pattern in (EAST_ASIAN_DATE, ISO_DATE, DAY_FIRST_DATE) for m in pattern.finditer(folded)]
    last = 0
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        days = _days(folded[start:end], language) if start >= last else ()
        if days:
            last = end
            # A weekday stands within the date, or close by on the same line.
            first = max(text.rfind("\n", 0, start) + 1, start - ASIDE)
            stop = text.find("\n", end)
            around = folded[first : min(end + ASIDE, len(text) if stop < 0 else stop)]
            weekday, words = _weekday(around, language)
            yield StatedDate(text[start:end].strip(" ,"), days, weekday, words)


def _days(words: str, language: str) -> tuple[date, ...]:
    if match := EAST_ASIAN_DATE.search(words):
        return _valid((int(match[1]), int(match[2]), int(match[3])), language)
    if match := ISO_DATE.search(words):
        return _valid((int(match[1]), int(match[2]), int(match[3])), language)
    if match := DAY_FIRST_DATE.search(words):
        one, two, year = int(match[1]), int(match[3]), int(match[4])
        orders = [(year, two, one)] + ([(year, one, two)] if match[2] == "/" and one != two else [])
        return tuple(day for order in orders for day in _valid(order, language))
    written = YEAR.search(words)
    name = _month_pattern(language).search(words)
    if written is None or name is None:
        return ()
    rest = words[: written.start()] + " " * 4 + words[written.end() :]
    rest = rest[: name.start()] + " " * (name.end() - name.start()) + rest[name.end() :]
    days = [int(m[1]) for m in DAY.finditer(rest) if not CLOCK.match(rest, m.end())]
    month = month_numbers(language)[name[0].casefold().rstrip(".")]
    return _valid((int(written[1]), month, days[0]), language) if len(days) == 1 else ()


CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|Uhr|h\b|時|시|点|點|น\.)", re.IGNORECASE)


def _valid(parts: tuple[int, int, int], language: str) -> tuple[date, ...]:
    year, month, day = parts
    year -= BUDDHIST if year >= 2400 and language.partition("-")[0] == "th" else 0
    try:
        return (date(year, month, day),)
    except ValueError:
        return ()


def _weekday(words: str, language: str) -> tuple[int | None, str]:
    if match := BRACKETED_DAY.search(words):
        return BRACKETS[match[1]], match[1]
    found = _weekday_pattern(language).search(words)
    return (None, "") if found is None else (_weekdays(language)[found[0].casefold()], found[0])


@cache
def _weekdays(language: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for tag in ("en", language):
        locale = locale_for(tag)
        for width in ("wide", "abbreviated"):
            table = get_day_names("wide" if width == "wide" else "abbreviated", "format", locale)
            for index, name in table.items():
                bare = str(name).rstrip(".").casefold()
                if len(bare) >= SHORTEST or (not bare.isascii() and len(bare) > 1):
                    names[bare] = index
    return names


@cache
def _weekday_pattern(language: str) -> re.Pattern[str]:
    names = sorted(_weekdays(language), key=lambda n: (-len(n), n))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?![^\W\d_])", re.IGNORECASE)


@cache
def _month_pattern(language: str) -> re.Pattern[str]:
    names = sorted(month_numbers(language), key=lambda n: (-len(n), n))
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, names)) + r")\.?(?![^\W\d_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A date told from today: "next Friday"."""

    words: str
    day: date


def relative_dates(text: str, language: str, today: date) -> Iterator[RelativeDate]:
    """Every date that a text tells from today. "Next Friday" is that of next week, "this Friday" the coming one."""
    words = _relative(language)
    for row, days in (("today", 0), ("tomorrow", 1)):
        if (pattern := words.get(row)) and (match := pattern.search(text)):
            yield RelativeDate(match[0], today + timedelta(days))
    names = _weekdays(language)
    for row in ("next", "this"):
        for match in words[row].finditer(text) if row in words else ():
            weekday = names[match["day"].casefold()]
            ahead = (weekday - today.weekday()) % WEEK
            if row == "next":
                ahead = weekday - today.weekday() + WEEK
            yield RelativeDate(match[0], today + timedelta(ahead))


@cache
def _relative(language: str) -> Mapping[str, re.Pattern[str]]:
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    rows: Mapping[str, list[str]] = tables.get(language.partition("-")[0], {})
    days = "|".join(map(re.escape, sorted(_weekdays(language), key=lambda n: (-len(n), n))))
    patterns = {}
    for row, phrases in rows.items():
        before = "|".join(map(re.escape, sorted(phrases, key=lambda p: (-len(p), p))))
        body = rf"(?:{before})" if row in ("today", "tomorrow") else rf"(?:{before})\s?(?P<day>{days})(?![^\W\d_])"
        patterns[row] = re.compile((r"(?<!\w)" if phrases[0].isascii() else "") + body, re.IGNORECASE)
    return patterns


def date_text(day: date, language: str) -> str:
    """A date with its weekday as the language writes it: "Monday, July 12, 2027"."""
    return str(format_date(day, "full", locale_for(language)))
