"""The places of a picture: corners, thirds, the middle, foreground and background; for one thing and for several."""

import pytest
from composed import box, boxes, failures, height, middle, planned, scene_of, thing, told

from maquette.understand.brief import Composition

SIZES = ("1024x1024", "1536x864", "864x1536")
NINE = {
    "top_left": (0.25, 0.26), "top": (0.5, 0.27), "top_right": (0.75, 0.26),
    "left": (0.27, None), "center": (0.5, None), "right": (0.73, None),
    "bottom_left": (0.25, 0.76), "bottom": (0.5, 0.75), "bottom_right": (0.75, 0.76),
}  # fmt: skip


def share(plan, noun):
    """Middle of a thing, as shares of the picture's width and height."""
    x, y = middle(box(plan, noun))
    return x / plan.canvas.width, y / plan.canvas.height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("side", "at"), NINE.items())
def test_one_thing_goes_to_each_of_nine_places(side, at, size):
    plan = planned(scene_of(thing("cat", side=side)), size=size)
    assert failures(plan) == []
    x, y = share(plan, "cat")
    assert x == pytest.approx(at[0], abs=0.06)
    if at[1] is not None:
        assert y == pytest.approx(at[1], abs=0.06)
    assert [c.relation for c in plan.checks if c.kind == "side"] == [side]


@pytest.mark.parametrize(
    ("side", "axis", "at"),
    [("left_third", 0, 1 / 3), ("right_third", 0, 2 / 3), ("top_third", 1, 1 / 3), ("bottom_third", 1, 2 / 3)],
)
def test_a_third_is_a_third_beside_others_too(side, axis, at):
    for others in ((), ("house",), ("house", "tree")):
        plan = planned(scene_of(thing("cat", side=side), *others), size="1536x864")
        assert failures(plan) == []
        assert share(plan, "cat")[axis] == pytest.approx(at, abs=0.09)


@pytest.mark.parametrize("size", SIZES)
def test_four_things_in_four_corners(size):
    corners = ("top_left", "top_right", "bottom_left", "bottom_right")
    nouns = ("cat", "dog", "fox", "mug")
    plan = planned(scene_of(*(thing(n, side=s) for n, s in zip(nouns, corners, strict=True))), size=size)
    assert failures(plan) == []
    assert {c.relation for c in plan.checks if c.kind == "side"} == set(corners)


def test_the_sun_in_the_corner_hangs_over_a_house_in_the_middle():
    plan = planned(
        scene_of(thing("sun", side="top_left"), thing("house", side="center"), thing("car", side="bottom_right"))
    )
    assert failures(plan) == []
    assert box(plan, "sun")[3] < box(plan, "car")[1]
    assert plan.warnings == (), "the sun needs nothing to stand on"


def test_what_is_wished_up_there_and_cannot_stand_there_is_told():
    """From the front the ground ends at the horizon; a car has to hang in the air above it."""
    from maquette.understand.brief import CameraWish

    plan = planned(scene_of(thing("car", side="top"), "house", camera=CameraWish(view="front")))
    assert "car at the top" in told(plan)


def test_the_foreground_is_nearer_and_larger_the_background_farther_and_smaller():
    plain = planned(scene_of("fox", "dog", "cat"))
    plan = planned(scene_of(thing("fox", side="background"), "dog", thing("cat", side="foreground")))
    assert failures(plan) == []
    assert [e.id for e in plan.manifest.of("object")] == ["fox", "dog", "cat"]
    grown = {n: height(box(plan, n)) / height(box(plain, n)) for n in ("fox", "dog", "cat")}
    assert grown["fox"] < 0.85 * grown["dog"] < grown["dog"] < 0.85 * grown["cat"]
    assert box(plan, "fox")[3] < box(plan, "dog")[3] < box(plan, "cat")[3]


def test_things_of_one_side_stay_together_and_apart_from_the_other():
    subjects = thing("mug", count=3, side="left"), thing("book", side="right"), thing("phone", side="left")
    plan = planned(scene_of(*subjects), size="1536x1024")
    assert failures(plan) == []
    left = [*boxes(plan, "mug"), *boxes(plan, "phone")]
    assert all(b[2] <= box(plan, "book")[0] for b in left)


def test_the_middle_is_kept_by_what_is_wished_there():
    plan = planned(scene_of("house", thing("cat", side="center"), "tree", "bus"))
    assert failures(plan) == []
    assert share(plan, "cat")[0] == pytest.approx(0.5, abs=1 / 6)


def test_a_side_that_contradicts_an_order_gives_way_and_is_told():
    from maquette.understand.brief import Relation

    subjects = thing("cat", side="left"), thing("dog", side="right")
    plan = planned(scene_of(*subjects, relations=(Relation("cat", "right_of", "dog"),)))
    assert failures(plan) == []
    promised = {c.relation for c in plan.checks}
    assert "right_of" in promised or "cat right of dog" in told(plan)
    assert len(plan.warnings) >= 1


def test_the_main_thing_goes_where_the_whole_picture_has_its_focus():
    plan = planned(scene_of(thing("cat", is_main=True), "house", composition=Composition(focus="right_third")))
    assert failures(plan) == []
    assert share(plan, "cat")[0] == pytest.approx(2 / 3, abs=0.09)
