"""What a provider's file brings: what it can be asked, what it needs, and how it answers."""

from collections.abc import Mapping
from typing import Any, Protocol

from ..registry import Registry
from ..settings import Settings
from .model import Finding, Query, QueryKind


class Fetch(Protocol):
    """How a provider reads from the net; made by the stage, with a deadline and limits."""

    def __call__(
        self, address: str, params: Mapping[str, str | int], headers: Mapping[str, str] | None = None
    ) -> dict[str, Any]:  # Any: JSON
        """The JSON object at an address.

        Raises:
            LookupFailed: There is no answer in time, or it is none that can be read.
        """
        ...


class Provider(Protocol):
    """Somebody who knows facts. Register with `@providers.register("wikipedia")`."""

    summary: str
    is_local: bool
    """Whether it asks nobody outside this machine, so that what is private may be looked up."""
    answers: frozenset[QueryKind]

    def lacks(self, settings: Settings) -> str | None:
        """What has to be set before it can be asked, as an imperative; None: nothing."""
        ...

    def address(self, settings: Settings) -> str:
        """What its answers depend on besides the query: they are kept in the cache under it."""
        ...

    def names(self, settings: Settings) -> tuple[str, ...]:
        """All names it knows, if it is local and can tell."""
        ...

    def look_up(self, query: Query, settings: Settings, fetch: Fetch) -> tuple[Finding, ...]:
        """What it knows, the best first; nothing: it knows nothing of it.

        Raises:
            LookupFailed: It cannot answer.
        """
        ...


providers: Registry[Provider] = Registry("provider", "maquette.ground.providers")
