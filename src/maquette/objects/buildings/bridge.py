"""A bridge along x: a stone one of three arches, 24 m long, or a red suspension bridge."""

from functools import cache
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, merge, rotate, rounded_box, sweep, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._looks import body, darker, nouns, piece
from .._scatter import tints
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects
from ._walls import bar

SPANS, SPAN, PIER = 3, 6.2, 1.5  # m: width of an arch, of a pier
DEEP, RISE, SPRING = 4.2, 2.75, 1.1  # width of the road's body; of an arch above its springing; z of that
CROWN = 0.62  # thickness over the keystones


@objects.register("bridge")
class Bridge(Object):
    label = "bridge"
    names = nouns(
        en="bridge, stone bridge, arch bridge, suspension bridge, footbridge",
        de="brücke, steinbrücke, bogenbrücke, hängebrücke",
        fr="pont, pont de pierre, pont suspendu",
        es="puente, puente de piedra, puente colgante",
        it="ponte, ponte di pietra, ponte sospeso",
        pt="ponte, ponte de pedra, ponte suspensa",
        nl="brug, stenen brug, hangbrug",
        pl="most, kamienny most, most wiszący",
        tr="köprü, taş köprü, asma köprü",
        ru="мост, каменный мост, подвесной мост",
        ja="橋, 石橋, 吊り橋",
        zh="桥, 石桥, 吊桥, 大桥",
        ko="다리, 돌다리, 현수교, 교량",
        ar="جسر, جسر حجري, جسر معلق",
        hi="पुल, सेतु",
    )
    color = "#a39a8b"
    parts = ("road",)
    features = MappingProxyType({"kind": ("stone", "suspension", "hanging")})
    instead_of = ("bridge-at-night",)
    shown = Shown(turn_deg=-26, from_deg=9)

    def build(self, look: Look) -> Solid:
        if look.feature("kind", "stone") != "stone":
            return _suspended(look)
        stone = body(look, "matte", self.color)
        rings = _voussoirs()
        count = len(rings.vertices) // len(_ONE.vertices)
        shades = tints(stone.color, count, 4, spread=0.14, warmth=0.06)
        ring_colors = np.repeat(shades, len(_ONE.vertices), 0).astype(np.float32)
        return Solid(
            (
                Part("body", _arches(), stone),
                Part("arches", Mesh(rings.vertices, rings.faces, rings.normals, None, ring_colors), darker(stone, 1.0)),
                Part("copings", _copings(), darker(stone, 1.18)),
                Part("piers", _piers(), darker(stone, 0.9)),
                Part("road", _road(), piece(look, "road", "matte", "#6d675e")),
            )
        )


LENGTH = SPANS * SPAN + (SPANS - 1) * PIER + 3.4
_ONE = rounded_box(0.56, DEEP + 0.10, 0.42, 0.045, segments=1)


def _deck(x: np.ndarray) -> np.ndarray:
    """z of the road: it rises to the middle."""
    return np.asarray(SPRING + RISE + CROWN + 0.55 * (1 - (2 * x / LENGTH) ** 2))


def _soffit(x: np.ndarray) -> np.ndarray:
    """z of the underside: arches between piers, 0 where the piers stand."""
    out = np.zeros_like(x)
    for k in range(SPANS):
        middle = (k - (SPANS - 1) / 2) * (SPAN + PIER)
        t = (x - middle) / (SPAN / 2)
        inside = np.abs(t) <= 1
        out[inside] = SPRING + RISE * np.sqrt(1 - t[inside] ** 2)
    return out


def _columns() -> np.ndarray:
    """x of the sections, closest where the arches spring; both sides of every edge."""
    out = [np.array([-LENGTH / 2])]
    for k in range(SPANS):
        middle = (k - (SPANS - 1) / 2) * (SPAN + PIER)
        turn = np.linspace(np.pi, 0, 33)
        arch = middle + SPAN / 2 * np.cos(turn)
        out.append(np.concatenate([[arch[0] - 1e-4], arch, [arch[-1] + 1e-4]]))
    out.append(np.array([LENGTH / 2]))
    return np.concatenate(out)


@cache
def _arches() -> Mesh:
    """The body: faces, vaults, road bed and ends, with parapets."""
    x = _columns()
    low, high = _soffit(x), _deck(x) + 0.95
    half = DEEP / 2

    def at(y: float, z: np.ndarray) -> np.ndarray:
        return np.stack([x, np.full(len(x), y), z], 1)

    meshes = []
    for rows, normal in (
        (np.stack([at(-half, low), at(-half, high)]), (0.0, -1.0, 0.0)),
        (np.stack([at(half, high), at(half, low)]), (0.0, 1.0, 0.0)),
        (np.stack([at(-half + 0.32, high), at(-half + 0.32, _deck(x))]), (0.0, 1.0, 0.0)),
        (np.stack([at(half - 0.32, _deck(x)), at(half - 0.32, high)]), (0.0, -1.0, 0.0)),
    ):
        meshes.append(grid_mesh(rows, np.broadcast_to(normal, rows.shape)))
    under = np.stack([at(half, low), at(-half, low)])
    meshes.append(grid_mesh(under, grid_normals(under)))
    for side in (-1, 1):
        top = np.stack([at(side * (half - 0.16) - 0.16, high), at(side * (half - 0.16) + 0.16, high)])
        meshes.append(grid_mesh(top, grid_normals(top)))
    for side in (-1, 1):
        meshes.append(
            bar(0.4, DEEP - 0.02, float(_deck(np.array([LENGTH / 2]))[0]), side * (LENGTH / 2 - 0.19), 0, 0, 0.02)
        )
    return merge(meshes)


@cache
def _voussoirs() -> Mesh:
    """Wedge stones round each arch, a little proud of the faces."""
    out = []
    for k in range(SPANS):
        middle = (k - (SPANS - 1) / 2) * (SPAN + PIER)
        count = 17
        for j in range(count):
            a = np.pi * (j + 0.5) / count
            x, z = middle + SPAN / 2 * np.cos(a), SPRING + RISE * np.sin(a)
            normal = np.array((np.cos(a) / (SPAN / 2), np.sin(a) / RISE))
            lean = float(np.degrees(np.arctan2(normal[0], normal[1])))
            tall = 1.35 if j == count // 2 else 1.0
            stone = Mesh(_ONE.vertices * np.array((1, 1, tall), np.float32), _ONE.faces, _ONE.normals)
            out.append(stone.moved(translate(float(x), 0, float(z)) @ rotate("y", lean) @ translate(z=0.0)))
    return merge(out)


@cache
def _copings() -> Mesh:
    """Slabs on the parapets, and posts at their ends."""
    out = []
    edges = np.linspace(-LENGTH / 2, LENGTH / 2, 25)
    for a, b in pairwise(edges.tolist()):
        za, zb = (float(_deck(np.array([v]))[0]) + 0.93 for v in (a, b))
        lean = -float(np.degrees(np.arctan2(zb - za, b - a)))
        slab = rounded_box(b - a - 0.02, 0.52, 0.16, 0.035, segments=2)
        for side in (-1, 1):
            at = translate((a + b) / 2, side * (DEEP / 2 - 0.16), (za + zb) / 2) @ rotate("y", lean)
            out.append(slab.moved(at))
    for sx in (-1, 1):
        for sy in (-1, 1):
            out.append(
                rounded_box(0.8, 0.8, 5.5, 0.06).moved(translate(sx * (LENGTH / 2 - 0.1), sy * (DEEP / 2 - 0.16), 0))
            )
            out.append(
                rounded_box(0.95, 0.95, 0.2, 0.06).moved(
                    translate(sx * (LENGTH / 2 - 0.1), sy * (DEEP / 2 - 0.16), 5.45)
                )
            )
    return merge(out)


@cache
def _piers() -> Mesh:
    """Footings, and cutwaters before the piers."""
    out = []
    for k in range(SPANS - 1):
        x = (k - (SPANS - 2) / 2) * (SPAN + PIER)
        out.append(rounded_box(PIER + 0.5, DEEP + 0.9, 0.45, 0.10).moved(translate(x)))
        out.append(rounded_box(PIER * 0.72, DEEP + 1.0, SPRING + 1.5, 0.30).moved(translate(x)))
        out.append(rounded_box(PIER * 0.82, DEEP + 1.1, 0.22, 0.09).moved(translate(x, 0, SPRING + 1.42)))
    return merge(out)


@cache
def _road() -> Mesh:
    x = np.linspace(-LENGTH / 2, LENGTH / 2, 60)
    half = DEEP / 2 - 0.3
    rows = np.stack([np.stack([x, np.full(60, s * half), _deck(x) + 0.02], 1) for s in (-1, 1)])
    return grid_mesh(rows, grid_normals(rows))


TOWERS, TALL, ROAD, REACH = 44.0, 46.0, 13.0, 84.0  # m: x of the towers, their height, z of the road, half the length


def _suspended(look: Look) -> Solid:
    steel = body(look, "satin", look.color or "#c0432b")
    made = _hung()
    return Solid(
        (
            Part("towers", made["towers"], steel),
            Part("cables", made["cables"], steel),
            Part("truss", made["truss"], steel),
            Part("road", made["road"], piece(look, "road", "matte", "#4a4d50")),
            Part("piers", made["piers"], Material(color=(0.42, 0.41, 0.39), roughness=0.85)),
        )
    )


@cache
def _hung() -> dict[str, Mesh]:
    towers, cables, truss, piers = [], [], [], []
    side = 6.2
    for sx in (-1, 1):
        for sy in (-1, 1):
            for low, high, wide in ((4.0, 20, 3.4), (20, 34, 2.9), (34, TALL, 2.4)):
                towers.append(bar(wide, wide * 0.8, high - low, sx * TOWERS, sy * side, low, 0.15))
                towers.append(bar(wide + 0.5, wide * 0.8 + 0.5, 0.5, sx * TOWERS, sy * side, high - 0.5, 0.1))
        for z, tall in ((21.0, 2.2), (31.0, 2.0), (42.5, 2.4)):
            towers.append(bar(1.5, 2 * side, tall, sx * TOWERS, 0, z, 0.1))
        for z0, z1 in ((4.5, 11.5), (23.5, 30.5)):
            towers += [
                tube((sx * TOWERS, -side, z0), (sx * TOWERS, side, z1), 0.4),
                tube((sx * TOWERS, side, z0), (sx * TOWERS, -side, z1), 0.4),
            ]
        piers.append(bar(9.0, 2 * side + 7, 4.2, sx * TOWERS, 0, 0, 0.5))
        piers.append(bar(9.0, 2 * side + 2, ROAD - 0.2, sx * (REACH - 4.5), 0, 0, 0.3))
    x = np.linspace(-REACH, REACH, 169)
    middle = ROAD + 3.0 + (TALL - ROAD - 3.0) * (x / TOWERS) ** 2
    t = np.clip((np.abs(x) - TOWERS) / (REACH - TOWERS), 0, 1)
    outer = TALL + (ROAD + 1.0 - TALL) * (1.35 * t - 0.35 * t**2)
    cable = np.where(np.abs(x) <= TOWERS, middle, outer)
    for sy in (-1, 1):
        path = np.stack([x, np.full(len(x), sy * side), cable], 1)
        cables.append(sweep(path, ellipse(0.34, 0.34, 10), up=(0.0, 1.0, 0.0)))
        for k in range(4, len(x) - 4, 3):
            if abs(abs(x[k]) - TOWERS) > 1.5 and cable[k] > ROAD + 1.2:
                cables.append(
                    tube((float(x[k]), sy * side, ROAD), (float(x[k]), sy * side, float(cable[k])), 0.12, sides=6)
                )
        truss.append(bar(2 * REACH, 0.5, 0.5, 0, sy * side, ROAD + 0.1, 0.05))
        truss.append(bar(2 * REACH, 0.5, 0.5, 0, sy * side, ROAD - 2.4, 0.05))
        edges = np.linspace(-REACH, REACH, 57)
        for k, (a, b) in enumerate(pairwise(edges.tolist())):
            low, high = ROAD - 2.1, ROAD + 0.3
            ends = (low, high) if k % 2 else (high, low)
            truss.append(tube((a, sy * side, ends[0]), (b, sy * side, ends[1]), 0.16, sides=6))
        truss.append(bar(2 * REACH, 0.15, 0.15, 0, sy * (side - 0.4), ROAD + 1.4, 0.03))
    road = bar(2 * REACH, 2 * side - 0.6, 0.6, 0, 0, ROAD - 0.2, 0.05)
    return {
        "towers": merge(towers),
        "cables": merge(cables),
        "truss": merge(truss),
        "piers": merge(piers),
        "road": road,
    }
