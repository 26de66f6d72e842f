"""A loaf of country bread, floured, slashed across its top."""

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects
from ._skin import Values, at, blended, bumps, deeper, displaced, lighter

LENGTH, WIDTH, HEIGHT = 0.26, 0.15, 0.105
SLASHES = (-0.075, -0.025, 0.025, 0.075)  # m along the loaf


@objects.register("bread")
class Bread(Object):
    label = "bread"
    names = nouns(
        en="bread, loaf of bread, loaf, sourdough bread, sourdough loaf",
        de="brot, brotlaib, laib brot",
        fr="pain, miche de pain",
        es="pan, hogaza, barra de pan",
        it="pane, pagnotta",
        pt="pão",
        nl="brood",
        pl="chleb, bochenek chleba",
        tr="ekmek",
        ru="хлеб, буханка хлеба",
        ja="パン, 食パン",
        zh="面包, 麵包",
        ko="빵",
        ar="خبز, رغيف خبز",
        hi="रोटी, ब्रेड, डबल रोटी",
    )
    color = "#b8732f"
    instead_of = ("bread",)
    shown = Shown(turn_deg=24, from_deg=16)

    def build(self, look: Look) -> Solid:
        color = look.color or self.color
        return Solid((Part("crust", _loaf(color), body(look, "matte", self.color)),))


def _loaf(color: str) -> Mesh:
    angle = np.linspace(-np.pi / 2, np.pi / 2, 220)
    ball = lathe(np.stack([np.maximum(np.cos(angle), 0), np.sin(angle)], 1), segments=300)
    p = at(ball)
    squared = np.sign(p) * np.abs(p) ** 0.86
    squared /= np.maximum(np.abs(squared).max(0), 1e-9)
    points = squared * (LENGTH / 2, WIDTH / 2, HEIGHT / 2)
    points[:, 2] = np.where(points[:, 2] < 0, points[:, 2] * 0.62, points[:, 2] * 1.38)
    points[:, 2] = np.maximum(points[:, 2], -0.026)
    cut = _cut(points)
    points[:, 2] -= 0.010 * cut * (points[:, 2] > 0)
    points[:, 2] -= points[:, 2].min()
    loaf = Mesh(points.astype(np.float32), ball.faces, ball.normals)

    def crust(q: Values) -> Values:
        rough = 0.0011 * bumps(q, 0.035, 1) + 0.0004 * bumps(q, 0.009, 2)
        return np.asarray(rough * np.clip(q[:, 2] / 0.01, 0, 1))

    loaf = displaced(loaf, crust)
    q = at(loaf)
    upper = np.clip(q[:, 2] / 0.05, 0, 1)
    flour = np.clip(0.45 + 0.55 * bumps(q, 0.045, 5), 0, 1) * upper
    share = 0.30 + 0.06 * bumps(q, 0.035, 7) + 0.03 * bumps(q, 0.010, 8) - 0.16 * (1 - upper)
    share = share + 0.26 * flour * (1 + 0.25 * bumps(q, 0.006, 9))
    share = np.where(cut > 0.3, 0.74 + 0.06 * bumps(q, 0.010, 3), share)
    return blended(loaf, share, (deeper(color, 0.42), color, lighter(color, 0.25), "#efdcb6"))


def _cut(p: Values) -> Values:
    """(n,) 1 in the grooves that a blade left across the top."""
    slant = p[:, 0] + 0.7 * p[:, 1]
    off = np.abs(np.stack([slant - middle for middle in SLASHES])).min(0)
    reach = np.clip(1 - (np.abs(p[:, 1]) / (0.42 * WIDTH)) ** 4, 0, 1)
    return np.asarray(np.exp(-((off / 0.0085) ** 4)) * reach)
