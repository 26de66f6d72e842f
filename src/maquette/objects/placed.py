"""A plan's object as a solid in the world: built, scaled, leant, turned and set down."""

import functools
import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..geometry import Solid
from .contracts import Look, objects

if TYPE_CHECKING:  # the planner measures objects with this module while it is itself being imported
    from ..plan.model import SceneObject


def placed(thing: "SceneObject") -> Solid:
    """The solid in world coordinates."""
    colors = tuple(sorted(thing.part_colors.items()))
    return _built(thing.object, thing.color, thing.material, colors, thing.drawing).moved(transform(thing))


def natural_size(thing: "SceneObject") -> tuple[float, float, float]:
    """Width, depth and height in metres as built, at scale 1."""
    colors = tuple(sorted(thing.part_colors.items()))
    solid = _built(thing.object, thing.color, thing.material, colors, thing.drawing)
    points = np.concatenate([p.mesh.vertices for p in solid.parts])
    w, d, h = (float(v) for v in points.max(0) - points.min(0))
    return w, d, h


def transform(thing: "SceneObject") -> NDArray[np.float32]:
    """4×4 matrix: scale, then lean about y, then turn about z, then move."""
    a, b = math.radians(-thing.turn_deg), math.radians(thing.tilt_deg)
    turn = np.array([[math.cos(a), -math.sin(a), 0], [math.sin(a), math.cos(a), 0], [0, 0, 1]])
    lean = np.array([[math.cos(b), 0, math.sin(b)], [0, 1, 0], [-math.sin(b), 0, math.cos(b)]])
    out = np.eye(4)
    out[:3, :3] = turn @ lean * thing.scale
    out[:3, 3] = thing.position
    return out.astype(np.float32)


@functools.lru_cache(maxsize=64)
def _built(
    name: str, color: str | None, material: str | None, parts: tuple[tuple[str, str], ...], drawing: str | None
) -> Solid:
    return objects.get(name).build(Look(color=color, material=material, part_colors=dict(parts), drawing=drawing))
