"""Requests: what may be asked, what is filled in, and what a refusal says to a person."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.errors import InvalidRequest
from maquette.request import FIELDS, ImageRequest, parse_request
from maquette.sizes import Size

values = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())
requests = st.dictionaries(st.sampled_from([*FIELDS, "nonsense"]), values)


def parse(**fields: object) -> ImageRequest:
    return parse_request({"prompt": "a mug", **fields})


def refusal(**fields: object) -> InvalidRequest:
    with pytest.raises(InvalidRequest) as caught:
        parse(**fields)
    return caught.value


def test_a_prompt_is_enough() -> None:
    request = parse(seed=5)
    assert request == ImageRequest("a mug", None, "medium", 1, "auto", "png", 100, 5, "builtin", "gpt-image-2")


def test_none_takes_the_default() -> None:
    assert parse(seed=5, **{name: None for name in FIELDS if name not in ("prompt", "seed")}) == parse(seed=5)


def test_every_field_is_taken() -> None:
    request = parse(size="1024x640", quality="high", n=2, background="transparent", output_format="webp",
                    output_compression=80, seed=7)  # fmt: skip
    assert request.size == Size(1024, 640)
    assert (request.quality, request.n, request.background) == ("high", 2, "transparent")
    assert (request.format, request.compression, request.seed) == ("webp", 80, 7)


def test_two_requests_without_a_seed_draw_two_pictures() -> None:
    assert len({parse().seed for _ in range(4)}) > 1


@pytest.mark.parametrize(
    ("fields", "param", "fix"),
    [
        ({"output_format": "pdf", "background": "transparent"}, "background", "'svg'"),
        ({"output_format": "psd", "output_compression": 50}, "output_compression", "leave output_compression out"),
        ({"output_format": "png", "letters": "outlined"}, "letters", "'svg' or 'pdf'"),
        ({"output_format": "svg", "letters": "lines"}, "letters", "'live'"),
    ],
)
def test_what_a_file_of_vectors_or_layers_cannot_hold_is_refused(fields, param, fix) -> None:
    error = refusal(**fields)
    assert error.param == param and fix in error.fix


def test_files_of_vectors_and_layers_may_be_asked_for() -> None:
    assert parse(output_format="svg", letters="outlined", background="transparent").letters == "outlined"
    assert parse(output_format="pdf", output_compression=60).compression == 60
    assert parse(output_format="psd", background="transparent").letters == "live"


@given(st.integers(0, 2**32 - 1), st.integers(1, 10))
def test_the_pictures_of_a_request_have_seeds_one_after_the_other(seed: int, n: int) -> None:
    singles = parse(seed=seed, n=n).singles()
    assert [single.seed for single in singles] == [(seed + index) % 2**32 for index in range(n)]
    assert {single.n for single in singles} == {1}


def test_each_picture_of_a_request_knows_which_of_how_many_it_is() -> None:
    assert [(s.variation, s.takes) for s in parse(n=3).singles()] == [(0, 3), (1, 3), (2, 3)]
    assert parse(seed=5, n=3).singles()[0].variation == parse(seed=5).singles()[0].variation == 0


@pytest.mark.parametrize("prompt", [" ", "x", "x" * 32_000, "日本語 🎨", "a\0b"])
def test_any_text_of_the_allowed_length_is_a_prompt(prompt: str) -> None:
    assert parse(prompt=prompt).prompt == prompt


@pytest.mark.parametrize(
    ("fields", "param", "code", "fix"),
    [
        ({"prompt": ""}, "prompt", "empty_string", "say in a few words what to draw"),
        ({"prompt": "x" * 32_001}, "prompt", "string_above_max_length", "shorten it by 1"),
        ({"prompt": None}, "prompt", "invalid_type", "give a string"),
        ({"prompt": "half a \ud83d"}, "prompt", "invalid_value", "send the text as UTF-8"),
        ({"n": 0}, "n", "integer_below_min_value", "use 1"),
        ({"n": 11}, "n", "integer_above_max_value", "use 10"),
        ({"n": "2"}, "n", "invalid_type", "give an integer"),
        ({"n": True}, "n", "invalid_type", "give an integer"),
        ({"size": "1000x1000"}, "size", "invalid_value", "use 1008x1008"),
        ({"size": 1024}, "size", "invalid_type", "give a string"),
        ({"quality": "hi"}, "quality", "invalid_value", "use 'high'"),
        ({"quality": "ultra"}, "quality", "invalid_value", "use 'low', 'medium', 'high', or 'auto'"),
        ({"output_format": "wepb"}, "output_format", "invalid_value", "use 'webp'"),
        ({"output_format": "JPG"}, "output_format", "invalid_value", "use 'jpeg'"),
        ({"background": "transparant"}, "background", "invalid_value", "use 'transparent'"),
        ({"output_compression": 101}, "output_compression", "integer_above_max_value", "use 100"),
        ({"seed": -1}, "seed", "integer_below_min_value", "use 0"),
        ({"seed": 2**32}, "seed", "integer_above_max_value", f"use {2**32 - 1}"),
        ({"engine": "steam"}, "engine", "invalid_value", "use one of"),
        ({"qualty": "high"}, "qualty", "unknown_parameter", "write quality, or leave it out"),
        ({"zzz": 1}, "zzz", "unknown_parameter", "leave it out"),
    ],
)  # fmt: skip
def test_a_refusal_names_the_field_its_rule_and_the_nearest_good_value(
    fields: dict[str, Any], param: str, code: str, fix: str
) -> None:
    error = refusal(**fields)
    assert (error.param, error.code) == (param, code)
    assert param in str(error)
    assert fix in error.fix


def test_png_cannot_be_compressed_with_loss() -> None:
    assert refusal(output_format="png", output_compression=99).code == "invalid_png_output_compression"
    assert parse(output_format="jpeg", output_compression=0).compression == 0


def test_jpeg_has_no_transparent_background() -> None:
    error = refusal(background="transparent", output_format="jpeg")
    assert error.code == "invalid_transparent_background_output_format"
    assert "use output_format 'png' or 'webp'" in str(error)


def test_a_server_may_refuse_transparent_backgrounds() -> None:
    with pytest.raises(InvalidRequest) as caught:
        parse_request({"prompt": "a mug", "background": "transparent"}, transparent_allowed=False)
    assert caught.value.param == "background"


@given(requests)
def test_any_mapping_is_either_read_or_refused(mapping: dict[str, object]) -> None:
    refused = None
    try:
        request = parse_request(mapping)
    except InvalidRequest as error:
        refused = error
    if refused is not None:
        assert all((refused.what, refused.why, refused.fix, refused.wire))
    else:
        assert 1 <= request.n <= 10
        assert request.prompt
