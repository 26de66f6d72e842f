"""`maquette bench`: how long things take here, against baselines of the same run."""

from typing import Annotated, Literal

import typer

from .generate import AsJson


def bench(
    what: Annotated[
        Literal["speed", "quality"],
        typer.Argument(help="How long things take, or how near the tiers come to the truth."),
    ] = "speed",
    quick: Annotated[
        bool, typer.Option("--quick", help="Small pictures and few of them: minutes become seconds.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Measure this machine: seconds per stage, samples per second, peak memory, and the goals met; or the pictures."""
    from ..bench import measure
    from .told import print_json

    if what == "quality":
        _quality(quick, as_json)
        return
    figures = measure(is_quick=quick, tell=_silent if as_json else _tell)
    if as_json:
        print_json(figures.as_json())
    else:
        from rich.console import Console

        from .bench_tables import tables

        Console().print(*tables(figures), sep="\n")


def _quality(is_quick: bool, as_json: bool) -> None:
    from dataclasses import asdict

    from ..bench.quality import SCENES, nearness
    from .told import print_json

    only = tuple(name for name, _ in SCENES[:3]) if is_quick else ()
    found = nearness(only, tell=_silent if as_json else _tell)
    if as_json:
        print_json([asdict(one) for one in found])
    else:
        from rich.console import Console

        from .bench_tables import nearness_table

        Console().print(nearness_table(found))


def _tell(step: str) -> None:
    from .watching import is_watched

    if is_watched():
        typer.echo(f"measuring {step} …", err=True)


def _silent(step: str) -> None:
    return
