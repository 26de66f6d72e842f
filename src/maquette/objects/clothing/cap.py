"""A baseball cap: six panels with seams and eyelets, a stitched curved peak, a button on top."""

import math
from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    aim,
    ellipse,
    lathe,
    merge,
    resample,
    rounded,
    rounded_rectangle,
    sweep,
    translate,
)
from ...materials import MATERIALS
from .._ground import grounded
from .._looks import body, darker, nouns, tinted
from .._warp import Points, shell
from ..contracts import Look, Object, Shown, objects

WIDE, DEEP, TALL = 0.086, 0.100, 0.118


@objects.register("cap")
class Cap(Object):
    label = "cap"
    names = nouns(
        en="cap, baseball cap, ball cap",
        de="baseballkappe, kappe, schirmmütze, basecap",
        fr="casquette, casquette de baseball",
        es="gorra, gorra de béisbol",
        it="cappellino, berretto da baseball",
        pt="boné",
        nl="pet, baseballpet",
        pl="czapka z daszkiem, bejsbolówka",
        tr="kep, beyzbol şapkası",
        ru="кепка, бейсболка",
        ja="野球帽, キャップ",
        zh="棒球帽, 鸭舌帽",
        ko="야구모자, 캡 모자",
        ar="قبعة بيسبول",
        hi="बेसबॉल कैप, टोपी",
    )
    color = "#1f4e79"
    parts = ("peak", "button")
    instead_of = ("billed-cap",)
    shown = Shown(turn_deg=-34, from_deg=16)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "canvas", self.color)
        dark = darker(cloth, 0.55)
        return grounded(
            (
                Part("crown", _crown(), cloth),
                Part("peak", _peak(), tinted(look, "peak", cloth)),
                Part("button", _button(), tinted(look, "button", cloth)),
                Part("seams", _seams(), dark),
                Part("stitches", _stitches(), darker(cloth, 1.5)),
                Part("eyelets", _eyelets(), MATERIALS["fabric"].colored(dark.color)),
            )
        )


def _at(a: Points, up: Points) -> Points:
    """A point of the crown: direction, and share of the way up from band to button."""
    t = up * math.pi / 2
    flat = np.cos(t) ** 0.82
    front = np.clip(-np.sin(a), 0, 1)
    x, y = WIDE * np.cos(a) * flat, DEEP * np.sin(a) * flat
    # The front panels stand steeper than the back ones.
    z = TALL * np.sin(t) * (1 + 0.05 * front * np.sin(2 * t))
    return np.stack([x, y - 0.010 * front * np.sin(2 * t), z], -1)


@cache
def _crown() -> Mesh:
    def surface(flat: Points) -> Points:
        r = np.clip(np.hypot(flat[..., 0], flat[..., 1]), 1e-9, 1)
        return _at(np.arctan2(flat[..., 1], flat[..., 0]), 1 - r)

    made = shell(lambda f: surface(f / 0.09), ellipse(0.09, count=120), 0.0022, rings=26)
    return made


@cache
def _peak() -> Mesh:
    """A crescent: along the crown on one side, along its own rim on the other."""

    def surface(flat: Points) -> Points:
        u, v = flat[..., 0] / 0.10, np.clip(flat[..., 1] / 0.06 + 0.5, 0, 1)[..., None]
        a, b = np.radians(-90 + 66 * u), np.radians(-90 + 77 * u)
        inner = np.stack([0.98 * WIDE * np.cos(a), 0.97 * DEEP * np.sin(a)], -1)
        outer = np.stack([0.092 * np.cos(b), -0.048 + 0.128 * np.sin(b)], -1)
        return _bill(outer + v * (inner - outer))

    flat = rounded_rectangle(0.20, 0.06, 0.004)
    dense = resample(np.concatenate([flat, flat[:1]]), 221)[:-1]
    return shell(surface, dense, 0.0042, rings=22)


def _bill(flat: Points) -> Points:
    x, y = flat[..., 0], flat[..., 1]
    ahead = np.clip((-y - 0.02) / 0.15, 0, 1)
    return np.stack([x, y, 0.031 - 3.3 * x * x - 0.014 * ahead**1.5 + 0.006 * ahead], -1)


@cache
def _seams() -> Mesh:
    out = []
    for k in range(6):
        a = np.radians(30 + 60 * k + 0.0)
        up = np.linspace(0.01, 0.985, 40)
        points = _at(np.full(40, a), up)
        out.append(sweep(points * (1.012, 1.012, 1.006), ellipse(0.0008, 0.0016, 8), up=(0.3, 0.2, 1.0)))
    a = np.linspace(0, 2 * np.pi, 121)[:-1]
    band = _at(a, np.full(120, 0.012)) * (1.013, 1.013, 1.0)
    out.append(sweep(band, ellipse(0.0012, 0.0014, 8), closed=True))
    return merge(out)


@cache
def _stitches() -> Mesh:
    """Rows that follow the edge of the peak."""
    out = []
    for k in range(5):
        f = 0.93 - 0.085 * k
        b = np.radians(np.linspace(-168 + 4 * k, -12 - 4 * k, 60))
        flat = np.stack([0.092 * f * np.cos(b), -0.048 + 0.128 * f * np.sin(b)], 1)
        keep = (flat[:, 0] / WIDE) ** 2 + (flat[:, 1] / DEEP) ** 2 > 1.12
        line = _bill(flat[keep]) + np.array((0, 0, 0.0022))
        if len(line) > 4:
            out.append(sweep(line, ellipse(0.0004, 0.0006, 6), up=(0.0, 0.0, 1.0)))
    return merge(out)


@cache
def _button() -> Mesh:
    dome = lathe(rounded([(0, 0, 0), (0.0085, 0, 0.002), (0.0070, 0.005, 0.004), (0, 0.0062, 0)]), segments=32)
    return dome.moved(translate(0, 0, TALL - 0.0005))


@cache
def _eyelets() -> Mesh:
    ring = lathe(
        rounded([(0.0016, 0, 0), (0.0040, 0, 0.0008), (0.0038, 0.0014, 0.0007), (0.0016, 0.0008, 0)]), segments=20
    )

    out = []
    for k in range(6):
        a = math.radians(60 * k)
        at = _at(np.array(a), np.array(0.56))
        way = at / np.array((WIDE, DEEP, TALL)) ** 2
        out.append(
            ring.moved(
                aim((float(at[0]), float(at[1]), float(at[2])), (float(way[0]), float(way[1]), float(way[2])))
                @ translate(z=0.0012)
            )
        )
    return merge(out)
