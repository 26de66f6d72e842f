"""A bunch of two bananas: bent, five-sided, green at the neck and brown at the tip."""

import numpy as np

from ...geometry import Mesh, Part, Solid, merge, rotate, spline, sweep, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper

LENGTH = 0.19


@objects.register("banana")
class Banana(Object):
    label = "banana"
    names = nouns(
        en="banana, bunch of bananas",
        de="banane",
        fr="banane",
        es="plátano, banana",
        it="banana",
        pt="banana",
        nl="banaan",
        pl="banan",
        tr="muz",
        ru="банан",
        ja="バナナ",
        zh="香蕉",
        ko="바나나",
        ar="موزة, موز",
        hi="केला",
    )
    color = "#f3cf2e"
    instead_of = ("banana",)
    shown = Shown(turn_deg=8, from_deg=18)

    def build(self, look: Look) -> Solid:
        color = look.color or self.color
        fingers = [_finger(color, 0), _finger(color, 1).moved(translate(0.006, 0.030, 0.0) @ rotate("z", 9))]
        bunch = merge(fingers)
        low = bunch.vertices.min(0)
        high = bunch.vertices.max(0)
        bunch = bunch.moved(translate(-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, -low[2]))
        return Solid((Part("fruit", bunch, body(look, "satin", self.color)),))


def _finger(color: str, seed: int) -> Mesh:
    path = spline([
        (-0.086, 0, 0.066), (-0.072, 0, 0.042), (-0.040, 0, 0.016), (0.005, 0, 0.006), (0.050, 0, 0.020),
        (0.078, 0, 0.052),
        (0.086, 0, 0.084),
    ], 120)  # fmt: skip
    reach = np.linspace(0, 1, len(path))
    body_ = np.clip(np.sin(np.pi * np.clip((reach - 0.02) / 0.92, 0, 1)), 0, 1) ** 0.45
    size = np.where(reach > 0.86, np.maximum(0.30 - 0.6 * (reach - 0.92), 0.26), 0.22 + 0.78 * body_)
    size = np.convolve(np.pad(size, 4, mode="edge"), np.ones(9) / 9, "valid")
    angle = np.arange(60) * 2 * np.pi / 60
    round_ = 0.0172 * (1 + 0.055 * np.cos(5 * angle))
    section = np.stack([round_ * np.cos(angle), round_ * np.sin(angle)], 1)
    mesh = sweep(path, section, size=size, up=(0, 1, 0), rounding=0.5)
    p = at(mesh)
    far = np.linalg.norm(p[:, None, [0, 2]] - path[None, ::4][:, :, [0, 2]], axis=2).argmin(1) * 4 / (len(path) - 1)
    share = 0.40 + 0.05 * bumps(p, 0.02, seed + 3)
    share = np.where(far < 0.04, 0.0, share) + np.clip((far - 0.80) / 0.16, 0, 1) * 0.5
    spots = (bumps(p, 0.006, seed + 9) > 2.1) & (far > 0.15) & (far < 0.8)
    share = np.where(spots, 0.16, share)
    return blended(mesh, share, ("#4a3414", deeper(color, 0.18), color, "#b9c13a"))
