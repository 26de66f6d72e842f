"""Brave Search, with a key of yours.

Source: Brave Search API, "Web Search".
"""

from ...settings import Settings
from ..addresses import based
from ..contracts import Fetch, providers
from ..model import Finding, Query, QueryKind
from ..plain import TITLE, plain, web_address

MOST = 3


@providers.register("brave")
class Brave:
    summary = "Brave Search; set `brave_key`."
    is_local = False
    answers: frozenset[QueryKind] = frozenset({"name", "thing", "news"})

    def lacks(self, settings: Settings) -> str | None:
        return None if settings.brave_key else "set brave_key"

    def address(self, settings: Settings) -> str:
        return settings.brave_url

    def names(self, settings: Settings) -> tuple[str, ...]:
        return ()

    def look_up(self, query: Query, settings: Settings, fetch: Fetch) -> tuple[Finding, ...]:
        asked: dict[str, str | int] = {"q": query.words, "count": MOST, "safesearch": "strict"}
        key = {"x-subscription-token": settings.brave_key}
        answer = fetch(based(settings.brave_url, "res/v1/web/search"), asked, key)
        web = answer.get("web")
        results = web.get("results") if isinstance(web, dict) else None
        found = []
        for result in results if isinstance(results, list) else ():
            if isinstance(result, dict) and (url := web_address(result.get("url"))):
                found.append(Finding(plain(result.get("title"), TITLE) or url, url, plain(result.get("description"))))
        return tuple(found[:MOST])
