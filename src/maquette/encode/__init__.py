"""Encode: a picture → the bytes of a file, with what made it in its metadata. Writes no file.

Formats of pixels take the finished picture; SVG, PDF and PSD take it apart (`artwork`), and look the same.
"""

import difflib
from collections.abc import Sequence
from os import PathLike
from pathlib import Path

from ..artwork import Artwork, flat
from ..engines.contracts import Pixels
from ..errors import InvalidRequest
from .contracts import Book, Encoder, Letters, Options, encoders
from .metadata import Metadata, read_metadata

__all__ = [
    "Encoder",
    "Letters",
    "Metadata",
    "bind",
    "encode",
    "encoders",
    "format_of",
    "holds_pages",
    "media_type",
    "read_metadata",
]


ALIKE = 0.3  # of 1: endings less alike have nothing to do with each other


def encode(
    picture: Pixels | Artwork,
    format: str,
    compression: int = 100,
    metadata: Metadata | None = None,
    letters: Letters = "live",
) -> bytes:
    """The bytes of a whole file; the same arguments give the same bytes.

    Args:
        picture: (h, w, 3 or 4) uint8 sRGB, straight alpha; or all that is known of the picture.
        format: A name of `encoders`: "png", "webp", "jpeg", "svg", "pdf", "psd".
        compression: 0 (smallest file) to 100 (best picture).
        letters: Of "svg" and "pdf": words stay words ("live"), or become their outlines ("outlined").
    Raises:
        InvalidRequest: No such format.
    """
    art = picture if isinstance(picture, Artwork) else flat(picture)
    return _named(format).encode(art, Options(compression, letters, metadata or Metadata()))


def holds_pages(format: str) -> bool:
    """Whether a file of the format holds several pictures.

    Raises:
        InvalidRequest: No such format.
    """
    return isinstance(_named(format), Book)


def bind(
    pages: Sequence[tuple[Artwork, Metadata]],
    format: str,
    compression: int = 100,
    metadata: Metadata | None = None,
    letters: Letters = "live",
) -> bytes:
    """One file with a page for each picture.

    Args:
        metadata: Of the file as a whole; None: that of its first page.
    Raises:
        InvalidRequest: No such format, or its files hold one picture each.
    """
    book = _named(format)
    if not isinstance(book, Book):
        raise InvalidRequest(
            f"a {format} file cannot hold {len(pages)} pictures",
            why="only files with pages hold several",
            fix="use pdf, or write a file for each picture",
            param="output_format",
        )
    return book.bind(pages, Options(compression, letters, metadata or pages[0][1]))


def media_type(format: str) -> str:
    """ "png" → "image/png".

    Raises:
        InvalidRequest: No such format.
    """
    return _named(format).media_type


def format_of(path: str | PathLike[str], default: str = "png") -> str:
    """The format that a path's ending names, in upper or lower case; `default` when it has no ending.

    Raises:
        InvalidRequest: The ending is of no known format; the fix names the nearest one.
    """
    ending = Path(path).suffix.lower()
    if not ending:
        return default
    known = {ext: name for name in encoders for ext in encoders.get(name).extensions}
    if ending in known:
        return known[ending]
    # Of two that are equally near the one of pixels, which any program shows.
    first = (ext for name in (default, "png", "webp", "jpeg") for ext in encoders.get(name).extensions)
    alike = {ext: difflib.SequenceMatcher(None, ending, ext).ratio() for ext in dict.fromkeys((*first, *known))}
    best = max(alike, key=lambda ext: alike[ext])
    nearest = best if alike[best] >= ALIKE else encoders.get(default).extensions[0]
    raise InvalidRequest(
        f"cannot tell the format of {Path(path).name}",
        why=f"{ending} is none of the endings {', '.join(known)}",
        fix=f"use {Path(path).with_suffix(nearest).name}",
        param="output",
    )


def _named(format: str) -> Encoder:
    if format in encoders:
        return encoders.get(format)
    nearest = difflib.get_close_matches(format.lower(), list(encoders), n=1, cutoff=0.3) or ["png"]
    raise InvalidRequest(
        f"unknown format {format!r}",
        why=f"pictures can be written as {', '.join(encoders)}",
        fix=f"use {nearest[0]}",
        param="output_format",
    )
