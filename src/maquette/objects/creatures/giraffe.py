"""A giraffe as a vinyl figure: a long neck, a net of patches, two ossicones."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh
from ...geometry.clay import ball, limb, pressed
from .._looks import nouns
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, eyes, near, socks
from ._figure import Figure
from ._hoofed import muzzle


@objects.register("giraffe")
class Giraffe(Beast):
    label = "giraffe"
    names = nouns(
        en="giraffe",
        de="giraffe",
        fr="girafe",
        es="jirafa",
        it="giraffa",
        pt="girafa",
        nl="giraffe, giraf",
        pl="żyrafa",
        tr="zürafa",
        ru="жираф",
        ja="キリン",
        zh="长颈鹿",
        ko="기린",
        ar="زرافة",
        hi="जिराफ़",
    )
    instead_of = ("giraffe",)
    color = "#f0c877"
    parts = ("eyes", "ears", "patches", "muzzle", "hat", "scarf")
    shape = Shape(
        leg=0.56,
        long=0.34,
        chest=0.150,
        rump=0.148,
        apart=0.085,
        thick=0.066,
        ankle=0.044,
        paw=(0.054, 0.060, 0.050),
        head=(0.16, 0.78),
        head_size=0.82,
        neck=(0.120, 0.080),
        tail=((0, 0.06, 0.02), (0, 0.10, -0.10), (0.01, 0.09, -0.24)),
        tail_radii=(0.024, 0.018, 0.030),
        tail_curls=False,
    )
    height_m, units = 4.2, 1.62

    def coat(self, making: Making) -> Sequence[Coat]:
        return [
            ("hooves", making.tint("", "#4a3526"), socks(making.posture, 0.055)),
            ("patches", making.tint("patches", "#a8642e"), _net),
        ]

    def head(self, figure: Figure, making: Making) -> None:
        bare = pressed(
            0.08,
            ball((0, 0.01, 0.04), (0.185, 0.180, 0.180)),
            limb((0, -0.03, -0.02), (0, -0.175, -0.105), 0.145, 0.105),
        )
        clay = bare.add(ball((0, -0.215, -0.120), (0.115, 0.095, 0.085)), blend=0.05)
        light = making.tint("muzzle", "#f8e6c4")
        self.painted(
            figure, clay.mesh(0.0085), making, [("muzzle", light, near((0, -0.27, -0.140), (0.150, 0.115, 0.105)))]
        )
        ears(
            figure,
            making,
            ((0.150, 0.04, 0.130), (0.225, 0.04, 0.165), (0.285, 0.04, 0.165)),
            (0.044, 0.056, 0.014),
            flat=0.45,
            turn=-10,
            inner=making.tint("ears", "#e3a98a"),
        )
        knob = making.tint("patches", "#a8642e")
        for side in (-1, 1):
            figure.put(
                "horns",
                pressed(0, limb((side * 0.062, 0.02, 0.18), (side * 0.078, 0.03, 0.300), 0.026, 0.022)).mesh(0.0075),
                making.m["fur"],
            )
            figure.put("horns", pressed(0, ball((side * 0.080, 0.03, 0.318), (0.036, 0.036, 0.034))).mesh(0.0075), knob)
        eyes(figure, bare, making, (0.106, 0.040), (0.034, 0.044))
        muzzle(figure, clay, 0.050, -0.108, light, 0.062)


def _net(mesh: Mesh) -> NDArray[np.float64]:
    """Patches parted by a net of light lines: cells about points strewn over the body, none on the belly."""
    dice = np.random.default_rng(11)
    points = mesh.vertices.astype(np.float64)
    seeds = [points[int(dice.integers(len(points)))]]
    while len(seeds) < 80:
        # Each as far from the others as a few throws can find: patches of one size.
        tries = points[dice.integers(len(points), size=24)]
        far = np.min(np.linalg.norm(tries[:, None] - np.array(seeds)[None], axis=2), axis=1)
        seeds.append(tries[int(far.argmax())])
    far = np.sort(np.linalg.norm(points[:, None] - np.array(seeds)[None], axis=2), axis=1)[:, :2]
    gap = 0.018 - (far[:, 1] - far[:, 0])
    low = 0.05 * (-0.45 - mesh.normals[:, 2])
    return np.asarray(np.maximum(gap, low))
