"""A table knife, lying with its blade away from us and its edge to the left."""

import numpy as np

from ...geometry import Mesh, Part, Solid
from .._loft import loft
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._cutlery import bar

FROM, TO = 0.0000, 0.1150  # of the blade, along y
LEVEL = 0.0015


@objects.register("knife")
class Knife(Object):
    label = "knife"
    names = nouns(
        en="knife, table knife, dinner knife, butter knife, steak knife",
        de="messer, tafelmesser, buttermesser",
        fr="couteau",
        es="cuchillo",
        it="coltello",
        pt="faca",
        nl="mes",
        pl="nóż",
        tr="bıçak",
        ru="нож",
        ja="ナイフ",
        zh="刀, 餐刀, 刀子",
        ko="나이프, 칼",
        ar="سكين",
        hi="चाकू, छुरी",
    )
    color = "#d6d6d3"
    parts = ("handle", "blade")
    instead_of = ("kitchen-knife",)
    shown = Shown(turn_deg=28, from_deg=42)

    def build(self, look: Look) -> Solid:
        silver = body(look, "silver", self.color)
        handle = bar([
            (-0.1100, 0.0046, 0.0100, 0.0058), (-0.1080, 0.0046, 0.0170, 0.0078), (-0.0950, 0.0046, 0.0200, 0.0090),
            (-0.0450, 0.0045, 0.0172, 0.0086), (-0.0080, 0.0044, 0.0140, 0.0078), (0.0010, 0.0043, 0.0150, 0.0070),
            (0.0030, LEVEL, 0.0120, 0.0030),
        ])  # fmt: skip
        return Solid(
            (
                Part("handle", handle, tinted(look, "handle", silver)),
                Part("blade", _blade(), tinted(look, "blade", silver)),
            )
        )


def _blade() -> Mesh:
    """Thick along its back, ground thin to a curved edge, the point swept up to the back."""
    rows = np.concatenate([np.linspace(0, 0.85, 40), 1 - 0.15 * (1 - np.linspace(0, 1, 30)[1:]) ** 2])
    rings = []
    for s in rows:
        y = FROM + (TO - FROM) * s
        back = 0.0078 - 0.0050 * np.clip((s - 0.72) / 0.28, 0, 1) ** 2.2
        edge = -0.0078 - 0.0034 * np.sin(np.pi * np.clip(s / 1.05, 0, 1)) ** 1.2
        edge += (back - edge) * np.clip((s - 0.80) / 0.2, 0, 1) ** 2.6 * 0.96
        thick = 0.0011 * (1 - 0.35 * s)
        width = back - edge
        outline = [
            (back, 0.35), (back - 0.02 * width, 0.8), (back - 0.06 * width, 1.0), (back - 0.55 * width, 0.72),
            (edge + 0.10 * width, 0.20), (edge, 0.06), (edge, -0.06), (edge + 0.10 * width, -0.20),
            (back - 0.55 * width, -0.72), (back - 0.06 * width, -1.0), (back - 0.02 * width, -0.8), (back, -0.35),
        ]  # fmt: skip
        ring = np.array([(x, y, LEVEL + thick * z) for x, z in outline])
        rings.append(ring[::-1])
    return loft(np.array(rings))
