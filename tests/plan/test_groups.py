"""Copies of one thing can be counted at a glance, however they are set out."""

import itertools

import pytest
from composed import boxes, failures, height, layer_of, middle, planned, scene_of, thing, told

from maquette.plan.blocks import bounds_of
from maquette.plan.cast import MOST
from maquette.plan.seen import LEAST_SHOWN, shown_share


def plan_of(noun="mug", size="1024x1024", **wishes):
    plan = planned(scene_of(thing(noun, **wishes)), size=size)
    assert failures(plan) == []
    return plan


@pytest.mark.wide
@pytest.mark.parametrize("noun", ["apple", "mug", "tower", "bus"])
@pytest.mark.parametrize("size", ["1024x1024", "1536x512", "512x1536"])
@pytest.mark.parametrize("count", [2, 5, 7, 12, MOST])
def test_every_copy_shows_enough_to_be_counted(noun, size, count):
    plan = plan_of(noun, size, count=count)
    seen = boxes(plan, noun)  # back to front
    assert len(seen) == count
    assert all(shown_share(b, seen[k + 1 :]) >= LEAST_SHOWN - 0.02 for k, b in enumerate(seen))


def test_more_than_can_be_counted_are_cut_and_told():
    plan = plan_of(count=1_000_000)
    assert len(boxes(plan, "mug")) == MOST
    assert told(plan) == {"1000000 mug"}


def clusters(values, apart):
    """How many groups the values fall into, if gaps wider than `apart` part them."""
    ordered = sorted(values)
    return 1 + sum(b - a > apart for a, b in itertools.pairwise(ordered))


@pytest.mark.parametrize(("columns", "rows"), [(3, 2), (2, 3), (4, 4), (5, 1), (1, 4)])
def test_a_grid_has_its_columns_and_rows(columns, rows):
    plan = plan_of("apple", count=columns * rows, grid=(columns, rows), arrangement="grid")
    seen = boxes(plan, "apple")
    tall = height(seen[0])
    assert clusters([middle(b)[1] for b in seen], 0.4 * tall) == rows
    last = sorted(seen, key=lambda b: b[3])[-columns:]
    assert clusters([middle(b)[0] for b in last], 0.4 * tall) == columns


def test_a_row_is_a_row_however_long():
    seen = boxes(plan_of("apple", "1536x512", count=14, arrangement="row"), "apple")
    assert clusters([middle(b)[1] for b in seen], 0.5 * height(seen[0])) == 1


def test_a_column_runs_into_the_picture():
    seen = boxes(plan_of("apple", count=4, arrangement="column"), "apple")
    assert clusters([middle(b)[0] for b in seen], 0.3 * height(seen[0])) == 1
    assert clusters([middle(b)[1] for b in seen], 0.3 * height(seen[0])) == 4


def test_a_circle_is_open_in_the_middle():
    plan = plan_of("apple", count=8, arrangement="circle")
    seen = boxes(plan, "apple")
    x0, x1 = min(b[0] for b in seen), max(b[2] for b in seen)
    y0, y1 = min(b[1] for b in seen), max(b[3] for b in seen)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    assert not any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in seen)


@pytest.mark.parametrize("noun", ["box", "cat", "cake"])
def test_a_stack_touches_from_the_ground_up(noun):
    spaces = [bounds_of(t) for t in layer_of(plan_of(noun, count=4, arrangement="stack")).objects]
    spaces.sort(key=lambda s: s.low[2])
    for below, above in itertools.pairwise(spaces):
        assert below.low[2] < above.low[2] <= below.high[2]
        assert abs(below.middle[0] - above.middle[0]) < 0.1 * below.width


@pytest.mark.parametrize("count", [3, 6, 10, 11])
def test_a_pile_narrows_upward(count):
    spaces = [bounds_of(t) for t in layer_of(plan_of("apple", count=count, arrangement="pile")).objects]
    levels = [sum(abs(s.low[2] - z) < 1e-6 for s in spaces) for z in sorted({s.low[2] for s in spaces})]
    assert sum(levels) == count
    assert levels == sorted(levels, reverse=True)
    assert len(levels) > 1


def test_scattered_things_are_scattered_otherwise_by_another_seed_and_never_into_each_other():
    places = set()
    for seed in range(4):
        plan = planned(scene_of(thing("apple", count=9, arrangement="scattered")), seed=seed)
        things = layer_of(plan).objects
        places.add(tuple(t.position for t in things))
        spaces = [bounds_of(t) for t in things]
        assert not any(a.meets(b) for a, b in itertools.combinations(spaces, 2))
    assert len(places) == 4


def test_a_pair_stands_closer_than_two():
    def gap(**wishes):
        left, right = sorted(boxes(plan_of("mug", count=2, **wishes), "mug"))
        return (right[0] - left[2]) / (left[2] - left[0])

    assert gap(arrangement="pair") < gap()


def test_books_lie_down_to_be_stacked():
    layer = layer_of(plan_of("book", count=3, arrangement="stack"))
    assert {t.object for t in layer.objects} == {"notebook"}
    assert {t.label for t in layer.objects} == {"book"}


@pytest.mark.parametrize("arrangement", ["row", "column", "circle", "grid", "scattered", "stack"])
def test_different_things_are_set_out_together_as_copies_are(arrangement):
    nouns = ("cat", "dog", "fox", "mug", "box")
    plan = planned(scene_of(*(thing(n, arrangement=arrangement) for n in nouns)))
    assert failures(plan) == []
    spaces = [bounds_of(t) for t in layer_of(plan).objects]
    if arrangement != "stack":  # what stands on a cat stands beside its tail
        assert not any(a.meets(b) for a, b in itertools.combinations(spaces, 2))
    middles = [s.middle for s in spaces]
    assert (len({round(s.low[2], 2) for s in spaces}) == len(nouns)) == (arrangement == "stack")
    if arrangement == "row":
        assert max(y for _, y, _ in middles) - min(y for _, y, _ in middles) < max(s.depth for s in spaces)
    if arrangement == "column":
        assert max(x for x, _, _ in middles) - min(x for x, _, _ in middles) < 0.02


def test_many_different_things_stand_in_two_rows_rather_than_in_one_of_dots():
    nouns = ("cat", "dog", "fox", "mug", "box", "apple", "candle", "cake")
    plan = planned(scene_of(*nouns))
    depths = sorted(bounds_of(t).middle[1] for t in layer_of(plan).objects)
    assert depths[-1] - depths[0] > 0.1
    assert not [w for w in plan.warnings if "hidden" in w.why]
