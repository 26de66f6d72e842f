"""Ask a chat server for JSON and tell its answers apart: good, refused, cut off, none at all.

Source: OpenAI's chat completions, "Create chat completion". Servers differ in which parameters they take: what one
refuses by name is left out from then on (`Dialect`).
"""

import json
import logging
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from .questions import Message
from .schema import json_schema
from .server import ChatServer, Refused, Response, TimedOut, Unreachable, post

log = logging.getLogger("maquette.llm")

SEED = 0  # the same prompt read the same twice, as far as the server can
PAUSE_S = 0.3  # before a server that failed is asked again
REST_S = 30.0  # for which a server that is slow or gone is left alone, so that not every request waits for it
LONGEST_WAIT_S = 300.0  # that a server may ask for with Retry-After and be heeded
LONGEST_REASON = 2_000  # characters of a server's own words that are looked at
SHORTEST_SECRET = 8  # characters; a shorter key ("none", "x") is a word that answers may hold


class ChatFailed(Exception):
    """There is no answer to read.

    Args:
        why: A clause fit to show a person, in our words: no address, no key, nothing the server said.
        fix: What to do about it, as an imperative.
        again_s: After how long the same question may fare better; None: not soon.
        rest_s: How long other questions had better be kept from the server.
    """

    def __init__(self, why: str, fix: str, *, again_s: float | None = None, rest_s: float = 0.0) -> None:
        super().__init__(why)
        self.why, self.fix, self.again_s, self.rest_s = why, fix, again_s, rest_s


@dataclass(slots=True)
class Tally:
    """What one reading took; tokens as the server counts them."""

    tries: int = 0
    prompt: int = 0
    completion: int = 0
    cached: int = 0


@dataclass(slots=True)
class Dialect:
    """What a server was found to take; it starts with all of it and forgets what is refused."""

    format: Literal["json_schema", "json_object", "text"] = "json_schema"
    budget: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    dropped: set[str] = field(default_factory=set)

    def adjust(self, reason: str) -> bool:
        """Gives up what a refusal names; False when there is nothing to give up."""
        if self.format == "json_schema" and re.search("response_format|json_?schema|structured", reason):
            self.format = "json_object"
        elif self.format == "json_object" and re.search("response_format|json_object", reason):
            self.format = "text"
        elif self.budget == "max_tokens" and "max_completion_tokens" in reason:
            self.budget = "max_completion_tokens"
        else:
            named = [name for name in ("seed", "temperature") if name in reason and name not in self.dropped]
            self.dropped.update(named)
            return bool(named)
        return True

    def body(self, server: ChatServer, said: Sequence[Message]) -> bytes:
        content: dict[str, Any] = {  # Any: JSON
            "model": server.model,
            "messages": said,
            "temperature": 0,
            "seed": SEED,
            self.budget: server.max_tokens,
            "stream": False,
        }
        if self.format == "json_schema":
            form = {"name": "brief", "strict": True, "schema": json_schema()}
            content["response_format"] = {"type": "json_schema", "json_schema": form}
        elif self.format == "json_object":
            content["response_format"] = {"type": "json_object"}
        return json.dumps({k: v for k, v in content.items() if k not in self.dropped}, ensure_ascii=True).encode()


def ask(
    server: ChatServer,
    said: Callable[[Dialect], Sequence[Message]],
    dialect: Dialect,
    tally: Tally,
    deadline: float,
    check: Callable[[], None],
) -> str:
    """The text of the model's answer.

    Args:
        said: The conversation, by what the server takes.
        dialect, tally: Are brought up to date.
        deadline: On `time.monotonic`'s clock.
        check: Called often; what it raises ends the wait.
    Raises:
        ChatFailed: There is none, or it is not whole.
    """
    while True:
        try:
            response = post(server, dialect.body(server, said(dialect)), deadline, check)
        except Unreachable as error:
            raise _unreachable(error, server) from None
        if server.key and len(server.key) >= SHORTEST_SECRET and server.key.encode() in response.body:
            raise ChatFailed("its answer repeats the key", "do not use a server that gives keys away")
        if response.status in (400, 422) and dialect.adjust(_reason(response, server)):
            continue
        if response.status != 200:
            raise _refusal(response, server)
        return _text(response, tally, server)


def _unreachable(error: Unreachable, server: ChatServer) -> ChatFailed:
    if isinstance(error, TimedOut):
        return ChatFailed(
            f"it did not answer within {server.timeout_s:g} s",
            "set a larger MAQUETTE_LLM_TIMEOUT_S, or use a quicker model",
            rest_s=REST_S,
        )
    if isinstance(error, Refused):
        return ChatFailed(str(error), "check that MAQUETTE_LLM_URL leads to a chat server")
    fix = "check that it runs and that MAQUETTE_LLM_URL leads there"
    return ChatFailed(str(error), fix, again_s=PAUSE_S if error.is_passing else None, rest_s=REST_S)


def _refusal(response: Response, server: ChatServer) -> ChatFailed:
    """The answer to a status that is not 200."""
    status = response.status
    log.info("the chat server answers HTTP %d: %s", status, _reason(response, server))
    where = "check MAQUETTE_LLM_URL and MAQUETTE_LLM_MODEL"
    if 300 <= status < 400:
        fix = "set MAQUETTE_LLM_URL to the address itself"
        return ChatFailed(f"it sends us elsewhere (HTTP {status}), which is not followed", fix)
    if status in (401, 403):
        return ChatFailed(f"it refuses the key (HTTP {status})", "check MAQUETTE_LLM_KEY")
    if status == 404:
        return ChatFailed("it does not know the address or the model (HTTP 404)", where)
    if status == 429:
        wait_s = _retry_after(response.headers)
        fix = "ask less often, or raise the limit there"
        return ChatFailed("it is asked too often (HTTP 429)", fix, again_s=wait_s, rest_s=wait_s)
    if status >= 500:
        return ChatFailed(f"it failed (HTTP {status})", "look into its log", again_s=PAUSE_S, rest_s=REST_S)
    return ChatFailed(f"it does not take the question (HTTP {status})", where)


def _reason(response: Response, server: ChatServer) -> str:
    """What the server says of a refusal: for the log and for `Dialect`, never for the caller."""
    words = response.body[:LONGEST_REASON].decode("utf-8", "replace")
    if server.key:
        words = words.replace(server.key, "…")
    return "".join(c if c.isprintable() else " " for c in words)


def _retry_after(headers: Mapping[str, str]) -> float:
    """Seconds to wait, as far as said: a number or a date (RFC 9110, section 10.2.3)."""
    said = headers.get("retry-after", "")
    try:
        wait_s = float(said) if said.isdigit() else (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return 10.0
    return min(LONGEST_WAIT_S, max(0.0, wait_s))


def _text(response: Response, tally: Tally, server: ChatServer) -> str:
    try:
        data: Any = json.loads(response.body)  # Any: JSON of whatever shape
        choice = data["choices"][0]
        message = choice["message"]
        content = message.get("content")
        reason = choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise ChatFailed(
            "what it answers is no chat completion", "check that MAQUETTE_LLM_URL leads to a chat server"
        ) from None
    _count(data.get("usage"), tally)
    if reason == "length":
        raise ChatFailed(
            f"its answer was cut off at the budget of {server.max_tokens:,} tokens",
            "set a larger MAQUETTE_LLM_MAX_TOKENS",
        )
    if reason == "content_filter" or message.get("refusal"):
        raise ChatFailed("the model declines to read this prompt", "word it differently, or ask another model")
    if isinstance(content, list):  # some servers send parts, their thoughts among them
        content = "".join(str(p.get("text", "")) for p in content if isinstance(p, dict) and p.get("type") == "text")
    return content if isinstance(content, str) else ""


def _count(usage: Any, tally: Tally) -> None:  # Any: JSON of whatever shape
    if not isinstance(usage, dict):
        return
    details = usage.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else usage.get("prompt_cache_hit_tokens")
    tally.prompt += _natural(usage.get("prompt_tokens"))
    tally.completion += _natural(usage.get("completion_tokens"))
    tally.cached += _natural(cached)


def _natural(value: object) -> int:
    """A count that a server gives, kept within reason."""
    return min(max(value, 0), 10**9) if isinstance(value, int) and not isinstance(value, bool) else 0


def wait(seconds: float, deadline: float, check: Callable[[], None]) -> None:
    """Sleeps, but not beyond the deadline, and wakes up when it is no longer wanted."""
    end = min(deadline, time.monotonic() + seconds)
    while (left := end - time.monotonic()) > 0:
        check()
        time.sleep(min(0.05, left))
