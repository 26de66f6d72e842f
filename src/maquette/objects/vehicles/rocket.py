"""A rocket of the classic kind, 22 m high: pointed nose, portholes, swept fins; flying, it stands on its flame."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Part, Solid, extrude, lathe, merge, rotate, rounded, spline, translate, tube
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._panels import GLASS

# (radius, z) of the hull from its tail to its tip.
HULL = ((1.15, 2.2), (1.90, 4.2), (2.55, 7.4), (2.72, 10.0), (2.50, 13.2), (1.88, 16.4), (1.02, 19.2), (0.0, 21.6))
NOSE_FROM, BAND = 15.2, (5.0, 5.9)  # z of the coloured nose's rim; of the coloured band
FINS = 4
FLAME = 7.0  # m


@objects.register("rocket")
class Rocket(Object):
    label = "rocket"
    names = nouns(
        en="rocket, spaceship, rocket ship, space rocket, spacecraft, toy rocket",
        de="rakete, raumschiff, weltraumrakete",
        fr="fusée, vaisseau spatial, roquette",
        es="cohete, nave espacial, cohete espacial",
        it="razzo, astronave, navicella spaziale",
        pt="foguete, nave espacial, foguetão",
        nl="raket, ruimteschip",
        pl="rakieta, statek kosmiczny",
        tr="roket, uzay gemisi",
        ru="ракета, космический корабль",
        ja="ロケット, 宇宙船",
        zh="火箭, 宇宙飞船, 飞船",
        ko="로켓, 우주선",
        ar="صاروخ, مركبة فضائية, سفينة فضاء",
        hi="रॉकेट, अंतरिक्ष यान",
    )
    color = "#f1efe9"
    parts = ("nose", "fins", "stripe", "windows")
    features = MappingProxyType({"pose": ("standing", "flying", "launching")})
    instead_of = ("rocket",)
    shown = Shown(turn_deg=18, from_deg=4)

    def build(self, look: Look) -> Solid:
        paint = body(look, "gloss", self.color)
        is_flying = look.feature("pose", "standing") != "standing"
        red = "#d4322c"
        nose = piece(look, "nose", "gloss", red)
        steel = Material(color=(0.42, 0.43, 0.45), roughness=0.3, metallic=1.0)
        windows = piece(look, "windows", "gloss") if "windows" in look.part_colors else GLASS
        parts = [
            Part("hull", _turned(2.2, NOSE_FROM), paint),
            Part("nose", merge([_turned(NOSE_FROM, 21.6), _tip()]), nose),
            Part("stripe", _band(*BAND, 0.02), piece(look, "stripe", "gloss", red)),
            Part("seams", merge(_band(z, z + 0.05, 0.008) for z in (8.2, 12.6, NOSE_FROM - 0.02)), steel),
            Part("fins", _fins(), piece(look, "fins", "gloss", red)),
            Part("engine", _engine(), steel),
            Part("rims", _portholes(True), Material(color=(0.62, 0.56, 0.42), roughness=0.2, metallic=1.0)),
            Part("windows", _portholes(False), windows),
            Part("rivets", _rivets(), steel),
        ]
        if not is_flying:
            return Solid(tuple(parts))
        lifted = Solid(tuple(parts)).moved(translate(z=FLAME - 1.1)).parts
        return Solid((*lifted, Part("flame", _flame(1.0, 0.0), _FIRE), Part("core", _flame(0.55, 2.6), _CORE)))


_FIRE = Material(color=(3.4, 1.15, 0.16), kind="light", sampling=0.4)
_CORE = Material(color=(5.0, 3.6, 1.6), kind="light", sampling=0.0)


@cache
def _line() -> np.ndarray:
    return spline(HULL, 160)


def _radius(z: float) -> float:
    line = _line()
    return float(np.interp(z, line[:, 1], line[:, 0]))


def _turned(low: float, high: float) -> Mesh:
    z = np.linspace(low, high, 70)
    side = [(_radius(float(v)), float(v)) for v in z]
    return lathe(np.array([(0.0, low), *side, *([(0.0, high)] if side[-1][0] > 1e-6 else [])]), segments=96)


def _band(low: float, high: float, proud: float) -> Mesh:
    z = np.linspace(low, high, 9)
    outer = [(_radius(float(v)) + proud, float(v)) for v in z]
    return lathe(np.array([(outer[0][0] - 0.1, low), *outer, (outer[-1][0] - 0.1, high)]), segments=96)


def _tip() -> Mesh:
    """A short mast with a ball."""
    ball = rounded([(0, 21.2, 0), (0.10, 21.2, 0.02), (0.06, 21.9, 0.02), (0.045, 22.3, 0.01), (0, 22.35, 0)])
    return lathe(ball, segments=24)


def _fins() -> Mesh:
    """Swept fins whose tips are the feet."""
    outline = spline(
        [
            (0.9, 3.2),
            (1.8, 2.5),
            (3.2, 0.7),
            (3.8, 0.0),
            (4.25, 0.0),
            (4.4, 1.2),
            (4.0, 3.6),
            (3.3, 5.8),
            (2.35, 8.0),
            (1.5, 6.0),
        ],
        90,
        closed=True,
    )
    outline[:, 1] = np.maximum(outline[:, 1], 0.0)
    fin = extrude(outline, 0.36, bevel=0.15).moved(rotate("x", 90)).moved(translate(0, 0.18, 0))
    return merge(fin.moved(rotate("z", 45 + 360 / FINS * k)) for k in range(FINS))


def _engine() -> Mesh:
    bell = rounded(
        [
            (0.55, 2.35, 0),
            (0.62, 2.0, 0.1),
            (0.95, 1.15, 0.4),
            (1.06, 1.12, 0.03),
            (1.10, 1.18, 0.03),
            (0.78, 2.0, 0.2),
            (0.9, 2.35, 0),
        ]
    )
    return lathe(bell, segments=72)


def _portholes(is_rim: bool) -> Mesh:
    """A large round window and two small ones, to the front and the back."""
    out = []
    for z, size in ((11.3, 0.92), (8.6, 0.55), (13.75, 0.50)):
        r = _radius(z)
        slope = np.degrees(np.arctan2(_radius(z - 0.2) - _radius(z + 0.2), 0.4))
        if is_rim:
            mesh = lathe(tube(size * 0.80, size, -0.30, 0.13, 0.05), segments=64)
        else:
            mesh = lathe(
                rounded([(0, -0.2, 0), (size * 0.82, -0.2, 0), (size * 0.82, 0.02, 0.0), (0, 0.10, 0)]), segments=48
            )
        for turn in (0, 180):
            out.append(mesh.moved(rotate("z", turn) @ translate(0, -r, z) @ rotate("x", 90 - slope)))
    return merge(out)


def _rivets() -> Mesh:
    """Rivets round the hull above and below the band."""
    rivet = lathe(rounded([(0, -0.02, 0), (0.055, -0.02, 0), (0.05, 0.03, 0.02), (0, 0.035, 0)]), segments=8)
    out = []
    for z in (4.75, 6.15, 12.3, 14.9):
        for k in range(28):
            at = rotate("z", 360 / 28 * k) @ translate(0, -_radius(z) - 0.005, z) @ rotate("x", 90)
            out.append(rivet.moved(at))
    return merge(out)


@cache
def _flame(share: float, from_z: float) -> Mesh:
    z = np.linspace(from_z, FLAME + 0.1, 60)
    t = z / FLAME
    wide = share * 1.25 * np.sin(np.pi * np.clip(0.08 + 0.72 * t, 0, 1)) ** 1.2 * (1 + 0.08 * np.sin(z * 3.1))
    wide[0] = 0.0
    return lathe(np.stack([wide, z], 1), segments=48)
