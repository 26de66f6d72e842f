"""A sheep as a vinyl figure: a cloud of wool on dark legs."""

import math
from collections.abc import Sequence

import numpy as np

from ...geometry.clay import ball, pressed
from .._looks import darker, nouns, tinted
from ..contracts import objects
from ._beast import Beast, Coat, Making, Shape, ears, everywhere, eyes, mouth, nose, torso
from ._figure import Figure, facing, pebble


@objects.register("sheep")
class Sheep(Beast):
    label = "sheep"
    names = nouns(
        en="sheep, lamb",
        de="schaf, lamm",
        fr="mouton, agneau, brebis",
        es="oveja, cordero",
        it="pecora, agnello",
        pt="ovelha, cordeiro",
        nl="schaap, lammetje, lam",
        pl="owca, jagnię, owieczka",
        tr="koyun, kuzu",
        ru="овца, овечка, ягнёнок",
        ja="羊, 子羊",
        zh="绵羊, 羊",
        ko="양",
        ar="خروف, حمل",
        hi="भेड़, मेमना",
    )
    instead_of = ("ewe",)
    color = "#f6f1e6"
    parts = ("eyes", "face", "wool", "hat", "scarf")
    shape = Shape(
        leg=0.38,
        long=0.30,
        chest=0.150,
        rump=0.150,
        apart=0.095,
        thick=0.060,
        ankle=0.050,
        paw=(0.058, 0.068, 0.050),
        head=(0.20, 0.22),
        neck=(0.12, 0.11),
        tail=(),
        tail_curls=False,
    )
    height_m, units = 0.85, 0.86

    def bodily(self, figure: Figure, making: Making) -> None:
        s, p = making.shape, making.posture
        skin = making.tint("face", "#3a3230")
        figure.put("face", torso(s, p).mesh(self.cell), skin)
        middle = (p.chest + p.rump) / 2
        axis = p.rump - p.chest
        long = float(np.linalg.norm(axis)) / 2
        axis = axis / np.linalg.norm(axis)
        up = np.array((0, -axis[2], axis[1]))
        up = up if up[2] > 0 else -up
        count, puffs = 62, []
        for k in range(count):
            z = 1 - 2 * (k + 0.5) / count
            turn = k * math.pi * (3 - math.sqrt(5))
            r = math.sqrt(1 - z * z)
            at = (
                middle
                + np.array((1.0, 0, 0)) * 0.185 * r * math.cos(turn)
                + axis * (long + 0.115) * z
                + up * 0.175 * r * math.sin(turn)
            )
            at = at + np.array((0, 0, 0.02))
            puffs.append(
                ball((float(at[0]), float(at[1]), max(float(at[2]), 0.075)), 0.078 + 0.012 * ((k * 0.618) % 1))
            )
        core = ball((float(middle[0]), float(middle[1]), float(middle[2]) + 0.02), (0.185, long + 0.10, 0.175))
        figure.put("wool", pressed(0.022, core, *puffs).mesh(self.cell), tinted(making.look, "wool", making.m["fur"]))

    def coat(self, making: Making) -> Sequence[Coat]:
        return [("face", making.tint("face", "#3a3230"), everywhere)]

    def head(self, figure: Figure, making: Making) -> None:
        skin = making.tint("face", "#3a3230")
        bare = pressed(
            0.08, ball((0, 0.01, 0.03), (0.180, 0.175, 0.185)), ball((0, -0.06, -0.07), (0.140, 0.140, 0.125))
        )
        clay = bare.add(ball((0, -0.150, -0.095), (0.098, 0.085, 0.075)), blend=0.05)
        figure.put("face", clay.mesh(0.0085), skin)
        ears(
            figure,
            making,
            ((0.165, 0.03, 0.085), (0.235, 0.03, 0.080), (0.295, 0.03, 0.045)),
            (0.044, 0.052, 0.020),
            flat=0.5,
            turn=-8,
            outer=skin,
        )
        wool = []
        for k in range(16):
            turn = k * math.pi * (3 - math.sqrt(5))
            r = math.sqrt((k + 0.5) / 16)
            wool.append(
                ball((0.135 * r * math.cos(turn), 0.02 + 0.115 * r * math.sin(turn), 0.205 - 0.06 * r * r), 0.064)
            )
        figure.put("wool", pressed(0.018, *wool).mesh(0.0090), tinted(making.look, "wool", making.m["fur"]))
        m = making.m
        for side in (-1, 1):
            at, normal = bare.touched((side * 0.084, -1, 0.020), (0, 1, 0))
            figure.put("eye_white", pebble((0.044, 0.050, 0.016), facing(at - normal * 0.004, normal)), m["white"])
        eyes(figure, bare, making, (0.082, 0.018), (0.031, 0.036))
        nose(figure, clay, -0.070, (0.026, 0.017, 0.014), darker(skin, 0.5), 0.2)
        mouth(figure, clay, -0.102, 0.042, making.tint("", "#d9b9ae"), 0.0052, 0.020)
