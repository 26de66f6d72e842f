"""What every plan keeps, whatever the brief: left stays left, nothing collides, everything fits the picture."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from maquette.errors import InvalidPlan
from maquette.geometry import bounds
from maquette.objects.placed import placed
from maquette.plan.compose import compose
from maquette.plan.model import Plan, SceneLayer
from maquette.request import parse_request
from maquette.understand.brief import Brief, CameraWish, Composition, Relation, Setting, Subject, Text

OBJECTS = ("bottle", "mug", "cup", "box", "can")
SHAPES = ("1024x1024", "1536x864", "864x1536", "1536x512", "512x1536")


def brief(*subjects: Subject, **wishes) -> Brief:
    return Brief(prompt="a prompt", language="en", kind=wishes.pop("kind", "scene"), subjects=subjects, **wishes)


def subject(name: str, **wishes) -> Subject:
    return Subject(id=wishes.pop("id", name), noun=name, object=name, **wishes)


def planned(a_brief: Brief, **request) -> Plan:
    return compose(a_brief, parse_request({"prompt": "a prompt", "seed": 7, **request}))


def scene(plan: Plan) -> SceneLayer:
    return next(layer for layer in plan.layers if isinstance(layer, SceneLayer))


def boxes(plan: Plan, subject_id: str) -> list[tuple[int, int, int, int]]:
    return [e.box for e in plan.manifest.of("object") if e.id == subject_id or e.id.startswith(f"{subject_id}-")]


@st.composite
def crowds(draw) -> Brief:
    names = draw(st.lists(st.sampled_from(OBJECTS), min_size=1, max_size=4, unique=True))
    sides = st.sampled_from([None, "left", "right", "center"])
    return brief(*(subject(n, count=draw(st.integers(1, 5)), side=draw(sides)) for n in names))


@given(crowds(), st.sampled_from(SHAPES), st.integers(0, 9))
@hypothesis_settings(max_examples=25)
def test_everything_stands_whole_in_the_picture(crowd, size, seed):
    plan = planned(crowd, size=size, seed=seed)
    for entry in plan.manifest.of("object"):
        x0, y0, x1, y1 = entry.box
        assert 0 < x0 < x1 < plan.canvas.width
        assert 0 < y0 < y1 < plan.canvas.height


@given(crowds(), st.integers(0, 9))
@hypothesis_settings(max_examples=25)
def test_no_two_things_stand_in_each_other(crowd, seed):
    spaces = [bounds(placed(thing).parts) for thing in scene(planned(crowd, seed=seed)).objects]
    for k, (low, high) in enumerate(spaces):
        for other_low, other_high in spaces[k + 1 :]:
            overlap = np.minimum(high, other_high) - np.maximum(low, other_low)
            assert (overlap[:2] <= 1e-4).any(), "their footprints share ground"


@given(crowds())
@hypothesis_settings(max_examples=15)
def test_what_is_asked_for_on_the_left_is_left_of_what_is_asked_for_on_the_right(crowd):
    plan = planned(crowd)
    left = [b for s in crowd.subjects if s.side == "left" for b in boxes(plan, s.id)]
    right = [b for s in crowd.subjects if s.side == "right" for b in boxes(plan, s.id)]
    assert all(a[2] <= b[0] for a in left for b in right)


@pytest.mark.parametrize(
    ("kind", "holds"),
    [
        ("left_of", lambda a, b: a[2] <= b[0]),
        ("right_of", lambda a, b: a[0] >= b[2]),
        ("on", lambda a, b: a[3] <= b[3] and a[1] < b[1]),
        ("under", lambda a, b: a[1] > b[1]),
        ("behind", lambda a, b: a[3] < b[3]),
        ("in_front_of", lambda a, b: a[3] > b[3]),
    ],
)
def test_relations_hold_in_the_picture(kind, holds):
    plan = planned(brief(subject("mug"), subject("box"), relations=(Relation("mug", kind, "box"),)))
    assert holds(boxes(plan, "mug")[0], boxes(plan, "box")[0])


def test_contradicting_sides_are_settled_and_said():
    wishes = (Relation("mug", "left_of", "box"), Relation("box", "left_of", "mug"))
    assert any("contradict" in w.why for w in planned(brief(subject("mug"), subject("box"), relations=wishes)).warnings)


def test_a_count_is_drawn_and_promised():
    plan = planned(brief(subject("cup", count=7)))
    assert len(boxes(plan, "cup")) == 7
    assert [c.expected for c in plan.checks if c.kind == "count"] == [7]


def test_more_copies_than_can_be_counted_are_cut_and_said():
    plan = planned(brief(subject("cup", count=400)))
    assert 0 < len(boxes(plan, "cup")) < 400
    assert any("copies" in w.why for w in plan.warnings)


@pytest.mark.parametrize(
    ("empty", "is_free"),
    [
        ("right", lambda b, w, h: b[2] <= 0.62 * w),
        ("left", lambda b, w, h: b[0] >= 0.38 * w),
        ("bottom", lambda b, w, h: b[3] <= 0.68 * h),
        ("top", lambda b, w, h: b[1] >= 0.34 * h),
    ],
)
def test_regions_left_free_for_copy_stay_free(empty, is_free):
    plan = planned(brief(subject("mug"), composition=Composition(empty=(empty,))), size="1536x1024")
    assert is_free(boxes(plan, "mug")[0], 1536, 1024)


@pytest.mark.parametrize("side", ["left_third", "right_third"])
def test_a_third_is_a_third(side):
    plan = planned(brief(subject("mug"), composition=Composition(focus=side)), size="1536x864")
    x0, _, x1, _ = boxes(plan, "mug")[0]
    assert (x0 + x1) / 2 / 1536 == pytest.approx(1 / 3 if side == "left_third" else 2 / 3, abs=0.05)


def test_photographic_words_are_obeyed_literally():
    camera = scene(planned(brief(subject("mug"), camera=CameraWish(focal_length_mm=85, f_number=1.8)))).camera
    assert (camera.focal_length_mm, camera.f_number) == (85, 1.8)


def test_a_top_view_looks_down():
    camera = scene(planned(brief(subject("book"), camera=CameraWish(view="top")))).camera
    assert camera.position[2] - camera.target[2] > 0.9


def test_the_subject_itself_is_sharp_unless_an_aperture_is_asked_for():
    """A hundred-millimetre thing at f/2.8 from close by would be a blur with one sharp line."""
    shallow = scene(
        planned(brief(subject("mug"), camera=CameraWish(depth="shallow"), setting=Setting(place="table_window")))
    ).camera
    assert shallow.f_number is not None and shallow.f_number > 2.8


def test_a_material_nobody_knows_is_a_warning_not_a_loss():
    plan = planned(brief(subject("mug", material="unobtainium")))
    assert boxes(plan, "mug")
    assert any(w.words == "unobtainium" for w in plan.warnings)


def test_a_thing_nobody_can_draw_is_a_warning():
    unknown = Subject(id="s1", noun="quark")
    assert any(w.words == "quark" for w in planned(brief(subject("mug"), unknown)).warnings)


def test_equal_wishes_give_equal_plans_and_another_seed_another_picture():
    crowd = brief(subject("cup", count=3))
    assert planned(crowd).to_json() == planned(crowd).to_json()
    assert planned(crowd).hash != planned(crowd, seed=8).hash


@given(crowds(), st.sampled_from(SHAPES))
@hypothesis_settings(max_examples=10)
def test_a_plan_survives_its_file(crowd, size):
    plan = planned(crowd, size=size)
    assert Plan.from_json(plan.to_json()) == plan


@pytest.mark.parametrize("version", [0, 99, "1", True, None])
def test_a_plan_of_another_version_is_refused_by_that_field(version):
    data = json.loads(planned(brief(subject("mug"))).to_json()) | {"version": version}
    with pytest.raises(InvalidPlan) as refusal:
        Plan.from_json(json.dumps(data))
    assert refusal.value.param == "version"


def test_a_plan_of_the_first_version_is_made_into_one_of_this():
    plan = planned(brief(subject("mug")))
    data = json.loads(plan.to_json()) | {"version": 1}
    for added in ("facts", "sources", "variation"):
        del data[added]
    assert Plan.from_json(json.dumps(data)) == plan


def test_an_unknown_field_of_a_plan_is_named():
    data = json.loads(planned(brief(subject("mug"))).to_json())
    data["layers"][0]["camera"]["zoom"] = 3
    with pytest.raises(InvalidPlan) as refusal:
        Plan.from_json(json.dumps(data))
    assert "camera.zoom" in (refusal.value.param or "")


def test_a_transparent_picture_is_cut_out_and_promised():
    plan = planned(brief(subject("mug")), background="transparent")
    assert scene(plan).is_cut_out
    assert any(c.kind == "background_transparent" for c in plan.checks)


def test_white_is_promised_only_where_the_ground_is_white():
    on_white = brief(subject("bottle"), kind="product_photo", setting=Setting(place="white_studio"))
    assert any(c.kind == "background_white" for c in planned(on_white).checks)
    on_pink = replace(on_white, setting=Setting(place="color_studio", color="#f2b8c6"))
    assert not any(c.kind == "background_white" for c in planned(on_pink).checks)


def test_a_designed_page_cannot_be_transparent_and_says_so():
    """It comes opaque, and nothing promises otherwise."""
    plan = planned(
        brief(kind="poster", texts=(Text(id="t", words="Hello", role="headline", language="en"),)),
        background="transparent",
    )
    assert plan.canvas.background == "opaque"
    assert any(w.words == "transparent background" for w in plan.warnings)
    assert not any(c.kind == "background_transparent" for c in plan.checks)
