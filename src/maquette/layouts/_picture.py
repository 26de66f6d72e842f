"""Drawn pictures of cells and nodes: a few drawings side by side, standing on one line, in front of a scenery."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from ..plan.content import Scenery, Sky
from ..plan.model import Motif
from ..themes import Colors, Theme
from ._drawings import INK, ink_box, ink_square, placed
from ._grid import choose_grid
from ._grid import cells as grid_cells
from ._scenery import backdrop, standing_line
from ._sheet import Zone

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
    shown = list(motifs)
    if len(shown) > ONE_ROW:
        gap = 0.04 * min(zone.width, zone.height)
        grid = choose_grid(len(shown), zone, 1.0, gap)
        return "".join(
            one(m, z, ink, f"{prefix}{k}-")
            for k, (m, z) in enumerate(zip(shown, grid_cells(len(shown), zone, grid, gap), strict=True))
        )
    spans = [ink_box(m.drawing)[2:] for m in shown]
    edges = [max(span) for span in spans]
    # In units of the largest drawing's edge.
    wide = [m.size * w / e for m, (w, _), e in zip(shown, spans, edges, strict=True)]
    high = [m.size * h / e for m, (_, h), e in zip(shown, spans, edges, strict=True)]
    total = sum(wide) * (OVERLAP if len(shown) > 1 else 1.0)
    unit = min(zone.width / max(total, 1e-3), zone.height / max(*high, 1e-3))
    x = zone.x + (zone.width - total * unit) / 2
    tallest = max(high) * unit
    line = zone.bottom if on_line else zone.y + (zone.height + tallest) / 2
    out = []
    for k, motif in enumerate(shown):
        step = wide[k] * unit * (OVERLAP if len(shown) > 1 else 1.0)
        own = Zone(x + step / 2 - wide[k] * unit / 2, line - high[k] * unit, wide[k] * unit, high[k] * unit)
        out.append(one(motif, own, ink, f"{prefix}{k}-"))
        x += step
    # The largest last: smaller ones tuck in behind it.
    order = sorted(range(len(shown)), key=lambda k: shown[k].size)
    return "".join(out[k] for k in order)


def scene(
    motifs: Sequence[Motif],
    zone: Zone,
    scenery: Scenery,
    sky: Sky,
    ink: Ink,
    prefix: str,
    *,
    plain: str,
    radius: float = 0.0,
    above: float = 0.0,
    seed: int = 0,
) -> str:
    """Drawings in front of a backdrop, clipped to the zone.

    Args:
        plain: The wall's colour where there is no scenery.
        above: Height at the zone's top that words take, px.
        seed: Of clouds, windows, trees.
    """
    from . import _svg as svg

    shape = svg.rect(zone.x, zone.y, zone.width, zone.height, "#ffffff", radius)
    body = backdrop(scenery, sky, zone, plain, prefix, random.Random(f"{seed} {prefix}"))
    feet = zone.y + standing_line(scenery) * zone.height
    top = max(zone.y + above + 0.03 * zone.height, zone.y + 0.08 * zone.height)
    stage = Zone(zone.x + 0.07 * zone.width, top, 0.86 * zone.width, max(feet - top, 0.2 * zone.height))
    body += row(motifs, stage, ink, prefix, on_line=scenery != "plain") if motifs else ""
    return f'<clipPath id="{prefix}c">{shape}</clipPath><g clip-path="url(#{prefix}c)">{body}</g>'
