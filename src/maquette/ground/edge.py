"""Where the stage meets the world: the net, the clock, the user's folder for caches."""

import os
from collections.abc import Iterable
from datetime import UTC, datetime

from ..settings import Settings
from ..understand.brief import Brief
from .cache import Cache, cache_file
from .lessons import Reread
from .model import Grounding
from .stage import ground


def grounded(brief: Brief, wanted: Iterable[str], settings: Settings, reread: Reread | None = None) -> Grounding:
    """`ground`, for real; nothing is opened or imported when nothing is wanted."""
    wanted = tuple(wanted)
    if not wanted:
        return Grounding(brief)
    import httpx2  # late: a picture that needs no facts does not wait for it

    cache = Cache(cache_file(settings.ground_cache_folder, os.environ), settings.ground_cache_days, _now)
    with httpx2.Client(follow_redirects=False) as client:
        return ground(brief, wanted, settings, client=client, cache=cache, clock=_now, reread=reread)


def _now() -> datetime:
    return datetime.now(UTC)
