"""Receipts: a strip of paper with a torn edge, lines in one width of letter, a total that cannot be missed."""

import random

from ..plan.content import BillContent, Row, TextId
from ..plan.model import DesignLayer, Words
from ..themes import Colors, Theme
from ..themes.colors import build
from ..typeset import Font
from . import _svg as svg
from ._flow import Piece, Placed, flowed, height_of, rule
from ._lines import Lines, baseline_of, largest, top_at
from ._sheet import Zone, seed_of, size_of, unit_of
from ._stack import Block

PAPER, INK = "#fcfbf7", "#1c1b19"  # a till prints black on white whatever the shop looks like
STRIP = 0.62  # of the height: a strip is no wider
PAD = 1.9  # of a letter's size, inside the strip
ACROSS = 19.0  # letters' sizes across a strip with short lines: fewer would be a poster
LEAST = 0.009  # of the unit
TOOTH = 0.55  # of a letter's size: the torn edge
BELOW = frozenset({"caption", "author", "button"})
TITLES = frozenset({"headline", "brand", "sign"})
BARS = 46


def receipt(
    design: DesignLayer, content: BillContent, zone: Zone, theme: Theme, loose: list[Words], lines: Lines
) -> "Slip":
    """The strip in the middle of the zone, as long as its lines need."""
    unit = unit_of(*size_of(design))
    wide = min(zone.width, STRIP * zone.height)
    strip = Zone(zone.x + (zone.width - wide) / 2, zone.y, wide, zone.height)
    colors = build(PAPER, PAPER, PAPER, INK, theme.colors(tuple(design.palette)).accents)
    slip = _Slip(content, theme, colors, loose, lines, seed_of(design))
    slip.prepare()

    def fits(size: float) -> bool:
        return not slip.tears(size, strip) and height_of(slip.pieces(size, strip)) + 2 * PAD * size <= strip.height

    size = largest(fits, LEAST * unit, strip.width / ACROSS)
    pieces = slip.pieces(size, strip)
    high = min(strip.height, height_of(pieces) + 2 * PAD * size)
    strip = Zone(strip.x, zone.y + (zone.height - high) / 2, strip.width, high)
    blocks, shapes = flowed(pieces, strip.y + PAD * size)
    return Slip(tuple(blocks), _paper(strip, size, colors, unit) + shapes, strip, colors)


class Slip:
    """A receipt in place."""

    def __init__(self, blocks: tuple[Block, ...], shapes: str, covers: Zone, colors: Colors) -> None:
        self.blocks, self.shapes, self.covers, self.colors = blocks, shapes, covers, colors


class _Slip:
    """What stands on the strip."""

    def __init__(
        self, content: BillContent, theme: Theme, colors: Colors, loose: list[Words], lines: Lines, seed: int
    ) -> None:
        self.content, self.theme, self.colors, self.lines, self.seed = content, theme, colors, lines, seed
        self.below = [t for t in loose if t.role in BELOW or t.place == "bottom"]
        self.above = [t for t in loose if t not in self.below]
        self.plain, self.strong = Font("mono", 400), Font("mono", 700)

    def prepare(self) -> None:
        rows = (*self.content.lines, *self.content.totals)
        self.lines.prepare(
            (id, font) for r in rows for id in (r.label, r.amount, r.quantity, r.detail, r.price)
            for font in (self.plain, self.strong)
        )  # fmt: skip

    def tears(self, size: float, strip: Zone) -> bool:
        """Whether a label would be broken within a word."""
        wide = strip.width - 2 * PAD * size
        lines, plain = self.lines, self.plain
        return any(
            lines.tears(r.label, plain, size, wide - lines.width(r.amount, plain, size)
                        - lines.width(r.quantity, plain, size) - (1.0 + 0.7 * bool(r.quantity)) * size)
            for r in self.content.lines
        )  # fmt: skip

    def pieces(self, size: float, strip: Zone) -> list[Piece]:
        zone = Zone(strip.x + PAD * size, 0, strip.width - 2 * PAD * size, 0)
        ink, dash = self.colors.ink, 0.42 * size
        line = max(1.0, 0.07 * size)
        out = [self._told(t.id, self._font(t), self._size(t) * size, zone, size) for t in self.above]
        out += [self._told(id, self.plain, 0.86 * size, zone, 0.55 * size) for id in self.content.notes]
        out.append(rule(zone.x, zone.right, 1.1 * size, ink, line, dash))
        for k, row in enumerate(self.content.lines):
            out += self._row(row, self.plain, size, zone, (1.0 if k == 0 else 0.5) * size)
        if self.content.totals:
            out.append(rule(zone.x, zone.right, 1.0 * size, ink, line, dash))
        last = len(self.content.totals) - 1
        for k, row in enumerate(self.content.totals):
            if k == last:
                if last:
                    out.append(rule(zone.x, zone.right, 0.7 * size, ink, line))
                out += self._row(row, self.strong, 1.36 * size, zone, 0.7 * size)
            else:
                out += self._row(row, self.plain, size, zone, (0.9 if k == 0 else 0.4) * size)
        out.append(rule(zone.x, zone.right, 1.0 * size, ink, line, dash))
        out += [self._told(t.id, self.plain, 0.9 * size, zone, (1.0 if k == 0 else 0.5) * size)
                for k, t in enumerate(self.below)]  # fmt: skip
        out.append(self._bars(size, zone))
        return out

    def _font(self, text: Words) -> Font:
        return self.theme.headline if text.role in TITLES else self.plain

    def _size(self, text: Words) -> float:
        return {"headline": 2.1, "brand": 1.7, "sign": 1.7, "subline": 1.05, "date": 0.95}.get(text.role, 0.9)

    def _told(self, id: TextId, font: Font, size: float, zone: Zone, gap: float) -> Piece:
        """A centred text; a name wider than the strip is set smaller rather than torn."""
        whole = self.lines.width(id, font, size)
        if font is self.theme.headline and whole > zone.width:
            size = max(0.55 * size, size * zone.width / whole)
        setting = self.lines.set(id, font, size, zone.width)

        def place(y: float) -> Placed:
            return [self.lines.block(id, setting, zone, y, self.colors.ink, "center")], ""

        return Piece(gap, setting.height, place)

    def _row(self, row: Row, font: Font, size: float, zone: Zone, gap: float) -> list[Piece]:
        lines, ink = self.lines, self.colors.ink
        amount = lines.set(row.amount, font, size, zone.width) if row.amount else None
        count = lines.set(row.quantity, font, size, zone.width) if row.quantity else None
        indent = count.width + 0.7 * size if count else 0.0
        room = zone.width - indent - (amount.width + size if amount else 0.0)
        label = lines.set(row.label, font, size, room)
        body = Zone(zone.x + (0.0 if lines.is_mirrored else indent), 0, zone.width - indent, 0)

        def place(y: float) -> Placed:
            blocks = [lines.block(row.label, label, body, y, ink)]
            if count and row.quantity:
                blocks.append(lines.block(row.quantity, count, zone, top_at(count, baseline_of(label, y)), ink))
            if amount and row.amount:
                top = top_at(amount, baseline_of(label, y, -1))
                blocks.append(lines.block(row.amount, amount, zone, top, ink, "end"))
            return blocks, ""

        out = [Piece(gap, label.height, place)]
        small = [id for id in (row.price, row.detail) if id is not None]
        for id in small:
            out.append(self._small(id, 0.82 * size, body, 0.12 * size))
        return out

    def _small(self, id: TextId, size: float, zone: Zone, gap: float) -> Piece:
        setting = self.lines.set(id, self.plain, size, 0.8 * zone.width)
        color = self.colors.muted
        return Piece(gap, setting.height, lambda y: ([self.lines.block(id, setting, zone, y, color)], ""))

    def _bars(self, size: float, zone: Zone) -> Piece:
        """Bars as on a till's slip; they say nothing."""
        chance, high = random.Random(self.seed), 2.6 * size
        widths = [chance.choice((1, 1, 2, 3)) for _ in range(2 * BARS)]
        wide = min(zone.width, 13 * size)
        step, x0 = wide / sum(widths), zone.x + (zone.width - wide) / 2

        def place(y: float) -> Placed:
            x, out = x0, ""
            for k, w in enumerate(widths):
                if k % 2 == 0:
                    out += svg.rect(x, y, w * step, high, self.colors.ink)
                x += w * step
            return [], out

        return Piece(1.3 * size, high, place)


def _paper(strip: Zone, size: float, colors: Colors, unit: float) -> str:
    """White paper, torn off at both ends."""
    teeth = max(6, round(strip.width / (1.15 * size)))
    step, deep = strip.width / teeth, TOOTH * size
    top = "".join(f"l{step / 2:.2f} {-deep:.2f}l{step / 2:.2f} {deep:.2f}" for _ in range(teeth))
    back = "".join(f"l{-step / 2:.2f} {deep:.2f}l{-step / 2:.2f} {-deep:.2f}" for _ in range(teeth))
    d = f"M{strip.x:.2f} {strip.y:.2f}{top}V{strip.bottom:.2f}{back}Z"
    shade = svg.shadow(strip.x, strip.y, strip.width, strip.height, 0.0, 0.02 * unit, "#000000")
    return shade + svg.path(d, colors.ground)
