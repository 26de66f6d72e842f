"""What a bill comes to: lines, subtotal, discount, tax, tip, total; each rounded as it is printed. Pure, exact.

The order is that of a till: lines are rounded and added; the discount comes off; tax is added, or is found within,
what remains; a tip is a share of what remains before added tax. Every sum is the sum of what is printed above it.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import cast

from ...understand.brief import Fact, Figures, Item, Sum, Wish
from .money import Style, rounded, style_of, write, write_bare, write_percent

LABELS = Path(__file__).parent / "sums.toml"
PERCENT = Decimal(100)
ZERO = Decimal(0)
CENTS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a bill."""

    label: str
    quantity: Decimal | None
    unit_price: Decimal | None
    """The price of one, where there is a quantity."""
    total: Decimal | None
    """What the line comes to; None: nothing is charged for it."""
    written: str
    """`total` as it is printed, in the prompt's own writing where it has one; empty without a total."""
    unit_written: str
    detail: str | None
    section: str | None
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One of the sums below the lines."""

    kind: Sum
    label: str
    amount: Decimal
    """Positive, but for a discount."""
    written: str
    is_said: bool = False
    """Whether the prompt states this sum itself; its words are then the prompt's."""


@dataclass(frozen=True, slots=True)
class Bill:
    """A whole bill, ready to be set."""

    lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    """In printing order; the last one is what is to be paid."""
    currency: str | None
    style: Style
    facts: tuple[Fact, ...]
    contradictions: tuple[Wish, ...]

    @property
    def total(self) -> Decimal:
        return self.rows[-1].amount


@dataclass(slots=True)
class _Till:
    """Collects rows and their working, and checks them against what the prompt states."""

    figures: Figures
    style: Style
    language: str
    rows: list[Row] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    contradictions: list[Wish] = field(default_factory=list)

    def add(self, kind: Sum, label: str, amount: Decimal, how: str) -> Decimal:
        """One row with its fact; what the prompt states is kept as it says, and checked. Returns what is printed."""
        self.facts.append(Fact(kind, write(amount, self.style), how))
        said = self.stated(kind)
        if said is None or said.amount is None:
            self.rows.append(Row(kind, said.label if said else label, amount, write(amount, self.style)))
            return amount
        printed = -abs(said.amount) if kind == "discount" else said.amount
        self.rows.append(Row(kind, said.label, printed, said.written or write(printed, self.style), is_said=True))
        if printed != amount:
            words = said.written or said.label
            self.contradictions.append(Wish(words, f"the {kind} does not add up: {how}; it is set as stated"))
        return printed

    def add_as_stated(self, kind: Sum) -> Decimal:
        """A row that the prompt gives an amount for; nothing if it does not. Returns what is printed."""
        said = self.stated(kind)
        if said is None or said.amount is None:
            return ZERO
        printed = -abs(said.amount) if kind == "discount" else said.amount
        self.rows.append(Row(kind, said.label, printed, said.written or write(printed, self.style), is_said=True))
        return printed

    def stated(self, kind: Sum) -> Item | None:
        return next((item for k, item in self.figures.stated if k == kind), None)


def bill_of(items: Sequence[Item], figures: Figures, language: str) -> Bill:
    """The bill for items and figures.

    `Item.amount` is the price of one where there is a quantity, else that of the line; items without an amount are
    lines at no charge. Percentages of tax, tip and discount come from the figures, flat ones from `figures.stated`.
    What the prompt states itself is never changed: a sum that does not add up is kept and told in `contradictions`.
    """
    style = style_of(items, figures, language)
    if figures.currency is None and style.places < CENTS:
        style = replace(style, places=CENTS, is_short=True)  # shares of whole prices need cents
    lines = tuple(_line(item, style) for item in items)
    charged = [line.total for line in lines if line.total is not None]
    subtotal = sum(charged, ZERO)
    asked = _asked(_Till(figures, style, language), subtotal)
    between = [row for row in asked.rows if not _is_within(row, figures)]
    inside = [row for row in asked.rows if _is_within(row, figures)]
    head, foot = _Till(figures, style, language), _Till(figures, style, language)
    if between or head.stated("subtotal") is not None:
        head.add("subtotal", label("subtotal", language), subtotal, _added(charged, style))
    parts = [subtotal, *(row.amount for row in between)] if between else charged
    foot.add("total", label("total", language), sum(parts, ZERO), _added(parts, style))
    return Bill(
        lines,
        # Tax that is within the prices is no step on the way to the total.
        (*head.rows, *inside, *between, *foot.rows),
        figures.currency,
        style,
        (*_products(lines, style), *head.facts, *asked.facts, *foot.facts),
        (*head.contradictions, *asked.contradictions, *foot.contradictions, *_payments(figures)),
    )


def _payments(figures: Figures) -> list[Wish]:
    """What was given and given back, which no bill shows yet."""
    why = "what was paid and given back is not set on bills yet"
    return [Wish(item.written or item.label, why) for name, item in figures.stated if name == "paid"]


def _products(lines: Sequence[Line], style: Style) -> list[Fact]:
    return [
        Fact(f"line {line.label}", line.written, f"{write_quantity(line.quantity)} × {price} = {line.written}")
        for line in lines
        if line.quantity is not None and line.unit_price is not None and line.quantity != 1
        for price in (write_bare(line.unit_price, style),)
    ]


def _is_within(row: Row, figures: Figures) -> bool:
    return row.kind == "tax" and figures.is_tax_included


def _asked(till: _Till, subtotal: Decimal) -> _Till:
    """The till with discount, tax and tip, as far as they are asked for."""
    figures, style, language = till.figures, till.style, till.language
    rest = subtotal
    if figures.discount_percent is not None:
        off, how = _share(figures.discount_percent, rest, style, language)
        rate = write_percent(figures.discount_percent, language)
        rest += till.add("discount", f"{label('discount', language)} ({rate})", -off, how)
    else:
        rest += till.add_as_stated("discount")
    if figures.tax_percent is not None and figures.is_tax_included:
        rate, ratio = (write_percent(p, language) for p in (figures.tax_percent, PERCENT + figures.tax_percent))
        amount = rounded(rest * figures.tax_percent / (PERCENT + figures.tax_percent), style.places)
        how = f"{write_bare(rest, style)} × {rate} ÷ {ratio} = {write_bare(amount, style)}"
        till.add("tax", f"{label('gross', language)} {rate}", amount, how)
    elif figures.tax_percent is not None:
        amount, how = _share(figures.tax_percent, rest, style, language)
        till.add("tax", f"{label('net', language)} {write_percent(figures.tax_percent, language)}", amount, how)
    else:
        till.add_as_stated("tax")
    if figures.tip_percent is not None:
        amount, how = _share(figures.tip_percent, rest, style, language)
        till.add("tip", f"{label('tip', language)} ({write_percent(figures.tip_percent, language)})", amount, how)
    else:
        till.add_as_stated("tip")
    return till


def _share(percent: Decimal, of: Decimal, style: Style, language: str) -> tuple[Decimal, str]:
    """A percentage of an amount, rounded as printed, and its working."""
    amount = rounded(of * percent / PERCENT, style.places)
    return amount, f"{write_percent(percent, language)} × {write_bare(of, style)} = {write_bare(amount, style)}"


def _line(item: Item, style: Style) -> Line:
    if item.amount is None:
        return Line(item.label, item.quantity, None, None, "", "", item.detail, item.section, item.is_proposed)
    unit_written = item.written or write(item.amount, style)
    if item.quantity is None:
        total, unit, written, unit_written = rounded(item.amount, style.places), None, unit_written, ""
    else:
        unit, total = item.amount, rounded(item.quantity * item.amount, style.places)
        written = unit_written if item.quantity == 1 else write(total, style)
    return Line(
        item.label, item.quantity, unit, total, written, unit_written, item.detail, item.section, item.is_proposed
    )


def write_quantity(quantity: Decimal) -> str:
    """How many, without idle zeros: "2", "1.5"."""
    text = format(quantity, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


MOST_TERMS = 12
"""Terms of a sum that are told one by one."""


def _added(parts: Sequence[Decimal], style: Style) -> str:
    total = write_bare(sum(parts, ZERO), style)
    if not parts:
        return f"no amounts = {total}"
    if len(parts) > MOST_TERMS:
        return f"sum of {len(parts)} amounts = {total}"
    first, *rest = parts
    terms = "".join(f" {'-' if part < 0 else '+'} {write_bare(abs(part), style)}" for part in rest)
    return f"{write_bare(first, style)}{terms} = {total}"


def label(name: str, language: str) -> str:
    """What a sum is called in a language: "subtotal", "discount", "net", "gross", "tip", "total"."""
    tables = _labels()
    base = language.partition("-")[0]
    return tables.get(language, tables.get(base, tables["en"]))[name]


@cache
def _labels() -> dict[str, dict[str, str]]:
    return cast(dict[str, dict[str, str]], tomllib.loads(LABELS.read_text(encoding="utf-8")))
