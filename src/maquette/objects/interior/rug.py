"""A woven rug lying flat, two metres long: bands and lozenges, fringes at both ends, its surface softly uneven."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...color import linear_to_srgb
from ...geometry import Mesh, Part, Solid, ellipse, merge, rounded_box, spline, sweep
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, THICK = 2.00, 1.35, 0.011


@objects.register("rug")
class Rug(Object):
    label = "rug"
    names = nouns(
        en="rug, carpet, floor rug",
        de="teppich, läufer",
        fr="tapis",
        es="alfombra",
        it="tappeto",
        pt="tapete",
        nl="tapijt, vloerkleed, kleed",
        pl="dywan, dywanik",
        tr="halı, kilim",
        ru="ковёр, ковер, коврик",
        ja="ラグ, 絨毯, カーペット",
        zh="地毯",
        ko="러그, 카펫, 양탄자",
        ar="سجادة",
        hi="कालीन, गलीचा",
    )
    color = "#9c3d2e"
    parts = ("fringe",)
    shown = Shown(turn_deg=-22, from_deg=24)

    def build(self, look: Look) -> Solid:
        wool = body(look, "wool", self.color)
        return Solid(
            (
                Part("rug", rounded_box(WIDTH, DEPTH, THICK, 0.0045, segments=3), wool),
                Part("pattern", _top(), wool, texture=_weave(wool.color)),
                Part("fringe", _fringe(), piece(look, "fringe", "fabric", "#e9dfc8")),
            ),
            anchors={"seat": (0.0, 0.0, THICK)},
        )


@cache
def _top() -> Mesh:
    """The face, a hair above the body, waving as cloth on a floor does."""
    x, y = np.meshgrid(np.linspace(-1, 1, 61), np.linspace(-1, 1, 41))
    px, py = x * (WIDTH / 2 - 0.004), y * (DEPTH / 2 - 0.004)
    z = THICK + 0.0008 + 0.0012 * (np.sin(5 * px + 3 * py) + np.sin(9 * py - 4 * px))
    z = z * np.clip((1 - np.maximum(np.abs(x), np.abs(y))) / 0.05, 0, 1) ** 0.5 + THICK * (
        1 - np.clip((1 - np.maximum(np.abs(x), np.abs(y))) / 0.05, 0, 1) ** 0.5
    )
    points = np.stack([px, py, z], -1)
    return grid_mesh(points, grid_normals(points), np.stack([x, y], -1) * 0.5 + 0.5)


def _weave(color: tuple[float, float, float]) -> NDArray[np.uint8]:
    """(h, w, 3): a field of lozenges in borders, woven of the wool's colour, a dark, a pale and a golden yarn."""
    high, wide = 540, 800
    x, y = np.meshgrid(np.linspace(-WIDTH / 2, WIDTH / 2, wide), np.linspace(-DEPTH / 2, DEPTH / 2, high))
    base = np.array(color)
    dark, pale, gold = base * 0.22, np.array((0.78, 0.70, 0.55)), np.array((0.60, 0.33, 0.08))
    image = np.broadcast_to(base, (high, wide, 3)).copy()
    # Yarns are thick: what is drawn is drawn in steps.
    step = 0.012
    qx, qy = np.round(x / step) * step, np.round(y / step) * step
    edge = np.minimum(WIDTH / 2 - np.abs(qx), DEPTH / 2 - np.abs(qy))
    lozenge = np.abs(np.mod(qx + 0.24, 0.48) - 0.24) / 0.24 + np.abs(np.mod(qy + 0.24, 0.48) - 0.24) / 0.24
    for low, high_, yarn in ((0.86, 1.02, pale), (0.52, 0.66, dark), (0.30, 0.42, gold), (0.0, 0.13, pale)):
        image[(lozenge >= low) & (lozenge < high_)] = yarn
    tooth = np.abs(np.mod(qx + qy * 0 + 0.06, 0.12) - 0.06) + np.abs(np.mod(qy + 0.06, 0.12) - 0.06)
    for low, high_, yarn in ((0.0, 0.030, base), (0.030, 0.054, pale), (0.054, 0.150, dark), (0.150, 0.174, pale)):
        image[(edge >= low) & (edge < high_)] = yarn
    band = (edge >= 0.060) & (edge < 0.144)
    image[band & (tooth < 0.05)] = gold
    noise = np.random.default_rng(9)
    ribs = 1 - 0.10 * (np.arange(high) % 3 == 0)[:, None, None]
    shade = (0.90 + 0.20 * noise.random((high, wide, 1))) * ribs * (0.94 + 0.12 * noise.random((high, 1, 1)))
    return np.asarray(linear_to_srgb(np.clip(image * shade, 0, 1).astype(np.float32))[::-1] * 255 + 0.5, np.uint8)


@cache
def _fringe() -> Mesh:
    chance = np.random.default_rng(2)
    out = []
    thread = ellipse(0.0028, 0.0028, 6)
    for s in (-1, 1):
        for y in np.arange(-DEPTH / 2 + 0.012, DEPTH / 2, 0.0155):
            bend, reach = chance.uniform(-0.010, 0.010), chance.uniform(0.060, 0.075)
            x = s * WIDTH / 2
            line = [
                (x - s * 0.006, y, 0.006),
                (x + s * 0.5 * reach, y + 0.4 * bend, 0.004),
                (x + s * reach, y + bend, 0.0031),
            ]
            out.append(sweep(spline(line, 8), thread))
    return merge(out)
