"""Bars of screens: status, title, links along the top or down the side, tabs at the foot."""

from collections.abc import Sequence

from ..plan.content import Widget
from . import _svg as svg
from ._picture import one
from ._sheet import Zone
from ._ui import Ui


def status_bar(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    ui.say(w.text, Zone(z.x, z.y, 0.4 * z.width, z.height), 14, on=ui.colors.ground, weight=600)
    ink, p = ui.colors.ink, ui.point
    right, y = (z.x if ui.is_rtl else z.right), z.center[1]
    sign = 1 if ui.is_rtl else -1
    x = right if ui.is_rtl else right - 25 * p
    ui.paint.below += svg.rect(x, y - 5.5 * p, 22 * p, 11 * p, "none", 3 * p, 0.5, ink, 1.1 * p)
    ui.paint.below += svg.rect(x + 2 * p, y - 3.5 * p, 14 * p, 7 * p, ink, 1.6 * p)
    for k in range(4):
        bx = right + sign * (34 + 4.6 * (4 - k)) * p
        high = (4 + 2.2 * k) * p
        ui.paint.below += svg.rect(bx, y + 5 * p - high, 3 * p, high, ink, 0.8 * p)


def title_bar(w: Widget, ui: Ui, z: Zone, index: int, is_wide: bool) -> None:
    p, ink = ui.point, ui.colors.ink
    rest = z
    if w.is_own:  # a way back
        back, rest = ui.split(z, 26 * p, 4 * p)
        x, y = back.center
        d = 5 * p * (-1 if ui.is_rtl else 1)
        way = f"M{x + d / 2:.1f} {y - 7 * p:.1f}L{x - d:.1f} {y:.1f}L{x + d / 2:.1f} {y + 7 * p:.1f}"
        ui.paint.below += svg.path(way, stroke=ink, width=2.2 * p)
    if ui.has_picture(w.picture):
        rest, end = ui.split_end(rest, 38 * p, 8 * p)
        round_picture(w.picture, ui, end, 38)
    size = 28.0 if is_wide else 24.0
    if not w.detail:
        ui.say(w.text, rest, size, on=ui.colors.ground, is_title=True, weight=700)
        return
    upper = Zone(rest.x, rest.y, rest.width, 0.54 * rest.height)
    lower = Zone(rest.x, rest.y + 0.66 * rest.height, rest.width, 0.34 * rest.height)
    ui.say(w.text, upper, size, on=ui.colors.ground, is_title=True, weight=700, at="bottom")
    ui.say(w.detail, lower, 13.5, on=ui.colors.ground, is_muted=True, at="top")


def round_picture(slot: str | None, ui: Ui, z: Zone, points: float) -> None:
    edge = min(ui.pt(points), z.width, z.height)
    x, y = z.center
    ui.picture(slot, Zone(x - edge / 2, y - edge / 2, edge, edge), ui.tint, edge / 2, 0.68)


def navigation(widgets: Sequence[Widget], ui: Ui, z: Zone) -> None:
    """A bar of links: the first one is the name of the place, the last one may be a button."""
    if not widgets:
        return
    p = ui.point
    brand, links = widgets[0], list(widgets[1:])
    start, rest = ui.split(z, min(0.3 * z.width, 190 * p), 12 * p)
    if ui.has_picture(brand.picture):
        mark, start = ui.split(start, 30 * p, 8 * p)
        round_picture(brand.picture, ui, mark, 30)
    ui.say(brand.text, start, 20, on=ui.colors.ground, is_title=True, weight=700)
    if not links:
        return
    zones = ui.columns(rest, len(links), 14 * p)
    hasicons = any(ui.has_picture(link.picture) for link in links)
    size = ui.common_size([link.text for link in links], zones, 12.0 if hasicons else 14.5, weight=600)
    for link, zone in zip(links, zones, strict=True):
        if hasicons:
            icon(link.picture, ui, Zone(zone.x, zone.y + 4 * p, zone.width, 24 * p), ui.colors.ground)
            zone = Zone(zone.x, zone.y + 30 * p, zone.width, zone.height - 32 * p)
        ui.say(
            link.text, zone, size, on=ui.colors.ground, weight=600 if link.is_own else 500, align="center",
            color=ui.colors.accent_ink if link.is_own else None,
        )  # fmt: skip


def sidebar(widgets: Sequence[Widget], ui: Ui, z: Zone) -> None:
    """Links below each other, beside the page: the first one is the name of the product."""
    p = ui.point
    ui.paint.below += svg.rect(z.x, z.y, z.width, z.height, ui.colors.surface)
    inner = Zone(z.x + 14 * p, z.y + 18 * p, z.width - 28 * p, z.height - 36 * p)
    y, step = inner.y, min(46 * p, (inner.height - 40 * p) / max(1, len(widgets)))
    narrow = Zone(0, 0, inner.width - (16 + 34) * p, 38 * p)
    size = ui.common_size([w.text for w in widgets[1:]], [narrow] * (len(widgets) - 1), 14.5, weight=600)
    for k, link in enumerate(widgets):
        line = Zone(inner.x, y, inner.width, min(38 * p, 0.86 * step) if k else 40 * p)
        if link.is_own and k:
            ui.paint.below += svg.rect(
                line.x, line.y, line.width, line.height, ui.tint, min(ui.radius, line.height / 3)
            )
        on = ui.tint if link.is_own and k else ui.colors.surface
        room = Zone(line.x + 8 * p, line.y, line.width - 16 * p, line.height)
        if ui.has_picture(link.picture):
            mark, room = ui.split(room, (26 if k else 32) * p, 8 * p)
            icon(link.picture, ui, mark, on, 0.92)
        ui.say(link.text, room, size if k else 19, on=on, weight=600 if link.is_own else 500, is_title=k == 0)
        y += step if k else step + 14 * p


def icon(slot: str | None, ui: Ui, z: Zone, fill: str, share: float = 1.0) -> None:
    """A small drawing, on nothing of its own."""
    panel = ui.panels.get(slot or "")
    edge = share * min(z.width, z.height)
    x, y = z.center
    square = Zone(x - edge / 2, y - edge / 2, edge, edge)
    if panel is not None and panel.scene:
        ui.picture(slot, square, fill, edge / 4)
    elif panel is not None and panel.motifs:
        ui.paint.drawn[panel.slot] = square
        ui.paint.below += one(panel.motifs[0], square, ui.ink(fill), f"{panel.slot}-")


def tabs(widgets: Sequence[Widget], ui: Ui, z: Zone) -> None:
    p = ui.point
    ui.paint.below += svg.rect(z.x, z.y, z.width, 1.0 * p, ui.line)
    ink, quiet = ui.colors.accent_ink, ui.colors.muted
    zones = ui.columns(z, len(widgets), 4 * p)
    size = ui.common_size([tab.text for tab in widgets], zones, 11.5, weight=600)
    for tab, zone in zip(widgets, zones, strict=True):
        color = ink if tab.is_own else quiet
        mark = Zone(zone.x, zone.y + 10 * p, zone.width, 24 * p)
        if ui.has_picture(tab.picture):
            icon(tab.picture, ui, mark, ui.colors.ground)
        else:
            x, y = mark.center
            shape = svg.circle(x, y, 8 * p, color) if tab.is_own else svg.ring(x, y, 7 * p, color, 2 * p)
            ui.paint.below += shape
        if tab.is_own:
            ui.paint.below += svg.rect(zone.center[0] - 12 * p, z.y - 0.5 * p, 24 * p, 3 * p, ui.colors.accent, 1.5 * p)
        words = Zone(zone.x, zone.y + 36 * p, zone.width, 20 * p)
        ui.say(tab.text, words, size, on=ui.colors.ground, weight=600, align="center", color=color)
