"""The pool: hands jobs to render processes, restarts those that die, and keeps the queue short.

Each of its places is one task, `_tend`, that starts a process, feeds it tickets from the queue, and
starts another when it is gone. All that can go wrong with a process is handled in that one task.
"""

import asyncio
import itertools
import logging
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Literal, Self, TypeAlias

from ..errors import EngineFailed, MaquetteError, Overloaded, Unavailable
from ..settings import Settings
from .jobs import Abandoned, Died, Event, Failed, Finished, Job, Partial, Ready, Reply
from .process import WorkerProcess

log = logging.getLogger("maquette.workers")

RUNNER = "maquette.workers.runner:PipelineRunner"
DEFAULTS = Settings()
CANCEL_PATIENCE_S = 0.3  # a cancelled job that has not stopped by then costs its process
START_TIMEOUT_S = 180.0  # imports and the warm-up on a slow machine
ATTEMPTS = 2  # a native crash may be the fault of what the process drew before: worth one more try
STARTS_BEFORE_FAULT = 3
MAX_START_PAUSE_S = 30.0

State: TypeAlias = Literal["starting", "idle", "drawing"]


@dataclass(frozen=True, slots=True)
class Health:
    """How the pool is."""

    is_ready: bool
    """At least one process takes jobs."""
    states: tuple[State, ...]
    """Of every process."""
    waiting: int
    """Jobs in the queue."""
    restarts: int
    """Processes that had to be replaced, for whatever reason."""
    trouble: str | None
    """What is wrong, for a person."""


@dataclass(slots=True)
class _Ticket:
    """A job on its way, with everything that is known of it."""

    job: Job
    outbox: asyncio.Queue[Event | MaquetteError] = field(default_factory=asyncio.Queue)
    attempts: int = 0
    partials_sent: int = 0
    share_sent: float = -1.0
    process: WorkerProcess | None = None
    number: int = 0
    is_abandoned: bool = False

    def abandon(self) -> None:
        """Nobody waits for it any more."""
        self.is_abandoned = True
        if self.process is not None:
            self.process.inbox.put_nowait(Abandoned(self.number))

    def pass_on(self, event: Event) -> None:
        """Hands an event to who waits, but for what a first attempt has already said."""
        if isinstance(event, Partial):
            if event.index < self.partials_sent:
                return
            self.partials_sent = event.index + 1
        elif not isinstance(event, Finished):
            if event.share <= self.share_sent:
                return
            self.share_sent = event.share
        self.outbox.put_nowait(event)


class RenderPool:
    """Draws pictures in processes of their own. Use it as an async context manager, or `start` and `close` it."""

    def __init__(
        self,
        *,
        workers: int = 1,
        queue_size: int = 32,
        job_timeout_s: float = 600.0,
        warm_up: bool = True,
        runner: str = RUNNER,
        settings: Settings = DEFAULTS,
    ) -> None:
        """
        Args:
            workers: Processes, each drawing one picture at a time.
            queue_size: Requests that may wait besides those being drawn.
            job_timeout_s: A picture that takes longer is given up.
            warm_up: Let each process draw something small before its first job.
            runner: "module:Class" of the `Runner` that the processes use.
            settings: What each runner is made with.
        """
        self.workers = workers
        self._limit = workers + queue_size
        self._job_timeout_s, self._warm_up = job_timeout_s, warm_up
        self._runner, self._settings = runner, settings
        # Smallest first: (0, …) for what has already waited once, (1, …) for the rest, in order of arrival.
        self._queue: asyncio.PriorityQueue[tuple[int, int, _Ticket]] = asyncio.PriorityQueue()
        self._arrivals = itertools.count()
        self._admitted = 0
        self._states: list[State] = ["starting"] * workers
        self._tasks: list[asyncio.Task[None]] = []
        self._restarts = 0
        self._trouble: str | None = None
        self._fault: Unavailable | None = None
        self._is_closed = False
        self._mean_s = 3.0  # seconds per picture, a first guess

    @classmethod
    def from_settings(cls, settings: Settings, *, runner: str = RUNNER) -> Self:
        return cls(
            workers=settings.workers,
            queue_size=settings.queue_size,
            job_timeout_s=settings.job_timeout_s,
            warm_up=settings.warm_up,
            runner=runner,
            settings=settings,
        )

    async def start(self) -> None:
        """Starts the processes; returns before they are ready, jobs wait for them."""
        for place in range(self.workers):
            task = asyncio.create_task(self._tend(place), name=f"render-{place}")
            task.add_done_callback(_log_failure)
            self._tasks.append(task)

    async def close(self) -> None:
        """Ends everything: jobs under way and waiting fail with `Overloaded`, no process is left behind."""
        self._is_closed = True
        self._fail_queue(_stopping())
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    @property
    def health(self) -> Health:
        return Health(
            is_ready=any(state != "starting" for state in self._states) and not self._is_closed,
            states=tuple(self._states),
            waiting=self._queue.qsize(),
            restarts=self._restarts,
            trouble=str(self._fault) if self._fault else self._trouble,
        )

    @contextmanager
    def admit(self) -> Iterator[None]:
        """Holds a place in the queue for one request, however many pictures it asks for.

        Raises:
            Overloaded: As many requests as may wait are waiting; `retry_after_s` is a guess from recent pictures.
        """
        if self._is_closed:
            raise _stopping()
        if self._admitted >= self._limit:
            error = Overloaded(
                "the queue is full",
                why=f"{self._admitted} requests are being drawn or wait, and that is the limit",
                fix="try again later, or set a larger queue_size or more workers",
            )
            # Clients give up on waits above two minutes.
            error.retry_after_s = round(min(120, max(1, self._mean_s * self._admitted / self.workers)))
            raise error
        self._admitted += 1
        try:
            yield
        finally:
            self._admitted -= 1

    async def run(self, job: Job) -> AsyncGenerator[Event, None]:
        """Draws one picture, telling what happens; the last event is `Finished`.

        Closing the generator early (`contextlib.aclosing`) cancels the work.

        Raises:
            Unavailable: The processes cannot be started on this machine.
            EngineFailed: The engine broke, the process crashed twice, or the picture took too long.
            Overloaded: The pool is closing.
            MaquetteError: As the pipeline raises it.
        """
        if self._is_closed:
            raise _stopping()
        if self._fault:
            raise self._fault
        ticket = _Ticket(job)
        self._queue.put_nowait((1, next(self._arrivals), ticket))
        try:
            while True:
                event = await ticket.outbox.get()
                if isinstance(event, MaquetteError):
                    raise event
                yield event
                if isinstance(event, Finished):
                    return
        finally:
            ticket.abandon()

    # One place ----------------------------------------------------------------------------------

    async def _tend(self, place: int) -> None:
        while True:
            async with self._process(place) as process:
                is_usable = True
                while is_usable:
                    self._states[place] = "idle"
                    _, _, ticket = await self._queue.get()
                    if not ticket.is_abandoned:
                        self._states[place] = "drawing"
                        is_usable = await self._serve(process, ticket)
            self._states[place] = "starting"
            self._restarts += 1

    @asynccontextmanager
    async def _process(self, place: int) -> AsyncGenerator[WorkerProcess, None]:
        """A process that takes jobs; it is gone afterwards."""
        for failures in itertools.count(1):
            # Who waits already is better served by a cold process now than by a warm one later.
            is_warming_up = self._warm_up and self._queue.empty()
            process = WorkerProcess(self._runner, self._settings, is_warming_up=is_warming_up)
            try:
                if await self._is_started(process):
                    self._fault = None
                    yield process
                    return
            finally:
                how = await process.stop()
            log.error("render process %d did not start: %s", place, how)
            if failures >= STARTS_BEFORE_FAULT:
                self._fault = Unavailable(
                    "no render process starts",
                    why=f"the last one: {how}",
                    fix="run `maquette doctor`, and look into the server's log",
                )
                self._fail_queue(self._fault)
            await asyncio.sleep(min(MAX_START_PAUSE_S, 0.25 * 2**failures))

    async def _is_started(self, process: WorkerProcess) -> bool:
        try:
            async with asyncio.timeout(START_TIMEOUT_S):
                message = await process.inbox.get()
        except TimeoutError:
            return False
        if isinstance(message, Ready):
            self._trouble = message.trouble
        return isinstance(message, Ready)

    async def _serve(self, process: WorkerProcess, ticket: _Ticket) -> bool:
        """Has one job drawn; whether the process is still of use."""
        started = time.monotonic()
        ticket.attempts += 1
        ticket.process, ticket.number = process, process.draw(ticket.job)
        try:
            async with asyncio.timeout(self._job_timeout_s):
                is_usable = await self._follow(process, ticket)
            self._mean_s += 0.2 * (time.monotonic() - started - self._mean_s)
            return is_usable
        except TimeoutError:
            ticket.outbox.put_nowait(_too_long(self._job_timeout_s))
            await process.kill()
            return False
        except asyncio.CancelledError:
            ticket.outbox.put_nowait(_stopping())
            raise
        finally:
            ticket.process = None

    async def _follow(self, process: WorkerProcess, ticket: _Ticket) -> bool:
        """Passes on what the process says until the job has ended; whether the process is still of use."""
        while True:
            match await process.inbox.get():
                case Reply(ticket.number, event):
                    ticket.pass_on(event)
                    if isinstance(event, Finished):
                        return True
                case Failed(ticket.number, error):
                    ticket.outbox.put_nowait(error)
                    return True
                case Abandoned(ticket.number):
                    return await self._called_off(process, ticket.number)
                case Died():
                    self._try_again(ticket, await process.kill())
                    return False

    async def _called_off(self, process: WorkerProcess, number: int) -> bool:
        """Asks for an end of the job and, failing that, ends the process."""
        process.cancel(number)
        try:
            async with asyncio.timeout(CANCEL_PATIENCE_S):
                while True:
                    match await process.inbox.get():
                        case Reply(of, Finished()) | Failed(of) if of == number:
                            return True
                        case Died():
                            return False
        except TimeoutError:
            await process.kill()
            return False

    def _try_again(self, ticket: _Ticket, how: str) -> None:
        log.error("a render process died while it drew: %s", how)
        if ticket.attempts < ATTEMPTS:
            self._queue.put_nowait((0, next(self._arrivals), ticket))
        else:
            ticket.outbox.put_nowait(
                EngineFailed(
                    "the picture could not be drawn",
                    why=f"the render process died {ATTEMPTS} times over it, the last time {how}",
                    fix="try a smaller size or a lower quality, and report the prompt and seed",
                )
            )

    def _fail_queue(self, error: MaquetteError) -> None:
        while not self._queue.empty():
            _, _, ticket = self._queue.get_nowait()
            ticket.outbox.put_nowait(error)


def _stopping() -> Overloaded:
    return Overloaded("the server is stopping", why="it was told to", fix="ask again in a moment")


def _too_long(limit_s: float) -> EngineFailed:
    return EngineFailed(
        "the picture took too long",
        why=f"one picture has {limit_s:g} s",
        fix="use a smaller size or a lower quality, or set a larger job_timeout_s",
    )


def _log_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception():
        log.critical("a place of the render pool broke", exc_info=task.exception())
