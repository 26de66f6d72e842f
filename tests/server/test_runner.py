"""The real runner, over the null engine: the whole way from a request to a file and its record."""

import json
from io import BytesIO

import pytest
from PIL import Image

from maquette.engines.contracts import CancelToken
from maquette.errors import Cancelled
from maquette.request import parse_request
from maquette.settings import Settings
from maquette.workers import Finished, Job, Partial, Progressed
from maquette.workers.runner import PipelineRunner


def draw(partials: int = 0, **fields: object) -> tuple[list[Progressed | Partial], Finished]:
    events: list[Progressed | Partial] = []
    request = parse_request({"prompt": "a red mug", "size": "1024x640", "seed": 7, "engine": "null", **fields})
    return events, PipelineRunner(Settings()).run(Job(request, partials), events.append, CancelToken())


def test_the_file_and_its_record_tell_the_same() -> None:
    _, finished = draw(output_format="webp", quality="low")
    picture = Image.open(BytesIO(finished.data))
    record = finished.record
    assert picture.format == "WEBP"
    assert picture.size == (record["width"], record["height"]) == (1024, 640)
    assert (record["seed"], record["engine"], record["quality"], record["background"]) == (7, "null", "low", "opaque")
    assert "encode" in record["seconds"]
    assert json.loads(json.dumps(record)) == record


def test_the_same_request_gives_the_same_bytes() -> None:
    assert draw()[1].data == draw()[1].data


@pytest.mark.parametrize("wished", [0, 1, 3])
def test_no_more_interim_pictures_come_than_were_wished_for(wished: int) -> None:
    events, _ = draw(partials=wished, output_format="jpeg")
    partials = [event for event in events if isinstance(event, Partial)]
    assert [partial.index for partial in partials] == list(range(len(partials)))
    assert len(partials) <= wished
    for partial in partials:
        assert Image.open(BytesIO(partial.data)).size == (partial.width, partial.height)


def test_progress_never_falls() -> None:
    shares = [event.share for event in draw()[0] if isinstance(event, Progressed)]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_cancelled_request_is_not_drawn() -> None:
    request = parse_request({"prompt": "a red mug", "engine": "null"})
    with pytest.raises(Cancelled):
        PipelineRunner(Settings()).run(Job(request), lambda event: None, CancelToken(lambda: True))
