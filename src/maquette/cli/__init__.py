"""The command line: one file per command. Reads arguments, calls the stages, shows the outcome; draws nothing.

Rules that every command keeps: results go to stdout and everything else to stderr; stderr stays silent
unless a person is watching (a terminal) or something is wrong; `--json` prints one document. Heavy
libraries are imported inside commands, so that `maquette --help` answers at once.
"""

from typing import Annotated

import typer

from .. import __version__
from . import outcome
from .bench import bench
from .doctor import doctor
from .exam import app as exam
from .gallery import gallery
from .generate import generate
from .plan import plan
from .render import render
from .serve import serve

app = typer.Typer(
    name="maquette",
    help="Draws pictures from words. It plans first, then draws, then checks what it drew.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"maquette {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the code an error arose.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    outcome.shows_traceback = debug


for command in (generate, plan, render, serve, doctor, bench, gallery):
    app.command()(outcome.told_to_a_person(command))
app.add_typer(exam, name="exam")
