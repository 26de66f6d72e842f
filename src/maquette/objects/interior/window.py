"""A casement window in its frame: two wings of six panes with bright sky behind, a sill below."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...geometry import Mesh, Part, Solid, flat_patch, lathe, merge, rotate, rounded, rounded_box, translate
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._frames import moulding

WIDTH, HEIGHT, DEPTH, SILL = 1.10, 1.30, 0.09, 0.045


@objects.register("window")
class Window(Object):
    label = "window"
    names = nouns(
        en="window, casement window",
        de="fenster",
        fr="fenêtre",
        es="ventana",
        it="finestra",
        pt="janela",
        nl="raam, venster",
        pl="okno",
        tr="pencere",
        ru="окно",
        ja="窓",
        zh="窗户, 窗子",
        ko="창문",
        ar="نافذة, شباك",
        hi="खिड़की",
    )
    color = "#eef0ee"
    parts = ("sill",)
    instead_of = ("window",)
    stands = "wall"
    shown = Shown(turn_deg=-16, from_deg=4)

    def build(self, look: Look) -> Solid:
        paint = body(look, "satin", self.color)
        up = SILL + HEIGHT / 2
        sky = Material(color=(1.5, 1.5, 1.5), kind="light", sampling=0.3)
        pane = flat_patch(WIDTH - 0.10, HEIGHT - 0.10).moved(translate(0, 0.022, up))
        return Solid(
            (
                Part("frame", moulding(WIDTH, HEIGHT, _FRAME).moved(translate(0, DEPTH / 2, up)), paint),
                Part("wings", _wings(up), paint),
                Part(
                    "sill",
                    rounded_box(WIDTH + 0.10, 0.15, SILL, 0.010).moved(translate(0, 0, 0)),
                    piece(look, "sill", "satin", "#e6e4de") if "sill" in look.part_colors else paint,
                ),
                Part("sky", pane, sky, texture=_sky()),
                Part(
                    "back",
                    rounded_box(WIDTH - 0.04, 0.006, HEIGHT - 0.04, 0.002).moved(translate(0, 0.032, SILL + 0.02)),
                    paint,
                ),
                Part("handle", _handle(up), piece(look, "handle", "brass")),
            )
        )


_FRAME = rounded(
    [
        (0, 0, 0),
        (0.055, 0, 0),
        (0.055, 0.060, 0.002),
        (0.048, 0.060, 0.002),
        (0.048, 0.076, 0.003),
        (0.010, DEPTH, 0.004),
        (0, DEPTH, 0.003),
    ],
    closed=True,
)
_WING = rounded(
    [(0, 0, 0), (0.052, 0, 0), (0.052, 0.010, 0.001), (0.042, 0.034, 0.006), (0.004, 0.040, 0.003), (0, 0.038, 0.001)],
    closed=True,
)


@cache
def _wings(up: float) -> Mesh:
    wide, tall = (WIDTH - 0.100) / 2, HEIGHT - 0.100
    out = []
    for s in (-1, 1):
        x = s * wide / 2
        out.append(moulding(wide - 0.002, tall, _WING).moved(translate(x, 0.014, up)))
        inner_w, inner_h = wide - 0.10, tall - 0.10
        bar = rounded_box(0.020, 0.022, inner_h, 0.006).moved(translate(x, 0.004, up - inner_h / 2))
        out.append(bar)
        for k in (1, 2):
            cross = rounded_box(inner_w, 0.022, 0.020, 0.006)
            out.append(cross.moved(translate(x, 0.004, up - inner_h / 2 + k * inner_h / 3 - 0.010)))
    return merge(out)


@cache
def _handle(up: float) -> Mesh:
    rose = rounded_box(0.024, 0.008, 0.060, 0.0038).moved(translate(0.026, -0.030, up - 0.03))
    lever = rounded_box(0.012, 0.012, 0.10, 0.0055).moved(translate(0.026, -0.048, up - 0.085))
    neck = lathe(rounded([(0, 0, 0), (0.007, 0, 0.001), (0.007, 0.022, 0.001), (0, 0.022, 0)]), segments=24)
    return merge([rose, lever, neck.moved(translate(0.026, -0.030, up) @ rotate("x", 90))])


@cache
def _sky() -> NDArray[np.uint8]:
    """A clear day outside: blue above, haze and soft treetops below."""
    high, wide = 400, 340
    x, y = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    image = np.array((0.42, 0.66, 0.93)) + (np.array((0.93, 0.96, 0.98)) - np.array((0.42, 0.66, 0.93))) * (
        np.clip(y / 0.8, 0, 1)[..., None] ** 1.1
    )
    chance = np.random.default_rng(8)
    for _ in range(26):
        cx, cy = chance.uniform(0, 1), chance.choice((0.22, 0.42)) + chance.normal(0, 0.03)
        blob = np.exp(-(((x - cx) / 0.10) ** 2 + ((y - cy) / 0.03) ** 2))[..., None]
        image = image + (1 - image) * 0.55 * blob
    line = 0.80 + 0.03 * np.sin(9 * x[0] + 1) + 0.018 * np.sin(31 * x[0]) + 0.010 * np.sin(71 * x[0])
    trees = np.clip((y - line) / 0.02, 0, 1)[..., None]
    leaf = np.array((0.36, 0.52, 0.28)) * (1.05 - 0.5 * np.clip((y - line) / 0.3, 0, 1)[..., None])
    return np.asarray(np.clip(image * (1 - trees) + leaf * trees, 0, 1) * 255 + 0.5, np.uint8)
