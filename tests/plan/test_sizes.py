"""How tall things are drawn: as they are, but for what would become a dot; and as the prompt wishes."""

import tomllib
from pathlib import Path

import pytest
from composed import box, height, planned, scene_of, thing
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

import maquette.plan
from maquette.assets import drawing_names, label_en
from maquette.objects.stand_in import FORMS
from maquette.plan.nouns import drawn_as, form_of, height_m
from maquette.plan.sizes import SPREAD

TABLES = tomllib.loads((Path(maquette.plan.__file__).parent / "nouns.toml").read_text(encoding="utf-8"))
COCO = (
    "person", "bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat", "traffic light",
    "fire hydrant", "stop sign", "parking meter", "bench", "bird", "cat", "dog", "horse", "sheep", "cow", "elephant",
    "bear", "zebra", "giraffe", "backpack", "umbrella", "handbag", "tie", "suitcase", "frisbee", "skis", "snowboard",
    "sports ball", "kite", "baseball bat", "baseball glove", "skateboard", "surfboard", "tennis racket", "bottle",
    "wine glass", "cup", "fork", "knife", "spoon", "bowl", "banana", "apple", "sandwich", "orange", "broccoli",
    "carrot", "hot dog", "pizza", "donut", "cake", "chair", "couch", "potted plant", "bed", "dining table", "toilet",
    "tv", "laptop", "mouse", "remote", "keyboard", "cell phone", "microwave", "oven", "toaster", "sink",
    "refrigerator", "book", "clock", "vase", "scissors", "teddy bear", "hair drier", "toothbrush",
)  # fmt: skip


def test_the_table_knows_the_common_things():
    assert len(TABLES["heights"]) > 1000
    assert [noun for noun in COCO if noun not in TABLES["heights"] and noun.split()[-1] not in TABLES["heights"]] == []


def test_heights_are_those_of_real_things():
    assert all(0.005 <= h <= 100 for h in TABLES["heights"].values())
    assert height_m("cat") < height_m("woman") < height_m("house") < height_m("tower")
    assert height_m("labrador") == height_m("dog"), "a kind of a thing is as tall as the thing"
    assert height_m("cats") == height_m("cat")
    assert height_m("man running") == height_m("man")


def test_forms_of_stand_ins_exist():
    assert set(TABLES["forms"].values()) <= set(FORMS)
    assert {form for _, form in TABLES["families"].values()} <= set(FORMS)
    assert (form_of("dining table"), form_of("wombat"), form_of("zorp")) == ("table", "figure", "block")


def test_what_is_drawn_by_its_kin_is_known():
    assert drawn_as("corgi", "dog", None) == "dog"
    assert drawn_as("dog", "dog", None) is None
    assert drawn_as("suitcase", None, "luggage") is None


@given(
    st.lists(st.sampled_from(["cat", "mouse", "house", "elephant", "woman", "apple", "tower"]), min_size=2, unique=True)
)
@hypothesis_settings(max_examples=25)
def test_the_order_of_sizes_is_kept_and_nothing_becomes_a_dot(nouns):
    plan = planned(scene_of(*nouns))
    tall = {n: height(box(plan, n)) for n in nouns}
    for one in nouns:
        for other in nouns:
            if height_m(one) > 1.2 * height_m(other):
                assert tall[one] > tall[other]
    assert max(tall.values()) / min(tall.values()) < 1.5 * SPREAD


def test_a_mug_beside_an_elephant_is_smaller_than_it_and_can_be_seen():
    plan = planned(scene_of("mug", "elephant"))
    assert height(box(plan, "elephant")) / SPREAD / 1.3 < height(box(plan, "mug")) < 0.6 * height(box(plan, "elephant"))


@pytest.mark.parametrize(
    ("size", "holds"),
    [
        ("tiny", lambda r: r < 0.6),
        ("small", lambda r: r < 0.85),
        ("large", lambda r: r > 1.2),
        ("huge", lambda r: r > 1.6),
    ],
)
def test_a_size_that_is_asked_for_shows_beside_another_thing(size, holds):
    def ratio(**wishes):
        plan = planned(scene_of(thing("mouse", **wishes), "elephant"))
        return height(box(plan, "mouse")) / height(box(plan, "elephant"))

    assert holds(ratio(size=size) / ratio())


@pytest.mark.parametrize(("small", "large"), [("tiny", "small"), ("small", None), (None, "huge")])
def test_a_size_that_is_asked_for_shows_of_a_thing_alone(small, large):
    assert height(box(planned(scene_of(thing("cat", size=small))), "cat")) < height(
        box(planned(scene_of(thing("cat", size=large))), "cat")
    )


def test_a_giant_mouse_is_larger_than_a_tiny_elephant():
    plan = planned(scene_of(thing("mouse", size="huge"), thing("elephant", size="tiny")))
    assert height(box(plan, "mouse")) > height(box(plan, "elephant"))


@pytest.mark.parametrize("drawing", sorted(drawing_names())[::40])
def test_every_drawing_has_a_height(drawing):
    assert height_m(label_en(drawing)) > 0
