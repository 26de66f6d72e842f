"""The theme type, and the table of all themes, read from the TOML files beside this one."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from ..color import hex_to_oklch, oklch_to_hex
from ..errors import InvalidRequest
from ..typeset.setting import Font
from .colors import GREY, Colors, build, in_hue_of, readable

Ornament: TypeAlias = Literal[
    "bunting",
    "rays",
    "dots",
    "blobs",
    "arcs",
    "confetti",
    "grid",
    "frame",
    "stripes",
    "seigaiha",
    "stars",
    "hills",
    "waves",
    "discs",
    "lanterns",
    "sprigs",
]
Color: TypeAlias = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class Palette(BaseModel):
    """A theme's own colours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ground: Color
    ground_end: Color | None = None
    """End of the gradient; None: flat."""
    surface: Color
    ink: Color
    accents: tuple[Color, ...] = Field(min_length=3)
    is_ground_vivid: bool = False
    """The ground itself is the main colour, not a tint of it."""


class Theme(BaseModel):
    """One way a design can look."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    summary: str
    moods: tuple[str, ...]
    """English keywords that call for it; the first is the strongest."""
    layouts: tuple[str, ...]
    """Layouts it suits."""
    headline: Font
    text: Font
    accent: Font
    """Dates, prices, buttons, brand."""
    align: Literal["start", "center"]
    words_at: Literal["top", "bottom"]
    """Where the words of an upright poster stand; the picture takes the rest."""
    ornaments: tuple[Ornament, ...] = ()
    """Drawn on the ground, back to front."""
    backdrop: Literal["sun", "circle", "arch", "blob", "disc", "slab", "halo", "none"] = "circle"
    """What stands behind the main drawing."""
    drawing: Literal["full", "sticker", "duotone"] = "full"
    """How flat drawings are tinted and cut."""
    radius: float = Field(default=0.02, ge=0, le=0.5)
    """Of corners, as a share of the shorter edge."""
    margin: float = Field(default=0.07, ge=0.05, le=0.15)
    """As a share of the shorter edge."""
    headline_size: float = Field(default=0.25, gt=0.05, le=0.5)
    """Largest size of the headline, as a share of the shorter edge."""
    scale: float = Field(default=1.0, gt=0.5, lt=2)
    """Of all other words."""
    date: Literal["pill", "plain", "rules", "badge"] = "pill"
    """How dates and prices are dressed."""
    button: Literal["pill", "square", "outline"] = "pill"
    is_particular: bool = False
    """Only for pictures that one of its moods is called for in."""
    palette: Palette

    def colors(self, palette: tuple[str, ...] = (), ground: Literal["light", "dark"] | None = None) -> Colors:
        """The colours of one design.

        Args:
            palette: Colours asked for, `#rrggbb`, the main one first; empty: the theme's own.
            ground: For words over a picture: what they stand on; replaces the theme's ground.
        Returns:
            Colours whose words reach 4.5:1 on what they stand on, whatever was asked for.
        """
        own = self.palette
        base, end, surface, ink = own.ground, own.ground_end or own.ground, own.surface, own.ink
        accents = list(own.accents)
        if palette:
            main = palette[0]
            if own.is_ground_vivid and hex_to_oklch(main)[1] >= GREY:
                base, end = main, main if own.ground_end is None else _drift(main, own.ground, own.ground_end)
            else:
                base, end, surface = (in_hue_of(c, main) for c in (base, end, surface))
            rest = palette[1:] if own.is_ground_vivid else palette
            accents = [*rest, *(a for a in accents if a not in rest)]
        if ground is not None:
            base = end = "#14151a" if ground == "dark" else "#f6f5f2"
            surface, ink = base, "#ffffff" if ground == "dark" else "#15161a"
            accents[0] = readable(accents[0], (base,), 3.0)
        return build(base, end, surface, ink, accents)


def _drift(main: str, start: str, end: str) -> str:
    """`main` changed as `start` changes to `end`."""
    (l0, c0, h0), (l1, c1, h1) = hex_to_oklch(start), hex_to_oklch(end)
    lightness, chroma, hue = hex_to_oklch(main)
    return oklch_to_hex(min(1.0, max(0.0, lightness + l1 - l0)), chroma * c1 / max(c0, 1e-3), (hue + h1 - h0) % 360)


@cache
def themes() -> Mapping[str, Theme]:
    """Every theme by name, in the order of the alphabet."""
    found = {}
    for file in files(__package__).iterdir():
        if file.name.endswith(".toml"):
            name = file.name.removesuffix(".toml")
            found[name] = Theme.model_validate({"name": name, **tomllib.loads(file.read_text("utf-8"))})
    return MappingProxyType(dict(sorted(found.items())))


def theme_names() -> tuple[str, ...]:
    return tuple(themes())


def get_theme(name: str) -> Theme:
    """
    Raises:
        InvalidRequest: No theme is called that; the fix lists what there is.
    """
    if name not in themes():
        raise InvalidRequest(
            f"unknown theme {name!r}",
            why="no theme of that name is installed",
            fix="use one of " + ", ".join(themes()),
            param="theme",
        )
    return themes()[name]
