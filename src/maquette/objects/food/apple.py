"""An apple with a dimple at either end, streaks, a stem and a leaf."""

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, rotate, spline, sweep, translate
from ...geometry.curves import ellipse
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import Values, at, blended, bumps, deeper, displaced, grounded, lighter


@objects.register("apple")
class Apple(Object):
    label = "apple"
    names = nouns(
        en="apple, red apple, green apple",
        de="apfel",
        fr="pomme",
        es="manzana",
        it="mela",
        pt="maçã",
        nl="appel",
        pl="jabłko",
        tr="elma",
        ru="яблоко",
        ja="りんご, リンゴ, 林檎",
        zh="苹果, 蘋果",
        ko="사과",
        ar="تفاحة",
        hi="सेब",
    )
    color = "#c0202a"
    parts = ("leaf", "stem")
    instead_of = ("red-apple", "green-apple")
    shown = Shown(from_deg=10)

    def build(self, look: Look) -> Solid:
        skin = body(look, "gloss", self.color)
        color = look.color or self.color
        fruit = displaced(lathe(_PROFILE, segments=128), lambda p: 0.0006 * bumps(p, 0.05, 1) + _lobes(p))
        fruit = grounded(fruit)
        if look.material is None:
            fruit = blended(fruit, _streaks(fruit), (deeper(color, 0.25), color, lighter(color, 0.14), "#e8c66a"))
        stem = spline([(0, 0, 0.056), (0.001, 0, 0.066), (0.005, 0, 0.078)], 20)
        return Solid(
            (
                Part("fruit", fruit, skin),
                Part(
                    "stem",
                    sweep(stem, ellipse(0.0013, 0.0013, 12), up=(0, 1, 0)),
                    piece(look, "stem", "satin", "#5a3a1c"),
                ),
                Part("leaf", _leaf(), piece(look, "leaf", "satin", "#4e8a2c")),
            )
        )


_PROFILE = np.concatenate([[(0, 0.0055)], spline([
    (0.0030, 0.0050), (0.0100, 0.0015), (0.0180, 0.0005), (0.0285, 0.0090), (0.0365, 0.0260), (0.0385, 0.0430),
    (0.0330, 0.0620), (0.0210, 0.0715), (0.0110, 0.0690), (0.0040, 0.0600), (0.0010, 0.0565),
], 96), [(0, 0.0563)]])  # fmt: skip


def _lobes(p: Values) -> Values:
    """Five soft bosses about the eye."""
    angle = np.arctan2(p[:, 1], p[:, 0])
    return np.asarray(
        0.0009 * np.cos(5 * angle) * np.clip((0.022 - p[:, 2]) / 0.02, 0, 1) * np.clip(p[:, 2] / 0.004, 0, 1)
    )


def _streaks(mesh: Mesh) -> Values:
    p = at(mesh)
    angle = np.arctan2(p[:, 1], p[:, 0])
    fine = bumps(np.stack([np.cos(angle), np.sin(angle), p[:, 2] * 4], 1) * 0.06, 0.008, 3)
    patch = bumps(p, 0.05, 5)
    far = np.hypot(p[:, 0], p[:, 1])
    well = np.clip(1 - far / 0.013, 0, 1) * (p[:, 2] > 0.04)
    return np.clip(0.30 + 0.11 * fine + 0.10 * patch + 0.75 * well, 0, 1)


def _leaf() -> Mesh:
    u, v = np.meshgrid(np.linspace(0, 1, 24), np.linspace(-1, 1, 13), indexing="ij")
    wide = 0.0105 * np.sin(np.pi * u**0.8) * (1 - 0.3 * u)
    grid = np.stack([0.034 * u, wide * v, 0.004 * np.sin(np.pi * u) - 0.010 * u**2 + 0.0035 * v**2], -1)
    normal = grid_normals(grid)
    top = grid_mesh(grid, normal) if normal[..., 2].mean() > 0 else grid_mesh(grid[:, ::-1], -normal[:, ::-1])
    return Mesh(top.vertices, top.faces, top.normals).moved(
        translate(0.003, 0, 0.071) @ rotate("y", -18) @ rotate("z", 24)
    )
