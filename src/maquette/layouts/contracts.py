"""What a layout file brings: slots, and how to arrange a design layer into a page of HTML and CSS."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..manifest import Box
from ..plan.model import DesignLayer
from ..registry import Registry
from ..themes import Theme
from ..typeset import Typesetter


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to be set. Boxes are px from the top left of the design layer's own box."""

    html: str
    css: str
    width: int
    height: int
    texts: Mapping[str, Box] = field(default_factory=dict)
    """Where each text (by id) stands, as measured."""
    slots: Mapping[str, Box] = field(default_factory=dict)
    """Where each panel's picture goes; the page shows `memory://<slot>` there."""
    language: str = "en"
    sizes: Mapping[str, float] = field(default_factory=dict)
    """Size of each text's letters, px: what tells whether it can be read."""


class Layout(Protocol):
    """A template. Register with `@layouts.register("poster")`."""

    summary: str
    kinds: tuple[str, ...]
    """Picture kinds of a brief that it serves."""
    roles: tuple[str, ...]
    """Text roles it has a place for, most prominent first."""
    slots: tuple[str, ...]

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        """Fits every text into its place: measured, then sized and broken; never clipped or overlapping.

        Raises:
            MissingGlyph: No font holds a character; names it.
        """
        ...


layouts: Registry[Layout] = Registry("layout", "maquette.layouts")
