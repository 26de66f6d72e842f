"""A throw pillow, 45 cm square, stood up and leant back a little, with a cord around its seam."""

import numpy as np

from ...geometry import Part, Solid, ellipse, rotate, sweep, translate
from .._ground import grounded
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._upholstery import pillow

SIZE, THICK = 0.45, 0.19


@objects.register("pillow")
class Pillow(Object):
    label = "pillow"
    names = nouns(
        en="pillow, cushion, throw pillow, scatter cushion",
        de="kissen, sofakissen, kopfkissen",
        fr="coussin, oreiller",
        es="cojín, almohada",
        it="cuscino",
        pt="almofada, travesseiro",
        nl="kussen, sierkussen",
        pl="poduszka",
        tr="yastık, kırlent",
        ru="подушка",
        ja="クッション, 枕",
        zh="枕头, 抱枕, 靠垫",
        ko="쿠션, 베개",
        ar="وسادة, مخدة",
        hi="तकिया, कुशन",
    )
    color = "#d9973a"
    parts = ("cord",)
    shown = Shown(turn_deg=-18, from_deg=10)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "linen", self.color)
        t = np.linspace(-1, 1, 40)[:-1]
        edge = SIZE / 2 * (1 - 0.085 * (1 - t**2))
        sides = [np.stack(s, 1) for s in ((SIZE / 2 * t, -edge), (edge, SIZE / 2 * t), (-SIZE / 2 * t, edge),
                                          (-edge, -SIZE / 2 * t))]  # fmt: skip
        flat = np.concatenate(sides)
        path = np.concatenate([flat, np.full((len(flat), 1), THICK / 2)], 1)
        frame = translate(0, 0.05, 0) @ rotate("x", 74) @ translate(z=-THICK / 2)
        return grounded(
            (
                Part("pillow", pillow(SIZE, SIZE, THICK).moved(frame), cloth),
                Part("cord", sweep(path, ellipse(0.005, 0.005, 10), closed=True).moved(frame),
                     tinted(look, "cord", cloth)),
            )
        )  # fmt: skip
