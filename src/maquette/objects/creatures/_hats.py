"""What people have on their heads. A head's middle is at the origin, its crown about 0.24 m up."""

import math
from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np

from ...geometry import lathe, rotate, rounded, rounded_box, translate
from ...geometry.clay import Clay, ball, bell, half_space, limb, pressed, ring
from ...materials import Material
from ._figure import Figure, pebble

CELL = 0.0085
Materials = Mapping[str, Material]


def hat(figure: Figure, kind: str, m: Materials) -> None:
    HATS[kind](figure, m)


def _dome(low: float, grow: float = 0.0, high: float = 0.0) -> Clay:
    """A cap that fits hair, down to `low` above the middle."""
    dome = Clay().add(ball((0, 0.014, 0.030), (0.226 + grow, 0.224 + grow, 0.224 + grow + high)))
    return dome.cut(half_space((0, 0, low), (0, 0.0, 1.0)), blend=0.012)


def _cap(figure: Figure, m: Materials) -> None:
    figure.put("hat", _dome(0.100).moved(rotate("x", -6)).mesh(CELL), m["hat"])
    peak = Clay().add(ball((0, -0.215, 0.110), (0.150, 0.160, 0.016))).cut(half_space((0, -0.13, 0), (0, -1, 0)))
    peak = peak.add(ball((0, -0.20, 0.112), (0.155, 0.150, 0.015)), blend=0.01)
    figure.put("hat", peak.moved(rotate("x", 6)).mesh(0.007), m["hat"])
    figure.put("hat", pebble((0.020, 0.020, 0.012), translate(0, 0.038, 0.252)), m["hat"])


def _beanie(figure: Figure, m: Materials) -> None:
    figure.put("hat", _dome(0.085, 0.006, 0.020).mesh(CELL), m["hat"])
    figure.put(
        "hat",
        Clay().add(bell((0.240, 0.070), (0.236, 0.135), 0.026)).moved(translate(0, 0.014, 0)).mesh(CELL),
        m["hat"],
    )
    bobble = pressed(
        0.012,
        ball((0, 0.014, 0.300), 0.046),
        *(ball(_around(k, 24, 0.036, (0, 0.014, 0.300)), 0.020) for k in range(24)),
    )
    figure.put("bobble", bobble.mesh(0.007), m["button"])


def _around(k: int, count: int, radius: float, center: tuple[float, float, float]) -> tuple[float, float, float]:
    z = 1 - 2 * (k + 0.5) / count
    turn = k * math.pi * (3 - math.sqrt(5))
    s = math.sqrt(1 - z * z)
    return (
        center[0] + radius * s * math.cos(turn),
        center[1] + radius * s * math.sin(turn),
        center[2] + radius * z,
    )


def _brimmed(
    figure: Figure, material: Material, band: Material, wide: float, high: float, top: float, tilt: float = -6.0
) -> None:
    """A hat turned on a lathe: brim, crown, band."""
    frame = rotate("x", tilt) @ translate(0, 0.012, 0.098)
    crown = lathe(
        rounded(
            [
                (0, 0, 0),
                (wide, -0.012, 0.006),
                (wide, 0.004, 0.006),
                (0.236, 0.012, 0.02),
                (0.222, high * 0.6, 0.02),
                (top, high, 0.05),
                (0, high, 0),
            ]
        )
    )
    figure.put("hat", crown.moved(frame), material)
    ribbon = lathe(rounded([(0.15, 0.016, 0), (0.2385, 0.016, 0.004), (0.2350, 0.058, 0.004), (0.15, 0.058, 0)]))
    figure.put("band", ribbon.moved(frame), band)


def _hat(figure: Figure, m: Materials) -> None:
    _brimmed(figure, m["hat"], m["dark"], 0.330, 0.165, 0.175)


def _straw(figure: Figure, m: Materials) -> None:
    _brimmed(figure, m["hat"], m["scarf"], 0.375, 0.150, 0.195)


def _top_hat(figure: Figure, m: Materials) -> None:
    _brimmed(figure, m["hat"], m["scarf"], 0.300, 0.300, 0.232, -4)


def _witch(figure: Figure, m: Materials) -> None:
    frame = rotate("x", -8) @ translate(0, 0.012, 0.110)
    cone = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.390, -0.014, 0.006),
                (0.390, 0.004, 0.006),
                (0.232, 0.014, 0.03),
                (0.105, 0.24, 0.1),
                (0.010, 0.44, 0.008),
                (0, 0.446, 0),
            ]
        )
    )
    figure.put("hat", cone.moved(frame), m["hat"])
    band = lathe(rounded([(0.15, 0.02, 0), (0.2310, 0.02, 0.004), (0.2030, 0.070, 0.004), (0.15, 0.070, 0)]))
    figure.put("band", band.moved(frame), m["scarf"])
    figure.put(
        "buckle",
        rounded_box(0.062, 0.014, 0.058, 0.006).moved(frame @ translate(0, -0.222, 0.016) @ rotate("x", -26)),
        m["gold"],
    )


def _chef(figure: Figure, m: Materials) -> None:
    puff = pressed(
        0.03,
        *(
            ball((0.135 * math.cos(a), 0.014 + 0.135 * math.sin(a), 0.335), (0.120, 0.120, 0.085))
            for a in np.linspace(0, 2 * math.pi, 7)[:-1]
        ),
    )
    puff = puff.add(ball((0, 0.014, 0.360), (0.150, 0.150, 0.085)), blend=0.05)
    figure.put("hat", puff.mesh(0.010), m["button"])
    figure.put(
        "hat",
        Clay().add(bell((0.232, 0.105), (0.226, 0.290), 0.014)).moved(translate(0, 0.014, 0)).mesh(CELL),
        m["button"],
    )


def _crown(figure: Figure, m: Materials) -> None:
    band = Clay().add(bell((0.212, 0.135), (0.226, 0.205), 0.010)).cut(bell((0.196, 0.05), (0.212, 0.30), 0.004))
    band = band.moved(translate(0, 0.014, 0))
    for k in range(8):
        a = k * math.pi / 4 - math.pi / 2
        x, y = math.cos(a), math.sin(a)
        band = band.add(
            limb((0.212 * x, 0.014 + 0.212 * y, 0.19), (0.232 * x, 0.014 + 0.232 * y, 0.280), 0.034, 0.008), blend=0.012
        )
    figure.put("crown", band.mesh(0.007), m["gold"])
    for k in range(8):
        a = k * math.pi / 4 - math.pi / 2
        x, y = math.cos(a), math.sin(a)
        figure.put("crown", pebble((0.016, 0.016, 0.016), translate(0.233 * x, 0.014 + 0.233 * y, 0.292)), m["gold"])
        figure.put(
            "jewel",
            pebble((0.018, 0.018, 0.018), translate(0.222 * x, 0.014 + 0.222 * y, 0.168)),
            m["jewel"] if "jewel" in m else m["scarf"],
        )


def _police(figure: Figure, m: Materials) -> None:
    frame = rotate("x", -8)
    top = (
        Clay()
        .add(ball((0, 0.0, 0.215), (0.262, 0.255, 0.062)))
        .add(bell((0.226, 0.095), (0.232, 0.19), 0.012), blend=0.03)
    )
    figure.put("hat", top.moved(frame).mesh(CELL), m["hat"])
    peak = Clay().add(ball((0, -0.185, 0.098), (0.170, 0.125, 0.014)))
    figure.put("peak", peak.moved(rotate("x", 4)).mesh(0.007), m["pupil"])
    figure.put("badge", pebble((0.030, 0.012, 0.034), frame @ translate(0, -0.240, 0.165)), m["gold"])


def _hard_hat(figure: Figure, m: Materials) -> None:
    figure.put("hat", _dome(0.095, 0.012, 0.012).mesh(CELL), m["hat"])
    rim = (
        Clay().add(ring((0, 0.0, 0.102), 0.245, 0.013)).add(ball((0, -0.19, 0.102), (0.165, 0.105, 0.013)), blend=0.01)
    )
    figure.put("hat", rim.mesh(0.0075), m["hat"])
    ridge = [
        (0, -0.215 + 0.46 * t, 0.135 + 0.148 * math.sin(math.pi * (0.10 + 0.86 * t))) for t in np.linspace(0, 1, 9)
    ]
    figure.put(
        "hat",
        pressed(0.01, *(limb(a, b, 0.024) for a, b in pairwise(ridge))).mesh(0.0085),
        m["hat"],
    )


def _helmet(figure: Figure, m: Materials) -> None:
    """A knight's, open at the face."""
    dome = _dome(-0.20, 0.016).add(limb((0, 0.01, -0.02), (0, 0.01, -0.15), 0.215, 0.190), blend=0.04)
    dome = dome.cut(half_space((0, 0, -0.215), (0, 0, 1)), blend=0.012)
    dome = dome.cut(ball((0, -0.24, -0.050), (0.152, 0.20, 0.135)), blend=0.012)
    figure.put("hat", dome.mesh(CELL), m["metal"])
    plume = pressed(
        0.03,
        *(
            limb((0, 0.0 + 0.05 * k, 0.262 - 0.010 * k * k), (0, 0.05 + 0.06 * k, 0.335 - 0.022 * k * k), 0.030)
            for k in range(5)
        ),
    )
    figure.put("plume", plume.mesh(CELL), m["scarf"])


def _space_helmet(figure: Figure, m: Materials) -> None:
    shell = Clay().add(ball((0, 0.02, 0.0), (0.290, 0.285, 0.285)))
    shell = shell.cut(ball((0, -0.240, -0.005), (0.205, 0.215, 0.185)), blend=0.02)
    shell = shell.cut(ball((0, 0.015, 0.0), (0.262, 0.258, 0.258)), blend=0.006)
    shell = shell.cut(half_space((0, 0, -0.205), (0, 0, 1)), blend=0.01)
    figure.put("helmet", shell.mesh(0.009), m["button"])
    for side in (-1, 1):
        figure.put("pack", pebble((0.030, 0.060, 0.060), translate(side * 0.285, 0.03, 0.0)), m["dark"])


def _santa(figure: Figure, m: Materials) -> None:
    way = [(0, 0.014, 0.13), (0.02, 0.03, 0.28), (0.11, 0.06, 0.36), (0.23, 0.07, 0.27)]
    cone = pressed(
        0.04,
        *(
            limb(a, b, r, q)
            for a, b, r, q in zip(way, way[1:], (0.225, 0.135, 0.075), (0.135, 0.075, 0.035), strict=False)
        ),
    )
    cone = cone.cut(half_space((0, 0, 0.10), (0, 0, 1)))
    figure.put("hat", cone.mesh(CELL), m["hat"])
    figure.put("trim", pressed(0, ring((0, 0.014, 0.105), 0.218, 0.040)).mesh(CELL), m["button"])
    figure.put("trim", pebble((0.050, 0.050, 0.050), translate(0.245, 0.07, 0.245)), m["button"])


def _bow(figure: Figure, m: Materials) -> None:
    bow = pressed(0.012, ball((0, 0, 0), 0.026))
    for side in (-1, 1):
        bow = bow.add(limb((side * 0.02, 0, 0), (side * 0.072, 0, 0.018 * 0), 0.018, 0.046), blend=0.02)
    figure.put("hat", bow.moved(translate(0.115, -0.06, 0.225) @ rotate("y", 28)).mesh(0.007), m["hat"])


HATS: Mapping[str, Callable[[Figure, Materials], None]] = {
    "cap": _cap, "beanie": _beanie, "hat": _hat, "straw_hat": _straw, "top_hat": _top_hat, "witch_hat": _witch,
    "chef_hat": _chef, "crown": _crown, "police_cap": _police, "hard_hat": _hard_hat, "knight_helmet": _helmet,
    "space_helmet": _space_helmet, "santa_hat": _santa, "bow": _bow,
}  # fmt: skip
