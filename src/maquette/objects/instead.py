"""Which flat drawings a true solid stands in for: whoever asks for what one of them shows gets the solid."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from .contracts import objects


@cache
def built_instead() -> Mapping[str, str]:
    """Names of objects by the drawing each is built instead of: {"automobile": "car"}."""
    return MappingProxyType({drawing: name for name in objects for drawing in objects.get(name).instead_of})
