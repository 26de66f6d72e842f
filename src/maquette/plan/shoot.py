"""Photographs the arranged scene: where the camera stands, what the lens does, how the light falls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..color import luminance
from ..geometry.camera import View
from ..objects.contracts import objects
from ..objects.placed import few_points_of
from ..places import places
from ..places.contracts import Habit
from ..understand.brief import Brief, Side
from ..verify.relations import Seen, is_at
from .arrange import Arranged
from .blocks import Block
from .cast import STAND_IN
from .focus import focus_of
from .framing import CENTERS, Frame, Lens, Region, framed_with_walls, no_points, region
from .hanging import hung, into_view, rounded
from .lens import f_number, focal_length, graded, roll_deg, shape_notices
from .lighting import lit
from .model import Camera, Grade, Light, Notice, Place, SceneObject
from .nouns import is_airborne
from .seen import clipped
from .sides import centered_on, in_depth, points_in, spread_out
from .stance import Stance

SLOT_FILL, SLOT_BASELINE = 0.84, 0.92  # room below for the shadow
SLOT_ELEVATION_DEG = 24.0  # without a horizon a thing is best seen a little from above
LOWEST_ON_TABLE_DEG = 8.0  # from lower than that a table is a line
WALL_LENS_MM = 26.0  # a wide lens holds a thing close by and a sign above it
FARTHEST_LAMP = 8.0  # times its usual distance aside


@dataclass(frozen=True, slots=True)
class Shot:
    """A scene as it will be photographed."""

    things: tuple[SceneObject, ...]
    camera: Camera
    lights: tuple[Light, ...]
    grade: Grade
    notices: tuple[Notice, ...]
    view: View
    is_cropped: bool


def habit_of(place: Place, *, fills: bool) -> Habit:
    """How one photographs there; in a slot of a design things fill it, for it has margins of its own."""
    habit = places.get(place.name).habit(place.options)
    if fills:
        return replace(habit, fill=SLOT_FILL, baseline=SLOT_BASELINE, elevation_deg=SLOT_ELEVATION_DEG)
    return habit


def shoot(
    brief: Brief,
    place: Place,
    arranged: Arranged,
    walls: Sequence[SceneObject],
    sides: Mapping[str, Side],
    stance: Stance,
    size: tuple[int, int],
    free: Region = (0.0, 0.0, 1.0, 1.0),
    *,
    fills: bool = False,
) -> Shot:
    """Hangs wall things, aims the camera, sets the lights and the exposure.

    Args:
        walls: What hangs, still at the origin.
        sides: Where in the picture blocks are wished, by their ids.
        fills: The picture is a slot of a design, which has margins of its own: the things fill it.
        free: What words leave to the things.
    """
    habit = habit_of(place, fills=fills)
    focal, notices = focal_length(brief, habit.focal_length_mm)
    elevation = stance.elevation_deg
    if stance.is_fixed and place.name == "table_window":
        elevation = max(elevation, LOWEST_ON_TABLE_DEG)
    if walls and arranged.blocks and brief.camera.focal_length_mm is None:
        focal = min(focal, WALL_LENS_MM)
    lens = Lens(size, focal, elevation, habit.azimuth_deg, roll_deg(brief))
    frame = _frame(brief, habit, arranged.blocks, sides, size, free, elevation)
    blocks, view, told = _set_up(arranged.blocks, sides, lens, frame, brief)
    standing = [t for b in blocks for t in b.things]
    focus = focus_of(standing or walls)
    things, on_walls = hung([*standing, *walls], standing, place, focus)
    main = _points([t for t in things if t.id not in on_walls] or things)
    if on_walls or view is None:
        view = framed_with_walls(lens, main, _points([t for t in things if t.id in on_walls]), frame)
        things = [into_view(t, view) if t.id in on_walls else t for t in things]
    behind = _points([t for t in things if t.id in on_walls])
    depth = float((np.array(focus.middle) - view.position) @ view.axes()[2])
    camera = Camera(
        position=rounded(view.position),
        target=rounded(view.target),
        focal_length_mm=round(focal, 2),
        f_number=f_number(brief, habit.f_number, focal, depth, (main, behind), view),
        focus_distance_m=round(max(depth, 0.02), 4),
        roll_deg=lens.roll_deg,
    )
    grade, effects = graded(brief, _exposed(habit.grade, brief, standing))
    lights, grade, unlit = lit(brief, place, places.get(place.name).lights(place.options, focus), focus, grade)
    return Shot(
        tuple(_rounded(t) for t in things),
        camera,
        _out_of_sight(lights, view),
        grade,
        (*notices, *shape_notices(brief, size), *told, *effects, *unlit),
        view,
        frame.is_cropped,
    )


def _frame(
    brief: Brief,
    habit: Habit,
    blocks: Sequence[Block],
    sides: Mapping[str, Side],
    size: tuple[int, int],
    free: Region,
    elevation: float,
) -> Frame:
    """Where the things go: all together where they are wished at one side, else about the middle."""
    wished = {sides.get(b.id) for b in blocks}
    together = next(iter(wished)) if len(wished) == 1 else None
    count = sum(len(b.things) for b in blocks)
    if len(blocks) <= 1 and together is None:
        together = brief.composition.focus
    return region(
        brief,
        habit.fill,
        habit.baseline,
        size[0] / size[1],
        free,
        side=together,
        is_alone=count <= 1,
        elevation_deg=elevation,
    )


def _set_up(
    blocks: Sequence[Block], sides: Mapping[str, Side], lens: Lens, frame: Frame, brief: Brief
) -> tuple[Sequence[Block], View | None, tuple[Notice, ...]]:
    """Things at their sides of the picture, and the view of them; None where there is nothing that stands."""
    if not blocks:
        return blocks, None, ()
    view = lens.framed(points_in(blocks), frame)
    if any(sides.get(b.id) in ("foreground", "background") for b in blocks) and len(blocks) > 1:
        blocks = in_depth(blocks, sides, view)
        view = lens.framed(points_in(blocks), frame)
    placed = {b.id: sides[b.id] for b in blocks if sides.get(b.id) in CENTERS}
    if not placed or len(blocks) == 1 or (len(placed) == len(blocks) and len(set(placed.values())) == 1):
        return blocks, view, ()
    if all(CENTERS[side][1] is None for side in placed.values()) and _stand_there(blocks, placed, view):
        return blocks, view, ()  # side by side they are where they are wished already
    if set(placed.values()) == {"center"}:
        centered = centered_on([b for b in blocks if b.id in placed], blocks, lens, frame)
        if centered is not None:
            return blocks, centered, ()
    spread = spread_out(blocks, placed, lens, frame, lambda id: _flies(brief, id))
    if spread is None:
        return blocks, view, ()
    told = tuple(
        Notice(
            words=f"{b.noun} at the {placed[b.id].replace('_', ' ')}",
            why="nothing carries it up there; it hangs in the air",
        )
        for b in spread.blocks
        if b.id in spread.lifted
    )
    return spread.blocks, spread.view, told


def _stand_there(blocks: Sequence[Block], sides: Mapping[str, Side], view: View) -> bool:
    """Whether every block is seen at its side."""
    boxes = {b.id: clipped(view.box(points_in([b])), view.width, view.height) for b in blocks}
    return all(is_at(side, Seen(boxes[id], 0), (), view.width, view.height) for id, side in sides.items())


def _flies(brief: Brief, id: str) -> bool:
    subject = next((s for s in brief.subjects if s.id == id), None)
    return subject is not None and (is_airborne(subject.noun) or subject.pose in ("floating", "flying", "hanging"))


def _points(things: Sequence[SceneObject]):  # type: ignore[no-untyped-def]
    return np.concatenate([few_points_of(t) for t in things]) if things else no_points()


def is_seen(lamp: Light, view: View) -> bool:
    """Whether a lamp shows in the picture, from its bright side or its black back."""
    corner = float(np.hypot(lamp.width_m, lamp.height_m)) / 2
    (pixel,), (depth,) = view.project(np.array([lamp.position]))
    if depth + corner <= 0:
        return False
    reach = corner * view.focal_px / max(float(depth), 1e-3)
    return bool(-reach < pixel[0] < view.width + reach and -reach < pixel[1] < view.height + reach)


def _out_of_sight(lamps: Sequence[Light], view: View) -> tuple[Light, ...]:
    """Moves lamps aside and up, not back, until the picture shows none; larger as they go, so they light the same."""
    out = []
    for lamp in lamps:
        moved, step = lamp, 1.0
        usual = np.subtract(lamp.position, lamp.target)
        while is_seen(moved, view) and step < FARTHEST_LAMP:
            step *= 1.12
            way = usual * (step, 1.0, step)
            grown = float(np.linalg.norm(way) / np.linalg.norm(usual))
            x, y, z = (round(float(v), 4) for v in np.add(lamp.target, way))
            size = {"width_m": round(lamp.width_m * grown, 4), "height_m": round(lamp.height_m * grown, 4)}
            moved = lamp.model_copy(update={"position": (x, y, z), **size})
        out.append(moved)
    return tuple(out)


def _exposed(grade: Grade, brief: Brief, things: Sequence[SceneObject]) -> Grade:
    """As a photographer would: up to half a stop more for dark subjects, so that their shape shows."""
    if not things or brief.kind not in ("product_photo", "mockup"):
        return grade
    mean = sum(luminance(t.color or objects.get(t.object).color) for t in things) / len(things)
    stops = 0.5 * max(0.0, 1 - mean / 0.25)
    return grade.model_copy(update={"exposure": round(grade.exposure * 2**stops, 4)})


def _rounded(thing: SceneObject) -> SceneObject:
    update = {
        "position": rounded(thing.position),
        "turn_deg": round(thing.turn_deg, 2),
        "scale": round(thing.scale, 5),
    }
    return thing.model_copy(update=update)


__all__ = ["STAND_IN", "Shot", "habit_of", "is_seen", "shoot"]
