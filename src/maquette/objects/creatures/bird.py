"""A songbird as a vinyl figure: round, with a light belly."""

from collections.abc import Sequence

import numpy as np

from ...geometry.clay import limb, pressed
from .._looks import nouns
from ..contracts import objects
from ._beast import Coat, near
from ._figure import Figure
from ._fowl import Fowl, Hatching, beak


@objects.register("bird")
class Bird(Fowl):
    label = "bird"
    names = nouns(
        en="bird, songbird, little bird",
        de="vogel, singvogel, vögelchen",
        fr="oiseau, petit oiseau",
        es="pájaro, pajarito, ave",
        it="uccello, uccellino",
        pt="pássaro, passarinho",
        nl="vogel, vogeltje",
        pl="ptak, ptaszek",
        tr="kuş",
        ru="птица, птичка",
        ja="鳥, 小鳥",
        zh="鸟, 小鸟",
        ko="새",
        ar="طائر, عصفور",
        hi="चिड़िया, पक्षी",
    )
    instead_of = ("bird",)
    color = "#4f9fd8"
    height_m = 0.24

    def coat(self, h: Hatching) -> Sequence[Coat]:
        (x, y, z), (_, ry, _) = h.build.body
        return [("belly", h.tint("belly", "#fbeedd"), near((x, y - ry * 0.72, z - 0.02), (0.175, 0.20, 0.215)))]

    def face(self, figure: Figure, h: Hatching) -> None:
        clay = self.skull(h)
        mesh = clay.mesh(0.0085)
        figure.paint(
            mesh,
            ("fur", h.m["fur"]),
            (
                "cheeks",
                h.tint("belly", "#fbeedd"),
                np.minimum(
                    near((0.105, -0.150, -0.055), (0.085, 0.09, 0.085))(mesh),
                    near((-0.105, -0.150, -0.055), (0.085, 0.09, 0.085))(mesh),
                ),
            ),
        )
        self.eyes(figure, clay, h, (0.092, 0.025), (0.034, 0.040))
        figure.put("beak", beak((0, -0.165, -0.030), (0, -0.290, -0.045), 0.046).mesh(0.007), h.m["beak"])
        crest = pressed(
            0.015,
            *(limb((0, 0.02 + 0.02 * k, 0.17), (0, 0.05 + 0.06 * k, 0.245 - 0.02 * k), 0.024, 0.010) for k in range(3)),
        )
        figure.put("crest", crest.mesh(0.0075), h.m["fur"])
