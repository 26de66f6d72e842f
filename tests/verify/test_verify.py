"""A promise passes when it is kept, fails when it is broken, and is unproven when nothing can tell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.manifest import Box, Entry, Manifest
from maquette.plan.model import Canvas, Check, DesignLayer, Plan
from maquette.verify import CheckResult, Report, verify

WIDTH, HEIGHT = 96, 64
WHITE = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
INSIDE: Box = (10, 10, 40, 30)


def plan_with(*checks: Check) -> Plan:
    page = DesignLayer(id="page", layout="poster", theme="minimal", box=(0, 0, WIDTH, HEIGHT), texts=())
    return Plan(canvas=Canvas(width=WIDTH, height=HEIGHT), seed=0, layers=(page,), checks=checks)


def thing(id: str, box: Box = INSIDE, label: str = "cup") -> Entry:
    return Entry(kind="object", id=id, label=label, box=box, layer="scene")


def text(words: str, box: Box = INSIDE) -> Entry:
    return Entry(kind="text", id="text-1", label="headline", words=words, language="en", box=box, layer="page")


def outcome(check: Check, *entries: Entry, pixels: np.ndarray = WHITE) -> CheckResult:
    report = verify(pixels, plan_with(check), Manifest(entries=entries), ocr=False)
    assert report.total == 1
    return report.results[0]


def reads(words: str) -> Check:
    return Check(kind="reads", id="reads-1", text=words)


def related(relation: str) -> Check:
    return Check(kind="relation", id="relation-1", subject="a", relation=relation, other="b")


@given(words=st.text(min_size=1, max_size=30))
def test_a_string_that_was_set_reads(words):
    assert outcome(reads(words), text(words)).status == "passed"


@pytest.mark.parametrize("set_words", ["SOUND WITHOUT LIMIT", "Sound without limits", "SOUND  WITHOUT LIMITS", ""])
def test_one_wrong_letter_fails_and_what_was_set_is_told(set_words):
    result = outcome(reads("SOUND WITHOUT LIMITS"), text(set_words))
    assert result.status == "failed" and set_words in result.detail


def test_composed_and_combining_accents_are_the_same_word():
    assert outcome(reads("Cafe\u0301"), text("Caf\u00e9")).status == "passed"


@pytest.mark.parametrize("box", [(-4, 10, 40, 30), (10, 10, WIDTH + 1, 30), (10, 10, 10, 30)])
def test_words_outside_the_picture_do_not_count(box):
    assert outcome(reads("NEKO"), text("NEKO", box)).status == "failed"


@pytest.mark.parametrize(("found", "status"), [(3, "passed"), (2, "failed"), (4, "failed"), (0, "failed")])
def test_a_count_is_exact(found, status):
    check = Check(kind="count", id="count-cup", label="cup", expected=3)
    result = outcome(check, *(thing(f"cup-{k}") for k in range(found)), thing("book", label="notebook"))
    assert (result.status, result.figure) == (status, f"{found} of 3")


@pytest.mark.parametrize(
    ("relation", "first", "second"),
    [
        ("left_of", (0, 0, 20, 20), (40, 0, 60, 20)),
        ("above", (0, 0, 20, 20), (0, 30, 20, 50)),
        ("on", (10, 5, 30, 20), (0, 18, 60, 40)),
        ("behind", (0, 0, 20, 20), (10, 10, 40, 40)),
        ("inside", (12, 12, 18, 18), (0, 0, 40, 40)),
    ],
)
def test_a_relation_holds_one_way_round_only(relation, first, second):
    assert outcome(related(relation), thing("a", first), thing("b", second)).status == "passed"
    assert outcome(related(relation), thing("b", first), thing("a", second)).status == "failed"


def three(relation: str, one: Box, other: Box, third: Box | None = None, factor: float | None = None) -> str:
    check = Check(
        kind="relation", id="relation-1", subject="a", relation=relation, other="b", third="c" if third else None,
        factor=factor,
    )  # fmt: skip
    entries = [thing("a", one), thing("b", other)] + ([thing("c", third)] if third else [])
    return outcome(check, *entries).status


def test_between_lies_across_or_along_and_not_over_either():
    left, right, middle = (0, 10, 20, 30), (60, 10, 80, 30), (30, 10, 50, 30)
    assert three("between", middle, left, right) == "passed"
    assert three("between", left, middle, right) == "failed"
    assert three("between", (10, 10, 20, 30), left, right) == "failed"
    assert three("between", (0, 24, 9, 36), (0, 0, 9, 12), (0, 50, 9, 62)) == "passed"


def test_between_the_copies_of_one_subject_needs_no_third():
    check = related("between")
    ends = [thing("b-1", (0, 10, 20, 30)), thing("b-2", (60, 10, 80, 30))]
    assert outcome(check, thing("a", (30, 10, 50, 30)), *ends).status == "passed"
    assert outcome(check, thing("a", (82, 10, 90, 30)), *ends).status == "failed"
    assert outcome(check, thing("a"), thing("b")).status == "unproven"


def test_around_is_on_both_sides():
    ring = [thing("a-1", (0, 20, 10, 40)), thing("a-2", (70, 20, 80, 40))]
    assert outcome(related("around"), *ring, thing("b", (30, 10, 50, 40))).status == "passed"
    aside = [thing("a-1", (0, 20, 10, 40)), thing("a-2", (12, 20, 22, 40))]
    assert outcome(related("around"), *aside, thing("b", (30, 10, 50, 40))).status == "failed"


def test_a_corner_is_no_middle():
    table = (10, 20, 90, 60)
    assert three("at_corner", (84, 12, 94, 24), table) == "passed"
    assert three("at_corner", (48, 38, 52, 42), table) == "failed"


@pytest.mark.parametrize(
    ("relation", "one", "factor", "status"),
    [
        ("larger_than", 40, None, "passed"),
        ("larger_than", 20, None, "failed"),
        ("larger_than", 40, 2.0, "passed"),
        ("larger_than", 30, 2.0, "failed"),
        ("smaller_than", 10, 2.0, "passed"),
        ("smaller_than", 21, None, "failed"),
        ("same_size_as", 21, None, "passed"),
        ("same_size_as", 30, None, "failed"),
    ],
)
def test_sizes_compare_heights(relation, one, factor, status):
    assert three(relation, (0, 0, 10, one), (50, 0, 60, 20), factor=factor) == status


@pytest.mark.parametrize(
    ("side", "box", "status"),
    [
        ("left", (0, 20, 20, 40), "passed"),
        ("left", (70, 20, 90, 40), "failed"),
        ("top_right", (70, 0, 90, 20), "passed"),
        ("top_right", (70, 40, 90, 60), "failed"),
        ("center", (38, 20, 58, 40), "passed"),
        ("left_third", (27, 20, 37, 40), "passed"),
        ("left_third", (0, 20, 10, 40), "failed"),
        ("bottom", (40, 44, 50, 60), "passed"),
    ],
)
def test_a_side_of_the_picture_is_told_by_a_thing_s_middle(side, box, status):
    check = Check(kind="side", id="side-a", subject="a", relation=side)
    assert outcome(check, thing("a", box)).status == status


def test_the_foreground_is_before_most_others():
    check = Check(kind="side", id="side-a", subject="a", relation="foreground")
    others = [thing("b", (0, 0, 10, 30)), thing("c", (20, 0, 30, 30))]
    assert outcome(check, *others, thing("a", (40, 20, 60, 60))).status == "passed"
    assert outcome(check, thing("a", (40, 5, 60, 20)), *others).status == "failed"


@given(xs=st.tuples(st.integers(0, 80), st.integers(0, 80)))
def test_right_of_is_left_of_turned_round(xs):
    first, second = thing("a", (xs[0], 0, xs[0] + 10, 10)), thing("b", (xs[1], 0, xs[1] + 10, 10))
    turned = thing("a", second.box), thing("b", first.box)
    assert outcome(related("right_of"), first, second).status == outcome(related("left_of"), *turned).status


def test_next_to_means_close_and_at_one_height():
    near, far, below = (30, 0, 50, 20), (70, 0, 90, 20), (25, 40, 45, 60)
    results = [
        outcome(related("next_to"), thing("a", (0, 0, 20, 20)), thing("b", box)).status for box in (near, far, below)
    ]
    assert results == ["passed", "failed", "failed"]


def test_several_of_one_subject_are_seen_as_a_group():
    cups = [thing(f"a-{k}", (20 * k, 0, 20 * k + 10, 10)) for k in (1, 2)]
    assert outcome(related("left_of"), *cups, thing("b", (60, 0, 70, 10))).status == "passed"


def test_a_relation_to_what_has_no_box_is_unproven():
    assert outcome(related("left_of"), thing("a")).status == "unproven"
    assert outcome(related("facing"), thing("a"), thing("b")).status == "unproven"


@pytest.mark.parametrize(
    ("box", "status"), [(INSIDE, "passed"), ((0, 10, 40, 30), "failed"), ((10, 10, 40, HEIGHT), "failed")]
)
def test_a_thing_is_whole_when_it_does_not_touch_the_edge(box, status):
    assert outcome(Check(kind="whole", id="whole-a", subject="a"), thing("a", box)).status == status


def test_a_thing_that_was_not_drawn_is_not_whole():
    assert outcome(Check(kind="whole", id="whole-a", subject="a")).status == "failed"


def test_a_white_background_is_white_along_the_border_and_may_hold_things():
    check = Check(kind="background_white", id="white")
    with_a_thing, almost_white = WHITE.copy(), WHITE.copy()
    with_a_thing[20:40, 20:40] = 0
    almost_white[0, :8] = 254
    statuses = [outcome(check, pixels=pixels).status for pixels in (WHITE, with_a_thing, almost_white)]
    assert statuses == ["passed", "passed", "failed"]


def test_a_transparent_background_has_alpha_zero_along_the_border():
    check = Check(kind="background_transparent", id="clear")
    clear = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    clear[20:40, 20:40] = 255
    solid = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    assert [outcome(check, pixels=p).status for p in (clear, solid, WHITE)] == ["passed", "failed", "failed"]


def test_no_text_means_no_string_at_all():
    check = Check(kind="no_text", id="no-text")
    assert outcome(check, thing("a")).status == "passed"
    assert outcome(check, text("SALE")).status == "failed"


@pytest.mark.parametrize(("shape", "status"), [((HEIGHT, WIDTH, 3), "passed"), ((WIDTH, HEIGHT, 3), "failed")])
def test_the_size_is_that_of_the_canvas(shape, status):
    assert outcome(Check(kind="size", id="size"), pixels=np.zeros(shape, np.uint8)).status == status


def test_a_report_counts_what_passed_and_keeps_the_order():
    checks = (Check(kind="size", id="size"), reads("HELLO"), Check(kind="no_text", id="no-text"))
    report = verify(WHITE, plan_with(*checks), Manifest(), ocr=False)
    assert [r.id for r in report.results] == ["size", "reads-1", "no-text"]
    assert (report.passed, report.total, report.summary) == (2, 3, "2/3")
    assert [r.id for r in report.failures] == ["reads-1"]


def test_a_report_survives_json():
    report = verify(WHITE, plan_with(Check(kind="size", id="size")), Manifest())
    assert Report.model_validate_json(report.model_dump_json()) == report
