"""Menus: dishes under their headings; a title; dishes of the topic where none are named."""

from itertools import groupby

from ...understand.brief import Item
from ..content import Group, ListContent, Row
from ._amounts import count, style_for, written
from ._dishes import dishes, figures_for
from ._words import page_words
from .contracts import Contents, Naming, Order, may_propose, planners


@planners.register("menu")
class Menus:
    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        items, figures = brief.items, brief.figures
        if may_propose(brief) and brief.kind == "menu":  # a poster may list things too, and lacks nothing
            if not (names.has("headline") or names.has("brand")):
                names.say("headline", page_words(brief.language).menu.title, is_proposed=True)
            if not items and not any(t.role in ("item", "body", "price") for t in order.texts):
                items, figures = dishes(brief), figures_for(brief)
        style = style_for(brief, items, figures)

        def row(item: Item) -> Row:
            proposed = item.is_proposed
            quantity = f"{count(item.quantity, brief.language)} ×" if item.quantity else None
            return Row(
                label=names.say("item", item.label, is_proposed=proposed),
                amount=names.maybe("price", written(item, style, figures, brief.language), is_proposed=proposed),
                quantity=names.maybe("quantity", quantity),
                detail=names.maybe("detail", item.detail, is_proposed=proposed),
            )

        groups = tuple(
            Group(title=names.maybe("section", section), rows=tuple(row(i) for i in rows))
            for section, rows in groupby((i for i in items if i.label.strip()), key=lambda i: i.section)
        )
        content = ListContent(groups=groups, columns=_columns(brief.composition.columns)) if groups else None
        return Contents(tuple(names.texts), content)


def _columns(asked: int | None) -> int | None:
    return min(asked, 6) if asked else None
