"""An open umbrella held upright: eight gores over steel ribs, a shaft, and a crook of wood."""

import math
from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, spline, translate
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from .._tubes import bent, tube
from .._warp import Points, shell
from ..contracts import Look, Object, Shown, objects

GORES, REACH, TOP, DROP = 8, 0.50, 0.835, 0.215
_HALF = math.pi / GORES


@objects.register("umbrella")
class Umbrella(Object):
    label = "umbrella"
    names = nouns(
        en="umbrella, brolly, parasol",
        de="regenschirm, schirm, sonnenschirm",
        fr="parapluie, parasol, ombrelle",
        es="paraguas, sombrilla",
        it="ombrello, ombrellone",
        pt="guarda-chuva, sombrinha",
        nl="paraplu, parasol",
        pl="parasol, parasolka",
        tr="şemsiye",
        ru="зонт, зонтик",
        ja="傘, かさ",
        zh="雨伞, 伞",
        ko="우산",
        ar="مظلة",
        hi="छाता, छतरी",
    )
    color = "#d6402f"
    parts = ("canopy", "handle")
    instead_of = ("umbrella", "umbrella-with-rain-drops")
    shown = Shown(turn_deg=10, from_deg=14)

    def build(self, look: Look) -> Solid:
        canopy = look.part_colors.get("canopy")
        cloth = body(
            Look(canopy, look.material) if canopy else look, "silk" if not look.material else "satin", self.color
        )
        return Solid(
            (
                Part("canopy", _canopy(), cloth),
                Part("handle", _crook(), piece(look, "handle", "walnut")),
                Part("shaft", tube((0, 0, 0.16), (0, 0, TOP + 0.012), 0.0048, sides=20), MATERIALS["steel"]),
                Part("ribs", _ribs(), MATERIALS["steel"]),
                Part("tips", _tips(), piece(look, "tips", "satin", "#1b1c1f")),
            ),
            anchors={"hand": (0.0, 0.0, 0.12)},
        )


def _height(reach: Points) -> Points:
    """Of a rib over how far out it is: almost flat above, steep at the hem."""
    share = np.clip(reach / REACH, 0, 1.2)
    return TOP - DROP * (0.35 * share**1.6 + 0.65 * share**3.0)


@cache
def _canopy() -> Mesh:
    """Between two ribs the cloth is as straight as a string drawn from one to the other."""

    def surface(flat: Points) -> Points:
        r, a = np.hypot(flat[..., 0], flat[..., 1]), np.arctan2(flat[..., 1], flat[..., 0])
        off = np.mod(a, 2 * _HALF) - _HALF
        rib = r * np.cos(off) / math.cos(_HALF)
        return np.stack([flat[..., 0], flat[..., 1], _height(rib)], -1)

    a = np.arange(GORES * 24) * (2 * math.pi / (GORES * 24))
    off = np.mod(a, 2 * _HALF) - _HALF
    scallop = 1 - 0.055 * np.cos(off / _HALF * math.pi / 2) ** 2
    r = REACH * math.cos(_HALF) / np.cos(off) * scallop
    return shell(surface, np.stack([r * np.cos(a), r * np.sin(a)], 1), 0.0022, rings=26)


@cache
def _ribs() -> Mesh:
    out = []
    runner = TOP - 0.235
    for k in range(GORES):
        a = 2 * _HALF * k
        c, s = math.cos(a), math.sin(a)
        line = [(r * c, r * s, float(_height(np.array(r))) - 0.0035) for r in np.linspace(0.012, REACH + 0.004, 9)]
        out.append(bent(line, 0.0016, count=26, sides=8))
        middle = 0.52 * REACH
        out.append(
            tube(
                (0.012 * c, 0.012 * s, runner),
                (middle * c, middle * s, float(_height(np.array(middle))) - 0.005),
                0.0015,
                sides=8,
            )
        )
    collar = lathe(
        rounded([(0, 0, 0), (0.012, 0, 0.002), (0.013, 0.02, 0.002), (0.008, 0.034, 0.002), (0, 0.034, 0)]), segments=32
    )
    return merge([*out, collar.moved(translate(z=runner - 0.016)), collar.moved(translate(z=TOP - 0.034))])


@cache
def _tips() -> Mesh:
    spike = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.012, 0, 0.001),
                (0.012, 0.006, 0.002),
                (0.0055, 0.012, 0.004),
                (0.0040, 0.058, 0),
                (0, 0.060, 0),
            ]
        ),
        segments=28,
    )
    out = [spike.moved(translate(z=TOP + 0.001))]
    bead = lathe(rounded([(0, -0.005, 0), (0.0042, -0.004, 0.003), (0.0042, 0.003, 0.003), (0, 0.005, 0)]), segments=16)
    for k in range(GORES):
        a = 2 * _HALF * k
        out.append(bead.moved(translate(REACH * math.cos(a), REACH * math.sin(a), TOP - DROP - 0.0035)))
    return merge(out)


@cache
def _crook() -> Mesh:
    turn = np.radians(np.linspace(0, 200, 22))
    r = 0.040
    hook = [(r - r * math.cos(t), 0.0, 0.052 - r * math.sin(t)) for t in turn]
    line = spline([(0, 0, 0.205), (0, 0, 0.15), (0, 0, 0.10), *hook], 110)
    thick = 0.0118
    low = float(line[:, 2].min()) - thick
    mesh = bent([tuple(float(v) for v in p) for p in line], thick, count=110, sides=22)  # type: ignore[misc]
    return mesh.moved(translate(z=-low))
