"""Adverts: as a poster, but a scene fills the whole sheet and the words stand on it."""

from dataclasses import replace

from ..plan.model import DesignLayer
from ..themes import Theme
from ..typeset import Typesetter
from ._overlay import overlay
from ._sheet import Zone, has_scene, size_of
from .contracts import Page, layouts
from .page import with_picture_below
from .poster import Poster


@layouts.register("advert")
class Advert(Poster):
    summary = "A headline, a price and a button over a scene that fills the sheet; without a scene, a poster."
    kinds: tuple[str, ...] = ("advert",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if has_scene(design) and not design.is_overlay:
            page = overlay(design, theme, typesetter)
            width, height = size_of(design)
            return replace(with_picture_below(page, "hero"), slots={"hero": Zone(0, 0, width, height).box()})
        return super().arrange(design, theme, typesetter)
