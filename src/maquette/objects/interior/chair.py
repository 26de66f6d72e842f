"""A dining chair: a moulded shell on four splayed wooden legs, with a wire brace below."""

from itertools import pairwise

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, rounded_rectangle, spline, translate
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from .._tubes import tube
from .._warp import Points, shell
from ..contracts import Look, Object, Shown, objects
from ._joinery import leg

SEAT = 0.445
_PROFILE = spline(
    [(-0.222, 0.418), (-0.205, 0.440), (-0.150, 0.448), (-0.030, 0.436), (0.090, 0.430), (0.150, 0.448), (0.188, 0.505),
     (0.212, 0.600), (0.232, 0.700), (0.250, 0.815)], 160)  # fmt: skip
_LENGTH = float(np.linalg.norm(np.diff(_PROFILE, axis=0), axis=1).sum())


@objects.register("chair")
class Chair(Object):
    label = "chair"
    names = nouns(
        en="chair, dining chair, kitchen chair, side chair, wooden chair",
        de="stuhl, esszimmerstuhl, küchenstuhl",
        fr="chaise",
        es="silla",
        it="sedia",
        pt="cadeira",
        nl="stoel, eetkamerstoel, keukenstoel",
        pl="krzesło",
        tr="sandalye",
        ru="стул",
        ja="椅子, いす, チェア",
        zh="椅子, 餐椅",
        ko="의자",
        ar="كرسي",
        hi="कुर्सी",
    )
    color = "#2c7a7b"
    parts = ("seat", "legs")
    instead_of = ("chair",)
    shown = Shown(turn_deg=-32, from_deg=12)

    def build(self, look: Look) -> Solid:
        seat = look.part_colors.get("seat")
        shell_ = body(Look(seat, look.material) if seat else look, "satin", self.color)
        wood = piece(look, "legs", "oak")
        return Solid(
            (
                Part("seat", _shell(), shell_),
                Part("legs", merge(_legs()), wood),
                Part("brace", merge(_brace()), MATERIALS["graphite"]),
            ),
            anchors={"seat": (0.0, -0.02, SEAT - 0.006)},
        )


def _shell() -> Mesh:
    """Seat and back in one: hollow across, drawn in at the waist."""
    corners = [(0.225, 0.0, 0.10), (0.232, 0.46 * _LENGTH, 0.3), (0.205, _LENGTH, 0.13)]
    right = [(x, s, r) for x, s, r in corners]
    left = [(-x, s, r) for x, s, r in reversed(corners)]
    outline = rounded([*right, *left], closed=True, step_deg=5)
    at = np.linspace(0, _LENGTH, len(_PROFILE))

    def surface(flat: Points) -> Points:
        x, s = flat[..., 0], np.clip(flat[..., 1], 0, _LENGTH)
        y, z = np.interp(s, at, _PROFILE[:, 0]), np.interp(s, at, _PROFILE[:, 1])
        step = 0.012
        ahead, back = np.clip(s + step, 0, _LENGTH), np.clip(s - step, 0, _LENGTH)
        ty = np.interp(ahead, at, _PROFILE[:, 0]) - np.interp(back, at, _PROFILE[:, 0])
        tz = np.interp(ahead, at, _PROFILE[:, 1]) - np.interp(back, at, _PROFILE[:, 1])
        size = np.hypot(ty, tz)
        # Up from the seat, forward from the back; flat at the front lip, deepest at the bend.
        lift = (0.014 + 0.052 * np.exp(-((((s / _LENGTH) - 0.52) / 0.24) ** 2))) * np.abs(x / 0.23) ** 2.2
        return np.stack([x, y - lift * tz / size, z + lift * ty / size], -1)

    return shell(surface, outline, 0.0085, rings=22)


def _legs() -> list[Mesh]:
    out = []
    for sx in (-1, 1):
        for foot_y, top_y in ((-0.215, -0.125), (0.225, 0.105)):
            out.append(leg((sx * 0.222, foot_y, 0.0), (sx * 0.135, top_y, 0.405), 0.021, 0.032))
    return out


def _brace() -> list[Mesh]:
    pad = lathe(rounded([(0, 0, 0), (0.021, 0, 0.002), (0.021, 0.036, 0.006), (0, 0.036, 0)]), segments=32)
    out = [pad.moved(translate(sx * 0.133, y, 0.395)) for sx in (-1, 1) for y in (-0.122, 0.103)]
    knots = [(sx * 0.166, y, 0.265) for sx, y in ((-1, -0.157), (1, -0.157), (1, 0.148), (-1, 0.148))]
    tops = [(sx * 0.133, y, 0.402) for sx, y in ((-1, -0.122), (1, -0.122), (1, 0.103), (-1, 0.103))]
    for k in range(4):
        # Two wires cross between neighbouring legs.
        out.append(tube(knots[k], tops[(k + 1) % 4], 0.0036, sides=10))
        out.append(tube(knots[(k + 1) % 4], tops[k], 0.0036, sides=10))
    bar = rounded_rectangle(0.27, 0.23, 0.02)
    path = np.concatenate([bar, bar[:1]])
    for a, b in pairwise(path):
        out.append(tube((a[0], a[1] - 0.0095, 0.402), (b[0], b[1] - 0.0095, 0.402), 0.006, sides=10))
    return out
