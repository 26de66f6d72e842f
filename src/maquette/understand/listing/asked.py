"""What is to be computed: rates of tax, tip and discount, a total, the kind of chart. Pure; linear."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ..brief import Chart, Sum
from .amounts import Amount
from .numerals import fold
from .words import WordBook

REACH = 40
"""Characters between a percentage and the word that says of what it is."""
CLAUSE_END = re.compile(r"(?<!\d)[,，](?!\d)|,(?=\s)|[;\n、。；！？!?]|\.\s+(?=[^\W\d_a-z])")
CHINESE_DISCOUNT = re.compile(r"(?<![\d.])(\d(?:\.\d)?|[一二三四五六七八九])\s?折")
"""8折: to pay eight tenths."""
HAN = "〇一二三四五六七八九"
CHART_ORDER: tuple[Chart, ...] = ("stacked", "donut", "gauge", "scatter", "area", "pie", "line", "bar")
"""The most particular first: a stacked bar chart is stacked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Rates and where they were read."""

    tax_percent: Decimal | None = None
    is_tax_included: bool = False
    tip_percent: Decimal | None = None
    discount_percent: Decimal | None = None
    spans: tuple[tuple[int, int], ...] = ()
    """Stretches of the prompt that say so."""


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    what: str
    is_of_tax: bool = False
    """Whether it speaks of tax by itself."""

    @property
    def rated(self) -> str | None:
        """What a percentage beside it is of, if it says so."""
        if self.is_of_tax:
            return "tax"
        return self.what if self.what in ("tax", "tip", "discount") else None


def read_asked(text: str, amounts: Sequence[Amount], book: WordBook) -> Asked:
    """Rates of tax, tip and discount. The word nearest to a percentage within its clause says what it is of.

    Args:
        text: The prompt with its quoted strings blanked.
    """
    words = _spotted(text, book)
    starts = [w.start for w in words]
    rates: dict[str, Decimal] = {}
    spans: list[tuple[int, int]] = []
    is_included = False
    for amount in amounts:
        if amount.unit != "%":
            continue
        first, last = _clause(text, amount)
        near = words[bisect_left(starts, first) : bisect_left(starts, last)]
        rated = [w for w in near if w.rated is not None]
        if not rated:
            continue
        word = min(rated, key=lambda w: (max(w.start - amount.end, amount.start - w.end), w.start))
        if word.rated in rates:
            continue
        rates[str(word.rated)] = abs(amount.value)
        span = [amount.start, amount.end, word.start, word.end]
        if word.rated == "tax":
            for side in near:
                if side.what in ("included", "added") and _is_beside(text, span, side):
                    is_included |= side.what == "included"
                    span += [side.start, side.end]
        spans.append((min(span), max(span)))
    if (match := CHINESE_DISCOUNT.search(text)) and book.language.startswith("zh") and "discount" not in rates:
        tenths = Decimal(HAN.index(match[1]) if match[1] in HAN else match[1])
        rates["discount"] = (10 - tenths) * 10
        spans.append(match.span())
    if "tax" not in rates and (phrase := _tax_phrase(words)):
        is_included = True
        spans.append(phrase)
    return Asked(rates.get("tax"), is_included, rates.get("tip"), rates.get("discount"), tuple(sorted(spans)))


def _clause(text: str, amount: Amount) -> tuple[int, int]:
    """The stretch around an amount up to the next separators, or as far as one looks."""
    first, last = max(0, amount.start - REACH), min(len(text), amount.end + REACH)
    before = [m.end() for m in CLAUSE_END.finditer(text, first, amount.start)]
    after = CLAUSE_END.search(text, amount.end, last)
    return before[-1] if before else first, after.start() if after else last


def _spotted(text: str, book: WordBook) -> list[_Word]:
    # "not included" holds "included": the longest phrase is what is said, and the pattern finds it first.
    return [
        _Word(start, end, what, any(sign in text[start:end].lower() for sign in ("税", "稅", "ttc")))
        for start, end, what in book.all("sums").find(text)
    ]


def _is_beside(text: str, span: Sequence[int], side: _Word) -> bool:
    """Whether a word stands next to the rate it is about, but for a few signs."""
    gap = text[side.end : min(span)] if side.end <= min(span) else text[max(span) : side.start]
    return len(gap) <= 12 and "," not in gap and ":" not in gap


def _tax_phrase(words: Sequence[_Word]) -> tuple[int, int] | None:
    """ "inkl. MwSt.", "税込": tax is within, at a rate that nobody says."""
    for one, two in pairwise(words):
        if {one.what, two.what} == {"tax", "included"} and two.start - one.end <= 4:
            return one.start, two.end
    # One word for both: 税込, TTC.
    return next(((w.start, w.end) for w in words if w.what == "included" and w.is_of_tax), None)


def find_chart(text: str, book: WordBook) -> Chart | None:
    """The form of chart that the words name."""
    found = {row for _, _, row in book.all("charts").find(text)}
    return next((chart for chart in CHART_ORDER if chart in found), None)


HOMONYMS = frozenset({"won", "real", "pound", "pounds", "mark", "francs", "m", "p", "р", "fr.", "元", "chf."})
"""Names of currencies that are other words as well."""


def find_currency(text: str, book: WordBook) -> str | None:
    """The currency that the words name apart from any amount: "prices in euros", "US dollars"."""
    for match in book.money.pattern.finditer(text):
        word = match[0].lower()
        is_name = len(word) > 2 or (len(word) == 2 and (match[0].isupper() or not word.isascii()))
        if is_name and word not in HOMONYMS and word[0].isalpha():
            return book.money.meaning(word)
    return None


def wants_total(text: str, book: WordBook) -> bool:
    """Whether the words ask for a total."""
    return book["sums"]["total"].has(text)


RATE = re.compile(r"\s*[(（]?\s*[-+]?\d+(?:[.,]\d+)?\s?%\s*[)）]?|\s*[(（]?%\s?\d+(?:[.,]\d+)?\s*[)）]?")


def sum_named(label: str, book: WordBook) -> Sum | None:
    """Which sum a label names as a whole: "Subtotal", "MwSt. (19 %)", "Grand total"; None for anything else."""
    bare = RATE.sub(" ", fold(label)).strip(" :.-–—()")
    rows: tuple[Sum, ...] = ("subtotal", "total", "tax", "tip", "discount", "paid")
    for row in rows:
        words = book["sums"][row]
        if words.whole(bare) or words.whole(bare + "."):
            return row
    parts = bare.split()
    if 1 < len(parts) <= 4 and all(_is_of_sum(p, book) for p in parts):  # "VAT included", "plus sales tax"
        return next((r for r in ("tax", "tip", "discount") if book["sums"][r].has(bare)), None)
    return None


def _is_of_sum(word: str, book: WordBook) -> bool:
    return book.all("sums").has(word) or word.lower() in ("of", "the", "a", "sales", "value")
