"""Encode: pixels → the bytes of a file, with what made them in its metadata. Draws nothing, writes no file."""

import difflib
from os import PathLike
from pathlib import Path

from ..engines.contracts import Pixels
from ..errors import InvalidRequest
from .contracts import Encoder, encoders
from .metadata import Metadata, read_metadata

__all__ = ["Encoder", "Metadata", "encode", "encoders", "format_of", "media_type", "read_metadata"]


def encode(pixels: Pixels, format: str, compression: int = 100, metadata: Metadata | None = None) -> bytes:
    """The bytes of a whole file; the same arguments give the same bytes.

    Args:
        pixels: (h, w, 3 or 4) uint8 sRGB, straight alpha.
        format: A name of `encoders`: "png", "webp", "jpeg".
        compression: 0 (smallest file) to 100 (best picture).
    Raises:
        InvalidRequest: No such format.
    """
    return _named(format).encode(pixels, compression, metadata or Metadata())


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
    nearest = difflib.get_close_matches(ending, known, n=1, cutoff=0.3) or [encoders.get(default).extensions[0]]
    raise InvalidRequest(
        f"cannot tell the format of {Path(path).name}",
        why=f"{ending} is none of the endings {', '.join(known)}",
        fix=f"use {Path(path).with_suffix(nearest[0]).name}",
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
