"""`maquette generate`: words in, picture files out."""

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..pipeline import Picture
    from ..request import ImageRequest
    from .watching import Watcher

Prompt = Annotated[str | None, typer.Argument(help="What to draw, in any language; - reads it from stdin.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", help="Where to write it; the ending names the format. [default: named after the prompt]"
    ),
]
Format = Annotated[
    str | None, typer.Option(help="png, webp, jpeg, svg, pdf or psd. [default: by the ending of the output]")
]
Letters = Annotated[
    str,
    typer.Option(help="In svg and pdf: live (words that can be edited) or outlined (their outlines, without fonts)."),
]
Compression = Annotated[
    int | None,
    typer.Option(
        help="For webp and jpeg, and pictures inside svg and pdf: 0 (smallest file) to 100 (best picture). "
        "[default: 100]"
    ),
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
Scenes = Annotated[
    Path | None,
    typer.Option(
        "--series",
        help="A file with a scene on each line, or a numbered list: one picture of each, with one cast and one look. "
        "The prompt, if there is one, is said of all of them.",
    ),
]
Sizes = Annotated[
    str | None,
    typer.Option(help="Several sizes by comma: the same picture planned anew for each, as out-1024x1024.png …"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document with everything that is known.")]


def generate(
    prompt: Prompt = None,
    output: Output = None,
    size: Size = "auto",
    sizes: Sizes = None,
    quality: Quality = "auto",
    n: Annotated[
        int | None,
        typer.Option(
            help="How many pictures, 1 to 10, each another take: out-1.png, out-2.png … "
            "[default: 1, or as many as the prompt lists]"
        ),
    ] = None,
    series: Scenes = None,
    background: Background = "auto",
    format: Format = None,
    compression: Compression = None,
    letters: Letters = "live",
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

    from ..encode import holds_pages
    from ..pipeline import Maquette, save_pages
    from ..request import parse_request
    from ..settings import resolve_here
    from .files import check_writable, name_for, named_after_sizes, numbered, pick_format, read_text
    from .watching import Watcher

    words = read_text("-", "prompt").strip() if prompt == "-" else prompt
    scenes = _scenes(series)
    _check_together(words, scenes, sizes, n)
    wish = {
        "prompt": "series" if words is None else words,
        "size": size,
        "quality": quality,
        "n": n,
        "background": background,
        "seed": seed,
    }
    file = {"output_format": pick_format(output, format), "output_compression": compression, "letters": letters}
    request = parse_request({**wish, **file, "engine": engine, "reader": reader, "ground": ground})
    maquette = Maquette(engine, resolve_here(os.environ))
    maquette.check(request)
    singles = _singles(replace(request, prompt=words or ""), scenes, sizes, n)
    first = output or name_for(words or scenes[0], request.seed, request.format)
    is_book = holds_pages(request.format) and len(singles) > 1
    if is_book:
        targets: Sequence[Path] = (first,) * len(singles)
    else:
        targets = named_after_sizes(first, [one.size for one in singles]) if sizes else numbered(first, len(singles))
    check_writable(*dict.fromkeys(targets))
    records, pages = [], []
    with Watcher(pictures=len(singles)) as watcher:
        for single, target in zip(singles, targets, strict=True):
            started = time.perf_counter()
            picture = maquette.draw(single, watcher)
            if is_book:
                pages.append(picture)
                records.append(tell(picture, target, started, watcher))
            else:
                records.append(write(picture, target, started, watcher, as_json))
        if is_book:
            save_pages(pages, first, request.format)
            say_path(first, as_json)
    if as_json:
        from .told import print_json

        print_json({"images": records})


def _scenes(file: Path | None) -> tuple[str, ...]:
    """The scenes that a file lists."""
    from ..understand.series import scenes_in
    from .files import read_text

    return scenes_in(read_text(str(file), "series")) if file else ()


def _check_together(words: str | None, scenes: tuple[str, ...], sizes: str | None, n: int | None) -> None:
    """
    Raises:
        InvalidRequest: Nothing says what to draw, or two options ask for several pictures in different ways.
    """
    from ..errors import InvalidRequest

    if words is None and not scenes:
        raise InvalidRequest("no prompt was given", why="a picture is made from one", fix="say what to draw")
    asked = [name for name, value in (("--n", n), ("--series", scenes), ("--sizes", sizes)) if value]
    if len(asked) > 1:
        raise InvalidRequest(
            f"{asked[0]} and {asked[1]} are given together",
            why="each of them says how many pictures there are",
            fix="choose one of them",
            param=asked[1].lstrip("-"),
        )


def _singles(
    request: "ImageRequest", scenes: tuple[str, ...], sizes: str | None, n: int | None
) -> tuple["ImageRequest", ...]:
    """A request for each picture."""
    from ..together import in_sizes, of_scenes, scenes_or_one

    if scenes:
        return of_scenes(request, scenes)
    if sizes:
        return in_sizes(request, [size.strip() for size in sizes.split(",")])
    return scenes_or_one(request) if n is None else request.singles()


def write(picture: "Picture", target: Path, started: float, watcher: "Watcher", as_json: bool) -> dict[str, object]:
    """Encodes and writes a picture, tells of it, and returns its JSON record.

    Args:
        started: When its drawing began, on `time.perf_counter`'s clock.
        as_json: The path is not printed: it will be in the document.
    """
    from ..encode import format_of
    from ..engines.contracts import Progress
    from ..pipeline import write_whole

    watcher.on_progress(Progress("encode", 0.99))
    encoding = time.perf_counter()
    write_whole(target, picture.encode(format_of(target, picture.format)))
    told = tell(picture, target, started, watcher, encode_s=time.perf_counter() - encoding)
    say_path(target, as_json)
    return told


def tell(
    picture: "Picture", target: Path, started: float, watcher: "Watcher", encode_s: float = 0.0
) -> dict[str, object]:
    """Tells of a picture on the terminal, and returns its JSON record."""
    from .told import lines, record

    total = time.perf_counter() - started
    watcher.finish_picture()
    for line in lines(picture, target, total):
        watcher.say(line)
    return record(picture, target, {**picture.timings, "encode": encode_s, "total": total})


def say_path(target: Path, as_json: bool) -> None:
    """Prints where a file went, unless the document on stdout or the line on the terminal has told it."""
    from .watching import is_watched

    if not as_json and not (is_watched() and sys.stdout.isatty()):
        print(target, flush=True)
