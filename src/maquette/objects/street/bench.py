"""A park bench, 1.6 m wide: wooden slats on cast-iron ends."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rotate, rounded, rounded_box, translate
from ...materials import Material
from .._looks import body, nouns, piece
from .._scatter import tints
from .._tubes import bent
from ..contracts import Look, Object, Shown, objects

WIDTH, SEAT = 1.60, 0.45
# (y, z, lean in degrees) of each slat's middle: the seat dips, the back leans.
SLATS = (
    (-0.235, 0.440, 8),
    (-0.140, 0.432, 3),
    (-0.045, 0.430, 0),
    (0.050, 0.434, -4),
    (0.140, 0.446, -12),
    (0.212, 0.540, -104),
    (0.238, 0.640, -105),
    (0.265, 0.740, -106),
    (0.294, 0.838, -108),
)


@objects.register("bench")
class Bench(Object):
    label = "bench"
    names = nouns(
        en="bench, park bench, garden bench",
        de="bank, parkbank, sitzbank, gartenbank",
        fr="banc, banc de parc",
        es="banco, banco de parque, banca",
        it="panchina, panca",
        pt="banco de jardim, banco de praça",
        nl="bankje, parkbank, parkbankje",
        pl="ławka, ławka parkowa",
        tr="bank, park bankı",
        ru="скамейка, скамья, лавочка",
        ja="ベンチ",
        zh="长椅, 长凳, 公园长椅",
        ko="벤치, 공원 벤치",
        ar="مقعد, مقعد حديقة",
        hi="बेंच",
    )
    color = "#9a5f34"
    parts = ("legs",)
    shown = Shown(turn_deg=-24, from_deg=11)

    def build(self, look: Look) -> Solid:
        wood = body(look, "wood", self.color)
        slats = _slats()
        shades = tints(wood.color, len(SLATS), 4, spread=0.10, warmth=0.06)
        each = len(slats.vertices) // len(SLATS)
        colors = np.repeat(shades, each, 0).astype(np.float32)
        return Solid(
            (
                Part("slats", Mesh(slats.vertices, slats.faces, slats.normals, None, colors), wood),
                Part("legs", _ends(), piece(look, "legs", "satin", "#22282b")),
                Part("bolts", _bolts(), Material(color=(0.5, 0.5, 0.51), roughness=0.3, metallic=1.0)),
            ),
            anchors={"seat": (0.0, -0.05, SEAT)},
        )


@cache
def _slats() -> Mesh:
    slat = rounded_box(WIDTH, 0.082, 0.032, 0.009, segments=2).moved(translate(z=-0.016))
    return merge(slat.moved(translate(0, y, z) @ rotate("x", lean)) for y, z, lean in SLATS)


@cache
def _bolts() -> Mesh:
    head = lathe(rounded([(0, 0, 0), (0.011, 0, 0), (0.010, 0.005, 0.003), (0, 0.006, 0)]), segments=16)
    return merge(
        head.moved(translate(x, y, z) @ rotate("x", lean) @ translate(z=0.0155))
        for y, z, lean in SLATS
        for x in (-WIDTH / 2 + 0.13, WIDTH / 2 - 0.13)
    )


@cache
def _ends() -> Mesh:
    """At each end: legs, the rest that carries the slats, and an arm with a scroll."""
    x = WIDTH / 2 - 0.13
    rest = [
        (x, -0.285, 0.415),
        (x, -0.14, 0.405),
        (x, 0.02, 0.402),
        (x, 0.13, 0.415),
        (x, 0.20, 0.47),
        (x, 0.235, 0.55),
        (x, 0.285, 0.72),
        (x, 0.335, 0.89),
    ]
    front = [(x, -0.27, 0.41), (x, -0.262, 0.26), (x, -0.285, 0.10), (x, -0.315, 0.026)]
    back = [(x, 0.15, 0.41), (x, 0.17, 0.26), (x, 0.235, 0.12), (x, 0.30, 0.026)]
    arm = [
        (x, 0.255, 0.655),
        (x, 0.12, 0.668),
        (x, -0.12, 0.672),
        (x, -0.255, 0.655),
        (x, -0.315, 0.60),
        (x, -0.290, 0.545),
        (x, -0.245, 0.565),
        (x, -0.262, 0.598),
    ]
    post = [(x, -0.262, 0.40), (x, -0.235, 0.50), (x, -0.21, 0.58), (x, -0.20, 0.668)]
    brace = [(x, -0.245, 0.20), (x, -0.10, 0.30), (x, 0.05, 0.30), (x, 0.18, 0.22)]
    meshes = [
        bent(rest, 0.021, count=50),
        bent(front, 0.024, count=30),
        bent(back, 0.024, count=30),
        bent(arm, 0.019, count=60),
        bent(post, 0.015, count=24),
        bent(brace, 0.013, count=30),
    ]
    foot = rounded_box(0.07, 0.10, 0.024, 0.010)
    meshes += [foot.moved(translate(x, y, 0)) for y in (-0.315, 0.30)]
    side = merge(meshes)
    rail = bent([(-x, 0.05, 0.295), (0.0, 0.05, 0.285), (x, 0.05, 0.295)], 0.011, count=24)
    return merge([side, side.mirrored(), rail])
