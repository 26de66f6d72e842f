"""From a prompt to its items, figures and month: the steps in order. Pure, total, linear."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..brief import Figures, Item, PictureKind
from ..dates import date_pattern
from ..quotes import Exact
from ..spans import Spans
from .accepting import BILLS, FIGURED, PRICED, THINGS, is_list, manner_of
from .amounts import find_amounts
from .arrows import chains_of
from .asked import Asked, find_chart, find_currency, read_asked, wants_total
from .found import Found, joined
from .gather import groups_of
from .months import find_month
from .scan import pieces_of
from .taking import crossed, take_chains, take_groups, take_tables
from .words import word_book

ARROWS_IN = frozenset({"diagram", "infographic", "slide", "map", "app_screen", "web_page", "chart", "table"})
"""Kinds of picture in which an arrow joins nodes; elsewhere it may show a change."""
PRICE_AT_END = re.compile(r"\d{1,3}\.\d{2}\.")
"""A price that ends a sentence; taken for a date with a full stop it would be one of January, as in German."""
BLANK = "\x00"
"""Stands for each character of a quoted string, which separates nothing and means nothing."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a prompt say."""

    items: tuple[Item, ...] = ()
    figures: Figures = field(default_factory=Figures)
    month: tuple[int, int] | None = None
    spans: tuple[tuple[int, int], ...] = ()
    """(start, end) of what was read as items, headings, sums or rates, in order and apart."""


def read_lists(prompt: str, quotes: Sequence[Exact], language: str, kind: PictureKind | None) -> Lists:
    """Reads the lists of a prompt.

    Args:
        quotes: Its quoted strings, in order and apart; as labels they come back verbatim.
        language: BCP 47 tag of the prompt.
        kind: What the picture is, if it is known: whether an enumeration is one of items depends on it.
    Returns:
        Items in the order of the prompt. Amounts are exact, `written` verbatim.
    """
    book = word_book(language)
    blank = _blanked(prompt, quotes)
    chart = find_chart(blank, book)
    if chart is not None and kind in (None, "scene"):
        kind = "chart"
    month: tuple[int, int] | None = None
    month_spans: tuple[tuple[int, int], ...] = ()
    if kind == "calendar" or ((kind is None or kind not in THINGS) and book["calendar"]["word"].has(blank)):
        month, month_spans = find_month(blank, language)
    is_of_things = kind is None or kind in THINGS
    taken = [*((q.start, q.end) for q in quotes), *month_spans]
    if kind not in FIGURED and kind != "calendar":  # "Jan 12" is a bar of a chart
        taken += [m.span() for m in date_pattern(language).finditer(blank) if not PRICE_AT_END.fullmatch(m[0])]
    amounts = find_amounts(prompt, language, taken)
    asked = read_asked(blank, amounts, book)
    rated = Spans(joined(asked.spans))
    amounts = tuple(a for a in amounts if not (a.unit == "%" and rated.touches(a.start, a.end)))
    found = Found(book, kind)
    masked = take_tables(prompt, found, kind, language) if kind is not None and not is_of_things else []
    if kind in ARROWS_IN:
        masked += take_chains(chains_of(prompt, quotes, book), found, masked)
    free = Spans(joined(masked))
    pieces = [
        piece
        for piece in pieces_of(blank, amounts, quotes, book)
        if not free.touches(piece.start, piece.end)
        and (piece.amounts or piece.colons or not rated.touches(piece.start, piece.end))
    ]
    groups = groups_of(prompt, pieces, book, manner_of(kind))
    if kind == "table":
        groups = crossed(groups, language, book)
    take_groups([g for g in groups if is_list(g, kind, book)], found, prompt)
    items = found.items(prompt)
    is_counted = kind in PRICED or kind in FIGURED or any(r.amount and r.amount.is_money for r in found.rows)
    asked = asked if is_counted else Asked()
    figures = Figures(
        currency=_currency(found, blank) if is_counted else found.currency(),
        tax_percent=asked.tax_percent,
        is_tax_included=asked.is_tax_included,
        tip_percent=asked.tip_percent,
        discount_percent=asked.discount_percent,
        wants_total=found.names_total or (is_counted and bool(items or kind in BILLS) and wants_total(blank, book)),
        unit=found.unit(),
        chart=None if is_of_things else chart,
        stated=found.sums(),
    )
    spans = joined([*found.spans, *month_spans, *(asked.spans if items or kind in PRICED else ())])
    return Lists(items, figures, month, tuple(spans))


SHARED_SIGNS = frozenset({"CNY", "USD", "JPY", "SEK"})
"""Currencies whose sign others have as well: 元, $, ¥, kr."""


def _currency(found: Found, blank: str) -> str | None:
    """The currency of the amounts; where they leave it open, the one that the words name."""
    said = found.currency()
    if not found.rows or (said is not None and said not in SHARED_SIGNS):
        return said
    return find_currency(blank, found.book) or said


def _blanked(prompt: str, quotes: Sequence[Exact]) -> str:
    """The prompt with its quoted strings blanked, every other character at its place."""
    parts, cursor = [], 0
    for quote in quotes:
        parts += [prompt[cursor : quote.start], BLANK * (quote.end - quote.start)]
        cursor = quote.end
    return "".join((*parts, prompt[cursor:]))
