"""Sizes: which may be asked for, and which comes nearest."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.errors import InvalidRequest
from maquette.sizes import GRID, MAX_EDGE, Size, is_allowed, nearest_size, resolve_size, size_for_aspect

edges = st.integers(1, 6000)
grid_edges = st.integers(1, MAX_EDGE // GRID).map(lambda steps: steps * GRID)

SYNTAX = "Expected WIDTHxHEIGHT, for example '1824x1024'."
OFF_GRID = "Width and height must both be divisible by 16."
TOO_LONG = "The longest edge must be less than or equal to 3840."
TOO_THIN = "The maximum supported aspect ratio is 3:1."
TOO_SMALL = "Requested resolution is below the current minimum pixel budget."
TOO_LARGE = "Requested resolution exceeds the current pixel budget."


@pytest.mark.parametrize(
    "text",
    ["1024x1024", "1536x864", "2048x1152", "1024x640", "816x816", "2880x2880", "3840x2160", "2160x3840", "3072x1024",
     "1408x480"],
)  # fmt: skip
def test_a_size_that_keeps_every_rule_is_taken_as_it_is(text: str) -> None:
    assert str(resolve_size(text)) == text


def test_auto_leaves_the_size_open() -> None:
    assert resolve_size("auto") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        *[(text, SYNTAX) for text in ("bogus", "1024", "1024x", "x1024", "-1024x1024", "0x0", "", "1024X1024",
                                      "1024×1024", " 1024x1024", "1024x1024\n", "01024x1024", "١٠٢٤x1024",
                                      "9" * 5000 + "x16")],
        ("1000x1000", OFF_GRID), ("1792x936", OFF_GRID), ("58x8", OFF_GRID), ("9x9", OFF_GRID),
        ("4064x2032", TOO_LONG), ("4096x4096", TOO_LONG),
        ("1920x480", TOO_THIN), ("1792x592", TOO_THIN), ("64x16", TOO_THIN),
        ("800x800", TOO_SMALL), ("512x512", TOO_SMALL), ("64x32", TOO_SMALL),
        ("3840x2176", TOO_LARGE), ("2896x2896", TOO_LARGE),
    ],
)  # fmt: skip
def test_a_refusal_words_the_first_broken_rule_as_the_interface_does(text: str, reason: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        resolve_size(text)
    error = caught.value
    assert (error.wire, error.param, error.code) == (f"Invalid size '{text}'. {reason}", "size", "invalid_value")
    assert not error.malformed


@pytest.mark.parametrize(
    ("wished", "nearest"),
    [("1000x1000", "1008x1008"), ("800x800", "816x816"), ("512x512", "816x816"), ("3840x2176", "3840x2160"),
     ("4096x4096", "2880x2880"), ("1792x592", "1776x592"), ("1920x1080", "1920x1088"), ("1x1", "816x816"),
     ("1080×1350", "1088x1344"), ("1024", "1024x1024"), ("99999999x1", "3840x1280")],
)  # fmt: skip
def test_a_refusal_names_the_nearest_good_size(wished: str, nearest: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        resolve_size(wished)
    assert nearest in caught.value.fix


@given(edges, edges)
def test_a_size_is_taken_exactly_when_it_is_allowed_and_a_refusal_names_one_that_is(width: int, height: int) -> None:
    if is_allowed(width, height):
        assert resolve_size(f"{width}x{height}") == Size(width, height)
    else:
        with pytest.raises(InvalidRequest) as caught:
            resolve_size(f"{width}x{height}")
        assert resolve_size(caught.value.fix.split()[-1]) is not None


@given(grid_edges, grid_edges)
def test_the_nearest_size_to_an_allowed_one_is_itself(width: int, height: int) -> None:
    if is_allowed(width, height):
        assert nearest_size(width, height) == Size(width, height)


@given(edges, edges)
def test_the_nearest_size_is_allowed_and_turns_with_the_wish(width: int, height: int) -> None:
    upright, lying = nearest_size(width, height), nearest_size(height, width)
    assert is_allowed(upright.width, upright.height)
    # Two sizes may be equally near, so only the distance is the same for sure.
    assert math.isclose(off(upright, width, height), off(lying, height, width), abs_tol=1e-6)


def off(size: Size, width: float, height: float) -> float:
    enlarged = max(1, math.sqrt(655_360 / (width * height)))
    return math.log(size.width / width / enlarged) ** 2 + math.log(size.height / height / enlarged) ** 2


@pytest.mark.parametrize(
    ("aspect", "size"),
    [((1, 1), "1024x1024"), ((16, 9), "1536x864"), ((9, 16), "864x1536"), ((4, 5), "960x1200"), ((3, 2), "1296x864"),
     ((21, 9), "1568x672"), ((1200, 630), "1280x672"), ((3, 1), "1776x592"), ((10, 1), "1776x592")],
)  # fmt: skip
def test_an_aspect_becomes_about_a_megapixel_of_exactly_that_shape(aspect: tuple[int, int], size: str) -> None:
    assert str(size_for_aspect(*aspect)) == size


@given(st.integers(1, 100), st.integers(1, 100))
def test_every_aspect_has_a_size_that_looks_like_it(width: int, height: int) -> None:
    size = size_for_aspect(width, height)
    wished = min(3, max(1 / 3, width / height))
    assert is_allowed(size.width, size.height)
    assert math.isclose(size.width / size.height, wished, rel_tol=0.03)
    assert 0.75 <= size.pixels / 2**20 <= 1.5
