"""HTTP: an OpenAI-compatible interface over the render pool.

    bytes ──wire──▶ ImageRequest ──drawing──▶ workers ──▶ images (JSON) or events (server-sent events)

One router file per resource; `wire` reads bodies, `errors` words faults, `usage` counts tokens, `headers`
puts on every answer what belongs on every answer. Draws nothing itself.
"""

from .app import create_app
from .run import run_server

__all__ = ["create_app", "run_server"]
