"""`/v1/models`: the names this service answers to."""

from typing import Any

from fastapi import APIRouter, Response

from .errors import Answer, json_response
from .wire import MODELS

router = APIRouter(prefix="/v1/models")

_CREATED = 1_776_729_600  # 2026-04-21, the day the interface's model was released


@router.get("")
async def list_models() -> Response:
    """All of them."""
    return json_response({"object": "list", "data": [_describe(model) for model in MODELS]})


@router.get("/{model:path}")
async def get_model(model: str) -> Response:
    """One of them."""
    if model not in MODELS:
        message = f"The model '{model}' does not exist. This server has {', '.join(MODELS)}."
        return Answer(404, "invalid_request_error", message, "model_not_found", "model").response()
    return json_response(_describe(model))


def _describe(model: str) -> dict[str, Any]:
    return {"id": model, "object": "model", "created": _CREATED, "owned_by": "maquette"}
