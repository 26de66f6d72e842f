"""A corner shop, 5.6 m high: big windows, a striped awning, a lit sign board for its name, plants by the door."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, Surface, flat_patch, lathe, merge, rotate, rounded, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._looks import body, nouns, piece
from .._scatter import directions, scattered, tints
from ..contracts import Look, Object, Shown, objects
from ..plants._foliage import leaf
from ._walls import PANE, TRIM, Gathered, bar, door, shutters, window

WIDTH, DEPTH, HEIGHT = 7.6, 6.0, 5.5
SIGN = (6.0, 0.66)  # m
SIGN_Z = 3.32  # of its middle
AWNING = (2.92, 1.35, 2.36)  # z at the wall, how far it reaches out, z of its edge
STRIPES = 13


@objects.register("shop")
class Shop(Object):
    label = "shop"
    names = nouns(
        en="shop building, shop front, shopfront, storefront, store front, corner shop, shop with an awning",
        de="ladengeschäft, ladenfront, kaufladen, tante-emma-laden",
        fr="devanture, petite boutique, façade de magasin",
        es="tienda de barrio, fachada de tienda, tiendecita",
        it="negozietto, vetrina di negozio, facciata di negozio",
        pt="lojinha, fachada de loja, mercearia",
        nl="winkelpand, winkelpui, winkeltje",
        pl="sklepik, witryna sklepowa",
        tr="dükkan binası, mağaza vitrini",
        ru="магазинчик, витрина магазина",
        ja="店舗, 商店, お店の建物",
        zh="店面, 小店, 商铺",
        ko="가게 건물, 상점, 점포",
        ar="واجهة متجر, دكان",
        hi="दुकान की इमारत, दुकान का सामने का हिस्सा",
    )
    color = "#d9776a"
    parts = ("awning", "sign", "door", "windows")
    surfaces = (Surface("sign", *SIGN),)
    instead_of = ("convenience-store",)
    shown = Shown(turn_deg=-24, printed_turn_deg=-14, from_deg=6)

    def build(self, look: Look) -> Solid:
        made = _made()
        cloth = look.part_colors.get("awning", "#2f6b57")
        sign = piece(look, "sign", "satin", "#f5efe2")
        frames = piece(look, "windows", "satin", "#23332e")
        stripes = _awning(cloth)
        board = flat_patch(*SIGN).moved(translate(0, -DEPTH / 2 - 0.222, SIGN_Z))
        return Solid(
            (
                Part("walls", made["walls"], body(look, "matte", self.color)),
                Part("base", made["base"], Material(color=(0.10, 0.105, 0.11), roughness=0.5)),
                Part("trim", made["trim"], TRIM),
                Part("frames", made["frame"], frames),
                Part("panes", made["glass"], PANE),
                Part("interior", made["inside"], Material(color=(1.5, 1.05, 0.62), kind="light", sampling=0.0)),
                Part("goods", made["goods"], Material(color=(0.10, 0.055, 0.03), roughness=0.7)),
                Part("shutters", made["shutters"], frames),
                Part("door", made["panel"], piece(look, "door", "satin", "#23332e")),
                Part("knob", made["knob"], Material(color=(0.75, 0.55, 0.25), roughness=0.25, metallic=1.0)),
                Part("awning", stripes, piece(look, "awning", "fabric", cloth)),
                Part("rods", made["rods"], Material(color=(0.05, 0.05, 0.055), roughness=0.4)),
                Part("sign_frame", made["sign_frame"], frames),
                Part("sign_board", made["sign_board"], sign),
                Part("sign", board, sign, "sign"),
                Part("planters", made["planters"], Material(color=hex_to_linear("#3a3f42"), roughness=0.6)),
                Part("shrubs", _shrubs(), Material(roughness=0.6)),
                Part("lamps", made["lamps"], Material(color=(0.05, 0.05, 0.055), roughness=0.4)),
            ),
            self.surfaces,
        )


@cache
def _made() -> dict[str, Mesh]:
    out = Gathered()
    w, d = WIDTH / 2, DEPTH / 2
    # Walls round the openings of the ground floor: piers, and everything above.
    front = -d
    out.put("walls", bar(WIDTH, DEPTH, HEIGHT - 2.95, 0, 0, 2.95, 0.03))
    out.put("walls", bar(WIDTH - 0.02, DEPTH - 1.4, 2.96, 0, 0.7, 0, 0.03))
    for x in (-w + 0.2, w - 0.2):
        out.put("walls", bar(0.4, 1.5, 2.96, x, front + 0.75, 0, 0.03))
    out.put("base", bar(WIDTH + 0.08, DEPTH + 0.06, 0.22, 0, 0, 0, 0.02))
    for x, width, columns in ((-1.55, 3.55, 3), (2.92, 0.95, 1)):
        big = window(width, 2.05, columns=columns, rows=1, sill=False, frame=0.11, depth=0.16)
        out.put("frame", big["frame"].moved(translate(x, front + 0.06, 1.66)))
        out.put("base", bar(width + 0.3, 0.35, 0.55, x, front + 0.16, 0.02, 0.02))
    out.add(door(1.15, 2.35), translate(1.55, front + 0.06, 0.20))
    # What glows behind the panes, with shelves of goods before it.
    out.put("inside", bar(WIDTH - 0.9, 0.04, 2.5, 0, front + 1.30, 0.3, 0.0))
    random = np.random.default_rng(6)
    for z in (0.75, 1.25, 1.75, 2.25):
        out.put(
            "goods", bar(3.5, 0.45, 0.05, -1.55, front + 0.75, z, 0.0), bar(0.9, 0.45, 0.05, 2.92, front + 0.75, z, 0.0)
        )
        for x in np.concatenate([np.arange(-3.1, 0.1, 0.28), (2.65, 2.92, 3.2)]):
            tall = float(random.uniform(0.12, 0.36))
            out.put("goods", bar(float(random.uniform(0.12, 0.22)), 0.2, tall, float(x), front + 0.75, z + 0.05, 0.0))
    upper = window(1.05, 1.2, columns=2, rows=2, frame=0.08)
    slats = shutters(1.05, 1.2, 0.40)
    for x in (-2.5, 0.0, 2.5):
        at = translate(x, front, 4.62)
        out.add({"frame": upper["frame"], "glass": upper["glass"], "trim": upper["sill"]}, at)
        out.put("shutters", slats.moved(at))
    for turn in (-90, 90):
        for y in (-1.5, 1.5):
            at = rotate("z", turn) @ translate(y, -w, 4.62)
            out.add({"frame": upper["frame"], "glass": upper["glass"], "trim": upper["sill"]}, at)
    out.put(
        "trim",
        bar(WIDTH + 0.36, DEPTH + 0.36, 0.16, 0, 0, HEIGHT - 0.12, 0.04),
        bar(WIDTH + 0.2, DEPTH + 0.2, 0.12, 0, 0, HEIGHT - 0.24, 0.03),
    )
    out.put(
        "trim",
        bar(WIDTH + 0.16, 0.16, 0.12, 0, front - 0.04, 3.78, 0.03),
        bar(WIDTH + 0.16, 0.16, 0.10, 0, front - 0.04, 2.88, 0.03),
    )
    out.put(
        "walls",
        bar(WIDTH, 0.25, 0.45, 0, front + 0.12, HEIGHT, 0.03),
        bar(WIDTH, 0.25, 0.45, 0, d - 0.12, HEIGHT, 0.03),
    )
    for x in (-w + 0.12, w - 0.12):
        out.put("walls", bar(0.25, DEPTH, 0.45, x, 0, HEIGHT, 0.03))
    out.put(
        "planters", bar(WIDTH - 0.3, DEPTH - 0.3, 0.05, 0, 0, HEIGHT, 0.01), bar(1.2, 0.9, 0.55, 1.8, 0.9, HEIGHT, 0.04)
    )
    for sy in (-1, 1):
        out.put("trim", bar(WIDTH + 0.12, 0.36, 0.08, 0, sy * (d - 0.12), HEIGHT + 0.44, 0.02))
    for sx in (-1, 1):
        out.put("trim", bar(0.36, DEPTH + 0.12, 0.08, sx * (w - 0.12), 0, HEIGHT + 0.44, 0.02))
    out.put("sign_board", bar(SIGN[0] + 0.02, 0.20, SIGN[1] + 0.02, 0, front - 0.12, SIGN_Z - SIGN[1] / 2 - 0.01, 0.01))
    for z in (SIGN_Z - SIGN[1] / 2 - 0.07, SIGN_Z + SIGN[1] / 2 + 0.005):
        out.put("sign_frame", bar(SIGN[0] + 0.16, 0.26, 0.07, 0, front - 0.13, z, 0.015))
    for sx in (-1, 1):
        out.put(
            "sign_frame",
            bar(
                0.07, 0.26, SIGN[1] + 0.12, sx * (SIGN[0] / 2 + 0.045), front - 0.13, SIGN_Z - SIGN[1] / 2 - 0.06, 0.015
            ),
        )
    z0, reach, z1 = AWNING
    for x in (-w + 0.15, 0, w - 0.15):
        out.put("rods", bar(0.04, reach, 0.04, x, front - reach / 2, z1 - 0.03, 0.01))
    out.put("rods", bar(WIDTH - 0.1, 0.05, 0.05, 0, front - reach + 0.02, z1 - 0.04, 0.01))
    shade = lathe(
        rounded([(0, 0, 0), (0.05, 0, 0.01), (0.16, -0.16, 0.03), (0.17, -0.18, 0.01), (0, -0.10, 0)][::-1]),
        segments=24,
    )
    for x in (-2.1, 0, 2.1):
        out.put(
            "lamps",
            bar(0.035, 0.5, 0.035, x, front - 0.28, 3.98, 0.01),
            bar(0.035, 0.035, 0.12, x, front - 0.50, 3.88, 0.01),
        )
        out.put("lamps", shade.moved(translate(x, front - 0.50, 3.90)))
    for x in (0.62, 2.35):
        out.put("planters", bar(0.42, 0.42, 0.48, x, front - 0.50, 0.0, 0.03))
    return out.joined()


@cache
def _awning(color: str) -> Mesh:
    """A sloping cloth in stripes, with a scalloped valance."""
    z0, reach, z1 = AWNING
    front = -DEPTH / 2
    dyed, plain = np.array(hex_to_linear(color)), np.array(hex_to_linear("#f4efe4"))
    out = []
    wide = (WIDTH - 0.1) / STRIPES
    for k in range(STRIPES):
        x0 = -(WIDTH - 0.1) / 2 + k * wide
        x = np.linspace(x0, x0 + wide, 9)
        t = np.linspace(0, 1, 8)
        sag = 0.06 * np.sin(np.pi * t)
        sheet = np.stack(
            [
                np.stack([x, np.full(9, front - 0.02 - reach * (1 - v)), np.full(9, z1 + (z0 - z1) * v - s)], 1)
                for v, s in zip(t, sag, strict=True)
            ]
        )
        drop = 0.14 + 0.10 * np.sqrt(np.clip(1 - (2 * (x - x0) / wide - 1) ** 2, 0, 1))
        hem = np.stack([np.stack([x, np.full(9, front - 0.02 - reach), z1 - drop], 1), sheet[0]])
        color_ = dyed if k % 2 == 0 else plain
        for points in (sheet, hem):
            mesh = grid_mesh(points, grid_normals(points))
            tint = np.tile(color_, (len(mesh.vertices), 1)).astype(np.float32)
            out.append(Mesh(mesh.vertices, mesh.faces, mesh.normals, None, tint))
    for side in (-1, 1):
        x_ = side * (WIDTH - 0.1) / 2
        corners = np.array(
            [
                [(x_, front - 0.02 - reach, z1), (x_, front - 0.02, z1)],
                [(x_, front - 0.02 - reach, z1 + 0.001), (x_, front - 0.02, z0)],
            ]
        )
        cheek = grid_mesh(corners, grid_normals(corners))
        tint = np.tile(dyed, (len(cheek.vertices), 1)).astype(np.float32)
        out.append(Mesh(cheek.vertices, cheek.faces, cheek.normals, None, tint))
    return merge(out)


@cache
def _shrubs() -> Mesh:
    """Two clipped balls of box in the planters."""
    out = []
    for k, x in enumerate((0.62, 2.35)):
        ways = directions(900, 30 + k)
        at = np.array((x, -DEPTH / 2 - 0.50, 0.82)) + ways * 0.36
        colors = tints(hex_to_linear("#3f7a35"), 900, 40 + k)
        face = ways + 0.5 * directions(900, 50 + k)
        out.append(
            scattered(
                leaf(0.55), at, directions(900, 60 + k) + 0.4 * ways, face, np.full(900, 0.10), colors, outward=ways
            )
        )
    return merge(out)
