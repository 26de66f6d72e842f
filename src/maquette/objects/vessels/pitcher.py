"""A glazed jug, 24 cm high: round belly, drawn-out lip on the left, a strap handle on the right."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, lathe, rounded, spline, sweep
from .._looks import body, nouns, tinted
from .._warp import warped
from ..contracts import Look, Object, Shown, objects

RIM, WALL = 0.2380, 0.0040


@objects.register("pitcher")
class Pitcher(Object):
    label = "pitcher"
    names = nouns(
        en="pitcher, jug, water pitcher, milk jug, ewer, water jug, carafe",
        de="krug, wasserkrug, milchkrug, karaffe",
        fr="pichet, carafe, cruche, broc",
        es="jarra, cántaro, jarra de agua",
        it="brocca, caraffa",
        pt="jarra, jarro de água, moringa",
        nl="karaf, waterkan, schenkkan, kruik",
        pl="dzbanek, karafka, dzban",
        tr="sürahi, ibrik",
        ru="кувшин, графин",
        ja="ピッチャー, 水差し, カラフェ",
        zh="水罐, 大水壶, 凉水壶",
        ko="물주전자, 피처, 저그",
        ar="دورق, إبريق ماء",
        hi="जग, सुराही, घड़ा",
    )
    color = "#3b6ea8"
    parts = ("handle", "inside")
    shown = Shown(turn_deg=16, from_deg=12)

    def build(self, look: Look) -> Solid:
        glaze = body(look, "ceramic", self.color)
        white = body(Look(color="#f1efe9"), "ceramic", "#f1efe9") if look.material is None else glaze
        return Solid(
            (
                Part("body", _lipped(_OUTSIDE), glaze),
                Part("inside", _lipped(_INSIDE), tinted(look, "inside", white)),
                Part("foot", lathe(_FOOT), glaze),
                Part("handle", _handle(), tinted(look, "handle", glaze)),
            )
        )


_SIDE = spline([(0.0500, 0.0070), (0.0625, 0.0250), (0.0735, 0.0560), (0.0762, 0.0850), (0.0700, 0.1150),
                (0.0555, 0.1480), (0.0460, 0.1750), (0.0448, 0.1950), (0.0485, 0.2180),
                (0.0550, RIM - 0.0020)], 90)  # fmt: skip
_OUTSIDE = np.concatenate([[(0.046, 0.0062)], _SIDE, [(0.0552, RIM - 0.0006), (0.0545, RIM), (0.0535, RIM)]])
_INSIDE = np.concatenate([
    [(0.0535, RIM), (0.0522, RIM - 0.0006)], _SIDE[:2:-1] - (WALL, 0), [(0.050, 0.0135), (0.030, 0.0112), (0, 0.0110)],
])  # fmt: skip
_FOOT = rounded([
    (0, 0.003, 0), (0.041, 0.003, 0.001), (0.0425, 0, 0.0008), (0.0480, 0, 0.0015), (0.0500, 0.0065, 0.001),
    (0, 0.0075, 0),
])  # fmt: skip


def _spout(p: np.ndarray) -> np.ndarray:
    """Draws the rim out to a lip on the left: higher, further out and pinched."""
    out = p.copy()
    angle = np.arctan2(p[..., 1], -p[..., 0])  # 0 at the left
    share = np.clip((p[..., 2] - 0.150) / (RIM - 0.150), 0, 1.1) ** 2.2
    near = np.exp(-((angle / 0.52) ** 2)) * share
    beside = np.exp(-(((np.abs(angle) - 0.95) / 0.45) ** 2)) * share
    radius = np.maximum(np.hypot(p[..., 0], p[..., 1]), 1e-9)
    grow = 1 + (0.0250 * near - 0.0030 * beside) / radius * np.clip(radius / 0.03, 0, 1)
    out[..., 0], out[..., 1] = p[..., 0] * grow, p[..., 1] * grow * (1 - 0.10 * near)
    out[..., 2] = p[..., 2] + 0.0100 * near - 0.003 * beside
    return out


def _lipped(profile: np.ndarray) -> Mesh:
    made = warped(lathe(profile, segments=128), _spout)
    return Mesh(made.vertices, made.faces, made.normals)


@cache
def _handle() -> Mesh:
    path = spline([
        (0.0470, 0, 0.2160), (0.0580, 0, 0.2215), (0.0800, 0, 0.2235), (0.0990, 0, 0.2080), (0.1040, 0, 0.1750),
        (0.0990, 0, 0.1400), (0.0860, 0, 0.1120), (0.0735, 0, 0.0980),
    ], 90)  # fmt: skip
    reach = np.linspace(0, 1, len(path))
    flare = np.maximum(1 - np.minimum(reach, 1 - reach) / 0.10, 0) ** 2
    return sweep(path, ellipse(0.0052, 0.0110, 40), size=1 + 0.42 * flare, up=(0, 0, 1), rounding=0)
