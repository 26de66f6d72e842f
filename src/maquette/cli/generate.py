"""`maquette generate`: words in, picture files out."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..pipeline import Picture
    from .watching import Watcher

Prompt = Annotated[str, typer.Argument(help="What to draw, in any language; - reads it from stdin.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", help="Where to write it; the ending names the format. [default: named after the prompt]"
    ),
]
Format = Annotated[str | None, typer.Option(help="png, webp or jpeg. [default: by the ending of the output]")]
Compression = Annotated[
    int | None, typer.Option(help="For webp and jpeg: 0 (smallest file) to 100 (best picture). [default: 100]")
]
Size = Annotated[
    str, typer.Option(help="WIDTHxHEIGHT in multiples of 16, at most 3840 and 3:1; auto: as the prompt says.")
]
Quality = Annotated[str, typer.Option(help="low (a draft), medium, high (for print) or auto.")]
Background = Annotated[str, typer.Option(help="opaque, transparent or auto: as the prompt says.")]
Seed = Annotated[int | None, typer.Option(help="Same prompt and seed, same bytes. [default: a new one each time]")]
EngineName = Annotated[str, typer.Option("--engine", help="What draws; `maquette doctor` lists those here.")]
ReadBy = Annotated[
    str,
    typer.Option(
        "--reader",
        help="Who reads the prompt: rules (embedded), llm (the language model that MAQUETTE_LLM_URL and "
        "MAQUETTE_LLM_MODEL name; the prompt is sent there), or auto: llm where one is configured.",
    ),
]
Ground = Annotated[
    str,
    typer.Option(
        help="Who may be asked for facts about what is not understood: off, on (whoever is set up), or names by comma, "
        "such as folder,wikipedia. What is private in a prompt is not sent.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document with everything that is known.")]


def generate(
    prompt: Prompt,
    output: Output = None,
    size: Size = "auto",
    quality: Quality = "auto",
    n: Annotated[int, typer.Option(help="How many pictures, 1 to 10: out-1.png, out-2.png …")] = 1,
    background: Background = "auto",
    format: Format = None,
    compression: Compression = None,
    seed: Seed = None,
    engine: EngineName = "builtin",
    reader: ReadBy = "auto",
    ground: Ground = "off",
    as_json: AsJson = False,
) -> None:
    """Draw what a prompt says.

    Prints the path of each picture; what was asked for and not done is told on the terminal and in the JSON.
    """
    import os

    from ..pipeline import Maquette
    from ..request import parse_request
    from ..settings import resolve_here
    from .files import check_writable, name_for, numbered, pick_format, read_text
    from .watching import Watcher

    words = read_text("-", "prompt").strip() if prompt == "-" else prompt
    wish = {"prompt": words, "size": size, "quality": quality, "n": n, "background": background, "seed": seed}
    file = {"output_format": pick_format(output, format), "output_compression": compression}
    request = parse_request({**wish, **file, "engine": engine, "reader": reader, "ground": ground})
    maquette = Maquette(engine, resolve_here(os.environ))
    maquette.check(request)
    targets = numbered(output or name_for(words, request.seed, request.format), n)
    check_writable(*targets)
    records = []
    with Watcher(pictures=n) as watcher:
        for single, target in zip(request.singles(), targets, strict=True):
            started = time.perf_counter()
            picture = maquette.draw(single, watcher)
            records.append(write(picture, target, started, watcher, as_json))
    if as_json:
        from .told import print_json

        print_json({"images": records})


def write(picture: "Picture", target: Path, started: float, watcher: "Watcher", as_json: bool) -> dict[str, object]:
    """Encodes and writes a picture, tells of it, and returns its JSON record.

    Args:
        started: When its drawing began, on `time.perf_counter`'s clock.
        as_json: The path is not printed: it will be in the document.
    """
    from ..encode import format_of
    from ..engines.contracts import Progress
    from ..pipeline import write_whole
    from .told import lines, record
    from .watching import is_watched

    watcher.on_progress(Progress("encode", 0.99))
    encoding = time.perf_counter()
    write_whole(target, picture.encode(format_of(target, picture.format)))
    ended = time.perf_counter()
    watcher.finish_picture()
    for line in lines(picture, target, ended - started):
        watcher.say(line)
    # With both streams on one terminal the line above has told the path already.
    if not as_json and not (is_watched() and sys.stdout.isatty()):
        print(target, flush=True)
    return record(picture, target, {**picture.timings, "encode": ended - encoding, "total": ended - started})
