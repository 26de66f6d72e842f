"""Amounts in a text: "3,50 €", "₩4,500", "64 %", "五百円", "1.2 million", "-15 %". Pure; linear."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..spans import Spans
from .locales import places_of
from .numerals import EAST_ASIAN, east_asian, fold, number, numeral_pattern, voted_mark
from .words import WordBook, word_book

REACH = 18
"""Characters looked at before and after a numeral for its currency or unit."""
CLOCK_OR_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}:\d{1,2}(?::\d{2})?(?!\d)|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)"
    r"|\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|Uhr\b|o['’]clock|uur\b|[時点點时]|시(?!\w)|बजे))",
    re.IGNORECASE,
)
NO_CENTS = re.compile(r"[.,][-–—]{1,2}")
"""The dashes of "5,-" and "4.–"."""
PERCENT_BEFORE = re.compile(r"(?<!\d)(?<!\d\s)%\s?$")
"""Turkish writes %18."""
LETTER_BEFORE = re.compile(r"[^\W\d_\u0e00-\u0e7f\u3005-\u9fff\uac00-\ud7af]$")
PART_OF_A_NAME = re.compile(r"(?:[#№@&*_/\\]|[\w)][-–—]|\d[.,٫٬])$")
"""What, right before a numeral, makes it part of a name or of a range: "Q1", "#4", "A-12", "8–12"."""
RANGE_GOES_ON = re.compile(r"[–—/-](?=[\d€$£¥₩₹])")
MINUS = re.compile(r"(?:^|[\s(:：,|=])-$")
TINY_UNITS = frozenset({"m", "g", "t", "h", "l", "s", "k", "a", "v", "w", "in", "ft", "mi", "pt", "ms", "hz", "ha"})
"""Units that are letters or small words elsewhere: read as units against their figure or where a stretch ends."""
AFTER_TINY = re.compile(r"\s*(?:[,，、;；:.)|/\n]|\Z)")
UNSPACED = re.compile("[\u0e00-\u0e7f\u3005-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its sign and unit: `prompt[start:end]` is how it is written."""

    start: int
    end: int
    value: Decimal
    currency: str | None = None
    """ISO 4217."""
    unit: str | None = None
    """As written: "%", "kg"."""
    decimals: int = 0
    """Decimals that the numeral shows."""
    digits: tuple[int, int] = (0, 0)
    """Where the numeral itself is."""

    @property
    def is_money(self) -> bool:
        """Whether it is surely, or looks like, a price: with a currency, or with cents."""
        return self.currency is not None or (self.unit is None and self.decimals == 2)

    @property
    def is_bare(self) -> bool:
        return self.currency is None and self.unit is None


def find_amounts(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Amount, ...]:
    """All amounts in order. Dates, times, ranges and figures within words are none.

    Args:
        taken: Stretches in which nothing is looked for.
    """
    folded = fold(text)
    book = word_book(language)
    masks = Spans([*_apart([*taken, *((m.start(), m.end()) for m in CLOCK_OR_DATE.finditer(folded))])])
    found = [(m.start(), m.end(), m[0], True) for m in EAST_ASIAN.finditer(folded)]
    eastern = Spans((start, end) for start, end, _, _ in found)
    found += [
        (m.start(), m.end(), m[0], False)
        for m in numeral_pattern(language).finditer(folded)
        if not eastern.touches(m.start(), m.end())
    ]
    found = sorted(f for f in found if not masks.touches(f[0], f[1]))
    mark, is_proven = voted_mark([numeral for _, _, numeral, is_eastern in found if not is_eastern], language)
    amounts: list[Amount] = []
    last = 0
    for start, end, numeral, is_eastern in found:
        one = _amount(folded, start, end, numeral, is_eastern, mark, is_proven, book) if start >= last else None
        if one is not None and one.start >= last:
            amounts.append(one)
            last = one.end
    return tuple(amounts)


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches without overlap, as `Spans` wants them."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _amount(
    text: str, start: int, end: int, numeral: str, is_eastern: bool, mark: str, is_proven: bool, book: WordBook
) -> Amount | None:
    lead = text[max(0, start - REACH) : start]
    first, last = start, end
    currency: str | None = None
    unit: str | None = None
    if before := book.signs.at_end(lead):
        currency = book.signs.meaning(before[0])
        first = start - len(lead) + before.start()
    elif percent := PERCENT_BEFORE.search(lead):
        unit, first = "%", start - len(lead) + percent.start()
    elif LETTER_BEFORE.search(lead[-1:]) or (PART_OF_A_NAME.search(lead[-2:]) and not MINUS.search(lead)):
        return None
    if (dashes := NO_CENTS.match(text, last)) and (
        currency or book.money.at_start(text[dashes.end() : dashes.end() + REACH])
    ):
        last = dashes.end()
    factor, last = (1, last) if is_eastern else _scaled(text, last, currency is not None, book)
    if currency is None and unit is None:
        currency, unit, last = _measured(text, last, book)
    follows = text[last : last + 1]
    if last == end and (follows.isalpha() or follows == "_") and not UNSPACED.match(follows):
        return None  # "4K", "3rd", "2x"
    if RANGE_GOES_ON.match(text, last):
        return None
    value = _value(numeral, is_eastern, mark, is_proven, currency)
    if value is None:
        return None
    is_negative = MINUS.search(text[max(0, first - 2) : first]) is not None
    return Amount(
        first - is_negative,
        last,
        (-1 if is_negative else 1) * factor * value[0],
        currency,
        unit,
        value[1],
        (start, end),
    )


def _scaled(text: str, at: int, is_money: bool, book: WordBook) -> tuple[int, int]:
    """(factor, where it ends): "k", "million", "万" after a numeral."""
    match = book.magnitudes.at_start(text[at : at + REACH])
    if match is None:
        return 1, at
    word = match[0].strip()
    if len(word) == 1 and word.isascii() and not (match[0] == word and (is_money or word in "kKMB")):
        return 1, at  # "5 m" is metres, "$5m" millions
    return int(book.magnitudes.meaning(word)), at + match.end()


def _measured(text: str, at: int, book: WordBook) -> tuple[str | None, str | None, int]:
    """(currency, unit, where it ends) of what follows a numeral."""
    rest = text[at : at + REACH]
    if match := book.money.at_start(rest):
        return book.money.meaning(match[0]), None, at + match.end()
    if match := book.units.at_start(rest):
        written = match[0].strip()
        is_tiny = written.lower() in TINY_UNITS and match[0] != written
        if not is_tiny or AFTER_TINY.match(rest, match.end()):
            meaning = book.units.meaning(written)
            return None, meaning if meaning == "%" else written, at + match.end()
    return None, None, at


def _value(
    numeral: str, is_eastern: bool, mark: str, is_proven: bool, currency: str | None
) -> tuple[Decimal, int] | None:
    if is_eastern:
        value = east_asian(numeral)
        return None if value is None else (value, 0)
    places = 3 if currency is None else places_of(currency)
    # Nobody prices a coffee to a tenth of a cent, nor anything to a hundredth of a won: such marks part thousands.
    if (places == 0 or (places == 2 and not is_proven)) and THREE_AFTER.match(numeral):
        mark = "," if "." in numeral else "."
    return number(numeral, mark)


THREE_AFTER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}$")
