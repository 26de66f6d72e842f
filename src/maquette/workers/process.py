"""One render process as the event loop sees it."""

import asyncio
import itertools
import multiprocessing
import signal
import threading
from contextlib import suppress
from multiprocessing.connection import Connection

from ..settings import Settings
from . import child
from .jobs import Cancel, Died, Draw, Job, Note, Quit

# Spawned, never forked: LLVM, CUDA and thread pools do not survive a fork.
_context = multiprocessing.get_context("spawn")
_numbers = itertools.count(1)


class WorkerProcess:
    """A child process with a pipe; what it sends waits in `inbox`, ending with `Died`."""

    def __init__(self, runner: str, settings: Settings, *, is_warming_up: bool) -> None:
        """Starts the process; call it inside a running event loop."""
        self.inbox: asyncio.Queue[Note] = asyncio.Queue()
        self.pictures = 0
        """How many jobs it has been given."""
        self._loop = asyncio.get_running_loop()
        ours, theirs = _context.Pipe()
        self._connection: Connection = ours
        # A daemon, so that an interpreter that exits without closing the pool takes it along.
        # The settings, keys among them, go through the pipe of the spawn: no command line shows them.
        arguments = (theirs, runner, settings, is_warming_up)
        self._process = _context.Process(target=child.main, args=arguments, daemon=True)
        self._process.start()
        theirs.close()  # else the pipe would not end when the child does
        # A thread, because one message may be a picture of many megabytes and must not hold up the loop.
        threading.Thread(target=self._read, name=f"pipe-{self._process.pid}", daemon=True).start()

    @property
    def pid(self) -> int:
        return self._process.pid or 0

    def draw(self, job: Job) -> int:
        """Hands it a job; returns the number that its messages carry."""
        number = next(_numbers)
        self.pictures += 1
        self._send(Draw(number, job))
        return number

    def cancel(self, number: int) -> None:
        self._send(Cancel(number))

    async def stop(self, patience_s: float = 0.5) -> str:
        """Asks it to leave, kills it if it does not; returns how it ended, for a person."""
        self._send(Quit())
        if not await self._has_ended(patience_s):
            self._process.kill()
            await self._has_ended(10)
        return describe_exit(self._process.exitcode)

    async def kill(self) -> str:
        """Ends it without asking; returns how it ended, for a person."""
        self._process.kill()
        await self._has_ended(10)
        return describe_exit(self._process.exitcode)

    async def _has_ended(self, patience_s: float) -> bool:
        # Polled, because a `join` in a thread could not be called off.
        deadline = self._loop.time() + patience_s
        while self._process.exitcode is None and self._loop.time() < deadline:
            await asyncio.sleep(0.005)
        return self._process.exitcode is not None

    def _send(self, message: Draw | Cancel | Quit) -> None:
        # A dead child's pipe is no news: `Died` is in the inbox or about to be.
        with suppress(OSError):
            self._connection.send(message)

    def _read(self) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody is left to tell
            try:
                while True:
                    message = self._connection.recv()
                    self._loop.call_soon_threadsafe(self.inbox.put_nowait, message)
            except Exception:  # the end of the pipe, or half a message from a process that was killed
                self._connection.close()
                self._loop.call_soon_threadsafe(self.inbox.put_nowait, Died())


def describe_exit(code: int | None) -> str:
    """In words: exit code 0, or the signal that ended it."""
    if code is None:
        return "still running"
    if code < 0:
        names = {s.value: s.name for s in signal.Signals}
        return f"ended by {names.get(-code, f'signal {-code}')}"
    return f"exit code {code}"
