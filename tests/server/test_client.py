"""The official client of the interface works against this server, in each of its ways."""

import asyncio
from base64 import b64decode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openai
import pytest
from openai import AsyncOpenAI, OpenAI
from openai.types import ImageGenCompletedEvent, ImageGenPartialImageEvent, ImagesResponse
from PIL import Image
from serving import Server

from maquette.settings import Settings

MODEL = "gpt-image-2"


def opened(b64_json: str | None) -> Image.Image:
    assert b64_json is not None
    return Image.open(BytesIO(b64decode(b64_json, validate=True)))


def test_a_prompt_gives_a_picture_of_the_size_and_format_asked_for(client: OpenAI) -> None:
    answer = client.images.generate(
        model=MODEL, prompt="a lighthouse at dusk", size="1024x640", quality="low", output_format="webp"
    )
    assert (answer.size, answer.quality, answer.output_format, answer.background) == (
        "1024x640", "low", "webp", "opaque",
    )  # fmt: skip
    assert answer.data is not None
    picture = opened(answer.data[0].b64_json)
    assert (picture.format, picture.size) == ("WEBP", (1024, 640))
    assert answer.usage is not None
    assert answer.usage.output_tokens == 107
    assert answer.usage.total_tokens == answer.usage.input_tokens + 107


def test_the_answer_keeps_the_order_and_the_set_of_the_documented_fields(client: OpenAI) -> None:
    raw = client.images.with_raw_response.generate(model=MODEL, prompt="a mug").http_response.json()
    assert list(raw) == ["created", "background", "data", "output_format", "quality", "size", "usage"]
    assert [list(picture) for picture in raw["data"]] == [["b64_json"]]
    assert (raw["quality"], raw["size"]) == ("medium", "1024x640")
    ImagesResponse.model_validate(raw, strict=True)


def test_several_pictures_come_in_order_with_their_tokens_added_up(client: OpenAI) -> None:
    one = client.images.generate(model=MODEL, prompt="a mug", quality="low", size="1024x640")
    three = client.images.generate(model=MODEL, prompt="a mug", quality="low", size="1024x640", n=3)
    assert three.data is not None
    assert len(three.data) == 3
    assert one.usage is not None
    assert three.usage is not None
    assert three.usage.input_tokens == one.usage.input_tokens
    assert three.usage.output_tokens == 3 * one.usage.output_tokens


def test_a_transparent_background_gives_a_real_alpha_channel(client: OpenAI) -> None:
    answer = client.images.generate(model=MODEL, prompt="a mug", background="transparent")
    assert answer.background == "transparent"
    assert answer.data is not None
    assert opened(answer.data[0].b64_json).mode == "RGBA"


def test_a_stream_brings_partial_pictures_and_then_the_picture(client: OpenAI) -> None:
    with client.images.generate(
        model=MODEL, prompt="a mug", size="1024x640", quality="low", output_format="jpeg", stream=True,
        partial_images=2,
    ) as stream:  # fmt: skip
        first, second, last = list(stream)
    assert isinstance(first, ImageGenPartialImageEvent)
    assert isinstance(second, ImageGenPartialImageEvent)
    assert isinstance(last, ImageGenCompletedEvent)
    assert [first.partial_image_index, second.partial_image_index] == [0, 1]
    assert {opened(event.b64_json).format for event in (first, second, last)} == {"JPEG"}
    assert (last.size, last.quality, last.output_format) == ("1024x640", "low", "jpeg")
    assert last.usage.output_tokens == 107 + 2 * 100


def test_a_stream_without_partial_pictures_has_one_event(client: OpenAI) -> None:
    with client.images.generate(model=MODEL, prompt="a mug", stream=True) as stream:
        assert [event.type for event in stream] == ["image_generation.completed"]


def test_a_stream_of_several_pictures_ends_each_with_its_own_event(client: OpenAI) -> None:
    with client.images.generate(model=MODEL, prompt="a mug", stream=True, n=2, partial_images=1) as stream:
        assert [event.type.rpartition(".")[2] for event in stream] == ["partial_image", "completed"] * 2


def test_an_error_in_a_stream_reaches_the_client_as_an_error(client: OpenAI) -> None:
    with client.images.generate(model=MODEL, prompt="fail", stream=True, partial_images=1) as stream:
        assert next(stream).type == "image_generation.partial_image"
        with pytest.raises(openai.APIError, match="the lamp went out") as caught:
            next(stream)
    assert caught.value.code == "image_generation_failed"
    assert caught.value.type == "image_generation_server_error"


def test_the_asynchronous_client_draws_and_streams(server: Server) -> None:
    async def both() -> tuple[ImagesResponse, list[str]]:
        async with AsyncOpenAI(base_url=server.url + "/v1", api_key="sk-test", max_retries=0) as client:
            answer = await client.images.generate(model=MODEL, prompt="a mug")
            async with await client.images.generate(
                model=MODEL, prompt="a mug", stream=True, partial_images=1
            ) as stream:
                return answer, [event.type async for event in stream]

    answer, events = asyncio.run(both())
    assert answer.data is not None
    assert opened(answer.data[0].b64_json).size == (1024, 640)
    assert events == ["image_generation.partial_image", "image_generation.completed"]


def test_the_client_knows_what_was_wrong_and_with_which_request(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.images.generate(model=MODEL, prompt="x", size="1000x1000")
    error = caught.value
    assert (error.param, error.code, error.type) == ("size", "invalid_value", "image_generation_user_error")
    assert "Width and height must both be divisible by 16." in error.message
    assert (error.request_id or "").startswith("req_")


def test_a_crash_of_the_renderer_stays_unseen(client: OpenAI, tmp_path: Path) -> None:
    answer = client.images.generate(model=MODEL, prompt=f"crash-once {tmp_path / 'marker'}")
    assert answer.data is not None
    assert opened(answer.data[0].b64_json).size == (1024, 640)


def test_the_client_retries_when_the_queue_was_full(start: Callable[[Settings], Server], tmp_path: Path) -> None:
    server = start(Settings(warm_up=False, queue_size=0))

    async def two() -> list[ImagesResponse]:
        async with AsyncOpenAI(base_url=server.url + "/v1", api_key="sk-test", max_retries=3) as client:
            return await asyncio.gather(*(client.images.generate(model=MODEL, prompt="slow 0.3") for _ in range(2)))

    assert all(answer.data for answer in asyncio.run(two()))


def test_the_client_lists_and_describes_models(client: OpenAI) -> None:
    models = list(client.models.list())
    assert MODEL in [model.id for model in models]
    assert client.models.retrieve(MODEL) in models
    with pytest.raises(openai.NotFoundError) as caught:
        client.models.retrieve("gpt-9")
    assert (caught.value.code, caught.value.param) == ("model_not_found", "model")
