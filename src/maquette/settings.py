"""Every setting of the server in one table: name, default, unit, help.

The command line's flags, the `MAQUETTE_*` environment names and the documentation derive from `TABLE`.
Only `resolve` looks at the environment; a resolved `Settings` is passed down from there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, get_type_hints

from .errors import InvalidRequest


def _row(default: Any, unit: str, help: str, *, lowest: float | None = None, highest: float | None = None) -> Any:
    # Any: a dataclass field stands where its value's type is declared.
    return field(default=default, metadata={"unit": unit, "help": help, "lowest": lowest, "highest": highest})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server runs."""

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
    return Settings(**values)


def _read(setting: Setting, given: object, source: str) -> object:
    try:
        value = _WORDS[str(given).strip().lower()] if setting.type is bool else setting.type(given)
        if value != value:
            raise ValueError("not a number")  # which Python takes for a float
    except (KeyError, ValueError, TypeError) as error:
        kind = {bool: "true or false", int: "a whole number", float: "a number"}[setting.type]
        raise _refuse(setting, given, source, why=f"it must be {kind}", fix=f"use {_shown(setting.default)}") from error
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
