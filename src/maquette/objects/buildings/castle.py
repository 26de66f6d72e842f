"""A castle, 26 m high: four round towers with pointed roofs, battlements, a keep, a gate with a portcullis, flags."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._looks import body, darker, nouns, piece
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects
from ._walls import Gathered, bar, battlements

HALF = 10.0  # m: from the middle to a corner tower
WALL = (7.2, 1.6)  # height and thickness
TOWER = (2.6, 11.5)  # radius and height to its crown
KEEP = (8.4, 14.5)  # edge and height


@objects.register("castle")
class Castle(Object):
    label = "castle"
    names = nouns(
        en="castle, medieval castle, fairytale castle, fairy tale castle, fortress",
        de="burg, schloss, ritterburg, märchenschloss, festung",
        fr="château fort, château, forteresse",
        es="castillo, fortaleza",
        it="castello, fortezza",
        pt="castelo, fortaleza",
        nl="kasteel, burcht",
        pl="zamek, twierdza",
        tr="kale, şato",
        ru="замок, крепость",
        ja="城, お城, 西洋の城",
        zh="城堡",
        ko="성, 중세 성, 성채",
        ar="قلعة, قصر",
        hi="किला, महल, दुर्ग",
    )
    color = "#b9b4a8"
    parts = ("roofs", "flags", "gate")
    instead_of = ("castle",)
    shown = Shown(turn_deg=-28, from_deg=13)

    def build(self, look: Look) -> Solid:
        stone = body(look, "matte", self.color)
        made = _made()

        return Solid(
            (
                Part("walls", made["walls"], stone),
                Part("blocks", made["blocks"], darker(stone, 0.82)),
                Part("roofs", made["roofs"], piece(look, "roofs", "matte", "#3d5a80")),
                Part("ridges", made["ridges"], Material(color=(0.60, 0.48, 0.22), roughness=0.3, metallic=1.0)),
                Part("slits", made["slits"], Material(color=(0.015, 0.014, 0.013), roughness=0.9)),
                Part("gate", made["gate"], piece(look, "gate", "wood", "#5b3a20")),
                Part("iron", made["iron"], Material(color=(0.05, 0.05, 0.055), roughness=0.5, metallic=0.7)),
                Part("flags", made["flags"], piece(look, "flags", "fabric", "#c1272d")),
                Part("poles", made["poles"], Material(color=hex_to_linear("#4a3a2a"), roughness=0.6)),
            )
        )


def _crowned(radius: float, low: float, high: float, teeth: int) -> list[Mesh]:
    """A round tower with a corbelled crown and merlons."""
    side = [
        (0, low, 0),
        (radius * 1.10, low, 0.05),
        (radius, low + 1.6, 0.4),
        (radius, high - 1.5, 0.2),
        (radius * 1.18, high - 0.9, 0.2),
        (radius * 1.18, high, 0.05),
        (radius * 1.02, high, 0.03),
        (radius * 1.02, high - 0.6, 0.02),
        (0, high - 0.6, 0),
    ]
    out = [lathe(rounded(side), segments=64)]
    for k in range(teeth):
        a = 360 / teeth * k
        out.append(
            bar(radius * 1.18 * np.pi / teeth * 1.05, 0.42, 0.85, 0, 0, high - 0.02, 0.05).moved(
                rotate("z", a) @ translate(0, -radius * 1.08)
            )
        )
    return out


def _cone(radius: float, low: float, high: float) -> Mesh:
    side = [
        (0, low, 0),
        (radius * 1.15, low, 0.05),
        (radius * 1.12, low + 0.25, 0.1),
        (radius * 0.62, low + (high - low) * 0.36, 3.0),
        (0.07, high, 0.02),
        (0, high, 0),
    ]
    return lathe(rounded(side), segments=48)


@cache
def _made() -> dict[str, Mesh]:
    out = Gathered()
    tall, thick = WALL
    radius, crown = TOWER
    flag_tops: list[tuple[float, float, float]] = []
    for sx in (-1, 1):
        for sy in (-1, 1):
            at = translate(sx * HALF, sy * HALF)
            high = crown + (1.2 if sy > 0 else 0.0)
            for mesh in _crowned(radius, 0.0, high, 12):
                out.put("walls", mesh.moved(at))
            out.put("roofs", _cone(radius * 0.86, high - 0.5, high + 6.0).moved(at))
            flag_tops.append((sx * HALF, sy * HALF, high + 6.0))
            for turn, z in ((0, 4.5), (0, 8.2), (90, 6.2), (-90, 6.2), (180, 6.2)):
                out.put(
                    "slits",
                    bar(0.26, 0.2, 1.25, 0, 0, z, 0.0).moved(at @ rotate("z", turn) @ translate(0, -radius + 0.04)),
                )
    length = 2 * HALF
    for turn in (0, 90, 180, 270):
        at = rotate("z", turn) @ translate(0, -HALF)
        if turn == 0:
            for sx in (-1, 1):
                out.put("walls", bar(HALF - 2.6, thick, tall, sx * (HALF + 2.6) / 2, 0, 0, 0.04).moved(at))
        else:
            out.put("walls", bar(length, thick, tall, 0, 0, 0, 0.04).moved(at))
        out.put(
            "walls",
            battlements(length - 2 * radius - 0.6, 0.5, 0.95, 0.95).moved(
                at @ translate(0, -thick / 2 + 0.25, tall - 0.02)
            ),
        )
        out.put("blocks", bar(length - 2 * radius, 0.35, 0.35, 0, -thick / 2 - 0.06, tall - 0.55, 0.05).moved(at))
        for x in (-5.2, 5.2):
            out.put("slits", bar(0.26, 0.1, 1.2, x, -thick / 2 - 0.02, 3.4, 0.0).moved(at))
    # The gatehouse: two half towers, an arch with a portcullis between them.
    front = -HALF
    for sx in (-1, 1):
        for mesh in _crowned(1.55, 0.0, 9.6, 8):
            out.put("walls", mesh.moved(translate(sx * 3.1, front - 0.5)))
        out.put("slits", *(bar(0.24, 0.2, 1.1, sx * 3.1, front - 0.5 - 1.53, z, 0.0) for z in (3.2, 6.2)))
    out.put("walls", _arched(2.1, 8.6, 1.55, 2.9, 2.2).moved(translate(0, front + 0.2)))
    out.put("walls", battlements(4.0, 0.5, 0.7, 0.8).moved(translate(0, front - 0.75, 8.58)))
    out.put("slits", bar(3.2, 0.1, 4.4, 0, front + 0.9, 0.0, 0.0))
    for k in range(7):
        x = -1.26 + 0.42 * k
        out.put(
            "iron",
            tube(
                (x, front - 0.55, 1.25),
                (x, front - 0.55, 2.9 + float(np.sqrt(max(0.0, 1.5**2 - x * x)))),
                0.055,
                sides=8,
            ),
        )
    for z in (1.5, 2.2, 2.9, 3.6):
        out.put("iron", bar(2.9, 0.09, 0.10, 0, front - 0.55, z, 0.02))
    bridge = [bar(3.0, 0.46, 0.16, 0, front - 1.2 - 0.5 * k, 0.0, 0.03) for k in range(7)]
    out.put("gate", *bridge)
    for sx in (-1, 1):
        out.put("iron", tube((sx * 1.35, front - 4.1, 0.2), (sx * 1.45, front - 1.0, 4.6), 0.05, sides=8))
    # The keep, with a turret.
    edge, high = KEEP
    back = translate(0, 2.4)
    out.put("walls", bar(edge, edge, high, 0, 2.4, 0, 0.06), bar(edge + 0.7, edge + 0.7, 0.9, 0, 2.4, high - 0.9, 0.08))
    for turn in (0, 90, 180, 270):
        spot = back @ rotate("z", turn) @ translate(0, -edge / 2)
        out.put("walls", battlements(edge + 0.6, 0.5, 0.9, 0.95).moved(spot @ translate(0, -0.1, high - 0.02)))
        for x, z in ((-2.4, 9.2), (0.0, 9.2), (2.4, 9.2), (-1.3, 12.0), (1.3, 12.0)):
            out.put("blocks", bar(1.0, 0.12, 1.75, x, -0.02, z - 0.2, 0.03).moved(spot))
            out.put("slits", bar(0.62, 0.2, 1.4, x, -0.02, z, 0.0).moved(spot))
    for mesh in _crowned(2.1, high - 2.0, 20.5, 10):
        out.put("walls", mesh.moved(translate(1.6, 3.4)))
    out.put("roofs", _cone(1.85, 20.0, 26.0).moved(translate(1.6, 3.4)))
    out.put("slits", bar(0.5, 0.3, 1.3, 1.6, 3.4 - 2.0, 17.0, 0.0))
    flag_tops.append((1.6, 3.4, 26.0))
    for k, (x, y, z) in enumerate(flag_tops):
        out.put("poles", tube((x, y, z - 0.3), (x, y, z + 1.9), 0.06, 0.04, sides=8))
        out.put(
            "ridges",
            lathe(rounded([(0, 0, 0), (0.14, 0.0, 0.05), (0.14, 0.22, 0.1), (0, 0.24, 0)]), segments=16).moved(
                translate(x, y, z - 0.15)
            ),
        )
        out.put("flags", _flag(k).moved(translate(x, y, z + 1.2)))
    return out.joined()


def _arched(half: float, high: float, opening: float, spring: float, deep: float) -> Mesh:
    """A block with a round-headed passage along y, about x = 0."""
    turn = np.linspace(0, np.pi / 2, 16)
    inner = np.concatenate([[(opening, 0.0)], np.stack([opening * np.cos(turn), spring + opening * np.sin(turn)], 1)])
    t = np.linspace(0, 1, len(inner))
    outer = np.stack([np.interp(t, (0, 0.55, 1), (half, half, 0.0)), np.interp(t, (0, 0.55, 1), (0.0, high, high))], 1)

    def at(points: np.ndarray, y: float) -> np.ndarray:
        return np.stack([points[:, 0], np.full(len(points), y), points[:, 1]], 1)

    y0, y1 = -deep / 2, deep / 2
    front, back = np.stack([at(outer, y0), at(inner, y0)]), np.stack([at(inner, y1), at(outer, y1)])
    vault, shell = np.stack([at(inner, y0), at(inner, y1)]), np.stack([at(outer, y1), at(outer, y0)])
    right = merge(
        [
            grid_mesh(front, np.broadcast_to((0.0, -1.0, 0.0), front.shape)),
            grid_mesh(back, np.broadcast_to((0.0, 1.0, 0.0), back.shape)),
            grid_mesh(vault, grid_normals(vault)),
            grid_mesh(shell, grid_normals(shell)),
        ]
    )
    return merge([right, right.mirrored()])


def _flag(k: int) -> Mesh:
    """A swallow-tailed pennon, waving."""
    u = np.linspace(0, 1, 14)
    rows = []
    for v in (-1.0, 0.0, 1.0):
        wave = 0.10 * np.sin(6 * u + k) * u
        notch = 1.5 * u - (0.28 * u if v == 0 else 0)
        rows.append(np.stack([notch, wave, 0.34 * v * (1 - 0.35 * u)], 1))
    sheet = np.array(rows)
    return grid_mesh(sheet, np.broadcast_to((0.0, -1.0, 0.0), sheet.shape))
