"""Pies, donuts and gauges: a wheel and the list that names its parts."""

import math

from ..plan.content import TextId
from ..themes.colors import mix
from ..typeset import Setting
from . import _svg as svg
from ._lines import baseline_of, largest, top_at
from ._plot import Drawn, Plot
from ._sheet import Zone
from ._stack import Block

HOLE = 0.6  # of a donut's radius
GAP = 0.011  # of the radius, between slices
NAMES, LEAST = 0.04, 0.009  # of the unit: the list's letters
ROW, AIR = 0.7, 1.0  # of a letter's size: between rows, between swatch, name and figure
WIDE = 1.15  # width to height from which the list stands beside the wheel
SWATCH = 0.74  # of a letter's size
FIGURE = 0.25  # of a gauge's radius: its value
TRACK = 0.2  # of a gauge's radius


def wheel(plot: Plot) -> Drawn:
    """Slices clockwise from the top, and a list of them."""
    zone, lines = plot.zone, plot.lines
    is_beside = zone.width > WIDE * zone.height
    has_list = bool(plot.content.categories)
    share = 0.5 if has_list else 1.0
    gap = 0.06 * min(zone.width, zone.height)
    if is_beside:
        wide = min(zone.height, share * zone.width)
        rest = min(zone.width - wide - gap, 0.62 * plot.unit)
        x = zone.x + (zone.width - wide - (gap + rest if has_list else 0.0)) / 2
        disc, side = Zone(x, zone.y, wide, zone.height), Zone(x + wide + gap, zone.y, rest, zone.height)
        if lines.is_mirrored:
            both = zone.x + zone.right
            disc, side = (Zone(both - z.right, z.y, z.width, z.height) for z in (disc, side))
    else:
        high = min(zone.width, (0.56 if has_list else 1.0) * zone.height)
        disc = Zone(zone.x, zone.y, zone.width, high)
        narrow = min(zone.width, 0.8 * plot.unit)
        side = Zone(zone.x + (zone.width - narrow) / 2, zone.y + high + gap, narrow, zone.height - high - gap)
    radius = min(disc.width, disc.height) / 2
    shapes = _slices(plot, *disc.center, radius)
    blocks, swatches = _list(plot, side, "middle" if is_beside else "top")
    return Drawn(tuple(blocks), shapes + swatches)


def _slices(plot: Plot, x: float, y: float, radius: float) -> str:
    values = plot.content.series[0].values
    total = sum(values) or 1.0
    inner = HOLE * radius if plot.content.form == "donut" else 0.0
    out, turn = "", 0.0
    for k, amount in enumerate(values):
        start, turn = turn, turn + 2 * math.pi * amount / total
        if amount > 0:
            out += _slice(x, y, inner, radius, start, turn, plot.inks[k])
    if sum(v > 0 for v in values) > 1:
        stroke, edge = GAP * radius * 2, 0.0
        spokes, reach, start = "", 1.02 * radius, 0.94 * inner
        for amount in values:
            across, along = math.sin(edge), -math.cos(edge)
            spokes += f"M{x + start * across:.2f} {y + start * along:.2f}"
            spokes += f"L{x + reach * across:.2f} {y + reach * along:.2f}"
            edge += 2 * math.pi * amount / total
        middle = mix(plot.colors.ground, plot.colors.ground_end, 0.5)
        out += svg.path(spokes, stroke=middle, width=stroke)
    return out


def _slice(x: float, y: float, inner: float, outer: float, start: float, end: float, color: str) -> str:
    """A slice from angle to angle, clockwise from the top; a whole turn is two halves."""
    if end - start > math.pi * 1.999:
        middle = start + math.pi
        halves = ((start, middle), (middle, start + 2 * math.pi - 1e-4))
        return "".join(_slice(x, y, inner, outer, a, b, color) for a, b in halves)
    large = int(end - start > math.pi)

    def at(radius: float, angle: float) -> str:
        return f"{x + radius * math.sin(angle):.2f} {y - radius * math.cos(angle):.2f}"

    d = f"M{at(outer, start)}A{outer:.2f} {outer:.2f} 0 {large} 1 {at(outer, end)}"
    d += f"L{at(inner, end)}A{inner:.2f} {inner:.2f} 0 {large} 0 {at(inner, start)}Z" if inner else f"L{x:.2f} {y:.2f}Z"
    return svg.path(d, color)


def _list(plot: Plot, zone: Zone, at: str) -> tuple[list[Block], str]:
    """Swatch, name, figure, row by row."""
    content, lines = plot.content, plot.lines
    written = content.series[0].written
    lines.prepare((id, plot.label) for id in content.categories)
    lines.prepare((id, plot.value) for id in written)

    def rows(size: float) -> tuple[list[Setting], float]:
        figures = max((lines.width(id, plot.value, size) for id in written), default=0.0)
        room = zone.width - SWATCH * size - AIR * size - (figures + AIR * size if figures else 0.0)
        return [lines.set(id, plot.label, size, room) for id in content.categories], room

    def fits(size: float) -> bool:
        settings, room = rows(size)
        high = sum(s.height for s in settings) + ROW * size * (len(settings) - 1)
        return high <= zone.height and not any(lines.tears(id, plot.label, size, room) for id in content.categories)

    size = largest(fits, LEAST * plot.unit, NAMES * plot.unit)
    settings, _ = rows(size)
    free = zone.height - sum(s.height for s in settings)
    gap = min(1.5 * size, free / max(1, len(settings) - 1)) if len(settings) > 1 else 0.0
    gap = max(ROW * size, min(gap, 1.3 * size))
    high = sum(s.height for s in settings) + gap * (len(settings) - 1)
    y = zone.y + (max(0.0, zone.height - high) / 2 if at == "middle" else 0.0)
    blocks: list[Block] = []
    shapes = ""
    edge = SWATCH * size
    for k, (id, setting) in enumerate(zip(content.categories, settings, strict=True)):
        x = zone.right - edge if lines.is_mirrored else zone.x
        line = baseline_of(setting, y)
        shapes += svg.rect(x, line - 0.36 * size - edge / 2, edge, edge, plot.inks[k], 0.22 * edge)
        indent = edge + AIR * size
        body = Zone(zone.x + (0.0 if lines.is_mirrored else indent), 0, zone.width - indent, 0)
        blocks.append(lines.block(id, setting, body, y, plot.colors.ink))
        if k < len(written):
            figure: TextId = written[k]
            own = lines.set(figure, plot.value, size, zone.width)
            blocks.append(lines.block(figure, own, body, top_at(own, line), plot.colors.ink, "end"))
        y += setting.height + gap
    return blocks, shapes


def gauge(plot: Plot) -> Drawn:
    """Half a ring, filled as far as the value goes; the value in the middle, its name below."""
    zone, content, lines = plot.zone, plot.content, plot.lines
    most, amount = content.most or 100.0, content.series[0].values[0]
    share = min(1.0, max(0.0, amount / most))
    radius = min(zone.width / 2, zone.height / 1.3)
    x, y = zone.center[0], zone.y + (zone.height - 1.3 * radius) / 2 + radius
    thick = TRACK * radius
    middle = radius - thick / 2

    def arc(end: float, color: str) -> str:
        a, b = math.pi, math.pi * (1 - end)
        if lines.is_mirrored:
            a, b = math.pi - a, math.pi - b
        sweep = 0 if lines.is_mirrored else 1
        d = f"M{x + middle * math.cos(a):.2f} {y - middle * math.sin(a):.2f}A{middle:.2f} {middle:.2f} 0 0 {sweep} "
        return svg.path(d + f"{x + middle * math.cos(b):.2f} {y - middle * math.sin(b):.2f}", stroke=color, width=thick)

    shapes = arc(1.0, mix(plot.colors.ground, plot.colors.ink, 0.12))
    shapes += arc(share, plot.inks[0]) if share > 0.002 else ""
    blocks: list[Block] = []
    hole = 2 * (radius - thick) * 0.68
    for id, font, most_px, top, color in (
        *((w, plot.value, 2 * FIGURE * radius, y - 0.62 * radius, plot.colors.ink) for w in content.series[0].written),
        *((c, plot.label, 0.13 * radius, y + 0.06 * radius, plot.colors.muted) for c in content.categories),
    ):
        room = hole if top < y else 2 * radius
        size = min(most_px, room / max(lines.width(id, font, 1.0), 1e-6)) if top < y else most_px
        setting = lines.set(id, font, size, room)
        place = top + (0.62 * radius - setting.height) * 0.8 if top < y else top
        blocks.append(lines.block(id, setting, Zone(x - room / 2, 0, room, 0), place, color, "center"))
    return Drawn(tuple(blocks), shapes)
