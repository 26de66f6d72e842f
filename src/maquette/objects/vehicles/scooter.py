"""A motor scooter of the Italian kind, 1.8 m long, heading left: rounded steel body, round lamp, long seat."""

from functools import cache

import numpy as np

from ...geometry import (
    Field,
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
from .._tubes import bent, tube
from ..contracts import Look, Object, Shown, objects
from ._wheels import tyre

WHEEL = (0.225, 0.105, 0.135)  # radius, width, radius of the rim
FRONT, REAR = -0.66, 0.60  # x of the axles


@objects.register("scooter")
class Scooter(Object):
    label = "scooter"
    names = nouns(
        en="motor scooter, vespa, moped, scooter",
        de="motorroller, roller, vespa, moped",
        fr="scooter, mobylette, vespa",
        es="escúter, vespa, ciclomotor, motoneta",
        it="scooter, vespa, motorino",
        pt="lambreta, vespa, motoneta, scooter",
        nl="scooter, vespa, bromfiets",
        pl="skuter, vespa, motorower",
        tr="motosiklet scooter, vespa, moped",
        ru="мотороллер, скутер, мопед",
        ja="スクーター, 原付, ベスパ",
        zh="踏板车, 小摩托, 轻便摩托车",
        ko="스쿠터, 모터 스쿠터",
        ar="سكوتر, دراجة سكوتر",
        hi="स्कूटर, मोपेड",
    )
    color = "#8fc7b5"
    parts = ("seat",)
    instead_of = ("motor-scooter",)
    shown = Shown(turn_deg=-28, from_deg=8)

    def build(self, look: Look) -> Solid:
        made = _made()
        chrome = Material(color=(0.66, 0.67, 0.69), roughness=0.1, metallic=1.0)
        dark = Material(color=(0.02, 0.02, 0.022), roughness=0.5)
        return Solid(
            (
                Part("body", made["body"], body(look, "gloss", self.color)),
                Part("seat", made["seat"], piece(look, "seat", "leather", "#6a3d22")),
                Part("chrome", made["chrome"], chrome),
                Part("grips", made["grips"], piece(look, "seat", "leather", "#6a3d22")),
                Part("floor", made["floor"], dark),
                Part("tires", made["tires"], Material(color=(0.014, 0.014, 0.015), roughness=0.8)),
                Part("rims", made["rims"], chrome),
                Part("lamp", made["lamp"], Material(color=(1.3, 1.25, 1.1), kind="light", sampling=0.0)),
                Part("tail_lamp", made["tail"], Material(color=(0.42, 0.008, 0.012), roughness=0.08, clearcoat=1.0)),
            ),
            anchors={"seat": (0.25, 0.0, 0.80)},
        )


def _field() -> Field:
    shield = block((-0.44, 0, 0.62), (0.075, 0.48, 0.50), 0.036)

    def leaning(p: np.ndarray) -> np.ndarray:
        # The shield leans back and bows round the knees.
        q = p.copy()
        q[..., 0] = p[..., 0] - 0.30 * (p[..., 2] - 0.62) - 0.55 * p[..., 1] ** 2
        return np.asarray(shield(q) * 0.92)

    rear = melted(
        0.16,
        ellipsoid((0.52, 0, 0.50), (0.44, 0.215, 0.215)),
        ellipsoid((0.40, 0, 0.60), (0.32, 0.165, 0.155)),
        capsule((0.18, 0, 0.50), (0.08, 0, 0.30), 0.13, 0.10),
    )
    floor = block((-0.12, 0, 0.265), (0.56, 0.38, 0.075), 0.036)
    neck = melted(
        0.06,
        capsule((-0.52, 0, 0.40), (-0.40, 0, 0.88), 0.075, 0.06),
        ellipsoid((-0.385, 0, 0.965), (0.135, 0.13, 0.085)),
    )

    def cut(p: np.ndarray) -> np.ndarray:
        out = melted(0.07, leaning, rear, floor, neck)(p)
        # Room for both wheels.
        hollow = np.hypot(p[..., 0] - FRONT, p[..., 2] - WHEEL[0]) - (WHEEL[0] + 0.035)
        out = np.maximum(out, -np.maximum(hollow - 0.02, np.abs(p[..., 1]) - 0.09))
        back = np.maximum(
            np.hypot(p[..., 0] - REAR, p[..., 2] - WHEEL[0]) - (WHEEL[0] + 0.03), np.abs(p[..., 1]) - 0.085
        )
        return np.asarray(np.maximum(out, -back))

    return cut


@cache
def _made() -> dict[str, Mesh]:
    shell = isosurface(_field(), (-1.02, -0.34, 0.12), (1.08, 0.34, 1.12), 0.021)
    seat = isosurface(
        melted(
            0.06,
            block((0.18, 0, 0.775), (0.36, 0.25, 0.085), 0.042),
            block((0.46, 0, 0.79), (0.34, 0.24, 0.085), 0.042),
            ellipsoid((0.02, 0, 0.765), (0.10, 0.10, 0.045)),
        ),
        (-0.14, -0.18, 0.66),
        (0.74, 0.18, 0.90),
        0.016,
    )
    chrome = [
        bent(
            [
                (-0.315, -0.33, 1.03),
                (-0.345, -0.22, 1.01),
                (-0.375, -0.10, 0.985),
                (-0.38, 0, 0.98),
                (-0.375, 0.10, 0.985),
                (-0.345, 0.22, 1.01),
                (-0.315, 0.33, 1.03),
            ],
            0.014,
            count=50,
        ),
        lathe(
            rounded(
                [
                    (0, 0, 0),
                    (0.07, 0, 0.01),
                    (0.088, 0.05, 0.01),
                    (0.088, 0.065, 0.006),
                    (0.076, 0.065, 0.004),
                    (0, 0.058, 0),
                ]
            ),
            segments=48,
        ).moved(translate(-0.455, 0, 0.965) @ rotate("y", -94)),
        tube((FRONT, -0.09, WHEEL[0]), (FRONT, 0.09, WHEEL[0]), 0.022),
        tube((-0.56, -0.10, 0.42), (FRONT, -0.10, WHEEL[0]), 0.020),
        tube((REAR, -0.10, WHEEL[0]), (REAR, 0.10, WHEEL[0]), 0.022),
        bent([(0.62, 0.15, 0.24), (0.80, 0.17, 0.23), (0.98, 0.17, 0.25)], 0.034, count=20),
        bent(
            [
                (0.60, -0.10, 0.82),
                (0.72, -0.11, 0.84),
                (0.82, -0.06, 0.87),
                (0.83, 0.0, 0.875),
                (0.82, 0.06, 0.87),
                (0.72, 0.11, 0.84),
                (0.60, 0.10, 0.82),
            ],
            0.010,
            count=50,
        ),
        rounded_box(0.34, 0.006, 0.02, 0.0029).moved(translate(0.52, -0.2135, 0.50)),
        bent([(0.0, 0.10, 0.24), (0.06, 0.16, 0.14), (0.10, 0.18, 0.012)], 0.010, count=20),
    ]
    mirrors = []
    for side in (-1, 1):
        chrome.append(
            bent(
                [(-0.345, side * 0.21, 1.012), (-0.36, side * 0.25, 1.10), (-0.35, side * 0.30, 1.16)], 0.006, count=16
            )
        )
        glass = lathe(
            rounded([(0, 0, 0), (0.05, 0, 0.004), (0.055, 0.012, 0.006), (0.03, 0.024, 0.01), (0, 0.026, 0)]),
            segments=32,
        )
        mirrors.append(glass.moved(translate(-0.34, side * 0.31, 1.18) @ rotate("y", -80)))
        chrome.append(
            bent([(-0.345, side * 0.20, 1.0), (-0.40, side * 0.26, 1.0), (-0.385, side * 0.33, 1.01)], 0.006, count=16)
        )
    chrome += mirrors
    grips = [
        bent([(-0.335, s * 0.265, 1.02), (-0.315, s * 0.33, 1.03), (-0.29, s * 0.385, 1.035)], 0.021, count=16)
        for s in (-1, 1)
    ]
    ribs = [
        rounded_box(0.50, 0.018, 0.012, 0.005).moved(translate(-0.13, y, 0.298))
        for y in (-0.13, -0.065, 0.0, 0.065, 0.13)
    ]
    place = [translate(x, 0, WHEEL[0]) @ rotate("z", -90) @ rotate("y", 90) for x in (FRONT, REAR)]
    other = [translate(x, 0, WHEEL[0]) @ rotate("z", 90) @ rotate("y", 90) for x in (FRONT, REAR)]
    radius, width, inner = WHEEL
    disc = lathe(
        rounded(
            [
                (0, -0.02, 0),
                (inner * 1.02, -0.02, 0.004),
                (inner * 1.02, 0.03, 0.006),
                (inner * 0.6, 0.038, 0.02),
                (inner * 0.25, 0.03, 0.01),
                (0, 0.05, 0),
            ]
        ),
        segments=40,
    )
    return {
        "body": merge([shell, _fender()]),
        "seat": seat,
        "chrome": merge(chrome),
        "grips": merge(grips),
        "floor": merge(ribs),
        "tires": merge(tyre(radius, inner, width).moved(m) for m in place),
        "rims": merge([*(disc.moved(m) for m in place), *(disc.moved(m) for m in other)]),
        "lamp": lathe(rounded([(0, 0, 0), (0.075, 0, 0.005), (0.06, 0.022, 0.02), (0, 0.03, 0)]), segments=40).moved(
            translate(-0.513, 0, 0.969) @ rotate("y", -94)
        ),
        "tail": rounded_box(0.04, 0.12, 0.07, 0.018).moved(translate(0.945, 0, 0.50)),
    }


def _fender() -> Mesh:
    """A round mudguard over the front wheel, deeper behind than before."""
    turn = np.radians(np.linspace(-8, 172, 48))
    reach = WHEEL[0] + 0.036
    path = np.stack([FRONT + reach * np.cos(turn), 0 * turn, WHEEL[0] + 0.01 + reach * np.sin(turn)], 1)
    half = np.radians(np.linspace(0, 360, 41)[:-1])
    # A bowed strip: a crescent that hangs down at both sides of the tyre.
    across, bow = 0.088 * np.cos(half), 0.012 * np.sin(half) - 0.045 * np.cos(half) ** 2
    section = np.stack([bow, across], 1)[::-1]
    size = np.interp(np.linspace(0, 1, 48), (0, 0.12, 0.85, 1), (0.86, 1, 1, 0.62))
    return sweep(path, section, size=size, up=(float(np.cos(turn[0])), 0.0, float(np.sin(turn[0]))), rounding=0.05)
