"""Great cats as vinyl figures: a lion with his mane, a tiger in stripes, a leopard in spots."""

import math
from collections.abc import Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh
from ...geometry.clay import ball, pressed
from .._looks import darker, nouns
from ..contracts import objects
from ._beast import (
    POSES,
    Beast,
    Coat,
    Making,
    Shape,
    banded,
    ears,
    eyes,
    mouth,
    near,
    nose,
    socks,
    spots,
    tail,
    whiskers,
)
from ._figure import Figure
from ._worn import FEATURES

CREAM, INK = "#f8ead2", "#241b19"


@objects.register("lion")
class Lion(Beast):
    label = "lion"
    names = nouns(
        en="lion, tiger, leopard, lioness",
        de="löwe, tiger, leopard, löwin",
        fr="lion, tigre, léopard, lionne",
        es="león, tigre, leopardo, leona",
        it="leone, tigre, leopardo, leonessa",
        pt="leão, tigre, leopardo, leoa",
        nl="leeuw, tijger, luipaard, leeuwin",
        pl="lew, tygrys, lampart, lwica",
        tr="aslan, kaplan, leopar",
        ru="лев, тигр, леопард, львица",
        ja="ライオン, 虎, トラ, 豹, ヒョウ",
        zh="狮子, 老虎, 豹子",
        ko="사자, 호랑이, 표범",
        ar="أسد, نمر, فهد",
        hi="शेर, बाघ, तेंदुआ",
    )
    instead_of = ("lion", "tiger", "leopard", "tiger-face")
    color = "#dfa552"
    parts = ("eyes", "nose", "ears", "belly", "mane", "hat", "scarf")
    features = MappingProxyType(
        {"pose": POSES, "age": ("adult", "young"), "pattern": ("maned", "striped", "spotted", "plain"), **FEATURES}
    )
    shape = Shape(
        leg=0.42,
        long=0.42,
        chest=0.185,
        rump=0.170,
        apart=0.110,
        thick=0.084,
        ankle=0.068,
        paw=(0.080, 0.100, 0.056),
        head=(0.16, 0.30),
        tail=((0, 0.12, 0.02), (0, 0.26, 0.02), (0, 0.34, 0.14), (0.02, 0.34, 0.28)),
        tail_radii=(0.040, 0.034, 0.032, 0.030),
    )
    height_m, units = 1.05, 0.96

    def coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture
        bib = p.chest + np.array((0, -0.20, 0.0))
        coats: list[Coat] = [("belly", making.tint("belly", CREAM), near(bib, (0.115, 0.18, 0.22)))]
        if making.pattern == "striped":
            coats += [
                ("paws", making.tint("belly", CREAM), socks(p, 0.06)),
                ("stripes", making.tint("", INK), banded(p, 0.135, 0.30, 0.0, 0.9)),
            ]
        elif making.pattern == "spotted":
            coats.append(("spots", darker(making.m["fur"], 0.28), spots(46, 0.026)))
        return coats

    def tail_coat(self, making: Making) -> Sequence[Coat]:
        p = making.posture

        def rings(mesh: Mesh) -> NDArray[np.float64]:
            return np.asarray(0.022 - np.abs((np.linalg.norm(mesh.vertices - p.rump, axis=1) % 0.10) - 0.05))

        return [("stripes", making.tint("", INK), rings)] if making.pattern == "striped" else ()

    def bodily(self, figure: Figure, making: Making) -> None:
        super().bodily(figure, making)
        if making.pattern == "maned":
            low, high = tail(making.shape, making.posture).steps[-1][1].box()
            x, y, z = ((low + high) / 2).tolist()
            figure.put(
                "mane",
                pressed(0, ball((x, y, max(z, 0.06)), (0.058, 0.058, 0.066))).mesh(0.0095),
                making.tint("mane", "#8a4a22"),
            )

    def head(self, figure: Figure, making: Making) -> None:
        fur = making.m["fur"]
        bare = pressed(
            0.08,
            ball((0, 0, 0.02), (0.215, 0.200, 0.195)),
            ball((0.09, -0.06, -0.075), (0.125, 0.125, 0.105)),
            ball((-0.09, -0.06, -0.075), (0.125, 0.125, 0.105)),
        )
        clay = bare.add(
            ball((0.050, -0.195, -0.085), (0.070, 0.062, 0.058)),
            ball((-0.050, -0.195, -0.085), (0.070, 0.062, 0.058)),
            blend=0.03,
        )
        clay = clay.add(ball((0, -0.185, -0.142), (0.055, 0.045, 0.036)), blend=0.02)
        light = making.tint("belly", CREAM)
        coats: list[Coat] = [("muzzle", light, near((0, -0.22, -0.108), (0.125, 0.12, 0.085)))]
        if making.pattern == "striped":
            ink = making.tint("", INK)
            coats += [("brows", light, near((side * 0.092, -0.18, 0.075), (0.050, 0.09, 0.032))) for side in (-1, 1)]
            coats.append(("stripes", ink, _face_stripes))
        elif making.pattern == "spotted":
            coats.append(
                ("spots", darker(fur, 0.28), lambda g: np.where(g.vertices[:, 2] > 0.08, spots(60, 0.020, 5)(g), 9.0))
            )
        self.painted(figure, clay.mesh(0.0085), making, coats)
        ears(
            figure,
            making,
            ((0.150, 0.02, 0.150), (0.170, 0.02, 0.180)),
            (0.068, 0.072),
            flat=0.55,
            turn=-14,
            inner=making.tint("ears", "#c98a6a"),
            share=0.60,
        )
        if making.pattern == "maned":
            locks = []
            for ring_, (radius, count, y) in enumerate(((0.235, 17, 0.02), (0.265, 19, 0.10), (0.225, 15, 0.18))):
                for k in range(count):
                    a = 2 * math.pi * (k + 0.5 * (ring_ % 2)) / count
                    locks.append(
                        ball((radius * math.cos(a), y, 0.95 * radius * math.sin(a) - 0.01), (0.074, 0.085, 0.074))
                    )
            mane = pressed(0.022, *locks).add(ball((0, 0.16, 0.0), (0.22, 0.12, 0.22)), blend=0.03)
            figure.put("mane", mane.mesh(0.0095), making.tint("mane", "#8a4a22"))
        eyes(figure, bare, making, (0.088, 0.012), (0.033, 0.040))
        nose(figure, clay, -0.052, (0.040, 0.026, 0.020), making.tint("nose", "#6b3a33", "gloss"), 0.2)
        mouth(figure, clay, -0.102, 0.062, making.m["pupil"], 0.0062, 0.030)
        whiskers(figure, ((0.090, -0.235, -0.095),), making.tint("", "#fbf8f2"), 0.13)


def _face_stripes(mesh: Mesh) -> NDArray[np.float64]:
    x, _, z = mesh.vertices.T
    brow = np.maximum(np.minimum(np.abs(x) - 0.014, np.abs(np.abs(x) - 0.056) - 0.011), 0.105 - z)
    cheeks = np.maximum(np.abs((z + 0.10) % 0.062 - 0.031) - 0.012, 0.150 - np.abs(x) + 0.25 * np.abs(z + 0.03))
    return np.asarray(np.minimum(brow, cheeks), np.float64)
