"""An old-town street lamp, 4.2 m high, lit: fluted iron post, ladder bar, lantern with a glowing globe."""

from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, lathe, merge, rounded, translate
from ...materials import MATERIALS, Material
from .._loft import loft
from .._looks import body, nouns, piece
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects

LANTERN = 3.42  # z of its foot
TOP = 4.0  # of its panes


@objects.register("street_lamp")
class StreetLamp(Object):
    label = "street lamp"
    names = nouns(
        en="street lamp, streetlamp, street light, streetlight, lamp post, lamppost, lantern post",
        de="straßenlaterne, laterne, straßenlampe, laternenpfahl, straßenleuchte",
        fr="lampadaire, réverbère",
        es="farola, farol, poste de luz",
        it="lampione",
        pt="poste de luz, candeeiro de rua, poste de iluminação",
        nl="straatlantaarn, lantaarnpaal, straatlamp",
        pl="latarnia uliczna, latarnia, lampa uliczna",
        tr="sokak lambası, sokak feneri",
        ru="уличный фонарь, фонарь, фонарный столб",
        ja="街灯, 街路灯, 外灯",
        zh="路灯, 街灯",
        ko="가로등",
        ar="عمود إنارة, مصباح الشارع",
        hi="स्ट्रीट लाइट, सड़क की बत्ती, लैंप पोस्ट",
    )
    color = "#1f2a2a"
    parts = ("light",)
    shown = Shown(from_deg=3)

    def build(self, look: Look) -> Solid:
        iron = body(look, "satin", self.color)
        glow = piece(look, "light", "satin", "#ffe2ad")
        r, g, b = glow.color
        return Solid(
            (
                Part("post", merge([_post(), _cage(), _roof()]), iron),
                Part("globe", _globe(), Material(color=(5.5 * r, 5.2 * g, 4.6 * b), kind="light")),
                Part("panes", _panes(), MATERIALS["glass"]),
            )
        )


def _fluted(low: float, high: float, radius: float, top: float) -> Mesh:
    """A tapering shaft with twelve flutes."""
    turn = np.arange(96) * (2 * np.pi / 96)
    wave = 1 - 0.09 * np.abs(np.sin(6 * turn)) ** 0.6
    rings = []
    for z in np.linspace(low, high, 8):
        r = radius + (top - radius) * (z - low) / (high - low)
        rings.append(np.stack([r * wave * np.cos(turn), r * wave * np.sin(turn), np.full(96, z)], 1))
    return loft(np.array(rings))


@cache
def _post() -> Mesh:
    base = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.21, 0, 0.01),
                (0.21, 0.06, 0.015),
                (0.17, 0.10, 0.02),
                (0.15, 0.16, 0.02),
                (0.150, 0.55, 0.03),
                (0.175, 0.59, 0.02),
                (0.165, 0.64, 0.02),
                (0.105, 0.72, 0.05),
                (0.085, 0.80, 0.02),
                (0.100, 0.83, 0.015),
                (0.080, 0.87, 0.015),
                (0, 0.87, 0),
            ]
        ),
        segments=48,
    )
    rings = [
        lathe(
            rounded([(0, z, 0), (r, z, 0.01), (r + 0.018, z + 0.03, 0.014), (r, z + 0.06, 0.01), (0, z + 0.06, 0)]),
            segments=32,
        )
        for z, r in ((1.55, 0.066), (2.92, 0.054))
    ]
    shaft = _fluted(0.84, 3.12, 0.070, 0.046)
    capital = lathe(
        rounded(
            [
                (0, 3.05, 0),
                (0.052, 3.05, 0.01),
                (0.060, 3.12, 0.02),
                (0.045, 3.18, 0.02),
                (0.060, 3.28, 0.04),
                (0.135, LANTERN - 0.01, 0.05),
                (0.15, LANTERN, 0.01),
                (0.15, LANTERN + 0.03, 0.01),
                (0, LANTERN + 0.03, 0),
            ]
        ),
        segments=40,
    )
    ladder = tube((-0.34, 0, 2.96), (0.34, 0, 2.96), 0.017)
    ball = lathe(
        rounded([(0, -0.034, 0), (0.034, -0.034, 0.034), (0.034, 0.034, 0.034), (0, 0.034, 0)], step_deg=12),
        segments=20,
    )
    return merge([base, shaft, capital, ladder, *rings, *(ball.moved(translate(s * 0.35, 0, 2.96)) for s in (-1, 1))])


def _corner(k: int, radius: float) -> tuple[float, float]:
    a = np.pi / 4 + k * np.pi / 2
    return radius * float(np.cos(a)), radius * float(np.sin(a))


@cache
def _cage() -> Mesh:
    """Four bars that spread upward, with rims below and above."""
    out = []
    for k in range(4):
        (x0, y0), (x1, y1) = _corner(k, 0.165), _corner(k, 0.285)
        out.append(tube((x0, y0, LANTERN + 0.02), (x1, y1, TOP), 0.013))
        for radius, z in ((0.165, LANTERN + 0.035), (0.285, TOP)):
            a, b = _corner(k, radius), _corner(k + 1, radius)
            out.append(tube((a[0], a[1], z), (b[0], b[1], z), 0.015))
    return merge(out)


@cache
def _roof() -> Mesh:
    """A four-sided hood, a vent and a finial."""
    rings = []
    for half, z in ((0.235, TOP), (0.240, TOP + 0.02), (0.19, TOP + 0.07), (0.10, TOP + 0.155), (0.075, TOP + 0.17)):
        rings.append([(-half, -half, z), (half, -half, z), (half, half, z), (-half, half, z)])
    hood = loft(np.array(rings, np.float64), is_smooth=False)
    vent = lathe(
        rounded(
            [
                (0, TOP + 0.15, 0),
                (0.070, TOP + 0.15, 0.01),
                (0.070, TOP + 0.20, 0.01),
                (0.095, TOP + 0.21, 0.01),
                (0.03, TOP + 0.27, 0.03),
                (0.022, TOP + 0.29, 0.01),
                (0.035, TOP + 0.32, 0.02),
                (0.006, TOP + 0.40, 0.01),
                (0, TOP + 0.40, 0),
            ]
        ),
        segments=32,
    )
    knobs = [
        lathe(rounded([(0, -0.02, 0), (0.02, -0.02, 0.01), (0.016, 0.05, 0.01), (0, 0.07, 0)]), segments=12).moved(
            translate(*_corner(k, 0.325), TOP + 0.012)
        )
        for k in range(4)
    ]
    return merge([hood, vent, *knobs])


@cache
def _globe() -> Mesh:
    profile = rounded(
        [(0, 3.50, 0), (0.05, 3.50, 0.01), (0.115, 3.60, 0.07), (0.115, 3.74, 0.08), (0.04, 3.86, 0.03), (0, 3.87, 0)]
    )
    return lathe(profile, segments=40)


@cache
def _panes() -> Mesh:
    """Four sheets of glass between the bars."""
    from ...geometry.shading import grid_mesh, grid_normals

    out = []
    for k in range(4):
        a, b = np.array(_corner(k, 0.158)), np.array(_corner(k + 1, 0.158))
        c, d = np.array(_corner(k, 0.276)), np.array(_corner(k + 1, 0.276))
        rows = np.array([[(*a, LANTERN + 0.04), (*b, LANTERN + 0.04)], [(*c, TOP), (*d, TOP)]])
        out.append(grid_mesh(rows, grid_normals(rows)))
    return merge(out)
