"""How every fault is answered: the one place that maps errors to statuses, types and codes.

Source: the Images API for `gpt-image-2`, "Errors". All four keys of the envelope are always there.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request, Response
from starlette.exceptions import HTTPException

from ..errors import Cancelled, InvalidRequest, MaquetteError, MissingGlyph, Overloaded, Unavailable
from .wire import BodyTooLarge, RetiredModel

MALFORMED = "invalid_request_error"
REFUSED = "image_generation_user_error"
BROKEN = "image_generation_server_error"


@dataclass(frozen=True, slots=True)
class Answer:
    """An error as it goes out."""

    status: int
    type: str
    message: str
    code: str | None = None
    param: str | None = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, Any]:
        """`{"message", "type", "param", "code"}`: what stands under `error`."""
        return {"message": self.message, "type": self.type, "param": self.param, "code": self.code}

    def response(self) -> Response:
        return json_response({"error": self.body}, self.status, self.headers)


def json_response(content: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Compact JSON. ASCII, because a message may quote half a surrogate pair, which UTF-8 cannot hold."""
    text = json.dumps(content, separators=(",", ":"), allow_nan=False)
    return Response(text, status, headers, media_type="application/json")


def answer_to(error: MaquetteError) -> Answer:
    """The answer to an error raised on purpose."""
    # A client retries every 5xx by itself, which helps only when time may mend it.
    hopeless = {"x-should-retry": "false"}
    match error:
        case InvalidRequest():
            return Answer(400, MALFORMED if error.malformed else REFUSED, error.wire, error.code or None, error.param)
        case MissingGlyph():
            return Answer(400, REFUSED, str(error), "missing_glyph", "prompt")
        case BodyTooLarge():
            return Answer(413, MALFORMED, str(error), "request_too_large")
        case RetiredModel():
            return Answer(410, MALFORMED, str(error), "model_retired", error.param)
        case Overloaded():
            wait = {"retry-after": str(error.retry_after_s)}
            return Answer(503, "service_unavailable_error", str(error), "server_is_overloaded", headers=wait)
        case Unavailable():
            return Answer(500, "server_error", str(error), "unavailable", headers=hopeless)
        case Cancelled():
            return Answer(499, MALFORMED, str(error), "cancelled")  # nobody is left to read it
        case _:
            return Answer(500, BROKEN, str(error), "image_generation_failed", headers=hopeless)


def answer_to_bug(request_id: str) -> Answer:
    """The answer to an error nobody foresaw; it tells nothing of the inside."""
    message = "The server had an error while processing your request. Sorry about that! Its log has the details "
    return Answer(500, "server_error", f"{message}under the request id {request_id}.", "server_error")


async def on_maquette_error(request: Request, error: Exception) -> Response:
    """Exception handler for `MaquetteError`."""
    assert isinstance(error, MaquetteError)
    return answer_to(error).response()


async def on_http_exception(request: Request, error: Exception) -> Response:
    """Exception handler for what the web framework raises: no such address, wrong method."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if error.status_code == 404:
        return Answer(404, MALFORMED, f"Invalid URL ({request.method} {request.url.path})").response()
    if error.status_code == 405:
        allowed = headers.get("Allow") or headers.get("allow") or "other"
        message = f"Only {allowed} requests are accepted."
        return Answer(405, MALFORMED, message, "method_not_supported", headers=headers).response()
    return Answer(error.status_code, MALFORMED, str(error.detail), headers=headers).response()
