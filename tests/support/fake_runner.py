"""A runner for render processes that draws one flat colour, or misbehaves as its prompt asks.

The first word of the prompt is the command, the second its argument; any other prompt just draws.
"""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from maquette.encode import encode
from maquette.engines.contracts import CancelToken
from maquette.errors import EngineFailed, MissingGlyph
from maquette.request import ImageRequest
from maquette.settings import Settings
from maquette.sizes import Size
from maquette.workers.jobs import Finished, Job, Partial, Progressed

Emit = Callable[[Progressed | Partial], None]

AUTO_SIZE = Size(1024, 640)


class FlatRunner:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def warm_up(self) -> None:
        return

    def run(self, job: Job, emit: Emit, cancel: CancelToken) -> Finished:
        command, _, argument = job.request.prompt.partition(" ")
        emit(Progressed("plan", 0.0))
        data = _flat(job.request)
        size = job.request.size or AUTO_SIZE
        for index in range(min(2, job.partials)):
            emit(Partial(index, data, size.width, size.height))
        if command in COMMANDS:
            COMMANDS[command](argument, cancel)
        emit(Progressed("done", 1.0))
        is_clear = job.request.background == "transparent"
        return Finished(
            data,
            {
                "seed": job.request.seed,
                "engine": job.request.engine,
                "width": size.width,
                "height": size.height,
                "background": "transparent" if is_clear else "opaque",
                "quality": job.request.quality,
                "plan_hash": "0" * 64,
                "warnings": [],
                "report": {"results": []},
                "manifest": {"entries": []},
                "seconds": {"fill": 0.001},
                "pid": os.getpid(),
            },
        )


class CannotWarmUp(FlatRunner):
    def warm_up(self) -> None:
        raise RuntimeError("no renderer here")


class CannotStart(FlatRunner):
    def __init__(self, settings: Settings) -> None:
        os._exit(3)


def _flat(request: ImageRequest) -> bytes:
    size = request.size or AUTO_SIZE
    color = (200, 60, 40, 128) if request.background == "transparent" else (200, 60, 40)
    return encode(np.tile(np.array(color, np.uint8), (size.height, size.width, 1)), request.format, request.compression)


def _crash(argument: str, cancel: CancelToken) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)
    time.sleep(10)  # a signal to oneself need not arrive at once


def _crash_once(argument: str, cancel: CancelToken) -> None:
    marker = Path(argument)
    if not marker.exists():
        marker.touch()
        _crash("", cancel)


def _exit(argument: str, cancel: CancelToken) -> None:
    os._exit(7)


def _hang(argument: str, cancel: CancelToken) -> None:
    """Deaf to cancelling; writes its process id into the file named."""
    if argument:
        Path(argument).write_text(str(os.getpid()))
    time.sleep(60)


def _slow(argument: str, cancel: CancelToken) -> None:
    """Takes as many seconds as asked, and listens; leaves a file beside when it is cancelled."""
    seconds, _, marker = argument.partition(" ")
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end:
        try:
            cancel.check()
        except Exception:
            if marker:
                Path(marker).write_text(str(os.getpid()))
            raise
        time.sleep(0.005)


def _fail(argument: str, cancel: CancelToken) -> None:
    raise EngineFailed("the lamp went out", why="it was old", fix="change it")


def _bug(argument: str, cancel: CancelToken) -> None:
    raise ZeroDivisionError("one over nothing")


def _glyph(argument: str, cancel: CancelToken) -> None:
    raise MissingGlyph("no font has U+1234", why="it is rare", fix="write it another way", param="prompt")


COMMANDS = {
    "crash": _crash,
    "crash-once": _crash_once,
    "exit": _exit,
    "hang": _hang,
    "slow": _slow,
    "fail": _fail,
    "bug": _bug,
    "glyph": _glyph,
}
