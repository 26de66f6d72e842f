"""Drawn pictures of cells and nodes: a few drawings side by side, standing on one line, in front of a scenery."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..plan.content import Scenery, Sky
from ..plan.model import Motif
from ..themes import Colors, Theme
from . import _svg as svg
from ._drawings import INK, ink_box, ink_square, placed
from ._grid import cells as grid_cells
from ._grid import choose_grid
from ._scenery import backdrop, standing_line
from ._sheet import Zone

Shot = Literal["wide", "medium", "close"]
SUNK = 0.2  # of the tallest figure, that the frame cuts off at most
FAR, NEAR = 0.62, 1.3  # of the usual height, for figures far off and close by
OVERLAP = 0.9  # of its width that a drawing keeps to itself in a row
ONE_ROW = 4  # drawings; more stand in several rows


@dataclass(frozen=True, slots=True)
class Ink:
    """How drawings are coloured on a page."""

    theme: Theme
    colors: Colors
    ramp: tuple[str, ...]
    treatment: str
    """See `Theme.drawing`."""


def one(motif: Motif, zone: Zone, ink: Ink, prefix: str, angle_deg: float = 0.0) -> str:
    """A drawing, as large as it goes into a zone, in its middle."""
    x, y = zone.center
    x0, _, wide, high = ink_box(motif.drawing)
    _, _, edge = ink_square(motif.drawing)
    size = min(zone.width / max(wide / edge, 1e-3), zone.height / max(high / edge, 1e-3)) / INK
    body = placed(motif, x, y, size, angle_deg, ink.treatment, ink.ramp, ink.colors, prefix)
    return flipped(body, x) if motif.is_mirrored else body


def flipped(body: str, x: float) -> str:
    """Turned over about a vertical line."""
    return f'<g transform="translate({2 * x:.2f} 0) scale(-1 1)">{body}</g>'


def row(motifs: Sequence[Motif], zone: Zone, ink: Ink, prefix: str, *, on_line: bool = False) -> str:
    """Several drawings from left to right, in their relative sizes.

    Args:
        on_line: They stand on the zone's lower edge, rather than on a line in its middle.
    """
    places = row_zones(motifs, zone, on_line=on_line)
    out = [one(m, z, ink, f"{prefix}{k}-") for k, (m, z) in enumerate(zip(motifs, places, strict=True))]
    # The largest last: smaller ones tuck in behind it.
    return "".join(out[k] for k in sorted(range(len(out)), key=lambda k: motifs[k].size))


def row_zones(motifs: Sequence[Motif], zone: Zone, *, on_line: bool) -> tuple[Zone, ...]:
    """Where `row` puts each drawing."""
    if not motifs:
        return ()
    if len(motifs) > ONE_ROW:
        gap = 0.04 * min(zone.width, zone.height)
        return grid_cells(len(motifs), zone, choose_grid(len(motifs), zone, 1.0, gap), gap)
    spans = [ink_box(m.drawing)[2:] for m in motifs]
    # In units of the largest drawing's edge.
    wide = [m.size * w / max(w, h) for m, (w, h) in zip(motifs, spans, strict=True)]
    high = [m.size * h / max(w, h) for m, (w, h) in zip(motifs, spans, strict=True)]
    apart = OVERLAP if len(motifs) > 1 else 1.0
    total = sum(wide) * apart
    unit = min(zone.width / max(total, 1e-3), zone.height / max(*high, 1e-3))
    x = zone.x + (zone.width - total * unit) / 2
    line = zone.bottom if on_line else zone.y + (zone.height + max(high) * unit) / 2
    out = []
    for w, h in zip(wide, high, strict=True):
        middle = x + w * unit * apart / 2
        out.append(Zone(middle - w * unit / 2, line - h * unit, w * unit, h * unit))
        x += w * unit * apart
    return tuple(out)


def stage(motifs: Sequence[Motif], zone: Zone, scenery: Scenery, shot: Shot, above: float) -> tuple[Zone, ...]:
    """Where the drawings of a picture stand in it.

    Args:
        above: Height at the zone's top that words take, px.
    """
    feet = zone.y + standing_line(scenery) * zone.height
    top = max(zone.y + above + 0.03 * zone.height, zone.y + 0.08 * zone.height)
    high = max(feet - top, 0.2 * zone.height)
    if shot == "wide":
        top, high = top + (1 - FAR) * high, FAR * high
    if shot == "close":  # the frame cuts off their feet
        high *= NEAR
    side = (0.07 if shot != "close" else 0.03) * zone.width
    ground = Zone(zone.x + side, top, zone.width - 2 * side, high)
    places = row_zones(motifs, ground, on_line=scenery != "plain" or shot != "medium")
    if not places:
        return ()
    lowest, tallest = max(z.bottom for z in places), max(z.height for z in places)
    sunk = max(0.0, lowest - zone.bottom - SUNK * tallest)
    return tuple(Zone(z.x, z.y - sunk, z.width, z.height) for z in places)


def scene(
    motifs: Sequence[Motif],
    places: Sequence[Zone],
    zone: Zone,
    scenery: Scenery,
    sky: Sky,
    ink: Ink,
    prefix: str,
    *,
    plain: str,
    radius: float = 0.0,
    seed: int = 0,
) -> str:
    """Drawings in front of a backdrop, clipped to the zone.

    Args:
        places: Of the drawings, see `stage`.
        plain: The wall's colour where there is no scenery.
        seed: Of clouds, windows, trees.
    """
    shape = svg.rect(zone.x, zone.y, zone.width, zone.height, "#ffffff", radius)
    body = backdrop(scenery, sky, zone, plain, prefix, random.Random(f"{seed} {prefix}"))
    shown = sorted(range(len(motifs)), key=lambda k: motifs[k].size)
    body += "".join(one(motifs[k], places[k], ink, f"{prefix}{k}-") for k in shown)
    return f'<clipPath id="{prefix}c">{shape}</clipPath><g clip-path="url(#{prefix}c)">{body}</g>'
