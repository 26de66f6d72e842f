"""Measures in other units, by exact factors. Pure."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from ...understand.listing.numerals import fold, number, numeral_pattern, voted_mark

FILE = Path(__file__).with_suffix(".toml")
KINDS = ("length", "mass", "volume", "temperature", "speed", "area")
REACH = 24
"""Characters after a measure in which another unit may be asked for."""
FIGURES = 3
"""Significant figures of a converted measure that is below a hundred; larger ones are whole."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A measure that a text wishes in another unit."""

    words: str
    """Verbatim."""
    value: Decimal
    unit: str
    wished: str
    exact: Fraction


def convert(value: Fraction | Decimal | int, unit: str, to: str) -> Fraction:
    """A measure in another unit of its kind, exactly.

    Args:
        unit, to: Symbols of `units.toml`: "mi", "km", "°F".
    Raises:
        ValueError: A symbol is unknown, or the two measure different things.
    """
    one, two = _known(unit), _known(to)
    if one[0] != two[0]:
        raise ValueError(f"{unit} is a {one[0]}, {to} a {two[0]}")
    return (Fraction(value) * one[1] + one[2] - two[2]) / two[1]


def _known(unit: str) -> tuple[str, Fraction, Fraction]:
    if unit not in _units():
        raise ValueError(f"no unit {unit!r}")
    return _units()[unit]


def sensible(exact: Fraction) -> Decimal:
    """As many figures as a reader wants: three significant ones below a hundred, else a whole number."""
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    if abs(value) >= 100 or value == value.to_integral_value():
        return value.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    places = FIGURES - value.adjusted() - 1
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def asked_conversions(text: str, language: str) -> Iterator[Conversion]:
    """Every measure that a text wishes in another unit: "5 miles in km", "350 °F (°C)"."""
    folded = fold(text)
    found = list(numeral_pattern(language).finditer(folded))
    mark, _ = voted_mark([m[0] for m in found], language)
    for match in found:
        unit = _unit_pattern().match(folded, match.end())
        wish = _wish_pattern().match(folded, unit.end()) if unit else None
        read = number(match[0], mark)
        if unit is None or wish is None or read is None:
            continue
        one, two = _names()[unit["unit"].lower()], _names()[wish["unit"].lower()]
        if one != two and _units()[one][0] == _units()[two][0]:
            is_negative = folded[match.start() - 1 : match.start()] == "-"
            value = -read[0] if is_negative else read[0]
            words = text[match.start() - is_negative : wish.end()]
            yield Conversion(words, value, one, two, convert(value, one, two))


@cache
def _units() -> Mapping[str, tuple[str, Fraction, Fraction]]:
    units: dict[str, tuple[str, Fraction, Fraction]] = {}
    for kind in KINDS:
        for symbol, factor in _tables()[kind].items():
            parts = factor if isinstance(factor, list) else [factor, "0"]
            units[symbol] = (kind, Fraction(parts[0]), Fraction(parts[1]))
    return units


@cache
def _names() -> Mapping[str, str]:
    return {name: symbol for symbol, names in _tables()["names"].items() for name in names}


@cache
def _alternatives() -> str:
    return "|".join(re.escape(n) for n in sorted(_names(), key=lambda n: (-len(n), n)))


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s?-?(?P<unit>{_alternatives()})(?![^\W_])", re.IGNORECASE)


@cache
def _wish_pattern() -> re.Pattern[str]:
    links = "|".join(re.escape(n) for n in sorted(_tables()["links"]["words"], key=lambda n: (-len(n), n)))
    # Either "in km", or the bare unit in brackets or after a stroke, with or without a question mark.
    return re.compile(
        rf"(?:\s?(?:{links})\s?(?:\?\s?)?|\s?[(\[/]\s?(?:\?\s?)?)(?P<unit>{_alternatives()})(?![^\W_])", re.IGNORECASE
    )


@cache
def _tables() -> Mapping[str, Any]:  # Any: tables of our own in the shapes of the file; a test reads them all
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
