"""Requests for pictures that belong together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.errors import InvalidRequest
from maquette.request import ImageRequest, parse_request
from maquette.together import MOST_SIZES, in_sizes, of_scenes, scene_of, scenes_or_one
from maquette.understand.series import MOST

LISTED = "A series of 3 pictures of a red fox: in the snow; at home; at sea"
SCENES = ("in the snow", "at home", "at sea")


def asked(prompt: str = LISTED, **fields: object) -> ImageRequest:
    return parse_request({"prompt": prompt, "seed": 5, **fields})


def test_a_request_for_several_pictures_gets_one_of_each_scene() -> None:
    scenes = [scene_of(single) for single in asked(n=3).singles()]
    assert [(s.number, s.take, s.seed, s.notice) for s in scenes if s] == [(k, 0, 5, None) for k in range(3)]
    assert {(s.common, s.scenes) for s in scenes if s} == {("pictures of a red fox", SCENES)}


@given(st.integers(0, 2**32 - 1), st.integers(1, 10))
def test_beyond_the_last_scene_it_begins_again_with_another_take(seed: int, n: int) -> None:
    scenes = [scene_of(single) for single in asked(n=n, seed=seed).singles()]
    assert [(s.number, s.take) for s in scenes if s] == [(k % 3, k // 3) for k in range(n)]
    assert {s.seed for s in scenes if s} == {seed}


def test_fewer_pictures_than_scenes_are_told() -> None:
    (single,) = asked().singles()
    scene = scene_of(single)
    assert scene is not None and scene.notice is not None
    assert "3 pictures" in scene.notice and "n = 3" in scene.notice


def test_a_prompt_that_lists_nothing_has_no_scene() -> None:
    assert scene_of(asked("A red fox")) is None
    assert scenes_or_one(asked("A red fox")) == asked("A red fox").singles()


def test_scenes_that_a_prompt_lists_and_scenes_that_are_given_are_asked_for_alike() -> None:
    assert scenes_or_one(asked()) == of_scenes(asked("pictures of a red fox"), SCENES)


def test_scenes_may_have_nothing_in_common() -> None:
    singles = of_scenes(replace(asked(), prompt=""), SCENES)
    assert [(s.prompt, s.scene, s.seed) for s in singles] == [("", k, 5) for k in range(3)]


@pytest.mark.parametrize("scenes", [(), ("a fox",) * (MOST + 1)])
def test_a_series_has_some_scenes_and_not_too_many(scenes: tuple[str, ...]) -> None:
    with pytest.raises(InvalidRequest, match=f"{len(scenes)} scenes") as refused:
        of_scenes(asked(), scenes)
    assert refused.value.param == "scenes"


def test_an_empty_scene_is_refused() -> None:
    with pytest.raises(InvalidRequest):
        of_scenes(asked(), ("a fox", ""))


def test_a_set_is_the_same_request_in_each_size() -> None:
    singles = in_sizes(asked("A red fox"), ("1024x1024", "auto", "1536x640"))
    assert [str(s.size) if s.size else None for s in singles] == ["1024x1024", None, "1536x640"]
    assert {(s.prompt, s.seed, s.n) for s in singles} == {("A red fox", 5, 1)}


@pytest.mark.parametrize("sizes", [(), ("1024x1024",) * (MOST_SIZES + 1), ("1000x1000",), ("3200x640",), ("large",)])
def test_sizes_that_cannot_be_are_refused(sizes: tuple[str, ...]) -> None:
    with pytest.raises(InvalidRequest) as refused:
        in_sizes(asked(), sizes)
    assert refused.value.param in ("sizes", "size")
