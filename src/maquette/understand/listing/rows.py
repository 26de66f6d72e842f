"""From a drawn table to items: a bill's lines, a menu's dishes, a chart's values, or every cell. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..brief import Item, PictureKind
from .accepting import BILLS, PRICED
from .amounts import Amount, find_amounts
from .locales import places_of
from .tables import CellText, TableText
from .words import WordBook

COLUMNS = ("quantity", "price", "sum", "label")


def items_of_table(
    table: TableText, kind: PictureKind, language: str, book: WordBook
) -> Iterator[tuple[int, Item, Amount | None]]:
    """(place, item, its amount with places in the prompt) for every row or cell of a table."""
    if kind in PRICED:
        yield from _lines(table, kind, language, book)
    elif kind != "table" and table.width == 2 and _is_of_pairs(table, language):
        section = table.head[1].words or None if len(table.head) > 1 else None
        for row in table.rows:
            yield row[0].start, Item(row[0].words, section=section), amount_of(row[1], language)
    else:
        yield from _cells(table, kind, language)


def _is_of_pairs(table: TableText, language: str) -> bool:
    return all(len(row) == 2 and amount_of(row[1], language) for row in table.rows)


def _cells(table: TableText, kind: PictureKind, language: str) -> Iterator[tuple[int, Item, Amount | None]]:
    """Every cell: `label` is the head of its row, `section` that of its column."""
    heads = [cell.words or None for cell in table.head] + [None] * (table.width - len(table.head))
    for row in table.rows:
        label = row[0].words
        if kind == "table" or len(row) == 1:
            yield row[0].start, Item(label, section=heads[0]), None
        for column, cell in enumerate(row[1:], 1):
            amount = amount_of(cell, language)
            if amount is not None:
                yield cell.start, Item(label, section=heads[column]), amount
            elif kind == "table" or cell.words:
                yield cell.start, Item(label, detail=cell.words or None, section=heads[column]), None


def _lines(
    table: TableText, kind: PictureKind, language: str, book: WordBook
) -> Iterator[tuple[int, Item, Amount | None]]:
    """Rows of a bill or menu, columns known by their heads or by what is in them."""
    roles = _roles(table, kind, language, book)
    for row in table.rows:
        cells = {role: row[column] for role, column in roles.items() if column < len(row)}
        label = cells.get("label")
        if label is None or not label.words:
            continue
        price = amount_of(cells["price"], language) if "price" in cells else None
        total = amount_of(cells["sum"], language) if "sum" in cells else None
        counted = amount_of(cells["quantity"], language) if "quantity" in cells else None
        quantity = counted.value if counted is not None else None
        item = Item(label.words, quantity=quantity, detail=cells["detail"].words or None if "detail" in cells else None)
        if price is None and total is not None and quantity is not None and quantity > 1:
            yield row[0].start, of_one(replace(item, amount=total.value), places_of(total.currency)), None
        else:
            yield row[0].start, item, price or total


def of_one(item: Item, places: int) -> Item:
    """The price of one from that of several; where it does not divide, the quantity goes into the label."""
    assert item.amount is not None and item.quantity is not None
    step = Decimal(1).scaleb(-places)
    one = item.amount / item.quantity if item.quantity > 0 else Decimal(0)
    if item.quantity > 0 and one == one.quantize(step):
        return replace(item, amount=one.quantize(step))
    return replace(item, label=f"{item.quantity} × {item.label}", quantity=None)


def _roles(table: TableText, kind: PictureKind, language: str, book: WordBook) -> dict[str, int]:
    """Which column holds what."""
    roles: dict[str, int] = {}
    for column, cell in enumerate(table.head):
        for role in COLUMNS:
            if role not in roles and book["columns"][role].whole(cell.words) is not None:
                roles[role] = column
                break
    sample = table.rows[0]
    figures = [c for c, cell in enumerate(sample) if amount_of(cell, language) is not None and c not in roles.values()]
    words = [c for c, cell in enumerate(sample) if amount_of(cell, language) is None and c not in roles.values()]
    if "label" not in roles and words:
        roles["label"] = words.pop(0)
    if "price" not in roles and "sum" not in roles and figures:
        last = figures.pop()
        roles["price" if len(figures) < 2 else "sum"] = last
        if len(figures) == 2 and "price" not in roles:
            roles["price"] = figures.pop()
    if "quantity" not in roles and figures and kind in BILLS:
        roles["quantity"] = figures[0]
    if words:
        roles["detail"] = words[0]
    return roles


def amount_of(cell: CellText, language: str) -> Amount | None:
    """The amount that a cell is as a whole, at its place in the prompt."""
    found = find_amounts(cell.words, language)
    if len(found) != 1 or cell.words[: found[0].start].strip() or cell.words[found[0].end :].strip():
        return None
    one = found[0]
    at = cell.start
    return replace(one, start=one.start + at, end=one.end + at, digits=(one.digits[0] + at, one.digits[1] + at))
