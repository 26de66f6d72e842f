"""The stage: from a brief to a brief with what was looked up. Clock, client and cache come from outside (`edge.py`)."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from ..settings import Settings
from ..understand.brief import Brief, Wish
from ..understand.tokens import normal
from .cache import Cache
from .contracts import Provider, providers
from .fetch import JsonFetch
from .lessons import Reread, learn
from .mentions import mentions
from .model import Answer, Grounding, LookupFailed, Query, Source
from .permits import permitted
from .private import NOTHING, find_private
from .queries import queries

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")
log = logging.getLogger("maquette.ground")

MOST_MENTIONS = 8
"""Names that a folder of facts knows, in one prompt."""


def ground(
    brief: Brief,
    wanted: Iterable[str],
    settings: Settings,
    *,
    client: "httpx2.Client",
    cache: Cache,
    clock: Callable[[], datetime],
    reread: Reread | None = None,
) -> Grounding:
    """Looks up what the brief leaves unknown, and learns from it what is certain.

    Args:
        wanted: Names of providers, or ("on",), see `permits.py`; empty asks nobody.
        client: Whoever reads from the net with it is bound to `settings.ground_timeout_s`, all together.
        clock: Now, in UTC.
        reread: The reader by rules, if it made the brief.
    Returns:
        Never fails: what went wrong is in the notices, and the brief is as good as it can be.
    """
    names, notices = permitted(wanted, settings)
    if not names:
        return Grounding(brief, notices=notices)
    search = _Search(settings, client, cache, clock)
    for name in names:
        search.ask(name, brief)
    learned, lessons = learn(brief, search.answers, reread)
    sources = tuple(dict.fromkeys(s for answer in search.answers for s in _sources(answer)))
    return Grounding(learned, sources, (*notices, *search.notices, *lessons))


def _sources(answer: Answer) -> list[Source]:
    return [
        Source(f.title, f.url, answer.provider, answer.looked_up_at, answer.query.words, f.excerpt, answer.is_cached)
        for f in answer.findings
    ]


class _Search:
    """One provider after the other: who knows something answers, and the rest are not told of the question."""

    def __init__(
        self, settings: Settings, client: "httpx2.Client", cache: Cache, clock: Callable[[], datetime]
    ) -> None:
        self._settings, self._client, self._cache, self._clock = settings, client, cache, clock
        self._end = time.monotonic() + settings.ground_timeout_s
        self.answers: list[Answer] = []
        self.notices: list[Wish] = []

    def ask(self, name: str, brief: Brief) -> None:
        """Asks a provider what no one before it knew."""
        provider = providers.get(name)
        open_ = [q for q in self._queries(provider, brief) if q.kind in provider.answers and not self._is_known(q)]
        for index, query in enumerate(open_):
            if self._is_known(query):
                continue
            try:
                answer = self._answer(name, provider, query)
            except LookupFailed as error:
                missed = ", ".join(q.words for q in open_[index:])
                self.notices.append(Wish(missed, f"{name} could not be asked: {error}; drawn without it"))
                return
            if answer.findings:
                self.answers.append(answer)

    def _queries(self, provider: Provider, brief: Brief) -> Sequence[Query]:
        if not provider.is_local:
            return queries(brief, find_private(brief.prompt, brief.language, (text.words for text in brief.texts)))
        try:
            names = self._within(lambda: provider.names(self._settings))
        except LookupFailed:
            names = ()  # it will say so when it is asked
        return (*mentions(brief, names)[:MOST_MENTIONS], *queries(brief, NOTHING))

    def _is_known(self, query: Query) -> bool:
        return any(a.query.start < query.end and query.start < a.query.end for a in self.answers)

    def _answer(self, name: str, provider: Provider, query: Query) -> Answer:
        cache = None if provider.is_local else self._cache
        place = f"{name} {provider.address(self._settings)}"
        key = "\n".join((place, query.language, query.kind, normal(query.words)))
        if cache is not None and (known := cache.get(key)) is not None:
            return Answer(query, name, *known, is_cached=True)
        if cache is not None and (why := cache.failure(place)) is not None:
            raise LookupFailed(f"{why} (a moment ago)")
        if self._left() <= 0:
            raise LookupFailed(f"the {self._settings.ground_timeout_s:g} s for looking up are over")
        at = self._clock().isoformat(timespec="seconds")
        try:
            findings = self._within(lambda: provider.look_up(query, self._settings, self._fetch()))
        except LookupFailed as error:
            if cache is not None:
                cache.put_failure(place, str(error), at)
            raise
        if cache is not None:
            cache.put(key, findings, at)
        return Answer(query, name, findings, at)

    def _fetch(self) -> JsonFetch:
        return JsonFetch(self._client, max(0.01, self._left()))

    def _left(self) -> float:
        return self._end - time.monotonic()

    def _within(self, work: Callable[[], T]) -> T:
        """Does the work, or leaves it behind when the time is up: a name server may be silent longer than a client.

        Raises:
            LookupFailed: The time is up, or the work failed in a way that nobody foresaw.
        """
        box: queue.SimpleQueue[tuple[T | None, Exception | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                box.put((work(), None))
            except Exception as error:
                box.put((None, error))

        threading.Thread(target=run, name="ground", daemon=True).start()
        try:
            result, error = box.get(timeout=max(0.01, self._left()))
        except queue.Empty:
            raise LookupFailed(f"no answer within {self._settings.ground_timeout_s:g} s") from None
        if isinstance(error, LookupFailed):
            raise error
        if error is not None:
            log.warning("a look-up broke", exc_info=error)
            raise LookupFailed("its answer could not be understood") from error
        return result  # type: ignore[return-value]  # there is one where there is no error
