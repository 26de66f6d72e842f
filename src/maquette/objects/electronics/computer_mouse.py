"""A wireless computer mouse: one smooth back, two keys, a ribbed wheel."""

import math
from functools import cache

import numpy as np

from ...geometry import Mesh, Part, Solid, ellipse, extrude, merge, rotate, rounded_box, spline, sweep, translate
from .._ground import grounded
from .._loft import loft
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._glass import DARK

LONG, WIDE, HIGH = 0.112, 0.063, 0.036


@objects.register("computer_mouse")
class ComputerMouse(Object):
    label = "computer mouse"
    names = nouns(
        en="computer mouse, wireless mouse, pc mouse",
        de="computermaus, funkmaus, pc-maus",
        fr="souris d'ordinateur, souris sans fil",
        es="ratón de ordenador, ratón inalámbrico",
        it="mouse, mouse del computer",
        pt="mouse de computador, mouse sem fio",
        nl="computermuis, draadloze muis",
        pl="mysz komputerowa, myszka komputerowa",
        tr="bilgisayar faresi, kablosuz fare",
        ru="компьютерная мышь, компьютерная мышка",
        ja="マウス, ワイヤレスマウス",
        zh="鼠标, 无线鼠标",
        ko="컴퓨터 마우스, 무선 마우스",
        ar="فأرة حاسوب, ماوس",
        hi="कंप्यूटर माउस",
    )
    color = "#e9ebee"
    parts = ("wheel", "base")
    instead_of = ("computer-mouse",)
    shown = Shown(turn_deg=148, from_deg=28)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        return grounded(
            (
                Part("shell", _back(), shell),
                Part("base", _base(), piece(look, "base", "satin", "#4a4f57")),
                Part("seams", _seams(), darker(shell, 0.22)),
                Part("wheel", _wheel(), piece(look, "wheel", "rubber", "#2c2f34")),
                Part(
                    "well",
                    rounded_box(0.0085, 0.026, 0.004, 0.0018).moved(
                        translate(0, 0.030, _ridge(0.030) - 0.0032) @ rotate("x", -15)
                    ),
                    DARK,
                ),
            )
        )


def _half(y: float) -> float:
    """Half width at a place; the front is at +y."""
    s = 2 * y / LONG
    return float(WIDE / 2 * (1 - abs(s) ** 3.2) ** 0.42 * (1 - 0.10 * math.exp(-((s - 0.05) ** 2) / 0.10)))


def _ridge(y: float) -> float:
    """Height of the back."""
    s = 2 * y / LONG
    fall = ((s + 0.22) / (1.24 if s > -0.22 else 0.80)) ** 2
    return float(0.006 + (HIGH - 0.006) * max(1 - fall, 0.0) ** 0.62)


@cache
def _back() -> Mesh:
    rows = []
    a = np.radians(np.linspace(-8, 188, 41))
    for y in LONG / 2 * np.sin(np.linspace(-1, 1, 46) * math.pi / 2 * 0.985):
        w, h = max(_half(float(y)), 5e-4), max(_ridge(float(y)) - 0.005, 6e-4)
        x = w * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.72
        z = 0.005 + h * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.80
        rows.append(np.stack([x, np.full(len(a), y), np.maximum(z, 0.0045)], 1))
    return loft(np.array(rows)[::-1])


@cache
def _base() -> Mesh:
    y = LONG / 2 * np.sin(np.linspace(-1, 1, 60) * math.pi / 2 * 0.985)
    right = np.stack([[0.955 * _half(float(v)) for v in y], 0.985 * y], 1)
    outline = np.concatenate([right, right[::-1] * (-1, 1)])
    return extrude(outline, 0.006, bevel=0.0015)


@cache
def _seams() -> Mesh:
    """Between the keys, and across behind them."""
    line = [(0.0, y, _ridge(y) + 0.00005) for y in (0.008, 0.018, 0.042, 0.050, 0.0545)]
    out = [sweep(spline(line, 40), ellipse(0.0004, 0.0005, 8), up=(0.0, 0.0, 1.0))]
    across = []
    for t in np.linspace(20, 160, 25):
        c, s = math.cos(math.radians(t)), math.sin(math.radians(t))
        y = 0.008
        w, h = _half(y), _ridge(y) - 0.005
        across.append((w * math.copysign(abs(c) ** 0.72, c), y, 0.005 + h * s**0.80 + 0.00005))
    out.append(sweep(spline(across, 60), ellipse(0.0004, 0.0005, 8), up=(0.0, 1.0, 0.0)))
    return merge(out)


@cache
def _wheel() -> Mesh:
    teeth, r = 30, 0.0098
    a = np.arange(teeth * 6) * (2 * math.pi / (teeth * 6))
    radius = r + 0.00025 * np.clip(1.6 * np.cos(a * teeth), -1, 1)
    gear = np.stack([radius * np.cos(a), radius * np.sin(a)], 1)
    disc = extrude(gear, 0.0062, bevel=0.0, crease_deg=60)
    return disc.moved(translate(-0.0031, 0.030, _ridge(0.030) - 0.0062) @ rotate("y", 90))
