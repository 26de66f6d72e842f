"""Charts: values as bars, lines, areas, slices, points or on a gauge; words are set, shapes are drawn."""

from dataclasses import replace

from ..plan.content import ChartContent, TextId, strings_of
from ..plan.model import DesignLayer
from ..themes import Colors, Theme
from ..typeset import Typesetter
from . import _svg as svg
from ._heading import heading
from ._lines import Lines, row_font
from ._paper import paper_of, papered
from ._plot import Drawn, Plot, plotted
from ._series import bar_color, series_colors
from ._sheet import Zone, is_mirrored, size_of
from ._stack import Block, Stack
from ._texts import by_id
from ._wheel import gauge, wheel
from .contracts import Page, layouts
from .page import compose
from .poster import Poster

LEGEND = 0.028  # of the unit: names of series
ROUND = frozenset({"pie", "donut"})
CORNER = 0.35  # of the theme's corners: those of bars


@layouts.register("chart")
class Chart:
    summary = "Bars, lines, areas, slices, points or a gauge, with every figure set."
    kinds: tuple[str, ...] = ("chart",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if not isinstance(content, ChartContent) or not any(s.values for s in content.series):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        paper = paper_of(design, theme)
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        head = heading(loose, paper.zone, theme, paper.colors, paper.unit, typesetter)
        count = len(content.series[0].values) if content.form in ROUND else len(content.series)
        inks = (bar_color(paper.colors),) if count == 1 else series_colors(paper.colors, count)
        value, label = row_font(theme.text, 700), row_font(theme.text, 500)
        legend, rest = _legend(content, inks, head.rest, paper.unit, theme, paper.colors, lines)
        corner = CORNER * theme.radius * paper.unit
        plot = Plot(content, rest, paper.unit, paper.colors, lines, value, label, inks, corner)
        drawn = wheel(plot) if content.form in ROUND else gauge(plot) if content.form == "gauge" else plotted(plot)
        blocks = (*legend.blocks, *drawn.blocks)
        below = papered(design, theme, paper, (*head.zones, head.rest))
        return compose(
            width, height, below, legend.shapes + drawn.shapes + head.shapes(paper.colors, paper.unit),
            (*head.stacks, Stack(blocks, head.rest)), design.language,
        )  # fmt: skip


def _legend(
    content: ChartContent, inks: tuple[str, ...], zone: Zone, unit: float, theme: Theme, colors: Colors, lines: Lines
) -> tuple[Drawn, Zone]:
    """Swatches and names of the series in a row, or in several, above the plot."""
    names: list[tuple[TextId, str]] = [(s.name, ink) for s, ink in zip(content.series, inks, strict=False) if s.name]
    if not names:
        return Drawn((), ""), zone
    font, size = row_font(theme.text, 500), LEGEND * unit
    size = min(size, zone.width / (max(lines.width(id, font, 1.0) for id, _ in names) + 2.0))
    rows: list[list[tuple[TextId, str, float]]] = [[]]
    used = 0.0
    for id, ink in names:
        wide = lines.width(id, font, size) + 2.9 * size
        if rows[-1] and used + wide > zone.width:
            rows.append([])
            used = 0.0
        rows[-1].append((id, ink, wide))
        used += wide
    blocks: list[Block] = []
    shapes, y = "", zone.y
    for row in rows:
        total = sum(wide for _, _, wide in row) - 1.4 * size
        start = (zone.width - total) / 2 if theme.align == "center" else 0.0
        high = 0.0
        for id, ink, wide in row:
            setting = lines.set(id, font, size, zone.width)
            x = zone.right - start - 0.9 * size if lines.is_mirrored else zone.x + start
            shapes += svg.circle(x + 0.45 * size, y + setting.height / 2, 0.42 * size, ink)
            left = zone.right - start - 1.4 * size - setting.width if lines.is_mirrored else x + 1.4 * size
            blocks.append(lines.block(id, setting, Zone(left, 0, setting.width, 0), y, colors.ink))
            start, high = start + wide, setting.height
        y += high + 0.5 * size
    return Drawn(tuple(blocks), shapes), replace(zone, y=y + 0.7 * size, height=zone.bottom - y - 0.7 * size)
