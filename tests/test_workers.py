"""The render pool: whatever one picture does to its process, the others are drawn."""

import asyncio
import os
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any, TypeVar

import pytest

from maquette.errors import EngineFailed, MissingGlyph, Overloaded, Unavailable
from maquette.request import parse_request
from maquette.workers import Event, Finished, Job, Partial, Progressed, RenderPool

T = TypeVar("T")
Run = Callable[[Coroutine[Any, Any, T]], T]

FAKE = "fake_runner:FlatRunner"


@pytest.fixture(scope="module")
def run() -> Iterator[Run[Any]]:
    with asyncio.Runner() as runner:
        yield runner.run


@pytest.fixture(scope="module")
def pool(run: Run[Any]) -> Iterator[RenderPool]:
    """One process, shared by the tests: each leaves it whole, or the next one notices."""
    pool = RenderPool(runner=FAKE, warm_up=False)
    run(pool.start())
    yield pool
    run(pool.close())


def job(prompt: str, partials: int = 0) -> Job:
    return Job(parse_request({"prompt": prompt, "size": "1024x640", "seed": 1}), partials)


async def events_of(pool: RenderPool, job: Job) -> list[Event]:
    async with aclosing(pool.run(job)) as events:
        return [event async for event in events]


async def picture_of(pool: RenderPool, prompt: str) -> Finished:
    last = (await events_of(pool, job(prompt)))[-1]
    assert isinstance(last, Finished)
    return last


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


async def wait_until(holds: Callable[[], bool], limit_s: float = 10) -> None:
    end = time.monotonic() + limit_s
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        await asyncio.sleep(0.01)


def test_a_picture_comes_after_its_progress_and_interim_pictures(run: Run[Any], pool: RenderPool) -> None:
    events = run(events_of(pool, job("a mug", partials=3)))
    assert [type(event) for event in events] == [Progressed, Partial, Partial, Progressed, Finished]
    assert [event.index for event in events if isinstance(event, Partial)] == [0, 1]
    assert isinstance(events[-1], Finished)
    assert events[-1].data.startswith(b"\x89PNG")


def test_a_job_runs_in_another_process_which_serves_the_next_one_too(run: Run[Any], pool: RenderPool) -> None:
    first, second = (run(picture_of(pool, "a mug")).record["pid"] for _ in range(2))
    assert first == second != os.getpid()


@pytest.mark.parametrize(
    ("prompt", "kind", "words"),
    [
        ("fail", EngineFailed, "the lamp went out: it was old. To fix it, change it."),
        ("glyph", MissingGlyph, "no font has U+1234"),
        ("bug", EngineFailed, "ZeroDivisionError: one over nothing"),
    ],
)
def test_an_error_of_a_picture_arrives_as_itself_and_costs_no_process(
    run: Run[Any], pool: RenderPool, prompt: str, kind: type[Exception], words: str
) -> None:
    before = run(picture_of(pool, "a mug")).record["pid"]
    with pytest.raises(kind) as caught:
        run(picture_of(pool, prompt))
    assert words in str(caught.value)
    assert run(picture_of(pool, "a mug")).record["pid"] == before


def test_a_native_crash_costs_one_retry_and_nothing_is_told_twice(
    run: Run[Any], pool: RenderPool, tmp_path: Path
) -> None:
    before = run(picture_of(pool, "a mug")).record["pid"]
    events = run(events_of(pool, job(f"crash-once {tmp_path / 'marker'}", partials=2)))
    assert [type(event) for event in events] == [Progressed, Partial, Partial, Progressed, Finished]
    assert isinstance(events[-1], Finished)
    assert events[-1].record["pid"] != before


@pytest.mark.parametrize(("prompt", "how"), [("crash", "ended by SIGSEGV"), ("exit", "exit code 7")])
def test_a_picture_that_always_kills_its_process_fails_and_the_pool_goes_on(
    run: Run[Any], pool: RenderPool, prompt: str, how: str
) -> None:
    with pytest.raises(EngineFailed) as caught:
        run(picture_of(pool, prompt))
    assert how in str(caught.value)
    assert run(picture_of(pool, "a mug")).data


def test_a_crash_does_not_touch_the_picture_beside_it(run: Run[Any]) -> None:
    async def both() -> tuple[object, ...]:
        async with RenderPool(runner=FAKE, workers=2, warm_up=False) as pool:
            return tuple(
                await asyncio.gather(picture_of(pool, "slow 0.5"), picture_of(pool, "crash"), return_exceptions=True)
            )

    slow, crashed = run(both())
    assert isinstance(slow, Finished)
    assert isinstance(crashed, EngineFailed)


async def begin_and_leave(pool: RenderPool, prompt: str) -> None:
    """Waits until the work has begun, then loses interest."""
    async with aclosing(pool.run(job(prompt))) as events:
        assert isinstance(await anext(events), Progressed)


def test_a_listening_picture_that_nobody_waits_for_stops_and_keeps_its_process(
    run: Run[Any], pool: RenderPool, tmp_path: Path
) -> None:
    marker = tmp_path / "cancelled"
    run(begin_and_leave(pool, f"slow 30 {marker}"))
    after = run(picture_of(pool, "a mug")).record["pid"]
    assert int(marker.read_text()) == after


def test_a_deaf_picture_that_nobody_waits_for_loses_its_process(
    run: Run[Any], pool: RenderPool, tmp_path: Path
) -> None:
    marker = tmp_path / "pid"
    run(begin_and_leave(pool, f"hang {marker}"))
    after = run(picture_of(pool, "a mug")).record["pid"]
    hung = int(marker.read_text())
    assert after != hung
    assert not is_running(hung)


def test_a_waiting_picture_that_nobody_waits_for_is_never_begun(
    run: Run[Any], pool: RenderPool, tmp_path: Path
) -> None:
    marker = tmp_path / "begun"

    async def leave_the_queue() -> None:
        drawing = asyncio.create_task(picture_of(pool, "slow 0.3"))
        await asyncio.sleep(0.05)
        waiting = asyncio.create_task(picture_of(pool, f"hang {marker}"))
        await asyncio.sleep(0.05)
        waiting.cancel()
        await drawing
        await picture_of(pool, "a mug")

    run(leave_the_queue())
    assert not marker.exists()


def test_a_picture_that_takes_too_long_is_given_up(run: Run[Any]) -> None:
    async def hang() -> Finished:
        async with RenderPool(runner=FAKE, warm_up=False, job_timeout_s=3) as pool:
            with pytest.raises(EngineFailed, match="took too long"):
                await picture_of(pool, "hang")
            return await picture_of(pool, "a mug")

    assert run(hang()).data


def test_requests_beyond_the_queue_are_refused_until_one_leaves() -> None:
    pool = RenderPool(workers=1, queue_size=1)
    with pool.admit():
        with pool.admit(), pytest.raises(Overloaded) as caught, pool.admit():
            pass
        with pool.admit():
            pass
    assert caught.value.retry_after_s >= 1


def test_closing_ends_the_work_and_every_process(run: Run[Any], tmp_path: Path) -> None:
    marker = tmp_path / "pid"

    async def close() -> list[object]:
        pool = RenderPool(runner=FAKE, warm_up=False)
        await pool.start()
        pictures = [asyncio.create_task(picture_of(pool, prompt)) for prompt in (f"hang {marker}", "a mug")]
        await wait_until(marker.exists)
        await pool.close()
        return await asyncio.gather(*pictures, return_exceptions=True)

    assert [type(outcome) for outcome in run(close())] == [Overloaded, Overloaded]
    assert not is_running(int(marker.read_text()))


def test_a_failed_warm_up_is_told_but_does_not_stop_the_work(run: Run[Any]) -> None:
    async def draw() -> str | None:
        async with RenderPool(runner="fake_runner:CannotWarmUp") as pool:
            await wait_until(lambda: pool.health.is_ready)
            assert (await picture_of(pool, "a mug")).data
            return pool.health.trouble

    assert run(draw()) == "no renderer here"


def test_a_machine_on_which_no_process_starts_says_so(run: Run[Any]) -> None:
    async def draw() -> None:
        async with RenderPool(runner="fake_runner:CannotStart") as pool:
            with pytest.raises(Unavailable, match="exit code 3"):
                await picture_of(pool, "a mug")
            assert not pool.health.is_ready
            assert "exit code 3" in (pool.health.trouble or "")

    run(draw())
