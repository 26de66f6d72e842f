"""How the amounts of a list are written on a page: as the prompt writes them, else as the locale does."""

from decimal import Decimal

from ...ground.compute.money import Style, style_of, write, write_number, write_percent
from ...understand.brief import Brief, Figures, Item


def written(item: Item, style: Style, figures: Figures, language: str) -> str | None:
    """The item's amount as it is set; None without one."""
    if item.written:
        return item.written
    if item.amount is None:
        return None
    return value(item.amount, style, figures, language)


def value(amount: Decimal, style: Style, figures: Figures, language: str) -> str:
    """An amount in the unit of the page."""
    if figures.unit == "%":
        return write_percent(amount, language)
    if figures.unit:
        return f"{write_number(amount, language)} {figures.unit}"
    if figures.currency is None and not (style.prefix or style.suffix):
        return write_number(amount, language)
    return write(amount, style)


def style_for(brief: Brief, items: tuple[Item, ...], figures: Figures) -> Style:
    return style_of(items, figures, brief.language)


def count(quantity: Decimal, language: str) -> str:
    return write_number(quantity, language)
