"""A Swiss cheese plant in a ceramic pot, 0.75 m high: slit heart-shaped leaves on long stalks."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, merge
from ...geometry.shading import grid_mesh
from ...materials import Material
from .._loft import limb
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._pots import pot, soil

RIM, FOOT, POT, WALL = 0.135, 0.105, 0.225, 0.011  # m: radii at the top and bottom, height, thickness
LOBES = 6  # on each side of a leaf
SOIL_LEVEL = 0.20
# Each leaf: where its stalk leads (x, y, z of the leaf's base), length of the blade, how far it hangs (degrees).
_LEAVES = (
    ((0.02, 0.06, 0.66), 0.235, 18), ((-0.13, 0.02, 0.59), 0.260, 34), ((0.16, 0.03, 0.56), 0.255, 34),
    ((-0.03, -0.12, 0.53), 0.250, 42), ((0.10, 0.16, 0.57), 0.235, 26), ((-0.15, 0.14, 0.52), 0.235, 32),
    ((0.21, -0.09, 0.43), 0.225, 48), ((-0.21, -0.09, 0.42), 0.225, 48), ((0.05, -0.19, 0.38), 0.200, 55),
    ((-0.24, 0.07, 0.38), 0.190, 50), ((0.23, 0.11, 0.40), 0.190, 46), ((0.0, 0.22, 0.42), 0.20, 45),
)  # fmt: skip


@objects.register("potted_plant")
class PottedPlant(Object):
    label = "potted plant"
    names = nouns(
        en="potted plant, plant, houseplant, house plant, indoor plant, monstera, pot plant, monstera plant, plant pot",
        de="topfpflanze, pflanze, zimmerpflanze, monstera, grünpflanze",
        fr="plante en pot, plante, plante verte, plante d'intérieur",
        es="planta, planta en maceta, planta de interior, maceta con planta",
        it="pianta in vaso, pianta, pianta da interno",
        pt="planta, planta em vaso, vaso de planta, planta de interior",
        nl="potplant, kamerplant, plant",
        pl="roślina doniczkowa, roślina, kwiat doniczkowy",
        tr="saksı bitkisi, bitki, saksıda bitki",
        ru="комнатное растение, растение, растение в горшке",
        ja="観葉植物, 鉢植え, 植物, モンステラ",
        zh="盆栽, 绿植, 盆栽植物, 植物, 龟背竹",
        ko="화분, 식물, 관엽식물, 몬스테라",
        ar="نبتة, نبات, نبتة في أصيص, نبات منزلي",
        hi="पौधा, गमले का पौधा, गमला",
    )
    color = "#3d7d3a"
    parts = ("leaves", "pot")
    instead_of = ("potted-plant",)
    shown = Shown(turn_deg=10, from_deg=12)

    def build(self, look: Look) -> Solid:
        whole = look.part_colors.get("leaves") or look.color or self.color
        blades, stalks = _blades(whole), _stalks()
        return Solid(
            (
                Part("pot", pot(RIM, FOOT, POT, WALL), piece(look, "pot", "ceramic", "#e9e4da")),
                Part("soil", soil(RIM - 1.15 * WALL, SOIL_LEVEL, 2), Material(roughness=0.95)),
                Part("stalks", stalks, piece(look, "leaves", "satin", "#5c8f43")),
                Part("leaves", blades, body(look, "satin", whole)),
            )
        )


def _surface(s: np.ndarray, t: np.ndarray, side: int, length: float) -> np.ndarray:
    """Points of a blade: s along its midrib from the notch at its base to its tip, t out to its margin."""
    # The base lobes reach back behind the stalk, as on a heart.
    wide = 0.60 * length * np.sin(np.pi * np.clip(0.27 + 0.73 * s, 0, 1)) ** 0.72
    back = (0.34 - 0.62 * s) * wide * t
    x = s * length - back * t**0.4
    y = side * wide * t
    z = 0.16 * wide * t - 0.34 * wide * t**2 - 0.20 * length * s**2 + 0.012 * length * np.sin(9 * s) * t
    return np.stack([x, y, z], -1)


def _blade(length: float, color: np.ndarray) -> Mesh:
    """Lobes that join near the midrib and part towards the margin."""
    out = []
    edges = np.linspace(0.0, 1.0, LOBES + 1)
    for side in (-1, 1):
        for k in range(LOBES):
            t = np.linspace(0, 1, 12)[:, None]
            u = np.linspace(-1, 1, 7)[None, :]
            middle, half = (edges[k] + edges[k + 1]) / 2, (edges[k + 1] - edges[k]) / 2
            # Slits begin at 45 % of the way out, and lobes end round.
            slit = np.clip((t - 0.42) / 0.58, 0, 1)
            is_end = (k == 0) * (u < 0) + (k == LOBES - 1) * (u > 0)
            narrow = 1 - np.where(is_end, 0.0, 0.24) * slit**0.6
            tip = np.sqrt(np.clip(1 - np.clip((t - 0.8) / 0.2, 0, 1) ** 2, 0, 1))
            s = middle + half * u * narrow * (0.25 + 0.75 * tip)
            s, tt = np.broadcast_arrays(s, t * (1 - 0.02 * u**2))
            points = _surface(s, tt, side, length)
            d = 1e-4
            ds = _surface(s + d, tt, side, length) - _surface(s - d, tt, side, length)
            dt = _surface(s, tt + d, side, length) - _surface(s, np.maximum(tt - d, 0), side, length)
            normal = np.cross(ds, dt) * side
            if side < 0:
                points, normal, tt = points[:, ::-1], normal[:, ::-1], tt[:, ::-1]
            mesh = grid_mesh(points, normal)
            rib = np.exp(-((tt / 0.035) ** 2)) + 0.35 * np.exp(-((u / 0.10) ** 2))
            shade = color * (1 + 0.55 * rib.reshape(-1, 1))
            out.append(Mesh(mesh.vertices, mesh.faces, mesh.normals, None, shade.astype(np.float32)))
    return merge(out)


def _frame(base: tuple[float, float, float], hang_deg: float) -> np.ndarray:
    """4×4: the blade's x away from the pot's axis and down, its face up and to the light in front."""
    x, y, _ = base
    away = np.array((x, y - 0.02, 0.0))
    away /= np.linalg.norm(away)
    down = np.radians(hang_deg)
    along = away * np.cos(down) - np.array((0, 0, np.sin(down)))
    up = np.array((0.05, -0.35, 1.0))
    normal = up - along * (up @ along)
    normal /= np.linalg.norm(normal)
    frame = np.eye(4)
    frame[:3, 0], frame[:3, 1], frame[:3, 2], frame[:3, 3] = along, np.cross(normal, along), normal, base
    return frame


@cache
def _blades(color: str) -> Mesh:
    random = np.random.default_rng(5)
    green = np.array(hex_to_linear(color))
    out = []
    for base, length, hang in _LEAVES:
        shade = green * np.array((random.uniform(0.8, 1.35), 1, random.uniform(0.8, 1.1))) * random.uniform(0.8, 1.25)
        out.append(_blade(length, shade).moved(_frame(base, hang)))
    return merge(out)


@cache
def _stalks() -> Mesh:
    out = []
    for (x, y, z), _, _ in _LEAVES:
        t = np.linspace(0, 1, 12)[:, None]
        start, end = np.array((x * 0.12, y * 0.12, SOIL_LEVEL - 0.01)), np.array((x, y, z))
        middle = np.array((x * 0.35, y * 0.35, SOIL_LEVEL + (z - SOIL_LEVEL) * 0.75))
        path = (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end
        out.append(limb(path.tolist(), np.linspace(0.0062, 0.0036, 12).tolist(), sides=8))
    return merge(out)
