"""Which of the materials that are named of a thing it is made of: oak says more than wood, matte glass is frosted."""

from collections.abc import Mapping

from ..materials import MATERIALS

FINISHES = frozenset({"matte", "satin", "gloss"})
HIDDEN = frozenset({"ceramic", "porcelain", "stoneware", "terracotta", "plastic", "rubber", "paper", "fabric"})
"""Stuff of which a finish says more: matte ceramic is matte."""
LOOKS = frozenset(MATERIALS) - FINISHES - HIDDEN
"""Stuff that decides the look of what is made of it, whatever its finish."""

_METALS = "steel aluminium chrome silver gold rose_gold copper brass bronze iron brushed_metal hammered_metal foil rust"
_WOODS = "oak walnut pine cherry birch mahogany ebony bamboo plywood"
_STONES = "marble granite onyx jade concrete brick terrazzo slate"
_CLOTHS = "linen canvas denim wool knit felt silk velvet corduroy fur"
KIND_OF: Mapping[str, str] = {
    **dict.fromkeys(_METALS.split(), "metal"),
    **dict.fromkeys(_WOODS.split(), "wood"),
    **dict.fromkeys(_STONES.split(), "stone"),
    **dict.fromkeys(_CLOTHS.split(), "fabric"),
    "suede": "leather",
    "crystal": "glass",
}
"""What a material is a kind of."""
TOGETHER: Mapping[frozenset[str], str] = {
    frozenset({"matte", "glass"}): "frosted_glass",
    frozenset({"frosted_glass", "glass"}): "frosted_glass",
    frozenset({"brushed_metal", "gold"}): "brushed_gold",
    frozenset({"brushed_metal", "copper"}): "brushed_copper",
    frozenset({"brushed_metal", "brass"}): "brushed_brass",
    frozenset({"brushed_metal", "steel"}): "brushed_metal",
    frozenset({"brushed_metal", "aluminium"}): "brushed_metal",
    frozenset({"hammered_metal", "steel"}): "hammered_metal",
    frozenset({"rust", "steel"}): "rust",
    frozenset({"rust", "iron"}): "rust",
    frozenset({"foil", "aluminium"}): "foil",
}
"""Two words for one material."""


def blended(old: str | None, new: str) -> str:
    """The material of a thing of which another one is told."""
    if old is None:
        return new
    if both := TOGETHER.get(frozenset({old, new})):
        return both
    if KIND_OF.get(new) == old or (new in LOOKS and old not in LOOKS):
        return new
    if new in FINISHES and old not in LOOKS:
        return new
    return old
