"""A canvas rucksack with a domed top, a zipped front pocket, leather trim, straps behind."""

from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    ellipse,
    extrude,
    merge,
    resample,
    ribbon,
    rotate,
    rounded_box,
    rounded_rectangle,
    spline,
    sweep,
    translate,
)
from ...materials import MATERIALS
from .._ground import grounded
from .._looks import body, darker, nouns, piece, tinted
from .._tubes import bent
from .._warp import Points, cushion, warped
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT = 0.300, 0.150, 0.430


@objects.register("backpack")
class Backpack(Object):
    label = "backpack"
    names = nouns(
        en="backpack, rucksack, school bag, schoolbag, daypack",
        de="rucksack, schulrucksack",
        fr="sac à dos, cartable",
        es="mochila",
        it="zaino",
        pt="mochila",
        nl="rugzak, rugtas",
        pl="plecak",
        tr="sırt çantası",
        ru="рюкзак",
        ja="リュック, リュックサック, バックパック",
        zh="背包, 双肩包, 书包",
        ko="배낭, 백팩, 책가방",
        ar="حقيبة ظهر",
        hi="पिट्ठू बैग, बैकपैक, बस्ता",
    )
    color = "#2f5d50"
    parts = ("pocket", "trim", "straps")
    instead_of = ("backpack",)
    shown = Shown(turn_deg=-26, from_deg=12)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "canvas", self.color)
        trim = piece(look, "trim", "leather", "#7d4a26")
        brass = MATERIALS["brass"]
        return grounded(
            (
                Part("bag", _bag(), cloth),
                Part("pocket", _pocket(), tinted(look, "pocket", darker(cloth, 0.86))),
                Part("base", _base(), trim),
                Part("trim", _trim(), trim),
                Part("straps", _straps(), tinted(look, "straps", darker(cloth, 0.6))),
                Part("seams", _seams(), darker(cloth, 0.45)),
                Part("zips", _zips(), brass),
            )
        )


def _shape(p: Points) -> Points:
    """Narrower and shallower above, arched at the top, full in the middle."""
    up = np.clip(p[..., 2] / HEIGHT, 0, 1)
    narrow = 1 - 0.10 * up**2
    shallow = 1 - 0.34 * np.clip(up - 0.25, 0, 1) ** 1.6
    full = 1 + 0.10 * np.sin(np.pi * np.clip(up * 1.05, 0, 1))
    y = np.where(p[..., 1] < 0, p[..., 1] * shallow * full, p[..., 1])
    arch = 1 - 0.16 * np.clip(np.abs(p[..., 0]) / (WIDTH / 2), 0, 1) ** 2.4 * np.clip((up - 0.55) / 0.45, 0, 1)
    crease = 0.0022 * np.sin(31 * p[..., 0] + 24 * p[..., 2]) * np.sin(19 * p[..., 2] - 9 * p[..., 0])
    return np.stack([p[..., 0] * narrow + crease, y + crease, p[..., 2] * arch], -1)


@cache
def _bag() -> Mesh:
    return warped(rounded_box(WIDTH, DEPTH, HEIGHT, 0.055, segments=8, cells=24), _shape)


@cache
def _base() -> Mesh:
    """Leather about the foot."""
    foot = rounded_box(WIDTH + 0.005, DEPTH + 0.005, HEIGHT, 0.055, segments=8, cells=24)

    def low(p: Points) -> Points:
        q = _shape(p)
        return np.stack([q[..., 0], q[..., 1], np.minimum(q[..., 2], 0.072 + 0.02 * (p[..., 2] / HEIGHT)) - 0.0022], -1)

    return warped(foot, low)


@cache
def _pocket() -> Mesh:
    pouch = cushion(0.222, 0.060, 0.185, radius=0.026, plump=0.0, cells=14)

    def bend(p: Points) -> Points:
        u, w = 2 * p[..., 0] / 0.222, 2 * p[..., 2] / 0.185 - 1
        full = np.clip(1 - u * u, 0, 1) * np.clip(1 - w * w, 0, 1)
        out = p.copy()
        out[..., 1] = np.where(p[..., 1] < 0, p[..., 1] - 0.012 * full, p[..., 1])
        return out

    front = warped(pouch, bend).moved(translate(0, -DEPTH / 2 - 0.005, 0.075))
    side = cushion(0.040, 0.105, 0.150, radius=0.018, plump=0.0).moved(translate(0, -0.004, 0.068))
    x = WIDTH / 2 + 0.002
    return merge([front, *(side.moved(translate(s * x, 0, 0) @ rotate("z", 0)) for s in (-1, 1))])


@cache
def _trim() -> Mesh:
    """The pocket's tab and patch, the haul loop, and the tongues of the zips."""
    y = -DEPTH / 2
    patch = extrude(rounded_rectangle(0.075, 0.050, 0.008), 0.0028, bevel=0.0012)
    out = [patch.moved(translate(0, y - 0.0465, 0.150) @ rotate("x", 90))]
    loop = [
        (-0.036, 0.030, 0.414),
        (-0.034, 0.028, 0.440),
        (-0.018, 0.026, 0.462),
        (0.0, 0.026, 0.468),
        (0.018, 0.026, 0.462),
        (0.034, 0.028, 0.440),
        (0.036, 0.030, 0.414),
    ]
    out.append(sweep(spline(loop, 60), rounded_rectangle(0.008, 0.021, 0.0035, step_deg=15), up=(-1.0, 0.0, 0.0)))
    for s in (-1, 1):
        band = ribbon(
            np.array([(y - 0.000, 0.0), (y - 0.036, 0.0), (y - 0.044, -0.014), (y - 0.0440, -0.060)]),
            0.0032,
            0.020,
            bevel=0.0012,
        )
        turn = np.array([[0, 0, 1, -0.010], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], np.float32)
        out.append(band.moved(translate(s * 0.068, 0.004, 0.270) @ turn))
    tongue = rounded_box(0.0035, 0.009, 0.034, 0.0015)
    for x, y_, z in (_over(0.004)[0], _over(0.004)[-1]):
        out.append(tongue.moved(translate(float(x) + 0.003 * float(np.sign(x)), float(y_), float(z) - 0.034)))
    return merge(out)


@cache
def _zips() -> Mesh:
    y = -DEPTH / 2
    arc = _over(0.004)
    out = [bent([tuple(float(v) for v in p) for p in arc], 0.0027, count=90)]  # type: ignore[misc]
    pocket = [
        (-0.100, y - 0.031, 0.232),
        (-0.06, y - 0.037, 0.234),
        (0.0, y - 0.039, 0.235),
        (0.06, y - 0.037, 0.234),
        (0.100, y - 0.031, 0.232),
    ]
    out.append(bent(pocket, 0.0025, count=50))
    buckle = extrude(
        rounded_rectangle(0.030, 0.024, 0.005), 0.0030, bevel=0.0013, hole=rounded_rectangle(0.021, 0.014, 0.002)
    )
    out += [buckle.moved(translate(s * 0.068, y - 0.0425, 0.236) @ rotate("x", 90)) for s in (-1, 1)]
    return merge(out)


def _over(lift: float) -> Points:
    """Where the opening runs: up one side, over the top, down the other, near the front."""
    t = np.linspace(-1, 1, 41)
    x = np.clip(1.5 * t, -1, 1) * (WIDTH / 2 + 0.0)
    z = np.where(np.abs(t) < 0.667, HEIGHT, HEIGHT - (np.abs(t) - 0.667) / 0.333 * 0.24)
    # Drawn onto the box before it is bent: a rounded corner between top and sides.
    corner = 0.055
    inner_x = np.clip(x, -WIDTH / 2 + corner, WIDTH / 2 - corner)
    inner_z = np.minimum(z, HEIGHT - corner)
    far = np.stack([x - inner_x, z - inner_z], 1)
    size = np.maximum(np.linalg.norm(far, axis=1, keepdims=True), 1e-9)
    on = np.stack([inner_x, inner_z], 1) + far / size * np.where(size > 1e-6, corner + lift * 0.4, 0)
    points = np.stack([on[:, 0], np.full(len(t), -DEPTH / 2 + 0.052), on[:, 1]], 1)
    return _shape(points)


@cache
def _seams() -> Mesh:
    """Piping along the edges of front and back."""
    out = []
    inset = 0.055 - (0.055**2 - 0.041**2) ** 0.5 + 0.001
    flat = rounded_rectangle(WIDTH - 2 * inset, HEIGHT - 2 * inset, 0.055 - inset, step_deg=8)
    ring = np.concatenate([flat, flat[:1]])

    ring = resample(ring, 121)[:-1]
    for y in (-DEPTH / 2 + 0.014, DEPTH / 2 - 0.014):
        points = np.stack([ring[:, 0], np.full(len(ring), y), ring[:, 1] + HEIGHT / 2], 1)
        out.append(sweep(_shape(points), ellipse(0.0036, 0.0036, 10), closed=True, up=(0.0, 1.0, 0.0)))
    return merge(out)


@cache
def _straps() -> Mesh:
    line = [
        (0.055, DEPTH / 2 - 0.01, 0.395),
        (0.072, DEPTH / 2 + 0.035, 0.392),
        (0.092, DEPTH / 2 + 0.060, 0.330),
        (0.104, DEPTH / 2 + 0.062, 0.240),
        (0.112, DEPTH / 2 + 0.045, 0.150),
        (0.118, DEPTH / 2 + 0.012, 0.075),
        (0.118, DEPTH / 2 - 0.01, 0.055),
    ]
    one = sweep(spline(line, 80), rounded_rectangle(0.012, 0.052, 0.0055, step_deg=15), up=(0.0, 0.3, 1.0))
    return merge([one, one.mirrored()])
