"""Invoices: who and when above, a table of what at which price, and what it comes to in a band of its own."""

from ..plan.content import BillContent, Row, TextId
from ..themes import Colors, Theme
from ..typeset import Setting
from . import _svg as svg
from ._flow import Piece, Placed, flowed, height_of, loosened, rule
from ._lines import Lines, baseline_of, largest, row_font, top_at
from ._sheet import Zone
from ._stack import Block

MOST, LEAST = 0.03, 0.009  # of the unit: letters of a line
NOTES = 3  # columns of notes
SUMS = 0.52  # of the width, for totals
MOST_LOOSE = 2.6
HEAD = 0.82  # of a line's letters: heads of columns
TOTAL = 1.3


def invoice(
    content: BillContent, zone: Zone, unit: float, theme: Theme, colors: Colors, lines: Lines
) -> tuple[tuple[Block, ...], str, Zone]:
    """Everything below the heading: blocks, shapes, and what they cover."""
    job = _Invoice(content, zone, theme, colors, lines)
    job.prepare()
    size = largest(lambda s: not job.tears(s) and height_of(job.pieces(s)) <= zone.height, LEAST * unit, MOST * unit)
    pieces = job.pieces(size)
    loose = loosened(pieces, zone.height, MOST_LOOSE)
    blocks, shapes = flowed(pieces, zone.y, loose)
    bottom = max((b.zone.bottom for b in blocks), default=zone.y)
    return tuple(blocks), shapes, Zone(zone.x, zone.y, zone.width, bottom - zone.y)


class _Invoice:
    def __init__(self, content: BillContent, zone: Zone, theme: Theme, colors: Colors, lines: Lines) -> None:
        self.content, self.zone, self.colors, self.lines = content, zone, colors, lines
        self.plain, self.strong = row_font(theme.text), row_font(theme.text, 600)
        self.radius = theme.radius

    def prepare(self) -> None:
        rows = (*self.content.lines, *self.content.totals)
        ids = [id for r in rows for id in (r.label, r.amount, r.quantity, r.price, r.detail)]
        ids += [*self.content.header, *self.content.notes]
        self.lines.prepare((id, font) for id in ids for font in (self.plain, self.strong))

    def tears(self, size: float) -> bool:
        """Whether a description would be broken within a word."""
        wide = self._columns(size)[0].width
        return any(self.lines.tears(r.label, self.strong, size, wide) for r in self.content.lines)

    def pieces(self, size: float) -> list[Piece]:
        zone, colors = self.zone, self.colors
        hair, thick = max(0.8, 0.03 * size), max(1.2, 0.085 * size)
        columns = self._columns(size)
        out = self._notes(size)
        if self.content.header:
            out.append(self._header(columns, HEAD * size, 1.6 * size))
            out.append(rule(zone.x, zone.right, 0.5 * size, colors.accent, thick))
        for k, row in enumerate(self.content.lines):
            if k:
                out.append(rule(zone.x, zone.right, 0.62 * size, colors.ink, hair, opacity=0.22))
            out.append(self._line(row, columns, size, 0.62 * size))
        out.append(rule(zone.x, zone.right, 0.7 * size, colors.accent, thick))
        last = len(self.content.totals) - 1
        for k, row in enumerate(self.content.totals):
            out.append(self._sum(row, size, (0.8 if k == 0 else 0.5) * size, is_last=k == last))
        return out

    def _columns(self, size: float) -> list[Zone]:
        """Label, quantity, price of one, amount; those that no line has are empty."""
        gap = 1.3 * size
        header = self.content.header
        wanted = [
            max([self.lines.width(id, self.strong, size) for id in ids if id] or [0.0])
            for ids in (
                [r.quantity for r in self.content.lines],
                [r.price for r in self.content.lines],
                [r.amount for r in self.content.lines],
            )
        ]
        for k, id in enumerate(header[1:4]):
            wanted[k] = max(wanted[k], self.lines.width(id, self.strong, HEAD * size)) if wanted[k] else 0.0
        out, end = [], self.zone.right
        for wide in reversed(wanted):
            out.append(Zone(end - wide, 0, wide, 0))
            end -= wide + gap if wide else 0.0
        first = Zone(self.zone.x, 0, max(end - self.zone.x, size), 0)
        columns = [first, *reversed(out)]
        if self.lines.is_mirrored:
            both = self.zone.x + self.zone.right
            columns = [Zone(both - z.right, 0, z.width, 0) for z in columns]
        return columns

    def _notes(self, size: float) -> list[Piece]:
        """Number, date, addresses: beside each other, in rows of three."""
        notes, lines, zone = self.content.notes, self.lines, self.zone
        out = []
        for start in range(0, len(notes), NOTES):
            row = notes[start : start + NOTES]
            many = min(NOTES, len(notes))
            wide = (zone.width - (many - 1) * size) / many
            cells = [(id, lines.set(id, self.plain, 0.9 * size, wide)) for id in row]
            high = max(s.height for _, s in cells)

            def place(y: float, cells: list[tuple[TextId, Setting]] = cells, wide: float = wide) -> Placed:
                blocks = []
                for k, (id, setting) in enumerate(cells):
                    x = zone.right - k * (wide + size) - wide if lines.is_mirrored else zone.x + k * (wide + size)
                    blocks.append(lines.block(id, setting, Zone(x, 0, wide, 0), y, self.colors.ink))
                return blocks, ""

            out.append(Piece(0.5 * size, high, place))
        return out

    def _header(self, columns: list[Zone], size: float, gap: float) -> Piece:
        cells = [(id, zone) for id, zone in zip(self.content.header, columns, strict=False) if id and zone.width > 0]
        settings = [self.lines.set(id, self.strong, size, zone.width + size) for id, zone in cells]

        def place(y: float) -> Placed:
            blocks = []
            for k, ((id, zone), setting) in enumerate(zip(cells, settings, strict=True)):
                side = "start" if k == 0 else "end"
                blocks.append(self.lines.block(id, setting, zone, y, self.colors.accent_ink, side))  # type: ignore[arg-type]
            return blocks, ""

        return Piece(gap, max((s.height for s in settings), default=0.0), place)

    def _line(self, row: Row, columns: list[Zone], size: float, gap: float) -> Piece:
        lines, colors = self.lines, self.colors
        label = lines.set(row.label, self.strong, size, columns[0].width)
        detail = lines.set(row.detail, self.plain, 0.8 * size, columns[0].width) if row.detail else None
        figures = [
            (id, lines.set(id, self.strong if k == 2 else self.plain, size, 1e6), zone)
            for k, (id, zone) in enumerate(zip((row.quantity, row.price, row.amount), columns[1:], strict=True))
            if id is not None
        ]
        high = label.height + (detail.height + 0.15 * size if detail else 0.0)

        def place(y: float) -> Placed:
            blocks = [lines.block(row.label, label, columns[0], y, colors.ink)]
            for id, setting, zone in figures:
                blocks.append(lines.block(id, setting, zone, top_at(setting, baseline_of(label, y)), colors.ink, "end"))
            if detail and row.detail:
                blocks.append(lines.block(row.detail, detail, columns[0], y + label.height + 0.15 * size, colors.muted))
            return blocks, ""

        return Piece(gap, high, place)

    def _sum(self, row: Row, size: float, gap: float, *, is_last: bool) -> Piece:
        """One of the totals, in the half where the amounts stand; the last one on a band."""
        lines, colors = self.lines, self.colors
        letters = TOTAL * size if is_last else size
        font = self.strong if is_last else self.plain
        pad = 0.62 * size
        wide = max(SUMS * self.zone.width, min(self.zone.width, 14 * size))
        x = self.zone.x if lines.is_mirrored else self.zone.right - wide
        band = Zone(x, 0, wide, 0)
        inner = Zone(x + (pad if is_last else 0.0), 0, wide - (2 * pad if is_last else 0.0), 0)
        amount = lines.set(row.amount, font, letters, wide) if row.amount else None
        label = lines.set(row.label, font, letters, inner.width - (amount.width + size if amount else 0.0))
        high = label.height + (2 * pad if is_last else 0.0)
        ink = colors.on_accent if is_last else colors.ink

        def place(y: float) -> Placed:
            shape = (
                svg.rect(band.x, y, band.width, high, colors.accent, min(self.radius * 10 * size, high / 2))
                if is_last
                else ""
            )
            top = y + (pad if is_last else 0.0)
            blocks = [lines.block(row.label, label, inner, top, ink)]
            if amount and row.amount:
                line = baseline_of(label, top, -1)
                blocks.append(lines.block(row.amount, amount, inner, top_at(amount, line), ink, "end"))
            return blocks, shape

        return Piece(gap * (1.4 if is_last else 1.0), high, place)
