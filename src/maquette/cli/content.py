"""What a page holds besides running words, as branches of a plan's tree: rows as they are read."""

from collections.abc import Iterable, Mapping

from rich.markup import escape
from rich.tree import Tree

from ..plan.content import (
    BillContent,
    BlocksContent,
    CalendarContent,
    ChartContent,
    Content,
    ListContent,
    Row,
    TableContent,
    strings_of,
)
from ..plan.model import Words

Texts = Mapping[str, Words]


def add_content(branch: Tree, content: Content, texts: Texts) -> None:
    """One line for each row, bar, month or part; what was proposed says so."""
    form = getattr(content, "form", None)
    leaf = branch.add(
        f"[green]{escape(content.type)}[/]" + (f": {escape(str(form).replace('_', ' '))}" if form else "")
    )
    for line in _lines(content, texts):
        leaf.add(line)


def _lines(content: Content, texts: Texts) -> Iterable[str]:
    if isinstance(content, ListContent):
        for group in content.groups:
            if group.title is not None:
                yield f"[bold]{_said(texts, group.title)}[/]"
            yield from (_row(texts, row) for row in group.rows)
    elif isinstance(content, BillContent):
        yield from (_row(texts, row) for row in (*content.lines, *content.totals))
        yield from (_said(texts, note) for note in content.notes)
    elif isinstance(content, TableContent):
        if content.header:
            yield f"[bold]{' | '.join(_said(texts, id) for id in content.header)}[/]"
        yield from (" | ".join(_said(texts, id) for id in row) for row in content.rows)
    elif isinstance(content, ChartContent):
        yield from _chart(content, texts)
    elif isinstance(content, CalendarContent):
        yield from _months(content, texts)
    elif isinstance(content, BlocksContent):
        for block in content.blocks:
            yield " · ".join(_said(texts, id) for id in (block.figure, block.title, block.body, *block.points) if id)
    else:
        held = strings_of(content)
        yield from (_said(texts, id) for id in texts if id in held)


def _row(texts: Texts, row: Row) -> str:
    parts = [_said(texts, id) for id in (row.quantity, row.label, row.price, row.amount) if id]
    return "  ".join(parts) + (f" [dim]({_said(texts, row.detail)})[/]" if row.detail else "")


def _chart(content: ChartContent, texts: Texts) -> Iterable[str]:
    for series in content.series:
        name = f"{_said(texts, series.name)}: " if series.name else ""
        labels = [_said(texts, id) for id in content.categories] or [""] * len(series.values)
        pairs = zip(labels, series.values, strict=False)
        yield name + ", ".join(f"{label} {value:g}".strip() for label, value in pairs)


def _months(content: CalendarContent, texts: Texts) -> Iterable[str]:
    for month in content.months:
        marked = [str(d.day) + (f" {_said(texts, d.note)}" if d.note else "") for d in month.days if d.is_marked]
        told = f", marked: {', '.join(marked)}" if marked else ""
        yield f"{_said(texts, month.title)}: {len(month.days)} days from {_said(texts, month.weekdays[0])}{told}"


def _said(texts: Texts, id: str | None) -> str:
    if id is None or id not in texts:
        return ""
    words = texts[id]
    return escape(words.words) + (" [dim](proposed)[/]" if words.is_proposed else "")
