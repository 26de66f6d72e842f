"""Check and normalise what a caller asks for: one door for Python, the command line and HTTP.

    mapping ──read_fields──▶ values ──build_request──▶ ImageRequest

`FIELDS` says in one table what each field may hold. The HTTP interface adds fields of its own to that
table (see `server/wire.py`), so the rules, their order and their wording have one home.
"""

import difflib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias, cast

from .errors import InvalidRequest
from .plan.model import Quality
from .sizes import Size, resolve_size

Background: TypeAlias = Literal["auto", "opaque", "transparent"]
Format: TypeAlias = Literal["png", "webp", "jpeg", "svg", "pdf", "psd"]
Letters: TypeAlias = Literal["live", "outlined"]
ReaderName: TypeAlias = Literal["rules", "llm", "auto"]

MAX_PROMPT = 32_000  # characters
MAX_PICTURES = 10
SEEDS = 2**32
DEFAULT_ENGINE = "builtin"
DEFAULT_MODEL = "gpt-image-2"


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """A wish that has been checked: every value is in range and none is left to guess, but for the size."""

    prompt: str
    size: Size | None
    """None: as the prompt's wording suggests."""
    quality: Quality
    n: int
    background: Background
    """"auto": as the prompt says."""
    format: Format
    compression: int
    """0 to 100; 100 is the best picture. Always 100 for png and psd."""
    seed: int
    """Of the first picture."""
    engine: str
    model: str
    """The name the caller used for this service; it changes nothing in the picture."""
    reader: ReaderName = "auto"
    """Who reads the prompt; "auto": a language model where one is configured, else the embedded rules."""
    ground: tuple[str, ...] = ()
    """Who may be asked for facts, by name, or ("on",): whoever the settings allow; empty: nobody."""
    variation: int = 0
    """Which of the pictures of one request this is, from 0: each further one does what the prompt leaves open
    otherwise."""
    letters: Letters = "live"
    """How words are written into svg and pdf: as words that can be edited, or as their outlines."""
    takes: int = 1
    """How many pictures of the prompt were asked for together."""
    scenes: tuple[str, ...] = ()
    """Of a series: what each of its pictures shows; `prompt` is what is said of all of them, or empty."""
    scene: int = 0
    """Which of them this picture is, from 0."""

    def singles(self) -> tuple["ImageRequest", ...]:
        """One request per picture, with the seeds `seed`, `seed` + 1, … modulo 2^32."""
        return tuple(
            replace(self, n=1, seed=(self.seed + index) % SEEDS, variation=index, takes=self.n)
            for index in range(self.n)
        )


Reader: TypeAlias = Callable[[str, object], Any]  # Any: each field has a type of its own
"""Takes a field's name and the value given, returns the checked value; raises InvalidRequest."""


def parse_request(mapping: Mapping[str, object], *, transparent_allowed: bool = True) -> ImageRequest:
    """Check a request given as plain values.

    Args:
        mapping: Keys of `FIELDS`; a missing key or None takes the field's default.
        transparent_allowed: Whether this server gives pictures an alpha channel.
    Raises:
        InvalidRequest: `param` names the first field at fault.
    """
    refuse_unknown(mapping, FIELDS)
    return build_request(read_fields(mapping, FIELDS), transparent_allowed=transparent_allowed)


def build_request(values: Mapping[str, Any], *, transparent_allowed: bool = True) -> ImageRequest:
    """Make the request from read fields, checking what two of them must agree on.

    Args:
        values: As returned by `read_fields`; keys that are not of `FIELDS` are ignored, but for `model`.
    Raises:
        InvalidRequest: Two fields contradict each other.
    """
    quality, seed = values["quality"], values["seed"]
    request = ImageRequest(
        prompt=values["prompt"],
        size=values["size"],
        quality="medium" if quality == "auto" else quality,
        n=values["n"],
        background=values["background"],
        format=values["output_format"],
        compression=values["output_compression"],
        seed=secrets.randbelow(SEEDS) if seed is None else seed,
        engine=values["engine"],
        model=values.get("model", DEFAULT_MODEL),
        reader=values["reader"],
        ground=values["ground"],
        letters=values["letters"],
    )
    _check_together(request, transparent_allowed)
    return request


def _check_together(request: ImageRequest, transparent_allowed: bool) -> None:
    if request.format == "png" and request.compression < 100:
        raise InvalidRequest(
            f"output_compression is {request.compression} with output_format 'png'",
            why="PNG keeps every pixel, so only 100 fits it",
            fix="leave output_compression out, or use output_format 'webp' or 'jpeg'",
            code="invalid_png_output_compression",
            wire="Compression less than 100 is not supported for PNG output format",
            malformed=False,
        )
    if request.format == "psd" and request.compression < 100:
        raise InvalidRequest(
            f"output_compression is {request.compression} with output_format 'psd'",
            why="PSD keeps every pixel, so only 100 fits it",
            fix="leave output_compression out",
            param="output_compression",
            malformed=False,
        )
    if request.letters == "outlined" and request.format not in ("svg", "pdf"):
        raise InvalidRequest(
            f"letters is 'outlined' with output_format '{request.format}'",
            why=f"words are pixels in a {request.format} anyway",
            fix="leave letters out, or use output_format 'svg' or 'pdf'",
            param="letters",
            malformed=False,
        )
    if request.background == "transparent" and request.format == "pdf":
        raise InvalidRequest(
            "background is 'transparent' with output_format 'pdf'",
            why="a page of a PDF is paper: what is transparent shows white",
            fix="use output_format 'svg', 'psd' or 'png'",
            param="background",
            malformed=False,
        )
    if request.background == "transparent" and request.format == "jpeg":
        raise InvalidRequest(
            "background is 'transparent' with output_format 'jpeg'",
            why="JPEG has no alpha channel",
            fix="use output_format 'png' or 'webp'",
            code="invalid_transparent_background_output_format",
            wire="Transparent background is not supported for JPEG output format",
            malformed=False,
        )
    if request.background == "transparent" and not transparent_allowed:
        raise InvalidRequest(
            "background is 'transparent'",
            why="this server is set to give opaque pictures only",
            fix="use 'opaque' or 'auto'",
            param="background",
            wire="Transparent background is not supported for this model.",
            malformed=False,
        )


@dataclass(frozen=True, slots=True)
class Field:
    """How one field is read."""

    read: Reader
    default: object = None
    is_required: bool = False
    is_nullable: bool = True
    """None (JSON null) counts as left out."""


def read_fields(mapping: Mapping[str, object], fields: Mapping[str, Field]) -> dict[str, Any]:
    """Read every field of the table, in the table's order; the first fault is raised.

    Raises:
        InvalidRequest: `param` names the field.
    """
    return {name: _read_field(name, mapping, field) for name, field in fields.items()}


def _read_field(name: str, mapping: Mapping[str, object], field: Field) -> object:
    value = mapping.get(name)
    if name not in mapping or (value is None and field.is_nullable):
        if field.is_required:
            raise InvalidRequest(
                f"{name} is missing",
                why="every request has one",
                fix=f"add {name}",
                param=name,
                code="missing_required_parameter",
                wire=f"Missing required parameter: '{name}'.",
            )
        return field.default
    return field.read(name, value)


def refuse_unknown(mapping: Mapping[str, object], known: Mapping[str, object], prefix: str = "") -> None:
    """
    Raises:
        InvalidRequest: A key is not in the table; `fix` names the most similar one.
    """
    for key in mapping:
        if key not in known:
            similar = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
            raise InvalidRequest(
                f"{prefix}{key} is not a field of a request",
                why="unknown fields are refused rather than silently ignored",
                fix=f"write {prefix}{similar[0]}, or leave it out" if similar else "leave it out",
                param=prefix + key,
                code="unknown_parameter",
                wire=f"Unknown parameter: '{prefix}{key}'.",
            )


# Readers -----------------------------------------------------------------------------------------


def type_name(value: object) -> str:
    """What JSON calls the value's type, with its article."""
    names = {
        type(None): "null", bool: "a boolean", int: "an integer", float: "a decimal number",
        str: "a string", list: "an array", dict: "an object",
    }  # fmt: skip
    return names.get(type(value), f"a {type(value).__name__}")


def wrong_type(name: str, value: object, expected: str) -> InvalidRequest:
    """The error for a value of the wrong type; `expected` is such as "an integer"."""
    return InvalidRequest(
        f"{name} is {type_name(value)}",
        why=f"it must be {expected}",
        fix=f"give {expected}",
        param=name,
        code="invalid_type",
        wire=f"Invalid type for '{name}': expected {expected}, but got {type_name(value)} instead.",
    )


def text(name: str, value: object) -> str:
    """Any string that is valid Unicode: JSON can smuggle in half a surrogate pair, which no file can hold."""
    if not isinstance(value, str):
        raise wrong_type(name, value, "a string")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise InvalidRequest(
            f"{name} holds half a character",
            why="a surrogate code unit without its partner is not valid Unicode",
            fix="send the text as UTF-8, or write the whole surrogate pair",
            param=name,
            wire=f"Invalid '{name}': the string is not valid Unicode.",
        )
    return value


def _prompt(name: str, value: object) -> str:
    prompt = text(name, value)
    if not prompt:
        raise InvalidRequest(
            f"{name} is empty",
            why=f"a prompt has 1 to {MAX_PROMPT:,} characters",
            fix="say in a few words what to draw",
            param=name,
            code="empty_string",
            wire=f"Invalid '{name}': empty string. Expected a string with minimum length 1, "
            "but got an empty string instead.",
        )
    if len(prompt) > MAX_PROMPT:
        raise InvalidRequest(
            f"{name} has {len(prompt):,} characters",
            why=f"a prompt has 1 to {MAX_PROMPT:,} characters",
            fix=f"shorten it by {len(prompt) - MAX_PROMPT:,}",
            param=name,
            code="string_above_max_length",
            wire=f"Invalid '{name}': string too long. Expected a string with maximum length {MAX_PROMPT}, "
            f"but got a string with length {len(prompt)} instead.",
        )
    return prompt


def _size(name: str, value: object) -> Size | None:
    return resolve_size(text(name, value))


def whole_number(lowest: int, highest: int) -> Reader:
    """A reader of integers from `lowest` to `highest`, both allowed."""

    def read(name: str, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise wrong_type(name, value, "an integer")
        if lowest <= value <= highest:
            return value
        is_low = value < lowest
        limit, side, sign = (lowest, "below minimum", ">=") if is_low else (highest, "above maximum", "<=")
        raise InvalidRequest(
            f"{name} is {value}",
            why=f"it must be from {lowest} to {highest}",
            fix=f"use {limit}",
            param=name,
            code="integer_below_min_value" if is_low else "integer_above_max_value",
            wire=f"Invalid '{name}': integer {side} value. Expected a value {sign} {limit}, but got {value} instead.",
        )

    return read


def choice(*values: str) -> Reader:
    """A reader of one of a few strings; the order is that of the message on the wire."""

    def read(name: str, value: object) -> str:
        if not isinstance(value, str):
            raise wrong_type(name, value, "one of " + _listed(values, "or"))
        if value in values:
            return value
        similar = difflib.get_close_matches(value.strip().lower(), values, n=1, cutoff=0.5)
        allowed = _listed(values, "or")
        raise InvalidRequest(
            f"{name} is '{value}'",
            why=f"it must be {allowed}",
            fix=f"use '{similar[0]}'" if similar else f"use {allowed}",
            param=name,
            wire=f"Invalid value: '{value}'. Supported values are: {_listed(values, 'and')}.",
        )

    return read


def _listed(values: tuple[str, ...], word: str) -> str:
    """'a', 'b', and 'c'; of two: 'a' and 'b'."""
    quoted = [f"'{value}'" for value in values]
    if len(quoted) <= 2:
        return f" {word} ".join(quoted)
    return ", ".join(quoted[:-1]) + f", {word} {quoted[-1]}"


def _engine(name: str, value: object) -> str:
    from .engines.contracts import engines  # late: it brings numpy along, which `--help` need not wait for

    engine = text(name, value)
    engines.get(engine)
    return engine


def _ground(name: str, value: object) -> tuple[str, ...]:
    from .ground.permits import OFF, ON, read_names  # late, as above

    if isinstance(value, bool):
        return ON if value else OFF
    if not isinstance(value, str):
        raise wrong_type(name, value, "a boolean or a string")
    return read_names(value)


def _seed(name: str, value: object) -> int:
    return cast(int, whole_number(0, SEEDS - 1)(name, value))


FIELDS: Mapping[str, Field] = {
    "prompt": Field(_prompt, is_required=True, is_nullable=False),
    "n": Field(whole_number(1, MAX_PICTURES), 1),
    "size": Field(_size),
    "quality": Field(choice("low", "medium", "high", "auto"), "auto"),
    "background": Field(choice("transparent", "opaque", "auto"), "auto"),
    "output_format": Field(choice("png", "webp", "jpeg", "svg", "pdf", "psd"), "png"),
    "output_compression": Field(whole_number(0, 100), 100),
    "seed": Field(_seed),
    "engine": Field(_engine, DEFAULT_ENGINE),
    "reader": Field(choice("rules", "llm", "auto"), "auto"),
    "ground": Field(_ground, ()),
    "letters": Field(choice("live", "outlined"), "live"),
}
"""In the order in which the fields are checked."""
