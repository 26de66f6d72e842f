"""A structured leather handbag: flap with a clasp, a rolled handle on rings, gilt hardware, stitching."""

from functools import cache

import numpy as np

from ...geometry import (
    Curve,
    Mesh,
    Part,
    Solid,
    ellipse,
    extrude,
    lathe,
    merge,
    resample,
    ribbon,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    spline,
    sweep,
    translate,
)
from ...materials import MATERIALS
from .._looks import body, darker, nouns, piece, tinted
from .._tubes import bent
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT = 0.280, 0.120, 0.205


@objects.register("handbag")
class Handbag(Object):
    label = "handbag"
    names = nouns(
        en="handbag, purse, leather bag, shoulder bag, hand bag",
        de="handtasche, ledertasche",
        fr="sac à main",
        es="bolso, bolso de mano, cartera de mano",
        it="borsa, borsetta",
        pt="bolsa de mão, bolsa feminina",
        nl="handtas",
        pl="torebka",
        tr="el çantası",
        ru="сумочка, дамская сумка, женская сумка",
        ja="ハンドバッグ",
        zh="手提包, 手袋, 女包",
        ko="핸드백",
        ar="حقيبة يد",
        hi="हैंडबैग, पर्स",
    )
    color = "#9b2f3a"
    parts = ("flap", "handle", "clasp")
    instead_of = ("handbag", "purse")
    shown = Shown(turn_deg=-26, from_deg=12)

    def build(self, look: Look) -> Solid:
        hide = body(look, "leather", self.color)
        gilt = piece(look, "clasp", "gold")
        return Solid(
            (
                Part("bag", _bag(), hide),
                Part("flap", _flap(), tinted(look, "flap", hide)),
                Part("handle", _handle(), tinted(look, "handle", hide)),
                Part("piping", _piping(), darker(hide, 0.6)),
                Part("stitches", _stitches(), MATERIALS["fabric"].colored((0.75, 0.62, 0.42))),
                Part("clasp", _hardware(), gilt),
                Part("feet", _feet(), gilt),
            )
        )


def _shape(p: Points) -> Points:
    """Narrower above in both directions, its sides drawn in a little."""
    up = np.clip((p[..., 2] - 0.006) / HEIGHT, 0, 1)
    return np.stack([p[..., 0] * (1 - 0.10 * up), p[..., 1] * (1 - 0.42 * up**1.4), p[..., 2]], -1)


@cache
def _bag() -> Mesh:
    box = rounded_box(WIDTH, DEPTH, HEIGHT, 0.014, segments=5, cells=14).moved(translate(z=0.006))
    return warped(box, _shape)


def _face(z: float) -> float:
    """y of the front at a height."""
    return float(_shape(np.array((0.0, -DEPTH / 2, z)))[1])


@cache
def _flap() -> Mesh:
    """Over the top from behind and down the front, its lower edge rounded."""
    top = HEIGHT + 0.0085
    back, front = -_face(0.175), _face(0.175)
    line = spline(
        [
            (back + 0.003, 0.165),
            (back + 0.001, 0.190),
            (back - 0.012, top),
            (0.0, top + 0.001),
            (front + 0.012, top),
            (front - 0.0035, 0.190),
            (_face(0.14) - 0.0045, 0.14),
            (_face(0.085) - 0.005, 0.085),
        ],
        90,
    )
    wide = WIDTH * 0.885
    strip = ribbon(line, 0.0042, wide, bevel=0.0018)
    low = line[-1]

    def turn(p: Points) -> Points:
        y, z, x = p[..., 0], p[..., 1], p[..., 2] - wide / 2
        # Its lower corners are cut round: the edge rises towards the sides.
        rise = 0.055 * np.abs(2 * x / wide) ** 3.2
        front_share = np.clip((0.185 - z) / (0.185 - low[1]), 0, 1) * (y < 0)
        z2 = z + rise * front_share
        y2 = np.where(y < 0, y - 0.0, y) + front_share * rise * ((_face(0.14) - _face(0.085)) / 0.055) * 0.9
        return np.stack([x * (1 - 0.02 * np.clip((z - 0.1) / 0.1, 0, 1)), y2, z2], -1)

    return warped(strip, turn, step=1e-5)


def _arc() -> Curve:
    top = HEIGHT + 0.012
    half = [(-0.078, 0.0, top + 0.012), (-0.074, 0.0, top + 0.050), (-0.052, 0.0, top + 0.092)]
    return spline([*half, (0.0, 0.0, top + 0.110), *((-x, y, z) for x, y, z in reversed(half))], 90)


@cache
def _handle() -> Mesh:
    t = np.linspace(0, 1, 90)
    size = 0.62 + 0.38 * np.sin(np.pi * t) ** 0.5
    roll = sweep(_arc(), ellipse(0.0078, 0.0090, 18), size=size, up=(-1.0, 0.0, 0.0))
    out = [roll]
    loop = rounded_box(0.020, 0.052, 0.0045, 0.002)
    out += [loop.moved(translate(s * 0.078, 0.0, HEIGHT + 0.0095)) for s in (-1, 1)]
    return merge(out)


@cache
def _piping() -> Mesh:
    """Cords along the edges of front and back."""
    flat = rounded_rectangle(WIDTH - 0.009, HEIGHT - 0.009, 0.012)
    ring = resample(np.concatenate([flat, flat[:1]]), 161)[:-1]
    out = []
    for s in (-1, 1):
        points = np.stack(
            [ring[:, 0], np.full(len(ring), s * (DEPTH / 2 - 0.0045)), ring[:, 1] + HEIGHT / 2 + 0.006], 1
        )
        out.append(sweep(_shape(points), ellipse(0.0026, 0.0026, 10), closed=True, up=(0.0, 1.0, 0.0)))
    return merge(out)


@cache
def _stitches() -> Mesh:
    """A row inside the flap's edge."""
    stitch = rounded_box(0.0062, 0.0011, 0.0011, 0.0005, segments=1)
    out = []
    wide = WIDTH * 0.885 - 0.014
    for x in np.arange(-wide / 2, wide / 2 + 1e-6, 0.0095):
        rise = 0.055 * abs(2 * x / (WIDTH * 0.885)) ** 3.2
        z = 0.085 + 0.007 + rise
        slope = np.degrees(np.arctan(0.055 * 3.2 * abs(2 * x / 0.248) ** 2.2 * 2 / 0.248)) * np.sign(x)
        y = _face(z) - 0.0072
        out.append(stitch.moved(translate(float(x), y, z) @ rotate("y", -float(slope))))
    return merge(out)


@cache
def _hardware() -> Mesh:
    z = 0.100
    y = _face(z) - 0.0072
    plate = extrude(rounded_rectangle(0.046, 0.034, 0.006), 0.0036, bevel=0.0015).moved(
        translate(0, y, z) @ rotate("x", 86)
    )
    knob = lathe(
        rounded([(0, 0, 0), (0.0075, 0, 0.001), (0.0075, 0.005, 0.002), (0.004, 0.0065, 0.002), (0, 0.0065, 0)]),
        segments=32,
    ).moved(translate(0, y - 0.003, z) @ rotate("x", 86))
    bar = rounded_box(0.024, 0.0040, 0.0065, 0.0018).moved(translate(0, y - 0.0082, z - 0.00325))
    rings = []
    for s in (-1, 1):
        hoop = [
            (s * 0.078 + 0.0125 * np.sin(t), 0.0, HEIGHT + 0.022 + 0.0125 * np.cos(t))
            for t in np.linspace(0, 2 * np.pi, 33)[:-1]
        ]
        rings.append(sweep(np.array(hoop), ellipse(0.0020, 0.0020, 12), closed=True, up=(0.0, 1.0, 0.0)))
    for s in (-1, 1):
        x = s * WIDTH / 2 * 0.925
        rings.append(
            bent(
                [
                    (x, -0.012, 0.165),
                    (x + s * 0.012, -0.012, 0.172),
                    (x + s * 0.014, 0.0, 0.174),
                    (x + s * 0.012, 0.012, 0.172),
                    (x, 0.012, 0.165),
                ],
                0.0018,
                count=40,
            )
        )
    return merge([plate, knob, bar, *rings])


@cache
def _feet() -> Mesh:
    stud = lathe(
        rounded([(0, 0, 0), (0.006, 0.0005, 0.002), (0.0065, 0.004, 0.002), (0.005, 0.0085, 0.001), (0, 0.0085, 0)]),
        segments=28,
    )
    return merge(stud.moved(translate(sx * 0.105, sy * 0.038, 0)) for sx in (-1, 1) for sy in (-1, 1))
