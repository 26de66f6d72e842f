"""Figures with a meaning of their own: "4:5", "1080x1350", "85mm", "f/1.8". The same in every language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd

from .lexicon import Sense

RATIO = re.compile(
    r"(?<![\d./€$£])(?<!\d[:：])(\d{1,2})\s?[:：]\s?(\d{1,2})(?!\d|:\d|\s?(?:[ap]\.?m\b|Uhr|h\b|時|点))", re.IGNORECASE
)
RATIOS = frozenset(
    {(1, 1), (4, 5), (5, 4), (2, 3), (3, 2), (3, 4), (4, 3), (16, 9), (9, 16), (21, 9), (9, 21), (16, 10), (10, 16),
     (2, 1), (1, 2), (3, 1), (1, 3), (5, 7), (7, 5), (8, 10), (10, 8), (5, 3), (3, 5), (18, 9), (9, 18), (9, 19),
     (19, 9), (5, 8), (8, 5)}
)  # fmt: skip
"""Shapes that people ask for; any other "a:b" is more likely a time or a score."""
PIXELS = re.compile(r"(?<!\d)(\d{3,4})\s?(?:px)?\s?[x×*]\s?(\d{3,4})(?!\d)\s?(?:px|pixels?)?", re.IGNORECASE)
FOCAL = re.compile(
    r"(?<![\d.])(\d{1,3})\s?-?(?:mm|мм)(?![A-Za-z0-9_а-яё])(?!\s+(?:tall|high|wide|thick|long|deep|film|in\s))",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"(?<![\d.,])\d+(?:[.,]\d+)?\s?(?:mm|cm|m|km|metres?|meters?|inch(?:es)?|in|feet|foot|ft)[\s-]"
    r"(?:tall|high|wide|thick|long|deep|across|in diameter)\b",
    re.IGNORECASE,
)
PERCENT = re.compile(r"(?<![\d.,])\d{1,3}\s?%")
KELVIN = re.compile(r"(?<![\d.,])(\d{4,5})\s?(?:K|°K|Kelvin|kelvin|ケルビン|开尔文|켈빈)(?![A-Za-z0-9])")
GRID = re.compile(
    r"(?<![A-Za-z0-9_.,×:/€$£])(\d{1,2})\s?[x×✕*]\s?(\d{1,2})(?![\d.,:]*\d)(?!\s?(?:px|mm|cm|m|in|inch)\b)",
    re.IGNORECASE,
)
F_NUMBER = re.compile(r"(?<![A-Za-z0-9_])f\s?/?\s?(\d{1,2}(?:[.,]\d{1,2})?)(?![A-Za-z0-9_])", re.IGNORECASE)
NAMED = re.compile(r"\s[A-Za-z]")
"""A word after "F1": the racing cars, or a key; "F2.8, ISO 100" is an opening."""
COLDEST, HOTTEST = 1000, 20_000
"""Colour temperatures of light, kelvin."""
STEEPEST = 3
"""The longer edge of a picture is at most this many times the shorter."""


CALLED = re.compile(r"\b(?:format|aspect|ratio|shape|proportions?)\b[^.\n\d]{0,20}$", re.IGNORECASE)
"""Words before any "a:b" that make it a shape."""


@dataclass(frozen=True, slots=True)
class Figure:
    start: int
    end: int
    sense: Sense


def find_figures(text: str) -> tuple[Figure, ...]:
    """All figures in order, none within another."""
    out: list[Figure] = []
    for figure in sorted(_candidates(text), key=lambda f: f.start):
        if not out or figure.start >= out[-1].end:
            out.append(figure)
    return tuple(out)


def _candidates(text: str) -> Iterator[Figure]:
    for match in PIXELS.finditer(text):
        width, height = int(match[1]), int(match[2])
        if min(width, height) >= 64 and max(width, height) <= STEEPEST * min(width, height):
            shared = gcd(width, height)
            yield Figure(match.start(), match.end(), ("aspects", f"{width // shared}:{height // shared}"))
    for match in RATIO.finditer(text):
        width, height = int(match[1]), int(match[2])
        is_called = min(width, height) > 0 and max(width, height) <= STEEPEST * min(width, height)
        is_called = is_called and CALLED.search(text, max(0, match.start() - 40), match.start()) is not None
        if (width, height) in RATIOS or is_called:
            yield Figure(match.start(), match.end(), ("aspects", f"{int(match[1])}:{int(match[2])}"))
    for match in FOCAL.finditer(text):
        if 8 <= int(match[1]) <= 800:
            yield Figure(match.start(), match.end(), ("focal", match[1]))
    for match in MEASURE.finditer(text):
        yield Figure(match.start(), match.end(), ("measure", match[0]))
    for match in PERCENT.finditer(text):
        yield Figure(match.start(), match.end(), ("share", match[0]))
    for match in KELVIN.finditer(text):
        if COLDEST <= int(match[1]) <= HOTTEST:
            yield Figure(match.start(), match.end(), ("kelvin", match[1]))
    for match in GRID.finditer(text):
        if int(match[1]) * int(match[2]) > 1:  # "1x1" is a shape
            yield Figure(match.start(), match.end(), ("grid", f"{int(match[1])}x{int(match[2])}"))
    for match in F_NUMBER.finditer(text):
        is_name = "/" not in match[0] and match[0][0] == "F" and NAMED.match(text, match.end()) is not None
        if 0.9 <= float(match[1].replace(",", ".")) <= 45 and not is_name:
            yield Figure(match.start(), match.end(), ("f_number", match[1].replace(",", ".")))
