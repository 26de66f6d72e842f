"""Receipts and invoices: lines and what they come to."""

from dataclasses import replace

from ..color import contrast
from ..plan.content import BillContent, strings_of
from ..plan.model import DesignLayer
from ..themes import Theme
from ..typeset import Typesetter
from . import _svg as svg
from ._heading import heading
from ._invoice import invoice
from ._lines import Lines
from ._paper import paper_of, papered
from ._receipt import PAPER, receipt
from ._sheet import is_mirrored, size_of
from ._stack import Stack
from ._texts import by_id
from .contracts import Page, layouts
from .page import compose
from .poster import Poster

PALE = 1.12  # contrast of the paper with its ground below which
TABLE = 0.22  # so much of the accent is laid on the ground
TITLE = 0.085  # of the unit: an invoice says what it is, it does not shout


@layouts.register("bill")
class Bill:
    summary = "A receipt's strip of paper, or an invoice: lines, tax, total."
    kinds: tuple[str, ...] = ("receipt", "invoice")
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if not isinstance(content, BillContent) or not (content.lines or content.totals):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        paper = paper_of(design, theme)
        if content.form == "receipt":
            slip = receipt(design, content, paper.card or paper.zone, theme, loose, lines)
            below = papered(design, theme, replace(paper, card=None), (slip.covers,))
            if contrast(PAPER, theme.colors(tuple(design.palette)).ground) < PALE:  # white paper on a white table
                below += svg.rect(0, 0, width, height, theme.colors(tuple(design.palette)).accent, opacity=TABLE)
            return compose(width, height, below, slip.shapes, (Stack(slip.blocks, slip.covers),), design.language)
        head = heading(loose, paper.zone, theme, paper.colors, paper.unit, typesetter, size=TITLE, align="start")
        blocks, shapes, covers = invoice(content, head.rest, paper.unit, theme, paper.colors, lines)
        below = papered(design, theme, paper, (*head.zones, covers))
        return compose(
            width, height, below, shapes + head.shapes(paper.colors, paper.unit),
            (*head.stacks, Stack(blocks, covers)), design.language,
        )  # fmt: skip
