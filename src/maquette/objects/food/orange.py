"""An orange with a pored skin and the star where its stem was."""

import numpy as np

from ...geometry import Part, Solid, lathe
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import bumps, displaced, grounded

RADIUS = 0.038
PORES = 0.00016


@objects.register("orange")
class Orange(Object):
    label = "orange"
    names = nouns(
        en="orange fruit, tangerine, mandarin, clementine",
        de="orange, apfelsine, mandarine",
        fr="orange, mandarine, clémentine",
        es="naranja, mandarina",
        it="arancia, mandarino",
        pt="laranja, tangerina",
        nl="sinaasappel, mandarijn",
        pl="pomarańcza, mandarynka",
        tr="portakal, mandalina",
        ru="апельсин, мандарин",
        ja="オレンジ, みかん",
        zh="橙子, 橘子",
        ko="오렌지, 귤",
        ar="برتقالة",
        hi="संतरा",
    )
    color = "#f28a12"
    parts = ("star",)
    instead_of = ("tangerine",)
    shown = Shown(from_deg=12)

    def build(self, look: Look) -> Solid:
        angle = np.linspace(-np.pi / 2, np.pi / 2, 110)
        profile = np.stack([RADIUS * np.cos(angle), RADIUS * 0.965 * (1 + np.sin(angle))], 1)
        profile[0, 0] = profile[-1, 0] = 0
        peel = displaced(
            lathe(profile, segments=220),
            lambda p: PORES * np.minimum(bumps(p, 0.0019, 2), 0.3) + 0.0004 * bumps(p, 0.03, 4),
        )
        peel = grounded(peel)
        star = lathe(np.array([(0, 0.0), (0.0042, 0.0), (0.0036, 0.0014), (0, 0.0016)]), segments=10)
        moved = star.vertices + np.array([0.006, -0.004, 2 * RADIUS * 0.965 - 0.0014], np.float32)
        green = type(star)(moved.astype(np.float32), star.faces, star.normals)
        return Solid(
            (
                Part("peel", peel, body(look, "satin", self.color)),
                Part("star", green, piece(look, "star", "matte", "#5d7a2a")),
            )
        )
