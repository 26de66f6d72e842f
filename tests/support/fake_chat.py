"""A chat server on a free port of this machine that answers as it is told, and keeps what it was asked.

It plays its scenes in order, the last one again and again. A scene is called with the handler of one request.
"""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from maquette.understand.llm.schema import json_schema

USAGE = {"prompt_tokens": 900, "completion_tokens": 300, "prompt_tokens_details": {"cached_tokens": 768}}


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    path: str
    headers: Mapping[str, str]
    """Names in lower case."""
    body: Mapping[str, Any]

    @property
    def system(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def user(self) -> Any:
        return self.body["messages"][-1]["content"]


@dataclass
class Chat:
    url: str
    asked: list[Asked] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)


class Handler(BaseHTTPRequestHandler):
    chat: Chat
    scenes: Iterator["Scene"]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.chat.asked.append(Asked(self.path, headers, json.loads(body)))
        with suppress(ConnectionError):  # who asked may have gone
            next(self.scenes)(self)

    def do_GET(self) -> None:
        self.chat.asked.append(Asked(self.path, dict(self.headers.items()), {}))
        self.send(200, b"{}")

    def send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        return


Scene = Callable[[Handler], None]


@contextmanager
def chatting(*scenes: Scene) -> Iterator[Chat]:
    """A server that is up, and in the end down again."""
    chat = Chat("")
    played = type("Played", (Handler,), {"chat": chat, "scenes": _again(scenes)})
    with ThreadingHTTPServer(("127.0.0.1", 0), played) as server:
        server.daemon_threads = True
        chat.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield chat
        finally:
            chat.stopping.set()
            server.shutdown()
            thread.join(timeout=10)


def _again(scenes: tuple[Scene, ...]) -> Iterator[Scene]:
    yield from scenes
    while True:
        yield scenes[-1]


# Answers -----------------------------------------------------------------------------------------


def answer(**fields: Any) -> dict[str, Any]:
    """An answer in the form of the schema: these fields, and all else left open; parts are filled up likewise."""
    return filled(json_schema(), fields)


def filled(schema: Mapping[str, Any], given: Any) -> Any:
    """What is given, with every field that the schema has besides."""
    if "properties" in schema:
        left = {name: field for name, field in schema["properties"].items() if name not in given}
        known = {n: filled(schema["properties"][n], v) if n in schema["properties"] else v for n, v in given.items()}
        return {**{name: _open(field) for name, field in left.items()}, **known}
    if isinstance(given, list):
        return [filled(schema["items"], part) for part in given]
    return given


def _open(schema: Mapping[str, Any]) -> Any:
    if "anyOf" in schema:
        return None
    if "enum" in schema:
        return schema["enum"][0]
    if "properties" in schema:
        return filled(schema, {})
    return {"string": "", "array": [], "boolean": False, "integer": 1, "number": 1.0}[schema["type"]]


# Scenes -------------------------------------------------------------------------------------------


def completion(content: object, finish: str = "stop", **message: object) -> bytes:
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
    return json.dumps({"id": "1", "object": "chat.completion", "choices": [choice], "usage": USAGE}).encode()


def says(content: object, finish: str = "stop", **message: object) -> Scene:
    """The model answers this text; anything but text is sent as JSON."""
    text = content if isinstance(content, str | None) else json.dumps(content)
    return lambda handler: handler.send(200, completion(text, finish, **message))


def sends(body: bytes, status: int = 200, **headers: str) -> Scene:
    """The server answers these bytes; `_` in a header's name stands for a hyphen."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(status, body, named)


def fails(status: int, message: str = "", **headers: str) -> Scene:
    return sends(json.dumps({"error": {"message": message}}).encode(), status, **headers)


def sleeps(seconds: float) -> Scene:
    """Says nothing for so long."""

    def play(handler: Handler) -> None:
        handler.chat.stopping.wait(seconds)
        handler.send(200, completion("{}"))

    return play


def drips(every_s: float) -> Scene:
    """A byte of its headers now and then, without end: each one in time, all together never."""

    def play(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not handler.chat.stopping.wait(every_s):
            handler.wfile.write(b"x")

    return play


def floods(size: int) -> Scene:
    """So many bytes, without saying so beforehand."""

    def play(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        piece = b" " * 65_536
        for _ in range(size // len(piece)):
            handler.wfile.write(piece)

    return play


def hangs_up(handler: Handler) -> None:
    """Ends the connection in the middle of its answer."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
