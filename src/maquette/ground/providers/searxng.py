"""SearXNG: a metasearch engine one can host oneself.

Source: SearXNG documentation, "Search API". The instance must allow the format "json" (`search.formats`).
"""

from collections.abc import Iterator
from typing import Any

from ...settings import Settings
from ..addresses import based
from ..contracts import Fetch, providers
from ..model import Finding, Query, QueryKind
from ..plain import TITLE, plain, web_address

MOST = 3


@providers.register("searxng")
class Searxng:
    summary = "A SearXNG instance of yours; set `searxng_url`."
    is_local = False
    answers: frozenset[QueryKind] = frozenset({"name", "thing", "news"})

    def lacks(self, settings: Settings) -> str | None:
        return None if settings.searxng_url else "set searxng_url"

    def address(self, settings: Settings) -> str:
        return settings.searxng_url

    def names(self, settings: Settings) -> tuple[str, ...]:
        return ()

    def look_up(self, query: Query, settings: Settings, fetch: Fetch) -> tuple[Finding, ...]:
        asked: dict[str, str | int] = {"q": query.words, "format": "json", "language": query.language, "safesearch": 2}
        answer = fetch(based(settings.searxng_url, "search"), asked)
        return tuple(_findings(answer))[:MOST]


def _findings(answer: dict[str, Any]) -> Iterator[Finding]:  # Any: JSON
    for box in _objects(answer.get("infoboxes")):
        url = web_address(box.get("id"))
        if url and (title := plain(box.get("infobox"), TITLE)):
            yield Finding(title, url, plain(box.get("content")))
    for result in _objects(answer.get("results")):
        url = web_address(result.get("url"))
        if url and (title := plain(result.get("title"), TITLE)):
            yield Finding(title, url, plain(result.get("content")))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
