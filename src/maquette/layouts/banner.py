"""Banners and thumbnails: few words, large, beside one picture; seen for a second."""

from ..plan.model import DesignLayer
from ..themes import Theme
from ..typeset import Typesetter
from ._sheet import size_of
from .contracts import Page, layouts
from .poster import Poster

EAGER = 0.96  # what another line of the headline may cost in size: a block of words is seen before a line is
LOUD = 1.3  # times a poster's headline
WIDE = 2.2  # width to height from which the height, not the width, holds the words back


@layouts.register("banner")
class Banner(Poster):
    summary = "A few large words beside one picture, on a wide sheet."
    kinds: tuple[str, ...] = ("banner", "thumbnail")
    more_lines = EAGER

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        width, height = size_of(design)
        louder = min(0.5, theme.headline_size * (LOUD if width / height < WIDE else 1.0))
        return super().arrange(design, theme.model_copy(update={"headline_size": louder}), typesetter)
