"""Which month a calendar is of: "March 2027", "2026年11月", "на май 2027", "3/2027", a whole year. Pure."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from .numerals import fold
from .words import languages

MORE_LOCALES = {"ar": ("ar_SY", "ar_MA", "ar_DZ"), "de": ("de_AT",), "en": (), "zh": ("zh_Hant",)}
"""Where else the language is spoken with other names of months."""
BUDDHIST, BUDDHIST_FROM = 543, 2400
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""Japanese eras: the year before their first."""
YEAR = r"(?:1[89]|2[0-6])\d\d"
DIGITAL = re.compile(
    rf"(?<!\d)(?P<y1>{YEAR})\s?[年년]\s?(?P<m1>\d{{1,2}})\s?[月월]"
    rf"|(?P<era>令和|平成|昭和)\s?(?P<e>\d{{1,2}}|元)\s?年\s?(?P<m2>\d{{1,2}})\s?月"
    rf"|(?<![\d./-])(?P<y3>{YEAR})[-/.](?P<m3>0?[1-9]|1[0-2])(?![\d./-])"
    rf"|(?<![\d./-])(?P<m4>0?[1-9]|1[0-2])[-/.](?P<y4>{YEAR})(?![\d./-])"
)
LONE = re.compile(r"(?<!\d)(\d{1,2})\s?[月월](?!\s?\d)")
LONE_YEAR = re.compile(rf"(?<![\d.,:/-])({YEAR})(?![\d.,:/-]\d|\d)")
GAP = r"[\s,./'’-]{0,3}(?:(?:de|del|of|od|року|г\.|พ\.ศ\.|ค\.ศ\.|สําหรับ|ปี|के|की)\s?)?"
SHORTEST = 3
"""Letters of a short name that is read without a year."""


def find_month(text: str, language: str) -> tuple[tuple[int, int] | None, tuple[tuple[int, int], ...]]:
    """((year, month), where it is said): year 0 if only a month is said, month 0 if only a year is.

    Args:
        text: The prompt with its quoted strings blanked.
    """
    folded = fold(text)
    if found := DIGITAL.search(folded):
        year, month = _digital(found)
        if 1 <= month <= 12:
            return (_common(year, language), month), (found.span(),)
    names = _months(language)
    pattern = _pattern(language)
    lone: re.Match[str] | None = None
    for match in pattern.finditer(folded):
        month = names.get(match["name"].casefold().rstrip("."), 0)
        beside = match["before"] or match["after"]
        if month and beside:
            return (_common(int(beside), language), month), (match.span(),)
        if lone is None and month and _stands_alone(match["name"], language):
            lone = match
    years = list(LONE_YEAR.finditer(folded))
    if lone is not None:
        month = names[lone["name"].casefold().rstrip(".")]
        if len(years) == 1:  # "a calendar 2027 … for March"
            return (_common(int(years[0][1]), language), month), (lone.span("name"), years[0].span())
        return (0, month), (lone.span("name"),)
    if (digit := LONE.search(folded)) and 1 <= int(digit[1]) <= 12:
        return (0, int(digit[1])), (digit.span(),)
    if years:
        return (_common(int(years[0][1]), language), 0), (years[0].span(),)
    return None, ()


def _digital(found: re.Match[str]) -> tuple[int, int]:
    if found["era"]:
        count = 1 if found["e"] == "元" else int(found["e"])
        return ERAS[found["era"]] + count, int(found["m2"])
    year = found["y1"] or found["y3"] or found["y4"]
    return int(year), int(found["m1"] or found["m3"] or found["m4"])


def _common(year: int, language: str) -> int:
    """The Gregorian year: Thai calendars count 543 more."""
    return year - BUDDHIST if year >= BUDDHIST_FROM and language.partition("-")[0] == "th" else year


def _stands_alone(name: str, language: str) -> bool:
    """Whether a name without a year is surely a month: "may" is a word as well, "mar" a sea."""
    if len(name.rstrip(".")) <= SHORTEST and not (name[0].isupper() and name.lower() in ("may", "mai", "мая", "май")):
        return not name.isascii()
    return name[0].isupper() or not name.isascii() or language.partition("-")[0] not in ("en", "de")


@cache
def _months(language: str) -> dict[str, int]:
    """Names of months, in small letters, of a language and of English."""
    base = language.partition("-")[0]
    names: dict[str, int] = {}
    for tag in ("en", base, *MORE_LOCALES.get(base, ())):
        try:
            locale = Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
        for width in ("wide", "abbreviated"):
            tables = [get_month_names(width, "format", locale)]
            if base in ("ru", "pl", "uk", "cs", "el", "hr", "sk"):
                tables.append(get_month_names(width, "stand-alone", locale))
            for table in tables:
                names |= {n.casefold().rstrip("."): i for i, n in table.items() if len(n) > 1 and not n[0].isdigit()}
    return names


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(re.escape(n) for n in sorted(_months(language), key=lambda n: (-len(n), n)))
    return re.compile(
        rf"(?:(?<!\d)(?P<before>{YEAR}){GAP})?(?<![^\W\d_\u0e00-\u0e7f])(?P<name>{names})\.?(?![^\W\d_\u0e00-\u0e7f])"
        rf"(?:{GAP}(?P<after>{YEAR})(?!\d))?",
        re.IGNORECASE,
    )


def month_numbers(language: str) -> dict[str, int]:
    """Names of months in small letters, without full stops, of a language and of English."""
    return _months(language)


def names_month(label: str) -> bool:
    """Whether a label is a date's day and month rather than a dish, in any language that has a word list: "3. März"."""
    last = label.casefold().rstrip(" .,").split()[-1:]
    return bool(last) and last[0] in _any_month()


@cache
def _any_month() -> frozenset[str]:
    return frozenset(name for language in languages() for name in _months(language) if len(name) > SHORTEST)
