"""Read request bodies: the only place that knows how wishes are spelled on the wire.

Source: the Images API for `gpt-image-2`, request tables and order of checks: the model, unknown keys, the
prompt, `n`, every other field, and last what two fields must agree on.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from starlette.requests import ClientDisconnect

from ..errors import Cancelled, InvalidRequest, MaquetteError
from ..request import (
    DEFAULT_MODEL,
    FIELDS,
    Field,
    ImageRequest,
    build_request,
    choice,
    read_fields,
    refuse_unknown,
    text,
    whole_number,
    wrong_type,
)
from ..settings import Settings
from ..understand.readers import refuse_missing

MODELS = (DEFAULT_MODEL, "gpt-image-2-2026-04-21", "maquette")
"""The names this service answers to; all draw the same."""

_RETIRED_MODELS = ("dall-e-2", "dall-e-3")
_DOCUMENTS = ("svg", "pdf", "psd")
_OLD_QUALITIES = {"standard": "medium", "hd": "high"}


class BodyTooLarge(MaquetteError):
    """A request body that is longer than this server reads."""


class RetiredModel(MaquetteError):
    """A model that was taken out of service."""


@dataclass(frozen=True, slots=True)
class WireRequest:
    """A body of `POST /v1/images/generations`, checked."""

    image: ImageRequest
    is_stream: bool
    partials: int
    """Interim pictures wished for, 0 to 3; 0 without a stream."""
    safety_identifier: str | None
    """Echoed in the answer."""
    wants_details: bool
    """The request has a `maquette` object, so the answer gets one."""


async def read_json(request: Request, max_bytes: int) -> dict[str, Any]:  # Any: JSON
    """Read a body that must be one JSON object.

    Raises:
        InvalidRequest: Another content type, or not an object in JSON.
        BodyTooLarge: It has more than `max_bytes` bytes.
        Cancelled: The client went away before its end.
    """
    declared = request.headers.get("content-type", "")
    if declared.partition(";")[0].strip().lower() != "application/json":
        raise InvalidRequest(
            f"the content type is '{declared}'" if declared else "the request has no content type",
            why="this address reads JSON",
            fix="send the header 'Content-Type: application/json'",
            code="unsupported_content_type",
            wire=f"Unsupported content type: '{declared}'. This API method only accepts 'application/json' requests.",
        )
    body = await _read_body(request, max_bytes)
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _unparsable(str(error) or "it is nested too deeply") from error
    if not isinstance(data, dict):
        raise _unparsable("the outermost value is not an object")
    return data


async def _read_body(request: Request, max_bytes: int) -> bytes:
    # Counted as it comes: a declared length may be missing or wrong.
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > max_bytes:
                why = f"at most {max_bytes:,} bytes are read"
                raise BodyTooLarge("the request body is too large", why=why, fix="send less")
    except ClientDisconnect as error:
        raise Cancelled from error
    return bytes(body)


def _unparsable(why: str) -> InvalidRequest:
    return InvalidRequest(
        "the body is not a JSON object",
        why=why,
        fix="send one JSON object in UTF-8",
        code="",
        wire="We could not parse the JSON body of your request. (HINT: This likely means you aren't using your "
        "HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON: "
        f"{why}.)",
    )


def parse_generation(body: Mapping[str, Any], settings: Settings) -> WireRequest:
    """Check the body of `POST /v1/images/generations`.

    Raises:
        InvalidRequest: `param`, `code` and `wire` are those of the contract.
        RetiredModel: The model was taken out of service.
    """
    body = _modernised(body) if settings.lenient else body
    model = _read_model(body)
    refuse_unknown(body, _GENERATION)
    values = read_fields(body, _GENERATION)
    details = values["maquette"]
    own = details or _NO_DETAILS
    format = own["output_format"] or values["output_format"]
    image = build_request(
        {**values, **own, "output_format": format, "model": model}, transparent_allowed=settings.transparent_allowed
    )
    _check_document(image, values)
    refuse_missing(image.reader, settings, "maquette.reader")
    return WireRequest(
        image=image,
        is_stream=values["stream"],
        partials=values["partial_images"] if values["stream"] else 0,
        safety_identifier=values["safety_identifier"] or values["user"] or None,
        wants_details=details is not None,
    )


def _check_document(image: ImageRequest, values: Mapping[str, Any]) -> None:
    """
    Raises:
        InvalidRequest: A file with vectors or layers is asked for together with what only pictures can be.
    """
    if image.format not in _DOCUMENTS:
        return
    if image.n > 1:
        raise InvalidRequest(
            f"n is {image.n} with maquette.output_format '{image.format}'",
            why="one file with vectors or layers is made for a request",
            fix="use n 1 and ask once for each; the command line binds several pages into one pdf",
            param="n",
            malformed=False,
        )
    if values["stream"] and values["partial_images"]:
        raise InvalidRequest(
            f"partial_images is {values['partial_images']} with maquette.output_format '{image.format}'",
            why="pictures on the way have neither vectors nor layers",
            fix="use partial_images 0, or an output_format of pixels",
            param="partial_images",
            malformed=False,
        )


def _modernised(body: Mapping[str, Any]) -> dict[str, Any]:
    """What an older client means, in today's words."""
    modern = {"model": DEFAULT_MODEL, **body}
    if modern.get("response_format") in (None, "b64_json"):
        modern.pop("response_format", None)
    if isinstance(modern.get("quality"), str):
        modern["quality"] = _OLD_QUALITIES.get(modern["quality"], modern["quality"])
    return modern


def _read_model(body: Mapping[str, Any]) -> str:
    model: str = read_fields(body, {"model": Field(text, is_required=True, is_nullable=False)})["model"]
    if model in _RETIRED_MODELS:
        raise RetiredModel(
            f"the model '{model}' is retired",
            why="it was taken out of service",
            fix=f"use '{DEFAULT_MODEL}'",
            param="model",
        )
    if model not in MODELS:
        raise InvalidRequest(
            f"the model '{model}' is unknown",
            why="this server has " + ", ".join(MODELS),
            fix=f"use '{DEFAULT_MODEL}'",
            param="model",
            wire=f"The model '{model}' does not exist.",
            malformed=False,
        )
    return model


def _boolean(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise wrong_type(name, value, "a boolean")
    return value


def _user(name: str, value: object) -> str:
    # The live service takes numbers too.
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else text(name, value)


def _details(name: str, value: object) -> dict[str, Any]:
    """The `maquette` object: what this server offers beyond the contract.

    `{"seed": 7, "engine": "builtin", "reader": "auto", "ground": "on", "output_format": "svg", "letters": "live"}`,
    each optional; even an empty one asks for the answer's `maquette` object:
    `{"images": [{seed, engine, reading, sources, warnings, report, manifest, …}, …]}`.
    """
    if not isinstance(value, dict):
        raise wrong_type(name, value, "an object")
    refuse_unknown(value, _DETAILS, prefix=f"{name}.")
    try:
        return read_fields(value, _DETAILS)
    except InvalidRequest as error:
        error.param = f"{name}.{error.param}"
        raise


_DETAILS = {name: FIELDS[name] for name in ("seed", "engine", "reader", "ground", "letters")}
_DETAILS["output_format"] = Field(FIELDS["output_format"].read)
"""None: as the contract's own field says, which knows formats of pixels only."""
_NO_DETAILS = read_fields({}, _DETAILS)

_GENERATION: Mapping[str, Field] = {
    "model": Field(lambda name, value: value),  # read before, by `_read_model`
    **{name: field for name, field in FIELDS.items() if name not in _DETAILS},
    "output_format": Field(choice("png", "webp", "jpeg"), "png"),
    "moderation": Field(choice("auto", "low"), "auto"),
    "stream": Field(_boolean, False),
    "partial_images": Field(whole_number(0, 3), 0),
    "user": Field(_user),
    "safety_identifier": Field(text),
    "maquette": Field(_details),
}
