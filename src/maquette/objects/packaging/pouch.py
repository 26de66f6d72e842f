"""A stand-up pouch, 16 × 24 cm: a folded bottom that spreads, sealed edges, a zip, notches to tear it open."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, Surface, lathe, merge, rotate, rounded, sweep, translate
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

HALF, HEIGHT, DEEP = 0.080, 0.240, 0.042  # half of its width, its height, half of its depth at the foot
SEAL = 0.0070  # width of the sealed edges
ZIP_V, TOP_V = 0.850, 0.945  # shares of the height: the zip, and where the upper seal begins
LABEL_U, LABEL_V = 0.74, (0.13, 0.80)  # what is printed: share of the half width, shares of the height
FILM = 0.0004


@objects.register("pouch")
class Pouch(Object):
    label = "pouch"
    names = nouns(
        en="pouch, stand-up pouch, stand up pouch, standup pouch, coffee bag, bag of coffee, coffee pouch, "
        "coffee bean bag, snack bag, doypack, sachet, chips bag, chip bag, bag of chips",
        de="standbodenbeutel, beutel, kaffeebeutel, kaffeetüte, chipstüte, kaffeepackung",
        fr="doypack, sachet, sachet de café, paquet de café, paquet de chips",
        es="bolsa de café, doypack, bolsa de patatas, paquete de café",
        it="busta doypack, sacchetto di caffè, pacchetto di caffè, busta di patatine",
        pt="embalagem stand-up, pacote de café, saco de café, saquinho",
        nl="stazak, koffiezak, pak koffie, zak chips",
        pl="doypack, torebka kawy, opakowanie kawy, paczka chipsów",
        tr="doypack, kahve paketi, cips paketi",
        ru="дойпак, пачка кофе, пакет кофе, пачка чипсов",
        ja="スタンドパウチ, パウチ, コーヒー豆の袋",
        zh="自立袋, 咖啡袋, 包装袋",
        ko="파우치, 스탠드 파우치, 커피 봉투, 과자 봉지",
        ar="كيس قهوة, عبوة قهوة, كيس شيبس",
        hi="पाउच, कॉफी बैग, चिप्स का पैकेट",
    )
    color = "#27473f"
    surfaces = (Surface("front", 0.1260, 0.1622),)
    parts = ("valve",)
    shown = Shown(turn_deg=16, printed_turn_deg=8, from_deg=6)

    def build(self, look: Look) -> Solid:
        film = body(look, "satin", self.color)
        return Solid(
            (
                Part("film", _film(), film),
                Part("foot", _foot(), darker(film, 0.7)),
                Part("zip", _zip(), darker(film, 0.9)),
                Part("valve", _valve(), piece(look, "valve", "satin") if "valve" in look.part_colors else film),
                Part("front", _front(), film, "front"),
            ),
            self.surfaces,
        )


def _points(u: np.ndarray, v: np.ndarray, side: int, lift: float = 0.0) -> np.ndarray:
    """Points of the front (side −1) or back (1): u from −1 to 1 across, v from 0 to 1 up."""
    inside = HALF - SEAL
    x = HALF * u
    # Filled, it is narrower where it is thick.
    across = np.clip(np.abs(x) / inside, 0, 1)
    belly = np.sqrt(np.clip(1 - across**2.2, 0, 1))
    up = np.clip(v / TOP_V, 0, 1)
    swell = (1 - up**2.1) * (1 - 0.10 * np.exp(-(((v - 0.02) / 0.07) ** 2)))
    thick = DEEP * belly * swell + 0.0007
    # Folds: two that run up from the corners of the foot, soft dents over the filling, a dip above it.
    corner = np.exp(-(((np.abs(u) - 0.80 + 0.45 * v) / 0.075) ** 2)) * np.exp(-(((v - 0.10) / 0.16) ** 2))
    dents = np.sin(7.0 * u + 4.0 * v + side) * np.sin(6.0 * v - 2.0 * u) * belly * np.exp(-(((v - 0.5) / 0.35) ** 2))
    thick = thick + 0.0030 * corner * belly - 0.0016 * dents * swell
    ridge = 0.0009 * (np.exp(-(((v - ZIP_V) / 0.006) ** 2)) + np.exp(-(((v - ZIP_V + 0.02) / 0.006) ** 2)))
    thick = thick + ridge * (across < 1)
    narrow = 1 - 0.035 * np.sin(np.pi * np.clip(v / 0.8, 0, 1)) ** 2
    # The front's lower edge is cut round: its corners are higher than its middle.
    low = 0.0006 + 0.010 * across**4
    z = low + (HEIGHT - low) * v
    return np.stack([x * narrow, side * (thick + lift), z], -1)


@cache
def _film() -> Mesh:
    edge = 1 - SEAL / HALF
    u = np.concatenate([[-1.0], np.linspace(-edge, edge, 90), [1.0]])
    v = np.concatenate([np.linspace(0, ZIP_V - 0.06, 64), np.linspace(ZIP_V - 0.055, ZIP_V + 0.03, 40), [TOP_V, 1.0]])
    vv, uu = np.meshgrid(v, u, indexing="ij")
    out = []
    for side in (-1, 1):
        grid = _points(uu, vv, side)
        grid = grid if side < 0 else grid[:, ::-1]
        normal = grid_normals(grid)
        out += [grid_mesh(grid, normal), grid_mesh((grid - normal * FILM)[:, ::-1], -normal[:, ::-1])]
    return merge(out)


@cache
def _foot() -> Mesh:
    """The folded bottom between the two walls, drawn up in its middle."""
    u = np.linspace(-(1 - SEAL / HALF), 1 - SEAL / HALF, 60)
    zero = np.zeros_like(u)
    front, back = _points(u, zero, -1), _points(u, zero, 1)
    share = np.linspace(0, 1, 13)[:, None, None]
    grid = front[None] * (1 - share) + back[None] * share
    grid[..., 2] += 0.0006 + 0.006 * np.sin(np.pi * share[..., 0]) * (1 - (u[None] ** 2))
    up = grid_mesh(grid, grid_normals(grid))
    down = grid_mesh(grid[:, ::-1], -grid_normals(grid)[:, ::-1])
    rim = [
        sweep(
            line + np.array((0, 0, 0.0002)), np.array([(0.0006 * np.cos(a), 0.0006 * np.sin(a)) for a in _TURN]),
            up=(0.0, 0.0, 1.0),
        )
        for line in (front, back)
    ]  # fmt: skip
    return merge([up, down, *rim])


_TURN = np.linspace(0, 2 * np.pi, 9)[:-1]


@cache
def _zip() -> Mesh:
    """The upper seal's fine ribs."""
    u = np.linspace(-0.985, 0.985, 30)
    out = []
    for v in np.linspace(TOP_V + 0.008, 0.992, 7):
        for side in (-1, 1):
            line = _points(u, np.full_like(u, v), side)
            ring = np.array([(0.00045 * np.cos(a), 0.00045 * np.sin(a)) for a in _TURN])
            out.append(sweep(line, ring, up=(0.0, 0.0, 1.0)))
    return merge(out)


@cache
def _valve() -> Mesh:
    """The small round valve through which coffee breathes, on the back."""
    disc = lathe(rounded([(0, -0.002, 0), (0.0100, -0.002, 0), (0.0100, 0.0008, 0.0005), (0.0085, 0.0012, 0.0005),
                          (0.0080, 0.0008, 0.0002), (0, 0.0008, 0)]), segments=48)  # fmt: skip
    at = _points(np.array(0.0), np.array(0.70), 1)
    return disc.moved(translate(float(at[0]), float(at[1]), float(at[2])) @ rotate("x", -84))


@cache
def _front() -> Mesh:
    v, u = np.meshgrid(np.linspace(*LABEL_V, 60), np.linspace(-LABEL_U, LABEL_U, 61), indexing="ij")
    grid = _points(u, v, -1, 0.0003)
    uv = np.stack([(u / LABEL_U + 1) / 2, (v - LABEL_V[0]) / (LABEL_V[1] - LABEL_V[0])], -1)
    return grid_mesh(grid, grid_normals(grid), uv)
