"""A broad deciduous tree, 7 m high: in leaf, in autumn, in blossom or bare."""

import math
from functools import cache
from types import MappingProxyType

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, merge
from .._loft import limb
from .._looks import body, nouns, piece
from .._scatter import tints
from ..contracts import Look, Object, Shown, objects
from ._foliage import crown, leaf, spread_out

FORK = 1.9  # height at which the trunk divides
MIDDLE, REACH = (0.0, 0.0, 4.70), (2.35, 2.20, 2.25)  # of the crown
SEASONS = {"green": "#4f8a2c", "autumn": "#d9741c", "blossoming": "#f3b3c6", "bare": "#6a5238"}


@objects.register("tree")
class Tree(Object):
    label = "tree"
    names = nouns(
        en="tree, deciduous tree, oak tree, maple tree, apple tree, linden tree, leafy tree, broadleaf tree",
        de="baum, laubbaum, eichenbaum, ahornbaum, apfelbaum, lindenbaum",
        fr="arbre, pommier, arbre feuillu",
        es="árbol, manzano, árbol frondoso",
        it="albero, albero frondoso",
        pt="árvore, macieira",
        nl="boom, loofboom, eikenboom, appelboom",
        pl="drzewo, jabłoń, drzewo liściaste",
        tr="ağaç, meşe ağacı, elma ağacı",
        ru="дерево, яблоня, лиственное дерево",
        ja="木, 樹木, 広葉樹, 樹",
        zh="树, 大树, 树木, 橡树",
        ko="나무, 활엽수, 참나무",
        ar="شجرة, شجرة بلوط",
        hi="पेड़, वृक्ष",
    )
    color = "#4f8a2c"
    parts = ("trunk", "leaves")
    features = MappingProxyType({"season": ("green", "autumn", "blossoming", "bare")})
    instead_of = ("deciduous-tree",)
    shown = Shown(from_deg=6)

    def build(self, look: Look) -> Solid:
        return grown(look, look.feature("season", "green"))


def grown(look: Look, season: str) -> Solid:
    """The tree in a season of `SEASONS`."""
    whole = look.part_colors.get("leaves") or look.color or SEASONS[season]
    bark = piece(look, "trunk", "matte", "#5d4632")
    wood = _wood()
    shades = tints(bark.color, len(wood.vertices), 5, spread=0.14, warmth=0.1)
    parts = [Part("trunk", Mesh(wood.vertices, wood.faces, wood.normals, None, shades.astype(np.float32)), bark)]
    if season == "bare":
        parts.append(Part("twigs", _twigs(), body(look, "matte", look.color or "#5d4632")))
    else:
        parts.append(Part("leaves", _crown(whole, season), body(look, "matte", whole)))
    return Solid(tuple(parts))


def _balls() -> tuple[np.ndarray, np.ndarray]:
    """Centres and radii of the masses of leaves at the ends of the boughs."""
    random = np.random.default_rng(11)
    ways = spread_out(19)
    ways = ways[ways[:, 2] > -0.62]
    shell = np.array(MIDDLE) + ways * (np.array(REACH) * 0.72) * random.uniform(0.82, 1.16, (len(ways), 1))
    inner = np.array([MIDDLE, (0.3, -0.2, MIDDLE[2] + 0.7), (-0.4, 0.3, MIDDLE[2] - 0.3)])
    radii = np.concatenate([random.uniform(0.72, 1.12, len(shell)), (1.2, 1.2, 1.1)])
    return np.concatenate([shell, inner]), radii


@cache
def _crown(color: str, season: str) -> Mesh:
    centers, radii = _balls()
    blade = leaf(0.62, fold=0.10, droop=0.2) if season != "blossoming" else leaf(0.85, fold=0.2, droop=0.05)
    variety = 0.35 if season == "blossoming" else 1.0
    size, density = (0.210, 3.8) if season != "blossoming" else (0.15, 2.0)
    return crown(centers, radii, blade, hex_to_linear(color), leaf_size=size, density=density, seed=2, variety=variety)


@cache
def _boughs() -> tuple[tuple[np.ndarray, np.ndarray], ...]:
    """Axis and thickness of each bough: from the fork to the middle of a mass of leaves."""
    centers, _ = _balls()
    out = []
    random = np.random.default_rng(4)
    for k, end in enumerate(centers[:-3]):
        t = np.linspace(0, 1, 9)
        start = np.array((0.05 * math.cos(k), 0.05 * math.sin(k), FORK - 0.25 + 0.1 * (k % 4)))
        middle = start + (end - start) * (0.35, 0.35, 0.55) + random.normal(0, 0.08, 3)
        path = np.outer((1 - t) ** 2, start) + np.outer(2 * t * (1 - t), middle) + np.outer(t**2, end)
        thick = 0.105 * (1 - t) ** 0.8 + 0.014
        out.append((path, thick))
    return tuple(out)


@cache
def _wood() -> Mesh:
    """Trunk with spreading roots, and boughs."""
    z = np.array((-0.0, 0.06, 0.16, 0.35, 0.7, 1.1, 1.5, 1.8, 2.1, 2.5, 3.1))
    lean = np.maximum(z - 0.2, 0)  # the foot stands level
    sway = 0.05 * np.sin(lean * 1.7)
    trunk_path = np.stack([sway, 0.03 * np.sin(lean * 2.3), z], 1)
    radii = 0.20 + 0.16 * np.exp(-z / 0.16) + 0.02 * np.exp(-z)
    radii = radii * np.interp(z, (0, FORK, 3.1), (1.0, 0.9, 0.35))
    trunk = limb(trunk_path.tolist(), radii.tolist(), sides=28, knots=0.035)
    return merge([trunk, *(limb(p.tolist(), r.tolist(), sides=9) for p, r in _boughs())])


@cache
def _twigs() -> Mesh:
    """What a bare crown is made of: twigs that fork off the boughs and off each other."""
    random = np.random.default_rng(9)
    out = []
    for path, thick in _boughs():
        for k in (3, 4, 5, 6, 7, 8, 8):
            for _ in range(2):
                out.append(_twig(path[k], path[k] - path[k - 1], thick[k] * 0.6, 0.95, random))
    small = []
    for mesh_path in list(out):
        for k in (2, 3, 4, 4):
            small.append(
                _twig(mesh_path[0][k], mesh_path[0][k] - mesh_path[0][k - 1], mesh_path[1][k] * 0.7, 0.5, random)
            )
    return merge(limb(p.tolist(), r.tolist(), sides=5) for p, r in [*out, *small])


def _twig(
    at: np.ndarray, way: np.ndarray, radius: float, length: float, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    along = way / np.linalg.norm(way) + random.normal(0, 0.55, 3) + (0, 0, 0.25)
    along /= np.linalg.norm(along)
    t = np.linspace(0, 1, 5)[:, None]
    reach = length * random.uniform(0.6, 1.1)
    path = at + along * reach * t + np.array((0, 0, 0.12)) * reach * t**2
    return path, np.maximum(radius * (1 - t[:, 0] * 0.75), 0.005)
