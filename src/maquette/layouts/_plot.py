"""Bars, lines and points on axes: shapes and the words at them, in a zone."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..plan.content import ChartContent, TextId
from ..themes import Colors
from ..themes.colors import mix
from ..typeset import Font
from . import _svg as svg
from ._lines import Lines, largest
from ._sheet import Zone
from ._stack import Block

VALUE, LABEL, LEAST = 0.038, 0.032, 0.009  # of the unit: figures at bars, names of categories, and neither below
BAR, PAIR = 0.64, 0.78  # of a category's room: one bar, or several side by side
MOST_BAR = 0.17  # of the plot's length
LABELS = 0.36  # of the width, for names beside bars that lie
AIR = 0.45  # of a letter's size, between a bar and its figures
UPRIGHT = 1.1  # height to width from which bars lie
LINES = 3  # of a category's name below its bar


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything a chart is drawn with."""

    content: ChartContent
    zone: Zone
    unit: float
    colors: Colors
    lines: Lines
    value: Font
    label: Font
    inks: tuple[str, ...]
    """Of the series."""
    corner: float
    """Radius of a bar's corners, px."""

    @property
    def count(self) -> int:
        return max(len(s.values) for s in self.content.series)


@dataclass(frozen=True, slots=True)
class Drawn:
    blocks: tuple[Block, ...]
    shapes: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From values to px."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def span_of(content: ChartContent) -> tuple[float, float]:
    """The lowest and the highest value to be shown, zero among them; never equal."""
    values = [v for s in content.series for v in s.values] + [m.value for m in content.marks]
    if content.form == "stacked":
        values += [sum(s.values[k] for s in content.series) for k in range(len(content.series[0].values))]
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if high > low else (0.0, 1.0)


def lies(plot: Plot) -> bool:
    """Whether bars lie rather than stand: on upright pages, and where names below them would be torn or tiny."""
    if plot.content.form not in ("bar", "stacked"):
        return False
    if plot.zone.height > UPRIGHT * plot.zone.width:
        return True
    room = 0.94 * plot.zone.width / plot.count
    size = 0.72 * LABEL * plot.unit
    return any(plot.lines.tears(id, plot.label, size, room) for id in plot.content.categories)


def plotted(plot: Plot) -> Drawn:
    plot.lines.prepare((id, plot.label) for id in (*plot.content.categories, *(m.text for m in plot.content.marks)))
    plot.lines.prepare((id, plot.value) for s in plot.content.series for id in s.written)
    return _lying(plot) if lies(plot) else _standing(plot)


def _sized(plot: Plot, ids: Sequence[TextId], font: Font, most: float, width: float) -> float:
    """One size for several texts that each stand on one line."""
    widest = max((plot.lines.width(id, font, 1.0) for id in ids), default=0.0)
    return min(most, width / widest) if widest else most


def _standing(plot: Plot) -> Drawn:
    """Categories from left to right; values upwards."""
    content, zone, unit, lines = plot.content, plot.zone, plot.unit, plot.lines
    written = [id for s in content.series for id in s.written]
    marks = _sized(plot, [m.text for m in content.marks], plot.label, 0.85 * LABEL * unit, 0.2 * zone.width)
    gutter = max((lines.width(m.text, plot.label, marks) for m in content.marks), default=0.0)
    gutter += 0.7 * marks if gutter else 0.0
    left = zone.x if lines.is_mirrored else zone.x + gutter
    wide = zone.width - gutter
    room = wide / plot.count
    groups = 1 if content.form in ("stacked", "line", "area", "scatter") else len(content.series)
    share = room if content.form != "bar" or groups == 1 else PAIR * room / groups
    value = max(LEAST * unit, _sized(plot, written, plot.value, VALUE * unit, 0.96 * share))
    names = largest(
        lambda s: all(
            not lines.tears(id, plot.label, s, 0.94 * room)
            and len(lines.set(id, plot.label, s, 0.94 * room).lines) <= LINES
            for id in content.categories
        ),
        LEAST * unit,
        LABEL * unit,
    )
    foot = max((lines.set(id, plot.label, names, 0.94 * room).height for id in content.categories), default=0.0)
    low, high = span_of(content)
    head = (1.6 * value + AIR * value if written else 0.8 * marks) * (1.0 if high > 0 else 0.0)
    below = (1.6 * value + AIR * value) if written and low < 0 else 0.0
    bottom = zone.bottom - foot - (0.6 * names if foot else 0.0) - below
    axis = Axis(low, high, bottom, zone.y + head)
    shapes = _grid(plot, Zone(left, zone.y, wide, 0), axis)
    blocks: list[Block] = []
    for mark in content.marks:
        setting = lines.set(mark.text, plot.label, marks, gutter)
        column = Zone(zone.right - gutter + 0.7 * marks if lines.is_mirrored else zone.x, 0, gutter - 0.7 * marks, 0)
        y = axis.at(mark.value) - setting.height / 2
        blocks.append(lines.block(mark.text, setting, column, y, plot.colors.muted, "end"))

    def middle(k: int) -> float:
        place = plot.count - 1 - k if lines.is_mirrored else k
        return left + (place + 0.5) * room

    drawn = _bars(plot, middle, room, axis) if content.form in ("bar", "stacked") else _points(plot, middle, axis)
    shapes += drawn
    blocks += _figures(plot, middle, room, axis, value)
    y = zone.bottom - foot
    for k, id in enumerate(content.categories):
        setting = lines.set(id, plot.label, names, 0.94 * room)
        cell = Zone(middle(k) - room / 2, 0, room, 0)
        blocks.append(lines.block(id, setting, cell, y, plot.colors.ink, "center"))
    return Drawn(tuple(blocks), shapes)


def _grid(plot: Plot, span: Zone, axis: Axis) -> str:
    """Faint lines at the marks, a firm one at zero."""
    colors, hair = plot.colors, max(0.8, 0.0014 * plot.unit)
    faint = "".join(f"M{span.x:.1f} {axis.at(m.value):.1f}H{span.right:.1f}" for m in plot.content.marks if m.value)
    zero = svg.path(
        f"M{span.x:.1f} {axis.at(0):.1f}H{span.right:.1f}", stroke=mix(colors.ground, colors.ink, 0.6), width=1.4 * hair
    )
    return (svg.path(faint, stroke=mix(colors.ground, colors.ink, 0.18), width=hair) if faint else "") + zero


def _offset(plot: Plot, series: int, room: float) -> tuple[float, float]:
    """(shift of a bar's middle from its category's, width of the bar)."""
    many = 1 if plot.content.form == "stacked" else len(plot.content.series)
    if many == 1:
        return 0.0, min(BAR * room, MOST_BAR * max(plot.zone.width, plot.zone.height))
    step = PAIR * room / many
    place = many - 1 - series if plot.lines.is_mirrored else series
    return (place - (many - 1) / 2) * step, 0.9 * step


def _bars(plot: Plot, middle, room: float, axis: Axis) -> str:  # type: ignore[no-untyped-def]
    out = ""
    tops = [0.0] * plot.count
    for j, series in enumerate(plot.content.series):
        shift, wide = _offset(plot, j, room)
        for k, amount in enumerate(series.values):
            base = tops[k] if plot.content.form == "stacked" else 0.0
            a, b = axis.at(base), axis.at(base + amount)
            tops[k] = base + amount
            y0, y1 = min(a, b), max(a, b)
            is_rounded = plot.content.form == "bar"
            out += _bar(middle(k) + shift - wide / 2, y0, wide, y1 - y0, amount, plot, j, is_rounded)
    return out


def _bar(x: float, y: float, wide: float, high: float, amount: float, plot: Plot, series: int, rounded: bool) -> str:
    """A bar with its far end rounded."""
    color = plot.inks[series]
    if high < 0.5:
        return ""
    r = min(plot.corner, wide / 2, high) if rounded else 0.0
    if amount >= 0:
        d = f"M{x:.1f} {y + high:.1f}V{y + r:.1f}Q{x:.1f} {y:.1f} {x + r:.1f} {y:.1f}H{x + wide - r:.1f}"
        d += f"Q{x + wide:.1f} {y:.1f} {x + wide:.1f} {y + r:.1f}V{y + high:.1f}Z"
    else:
        color = mix(color, plot.colors.ground, 0.38)
        end = y + high
        d = f"M{x:.1f} {y:.1f}V{end - r:.1f}Q{x:.1f} {end:.1f} {x + r:.1f} {end:.1f}H{x + wide - r:.1f}"
        d += f"Q{x + wide:.1f} {end:.1f} {x + wide:.1f} {end - r:.1f}V{y:.1f}Z"
    return svg.path(d, color)


def _points(plot: Plot, middle, axis: Axis) -> str:  # type: ignore[no-untyped-def]
    """Lines, what is below them, and dots."""
    form, out, dots = plot.content.form, "", ""
    stroke, radius = max(2.0, 0.0062 * plot.unit), max(3.0, 0.0088 * plot.unit)
    for j, series in enumerate(plot.content.series):
        points = [(middle(k), axis.at(v)) for k, v in enumerate(series.values)]
        line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        if form == "area":
            zero = axis.at(0)
            under = f"{line}L{points[-1][0]:.1f} {zero:.1f}L{points[0][0]:.1f} {zero:.1f}Z"
            out += svg.path(under, plot.inks[j], opacity=0.3 if len(plot.content.series) == 1 else 0.2)
        if form in ("line", "area"):
            out += svg.path(line, stroke=plot.inks[j], width=stroke)
        size = radius * (1.5 if form == "scatter" else 1.0)
        for x, y in points:
            dots += svg.circle(x, y, size + 0.45 * stroke, plot.colors.ground) + svg.circle(x, y, size, plot.inks[j])
    return out + dots


def _figures(plot: Plot, middle, room: float, axis: Axis, size: float) -> list[Block]:  # type: ignore[no-untyped-def]
    """Values above bars that rise and below those that fall; at points, on the side that the line leaves free."""
    blocks = []
    content, lines = plot.content, plot.lines
    is_line = content.form in ("line", "area", "scatter")
    gap = AIR * size + (0.012 * plot.unit if is_line else 0.0)
    for j, series in enumerate(content.series):
        shift, _ = _offset(plot, j, room) if not is_line else (0.0, 0.0)
        for k, id in enumerate(series.written):
            setting = lines.set(id, plot.value, size, 4 * room)
            amount, y = series.values[k], axis.at(series.values[k])
            is_below = amount < 0 if not is_line else _is_valley(plot, j, k)
            top = y + gap if is_below else y - gap - setting.height
            if is_line and is_below and top + setting.height > axis.start:
                top = y - gap - setting.height
            wide = max(room, setting.width)
            x = middle(k) + shift - wide / 2
            x = min(max(x, plot.zone.x - (wide - setting.width) / 2), plot.zone.right - (wide + setting.width) / 2)
            blocks.append(lines.block(id, setting, Zone(x, 0, wide, 0), top, plot.colors.ink, "center"))
    return blocks


def _is_valley(plot: Plot, series: int, k: int) -> bool:
    """Whether a point's figures stand below it: another series is above it, or its own line rises on both sides."""
    values = [s.values[k] for s in plot.content.series]
    if len(values) > 1:
        return values[series] < max(values)
    own = plot.content.series[series].values
    if plot.content.form == "scatter" or not 0 < k < len(own) - 1:
        return False
    return own[k] < own[k - 1] and own[k] < own[k + 1]


def _lying(plot: Plot) -> Drawn:
    """Categories from top to bottom; values in reading direction."""
    content, zone, unit, lines = plot.content, plot.zone, plot.unit, plot.lines
    is_right = lines.is_mirrored
    room = zone.height / plot.count
    names = largest(
        lambda s: all(
            not lines.tears(id, plot.label, s, LABELS * zone.width)
            and lines.set(id, plot.label, s, LABELS * zone.width).height <= 0.94 * room
            for id in content.categories
        ),
        LEAST * unit,
        1.05 * LABEL * unit,
    )
    settings = [lines.set(id, plot.label, names, LABELS * zone.width) for id in content.categories]
    column = max((s.width for s in settings), default=0.0)
    column += 0.8 * names if column else 0.0
    written = [id for s in content.series for id in s.written]
    groups = 1 if content.form == "stacked" else len(content.series)
    value = min(VALUE * unit, 0.7 * (BAR if groups == 1 else PAIR / groups) * room)
    value = _sized(plot, written, plot.value, value, 0.3 * zone.width)
    figures = max((lines.width(id, plot.value, value) for id in written), default=0.0)
    figures += AIR * value if figures else 0.0
    low, high = span_of(content)
    before = figures if low < 0 else 0.0
    a, b = zone.x + column + before, zone.right - (figures if high > 0 else 0.0)
    marks = 0.85 * LABEL * unit if content.marks else 0.0
    foot = 2.0 * marks
    room = (zone.height - foot) / plot.count
    axis = Axis(low, high, zone.x + zone.right - a, zone.x + zone.right - b) if is_right else Axis(low, high, a, b)
    blocks: list[Block] = []
    bottom = zone.bottom - foot
    hair = max(0.8, 0.0014 * unit)
    faint = "".join(f"M{axis.at(m.value):.1f} {zone.y:.1f}V{bottom:.1f}" for m in content.marks if m.value)
    shapes = svg.path(faint, stroke=mix(plot.colors.ground, plot.colors.ink, 0.18), width=hair) if faint else ""
    for mark in content.marks:
        setting = lines.set(mark.text, plot.label, marks, zone.width)
        x = min(max(axis.at(mark.value) - setting.width / 2, zone.x), zone.right - setting.width)
        blocks.append(
            lines.block(mark.text, setting, Zone(x, 0, setting.width, 0), bottom + 0.5 * marks, plot.colors.muted)
        )
    tops = [0.0] * plot.count
    for j, series in enumerate(content.series):
        many = 1 if content.form == "stacked" else len(content.series)
        high_bar = min(BAR * room, 0.1 * unit) if many == 1 else 0.9 * PAIR * room / many
        shift = 0.0 if many == 1 else (j - (many - 1) / 2) * PAIR * room / many
        for k, amount in enumerate(series.values):
            base = tops[k] if content.form == "stacked" else 0.0
            x0, x1 = axis.at(base), axis.at(base + amount)
            tops[k] = base + amount
            y = zone.y + (k + 0.5) * room + shift - high_bar / 2
            shapes += _lying_bar(min(x0, x1), y, abs(x1 - x0), high_bar, amount, plot, j)
            if k < len(series.written):
                id = series.written[k]
                setting = lines.set(id, plot.value, value, zone.width)
                is_left = (amount < 0) != is_right
                x = x1 - AIR * value - setting.width if is_left else x1 + AIR * value
                blocks.append(
                    lines.block(
                        id, setting, Zone(x, 0, setting.width, 0), y + (high_bar - setting.height) / 2, plot.colors.ink
                    )
                )
    zero = axis.at(0)
    firm = mix(plot.colors.ground, plot.colors.ink, 0.6)
    shapes += svg.path(f"M{zero:.1f} {zone.y:.1f}V{bottom:.1f}", stroke=firm, width=1.4 * hair)
    for k, (id, setting) in enumerate(zip(content.categories, settings, strict=True)):
        width = column - 0.8 * names
        cell = Zone(zone.right - width if is_right else zone.x, 0, width, 0)
        y = zone.y + (k + 0.5) * room - setting.height / 2
        blocks.append(lines.block(id, setting, cell, y, plot.colors.ink, "start"))
    return Drawn(tuple(blocks), shapes)


def _lying_bar(x: float, y: float, wide: float, high: float, amount: float, plot: Plot, series: int) -> str:
    if wide < 0.5:
        return ""
    color = plot.inks[series] if amount >= 0 else mix(plot.inks[series], plot.colors.ground, 0.38)
    r = min(plot.corner, high / 2, wide) if plot.content.form == "bar" else 0.0
    if (amount >= 0) != plot.lines.is_mirrored:
        end = x + wide
        d = f"M{x:.1f} {y:.1f}H{end - r:.1f}Q{end:.1f} {y:.1f} {end:.1f} {y + r:.1f}V{y + high - r:.1f}"
        d += f"Q{end:.1f} {y + high:.1f} {end - r:.1f} {y + high:.1f}H{x:.1f}Z"
    else:
        end = x + wide
        d = f"M{end:.1f} {y:.1f}H{x + r:.1f}Q{x:.1f} {y:.1f} {x:.1f} {y + r:.1f}V{y + high - r:.1f}"
        d += f"Q{x:.1f} {y + high:.1f} {x + r:.1f} {y + high:.1f}H{end:.1f}Z"
    return svg.path(d, color)
