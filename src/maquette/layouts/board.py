"""Moodboards: pictures, materials, colours and words side by side, as if pinned; no two tiles of one size in a row."""

import math
from dataclasses import replace

from ..plan.content import BoardContent, strings_of
from ..plan.model import DesignLayer
from ..themes import Theme, readable
from ..themes.colors import build, mix
from ..typeset import Typesetter
from . import _svg as svg
from ._cellbase import ramp_on
from ._lines import Lines, row_font
from ._picture import Ink, row
from ._sheet import Sheet, Zone, is_mirrored, seed_of, size_of, unit_of
from ._stack import Block, Manner, Stack, stack
from ._texts import by_id, stacked
from ._ui import calm
from .contracts import Page, layouts
from .page import compose
from .poster import Poster

MARGIN, GAP = 0.055, 0.02  # of the shorter edge; of the unit
NAME = 0.11  # of the unit
WIDE, TALL = 1.15, 0.75


@layouts.register("board")
class Board:
    summary = "A moodboard: pictures, textures, colour swatches, words."
    kinds: tuple[str, ...] = ("moodboard",)
    roles: tuple[str, ...] = Poster.roles
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content
        if design.is_overlay or not isinstance(content, BoardContent):
            return Poster().arrange(design, theme, typesetter)
        width, height = size_of(design)
        unit = unit_of(width, height)
        own = theme.colors(tuple(design.palette))
        soft = calm(own)
        swatches = tuple(s.color for s in content.swatches) or own.accents
        colors = build(
            soft.ground,
            soft.ground,
            soft.surface,
            soft.ink,
            swatches if len(swatches) >= 3 else (*swatches, *soft.accents),
        )
        margin, gap = MARGIN * min(width, height), GAP * unit
        zone = Zone(margin, margin, width - 2 * margin, height - 2 * margin)
        panels = {p.slot: p for p in design.panels}
        held = strings_of(content)
        loose = [t for t in design.texts if t.id not in held]
        lines = Lines(by_id(design), typesetter, is_mirrored=is_mirrored(design))
        pictures, title, words_zone, strip, textures = _places(zone, gap, width / height, max(1, len(content.pictures)))
        shapes = svg.rect(0, 0, width, height, mix(colors.ground, colors.ink, 0.035))
        radius = min(0.02, theme.radius) * unit
        drawn: dict[str, Zone] = {}
        fills = [c for c in swatches if c != colors.ground] or [colors.accent]
        for k, (slot, cell) in enumerate(zip(content.pictures, pictures, strict=False)):
            fill = mix(fills[k % len(fills)], colors.surface, 0.0 if k % 3 == 0 else 0.55)
            shapes += svg.rect(cell.x, cell.y, cell.width, cell.height, fill, radius)
            if slot in panels and panels[slot].motifs:
                pad = 0.14 * min(cell.width, cell.height)
                inner = cell.inset(pad)
                ink = Ink(theme, colors, ramp_on(colors, fill), "full")
                shapes += row(panels[slot].motifs, inner, ink, f"{slot}-")
                drawn[slot] = cell
        for k, cell in enumerate(textures):
            shapes += _texture(k, cell, fills, colors.surface, radius, unit, seed_of(design))
        blocks: list[Block] = []
        shapes += _swatches(content, strip, lines, theme, radius, unit, blocks)
        own_ground = fills[1 % len(fills)]
        plate = build(own_ground, own_ground, own_ground, readable(colors.ink, (own_ground,)), colors.accents)
        shapes += svg.rect(title.x, title.y, title.width, title.height, own_ground, radius)
        pad = 0.1 * min(title.width, title.height)
        plain = theme.model_copy(update={"date": "plain", "align": "start"})
        name = stack(loose, title.inset(pad), Manner(plain, plate, unit, "start", "bottom", NAME), typesetter)
        blocks += _words(content, words_zone, lines, theme, colors.ink, unit)
        stacks: tuple[Stack, ...] = (name, stacked(blocks, zone))
        made = compose(width, height, shapes, name.shapes(plate, unit), stacks, design.language)
        return replace(made, slots={**{s: z.box() for s, z in drawn.items()}, **made.slots})


def _places(zone: Zone, gap: float, ratio: float, count: int) -> tuple[list[Zone], Zone, Zone, Zone, list[Zone]]:
    """(pictures, title, words, swatches, textures): on a wide page in columns, on an upright one in rows."""
    if ratio > WIDE:
        a, b, c = (s * (zone.width - 2 * gap) for s in (0.36, 0.34, 0.3))
        x1, x2 = zone.x + a + gap, zone.x + a + b + 2 * gap
        high = 0.6 * (zone.height - gap)
        low = zone.height - gap - high
        first = Zone(zone.x, zone.y, a, high)
        title = Zone(zone.x, first.bottom + gap, a, low)
        half = (b - gap) / 2
        upper = 0.34 * (zone.height - 2 * gap)
        middle = 0.4 * (zone.height - 2 * gap)
        texture = [Zone(x1, zone.y, half, upper)]
        second = Zone(x1 + half + gap, zone.y, half, upper)
        third = Zone(x1, zone.y + upper + gap, b, middle)
        words = Zone(x1, third.bottom + gap, b, zone.bottom - third.bottom - gap)
        fourth = Zone(x2, zone.y, c, 0.4 * (zone.height - 2 * gap))
        texture.append(Zone(x2, fourth.bottom + gap, c, 0.2 * (zone.height - 2 * gap)))
        strip = Zone(x2, texture[1].bottom + gap, c, zone.bottom - texture[1].bottom - gap)
        pictures = [first, third, fourth, second]
    else:
        rows = (0.3, 0.25, 0.27, 0.18) if ratio > TALL else (0.29, 0.27, 0.25, 0.19)
        heights = [s * (zone.height - 3 * gap) for s in rows]
        ys = [zone.y + sum(heights[:k]) + k * gap for k in range(4)]
        a = 0.6 * (zone.width - gap)
        first = Zone(zone.x, ys[0], a, heights[0])
        title = Zone(first.right + gap, ys[0], zone.width - a - gap, heights[0])
        part = (zone.width - 2 * gap) / 3
        texture = [Zone(zone.x, ys[1], part, heights[1])]
        second = Zone(zone.x + part + gap, ys[1], part, heights[1])
        words = Zone(zone.x + 2 * (part + gap), ys[1], part, heights[1])
        c = 0.42 * (zone.width - gap)
        fourth = Zone(zone.x, ys[2], c, heights[2])
        fifth = Zone(fourth.right + gap, ys[2], zone.width - c - gap, 0.62 * heights[2] - gap / 2)
        texture.append(Zone(fifth.x, fifth.bottom + gap, fifth.width, heights[2] - fifth.height - gap))
        strip = Zone(zone.x, ys[3], zone.width, heights[3])
        pictures = [first, fifth, fourth, second]
    # What has no picture of its own shows a texture instead; what is too much shares a place.
    texture += pictures[count:]
    pictures = pictures[:count]
    for _ in range(count - len(pictures)):
        k = max(range(len(pictures)), key=lambda i: pictures[i].width * pictures[i].height)
        z = pictures[k]
        if z.width >= z.height:
            half = (z.width - gap) / 2
            pictures[k : k + 1] = [replace(z, width=half), Zone(z.x + half + gap, z.y, half, z.height)]
        else:
            half = (z.height - gap) / 2
            pictures[k : k + 1] = [replace(z, height=half), Zone(z.x, z.y + half + gap, z.width, half)]
    return pictures, title, words, strip, texture


def _texture(k: int, cell: Zone, fills: list[str], paper: str, radius: float, unit: float, seed: int) -> str:
    """Stripes, terrazzo, waves, a weave: what stands for a material."""
    one, two = fills[(k + 1) % len(fills)], fills[(k + 2) % len(fills)]
    ground = mix(one, paper, 0.25)
    clip = (
        f'<clipPath id="texture-{k}">{svg.rect(cell.x, cell.y, cell.width, cell.height, "#ffffff", radius)}</clipPath>'
    )
    body = svg.rect(cell.x, cell.y, cell.width, cell.height, ground)
    step = 0.042 * unit
    across, down = int(cell.width / step) + 2, int(cell.height / step) + 2
    if k % 4 == 0:
        body += "".join(
            svg.rect(cell.x + i * step, cell.y, 0.42 * step, cell.height, mix(two, paper, 0.15)) for i in range(across)
        )
    elif k % 4 == 1:
        for j in range(down):
            y = cell.y + j * step
            arcs = "".join(f"q{step / 2:.1f} {-0.7 * step:.1f} {step:.1f} 0" for _ in range(across))
            body += svg.path(
                f"M{cell.x - (j % 2) * step / 2:.1f} {y:.1f}{arcs}", stroke=mix(two, paper, 0.2), width=0.14 * step
            )
    elif k % 4 == 2:
        chance = Sheet(1, 1, None, None, cell, seed=seed).chance(f"texture {k}")  # type: ignore[arg-type]  # chance alone
        for _ in range(int(cell.width * cell.height / (1.6 * step * step))):
            x, y = chance.uniform(cell.x, cell.right), chance.uniform(cell.y, cell.bottom)
            r = chance.uniform(0.12, 0.42) * step
            turn = chance.uniform(0, 6.28)
            points = [
                (
                    x + r * (0.7 + 0.5 * chance.random()) * math.cos(turn + a),
                    y + r * (0.7 + 0.5 * chance.random()) * math.sin(turn + a),
                )
                for a in (0.0, 1.3, 2.5, 3.9, 5.2)
            ]
            body += svg.polygon(points, chance.choice([two, paper, fills[k % len(fills)]]))
    else:
        for i in range(across):
            for j in range(down):
                x, y = cell.x + i * step, cell.y + j * step
                color = mix(two, paper, 0.1) if (i + j) % 2 else mix(two, paper, 0.4)
                body += (
                    svg.rect(x, y + 0.12 * step, step, 0.76 * step, color)
                    if (i + j) % 2
                    else svg.rect(x + 0.12 * step, y, 0.76 * step, step, color)
                )
    return f'{clip}<g clip-path="url(#texture-{k})">{body}</g>'


def _swatches(
    content: BoardContent, strip: Zone, lines: Lines, theme: Theme, radius: float, unit: float, blocks: list[Block]
) -> str:
    """Colours along the longer side of their zone, each with its name on it."""
    count = len(content.swatches)
    if not count:
        return ""
    is_across = strip.width >= strip.height
    font, out = row_font(theme.text, 500), ""
    size = 0.02 * unit
    wide = strip.width / count if is_across else strip.width
    longest = max((lines.width(s.name, font, size) for s in content.swatches), default=0.0)
    size *= min(1.0, 0.84 * wide / longest) if longest else 1.0
    clip = svg.rect(strip.x, strip.y, strip.width, strip.height, "#ffffff", radius)
    for k, swatch in enumerate(content.swatches):
        at = count - 1 - k if lines.is_mirrored and is_across else k
        cell = (
            Zone(strip.x + at * strip.width / count, strip.y, strip.width / count, strip.height)
            if is_across
            else Zone(strip.x, strip.y + k * strip.height / count, strip.width, strip.height / count)
        )
        out += svg.rect(cell.x, cell.y, cell.width + 0.5, cell.height + 0.5, swatch.color)
        if swatch.name is not None:
            setting = lines.set(swatch.name, font, size, cell.width)
            pad = 0.08 * wide if is_across else 0.05 * wide
            inner = Zone(cell.x + pad, cell.y, cell.width - 2 * pad, cell.height)
            y = (
                cell.bottom - setting.height - min(max(pad, 0.025 * unit), 0.25 * cell.height)
                if is_across
                else cell.center[1] - setting.height / 2
            )
            blocks.append(lines.block(swatch.name, setting, inner, y, readable("#ffffff", (swatch.color,))))
    return f'<clipPath id="strip">{clip}</clipPath><g clip-path="url(#strip)">{out}</g>'


def _words(content: BoardContent, zone: Zone, lines: Lines, theme: Theme, color: str, unit: float) -> list[Block]:
    """Words below each other, as large as the longest allows."""
    if not content.words:
        return []
    font = replace(theme.headline, tracking_em=max(theme.headline.tracking_em, 0.0))
    longest = max(lines.width(id, font, 1.0) for id in content.words)
    line = max(lines.set(id, font, 1.0, 1e6).height for id in content.words)
    size = min(zone.width / longest, zone.height / (line * len(content.words)), 0.09 * unit)
    y = zone.y + (zone.height - size * line * len(content.words)) / 2
    out = []
    for id in content.words:
        setting = lines.set(id, font, size, zone.width)
        out.append(lines.block(id, setting, zone, y, color))
        y += line * size
    return out
