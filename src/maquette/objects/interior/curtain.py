"""A pair of floor-length curtains on a rod, 2.3 m high: open and tied back, or drawn."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, lathe, merge, rotate, rounded, sweep, translate
from ...geometry.shading import grid_mesh, grid_normals
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

ROD_Z, TOP, HALF = 2.30, 2.255, 0.98  # m: the rod, the cloth's upper edge, half of the whole width
TIE_Z = 0.98
FOLDS = 9  # of each wing
ROWS, COLUMNS = 48, 190


@objects.register("curtain")
class Curtain(Object):
    label = "curtain"
    names = nouns(
        en="curtain, curtains, pair of curtains, drape, drapes, window curtain, drapery",
        de="vorhang, gardine",
        fr="rideau, paire de rideaux",
        es="cortina",
        it="tenda, tendaggio",
        pt="cortina, cortinado",
        nl="gordijn",
        pl="zasłona, firanka",
        tr="perde",
        ru="занавеска, штора, занавес",
        ja="カーテン",
        zh="窗帘, 帘子",
        ko="커튼",
        ar="ستارة",
        hi="पर्दा, परदा",
    )
    color = "#2f6e73"
    parts = ("rod", "tieback")
    features = MappingProxyType({"state": ("open", "closed")})
    shown = Shown(turn_deg=8, from_deg=3)

    def build(self, look: Look) -> Solid:
        is_open = look.feature("state", "open") == "open"
        cloth = body(look, "linen" if look.material is None else "fabric", self.color)
        rod = piece(look, "rod", "brushed_brass")
        wing = _wing(is_open)
        parts = [
            Part("cloth", merge([wing, wing.mirrored()]), cloth),
            Part("rod", _rod(), rod),
            Part("rings", _rings(is_open), rod),
        ]
        if is_open:
            band = _band()
            tie = piece(look, "tieback", "satin") if "tieback" in look.part_colors else darker(cloth, 0.75)
            parts.append(Part("tieback", merge([band, band.mirrored()]), tie))
        return Solid(tuple(parts))


def _edges(z: np.ndarray, is_open: bool) -> tuple[np.ndarray, np.ndarray]:
    """Inner and outer x of the right wing at each height."""
    if not is_open:
        return np.full_like(z, 0.012), np.full_like(z, HALF) - 0.02
    # Gathered at the tieback; above it the inner edge falls in a bow, below it the cloth opens a little.
    above = np.clip((z - TIE_Z) / (TOP - TIE_Z), 0, 1)
    below = np.clip((TIE_Z - z) / TIE_Z, 0, 1)
    inner = 0.785 - 0.55 * above**1.5 * (1 - 0.12 * np.sin(np.pi * above)) - 0.16 * np.sqrt(below) * (1 - 0.25 * below)
    return inner, np.full_like(z, HALF) - 0.02 - 0.035 * np.exp(-(((z - TIE_Z) / 0.18) ** 2))


@cache
def _wing(is_open: bool) -> Mesh:
    v = np.linspace(0, 1, ROWS)[:, None]
    u = np.linspace(0, 1, COLUMNS)[None, :]
    z = 0.006 + (TOP - 0.006) * v
    inner, outer = _edges(z, is_open)
    wide = outer - inner
    # The flatter it hangs, the shallower the folds; at the hooks they are even, further down they wander and merge.
    phase = 2 * np.pi * FOLDS * u
    wander = (1 - v) * (0.9 * np.sin(2 * np.pi * u * 2.3 + 1) + 0.5 * np.sin(2 * np.pi * u * 5.1))
    deep = 0.034 + 0.028 * (1 - v) ** 1.3
    if is_open:
        deep = deep * np.clip(0.30 + wide / 0.75, 0.5, 1.0)
    fold = np.sin(phase + 0.7 * wander) + 0.16 * np.sin(2 * phase + wander)
    shift = 0.35 * deep * np.cos(phase + 0.7 * wander) * 0.5  # folds lean over themselves
    hem = 0.010 * (1 - v) ** 6 * np.sin(phase + 1.3)
    points = np.stack(
        [inner + wide * u + shift, deep * fold * 0.8 + 0 * u, np.broadcast_to(z, fold.shape) + hem * 0.5], -1
    )
    points[0, :, 2] = np.maximum(points[0, :, 2], 0.0005)
    points[..., 2] -= points[..., 2].min()
    normal = grid_normals(points)
    back = (points - normal * 0.0007)[:, ::-1]
    return merge([grid_mesh(points, normal), grid_mesh(back, -normal[:, ::-1])])


@cache
def _rod() -> Mesh:
    long = 2 * HALF + 0.16
    pole = lathe(rounded([(0, 0, 0), (0.0125, 0, 0.001), (0.0125, long, 0.001), (0, long, 0)]), segments=32)
    ball = lathe(rounded([
        (0, 0, 0), (0.017, 0, 0.002), (0.017, 0.008, 0.002), (0.010, 0.012, 0.003), (0.027, 0.024, 0.012),
        (0.027, 0.050, 0.016), (0, 0.062, 0),
    ]), segments=40)  # fmt: skip
    at = translate(-long / 2, 0, ROD_Z) @ rotate("y", 90)
    out = [pole.moved(at), ball.moved(at @ translate(z=long)), ball.moved(at @ rotate("x", 180))]
    for x in (-HALF + 0.02, HALF - 0.02):
        arm = lathe(rounded([(0, 0, 0), (0.009, 0, 0.001), (0.009, 0.10, 0.001), (0.030, 0.10, 0.002),
                             (0.030, 0.108, 0.002), (0, 0.108, 0)]), segments=28)  # fmt: skip
        out.append(arm.moved(translate(x + np.sign(x) * 0.04, 0.004, ROD_Z) @ rotate("x", -90)))
    return merge(out)


@cache
def _rings(is_open: bool) -> Mesh:
    """One on each fold."""
    turn = np.linspace(0, 2 * np.pi, 28)[:-1]
    hoop = np.stack([0.006 * np.sin(turn), 0.0205 * np.sin(turn) * 0.85, 0.0205 * np.cos(turn)], 1)
    ring = sweep(hoop, ellipse(0.0022, 0.0022, 8), closed=True, up=(1.0, 0.0, 0.0))
    inner, outer = (float(e[0]) for e in _edges(np.array([TOP]), is_open))
    at = [inner + (outer - inner) * (k + 0.25) / FOLDS for k in range(FOLDS)]
    return merge(ring.moved(translate(s * x, 0, ROD_Z - 0.010)) for x in at for s in (-1, 1))


@cache
def _band() -> Mesh:
    """A sash round the gathered cloth, higher on its outer side, where a hook would hold it."""
    inner, outer = (float(e[0]) for e in _edges(np.array([TIE_Z]), True))
    turn = np.linspace(0, 2 * np.pi, 97)[:-1]
    # Fuller at its corners than an ellipse, as the folds within it are.
    along, across = (np.sign(w) * np.abs(w) ** 0.62 for w in (np.cos(turn), np.sin(turn)))
    x = ((outer - inner) / 2 + 0.012) * along
    path = np.stack([(inner + outer) / 2 + x, 0.033 * across, TIE_Z + 0.22 * x], 1)
    return sweep(path, ellipse(0.026, 0.0042, 28), closed=True, up=(0.0, 0.0, 1.0))
