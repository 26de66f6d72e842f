"""A plain form in place of a thing that nothing here looks like: softly rounded, matte, its base on the ground.

Forms are 1 m high; a plan scales them to the height of what they stand for.
"""

import functools
import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from ..errors import InvalidRequest
from ..geometry import Mesh, Part, Solid, lathe, merge, rounded, rounded_box, scale, translate
from ._looks import body
from .contracts import Look, Object, objects

USUAL = "block"


@objects.register("stand_in")
class StandIn(Object):
    label = "stand-in"
    names: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    color = "#b7afa3"

    def build(self, look: Look) -> Solid:
        """
        Raises:
            InvalidRequest: The look asks for a form that does not exist.
        """
        form = look.drawing or USUAL
        if form not in FORMS:
            raise InvalidRequest(
                f"unknown form {form!r} of a stand-in",
                why="a stand-in has one of a few plain forms",
                fix="use one of " + ", ".join(sorted(FORMS)),
                param="drawing",
            )
        return Solid((Part("body", _form(form), body(look, "matte", self.color)),))


@functools.cache
def _form(name: str) -> Mesh:
    """The mesh brought to a height of 1 m."""
    mesh = FORMS[name]()
    return mesh.moved(scale(1 / float(mesh.vertices[:, 2].max())))


def _block() -> Mesh:
    return rounded_box(0.9, 0.62, 1.0, 0.09, segments=6)


def _post() -> Mesh:
    return rounded_box(0.34, 0.30, 1.0, 0.08, segments=6)


def _long() -> Mesh:
    return rounded_box(2.2, 0.95, 1.0, 0.22, segments=6)


def _slab() -> Mesh:
    return rounded_box(3.2, 2.2, 1.0, 0.30, segments=6)


def _round() -> Mesh:
    """A ball, a little flattened where it stands."""
    angle = np.linspace(-math.pi / 2, math.pi / 2, 73)
    profile = np.stack([np.cos(angle), np.maximum(np.sin(angle), -0.94) + 0.94], 1)
    profile[[0, -1], 0] = 0.0
    return lathe(profile, crease_deg=60)


def _figure() -> Mesh:
    """A pawn: what stands for a person or an animal."""
    head = [(math.cos(a) * 0.15, 0.85 + math.sin(a) * 0.15) for a in np.linspace(-0.95, math.pi / 2, 24)]
    bottom = [(0, 0, 0), (0.24, 0, 0.05), (0.24, 0.12, 0.10), (0.10, 0.56, 0.20), (0.13, 0.66, 0.03)]
    profile = np.concatenate([rounded([*bottom, (*head[0], 0)]), np.array(head[1:])])
    profile[-1, 0] = 0.0
    return lathe(profile, crease_deg=70)


def _tree() -> Mesh:
    trunk = lathe(rounded([(0, 0, 0), (0.06, 0, 0.01), (0.045, 0.5, 0.01), (0, 0.5, 0)]))
    angle = np.linspace(-math.pi / 2, math.pi / 2, 49)
    crown = np.stack([0.33 * np.cos(angle), 0.66 + 0.34 * np.sin(angle)], 1)
    crown[[0, -1], 0] = 0.0
    return merge([trunk, lathe(crown)])


def _table() -> Mesh:
    """A top on four legs: things fit on it and under it."""
    return _on_legs(2.0, 1.1, 0.075)


def _bench() -> Mesh:
    return _on_legs(2.6, 0.85, 0.13)


def _stool() -> Mesh:
    return _on_legs(0.8, 0.75, 0.11)


def _on_legs(width: float, depth: float, thick: float) -> Mesh:
    top = rounded_box(width, depth, thick, 0.42 * thick).moved(translate(z=1 - thick))
    leg = rounded_box(thick, thick, 1 - 0.5 * thick, 0.3 * thick)
    x, y = width / 2 - 1.2 * thick, depth / 2 - 1.2 * thick
    return merge([top, *(leg.moved(translate(sx * x, sy * y, 0)) for sx in (-1, 1) for sy in (-1, 1))])


def _tub() -> Mesh:
    """Open at its top: baskets, bins, pots."""
    wall = 0.09
    return lathe(
        rounded([(0, 0, 0), (0.62, 0, 0.10), (0.82, 1, 0.04), (0.82 - wall, 1, 0.04), (0.55, wall, 0.10), (0, wall, 0)])
    )


def _shelf() -> Mesh:
    """Two sides and four boards, open to the front and the back."""
    board, side = rounded_box(0.62, 0.30, 0.035, 0.010), rounded_box(0.04, 0.32, 1.0, 0.012)
    boards = [board.moved(translate(z=z)) for z in (0.03, 0.34, 0.65, 0.96)]
    return merge([*boards, *(side.moved(translate(x=s * 0.32)) for s in (-1, 1))])


def form_words(name: str | None) -> str:
    """What a form is called: "block", "ball", "table"."""
    return SPOKEN.get(name or USUAL, name or USUAL)


SPOKEN = {"long": "long block", "round": "ball", "figure": "pawn"}
FORMS: Mapping[str, Callable[[], Mesh]] = MappingProxyType(
    {
        "block": _block,
        "post": _post,
        "long": _long,
        "slab": _slab,
        "round": _round,
        "figure": _figure,
        "tree": _tree,
        "table": _table,
        "bench": _bench,
        "stool": _stool,
        "tub": _tub,
        "shelf": _shelf,
    }
)
"""By name; which noun has which is told in `plan/nouns.toml`."""
