"""A croissant: a rolled crescent with its layers in steps, brown above and pale in the folds."""

import numpy as np

from ...geometry import Part, Solid, translate
from .._loft import loft
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, displaced, lighter

BEND, SPAN = 0.058, 190.0  # radius of the crescent's middle line, how far round it goes
THICK, WIDE = 0.0270, 0.0320  # half its height and half its width in the middle
LAYERS = 4.6  # on each side of the middle


@objects.register("croissant")
class Croissant(Object):
    label = "croissant"
    names = nouns(
        en="croissant",
        de="croissant, hörnchen",
        fr="croissant",
        es="croissant, cruasán, medialuna",
        it="croissant, cornetto",
        pt="croissant",
        nl="croissant",
        pl="croissant, rogalik, rogal",
        tr="kruvasan, ayçöreği",
        ru="круассан",
        ja="クロワッサン",
        zh="牛角包, 可颂, 羊角面包",
        ko="크루아상",
        ar="كرواسون",
        hi="क्रोइसैन",
    )
    color = "#c07a32"
    instead_of = ("croissant",)
    shown = Shown(turn_deg=12, from_deg=26)

    def build(self, look: Look) -> Solid:
        color = look.color or self.color
        along, angle = np.meshgrid(np.linspace(-1, 1, 220), np.arange(96) * (2 * np.pi / 96), indexing="ij")
        far = np.abs(along)
        rolled = far * LAYERS + 0.13 * np.cos(angle) * np.sign(along) + 0.5
        phase = rolled - np.floor(rolled)
        fold = np.minimum(phase, 1 - phase)
        plump = np.clip(1 - far**2.2, 0.004, 1) ** 0.62
        # A layer ends abruptly towards the tip, where the one below comes out from under it.
        step = 0.93 + 0.12 * (1 - phase**3) * np.clip(phase / 0.10, 0, 1) ** 0.5
        reach = plump * step
        turn = np.radians(-90 + along * SPAN / 2)
        spread = BEND * (1 + 0.12 * far**2)
        middle = np.stack([spread * np.cos(turn) * 1.18, spread * np.sin(turn), np.zeros_like(turn)], -1)
        way = np.gradient(middle, axis=0)
        way /= np.linalg.norm(way, axis=-1, keepdims=True)
        side = np.cross(way, (0.0, 0.0, 1.0))
        up = THICK * reach * np.cos(angle)
        up = np.where(up < 0, up * 0.72, up)
        rings = middle + side * (WIDE * reach * np.sin(angle))[..., None]
        rings[..., 2] = up
        dough = loft(rings)
        dough = displaced(dough, lambda p: 0.00045 * bumps(p, 0.010, 1) + 0.00012 * bumps(p, 0.0022, 2))
        if look.material is None:
            p = at(dough)
            height = (p[:, 2] + 0.72 * THICK) / (1.72 * THICK)
            pale = np.zeros(len(p))
            folds = np.clip(1 - fold / 0.13, 0, 1).reshape(-1)
            inner = np.repeat(folds.reshape(along.shape)[:, :1], 1, 1)
            closed = np.concatenate([folds.reshape(along.shape), inner], 1).reshape(-1)
            pale[: len(closed)] = closed
            tint = 0.80 - 0.52 * height + 0.40 * pale + 0.08 * bumps(p, 0.012, 5) + 0.05 * bumps(p, 0.003, 6)
            dough = blended(dough, tint, (deeper(color, 0.55), color, lighter(color, 0.32), "#ecc98c"))
        low, high = dough.vertices.min(0), dough.vertices.max(0)
        shift = translate(-float(low[0] + high[0]) / 2, -float(low[1] + high[1]) / 2, -float(low[2]))
        return Solid((Part("dough", dough.moved(shift), body(look, "gloss", self.color)),))
