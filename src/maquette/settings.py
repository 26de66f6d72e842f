"""Every setting of the server in one table: name, default, unit, help.

The command line's flags, the `MAQUETTE_*` environment names and the documentation derive from `TABLE`.
Only `resolve` looks at the environment; a resolved `Settings` is passed down from there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, get_type_hints

from .errors import InvalidRequest


@dataclass(frozen=True, slots=True)
class Form:
    """What a string must look like; an empty one always fits, and means: not set."""

    pattern: str
    """Regular expression for the whole of it."""
    means: str
    """The pattern in words, to follow "it must be"."""
    fix: str
    """A good value, to follow "use"."""


URL = Form(
    # A name or password in it would be shown wherever the address is; a query would be cut off by what is added.
    r"https?://[^\s/?#@\\]+(/[^\s?#@\\]*)?",
    "an address that begins with http:// or https://, without user name, password, query or fragment",
    "an address such as http://127.0.0.1:11434/v1",
)
WORD = Form(r"[\x21-\x7e]+", "ASCII characters without spaces", "the key as you were given it, without quotation marks")
SITE = Form(URL.pattern, URL.means, "an address such as https://search.example")
NAMES = Form(r"[a-z0-9_-]+(\s*,\s*[a-z0-9_-]+)*", "off, on, or names by comma", "folder,wikipedia")
NAME = Form(r"\S.{0,198}\S|\S", "one line of at most 200 characters", "the name that the server calls it by")


def _row(
    default: Any,
    unit: str,
    help: str,
    *,
    lowest: float | None = None,
    highest: float | None = None,
    form: Form | None = None,
    is_secret: bool = False,
) -> Any:
    # Any: a dataclass field stands where its value's type is declared.
    row = {"unit": unit, "help": help, "lowest": lowest, "highest": highest, "form": form, "is_secret": is_secret}
    return field(default=default, metadata=row, repr=not is_secret)


@dataclass(frozen=True, slots=True)
class Settings:
    """How Maquette runs; most rows concern the server. A secret is no part of its `repr`."""

    host: str = _row("127.0.0.1", "", "Address to listen on; 0.0.0.0 lets other machines in.")
    port: int = _row(8000, "", "Port to listen on; 0 takes a free one.", lowest=0, highest=65535)
    workers: int = _row(1, "processes", "Pictures drawn at the same time, each in a process.", lowest=1, highest=64)
    queue_size: int = _row(32, "requests", "Requests that may wait; more are refused.", lowest=0, highest=100_000)
    job_timeout_s: float = _row(600.0, "s", "A picture that takes longer is given up.", lowest=0.1, highest=86_400)
    warm_up: bool = _row(True, "", "Draw something at the start, so that the first request is as quick as the rest.")
    max_body_bytes: int = _row(2 * 1024 * 1024, "bytes", "Longest request body.", lowest=1024, highest=2**31)
    keep_alive_s: float = _row(10.0, "s", "Longest silence in an event stream.", lowest=0.05, highest=300)
    shutdown_s: float = _row(5.0, "s", "Time for open requests to finish when the server stops.", lowest=0, highest=600)
    transparent_allowed: bool = _row(True, "", "Give pictures a transparent background when asked to.")
    lenient: bool = _row(
        False, "", "Take what older clients send: no model, response_format 'b64_json', quality 'standard' or 'hd'."
    )
    log_level: str = _row("info", "", "Least serious thing that is logged: debug, info, warning or error.")
    llm_url: str = _row(
        "", "", "Base URL of an OpenAI-compatible chat server that reads prompts; they are sent there.", form=URL
    )
    llm_model: str = _row("", "", "Name of the model there.", form=NAME)
    llm_key: str = _row(
        "", "", "Its key, if it wants one; in the environment, other users do not see it.", form=WORD, is_secret=True
    )
    llm_timeout_s: float = _row(
        20.0, "s", "Longest time that reading one prompt there may take, both tries together.", lowest=0.1, highest=600
    )
    llm_max_tokens: int = _row(4000, "tokens", "Longest answer of the model.", lowest=64, highest=100_000)
    llm_sees: bool = _row(False, "", "The model takes pictures; references are sent to it along with the prompt.")

    ground: str = _row(
        "off",
        "",
        "Where facts may be looked up when a request asks for it: off, on (wherever the rows below allow), or names by "
        "comma in the order of asking, such as folder,wikipedia,searxng,brave.",
        form=NAMES,
    )
    facts_folder: str = _row("", "", "Folder of facts on this machine: .toml, .json, .md and .txt files.")
    wikipedia_url: str = _row(
        "https://{language}.wikipedia.org", "", "Base URL of Wikipedia; {language} is the prompt's.", form=SITE
    )
    wikidata_url: str = _row("https://www.wikidata.org", "", "Base URL of Wikidata; empty: it is not asked.", form=SITE)
    searxng_url: str = _row("", "", "Base URL of a SearXNG instance that answers in JSON.", form=SITE)
    brave_url: str = _row("https://api.search.brave.com", "", "Base URL of Brave Search.", form=SITE)
    brave_key: str = _row(
        "", "", "Key for Brave Search; in the environment, other users do not see it.", form=WORD, is_secret=True
    )
    ground_timeout_s: float = _row(
        4.0, "s", "Longest time that looking up for one picture may take, all together.", lowest=0.05, highest=120
    )
    ground_cache_days: float = _row(
        30.0, "days", "How long what was looked up is remembered; 0: not at all.", lowest=0, highest=3650
    )
    ground_cache_folder: str = _row("", "", "Where it is remembered; empty: in the user's folder for caches.")

    @property
    def has_llm(self) -> bool:
        """Whether a language model is there to read prompts."""
        return bool(self.llm_url and self.llm_model)


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table."""

    name: str
    type: type
    default: object
    unit: str
    help: str
    lowest: float | None
    highest: float | None
    form: Form | None
    is_secret: bool

    @property
    def flag(self) -> str:
        """The command line's name for it: "--queue-size"."""
        return "--" + self.name.replace("_", "-")

    @property
    def environment(self) -> str:
        """The environment's name for it: "MAQUETTE_QUEUE_SIZE"."""
        return "MAQUETTE_" + self.name.upper()


def _table() -> tuple[Setting, ...]:
    types = get_type_hints(Settings)
    return tuple(Setting(f.name, types[f.name], f.default, **f.metadata) for f in fields(Settings))


TABLE = _table()
"""All settings, in the order in which they are shown."""

_CHOICES = {"log_level": ("debug", "info", "warning", "error")}
_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def resolve(flags: Mapping[str, object] | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Settle every setting: a flag wins over the environment, which wins over the default.

    Args:
        flags: Values by name; None means not given.
        environ: Usually `os.environ`.
    Raises:
        InvalidRequest: A value does not fit; names the flag or variable, the range and the nearest good value.
    """
    flags, environ = flags or {}, environ or {}
    values: dict[str, Any] = {}  # Any: the table's types
    for setting in TABLE:
        if flags.get(setting.name) is not None:
            values[setting.name] = _read(setting, flags[setting.name], setting.flag)
        elif setting.environment in environ:
            values[setting.name] = _read(setting, environ[setting.environment], setting.environment)
    settings = Settings(**values)
    if bool(settings.llm_url) != bool(settings.llm_model):
        missing = "llm_model" if settings.llm_url else "llm_url"
        raise InvalidRequest(
            f"{missing} is not set, though {'llm_url' if settings.llm_url else 'llm_model'} is",
            why="a language model is asked by its name at an address",
            fix=f"set MAQUETTE_{missing.upper()} as well, or neither",
            param=missing,
        )
    return settings


def resolve_here(environ: Mapping[str, str]) -> Settings:
    """The settings of a command that a person gives at this machine: who asks for facts may have them, unless the
    environment says otherwise.

    Raises:
        InvalidRequest: As `resolve` does.
    """
    return resolve({} if "MAQUETTE_GROUND" in environ else {"ground": "on"}, environ)


def _read(setting: Setting, given: object, source: str) -> object:
    try:
        value: Any = _WORDS[str(given).strip().lower()] if setting.type is bool else setting.type(given)
        if value != value:
            raise ValueError("not a number")  # which Python takes for a float
    except (KeyError, ValueError, TypeError) as error:
        kind = {bool: "true or false", int: "a whole number", float: "a number"}[setting.type]
        raise _refuse(setting, given, source, why=f"it must be {kind}", fix=f"use {_shown(setting.default)}") from error
    if setting.form is not None and value:
        value = str(value).strip()  # a key that was read from a file ends with a line break
        if value and not re.fullmatch(setting.form.pattern, value):
            raise InvalidRequest(
                f"{source} does not fit",  # what was given may hold a password, so it is not shown
                why=f"it must be {setting.form.means}",
                fix=f"use {setting.form.fix}",
                param=setting.name,
            )
    choices = _CHOICES.get(setting.name)
    if choices and value not in choices:
        why = "it must be one of " + ", ".join(choices)
        raise _refuse(setting, given, source, why=why, fix=f"use {setting.default}")
    if setting.lowest is not None and setting.highest is not None and not setting.lowest <= value <= setting.highest:
        nearest = setting.type(min(max(value, setting.lowest), setting.highest))
        why = f"it must be from {setting.lowest:g} to {setting.highest:g}"
        raise _refuse(setting, given, source, why=why, fix=f"use {nearest}")
    return value


def _refuse(setting: Setting, given: object, source: str, *, why: str, fix: str) -> InvalidRequest:
    return InvalidRequest(f"{source} is {given!r}", why=why, fix=fix, param=setting.name)


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
