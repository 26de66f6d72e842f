"""How a command ends: the exit code, and what a person is told."""

import functools
import os
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn, ParamSpec

import typer

from ..errors import MaquetteError

STOPPED = 130  # 128 + SIGINT, as shells have it
P = ParamSpec("P")

shows_traceback = False
"""Set by `--debug`."""


def told_to_a_person(command: Callable[P, None]) -> Callable[P, None]:
    """Wraps a command so that whatever stops it ends in one clear message and the right exit code."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except typer.Exit:
            raise
        except KeyboardInterrupt:
            _end("Stopped. What was not finished was not written.", STOPPED)
        except BrokenPipeError:
            # The reader of our output has gone (`maquette … | head`). Python would complain once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(1) from None
        except MaquetteError as error:
            _end(_told(error), error.exit_code)
        except Exception as error:
            hint = "run it again as `maquette --debug …` and report what that shows"
            _end(f"Error: something broke inside ({type(error).__name__}: {error}).\n  To fix it, {hint}.", 1)

    return run


def _told(error: MaquetteError) -> str:
    """Three short lines: what, why, fix."""
    return f"Error: {error.what}.\n  Why: {error.why}.\n  Fix: {error.fix}."


def _end(message: str, exit_code: int) -> NoReturn:
    if shows_traceback:
        traceback.print_exc()
    print(message, file=sys.stderr)
    raise typer.Exit(exit_code) from None
