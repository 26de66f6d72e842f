"""An outline is the room of the mesh it stands for: what is planned with it is where it will be drawn."""

import numpy as np
import pytest

from maquette.errors import InvalidRequest
from maquette.geometry import bounds
from maquette.geometry.camera import View
from maquette.objects import Look, objects
from maquette.objects.outline import outline_of
from maquette.objects.placed import few_points_of, placed, points_of
from maquette.objects.stand_in import FORMS, form_words
from maquette.plan.model import SceneObject

DRAWINGS = ("cat", "house", "bicycle", "woman", "snake", "balloon", "deciduous-tree")
SOLIDS = ("mug", "cone", "sphere", "torus", "open_box", "lamp")
VIEW = View((0.3, -2.0, 0.7), (0.0, 0.0, 0.15), 60, 1024, 1024)


def reliefs():
    return [pytest.param(SceneObject(id="x", object="relief", drawing=d, label=d), id=d) for d in DRAWINGS]


def solids():
    named = [SceneObject(id="x", object=n, label=n) for n in SOLIDS]
    forms = [SceneObject(id="x", object="stand_in", drawing=f, label=f, scale=0.3) for f in FORMS]
    return [pytest.param(t, id=t.drawing or t.object) for t in (*named, *forms)]


@pytest.mark.parametrize("thing", [*reliefs(), *solids()])
def test_its_box_in_a_picture_is_that_of_the_mesh(thing):
    thing = thing.model_copy(update={"turn_deg": 17.0, "tilt_deg": 4.0, "position": (0.05, 0.1, 0.02)})
    mesh = np.concatenate([p.mesh.vertices for p in placed(thing).parts])
    size = max(np.ptp(VIEW.project(mesh)[0], axis=0))
    assert VIEW.box(points_of(thing)) == pytest.approx(VIEW.box(mesh), abs=0.012 * size)
    assert VIEW.box(few_points_of(thing)) == pytest.approx(VIEW.box(mesh), abs=0.045 * size)


@pytest.mark.parametrize("thing", reliefs())
def test_a_relief_is_as_wide_as_high_and_about_as_deep_as_its_mesh(thing):
    low, high = bounds(placed(thing).parts)
    width, depth, height = outline_of("relief", thing.drawing).size
    assert (width, height) == pytest.approx((high[0] - low[0], high[2] - low[2]), rel=0.012)
    assert depth == pytest.approx(high[1] - low[1], rel=0.2)


def test_the_line_of_its_top_tells_where_things_rest():
    cone, box = outline_of("cone"), outline_of("box")
    assert cone.top_between(-0.01, 0.01) == pytest.approx(0.30, abs=0.01)
    assert cone.top_between(0.08, 0.10) < 0.15
    assert box.top_between(-0.1, 0.1) == pytest.approx(box.size[2], abs=1e-6)


@pytest.mark.parametrize(
    ("drawing", "is_profile"), [("cat", True), ("elephant", True), ("bear", False), ("man-standing", False)]
)
def test_what_looks_to_the_side_is_told_from_what_looks_at_us(drawing, is_profile):
    assert outline_of("relief", drawing).is_profile == is_profile


@pytest.mark.parametrize(
    ("drawing", "left", "right"), [("cat", 0.0, 0.45), ("dog", 0.0, 0.5), ("man-standing", 0.2, 0.8)]
)
def test_a_head_is_where_it_looks_to_and_no_tail(drawing, left, right):
    outline = outline_of("relief", drawing)
    x0, x1, top = outline.head()
    low, width = outline.points[:, 0].min(), outline.size[0]
    assert left <= ((x0 + x1) / 2 - low) / width <= right
    assert top > 0.85 * outline.size[2]


def test_the_ruling_colour_is_the_drawing_s():
    assert outline_of("relief", "red-apple").color == "#f8312f"
    assert outline_of("cube").color is None


def test_what_is_laid_on_its_back_looks_up():
    flat = SceneObject(id="x", object="relief", drawing="cat", label="cat", pitch_deg=90)
    low, high = points_of(flat).min(0), points_of(flat).max(0)
    assert high[1] - low[1] == pytest.approx(0.3, rel=0.02)
    face = placed(flat).parts[0].mesh
    front = outline_of("relief", "cat").points[:, 1].min()
    assert face.vertices[:, 2].max() == pytest.approx(-front, abs=0.01)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_stand_in_is_a_metre_high_and_has_a_name(form):
    solid = objects.get("stand_in").build(Look(drawing=form))
    low, high = bounds(solid.parts)
    assert high[2] - low[2] == pytest.approx(1, abs=1e-4)
    assert form_words(form)


def test_a_form_nobody_knows_is_refused_with_a_list_of_those_known():
    with pytest.raises(InvalidRequest, match="block"):
        objects.get("stand_in").build(Look(drawing="no such form"))
