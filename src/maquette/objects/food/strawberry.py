"""A strawberry lying on its side: seeds in dimples, a crown of leaves."""

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, ellipsoid, isosurface, lathe, merge, rotate, spline, sweep, translate
from ...geometry.curves import ellipse
from .._looks import body, nouns, piece
from .._scatter import scattered, unit
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, deeper, displaced, lighter, skin

LENGTH = 0.042


@objects.register("strawberry")
class Strawberry(Object):
    label = "strawberry"
    names = nouns(
        en="strawberry",
        de="erdbeere",
        fr="fraise",
        es="fresa, frutilla",
        it="fragola",
        pt="morango",
        nl="aardbei",
        pl="truskawka",
        tr="çilek",
        ru="клубника, клубничка",
        ja="いちご, イチゴ, 苺",
        zh="草莓",
        ko="딸기",
        ar="فراولة",
        hi="स्ट्रॉबेरी",
    )
    color = "#cf1724"
    parts = ("leaves",)
    instead_of = ("strawberry",)
    shown = Shown(turn_deg=-24, from_deg=16)

    def build(self, look: Look) -> Solid:
        color = look.color or self.color
        seeds, outward = _seeds()

        def dimples(p: np.ndarray) -> np.ndarray:
            near = np.full(len(p), 1.0)
            for seed in seeds:
                near = np.minimum(near, ((p - seed) ** 2).sum(1))
            return np.asarray(0.0005 * bumps(p, 0.012, 2) - 0.0009 * np.exp(-near / 0.0013**2))

        fruit = displaced(lathe(_PROFILE, segments=200), dimples)
        if look.material is None:
            p = at(fruit)
            tint = 0.42 + 0.06 * bumps(p, 0.008, 3) + 0.5 * np.clip((p[:, 2] - 0.033) / 0.009, 0, 1) ** 1.5
            fruit = blended(fruit, tint, (deeper(color, 0.35), color, lighter(color, 0.10), "#f0b79a"))
        grain = isosurface(ellipsoid((0, 0, 0), (0.5, 0.32, 0.2)), (-0.7, -0.5, -0.4), (0.7, 0.5, 0.4), 0.12)
        count = len(seeds)
        pits = scattered(
            grain, seeds - 0.0005 * outward, np.tile((0.0, 0.0, 1.0), (count, 1)), outward, np.full(count, 0.0023),
            np.tile(hex_to_linear("#e3c15a"), (count, 1)),
        )  # fmt: skip
        lay = rotate("y", 106)
        whole = fruit.moved(lay)
        low, high = whole.vertices.min(0), whole.vertices.max(0)
        floor = min(float(low[2]), float(_crown().moved(lay).vertices[:, 2].min()))
        lay = translate(-float(low[0] + high[0]) / 2, 0, -floor) @ lay
        return Solid(
            (
                Part("fruit", fruit.moved(lay), body(look, "gloss", self.color)),
                Part("seeds", pits.moved(lay), piece(look, "seeds", "satin", "#e3c15a")),
                Part("leaves", _crown().moved(lay), piece(look, "leaves", "satin", "#4f8f2f")),
            )
        )


_PROFILE = np.concatenate([[(0, 0.0)], spline([
    (0.0020, 0.0003), (0.0070, 0.0040), (0.0120, 0.0130), (0.0160, 0.0240), (0.0172, 0.0330), (0.0140, 0.0395),
    (0.0080, 0.0415),
], 110), [(0.002, 0.0405), (0, 0.0404)]])  # fmt: skip


def _seeds() -> tuple[np.ndarray, np.ndarray]:
    """Where the seeds are, in staggered rings, and the way out there."""
    line = _PROFILE[4:-16]
    normal = np.gradient(line, axis=0)
    places, ways = [], []
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    for row, s in enumerate(np.arange(0.0035, length[-1] - 0.001, 0.0042)):
        k = int(np.searchsorted(length, s))
        radius, z = line[k]
        count = max(4, round(2 * np.pi * radius / 0.0056))
        for m in range(count):
            a = 2 * np.pi * (m + 0.5 * (row % 2)) / count
            places.append((radius * np.cos(a), radius * np.sin(a), z))
            ways.append((normal[k, 1] * np.cos(a), normal[k, 1] * np.sin(a), -normal[k, 0]))
    return np.array(places), unit(np.array(ways))


def _crown() -> Mesh:
    leaves = []
    for k in range(9):
        u, v = np.meshgrid(np.linspace(0, 1, 20), np.linspace(-1, 1, 9), indexing="ij")
        wide = 0.0036 * np.sin(np.pi * (0.12 + 0.88 * u)) ** 0.8
        curl = 0.0018 + 0.004 * (k % 2)
        grid = np.stack(
            [0.0165 * u, wide * v, 0.0008 - 0.006 * u**2 * (1 - k % 2 * 0.8) + curl * u**3 + 0.0008 * v**2], -1
        )
        top, under = skin(grid), skin(grid - (0, 0, 0.0003), inward=True)
        leaves += [m.moved(translate(z=0.0412) @ rotate("z", 40 * k)) for m in (top, under)]
    stem = spline([(0, 0, 0.040), (0.001, 0, 0.047), (0.004, 0.001, 0.054)], 20)
    return merge([*leaves, sweep(stem, ellipse(0.0011, 0.0011, 12), up=(0, 1, 0))])
