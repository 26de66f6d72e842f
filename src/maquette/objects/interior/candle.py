"""A lit pillar candle on a small brass dish, its wax softly glowing."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, spline
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import bent
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects

RADIUS, FOOT, HEIGHT = 0.037, 0.008, 0.125


@objects.register("candle")
class Candle(Object):
    label = "candle"
    names = nouns(
        en="candle, pillar candle",
        de="kerze, stumpenkerze",
        fr="bougie, chandelle",
        es="vela, candela",
        it="candela",
        pt="vela",
        nl="kaars",
        pl="świeca, świeczka",
        tr="mum",
        ru="свеча, свечка",
        ja="ろうそく, キャンドル",
        zh="蜡烛",
        ko="양초, 촛불",
        ar="شمعة",
        hi="मोमबत्ती",
    )
    color = "#f2e3c4"
    parts = ("dish", "flame")
    instead_of = ("candle",)
    shown = Shown(from_deg=12)

    def build(self, look: Look) -> Solid:
        wax = body(look, "wax", self.color)
        fire = piece(look, "flame", "matte", look.part_colors.get("flame", "#ffb347")).color
        top = max(fire)
        glow = Material(color=(9.0 * fire[0] / top, 9.0 * fire[1] / top, 9.0 * fire[2] / top), kind="light")
        core = Material(color=(14.0, 11.5, 7.0), kind="light", sampling=0.0)
        return Solid(
            (
                Part("wax", _wax(), wax),
                Part("dish", lathe(_DISH, segments=96), piece(look, "dish", "brass")),
                Part("wick", _wick(), Material(color=(0.012, 0.010, 0.009), roughness=0.9)),
                Part("flame", _flame(1.0), glow),
                Part("core", _flame(0.5), core),
            )
        )


_DISH = rounded(
    [
        (0, 0, 0),
        (0.046, 0, 0.002),
        (0.062, 0.010, 0.006),
        (0.064, 0.0145, 0.001),
        (0.062, 0.0145, 0.001),
        (0.048, 0.0045, 0.006),
        (0.0, 0.0042, 0),
    ]
)
_TOP = FOOT + HEIGHT


@cache
def _wax() -> Mesh:
    """The pillar, hollowed by the flame, its rim uneven, with a few runs down its side."""
    profile = rounded(
        [
            (0, 0.0043, 0),
            (RADIUS, 0.0043, 0.003),
            (RADIUS, _TOP, 0.005),
            (RADIUS - 0.009, _TOP - 0.003, 0.008),
            (0.012, _TOP - 0.011, 0.012),
            (0, _TOP - 0.0115, 0),
        ],
        step_deg=5,
    )

    def uneven(p: Points) -> Points:
        a = np.arctan2(p[..., 1], p[..., 0])
        high = np.clip((p[..., 2] - _TOP + 0.03) / 0.03, 0, 1)
        wave = 0.0022 * np.sin(2 * a + 0.7) + 0.0012 * np.sin(5 * a + 2.0)
        return np.stack([p[..., 0], p[..., 1], p[..., 2] + wave * high], -1)

    runs = []
    for degrees, low, thick in ((-62, 0.040, 0.0042), (-118, 0.074, 0.0034), (-20, 0.086, 0.0030), (150, 0.05, 0.004)):
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        r = RADIUS - 0.0012
        line = [(0.93 * r * c, 0.93 * r * s, _TOP - 0.001), (r * c, r * s, _TOP - 0.010), (r * c, r * s, low)]
        runs.append(bent(line, thick, count=30, sides=14))
    return merge([warped(_bare(lathe(profile, segments=120)), uneven, step=1e-5), *runs])


def _bare(mesh: Mesh) -> Mesh:
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)


@cache
def _wick() -> Mesh:
    return bent([(0, 0, _TOP - 0.014), (0, 0, _TOP - 0.004), (0.0012, 0, _TOP + 0.003)], 0.0011, count=16)


def _flame(size: float) -> Mesh:
    base = _TOP - 0.001
    half = [
        (0.0, 0.0),
        (0.0030, 0.0012),
        (0.0056, 0.0070),
        (0.0058, 0.0120),
        (0.0036, 0.0210),
        (0.0012, 0.0290),
        (0.0, 0.032),
    ]
    line = spline([(size * r, base + size * z) for r, z in half], 40)
    line[:, 0] = np.maximum(line[:, 0], 0)
    line[0, 0] = line[-1, 0] = 0.0
    return lathe(line, segments=40)
