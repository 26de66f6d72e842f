"""Tables: cells by the heads of their rows and columns, or a list's labels, amounts and details side by side."""

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from ...understand.brief import Item
from ..content import TableContent, TextId
from ..model import Notice
from ._amounts import count, style_for, written
from ._dishes import dishes, figures_for
from ._words import page_words
from .contracts import Contents, Naming, Order, may_propose, planners

MOST_COLUMNS = 12


@planners.register("table")
class Tables:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        items, figures = brief.items, brief.figures
        if may_propose(brief) and not items:
            items, figures = dishes(brief), figures_for(brief)
        if not items:
            return Contents(tuple(names.texts), has_hero=False)
        style = style_for(brief, items, figures)

        def cell(item: Item) -> str | None:
            return written(item, style, figures, brief.language) or item.detail

        head, rows = _cells(items, cell) if _is_grid(items) else _list(order, items, cell)
        proposed = all(i.is_proposed for i in items)
        wide = max(len(head), *(len(row) for row in rows))
        notices: tuple[Notice, ...] = ()
        if wide > MOST_COLUMNS:
            lost = ", ".join(f"“{h}”" for h in head[MOST_COLUMNS:] if h) or f"{wide} columns"
            notices = (Notice(words=lost, why=f"a table has at most {MOST_COLUMNS} columns; these were left out"),)
            head, rows, wide = head[:MOST_COLUMNS], [row[:MOST_COLUMNS] for row in rows], MOST_COLUMNS
        says_heads = not _is_grid(items)  # those of a list are proposed, those of a grid are the prompt's
        numeric = tuple(j for j in range(1, wide) if all(_is_figure(row[j]) for row in rows if j < len(row)))

        def say(role: str, words: str | None, is_proposed: bool) -> TextId | None:
            return names.maybe(role, words, is_proposed=is_proposed)

        content = TableContent(
            header=tuple(say("head", h, says_heads) for h in head) if any(head) else (),
            rows=tuple(
                tuple(say("item", row[j] if j < len(row) else None, proposed) for j in range(wide)) for row in rows
            ),
            numeric=numeric,
        )
        return Contents(tuple(names.texts), content, has_hero=False, notices=notices)


Row = list[str | None]


def _is_grid(items: Sequence[Item]) -> bool:
    """Whether items are cells: several with the same head of a row, or with heads of columns."""
    return any(a.label == b.label for a, b in pairwise(items))


def _cells(items: Sequence[Item], cell: Callable[[Item], str | None]) -> tuple[Row, list[Row]]:
    """(heads, rows) of a grid; the first item of a row that has no value names the column of labels."""
    heads: list[str | None] = [None]
    rows: list[Row] = []
    for label, group in groupby(items, key=lambda i: i.label):
        row: Row = [label]
        for k, item in enumerate(group):
            if k == 0 and item.amount is None and item.detail is None:
                heads[0] = heads[0] or item.section
                continue
            if item.section is None:
                row.append(cell(item))
                continue
            if item.section not in heads[1:]:
                heads.append(item.section)
            at = heads.index(item.section, 1)
            row += [None] * (at + 1 - len(row))
            row[at] = cell(item)
        rows.append(row)
    return heads, rows


def _list(order: Order, items: Sequence[Item], cell: Callable[[Item], str | None]) -> tuple[Row, list[Row]]:
    """(heads, rows) of a list: whichever of label, section, quantity, amount and details there are."""
    brief = order.brief
    what, amount, quantity, details = page_words(brief.language).table.heads
    has_amount = any(i.amount is not None or i.written for i in items)
    columns: list[tuple[str, Callable[[Item], str | None]]] = [(what, lambda i: i.label)]
    if any(i.section for i in items):
        columns.insert(0, ("", lambda i: i.section))
    if any(i.quantity is not None for i in items):
        columns.append((quantity, lambda i: count(i.quantity, brief.language) if i.quantity is not None else None))
    if any(i.detail for i in items):
        columns.append((details, lambda i: i.detail))
    if has_amount:
        columns.append((amount, lambda i: cell(i) if i.amount is not None or i.written else None))
    # Two columns explain themselves: opening hours need no "Item" above the days.
    has_heads = may_propose(brief) and len(columns) > 2
    heads: Row = [head or None for head, _ in columns] if has_heads else []
    return heads, [[read(item) for _, read in columns] for item in items]


def _is_figure(words: str | None) -> bool:
    """Whether a cell is a number with at most a unit."""
    if not words:
        return True
    letters = sum(c.isalpha() for c in words)
    return any(c.isdigit() for c in words) and letters <= 4 and ":" not in words and "–" not in words
