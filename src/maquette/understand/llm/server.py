"""One POST to the one address that is configured, within a time and a size. Knows nothing of chats.

No redirect is followed, no proxy or password of the environment used, nothing unpacked; the key is in one header and
nowhere else.
"""

import queue
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import httpx2

from ... import __version__
from ...settings import Settings

MOST_BYTES = 4 * 1024 * 1024  # of an answer: 100,000 tokens of \\uXXXX take less
POLL_S = 0.05  # how often a wait looks whether it is still wanted
PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class ChatServer:
    """Where a model answers, and how long and how much."""

    url: str
    """Base URL, such as `http://127.0.0.1:11434/v1`."""
    model: str
    key: str = field(default="", repr=False)
    timeout_s: float = 20.0
    """For one reading, whatever it takes."""
    max_tokens: int = 4000
    sees: bool = False
    """Whether it is shown reference pictures."""

    @classmethod
    def of(cls, settings: Settings) -> "ChatServer":
        return cls(
            settings.llm_url, settings.llm_model, settings.llm_key, settings.llm_timeout_s, settings.llm_max_tokens,
            settings.llm_sees,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Response:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Unreachable(Exception):
    """No whole answer came. Its text is a clause fit to show a person: no address, no key."""

    is_passing = False
    """Whether the same question may fare better at once."""


class TimedOut(Unreachable):
    """None came in time."""


class Broken(Unreachable):
    """The connection failed on the way."""

    is_passing = True


class Refused(Unreachable):
    """What came is not to be read: too long, or packed though that was declined."""


def post(server: ChatServer, body: bytes, deadline: float, check: Callable[[], None]) -> Response:
    """Sends a JSON body and waits for the whole answer.

    Args:
        deadline: On `time.monotonic`'s clock; holds for everything, the look-up of the host's name included.
        check: Called every `POLL_S`; what it raises ends the wait, and the connection.
    Raises:
        Unreachable: As its kinds say.
    """
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimedOut("it did not answer in time")
    # In a thread, because time limits of a connection hold for each step, and a server that sends a byte now and then
    # keeps within every one of them. Closing the client ends what the thread waits for.
    client = httpx2.Client(trust_env=False, follow_redirects=False, timeout=left)
    outbox: queue.SimpleQueue[Response | Exception] = queue.SimpleQueue()
    threading.Thread(
        target=lambda: outbox.put(_caught(client, server, body, deadline)), name="llm", daemon=True
    ).start()
    try:
        while (left := deadline - time.monotonic()) > 0:
            check()
            try:
                outcome = outbox.get(timeout=min(POLL_S, left))
            except queue.Empty:
                continue
            if isinstance(outcome, Exception):
                raise outcome
            return outcome
        raise TimedOut("it did not answer in time")
    finally:
        client.close()


def _caught(client: httpx2.Client, server: ChatServer, body: bytes, deadline: float) -> Response | Exception:
    """Runs in the thread: whatever happens is handed over rather than raised."""
    try:
        return _exchange(client, server, body, deadline)
    except Unreachable as error:
        return error
    except httpx2.TimeoutException:
        return TimedOut("it did not answer in time")
    except (httpx2.ConnectError, httpx2.UnsupportedProtocol, httpx2.InvalidURL):
        return Unreachable("no connection to its address could be made")
    except Exception:  # a library's own text may quote headers, so none of it is passed on
        return Broken("the connection broke")


def _exchange(client: httpx2.Client, server: ChatServer, body: bytes, deadline: float) -> Response:
    headers = {
        "content-type": "application/json",
        "accept": "application/json",
        "accept-encoding": "identity",  # a small packed answer may be a very large one
        "user-agent": f"maquette/{__version__}",
    }
    if server.key:
        headers["authorization"] = f"Bearer {server.key}"
    with client.stream("POST", server.url.rstrip("/") + PATH, headers=headers, content=body) as response:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise Refused("it sends packed answers, though it was asked not to")
        received = bytearray()
        for chunk in response.iter_raw():
            received += chunk
            if len(received) > MOST_BYTES:
                raise Refused(f"its answer is longer than {MOST_BYTES // 2**20} MiB")
            if time.monotonic() > deadline:
                raise TimedOut("it did not answer in time")
        return Response(response.status_code, response.headers, bytes(received))
