"""A Dutch windmill, 17 m high to its cap: eight-sided thatched tower, gallery, four lattice sails."""

from functools import cache
from itertools import pairwise

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, rounded_box, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._loft import loft
from .._looks import body, nouns, piece
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects
from ._walls import PANE, TRIM, Gathered, bar, door, window

BRICK, TOP = 4.2, 13.2  # z where the brick base ends; of the tower's top
HUB = (-2.75, 14.1)  # (y, z) of the sails' axle
SAIL = 8.6
LEAN = 8.0  # degrees that the axle rises to the front


@objects.register("windmill")
class Windmill(Object):
    label = "windmill"
    names = nouns(
        en="windmill, dutch windmill, mill",
        de="windmühle, mühle",
        fr="moulin à vent, moulin",
        es="molino de viento, molino",
        it="mulino a vento, mulino",
        pt="moinho de vento, moinho",
        nl="windmolen, molen",
        pl="wiatrak, młyn",
        tr="yel değirmeni, değirmen",
        ru="ветряная мельница, мельница",
        ja="風車, 風車小屋",
        zh="风车, 荷兰风车",
        ko="풍차",
        ar="طاحونة هواء, طاحونة",
        hi="पवनचक्की",
    )
    color = "#8a5a3c"
    parts = ("sails", "cap", "base")
    shown = Shown(turn_deg=-20, from_deg=4)

    def build(self, look: Look) -> Solid:
        made = _made()
        return Solid(
            (
                Part("tower", made["tower"], body(look, "matte", self.color)),
                Part("base", made["base"], piece(look, "base", "matte", "#a9543e")),
                Part("trim", merge([made["trim"], made["frame"], made["sill"]]), TRIM),
                Part("cap", made["cap"], piece(look, "cap", "matte", "#3b4a3f")),
                Part("gallery", made["gallery"], Material(color=(0.13, 0.085, 0.05), roughness=0.7)),
                Part("panes", made["glass"], PANE),
                Part("door", made["panel"], Material(color=(0.03, 0.14, 0.10), roughness=0.4)),
                Part("knob", made["knob"], Material(color=(0.7, 0.5, 0.2), roughness=0.3, metallic=1.0)),
                Part("spars", made["spars"], Material(color=(0.20, 0.13, 0.08), roughness=0.6)),
                Part("sails", made["sails"], piece(look, "sails", "fabric", "#efe6d2")),
            )
        )


def _octagon(radius: float, z: float) -> np.ndarray:
    a = np.radians(22.5 + 45 * np.arange(8) - 90)
    return np.stack([radius * np.cos(a), radius * np.sin(a), np.full(8, z)], 1)


def _facets(levels: tuple[tuple[float, float], ...]) -> Mesh:
    """An eight-sided tower through (radius, z), each side flat."""
    rings = np.array([_octagon(r, z) for r, z in levels])
    skins = []
    for k in range(8):
        side = np.stack([rings[:, k], rings[:, (k + 1) % 8]], 1)
        for pair in (side[j : j + 2] for j in range(len(side) - 1)):
            mesh = grid_mesh(pair, grid_normals(pair))
            skins.append(Mesh(mesh.vertices, mesh.faces, mesh.normals))
    return merge(skins)


@cache
def _made() -> dict[str, Mesh]:
    out = Gathered()
    out.put("base", loft(np.array([_octagon(r, z) for r, z in ((4.1, 0.0), (3.85, BRICK))]), is_smooth=False))
    out.put(
        "trim", loft(np.array([_octagon(r, z) for r, z in ((4.0, BRICK - 0.1), (4.0, BRICK + 0.25))]), is_smooth=False)
    )
    # Thatch in courses, each a little proud of the next.
    levels = []
    for z0, z1 in pairwise(np.linspace(BRICK, TOP, 10).tolist()):
        for z in (z0, z1):
            levels.append((float(np.interp(z, (BRICK, TOP), (3.75, 2.15)) + (0.10 if z == z0 else 0.0)), float(z)))
    out.put("tower", _facets(tuple(levels)))
    out.put(
        "trim", loft(np.array([_octagon(r, z) for r, z in ((2.35, TOP - 0.1), (2.35, TOP + 0.35))]), is_smooth=False)
    )
    for k in range(8):
        a, b = _octagon(5.3, BRICK + 0.6)[k], _octagon(5.3, BRICK + 0.6)[(k + 1) % 8]
        middle, long = (a + b) / 2, float(np.linalg.norm(b - a))
        turn = 45.0 * k + 45 - 90
        place = translate(float(middle[0]), float(middle[1]), 0) @ rotate("z", turn + 90)
        for j in range(5):
            out.put("gallery", bar(long - 0.28 * j, 0.26, 0.08, 0, 0.16 + 0.30 * j, BRICK + 0.42, 0.02).moved(place))
        out.put(
            "gallery",
            bar(long, 0.07, 0.07, 0, 0.05, BRICK + 1.45, 0.02).moved(place),
            bar(long, 0.05, 0.05, 0, 0.05, BRICK + 1.0, 0.02).moved(place),
        )
        for x in (-0.33 * long, 0.0, 0.33 * long):
            out.put("gallery", bar(0.07, 0.07, 1.05, x, 0.05, BRICK + 0.45, 0.02).moved(place))
        corner = tuple(float(v) for v in a)
        inner = _octagon(3.9, BRICK - 1.0)[k]
        out.put(
            "gallery",
            tube(
                (corner[0] * 0.97, corner[1] * 0.97, BRICK + 0.45),
                (float(inner[0]), float(inner[1]), BRICK - 1.2),
                0.09,
            ),
        )
    big, small = (
        window(0.85, 1.25, columns=2, rows=3, frame=0.10, depth=0.2),
        window(0.7, 0.9, columns=2, rows=2, frame=0.09, depth=0.5),
    )
    for turn in (45.0, -45.0, 90.0, -90.0, 180.0):
        out.add(big, rotate("z", turn) @ translate(0, -3.62, 2.4))
    for turn, z in ((0.0, 7.4), (0.0, 10.6), (90.0, 8.2), (-90.0, 8.2), (180.0, 8.2)):
        apothem = float(np.interp(z, (BRICK, TOP), (3.75, 2.15))) * 0.924
        out.add(small, rotate("z", turn) @ translate(0, -apothem - 0.04, z) @ rotate("x", -9.5))
    out.add(door(1.25, 2.3), translate(0, -3.68, 0.05))
    rings = []
    for y, half, tall in (
        (-2.55, 0.9, 1.15),
        (-2.0, 1.75, 1.9),
        (-0.6, 2.3, 2.55),
        (0.8, 2.2, 2.45),
        (2.0, 1.55, 1.75),
        (2.6, 0.7, 0.8),
    ):
        t = np.linspace(0, np.pi, 15)
        arch = np.stack([half * np.cos(t), np.full(15, y), TOP + 0.3 + tall * np.sin(t) ** 0.85], 1)
        rings.append(arch)
    cap = loft(np.array(rings)[:, ::-1])
    p, q, r = (cap.vertices[cap.faces[:, k]] for k in range(3))
    is_inward = (np.cross(p, q) * r).sum() < 0
    out.put("cap", Mesh(cap.vertices, cap.faces[:, ::-1], -cap.normals) if is_inward else cap)
    for name, mesh in _sails().items():
        out.put(name, mesh.moved(translate(0, HUB[0], HUB[1]) @ rotate("x", -LEAN) @ rotate("y", 24)))
    for side in (-1, 1):
        out.put("spars", tube((side * 1.3, 1.9, TOP + 0.9), (side * 0.25, 4.6, BRICK + 1.4), 0.10))
    out.put("spars", tube((0, 2.4, TOP + 1.0), (0, 4.9, BRICK + 1.0), 0.13))
    return out.joined()


def _sails() -> dict[str, Mesh]:
    """Four of them about the origin in the xz plane, facing −y."""
    spars, cloth = [], []
    hub = lathe(
        rounded([(0, -1.4, 0), (0.34, -1.4, 0.05), (0.34, 0.25, 0.05), (0.2, 0.40, 0.05), (0, 0.42, 0)]), segments=32
    )
    spars.append(hub.moved(rotate("x", 90)))
    for k in range(4):
        turn = rotate("y", 90.0 * k)
        one = [tube((0, -0.25, -0.3), (0, -0.25, SAIL), 0.16, 0.08)]
        one += [rounded_box(0.05, 0.05, SAIL - 1.7, 0.01).moved(translate(x, -0.25, 1.6)) for x in (0.55, 1.05, 1.55)]
        one += [
            rounded_box(1.75, 0.05, 0.05, 0.01).moved(translate(0.72, -0.25, z))
            for z in np.linspace(1.6, SAIL - 0.1, 15).tolist()
        ]
        one.append(rounded_box(0.5, 0.03, SAIL - 1.9, 0.01).moved(translate(-0.30, -0.27, 1.7)))
        spars += [m.moved(turn) for m in one]
        sheet = rounded_box(1.42, 0.02, SAIL - 2.1, 0.009).moved(translate(0.80, -0.215, 1.8))
        cloth.append(sheet.moved(turn))
    return {"spars": merge(spars), "sails": merge(cloth)}
