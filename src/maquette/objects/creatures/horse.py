"""A horse as a vinyl figure; with a horn it is a unicorn, in stripes a zebra."""

from collections.abc import Sequence
from types import MappingProxyType

import numpy as np

from ...geometry import rotate, translate
from ...geometry.clay import ball, chain, limb, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import POSES, Beast, Coat, Making, Shape, banded, ears, eyes, near, socks
from ._figure import Figure, drawn, facing, pebble
from ._worn import FEATURES


@objects.register("horse")
class Horse(Beast):
    label = "horse"
    names = nouns(
        en="horse, pony, foal, unicorn, zebra",
        de="pferd, pony, fohlen, einhorn, zebra",
        fr="cheval, poney, poulain, licorne, zèbre",
        es="caballo, poni, potro, unicornio, cebra",
        it="cavallo, pony, puledro, unicorno, zebra",
        pt="cavalo, pônei, potro, unicórnio, zebra",
        nl="paard, pony, veulen, eenhoorn, zebra",
        pl="koń, kucyk, źrebak, jednorożec, zebra",
        tr="at, midilli, tay, tek boynuzlu at, zebra",
        ru="лошадь, конь, пони, жеребёнок, единорог, зебра",
        ja="馬, ポニー, ユニコーン, シマウマ",
        zh="马, 小马, 独角兽, 斑马",
        ko="말, 조랑말, 유니콘, 얼룩말",
        ar="حصان, مهر, وحيد القرن الأسطوري, حمار وحشي",
        hi="घोड़ा, यूनिकॉर्न, ज़ेबरा",
    )
    instead_of = ("horse", "unicorn", "zebra", "horse-face")
    color = "#a86a3d"
    parts = ("eyes", "mane", "hooves", "tail", "muzzle", "hat", "scarf")
    features = MappingProxyType(
        {"pose": POSES, "age": ("adult", "young"), "pattern": ("plain", "zebra"), **FEATURES, "horn": ("none", "horn")}
    )
    shape = Shape(
        leg=0.52,
        long=0.44,
        chest=0.165,
        rump=0.170,
        belly=0.172,
        apart=0.088,
        thick=0.078,
        ankle=0.046,
        paw=(0.055, 0.062, 0.050),
        head=(0.16, 0.44),
        head_size=0.92,
        neck=(0.135, 0.095),
        tail=((0, 0.10, 0.03), (0, 0.20, -0.08), (0, 0.22, -0.24), (0, 0.17, -0.36)),
        tail_radii=(0.055, 0.080, 0.070, 0.020),
        tail_curls=False,
    )
    height_m, units = 1.75, 1.22

    def coat(self, making: Making) -> Sequence[Coat]:
        coats: list[Coat] = [("hooves", making.tint("hooves", "#3a2c25"), socks(making.posture, 0.062))]
        if making.pattern == "zebra":
            coats.append(("stripes", making.tint("mane", "#221e20"), banded(making.posture, 0.115, 0.42, -0.2, 1.2)))
        return coats

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        return [("tail", making.tint("tail", _mane(making)), lambda mesh: mesh.vertices[:, 0] * 0 - 1.0)]

    def bodily(self, figure: Figure, making: Making) -> None:
        super().bodily(figure, making)
        p = making.posture
        head, chest = p.head[:3, 3], p.chest
        way = head - chest
        beads = []
        for k in range(6):
            t = 0.28 + 0.16 * k
            at = chest + way * t + np.array((0.012 * (-1) ** k, 0.105 - 0.02 * t, 0.06))
            beads.append(ball((float(at[0]), float(at[1]), float(at[2])), (0.046, 0.070, 0.072)))
        figure.put("mane", pressed(0.03, *beads).mesh(0.0095), making.tint("mane", _mane(making)))

    def head(self, figure: Figure, making: Making) -> None:
        bare = pressed(
            0.08,
            ball((0, 0.01, 0.04), (0.180, 0.180, 0.185)),
            limb((0, -0.03, -0.02), (0, -0.185, -0.115), 0.145, 0.110),
        )
        clay = bare.add(ball((0, -0.225, -0.130), (0.120, 0.095, 0.092)), blend=0.05)
        mesh = clay.mesh(0.0085)
        light = making.tint("muzzle", "#e9d3bd" if making.pattern != "zebra" else "#2b2628")
        coats: list[Coat] = [("muzzle", light, near((0, -0.285, -0.150), (0.155, 0.105, 0.110)))]
        if making.pattern == "zebra":
            ink = making.tint("mane", "#221e20")
            coats.append(
                (
                    "stripes",
                    ink,
                    lambda g: np.maximum(
                        np.abs((g.vertices[:, 2] + 0.6 * np.abs(g.vertices[:, 0])) % 0.075 - 0.0375) - 0.013,
                        0.10 - np.abs(g.vertices[:, 0]) * 1.0,
                    ),
                )
            )
        elif making.look.feature("horn", "none") == "none" and making.look.color is None:
            coats.append(("blaze", making.tint("muzzle", "#f3e8da"), near((0, -0.17, 0.05), (0.034, 0.16, 0.16))))
        self.painted(figure, mesh, making, coats)
        ears(
            figure,
            making,
            ((0.100, 0.03, 0.175), (0.125, 0.03, 0.240), (0.132, 0.03, 0.305)),
            (0.048, 0.044, 0.010),
            flat=0.55,
            turn=-12,
            inner=making.tint("ears", "#d99c86"),
        )
        eyes(figure, bare, making, (0.108, 0.035), (0.034, 0.044))
        for side in (-1, 1):
            point, normal = clay.touched((side * 0.052, -2, -0.118), (0, 1, 0))
            figure.put("nostrils", pebble((0.013, 0.017, 0.006), facing(point, normal)), darker(light, 0.3))
        smile = [(-0.070, -0.172), (-0.03, -0.190), (0.03, -0.190), (0.070, -0.172)]
        figure.put("lines", drawn(clay, smile, 0.0062, taper=0.6, origin_y=-2), darker(light, 0.25))
        mane = making.tint("mane", _mane(making))
        lock = pressed(
            0.03,
            *chain(
                ((0, 0.06, 0.235), (0.012, -0.06, 0.235), (0.028, -0.150, 0.170), (0.020, -0.180, 0.105)),
                (0.055, 0.060, 0.046, 0.014),
            ),
        )
        lock = lock.add(
            ball((0, 0.11, 0.18), (0.052, 0.075, 0.085)), ball((0, 0.165, 0.06), (0.05, 0.06, 0.09)), blend=0.04
        )
        figure.put("mane", lock.mesh(0.0085), mane)
        if making.look.feature("horn", "none") == "horn":
            horn = pressed(0.0)
            for k in range(9):
                t = k / 9
                horn = horn.add(
                    ball((0, 0, 0.030 * k), (0.040 * (1 - t) + 0.008, 0.040 * (1 - t) + 0.008, 0.024)), blend=0.008
                )
            figure.put(
                "horn",
                horn.mesh(0.006).moved(translate(0, -0.105, 0.175) @ rotate("x", 32)),
                making.tint("horn", "#e6b94f", "gold"),
            )


def _mane(making: Making) -> str:
    if making.pattern == "zebra":
        return "#221e20"
    return "#b79be8" if making.look.feature("horn", "none") == "horn" else "#3b241a"
