"""A pen lying down, its point to the right: a ball pen with a button, or a fountain pen with its cap behind."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...geometry import Curve, Mesh, Part, Solid, ellipse, lathe, merge, rotate, rounded, spline, sweep, translate
from ...geometry.shading import grid_mesh, grid_normals
from ...materials import MATERIALS
from .._ground import grounded
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

LONG = 0.142
RADIUS = 0.0054


@objects.register("pen")
class Pen(Object):
    label = "pen"
    names = nouns(
        en="pen, ballpoint pen, ball pen, biro, ballpoint, fountain pen, rollerball",
        de="stift, kugelschreiber, kuli, füller, füllfederhalter",
        fr="stylo, stylo à bille, stylo-plume, stylo plume",
        es="bolígrafo, pluma estilográfica, lapicero",
        it="penna, penna a sfera, penna stilografica",
        pt="caneta, esferográfica, caneta-tinteiro",
        nl="pen, balpen, vulpen",
        pl="długopis, wieczne pióro",
        tr="tükenmez kalem, dolma kalem",
        ru="ручка, шариковая ручка, перьевая ручка",
        ja="ペン, ボールペン, 万年筆",
        zh="笔, 圆珠笔, 钢笔",
        ko="펜, 볼펜, 만년필",
        ar="قلم حبر, قلم جاف",
        hi="कलम, पेन, बॉलपॉइंट पेन",
    )
    color = "#17324f"
    parts = ("trim",)
    features = MappingProxyType({"kind": ("ballpoint", "fountain")})
    instead_of = ("pen", "fountain-pen")
    shown = Shown(turn_deg=-28, from_deg=34)

    def build(self, look: Look) -> Solid:
        barrel = body(look, "gloss", self.color)
        is_fountain = look.feature("kind", "ballpoint") == "fountain"
        trim = piece(look, "trim", "gold") if is_fountain else piece(look, "trim", "silver")
        grip = darker(barrel, 0.35) if look.material is None else MATERIALS["graphite"]
        lay = translate(-LONG / 2, 0, 0) @ rotate("y", 90)
        made = _fountain() if is_fountain else _ballpoint()
        materials = {"barrel": barrel, "grip": grip, "trim": trim, "feed": MATERIALS["graphite"]}
        return grounded(Part(name, mesh.moved(lay), materials[name]) for name, mesh in made.items())


def _clip(z0: float, z1: float, lift: float) -> Mesh:
    """A sprung clip over the barrel, rooted at z0, its ball at z1; up is −x before it is laid down."""
    r = -RADIUS
    path = spline([
        (r + 0.001, 0, z0), (r - lift, 0, z0 + 0.0012), (r - lift - 0.0006, 0, z0 + 0.006),
        (r - lift * 0.8, 0, z1 - 0.010), (r - 0.0007, 0, z1 - 0.0025), (r - 0.0016, 0, z1),
    ], 60)  # fmt: skip
    taper = np.linspace(1.0, 0.72, len(path))
    return sweep(path, ellipse(0.00055, 0.0019, 20), size=taper, up=(0.0, 0.0, 1.0))


@cache
def _ballpoint() -> dict[str, Mesh]:
    r = RADIUS
    barrel = lathe(rounded([
        (0, 0.0130, 0), (r * 0.98, 0.0130, 0.0004), (r, 0.030, 0.1), (r, 0.0880, 0.0003), (0, 0.0880, 0),
    ]), segments=64)  # fmt: skip
    grip_line: list[tuple[float, float, float]] = [(0, 0.0885, 0), (r * 0.97, 0.0885, 0.0003)]
    for k in range(9):
        z = 0.0920 + 0.0032 * k
        grip_line += [(r * (0.96 - 0.008 * k), z, 0.0004), (r * (0.90 - 0.008 * k), z + 0.0005, 0.0003),
                      (r * (0.955 - 0.008 * k), z + 0.0010, 0.0004)]  # fmt: skip
    grip_line += [(r * 0.84, 0.1235, 0.0004), (0, 0.1235, 0)]
    cone: Curve = rounded([
        (0, 0.1236, 0), (r * 0.84, 0.1236, 0.0004), (r * 0.62, 0.1320, 0.02), (0.0013, 0.1385, 0.001),
        (0.0011, 0.1400, 0.0002), (0.00062, 0.1412, 0.0001), (0.00045, LONG - 0.0003, 0.0003), (0, LONG, 0),
    ])  # fmt: skip
    bands = [
        lathe(rounded([(0, z, 0), (r + x, z, 0.0003), (r + x, z + w, 0.0003), (0, z + w, 0)]), segments=64)
        for z, w, x in ((0.0112, 0.0022, 0.0003), (0.0868, 0.0018, 0.0003))
    ]
    button = lathe(rounded([
        (0, 0, 0), (0.0022, 0.0002, 0.0011), (0.0025, 0.0085, 0.0002), (0.0038, 0.0086, 0.0008),
        (0.0046, 0.0118, 0.0004), (0, 0.0118, 0),
    ]), segments=48)  # fmt: skip
    return {
        "barrel": barrel,
        "grip": lathe(rounded(grip_line), segments=64),
        "trim": merge([lathe(cone, segments=48), *bands, button, _clip(0.0135, 0.0530, 0.0022)]),
    }


@cache
def _fountain() -> dict[str, Mesh]:
    """Posted: the cap sits on the tail."""
    r = RADIUS * 1.08
    barrel = lathe(rounded([
        (0, 0.0, 0), (0.0040, 0.0004, 0.002), (r + 0.0006, 0.0065, 0.006), (r + 0.0009, 0.0500, 0.0005),
        (r - 0.0006, 0.0506, 0.0004), (r - 0.0004, 0.080, 0.02), (r - 0.0002, 0.0985, 0.0005), (0, 0.0985, 0),
    ]), segments=72)  # fmt: skip
    section = lathe(rounded([
        (0, 0.0985, 0), (r * 0.86, 0.0985, 0.0004), (r * 0.66, 0.1130, 0.02), (r * 0.74, 0.1180, 0.0010),
        (r * 0.60, 0.1190, 0.0005), (0, 0.1190, 0),
    ]), segments=64)  # fmt: skip
    bands = [
        lathe(rounded([(0, z, 0), (r + x, z, 0.0003), (r + x, z + w, 0.0003), (0, z + w, 0)]), segments=64)
        for z, w, x in ((0.0455, 0.0030, 0.0013), (0.0975, 0.0016, 0.0001))
    ]
    return {
        "barrel": barrel,
        "grip": section,
        "feed": lathe(rounded([(0, 0.118, 0), (0.0024, 0.118, 0), (0.0016, 0.131, 0.001), (0, 0.132, 0)]), segments=24),
        "trim": merge([*bands, _nib(), _clip(0.0050, 0.0440, 0.0026)]),
    }


def _nib() -> Mesh:
    """A bowed blade from the section to its point; up is −x."""
    t = np.linspace(0, 1, 40)
    wide = 0.0036 * np.where(t < 0.35, 0.86 + 0.4 * t, np.clip((1 - t) / 0.65, 0, 1) ** 0.9) + 0.00035
    across = np.linspace(-1, 1, 21)
    y = across[None, :] * wide[:, None]
    z = np.broadcast_to(0.1170 + (LONG - 0.1170) * t[:, None], y.shape)
    x = -0.0034 + 90 * y**2 + 0.0022 * t[:, None] ** 2
    sheets = []
    for lift, flip in ((0.0, False), (0.00035, True)):
        points = np.stack([x + lift, y, z], -1)
        grid = points if flip else points[:, ::-1]
        sheets.append(grid_mesh(grid, grid_normals(grid)))
    return merge(sheets)
