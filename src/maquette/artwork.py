"""A picture taken apart: what lies over what, before it was laid together. For files that keep layers or vectors.

Frozen values; an engine makes them, `encode` writes them. No plan, no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from .arrays import Bytes
from .manifest import Box

if TYPE_CHECKING:
    from .layouts.contracts import Page


@dataclass(frozen=True, slots=True)
class Shapes:
    """A picture as vectors."""

    body: str
    """Elements of SVG, px of the raster they stand for, from its top left."""
    overlay: Bytes | None = None
    """What no shape tells, over them: printed words, shadows. (h, w, 4) uint8 sRGB, straight alpha."""
    underlay: Bytes | None = None
    """The same, under them."""


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels in a place, perhaps with the vectors that draw the same."""

    name: str
    """What it shows, in a few words."""
    box: Box
    pixels: Bytes
    """(h, w, 3 or 4) uint8 sRGB, straight alpha; the size of the box."""
    shapes: Shapes | None = None


@dataclass(frozen=True, slots=True)
class Typeset:
    """A page of words, shapes and pictures in a place."""

    name: str
    box: Box
    page: Page
    pictures: Mapping[str, Raster] = field(default_factory=dict)
    """By slot of the page; their boxes count for nothing there."""


Layer: TypeAlias = Raster | Typeset


@dataclass(frozen=True, slots=True)
class Artwork:
    """A finished picture and its layers, the lowest first."""

    pixels: Bytes
    """(h, w, 3 or 4) uint8 sRGB, straight alpha: all layers laid together."""
    layers: tuple[Layer, ...]

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def is_opaque(self) -> bool:
        """Whether it stands on paper: white shows where no layer is."""
        return int(self.pixels.shape[2]) == 3


def flat(pixels: Bytes, name: str = "picture") -> Artwork:
    """A picture of which nothing but its pixels is known."""
    height, width = pixels.shape[:2]
    return Artwork(pixels, (Raster(name, (0, 0, width, height), pixels),))
