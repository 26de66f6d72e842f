"""The space the subjects take: what places are built around and cameras are aimed at."""

from collections.abc import Sequence

import numpy as np

from ..geometry import bounds
from ..objects.placed import placed
from ..places.contracts import Focus
from .model import SceneObject


def focus_of(things: Sequence[SceneObject]) -> Focus:
    """The box around all things; a half-metre cube when there are none."""
    if not things:
        return Focus((-0.25, -0.25, 0.0), (0.25, 0.25, 0.5))
    boxes = [bounds(placed(thing).parts) for thing in things]
    low, high = np.min([b[0] for b in boxes], 0), np.max([b[1] for b in boxes], 0)
    return Focus(tuple(float(v) for v in low), tuple(float(v) for v in high))  # type: ignore[arg-type]  # three floats each
