"""A hen's egg, lying on its side."""

import numpy as np

from ...geometry import Part, Solid, lathe, rotate, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, displaced, lighter

LENGTH, RADIUS = 0.058, 0.0220


@objects.register("egg")
class Egg(Object):
    label = "egg"
    names = nouns(
        en="egg, hen's egg, chicken egg",
        de="ei, hühnerei",
        fr="œuf, oeuf",
        es="huevo",
        it="uovo",
        pt="ovo",
        nl="ei",
        pl="jajko",
        tr="yumurta",
        ru="яйцо",
        ja="卵, たまご",
        zh="鸡蛋, 雞蛋",
        ko="달걀, 계란",
        ar="بيضة",
        hi="अंडा",
    )
    color = "#dcae86"
    instead_of = ("egg",)
    shown = Shown(turn_deg=24, from_deg=14)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        color = look.color or self.color
        turn = np.linspace(0, np.pi, 90)
        along = -np.cos(turn)
        profile = np.stack([RADIUS * np.sin(turn) * (1 - 0.14 * along), LENGTH / 2 * along], 1)
        profile[0, 0] = profile[-1, 0] = 0.0
        egg = displaced(lathe(profile), lambda p: 0.00003 * bumps(p, 0.0012, 2))
        if look.material is None:
            speck = np.clip((bumps(at(egg), 0.0022, 4) - 2.0) * 0.3, 0, 0.25)
            tint = 0.45 + 0.07 * bumps(at(egg), 0.03, 3) - speck
            egg = blended(egg, tint, (deeper(color, 0.3), color, lighter(color, 0.25)))
        egg = egg.moved(rotate("y", 84))
        low, high = egg.vertices.min(0), egg.vertices.max(0)
        middle = -(low + high) / 2
        return Solid((Part("shell", egg.moved(translate(float(middle[0]), float(middle[1]), float(-low[2]))), shell),))
