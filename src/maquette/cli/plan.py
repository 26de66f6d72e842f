"""`maquette plan`: words in, the plan of a picture out, to read and to edit."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .generate import Background, EngineName, Ground, Quality, ReadBy, Seed, Size

if TYPE_CHECKING:
    from ..plan.model import Plan


def plan(
    prompt: Annotated[str | None, typer.Argument(help="What to draw, in any language; - reads it from stdin.")] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write the plan here, as JSON.")] = None,
    sketch: Annotated[Path | None, typer.Option(help="Draw the layout here, as a picture.")] = None,
    size: Size = "auto",
    quality: Quality = "auto",
    background: Background = "auto",
    seed: Seed = None,
    engine: EngineName = "builtin",
    reader: ReadBy = "auto",
    ground: Ground = "off",
    as_json: Annotated[bool, typer.Option("--json", help="Print the plan as JSON rather than as a tree.")] = False,
    as_contract: Annotated[
        bool, typer.Option("--contract", help="Print what was understood as a contract of eight lines, and stop.")
    ] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print what a plan file may hold (JSON Schema), and stop.")
    ] = False,
) -> None:
    """Show what would be drawn, without drawing it."""
    import os

    from ..errors import InvalidRequest
    from ..pipeline import Maquette
    from ..plan.model import Plan
    from ..settings import resolve_here
    from .files import check_writable, read_text

    if schema:
        print(json.dumps(Plan.model_json_schema(), indent=2))
        return
    if prompt is None:
        raise InvalidRequest(
            "no prompt was given", why="a plan is made from one", fix="say what to draw", param="prompt"
        )
    words = read_text("-", "prompt").strip() if prompt == "-" else prompt
    check_writable(*filter(None, (output, sketch)))
    maquette = Maquette(engine, resolve_here(os.environ), ground)
    if as_contract:
        print(maquette.contract(words, reader=reader))
        return
    made = maquette.plan(words, size=size, quality=quality, background=background, seed=seed, reader=reader)
    written = _write(made, output, sketch)
    if as_json:
        print(made.to_json())
    elif written and not sys.stdout.isatty():
        print(*written, sep="\n")
    else:
        _show(made, written)


def _write(made: "Plan", output: Path | None, sketch: Path | None) -> list[Path]:
    from ..encode import encode, format_of
    from ..pipeline import write_whole
    from ..plan.sketch import sketch as draw

    written = []
    if sketch:
        written.append(write_whole(sketch, encode(draw(made), format_of(sketch))))
    if output:
        written.append(write_whole(output, (made.to_json() + "\n").encode()))
    return written


def _show(made: "Plan", written: list[Path]) -> None:
    from rich.console import Console

    from .tree import plan_tree

    console = Console()
    console.print(plan_tree(made))
    for path in written:
        console.print(f"[green]✓[/] {path}", highlight=False)
