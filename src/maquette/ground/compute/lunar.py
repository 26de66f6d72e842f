"""Lunar years: when they begin, and the animal of each, as the countries that keep them count. Pure; 1900 to 2100.

A year's animal is that of the lunar year that begins in it; a date before its new year's day belongs to the year
before. Japan took the animals over into the solar year, so there they change on 1 January.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_suffix(".toml")
FIRST, LAST = 1900, 2100
CYCLE = 12
RAT_YEAR = 4
"""A year of the rat, with which the count starts: 4 CE."""
YEAR = re.compile(r"(?<![\d.,:/-])(?:19|20)\d\d(?![\d:/-]|[.,]\d)")
REACH = 60
"""Characters between the name of the feast and the year that it is of."""
OWN_DAYS = ("ko", "vi")
SOLAR = "ja"


@dataclass(frozen=True, slots=True)
class Animal:
    """One of the twelve."""

    index: int
    """0 is the rat, 11 the pig."""
    name: str
    """By itself, in the language asked for."""
    noun: str
    """English noun of what is drawn: Vietnam has a cat where China has a rabbit."""
    drawing: str


def new_year(year: int, language: str = "zh") -> date:
    """The day on which the lunar year begins; by Korean or Vietnamese reckoning for those languages.

    Raises:
        ValueError: Outside 1900 to 2100.
    """
    if not FIRST <= year <= LAST:
        raise ValueError(f"no lunar new year known for {year}: the table has {FIRST} to {LAST}")
    base = language.partition("-")[0]
    own = _tables()[f"new_year_{base}"].get(str(year)) if base in OWN_DAYS else None
    day = own or _tables()["new_year"][str(year - year % 10)][year % 10]
    return date(year, int(day[:2]), int(day[3:]))


def animal_of_year(year: int, language: str = "en") -> Animal:
    """The animal of the lunar year that begins in a year, by name in a language."""
    base = language.partition("-")[0]
    index = (year - RAT_YEAR) % CYCLE
    names = _tables()["animals"]
    nouns: Sequence[str] = _tables()["nouns"].get(base, _tables()["nouns"]["en"])
    name = names.get(language, names.get(base, names["en"]))[index]
    return Animal(index, name, nouns[index], _tables()["drawings"].get(nouns[index], nouns[index]))


def animal_of_date(day: date, language: str = "en") -> Animal:
    """The animal of the lunar year that a date lies in.

    Raises:
        ValueError: Outside 1900 to 2100.
    """
    starts = new_year(day.year, language)
    is_before = language.partition("-")[0] != SOLAR and day < starts
    return animal_of_year(day.year - is_before, language)


@dataclass(frozen=True, slots=True)
class Told:
    """A lunar year that a text speaks of."""

    year: int
    start: int
    end: int
    """Where it names the feast."""
    claimed: frozenset[int] = frozenset()
    """Indices of the animals that the text may mean by "year of the …"; empty: it names none."""
    claim: str = ""
    """Those words, verbatim."""


def told_year(text: str, language: str) -> Told | None:
    """The lunar year that a text speaks of: a feast or a "year of the …" with a year beside it."""
    years = [(m.start(), int(m[0])) for m in YEAR.finditer(text)]
    if not years:
        return None
    feast = _feasts(language).search(text)
    claim = _claims(language).search(text)
    place = feast or claim
    if place is None:
        return None
    near = [(abs(at - place.start()), year) for at, year in years if abs(at - place.start()) <= REACH + len(place[0])]
    if not near:
        return None
    claimed, words = frozenset[int](), ""
    if claim is not None:
        words, claimed = claim[0], _meant(claim[0].lower(), language)
    return Told(min(near)[1], place.start(), place.end(), claimed, words)


@cache
def _feasts(language: str) -> re.Pattern[str]:
    own = _tables()["occasions"].get(language.partition("-")[0], [])
    return _any_of([*own, *_tables()["occasions"]["en"]])


@cache
def _claims(language: str) -> re.Pattern[str]:
    return _any_of([*_claim_table(language), *_claim_table("en")])


def _meant(claim: str, language: str) -> frozenset[int]:
    return frozenset({*_claim_table(language).get(claim, ()), *_claim_table("en").get(claim, ())})


@cache
def _claim_table(language: str) -> Mapping[str, tuple[int, ...]]:
    """Every "year of the …" of a language, in small letters, and the animals it may be of."""
    tables = _tables()
    base = language.partition("-")[0]
    patterns = tables["years"].get(language, tables["years"].get(base, ()))
    names = tables["animals"].get(language, tables["animals"].get(base, ()))
    forms: Sequence[Sequence[str]] = tables["forms"].get(base, [[name] for name in names])
    found: dict[str, tuple[int, ...]] = {}
    for pattern in patterns:
        for index, row in enumerate(forms):
            for form in row:
                words = pattern.replace("^", form).replace("$", form).lower()
                found[words] = (*found.get(words, ()), index)
    return found


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    parts = sorted({re.escape(p) for p in phrases}, key=lambda p: (-len(p), p))
    spaced = [rf"(?<!\w){p}" if p[0].isascii() else p for p in parts]
    return re.compile("|".join(spaced), re.IGNORECASE)


@cache
def _tables() -> Mapping[str, Any]:  # Any: tables of our own, in the shapes the file shows; a test reads them all
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
