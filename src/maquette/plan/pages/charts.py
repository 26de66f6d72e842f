"""Charts: values by category, in one or several series; what cannot be drawn as asked is said."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

from babel.dates import get_quarter_names

from ...ground.compute.money import Style
from ...understand.brief import Brief, Figures, Item
from ...understand.listing.locales import locale_for
from ..content import ChartContent, Mark, Series
from ..model import Notice
from ._amounts import style_for, value, written
from .contracts import Contents, Naming, Order, may_propose, planners

Form = Literal["bar", "line", "area", "pie", "donut", "scatter", "stacked", "gauge"]
ROUND: frozenset[Form] = frozenset({"pie", "donut"})
WRITTEN = 14  # values that are written where they stand; more are read off an axis
MOST_SLICES = 10
MARKS = 5  # on an axis, about
SAMPLE = (Decimal(42), Decimal(58), Decimal(51), Decimal(73))


@planners.register("chart")
class Charts:
    def plan(self, order: Order) -> Contents:
        return charted(order)


def charted(order: Order, layout: str | None = None) -> Contents:
    """A page with a chart of the brief's items.

    Args:
        layout: That sets it, where it is not the kind's own.
    """
    brief, names = order.brief, Naming.of(order)
    items = tuple(i for i in brief.items if i.amount is not None)
    unvalued = tuple(i for i in brief.items if i.amount is None)
    notices = [Notice(words=i.label, why="it has no value; it is not in the chart") for i in unvalued]
    if not items:
        if not may_propose(brief):
            return Contents(tuple(names.texts), has_hero=False, notices=(*notices, _empty("nothing is charted")))
        items = _sample(brief)
        notices.append(_empty("the values are made up"))
    labels, table = _series(items)
    form, told = _form(brief.figures.chart or "bar", table)
    notices += told
    if form == "gauge":
        return _gauge(order, items, names, tuple(notices), layout)
    style, proposed = style_for(brief, items, brief.figures), items[0].is_proposed
    says = "text" not in brief.avoid
    many = sum(len(row) for _, row in table)
    # Slices are read off a list, whatever their number; bars and points only where there is room beside them.
    writes = says and (form in ROUND or (many <= WRITTEN and form != "stacked"))
    series = tuple(
        Series(
            name=names.maybe("series", name if says and len(table) > 1 else None, is_proposed=proposed),
            values=tuple(float(i.amount) if i is not None and i.amount is not None else 0.0 for i in row),
            written=tuple(
                names.say("value", _written(i, style, brief.figures, brief.language), is_proposed=proposed) for i in row
            )
            if writes and all(i is not None for i in row)
            else (),
        )
        for name, row in table
    )
    marks = () if writes or not says else _marks(table, form, style, brief, names)
    content = ChartContent(
        form=form,
        categories=tuple(names.say("category", label, is_proposed=proposed) for label in labels) if says else (),
        series=series,
        marks=marks,
    )
    return Contents(tuple(names.texts), content, has_hero=False, notices=tuple(notices), layout=layout)


def _empty(what: str) -> Notice:
    return Notice(words="", why=f"the prompt gives the chart no values; {what}")


def _sample(brief: Brief) -> tuple[Item, ...]:
    """Four quarters, in the language's own short names."""
    names = get_quarter_names("abbreviated", "format", locale_for(brief.language))
    return tuple(Item(str(names[k + 1]), amount, is_proposed=True) for k, amount in enumerate(SAMPLE))


Table = list[tuple[str | None, list[Item | None]]]


def _series(items: Sequence[Item]) -> tuple[list[str], Table]:
    """(categories, series): sections are series when they share categories, else only headings."""
    sections = list(dict.fromkeys(i.section for i in items))
    labels = list(dict.fromkeys(i.label for i in items))
    shared = len(items) > len(labels) and len(sections) > 1
    if not shared:
        return [i.label for i in items], [(None, list(items))]
    by_place = {(i.section, i.label): i for i in items}
    return labels, [(section, [by_place.get((section, label)) for label in labels]) for section in sections]


def _form(asked: Form, table: Table) -> tuple[Form, list[Notice]]:
    """The form that can show the values, and why it is not the one asked for."""
    amounts = [i.amount for _, row in table for i in row if i is not None and i.amount is not None]
    if asked in ROUND:
        if any(a < 0 for a in amounts):
            return "bar", [Notice(words=f"{asked} chart", why="a slice cannot be less than nothing; bars can")]
        if not any(amounts):
            return "bar", [Notice(words=f"{asked} chart", why="all values are zero; there is nothing to share out")]
        if len(table) > 1:
            return "stacked", [Notice(words=f"{asked} chart", why="several series make no one whole; bars show them")]
        if len(amounts) > MOST_SLICES:
            why = f"more than {MOST_SLICES} slices cannot be told apart; bars show them instead"
            return "bar", [Notice(words=f"{asked} chart", why=why)]
    if asked == "stacked" and any(a < 0 for a in amounts):
        return "bar", [
            Notice(words="stacked chart", why="values below zero cannot be stacked; bars stand side by side")
        ]
    if asked == "stacked" and len(table) == 1:
        return "bar", []
    if asked == "gauge" and len(amounts) > 1:
        return "bar", [Notice(words="gauge", why="a gauge shows one value; bars show these")]
    if asked in ("line", "area") and len(amounts) < 2:
        return "bar", [Notice(words=f"{asked} chart", why="one value makes no line")]
    return asked, []


def _gauge(
    order: Order, items: Sequence[Item], names: Naming, notices: tuple[Notice, ...], layout: str | None
) -> Contents:
    brief, item = order.brief, items[0]
    amount = item.amount or Decimal(0)
    style = style_for(brief, tuple(items), brief.figures)
    most = Decimal(100) if brief.figures.unit == "%" or 0 <= amount <= 100 else _nice(amount * Decimal("1.25"))
    content = ChartContent(
        form="gauge",
        categories=(names.say("category", item.label),),
        series=(
            Series(
                values=(float(amount),),
                written=(names.say("value", _written(item, style, brief.figures, brief.language)),),
            ),
        ),
        most=float(most),
    )
    return Contents(tuple(names.texts), content, has_hero=False, notices=notices, layout=layout)


def _written(item: Item | None, style: Style, figures: Figures, language: str) -> str:
    assert item is not None
    return written(item, style, figures, language) or ""


def _marks(table: Table, form: Form, style: Style, brief: Brief, names: Naming) -> tuple[Mark, ...]:
    """Round values that the axis names, zero among them."""
    columns = [[i.amount for _, row in table if (i := row[k]) is not None and i.amount is not None]
               for k in range(len(table[0][1]))]  # fmt: skip
    tops = [sum(c, Decimal(0)) if form == "stacked" else max(c, default=Decimal(0)) for c in columns]
    lows = [min(c, default=Decimal(0)) for c in columns]
    high, low = max([*tops, Decimal(0)]), min([*lows, Decimal(0)])
    step = _nice((high - low) / MARKS) if high > low else Decimal(1)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(
        Mark(value=float(k * step), text=names.say("mark", value(k * step, style, brief.figures, brief.language)))
        for k in range(first, last + 1)
    )


def _nice(amount: Decimal) -> Decimal:
    """The next of 1, 2, 2.5, 5 times a power of ten that is not less."""
    if amount <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(amount.adjusted())
    return next(f * power for f in map(Decimal, ("1", "2", "2.5", "5", "10")) if f * power >= amount)
