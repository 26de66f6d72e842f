"""Routes on a map that was never surveyed: blocks, water and green behind a winding way with its stops."""

import itertools
import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..plan.content import Node, SlotId
from ..plan.model import Panel, Words
from ..themes import Colors, Theme, readable
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _graph as graph
from . import _svg as svg
from ._connectors import link_svg
from ._graph import Link, Point
from ._picture import Ink, row
from ._sheet import Zone
from ._stack import Block
from ._texts import Manners, alike, ink_on

BLOCK = 0.17  # of the unit: from one street to the next
STREET = 0.02  # of the unit
STROLL = 0.1  # of a stop's place: how far it lies off the middle
SWING = 0.2  # of the map, that stops in one line stand off it
PIN = 0.34  # of a stop's place, for its pin
MOST_PIN = 0.13  # of the unit
LABEL = 0.034  # of the unit


@dataclass(frozen=True, slots=True)
class Map:
    below: str
    blocks: tuple[Block, ...]
    drawn: Mapping[SlotId, Zone]


def route(
    stops: Sequence[tuple[Node, Words, Panel | None]],
    zone: Zone,
    theme: Theme,
    colors: Colors,
    unit: float,
    typesetter: Typesetter,
    seed: int,
) -> Map:
    """The stops in order along one line, each with its name on a plate."""
    chance = random.Random(f"{seed} map")
    radius = max(theme.radius, 0.012) * unit
    land = mix(colors.surface, "#cfe3c0" if not colors.is_dark else "#2d4038", 0.45)
    shape = svg.rect(zone.x, zone.y, zone.width, zone.height, "#ffffff", radius)
    body = f'<clipPath id="map">{shape}</clipPath><g clip-path="url(#map)">{country(zone, land, unit, chance)}</g>'
    body += svg.rect(
        zone.x, zone.y, zone.width, zone.height, "none", radius, 1.0, mix(land, colors.ink, 0.3), 0.003 * unit
    )
    inner = zone.inset(0.035 * unit)
    places = graph.chain([node.id for node, _, _ in stops], inner)
    pins: list[Point] = []
    size = 0.0
    for node, _, _ in stops:
        cell = places.cards[node.id].inset(-0.12 * min(places.cards[node.id].width, places.cards[node.id].height))
        size = min(PIN * min(cell.width, cell.height), MOST_PIN * unit)
        off = [chance.uniform(-STROLL, STROLL) for _ in range(2)]
        pins.append((cell.center[0] + off[0] * cell.width, cell.y + 0.42 * cell.height + off[1] * cell.height))
    pins = _strewn(pins, inner, size)
    way = readable(colors.accent, (land,), 2.2)
    line = Link(("", ""), tuple(_winding(pins, chance)), "arc", (0.0, 0.0))
    body += link_svg(line, "#ffffff", 0.017 * unit, has_head=False)
    body += link_svg(line, way, 0.009 * unit, has_head=False, dash=0.022 * unit)
    drawn: dict[SlotId, Zone] = {}
    told = []
    plate = "#ffffff" if not colors.is_dark else colors.surface
    for k, ((node, words, panel), tip) in enumerate(zip(stops, pins, strict=True)):
        is_end = k in (0, len(stops) - 1)
        mark = Zone(tip[0] - size / 2, tip[1] - 1.15 * size, size, size)
        body += pin(tip, size, way if is_end else readable(colors.ink, (land,), 3.0))
        inside = mark.inset(0.2 * size)
        body += svg.circle(*mark.center, 0.38 * size, "#ffffff")
        if panel is not None and panel.motifs:
            drawn[panel.slot] = mark
            body += row(panel.motifs[:1], inside, Ink(theme, colors, (), "full"), f"stop{k}-")
        else:
            body += svg.circle(*mark.center, 0.17 * size, way)
        cell = places.cards[node.id]
        wide = min(1.2 * cell.width, 2 * min(tip[0] - inner.x, inner.right - tip[0]))
        low = tip[1] + 0.12 * size
        x = tip[0] - wide / 2
        told.append((words, Zone(x, low, wide, min(0.34 * cell.height, inner.bottom - low))))
    manners = Manners(theme.text, ink_on(plate, colors), LABEL * unit, 2, at="top", more_lines=1.25)
    blocks = alike(told, manners, typesetter)
    for block in blocks:
        pad = 0.36 * block.setting.size
        z = block.zone.inset(-pad)
        body += svg.rect(z.x, z.y + 0.1 * pad, z.width, z.height, "#000000", 0.6 * pad, 0.14)
        body += svg.rect(z.x, z.y, z.width, z.height, plate, 0.6 * pad)
    return Map(body, tuple(blocks), drawn)


def _strewn(pins: list[Point], zone: Zone, size: float) -> list[Point]:
    """Stops in one line swing to either side of it; all keep room for their pins above and their names below."""
    xs, ys = [x for x, _ in pins], [y for _, y in pins]
    flat, slim = max(ys, default=0) - min(ys, default=0), max(xs, default=0) - min(xs, default=0)
    out = []
    for k, (x, y) in enumerate(pins):
        side = 1 if k % 2 else -1
        if flat < 0.3 * zone.height and zone.width > zone.height:
            y += side * SWING * zone.height
        elif slim < 0.4 * zone.width and zone.height > zone.width:
            x += side * SWING * zone.width
        out.append((x, min(max(y, zone.y + 1.4 * size), zone.bottom - 1.1 * size)))
    return out


def country(zone: Zone, land: str, unit: float, chance: random.Random) -> str:
    """Ground, a river, greens, and streets over them."""
    out = svg.rect(zone.x, zone.y, zone.width, zone.height, land)
    green, water = mix(land, "#86b96a", 0.55), mix(land, "#6fb4d9", 0.75)
    for _ in range(4):
        x, y = zone.x + chance.random() * zone.width, zone.y + chance.random() * zone.height
        r = chance.uniform(0.09, 0.16) * unit
        points = [
            (x + r * chance.uniform(0.8, 1.25) * math.cos(t), y + r * chance.uniform(0.7, 1.1) * math.sin(t))
            for t in (2 * math.pi * k / 7 for k in range(7))
        ]
        out += svg.path(svg.smooth(points), green)
    start = chance.uniform(0.15, 0.85)
    bends = [
        (zone.x + k / 6 * zone.width, zone.y + (start + 0.16 * math.sin(1.1 * k + 6 * start)) * zone.height)
        for k in range(-1, 8)
    ]
    river = Link(("", ""), tuple(bends), "arc", (0.0, 0.0))
    out += link_svg(river, water, 0.06 * unit, has_head=False)
    step, wide = BLOCK * unit, STREET * unit
    street = mix(land, "#ffffff", 0.75)
    lean = chance.uniform(-0.12, 0.12)
    for k in range(-2, int(zone.width / step) + 3):
        x = zone.x + (k + chance.uniform(-0.18, 0.18)) * step
        d = f"M{x:.1f} {zone.y:.1f}L{x + lean * zone.height:.1f} {zone.bottom:.1f}"
        out += svg.path(d, stroke=street, width=wide * (1.5 if k % 3 == 0 else 0.8))
    for k in range(-2, int(zone.height / step) + 3):
        y = zone.y + (k + chance.uniform(-0.18, 0.18)) * step
        d = f"M{zone.x:.1f} {y:.1f}L{zone.right:.1f} {y - lean * zone.width:.1f}"
        out += svg.path(d, stroke=street, width=wide * (1.5 if k % 3 == 1 else 0.8))
    return out


def _winding(pins: Sequence[Point], chance: random.Random) -> list[Point]:
    """The way, swinging a little to either side between stops."""
    if len(pins) < 2:
        return [*pins, *pins]
    out = [pins[0]]
    for k, ((ax, ay), (bx, by)) in enumerate(itertools.pairwise(pins)):
        swing = (0.13 if k % 2 else -0.13) * chance.uniform(0.7, 1.2)
        out.append(((ax + bx) / 2 - swing * (by - ay), (ay + by) / 2 + swing * (bx - ax)))
        out.append((bx, by))
    return out


def pin(tip: Point, size: float, color: str) -> str:
    """A map pin with its tip on the way."""
    x, y = tip
    cy, r = y - 0.65 * size, 0.5 * size
    shade = svg.ellipse(x, y, 0.26 * size, 0.08 * size, "#00000033")
    left, right, low = x - 0.8 * r, x + 0.8 * r, cy + 0.6 * r
    body = f"M{x:.1f} {y:.1f}L{left:.1f} {low:.1f}A{r:.1f} {r:.1f} 0 1 1 {right:.1f} {low:.1f}Z"
    return shade + svg.path(body, color)
