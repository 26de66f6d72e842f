"""Ours against somebody else's, in the same run on the same machine."""

import http.client
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import numpy as np

from ..engines.contracts import Pixels
from .figures import Ratio

EDGE_PX = 1024
ROUNDS = 5
REQUESTS = 22  # to an engine that takes no time
COLD = 2  # of them, not counted
STARTING_S = 60


def best_s(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Shortest of a few runs: the one that nobody else disturbed."""
    seconds = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def _median_s(work: Callable[[], object]) -> float:
    """The middle of `REQUESTS` runs, the cold ones left out."""
    return statistics.median([best_s(work, rounds=1) for _ in range(REQUESTS)][COLD:])


def _sample() -> Pixels:
    """(1024, 1024, 3) that compresses as a rendered scene does: soft shading, edges, a little grain."""
    y, x = np.mgrid[0:EDGE_PX, 0:EDGE_PX].astype(np.float32) / EDGE_PX
    light = 0.75 - 0.5 * np.hypot(x - 0.4, y - 0.3)
    disc = np.hypot(x - 0.5, y - 0.55) < 0.25
    color = np.stack([light, light * 0.95, light * 0.9 + 0.1 * y], -1)
    color[disc] *= (0.9, 0.45, 0.3)
    grain = np.random.default_rng(0).normal(0, 0.008, color.shape)
    return ((color + grain).clip(0, 1) * 255 + 0.5).astype(np.uint8)


def png() -> Ratio:
    """Our PNG against Pillow's, at its default settings."""
    from PIL import Image

    from ..encode import encode

    pixels = _sample()
    theirs = BytesIO()
    Image.fromarray(pixels).save(theirs, "PNG")
    ours_ms = 1000 * best_s(lambda: encode(pixels, "png"))
    theirs_ms = 1000 * best_s(lambda: Image.fromarray(pixels).save(BytesIO(), "PNG"), rounds=2)
    size = len(encode(pixels, "png")) / theirs.tell()
    return Ratio("PNG of 1024×1024, Pillow's against ours", ours_ms, theirs_ms, "ms", f"file {size:.2f} × as large")


def renderer() -> Ratio:
    """The renderer in use here against plain scalar code, small."""
    from ..engines.builtin.llvm import variant
    from .child import SMALL_PX

    ours = float(ask_child("trace")["seconds"])
    scalar = float(ask_child("trace", MAQUETTE_VARIANT="scalar_rgb")["seconds"])
    return Ratio(f"tracing {SMALL_PX}×{SMALL_PX}, scalar against {variant()}", ours, scalar, "s")


def http_overhead() -> Ratio:
    """What the server adds to an engine that takes no time, for a whole 1024×1024 PNG."""
    from ..pipeline import Maquette
    from ..request import parse_request

    wish = {"prompt": "nothing", "size": f"{EDGE_PX}x{EDGE_PX}", "seed": 1, "engine": "null"}
    direct = Maquette("null")
    bare_ms = 1000 * _median_s(lambda: direct.draw(parse_request(wish)).encode("png"))
    body = json.dumps(
        {"prompt": "nothing", "model": "gpt-image-2", "size": wish["size"], "maquette": {"engine": "null", "seed": 1}}
    )
    with _server() as connection:

        def post() -> None:
            connection.request("POST", "/v1/images/generations", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            data = answer.read()
            if answer.status != 200:
                raise RuntimeError(f"the server answered {answer.status}: {data[:200].decode(errors='replace')}")

        through_ms = 1000 * _median_s(post)
    return Ratio(
        "null engine, over HTTP against direct", bare_ms, through_ms, "ms", f"{through_ms - bare_ms:.1f} ms of overhead"
    )


@contextmanager
def _server() -> Iterator[http.client.HTTPConnection]:
    """A server on a free port, in a process of its own, for as long as the block runs."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "maquette", "serve", "--port", str(port), "--no-warm-up", "--log-level", "error"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        try:
            yield _connected(port, child)
        finally:
            child.terminate()


def _connected(port: int, child: subprocess.Popen[bytes]) -> http.client.HTTPConnection:
    deadline = time.monotonic() + STARTING_S
    while time.monotonic() < deadline and child.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=STARTING_S)
        try:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
        except OSError:
            connection.close()
            time.sleep(0.1)
        else:
            return connection
    raise RuntimeError("the server did not start")


def ask_child(*arguments: str, **environment: str) -> dict[str, Any]:  # Any: JSON
    """Runs `maquette.bench.child` and gives its answer.

    Raises:
        RuntimeError: It failed; holds the last line it said.
    """
    command = [sys.executable, "-m", "maquette.bench.child", *arguments]
    child = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if child.returncode != 0:
        raise RuntimeError((child.stderr.strip().splitlines() or [f"it ended with code {child.returncode}"])[-1])
    answer: dict[str, Any] = json.loads(child.stdout.strip().splitlines()[-1])
    return answer
