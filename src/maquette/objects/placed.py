"""A plan's object as a solid in the world: built, scaled, leant, turned and set down."""

import functools
import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..geometry import Solid
from .contracts import Look, objects
from .outline import Chosen, Outline, Points, outline_of

FEW = "*few*"  # in place of a surface's name

if TYPE_CHECKING:  # the planner measures objects with this module while it is itself being imported
    from ..plan.model import SceneObject


def placed(thing: "SceneObject") -> Solid:
    """The solid in world coordinates."""
    colors = tuple(sorted(thing.part_colors.items()))
    built = _built(thing.object, thing.color, thing.material, colors, thing.drawing, chosen(thing))
    return built.moved(transform(thing))


def points_of(thing: "SceneObject", surface: str | None = None) -> Points:
    """(n, 3) points in the world that bound the thing, or one of its printable surfaces, from every side.

    Nothing is built for it but once: planning asks for this, drawing for `placed`.
    """
    turned = _turned(*_kind(thing), surface, thing.turn_deg, thing.tilt_deg, thing.pitch_deg, thing.scale)
    return np.asarray(turned + np.array(thing.position))


def few_points_of(thing: "SceneObject") -> Points:
    """A tenth as many points, that bound the thing to a thirtieth of its size."""
    turned = _turned(*_kind(thing), FEW, thing.turn_deg, thing.tilt_deg, thing.pitch_deg, thing.scale)
    return np.asarray(turned + np.array(thing.position))


def natural_size(thing: "SceneObject") -> tuple[float, float, float]:
    """Width, depth and height in metres as built, at scale 1."""
    return built_outline(thing).size


def built_outline(thing: "SceneObject") -> Outline:
    """The room it takes as built."""
    return outline_of(*_kind(thing))


def chosen(thing: "SceneObject") -> Chosen:
    """Its features, as `outline_of` takes them."""
    return tuple(sorted(thing.features.items()))


def _kind(thing: "SceneObject") -> tuple[str, str | None, Chosen]:
    return thing.object, thing.drawing, chosen(thing)


def transform(thing: "SceneObject") -> NDArray[np.float32]:
    """4×4 matrix: scale, then lean back about x, then lean about y, then turn about z, then move."""
    out = np.eye(4)
    out[:3, :3] = _turning(thing.turn_deg, thing.tilt_deg, thing.pitch_deg) * thing.scale
    out[:3, 3] = thing.position
    return out.astype(np.float32)


def _turning(turn_deg: float, tilt_deg: float, pitch_deg: float) -> NDArray[np.float64]:
    a, b, c = math.radians(-turn_deg), math.radians(tilt_deg), math.radians(pitch_deg)
    turn = np.array([[math.cos(a), -math.sin(a), 0], [math.sin(a), math.cos(a), 0], [0, 0, 1]])
    lean = np.array([[math.cos(b), 0, math.sin(b)], [0, 1, 0], [-math.sin(b), 0, math.cos(b)]])
    back = np.array([[1, 0, 0], [0, math.cos(c), math.sin(c)], [0, -math.sin(c), math.cos(c)]])
    return np.asarray(turn @ lean @ back)


@functools.lru_cache(maxsize=512)
def _turned(
    name: str,
    drawing: str | None,
    features: Chosen,
    surface: str | None,
    turn: float,
    tilt: float,
    pitch: float,
    scale: float,
) -> Points:
    """Points of an outline about its origin: a planner asks for them again and again while it moves a thing."""
    outline = outline_of(name, drawing, features)
    points = outline.few if surface == FEW else outline.patches.get(surface or "", outline.points)
    return np.asarray(points @ (_turning(turn, tilt, pitch) * scale).T)


@functools.lru_cache(maxsize=64)
def _built(
    name: str,
    color: str | None,
    material: str | None,
    parts: tuple[tuple[str, str], ...],
    drawing: str | None,
    features: Chosen,
) -> Solid:
    look = Look(color=color, material=material, part_colors=dict(parts), drawing=drawing, features=dict(features))
    return objects.get(name).build(look)
