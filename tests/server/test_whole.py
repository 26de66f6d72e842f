"""The whole of it: the official client, over HTTP, a render process, the built-in engine, a picture."""

from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pytest
from openai import OpenAI
from PIL import Image
from serving import serving

from maquette.settings import Settings
from maquette.workers.pool import RUNNER

PROMPT = 'A red mug on a pure white background, with the word "HELLO" on its side.'
WISH = {
    "model": "gpt-image-2",
    "prompt": PROMPT,
    "size": "1024x640",
    "quality": "low",
    "extra_body": {"maquette": {"seed": 5}},
}


@pytest.fixture(scope="module")
def client() -> Iterator[OpenAI]:
    with (
        serving(Settings(warm_up=False), runner=RUNNER) as server,
        OpenAI(base_url=server.url + "/v1", api_key="sk-any", max_retries=0, timeout=120) as client,
    ):
        yield client


def test_a_prompt_comes_back_as_the_picture_it_asks_for(client):
    answer = client.images.generate(**WISH)
    record = answer.model_extra["maquette"]["images"][0]
    pixels = np.asarray(Image.open(BytesIO(b64decode(answer.data[0].b64_json))).convert("RGB")).astype(int)
    assert pixels.shape == (640, 1024, 3)
    assert (pixels[:2] == 255).all()
    red = (pixels[..., 0] > pixels[..., 1] + 60) & (pixels[..., 0] > pixels[..., 2] + 60)
    assert red.mean() > 0.08
    assert {r["status"] for r in record["report"]["results"]} == {"passed"}
    assert [e["words"] for e in record["manifest"]["entries"] if e["kind"] == "text"] == ["HELLO"]


def test_the_stream_brings_a_sketch_then_the_same_picture(client):
    whole = client.images.generate(**WISH)
    events = list(client.images.generate(**WISH, stream=True, partial_images=2))
    assert [e.type for e in events][-1] == "image_generation.completed"
    assert len(events) >= 2
    assert events[-1].b64_json == whole.data[0].b64_json
    for event in events:
        assert Image.open(BytesIO(b64decode(event.b64_json))).size == (1024, 640)
