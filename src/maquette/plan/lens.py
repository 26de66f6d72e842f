"""The lens: its length, its aperture, and effects that it or the film leaves in the picture."""

from collections.abc import Mapping

import numpy as np

from ..geometry.camera import View
from ..objects.outline import Points
from ..understand.brief import Brief, LensEffect
from .model import Grade, Notice

BLUR_PX = 1.6  # px of blur that still reads as sharp, at 1024 px
SIGN_BLUR_PX = 4.5  # px of blur in which large words can still be read
BOKEH = 1.9  # f-number wished where nothing is said but that the background blurs
SHORTEST_MM, LONGEST_MM = 8.0, 600.0
ISOMETRIC_MM = 300.0  # so long that parallels stay parallel
MACRO_MM = 100.0
FISHEYE_MM = 15.0
DUTCH_DEG = 13.0
LEAST_PANORAMA = 1.9  # width over height
EFFECTS: Mapping[LensEffect, dict[str, float]] = {
    "grain": {"grain": 0.25},
    "vignette": {"vignette": 0.6},
    "bloom": {"bloom": 0.5},
    "lens_flare": {"bloom": 0.6},
}
"""What an effect makes of the grade, at least."""
UNDRAWN: Mapping[LensEffect, str] = {
    "fisheye": "lenses here keep straight lines straight; a wide lens stands in for it",
    "tilt_shift": "the plane of focus cannot be tilted; the depth of field is shallow instead",
    "motion_blur": "everything is photographed standing still",
    "lens_flare": "lenses here do not flare; bright lights glow instead",
    "long_exposure": "everything is photographed standing still",
    "chromatic_aberration": "lenses here have no colour fringes",
    "double_exposure": "there is one exposure to a picture",
}
"""What no lens here does, and what is done instead."""


def focal_length(brief: Brief, usual: float) -> tuple[float, tuple[Notice, ...]]:
    """In millimetres: as said, within what can be built, else as the picture is used to be taken."""
    said = brief.camera.focal_length_mm
    if said is not None:
        if SHORTEST_MM <= said <= LONGEST_MM:
            return said, ()
        why = f"lenses from {SHORTEST_MM:.0f} to {LONGEST_MM:.0f} mm are built in"
        return min(LONGEST_MM, max(SHORTEST_MM, said)), (Notice(words=f"{said:g} mm", why=why),)
    if brief.camera.view == "isometric":
        return ISOMETRIC_MM, ()
    if brief.camera.shot == "macro":
        return max(usual, MACRO_MM), ()
    if "fisheye" in brief.camera.effects:
        return FISHEYE_MM, ()
    return usual, ()


def roll_deg(brief: Brief) -> float:
    return DUTCH_DEG if brief.camera.view == "dutch" else 0.0


def f_number(
    brief: Brief, usual: float | None, focal: float, depth: float, points: tuple[Points, Points], view: View
) -> float | None:
    """As asked for; else the usual, but never so open that the subject goes soft, or words behind it unreadable.

    Args:
        depth: Metres to the plane of focus.
        points: Of the subjects, and of what hangs on the walls.
    """
    camera = brief.camera
    if camera.f_number:
        return min(60.0, max(0.8, camera.f_number))
    is_shallow = camera.depth == "shallow" or {"bokeh", "tilt_shift"} & set(camera.effects) or camera.shot == "macro"
    if camera.depth == "deep" or (usual is None and not is_shallow):
        return None
    widest = 1.0  # metres of aperture
    for cloud, blur_px in zip(points, (BLUR_PX, SIGN_BLUR_PX), strict=True):
        if len(cloud):
            depths = (cloud - np.array(view.position)) @ view.axes()[2]
            near, far = max(float(depths.min()), 0.01), float(depths.max())
            worst = max(abs(1 / depth - 1 / near), abs(1 / depth - 1 / far), 1e-6)
            widest = min(widest, 2 * blur_px * max(view.width, view.height) / 1024 / (view.focal_px * worst))
    wished = BOKEH if "bokeh" in camera.effects else usual or 2.8
    return round(min(32.0, max(wished, focal / 1000 / widest)), 2)


def shape_notices(brief: Brief, size: tuple[int, int]) -> tuple[Notice, ...]:
    """A panorama is a shape, and another may have been asked for."""
    if "panorama" not in brief.camera.effects or size[0] >= LEAST_PANORAMA * size[1]:
        return ()
    return (Notice(words="panorama", why="the picture has another shape, which was asked for as well"),)


def graded(brief: Brief, grade: Grade) -> tuple[Grade, tuple[Notice, ...]]:
    """The grade with the effects that were asked for; what cannot be drawn is told."""
    for effect in brief.camera.effects:
        least = EFFECTS.get(effect, {})
        grade = grade.model_copy(update={k: max(getattr(grade, k), v) for k, v in least.items()})
    lost = [Notice(words=e.replace("_", " "), why=UNDRAWN[e]) for e in brief.camera.effects if e in UNDRAWN]
    return grade, tuple(lost)
