"""A sharpened hexagonal pencil lying down, a rubber in a ferrule at its end; its point to the right."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, rotate, rounded, translate
from ...materials import MATERIALS
from .._ground import grounded
from .._loft import loft
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

LONG, RADIUS = 0.185, 0.0037  # to the flats of the hexagon


@objects.register("pencil")
class Pencil(Object):
    label = "pencil"
    names = nouns(
        en="pencil, lead pencil",
        de="bleistift",
        fr="crayon, crayon à papier",
        es="lápiz",
        it="matita",
        pt="lápis",
        nl="potlood",
        pl="ołówek",
        tr="kurşun kalem",
        ru="карандаш",
        ja="鉛筆",
        zh="铅笔",
        ko="연필",
        ar="قلم رصاص",
        hi="पेंसिल",
    )
    color = "#e9a820"
    parts = ("eraser",)
    instead_of = ("pencil",)
    shown = Shown(turn_deg=-28, from_deg=32)

    def build(self, look: Look) -> Solid:
        lay = rotate("z", 0) @ rotate("y", 90) @ rotate("z", 30)
        paint = body(look, "gloss", self.color)
        return grounded(
            Part(name, mesh.moved(translate(-LONG / 2, 0, 0) @ lay), material)
            for name, mesh, material in (
                ("shaft", _shaft(), paint),
                ("wood", _cone(), MATERIALS["pine"]),
                ("lead", lathe(_LEAD, segments=32), MATERIALS["graphite"]),
                ("ferrule", lathe(_FERRULE, segments=48), MATERIALS["aluminium"]),
                ("eraser", lathe(_RUBBER, segments=48), piece(look, "eraser", "rubber", "#e08a92")),
            )
        )


_FROM, _TO, _POINT = 0.024, 0.162, 0.0055  # the shaft, and how long the lead's point is


def _ring(z: float, flat: float, share: float) -> np.ndarray:
    """A section: a hexagon with eased corners, or a circle for `share` 0."""
    a = np.arange(72) * (2 * np.pi / 72)
    off = np.mod(a, np.pi / 3) - np.pi / 6
    hexagon = np.minimum(flat / np.cos(off), 1.115 * flat)
    r = share * hexagon + (1 - share) * flat
    return np.stack([r * np.cos(a), r * np.sin(a), np.full(72, z)], 1)


@cache
def _shaft() -> Mesh:
    """Painted, its front edge scalloped by the sharpener."""
    rings = [_ring(z, RADIUS, 1.0) for z in np.linspace(_FROM, _TO, 8)]
    last = rings[-1].copy()
    reach = np.linalg.norm(last[:, :2], axis=1) / RADIUS
    last[:, 2] = _TO + 0.0012 - 0.011 * (reach - 1.0)
    return loft(np.array([*rings[:-1], last]))


@cache
def _cone() -> Mesh:
    z = np.linspace(_TO - 0.0025, LONG - _POINT, 10)
    slope = (LONG - z) / (LONG - _TO + 0.0012)
    return loft(np.array([_ring(float(v), float(RADIUS * 1.03 * s), 0.0) for v, s in zip(z, slope, strict=True)]))


_SLOPE = RADIUS * 1.03 / (LONG - _TO + 0.0012)
_LEAD = rounded(
    [
        (0, LONG - _POINT - 0.001, 0),
        (_SLOPE * (_POINT + 0.0002), LONG - _POINT - 0.0002, 0),
        (0.00035, LONG - 0.0006, 0.0003),
        (0, LONG - 0.0003, 0),
    ]
)
_R = RADIUS * 1.08
_FERRULE = rounded(
    [
        (0, 0.010, 0),
        (_R, 0.010, 0.0003),
        (_R, 0.0120, 0.0003),
        (_R - 0.0003, 0.0125, 0.0002),
        (_R, 0.0130, 0.0003),
        (_R, 0.0165, 0.0004),
        (_R - 0.0004, 0.0172, 0.0002),
        (_R, 0.0180, 0.0003),
        (_R - 0.0004, 0.0188, 0.0002),
        (_R, 0.0195, 0.0003),
        (_R, 0.0245, 0.0004),
        (0, 0.0245, 0),
    ]
)
_RUBBER = rounded([(0, 0, 0), (RADIUS, 0, 0.0012), (RADIUS, 0.0105, 0.0002), (0, 0.0105, 0)])
