"""Sums that a text writes out, worked out exactly: "12 + 30 = ?", "7 × 8 = 54". Pure; no `eval`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...understand.listing.numerals import fold, number, voted_mark

SUM = re.compile(
    r"(?<![\w.,=+*/×÷^-])(?P<terms>\d{1,12}(?:[.,]\d{1,6})?(?:\s?[+\-−–×x*·:÷/]\s?\d{1,12}(?:[.,]\d{1,6})?){1,12}+)"
    r"\s?=\s?(?P<result>\?+|_+|…|\.\.\.|□|-?\d{1,15}(?:[.,]\d{1,6})?(?![\d%])|(?=\s|[\"”“»'’]|\Z))",
    re.IGNORECASE,
)
STEP = re.compile(r"\s?([+\-−–×x*·:÷/])\s?(?=\d)", re.IGNORECASE)
TIMES, OVER, MINUS = frozenset("×x*·"), frozenset(":÷/"), frozenset("-−–")


@dataclass(frozen=True, slots=True)
class WrittenSum:
    """A sum with an equals sign."""

    words: str
    """Verbatim, with its equals sign and what follows."""
    terms: str
    value: Fraction
    stated: Fraction | None
    """The result that the text gives; None: it asks for it."""


def written_sums(text: str, language: str) -> Iterator[WrittenSum]:
    """Every sum of a text. Times and over bind tighter than plus and minus; what divides by zero is no sum."""
    folded = fold(text)
    for match in SUM.finditer(folded):
        numerals = STEP.split(match["terms"])
        mark, _ = voted_mark([n for n in (*numerals[::2], match["result"]) if n[:1].isdigit()], language)
        value = _value(numerals, mark)
        if value is None:
            continue
        said = match["result"].lstrip("-")
        stated = number(said, mark) if said[:1].isdigit() else None
        sign = -1 if match["result"].startswith("-") else 1
        result = None if stated is None else sign * Fraction(stated[0])
        yield WrittenSum(text[match.start() : match.end()].strip(), match["terms"].strip(), value, result)


def _value(parts: list[str], mark: str) -> Fraction | None:
    total, product, sign = Fraction(0), Fraction(1), 1
    operator = "+"
    for index, part in enumerate(parts):
        if index % 2:
            operator = part.lower()
            if operator == "+" or operator in MINUS:
                total, product, sign = total + sign * product, Fraction(1), -1 if operator in MINUS else 1
            continue
        read = number(part, mark)
        if read is None or (operator in OVER and read[0] == 0):
            return None
        product = product / Fraction(read[0]) if operator in OVER else product * Fraction(read[0])
    return total + sign * product
