"""A classic motorcycle, 2.1 m long, heading left: teardrop tank, finned twin, long exhausts, spoked wheels."""

from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    block,
    capsule,
    ellipsoid,
    isosurface,
    lathe,
    melted,
    merge,
    rotate,
    rounded,
    rounded_box,
    sweep,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import bent, cycle_rim, cycle_spokes, tube
from ..contracts import Look, Object, Shown, objects
from ._wheels import tyre

RADIUS, WIDTH, RIM = 0.315, 0.115, 0.225  # m: of the wheels
FRONT, REAR = -0.74, 0.70  # x of the axles


@objects.register("motorcycle")
class Motorcycle(Object):
    label = "motorcycle"
    names = nouns(
        en="motorcycle, motorbike, motor bike, chopper",
        de="motorrad, chopper",
        fr="moto, motocyclette",
        es="motocicleta, moto",
        it="motocicletta, moto",
        pt="motocicleta, moto",
        nl="motorfiets",
        pl="motocykl, motor",
        tr="motosiklet",
        ru="мотоцикл",
        ja="バイク, オートバイ, 二輪車",
        zh="摩托车",
        ko="오토바이, 모터사이클",
        ar="دراجة نارية",
        hi="मोटरसाइकिल, मोटरबाइक",
    )
    color = "#a81e22"
    parts = ("seat",)
    instead_of = ("motorcycle",)
    shown = Shown(turn_deg=-24, from_deg=7)

    def build(self, look: Look) -> Solid:
        made = _made()
        chrome = Material(color=(0.66, 0.67, 0.69), roughness=0.10, metallic=1.0)
        black = Material(color=(0.018, 0.018, 0.02), roughness=0.35)
        return Solid(
            (
                Part("paint", made["paint"], body(look, "gloss", self.color)),
                Part("seat", made["seat"], piece(look, "seat", "satin", "#2a1a12")),
                Part("chrome", made["chrome"], chrome),
                Part("engine", made["engine"], Material(color=(0.42, 0.43, 0.44), roughness=0.35, metallic=1.0)),
                Part("frame", made["black"], black),
                Part("tires", made["tires"], Material(color=(0.014, 0.014, 0.015), roughness=0.8)),
                Part("lamp", made["lamp"], Material(color=(1.3, 1.25, 1.1), kind="light", sampling=0.0)),
                Part("tail_lamp", made["tail"], Material(color=(0.42, 0.008, 0.012), roughness=0.08, clearcoat=1.0)),
            ),
            anchors={"seat": (0.22, 0.0, 0.74)},
        )


def _guard(x: float, from_deg: float, to_deg: float) -> Mesh:
    """A mudguard bowed over a wheel."""
    turn = np.radians(np.linspace(from_deg, to_deg, 44))
    reach = RADIUS + 0.028
    path = np.stack([x + reach * np.cos(turn), 0 * turn, RADIUS + 0.004 + reach * np.sin(turn)], 1)
    half = np.radians(np.linspace(0, 360, 37)[:-1])
    across, bow = 0.086 * np.cos(half), 0.008 * np.sin(half) - 0.034 * np.cos(half) ** 2
    section = np.stack([bow, across], 1)[::-1]
    up = (float(np.cos(turn[0])), 0.0, float(np.sin(turn[0])))
    return sweep(path, section, up=up, rounding=0.05)


def _cylinder(lean_deg: float) -> tuple[Mesh, Mesh]:
    """One finned cylinder about the crank, and its bright head."""
    fins = [
        lathe(rounded([(0, z, 0), (0.082, z, 0.003), (0.082, z + 0.011, 0.003), (0, z + 0.011, 0)]), segments=32)
        for z in np.arange(0.10, 0.255, 0.021).tolist()
    ]
    barrel = lathe(rounded([(0, 0.04, 0), (0.062, 0.04, 0.004), (0.062, 0.27, 0.004), (0, 0.27, 0)]), segments=32)
    head = rounded_box(0.15, 0.15, 0.075, 0.030).moved(translate(z=0.255))
    at = translate(-0.02, 0, 0.36) @ rotate("y", lean_deg)
    return merge([barrel, *fins]).moved(at), head.moved(at)


@cache
def _made() -> dict[str, Mesh]:
    tank = isosurface(
        melted(
            0.08,
            ellipsoid((-0.20, 0, 0.825), (0.27, 0.135, 0.115)),
            capsule((-0.10, 0, 0.80), (0.06, 0, 0.765), 0.085, 0.055),
        ),
        (-0.52, -0.20, 0.66),
        (0.16, 0.20, 0.98),
        0.014,
    )
    seat = isosurface(
        melted(
            0.05,
            block((0.27, 0, 0.735), (0.36, 0.27, 0.075), 0.037),
            block((0.55, 0, 0.765), (0.28, 0.20, 0.075), 0.037),
            ellipsoid((0.43, 0, 0.79), (0.07, 0.13, 0.055)),
        ),
        (0.02, -0.20, 0.64),
        (0.76, 0.20, 0.90),
        0.014,
    )
    paint = [
        tank,
        _guard(FRONT, 25, 168),
        _guard(REAR, 2, 162),
        rounded_box(0.24, 0.22, 0.20, 0.06).moved(translate(0.30, 0, 0.47)),
    ]
    chrome: list[Mesh] = [
        bent(
            [
                (-0.26, -0.39, 1.06),
                (-0.36, -0.33, 1.10),
                (-0.47, -0.20, 1.10),
                (-0.52, -0.08, 1.0),
                (-0.52, 0.08, 1.0),
                (-0.47, 0.20, 1.10),
                (-0.36, 0.33, 1.10),
                (-0.26, 0.39, 1.06),
            ],
            0.013,
            count=70,
        ),
        lathe(
            rounded(
                [
                    (0, -0.10, 0),
                    (0.05, -0.095, 0.03),
                    (0.092, -0.02, 0.04),
                    (0.098, 0.0, 0.006),
                    (0.098, 0.016, 0.006),
                    (0.084, 0.016, 0.004),
                    (0, 0.006, 0),
                ]
            ),
            segments=48,
        ).moved(translate(-0.665, 0, 0.86) @ rotate("y", -90)),
        bent(
            [
                (-0.14, -0.10, 0.56),
                (-0.24, -0.135, 0.50),
                (-0.26, -0.145, 0.36),
                (-0.10, -0.150, 0.235),
                (0.30, -0.155, 0.235),
                (0.55, -0.16, 0.245),
            ],
            0.026,
            count=70,
        ),
        bent(
            [
                (0.10, -0.10, 0.58),
                (0.16, -0.145, 0.48),
                (0.24, -0.155, 0.36),
                (0.45, -0.16, 0.325),
                (0.60, -0.165, 0.325),
            ],
            0.026,
            count=60,
        ),
    ]
    silencer = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.026, 0, 0.005),
                (0.044, 0.10, 0.04),
                (0.044, 0.52, 0.02),
                (0.034, 0.55, 0.01),
                (0.030, 0.53, 0.004),
                (0, 0.50, 0),
            ]
        ),
        segments=36,
    )
    for z in (0.245, 0.325):
        chrome.append(silencer.moved(translate(0.50, -0.165, z) @ rotate("y", 88)))
    black: list[Mesh] = []
    for side in (-1, 1):
        y = side * 0.095
        chrome.append(tube((FRONT, y, RADIUS), (-0.585, y, 0.70), 0.024))
        chrome.append(tube((-0.60, y, 0.66), (-0.465, y, 1.0), 0.019))
        black.append(
            bent(
                [
                    (-0.42, side * 0.02, 0.88),
                    (-0.34, side * 0.09, 0.55),
                    (-0.28, side * 0.115, 0.24),
                    (0.05, side * 0.12, 0.20),
                    (0.34, side * 0.115, 0.24),
                    (0.42, side * 0.10, 0.55),
                    (0.36, side * 0.09, 0.70),
                ],
                0.019,
                count=70,
            )
        )
        black.append(tube((0.36, side * 0.10, 0.26), (REAR, side * 0.105, RADIUS), 0.020))
        black.append(
            bent([(0.34, side * 0.10, 0.70), (0.60, side * 0.105, 0.72), (0.86, side * 0.10, 0.70)], 0.016, count=24)
        )
        spring = [tube((0.60, side * 0.125, 0.70), (REAR, side * 0.125, 0.36), 0.020)]
        coil = np.linspace(0.12, 0.88, 9)
        for t in coil.tolist():
            ring = lathe(
                rounded([(0.020, 0, 0), (0.036, 0, 0.004), (0.036, 0.014, 0.004), (0.020, 0.014, 0)]), segments=24
            )
            spring.append(ring.moved(translate(0.60 + 0.10 * t, side * 0.125, 0.70 - 0.34 * t) @ rotate("y", 164)))
        chrome += spring
        grip = [(-0.30, side * 0.345, 1.08), (-0.27, side * 0.385, 1.065), (-0.20, side * 0.43, 1.04)]
        black.append(bent(grip, 0.021, count=16))
        chrome.append(
            bent([(-0.40, side * 0.29, 1.10), (-0.41, side * 0.33, 1.17), (-0.40, side * 0.37, 1.22)], 0.006, count=14)
        )
        mirror = lathe(
            rounded([(0, 0, 0), (0.055, 0, 0.004), (0.06, 0.010, 0.005), (0.03, 0.022, 0.01), (0, 0.024, 0)]),
            segments=32,
        )
        chrome.append(mirror.moved(translate(-0.395, side * 0.385, 1.25) @ rotate("y", -84)))
        black.append(tube((-0.05, side * 0.12, 0.215), (-0.05, side * 0.27, 0.215), 0.018))
        black.append(tube((0.40, side * 0.10, 0.26), (0.44, side * 0.24, 0.30), 0.015))
        chrome.append(rounded_box(0.02, 0.03, 0.03, 0.008).moved(translate(-0.60, side * 0.13, 0.80)))
    chrome.append(tube((-0.575, -0.12, 0.72), (-0.575, 0.12, 0.72), 0.020))
    black.append(bent([(0.10, 0.10, 0.22), (0.16, 0.17, 0.12), (0.20, 0.20, 0.012)], 0.011, count=20))
    engine = [
        lathe(
            rounded(
                [
                    (0, -0.13, 0),
                    (0.13, -0.13, 0.02),
                    (0.145, -0.09, 0.02),
                    (0.145, 0.09, 0.02),
                    (0.13, 0.13, 0.02),
                    (0, 0.13, 0),
                ]
            ),
            segments=48,
        ).moved(translate(-0.02, 0, 0.34) @ rotate("x", 90)),
        rounded_box(0.34, 0.22, 0.20, 0.05).moved(translate(0.14, 0, 0.24)),
    ]
    for lean in (-28.0, 26.0):
        fins, head = _cylinder(lean)
        engine.append(fins)
        chrome.append(head)
    chrome.append(
        lathe(rounded([(0, 0, 0), (0.085, 0, 0.01), (0.08, 0.03, 0.02), (0, 0.045, 0)]), segments=40).moved(
            translate(-0.02, -0.13, 0.34) @ rotate("x", 90)
        )
    )
    chrome.append(
        lathe(rounded([(0, 0, 0), (0.075, 0, 0.01), (0.07, 0.03, 0.02), (0, 0.04, 0)]), segments=40).moved(
            translate(0.02, -0.11, 0.52) @ rotate("x", 90)
        )
    )
    wheels = []
    for x in (FRONT, REAR):
        hub = translate(x, 0, RADIUS)
        chrome += [cycle_rim(RIM + 0.035, 0.020).moved(hub), cycle_spokes(RIM + 0.03, 0.020, 28).moved(hub)]
        chrome.append(tube((x, -0.125, RADIUS), (x, 0.125, RADIUS), 0.014))
        wheels.append(tyre(RADIUS, RIM, WIDTH).moved(hub @ rotate("x", 90)))
    return {
        "paint": merge(paint),
        "seat": seat,
        "chrome": merge(chrome),
        "engine": merge(engine),
        "black": merge(black),
        "tires": merge(wheels),
        "lamp": lathe(rounded([(0, 0, 0), (0.082, 0, 0.004), (0.06, 0.024, 0.03), (0, 0.032, 0)]), segments=40).moved(
            translate(-0.674, 0, 0.86) @ rotate("y", -90)
        ),
        "tail": rounded_box(0.05, 0.09, 0.06, 0.018).moved(translate(0.985, 0, 0.500)),
    }
