"""What stands on the wire, byte for byte where the contract says so."""

import json
import re
import socket
import time
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from serving import Server

from maquette.server.usage import output_tokens, prompt_usage
from maquette.settings import Settings

IRE, IGU = "invalid_request_error", "image_generation_user_error"
GOOD = {"model": "gpt-image-2", "prompt": "a mug"}


def error_of(answer: httpx2.Response) -> dict[str, Any]:
    """The error object, which always has the same four keys."""
    body = answer.json()
    assert list(body) == ["error"]
    error: dict[str, Any] = body["error"]
    assert list(error) == ["message", "type", "param", "code"]
    return error


def wrong_type(expected: str, got: str) -> str:
    return f"Invalid type for '{{param}}': expected {expected}, but got {got} instead."


def too_low(limit: int, got: int) -> str:
    return f"Invalid '{{param}}': integer below minimum value. Expected a value >= {limit}, but got {got} instead."


def too_high(limit: int, got: int) -> str:
    return f"Invalid '{{param}}': integer above maximum value. Expected a value <= {limit}, but got {got} instead."


# Each row: fields laid over GOOD (… removes one), type, param, code, message (None: not fixed by the contract).
CATALOGUE: list[tuple[dict[str, Any], str, str | None, str | None, str | None]] = [
    ({"model": ...}, IRE, "model", "missing_required_parameter", "Missing required parameter: 'model'."),
    ({"model": None}, IRE, "model", "invalid_type", wrong_type("a string", "null")),
    ({"model": 1}, IRE, "model", "invalid_type", wrong_type("a string", "an integer")),
    ({"model": 1.5}, IRE, "model", "invalid_type", wrong_type("a string", "a decimal number")),
    ({"model": True}, IRE, "model", "invalid_type", wrong_type("a string", "a boolean")),
    ({"model": []}, IRE, "model", "invalid_type", wrong_type("a string", "an array")),
    ({"model": {}}, IRE, "model", "invalid_type", wrong_type("a string", "an object")),
    ({"model": "gpt-9"}, IGU, "model", "invalid_value", "The model 'gpt-9' does not exist."),
    ({"model": ""}, IGU, "model", "invalid_value", "The model '' does not exist."),
    ({"prompt": ...}, IRE, "prompt", "missing_required_parameter", "Missing required parameter: 'prompt'."),
    ({"prompt": None}, IRE, "prompt", "invalid_type", wrong_type("a string", "null")),
    ({"prompt": 7}, IRE, "prompt", "invalid_type", wrong_type("a string", "an integer")),
    ({"prompt": ""}, IRE, "prompt", "empty_string", None),
    ({"prompt": "x" * 32_001}, IRE, "prompt", "string_above_max_length",
     "Invalid 'prompt': string too long. Expected a string with maximum length 32000, "
     "but got a string with length 32001 instead."),
    ({"prompt": "\ud83d"}, IRE, "prompt", "invalid_value", None),
    ({"response_format": "b64_json"}, IRE, "response_format", "unknown_parameter",
     "Unknown parameter: 'response_format'."),
    ({"response_format": None}, IRE, "response_format", "unknown_parameter", "Unknown parameter: 'response_format'."),
    ({"style": "vivid"}, IRE, "style", "unknown_parameter", "Unknown parameter: 'style'."),
    ({"image": "x"}, IRE, "image", "unknown_parameter", "Unknown parameter: 'image'."),
    ({"images": []}, IRE, "images", "unknown_parameter", "Unknown parameter: 'images'."),
    ({"mask": {}}, IRE, "mask", "unknown_parameter", "Unknown parameter: 'mask'."),
    ({"input_fidelity": "high"}, IRE, "input_fidelity", "unknown_parameter", "Unknown parameter: 'input_fidelity'."),
    ({"complexity": "low"}, IRE, "complexity", "unknown_parameter", "Unknown parameter: 'complexity'."),
    ({"seed": 1}, IRE, "seed", "unknown_parameter", "Unknown parameter: 'seed'."),
    ({"\ud83d": 1}, IRE, "\ud83d", "unknown_parameter", "Unknown parameter: '\ud83d'."),
    ({"n": 0}, IRE, "n", "integer_below_min_value", too_low(1, 0)),
    ({"n": 11}, IRE, "n", "integer_above_max_value", too_high(10, 11)),
    ({"n": "2"}, IRE, "n", "invalid_type", wrong_type("an integer", "a string")),
    ({"n": 1.5}, IRE, "n", "invalid_type", wrong_type("an integer", "a decimal number")),
    ({"n": True}, IRE, "n", "invalid_type", wrong_type("an integer", "a boolean")),
    ({"size": 1024}, IRE, "size", "invalid_type", wrong_type("a string", "an integer")),
    ({"size": "1000x1000"}, IGU, "size", "invalid_value",
     "Invalid size '1000x1000'. Width and height must both be divisible by 16."),
    ({"size": "bogus"}, IGU, "size", "invalid_value",
     "Invalid size 'bogus'. Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ({"quality": 1}, IRE, "quality", "invalid_type",
     wrong_type("one of 'low', 'medium', 'high', or 'auto'", "an integer")),
    ({"quality": "ultra"}, IRE, "quality", "invalid_value",
     "Invalid value: 'ultra'. Supported values are: 'low', 'medium', 'high', and 'auto'."),
    ({"quality": "standard"}, IRE, "quality", "invalid_value", None),
    ({"output_format": "gif"}, IRE, "output_format", "invalid_value",
     "Invalid value: 'gif'. Supported values are: 'png', 'webp', and 'jpeg'."),
    ({"moderation": "none"}, IRE, "moderation", "invalid_value",
     "Invalid value: 'none'. Supported values are: 'auto' and 'low'."),
    ({"background": "clear"}, IRE, "background", "invalid_value",
     "Invalid value: 'clear'. Supported values are: 'transparent', 'opaque', and 'auto'."),
    ({"output_compression": 101}, IRE, "output_compression", "integer_above_max_value", None),
    ({"output_compression": -1}, IRE, "output_compression", "integer_below_min_value", None),
    ({"output_compression": "80"}, IRE, "output_compression", "invalid_type", None),
    ({"partial_images": 4}, IRE, "partial_images", "integer_above_max_value",
     too_high(3, 4)),
    ({"partial_images": "1"}, IRE, "partial_images", "invalid_type", None),
    ({"stream": "true"}, IRE, "stream", "invalid_type", wrong_type("a boolean", "a string")),
    ({"user": []}, IRE, "user", "invalid_type", None),
    ({"maquette": 1}, IRE, "maquette", "invalid_type", wrong_type("an object", "an integer")),
    ({"maquette": {"sed": 1}}, IRE, "maquette.sed", "unknown_parameter", "Unknown parameter: 'maquette.sed'."),
    ({"maquette": {"seed": -1}}, IRE, "maquette.seed", "integer_below_min_value", None),
    ({"output_compression": 80}, IGU, None, "invalid_png_output_compression",
     "Compression less than 100 is not supported for PNG output format"),
    ({"background": "transparent", "output_format": "jpeg"}, IGU, None, "invalid_transparent_background_output_format",
     "Transparent background is not supported for JPEG output format"),
    # Vectors and layers are offered beside the contract, not within it.
    ({"output_format": "svg"}, IRE, "output_format", "invalid_value",
     "Invalid value: 'svg'. Supported values are: 'png', 'webp', and 'jpeg'."),
    ({"maquette": {"output_format": "eps"}}, IRE, "maquette.output_format", "invalid_value", None),
    ({"n": 2, "maquette": {"output_format": "svg"}}, IGU, "n", "invalid_value", None),
    ({"background": "transparent", "maquette": {"output_format": "pdf"}}, IGU, "background", "invalid_value", None),
    # More than one fault: the first in the documented order is told.
    ({"model": "gpt-9", "style": 1}, IGU, "model", "invalid_value", None),
    ({"style": 1, "prompt": ""}, IRE, "style", "unknown_parameter", None),
    ({"prompt": "", "n": 0}, IRE, "prompt", "empty_string", None),
    ({"n": 0, "size": "1x1"}, IRE, "n", "integer_below_min_value", None),
    ({"stream": 1, "background": "transparent", "output_format": "jpeg"}, IRE, "stream", "invalid_type", None),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "type_", "param", "code", "message"), CATALOGUE)
@pytest.mark.parametrize("is_stream", [False, True], ids=["json", "stream"])
def test_a_faulty_request_is_refused_as_the_catalogue_says_streaming_or_not(
    server: Server,
    fields: dict[str, Any],
    type_: str,
    param: str | None,
    code: str | None,
    message: str | None,
    is_stream: bool,
) -> None:
    body = {key: value for key, value in {**GOOD, "stream": is_stream, **fields}.items() if value is not ...}
    # Escaped, since half a surrogate pair can be sent in no other way.
    answer = server.post(content=json.dumps(body), headers={"content-type": "application/json"})
    assert answer.status_code == 400
    error = error_of(answer)
    assert (error["type"], error["param"], error["code"]) == (type_, param, code)
    assert error["message"]
    if message is not None:
        assert error["message"] == message.replace("{param}", str(param))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'"a mug"', b"\xff\xfe", b"[" * 100_000, b'{"n": ' + b"9" * 5000 + b"}"]
)
def test_a_body_that_is_not_a_json_object_is_refused(server: Server, content: bytes) -> None:
    answer = server.post(content=content, headers={"content-type": "application/json"})
    error = error_of(answer)
    assert (answer.status_code, error["type"], error["param"], error["code"]) == (400, IRE, None, None)
    assert error["message"].startswith("We could not parse the JSON body of your request.")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", None])
def test_a_body_of_another_content_type_is_refused(server: Server, kind: str | None) -> None:
    answer = server.post(content=b"{}", headers={} if kind is None else {"content-type": kind})
    assert (answer.status_code, error_of(answer)["code"]) == (400, "unsupported_content_type")


def test_a_body_may_name_its_charset(server: Server) -> None:
    answer = server.post(content=json.dumps(GOOD), headers={"content-type": "Application/JSON; charset=utf-8"})
    assert answer.status_code == 200


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_body_beyond_the_limit_is_refused(start: Callable[[Settings], Server], is_chunked: bool) -> None:
    server = start(Settings(warm_up=False, max_body_bytes=2048))
    body = json.dumps({**GOOD, "prompt": "x" * 3000}).encode()
    content = iter([body[:1000], body[1000:]]) if is_chunked else body
    answer = server.post(content=content, headers={"content-type": "application/json"})
    assert (answer.status_code, error_of(answer)["code"]) == (413, "request_too_large")


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/images", "/v1/images/generations/", "/v1/images/nothing", "/docs"])
def test_an_unknown_address_answers_404_in_the_envelope(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status_code == 404
    assert error_of(answer) == {"message": f"Invalid URL (GET {path})", "type": IRE, "param": None, "code": None}


def test_the_wrong_method_answers_405_in_the_envelope(server: Server) -> None:
    answer = server.get("/v1/images/generations")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert error_of(answer) == {
        "message": "Only POST requests are accepted.", "type": IRE, "param": None, "code": "method_not_supported",
    }  # fmt: skip


def test_what_is_retired_answers_410_in_the_envelope(server: Server) -> None:
    assert server.post({**GOOD, "model": "dall-e-3"}).status_code == 410
    answer = httpx2.post(server.url + "/v1/images/variations")
    assert answer.status_code == 410
    assert "/v1/images/generations" in error_of(answer)["message"]


@pytest.mark.parametrize(
    ("prompt", "status", "code", "words"),
    [
        ("fail", 500, "image_generation_failed", "the lamp went out: it was old. To fix it, change it."),
        ("bug", 500, "image_generation_failed", "ZeroDivisionError"),
        ("crash", 500, "image_generation_failed", "SIGSEGV"),
        ("glyph", 400, "missing_glyph", "U+1234"),
    ],
)
def test_a_picture_that_fails_says_why(server: Server, prompt: str, status: int, code: str, words: str) -> None:
    answer = server.post({**GOOD, "prompt": prompt})
    assert (answer.status_code, error_of(answer)["code"]) == (status, code)
    assert words in error_of(answer)["message"]


def test_a_full_queue_answers_503_and_when_to_come_back(start: Callable[[Settings], Server]) -> None:
    server = start(Settings(warm_up=False, queue_size=0))
    with httpx2.stream("POST", f"{server.url}/v1/images/generations",
                       json={**GOOD, "prompt": "slow 30", "stream": True}, timeout=60):  # fmt: skip
        answer = server.post(GOOD)
        streamed = server.post({**GOOD, "stream": True})
    for refused in (answer, streamed):
        error = error_of(refused)
        assert (refused.status_code, error["type"], error["code"]) == (
            503, "service_unavailable_error", "server_is_overloaded",
        )  # fmt: skip
        assert int(refused.headers["retry-after"]) >= 1


@pytest.mark.parametrize("path", ["/healthz", "/v1/models", "/nowhere"])
def test_every_answer_says_its_request_and_time(server: Server, path: str) -> None:
    headers = server.get(path).headers
    assert re.fullmatch("req_[0-9a-f]{32}", headers["x-request-id"])
    assert headers["openai-processing-ms"].isdecimal()
    assert headers["openai-version"] == "2020-10-01"


def test_an_unforeseen_fault_answers_500_in_the_envelope_and_tells_nothing_of_the_inside(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(server.pool), "health", property(lambda pool: 1 / 0))
    answer = server.get("/healthz")
    error = error_of(answer)
    assert (answer.status_code, error["type"], error["code"]) == (500, "server_error", "server_error")
    assert answer.headers["x-request-id"] in error["message"]
    assert "division" not in error["message"]


def test_the_request_may_ask_for_a_seed_and_gets_details_in_return(server: Server) -> None:
    answer = server.post({**GOOD, "n": 2, "maquette": {"seed": 7}}).json()
    first, second = answer["maquette"]["images"]
    assert (first["seed"], second["seed"]) == (7, 8)
    assert set(first) >= {"seed", "engine", "warnings", "report", "manifest", "seconds"}


@pytest.mark.parametrize(("format", "opening"), [("svg", b"<?xml"), ("pdf", b"%PDF-"), ("psd", b"8BPS")])
def test_files_of_vectors_and_layers_are_given_where_the_extension_asks(
    server: Server, format: str, opening: bytes
) -> None:
    answer = server.post({**GOOD, "n": 1, "maquette": {"output_format": format}}).json()
    assert answer["output_format"] == format
    assert b64decode(answer["data"][0]["b64_json"]).startswith(opening)


def test_no_interim_pictures_are_made_for_a_file_of_vectors(server: Server) -> None:
    answer = server.post({**GOOD, "n": 1, "stream": True, "partial_images": 1, "maquette": {"output_format": "svg"}})
    assert (answer.status_code, error_of(answer)["param"]) == (400, "partial_images")
    whole = server.post({**GOOD, "n": 1, "stream": True, "maquette": {"output_format": "svg"}})
    assert "image_generation.completed" in whole.text and "partial_image\n" not in whole.text


@pytest.mark.parametrize(
    ("fields", "echo"),
    [({"user": "u1"}, "u1"), ({"user": 17}, "17"), ({"user": "u1", "safety_identifier": "s1"}, "s1"),
     ({"user": "u1", "safety_identifier": ""}, "u1")],
)  # fmt: skip
def test_who_asks_is_echoed(server: Server, fields: dict[str, Any], echo: str) -> None:
    assert server.post({**GOOD, **fields}).json()["safety_identifier"] == echo


def test_an_event_has_a_name_and_one_line_of_data_and_nothing_ends_the_stream_but_its_end(server: Server) -> None:
    answer = server.post({**GOOD, "stream": True, "partial_images": 1})
    assert answer.headers["content-type"].startswith("text/event-stream")
    blocks = answer.text.removesuffix("\n\n").split("\n\n")
    events = [block.splitlines() for block in blocks if not block.startswith(":")]
    names = ["image_generation.partial_image", "image_generation.completed"]
    assert [lines[0] for lines in events] == [f"event: {name}" for name in names]
    data = [json.loads(line.removeprefix("data: ")) for _, line in events]
    assert [item["type"] for item in data] == names
    assert list(data[0]) == [
        "type", "b64_json", "created_at", "size", "quality", "background", "output_format", "partial_image_index",
    ]  # fmt: skip
    assert list(data[1]) == [
        "type", "b64_json", "created_at", "size", "quality", "background", "output_format", "usage",
    ]  # fmt: skip


def test_a_long_silence_is_filled_with_comments(server: Server) -> None:
    text = server.post({**GOOD, "prompt": "slow 0.5", "stream": True}).text
    assert text.count(": keep-alive\n\n") >= 2
    assert "event: image_generation.completed" in text


@pytest.mark.parametrize("is_stream", [False, True])
def test_hanging_up_calls_the_work_off(server: Server, tmp_path: Path, is_stream: bool) -> None:
    marker = tmp_path / "cancelled"
    body = json.dumps({**GOOD, "prompt": f"slow 30 {marker}", "stream": is_stream}).encode()
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as caller:
        caller.sendall(
            b"POST /v1/images/generations HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
            b"content-length: %d\r\n\r\n%s" % (len(body), body)
        )
        wait_until(lambda: "drawing" in server.pool.health.states)
    wait_until(marker.exists)
    assert server.post(GOOD).status_code == 200


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        time.sleep(0.01)


def test_a_lenient_server_takes_what_older_clients_send(start: Callable[[Settings], Server]) -> None:
    server = start(Settings(warm_up=False, lenient=True))
    answer = server.post({"prompt": "a mug", "response_format": "b64_json", "quality": "hd"})
    assert (answer.status_code, answer.json()["quality"]) == (200, "high")
    assert error_of(server.post({**GOOD, "response_format": "url"}))["param"] == "response_format"


def test_a_server_may_refuse_transparent_backgrounds(start: Callable[[Settings], Server]) -> None:
    server = start(Settings(warm_up=False, transparent_allowed=False))
    error = error_of(server.post({**GOOD, "background": "transparent"}))
    assert error == {
        "message": "Transparent background is not supported for this model.", "type": IGU, "param": "background",
        "code": "invalid_value",
    }  # fmt: skip


def test_health_is_told_before_and_after_the_first_process_is_ready(start: Callable[[Settings], Server]) -> None:
    server = start(Settings(warm_up=False, workers=2))
    answer = server.get("/healthz")
    while answer.status_code == 503:
        assert (answer.json()["ready"], answer.json()["status"]) == (False, "starting")
        answer = server.get("/healthz")
    assert (answer.json()["ready"], answer.json()["status"]) == (True, "ok")
    assert len(answer.json()["workers"]) == 2


# width, height: low, medium, high
TOKENS = {
    (1024, 1024): (196, 1756, 7024),
    (1536, 1024): (158, 1372, 5488),
    (1024, 1536): (158, 1372, 5488),
    (2048, 1152): (157, 1413, 5650),
    (2560, 1440): (205, 1843, 7370),
    (2048, 2048): (397, 3568, 14272),
    (3840, 2160): (371, 3336, 13342),
    (2880, 2880): (659, 5930, 23719),
    (816, 816): (171, 1536, 6143),
    (3840, 1280): (139, 1328, 5311),
}


@pytest.mark.parametrize(("size", "tokens"), TOKENS.items())
def test_output_tokens_are_those_of_the_price_list(size: tuple[int, int], tokens: tuple[int, int, int]) -> None:
    assert tuple(output_tokens(*size, quality) for quality in ("low", "medium", "high")) == tokens


def test_a_longer_prompt_never_counts_less() -> None:
    counts = [prompt_usage("word " * words).text for words in range(50)]
    assert counts == sorted(counts)
    assert counts[0] > 0
