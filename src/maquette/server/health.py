"""`/healthz`: whether this server draws, for people and for what watches over it."""

from fastapi import APIRouter, Request, Response

from .. import __version__
from ..workers import RenderPool
from .errors import json_response

router = APIRouter()


@router.api_route("/healthz", methods=["GET", "HEAD"])
async def health(request: Request) -> Response:
    """200 once a render process takes jobs, 503 before and when none can be started."""
    pool: RenderPool = request.app.state.pool
    now = pool.health
    return json_response(
        {
            "status": "ok" if now.is_ready else "failing" if now.trouble else "starting",
            "ready": now.is_ready,
            "version": __version__,
            "workers": list(now.states),
            "waiting": now.waiting,
            "restarts": now.restarts,
            "trouble": now.trouble,
        },
        status=200 if now.is_ready else 503,
    )
