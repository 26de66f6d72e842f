"""Screens: phones, web pages and dashboards, put together from elements that share out the height."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..plan.content import ScreenContent, Widget, strings_of
from ..plan.model import DesignLayer, Words
from ..themes import Colors, Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _svg as svg
from ._bars import navigation, sidebar
from ._sheet import Zone, is_mirrored, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from ._texts import by_id, stacked
from ._ui import Paint, Ui, calm
from ._widget_heights import GAP, PAD
from ._widgets import MOST_GROWN, Band, bands, draw_band
from .contracts import Page, layouts
from .page import compose

POINTS = {"phone": 390.0, "browser": 1080.0, "desktop": 1160.0}
"""Width of a screen in points, where it is as wide as such screens are."""
USUAL = 1.6  # width to height of such screens
LEAST_WIDE = 0.56  # of those points, for a wide screen that is nearly square
NARROW = 0.8  # width to height below which a page is laid out for a phone
FULL_PHONE = 0.72  # width to height up to which a phone's screen is the whole picture
PHONE = 0.485  # width to height of a phone that stands in a picture
BEZEL, CORNER = 0.026, 0.13  # of a phone's width
WINDOW = 0.035  # of the shorter edge, around a browser's window
CHROME = 30.0  # points: a window's bar
SIDEBAR = 0.18  # of a wide dashboard's width
LEAST_POINT = 0.5  # of a point: how far elements shrink together before they are squeezed
MOST_AIR = 2.4  # times the usual gap, when there is height to spare
PINNED = ("tab_bar", "footer")
SIDE_WORDS = 0.36  # of a wide picture's width, for words beside a phone


@layouts.register("screen")
class Screen:
    summary = "Phone screens, web pages and dashboards."
    kinds: tuple[str, ...] = ("app_screen", "web_page", "dashboard")
    roles: tuple[str, ...] = (
        "headline",
        "subline",
        "button",
        "item",
        "label",
        "body",
        "caption",
        "price",
        "brand",
        "date",
        "sign",
        "dialogue",
    )
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content if isinstance(design.content, ScreenContent) else _plain(design)
        width, height = size_of(design)
        loose = [t for t in design.texts if t.id not in strings_of(content)]
        colors = calm(theme.colors(tuple(design.palette)))
        backdrop = theme.colors(tuple(design.palette))
        ui = Ui(
            theme, colors, 1.0, by_id(design), {p.slot: p for p in design.panels}, typesetter, is_mirrored(design),
            seed_of(design), Paint(),
        )  # fmt: skip
        below = svg.rect(0, 0, width, height, backdrop.ground)
        above = ""
        if content.device == "phone" and width / height > FULL_PHONE:
            words, screen, frame = _on_stage(loose, width, height, theme, backdrop, ui)
            ground, above = frame
            below += ground
        else:
            words, screen, ground, ui = _whole(content, loose, width, height, theme, ui)
            below += ground
        _fill(content, ui, screen)
        paint = ui.paint
        unit = unit_of(width, height)
        above += paint.above + "".join(s.shapes(backdrop, unit) for s in words)
        page = compose(
            width, height, below + paint.below, above, (*words, stacked(paint.blocks, screen)), design.language,
            dict(paint.traced),
        )  # fmt: skip
        return replace(page, slots={**{slot: z.box() for slot, z in paint.drawn.items()}, **page.slots})


# Frames -----------------------------------------------------------------------------------------------------------


def _on_stage(
    loose: Sequence[Words], width: int, height: int, theme: Theme, colors: Colors, ui: Ui
) -> tuple[tuple[Stack, ...], Zone, tuple[str, str]]:
    """A phone that stands in the picture, words beside or above it; (words, screen, (ground, glass))."""
    unit = unit_of(width, height)
    margin = 0.05 * min(width, height)
    zone = Zone(margin, margin, width - 2 * margin, height - 2 * margin)
    words: tuple[Stack, ...] = ()
    if loose and width > 1.2 * height:
        wide = SIDE_WORDS * width
        x = zone.right - wide if ui.is_rtl else zone.x
        manner = Manner(theme, colors, unit, "start", "middle", min(0.13, theme.headline_size))
        words = (stack(loose, Zone(x, zone.y, wide, zone.height), manner, ui.typesetter),)
        left = zone.x if ui.is_rtl else zone.x + wide + margin
        zone = Zone(left, zone.y, zone.width - wide - margin, zone.height)
    elif loose:
        manner = Manner(theme, colors, unit, "center", "top", 0.08)
        words = (stack(loose, Zone(zone.x, zone.y, zone.width, 0.16 * height), manner, ui.typesetter),)
        top = words[0].zone.bottom + 0.6 * margin
        zone = Zone(zone.x, top, zone.width, zone.bottom - top)
    high = zone.height
    wide = min(zone.width, PHONE * high)
    x, y = zone.center[0] - wide / 2, zone.y + (zone.height - high) / 2
    bezel, corner = BEZEL * wide, CORNER * wide
    halo = mix(colors.ground, colors.accents[1], 0.55)
    cx, cy = zone.center
    ground = svg.circle(cx + 0.3 * wide, cy + 0.12 * high, 0.52 * high, halo)
    ground += svg.circle(cx - 0.78 * wide, cy - 0.22 * high, 0.26 * high, mix(colors.ground, colors.accents[0], 0.5))
    body = "#15161b"
    ground += svg.shadow(x, y, wide, high, corner, 0.05 * wide, "#000000")
    ground += svg.rect(x, y, wide, high, body, corner) + svg.rect(
        x, y, wide, high, "none", corner, 0.5, "#8a8d96", 0.006 * wide
    )
    screen = Zone(x + bezel, y + bezel, wide - 2 * bezel, high - 2 * bezel)
    ground += svg.rect(screen.x, screen.y, screen.width, screen.height, ui.colors.ground, corner - bezel)
    notch = 0.27 * wide
    glass = svg.rect(cx - notch / 2, screen.y + 0.02 * wide, notch, 0.062 * wide, body, 0.031 * wide)
    return words, screen, (ground, glass)


def _whole(
    content: ScreenContent, loose: Sequence[Words], width: int, height: int, theme: Theme, ui: Ui
) -> tuple[tuple[Stack, ...], Zone, str, Ui]:
    """A screen that is the whole picture, or a browser's window with a little ground around it."""
    colors = ui.colors
    page = Zone(0, 0, width, height)
    words: tuple[Stack, ...] = ()
    ground = svg.rect(0, 0, width, height, colors.ground)
    if loose:
        unit = unit_of(width, height)
        edge = 0.05 * min(width, height)
        manner = Manner(theme, colors, unit, "start", "top", 0.08)
        room = Zone(edge, edge, width - 2 * edge, 0.16 * height)
        words = (stack(loose, room, manner, ui.typesetter),)
        top = words[0].zone.bottom + 0.5 * edge
        page = Zone(0, top, width, height - top)
    if content.device == "browser":
        edge = WINDOW * min(width, height)
        outside = mix(colors.ground, "#000000", 0.4) if colors.is_dark else mix(colors.ground, colors.accents[1], 0.45)
        ground = svg.rect(0, 0, width, height, colors.ground if words else outside)
        top = page.y + (0.0 if words else edge)
        window = Zone(page.x + edge, top, page.width - 2 * edge, page.bottom - edge - top)
        point = _point(content, window)
        radius, bar = 10 * point, CHROME * point
        ground += svg.shadow(window.x, window.y, window.width, window.height, radius, 1.2 * edge, "#000000")
        ground += svg.rect(window.x, window.y, window.width, window.height, colors.ground, radius)
        ground += svg.rect(window.x, window.y + bar, window.width, max(1.0, point), ui.line)
        for k, dot in enumerate(("#ec6a5e", "#f4bf4f", "#61c454")):
            ground += svg.circle(window.x + (18 + 16 * k) * point, window.y + bar / 2, 5 * point, dot)
        wide = 0.36 * window.width
        x, y, pale = window.center[0] - wide / 2, window.y + 0.22 * bar, mix(colors.ground, colors.ink, 0.07)
        ground += svg.rect(x, y, wide, 0.56 * bar, pale, 0.28 * bar)
        page = Zone(window.x, window.y + bar, window.width, window.height - bar)
    return words, page, ground, ui


def _point(content: ScreenContent, screen: Zone) -> float:
    """px of a point: what makes the screen as wide as such screens are; one that is less wide shows less."""
    aspect = screen.width / screen.height
    if aspect < NARROW or content.device == "phone":
        return screen.width / POINTS["phone"]
    return screen.width / (POINTS[content.device] * min(1.0, max(LEAST_WIDE, aspect / USUAL)))


# Filling ----------------------------------------------------------------------------------------------------------


def _fill(content: ScreenContent, ui: Ui, screen: Zone) -> None:
    """Shares the screen out: bars at its edges, the rest in between, larger or smaller as the height allows."""
    is_wide = screen.width >= NARROW * screen.height and content.device != "phone"
    ui = ui.sized(_point(content, screen))
    widgets = list(content.widgets)
    links = [w for w in widgets if w.kind == "navigation"]
    widgets = [w for w in widgets if w.kind != "navigation"]
    if links and is_wide and content.device == "desktop":
        side, screen = ui.split(screen, SIDEBAR * screen.width)
        sidebar(links, ui, side)
        links = []
    pad = PAD * ui.point * (1.0 if not is_wide else 1.6)
    inner = Zone(screen.x + pad, screen.y, screen.width - 2 * pad, screen.height)
    top = 0.35 * pad
    if links:
        bar = Zone(inner.x, inner.y + top, inner.width, 54 * ui.point)
        navigation(links, ui, bar)
        ui.paint.below += svg.rect(screen.x, bar.bottom, screen.width, max(1.0, ui.point), ui.line)
        top += bar.height + 0.6 * GAP * ui.point
    pinned = [w for w in widgets if w.kind in PINNED]
    flowing = [w for w in widgets if w.kind not in PINNED]
    low = _pinned(pinned, ui, screen, inner, is_wide)
    room = Zone(inner.x, inner.y + top, inner.width, low - inner.y - top)
    _flowing(flowing, ui, room, is_wide)


def _pinned(widgets: Sequence[Widget], ui: Ui, screen: Zone, inner: Zone, is_wide: bool) -> float:
    """Bars at the foot; where they begin."""
    low = screen.bottom
    for band in reversed(bands(widgets, ui, inner.width, is_wide=is_wide)):
        high = band.height * ui.point
        low -= high
        across = screen if band.kind == "tab_bar" else inner
        draw_band(band, ui, Zone(across.x, low, across.width, high), is_wide=is_wide)
    return low - (0.7 * PAD * ui.point if not widgets else 0.5 * GAP * ui.point)


def _flowing(widgets: Sequence[Widget], ui: Ui, room: Zone, is_wide: bool) -> None:
    if not widgets:
        return
    point = ui.point
    while True:
        rows = bands(widgets, ui, room.width, is_wide=is_wide)
        gaps = [_gap(a, b) for a, b in pairwise(rows)]
        total = (sum(b.height for b in rows) + sum(gaps)) * ui.point
        if total <= room.height or ui.point < LEAST_POINT * point:
            break
        ui = ui.sized(0.95 * ui.point)
    squeeze = min(1.0, room.height / total)
    grown = _grown(rows, max(0.0, room.height - total), ui.point)
    spare = max(0.0, room.height - total - sum(grown))
    # Air between, but not so much that the screen falls apart; buttons that end a screen stand at its foot.
    air = min(spare / max(1, len(gaps)), (MOST_AIR - 1) * GAP * ui.point)
    rest = max(0.0, spare - air * len(gaps))
    y = room.y
    for k, band in enumerate(rows):
        high = band.height * ui.point * squeeze + grown[k]
        if k == len(rows) - 1 and k and band.kind in ("button", "field"):
            y += rest
        draw_band(band, ui, Zone(room.x, y, room.width, high), is_wide=is_wide)
        y += high + (gaps[k] * ui.point * squeeze + air if k < len(gaps) else 0.0)


def _grown(rows: Sequence[Band], spare: float, point: float) -> list[float]:
    """Spare height shared out among what likes to be larger, up to what each can bear; px."""
    grown = [0.0] * len(rows)
    for _ in range(4):
        left = spare - sum(grown)
        room = [
            (MOST_GROWN.get(b.kind, float("inf")) - 1) * b.height * point - g if b.stretch else 0.0
            for b, g in zip(rows, grown, strict=True)
        ]
        weight = sum(b.stretch for b, r in zip(rows, room, strict=True) if r > 0.5)
        if left < 0.5 or not weight:
            break
        grown = [
            g + min(r, left * b.stretch / weight) if r > 0.5 else g for b, g, r in zip(rows, grown, room, strict=True)
        ]
    return grown


def _gap(upper: Band, lower: Band) -> float:
    """Points between two bands: what belongs together stands close."""
    if upper.kind == "status_bar":
        return 0.2 * GAP
    if upper.kind in ("heading", "title_bar") or lower.kind == "text":
        return 0.7 * GAP
    return 1.5 * GAP if lower.kind == "heading" else 1.15 * GAP


def _plain(design: DesignLayer) -> ScreenContent:
    """A page from running words, where nothing is said of elements."""

    def of(*roles: str) -> list[str]:
        return [t.id for t in design.texts if t.role in roles]

    slot = next((p.slot for p in design.panels), None)
    heads, sublines = of("headline", "sign"), of("subline")
    widgets = [Widget(kind="title_bar", text=id) for id in of("brand")]
    if heads or slot:
        widgets.append(
            Widget(
                kind="hero", text=heads[0] if heads else None, detail=sublines[0] if sublines else None, picture=slot
            )
        )
    widgets += [Widget(kind="heading", text=id) for id in heads[1:]]
    told = {*heads, *of("brand"), *(sublines[:1] if heads or slot else ())}
    plain = [t for t in design.texts if t.id not in told and t.role not in ("button", "caption")]
    widgets += [Widget(kind="text", text=t.id) for t in plain]
    widgets += [Widget(kind="button", text=id) for id in of("button")]
    widgets += [Widget(kind="footer", text=id) for id in of("caption")]
    x0, y0, x1, y1 = design.box
    return ScreenContent(device="phone" if x1 - x0 < NARROW * (y1 - y0) else "browser", widgets=tuple(widgets))
