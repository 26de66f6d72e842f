"""A compact mechanical keyboard, sloping to the viewer: sculpted caps of two greys, two of them in an accent colour."""

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
)
from .._ground import grounded
from .._looks import body, darker, nouns, piece
from .._warp import Points, warped
from ..contracts import Look, Object, Shown, objects
from ._glass import DARK

PITCH, SLOPE = 0.01905, 6.0
_ROWS: tuple[tuple[float, ...], ...] = (
    (*(1.0,) * 13, 2.0, 1.0),
    (1.5, *(1.0,) * 12, 1.5, 1.0),
    (1.75, *(1.0,) * 11, 2.25, 1.0),
    (2.25, *(1.0,) * 10, 1.75, 1.0, 1.0),
    (1.25, 1.25, 1.25, 6.25, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
)
_ACCENTS = {(0, 0), (2, 12)}  # escape and enter
WIDTH, DEPTH = 16 * PITCH + 0.016, 5 * PITCH + 0.018


@objects.register("keyboard")
class Keyboard(Object):
    label = "keyboard"
    names = nouns(
        en="computer keyboard, mechanical keyboard, keyboard",
        de="tastatur, computertastatur",
        fr="clavier, clavier d'ordinateur",
        es="teclado, teclado de ordenador",
        it="tastiera",
        pt="teclado",
        nl="toetsenbord",
        pl="klawiatura",
        tr="klavye",
        ru="клавиатура",
        ja="キーボード",
        zh="键盘",
        ko="키보드",
        ar="لوحة مفاتيح",
        hi="कीबोर्ड",
    )
    color = "#3a4657"
    parts = ("keys", "accents")
    instead_of = ("keyboard",)
    shown = Shown(turn_deg=20, from_deg=32)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        keys = _keys()
        lean = rotate("x", SLOPE)
        return grounded(
            (
                Part("case", _case().moved(lean), shell),
                Part("plate", _plate().moved(lean), darker(shell, 0.35)),
                Part("keys", keys["keys"].moved(lean), piece(look, "keys", "matte", "#eceae4")),
                Part("dark", keys["dark"].moved(lean), piece(look, "dark", "matte", "#a9b2bd")),
                Part("accents", keys["accents"].moved(lean), piece(look, "accents", "matte", "#e8663c")),
                Part("feet", _feet(), DARK),
            )
        )


@cache
def _case() -> Mesh:
    flat = rounded_rectangle(WIDTH, DEPTH, 0.008)
    hole = rounded_rectangle(WIDTH - 0.014, DEPTH - 0.014, 0.0035)
    rim = extrude(flat, 0.019, bevel=0.0022, hole=hole)
    return merge([rim, extrude(rounded_rectangle(WIDTH - 0.004, DEPTH - 0.004, 0.006), 0.006, bevel=0.002)])


@cache
def _plate() -> Mesh:
    return rounded_box(WIDTH - 0.015, DEPTH - 0.015, 0.0105, 0.001)


def _cap(wide: float, row: int) -> Mesh:
    """A keycap: drawn in towards a hollow top, its height and tilt by the row."""
    w, d, h = wide * PITCH - 0.0008, PITCH - 0.0008, (0.0098, 0.0086, 0.0080, 0.0082, 0.0088)[row]
    box = rounded_box(w, d, h, 0.0016, segments=3, cells=6)
    tilt = (-0.05, 0.0, 0.05, 0.09, 0.10)[row]

    def bend(p: Points) -> Points:
        up = p[..., 2] / h
        x = p[..., 0] * (1 - up * 0.0056 / w)
        y = p[..., 1] * (1 - up * 0.0050 / d) + 0.0004 * up
        hollow = 0.0008 * np.clip(1 - (2 * p[..., 0] / min(w, 2 * d)) ** 2, 0, 1) * up
        return np.stack([x, y, p[..., 2] - hollow + tilt * p[..., 1] * up * 0.6], -1)

    return warped(box, bend, step=1e-5)


@cache
def _keys() -> dict[str, Mesh]:
    made: dict[tuple[float, int], Mesh] = {}
    sorts: dict[str, list[Mesh]] = {"keys": [], "dark": [], "accents": []}
    for row, widths in enumerate(_ROWS):
        x = -8 * PITCH
        y = (2 - row) * PITCH
        for column, wide in enumerate(widths):
            if (wide, row) not in made:
                made[wide, row] = _cap(wide, row)
            is_dark = (wide != 1.0 and wide < 6) or column == len(widths) - 1 or (row == 4 and column > 3)
            sort = "accents" if (row, column) in _ACCENTS else "dark" if is_dark else "keys"
            sorts[sort].append(made[wide, row].moved(translate(x + wide * PITCH / 2, y, 0.0130)))
            x += wide * PITCH
    return {name: merge(meshes) for name, meshes in sorts.items()}


@cache
def _feet() -> Mesh:
    """Rubber in front, raised feet behind."""
    rise = DEPTH * np.sin(np.radians(SLOPE))
    foot = lathe(rounded([(0, 0, 0), (0.007, 0, 0.0008), (0.007, 0.004, 0.0005), (0, 0.004, 0)]), segments=28)
    out = []
    for s in (-1, 1):
        x = s * (WIDTH / 2 - 0.03)
        front = float(-DEPTH / 2 * np.sin(np.radians(SLOPE)))
        out.append(foot.moved(translate(x, -DEPTH / 2 + 0.014, front - 0.0005)))
        leg = rounded_box(0.026, 0.008, float(rise) + 0.002, 0.002)
        out.append(leg.moved(translate(x, DEPTH / 2 - 0.016, front - 0.0005)))
    return merge(out)
