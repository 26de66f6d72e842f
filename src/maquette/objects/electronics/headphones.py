"""Over-ear headphones standing on their cups: padded band, forked yokes, soft cushions."""

from functools import cache

import numpy as np

from ...geometry import (
    Curve,
    Mesh,
    Part,
    Solid,
    ellipse,
    lathe,
    merge,
    resample,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    spline,
    sweep,
    translate,
)
from ...materials import MATERIALS, Material
from .._ground import grounded
from .._looks import body, darker, nouns, piece, tinted
from .._tubes import bent
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects

APART, CUP = 0.078, 0.050  # half the distance between the cups' middles, and the height of their middle
TOP = 0.198
WIDE, TALL = 0.0365, 0.0445  # half width and height of a cup
LEAN = 7.0  # degrees that the cups are turned in below


@objects.register("headphones")
class Headphones(Object):
    label = "headphones"
    names = nouns(
        en="headphones, headphone, over-ear headphones, headset",
        de="kopfhörer, headset, bügelkopfhörer",
        fr="casque audio, casque d'écoute, écouteurs supra-auriculaires",
        es="auriculares de diadema, cascos de música, audífonos",
        it="cuffie, cuffia",
        pt="fones de ouvido, headphone, auscultadores",
        nl="koptelefoon, hoofdtelefoon, headset",
        pl="słuchawki, słuchawki nauszne",
        tr="kulaklık, kafa üstü kulaklık",
        ru="наушники, полноразмерные наушники",
        ja="ヘッドホン, ヘッドフォン",
        zh="耳机, 头戴式耳机",
        ko="헤드폰, 헤드셋",
        ar="سماعات رأس, سماعة رأس",
        hi="हेडफोन, हेडफ़ोन",
    )
    color = "#2a3646"
    parts = ("cushions", "band", "metal")
    instead_of = ("headphone",)
    shown = Shown(turn_deg=-34, from_deg=10)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        soft = piece(look, "cushions", "leather", look.part_colors.get("cushions", "#8a5635"))
        band = tinted(look, "band", soft)
        metal = piece(look, "metal", "aluminium")
        cup, ring, cushion, cloth = _cup()
        sides = [[m, m.mirrored()] for m in (cup, ring, cushion, cloth)]
        return grounded(
            (
                Part("cups", merge(sides[0]), shell),
                Part("rings", merge(sides[1]), metal),
                Part("cushions", merge(sides[2]), soft),
                Part("cloth", merge(sides[3]), MATERIALS["fabric"].colored((0.02, 0.02, 0.022))),
                Part("band", _pad(), band),
                Part("spring", _spring(), shell),
                Part("metal", _yokes(), metal),
                Part("joints", _joints(), darker(shell, 0.5)),
                Part("holes", _holes(), Material(color=(0.006, 0.006, 0.007), roughness=0.6)),
            )
        )


def _at() -> np.ndarray:
    """From a cup that looks out along z into place on the right."""
    return translate(APART, 0, CUP) @ rotate("y", LEAN) @ rotate("y", 90) @ rotate("z", 90)


def _oval(mesh: Mesh) -> Mesh:
    def bend(p: Points) -> Points:
        return np.stack([p[..., 0] * WIDE / TALL, p[..., 1], p[..., 2]], -1)

    return warped(mesh, bend, step=1e-5)


@cache
def _cup() -> tuple[Mesh, Mesh, Mesh, Mesh]:
    """Shell, its metal ring, the cushion, and the cloth inside; of the right side."""
    r = TALL
    shell = rounded(
        [(0, -0.002, 0), (r - 0.002, -0.002, 0.003), (r, 0.008, 0.006), (r - 0.005, 0.019, 0.009),
         (0.58 * r, 0.0215, 0.02), (0.54 * r, 0.0205, 0.002), (0.50 * r, 0.0205, 0.002), (0, 0.0215, 0)],
        step_deg=5)  # fmt: skip
    ring = rounded(
        [(r - 0.004, 0.0015, 0), (r + 0.0012, 0.0015, 0.0006), (r + 0.0012, 0.0045, 0.0006), (r - 0.004, 0.0045, 0)]
    )
    soft = rounded(
        [(0.46 * r, -0.0015, 0), (0.42 * r, -0.012, 0.006), (0.60 * r, -0.0225, 0.011), (0.86 * r, -0.0225, 0.011),
         (1.02 * r, -0.012, 0.008), (0.985 * r, -0.0015, 0.002), (0.9 * r, -0.0012, 0)], step_deg=6)[::-1]  # fmt: skip
    cloth = rounded([(0, -0.006, 0), (0.5 * r, -0.006, 0.001), (0.5 * r, -0.001, 0.001), (0, -0.001, 0)])
    meshes = [lathe(p, segments=96) for p in (shell, ring, soft[::-1], cloth)]
    return tuple(_oval(m).moved(_at()) for m in meshes)  # type: ignore[return-value]


def _arch(lift: float = 0.0, count: int = 90) -> Curve:
    """The band's middle line from the left to the right."""
    x = APART + 0.006
    half = [(x + lift, 0, 0.118), (x + 0.002 + lift, 0, 0.140), (0.062 + 0.8 * lift, 0, 0.175 + 0.5 * lift),
            (0.032, 0, TOP - 0.006 + lift)]  # fmt: skip
    points = [(-a, b, c) for a, b, c in half] + [(0.0, 0.0, TOP + lift)] + half[::-1]
    return spline(points, count)


@cache
def _spring() -> Mesh:
    section = rounded_rectangle(0.0050, 0.026, 0.0022, step_deg=15)
    return sweep(_arch(), section, up=(-1.0, 0.0, 0.0), rounding=0.25)


@cache
def _pad() -> Mesh:
    """The padding, stitched in furrows, under and about the middle of the band."""
    line = resample(_arch(-0.004), 300)[42:-42]
    line = resample(line, 200)
    t = np.linspace(0, 1, len(line))
    ends = np.clip(np.minimum(t, 1 - t) / 0.03, 0, 1) ** 0.5
    furrow = 1 - 0.10 * np.abs(np.cos(np.pi * t * 12)) ** 10
    section = rounded_rectangle(0.0165, 0.034, 0.0080, step_deg=12)
    return sweep(line, section, size=(0.80 + 0.20 * ends) * furrow, up=(-1.0, 0.0, 0.0), rounding=0.3)


@cache
def _yokes() -> Mesh:
    """On each side a slider out of the band, and a fork that holds the cup in front and behind."""
    out = []
    x = APART + 0.006
    slider = rounded_box(0.0030, 0.0135, 0.045, 0.0013).moved(translate(x, 0, 0.096))
    out.append(slider)
    y = WIDE + 0.0045
    fork = [(x - 0.001, -y, CUP + 0.001), (x + 0.001, -y, CUP + 0.016), (x + 0.004, -0.033, CUP + 0.039),
            (x + 0.003, -0.012, CUP + 0.049), (x + 0.002, 0.0, CUP + 0.0505), (x + 0.003, 0.012, CUP + 0.049),
            (x + 0.004, 0.033, CUP + 0.039), (x + 0.001, y, CUP + 0.016), (x - 0.001, y, CUP + 0.001)]  # fmt: skip
    out.append(bent(fork, 0.0030, count=90, sides=14))
    right = merge(out)
    return merge([right, right.mirrored()])


@cache
def _joints() -> Mesh:
    x = APART + 0.005
    pivot = lathe(rounded([(0, 0, 0), (0.0052, 0, 0.001), (0.0052, 0.007, 0.002), (0, 0.007, 0)]), segments=32)
    block_ = rounded_box(0.012, 0.022, 0.020, 0.004).moved(translate(x + 0.0005, 0, 0.103))
    parts = [block_]
    for s in (-1, 1):
        parts.append(pivot.moved(translate(x - 0.001, s * (WIDE + 0.0015), CUP) @ rotate("x", -90 * s)))
    right = merge(parts)
    return merge([right, right.mirrored()])


@cache
def _holes() -> Mesh:
    """Microphones and a socket at the cups' lower rims."""
    dot = lathe(rounded([(0, 0, 0), (0.0009, 0, 0.0002), (0.0009, 0.0004, 0.0002), (0, 0.0004, 0)]), segments=16)
    spots = [(0.012, 0.020), (0.020, 0.016), (-0.006, 0.0205)]
    out = [dot.moved(_at() @ translate(x, y, 0.0206)) for x, y in spots]
    slot = ellipse(0.001, 0.001, 8)
    assert len(slot)
    return merge([*out, *(m.mirrored() for m in out)])
