"""A doughnut with pink icing and sprinkles."""

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, ellipse, lathe, merge, sweep, translate
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._skin import at, blended, bumps, displaced, grounded, skin

RING, THICK = 0.0280, 0.0175  # radius of the ring, and of its dough
SPRINKLES = ("#f4f1ea", "#f6c62f", "#43b5e8", "#7cc35a", "#e8483f", "#8a5cd0")


@objects.register("donut")
class Donut(Object):
    label = "donut"
    names = nouns(
        en="donut, doughnut",
        de="donut, krapfen",
        fr="donut, beignet",
        es="dónut, rosquilla, dona",
        it="ciambella, donut",
        pt="donut, rosquinha",
        nl="donut",
        pl="donut, pączek",
        tr="donut, çörek",
        ru="пончик",
        ja="ドーナツ",
        zh="甜甜圈",
        ko="도넛",
        ar="دونات",
        hi="डोनट",
    )
    color = "#f08fb0"
    parts = ("dough",)
    instead_of = ("doughnut",)
    shown = Shown(from_deg=34)

    def build(self, look: Look) -> Solid:
        icing = body(look, "gloss", self.color)
        return Solid(
            (
                Part("dough", _dough(), piece(look, "dough", "satin", "#c98a44")),
                Part("icing", _icing(), icing),
                *(
                    Part(f"sprinkles-{k}", _sprinkles(k), MATERIALS["gloss"].colored(hex_to_linear(color)))
                    for k, color in enumerate(SPRINKLES)
                ),
            )
        )


def _dough() -> Mesh:
    angle = np.linspace(0, 2 * np.pi, 61)
    section = np.stack([RING + THICK * np.cos(angle - np.pi / 2), 0.92 * THICK * (1 + np.sin(angle - np.pi / 2))], 1)
    ring = displaced(lathe(section, segments=140), lambda p: 0.0005 * bumps(p, 0.02, 1) + 0.0001 * bumps(p, 0.004, 2))
    ring = grounded(ring)
    p = at(ring)
    pale = np.exp(-(((p[:, 2] - 0.92 * THICK) / 0.0035) ** 2))  # the band that stayed above the oil
    return blended(ring, np.clip(0.62 - 0.6 * pale + 0.06 * bumps(p, 0.01, 5), 0, 1), ("#ecc88e", "#cf9450", "#a86a2c"))


def _icing() -> Mesh:
    """The upper half of a slightly thicker ring, with a wavy edge."""
    around = np.linspace(0, 2 * np.pi, 241)
    up, turn = np.meshgrid(np.linspace(0, 1, 40), around, indexing="ij")
    inner = np.radians(172) + np.radians(10) * np.sin(5 * turn + 1)
    outer = np.radians(6) + np.radians(13) * np.sin(7 * turn) + np.radians(6) * np.sin(13 * turn + 2)
    angle = outer + (inner - outer) * up
    swell = THICK + 0.0019 * np.clip(np.sin(np.pi * up) * 3.2, 0, 1) ** 0.6 - 0.0002
    far = RING + swell * np.cos(angle)
    grid = np.stack([far * np.cos(turn), far * np.sin(turn), 0.92 * THICK + 0.92 * swell * np.sin(angle)], -1)
    return skin(grid, wraps=True)


def _sprinkles(number: int) -> Mesh:
    rng = np.random.default_rng(20 + number)
    out = []
    for _ in range(15):
        turn, angle = rng.uniform(0, 2 * np.pi), np.radians(rng.uniform(42, 138))
        swell = THICK + 0.0019
        way = np.array([np.cos(angle) * np.cos(turn), np.cos(angle) * np.sin(turn), np.sin(angle)])
        spot = np.array([RING * np.cos(turn), RING * np.sin(turn), 0.92 * THICK]) + swell * way * (1, 1, 0.92)
        across = np.cross(way, rng.standard_normal(3))
        across = 0.0030 * across / np.linalg.norm(across)
        grain = sweep(np.linspace(-across, across, 6), ellipse(0.00085, 0.00085, 10), up=tuple(way.tolist()))
        out.append(grain.moved(translate(*spot.tolist())))
    return merge(out)
