"""What animals have on: a scarf, a collar or a bow about the neck, and people's hats."""

from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...geometry import rotate, scale, translate
from ...geometry.clay import ball, half_space, limb, pressed, ring
from .._looks import piece
from ..contracts import Look
from ._figure import Figure, pebble
from ._hats import HATS, hat

HAT_FITS = 0.226  # half the width of the head that hats are made for
FEATURES = MappingProxyType(
    {
        "hat": ("none", *(h for h in HATS if h not in ("space_helmet", "knight_helmet"))),
        "neck": ("none", "scarf", "bow_tie", "collar"),
    }
)


def about_neck(figure: Figure, kind: str, look: Look, frame: NDArray[np.floating], radius: float) -> None:
    """Something round a neck of that radius; the frame's z runs along the neck, −y to the front."""
    if kind == "scarf":
        cloth = piece(look, "scarf", "matte", "#c8452f")
        thick = 0.036
        wrap = pressed(0.02, ring((0, 0, 0), radius + 0.012, thick, rotate("y", 6)))
        wrap = wrap.add(ring((0, 0, 0.036), radius + 0.004, thick * 0.85, rotate("y", -5)), blend=0.02)
        end = pressed(0.02, limb((0.06, -radius - 0.03, -0.01), (0.075, -radius - 0.055, -0.17), 0.034, 0.042))
        end = end.cut(half_space((0, 0, -0.165), (0, 0, 1)), blend=0.01)
        for clay in (wrap, end):
            figure.put("scarf", clay.mesh(0.009).moved(frame), cloth)
    elif kind == "bow_tie":
        cloth = piece(look, "scarf", "satin", "#c8452f")
        bow = pressed(0.012, ball((0, 0, 0), 0.030))
        for side in (-1, 1):
            bow = bow.add(limb((side * 0.02, 0, 0), (side * 0.085, 0, 0), 0.022, 0.052), blend=0.02)
        figure.put("scarf", bow.mesh(0.008).moved(frame @ translate(0, -radius - 0.035, 0.0)), cloth)
    elif kind == "collar":
        figure.put(
            "scarf",
            pressed(0, ring((0, 0, 0), radius, 0.024)).mesh(0.0085).moved(frame),
            piece(look, "collar", "satin", "#c9352e"),
        )
        tag = frame @ translate(0, -radius - 0.026, -0.028) @ rotate("x", 90)
        figure.put("tag", pebble((0.026, 0.026, 0.008), tag), piece(Look(), "", "gold"))


def on_head(figure: Figure, look: Look, half_width: float, crown: float) -> None:
    """A hat on a head about the origin, in the head's frame.

    Args:
        crown: Height of the top of the head over its middle.
    """
    kind = look.feature("hat", "none")
    if kind == "none":
        return
    m = {
        "hat": piece(look, "hat", "matte", "#c8452f"),
        "scarf": piece(look, "scarf", "matte", "#2f5d8a"),
        "dark": piece(Look(), "", "matte", "#26262b"),
        "button": piece(Look(), "", "matte", "#f3efe6"),
        "gold": piece(Look(), "", "gold"),
        "metal": piece(Look(), "", "metal"),
        "pupil": piece(Look(), "", "gloss", "#15100f"),
    }
    on = Figure()
    hat(on, kind, m)
    fit = half_width / HAT_FITS * 0.92
    figure.include(on.moved(translate(0, 0, crown - 0.252 * fit + 0.012) @ scale(fit)))
