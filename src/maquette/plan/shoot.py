"""Photographs the arranged scene: where the camera stands, what the lens does, how the light falls."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..arrays import f32
from ..color import luminance
from ..geometry.camera import View, frame
from ..objects.contracts import objects
from ..objects.placed import natural_size, placed
from ..places import Focus, places
from ..understand.brief import Brief
from .focus import focus_of
from .model import Camera, Grade, Light, Notice, Place, SceneObject

Region = tuple[float, float, float, float]
"""(x0, y0, x1, y1) as shares of the picture."""

MARGIN = 0.06
SLOT_FILL, SLOT_BASELINE = 0.84, 0.92  # room below for the shadow
SLOT_ELEVATION_DEG = 24.0  # without a horizon a thing is best seen a little from above
BLUR_PX = 1.6  # px of blur that still reads as sharp, at 1024 px
SIGN_BLUR_PX = 4.5  # px of blur in which large words can still be read
VIEWS = {
    "front": 4.0,
    "side": 5.0,
    "three_quarter": 17.0,
    "top": 78.0,
    "low": -4.0,
    "high": 38.0,
}  # elevation in degrees
SEEN_FROM = {"box": 15.0, "laptop": 15.0, "notebook": 34.0, "earbuds_case": 20.0, "mug": 12.0, "jar": 9.0, "book": 10.0}
"""Elevation in degrees from which flat or open things show what they are; the camera goes up to it for them alone."""
SHOTS = {"close_up": 1.35, "medium": 1.0, "wide": 0.62}  # of the usual size in the picture
LEAST = 0.2  # share of the height that things get, whatever the words take
WALL_LENS_MM = 26.0  # a wide lens holds a thing close by and a sign above it
SIGN_EDGE = 0.035  # share of the picture that a sign keeps from its edges
FARTHEST_LAMP = 8.0  # times its usual distance aside
SMALLEST = 0.55  # share of the wished size that the subjects keep when a sign must fit in too


def region(
    brief: Brief, fill: float, baseline: float, aspect: float, free: Region = (0.0, 0.0, 1.0, 1.0)
) -> tuple[Region, tuple[float, float]]:
    """Where the subjects go, and how they stand in there.

    Args:
        fill: Share of the shorter way they take; `baseline`: where they stand, from the top.
        aspect: Width over height.
        free: What words leave to the things.
    Returns:
        The region and its anchor, see `maquette.geometry.camera.frame`.
    """
    left, top = max(MARGIN, free[0]), max(MARGIN, free[1])
    right, bottom = min(1 - MARGIN, free[2]), min(1 - MARGIN, free[3])
    # Words over the sky push things down to where they leave room; else they stand on the usual line.
    bottom = min(bottom, max(baseline, top + min(fill, 0.8 * (bottom - top))))
    empty = set(brief.composition.empty)
    focus = brief.composition.focus if len(brief.subjects) < 2 else None  # several things balance each other
    if "left" in empty:
        left = max(left, 0.40)
    if "right" in empty:
        right = min(right, 0.60)
    if "top" in empty:
        top = max(top, 0.36)
    if "bottom" in empty:
        bottom = min(bottom, 0.66)
    center = (left + right) / 2
    if focus in ("left_third", "left"):
        center = 1 / 3 if focus == "left_third" or "right" in empty else 0.36
    elif focus in ("right_third", "right"):
        center = 2 / 3 if focus == "right_third" or "left" in empty else 0.64
    center = min(max(center, left + 0.1), right - 0.1)
    half = min(center - MARGIN, 1 - MARGIN - center, center - free[0], free[2] - center)
    if focus is None:
        half = min(half, (right - left) / 2)
    # `fill` is meant for a square; wide pictures give height, tall ones width.
    half = min(half, fill / 2 * max(1.0, 1.2 / aspect) if aspect < 1 else fill / 2 * max(1.0, min(1.65, 1.65 / aspect)))
    if sum(s.count for s in brief.subjects) > 1:
        half = min(center - left, right - center)  # a row of things fills the width
    height = max(LEAST / 2, min(bottom - top, fill))
    return (center - half, bottom - height, center + half, bottom), (0.5, 0.92)


def shoot(
    brief: Brief,
    place: Place,
    things: Sequence[SceneObject],
    size: tuple[int, int],
    free: Region = (0.0, 0.0, 1.0, 1.0),
    *,
    fills: bool = False,
) -> tuple[tuple[SceneObject, ...], Camera, tuple[Light, ...], Grade, tuple[Notice, ...]]:
    """Hangs wall things, aims the camera, sets the lights and the exposure.

    Args:
        things: Arranged; wall things still at the origin.
        fills: The picture is a slot of a design, which has margins of its own: the things fill it.
        free: What words leave to the things.
    """
    width, height = size
    where = places.get(place.name)
    habit = where.habit(place.options)
    standing = [t for t in things if objects.get(t.object).stands != "wall"]
    focus = focus_of(standing or things)
    notices: list[Notice] = []
    things, hung = _hang(things, standing, place, focus)
    if fills:
        habit = replace(habit, fill=SLOT_FILL, baseline=SLOT_BASELINE, elevation_deg=SLOT_ELEVATION_DEG)
    into, anchor = region(
        brief, habit.fill * SHOTS.get(brief.camera.shot or "", 1.0), habit.baseline, width / height, free
    )
    focal = brief.camera.focal_length_mm or habit.focal_length_mm
    if brief.camera.focal_length_mm and not 8 <= focal <= 600:
        notices.append(Notice(words=f"{focal:g} mm", why="lenses from 8 to 600 mm are built in"))
        focal = min(600.0, max(8.0, focal))
    usual = max(habit.elevation_deg, *(SEEN_FROM.get(t.object, 0.0) for t in standing), 0.0)
    elevation = VIEWS.get(
        brief.camera.view or "", habit.elevation_deg if any(t.object not in SEEN_FROM for t in standing) else usual
    )
    if brief.camera.view == "front" and place.name == "table_window":
        elevation = max(elevation, 8.0)  # lower than that a table is a line
    if hung and brief.camera.focal_length_mm is None:
        focal = min(focal, WALL_LENS_MM)
    main = _points([t for t in things if t.id not in hung] or things)
    walls = _points([t for t in things if t.id in hung])
    view = _framed(main, walls, size, focal, elevation, habit.azimuth_deg, into, anchor)
    things = [_into_view(t, view) if t.id in hung else t for t in things]
    walls = _points([t for t in things if t.id in hung])
    depth = float((np.array(focus.middle) - view.position) @ view.axes()[2])
    camera = Camera(
        position=_rounded(view.position),
        target=_rounded(view.target),
        focal_length_mm=round(focal, 2),
        f_number=_f_number(brief, habit.f_number, focal, depth, (main, walls), view),
        focus_distance_m=round(max(depth, 0.02), 4),
    )
    return (
        tuple(things),
        camera,
        _out_of_sight(where.lights(place.options, focus), view),
        _expose(habit.grade, brief, standing),
        tuple(notices),
    )


def _points(things: Sequence[SceneObject]) -> NDArray[np.float32]:
    if not things:
        return np.zeros((0, 3), np.float32)
    return np.concatenate([p.mesh.vertices for t in things for p in placed(t).parts])


def _hang(
    things: Sequence[SceneObject], standing: Sequence[SceneObject], place: Place, focus: Focus
) -> tuple[list[SceneObject], set[str]]:
    """Signs go where the place has room for them; else above and behind the others, or on the ground."""
    mounts = list(places.get(place.name).mounts(place.options, focus))
    out, hung = [], set()
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
        hung.add(thing.id)
        out.append(thing.model_copy(update=update))
    return out, hung if standing else set()


def _framed(
    main: NDArray[np.float32],
    walls: NDArray[np.float32],
    size: tuple[int, int],
    focal: float,
    elevation: float,
    azimuth: float,
    into: Region,
    anchor: tuple[float, float],
) -> View:
    """Steps back, and tilts up, until what hangs on the walls is in the picture too."""
    share = 1.0
    while True:
        x0, y0, x1, y1 = into
        w, h = (x1 - x0) * share, (y1 - y0) * share
        # With a sign beside it the subject moves to the other side: two things share the picture.
        view = frame(
            main,
            size=size,
            focal_length_mm=focal,
            elevation_deg=elevation,
            azimuth_deg=azimuth,
            into=((x0 + x1) / 2 - w / 2, y1 - h, (x0 + x1) / 2 + w / 2, y1),
            anchor=anchor,
        )
        if not len(walls) or share <= SMALLEST:
            return view
        bx0, by0, bx1, by1 = view.box(walls)
        edge_x, edge_y = 0.03 * size[0], 0.04 * size[1]
        if bx0 >= edge_x and by0 >= edge_y and bx1 <= size[0] - edge_x and by1 <= size[1] - edge_y:
            return view
        over = max(edge_x - bx0, bx1 - size[0] + edge_x) / size[0]
        if over > 0 and x0 + x1 > 0.62:  # aside first: it costs no size
            shift = min(over, (x0 + x1) / 2 - 0.31, 0.06) * (1 if bx1 > size[0] - edge_x else -1)
            into = (x0 - shift, y0, x1 - shift, y1)
        share *= 0.94
        elevation = max(elevation - 0.7, -3.0)


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


def _into_view(thing: SceneObject, view: View) -> SceneObject:
    """A sign that the picture would cut: shrunk if it must be, and slid along its wall until it is whole."""
    for _ in range(4):  # its depth changes a little as it slides
        x0, y0, x1, y1 = view.box(_points([thing]))
        edge_x, edge_y = SIGN_EDGE * view.width, SIGN_EDGE * view.height
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
        thing = thing.model_copy(update={"position": _rounded(tuple(position)), "scale": thing.scale * shrink})
    return thing


def _f_number(
    brief: Brief,
    usual: float | None,
    focal: float,
    depth: float,
    points: tuple[NDArray[np.float32], NDArray[np.float32]],
    view: View,
) -> float | None:
    """As asked for; else the usual, but never so open that the subject goes soft, or words behind it unreadable."""
    if brief.camera.f_number:
        return min(60.0, max(0.8, brief.camera.f_number))
    if brief.camera.depth == "deep" or (usual is None and brief.camera.depth != "shallow"):
        return None
    widest = 1.0  # metres of aperture
    for cloud, blur_px in zip(points, (BLUR_PX, SIGN_BLUR_PX), strict=True):
        if len(cloud):
            depths = (cloud - f32(view.position)) @ f32(view.axes()[2])
            near, far = max(float(depths.min()), 0.01), float(depths.max())
            worst = max(abs(1 / depth - 1 / near), abs(1 / depth - 1 / far), 1e-6)
            widest = min(widest, 2 * blur_px * max(view.width, view.height) / 1024 / (view.focal_px * worst))
    return round(min(32.0, max(usual or 2.8, focal / 1000 / widest)), 2)


def _expose(grade: Grade, brief: Brief, things: Sequence[SceneObject]) -> Grade:
    """As a photographer would: up to half a stop more for dark subjects, so that their shape shows."""
    if not things or brief.kind not in ("product_photo", "mockup"):
        return grade
    mean = sum(luminance(t.color or objects.get(t.object).color) for t in things) / len(things)
    stops = 0.5 * max(0.0, 1 - mean / 0.25)
    return grade.model_copy(update={"exposure": round(grade.exposure * 2**stops, 4)})


def _rounded(vector: tuple[float, float, float]) -> tuple[float, float, float]:
    # A tenth of a millimetre: the plan stays readable, and equal on every machine.
    x, y, z = (round(v, 4) for v in vector)
    return x, y, z
