"""Where things that hang on walls go: signs, on the walls a place has, and whole in the picture."""

from collections.abc import Sequence

import numpy as np

from ..geometry.camera import View
from ..objects.contracts import objects
from ..objects.placed import natural_size, points_of
from ..places import Focus, places
from .model import Place, SceneObject, Vector

EDGE = 0.035  # share of the picture that a sign keeps from its edges


def hung(
    things: Sequence[SceneObject], standing: Sequence[SceneObject], place: Place, focus: Focus
) -> tuple[list[SceneObject], set[str]]:
    """Signs go where the place has room for them; else above and behind the others, or on the ground.

    Returns:
        All things, and the ids of those that hang beside others.
    """
    mounts = list(places.get(place.name).mounts(place.options, focus))
    out, ids = [], set()
    for thing in things:
        if objects.get(thing.object).stands != "wall":
            out.append(thing)
            continue
        natural_width = natural_size(thing)[0]
        if mounts:
            mount = mounts.pop(0)
            update = {
                "position": mount.position,
                "turn_deg": mount.turn_deg,
                "scale": mount.width_m / natural_width * thing.scale,
            }
        elif standing:
            wide = focus.high[0] - focus.low[0]
            update = {
                "position": (focus.middle[0], focus.high[1] + 0.3 * wide, focus.high[2] * 1.08),
                "scale": 1.1 * wide / natural_width * thing.scale,
            }
        else:
            update = {}
        ids.add(thing.id)
        out.append(thing.model_copy(update=update))
    return out, ids if standing else set()


def into_view(thing: SceneObject, view: View) -> SceneObject:
    """A sign that the picture would cut: shrunk if it must be, and slid along its wall until it is whole."""
    for _ in range(4):  # its depth changes a little as it slides
        x0, y0, x1, y1 = view.box(points_of(thing))
        edge_x, edge_y = EDGE * view.width, EDGE * view.height
        shrink = min(1.0, (view.width - 2 * edge_x) / (x1 - x0), (view.height - 2 * edge_y) / (y1 - y0))
        over_x = (
            max(edge_x - x0, 0.0) - max(x1 - view.width + edge_x, 0.0)
            if shrink == 1
            else view.width / 2 - (x0 + x1) / 2
        )
        over_y = max(edge_y - y0, 0.0) - max(y1 - view.height + edge_y, 0.0)
        if shrink == 1 and abs(over_x) + abs(over_y) < 1:
            break
        right, up, forward = view.axes()
        metres = float((np.array(thing.position) - view.position) @ forward) / view.focal_px
        position = np.array(thing.position) + (right * over_x - up * over_y) * metres
        position[1] = thing.position[1]
        thing = thing.model_copy(update={"position": rounded(tuple(position)), "scale": thing.scale * shrink})
    return thing


def rounded(vector: Vector) -> Vector:
    """To a tenth of a millimetre: the plan stays readable, and equal on every machine."""
    x, y, z = (round(float(v), 4) for v in vector)
    return x, y, z
