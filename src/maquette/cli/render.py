"""`maquette render`: a plan file in, a picture file out."""

import time
from pathlib import Path
from typing import Annotated

import typer

from .generate import AsJson, Compression, EngineName, Format, Letters, Output


def render(
    plan: Annotated[
        str, typer.Argument(help="A plan, as written by `maquette plan`, perhaps edited; - reads it from stdin.")
    ],
    output: Output = None,
    format: Format = None,
    compression: Compression = None,
    letters: Letters = "live",
    engine: EngineName = "builtin",
    as_json: AsJson = False,
) -> None:
    """Draw a plan. The same plan gives the same bytes."""
    from dataclasses import replace

    from ..pipeline import Maquette
    from ..plan.model import Plan
    from ..request import FIELDS, read_fields
    from .files import check_writable, name_for, pick_format, read_text
    from .generate import write
    from .told import print_json
    from .watching import Watcher

    wanted = {
        "output_format": pick_format(output, format),
        "output_compression": compression,
        "letters": letters,
        "engine": engine,
    }
    options = read_fields(wanted, {name: FIELDS[name] for name in wanted})
    drawn = Plan.from_json(read_text(plan, "plan"))
    target = (
        output
        or _beside(plan, options["output_format"])
        or name_for(drawn.prompt, drawn.seed, options["output_format"])
    )
    check_writable(target)
    started = time.perf_counter()
    with Watcher() as watcher:
        picture = Maquette(engine).render(drawn, observer=watcher)
        picture = replace(
            picture,
            format=options["output_format"],
            compression=options["output_compression"],
            letters=options["letters"],
        )
        told = write(picture, target, started, watcher, as_json)
    if as_json:
        print_json({"images": [told]})


def _beside(plan: str, format: str) -> Path | None:
    """ "street.json" → "street.png"."""
    from ..encode import encoders

    return None if plan == "-" else Path(plan).with_suffix(encoders.get(format).extensions[0])
