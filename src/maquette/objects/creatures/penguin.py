"""A penguin as a vinyl figure, upright, with flippers."""

from collections.abc import Sequence

import numpy as np

from ...geometry import translate
from ...geometry.clay import Clay, ball, limb, pressed
from ...materials import Material
from .._looks import nouns
from ..contracts import objects
from ._beast import Coat, near
from ._figure import Figure, pebble
from ._fowl import Build, Fowl, Hatching

WHITE = "#f8f6f1"


@objects.register("penguin")
class Penguin(Fowl):
    label = "penguin"
    names = nouns(
        en="penguin",
        de="pinguin",
        fr="manchot, pingouin",
        es="pingüino",
        it="pinguino",
        pt="pinguim",
        nl="pinguïn",
        pl="pingwin",
        tr="penguen",
        ru="пингвин",
        ja="ペンギン",
        zh="企鹅",
        ko="펭귄",
        ar="بطريق",
        hi="पेंगुइन",
    )
    instead_of = ("penguin",)
    color = "#2b3444"
    shape = Build(
        body=((0, 0.0, 0.36), (0.265, 0.235, 0.335)),
        pitch_deg=0.0,
        head=((0, -0.01, 0.72), (0.235, 0.215, 0.205)),
        legs=0.0,
        leg_radius=0.034,
        apart=0.115,
        foot=0.100,
        wing=(0.40, 0.115, 0.042),
        tail=(0.08, 0.075),
        webbed=True,
    )
    height_m, units = 0.72, 0.93
    beak_color, leg_color = "#f2a03a", "#f2a03a"

    def egg(self, h: Hatching) -> Clay:
        clay = super().egg(h)
        (_, _, bz), (rx, ry, _) = h.build.body
        return clay.add(limb((0, 0, bz), h.build.head[0], rx * 0.80, 0.19), blend=0.06)

    def coat(self, h: Hatching) -> Sequence[Coat]:
        (x, y, z), (_, ry, _) = h.build.body
        return [("belly", h.tint("belly", WHITE), near((x, y - ry * 0.85, z - 0.01), (0.205, 0.20, 0.325)))]

    def wing_material(self, h: Hatching) -> Material:
        return h.tint("wings", "#2b3444") if "wings" in h.look.part_colors else h.m["fur"]

    def face(self, figure: Figure, h: Hatching) -> None:
        clay = self.skull(h)
        mesh = clay.mesh(0.0085)
        heart = np.minimum.reduce(
            [
                near((0.088, -0.185, -0.005), (0.110, 0.11, 0.105))(mesh),
                near((-0.088, -0.185, -0.005), (0.110, 0.11, 0.105))(mesh),
                near((0, -0.19, -0.095), (0.135, 0.12, 0.125))(mesh),
            ]
        )
        figure.paint(mesh, ("fur", h.m["fur"]), ("face", h.tint("belly", WHITE), heart))
        self.eyes(figure, clay, h, (0.082, 0.012), (0.029, 0.036))
        bill = pressed(
            0.01, ball((0, -0.225, -0.048), (0.050, 0.070, 0.024)), ball((0, -0.215, -0.066), (0.038, 0.052, 0.016))
        )
        figure.put("beak", bill.mesh(0.0065), h.m["beak"])
        for side in (-1, 1):
            point, _ = clay.touched((side * 0.130, -2, -0.058), (0, 1, 0))
            figure.put(
                "cheeks", pebble((0.026, 0.008, 0.018), translate(*(float(v) for v in point))), h.tint("", "#f3a9a0")
            )
