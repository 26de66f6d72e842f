"""Which flat drawings a true solid stands in for: whoever asks for what one of them shows gets the solid."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from .contracts import objects


@cache
def built_instead() -> Mapping[str, str]:
    """Names of objects by the drawing each is built instead of: {"automobile": "car"}."""
    return MappingProxyType({drawing: name for name in objects for drawing in objects.get(name).instead_of})


def drawings_of(name: str | None, drawing: str | None) -> tuple[str, ...]:
    """The flat drawings that show the same as an object or a drawing, the nearest first."""
    if drawing is not None:
        return (drawing,)
    return tuple(objects.get(name).instead_of) if name is not None and name in objects else ()
