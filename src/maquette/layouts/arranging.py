"""A design layer, arranged by its own layout in its own theme: the one door for planner, manifest and engine."""

from functools import lru_cache

from ..plan.model import DesignLayer
from ..themes import get_theme
from ..typeset import shared_typesetter
from .contracts import Page, layouts

REMEMBERED = 32
"""Pages; a plan asks for the same one when it looks for room, when it tells what it will show, and when it is drawn."""


@lru_cache(maxsize=REMEMBERED)
def arranged(design: DesignLayer) -> Page:
    """The page; equal layers give the very same one, which nobody changes.

    Raises:
        MissingGlyph: No font holds a character; names it.
        InvalidRequest: The layout or theme is not installed.
    """
    return layouts.get(design.layout).arrange(design, get_theme(design.theme), shared_typesetter())
