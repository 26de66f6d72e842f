"""A barrel armchair with a round back of upright channels that falls to the arms, a domed seat, brass feet."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, ribbon, rotate, rounded, rounded_box, spline, translate
from .._looks import body, nouns, piece, tinted
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects
from ._joinery import leg

BOTTOM, BACK, SEAT = 0.13, 0.80, 0.44
_ROUND = spline(
    [(-0.365, -0.30), (-0.385, -0.08), (-0.365, 0.12), (-0.265, 0.29), (-0.10, 0.372), (0.0, 0.382), (0.10, 0.372),
     (0.265, 0.29), (0.365, 0.12), (0.385, -0.08), (0.365, -0.30)], 160)  # fmt: skip


@objects.register("armchair")
class Armchair(Object):
    label = "armchair"
    names = nouns(
        en="armchair, easy chair, lounge chair, club chair",
        de="sessel, lehnsessel, armsessel",
        fr="fauteuil",
        es="sillón, butaca",
        it="poltrona",
        pt="poltrona",
        nl="fauteuil, leunstoel",
        pl="fotel",
        tr="koltuk, berjer",
        ru="кресло",
        ja="アームチェア, 肘掛け椅子, 肘掛椅子",
        zh="扶手椅, 单人沙发",
        ko="안락의자, 팔걸이의자, 암체어",
        ar="كرسي بذراعين, كرسي مريح",
        hi="आरामकुर्सी, आराम कुर्सी",
    )
    color = "#b4532f"
    parts = ("seat", "legs")
    shown = Shown(turn_deg=-30, from_deg=14)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "fabric", self.color)
        return Solid(
            (
                Part("back", merge([_outside(), _channels()]), cloth),
                Part("seat", _seat(), tinted(look, "seat", cloth)),
                Part("legs", _legs(), piece(look, "legs", "brass")),
            ),
            anchors={"seat": (0.0, -0.10, SEAT + 0.015)},
        )


def _top(y: Points) -> Points:
    """Height of the back at a place: high behind, low at the arms."""
    share = np.clip((y + 0.30) / 0.68, 0, 1)
    return 0.60 + (BACK - 0.60) * (share * share * (3 - 2 * share)) ** 1.1


@cache
def _outside() -> Mesh:
    skin = ribbon(_ROUND, 0.055, 1.0, bevel=0.026)

    def bend(p: Points) -> Points:
        z, tall = p[..., 2], _top(p[..., 1]) - BOTTOM
        # The rims keep their rounding; what is between them is drawn out or in.
        low, high = np.minimum(z, 0.03), np.maximum(z - 0.97, 0)
        middle = np.clip((z - 0.03) / 0.94, 0, 1) * (tall - 0.06)
        flare = 1 + 0.05 * (z - 0.3)
        return np.stack([p[..., 0] * flare, p[..., 1] * flare, BOTTOM + low + middle + high], -1)

    return warped(skin, bend)


@cache
def _channels() -> Mesh:
    """Padded rolls along the inside."""
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(_ROUND, axis=0), axis=1))])
    count = 21
    way = np.gradient(_ROUND, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    out = []
    for k in range(count):
        s = (k + 0.5) / count * length[-1]
        x, y = (float(np.interp(s, length, _ROUND[:, j])) for j in (0, 1))
        tx, ty = (float(np.interp(s, length, way[:, j])) for j in (0, 1))
        inward = (ty, -tx)
        flare = 1.02
        top = float(_top(np.array(y))) - 0.022
        roll = rounded_box(1.10 * length[-1] / count * 0.955, 0.092, top - SEAT + 0.13, 0.036, segments=4)
        # The way runs from the left arm over the back to the right; the inside is on its right.
        turn = float(np.degrees(np.arctan2(ty, tx)))
        out.append(
            roll.moved(translate(flare * x + 0.038 * inward[0], flare * y + 0.038 * inward[1], SEAT - 0.13)
                       @ rotate("z", turn))
        )  # fmt: skip
    return merge(out)


@cache
def _seat() -> Mesh:
    """A round cushion with a straight front, and the box below it."""
    r = 0.335
    profile = rounded([(0, 0.0, 0), (r, 0, 0.045), (r + 0.004, 0.075, 0.05), (r, 0.15, 0.055), (0.18, 0.165, 0.3),
                       (0, 0.168, 0)], step_deg=6)  # fmt: skip
    pad = lathe(profile, segments=72)
    base = lathe(rounded([(0, 0, 0), (r - 0.01, 0, 0.02), (r, 0.17, 0.01), (0, 0.17, 0)]), segments=72)

    def square(p: Points) -> Points:
        """Squarer in front: a circle pushed out to a squircle."""
        far = np.hypot(p[..., 0], p[..., 1])
        a = np.arctan2(p[..., 1], p[..., 0])
        n = 3.4
        grow = (np.abs(np.cos(a)) ** n + np.abs(np.sin(a)) ** n) ** (-1 / n)
        grow = np.where(p[..., 1] < 0, grow, 1.0)
        share = np.clip(far / r, 0, 1) ** 2
        grow = 1 + (grow - 1) * share
        return np.stack([p[..., 0] * grow, p[..., 1] * grow - 0.012, p[..., 2]], -1)

    return merge(
        [
            warped(pad, square, step=1e-3).moved(translate(z=SEAT - 0.155)),
            warped(base, square, step=1e-3).moved(translate(z=BOTTOM)),
        ]
    )


@cache
def _legs() -> Mesh:
    spots = [(-0.27, -0.24), (0.27, -0.24), (0.22, 0.24), (-0.22, 0.24)]
    return merge(leg((1.08 * x, 1.08 * y, 0.0), (x, y, BOTTOM + 0.02), 0.018, 0.034) for x, y in spots)
