"""A sailing yacht, 9 m long and 13 m high, heading left: round hull, cabin, mainsail and jib."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, merge, rounded_box, spline, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import Material
from .._ground import grounded
from .._loft import fan, loft
from .._looks import body, nouns, piece
from .._tubes import bent, tube
from ..contracts import Look, Object, Shown, objects
from ._panels import GLASS

# (x, half width at deck, z of deck, z of keel line) from bow to stern.
LINES = (
    (-4.75, 0.02, 1.62, 1.30),
    (-4.3, 0.28, 1.54, 0.62),
    (-3.5, 0.66, 1.45, 0.26),
    (-2.3, 1.06, 1.33, 0.06),
    (-0.8, 1.36, 1.23, 0.0),
    (0.8, 1.46, 1.17, 0.0),
    (2.4, 1.38, 1.16, 0.10),
    (3.6, 1.20, 1.18, 0.26),
    (4.35, 1.04, 1.20, 0.42),
)
MAST_X, MAST_TOP = -0.55, 12.6
BOOM_Z, CLEW_X = 2.35, 3.55
SAIL_BELLY = 0.55


@objects.register("sailing_boat")
class SailingBoat(Object):
    label = "sailboat"
    names = nouns(
        en="sailboat, sailing boat, boat, yacht, sailing yacht, sailing ship",
        de="segelboot, boot, segelschiff, jacht, segelyacht",
        fr="voilier, bateau, bateau à voile",
        es="velero, barco de vela, barca, yate",
        it="barca a vela, barca, veliero, barchetta",
        pt="veleiro, barco à vela, barco, iate",
        nl="zeilboot, boot, zeilschip, bootje",
        pl="żaglówka, łódka, łódź, jacht",
        tr="yelkenli, tekne, yelkenli tekne",
        ru="парусник, яхта, лодка, парусная лодка",
        ja="ヨット, 帆船, ボート, 小舟",
        zh="帆船, 小船, 船只, 游艇",
        ko="돛단배, 요트, 보트, 배",
        ar="قارب شراعي, مركب شراعي, قارب, يخت",
        hi="नाव, पाल वाली नाव, नौका, सेलबोट",
    )
    color = "#1f4e79"
    parts = ("sails", "deck")
    instead_of = ("sailboat",)
    shown = Shown(turn_deg=-20, from_deg=5)

    def build(self, look: Look) -> Solid:
        made = _made()
        cloth = piece(look, "sails", "fabric", "#f6f1e4")
        white = Material(color=(0.82, 0.81, 0.78), roughness=0.2, clearcoat=0.5)
        return grounded(
            (
                Part("hull", made["hull"], body(look, "gloss", self.color)),
                Part("waterline", made["stripe"], white),
                Part("deck", made["deck"], piece(look, "deck", "wood", "#b98a55")),
                Part("cabin", made["cabin"], white),
                Part("windows", made["windows"], GLASS),
                Part("spars", made["spars"], Material(color=(0.72, 0.72, 0.73), roughness=0.25, metallic=1.0)),
                Part("sails", made["sails"], cloth),
                Part("battens", made["battens"], Material(color=(0.30, 0.30, 0.29), roughness=0.7)),
                Part("pennant", made["pennant"], Material(color=(0.62, 0.03, 0.03), roughness=0.8)),
            )
        )


@cache
def _lines() -> np.ndarray:
    return spline(LINES, 60)


def _section(half: float, deck: float, keel: float) -> np.ndarray:
    """(n, 2) y and z of the hull from one rail under the keel to the other."""
    t = np.linspace(-1, 1, 33)
    y = half * np.sign(t) * np.abs(t) ** 0.62 * (1 + 0.03 * np.sin(np.pi * np.abs(t)))
    z = keel + (deck - keel) * np.abs(t) ** 2.1
    return np.stack([y, z], 1)


@cache
def _made() -> dict[str, Mesh]:
    line = _lines()
    grid = np.stack([np.column_stack([np.full(33, x), _section(h, d, k)]) for x, h, d, k in line])
    skin = grid.transpose(1, 0, 2)
    normals = grid_normals(np.ascontiguousarray(skin))
    hull = grid_mesh(skin, normals)
    transom = fan(grid[-1], is_up=True)
    if transom.normals[0, 0] < 0:
        transom = fan(grid[-1], is_up=False)
    rails = [
        bent([tuple(v) for v in np.column_stack([line[::6, 0], s * line[::6, 1], line[::6, 2] + 0.02])], 0.05, count=60)
        for s in (-1, 1)
    ]
    deck_rows = np.stack(
        [
            np.column_stack([line[:, 0], s * line[:, 1] * 0.985, line[:, 2] - 0.02 + 0.05 * (1 - abs(s))])
            for s in np.linspace(-1, 1, 9)
        ]
    )
    deck = grid_mesh(deck_rows, np.broadcast_to((0.0, 0.0, 1.0), deck_rows.shape))
    spars = [
        tube((MAST_X, 0, 1.2), (MAST_X, 0, MAST_TOP), 0.085, 0.05),
        tube((MAST_X + 0.05, 0.0, BOOM_Z), (CLEW_X + 0.25, -0.35, BOOM_Z + 0.05), 0.065, 0.055),
        tube((-4.65, 0, 1.62), (MAST_X - 0.02, 0, MAST_TOP - 0.9), 0.014, sides=6),
        tube((4.25, 0, 1.22), (MAST_X + 0.02, 0, MAST_TOP), 0.012, sides=6),
        tube((MAST_X, -0.75, 7.2), (MAST_X, 0.75, 7.2), 0.03),
    ]
    for s in (-1, 1):
        spars += [
            tube((MAST_X + 0.1, s * 1.40, 1.2), (MAST_X, s * 0.75, 7.2), 0.012, sides=6),
            tube((MAST_X, s * 0.75, 7.2), (MAST_X, 0, MAST_TOP - 0.5), 0.012, sides=6),
        ]
        posts = [
            (x, s * float(np.interp(x, line[:, 0], line[:, 1])) * 0.95, float(np.interp(x, line[:, 0], line[:, 2])))
            for x in (-4.0, -2.6, -1.0, 1.0, 2.6, 4.0)
        ]
        spars += [tube(p0, (p0[0], p0[1], p0[2] + 0.6), 0.016, sides=8) for p0 in posts]
        spars.append(bent([(x, y, z + 0.6) for x, y, z in posts], 0.012, count=50, sides=6))
    cabin = _cabin()
    main = _sail(
        (MAST_X + 0.10, 0.0, BOOM_Z + 0.12),
        (CLEW_X + 0.1, -0.33, BOOM_Z + 0.16),
        (MAST_X + 0.06, 0.0, MAST_TOP - 0.25),
        0.85,
    )
    jib = _sail((-4.55, 0.0, 1.85), (MAST_X + 0.65, -0.75, 2.25), (MAST_X - 0.32, 0.0, MAST_TOP - 1.7), -0.15)
    battens = [
        tube(tuple(a0), tuple(b0), 0.02, sides=6)
        for a0, b0 in ((_sail_point(v, 0.45), _sail_point(v, 0.98)) for v in (0.2, 0.42, 0.63, 0.82))
    ]
    flag = np.array(
        [
            [
                (MAST_X + 0.9 * u, -0.05 * np.sin(5 * u), MAST_TOP + 0.05 + (v - 0.5) * 0.32 * (1 - u))
                for u in np.linspace(0, 1, 10)
            ]
            for v in (0.0, 0.5, 1.0)
        ]
    )
    windows = [
        rounded_box(0.62, 0.04, 0.20, 0.019).moved(translate(x, s * y, 1.42))
        for x, y in ((-0.1, 0.755), (0.75, 0.775), (1.6, 0.775))
        for s in (-1, 1)
    ]
    stripe_rows = np.stack(
        [
            np.column_stack([line[:, 0], -1.006 * _half_at(line, z), np.full(len(line), 0) + _height_at(line, z)])
            for z in (0.80, 0.87)
        ]
    )
    stripe = grid_mesh(stripe_rows, np.broadcast_to((0.0, -1.0, 0.0), stripe_rows.shape))
    flip = np.array([1, -1, 1], np.float32)
    other = Mesh(stripe.vertices * flip, stripe.faces[:, ::-1], stripe.normals * flip)
    return {
        "hull": merge([hull, transom]),
        "stripe": merge([stripe, other]),
        "deck": merge([deck, *rails]),
        "cabin": cabin,
        "windows": merge(windows),
        "spars": merge(spars),
        "sails": merge([main, jib]),
        "battens": merge(battens),
        "pennant": grid_mesh(flag, np.broadcast_to((0.0, -1.0, 0.0), flag.shape)),
    }


def _half_at(line: np.ndarray, share: float) -> np.ndarray:
    """Half width of the hull at a share of its side's height."""
    t = share ** (1 / 2.1)
    return np.asarray(line[:, 1] * t**0.62 * (1 + 0.03 * np.sin(np.pi * t)) + 0.004)


def _height_at(line: np.ndarray, share: float) -> np.ndarray:
    return np.asarray(line[:, 3] + (line[:, 2] - line[:, 3]) * share)


def _cabin() -> Mesh:
    """A low house with a sloping front."""
    outline = [(-1.5, 0.10), (-1.2, 0.45), (-0.6, 0.62), (0.6, 0.66), (1.8, 0.66), (2.1, 0.62)]
    path = spline(outline, 40)
    rings = []
    for z, inset in ((1.12, 0.0), (1.45, 0.03), (1.58, 0.06), (1.64, 0.14), (1.66, 0.30)):
        near = np.column_stack(
            [path[:, 0] + inset * 1.4 * (1 - (path[:, 0] + 1.5) / 3.6), np.maximum(path[:, 1] + 0.12 - inset, 0.02)]
        )
        ring = np.concatenate([np.column_stack([near[:, 0], -near[:, 1]]), near[::-1]])
        rings.append(np.column_stack([ring, np.full(len(ring), z)]))
    return loft(np.array(rings))


def _sail_point(v: float, u: float) -> np.ndarray:
    """A point of the mainsail: v up the mast, u out to the leech."""
    tack, clew, head = (
        np.array(p)
        for p in (
            (MAST_X + 0.10, 0.0, BOOM_Z + 0.12),
            (CLEW_X + 0.1, -0.33, BOOM_Z + 0.16),
            (MAST_X + 0.06, 0.0, MAST_TOP - 0.25),
        )
    )
    return np.asarray(_shape(tack, clew, head, 0.85, np.array(u), np.array(v)) - (0, 0.015, 0))


def _shape(
    tack: np.ndarray, clew: np.ndarray, head: np.ndarray, roach: float, u: np.ndarray, v: np.ndarray
) -> np.ndarray:
    u_, v_ = u[..., None], v[..., None]
    luff = tack + (head - tack) * v_
    leech = clew + (head - clew) * v_ + np.array((1.0, 0, 0)) * roach * np.sin(np.pi * v_) * (0.55 + 0.25 * v_)
    flat = luff + (leech - luff) * u_
    belly = SAIL_BELLY * np.sin(np.pi * u_**0.8) * (np.sin(np.pi * (0.12 + 0.83 * v_)) * 0.9)
    return np.asarray(flat + belly * np.array((0.0, -1.0, 0.0)))


def _sail(
    tack: tuple[float, float, float], clew: tuple[float, float, float], head: tuple[float, float, float], roach: float
) -> Mesh:
    """A bellied three-cornered cloth; `roach` is how far its free edge is rounded out."""
    v, u = np.meshgrid(np.linspace(0, 1, 36), np.linspace(0, 1, 24), indexing="ij")
    points = _shape(np.array(tack), np.array(clew), np.array(head), roach, u, v)
    return grid_mesh(points, grid_normals(points))
