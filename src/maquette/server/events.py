"""A generation as server-sent events.

Source: the Images API for `gpt-image-2`, "Streaming"; the syntax is that of the HTML standard, section 9.2.
With `n` above 1 the pictures come one after the other, each with its partial pictures before it.
"""

import asyncio
import json
import logging
import time
from base64 import b64encode
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, suppress
from typing import Any

from ..errors import MaquetteError
from ..request import ImageRequest
from ..workers import Finished, Job, Partial, RenderPool
from .errors import Answer, answer_to, answer_to_bug
from .usage import Usage, picture_usage, prompt_usage
from .wire import WireRequest

log = logging.getLogger("maquette.server")

_KEEP_ALIVE = b": keep-alive\n\n"


async def stream(
    pool: RenderPool, wire: WireRequest, keep_alive_s: float, request_id: str
) -> AsyncGenerator[bytes, None]:
    """The body of the answer; closing it calls the work off.

    Args:
        keep_alive_s: Longest silence; then a comment is sent, which proxies count as life.
    """
    async with (
        aclosing(_events(pool, wire, request_id)) as events,
        aclosing(_never_silent(events, keep_alive_s)) as chunks,
    ):
        async for chunk in chunks:
            yield chunk


async def _never_silent(events: AsyncGenerator[bytes, None], keep_alive_s: float) -> AsyncGenerator[bytes, None]:
    while True:
        # Shielded by `wait`: a timeout must not cancel the generator in the middle of its work.
        step = asyncio.ensure_future(anext(events, None))
        try:
            while not (await asyncio.wait((step,), timeout=keep_alive_s))[0]:
                yield _KEEP_ALIVE
        finally:
            if not step.done():
                step.cancel()
                with suppress(asyncio.CancelledError):
                    await step
        chunk = step.result()
        if chunk is None:
            return
        yield chunk


async def _events(pool: RenderPool, wire: WireRequest, request_id: str) -> AsyncGenerator[bytes, None]:
    # The prompt is counted once, with the first picture, so that the events add up to the request.
    usage = prompt_usage(wire.image.prompt)
    try:
        for single in wire.image.singles():
            async with aclosing(_one(pool, wire, single, usage)) as events:
                async for event in events:
                    yield await asyncio.to_thread(_encoded, event)
            usage = Usage()
    except MaquetteError as error:
        yield _encoded(_failure(answer_to(error)))
    except Exception:
        log.exception("request %s failed in its stream", request_id)
        yield _encoded(_failure(answer_to_bug(request_id)))


async def _one(
    pool: RenderPool, wire: WireRequest, single: ImageRequest, usage: Usage
) -> AsyncGenerator[Mapping[str, Any], None]:
    partials = 0
    async with aclosing(pool.run(Job(single, wire.partials))) as events:
        async for event in events:
            if isinstance(event, Partial):
                partials += 1
                yield _partial(single, event)
            elif isinstance(event, Finished):
                yield _completed(wire, single, event, usage, partials)


def _partial(single: ImageRequest, event: Partial) -> dict[str, Any]:
    return {
        "type": "image_generation.partial_image",
        "b64_json": event.data,
        "created_at": int(time.time()),
        "size": f"{event.width}x{event.height}",
        "quality": single.quality,
        "background": single.background,
        "output_format": single.format,
        "partial_image_index": event.index,
    }


def _completed(wire: WireRequest, single: ImageRequest, event: Finished, usage: Usage, partials: int) -> dict[str, Any]:
    record = event.record
    usage += picture_usage(record["width"], record["height"], single.quality, partials)
    answer = {
        "type": "image_generation.completed",
        "b64_json": event.data,
        "created_at": int(time.time()),
        "size": f"{record['width']}x{record['height']}",
        "quality": single.quality,
        "background": record["background"],
        "output_format": single.format,
        "usage": usage.to_json(),
    }
    if wire.safety_identifier:
        answer["safety_identifier"] = wire.safety_identifier
    if wire.wants_details:
        answer["maquette"] = {"images": [record]}
    return answer


def _failure(answer: Answer) -> dict[str, Any]:
    return {"type": "error", "error": answer.body}


def _encoded(event: Mapping[str, Any]) -> bytes:
    """One event; pictures become base64 only here, which for a large one takes its time."""
    plain = {key: b64encode(value).decode() if isinstance(value, bytes) else value for key, value in event.items()}
    return f"event: {event['type']}\ndata: {json.dumps(plain, separators=(',', ':'))}\n\n".encode()
