"""A steam locomotive with its tender, 13 m long, heading left on a piece of track."""

from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    extrude,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    translate,
    tube,
)
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import bent
from .._tubes import tube as rod
from ..contracts import Look, Object, Shown, objects

RAIL, GAUGE = 0.30, 0.76  # m: z of the rails' top; half the distance between them
BOILER_Z, BOILER_R = 2.62, 0.92
DRIVERS, DRIVER_R = (-1.75, 0.05, 1.85), 0.86  # x of the driving wheels; their radius
CRANK = 0.34


@objects.register("train")
class Train(Object):
    label = "train"
    names = nouns(
        en="train, steam train, locomotive, steam locomotive, steam engine, railway engine",
        de="zug, dampflok, lokomotive, eisenbahn, dampflokomotive",
        fr="train, locomotive, train à vapeur, locomotive à vapeur",
        es="tren, locomotora, tren de vapor",
        it="treno, locomotiva, treno a vapore",
        pt="comboio, trem, locomotiva, maria-fumaça",
        nl="trein, locomotief, stoomlocomotief, stoomtrein",
        pl="pociąg, lokomotywa, parowóz",
        tr="tren, lokomotif, buharlı tren",
        ru="поезд, паровоз, локомотив",
        ja="列車, 機関車, 蒸気機関車, 電車",
        zh="火车, 机车, 蒸汽火车, 列车",
        ko="기차, 열차, 기관차, 증기 기관차",
        ar="قطار, قاطرة, قطار بخاري",
        hi="रेलगाड़ी, ट्रेन, रेल, भाप इंजन",
    )
    color = "#1f5b46"
    parts = ("wheels", "cab", "boiler")
    instead_of = ("locomotive", "train", "railway-car")
    shown = Shown(turn_deg=-34, from_deg=9)

    def build(self, look: Look) -> Solid:
        made = _made()
        paint = body(look, "gloss", self.color)
        return Solid(
            (
                Part(
                    "boiler", made["boiler"], piece(look, "boiler", "gloss") if "boiler" in look.part_colors else paint
                ),
                Part(
                    "cab",
                    merge([made["cab"], made["tender"]]),
                    piece(look, "cab", "gloss") if "cab" in look.part_colors else paint,
                ),
                Part("black", made["black"], Material(color=(0.018, 0.018, 0.02), roughness=0.4)),
                Part("brass", made["brass"], Material(color=(0.78, 0.55, 0.22), roughness=0.2, metallic=1.0)),
                Part("steel", made["steel"], Material(color=(0.60, 0.60, 0.62), roughness=0.25, metallic=1.0)),
                Part("wheels", made["wheels"], piece(look, "wheels", "satin", "#a3231f")),
                Part("buffer_beam", made["red"], piece(look, "wheels", "satin", "#a3231f")),
                Part("windows", made["glass"], Material(color=(0.02, 0.025, 0.03), roughness=0.08, clearcoat=1.0)),
                Part("lamp", made["lamp"], Material(color=(3.2, 2.7, 1.7), kind="light", sampling=0.1)),
                Part("coal", made["coal"], Material(color=(0.012, 0.012, 0.013), roughness=0.6)),
                Part("sleepers", made["sleepers"], Material(color=(0.10, 0.065, 0.04), roughness=0.85)),
                Part("ballast", made["ballast"], Material(color=(0.28, 0.27, 0.26), roughness=0.9)),
            )
        )


def _drum(radius: float, x0: float, x1: float, z: float, bevel: float = 0.02, segments: int = 64) -> Mesh:
    """A cylinder lying along x."""
    length = x1 - x0
    profile = rounded([(0, 0, 0), (radius, 0, bevel), (radius, length, bevel), (0, length, 0)])
    return lathe(profile, segments=segments).moved(translate(x0, 0, z) @ rotate("y", 90))


def _hoop(radius: float, x: float, wide: float, z: float = BOILER_Z) -> Mesh:
    return lathe(tube(radius - 0.04, radius + 0.018, 0, wide, 0.008), segments=64).moved(
        translate(x, 0, z) @ rotate("y", 90)
    )


def _upright(profile: list[tuple[float, float, float]], x: float, segments: int = 40) -> Mesh:
    return lathe(rounded(profile), segments=segments).moved(translate(x))


@cache
def _spoked(radius: float, spokes: int) -> Mesh:
    """A spoked wheel about y, its flange inside (+y)."""
    tire = lathe(
        rounded(
            [
                (radius * 0.86, 0.06, 0),
                (radius * 0.86, -0.05, 0.01),
                (radius, -0.06, 0.008),
                (radius, 0.05, 0.01),
                (radius + 0.03, 0.06, 0.01),
                (radius + 0.03, 0.085, 0.01),
                (radius * 0.86, 0.085, 0.01),
                (radius * 0.86, 0.06, 0),
            ],
            step_deg=45,
        ),
        segments=40,
    ).moved(rotate("x", 90) @ rotate("x", 180))
    hub = lathe(
        rounded([(0, -0.09, 0), (0.13, -0.09, 0.02), (0.13, 0.07, 0.02), (0, 0.07, 0)], step_deg=45), segments=16
    ).moved(rotate("x", -90))
    out = [tire, hub]
    for k in range(spokes):
        a = 2 * np.pi * k / spokes
        c, s = float(np.cos(a)), float(np.sin(a))
        out.append(rod((0.1 * c, 0, 0.1 * s), (radius * 0.9 * c, 0, radius * 0.9 * s), 0.032, 0.026, sides=6))
    return merge(out)


@cache
def _made() -> dict[str, Mesh]:
    floor = RAIL + DRIVER_R * 2 * 0.78
    boiler = [_drum(BOILER_R, -3.1, 2.0, BOILER_Z), _drum(BOILER_R + 0.16, 1.3, 2.6, BOILER_Z + 0.02, 0.05)]
    brass = [_hoop(BOILER_R, x, 0.07) for x in (-3.0, -1.7, -0.4, 0.9)]
    # Smokebox, its door, chimney, domes.
    black = [_drum(BOILER_R + 0.03, -4.45, -3.1, BOILER_Z, 0.03)]
    door = lathe(
        rounded([(0, 0, 0), (0.74, 0, 0.02), (0.72, 0.06, 0.03), (0.35, 0.15, 0.2), (0, 0.17, 0)]), segments=56
    )
    black.append(door.moved(translate(-4.44, 0, BOILER_Z) @ rotate("y", -90)))
    steel = [
        rod((-4.64, 0, BOILER_Z), (-4.64, -0.28, BOILER_Z + 0.22), 0.018),
        rod((-4.64, 0, BOILER_Z), (-4.64, 0.24, BOILER_Z + 0.26), 0.018),
    ]
    steel += [_drum(0.06, -4.66, -4.55, BOILER_Z, 0.02, 20)]
    top = BOILER_Z + BOILER_R
    black.append(
        _upright(
            [
                (0, top - 0.15, 0),
                (0.42, top - 0.15, 0.02),
                (0.30, top + 0.10, 0.15),
                (0.27, top + 0.75, 0.2),
                (0.36, top + 0.92, 0.05),
                (0.37, top + 1.02, 0.02),
                (0.28, top + 1.02, 0.01),
                (0.24, top + 0.6, 0.05),
                (0, top + 0.55, 0),
            ],
            -3.85,
        )
    )
    brass.append(lathe(tube(0.26, 0.385, top + 0.93, top + 1.03, 0.03), segments=40).moved(translate(-3.85)))
    brass.append(
        _upright(
            [
                (0, top - 0.15, 0),
                (0.46, top - 0.15, 0.02),
                (0.40, top + 0.06, 0.12),
                (0.38, top + 0.38, 0.22),
                (0.1, top + 0.56, 0.2),
                (0, top + 0.57, 0),
            ],
            -0.75,
        )
    )
    boiler.append(
        _upright(
            [
                (0, top - 0.15, 0),
                (0.40, top - 0.15, 0.02),
                (0.34, top + 0.06, 0.1),
                (0.33, top + 0.28, 0.18),
                (0.1, top + 0.42, 0.15),
                (0, top + 0.43, 0),
            ],
            -2.35,
        )
    )
    for x in (1.55, 1.85):
        brass.append(
            _upright(
                [
                    (0, top, 0),
                    (0.07, top, 0.01),
                    (0.05, top + 0.35, 0.01),
                    (0.09, top + 0.38, 0.02),
                    (0.08, top + 0.46, 0.02),
                    (0, top + 0.47, 0),
                ],
                x,
                20,
            )
        )
    whistle = _upright(
        [
            (0, top + 0.1, 0),
            (0.035, top + 0.1, 0),
            (0.035, top + 0.45, 0.01),
            (0.06, top + 0.47, 0.01),
            (0.05, top + 0.62, 0.03),
            (0, top + 0.64, 0),
        ],
        1.2,
        16,
    )
    brass.append(whistle)
    bell = _upright(
        [
            (0, top + 0.12, 0),
            (0.17, top + 0.10, 0.01),
            (0.12, top + 0.22, 0.05),
            (0.07, top + 0.36, 0.05),
            (0, top + 0.38, 0),
        ],
        0.35,
        28,
    )
    brass.append(bell)
    # Cab: side sheets with windows, a curved roof.
    cab = []
    for side in (-1, 1):
        cab.append(rounded_box(1.9, 0.06, 1.55, 0.02).moved(translate(3.0, side * 1.32, floor)))
        cab.append(rounded_box(0.14, 0.06, 1.2, 0.02).moved(translate(2.12, side * 1.32, floor + 1.5)))
        cab.append(rounded_box(0.10, 0.06, 1.2, 0.02).moved(translate(3.9, side * 1.32, floor + 1.5)))
        cab.append(rounded_box(0.10, 0.06, 1.2, 0.02).moved(translate(3.0, side * 1.32, floor + 1.5)))
    cab.append(rounded_box(0.06, 2.66, 2.75, 0.02).moved(translate(2.1, 0, floor)))
    arch = [(-1.5, 0.0, 0.02), (1.5, 0.0, 0.02), (1.42, 0.16, 0.3), (0.0, 0.42, 1.6), (-1.42, 0.16, 0.3)]
    roof = extrude(rounded(arch, closed=True), 2.3, bevel=0.03)
    lay = np.array([[0, 0, 1, 1.9], [1, 0, 0, 0], [0, 1, 0, floor + 2.68], [0, 0, 0, 1]], np.float64)
    black.append(roof.moved(lay))
    glass = [rounded_box(0.03, 0.5, 0.6, 0.012).moved(translate(2.06, s * 0.98, floor + 1.85)) for s in (-1, 1)]
    brass += [
        lathe(tube(0.20, 0.24, 0, 0.04, 0.015), segments=32).moved(
            translate(2.05, s * 0.98, floor + 2.15) @ rotate("y", -90)
        )
        for s in (-1, 1)
    ]
    # Running board, frames, cylinders, buffers.
    for side in (-1, 1):
        black.append(rounded_box(6.7, 0.62, 0.06, 0.02).moved(translate(-1.1, side * 1.12, floor - 0.04)))
        black.append(rounded_box(8.6, 0.07, 0.66, 0.02).moved(translate(-0.4, side * 0.58, RAIL + 0.62)))
        brass.append(rounded_box(6.7, 0.03, 0.03, 0.01).moved(translate(-1.1, side * 1.43, floor - 0.02)))
        for k in range(3):
            cover = lathe(
                tube(DRIVER_R + 0.06, DRIVER_R + 0.10, -0.24, 0.10, 0.01), segments=48, center_deg=90, span_deg=118
            )
            black.append(cover.moved(translate(DRIVERS[k], side * 1.12, RAIL + DRIVER_R) @ rotate("x", 90)))
        black.append(rounded_box(1.25, 0.50, 0.62, 0.16).moved(translate(-3.9, side * 1.02, RAIL + 0.42)))
        steel.append(rod((-3.3, side * 1.08, RAIL + 0.72), (-2.4, side * 1.08, RAIL + 0.74), 0.045))
        brass.append(
            bent(
                [
                    (-3.0, side * 0.98, BOILER_Z + 0.32),
                    (0.5, side * 0.98, BOILER_Z + 0.32),
                    (2.0, side * 0.98, BOILER_Z + 0.32),
                ],
                0.025,
                count=20,
            )
        )
        for x in (-2.6, -0.6, 1.2):
            brass.append(rod((x, side * 0.88, BOILER_Z + 0.32), (x, side * 1.0, BOILER_Z + 0.32), 0.03))
    red = [rounded_box(0.16, 2.6, 0.46, 0.03).moved(translate(-4.85, 0, RAIL + 0.62))]
    for side in (-1, 1):
        buffer = lathe(
            rounded(
                [(0, 0, 0), (0.09, 0, 0.01), (0.08, 0.34, 0.01), (0.22, 0.36, 0.02), (0.22, 0.42, 0.02), (0, 0.44, 0)]
            ),
            segments=28,
        )
        steel.append(buffer.moved(translate(-4.92, side * 0.86, RAIL + 0.86) @ rotate("y", -90)))
    for k in range(9):
        y = -1.0 + 0.25 * k
        red.append(rod((-4.95, y, RAIL + 0.62), (-5.60 + abs(y) * 0.25, y * 0.7, RAIL + 0.10), 0.035, sides=8))
    red.append(rounded_box(0.10, 1.7, 0.10, 0.03).moved(translate(-5.42, 0, RAIL + 0.06)))
    # Wheels and rods.
    wheels = []
    front = RAIL + DRIVER_R
    for x in DRIVERS:
        for side in (-1, 1):
            wheels.append(
                _spoked(DRIVER_R, 14).moved(translate(x, side * 0.80, front) @ rotate("z", 0 if side < 0 else 180))
            )
        steel.append(rod((x, -0.9, front), (x, 0.9, front), 0.08))
    small = 0.46
    for x in (-3.5, -4.35, 5.0, 6.2, 7.4):
        for side in (-1, 1):
            wheels.append(
                _spoked(small, 9).moved(translate(x, side * 0.80, RAIL + small) @ rotate("z", 0 if side < 0 else 180))
            )
        steel.append(rod((x, -0.9, RAIL + small), (x, 0.9, RAIL + small), 0.06))
    for side, turn in ((-1, -35.0), (1, 55.0)):
        dx, dz = CRANK * float(np.cos(np.radians(turn))), CRANK * float(np.sin(np.radians(turn)))
        y = side * 1.00
        steel.append(_beam((DRIVERS[0] + dx, y, front + dz), (DRIVERS[2] + dx, y, front + dz), 0.13))
        steel.append(_beam((-2.45, side * 1.08, RAIL + 0.74), (DRIVERS[1] + dx, side * 1.08, front + dz), 0.12))
        for x in DRIVERS:
            pin = lathe(
                rounded([(0, -0.12, 0), (0.11, -0.12, 0.01), (0.11, 0.08, 0.01), (0, 0.08, 0)], step_deg=45),
                segments=20,
            )
            steel.append(pin.moved(translate(x + dx, y, front + dz) @ rotate("x", 90)))
    # Tender with coal.
    tender = [rounded_box(3.5, 2.5, 1.75, 0.06).moved(translate(6.2, 0, floor - 0.15))]
    tender += [rounded_box(3.56, 2.56, 0.10, 0.03).moved(translate(6.2, 0, floor + z)) for z in (-0.12, 1.52)]
    black.append(rounded_box(3.7, 1.6, 0.45, 0.03).moved(translate(6.2, 0, RAIL + 0.72)))
    black.append(rounded_box(0.6, 1.2, 0.16, 0.03).moved(translate(4.25, 0, floor - 0.14)))
    random = np.random.default_rng(3)
    lump = rounded_box(0.34, 0.30, 0.26, 0.05, segments=1)
    coal = [
        lump.moved(
            translate(float(x), float(y), floor + 1.5 + 0.30 * float(np.cos(y * 1.1)) + 0.08 * float(random.normal()))
            @ rotate("z", float(random.uniform(0, 90)))
            @ rotate("x", float(random.uniform(-40, 40)))
        )
        for x in np.arange(4.75, 7.8, 0.27)
        for y in np.arange(-0.95, 1.0, 0.27)
    ]
    coal.append(rounded_box(3.1, 2.1, 0.3, 0.05).moved(translate(6.2, 0, floor + 1.45)))
    brass.append(_frame_line(6.2, 3.2, floor + 0.1, 1.2))
    lamp_body = _drum(0.24, -4.75, -4.42, top + 0.30, 0.04, 36)
    brass.append(
        lathe(tube(0.20, 0.26, 0, 0.06, 0.02), segments=36).moved(translate(-4.72, 0, top + 0.30) @ rotate("y", -90))
    )
    black += [lamp_body, rounded_box(0.3, 0.3, 0.3, 0.03).moved(translate(-4.58, 0, top - 0.20))]
    lamp = [_drum(0.20, -4.775, -4.74, top + 0.30, 0.01, 36)]
    # Track.
    steel += [rounded_box(15.4, 0.07, 0.14, 0.02).moved(translate(1.2, s * GAUGE, RAIL - 0.14)) for s in (-1, 1)]
    sleepers = [
        rounded_box(0.24, 2.5, 0.16, 0.03, segments=1).moved(translate(x, 0, 0.02))
        for x in np.arange(-6.2, 8.8, 0.64).tolist()
    ]
    bed = [(-1.7, 0.0, 0.0), (1.7, 0.0, 0.0), (1.38, 0.10, 0.03), (-1.38, 0.10, 0.03)]
    ballast = extrude(rounded(bed, closed=True), 15.6, bevel=0.01)
    along = np.array([[0, 0, 1, -6.6], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], np.float64)
    return {
        "boiler": merge(boiler),
        "black": merge(black),
        "brass": merge(brass),
        "steel": merge(steel),
        "cab": merge(cab),
        "glass": merge(glass),
        "red": merge(red),
        "wheels": merge(wheels),
        "tender": merge(tender),
        "coal": merge(coal),
        "lamp": merge(lamp),
        "sleepers": merge(sleepers),
        "ballast": ballast.moved(along),
    }


def _beam(start: tuple[float, float, float], end: tuple[float, float, float], tall: float) -> Mesh:
    """A flat rod between two pins in one plane of constant y."""
    (x0, y, z0), (x1, _, z1) = start, end
    long = float(np.hypot(x1 - x0, z1 - z0))
    bar = rounded_box(long + tall, 0.05, tall, 0.024, segments=2).moved(translate(z=-tall / 2))
    return bar.moved(
        translate((x0 + x1) / 2, y, (z0 + z1) / 2) @ rotate("y", -float(np.degrees(np.arctan2(z1 - z0, x1 - x0))))
    )


def _frame_line(x: float, wide: float, z: float, tall: float) -> Mesh:
    """A brass line round the panel on the tender's near and far side."""
    ring = extrude(
        rounded_rectangle(wide, tall, 0.16), 0.012, hole=rounded_rectangle(wide - 0.06, tall - 0.06, 0.13), bevel=0.003
    )
    near = ring.moved(translate(x, -1.252, z + tall / 2) @ rotate("x", 90))
    return merge([near, near.moved(rotate("z", 180) @ translate(-2 * x))])
