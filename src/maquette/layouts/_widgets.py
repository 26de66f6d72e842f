"""The elements of screens: in which bands they stand, and how each is drawn."""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..plan.content import Widget
from ..themes import readable
from ..themes.colors import mix
from . import _svg as svg
from ._bars import icon, round_picture, status_bar, tabs, title_bar
from ._connectors import link_svg
from ._graph import Link
from ._route import country, pin
from ._sheet import Zone
from ._texts import Manners, fitted
from ._ui import Ui
from ._widget_heights import BODY, GAP, HEAD, HEIGHTS, SMALL, TITLE, WIDE_HEAD, message_height, text_height


@dataclass(frozen=True, slots=True)
class Band:
    """Elements of one kind that follow each other, drawn as one.

    Args:
        columns: How many stand side by side.
        is_centered: Buttons below words that are.
        height: Wanted, in points.
        stretch: Share of spare height it takes; 0: none.
    """

    widgets: tuple[Widget, ...]
    columns: int
    height: float
    stretch: float
    is_centered: bool = False

    @property
    def kind(self) -> str:
        return self.widgets[0].kind

    @property
    def rows(self) -> int:
        return math.ceil(len(self.widgets) / self.columns)


SIDE_BY_SIDE: Mapping[str, tuple[int, int]] = {
    "tab_bar": (6, 6), "navigation": (7, 7), "figure": (2, 4), "card": (2, 3), "chart": (1, 2), "button": (1, 3),
    "image": (2, 4), "avatar": (4, 6),
}  # fmt: skip
"""How many of a kind stand side by side at most: on a phone, on a wide screen."""
LEAST_WIDE: Mapping[str, float] = {"figure": 124.0, "card": 132.0, "chart": 190.0, "button": 120.0, "image": 90.0}
"""Points that one of a kind needs; fewer stand side by side rather than narrower ones."""
STRETCH: Mapping[str, float] = {
    "hero": 2.0, "image": 1.6, "chart": 1.5, "player": 3.0, "map": 3.0, "card": 0.7, "figure": 0.2, "list_row": 0.25,
    "message": 0.6,
}  # fmt: skip
MOST_GROWN: Mapping[str, float] = {"list_row": 1.35, "figure": 1.4, "card": 2.1, "chart": 2.4, "image": 3.2}
"""Times its wanted height that a kind grows to at most; others have no limit."""


def bands(widgets: Sequence[Widget], ui: Ui, width: float, *, is_wide: bool) -> list[Band]:
    """The elements grouped and measured for a width, px."""
    groups: list[list[Widget]] = []
    for widget in widgets:
        last = groups[-1] if groups else None
        if last is not None and last[0].kind == widget.kind and widget.kind in (*SIDE_BY_SIDE, *STACKED):
            last.append(widget)
        else:
            groups.append([widget])
    out: list[Band] = []
    for group in groups:
        kind = group[0].kind
        most = SIDE_BY_SIDE.get(kind, (1, 1))[1 if is_wide else 0]
        columns = min(most, len(group))
        if columns > 1 and len(group) > columns:
            columns = math.ceil(len(group) / math.ceil(len(group) / columns))
        gap = GAP * ui.point
        while columns > 1 and (width - (columns - 1) * gap) / columns < LEAST_WIDE.get(kind, 0.0) * ui.point:
            columns = math.ceil(columns / 2)
        own = (width - (columns - 1) * gap) / columns
        rows = math.ceil(len(group) / columns)
        between = 0.0 if kind in ("list_row", "toggle") else 0.6 * GAP if kind == "message" else GAP
        heights = [HEIGHTS[kind](w, ui, own, is_wide) for w in group]
        tall = sum(max(heights[r * columns : (r + 1) * columns]) for r in range(rows)) + (rows - 1) * between
        is_centered = bool(out) and out[-1].kind == "hero" and not ui.has_picture(out[-1].widgets[0].picture)
        out.append(Band(tuple(group), columns, tall, STRETCH.get(kind, 0.0), is_centered))
    return out


def _as_wide_as_words(band: Band, ui: Ui, zone: Zone) -> Zone:
    """The part of a row that buttons take on a wide screen."""
    texts = [ui.words[w.text] for w in band.widgets if w.text is not None and w.text in ui.words]
    wide = max(
        (ui.typesetter.set_line(t.words, ui.face(600), ui.pt(16.5), language=t.language).ink_width for t in texts),
        default=0.0,
    )
    own = max(wide + ui.pt(56), ui.pt(120))
    total = min(zone.width, band.columns * own + (band.columns - 1) * ui.pt(GAP))
    if band.is_centered:
        return Zone(zone.center[0] - total / 2, zone.y, total, zone.height)
    return ui.split(zone, total)[0]


YOUNG = 0.5  # of the height: a talk that takes less has just begun
STACKED = ("list_row", "toggle", "message", "field")


def draw_band(band: Band, ui: Ui, zone: Zone, *, is_wide: bool) -> None:
    """Draws a band into its zone."""
    kind = band.kind
    if kind == "tab_bar":
        tabs(band.widgets, ui, zone)
        return
    if kind == "message":
        _messages(band.widgets, ui, zone)
        return
    if kind == "figure":
        _figures(band, ui, zone)
        return
    if kind == "button" and is_wide:
        zone = _as_wide_as_words(band, ui, zone)
    between = 0.0 if kind in ("list_row", "toggle") else GAP * ui.point
    if (kind in ("list_row", "toggle") and band.rows > 1) or kind == "list_row":
        svg_card = svg.rect(zone.x, zone.y, zone.width, zone.height, ui.colors.surface, ui.radius)
        ui.paint.below += svg_card
    high = (zone.height - (band.rows - 1) * between) / band.rows
    for k, widget in enumerate(band.widgets):
        r, c = divmod(k, band.columns)
        in_row = min(band.columns, len(band.widgets) - r * band.columns)
        line = Zone(zone.x, zone.y + r * (high + between), zone.width, high)
        own = ui.columns(line, band.columns if in_row == band.columns else in_row, GAP * ui.point)[c]
        DRAWN[kind](widget, ui, own, k, is_wide)


# Heights ----------------------------------------------------------------------------------------------------------


# Drawing ----------------------------------------------------------------------------------------------------------


def _hero(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p = ui.point
    has_picture = ui.has_picture(w.picture)
    head = HEAD * (WIDE_HEAD if is_wide else 1.1)
    if is_wide:
        words, picture = ui.split(z, 0.48 * z.width, 0.04 * z.width) if has_picture else (z, z)
        if has_picture:
            ui.picture(w.picture, picture, ui.tint, 1.4 * ui.radius, 0.78)
    else:
        told = p * (
            text_height(w.text, ui, z.width, head, 3, is_title=True) + text_height(w.detail, ui, z.width, BODY, 3)
        )
        told = min(told + 2 * GAP * p, 0.72 * z.height if has_picture else z.height)
        picture = Zone(z.x, z.y, z.width, z.height - told)
        words = Zone(z.x, picture.bottom + 0.6 * GAP * p, z.width, told - 0.6 * GAP * p) if has_picture else z
        if has_picture:
            ui.picture(w.picture, picture, ui.tint, 1.4 * ui.radius, 0.74)
    align: Literal["start", "center"] = "start" if is_wide and has_picture else "center"
    if w.detail is None:
        ui.say(w.text, words, head, on=ui.colors.ground, lines=3, is_title=True, weight=700, align=align)
        return
    # Beside a picture the words stand low: what is to be pressed follows right below them.
    upper = Zone(words.x, words.y, words.width, (0.72 if is_wide and has_picture else 0.58) * words.height)
    lower = Zone(words.x, upper.bottom + 10 * p, words.width, words.height - upper.height - 10 * p)
    ui.say(w.text, upper, head, on=ui.colors.ground, lines=3, is_title=True, weight=700, align=align, at="bottom")
    size = BODY * (1.15 if is_wide else 1.0)
    ui.say(w.detail, lower, size, on=ui.colors.ground, lines=3, is_muted=True, align=align, at="top")


def _heading(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    rest, end = ui.split_end(z, 0.3 * z.width, 8 * ui.point) if w.detail else (z, z)
    ui.say(w.text, rest, TITLE, on=ui.colors.ground, lines=2, is_title=True, weight=700, at="bottom")
    if w.detail:
        ui.say(w.detail, end, SMALL, on=ui.colors.ground, align="end", at="bottom", color=ui.colors.accent_ink)


def _text(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    if w.detail:
        high = 0.68 * z.height
        ui.say(w.text, Zone(z.x, z.y, z.width, high), BODY, on=ui.colors.ground, lines=6, at="top")
        low = Zone(z.x, z.y + high, z.width, z.height - high)
        ui.say(w.detail, low, SMALL, on=ui.colors.ground, lines=3, is_muted=True, at="top")
    else:
        ui.say(w.text, z, BODY, on=ui.colors.ground, lines=6, at="top")


def _button(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p = ui.point
    radius = z.height / 2 if ui.theme.button == "pill" else min(ui.radius, z.height / 2)
    inner = Zone(z.x + 14 * p, z.y + 4 * p, z.width - 28 * p, z.height - 8 * p)
    if index == 0:
        ui.paint.below += svg.rect(z.x, z.y, z.width, z.height, ui.colors.accent, radius)
        ui.say(w.text, inner, 16.5, on=ui.colors.accent, weight=600, align="center", color=ui.colors.on_accent)
    else:
        ui.paint.below += svg.rect(z.x, z.y, z.width, z.height, "none", radius, 1.0, ui.colors.accent_ink, 1.4 * p)
        ui.say(w.text, inner, 16.5, on=ui.colors.ground, weight=600, align="center", color=ui.colors.accent_ink)


def _field(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p = ui.point
    box = z
    if w.text:
        high = 20 * p
        ui.say(w.text, Zone(z.x, z.y, z.width, high), 13, on=ui.colors.ground, weight=500)
        box = Zone(z.x, z.y + high + 3 * p, z.width, z.height - high - 3 * p)
    ui.paint.below += svg.rect(
        box.x, box.y, box.width, box.height, ui.colors.surface, min(ui.radius, box.height / 2), 1.0, ui.line, 1.2 * p
    )
    inner = Zone(box.x + 14 * p, box.y + 2 * p, box.width - 28 * p, box.height - 4 * p)
    ui.say(w.detail, inner, BODY, on=ui.colors.surface, is_muted=True)


def _search(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p = ui.point
    ui.paint.below += svg.rect(z.x, z.y, z.width, z.height, ui.colors.surface, z.height / 2, 1.0, ui.line, 1.2 * p)
    inner = Zone(z.x + 14 * p, z.y, z.width - 28 * p, z.height)
    mark, rest = ui.split(inner, 20 * p, 8 * p)
    x, y = mark.center
    ui.paint.below += svg.ring(x - 1.5 * p, y - 1.5 * p, 5.5 * p, ui.colors.muted, 1.8 * p)
    ui.paint.below += svg.path(
        f"M{x + 2.6 * p:.1f} {y + 2.6 * p:.1f}l{4.4 * p:.1f} {4.4 * p:.1f}", stroke=ui.colors.muted, width=1.8 * p
    )
    ui.say(w.text, rest, BODY, on=ui.colors.surface, is_muted=True)


def _toggle(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p = ui.point
    _rule(ui, z, index)
    inner = Zone(z.x + 14 * p, z.y, z.width - 28 * p, z.height)
    rest, end = ui.split_end(inner, 46 * p, 10 * p)
    if ui.has_picture(w.picture):
        mark, rest = ui.split(rest, 30 * p, 10 * p)
        icon(w.picture, ui, mark, ui.colors.surface, 0.9)
    ui.say(w.text, rest, BODY, on=ui.colors.surface)
    is_on = bool(w.values and w.values[0])
    high = 26 * p
    y = z.center[1] - high / 2
    fill = ui.colors.accent if is_on else mix(ui.colors.surface, ui.colors.ink, 0.24)
    ui.paint.below += svg.rect(end.x, y, 46 * p, high, fill, high / 2)
    far = is_on != ui.is_rtl
    ui.paint.below += svg.circle(end.x + (33 if far else 13) * p, y + high / 2, 10.5 * p, "#ffffff")


def _sheet(ui: Ui, z: Zone) -> None:
    """A card with a fine edge."""
    width = max(1.0, 0.9 * ui.point)
    ui.paint.below += svg.rect(z.x, z.y, z.width, z.height, ui.colors.surface, ui.radius, 1.0, ui.line, width)


def _rule(ui: Ui, z: Zone, index: int) -> None:
    """A fine line above every row but the first."""
    if index:
        x = z.x + 14 * ui.point
        ui.paint.below += svg.rect(x, z.y, z.width - 28 * ui.point, max(1.0, 0.8 * ui.point), ui.line)


def _card(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p, colors = ui.point, ui.colors
    _sheet(ui, z)
    pad = 0.75 * GAP * p
    inner = z.inset(pad)
    told = p * (
        text_height(w.text, ui, inner.width, BODY, 2) + text_height(w.detail, ui, inner.width, SMALL, 2)
        + (1.4 * BODY if w.amount else 0.0)
    )  # fmt: skip
    words = inner
    if ui.has_picture(w.picture):
        told = min(told + 0.4 * pad, 0.62 * inner.height)
        picture = Zone(inner.x, inner.y, inner.width, inner.height - told - 0.6 * pad)
        accents = [mix(colors.surface, a, 0.32) for a in colors.accents[:3]]
        ui.picture(w.picture, picture, accents[index % len(accents)], 0.75 * ui.radius, 0.74)
        words = Zone(inner.x, picture.bottom + 0.6 * pad, inner.width, told)
    parts = [(w.text, BODY, True), (w.detail, SMALL, False), (w.amount, BODY, True)]
    _stacked(parts, ui, words, colors.surface, at="top" if ui.has_picture(w.picture) else "middle")


def _stacked(
    parts: Sequence[tuple[str | None, float, bool]], ui: Ui, z: Zone, on: str, at: Literal["top", "middle"]
) -> None:
    """Texts below each other: (id, size, whether it is strong)."""
    wanted = [
        (id, points, strong, ui.pt(text_height(id, ui, z.width, points, 2))) for id, points, strong in parts if id
    ]
    total = sum(h for *_, h in wanted)
    shrink = min(1.0, z.height / total) if total else 1.0
    y = z.y if at == "top" else z.y + (z.height - total * shrink) / 2
    for id, points, strong, high in wanted:
        line = Zone(z.x, y, z.width, high * shrink)
        ui.say(id, line, points, on=on, weight=600 if strong else 400, lines=2, is_muted=not strong, at="middle")
        y += high * shrink


def _list_row(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p = ui.point
    _rule(ui, z, index)
    inner = Zone(z.x + 14 * p, z.y + 6 * p, z.width - 28 * p, z.height - 12 * p)
    if ui.has_picture(w.picture):
        mark, inner = ui.split(inner, min(42 * p, inner.height), 12 * p)
        round_picture(w.picture, ui, mark, 42)
    if w.amount:
        inner, end = ui.split_end(inner, min(0.3 * inner.width, 96 * p), 10 * p)
        ui.say(w.amount, end, BODY, on=ui.colors.surface, weight=600, align="end")
    _stacked([(w.text, BODY, True), (w.detail, SMALL, False)], ui, inner, ui.colors.surface, at="middle")


def _image(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    words = ui.pt(text_height(w.text, ui, z.width, SMALL, 2)) if w.text else 0.0
    picture = Zone(z.x, z.y, z.width, z.height - words)
    accents = [mix(ui.colors.surface, a, 0.3) for a in ui.colors.accents[:3]]
    ui.picture(w.picture, picture, accents[index % len(accents)], ui.radius, 0.76)
    if w.text:
        ui.say(w.text, Zone(z.x, picture.bottom, z.width, words), SMALL, on=ui.colors.ground, lines=2, is_muted=True)


def _avatar(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    words = ui.pt(text_height(w.text, ui, z.width, BODY, 1) + text_height(w.detail, ui, z.width, SMALL, 1))
    face = Zone(z.x, z.y, z.width, z.height - words - 4 * ui.point)
    round_picture(w.picture, ui, face, face.height / ui.point)
    low = Zone(z.x, face.bottom + 4 * ui.point, z.width, words)
    high = low.height * (0.56 if w.detail else 1.0)
    ui.say(w.text, Zone(low.x, low.y, low.width, high), BODY, on=ui.colors.ground, weight=600, align="center")
    if w.detail:
        below = Zone(low.x, low.y + high, low.width, low.height - high)
        ui.say(w.detail, below, SMALL, on=ui.colors.ground, is_muted=True, align="center")


def _chart(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p, colors = ui.point, ui.colors
    _sheet(ui, z)
    inner = z.inset(14 * p)
    if w.text:
        head = Zone(inner.x, inner.y, inner.width, 22 * p)
        rest, end = ui.split_end(head, 0.34 * head.width, 8 * p) if w.amount else (head, head)
        ui.say(w.text, rest, BODY, on=colors.surface, weight=600)
        if w.amount:
            ui.say(w.amount, end, BODY, on=colors.surface, weight=600, align="end", color=colors.accent_ink)
        inner = Zone(inner.x, head.bottom + 10 * p, inner.width, inner.bottom - head.bottom - 10 * p)
    values = list(w.values) or [3, 5, 4, 6, 5, 8, 7]
    ui.paint.below += _curve(values, ui, inner) if len(values) > 8 or index % 2 else _bars(values, ui, inner)


def _bars(values: Sequence[float], ui: Ui, z: Zone) -> str:
    most, n = max(*values, 1e-6), len(values)
    wide = z.width / (n + 0.55 * (n - 1))
    base = svg.rect(z.x, z.bottom - 1, z.width, 1.0, ui.line)
    top = values.index(max(values))
    fill, best = mix(ui.colors.surface, ui.colors.accent, 0.55), ui.colors.accent
    out = ""
    for k, value in enumerate(values):
        high = max(0.02, value / most) * z.height
        at = n - 1 - k if ui.is_rtl else k
        x = z.x + at * 1.55 * wide
        out += svg.rect(x, z.bottom - high, wide, high, best if k == top else fill, min(0.25 * wide, 5 * ui.point))
    return base + out


def _curve(values: Sequence[float], ui: Ui, z: Zone) -> str:
    low, high, n = min(values), max(values), len(values)
    span = (high - low) or 1.0
    grid = "".join(svg.rect(z.x, z.y + z.height * k / 3, z.width, 1.0, ui.line) for k in range(4))
    points = []
    for k, value in enumerate(values):
        at = 1 - k / (n - 1) if ui.is_rtl else k / max(1, n - 1)
        points.append((z.x + at * z.width, z.bottom - (0.08 + 0.84 * (value - low) / span) * z.height))
    line = Link(("", ""), tuple(points), "arc", points[0])
    area = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    area += f"L{points[-1][0]:.1f} {z.bottom:.1f}L{points[0][0]:.1f} {z.bottom:.1f}Z"
    last = points[-1]
    return (
        grid + svg.path(area, ui.colors.accent, opacity=0.16)
        + link_svg(line, ui.colors.accent, 2.6 * ui.point, has_head=False)
        + svg.circle(last[0], last[1], 4.2 * ui.point, ui.colors.accent)
    )  # fmt: skip


def _figures(band: Band, ui: Ui, zone: Zone) -> None:
    """Figures with what they are and how they change, all of one size."""
    p, colors, gap = ui.point, ui.colors, GAP * ui.point
    high = (zone.height - (band.rows - 1) * gap) / band.rows
    lines = [Zone(zone.x, zone.y + r * (high + gap), zone.width, high) for r in range(band.rows)]
    cards = [z for line in lines for z in ui.columns(line, band.columns, gap)][: len(band.widgets)]
    inners = []
    for w, card in zip(band.widgets, cards, strict=True):
        _sheet(ui, card)
        inner = card.inset(12 * p)
        if ui.has_picture(w.picture):
            inner, end = ui.split_end(inner, min(32 * p, 0.3 * inner.width, inner.height), 8 * p)
            icon(w.picture, ui, end, colors.surface)
        inners.append(inner)
    share = 0.62 if any(w.detail for w in band.widgets) else 1.0
    values = [Zone(z.x, z.y + 0.42 * z.height, share * z.width, 0.58 * z.height) for z in inners]
    heads = [Zone(z.x, z.y, z.width, 0.36 * z.height) for z in inners]
    large = ui.common_size([w.amount for w in band.widgets], values, 26, weight=700)
    small = ui.common_size([w.text for w in band.widgets], heads, 13)
    for w, inner, head, value in zip(band.widgets, inners, heads, values, strict=True):
        ui.say(w.text, head, small, on=colors.surface, is_muted=True)
        ui.say(w.amount, ui.split(Zone(inner.x, value.y, inner.width, value.height), value.width)[0], large,
               on=colors.surface, is_title=True, weight=700)  # fmt: skip
        if w.detail:
            end = ui.split_end(Zone(inner.x, value.y, inner.width, value.height), inner.width - value.width - 6 * p)[1]
            ui.say(w.detail, end, 13, on=colors.surface, align="end", color=colors.accent_ink, weight=600)


def _messages(widgets: Sequence[Widget], ui: Ui, z: Zone) -> None:
    p, colors = ui.point, ui.colors
    pad, gap = 12 * p, 0.6 * GAP * p
    sizes = [message_height(w, ui, z.width, False) * p for w in widgets]
    total = sum(sizes) + gap * (len(sizes) - 1)
    shrink = min(1.0, z.height / total) if total else 1.0
    # The last word is the lowest; a talk that has just begun starts at the top.
    y = z.y if total < YOUNG * z.height else z.bottom - total * shrink
    for w, size in zip(widgets, sizes, strict=True):
        high = size * shrink
        text = ui.words.get(w.text or "")
        if text is None:
            continue
        fill = colors.accent if w.is_own else mix(colors.surface, colors.ink, 0.07)
        room = Zone(0, 0, 0.74 * z.width - 2 * pad, high - 0.7 * pad)
        setting = fitted(text, room, Manners(ui.face(), "#000000", ui.pt(BODY), 6, more_lines=1.2), ui.typesetter)
        wide = max(setting.ink_width + 2 * pad, 2.4 * pad)
        at_end = w.is_own != ui.is_rtl
        bubble = Zone(z.right - wide if at_end else z.x, y, wide, high)
        ui.paint.below += svg.rect(bubble.x, bubble.y, bubble.width, bubble.height, fill, min(18 * p, high / 2))
        inner = Zone(bubble.x + pad, bubble.y, bubble.width - 2 * pad + 0.5, bubble.height)
        ui.say(
            w.text, inner, setting.size / p, on=fill, lines=6,
            color=colors.on_accent if w.is_own else colors.ink,
        )  # fmt: skip
        y += high + gap * shrink


def _player(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p, colors = ui.point, ui.colors
    foot = min(150 * p, 0.46 * z.height)
    edge = min(z.width, z.height - foot - 12 * p)
    cover = Zone(z.center[0] - edge / 2, z.y, edge, edge)
    ui.paint.below += svg.shadow(cover.x, cover.y, edge, edge, ui.radius, 14 * p, "#000000")
    ui.picture(w.picture, cover, mix(colors.surface, colors.accent, 0.4), 1.2 * ui.radius, 0.72)
    low = Zone(z.x, cover.bottom + 14 * p, z.width, z.bottom - cover.bottom - 14 * p)
    unit = low.height / 136
    title = Zone(low.x, low.y, low.width, 28 * unit)
    ui.say(w.text, title, 21, on=colors.ground, is_title=True, weight=700, align="center")
    below = Zone(low.x, title.bottom + 3 * unit, low.width, 20 * unit)
    ui.say(w.detail, below, BODY, on=colors.ground, is_muted=True, align="center")
    y = low.y + 66 * unit
    share = w.values[0] if w.values and 0 <= w.values[0] <= 1 else 0.38
    share = 1 - share if ui.is_rtl else share
    ui.paint.below += svg.rect(low.x, y, low.width, 4 * p, ui.line, 2 * p)
    start, wide = (low.x + share * low.width, 1 - share) if ui.is_rtl else (low.x, share)
    ui.paint.below += svg.rect(start, y, wide * low.width, 4 * p, colors.accent, 2 * p)
    ui.paint.below += svg.circle(low.x + share * low.width, y + 2 * p, 7 * p, colors.accent)
    x, cy, r = low.center[0], low.y + 106 * unit, min(27 * p, 28 * unit)
    ui.paint.below += svg.circle(x, cy, r, colors.accent)
    bar = 0.17 * r
    for side in (-1, 1):
        ui.paint.below += svg.rect(
            x + side * 0.28 * r - bar, cy - 0.42 * r, 2 * bar, 0.84 * r, colors.on_accent, 0.6 * bar
        )
        tip, back = x + side * 3.0 * r, x + side * 2.2 * r
        h = 0.42 * r
        ui.paint.below += svg.polygon([(tip, cy), (back, cy - h), (back, cy + h)], colors.ink)
        ui.paint.below += svg.rect(tip - (0.12 * r if side < 0 else 0), cy - h, 0.13 * r, 2 * h, colors.ink)


def _map(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p, colors = ui.point, ui.colors
    chance = random.Random(f"{ui.seed} map {index}")
    land = mix(colors.surface, "#cfe3c0" if not colors.is_dark else "#2d4038", 0.45)
    shape = svg.rect(z.x, z.y, z.width, z.height, "#ffffff", ui.radius)
    unit = min(z.width, z.height)
    body = country(z, land, max(unit, 220 * p), chance)
    ends = [(0.2, 0.74), (0.36, 0.5), (0.58, 0.58), (0.76, 0.3)]
    points = tuple((z.x + a * z.width, z.y + b * z.height) for a, b in ends)
    way = readable(colors.accent, (land,), 2.2)
    line = Link(("", ""), points, "arc", points[0])
    body += link_svg(line, "#ffffff", 10 * p, has_head=False) + link_svg(line, way, 5.5 * p, has_head=False)
    body += svg.circle(*points[0], 9 * p, "#ffffff") + svg.circle(*points[0], 6 * p, way)
    body += pin(points[-1], 44 * p, way) + svg.circle(points[-1][0], points[-1][1] - 0.65 * 44 * p, 15 * p, "#ffffff")
    clip = f"map{z.x:.0f}x{z.y:.0f}"
    ui.paint.below += f'<clipPath id="{clip}">{shape}</clipPath><g clip-path="url(#{clip})">{body}</g>'
    if ui.has_picture(w.picture):
        x, y = points[-1][0], points[-1][1] - 0.65 * 44 * p
        icon(w.picture, ui, Zone(x - 11 * p, y - 11 * p, 22 * p, 22 * p), "#ffffff")
    if w.text:
        plate = Zone(z.x + 12 * p, z.bottom - 62 * p, z.width - 24 * p, 50 * p)
        ui.paint.below += svg.shadow(plate.x, plate.y, plate.width, plate.height, ui.radius, 6 * p, "#000000")
        ui.paint.below += svg.rect(plate.x, plate.y, plate.width, plate.height, colors.surface, ui.radius)
        inner = Zone(plate.x + 14 * p, plate.y + 4 * p, plate.width - 28 * p, plate.height - 8 * p)
        if w.amount:
            inner, end = ui.split_end(inner, 0.3 * inner.width, 8 * p)
            ui.say(w.amount, end, BODY, on=colors.surface, weight=600, align="end", color=colors.accent_ink)
        _stacked([(w.text, BODY, True), (w.detail, SMALL, False)], ui, inner, colors.surface, at="middle")


def _footer(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    ui.paint.below += svg.rect(z.x, z.y, z.width, max(1.0, 0.8 * ui.point), ui.line)
    inner = Zone(z.x, z.y + 4 * ui.point, z.width, z.height - 4 * ui.point)
    rest, end = ui.split_end(inner, 0.46 * z.width, 12 * ui.point) if w.detail else (inner, inner)
    align: Literal["start", "center"] = "start" if w.detail else "center"
    ui.say(w.text, rest, SMALL, on=ui.colors.ground, is_muted=True, align=align)
    if w.detail:
        ui.say(w.detail, end, SMALL, on=ui.colors.ground, is_muted=True, align="end")


def _nothing(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    raise AssertionError(f"{w.kind} is drawn as a whole")


DRAWN: Mapping[str, Callable[[Widget, Ui, Zone, int, bool], None]] = {
    "status_bar": status_bar, "title_bar": title_bar, "navigation": _nothing, "tab_bar": _nothing, "hero": _hero,
    "heading": _heading, "text": _text, "button": _button, "field": _field, "search": _search, "toggle": _toggle,
    "card": _card, "list_row": _list_row, "image": _image, "avatar": _avatar, "chart": _chart, "figure": _nothing,
    "message": _nothing, "player": _player, "map": _map, "footer": _footer,
}  # fmt: skip
