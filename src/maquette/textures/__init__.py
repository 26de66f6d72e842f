"""Procedural textures with a physical size: what surfaces look like from near. Numpy only, seeded, no renderer.

Tiles are laid on surfaces and repeat; grains run through the whole of a body and are told point by point. A file
holds a family of either.
"""

import functools
from collections.abc import Mapping
from types import MappingProxyType

from ..color import RGB
from . import fabric, marble, metal, mineral, sheets, wood
from .contracts import Grain, Skin, Tile

TILES: Mapping[str, Tile] = MappingProxyType({**fabric.TILES, **metal.TILES, **mineral.TILES, **sheets.TILES})
GRAINS: Mapping[str, Grain] = MappingProxyType({**wood.GRAINS, **marble.GRAINS})


@functools.lru_cache(maxsize=24)
def skin(tile: str, color: RGB) -> Skin:
    """A tile drawn in a colour; made once."""
    return TILES[tile].draw(color)


__all__ = ["GRAINS", "TILES", "Grain", "Skin", "Tile", "skin"]
