"""Sheets of things that belong together: a character from all sides, icons, stickers."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from ..color import contrast, luminance
from ..plan.content import Cell
from ..themes import readable
from ..themes.colors import mix, shifted
from . import _svg as svg
from ._cellbase import Job, Laid
from ._drawings import ink_box
from ._grid import cells, choose_grid, fitted, mirrored, snapped
from ._picture import one, row
from ._sheet import Zone
from ._stack import Block
from ._texts import Manners, alike, ink_on, lettered, stacked

LABEL = 0.032  # of the unit: labels at most
LABEL_ROOM = 0.058  # of the unit, below a picture
FIGURE = 0.8  # width to height of a traced figure's place
FIGURE_TO_FACE = 1.35  # how much larger whole figures are than faces
PARTS = tuple(k / 40 for k in range(18, 31))  # shares of the page that whole figures may take
GAP = 0.026  # of the unit
ICON = 0.62  # of a tile, for its icon
ICON_LABEL = 0.3  # of a tile's width, below it
STICKER = 0.82  # of its place, for a sticker
JITTER = 0.03  # of its place, that a sticker stands off its middle
TILT = 11.0  # degrees at most
PAPER = "#f6f2ea"


def character_sheet(job: Job) -> Laid:
    """Whole figures in one row, on one line; faces and poses in a grid beside or below them."""
    shown = job.content.cells
    first = min(len(shown), job.content.columns or math.ceil(len(shown) / 2))
    figures, rest = shown[:first], shown[first:]
    aspect = _aspect(job, figures)
    big, small = _halves(job, figures, rest, aspect)
    gap = GAP * job.unit
    below = ""
    traced: dict[str, tuple[Zone, float]] = {}
    drawn: dict[str, Zone] = {}
    blocks: list[Block] = []
    for part, zone in ((figures, big), (rest, small)):
        if not part:
            continue
        is_whole = part is figures
        card = job.colors.surface if is_whole else mix(job.colors.surface, job.colors.accents[1], 0.3)
        label = LABEL_ROOM * job.unit if any(c.caption for c in part) else 0.0
        inner = zone.inset(gap) if is_whole else zone
        grid = choose_grid(len(part), inner, aspect if is_whole else 1.0, gap, label)
        places = cells(len(part), inner, grid, gap, "center")
        places = mirrored(places, inner) if job.is_mirrored else places
        radius = max(0.6 * job.theme.radius, 0.006) * job.unit
        if is_whole:
            below += svg.shadow(zone.x, zone.y, zone.width, zone.height, radius, 0.012 * job.unit, "#000000")
            below += svg.rect(zone.x, zone.y, zone.width, zone.height, card, radius)
        pairs = []
        for k, (cell, place) in enumerate(zip(part, places, strict=True)):
            picture = snapped(Zone(place.x, place.y, place.width, place.height - label))
            if not is_whole:
                below += svg.rect(picture.x, picture.y, picture.width, picture.height, card, radius)
            below += _figure(job, cell, picture, f"{'f' if is_whole else 'e'}{k}-", card, radius, traced, drawn)
            if cell.caption:
                pairs.append((job.words[cell.caption], Zone(place.x, picture.bottom, place.width, label)))
        color = ink_on(card, job.colors) if is_whole else job.colors.ink
        blocks += alike(pairs, Manners(job.theme.text, color, LABEL * job.unit, 2), job.typesetter)
        if is_whole and grid.rows == 1:
            line = places[0].bottom - label
            below += svg.path(
                f"M{inner.x:.1f} {line:.1f}H{inner.right:.1f}", stroke=mix(card, job.colors.ink, 0.16),
                width=max(1.0, 0.002 * job.unit),
            )  # fmt: skip
    return Laid(below, "", (stacked(blocks, job.zone),), traced, drawn)


def _halves(job: Job, figures: Sequence[Cell], rest: Sequence[Cell], aspect: float) -> tuple[Zone, Zone]:
    """(whole figures, the rest): beside or below each other, parted so that both come out large."""
    zone, gap = job.zone, GAP * job.unit
    if not rest:
        return zone, zone
    label = LABEL_ROOM * job.unit
    best, most = (zone, zone), -1.0
    for is_beside in (True, False):
        for share in PARTS:
            if is_beside:
                wide = share * (zone.width - gap)
                x = zone.right - wide if job.is_mirrored else zone.x
                big = Zone(x, zone.y, wide, zone.height)
                left = zone.x if job.is_mirrored else zone.x + wide + gap
                small = Zone(left, zone.y, zone.width - wide - gap, zone.height)
            else:
                high = share * (zone.height - gap)
                big = Zone(zone.x, zone.y, zone.width, high)
                small = Zone(zone.x, zone.y + high + gap, zone.width, zone.height - high - gap)
            whole = _shown(len(figures), big.inset(gap), aspect, gap, label)
            faces = _shown(len(rest), small, 1.0, gap, label)
            worth = min(whole, FIGURE_TO_FACE * faces) + 0.2 * (whole + faces)
            if worth > most:
                best, most = (big, small), worth
    return best


def _shown(count: int, zone: Zone, aspect: float, gap: float, label: float) -> float:
    """How large pictures of an aspect come out in a zone: the root of one's area, px."""
    grid = choose_grid(count, zone, aspect, gap, label)
    width = (zone.width - (grid.columns - 1) * gap) / grid.columns
    height = (zone.height - (grid.rows - 1) * gap) / grid.rows - label
    wide = max(0.0, min(width, height * aspect))
    return math.sqrt(wide * wide / aspect)


def _aspect(job: Job, figures: Sequence[Cell]) -> float:
    """Width to height of the widest whole figure."""
    motifs = [m for c in figures if (p := job.panels.get(c.picture or "")) for m in p.motifs]
    boxes = [ink_box(m.drawing) for m in motifs]
    return min(1.3, max(0.4, *(w / h for _, _, w, h in boxes))) if boxes else FIGURE


def _figure(
    job: Job,
    cell: Cell,
    zone: Zone,
    prefix: str,
    card: str,
    radius: float,
    traced: dict[str, tuple[Zone, float]],
    drawn: dict[str, Zone],
) -> str:
    panel = job.panels.get(cell.picture or "")
    if panel is None:
        return ""
    if panel.scene:
        traced[panel.slot] = (zone, radius)
        return ""
    drawn[panel.slot] = zone
    edge = 0.09 * min(zone.width, zone.height)
    return row(panel.motifs, zone.inset(edge), job.ink(card, "full"), prefix) if panel.motifs else ""


def icon_set(job: Job) -> Laid:
    """Tiles of one kind in a grid, one thing on each."""
    shown, gap = job.content.cells, 1.15 * GAP * job.unit
    has_labels = any(c.caption for c in shown)
    share = ICON_LABEL if has_labels else 0.0
    grid = choose_grid(len(shown), job.zone, 1 / (1 + share), gap, 0.0, job.content.columns, job.content.rows)
    edge = min(
        (job.zone.width - (grid.columns - 1) * gap) / grid.columns,
        (job.zone.height - (grid.rows - 1) * gap) / grid.rows / (1 + share),
    )
    # Tiles stay square; what is left of the page goes between them, evenly.
    across = _spread(job.zone.width, edge, grid.columns)
    along = _spread(job.zone.height, edge * (1 + share), grid.rows)
    wide = grid.columns * edge + (grid.columns - 1) * across
    high = grid.rows * edge * (1 + share) + (grid.rows - 1) * along
    x0, y0 = job.zone.x + (job.zone.width - wide) / 2, job.zone.y + (job.zone.height - high) / 2
    radius = min(0.5, max(0.22, 6 * job.theme.radius)) * edge if job.theme.radius else 0.0
    fills = tile_fills(job)
    below = ""
    traced: dict[str, tuple[Zone, float]] = {}
    drawn: dict[str, Zone] = {}
    pairs = []
    for k, cell in enumerate(shown):
        r, c = divmod(k, grid.columns)
        in_row = min(grid.columns, len(shown) - r * grid.columns)
        shift = (grid.columns - in_row) * (edge + across) / 2
        column = in_row - 1 - c if job.is_mirrored else c
        tile = snapped(Zone(x0 + shift + column * (edge + across), y0 + r * (edge * (1 + share) + along), edge, edge))
        fill = fills[(r + c) % len(fills)]
        below += svg.rect(tile.x, tile.y, tile.width, tile.height, fill, radius)
        panel = job.panels.get(cell.picture or "")
        if panel is not None and panel.scene:
            traced[panel.slot] = (snapped(tile.inset(0.08 * edge)), radius)
        elif panel is not None:
            drawn[panel.slot] = tile
            inner = tile.inset((1 - ICON) / 2 * edge)
            treatment = "full" if job.theme.drawing == "sticker" else job.theme.drawing
            below += row(panel.motifs, inner, job.ink(fill, treatment), f"i{k}-") if panel.motifs else ""
        if cell.caption:
            room = Zone(tile.x - 0.4 * across, tile.bottom, edge + 0.8 * across, share * edge)
            pairs.append((job.words[cell.caption], room))
    manners = Manners(job.theme.text, job.colors.ink, LABEL * job.unit, 2)
    return Laid(below, "", (stacked(alike(pairs, manners, job.typesetter), job.zone),), traced, drawn)


def _spread(room: float, edge: float, count: int) -> float:
    """Space between tiles: what is left, but not so much that they fall apart."""
    return min(0.5 * edge, (room - count * edge) / max(1, count - 1)) if count > 1 else 0.0


def tile_fills(job: Job) -> tuple[str, ...]:
    """One or two quiet tiles that stand out from the ground."""
    colors = job.colors
    if job.theme.drawing == "duotone":
        return (readable(colors.surface, (colors.ground,), 1.25),)
    share = 0.3 if colors.is_dark else 0.5
    own = [mix(colors.surface, a, share) for a in colors.accents[1:4] if contrast(a, colors.surface) > 1.12]
    return tuple(readable(c, (colors.ground,), 1.12) for c in own[:3]) or (colors.surface,)


def sticker_sheet(job: Job) -> Laid:
    """Die-cut stickers on a backing sheet, a little askew, with lettered ones among them."""
    shown, zone = job.content.cells, job.zone
    chance = random.Random(f"{job.seed} stickers")
    gap = 0.4 * GAP * job.unit
    grid = choose_grid(len(shown), zone, 1.0, gap, 0.0, job.content.columns, job.content.rows)
    places = cells(len(shown), zone, grid, gap, "center")
    below = ""
    traced: dict[str, tuple[Zone, float]] = {}
    drawn: dict[str, Zone] = {}
    blocks: list[Block] = []
    for k, (cell, place) in enumerate(zip(shown, places, strict=True)):
        edge = min(place.width, place.height)
        off = [chance.uniform(-JITTER, JITTER) * edge for _ in range(2)]
        panel = job.panels.get(cell.picture or "")
        own = Zone(place.x + off[0], place.y + off[1], place.width, place.height)
        if panel is not None and panel.scene:
            traced[panel.slot] = (snapped(fitted(place.inset(0.06 * edge), 1.0)), 0.2 * edge)
        elif panel is not None and panel.motifs:
            label = 0.2 * edge if cell.caption else 0.0
            inner = fitted(Zone(own.x, own.y, own.width, own.height - label), 1.0).inset((1 - STICKER) / 2 * edge)
            angle = chance.uniform(-TILT, TILT)
            ink = job.ink(job.colors.ground, "sticker")
            if len(panel.motifs) == 1:
                below += one(panel.motifs[0], inner, ink, f"s{k}-", angle)
            else:
                below += row(panel.motifs, inner, ink, f"s{k}-")
            drawn[panel.slot] = snapped(inner)
            if cell.caption:
                room = Zone(place.x, inner.bottom + 0.02 * edge, place.width, label)
                shape, block = _lettered_sticker(job, cell, room, k)
                below, blocks = below + shape, [*blocks, block]
        elif cell.caption:
            shape, block = _lettered_sticker(job, cell, place.inset(0.08 * edge), k)
            below, blocks = below + shape, [*blocks, block]
    return Laid(below, "", (stacked(blocks, zone),), traced, drawn)


def _lettered_sticker(job: Job, cell: Cell, zone: Zone, index: int) -> tuple[str, Block]:
    """Words on a coloured plate with a white cut edge."""
    accents = job.colors.accents
    fill = accents[index % len(accents)]
    if luminance(fill) > 0.85:
        fill = accents[0]
    color = readable("#ffffff", (fill,), 4.5)
    assert cell.caption is not None
    text = job.words[cell.caption]
    size = 0.34 * zone.height
    for _ in range(2):
        room = Zone(0, 0, zone.width - 1.6 * size, zone.height - 1.1 * size)
        block = lettered(text, room, Manners(job.theme.headline, color, 0.3 * zone.height, 3), job.typesetter)
        size = block.setting.size
    wide, high = block.setting.ink_width + 1.3 * size, block.setting.ink_height + 0.9 * size
    x, y = zone.center[0] - wide / 2, zone.center[1] - high / 2
    edge, radius = max(2.0, 0.007 * job.unit), min(high / 2, 0.9 * size)
    shape = svg.rect(x - edge + 1, y - edge + 2, wide + 2 * edge, high + 2 * edge, "#000000", radius + edge, 0.16)
    shape += svg.rect(x - edge, y - edge, wide + 2 * edge, high + 2 * edge, "#ffffff", radius + edge)
    shape += svg.rect(x, y, wide, high, fill, radius)
    manners = Manners(job.theme.headline, color, size, len(block.setting.lines))
    inner = Zone(x, y, wide, high).inset(0.0)
    moved = lettered(text, Zone(inner.x + 0.6 * size, inner.y + 0.3 * size, wide - 1.2 * size, high - 0.6 * size),
                     replace(manners, more_lines=0.1), job.typesetter)  # fmt: skip
    return shape, moved


def backing(job: Job) -> str:
    """Colour of a sticker sheet's backing: white edges must show on it."""
    ground = job.colors.ground
    if contrast(ground, "#ffffff") < 1.25:
        ground = shifted(mix(ground, job.colors.accents[1], 0.55), -0.03)
    return ground if contrast(ground, "#ffffff") >= 1.25 else readable(ground, ("#ffffff",), 1.3)
