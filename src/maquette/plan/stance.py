"""From where a scene is going to be seen, as far as that decides how things are set out."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..objects.contracts import objects
from ..understand.brief import Brief, Subject, View
from .cast import Member
from .model import SceneObject
from .nouns import has_pose

VIEWS: Mapping[str, float] = {
    "front": 4.0,
    "back": 6.0,
    "side": 5.0,
    "eye_level": 2.0,
    "three_quarter": 17.0,
    "top": 78.0,
    "low": -4.0,
    "high": 38.0,
    "isometric": 35.26,
}
"""Elevation in degrees; a dutch angle keeps that of the place and rolls."""
THREE_QUARTER_DEG = 32.0
OTHER_SIDE_DEG = 20.0  # for what usually faces the camera
LYING = 42.0  # what lies on its back is seen from above
SET_OUT: Mapping[str, float] = {"grid": 40.0, "circle": 36.0, "column": 40.0, "scattered": 32.0}
"""Elevation from which an arrangement can be counted."""
ON_EDGE = {"stack", "pile"}  # seen from the side, or one would see the top one alone
IN_ROWS = 26.0  # several rows of copies, one behind the other
AROUND = 27.0
BEHIND = 15.0
CORNERS = 34.0  # things at the top and at the bottom of the picture: the ground fills it
MOST_IN_A_ROW = 4  # copies, from where on they may stand in several rows
LOWEST_FOR_ROWS = 12.0  # from lower than that, what is behind is hidden by what is before it
HIGH, LOW = {"top", "top_left", "top_right", "top_third"}, {"bottom", "bottom_left", "bottom_right", "bottom_third"}


@dataclass(frozen=True, slots=True)
class Stance:
    """How the camera will look at the scene.

    Args:
        elevation_deg: Above the horizon.
        is_fixed: The prompt says so; no arrangement may change it.
        aspect: Width over height of where the things go.
        spread: Times the usual room between things.
        turn_deg: How all things are turned, instead of how each is best seen.
        lean_deg: How far all of them lean in the picture, clockwise.
        is_turned: Things show the other side than they usually do.
    """

    elevation_deg: float
    is_fixed: bool = False
    aspect: float = 1.0
    spread: float = 1.0
    view: View | None = None
    turn_deg: float | None = None
    lean_deg: float = 0.0
    is_turned: bool = False

    def turned(self, natural_deg: float) -> float:
        """How a thing is turned that is usually turned so."""
        if not self.is_turned:
            return natural_deg
        return -natural_deg if natural_deg else -OTHER_SIDE_DEG

    @property
    def shows_rows(self) -> bool:
        return self.elevation_deg >= LOWEST_FOR_ROWS

    def step_back(self, height: float, depth: float, visible: float) -> float:
        """How far behind a thing of that size the next must stand for that share of it to show above the first."""
        e = math.radians(min(max(self.elevation_deg, 8.0), 85.0))
        return max(visible * (height / math.tan(e) + depth), 1.12 * depth)


def lies_on_its_back(thing: SceneObject, subject: Subject, view: View | None) -> bool:
    """Whether a thing that stands like a sheet lies down: in a flat lay, or because it is said."""
    is_sheet = objects.get(thing.object).shown.is_sheet
    is_alive = thing.object == "relief" and has_pose(subject.noun)
    return is_sheet and (view == "top" or (subject.pose == "lying" and not is_alive))


def stance(brief: Brief, members: Sequence[Member], habit_deg: float, aspect: float, attempt: int = 0) -> Stance:
    """From where it will be seen: as said, else from as high as what is set out needs; each attempt looser."""
    spread, bump = 1.0 + 0.3 * attempt, 5.0 * attempt
    view = brief.camera.view
    if view is not None and view in VIEWS:
        return Stance(VIEWS[view], True, aspect, spread, view)
    needs = [habit_deg]
    standing = [m for m in members if not m.is_wall]
    seen_from = [
        objects.get(m.things[0].object).shown.from_deg for m in standing if m.subject.arrangement not in ON_EDGE
    ]
    if seen_from and all(v is not None for v in seen_from):
        needs += [v for v in seen_from if v is not None]
    needs += [SET_OUT.get(m.subject.arrangement or "", 0.0) for m in standing if len(m.things) > 1]
    needs += [SET_OUT["grid"] for m in standing if m.subject.grid and len(m.things) > 1]
    needs += [IN_ROWS for m in standing if len(m.things) > 2 * MOST_IN_A_ROW or len(m.things) > 3.2 * aspect + 2]
    kinds = {r.kind for r in brief.relations}
    needs += [AROUND] if "around" in kinds else []
    needs += [BEHIND] if kinds & {"behind", "in_front_of"} else []
    needs += [objects.get("open_box").shown.from_deg or 0.0 for m in standing if m.things[0].object == "open_box"]
    needs += [LYING] if any(lies_on_its_back(m.things[0], m.subject, view) for m in standing) else []
    sides = {m.subject.side for m in standing}
    needs += [CORNERS] if len(standing) > 1 and sides & HIGH and sides - HIGH else []
    return Stance(min(max(needs) + bump, 70.0), False, aspect, spread, view)
