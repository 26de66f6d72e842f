"""From lists, tables and chains to rows and sums. Pure; linear."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..brief import Item, PictureKind
from ..spans import Spans
from .accepting import BILLS, FIGURED, LISTED, PRICED, SCREENS
from .arrows import Chain
from .asked import sum_named
from .entries import Entry
from .found import Found, Row, joined
from .gather import Group
from .heads import is_reference
from .months import names_month
from .rows import amount_of, items_of_table
from .tables import CellText, tables_of
from .words import WordBook

DATED = FIGURED | {"calendar"}
"""Kinds of picture in which a month may be what an amount is of."""
COMMA = 12
"""Characters between two entries at most, for what parts them to be read as part of the list."""


def take_groups(groups: Iterable[Group], found: Found, prompt: str) -> None:
    """The entries of lists as rows; those that name a sum as sums."""
    for group in groups:
        head = group.head
        section = _section(group, found.kind)
        kept = [e for e in group.entries if not _is_dropped(e, group, found)]
        for entry in kept:
            name = sum_named(entry.label, found.book) if found.kind in PRICED and not entry.is_exact else None
            if name is not None:
                found.add_sum(entry.start, name, _stated(entry, prompt))
                continue
            item = Item(entry.label, quantity=entry.quantity, detail=entry.detail, section=entry.section or section)
            found.rows.append(Row(entry.start, item, entry.amount, entry.is_price_of_one, entry.is_price_of_all))
        if head is not None and kept and (section or _is_read(group, prompt)):
            found.spans.append((head.start, head.end))
        places = [(e.start, e.end) for e in kept]
        found.spans += [*places, *((a[1], b[0]) for a, b in pairwise(places) if 0 < b[0] - a[1] <= COMMA)]


def _is_read(group: Group, prompt: str) -> bool:
    """Whether the word for a list says no more: "three columns" counts, "tips for better sleep" goes on."""
    head = group.head
    if head is None or head.kind not in ("cue", "part", "thing") or head.count is not None:
        return False
    return group.is_loose or not prompt[head.end : head.end + 2].strip()[:1].isalnum()


def _is_dropped(entry: Entry, group: Group, found: Found) -> bool:
    """References and strays among the entries of a list."""
    if entry.amount is not None:
        is_date = found.kind not in DATED and names_month(entry.label)
        return entry.amount.is_bare and (is_date or (group.money > 0 and is_reference(entry.label, found.book)))
    is_word = entry.quantity is None and group.form == "prose" and group.money > 0
    return is_word and found.kind in BILLS and sum_named(entry.label, found.book) is None


def _section(group: Group, kind: PictureKind | None) -> str | None:
    """The heading that a list stands under, if it is one to print."""
    head = group.head
    if head is None or not head.title:
        return None
    if head.kind == "section" or (head.kind == "part" and kind in SCREENS):
        return head.title
    return head.title if head.kind == "free" and (group.priced or kind in LISTED) else None


def _stated(entry: Entry, prompt: str) -> Item:
    """A sum as the prompt words and writes it: "Tax (8.875%)", "0.69"."""
    if entry.amount is None:
        return Item(entry.label)
    label = prompt[entry.start : entry.amount.start].strip(" \t\n:=–—-*_`|")
    written = prompt[entry.amount.start : entry.amount.end]
    return Item(label or entry.label, entry.amount.value, written)


def take_tables(prompt: str, found: Found, kind: PictureKind, language: str) -> list[tuple[int, int]]:
    """The rows of drawn tables; returns where they stand."""
    masked = []
    for table in tables_of(prompt, with_commas=kind in ("table", "chart")):
        for place, item, amount in items_of_table(table, kind, language, found.book):
            name = sum_named(item.label, found.book) if kind in BILLS else None
            if name is None:
                found.rows.append(Row(place, item, amount))
            else:
                written = prompt[amount.start : amount.end] if amount else None
                found.add_sum(place, name, replace(item, amount=amount.value if amount else None, written=written))
        masked.append((table.start, table.end))
    found.spans += masked
    return masked


def take_chains(chains: Sequence[Chain], found: Found, masked: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The nodes of chains of arrows, each label once, with what it leads to; returns where they stand."""
    spans = Spans(joined(masked))
    order: dict[str, int] = {}
    leads: dict[str, list[str]] = {}
    places: list[tuple[int, int]] = []
    for chain in chains:
        first, last = chain.nodes[0].start, chain.nodes[-1].end
        if spans.touches(first, last):
            continue
        places.append((first, last))
        for node in chain.nodes:
            order.setdefault(node.label, node.start)
        for one, two in pairwise(chain.nodes):
            targets = leads.setdefault(one.label, [])
            if two.label not in targets:
                targets.append(two.label)
    found.rows += [Row(start, Item(label, leads_to=tuple(leads.get(label, ())))) for label, start in order.items()]
    found.spans += places
    return places


def crossed(groups: Sequence[Group], language: str, book: WordBook) -> list[Group]:
    """ "columns: Name, Age; rows: Ann, 31; Bob, 28": the entries of rows under the heads of their columns."""
    heads = book["heads"]
    columns = next((g for g in groups if g.head and heads["columns"].whole(g.head.title)), None)
    rows = next((g for g in groups if g.head and heads["rows"].whole(g.head.title)), None)
    if columns is None or rows is None or len(rows.entries) % len(columns.entries):
        return list(groups)
    width = len(columns.entries)
    cells = Group(rows.head, rows.form)
    for at, entry in enumerate(rows.entries):
        column, first = columns.entries[at % width], rows.entries[at - at % width]
        amount = None if entry is first else amount_of(CellText(entry.start, entry.end, entry.label), language)
        detail = entry.label if entry is not first and amount is None else None
        cells.add(replace(entry, label=first.label, amount=amount, detail=detail, section=column.label))
    # The heads are read as well: they are the sections of their cells.
    cells.entries[0] = replace(cells.entries[0], start=min(columns.entries[0].start, cells.entries[0].start))
    return [cells if g is rows else g for g in groups if g is not columns]
