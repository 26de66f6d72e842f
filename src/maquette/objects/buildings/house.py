"""A family house with a tiled gable roof, 8 m high: shuttered windows, a porch, a chimney."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, translate
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._walls import LIT, PANE, TRIM, Gathered, bar, door, gable, shutters, tiled_slope, window

WIDTH, DEPTH, EAVES, RIDGE = 9.2, 7.4, 5.1, 8.0  # m
PLINTH, OVERHANG, GABLE_OVER = 0.45, 0.55, 0.45
TILE = 0.42


@objects.register("house")
class House(Object):
    label = "house"
    names = nouns(
        en="house, cottage, family house, detached house, home",
        de="haus, einfamilienhaus, häuschen, wohnhaus",
        fr="maison, pavillon, maisonnette",
        es="casa, casita, chalé",
        it="casa, casetta, villetta",
        pt="casa, casinha, moradia",
        nl="huis, huisje, woonhuis",
        pl="dom, domek, dom jednorodzinny",
        tr="ev, müstakil ev",
        ru="дом, домик, коттедж",
        ja="家, 一軒家, 住宅",
        zh="房子, 房屋, 小屋, 住宅",
        ko="집, 주택, 단독주택",
        ar="منزل, بيت",
        hi="घर, मकान",
    )
    color = "#7fa8bf"
    parts = ("roof", "door", "windows", "shutters", "chimney")
    features = MappingProxyType({"lights": ("dark", "lit", "glowing")})
    instead_of = ("house", "house-with-garden")
    shown = Shown(turn_deg=-30, from_deg=9)

    def build(self, look: Look) -> Solid:
        roof = look.part_colors.get("roof", "#a9482f")
        made, tiles = _made(), _roof(roof)
        is_lit = look.feature("lights", "dark") != "dark"
        door_color = "#b3322c"
        frames = piece(look, "windows", "satin") if "windows" in look.part_colors else TRIM
        return Solid(
            (
                Part("walls", made["walls"], body(look, "matte", self.color)),
                Part("plinth", made["plinth"], Material(color=(0.30, 0.29, 0.28), roughness=0.85)),
                Part("trim", made["trim"], TRIM),
                Part("frames", merge([made["frame"], made["sill"]]), frames),
                Part("panes", made["glass"], LIT if is_lit else PANE),
                Part("shutters", made["shutters"], piece(look, "shutters", "satin", "#2f4f63")),
                Part("door", made["panel"], piece(look, "door", "satin", door_color)),
                Part("knob", made["knob"], Material(color=(0.75, 0.55, 0.25), roughness=0.25, metallic=1.0)),
                Part("roof", tiles, piece(look, "roof", "matte", roof)),
                Part("roof_edges", made["edges"], piece(look, "roof", "matte", roof)),
                Part("gutters", made["gutters"], Material(color=(0.35, 0.36, 0.37), roughness=0.4, metallic=1.0)),
                Part("chimney", made["chimney"], piece(look, "chimney", "matte", "#9a4a35")),
                Part("chimney_top", made["chimney_top"], Material(color=(0.36, 0.35, 0.34), roughness=0.8)),
                Part("steps", made["steps"], Material(color=(0.42, 0.41, 0.40), roughness=0.85)),
                Part("lantern", made["lamp"], LIT if is_lit else TRIM),
            )
        )


def _slope() -> float:
    return (RIDGE - EAVES) / (DEPTH / 2)


@cache
def _roof(color: str) -> Mesh:
    """Tiles on both sides, and a row of ridge tiles."""
    linear = hex_to_linear(color)
    half, low = WIDTH / 2 + GABLE_OVER, EAVES - OVERHANG * _slope()
    y, lift = DEPTH / 2 + OVERHANG, 0.16
    slopes = []
    for turn in (0, 180):
        slope = tiled_slope(
            ((-half, -y, low + lift), (half, -y, low + lift)),
            ((-half, -0.02, RIDGE + lift), (half, -0.02, RIDGE + lift)),
            linear,
            size=TILE,
            seed=3 + turn,
        )
        slopes.append(slope.moved(rotate("z", turn)))
    cap = lathe(rounded([(0, 0, 0), (0.17, 0, 0.02), (0.15, 0.46, 0.02), (0, 0.46, 0)]), segments=16)
    count = round(2 * half / 0.44)
    random = np.random.default_rng(8)
    for k in range(count):
        shade = (np.array(linear) * random.uniform(0.8, 1.15)).astype(np.float32)
        ridge = cap.moved(translate(-half + k * 2 * half / count, 0, RIDGE + lift + 0.02) @ rotate("y", 90))
        slopes.append(Mesh(ridge.vertices, ridge.faces, ridge.normals, None, np.tile(shade, (len(ridge.vertices), 1))))
    porch = tiled_slope(
        ((-1.25, -DEPTH / 2 - 1.45, 2.78), (1.25, -DEPTH / 2 - 1.45, 2.78)),
        ((-1.25, -DEPTH / 2, 3.35), (1.25, -DEPTH / 2, 3.35)),
        linear,
        size=0.36,
        seed=12,
    )
    return merge(Mesh(m.vertices, m.faces, m.normals, None, m.colors) for m in [*slopes, porch])


@cache
def _made() -> dict[str, Mesh]:
    out = Gathered()
    w, d = WIDTH / 2, DEPTH / 2
    profile = [(-d, PLINTH - 0.1), (d, PLINTH - 0.1), (d, EAVES), (0, RIDGE - 0.04), (-d, EAVES)]
    out.put("walls", gable(profile, WIDTH))
    out.put("plinth", bar(WIDTH + 0.12, DEPTH + 0.12, PLINTH, 0, 0, 0, 0.03))
    front, back = translate(0, -d, 0), rotate("z", 180) @ translate(0, -d, 0)
    left, right = rotate("z", -90) @ translate(0, -w, 0), rotate("z", 90) @ translate(0, -w, 0)
    low, high, small = window(1.15, 1.35), window(1.05, 1.25), window(0.85, 0.95, rows=2)
    wide, narrow = shutters(1.15, 1.35, 0.46), shutters(1.05, 1.25, 0.42)
    for wall in (front, back):
        spots = (-2.95, 2.95) if wall is front else (-2.95, 0.0, 2.95)
        out.add(low, *(wall @ translate(x, 0, 1.78) for x in spots))
        out.add(high, *(wall @ translate(x, 0, 4.02) for x in (-2.95, 0.0, 2.95)))
        out.put("shutters", *(wide.moved(wall @ translate(x, 0, 1.78)) for x in spots))
        out.put("shutters", *(narrow.moved(wall @ translate(x, 0, 4.02)) for x in (-2.95, 0, 2.95)))
    for wall in (left, right):
        out.add(low, *(wall @ translate(x, 0, 1.78) for x in (-1.7, 1.7)))
        out.add(high, *(wall @ translate(x, 0, 4.02) for x in (-1.7, 1.7)))
        out.add(small, wall @ translate(0, 0, 6.3))
    out.add(door(1.05, 2.15), front @ translate(0, 0, PLINTH))
    # Corner boards, and a band under the roof.
    for sx in (-1, 1):
        for sy in (-1, 1):
            out.put("trim", bar(0.22, 0.22, EAVES - PLINTH, sx * w, sy * d, PLINTH, 0.015))
    out.put(
        "trim",
        bar(WIDTH + 0.1, 0.10, 0.16, 0, -d - 0.02, EAVES - 0.30, 0.015),
        bar(WIDTH + 0.1, 0.10, 0.16, 0, d + 0.02, EAVES - 0.30, 0.015),
    )
    half = w + GABLE_OVER
    y, drop = d + OVERHANG, EAVES - OVERHANG * _slope()
    near = [(-y, drop - 0.08), (0.001, RIDGE - 0.08), (0.001, RIDGE + 0.15), (-y, drop + 0.13)]
    far = [(-p[0], p[1]) for p in near][::-1]
    out.put("edges", gable(near, 2 * half, 0.02), gable(far, 2 * half, 0.02))
    board_near = [(-y - 0.01, drop - 0.16), (0.001, RIDGE - 0.16), (0.001, RIDGE + 0.19), (-y - 0.01, drop + 0.19)]
    board_far = [(-p[0], p[1]) for p in board_near][::-1]
    for sx in (-1, 1):
        for side in (board_near, board_far):
            out.put("trim", gable(side, 0.09, 0.015).moved(translate(sx * half)))
    for sy in (-1, 1):
        pipe = lathe(rounded([(0, 0, 0), (0.085, 0, 0.01), (0.085, 2 * half, 0.01), (0, 2 * half, 0)]), segments=16)
        out.put("gutters", pipe.moved(translate(-half, sy * (y + 0.05), drop + 0.02) @ rotate("y", 90)))
        down = lathe(rounded([(0, 0, 0), (0.05, 0, 0.01), (0.05, drop, 0.01), (0, drop, 0)]), segments=12)
        out.put("gutters", *(down.moved(translate(sx * (w - 0.22), sy * (d + 0.09), 0.0)) for sx in (-1, 1)))
    out.put("chimney", bar(0.95, 0.75, 2.5, 2.2, 1.1, RIDGE - 1.3, 0.02))
    for k in range(9):
        out.put("chimney", bar(0.97, 0.77, 0.14, 2.2, 1.1, RIDGE - 0.55 + k * 0.185, 0.02))
    out.put("chimney_top", bar(1.15, 0.95, 0.14, 2.2, 1.1, RIDGE + 1.15, 0.03))
    pot = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.15, 0, 0.01),
                (0.12, 0.42, 0.02),
                (0.16, 0.45, 0.01),
                (0.16, 0.5, 0.01),
                (0.1, 0.5, 0.01),
                (0.1, 0.3, 0.0),
                (0, 0.3, 0),
            ]
        ),
        segments=24,
    )
    out.put("chimney", *(pot.moved(translate(2.2 + x, 1.1, RIDGE + 1.27)) for x in (-0.22, 0.22)))
    for k in range(3):
        out.put(
            "steps", bar(1.9 + 0.3 * k, 0.9 + 0.30 * k, 0.15, 0, -d - 0.45 - 0.15 * k, PLINTH - 0.15 - 0.15 * k, 0.02)
        )
    # The porch: two posts, a beam and a small roof.
    for sx in (-1, 1):
        out.put("trim", bar(0.14, 0.14, 2.35, sx * 1.05, -d - 1.25, 0.28, 0.02))
        out.put(
            "trim",
            bar(0.24, 0.24, 0.12, sx * 1.05, -d - 1.25, 0.28, 0.02),
            bar(0.22, 0.22, 0.10, sx * 1.05, -d - 1.25, 2.53, 0.02),
        )
        out.put("plinth", bar(0.34, 0.34, 0.30, sx * 1.05, -d - 1.25, 0.0, 0.02))
        out.put("trim", bar(0.10, 1.3, 0.14, sx * 1.05, -d - 0.65, 2.56, 0.02))
    out.put("trim", bar(2.4, 0.14, 0.14, 0, -d - 1.25, 2.60, 0.02))
    low_porch = [(-1.45, 2.66), (0.0, 3.26), (0.0, 3.16), (-1.45, 2.56)][::-1]
    out.put("trim", gable([(p[0] - d, p[1]) for p in low_porch], 2.5, 0.01))
    lantern = lathe(rounded([(0, 0, 0), (0.06, 0, 0.01), (0.09, 0.2, 0.02), (0, 0.24, 0)]), segments=16)
    out.put("lamp", lantern.moved(translate(0.85, -d - 0.12, 2.05)))
    return out.joined()
