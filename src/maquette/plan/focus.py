"""The space the subjects take: what places are built around and cameras are aimed at."""

from collections.abc import Sequence

from ..places.contracts import Focus
from .blocks import around, bounds_of
from .model import SceneObject


def focus_of(things: Sequence[SceneObject]) -> Focus:
    """The box around all things; a half-metre cube when there are none."""
    if not things:
        return Focus((-0.25, -0.25, 0.0), (0.25, 0.25, 0.5))
    space = around(bounds_of(t) for t in things)
    return Focus(space.low, space.high)
