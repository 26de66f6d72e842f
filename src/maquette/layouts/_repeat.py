"""Seamless patterns: drawings on a lattice that wraps round the sheet's edges, so that copies of it join."""

import math
import random

from ..color import contrast
from ..plan.model import Motif
from . import _svg as svg
from ._cellbase import Job, Laid
from ._drawings import placed
from ._picture import Ink, flipped
from ._sheet import Zone

PITCH = 0.26  # of the unit: from one drawing to the next
MOST_PITCH, LEAST_PITCH = 0.26, 0.13
SIZE = 0.86  # of the pitch, for a drawing
SMALL = 0.72  # of it, for every other kind of drawing where there are several
FILLER = 0.09  # of the pitch
TILT = 16.0  # degrees at most


def pattern(job: Job, width: float, height: float) -> Laid:
    """Drawings over the whole sheet; those that cross an edge go on at the opposite one."""
    motifs = [m for c in job.content.cells for m in _motifs(job, c.picture)]
    drawn = {c.picture: Zone(0, 0, width, height) for c in job.content.cells if c.picture in job.panels}
    columns, rows = lattice(width, height, job.unit, len(motifs), job.content.columns, job.content.rows)
    pitch_x, pitch_y = width / columns, height / rows
    pitch = min(pitch_x, pitch_y)
    chance = random.Random(f"{job.seed} pattern")
    treatment = "full" if job.theme.drawing == "sticker" else job.theme.drawing
    ink = job.ink(job.colors.ground, treatment)
    body = _fillers(job, columns, rows, pitch_x, pitch_y, pitch, chance)
    for i in range(columns):
        for j in range(rows):
            if not motifs:
                break
            # Steps of two and one apart: no two neighbours are alike when there are three kinds or more.
            which = (2 * i + j + (i // 2)) % len(motifs)
            motif = motifs[which]
            x, y = (i + 0.5) * pitch_x, (j + 0.25 + 0.5 * (i % 2)) * pitch_y
            size = SIZE * pitch * (1.0 if which % 2 == 0 or len(motifs) < 2 else SMALL) * min(1.2, motif.size)
            angle = chance.uniform(-TILT, TILT)
            body += _wrapped(motif, x, y, size, angle, ink, f"m{i}x{j}-", width, height)
    return Laid(body, "", (), {}, {slot: zone for slot, zone in drawn.items() if slot})


def lattice(
    width: float, height: float, unit: float, kinds: int, columns: int | None, rows: int | None
) -> tuple[int, int]:
    """Columns and rows: columns are even in number, for every other one stands half a step lower."""
    pitch = min(MOST_PITCH, max(LEAST_PITCH, PITCH / max(1.0, math.sqrt(kinds / 3)))) * unit
    across = columns or max(2, round(width / pitch))
    across += across % 2
    along = rows or max(1, round(height / (width / across)))
    return across, along


def _motifs(job: Job, slot: str | None) -> tuple[Motif, ...]:
    panel = job.panels.get(slot or "")
    return panel.motifs if panel is not None else ()


def _wrapped(
    motif: Motif, x: float, y: float, size: float, angle: float, ink: Ink, prefix: str, width: float, height: float
) -> str:
    """The drawing, and once more beyond each edge that it crosses."""
    out, reach = "", 0.75 * size
    for k, dx in enumerate((0.0, -width, width)):
        for n, dy in enumerate((0.0, -height, height)):
            if -reach < x + dx < width + reach and -reach < y + dy < height + reach:
                body = placed(
                    motif, x + dx, y + dy, size, angle, ink.treatment, ink.ramp, ink.colors, f"{prefix}{k}{n}"
                )
                out += flipped(body, x + dx) if motif.is_mirrored else body
    return out


def _fillers(
    job: Job, columns: int, rows: int, pitch_x: float, pitch_y: float, pitch: float, chance: random.Random
) -> str:
    """Small shapes in the gaps, in the theme's colours; they are clear of the edges' crossings by symmetry."""
    colors = [c for c in job.colors.accents if contrast(c, job.colors.ground) > 1.3] or [job.colors.ink]
    out, r = "", FILLER * pitch / 2
    for i in range(columns):
        for j in range(rows):
            x, y = i * pitch_x, (j + 0.5 * (i % 2)) * pitch_y
            color, kind = colors[(i + j) % len(colors)], (i + 2 * j) % 3
            for dx in (0.0, columns * pitch_x):
                for dy in (0.0, rows * pitch_y):
                    out += _filler(kind, x + dx, y + dy, r, color)
    return out


def _filler(kind: int, x: float, y: float, r: float, color: str) -> str:
    if kind == 0:
        return svg.circle(x, y, 0.7 * r, color)
    if kind == 1:
        return svg.star(x, y, 1.25 * r, 0.5 * r, 4, color)
    return svg.ring(x, y, 0.8 * r, color, 0.45 * r)
