"""A spruce, 9 m high: whorls of drooping boughs, each fringed with needles; with snow on it if asked."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, merge
from ...materials import Material
from .._loft import limb
from .._looks import body, nouns, piece
from .._scatter import scattered, tints
from ..contracts import Look, Object, Shown, objects
from ._foliage import leaf

HEIGHT, SKIRT, LOWEST = 9.0, 2.1, 1.15  # m: in all, longest bough, height of the lowest boughs
WHORLS = 26


@objects.register("pine")
class Pine(Object):
    label = "pine tree"
    names = nouns(
        en="pine tree, fir tree, fir, spruce tree, conifer, evergreen tree",
        de="tanne, fichte, nadelbaum, tannenbaum, kiefernbaum",
        fr="sapin, épicéa, conifère",
        es="pino, abeto, conífera",
        it="pino, abete, conifera",
        pt="pinheiro, abeto, conífera",
        nl="dennenboom, naaldboom, sparrenboom",
        pl="sosna, świerk, jodła, drzewo iglaste",
        tr="çam ağacı, köknar",
        ru="ель, сосна, пихта",
        ja="松, 松の木, もみの木, 針葉樹",
        zh="松树, 杉树, 冷杉, 针叶树",
        ko="소나무, 전나무, 침엽수",
        ar="شجرة صنوبر, صنوبر, شجرة تنوب",
        hi="चीड़, देवदार, चीड़ का पेड़",
    )
    color = "#2f6238"
    parts = ("trunk", "needles")
    features = MappingProxyType({"cover": ("plain", "snowy", "snow covered")})
    instead_of = ("evergreen-tree",)
    shown = Shown(from_deg=6)

    def build(self, look: Look) -> Solid:
        whole = look.part_colors.get("needles") or look.color or self.color
        is_snowy = look.feature("cover", "plain") != "plain"
        parts = [
            Part("trunk", _wood(), piece(look, "trunk", "matte", "#54402f")),
            Part("needles", _needles(whole), body(look, "matte", whole)),
        ]
        if is_snowy:
            parts.append(Part("snow", _snow(), Material(color=(0.88, 0.9, 0.94), roughness=0.7)))
        return Solid(tuple(parts))


@cache
def _boughs() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(n, 3) where each begins, (n, 3) its end, (n,) its sag."""
    random = np.random.default_rng(7)
    starts, ends, sags = [], [], []
    for k in range(WHORLS):
        share = k / (WHORLS - 1)
        z = LOWEST + (HEIGHT - 0.35 - LOWEST) * share**0.92
        length = SKIRT * (1 - share) ** 0.82 + 0.14
        count = round(15 - 8 * share)
        first = random.uniform(0, 2 * np.pi)
        for j in range(count):
            angle = first + 2 * np.pi * j / count + random.normal(0, 0.12)
            reach = length * random.uniform(0.82, 1.08)
            rise = np.interp(share, (0, 0.6, 1), (-0.10, 0.12, 0.7)) * reach
            starts.append((0, 0, z + random.normal(0, 0.05)))
            ends.append((reach * np.cos(angle), reach * np.sin(angle), z + rise))
            sags.append(0.14 * reach * (1 - share))
    return np.array(starts), np.array(ends), np.array(sags)


def _along(t: np.ndarray) -> np.ndarray:
    """(boughs, len(t), 3) points on all boughs at shares of their length: they sag and turn up at the tips."""
    start, end, sag = _boughs()
    points = start[:, None] + (end - start)[:, None] * t[None, :, None]
    points[..., 2] -= sag[:, None] * np.sin(np.pi * t)[None]
    return np.asarray(points)


@cache
def _wood() -> Mesh:
    trunk = limb(
        [(0, 0, 0), (0, 0, 0.1), (0, 0, 0.3), (0.01, 0, 1.0), (0, 0.01, 4), (0, 0, HEIGHT - 0.2)],
        [0.25, 0.19, 0.165, 0.15, 0.085, 0.012],
        sides=18,
        knots=0.03,
    )
    paths = _along(np.linspace(0, 0.9, 5))
    radii = np.linspace(0.026, 0.006, 5).tolist()
    return merge([trunk, *(limb(path.tolist(), radii, sides=5) for path in paths)])


@cache
def _needles(color: str) -> Mesh:
    """Twigs of needles: pairs along each bough, longest in its middle, and one at its tip."""
    random = np.random.default_rng(3)
    t = np.linspace(0.10, 1.0, 13)
    points = _along(t)
    boughs, rows = points.shape[:2]
    start, end, _ = _boughs()
    way = end - start
    length = np.linalg.norm(way, axis=1)
    way /= length[:, None]
    across = np.stack([-way[:, 1], way[:, 0], 0 * way[:, 0]], 1)
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    at, ways, sizes = [], [], []
    for side in (-1.0, -0.55, 0.0, 0.55, 1.0):
        jitter = random.normal(0, 0.14, (boughs, rows, 3))
        twig = way[:, None] * 0.75 + across[:, None] * side + jitter + (0, 0, -0.16 * abs(side) - 0.06)
        size = (0.13 + 0.30 * length[:, None] * np.sin(np.pi * (0.12 + 0.80 * t))[None] * 0.75) * np.exp(
            random.normal(0, 0.12, (boughs, rows))
        )
        at.append(points.reshape(-1, 3))
        ways.append(twig.reshape(-1, 3))
        sizes.append(size.reshape(-1))
    place, ahead, size = np.concatenate(at), np.concatenate(ways), np.concatenate(sizes)
    outward = place * (1, 1, 0)
    outward = outward / np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-6) + (0, 0, 0.55)
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    face = outward + random.normal(0, 0.35, outward.shape) + (0, 0, 0.8)
    colors = tints(hex_to_linear(color), len(place), 8, spread=0.22, warmth=0.22)
    depth = np.linalg.norm(place[:, :2], axis=1) / (SKIRT * 1.05)
    colors *= (0.62 + 0.65 * np.clip(depth + 0.25 * place[:, 2] / HEIGHT, 0, 1))[:, None]
    blade = leaf(0.30, fold=-0.10, droop=0.22)
    return scattered(blade, place, ahead, face, size, np.clip(colors, 0, 0.9), outward=outward)


@cache
def _snow() -> Mesh:
    """What lies on the boughs: a soft pad along the outer part of each."""
    paths = _along(np.linspace(0.35, 1.0, 6))
    thick = np.array([0.05, 0.10, 0.13, 0.13, 0.10, 0.03])
    return merge(limb((p + np.array((0, 0, 0.05))).tolist(), thick.tolist(), sides=7) for p in paths[::2])
