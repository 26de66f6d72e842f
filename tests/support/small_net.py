"""A small world on this machine: one server that plays SearXNG, Wikipedia, Wikidata and Brave, well or badly."""

import gzip
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from maquette.ground import Grounding

KEY = "BSA-very-secret-key"
PACKED = gzip.compress(b" " * 4_000_000)


Ask = Callable[..., Grounding]
"""Reads a prompt and grounds it: (prompt, wanted = "on", with_ = settings, fresh: without the cache)."""


@dataclass
class Asked:
    """A request that arrived."""

    path: str
    params: dict[str, str]
    headers: dict[str, str]


@dataclass
class Net:
    """What the server knows, how it behaves, and what it was asked."""

    url: str = ""
    manner: str = "good"
    """good, slow, dripping, malformed, listing, huge, packed, elsewhere, circles, or a status such as "429"."""
    pages: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    """(language, title) → a page of the Action API."""
    redirects: dict[tuple[str, str], str] = field(default_factory=dict)
    entities: dict[str, dict[str, Any]] = field(default_factory=dict)
    results: list[dict[str, Any]] = field(default_factory=list)
    """Of SearXNG."""
    infoboxes: list[dict[str, Any]] = field(default_factory=list)
    brave: list[dict[str, Any]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    @property
    def queries(self) -> list[str]:
        """The words that arrived, in whatever field."""
        names = ("q", "titles", "gsrsearch")
        return [a.params[name] for a in self.asked for name in names if name in a.params]

    def page(self, language: str, title: str, description: str, extract: str = "", **properties: str) -> None:
        page = {
            "title": title,
            "description": description,
            "extract": extract,
            "fullurl": f"https://{language}.wikipedia.org/wiki/{title.replace(' ', '_')}",
            "pageprops": properties,
        }
        self.pages[language, title] = page

    def item(self, id: str, label: str, description: str = "", **claims: Any) -> None:
        """A Wikidata item; a claim's value that is an id becomes one."""

        def value(given: Any) -> Any:
            return {"id": given} if isinstance(given, str) and given.startswith("Q") else given

        self.entities[id] = {
            "labels": {"en": {"value": label}},
            "descriptions": {"en": {"value": description}},
            "claims": {
                property: [{"rank": "normal", "mainsnak": {"datavalue": {"value": value(given)}}}]
                for property, given in claims.items()
            },
        }

    def answer(self, path: str, params: dict[str, str]) -> dict[str, Any]:
        if path == "/search":
            return {"query": params["q"], "results": self.results, "infoboxes": self.infoboxes, "answers": []}
        if path == "/res/v1/web/search":
            return {"type": "search", "web": {"results": self.brave}}
        if params.get("action") == "wbgetentities":
            known = {i: self.entities[i] for i in params["ids"].split("|") if i in self.entities}
            return {"entities": known, "success": 1}
        language = path.split("/")[1]
        if "titles" in params:
            title = self.redirects.get((language, params["titles"]), params["titles"])
            title = title[:1].upper() + title[1:]
            found = self.pages.get((language, title), {"title": title, "missing": True})
            return {"batchcomplete": True, "query": {"pages": [found]}}
        words = params["gsrsearch"].lower()
        titled = [p for (tongue, title), p in self.pages.items() if tongue == language and words in title.lower()]
        near = [page for page in titled if "disambiguation" not in page["pageprops"]]
        return {"batchcomplete": True, "query": {"pages": near[:1]}} if near else {"batchcomplete": True}


def _handler(net: Net) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            return

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            params = {name: values[0] for name, values in parse_qs(parts.query).items()}
            net.asked.append(Asked(parts.path, params, dict(self.headers.items())))
            try:
                self._behave(net.answer(parts.path, params))
            except (BrokenPipeError, ConnectionResetError):
                return  # the client had enough

        def _behave(self, answer: dict[str, Any]) -> None:
            match net.manner:
                case "slow":
                    time.sleep(0.6)
                    self._send(json.dumps(answer).encode())
                case "dripping":
                    self.wfile.write(b"HTTP/1.1 200 OK\r\nx-")
                    for _ in range(20):
                        self.wfile.write(b"a")
                        self.wfile.flush()
                        time.sleep(0.05)
                case "malformed":
                    self._send(b'{"query": {"pages": [')
                case "listing":
                    self._send(b"[1, 2, 3]")
                case "odd":
                    self._send(json.dumps(dict.fromkeys((*answer, "results", "web", "query", "entities"), 7)).encode())
                case "huge":
                    self._send(b'{"results": "' + b"a" * 3_000_000 + b'"}')
                case "packed":
                    self._send(PACKED, encoding="gzip")
                case "elsewhere":
                    self._redirect("http://elsewhere.invalid/?q=carried")
                case "circles":
                    self._redirect(self.path)
                case "moved" if not self.path.startswith("/new"):
                    self._redirect("/new" + self.path)
                case "good" | "moved":
                    self._send(json.dumps(answer).encode())
                case status:
                    self._send(b"{}", status=int(status))

        def _send(self, body: bytes, status: int = 200, encoding: str | None = None) -> None:
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            if encoding:
                self.send_header("content-encoding", encoding)
            self.end_headers()
            self.wfile.write(body)

        def _redirect(self, to: str) -> None:
            self.send_response(302)
            self.send_header("location", to)
            self.send_header("content-length", "0")
            self.end_headers()

    return Handler


@contextmanager
def serving_net() -> Iterator[Net]:
    """The server, up; in the end down again."""
    net = Net()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(net))
    server.daemon_threads = True
    net.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield net
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: float) -> None:
        self.now += timedelta(days=days)
