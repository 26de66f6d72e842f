"""The inside of a render process: takes jobs from a pipe, one after the other, and sends back what happens.

The main thread draws, because native libraries like it best there; a second thread reads the pipe, so
that a cancel gets through and a vanished parent ends the process at once.
"""

import importlib
import logging
import os
import pickle
import queue
import signal
import threading
from multiprocessing.connection import Connection

from ..engines.contracts import CancelToken
from ..errors import EngineFailed, MaquetteError
from ..settings import Settings
from .jobs import Cancel, Draw, Failed, Message, Partial, Progressed, Quit, Ready, Reply, Runner

log = logging.getLogger("maquette.workers")


def main(connection: Connection, runner_name: str, settings: Settings, is_warming_up: bool) -> None:
    """Entry point of the process; never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    inbox = _Inbox(connection)
    threading.Thread(target=inbox.read, name="inbox", daemon=True).start()
    runner = load_runner(runner_name, settings)
    try:
        connection.send(_warm_up(runner) if is_warming_up else Ready())
        while True:
            connection.send(_work(runner, inbox.next_job(), inbox, connection))
    except OSError:
        os._exit(0)  # the pipe is closed: nobody is left to draw for


def load_runner(name: str, settings: Settings) -> Runner:
    """Make the runner called "module:Class"."""
    module, _, attribute = name.partition(":")
    runner: Runner = getattr(importlib.import_module(module), attribute)(settings)
    return runner


class _Inbox:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._jobs: queue.SimpleQueue[Draw] = queue.SimpleQueue()
        self._cancelled: set[int] = set()

    def read(self) -> None:
        """Body of the reading thread."""
        while True:
            try:
                message = self._connection.recv()
            except (EOFError, OSError):
                message = Quit()  # the parent is gone
            if isinstance(message, Quit):
                os._exit(0)  # at once: the main thread may be deep in native code
            if isinstance(message, Cancel):
                self._cancelled.add(message.number)
            else:
                self._jobs.put(message)

    def next_job(self) -> Draw:
        return self._jobs.get()

    def is_cancelled(self, number: int) -> bool:
        return number in self._cancelled


def _warm_up(runner: Runner) -> Ready:
    try:
        runner.warm_up()
    except Exception as error:  # whatever it is, jobs that need the same will say it again
        log.warning("the warm-up failed: %s", error)
        return Ready(trouble=str(error))
    return Ready()


def _work(runner: Runner, draw: Draw, inbox: _Inbox, connection: Connection) -> Message:
    def emit(event: Progressed | Partial) -> None:
        connection.send(Reply(draw.number, event))

    token = CancelToken(lambda: inbox.is_cancelled(draw.number))
    try:
        token.check()
        return Reply(draw.number, runner.run(draw.job, emit, token))
    except MaquetteError as error:
        return Failed(draw.number, _portable(error))
    except Exception as error:
        log.exception("a picture failed")
        return Failed(draw.number, _engine_failed(error))


def _engine_failed(error: Exception) -> EngineFailed:
    return EngineFailed(
        "the picture could not be drawn",
        why=f"{type(error).__name__}: {error}",
        fix="look into the server's log, which has the whole story",
    )


def _portable(error: MaquetteError) -> MaquetteError:
    """The error itself if it survives the pipe: one from another package may not."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return _engine_failed(error)
    return error
