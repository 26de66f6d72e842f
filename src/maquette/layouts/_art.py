"""The picture of a design that has no scene: one large drawing, smaller ones around it, a shape behind."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..color import contrast, hex_to_oklch
from ..plan.model import Motif
from ..themes.colors import mix
from . import _svg as svg
from ._drawings import placed
from ._ornaments import away_from_ink, blob_path
from ._sheet import Sheet, Zone


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a drawing goes: middle and edge as shares of the main one's edge, from its middle."""

    x: float
    y: float
    size: float
    angle_deg: float


# By how many drawings there are. The main one leans a little: upright pictures look pasted in.
UPRIGHT: Mapping[int, tuple[Slot, ...]] = {
    1: (Slot(0, 0, 1.0, -4),),
    2: (Slot(-0.08, -0.05, 1.0, -5), Slot(0.5, 0.34, 0.52, 10)),
    3: (Slot(0, -0.06, 1.0, -3), Slot(-0.56, 0.3, 0.52, -12), Slot(0.57, 0.27, 0.5, 11)),
    4: (Slot(0, -0.04, 1.0, -3), Slot(-0.58, 0.32, 0.5, -12), Slot(0.58, 0.3, 0.48, 11), Slot(0.6, -0.34, 0.36, 14)),
    6: (
        Slot(0, 0.02, 1.0, -3),
        Slot(-0.58, 0.36, 0.46, -12),
        Slot(0.58, 0.34, 0.44, 11),
        Slot(0.62, -0.26, 0.34, 14),
        Slot(-0.62, -0.22, 0.36, -13),
        Slot(-0.3, -0.62, 0.3, -6),
    ),
    5: (
        Slot(0, 0, 1.0, -3),
        Slot(-0.58, 0.34, 0.48, -12),
        Slot(0.58, 0.32, 0.46, 11),
        Slot(0.6, -0.32, 0.34, 14),
        Slot(-0.6, -0.28, 0.36, -13),
    ),
}

# How much of the zone's width and height the whole group takes, in edges of the main drawing.
SPREAD: Mapping[int, tuple[float, float]] = {
    1: (1.0, 1.0),
    2: (1.3, 1.1),
    3: (1.66, 1.08),
    4: (1.68, 1.1),
    5: (1.7, 1.12),
    6: (1.7, 1.5),
}
MOST = 6
LOUD = 1.5  # contrast with the ground from which a shape competes with the drawing on it


# How far a shape behind the drawing reaches from its middle, in its edges: sideways, up, down.
REACH: Mapping[str, tuple[float, float, float]] = {
    "circle": (0.6, 0.6, 0.6),
    "disc": (0.62, 0.62, 0.62),
    "sun": (0.67, 0.67, 0.67),
    "arch": (0.62, 0.7, 0.66),
    "slab": (0.5, 0.68, 0.5),
    "blob": (0.72, 0.64, 0.64),
    "halo": (0.6, 0.62, 0.62),
    "none": (0.5, 0.5, 0.5),
    "arcs": (0.66, 0.84, 0.54),
}


def focus_in(zone: Zone, count: int, shapes: Sequence[str]) -> Zone:
    """The square that the main drawing takes inside a zone, so that the whole group and what is behind it fits.

    Args:
        count: Of drawings.
        shapes: Backdrop and ornaments that may reach beyond the drawing; keys of `REACH`.
    """
    wide, high = SPREAD[min(max(count, 1), MOST)]
    reaches = [(wide / 2, high / 2, high / 2), *(REACH[s] for s in shapes if s in REACH)]
    side, up, down = (max(r[k] for r in reaches) for k in range(3))
    edge = min(zone.width / (2 * side), zone.height / (up + down))
    x = zone.center[0]
    y = zone.y + zone.height / 2 + edge * (up - down) / 2
    return Zone(x - edge / 2, y - edge / 2, edge, edge)


def slot_zones(focus: Zone, count: int) -> tuple[Zone, ...]:
    """What each drawing covers."""
    (x, y), edge = focus.center, focus.width
    return tuple(
        Zone(x + (s.x - s.size / 2) * edge, y + (s.y - s.size / 2) * edge, s.size * edge, s.size * edge)
        for s in UPRIGHT.get(min(count, MOST), ())
    )


def group_zone(focus: Zone, count: int) -> Zone:
    """What the drawings cover together."""
    slots = UPRIGHT.get(min(count, MOST), UPRIGHT[1])
    (x, y), edge = focus.center, focus.width
    x0, x1 = min(s.x - s.size / 2 for s in slots), max(s.x + s.size / 2 for s in slots)
    y0, y1 = min(s.y - s.size / 2 for s in slots), max(s.y + s.size / 2 for s in slots)
    return Zone(x + x0 * edge, y + y0 * edge, (x1 - x0) * edge, (y1 - y0) * edge)


def drawings_in(sheet: Sheet, motifs: Sequence[Motif]) -> str:
    """The drawings, the first one large on the sheet's focus."""
    shown = tuple(motifs)[:MOST]
    if not shown:
        return ""
    (x, y), edge = sheet.focus.center, sheet.focus.width
    pairs = list(zip(shown, UPRIGHT[len(shown)], strict=True))
    # The main one last but one layer up: small ones tuck in behind its sides only when they stand higher.
    order = [p for p in pairs[1:] if p[1].y < 0] + pairs[:1] + [p for p in pairs[1:] if p[1].y >= 0]
    return "".join(
        placed(
            motif,
            x + slot.x * edge,
            y + slot.y * edge,
            slot.size * edge * 0.94,
            slot.angle_deg,
            sheet.theme.drawing,
            ramp(sheet),
            sheet.colors,
            f"d{k}-",
        )
        for k, (motif, slot) in enumerate(order)
    )


def behind(sheet: Sheet) -> str:
    """Colour of the shape behind the drawing."""
    second, third = sheet.colors.accents[1], sheet.colors.accents[2]
    return {
        "disc": sheet.colors.accent if sheet.theme.drawing == "sticker" else second,
        "arch": third if sheet.theme.drawing == "duotone" else second,
    }.get(sheet.theme.backdrop, second)


def ramp(sheet: Sheet) -> tuple[str, ...]:
    """Dark to light: what a tinted drawing is painted in, all distinct from the shape it stands on."""
    own = {*sheet.colors.accents, *((sheet.colors.ground, sheet.colors.ink) if not sheet.colors.is_dark else ())} - {
        behind(sheet)
    }
    apart = [c for c in own if contrast(c, behind(sheet)) >= 1.5]
    return tuple(sorted(apart or own, key=lambda c: hex_to_oklch(c)[0]))


def backdrop(sheet: Sheet) -> str:
    """The shape behind the main drawing."""
    draw = BACKDROPS.get(sheet.theme.backdrop)
    return draw(sheet) if draw else ""


def _circle(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    color = sheet.colors.accents[1]
    if sheet.theme.drawing == "full" and contrast(color, sheet.colors.ground) > LOUD:
        # A drawing in its own colours would be lost on a strong one: a croissant on ochre.
        color = mix(color, sheet.colors.ground, 0.55)
    return svg.circle(x, y, 0.6 * sheet.focus.width, color)


def _disc(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    return svg.circle(x, y, 0.62 * sheet.focus.width, behind(sheet))


def _slab(sheet: Sheet) -> str:
    """A giant disc that runs off the sheet."""
    x, y = sheet.focus.center
    e = sheet.focus.width
    return svg.circle(x + 0.08 * e, y + 0.24 * e, 0.9 * e, behind(sheet))


def _sun(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    r = 0.56 * sheet.focus.width
    return svg.star(x, y, 1.18 * r, 1.02 * r, 28, sheet.colors.accents[1]) + svg.circle(
        x, y, 0.94 * r, away_from_ink(sheet, 0.5)
    )


def _arch(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    e = sheet.focus.width
    w, top, bottom = 1.16 * e, y - 0.66 * e, y + 0.62 * e

    def shape(grow: float) -> str:
        r, low = w / 2 + grow, bottom + grow
        shoulder = top - grow + r
        return f"M{x - r:.1f} {low:.1f}V{shoulder:.1f}A{r:.1f} {r:.1f} 0 0 1 {x + r:.1f} {shoulder:.1f}V{low:.1f}Z"

    line = svg.path(shape(0.03 * e), stroke=sheet.colors.accent, width=max(1.0, 0.005 * e))
    fan = ""
    if sheet.theme.drawing == "duotone":
        # A fan of fine lines, as on a theatre of the twenties.
        ends = [
            (x + 2 * e * math.cos(math.pi * k / 24), bottom - 2 * e * math.sin(math.pi * k / 24)) for k in range(1, 24)
        ]
        lines = "".join(f"M{x:.1f} {bottom:.1f}L{a:.1f} {b:.1f}" for a, b in ends)
        fan = (
            f'<clipPath id="arch"><path d="{shape(0)}"/></clipPath><g clip-path="url(#arch)">'
            + svg.path(lines, stroke=sheet.colors.accent, width=max(0.8, 0.003 * e), opacity=0.38)
            + "</g>"
        )
    return svg.path(shape(0), behind(sheet)) + fan + line


def _blob(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    r = 0.64 * sheet.focus.width
    chance = sheet.chance("backdrop")
    tint = mix(sheet.colors.accents[2], "#ffffff", 0.15)
    return svg.path(blob_path(x, y, 1.08 * r, 0.94 * r, chance.uniform, 8), tint)


def _halo(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    r = 0.62 * sheet.focus.width
    a, b = sheet.colors.accent, sheet.colors.accents[2]
    glow = svg.radial("halo", ((0.0, a, 0.75), (0.55, b, 0.35), (1.0, b, 0.0)))
    rings = "".join(
        svg.ring(x, y, r * k, sheet.colors.accents[1], max(1.0, 0.006 * r), o)
        for k, o in ((0.98, 0.9), (1.2, 0.4), (1.42, 0.18))
    )
    return glow + svg.circle(x, y, 1.7 * r, "url(#halo)") + rings


BACKDROPS: Mapping[str, Callable[[Sheet], str]] = {
    "circle": _circle,
    "slab": _slab,
    "disc": _disc,
    "sun": _sun,
    "arch": _arch,
    "blob": _blob,
    "halo": _halo,
}
