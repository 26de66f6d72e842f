"""Houses, pavements and street furniture by day, as simple solids with pictures of their windows."""

import math
from collections.abc import Sequence

import numpy as np

from ..arrays import Floats, f32
from ..color import RGB, hex_to_linear
from ..geometry import Part
from ..materials import Material
from ..plan.model import Vector
from ._build import box_quads, quads, to_srgb8
from ._joinery import METAL, SATIN, Joinery

WALLS = ("#c9a27e", "#b5654a", "#d8cbb3", "#8f9aa0", "#c7b299", "#a9b39b", "#d9b8a0", "#7d5a4a", "#e3ddd0")
TILE = (256, 192)  # px of a house's picture of a storey, two windows


def storey(color: str, rng: np.random.Generator, lit: float = 0.0, glass: RGB = (0.06, 0.09, 0.12)) -> Floats:
    """Two windows of a storey: frames, panes that mirror the sky, sills, some curtains; linear, top row first."""
    h, w = TILE[1], TILE[0]
    base = f32(hex_to_linear(color))
    out = (
        np.ones((h, w, 3), np.float32)
        * base
        * (1 + 0.03 * rng.standard_normal((h // 8, w // 8, 1)).repeat(8, 0).repeat(8, 1))
    )
    frame = f32(hex_to_linear("#ece8df"))
    for k in range(2):
        x0, x1 = int(w * (0.14 + 0.5 * k)), int(w * (0.36 + 0.5 * k))
        y0, y1 = int(h * 0.20), int(h * 0.80)
        out[y0 - 7 : y1 + 5, x0 - 7 : x1 + 7] = base * 0.62
        out[y0 - 4 : y1 + 4, x0 - 4 : x1 + 4] = frame
        pane = np.linspace(1.25, 0.55, y1 - y0, dtype=np.float32)[:, None, None] * f32(glass)
        pane = np.broadcast_to(pane, (y1 - y0, x1 - x0, 3)).copy()
        if rng.random() < 0.5:
            edge = int((x1 - x0) * rng.uniform(0.15, 0.32))
            pane[:, :edge] = pane[:, -edge:] = f32((0.42, 0.40, 0.36))
        if rng.random() < lit:
            pane = pane * 0 + f32((1.0, 0.66, 0.32)) * f32(rng.uniform(0.5, 1.0))
        out[y0:y1, x0:x1] = pane
        middle = (x0 + x1) // 2
        out[y0:y1, middle - 2 : middle + 2] = frame
        out[y0 + (y1 - y0) // 3 - 2 : y0 + (y1 - y0) // 3 + 2, x0:x1] = frame
        out[y1 + 4 : y1 + 12, x0 - 9 : x1 + 9] = frame * 0.9
        out[y1 + 12 : y1 + 20, x0 - 7 : x1 + 7] = base * 0.7
    out[:5] = base * 1.12
    out[5:8] = base * 0.72
    return f32(out)


def shopfront(color: str, rng: np.random.Generator) -> Floats:
    """A shop on the ground floor: large panes with goods, a door, a board without words."""
    h, w = TILE[1], TILE[0]
    base = f32(hex_to_linear(color))
    out = np.ones((h, w, 3), np.float32) * base
    x0, x1, y0, y1 = int(0.05 * w), int(0.66 * w), int(0.30 * h), int(0.86 * h)
    pane = np.linspace(0.30, 0.07, y1 - y0, dtype=np.float32)[:, None, None] * f32((1.0, 0.82, 0.58))
    pane = np.broadcast_to(pane, (y1 - y0, x1 - x0, 3)).copy()
    for shelf in (0.55, 0.98):
        foot, x = int(shelf * (y1 - y0)), 4
        while x < x1 - x0 - 14:
            bw, bh = int(rng.integers(6, 16)), int(rng.integers(8, 34))
            pane[max(0, foot - bh) : foot, x : x + bw] = f32(rng.uniform(0.05, 0.55, 3))
            x += bw + int(rng.integers(2, 9))
    out[y0:y1, x0:x1] = pane
    out[int(0.26 * h) : int(0.965 * h), int(0.72 * w) : int(0.94 * w)] = f32((0.05, 0.045, 0.04))
    out[int(0.31 * h) : int(0.66 * h), int(0.75 * w) : int(0.91 * w)] = f32((0.16, 0.14, 0.11))
    out[int(0.07 * h) : int(0.20 * h), int(0.04 * w) : int(0.96 * w)] = base * 0.45
    return out


def facades(
    houses: Sequence[tuple[Vector, Vector, float, int, str]],
    rng: np.random.Generator,
    *,
    lit: float = 0.0,
    shops: bool = True,
    name: str = "facades",
) -> list[Part]:
    """House fronts with one picture for all.

    Args:
        houses: Each by the lower left and lower right corner of its front as one sees it, its height, its storeys
            and its colour.
    """
    tiles = [storey(c, rng, lit) for _, _, _, _, c in houses for _ in range(2)]
    ground = [shopfront(c, rng) if shops else storey(c, rng, lit) for _, _, _, _, c in houses]
    both = [*tiles, *ground]
    columns = math.ceil(math.sqrt(len(both) * 0.75))
    rows = math.ceil(len(both) / columns)
    w, h = TILE
    atlas = np.zeros((rows * h, columns * w, 3), np.float32)
    for i, tile in enumerate(both):
        r, c = divmod(i, columns)
        atlas[r * h : (r + 1) * h, c * w : (c + 1) * w] = tile

    def uv(i: int) -> list[tuple[float, float]]:
        r, c = divmod(i, columns)
        e = 0.004
        u0, u1, v0, v1 = (c + e) / columns, (c + 1 - e) / columns, 1 - (r + 1 - e) / rows, 1 - (r + e) / rows
        return [(u0, v0), (u1, v0), (u1, v1), (u0, v1)]

    corners, uvs = [], []
    roofs: list[list[Vector]] = []
    colors: list[RGB] = []
    for k, (left, right, tall, storeys, _) in enumerate(houses):
        wide = math.dist(left[:2], right[:2])
        bays = max(1, round(wide / 4.2))
        each = tall / storeys
        for level in range(storeys):
            for bay in range(bays):
                a, b = bay / bays, (bay + 1) / bays
                p = [left[i] + (right[i] - left[i]) * a for i in range(2)]
                q = [left[i] + (right[i] - left[i]) * b for i in range(2)]
                z0, z1 = left[2] + level * each, left[2] + (level + 1) * each
                corners.append([(p[0], p[1], z0), (q[0], q[1], z0), (q[0], q[1], z1), (p[0], p[1], z1)])
                uvs.append(uv(len(tiles) + k if level == 0 else 2 * k + (level + bay) % 2))
        _roof(roofs, colors, left, right, left[2] + tall, rng)
    walls = Part(
        name, quads(corners, uvs), Material(roughness=0.8, specular=0.3), texture=to_srgb8(np.clip(atlas, 0, 1))
    )
    return [walls, Part("roofs", quads(roofs, colors=colors), Material(roughness=0.8, specular=0.2))]


def _roof(
    roofs: list[list[Vector]], colors: list[RGB], left: Vector, right: Vector, z: float, rng: np.random.Generator
) -> None:
    """A cornice, a sloping roof behind it, and the blind side walls."""
    dx, dy = right[0] - left[0], right[1] - left[1]
    length = math.hypot(dx, dy)
    back = (-dy / length, dx / length)  # away from who looks at the front
    deep, rise = 9.0, float(rng.uniform(1.6, 3.0))
    tint = hex_to_linear(("#5a4038", "#4a4e55", "#6d4b3f", "#3d4044")[int(rng.integers(4))])

    def at(p: Vector, away: float, height: float) -> Vector:
        return p[0] + back[0] * away, p[1] + back[1] * away, height

    roofs.append(
        [
            at(left, -0.3, z - 0.05),
            at(right, -0.3, z - 0.05),
            at(right, deep / 2, z + rise),
            at(left, deep / 2, z + rise),
        ]
    )
    colors.append(tint)
    roofs.append(
        [at(left, -0.3, z - 0.35), at(right, -0.3, z - 0.35), at(right, -0.3, z - 0.05), at(left, -0.3, z - 0.05)]
    )
    colors.append((0.55, 0.52, 0.47))
    for p in (left, right):
        roofs.append([at(p, 0, left[2]), at(p, deep, left[2]), at(p, deep, z), at(p, 0, z)])
        colors.append((0.42, 0.36, 0.30))
        roofs.append([at(p, 0, z), at(p, deep, z), at(p, deep / 2, z + rise), at(p, deep / 2, z + rise)])
        colors.append((0.42, 0.36, 0.30))


def towers(
    rng: np.random.Generator,
    spots: Sequence[tuple[float, float, float, float]],
    *,
    foot: float = 0.0,
    lit: float = 0.0,
    light: float = 1.0,
) -> list[Part]:
    """Tower blocks: each by x, y, width and height; fronts with rows of windows, one picture for all.

    Args:
        lit: Share of windows that are lit, `light`: how brightly.
    """
    kinds = 6
    tile_h, tile_w = 512, 160
    atlas = np.concatenate([_front(k, (tile_h, tile_w), rng, lit) for k in range(kinds)], 1)
    corners, uvs = [], []
    tops: list[list[Vector]] = []
    for x, y, wide, tall in spots:
        k = int(rng.integers(kinds))
        deep = wide * float(rng.uniform(0.7, 1.1))
        rows, half = min(1.0, tall / 150), wide / 2
        u0, u1, v0, v1 = (k + 0.01) / kinds, (k + 0.99) / kinds, 0.0, rows
        box = [(x - half, y), (x + half, y), (x + half, y + deep), (x - half, y + deep)]
        for a, b in ((0, 1), (1, 2), (3, 0)):
            p, q = box[a], box[b]
            corners.append(
                [(p[0], p[1], foot), (q[0], q[1], foot), (q[0], q[1], foot + tall), (p[0], p[1], foot + tall)]
            )
            uvs.append([(u0, v0), (u1, v0), (u1, v1), (u0, v1)])
        tops.append([(p[0], p[1], foot + tall) for p in box])
        if rng.random() < 0.45:  # plant rooms, masts
            h = float(rng.uniform(3, 9))
            tops += box_quads(
                (x - 0.5 * half, y + 0.2 * deep, foot + tall), (x + 0.5 * half, y + 0.7 * deep, foot + tall + h)
            )
        if rng.random() < 0.25:
            tops += box_quads(
                (x - 0.3, y + 0.4 * deep, foot + tall),
                (x + 0.3, y + 0.4 * deep + 0.6, foot + tall + float(rng.uniform(12, 32))),
            )
    image = to_srgb8(np.clip(atlas, 0, 1))
    out = [Part("roofs", quads(tops), Material(color=(0.22, 0.22, 0.23), roughness=0.8))]
    if lit > 0.15:
        out.append(
            Part("towers", quads(corners, uvs), Material(color=(light,) * 3, kind="light", sampling=0.0), texture=image)
        )
    else:
        out.append(Part("towers", quads(corners, uvs), Material(roughness=0.35, specular=0.6), texture=image))
    return out


def _front(kind: int, shape: tuple[int, int], rng: np.random.Generator, lit: float) -> Floats:
    """One tower's front: glass with thin frames, or stone with windows."""
    h, w = shape
    stone = f32(hex_to_linear(("#b7a896", "#9aa3a8", "#c9bfb0", "#6f7c86", "#8a6f60", "#4f6472")[kind]))
    dark = lit > 0.15
    wall = stone * f32(0.10 if dark else 1.0)
    out = np.ones((h, w, 3), np.float32) * wall
    rows, columns = 40, (8, 12, 6, 16, 7, 14)[kind]
    is_glass = kind in (1, 3, 5)
    ys, xs = np.linspace(0, h, rows + 1).astype(int), np.linspace(0, w, columns + 1).astype(int)
    lamps = f32([[1.0, 0.70, 0.38], [1.0, 0.82, 0.58], [0.72, 0.86, 1.0]])
    for r in range(rows):
        glow = rng.random() < 0.12
        for c in range(columns):
            y0, y1 = ys[r] + (1 if is_glass else 3), ys[r + 1] - (1 if is_glass else 3)
            x0, x1 = xs[c] + (1 if is_glass else 2), xs[c + 1] - (1 if is_glass else 2)
            pane = f32((0.10, 0.15, 0.20)) * f32(rng.uniform(0.7, 1.5)) * f32(0.12 if dark else 1.0)
            if dark and rng.random() < (0.8 if glow else lit):
                pane = lamps[int(rng.choice(3, p=[0.5, 0.3, 0.2]))] * f32(rng.uniform(0.25, 0.95))
            out[y0:y1, x0:x1] = pane
    return out


def street_lamp(made: Joinery, x: float, y: float, is_lit: bool, tall: float = 4.6) -> None:
    made.pole((x, y, 0), (x, y, tall), 0.055, "#23282b")
    made.turned([(0, 0), (0.14, 0), (0.13, 0.25), (0.07, 0.42), (0, 0.42)], (x, y, 0), "#23282b", SATIN, 24)
    made.pole((x, y, tall), (x, y - 0.7, tall + 0.25), 0.035, "#23282b")
    made.box((x - 0.10, y - 1.15, tall + 0.20), (x + 0.10, y - 0.62, tall + 0.30), "#23282b", SATIN, 0.03)
    if is_lit:
        lens = quads(
            [
                [
                    (x - 0.08, y - 1.1, tall + 0.195),
                    (x - 0.08, y - 0.7, tall + 0.195),
                    (x + 0.08, y - 0.7, tall + 0.195),
                    (x + 0.08, y - 1.1, tall + 0.195),
                ]
            ]
        )
        made.glow(lens, (60.0, 42.0, 22.0))


def bench(made: Joinery, x: float, y: float, turn: float = 0.0, color: str = "#7a5233") -> None:
    """A park bench; its seat faces the viewer."""
    for k in range(4):
        made.box((x - 0.85, y - 0.24 + 0.12 * k, 0.43), (x + 0.85, y - 0.14 + 0.12 * k, 0.465), color, radius=0.008)
    for k in range(3):
        made.box(
            (x - 0.85, y + 0.25 + 0.02 * k, 0.56 + 0.13 * k),
            (x + 0.85, y + 0.285 + 0.02 * k, 0.66 + 0.13 * k),
            color,
            radius=0.008,
        )
    for dx in (-0.68, 0.68):
        made.box((x + dx - 0.03, y - 0.22, 0.0), (x + dx + 0.03, y - 0.17, 0.43), "#1f2224", METAL, 0.01)
        made.box((x + dx - 0.03, y + 0.22, 0.0), (x + dx + 0.03, y + 0.28, 0.92), "#1f2224", METAL, 0.01)
        made.box((x + dx - 0.03, y - 0.25, 0.39), (x + dx + 0.03, y + 0.25, 0.43), "#1f2224", METAL, 0.01)
