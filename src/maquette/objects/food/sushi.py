"""Sushi on a wooden board: nigiri with salmon, tuna and prawn, rolls in nori, ginger and wasabi."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...color import RGB, hex_to_linear
from ...geometry import Mesh, Part, Solid, lathe, merge, painted, rotate, rounded, rounded_box, scale, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._looks import body, nouns, piece
from .._scatter import directions, scattered, tints
from ..contracts import Look, Object, Shown, objects
from ._skin import at, bumps, displaced

BOARD = (0.235, 0.120, 0.012)
FEET = 0.012
TOP = BOARD[2] + FEET
RICE: RGB = (0.78, 0.76, 0.70)
NIGIRI = (0.058, 0.0240, 0.0230)  # the rice's length, width and height
ROLL, ROLL_TALL = 0.0175, 0.0260


@objects.register("sushi")
class Sushi(Object):
    label = "sushi"
    names = nouns(
        en="sushi, nigiri, maki, sushi roll, sushi platter, nigiri sushi, maki roll, sashimi",
        de="sushi, nigiri, maki, sushiplatte",
        fr="sushi, nigiri, maki, plateau de sushis",
        es="sushi, nigiri, maki",
        it="sushi, nigiri, maki",
        pt="sushi, niguiri, maki",
        nl="sushi, nigiri, maki",
        pl="sushi, nigiri, maki",
        tr="suşi, nigiri, maki",
        ru="суши, нигири, маки, роллы",
        ja="寿司, 鮨, 握り寿司, 巻き寿司",
        zh="寿司, 手握寿司, 寿司卷",
        ko="초밥, 스시, 김초밥",
        ar="سوشي",
        hi="सुशी",
    )
    color = "#8a5a34"
    parts = ("fish",)
    features = MappingProxyType({"kind": ("mixed", "nigiri", "maki")})
    instead_of = ("sushi",)
    shown = Shown(turn_deg=18, from_deg=30)

    def build(self, look: Look) -> Solid:
        kind = look.feature("kind", "mixed")
        made = _made(kind)
        tint = look.part_colors.get("fish")
        wet = Material(roughness=0.22, specular=0.5, clearcoat=0.35)
        parts = [
            Part("board", _board(), body(look, "walnut" if look.color is None else "wood", self.color)),
            Part("rice", made["rice"], Material(roughness=0.38, specular=0.45)),
        ]
        if "fish" in made:
            fish = made["fish"] if tint is None else painted(made["fish"], hex_to_linear(tint))
            parts.append(Part("fish", fish, wet))
        if "nori" in made:
            parts.append(Part("nori", made["nori"], Material(color=(0.010, 0.018, 0.012), roughness=0.55)))
        parts.append(Part("garnish", made["garnish"], piece(look, "garnish", "satin")))
        return Solid(tuple(parts))


@cache
def _board() -> Mesh:
    plank = rounded_box(*BOARD, 0.003).moved(translate(z=FEET))
    foot = rounded_box(0.014, BOARD[1] - 0.012, FEET + 0.002, 0.0015)
    return merge([plank, *(foot.moved(translate(s * 0.078)) for s in (-1, 1))])


@cache
def _grain() -> Mesh:
    """A grain of rice about a unit long, along x."""
    t = np.linspace(0, np.pi, 5)
    return lathe(np.stack([0.21 * np.sin(t) ** 0.8, -0.5 * np.cos(t)], 1), segments=6).moved(rotate("y", 90))


def _riced(mesh: Mesh, count: int, seed: int, size: float = 0.0064) -> Mesh:
    """The mesh under a skin of grains, each lying in its surface."""
    random = np.random.default_rng(seed)
    p, q, r = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    area = np.linalg.norm(np.cross(q - p, r - p), axis=1)
    some = random.choice(len(area), count, p=area / area.sum())
    a, b = random.random((2, count, 1))
    flip = a + b > 1
    a, b = np.where(flip, 1 - a, a), np.where(flip, 1 - b, b)
    place = p[some] + a * (q - p)[some] + b * (r - p)[some]
    normal = mesh.normals[mesh.faces[some, 0]].astype(np.float64)
    way = np.cross(normal, directions(count, seed + 1)) + 0.25 * normal * random.normal(0, 1, (count, 1))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    length = size * random.uniform(0.85, 1.1, count)
    start = place - way * length[:, None] / 2 - normal * 0.0002
    hues = tints(RICE, count, seed + 2, spread=0.04, warmth=0.02)
    grains = scattered(_grain().moved(translate(0.5)), start, way, normal, length, hues)
    return merge([_plain(painted(mesh, (0.62, 0.60, 0.53))), grains])


def _plain(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals, None, mesh.colors)


@cache
def _rice_block() -> Mesh:
    long, wide, tall = NIGIRI
    block = rounded_box(long, wide, tall, 0.0105, segments=5, cells=6)
    return _riced(block, 360, 5)


def _slice(color: str, line: str, seed: int, stripes: float) -> Mesh:
    """A slice of fish bowed over the rice, with lines of fat across it."""
    hue, fat = np.array(hex_to_linear(color)), np.array(hex_to_linear(line))
    u, v = np.meshgrid(np.linspace(-1, 1, 110), np.linspace(-1, 1, 26), indexing="xy")
    half_x, half_y = 0.0385 * (1 - 0.10 * v**2), 0.0158 * (1 - 0.30 * np.abs(u) ** 5)
    x, y = half_x * u, half_y * v
    over = NIGIRI[2] + 0.0006
    z = over - 6.5 * np.abs(x) ** 2 - 0.0045 * np.clip((np.abs(x) - 0.024) / 0.014, 0, 1.2) ** 1.6 - 34 * y**2
    noise = bumps(np.stack([x, y, 0 * x], -1).reshape(-1, 3), 0.009, seed).reshape(x.shape)
    z = z + 0.00025 * noise
    thick = 0.0050 * np.sqrt((1 - 0.55 * np.abs(v) ** 4) * (1 - 0.7 * np.abs(u) ** 10))
    wave = np.sin(stripes * (x * 1000 + 0.55 * np.abs(y) * 1000 + 1.2 * noise))
    share = np.clip((wave - 0.62) / 0.25, 0, 1)[..., None]
    color_at = hue * (1 + 0.10 * noise[..., None]) * (1 - 0.75 * share) + fat * 0.75 * share
    top, under = np.stack([x, y, z + thick], -1), np.stack([x * 0.985, y * 0.985, z], -1)
    upper, lower = grid_mesh(top, grid_normals(top)), grid_mesh(under[:, ::-1], -grid_normals(under)[:, ::-1])
    edge_top = np.concatenate([top[0], top[1:, -1], top[-1, -2::-1], top[-2:0:-1, 0], top[:1, 0]])
    edge_low = np.concatenate([under[0], under[1:, -1], under[-1, -2::-1], under[-2:0:-1, 0], under[:1, 0]])
    side = np.stack([edge_low, edge_top])
    rim = grid_mesh(side, grid_normals(side))
    colors = color_at.astype(np.float32)
    return merge([
        Mesh(upper.vertices, upper.faces, upper.normals, None, colors.reshape(-1, 3)),
        Mesh(lower.vertices, lower.faces, lower.normals, None, colors[:, ::-1].reshape(-1, 3)),
        painted(Mesh(rim.vertices, rim.faces, rim.normals), (float(hue[0]), float(hue[1]), float(hue[2]))),
    ])  # fmt: skip


@cache
def _roll(core: str) -> tuple[Mesh, Mesh, Mesh]:
    """Rice, filling and nori of a cut roll, standing."""
    rice = lathe(rounded([(0, 0.0006, 0), (ROLL - 0.0012, 0.0006, 0.002), (ROLL - 0.0012, ROLL_TALL, 0.002),
                          (0, ROLL_TALL, 0)]), segments=40)  # fmt: skip
    top = lathe(rounded([(ROLL - 0.0015, ROLL_TALL - 0.001, 0), (ROLL - 0.0015, ROLL_TALL, 0.0008),
                         (0.0055, ROLL_TALL + 0.0002, 0)]), segments=40)  # fmt: skip
    filling = rounded_box(0.0110, 0.0098, ROLL_TALL + 0.0022, 0.0030, segments=3).moved(rotate("z", 20))
    filling = displaced(_plain(filling), lambda p: 0.00025 * bumps(p, 0.003, 8))
    sheet = lathe(rounded([
        (ROLL - 0.0010, 0.0, 0), (ROLL, 0.0, 0.0004), (ROLL + 0.0002, ROLL_TALL / 2, 0.1),
        (ROLL, ROLL_TALL + 0.0006, 0.0004), (ROLL - 0.0010, ROLL_TALL + 0.0006, 0.0003),
        (ROLL - 0.0012, ROLL_TALL - 0.002, 0),
    ]), segments=64)  # fmt: skip
    nori = displaced(_plain(sheet), lambda p: 0.00022 * bumps(p, 0.0035, 3))
    riced = merge([_plain(painted(rice, (0.62, 0.60, 0.53))), _riced(_plain(top), 110, 17, 0.0058)])
    return riced, painted(filling, hex_to_linear(core)), nori


@cache
def _made(kind: str) -> dict[str, Mesh]:
    rice: list[Mesh] = []
    fish: list[Mesh] = []
    nori: list[Mesh] = []
    slices = [
        _slice("#f0763f", "#fbd9bd", 3, 0.78),
        _slice("#b5202f", "#d8747a", 4, 0.42),
        _slice("#f4ece6", "#e8845c", 6, 1.35),
    ]
    nigiri: list[tuple[float, float, int]] = {
        "mixed": [(-0.078, 0.004, 0), (-0.042, 0.004, 1), (-0.006, 0.004, 2)],
        "nigiri": [(-0.085, 0.002, 0), (-0.051, 0.002, 1), (-0.017, 0.002, 0), (0.017, 0.002, 2), (0.051, 0.002, 1)],
        "maki": [],
    }[kind]
    for k, (x, y, which) in enumerate(nigiri):
        frame = translate(x, y, TOP - 0.0006) @ rotate("z", 82 + 4 * (k % 3))
        rice.append(_rice_block().moved(frame))
        fish.append(slices[which].moved(frame))
    cores = ("#f0763f", "#5f9e3f", "#e8c63c", "#b5202f")
    spots = {
        "mixed": [(0.043, 0.030), (0.083, 0.026), (0.040, -0.009), (0.080, -0.013)],
        "nigiri": [],
        "maki": [(x, y) for y in (0.026, -0.014) for x in (-0.088, -0.048, -0.008, 0.032)],
    }[kind]
    for k, (x, y) in enumerate(spots):
        parts = _roll(cores[k % len(cores)])
        frame = translate(x, y, TOP) @ rotate("z", 50.0 * k)
        for mesh, out in zip(parts, (rice, fish, nori), strict=True):
            out.append(mesh.moved(frame))
    made = {"rice": merge(rice), "fish": merge(fish), "garnish": _garnish(0.086 if kind != "mixed" else 0.070)}
    if nori:
        made["nori"] = merge(nori)
    return made


@cache
def _garnish(x: float) -> Mesh:
    """A ball of wasabi and petals of pickled ginger."""
    t = np.linspace(0, np.pi, 40)
    ball = lathe(np.stack([0.0095 * np.sin(t), 0.0070 - 0.0075 * np.cos(t)], 1), segments=48)

    def lumps(p: np.ndarray) -> np.ndarray:
        return 0.0006 * bumps(at(Mesh(p.astype(np.float32), ball.faces, ball.normals)), 0.004, 2)

    wasabi = displaced(_plain(ball), lumps)
    out = [painted(wasabi.moved(translate(x + 0.020, -0.044, TOP - 0.001)), hex_to_linear("#8fae3c"))]
    leaf_u, leaf_v = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(-1, 1, 17), indexing="xy")
    for k in range(7):
        curl = 0.0022 * np.sin(2.6 * leaf_u + k) + 0.0035 * leaf_v**2 + 0.0010 * k
        wide = 0.0085 * np.sqrt(np.clip(1.03 - leaf_u**2, 0.03, 1))
        grid = np.stack([0.0125 * leaf_u, wide * leaf_v, curl + 0.0012], -1)
        normal = grid_normals(grid)
        leaf = merge([grid_mesh(grid, normal), grid_mesh((grid - 0.0007 * normal)[:, ::-1], -normal[:, ::-1])])
        hue = hex_to_linear(("#f3c2b2", "#efb3a6", "#f6d3c2")[k % 3])
        place = translate(x - 0.010 + 0.0022 * np.cos(2.1 * k), -0.043 + 0.0025 * np.sin(2.1 * k), TOP)
        out.append(painted(leaf.moved(place @ rotate("z", 51.0 * k) @ scale(0.9)), hue))
    return merge(_plain(m) for m in out)
