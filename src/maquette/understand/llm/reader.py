"""The reader that asks a model: two tries, and the embedded reader when both fail."""

import hashlib
import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ..brief import Brief, Wish
from ..reader import read as read_by_rules
from ..reading import Reading, Usage
from .chat import ChatFailed, Dialect, Tally, ask, wait
from .pictures import data_urls
from .questions import messages
from .schema import Answer
from .server import ChatServer
from .trust import brief_of

TRIES = 2
LONGEST_PAUSE_S = 5.0  # before the second try, when a server says when to come back
REMEMBERED = 16  # readings: the pictures of one request are read one after the other, and asked for once
MOST_FAULTS = 5  # of an answer that the model is told
THOUGHTS = re.compile(r"\s*<think>.*?</think>", re.DOTALL)
FENCE = re.compile(r"\s*```(?:json)?(.*?)```\s*", re.DOTALL)

Check = Callable[[], None]
"""Called often while a server is waited for; what it raises ends the wait."""


@dataclass(frozen=True, slots=True)
class _Found:
    brief: Brief
    notices: tuple[Wish, ...]


class LlmReader:
    """Reads with one model. It remembers its last readings, what the server does not take, and when it failed."""

    def __init__(self, server: ChatServer) -> None:
        self.server = server
        self._dialect = Dialect()
        self._remembered: OrderedDict[bytes, _Found] = OrderedDict()
        self._resting: tuple[float, ChatFailed] | None = None
        self._lock = threading.Lock()

    def read(self, prompt: str, images: Sequence[bytes] = (), check: Check = lambda: None) -> Reading:
        """Reads a prompt. A model that fails is made good by the embedded reader, with a notice.

        Args:
            images: Reference pictures as files; shown where the model sees.
        Raises:
            InvalidRequest: One of the images is no picture.
        """
        started = time.monotonic()
        urls = data_urls(images) if self.server.sees else []
        embedded = read_by_rules(prompt)
        tally = Tally()
        try:
            found = self._found(prompt, urls, embedded, tally, time.monotonic() + self.server.timeout_s, check)
        except ChatFailed as failure:
            return Reading(embedded, (_told(failure),), self._usage("rules", tally, started))
        return Reading(found.brief, found.notices, self._usage("llm", tally, started))

    def _usage(self, reader: Any, tally: Tally, started: float) -> Usage:  # Any: one of two words
        seconds = time.monotonic() - started
        return Usage(reader, seconds, self.server.model, tally.tries, tally.prompt, tally.completion, tally.cached)

    def _found(
        self, prompt: str, urls: Sequence[str], embedded: Brief, tally: Tally, deadline: float, check: Check
    ) -> _Found:
        key = hashlib.sha256("\0".join((prompt, *urls)).encode("utf-8", "surrogatepass")).digest()
        with self._lock:
            if key in self._remembered:
                self._remembered.move_to_end(key)
                return self._remembered[key]
            if self._resting and time.monotonic() < self._resting[0]:
                raise _again(self._resting[1])
        try:
            answer = self._answer(prompt, urls, tally, deadline, check)
        except ChatFailed as failure:
            if failure.rest_s:
                with self._lock:
                    self._resting = (time.monotonic() + failure.rest_s, failure)
            raise
        found = _Found(*brief_of(answer, prompt, embedded))
        with self._lock:
            self._remembered[key] = found
            while len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)
        return found

    def _answer(self, prompt: str, urls: Sequence[str], tally: Tally, deadline: float, check: Check) -> Answer:
        """Asks, and asks again where that may help.

        Raises:
            ChatFailed: Both tries failed, or the first in a way that the second would too.
        """
        refused: str | None = None
        while True:
            tally.tries += 1
            is_last = tally.tries == TRIES
            try:
                text = ask(
                    self.server,
                    lambda dialect, refused=refused: messages(  # type: ignore[misc]  # a default binds it here
                        prompt, urls, refused=refused, shows_schema=dialect.format != "json_schema"
                    ),
                    self._dialect,
                    tally,
                    deadline,
                    check,
                )
            except ChatFailed as failure:
                if is_last or failure.again_s is None or failure.again_s > LONGEST_PAUSE_S:
                    raise
                wait(failure.again_s, deadline, check)
                continue
            try:
                return Answer.model_validate_json(_json_in(text))
            except ValidationError as error:
                refused = _faults(error)
                if is_last:
                    raise ChatFailed(
                        f"its answer is not in the form asked for ({refused})",
                        "use a model that follows JSON schemas, or raise MAQUETTE_LLM_MAX_TOKENS",
                    ) from None


def _json_in(text: str) -> str:
    """The object in an answer that has thoughts before it or a fence around it."""
    text = THOUGHTS.sub("", text, count=1) if text.lstrip().startswith("<think>") else text
    fenced = FENCE.fullmatch(text)
    return (fenced[1] if fenced else text).strip()


def _faults(error: ValidationError) -> str:
    """What is wrong with an answer, in the schema's words: nothing that the model wrote is repeated."""
    faults = []
    for fault in error.errors(include_input=False, include_url=False, include_context=False)[:MOST_FAULTS]:
        path = fault["loc"][:-1] if fault["type"] == "extra_forbidden" else fault["loc"]
        where = ".".join(map(str, path)) or "the whole"
        faults.append(f"{where}: {_WORDS.get(fault['type']) or fault['msg']}")
    return "; ".join(faults)


_WORDS: Mapping[str, str] = {
    "extra_forbidden": "it has a field that the schema has not",
    "json_invalid": "it is no JSON",  # the library's own words count lines of what the model wrote
    "string_pattern_mismatch": "it holds control characters",
}


def _told(failure: ChatFailed) -> Wish:
    return Wish(
        "",
        f"the language model was of no help: {failure.why}; the embedded reader read the prompt. "
        f"To fix it, {failure.fix}",
    )


def _again(failure: ChatFailed) -> ChatFailed:
    """While a server rests: it is not asked, and what it did before is told."""
    return ChatFailed(f"{failure.why}, a moment ago", failure.fix)
