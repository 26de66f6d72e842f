"""What was found on the way: rows, sums and the places they stand in; and how rows become items. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..brief import Item, PictureKind, Sum
from .amounts import Amount
from .locales import places_of
from .rows import of_one
from .words import WordBook

MOST = 400
"""Items that are read; a longer list is no picture."""


@dataclass(frozen=True, slots=True)
class Row:
    """An item, its amount not yet settled."""

    start: int
    item: Item
    amount: Amount | None = None
    is_price_of_one: bool = True
    is_price_of_all: bool = False


@dataclass(slots=True)
class Found:
    book: WordBook
    kind: PictureKind | None
    rows: list[Row] = field(default_factory=list)
    stated: list[tuple[int, Sum, Item]] = field(default_factory=list)
    """(place, which sum, its row) of sums that the prompt states."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    names_total: bool = False

    def add_sum(self, place: int, name: Sum, item: Item) -> None:
        """A row that is a sum ("Total 25.00") rather than an item."""
        self.names_total |= name == "total"
        if item.amount is not None:
            self.stated.append((place, name, item))

    def sums(self) -> tuple[tuple[Sum, Item], ...]:
        """The stated sums in the order of the prompt."""
        return tuple((name, item) for _, name, item in sorted(self.stated, key=lambda s: s[0]))

    def currency(self) -> str | None:
        """The currency of most amounts."""
        said = Counter(r.amount.currency for r in self.rows if r.amount is not None and r.amount.currency is not None)
        return said.most_common(1)[0][0] if said else None

    def unit(self) -> str | None:
        """The unit that all amounts share, if they have one."""
        units = {r.amount.unit for r in self.rows if r.amount is not None}
        return units.pop() if len(units) == 1 and None not in units else None

    def items(self, prompt: str) -> tuple[Item, ...]:
        """The items in the order of the prompt, each with the price of one where it has a quantity."""
        rows = sorted(self.rows, key=lambda r: r.start)[:MOST]
        is_of_all = self._fit_totals(rows)
        places = places_of(self.currency())
        return tuple(_settled(prompt, row, places, is_of_all) for row in rows)

    def _fit_totals(self, rows: Sequence[Row]) -> bool:
        """Whether the sums that the prompt states fit prices of whole lines, and do not fit prices of one."""
        stated = next((i.amount for _, n, i in self.stated if n in ("subtotal", "total")), None)
        priced = [(r.amount.value, r.item.quantity or Decimal(1)) for r in rows if r.amount is not None]
        whole = sum((value for value, _ in priced), Decimal(0))
        each = sum((value * quantity for value, quantity in priced), Decimal(0))
        return stated is not None and whole == stated != each


def _settled(prompt: str, row: Row, places: int, is_of_all: bool) -> Item:
    if row.amount is None:
        return row.item
    item = replace(row.item, amount=row.amount.value, written=prompt[row.amount.start : row.amount.end])
    if item.quantity is None or row.is_price_of_one or not (row.is_price_of_all or is_of_all):
        return item
    one = of_one(item, places)
    return one if one.quantity in (None, Decimal(1)) else replace(one, written=None)


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch as one, empty ones left out."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(s for s in spans if s[1] > s[0]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
