"""An airliner, 30 m long, its nose to the left; it stands on its wheels, or flies without them."""

from collections.abc import Sequence
from functools import cache
from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, rounded_box, spline, translate
from ...geometry.shading import grid_mesh
from ...materials import Material
from .._ground import grounded
from .._loft import loft
from .._looks import body, nouns, piece
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects
from ._panels import GLASS

LENGTH, RADIUS = 30.0, 1.95
AXIS = 3.55  # z of the fuselage's middle when it stands
# (x, share of the full radius, lift of the middle) of the fuselage's sections from its nose to its tail.
SECTIONS = (
    (-15.0, 0.02, -0.52),
    (-14.9, 0.16, -0.50),
    (-14.5, 0.38, -0.42),
    (-13.8, 0.60, -0.28),
    (-12.9, 0.80, -0.12),
    (-11.6, 0.95, -0.02),
    (-10.0, 1.0, 0.0),
    (-4.0, 1.0, 0.0),
    (3.0, 1.0, 0.0),
    (6.5, 0.97, 0.05),
    (9.5, 0.80, 0.32),
    (12.0, 0.55, 0.70),
    (14.0, 0.30, 1.02),
    (15.0, 0.12, 1.18),
)


@objects.register("airplane")
class Airplane(Object):
    label = "airplane"
    names = nouns(
        en="airplane, aeroplane, plane, airliner, jet, passenger plane, aircraft",
        de="flugzeug, flieger, passagierflugzeug, jet",
        fr="avion, avion de ligne",
        es="avión, aeroplano, avión de pasajeros",
        it="aereo, aeroplano, aereo di linea",
        pt="avião, aeroplano, avião de passageiros",
        nl="vliegtuig, lijnvliegtuig",
        pl="samolot, samolot pasażerski",
        tr="uçak, yolcu uçağı",
        ru="самолёт, самолет, авиалайнер",
        ja="飛行機, 旅客機, 航空機",
        zh="飞机, 客机",
        ko="비행기, 여객기",
        ar="طائرة, طائرة ركاب",
        hi="हवाई जहाज, विमान, हवाई जहाज़",
    )
    color = "#f4f4f2"
    parts = ("tail", "wings", "engines")
    features = MappingProxyType({"pose": ("standing", "flying")})
    instead_of = ("airplane",)
    shown = Shown(turn_deg=-38, from_deg=14)

    def build(self, look: Look) -> Solid:
        paint = body(look, "gloss", self.color)
        blue = "#1f5fb0"
        made = _made()
        is_flying = look.feature("pose", "standing") == "flying"
        parts = [
            Part("fuselage", made["fuselage"], paint),
            Part("windows", made["windows"], GLASS),
            Part("door_seams", made["door_seams"], Material(color=(0.22, 0.23, 0.25), roughness=0.5)),
            Part("doors", made["doors"], paint),
            Part("stripe", made["stripe"], piece(look, "tail", "gloss", blue)),
            Part("tail", made["fin"], piece(look, "tail", "gloss", blue)),
            Part("wings", made["wings"], piece(look, "wings", "satin", "#c4c8ce")),
            Part("winglets", made["winglets"], piece(look, "tail", "gloss", blue)),
            Part("engines", made["engines"], piece(look, "engines", "gloss", "#e9eaec")),
            Part("lips", made["lips"], Material(color=(0.66, 0.67, 0.69), roughness=0.15, metallic=1.0)),
            Part("fans", made["fans"], Material(color=(0.05, 0.05, 0.055), roughness=0.4, metallic=1.0)),
        ]
        if not is_flying:
            parts += [
                Part("tires", made["tires"], Material(color=(0.014, 0.014, 0.015), roughness=0.8)),
                Part("struts", made["struts"], Material(color=(0.5, 0.5, 0.52), roughness=0.3, metallic=1.0)),
            ]
        return grounded(parts)


@cache
def _sections() -> np.ndarray:
    """(n, 3): x, radius and height of the middle, smooth along the fuselage."""
    return spline(SECTIONS, 110)


def _skin(x: float) -> tuple[float, float]:
    """Radius and z of the middle at x."""
    line = _sections()
    radius = float(np.interp(x, line[:, 0], line[:, 1])) * RADIUS
    return radius, AXIS + float(np.interp(x, line[:, 0], line[:, 2]))


def _on(x: float, angle_deg: float, lift: float) -> tuple[np.ndarray, np.ndarray]:
    """A point on the fuselage and its normal; 0° looks to −y, 90° up."""
    radius, z = _skin(x)
    a = np.radians(angle_deg)
    out = np.array((0.0, -np.cos(a), np.sin(a)))
    return np.array((x, 0.0, z)) + out * (radius + lift), out


def _patch(x0: float, x1: float, a0: float, a1: float, lift: float, corner: float = 0.0) -> Mesh:
    """A piece of skin between two x and two angles, on the near side, with its corners drawn in."""
    columns, rows = max(3, int((x1 - x0) / 0.12)), 7
    points = np.empty((rows, columns, 3))
    normals = np.empty_like(points)
    for r, v in enumerate(np.linspace(-1, 1, rows)):
        inset = corner * (1 - np.sqrt(max(0.0, 1 - abs(v) ** 2.5)))
        for c, u in enumerate(np.linspace(x0 + inset, x1 - inset, columns)):
            points[r, c], normals[r, c] = _on(float(u), (a0 + a1) / 2 + v * (a1 - a0) / 2, lift)
    return grid_mesh(points, normals)


def _far(mesh: Mesh) -> Mesh:
    """Its image in the plane y = 0."""
    flip = np.array([1, -1, 1], np.float32)
    return Mesh(mesh.vertices * flip, mesh.faces[:, ::-1], mesh.normals * flip, mesh.uv, mesh.colors)


def _wing(stations: Sequence[tuple[float, float, float, float, float]]) -> Mesh:
    """A wing to −y.

    Args:
        stations: (y, x of the leading edge, chord, z, thickness) from root to tip.
    """
    share = 0.5 * (1 - np.cos(np.linspace(0, np.pi, 17)))
    upper = 0.6 * (2.969 * np.sqrt(share) - 1.26 * share - 3.516 * share**2 + 2.843 * share**3 - 1.036 * share**4)
    rings = []
    for y, x, chord, z, thick in stations:
        high = np.stack([x + chord * share, np.full(17, y), z + thick * 1.25 * upper], 1)
        low = np.stack([x + chord * share, np.full(17, y), z - thick * 0.75 * upper], 1)[1:-1][::-1]
        rings.append(np.concatenate([high, low]))
    return loft(np.array(rings)[:, ::-1])


@cache
def _made() -> dict[str, Mesh]:
    line = _sections()
    turn = np.arange(48) * (2 * np.pi / 48)
    rings = []
    for x, share, lift in line:
        r = share * RADIUS
        rings.append(np.stack([np.full(48, x), r * np.cos(turn), AXIS + lift + r * np.sin(turn)], 1))
    fuselage = loft(np.array(rings))
    near = [_patch(x - 0.17, x + 0.17, 9, 22, 0.012, 0.10) for x in np.arange(-10.2, 9.0, 0.78) if abs(x + 1.1) > 0.3]
    doors = [_patch(x - 0.42, x + 0.42, -16, 33, 0.008, 0.10) for x in (-11.3, 9.3)]
    frames = [_patch(x - 0.45, x + 0.45, -17, 34, 0.004, 0.11) for x in (-11.3, 9.3)]
    cockpit = [_patch(-13.95, -13.05, 31, 52, 0.012, 0.10), _patch(-14.05, -13.25, 56, 86, 0.012, 0.10)]
    stripe = _patch(-12.6, 11.6, -3.5, 1.5, 0.006, 0.4)
    wing = _wing(
        [
            (-0.6, -4.6, 7.4, 2.55, 0.95),
            (-1.9, -4.0, 6.4, 2.60, 0.85),
            (-5.0, -2.1, 4.3, 2.95, 0.52),
            (-9.0, 0.4, 2.9, 3.42, 0.32),
            (-13.6, 3.3, 1.5, 4.0, 0.16),
        ]
    )
    winglet = _wing(
        [
            (-13.55, 3.3, 1.5, 4.0, 0.14),
            (-13.8, 3.75, 1.2, 4.35, 0.12),
            (-13.98, 4.35, 0.85, 5.1, 0.10),
            (-14.1, 4.85, 0.5, 5.7, 0.07),
        ]
    )
    stabilizer = _wing([(-0.2, 11.0, 3.2, 4.75, 0.36), (-1.2, 11.5, 2.7, 4.82, 0.30), (-4.9, 13.5, 1.2, 5.15, 0.12)])
    fin = _wing(
        [(-0.2, 9.2, 5.2, 0, 0.44), (-1.6, 10.6, 3.9, 0, 0.38), (-5.0, 13.2, 1.9, 0, 0.2), (-5.2, 13.5, 1.5, 0, 0.1)]
    )
    # A wing laid along −y stands up when turned about x.
    fin = fin.moved(translate(z=AXIS + 1.35) @ rotate("x", -90))
    engine = lathe(
        rounded(
            [
                (0.74, 0.6, 0),
                (0.80, 0.25, 0.1),
                (0.98, 0.0, 0.06),
                (1.08, 0.5, 0.6),
                (1.10, 1.6, 0.8),
                (0.80, 3.3, 0.3),
                (0.70, 3.3, 0.03),
                (0.6, 2.9, 0.1),
                (0.28, 3.9, 0.1),
                (0, 4.3, 0),
            ]
        ),
        segments=56,
    )
    lip = lathe(
        rounded([(0.78, 0.35, 0), (0.82, 0.12, 0.1), (0.98, -0.02, 0.07), (1.07, 0.30, 0.3), (1.06, 0.34, 0)]),
        segments=56,
    )
    fan = lathe(rounded([(0.79, 0.75, 0), (0.26, 0.62, 0.02), (0.0, 0.15, 0)])[::-1], segments=40)
    blades = [
        rounded_box(0.05, 0.56, 0.16, 0.02).moved(rotate("z", 360 / 18 * k) @ translate(0, 0.5, 0.52) @ rotate("y", 38))
        for k in range(14)
    ]
    seat = translate(-3.9, -4.9, 1.72) @ rotate("y", 90)
    pylon = rounded_box(2.6, 0.22, 0.75, 0.1).moved(translate(-1.6, -4.9, 2.42))
    tires, struts = [], []
    tire = lathe(
        rounded(
            [
                (0, -0.18, 0),
                (0.30, -0.2, 0.02),
                (0.52, -0.18, 0.10),
                (0.56, 0, 0.2),
                (0.52, 0.18, 0.10),
                (0.30, 0.2, 0.02),
                (0, 0.18, 0),
            ]
        ),
        segments=40,
    )
    for x, y, top in ((-11.0, 0.0, 2.2), (1.4, -2.6, 2.4), (1.4, 2.6, 2.4)):
        struts.append(tube((x, y, 0.5), (x, y, top), 0.12, 0.16))
        for side in (-0.34, 0.34):
            tires.append(tire.moved(translate(x, y + side, 0.56) @ rotate("x", 90)))
        struts.append(tube((x, y - 0.4, 0.56), (x, y + 0.4, 0.56), 0.09))
        struts.append(tube((x + 0.7, y, top), (x, y, 0.95), 0.07))

    def both(mesh: Mesh) -> Mesh:
        return merge([mesh, _far(mesh)])

    return {
        "fuselage": fuselage,
        "windows": both(merge([*near, *cockpit])),
        "stripe": both(stripe),
        "doors": both(merge(doors)),
        "door_seams": both(merge(frames)),
        "fin": fin,
        "wings": both(merge([wing, stabilizer, _fairing()])),
        "winglets": both(winglet),
        "engines": both(merge([engine.moved(seat), pylon])),
        "lips": both(lip.moved(seat)),
        "fans": both(merge([fan, *blades]).moved(seat)),
        "tires": merge(tires),
        "struts": merge(struts),
    }


def _fairing() -> Mesh:
    """The belly that joins both wings."""
    t = np.linspace(0, 1, 24)
    wide = np.sin(np.pi * t) ** 0.45
    turn = np.arange(32) * (2 * np.pi / 32)
    rings = [
        np.stack([np.full(32, -5.4 + 9.4 * s), 1.72 * w * np.cos(turn), 2.42 + 0.86 * w * np.sin(turn)], 1)
        for s, w in zip(t, np.maximum(wide, 0.02), strict=True)
    ]
    return loft(np.array(rings))
