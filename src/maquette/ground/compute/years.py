"""Spans of years: "1998–2023, 25 years", "founded 1998". Pure; reads no clock."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ...understand.listing.numerals import fold

FILE = Path(__file__).with_suffix(".toml")
YEAR = r"(?:1[5-9]|20)\d\d"
RANGE = re.compile(rf"(?<![\d.,/-])({YEAR})\s?(?:[–—-]|to|bis|à|a|al|tot|do|до|~|〜|から|至|부터)\s?({YEAR})(?![\d/-])")
ONE = re.compile(rf"(?<![\d.,/:-])({YEAR})(?![\d/:-]|[.,]\d)")
REACH = 24
"""Characters between a founding word and its year."""


@dataclass(frozen=True, slots=True)
class Founding:
    """When something began: "since 1998"."""

    words: str
    year: int


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Two years with a stroke between them."""

    words: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Count:
    """ "25 years"."""

    words: str
    years: int


def year_spans(text: str) -> Iterator[YearSpan]:
    """Every "1998–2023"."""
    for match in RANGE.finditer(fold(text)):
        yield YearSpan(text[match.start() : match.end()], int(match[1]), int(match[2]))


def foundings(text: str, language: str) -> Iterator[Founding]:
    """Every "founded 1998", "seit 1998", "1998年創業"."""
    folded = fold(text)
    for match in ONE.finditer(folded):
        before, after = folded[max(0, match.start() - REACH) : match.start()], folded[match.end() : match.end() + 8]
        lead = _pattern(language, "before").search(before)
        tail = _pattern(language, "after").match(after)
        if lead is not None and not re.search(r"[.;!?\n]", before[lead.end() :]):
            start = match.start() - len(before) + lead.start()
            yield Founding(text[start : match.end()], int(match[1]))
        elif tail is not None:
            yield Founding(text[match.start() : match.end() + tail.end()], int(match[1]))


def year_counts(text: str, language: str) -> Iterator[Count]:
    """Every "25 years", "25 Jahre", "25周年"."""
    folded = fold(text)
    for match in _pattern(language, "years").finditer(folded):
        yield Count(text[match.start() : match.end()], int(match["count"]))


@cache
def _pattern(language: str, row: str) -> re.Pattern[str]:
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    own: Sequence[str] = tables.get(language.partition("-")[0], {}).get(row, ())
    words = sorted({*own, *tables["en"][row]}, key=lambda w: (-len(w), w))
    any_ = "|".join(rf"(?<!\w){re.escape(w)}" if row == "before" and w.isascii() else re.escape(w) for w in words)
    if row == "years":
        ordinal = r"(?:th|st|nd|rd|\.|º|e|ème)?[\s-]?"
        return re.compile(rf"(?<![\d.,–-])(?P<count>\d{{1,3}}){ordinal}(?:{any_})(?![^\W_])", re.IGNORECASE)
    return re.compile(rf"(?:{any_})\b" if row == "before" else rf"\s?(?:{any_})", re.IGNORECASE)
