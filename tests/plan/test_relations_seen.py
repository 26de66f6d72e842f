"""Every kind of relation, as the boxes of the finished picture prove it."""

import pytest
from composed import box, boxes, failures, height, layer_of, middle, planned, related, scene_of, thing, told

from maquette.understand.brief import CameraWish, Relation


def plan_of(*subjects, **wishes):
    """A plan that keeps all it promises."""
    plan = planned(scene_of(*subjects, **wishes))
    assert failures(plan) == []
    return plan


def test_a_red_cube_on_a_blue_sphere_next_to_two_green_cones():
    subjects = thing("cube", color="#c8202a"), thing("sphere", color="#2259c9"), thing("cone", count=2)
    plan = plan_of(*subjects, relations=related("cube on sphere", "sphere next_to cone"))
    cube, sphere = box(plan, "cube"), box(plan, "sphere")
    assert sphere[0] < middle(cube)[0] < sphere[2]
    assert cube[1] < sphere[1] < cube[3] < sphere[3]
    assert all(sphere[2] < cone[0] for cone in boxes(plan, "cone"))
    assert {c.relation for c in plan.checks if c.kind == "relation"} == {"on", "next_to"}


@pytest.mark.parametrize("host", ["sphere", "cone", "box", "elephant", "table", "chair"])
def test_what_is_on_a_thing_touches_it_and_is_over_it(host):
    plan = plan_of("mug", host, relations=related(f"mug on {host}"))
    mug, below = box(plan, "mug"), box(plan, host)
    assert below[0] <= middle(mug)[0] <= below[2]
    assert middle(mug)[1] < middle(below)[1]
    assert below[1] - 0.1 * height(mug) < mug[3] < below[3]


def test_a_cat_under_a_table_is_below_its_top_and_inside_its_legs():
    plan = plan_of("cat", "table", relations=related("cat under table"))
    cat, table = box(plan, "cat"), box(plan, "table")
    assert table[0] < cat[0] < cat[2] < table[2]
    assert table[1] + 0.1 * height(table) < cat[1]


def test_what_is_under_no_table_is_under_what_hangs_over_it():
    plan = plan_of("candle", "bus", relations=related("candle under bus"))
    assert box(plan, "candle")[1] > box(plan, "bus")[3]


def test_a_bird_above_a_house_is_in_the_air():
    plan = plan_of("bird", "house", relations=related("bird above house"))
    assert box(plan, "bird")[3] < box(plan, "house")[1]


@pytest.mark.parametrize(
    ("one", "host", "is_shut"), [("book", "box", False), ("cat", "basket", False), ("mouse", "house", True)]
)
def test_what_is_inside_a_thing_can_be_seen_there(one, host, is_shut):
    plan = plan_of(one, host, relations=related(f"{one} inside {host}"))
    x, y = middle(box(plan, one))
    x0, y0, x1, y1 = box(plan, host)
    assert x0 < x < x1
    assert y0 < y < y1
    assert (f"{one} inside {host}" in told(plan)) == is_shut


def test_a_candle_between_two_books_parts_them():
    plan = plan_of("candle", thing("book", count=2), relations=related("candle between book"))
    left, right = sorted(boxes(plan, "book"))
    candle = box(plan, "candle")
    assert left[2] < candle[0] < candle[2] < right[0]
    assert [c.id for c in plan.checks if c.relation == "between"] == ["relation-1"]


def test_a_dog_between_a_cat_and_a_house_whoever_is_named_first():
    for order in (("dog", "cat", "house"), ("cat", "house", "dog"), ("house", "cat", "dog")):
        plan = plan_of(*order, relations=related("dog between cat", "dog between house"))
        outer = sorted(middle(box(plan, n))[0] for n in ("cat", "house"))
        assert outer[0] < middle(box(plan, "dog"))[0] < outer[1]


@pytest.mark.parametrize("noun", ["balloon", "candle", "chair"])
def test_five_things_around_a_cake_stand_on_both_sides_of_it_and_do_not_hide_it(noun):
    plan = plan_of(thing(noun, count=5), "cake", relations=related(f"{noun} around cake"))
    around, cake = boxes(plan, noun), box(plan, "cake")
    middles = [middle(b)[0] for b in around]
    assert min(middles) < cake[0] < cake[2] < max(middles)
    assert noun not in {w.words for w in plan.warnings if "hidden" in w.why}


def test_one_thing_cannot_stand_around_another_and_that_is_told_once():
    plan = planned(scene_of("balloon", "cake", relations=related("balloon around cake")))
    assert [w.words for w in plan.warnings].count("balloon around cake") == 1


def test_next_to_is_closer_than_left_of_a_third():
    plan = plan_of("cat", "house", "bus", relations=related("cat next_to bus"))
    assert abs(middle(box(plan, "cat"))[0] - middle(box(plan, "bus"))[0]) < abs(
        middle(box(plan, "house"))[0] - middle(box(plan, "bus"))[0]
    )


@pytest.mark.parametrize("kind", ["behind", "in_front_of"])
def test_depth_is_seen_and_hides_little(kind):
    plan = plan_of("fox", "box", relations=related(f"fox {kind} box"))
    order = [e.id for e in plan.manifest.of("object")]
    assert order == (["fox", "box"] if kind == "behind" else ["box", "fox"])
    assert not [w for w in plan.warnings if "hidden" in w.why]


@pytest.mark.parametrize(("side", "holds"), [("left_of", lambda a, b: a < b), ("right_of", lambda a, b: a > b)])
def test_what_is_above_and_beside_is_both(side, holds):
    plan = plan_of("bird", "house", relations=related("bird above house", f"bird {side} house"))
    bird, house = box(plan, "bird"), box(plan, "house")
    assert bird[3] < house[1]
    assert holds(middle(bird)[0], middle(house)[0])


def test_a_cup_at_the_corner_of_a_table_stands_on_its_corner():
    plan = plan_of("mug", "table", relations=related("mug at_corner table"))
    mug, table = box(plan, "mug"), box(plan, "table")
    assert middle(mug)[0] > table[0] + 0.8 * (table[2] - table[0])
    assert mug[1] < table[1] < mug[3]


def test_a_hat_is_on_the_head_not_on_the_tail():
    plan = plan_of("cat", "hat", relations=related("cat wearing hat"))
    cat, hat = box(plan, "cat"), box(plan, "hat")
    assert middle(hat)[0] < middle(cat)[0], "a cat of a drawing looks to the left"
    assert hat[1] < cat[1] < hat[3] < middle(cat)[1]
    assert "cat wearing hat" in told(plan)


def test_what_is_held_is_at_the_hand():
    plan = plan_of("man", "umbrella", relations=related("man holding umbrella"))
    man, umbrella = box(plan, "man"), box(plan, "umbrella")
    assert umbrella[0] < man[2] < umbrella[2]
    assert man[1] < umbrella[3] < man[3]


def test_two_who_face_each_other_look_towards_each_other():
    """Drawn in profile they look to the left: the left one is turned round."""
    layer = layer_of(plan_of("cat", "dog", relations=related("cat facing dog")))
    turns = {t.id: t.turn_deg for t in layer.objects}
    assert abs(turns["cat"]) > 90 > abs(turns["dog"])


def test_a_mouse_bigger_than_an_elephant():
    plan = plan_of("mouse", "elephant", relations=related("mouse larger_than elephant"))
    assert height(box(plan, "mouse")) > 1.1 * height(box(plan, "elephant"))


@pytest.mark.parametrize("factor", [1.5, 2.0, 3.0])
def test_so_many_times_as_tall_is_just_that(factor):
    plan = plan_of("tower", "tree", relations=(Relation("tower", "larger_than", "tree", factor),))
    assert height(box(plan, "tower")) == pytest.approx(factor * height(box(plan, "tree")), rel=0.1)


def test_sizes_compared_hold_across_depth_too():
    wishes = related("cat behind house", "cat same_size_as house")
    plan = plan_of("cat", "house", relations=wishes)
    assert height(box(plan, "cat")) == pytest.approx(height(box(plan, "house")), rel=0.12)


def test_twelve_wishes_are_solved_together():
    wishes = related(
        "cat left_of dog", "dog left_of house", "house left_of tree", "bird above house", "apple on box",
        "box right_of tree", "mug next_to box", "fox behind dog", "candle between cat", "candle between dog",
        "hat on cat", "elephant larger_than house",
    )  # fmt: skip
    nouns = ("cat", "dog", "house", "tree", "bird", "apple", "box", "mug", "fox", "candle", "hat", "elephant")
    plan = planned(scene_of(*nouns, relations=wishes), size="1536x864")
    assert failures(plan) == []
    assert len([c for c in plan.checks if c.kind == "relation"]) == len(wishes)


def test_what_is_over_what_is_over_itself_is_settled_and_told():
    wishes = related("cat on dog", "dog on fox", "fox on cat")
    plan = planned(scene_of("cat", "dog", "fox", relations=wishes))
    assert failures(plan) == []
    assert told(plan) == {"fox on cat"}


def test_left_of_in_a_circle_is_settled_in_the_order_it_is_said():
    wishes = related("cat left_of dog", "dog left_of fox", "fox left_of cat")
    plan = planned(scene_of("cat", "dog", "fox", relations=wishes))
    assert [c.subject for c in plan.checks if c.relation == "left_of"] == ["cat", "dog"]
    assert [w.words for w in plan.warnings] == ["fox left of cat"]


def test_a_comparison_that_contradicts_an_earlier_one_is_told_once():
    wishes = related("cat larger_than dog", "dog larger_than cat")
    plan = planned(scene_of("cat", "dog", relations=wishes))
    assert [w.words for w in plan.warnings] == ["dog larger than cat"]


@pytest.mark.parametrize("view", ["front", "low", "eye_level", "high", "top", "three_quarter", "isometric", "dutch"])
def test_left_is_left_from_every_height(view):
    plan = planned(scene_of("cat", "house", relations=related("cat left_of house"), camera=CameraWish(view=view)))
    assert failures(plan) == []
    assert box(plan, "cat")[2] <= box(plan, "house")[0]
