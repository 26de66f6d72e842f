"""`/v1/images`: pictures from words."""

import asyncio
import time
from base64 import b64encode
from collections.abc import AsyncGenerator, Sequence
from contextlib import ExitStack, aclosing
from functools import reduce
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from ..settings import Settings
from ..workers import Finished, RenderPool
from .drawing import draw_all, unless_gone
from .errors import Answer, json_response
from .events import stream
from .usage import picture_usage, prompt_usage
from .wire import WireRequest, parse_generation, read_json

router = APIRouter(prefix="/v1/images")


@router.post("/generations")
async def generate(request: Request) -> Response:
    """Draws one to ten pictures; as JSON, or with `stream` as server-sent events."""
    settings: Settings = request.app.state.settings
    pool: RenderPool = request.app.state.pool
    wire = parse_generation(await read_json(request, settings.max_body_bytes), settings)
    with ExitStack() as stack:
        stack.enter_context(pool.admit())
        if wire.is_stream:
            events = stream(pool, wire, settings.keep_alive_s, request.state.request_id)
            return _EventStream(events, stack.pop_all())
        pictures = await unless_gone(request, draw_all(pool, wire.image))
    # In a thread: base64 and JSON of a large picture would hold up every other request.
    return await asyncio.to_thread(lambda: json_response(images_response(wire, pictures)))


@router.post("/variations")
async def vary(request: Request) -> Response:
    """Retired with the models it belonged to."""
    message = "The image variations endpoint is retired. Use /v1/images/generations instead."
    return Answer(410, "invalid_request_error", message, "endpoint_retired").response()


def images_response(wire: WireRequest, pictures: Sequence[Finished]) -> dict[str, Any]:
    """The documented answer, its keys in the documented order."""
    records = [picture.record for picture in pictures]
    image = wire.image
    usage = reduce(
        lambda sum, record: sum + picture_usage(record["width"], record["height"], image.quality),
        records,
        prompt_usage(image.prompt),
    )
    answer = {
        "created": int(time.time()),
        "background": records[0]["background"],
        "data": [{"b64_json": b64encode(picture.data).decode()} for picture in pictures],
        "output_format": image.format,
        "quality": image.quality,
        "size": f"{records[0]['width']}x{records[0]['height']}",
        "usage": usage.to_json(),
    }
    if wire.safety_identifier:
        answer["safety_identifier"] = wire.safety_identifier
    if wire.wants_details:
        answer["maquette"] = {"images": records}
    return answer


class _EventStream(StreamingResponse):
    """Keeps its place in the queue until its last byte, or until the client hangs up."""

    def __init__(self, body: AsyncGenerator[bytes, None], admission: ExitStack) -> None:
        # nginx would else hold events back until its buffer is full.
        headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
        super().__init__(body, headers=headers, media_type="text/event-stream")
        self._body, self._admission = body, admission

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Not in the generator: one that was never begun has no end either.
        with self._admission:
            async with aclosing(self._body):
                await super().__call__(scope, receive, send)
