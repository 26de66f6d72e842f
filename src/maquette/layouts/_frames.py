"""Storyboards and comic pages: pictures in the order in which they are read."""

import random

from ..color import hex_to_oklch
from ..plan.content import Cell
from ..themes.colors import mix
from ..typeset import Font
from . import _svg as svg
from ._balloons import SIZE, said, sizes
from ._cellbase import Job, Laid
from ._grid import cells, choose_grid, mirrored, rows_of_widths, snapped
from ._picture import scene
from ._sheet import Zone
from ._stack import Block
from ._texts import Manners, alike, ink_on, lettered, stacked

FRAME = 16 / 9  # width to height of a storyboard's pictures, where the page allows
CAPTION = 0.24  # of a frame's width, for what is written below it
TALLEST = 1.0  # width to height a frame does not go below
GUTTER, BETWEEN = 0.03, 0.022  # of the unit: between frames, between panels
BORDER = 0.006  # of the unit: the ink around a comic's panels
BOX = 0.16  # of a panel's height, for a caption at most
LETTERING = Font("handwriting", 700)
INK = "#1b1720"
BOX_FILL = "#fff3c4"


def storyboard(job: Job) -> Laid:
    """Frames in a grid, each with its number and what happens below it."""
    shown = job.content.cells
    gap = GUTTER * job.unit
    has_words = any(c.caption or c.number for c in shown)
    share = CAPTION if has_words else 0.0
    grid = choose_grid(
        len(shown), job.zone, 1 / (1 / FRAME + share), gap, 0.0, job.content.columns, job.content.rows
    )
    zones = cells(len(shown), job.zone, grid, gap, "start")
    zones = mirrored(zones, job.zone) if job.is_mirrored else zones
    radius = 0.5 * job.theme.radius * job.unit
    frames = [_frame(z, share) for z in zones]
    below, above, traced, drawn = "", "", {}, {}
    blocks: list[Block] = []
    font = job.theme.text
    most = SIZE * min(min(f.width, f.height) for f in frames)
    for k, (cell, frame) in enumerate(zip(shown, frames, strict=True)):
        below += svg.shadow(frame.x, frame.y, frame.width, frame.height, radius, 0.01 * job.unit, "#000000")
        spoken = said(
            cell.dialogue, job.words, frame, font, most, INK, job.typesetter, starts_right=job.is_mirrored
        )
        blocks += spoken.blocks
        above += spoken.shapes
        below += _picture(job, cell, frame, k, radius, spoken.bottom - frame.y, traced, drawn)
        above += svg.rect(
            frame.x, frame.y, frame.width, frame.height, "none", radius, 1.0, mix(job.colors.ink, job.colors.ground, 0.35),
            max(1.0, 0.0016 * job.unit),
        )  # fmt: skip
    shapes, lettering = _captions(job, shown, zones, frames)
    return Laid(below + shapes, above, (stacked((*blocks, *lettering), job.zone),), traced, drawn)


def _frame(zone: Zone, share: float) -> Zone:
    """The picture of a storyboard's cell; what is below it is for words."""
    high = min(zone.height - share * zone.width, zone.width / TALLEST)
    high = max(high, 0.45 * zone.height)
    return snapped(Zone(zone.x, zone.y, zone.width, high))


def _captions(
    job: Job, shown: tuple[Cell, ...], zones: tuple[Zone, ...], frames: list[Zone]
) -> tuple[str, list[Block]]:
    """Numbers in discs, captions beside them, all of one size."""
    colors, gap = job.colors, 0.012 * job.unit
    disc = min(0.1 * frames[0].width, 0.055 * job.unit)
    shapes, blocks, pairs = "", [], []
    has_numbers = any(c.number for c in shown)
    for cell, zone, frame in zip(shown, zones, frames, strict=True):
        room = Zone(zone.x, frame.bottom + gap, zone.width, zone.bottom - frame.bottom - gap)
        if cell.number:
            x = room.right - disc if job.is_mirrored else room.x
            shapes += svg.circle(x + disc / 2, room.y + disc / 2, disc / 2, colors.accent)
            inner = Zone(x, room.y, disc, disc).inset(0.2 * disc)
            manners = Manners(job.theme.accent, colors.on_accent, 0.62 * disc, lines=1)
            blocks.append(lettered(job.words[cell.number], inner, manners, job.typesetter))
        if cell.caption:
            side = disc + gap if has_numbers else 0.0
            x = room.x if job.is_mirrored else room.x + side
            pairs.append((job.words[cell.caption], Zone(x, room.y, room.width - side, room.height)))
    manners = Manners(job.theme.text, colors.ink, 0.034 * job.unit, 4, "start", "top", 1.08)
    return shapes, [*blocks, *alike(pairs, manners, job.typesetter)]


def comic(job: Job) -> Laid:
    """Panels that fill the page, in rows of changing rhythm; captions in boxes, words in balloons."""
    shown, gap = job.content.cells, BETWEEN * job.unit
    shares = rhythm(len(shown), job.zone, job.content.columns, job.content.rows, random.Random(job.seed))
    zones = rows_of_widths(shares, job.zone, gap)
    zones = mirrored(zones, job.zone) if job.is_mirrored else zones
    panels = [snapped(z) for z in zones]
    border = max(2.0, BORDER * job.unit)
    most = _lettering(job, panels)
    below, above, traced, drawn = "", "", {}, {}
    blocks: list[Block] = []
    for k, (cell, panel) in enumerate(zip(shown, panels, strict=True)):
        inner = panel.inset(border / 2)
        box, words, low = _box(job, cell, inner, most)
        spoken = said(
            cell.dialogue, job.words, inner, LETTERING, most, INK, job.typesetter,
            starts_right=job.is_mirrored, top=low,
        )  # fmt: skip
        blocks += [*words, *spoken.blocks]
        below += _picture(job, cell, panel, k, 0.0, spoken.bottom - panel.y, traced, drawn)
        above += box + spoken.shapes
        above += svg.rect(inner.x, inner.y, inner.width, inner.height, "none", 0.0, 1.0, INK, border)
    return Laid(below, above, (stacked(blocks, job.zone),), traced, drawn)


def rhythm(
    count: int, zone: Zone, columns: int | None, rows: int | None, chance: random.Random
) -> list[list[float]]:
    """Shares of the width, row by row: two panels in a row are never equally wide, unless a grid is asked for."""
    if columns or rows:
        grid = choose_grid(count, zone, 1.0, 0.0, 0.0, columns, rows)
        return [[1.0] * min(grid.columns, count - row * grid.columns) for row in range(grid.rows)]
    grid = choose_grid(count, zone, 1.15, 0.0)
    per_row = [count // grid.rows + (row < count % grid.rows) for row in range(grid.rows)]
    if count % grid.rows:
        per_row.reverse()  # fewer, wider ones first: the page opens with the place
    out, leans = [], chance.random() < 0.5
    for many in per_row:
        if many == 1:
            out.append([1.0])
            continue
        wide = 1.0 + chance.uniform(0.25, 0.45)
        row = [1.0] * many
        row[0 if leans else many - 1] = wide
        leans = not leans
        out.append(row)
    return out


def _lettering(job: Job, panels: list[Zone]) -> float:
    """One size for all balloons: that of the fullest panel, but never above what the smallest allows."""
    most = SIZE * min(min(p.width, p.height) for p in panels)
    for cell, panel in zip(job.content.cells, panels, strict=True):
        lines = [job.words[line.text] for line in cell.dialogue]
        if lines:
            most = min(most, *(s.size for s in sizes(lines, panel, LETTERING, job.typesetter)))
    return most


def _box(job: Job, cell: Cell, panel: Zone, most: float) -> tuple[str, list[Block], float | None]:
    """A caption in a box at the panel's upper corner; and where balloons may begin."""
    if not cell.caption:
        return "", [], None
    pad = 0.5 * most
    room = Zone(0, 0, 0.9 * panel.width - 2 * pad, BOX * panel.height)
    manners = Manners(LETTERING, INK, most, 3, "start", "top", 1.15)
    block = lettered(job.words[cell.caption], room, manners, job.typesetter)
    wide, high = block.setting.ink_width + 2 * pad, block.setting.ink_height + 2 * pad
    x = panel.right - wide if job.is_mirrored else panel.x
    block = lettered(
        job.words[cell.caption], Zone(x + pad, panel.y + pad, block.setting.ink_width + 0.5, block.setting.ink_height + 0.5),
        manners, job.typesetter,
    )  # fmt: skip
    stroke = max(1.5, 0.003 * job.unit)
    return (
        svg.rect(x, panel.y, wide, high, BOX_FILL, 0.0, 1.0, INK, stroke),
        [block],
        panel.y + high + 0.02 * panel.height,
    )


def _picture(
    job: Job,
    cell: Cell,
    frame: Zone,
    index: int,
    radius: float,
    above: float,
    traced: dict[str, tuple[Zone, float]],
    drawn: dict[str, Zone],
) -> str:
    """Notes where a scene is shown, or draws the drawings; an empty cell is a wall of the theme's colour."""
    panel = job.panels.get(cell.picture or "")
    wall = wall_of(job, index)
    if panel is not None and panel.scene:
        traced[panel.slot] = (frame, radius)
        return svg.rect(frame.x, frame.y, frame.width, frame.height, wall, radius)
    motifs = panel.motifs if panel is not None else ()
    if panel is not None:
        drawn[panel.slot] = frame
    ink = job.ink(wall, "full")
    return scene(
        motifs, frame, cell.scenery, cell.sky, ink, f"p{index}-",
        plain=wall, radius=radius, above=max(0.0, above), seed=job.seed,
    )  # fmt: skip


def wall_of(job: Job, index: int) -> str:
    """A quiet wall, of another of the theme's colours in each picture, that drawings stand out from."""
    accents = job.colors.accents
    _, chroma, _ = hex_to_oklch(accents[index % len(accents)])
    tint = accents[index % len(accents)] if chroma > 0.03 else accents[0]
    return mix(tint, "#ffffff", 0.68)


__all__ = ["comic", "ink_on", "rhythm", "storyboard", "wall_of"]
