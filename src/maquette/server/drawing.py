"""From a checked request to drawn pictures, over the pool; stops when the client goes away."""

import asyncio
from collections.abc import Coroutine
from contextlib import aclosing
from typing import TypeVar

from fastapi import Request

from ..errors import Cancelled
from ..request import ImageRequest
from ..workers import Finished, Job, RenderPool

T = TypeVar("T")


async def draw_all(pool: RenderPool, image: ImageRequest) -> list[Finished]:
    """Draws every picture of the request, in order; one that fails calls the others off.

    Raises:
        MaquetteError: As `RenderPool.run` does.
    """
    # No more at a time than the pool draws, so that one request of ten does not fill the queue.
    at_a_time = asyncio.Semaphore(pool.workers)

    async def draw(single: ImageRequest) -> Finished:
        async with at_a_time:
            return await _draw(pool, Job(single))

    tasks = [asyncio.ensure_future(draw(single)) for single in image.singles()]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


async def _draw(pool: RenderPool, job: Job) -> Finished:
    async with aclosing(pool.run(job)) as events:
        async for event in events:
            if isinstance(event, Finished):
                return event
    raise AssertionError("the pool ends with a picture or an error")


async def unless_gone(request: Request, work: Coroutine[None, None, T]) -> T:
    """Does the work, and calls it off when the client hangs up. The body must have been read.

    Raises:
        Cancelled: The client has hung up.
    """
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_disconnect(request))
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Cancelled
        return task.result()
    finally:
        for pending in (task, gone):
            pending.cancel()


async def _disconnect(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
