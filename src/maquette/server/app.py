"""Put the server together: routers, error handlers, middleware, and the pool's life."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.exceptions import HTTPException

from .. import __version__
from ..errors import MaquetteError
from ..settings import Settings
from ..workers import RenderPool
from . import health, images, models
from .errors import on_http_exception, on_maquette_error
from .headers import EveryAnswer


def create_app(settings: Settings, pool: RenderPool) -> FastAPI:
    """The ASGI application; it starts the pool when it starts and closes it when it stops."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with pool:
            yield

    app = FastAPI(
        title="Maquette",
        version=__version__,
        lifespan=lifespan,
        redirect_slashes=False,  # clients of this interface expect no redirects
        openapi_url=None,  # bodies are read by `wire`, so a generated description would say nothing of them
    )
    app.state.settings, app.state.pool = settings, pool
    for router in (images.router, models.router, health.router):
        app.include_router(router)
    app.add_exception_handler(MaquetteError, on_maquette_error)
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_middleware(EveryAnswer)
    return app
