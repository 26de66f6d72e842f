"""Servers and a client for the tests of this folder."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from openai import OpenAI
from serving import Server, serving

from maquette.settings import Settings


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving(Settings(warm_up=False, keep_alive_s=0.1)) as server:
        yield server


@pytest.fixture
def start() -> Iterator[Callable[[Settings], Server]]:
    """Starts servers with settings of the test's own."""
    with ExitStack() as stack:
        yield lambda settings: stack.enter_context(serving(settings))


@pytest.fixture
def client(server: Server) -> Iterator[OpenAI]:
    with OpenAI(base_url=server.url + "/v1", api_key="sk-any key", max_retries=0) as client:
        yield client
