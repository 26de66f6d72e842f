"""Receipts and invoices: every line, and what they come to, to the cent."""

from typing import Literal

from ...ground.compute.bills import Bill, Line, bill_of
from ...understand.brief import Figures, Item
from ..content import BillContent, Row
from ..model import Notice
from ._amounts import count
from ._dishes import figures_for, goods, services
from ._words import page_words
from .contracts import Contents, Naming, Order, may_propose, planners

NOTES = frozenset({"date", "label", "body"})  # roles of texts that stand between an invoice's heading and its lines
FIRST_NUMBER, NUMBERS = 1000, 9000  # of a proposed invoice


class _Bills:
    form: Literal["receipt", "invoice"]

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        items, figures = brief.items, brief.figures
        proposes, words = may_propose(brief), page_words(brief.language).bill
        if proposes and not items:
            items, figures = self.rows(order), figures_for(brief)
        bill = bill_of(items, figures, brief.language)
        notices = tuple(Notice(words=w.words, why=w.why) for w in bill.contradictions)
        if proposes and not (names.has("headline") or names.has("brand")):
            names.say("headline", getattr(words, self.form), is_proposed=True)
        has_counts = any(line.quantity is not None for line in bill.lines)
        header = self.header(names, bill, has_counts, order) if proposes else ()
        lines = tuple(self.line(line, names, brief.language) for line in bill.lines if line.label.strip())
        made_up = bool(items) and all(i.is_proposed for i in items)
        is_asked = _asks_for_sums(figures)
        totals = tuple(
            Row(
                label=names.say("sum", row.label, is_proposed=made_up or not (row.is_said or is_asked)),
                amount=names.maybe("price", row.written, is_proposed=made_up),
            )
            for row in bill.rows
            if lines and (proposes or is_asked)
        )
        notes = self.notes(names, order, proposes)
        if proposes and self.form == "receipt" and not any(t.role == "caption" for t in order.texts):
            names.say("caption", words.thanks, is_proposed=True)
        if not (lines or totals):
            return Contents(tuple(names.texts), has_hero=False, notices=notices)
        content = BillContent(form=self.form, header=header, lines=lines, totals=totals, notes=notes)
        return Contents(tuple(names.texts), content, has_hero=False, notices=notices)

    def rows(self, order: Order) -> tuple[Item, ...]:
        return goods(order.brief) if self.form == "receipt" else services(order.brief)

    def line(self, line: Line, names: Naming, language: str) -> Row:
        proposed = line.is_proposed
        quantity = count(line.quantity, language) if line.quantity is not None else None
        if quantity and self.form == "receipt":
            quantity += " ×"
        is_several = line.quantity is not None and line.quantity != 1
        shows_price = line.unit_written and (self.form == "invoice" or is_several)
        return Row(
            label=names.say("item", line.label, is_proposed=proposed),
            amount=names.maybe("price", line.written, is_proposed=proposed),
            quantity=names.maybe("quantity", quantity, is_proposed=proposed),
            price=names.maybe("price", line.unit_written if shows_price else None, is_proposed=proposed),
            detail=names.maybe("detail", line.detail, is_proposed=proposed),
        )

    def header(self, names: Naming, bill: Bill, has_counts: bool, order: Order) -> tuple[str | None, ...]:
        """Heads of an invoice's columns: two where nothing is counted."""
        if self.form == "receipt":
            return ()
        what, many, one, sums = page_words(order.brief.language).bill.header
        heads = (what, many, one, sums) if has_counts else (what, None, None, sums)
        return tuple(names.say("head", h, is_proposed=True) if h else None for h in heads)

    def notes(self, names: Naming, order: Order, proposes: bool) -> tuple[str, ...]:
        """Number, date, addresses: the brief's small texts, in its order."""
        own = tuple(t.id for t in order.texts if t.role in NOTES and t.place != "bottom")
        if self.form == "invoice" and proposes and not own:
            number = str(FIRST_NUMBER + order.seed % NUMBERS)
            text = page_words(order.brief.language).bill.number.format(number=number)
            return (names.say("note", text, is_proposed=True),)
        return own


def _asks_for_sums(figures: Figures) -> bool:
    rates = (figures.tax_percent, figures.tip_percent, figures.discount_percent)
    return figures.wants_total or bool(figures.stated) or any(rate is not None for rate in rates)


@planners.register("receipt")
class Receipts(_Bills):
    form: Literal["receipt", "invoice"] = "receipt"


@planners.register("invoice")
class Invoices(_Bills):
    form: Literal["receipt", "invoice"] = "invoice"
