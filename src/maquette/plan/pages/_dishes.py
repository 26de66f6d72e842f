"""Proposed rows: what a menu or a bill lists when the prompt names nothing. Exact prices, marked as proposed."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from ...understand.brief import Brief, Figures, Item
from ._words import page_words, proposals

ONE = Decimal(1)


def about(brief: Brief) -> frozenset[str]:
    """English words for what the picture is about: topics, things, their drawings, moods, the place."""
    things = (w for s in brief.subjects for w in (s.noun, s.drawing, s.object) if w)
    return frozenset({*brief.topics, *brief.moods, *brief.styles, *things, brief.setting.scene or ""})


def topic_of(brief: Brief) -> str:
    """Which list of dishes suits; "restaurant" when none does better."""
    known = about(brief)
    return next((name for name, words in proposals("topics").items() if known & set(words)), "restaurant")


def currency_of(brief: Brief) -> str:
    """Of proposed prices: as said, else that of the language's country."""
    base = brief.language.partition("-")[0]
    return brief.figures.currency or str(proposals("homes").get(base, "USD"))


def dishes(brief: Brief, count: int | None = None) -> tuple[Item, ...]:
    topic = topic_of(brief)
    return _rows(page_words(brief.language).dishes[topic], topic, currency_of(brief), count)


def goods(brief: Brief) -> tuple[Item, ...]:
    """What stands on a receipt: dishes of the topic, two of the first; groceries when there is no topic."""
    topic = topic_of(brief)
    if topic == "restaurant":
        return _rows(page_words(brief.language).bill.goods, "goods", currency_of(brief), None)
    first, *rest = dishes(brief, 3)
    return Item(first.label, first.amount, quantity=Decimal(2), is_proposed=True), *rest


def services(brief: Brief) -> tuple[Item, ...]:
    """What stands on an invoice."""
    return _rows(page_words(brief.language).bill.services, "services", currency_of(brief), None)


def figures_for(brief: Brief) -> Figures:
    """The brief's figures with the currency of proposed prices."""
    return replace(brief.figures, currency=currency_of(brief))


def _rows(labels: tuple[str, ...], prices: str, currency: str, count: int | None) -> tuple[Item, ...]:
    factor, step = (Decimal(x) for x in proposals("money").get(currency, ["1", "0.50"]))
    amounts = [
        (Decimal(p) * factor / step).quantize(ONE, rounding=ROUND_HALF_UP) * step for p in proposals("prices")[prices]
    ]
    pairs = list(zip(labels, amounts, strict=False))
    return tuple(Item(label, amount, is_proposed=True) for label, amount in pairs[: count or len(pairs)])
