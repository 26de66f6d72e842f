"""A round garden shrub, 1.2 m high."""

from functools import cache

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, merge
from .._ground import grounded
from .._loft import limb
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._foliage import crown, leaf, spread_out


@objects.register("bush")
class Bush(Object):
    label = "bush"
    names = nouns(
        en="bush, shrub, hedge, garden bush",
        de="busch, strauch, hecke, gebüsch",
        fr="buisson, arbuste, haie",
        es="arbusto, seto, matorral",
        it="cespuglio, arbusto, siepe",
        pt="arbusto, sebe, moita",
        nl="struik, heg, bosje",
        pl="krzak, krzew, żywopłot",
        tr="çalı, çit bitkisi",
        ru="куст, кустарник, живая изгородь",
        ja="茂み, 低木, 生け垣",
        zh="灌木, 灌木丛, 树篱",
        ko="덤불, 관목, 생울타리",
        ar="شجيرة, سياج نباتي",
        hi="झाड़ी",
    )
    color = "#4c8a37"
    parts = ("leaves",)
    shown = Shown(from_deg=10)

    def build(self, look: Look) -> Solid:
        whole = look.part_colors.get("leaves") or look.color or self.color
        return grounded(
            (
                Part("stems", _stems(), piece(look, "stems", "matte", "#5a4430")),
                Part("leaves", _leaves(whole), body(look, "matte", whole)),
            )
        )


def _balls() -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(21)
    ways = spread_out(16)[:12]
    shell = np.array((0.0, 0.0, 0.58)) + ways * np.array((0.50, 0.46, 0.36)) * random.uniform(0.85, 1.1, (len(ways), 1))
    centers = np.concatenate([shell, [(0.0, 0.0, 0.60)]])
    return centers, np.concatenate([random.uniform(0.22, 0.32, len(shell)), [0.40]])


@cache
def _leaves(color: str) -> Mesh:
    centers, radii = _balls()
    return crown(
        centers, radii, leaf(0.55, fold=0.12, droop=0.15), hex_to_linear(color), leaf_size=0.056, density=5.0, seed=5
    )


@cache
def _stems() -> Mesh:
    centers, _ = _balls()
    out = []
    for k, end in enumerate(centers[:-1]):
        start = np.array((0.05 * np.cos(k * 2.4), 0.05 * np.sin(k * 2.4), -0.02))
        middle = start + (end - start) * np.array((0.4, 0.4, 0.6))
        t = np.linspace(0, 1, 6)[:, None]
        path = (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end
        out.append(limb(path.tolist(), np.linspace(0.018, 0.006, 6).tolist(), sides=7))
    return merge(out)
