"""Storyboards and comic pages: pictures in the order in which they are read."""

import random
from collections.abc import Sequence

from ..color import hex_to_oklch
from ..plan.content import Cell
from ..plan.model import Motif
from ..themes.colors import mix
from ..typeset import Font
from . import _svg as svg
from ._balloons import SIZE, Said, said, sizes
from ._cellbase import Job, Laid
from ._grid import Grid, cells, choose_grid, mirrored, rows_of_widths, snapped
from ._picture import scene, stage
from ._sheet import Zone
from ._stack import Block
from ._texts import Manners, alike, fitted, lettered, placed_in, stacked

FRAME = 16 / 9  # width to height of a storyboard's pictures, where the page allows
CAPTION = 0.03  # of the unit: what is written below frames, at most
CAPTION_LINES = 4
MOST_WORDS = 0.42  # of a cell's height, for what is written below its frame
TALLEST = 0.8  # width to height a frame does not go below
WIDEST = 2.9  # width to height that frames do not go above where rows are not full
_GAP = 0.014  # of the unit: between a frame and its words, a number and a caption
GUTTER, BETWEEN = 0.03, 0.022  # of the unit: between frames, between panels
BORDER = 0.006  # of the unit: the ink around a comic's panels
HEAD = 0.16  # of a figure's height, from its top: where its mouth is
BOX = 0.16  # of a panel's height, for a caption at most
LETTERING = Font("handwriting", 700)
INK = "#1b1720"
BOX_FILL = "#fff3c4"


def storyboard(job: Job) -> Laid:
    """Frames in a grid, each with its number and what happens below it."""
    shown = job.content.cells
    gap = GUTTER * job.unit
    likely = 2.6 * CAPTION * job.unit if any(c.caption for c in shown) else 0.0
    grid = choose_grid(len(shown), job.zone, FRAME, gap, likely, job.content.columns, job.content.rows)
    zones = _zones(job, len(shown), grid, gap, likely)
    zones = mirrored(zones, job.zone) if job.is_mirrored else zones
    radius = 0.5 * job.theme.radius * job.unit
    rooms = [_beside(job, cell, zone, zones[0].width) for cell, zone in zip(shown, zones, strict=True)]
    manners = Manners(job.theme.text, job.colors.ink, CAPTION * job.unit, CAPTION_LINES, "start", "top", 1.08)
    written = alike([(job.words[c.caption], r) for c, r in zip(shown, rooms, strict=True) if c.caption],
                    manners, job.typesetter)  # fmt: skip
    tallest = max([0.0, *(b.zone.height for b in written)])
    if written and any(c.number for c in shown):
        tallest = max(tallest, _disc(job, zones[0].width))
    words = tallest + _GAP * job.unit if tallest else 0.0
    frames = [snapped(Zone(z.x, z.y, z.width, min(z.height - words, z.width / TALLEST))) for z in zones]
    below, above = "", ""
    traced: dict[str, tuple[Zone, float]] = {}
    drawn: dict[str, Zone] = {}
    blocks: list[Block] = []
    most = SIZE * min(min(f.width, f.height) for f in frames)
    for k, (cell, frame) in enumerate(zip(shown, frames, strict=True)):
        below += svg.shadow(frame.x, frame.y, frame.width, frame.height, radius, 0.01 * job.unit, "#000000")
        spoken, places = _spoken(job, cell, frame, job.theme.text, most, None)
        blocks += spoken.blocks
        above += spoken.shapes
        below += _picture(job, cell, frame, k, radius, places, traced, drawn)
        above += svg.rect(
            frame.x, frame.y, frame.width, frame.height, "none", radius, 1.0,
            mix(job.colors.ink, job.colors.ground, 0.35), max(1.0, 0.0016 * job.unit),
        )  # fmt: skip
    shapes, lettering = _captions(job, shown, frames, rooms, min((b.setting.size for b in written), default=0.0))
    return Laid(below, above + shapes, (stacked((*blocks, *lettering), job.zone),), traced, drawn)


def _zones(job: Job, count: int, grid: Grid, gap: float, words: float) -> tuple[Zone, ...]:
    """Frames and what is below them; rows of fewer frames are wider, where that makes no ribbons of them."""
    if job.content.columns or job.content.rows or count % grid.columns == 0:
        return cells(count, job.zone, grid, gap, "start")
    shares = [[1.0] * many for many in even_rows(count, grid.rows)]
    zones = rows_of_widths(shares, job.zone, gap)
    widest = max(z.width / max(1.0, z.height - words) for z in zones)
    return zones if widest <= WIDEST else cells(count, job.zone, grid, gap, "start")


def _disc(job: Job, width: float) -> float:
    """Width of a number's disc, px."""
    return min(0.1 * width, 0.05 * job.unit)


def _beside(job: Job, cell: Cell, zone: Zone, width: float) -> Zone:
    """Where a caption may stand, as if at the cell's foot: beside its number."""
    side = _disc(job, width) + _GAP * job.unit if cell.number else 0.0
    x = zone.x if job.is_mirrored else zone.x + side
    return Zone(x, zone.y, zone.width - side, MOST_WORDS * zone.height)


def _captions(
    job: Job, shown: tuple[Cell, ...], frames: list[Zone], rooms: list[Zone], size: float
) -> tuple[str, list[Block]]:
    """Numbers in discs, captions beside them, all of one size."""
    colors, gap = job.colors, _GAP * job.unit
    disc = _disc(job, min(f.width for f in frames))
    shapes, blocks = "", []
    manners = Manners(job.theme.text, colors.ink, size, CAPTION_LINES, "start", "top", 1.08)
    for cell, frame, room in zip(shown, frames, rooms, strict=True):
        top = frame.bottom + gap
        if cell.number and not size:  # nothing is written below: the number stands in the frame's corner
            corner = frame.inset(0.25 * disc)
            x = corner.right - disc if job.is_mirrored else corner.x
            number = Manners(job.theme.accent, colors.on_accent, 0.62 * disc, lines=1)
            shapes += svg.circle(x + disc / 2, corner.y + disc / 2, disc / 2, colors.accent)
            inner = Zone(x, corner.y, disc, disc).inset(0.2 * disc)
            blocks.append(lettered(job.words[cell.number], inner, number, job.typesetter))
        elif cell.number:
            x = frame.right - disc if job.is_mirrored else frame.x
            shapes += svg.circle(x + disc / 2, top + disc / 2, disc / 2, colors.accent)
            inner = Zone(x, top, disc, disc).inset(0.2 * disc)
            number = Manners(job.theme.accent, colors.on_accent, 0.62 * disc, lines=1)
            blocks.append(lettered(job.words[cell.number], inner, number, job.typesetter))
        if cell.caption:
            text = job.words[cell.caption]
            setting = fitted(text, room, manners, job.typesetter)
            # One line stands level with its number.
            top += max(0.0, (disc - setting.ink_height) / 2) if cell.number else 0.0
            place = Zone(room.x, top, room.width, setting.ink_height)
            blocks.append(placed_in(text, setting, place, manners))
    return shapes, blocks


def comic(job: Job) -> Laid:
    """Panels that fill the page, in rows of changing rhythm; captions in boxes, words in balloons."""
    shown, gap = job.content.cells, BETWEEN * job.unit
    shares = rhythm(len(shown), job.zone, job.content.columns, job.content.rows, random.Random(job.seed))
    zones = rows_of_widths(shares, job.zone, gap)
    zones = mirrored(zones, job.zone) if job.is_mirrored else zones
    panels = [snapped(z) for z in zones]
    border = max(2.0, BORDER * job.unit)
    most = _lettering(job, panels)
    below, above = "", ""
    traced: dict[str, tuple[Zone, float]] = {}
    drawn: dict[str, Zone] = {}
    blocks: list[Block] = []
    for k, (cell, panel) in enumerate(zip(shown, panels, strict=True)):
        inner = panel.inset(border / 2)
        box, words, low = _box(job, cell, inner, most)
        spoken, places = _spoken(job, cell, inner, LETTERING, most, low)
        blocks += [*words, *spoken.blocks]
        below += _picture(job, cell, panel, k, 0.0, places, traced, drawn)
        above += box + spoken.shapes
        above += svg.rect(inner.x, inner.y, inner.width, inner.height, "none", 0.0, 1.0, INK, border)
    return Laid(below, above, (stacked(blocks, job.zone),), traced, drawn)


def rhythm(count: int, zone: Zone, columns: int | None, rows: int | None, chance: random.Random) -> list[list[float]]:
    """Shares of the width, row by row: two panels in a row are never equally wide, unless a grid is asked for."""
    if columns or rows:
        grid = choose_grid(count, zone, 1.0, 0.0, 0.0, columns, rows)
        return [[1.0] * min(grid.columns, count - row * grid.columns) for row in range(grid.rows)]
    grid = choose_grid(count, zone, 1.15, 0.0)
    out, leans = [], chance.random() < 0.5
    for many in even_rows(count, grid.rows):
        if many == 1:
            out.append([1.0])
            continue
        wide = 1.0 + chance.uniform(0.25, 0.45)
        row = [1.0] * many
        row[0 if leans else many - 1] = wide
        leans = not leans
        out.append(row)
    return out


def even_rows(count: int, rows: int) -> list[int]:
    """How many stand in each row; fewer, wider ones first: the page opens with the place."""
    return [count // rows + (row >= rows - count % rows) for row in range(rows)]


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
        job.words[cell.caption],
        Zone(x + pad, panel.y + pad, block.setting.ink_width + 0.5, block.setting.ink_height + 0.5),
        manners, job.typesetter,
    )  # fmt: skip
    stroke = max(1.5, 0.003 * job.unit)
    return (
        svg.rect(x, panel.y, wide, high, BOX_FILL, 0.0, 1.0, INK, stroke),
        [block],
        panel.y + high + 0.02 * panel.height,
    )


def _motifs(job: Job, cell: Cell) -> tuple[Motif, ...]:
    panel = job.panels.get(cell.picture or "")
    return panel.motifs if panel is not None and not panel.scene else ()


def _mouths(cell: Cell, motifs: tuple[Motif, ...], places: Sequence[Zone]) -> list[tuple[float, float] | None]:
    """Where tails point, px of the page but for traced pictures: at the heads of who speaks."""
    return [
        (places[line.speaker].center[0], places[line.speaker].y + HEAD * places[line.speaker].height)
        if line.speaker is not None and line.speaker < len(motifs)
        else None
        for line in cell.dialogue
    ]


def _spoken(job: Job, cell: Cell, frame: Zone, font: Font, most: float, top: float | None) -> tuple[Said, list[Zone]]:
    """Balloons, and where the drawings below them stand: the balloons' height first, then their tails."""
    motifs = _motifs(job, cell)

    def set_above(mouths: Sequence[tuple[float, float] | None]) -> Said:
        return said(
            cell.dialogue, mouths, job.words, frame, font, most, INK, job.typesetter,
            starts_right=job.is_mirrored, top=top,
        )  # fmt: skip

    def stand(low: float) -> tuple[Zone, ...]:
        return stage(motifs, frame, cell.scenery, cell.shot, max(0.0, low - frame.y))

    if not motifs:
        w, h = frame.width, frame.height
        at = [
            (frame.x + line.mouth[0] * w, frame.y + line.mouth[1] * h) if line.mouth else None for line in cell.dialogue
        ]
        return set_above(at), []
    likely = set_above(_mouths(cell, motifs, stand(frame.y)))
    places = stand(likely.bottom)
    return set_above(_mouths(cell, motifs, places)), list(places)


def _picture(
    job: Job,
    cell: Cell,
    frame: Zone,
    index: int,
    radius: float,
    places: Sequence[Zone],
    traced: dict[str, tuple[Zone, float]],
    drawn: dict[str, Zone],
) -> str:
    """Notes where a scene is shown, or draws the drawings; an empty cell is a wall of the theme's colour."""
    panel = job.panels.get(cell.picture or "")
    wall = wall_of(job, index)
    if panel is not None and panel.scene:
        traced[panel.slot] = (frame, radius)
        return svg.rect(frame.x, frame.y, frame.width, frame.height, wall, radius)
    if panel is not None:
        drawn[panel.slot] = frame
    ink = job.ink(wall, "full")
    return scene(
        _motifs(job, cell), places, frame, cell.scenery, cell.sky, ink, f"p{index}-",
        plain=wall, radius=radius, seed=job.seed,
    )  # fmt: skip


def wall_of(job: Job, index: int) -> str:
    """A quiet wall, of another of the theme's colours in each picture, that drawings stand out from."""
    accents = job.colors.accents
    _, chroma, _ = hex_to_oklch(accents[index % len(accents)])
    tint = accents[index % len(accents)] if chroma > 0.03 else accents[0]
    return mix(tint, "#ffffff", 0.68)
