"""A bicycle with a diamond frame, leather saddle and grips, its side to the viewer."""

from functools import cache

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    capsule,
    ellipsoid,
    isosurface,
    lathe,
    melted,
    merge,
    rotate,
    rounded,
    rounded_box,
    translate,
)
from ...geometry.curves import ellipse
from ...geometry.extrude import extrude
from ...materials import Material
from .._looks import body, nouns, piece
from .._tubes import bent, chain, cycle_rim, cycle_spokes, cycle_tire, tube
from ..contracts import Look, Object, Shown, objects

WHEEL, TIRE = 0.342, 0.016  # m: radius of a wheel, of its tyre's section
REAR, FRONT, CRANK = (0.500, WHEEL), (-0.530, WHEEL), (0.070, 0.285)  # (x, z); the nose is on the left
SEAT, HEAD_TOP, HEAD_LOW = (0.225, 0.800), (-0.372, 0.880), (-0.412, 0.740)


@objects.register("bicycle")
class Bicycle(Object):
    label = "bicycle"
    names = nouns(
        en="bicycle, bike, city bike, racing bike, road bike",
        de="fahrrad, rad, rennrad, velo",
        fr="vélo, bicyclette",
        es="bicicleta, bici",
        it="bicicletta, bici",
        pt="bicicleta, bike",
        nl="fiets, racefiets",
        pl="rower, rower miejski",
        tr="bisiklet",
        ru="велосипед",
        ja="自転車",
        zh="自行车, 单车, 脚踏车",
        ko="자전거",
        ar="دراجة, دراجة هوائية",
        hi="साइकिल, बाइसिकल",
    )
    color = "#2f8f83"
    parts = ("saddle", "tires", "grips")
    instead_of = ("bicycle",)
    shown = Shown(turn_deg=-22, from_deg=6)

    def build(self, look: Look) -> Solid:
        made = _made()
        metal = Material(color=(0.66, 0.67, 0.68), roughness=0.18, metallic=1.0)
        return Solid(
            (
                Part("frame", made["frame"], body(look, "gloss", self.color)),
                Part("tires", made["tires"], piece(look, "tires", "rubber", "#1b1b1d")),
                Part("metal", made["metal"], metal),
                Part("chain", made["chain"], Material(color=(0.10, 0.10, 0.11), roughness=0.4, metallic=1.0)),
                Part("saddle", made["saddle"], piece(look, "saddle", "leather", "#7a4524")),
                Part("grips", made["grips"], piece(look, "grips", "leather", "#7a4524")),
                Part("pedals", made["pedals"], Material(color=(0.02, 0.02, 0.022), roughness=0.5)),
                Part("lamp", made["lamp"], Material(color=(0.8, 0.8, 0.78), roughness=0.08, clearcoat=1.0)),
                Part("reflector", made["reflector"], Material(color=(0.5, 0.01, 0.015), roughness=0.1, clearcoat=1.0)),
            ),
            anchors={"seat": (0.26, 0.0, 0.985)},
        )


def _at(point: tuple[float, float], y: float = 0.0) -> tuple[float, float, float]:
    return (point[0], y, point[1])


@cache
def _made() -> dict[str, Mesh]:
    bottom = _at(CRANK)
    frame = [
        tube(bottom, _at(SEAT), 0.0165),
        tube(_at((0.205, 0.755)), _at((-0.378, 0.855)), 0.0155),
        tube(bottom, _at((-0.403, 0.770)), 0.0190),
        tube(_at((HEAD_TOP[0] + 0.003, HEAD_TOP[1] + 0.01)), _at(HEAD_LOW), 0.0205),
        tube((CRANK[0], -0.036, CRANK[1]), (CRANK[0], 0.036, CRANK[1]), 0.0215),
    ]
    for side in (-1, 1):
        frame += [
            tube((CRANK[0], side * 0.024, CRANK[1]), _at(REAR, side * 0.062), 0.0100, 0.0075),
            tube((0.213, side * 0.016, 0.770), _at(REAR, side * 0.062), 0.0080, 0.0065),
            bent(
                [
                    _at(HEAD_LOW, side * 0.030),
                    _at((-0.428, 0.66), side * 0.046),
                    _at((-0.480, 0.48), side * 0.054),
                    _at(FRONT, side * 0.056),
                ],
                0.0100,
            ),
        ]
    frame.append(tube(_at(HEAD_LOW, -0.042), _at(HEAD_LOW, 0.042), 0.0150))
    metal = [
        tube(_at(SEAT), _at((0.252, 0.935)), 0.0120),
        tube(_at(HEAD_TOP), _at((-0.352, 0.945)), 0.0120),
        bent([_at((-0.352, 0.945)), _at((-0.372, 0.962)), _at((-0.430, 0.965))], 0.0135),
        bent(
            [(-0.300, -0.300, 0.995), (-0.372, -0.255, 0.992), (-0.424, -0.140, 0.972), (-0.432, 0, 0.965),
             (-0.424, 0.140, 0.972), (-0.372, 0.255, 0.992), (-0.300, 0.300, 0.995)],
            0.0108, count=60,
        ),
        _ring_gear(0.092).moved(translate(CRANK[0], -0.048, CRANK[1])),
        _ring_gear(0.036).moved(translate(REAR[0], -0.048, REAR[1])),
    ]  # fmt: skip
    crank_deg = 24.0
    way = np.array((np.cos(np.radians(crank_deg)), np.sin(np.radians(crank_deg)))) * 0.168
    pedals = []
    for side, sign in ((-1, 1), (1, -1)):
        end = (CRANK[0] - sign * way[0], side * 0.066, CRANK[1] - sign * way[1])
        metal.append(tube((CRANK[0], side * 0.058, CRANK[1]), end, 0.0105, 0.0085))
        pedals.append(
            rounded_box(0.086, 0.082, 0.022, 0.007).moved(translate(end[0], end[1] + side * 0.055, end[2] - 0.011))
        )
    metal.append(tube((CRANK[0], -0.062, CRANK[1]), (CRANK[0], 0.062, CRANK[1]), 0.0095))
    for middle in (REAR, FRONT):
        hub = translate(middle[0], 0, middle[1])
        metal += [cycle_rim(WHEEL, TIRE).moved(hub), cycle_spokes(WHEEL, TIRE, 32).moved(hub)]
    metal += [_mudguard(REAR, -20, 165), _mudguard(FRONT, 22, 150)]
    grips = []
    for side in (-1, 1):
        path = [
            (-0.352, side * 0.270, 0.994),
            (-0.318, side * 0.291, 0.996),
            (-0.272, side * 0.310, 0.996),
            (-0.235, side * 0.318, 0.994),
        ]
        grips.append(bent(path, 0.0165, count=16))
        metal.append(
            bent(
                [(-0.395, side * 0.235, 0.982), (-0.418, side * 0.255, 0.962), (-0.382, side * 0.30, 0.955)],
                0.0045,
                count=16,
            )
        )
    lamp = lathe(
        rounded([(0, 0, 0), (0.022, 0, 0.006), (0.034, 0.030, 0.01), (0.034, 0.052, 0.004), (0, 0.056, 0)]), segments=40
    )
    return {
        "frame": merge(frame),
        "tires": merge(cycle_tire(WHEEL, TIRE).moved(translate(m[0], 0, m[1])) for m in (REAR, FRONT)),
        "metal": merge(metal),
        "chain": chain(CRANK, 0.090, REAR, 0.034, -0.048),
        "saddle": _saddle(),
        "grips": merge(grips),
        "pedals": merge(pedals),
        "lamp": lamp.moved(translate(-0.440, 0, 0.905) @ rotate("y", -90)),
        "reflector": rounded_box(0.012, 0.05, 0.034, 0.005).moved(translate(REAR[0] + 0.362, 0, REAR[1] + 0.08)),
    }


def _ring_gear(radius: float) -> Mesh:
    """A toothed wheel in the xz plane, with a hole as large as leaves a ring of arms."""
    turn = np.linspace(0, 2 * np.pi, 145)[:-1]
    teeth = radius + 0.0035 * np.cos(turn * 36)
    outline = np.stack([teeth * np.cos(turn), teeth * np.sin(turn)], 1)
    hole = ellipse(radius * 0.78, radius * 0.78, 144)
    rim = extrude(outline, 0.004, hole=hole, bevel=0.0006)
    arms = [
        tube((0, 0, 0.002), (radius * 0.8 * np.cos(a), radius * 0.8 * np.sin(a), 0.002), 0.007, 0.0055, sides=8)
        for a in np.arange(5) * 2 * np.pi / 5
    ]
    return merge([rim, *arms]).moved(translate(0, 0.002, 0) @ rotate("x", 90))


def _mudguard(middle: tuple[float, float], from_deg: float, to_deg: float) -> Mesh:
    """A thin bent strip over a wheel."""
    from ...geometry import sweep

    turn = np.radians(np.linspace(from_deg, to_deg, 48))
    reach = WHEEL + 0.022
    path = np.stack([middle[0] + reach * np.cos(turn), 0 * turn, middle[1] + reach * np.sin(turn)], 1)
    return sweep(
        path, ellipse(0.0022, 0.024, 16), up=(float(np.cos(turn[0])), 0.0, float(np.sin(turn[0]))), rounding=0.2
    )


def _saddle() -> Mesh:
    shape = melted(
        0.05,
        ellipsoid((0.335, 0.0, 0.962), (0.075, 0.082, 0.026)),
        capsule((0.30, 0, 0.962), (0.125, 0, 0.958), 0.030, 0.019),
        capsule((0.31, 0, 0.950), (0.25, 0, 0.935), 0.026, 0.018),
    )
    return isosurface(shape, (0.06, -0.12, 0.88), (0.45, 0.12, 1.03), 0.008)
