"""Sunglasses with their temples open, standing on lenses and tips."""

from functools import cache

import numpy as np

from ...geometry import (
    Curve,
    Mesh,
    Part,
    Solid,
    extrude,
    lathe,
    merge,
    resample,
    rotate,
    rounded,
    rounded_rectangle,
    spline,
    sweep,
    translate,
)
from ...materials import MATERIALS, Material
from .._ground import grounded
from .._looks import body, nouns
from .._warp import Points, shell, warped
from ..contracts import Look, Object, Shown, objects

APART, REACH = 0.0345, 0.145  # half the distance between the lenses' middles; length of a temple
_LENS = [
    (0.0235, 0.0060),
    (0.0215, 0.0160),
    (0.0100, 0.0195),
    (-0.0080, 0.0190),
    (-0.0200, 0.0150),
    (-0.0225, 0.0040),
    (-0.0190, -0.0090),
    (-0.0080, -0.0185),
    (0.0060, -0.0190),
    (0.0175, -0.0120),
]


@objects.register("sunglasses")
class Sunglasses(Object):
    label = "sunglasses"
    names = nouns(
        en="sunglasses, shades, pair of sunglasses",
        de="sonnenbrille",
        fr="lunettes de soleil",
        es="gafas de sol, lentes de sol",
        it="occhiali da sole",
        pt="óculos de sol",
        nl="zonnebril",
        pl="okulary przeciwsłoneczne",
        tr="güneş gözlüğü",
        ru="солнечные очки, солнцезащитные очки",
        ja="サングラス",
        zh="太阳镜, 墨镜",
        ko="선글라스",
        ar="نظارة شمسية, نظارات شمسية",
        hi="धूप का चश्मा, सनग्लासेस",
    )
    color = "#1d1a1a"
    parts = ("lenses", "temples")
    instead_of = ("sunglasses",)
    shown = Shown(turn_deg=-28, from_deg=14)

    def build(self, look: Look) -> Solid:
        frame = body(look, "gloss", self.color)
        temple = look.part_colors.get("temples")
        arms = body(Look(temple), "gloss", self.color) if temple else frame
        tint = look.part_colors.get("lenses")
        glass = Material(color=(0.020, 0.016, 0.014), roughness=0.03, clearcoat=1.0)
        if tint:
            glass = MATERIALS["gloss"].colored(body(Look(tint), "gloss", tint).color)
        low = translate(z=0.020) @ rotate("x", 3)
        return grounded(
            Part(name, mesh.moved(low), material)
            for name, mesh, material in (
                ("frame", _front(), frame),
                ("lenses", _lenses(), glass),
                ("temples", _temples(), arms),
                ("hinges", _hinges(), MATERIALS["gold"]),
            )
        )


def _wrap(p: Points) -> Points:
    """The front follows the face."""
    return np.stack([p[..., 0], p[..., 1] + 3.4 * p[..., 0] ** 2, p[..., 2]], -1)


def _lens(grow: float, count: int = 96) -> Curve:
    """The right lens' outline about its own middle, the nose on its left, `grow` metres larger."""
    line = spline(_LENS, count, closed=True)
    way = np.roll(line, -1, 0) - np.roll(line, 1, 0)
    out = np.stack([way[:, 1], -way[:, 0]], 1) / np.linalg.norm(way, axis=1, keepdims=True)
    swell = 1 + 0.5 * np.clip(line[:, 1:] / 0.0195, 0, 1)  # the brow is heavier
    return np.asarray(line + grow * swell * out)


@cache
def _front() -> Mesh:
    stand = rotate("x", 90)
    rim = extrude(_lens(0.0040), 0.0046, bevel=0.0016, hole=_lens(-0.0006)).moved(translate(APART, 0, 0.0))
    tab = extrude(rounded_rectangle(0.012, 0.0105, 0.003), 0.0046, bevel=0.0015).moved(
        translate(APART + 0.0285, 0.0125, 0)
    )
    bridge_line = spline(
        [
            (-0.0150, 0.0085, 0.0023),
            (-0.0070, 0.0118, 0.0023),
            (0.0, 0.0126, 0.0023),
            (0.0070, 0.0118, 0.0023),
            (0.0150, 0.0085, 0.0023),
        ],
        40,
    )
    bridge = sweep(bridge_line, rounded_rectangle(0.0052, 0.0046, 0.0016), up=(0.0, 1.0, 0.0))
    right = merge([rim, tab])
    flat = merge([right, right.mirrored(), bridge]).moved(translate(0, 0.0023, 0) @ stand)
    return warped(flat, _wrap, step=1e-5)


@cache
def _lenses() -> Mesh:
    def surface(flat: Points) -> Points:
        bulge = 1.6 * ((flat[..., 0]) ** 2 + flat[..., 1] ** 2)
        return np.stack([flat[..., 0], flat[..., 1], -bulge], -1)

    one = shell(surface, _lens(0.0008), 0.0016, rings=8).moved(translate(APART, 0, 0.0008))
    return warped(merge([one, one.mirrored()]).moved(rotate("x", 90)), _wrap, step=1e-5)


@cache
def _temples() -> Mesh:
    x, start = APART + 0.0325, 3.4 * (APART + 0.0325) ** 2 + 0.001
    line = [
        (x, start, 0.0125),
        (x + 0.0015, start + 0.03, 0.0125),
        (x + 0.0005, start + 0.08, 0.0118),
        (x - 0.003, start + 0.100, 0.0085),
        (x - 0.006, start + 0.122, -0.0050),
        (x - 0.009, start + REACH, -0.0250),
    ]
    path = resample(spline(line, 200), 90)
    t = np.linspace(0, 1, 90)
    size = 1.0 - 0.30 * np.sin(np.pi * np.clip(t / 0.85, 0, 1)) + 0.02 * t
    arm = sweep(path, rounded_rectangle(0.0098, 0.0042, 0.0018, step_deg=15), size=size, rounding=0.5)
    return merge([arm, arm.mirrored()])


@cache
def _hinges() -> Mesh:
    dot = lathe(rounded([(0, 0, 0), (0.0014, 0, 0.0003), (0.0012, 0.0007, 0.0005), (0, 0.0008, 0)]), segments=20)
    x = APART + 0.0290
    y = 3.4 * x * x - 0.0022
    out = [dot.moved(translate(x, y, 0.0125 + dz) @ rotate("z", 24) @ rotate("x", 90)) for dz in (-0.0022, 0.0022)]
    return merge([*out, *(m.mirrored() for m in out)])
