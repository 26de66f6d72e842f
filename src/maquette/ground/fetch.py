"""Reading JSON from the net, on a leash: a deadline, a size, no other host, plain words when it fails."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import __version__
from .model import LookupFailed

if TYPE_CHECKING:
    import httpx2

MOST_BYTES = 1024 * 1024
MOST_HOPS = 3
HEADERS = {
    "user-agent": f"Maquette/{__version__} (self-hosted image generator)",
    "accept": "application/json",
    # Packed answers could unfold to any size.
    "accept-encoding": "identity",
}
REASONS = {401: "the key is not accepted", 403: "access is denied", 404: "there is nothing at its address",
           429: "too many requests"}  # fmt: skip


class JsonFetch:
    """Reads JSON objects with one client; implements `contracts.Fetch`."""

    def __init__(self, client: "httpx2.Client", timeout_s: float) -> None:
        """
        Args:
            timeout_s: For each step of a request: connecting, sending, each piece of the answer.
        """
        self._client, self._timeout_s = client, timeout_s

    def __call__(
        self, address: str, params: Mapping[str, str | int], headers: Mapping[str, str] | None = None
    ) -> dict[str, Any]:  # Any: JSON
        import httpx2

        try:
            body = self._read(httpx2.URL(address, params=dict(params)), {**HEADERS, **(headers or {})})
            data = json.loads(body)
        except httpx2.TimeoutException as error:
            raise LookupFailed(f"no answer within {self._timeout_s:g} s") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            raise LookupFailed(_told(error)) from error
        except (ValueError, RecursionError) as error:
            raise LookupFailed("its answer is not JSON") from error
        if not isinstance(data, dict):
            raise LookupFailed("its answer is not a JSON object")
        return data

    def _read(self, url: "httpx2.URL", headers: dict[str, str]) -> bytes:
        for _ in range(MOST_HOPS):
            with self._client.stream("GET", url, headers=headers, timeout=self._timeout_s) as response:
                following = response.next_request
                if following is None:
                    return _body(response)
                # A redirect must not carry the query, or a key, to somebody else.
                if _origin(following.url) != _origin(url):
                    raise LookupFailed(f"it sends on to another host, {following.url.host}")
                url = following.url
        raise LookupFailed("it sends on in circles")


def _origin(url: "httpx2.URL") -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _body(response: "httpx2.Response") -> bytes:
    status = response.status_code
    if status != 200:
        raise LookupFailed(f"it answered {status}" + (f", {REASONS[status]}" if status in REASONS else ""))
    if response.headers.get("content-encoding", "identity") != "identity":
        raise LookupFailed("it packed its answer unasked")
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > MOST_BYTES:
            raise LookupFailed(f"its answer is longer than {MOST_BYTES:,} bytes")
    return bytes(body)


def _told(error: Exception) -> str:
    """In words of our own: a library's message may hold the whole address."""
    import httpx2

    match error:
        case httpx2.ConnectError():
            return "no connection"
        case httpx2.InvalidURL() | httpx2.UnsupportedProtocol():
            return "its address is not one of the web"
        case _:
            return "the connection broke"
