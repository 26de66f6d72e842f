"""`maquette serve`: the HTTP server. Its flags are the rows of the settings' table."""

import inspect
from typing import Annotated, Any

import typer

from ..settings import TABLE, Setting, resolve


def serve(**flags: Any) -> None:  # Any: the table's types, as Typer read them
    """Answer over HTTP, in OpenAI's dialect and our own. Ctrl-C stops it."""
    import os

    from ..server import run_server

    run_server(resolve(flags, os.environ))


def _option(setting: Setting) -> inspect.Parameter:
    """The flag of one setting; None when it is not given, so that the environment may speak."""
    unit = f" ({setting.unit})" if setting.unit else ""
    default = str(setting.default).lower() if isinstance(setting.default, bool) else setting.default or "none"
    about = f"{setting.help}{unit} [default: {default}; environment: {setting.environment}]"
    names = (f"{setting.flag}/--no-{setting.flag[2:]}",) if setting.type is bool else (setting.flag,)
    optional: Any = setting.type | None  # Any: a type made at run time
    kind = Annotated[optional, typer.Option(*names, help=about, show_default=False)]
    return inspect.Parameter(setting.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind)


# Typer reads a command's flags from its signature; this one is written from the table.
_parameters = [_option(setting) for setting in TABLE]
serve.__signature__ = inspect.Signature(_parameters)  # type: ignore[attr-defined]  # a function takes one, typeshed does not say so
serve.__annotations__ = {p.name: p.annotation for p in _parameters}
