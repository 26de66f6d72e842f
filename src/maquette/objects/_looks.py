"""What object files share: nouns as data, and the material a look asks for."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ..color import RGB, hex_to_linear
from ..errors import InvalidRequest
from ..materials import MATERIALS, Material
from .contracts import Look

_UNCOLORED = Material().color  # the colour of materials that come in any colour


def nouns(**by_language: str) -> Mapping[str, tuple[str, ...]]:
    """Nouns by language code; several are parted by ", "."""
    return MappingProxyType({code: tuple(words.split(", ")) for code, words in by_language.items()})


def body(look: Look, material: str, color: str) -> Material:
    """The material of what a look's colour and material are about.

    Args:
        material: A name of `MATERIALS`, if the look names none.
        color: `#rrggbb`, if neither the look nor its material has a colour of its own ("gold" has).
    Raises:
        InvalidRequest: The look names a material that does not exist.
    """
    if look.material is None:
        return MATERIALS[material].colored(hex_to_linear(look.color or color))
    if look.material not in MATERIALS:
        raise InvalidRequest(
            f"unknown material {look.material!r}",
            why="objects are made of materials that the library knows",
            fix="use one of " + ", ".join(sorted(MATERIALS)),
            param="material",
        )
    wanted = MATERIALS[look.material]
    if look.color:
        return wanted.colored(hex_to_linear(look.color))
    return wanted.colored(hex_to_linear(color)) if wanted.color == _UNCOLORED else wanted


def piece(look: Look, name: str, material: str, color: str | None = None) -> Material:
    """The material of a named part: its own colour if the look gives one, else `color`, else the material's."""
    chosen = look.part_colors.get(name, color)
    return MATERIALS[material].colored(hex_to_linear(chosen) if chosen else None)


def tinted(look: Look, name: str, whole: Material) -> Material:
    """The material of a part that is like the whole unless the look colours it."""
    chosen = look.part_colors.get(name)
    return whole.colored(hex_to_linear(chosen)) if chosen else whole


def darker(material: Material, factor: float) -> Material:
    """The same surface with its colour multiplied: seams, insides, undersides."""
    r, g, b = material.color
    color: RGB = (r * factor, g * factor, b * factor)
    return replace(material, color=color)
