"""A real server on a free port of this machine, with a runner that draws flat colours."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx2
import uvicorn

from maquette.server import create_app
from maquette.server.run import listen
from maquette.settings import Settings
from maquette.workers import RenderPool

FAKE = "fake_runner:FlatRunner"


@dataclass(frozen=True)
class Server:
    url: str
    pool: RenderPool

    def post(self, body: object = None, **options: Any) -> httpx2.Response:  # Any: what the client takes
        """`POST /v1/images/generations`."""
        return httpx2.post(f"{self.url}/v1/images/generations", json=body, timeout=60, **options)

    def get(self, path: str) -> httpx2.Response:
        return httpx2.get(self.url + path, timeout=60)


@contextmanager
def serving(settings: Settings, runner: str = FAKE) -> Iterator[Server]:
    """A server that is up, and in the end down again."""
    listener = listen("127.0.0.1", 0)
    pool = RenderPool.from_settings(settings, runner=runner)
    server = uvicorn.Server(
        uvicorn.Config(create_app(settings, pool), log_config=None, lifespan="on", timeout_graceful_shutdown=3)
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        yield Server(f"http://127.0.0.1:{listener.getsockname()[1]}", pool)
    finally:
        server.should_exit = True
        thread.join(timeout=20)
        assert not thread.is_alive(), "the server did not stop"
