"""Where pictures go: names for them, and a look whether they can be written before work starts."""

import re
import sys
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from ..encode import encoders, format_of
from ..errors import InvalidRequest
from ..sizes import Size

NAME_LENGTH = 40  # characters of the prompt that become a file's name


def pick_format(output: Path | None, wanted: str | None) -> str:
    """The format to write: as asked for, else as the ending says, else PNG.

    Raises:
        InvalidRequest: The ending and `wanted` contradict each other, or one of them is unknown.
    """
    if output is None:
        return wanted or "png"
    by_ending = format_of(output, wanted or "png")
    if wanted and wanted in encoders and wanted != by_ending:
        ending = encoders.get(wanted).extensions[0]
        raise InvalidRequest(
            f"{output.name} cannot hold a {wanted}",
            why=f"its ending says {by_ending}, and programs go by the ending",
            fix=f"use {output.with_suffix(ending).name}, or leave --format out",
            param="output",
        )
    return wanted or by_ending


def name_for(prompt: str, seed: int, format: str) -> Path:
    """A file name for a prompt, in the current folder: "matte-black-bottle-42.png"."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", prompt).lower())
    stem = ""
    for word in words:
        if len(stem) + len(word) >= NAME_LENGTH:
            break
        stem += word + "-"
    return Path(f"{stem or 'picture-'}{seed}{encoders.get(format).extensions[0]}")


def numbered(output: Path, n: int) -> tuple[Path, ...]:
    """`out.png` for one picture, `out-1.png`, `out-2.png` … for several."""
    if n == 1:
        return (output,)
    return tuple(output.with_name(f"{output.stem}-{i}{output.suffix}") for i in range(1, n + 1))


def named_after_sizes(output: Path, sizes: Sequence[Size | None]) -> tuple[Path, ...]:
    """`out-1024x1024.png`, `out-1536x640.png` …; a size that is asked for twice is numbered."""
    out: list[Path] = []
    for size in sizes:
        stem = f"{output.stem}-{size or 'auto'}"
        same = sum(path.stem == stem or path.stem.startswith(f"{stem}-") for path in out)
        out.append(output.with_name(f"{stem}-{same + 1}{output.suffix}" if same else f"{stem}{output.suffix}"))
    return tuple(out)


def check_writable(*targets: Path) -> None:
    """Fails early what would fail late, after minutes of drawing. Tries it: rights alone do not tell.

    Raises:
        InvalidRequest: A target is a folder, or no file can be made beside where it goes.
    """
    for target in targets:
        folder = target.parent
        if target.is_dir():
            why, fix = "it is a folder", f"name a file in it, such as {target / 'picture.png'}"
        elif not folder.is_dir():
            why, fix = f"{folder} is not a folder", f"make it first (mkdir -p {folder}), or choose another"
        else:
            try:
                tempfile.TemporaryFile(dir=folder).close()
                continue
            except OSError as error:
                why, fix = f"no file can be made in {folder} ({error.strerror})", "choose another folder"
        raise InvalidRequest(f"cannot write {target}", why=why, fix=fix, param="output")


def read_text(path: str, what: str) -> str:
    """The text of a file, or of stdin for "-".

    Args:
        what: What the file is, for the error: "plan".
    Raises:
        InvalidRequest: It cannot be read, or is not UTF-8.
    """
    try:
        return sys.stdin.buffer.read().decode() if path == "-" else Path(path).read_text("utf-8")
    except OSError as error:
        why, fix = error.strerror or str(error), "name a file that exists and may be read"
        raise InvalidRequest(f"cannot read {path}", why=why, fix=fix, param=what) from error
    except UnicodeDecodeError as error:
        why, fix = f"byte {error.start} is not UTF-8", "save it as UTF-8"
        raise InvalidRequest(f"cannot read {path}", why=why, fix=fix, param=what) from error
