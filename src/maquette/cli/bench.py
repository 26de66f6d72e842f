"""`maquette bench`: how long things take here, against baselines of the same run."""

from typing import Annotated

import typer

from .generate import AsJson


def bench(
    quick: Annotated[
        bool, typer.Option("--quick", help="Small pictures and few of them: minutes become seconds.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Measure this machine: seconds per stage, samples per second, peak memory, and the goals met."""
    from ..bench import measure
    from .told import print_json

    figures = measure(is_quick=quick, tell=_silent if as_json else _tell)
    if as_json:
        print_json(figures.as_json())
    else:
        from rich.console import Console

        from .bench_tables import tables

        Console().print(*tables(figures), sep="\n")


def _tell(step: str) -> None:
    from .watching import is_watched

    if is_watched():
        typer.echo(f"measuring {step} …", err=True)


def _silent(step: str) -> None:
    return
