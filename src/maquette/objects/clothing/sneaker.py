"""A low running shoe, its toe to the viewer: foam sole, panelled upper, laces tied in a bow."""

from functools import cache
from itertools import pairwise

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, extrude, lathe, merge, rotate, rounded, spline, sweep, translate
from ...geometry.clay import Clay, ball, half_space, limb, parted, slab
from .._looks import body, darker, nouns, piece
from .._tubes import bent
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects

_OUTLINE = [
    (0.004, -0.148),
    (0.030, -0.128),
    (0.047, -0.085),
    (0.049, -0.045),
    (0.042, 0.005),
    (0.039, 0.055),
    (0.041, 0.095),
    (0.030, 0.128),
    (0.0, 0.139),
    (-0.030, 0.128),
    (-0.040, 0.095),
    (-0.034, 0.050),
    (-0.033, 0.005),
    (-0.042, -0.055),
    (-0.042, -0.095),
    (-0.026, -0.134),
]


@objects.register("sneaker")
class Sneaker(Object):
    label = "sneaker"
    names = nouns(
        en="sneaker, running shoe, trainer, sports shoe, tennis shoe, shoe",
        de="turnschuh, sneaker, laufschuh, sportschuh, schuh",
        fr="basket, chaussure de sport, chaussure",
        es="zapatilla, zapatilla deportiva, zapato",
        it="scarpa da ginnastica, sneaker, scarpa",
        pt="tênis, sapatilha, sapato",
        nl="sneaker, sportschoen, gymschoen, schoen",
        pl="but sportowy, adidas, but",
        tr="spor ayakkabı, ayakkabı",
        ru="кроссовок, кроссовка, ботинок",
        ja="スニーカー, 運動靴, 靴",
        zh="运动鞋, 球鞋, 鞋子",
        ko="운동화, 스니커즈, 신발",
        ar="حذاء رياضي, حذاء",
        hi="स्नीकर, जूता",
    )
    color = "#e8503a"
    parts = ("sole", "laces", "panels", "lining")
    instead_of = ("running-shoe",)
    shown = Shown(turn_deg=-62, from_deg=18)

    def build(self, look: Look) -> Solid:
        upper = body(look, "fabric", self.color)
        panels = piece(look, "panels", "satin", "#f4f1ea")
        lining = piece(look, "lining", "felt", "#23262d")
        made = _upper()
        return Solid(
            (
                Part("sole", _sole(), piece(look, "sole", "matte", "#f6f4ee")),
                Part("tread", _tread(), piece(look, "tread", "rubber", "#2a2c30")),
                Part("upper", made["upper"], upper),
                Part("panels", made["panels"], panels),
                Part("heel", made["heel"], darker(upper, 0.55)),
                Part("lining", made["lining"], lining),
                Part("tongue", made["tongue"], darker(upper, 0.8)),
                Part("laces", _laces(), piece(look, "laces", "fabric", "#fbfaf6")),
                Part("eyelets", _eyelets(), piece(look, "eyelets", "satin", "#26282d")),
            )
        )


def _spring(p: Points) -> Points:
    """The toe curves up, the heel a little."""
    toe = np.clip((-p[..., 1] - 0.06) / 0.09, 0, None)
    heel = np.clip((p[..., 1] - 0.10) / 0.04, 0, None)
    return np.stack([p[..., 0], p[..., 1], p[..., 2] + 0.013 * toe**2 + 0.004 * heel**2], -1)


@cache
def _sole() -> Mesh:
    outline = spline(_OUTLINE, 140, closed=True)
    foam = extrude(outline, 0.030, bevel=0.0085, segments=6)

    def bend(p: Points) -> Points:
        # Thicker under the heel, its wall bulging out and a groove running round it.
        thick = 0.80 + 0.34 * np.clip((p[..., 1] + 0.12) / 0.22, 0, 1)
        level = p[..., 2] / 0.030
        out = 1 + 0.045 * np.sin(np.pi * np.clip(level, 0, 1))
        return np.stack([p[..., 0] * out, p[..., 1] * (1 + 0.4 * (out - 1)), 0.005 + p[..., 2] * thick], -1)

    return warped(warped(foam, bend, step=1e-5), _spring, step=1e-5)


@cache
def _tread() -> Mesh:
    outline = spline(_OUTLINE, 140, closed=True) * 0.975
    return warped(extrude(outline, 0.0085, bevel=0.002), _spring, step=1e-5)


def _body() -> Clay:
    return (
        Clay()
        .add(
            ball((0.0, -0.090, 0.030), (0.0420, 0.054, 0.041)),
            ball((0.001, -0.045, 0.036), (0.0440, 0.070, 0.048)),
            ball((0.001, 0.020, 0.045), (0.0385, 0.070, 0.058)),
            ball((0.0, 0.085, 0.050), (0.0365, 0.050, 0.070)),
            limb((0, -0.010, 0.062), (0, 0.055, 0.090), 0.030, 0.034),
            limb((0, 0.112, 0.085), (0, 0.121, 0.104), 0.018, 0.013),
            blend=0.030,
        )
        .keep(half_space((0, 0, 0.026), (0, 0, -1)))
    )


def _opened() -> Clay:
    return _body().cut(
        ball((0, 0.064, 0.140), (0.0290, 0.052, 0.064)),
        limb((0, 0.060, 0.070), (0, 0.075, 0.078), 0.026, 0.026),
        blend=0.008,
    )


@cache
def _upper() -> dict[str, Mesh]:
    """The upper cut along its seams."""
    mesh = _opened().mesh(0.0032)
    p = mesh.vertices
    inner = ball((0, 0.064, 0.140), (0.0290, 0.052, 0.064)).at(p)
    well = limb((0, 0.060, 0.070), (0, 0.075, 0.078), 0.026, 0.026).at(p)
    inside = np.minimum(inner, well) - 0.0028
    x, y, z = p.T
    toe = (y + 0.098) + 0.55 * (z - 0.030) + 8.0 * x * x
    eyestay = np.maximum(np.maximum(np.abs(np.abs(x) - 0.0205) - 0.0085, -(y + 0.072)), y - 0.028)
    eyestay = np.maximum(eyestay, 0.052 - z)
    stripe = np.abs(z - (0.050 + 0.30 * (y - 0.02) + 2.6 * (y - 0.02) ** 2)) - 0.0062
    stripe = np.maximum(np.maximum(stripe, -(y + 0.052)), y - 0.088)
    heel = (0.092 - y) - 0.35 * (z - 0.06)
    collar = np.minimum(np.minimum(inner, well) - 0.0090, 1.0)
    carried = np.stack([np.minimum(np.minimum(toe, eyestay), stripe), heel, collar], 1).astype(np.float32)
    lining, rest, carried = parted(mesh, inside, carried)
    panels, rest, carried = parted(rest, carried[:, 0], carried)
    heel_, rest, carried = parted(rest, carried[:, 1], carried)
    tongue = (
        Clay()
        .add(slab((0, 0, 0), (0.046, 0.009, 0.060), 0.0043, translate(0, 0.034, 0.112) @ rotate("x", -38)), blend=0.0)
        .mesh(0.0028)
    )
    made = {"upper": rest, "panels": panels, "heel": heel_, "lining": lining, "tongue": tongue}
    return {name: warped(m, _spring, step=1e-5) for name, m in made.items()}


def _rows() -> list[float]:
    return [-0.062, -0.046, -0.030, -0.014, 0.002, 0.018]


def _on(x: float, y: float, lift: float) -> tuple[float, float, float]:
    at, normal = _body().touched((x, y, 0.25), (0, 0, -1))
    px, py, pz = at + lift * normal
    spring = _spring(np.array((px, py, pz)))
    return float(spring[0]), float(spring[1]), float(spring[2])


@cache
def _laces() -> Mesh:
    section = ellipse(0.0013, 0.0031, 12)
    out = []
    rows = _rows()
    for y in rows:
        path = spline([_on(x, y, 0.0022) for x in np.linspace(-0.021, 0.021, 7)], 26)
        out.append(sweep(path, section, up=(0.0, 0.0, 1.0)))
    for y0, y1 in pairwise(rows):
        for s in (-1, 1):
            path = spline([_on(s * x, y, 0.0012) for x, y in ((0.019, y0), (0.006, (y0 + y1) / 2), (-0.009, y1))], 14)
            out.append(sweep(path, ellipse(0.0010, 0.0026, 10), up=(0.0, 0.0, 1.0)))
    knot = _on(0.0, rows[-1], 0.005)
    for s in (-1, 1):
        x, y, z = knot
        loop = [
            (x, y, z),
            (x + s * 0.016, y - 0.010, z + 0.010),
            (x + s * 0.036, y - 0.016, z + 0.002),
            (x + s * 0.042, y - 0.010, z - 0.008),
            (x + s * 0.034, y - 0.001, z - 0.004),
            (x + s * 0.015, y, z + 0.004),
            (x, y, z),
        ]
        out.append(sweep(spline(loop, 60), ellipse(0.0012, 0.0026, 10), up=(0.0, 0.3, 1.0)))
        end = [
            (x, y, z),
            (x + s * 0.014, y - 0.016, z + 0.002),
            (x + s * 0.028, y - 0.034, z - 0.012),
            (x + s * 0.040, y - 0.040, z - 0.034),
        ]
        out.append(sweep(spline(end, 40), ellipse(0.0012, 0.0026, 10), up=(0.0, 0.3, 1.0)))
    out.append(bent([(knot[0] - 0.005, knot[1], knot[2]), knot, (knot[0] + 0.005, knot[1], knot[2])], 0.0042, count=8))
    return merge(out)


@cache
def _eyelets() -> Mesh:
    ring = lathe(
        rounded([(0.0016, 0, 0), (0.0036, 0, 0.0006), (0.0034, 0.0012, 0.0006), (0.0016, 0.0010, 0)]), segments=20
    )
    out = []
    for y in _rows():
        for x in (-0.0215, 0.0215):
            out.append(ring.moved(translate(*_on(x, y, 0.0004)) @ rotate("y", 32 * np.sign(x))))
    return merge(out)
