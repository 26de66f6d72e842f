"""Tables: a band of heads, rows that the eye can follow, figures below figures."""

from ..plan.content import TableContent, TextId, strings_of
from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..themes.colors import mix
from ..typeset import Font, Setting, Typesetter
from . import _svg as svg
from ._columns import shared
from ._heading import heading
from ._lines import Lines, Side, largest, row_font
from ._paper import paper_of, papered
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Block, Stack
from ._texts import by_id
from .contracts import Page, layouts
from .page import compose
from .poster import Poster

MOST, LEAST = 0.041, 0.008  # of the unit: letters of a cell
PAD = 0.85  # of a letter's size, on either side of a cell's words
ROW = 0.62  # and above and below them
MOST_LOOSE = 2.2  # times that, where the page has room
LINES = 3  # in a cell, at most, while it can be helped
HEAD = 0.94  # of a cell's letters
ZEBRA = 0.055  # of the ink in every other row
LOWERED = 0.4  # of the height that rows leave: so far the heading comes down


@layouts.register("table")
class Table:
    summary = "Rows and columns under a band of heads; figures stand below figures."
    kinds: tuple[str, ...] = ("table",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if not isinstance(content, TableContent) or not content.rows:
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        paper = paper_of(design, theme)
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        head = heading(loose, paper.zone, theme, paper.colors, paper.unit, typesetter, flourish=False)
        grid = _Grid(content, head.rest, paper.unit, theme, paper.colors, lines)
        spare = head.rest.height - grid.high
        if loose and spare > 0:
            head = head.lowered(LOWERED * spare)
        blocks, shapes, covers = grid.placed(head.rest.y + (0.0 if loose else max(0.0, spare) / 2))
        below = papered(design, theme, paper, (*head.zones, covers))
        return compose(
            width, height, below, shapes + head.shapes(paper.colors, paper.unit),
            (*head.stacks, Stack(tuple(blocks), covers)), design.language,
        )  # fmt: skip


class _Grid:
    """A table at the largest size at which it fits its zone."""

    def __init__(
        self, content: TableContent, zone: Zone, unit: float, theme: Theme, colors: Colors, lines: Lines
    ) -> None:
        self.content, self.zone, self.theme, self.colors, self.lines = content, zone, theme, colors, lines
        self.many = max(len(content.header), *(len(r) for r in content.rows))
        self.plain, self.first, self.heads = (
            row_font(theme.text),
            row_font(theme.text, 600),
            row_font(theme.accent, 600),
        )
        self.numeric = [j in content.numeric for j in range(self.many)]
        lines.prepare((id, self._font(j)) for row in content.rows for j, id in enumerate(row))
        lines.prepare((id, self.heads) for id in content.header)
        self.size = largest(self._fits, LEAST * unit, MOST * unit)
        self.widths = self._widths(self.size) or [zone.width / self.many] * self.many
        rows = self._rows(self.size, self.widths)
        natural = sum(self._height(cells, self.size, 1.0) for cells in rows)
        gaps = 2 * ROW * self.size * len(rows)
        self.loose = min(MOST_LOOSE, max(1.0, 1.0 + (zone.height - natural) / gaps))
        self.rows = rows
        self.high = natural + (self.loose - 1.0) * gaps

    def _font(self, column: int) -> Font:
        return self.first if column == 0 and not self.numeric[0] else self.plain

    def _fits(self, size: float) -> bool:
        widths = self._widths(size)
        if widths is None:
            return False
        rows = self._rows(size, widths)
        if size > 2 * LEAST and any(s is not None and len(s.lines) > LINES for cells in rows for s in cells):
            return False
        return sum(self._height(cells, size, 1.0) for cells in rows) <= self.zone.height

    def _widths(self, size: float) -> list[float] | None:
        """Of each column with its padding; None: they do not fit."""
        lines, wanted, least = self.lines, [], []
        for j in range(self.many):
            cells = [(id, self._font(j), size) for row in self.content.rows if j < len(row) and (id := row[j])]
            if j < len(self.content.header) and (head := self.content.header[j]):
                cells.append((head, self.heads, HEAD * size * self.theme.accent.size))
            wanted.append(max((lines.width(id, font, s) for id, font, s in cells), default=0.0))
            least.append(
                max(
                    (
                        lines.typesetter.longest(lines.words[id].words, font, language=lines.words[id].language) * s
                        for id, font, s in cells
                    ),
                    default=0.0,
                )
            )
        pad = 2 * PAD * size
        found = shared(wanted, least, self.numeric, self.zone.width - self.many * pad)
        return None if found is None else [w + pad for w in found]

    def _rows(self, size: float, widths: list[float]) -> list[list[Setting | None]]:
        """Settings of all rows, the heads first."""
        pad = 2 * PAD * size
        out: list[list[Setting | None]] = []
        if self.content.header:
            letters = HEAD * size * self.theme.accent.size
            heads = enumerate(self.content.header)
            out.append([self.lines.set(id, self.heads, letters, widths[j] - pad) if id else None for j, id in heads])
        for row in self.content.rows:
            cells = enumerate(row)
            out.append([self.lines.set(id, self._font(j), size, widths[j] - pad) if id else None for j, id in cells])
        return out

    def _height(self, cells: list[Setting | None], size: float, loose: float) -> float:
        return max((s.height for s in cells if s is not None), default=0.0) + 2 * ROW * size * loose

    def placed(self, y: float) -> tuple[list[Block], str, Zone]:
        colors, zone, size = self.colors, self.zone, self.size
        radius = min(0.5 * self.theme.radius * 20 * size, 0.6 * size)
        blocks: list[Block] = []
        ids: list[tuple[TextId | None, ...]] = [
            *([self.content.header] if self.content.header else []),
            *self.content.rows,
        ]
        top, shapes = y, ""
        for k, (row, cells) in enumerate(zip(ids, self.rows, strict=True)):
            high = self._height(cells, size, self.loose)
            is_head = k == 0 and bool(self.content.header)
            if is_head:
                shapes += svg.rect(zone.x, y, zone.width, high, colors.accent, radius)
            elif (k - bool(self.content.header)) % 2:
                shapes += svg.rect(zone.x, y, zone.width, high, mix(colors.ground, colors.ink, ZEBRA), radius)
            x = zone.x
            for j, (id, setting) in enumerate(zip(row, cells, strict=True)):
                wide = self.widths[j]
                left = zone.x + zone.right - x - wide if self.lines.is_mirrored else x
                x += wide
                if setting is None or id is None:
                    continue
                ink = colors.on_accent if is_head else colors.ink
                side: Side = "end" if self.numeric[j] else "start"
                cell = Zone(left + PAD * size, y, wide - 2 * PAD * size, high)
                blocks.append(self.lines.block(id, setting, cell, y + (high - setting.height) / 2, ink, side))
            y += high
        line = max(1.0, 0.06 * size)
        shapes += svg.path(f"M{zone.x:.1f} {y:.1f}H{zone.right:.1f}", stroke=colors.accent, width=line)
        return blocks, shapes, Zone(zone.x, top, zone.width, y - top)
