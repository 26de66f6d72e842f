"""From colour words to `#rrggbb` and to the basic name that a manifest uses."""

from collections.abc import Iterable
from functools import lru_cache

from ..color import BASIC_COLORS, basic_name, hex_to_oklch, oklch_to_hex
from .lexicon import basic_table, color_names, shade_table


@lru_cache(maxsize=1024)
def resolve(name: str, shades: tuple[str, ...] = ()) -> tuple[str, str]:
    """
    Args:
        name: A name of colors.toml or of `BASIC_COLORS`, or `#rgb` or `#rrggbb`.
        shades: Words before it, of the table of shades: "light", "pastel" …
    Returns:
        (`#rrggbb`, basic English name).
    """
    if name.startswith("#"):
        color = name if len(name) == 7 else "#" + "".join(2 * c for c in name[1:])
        basic = basic_name(color)
    elif name in BASIC_COLORS:
        color, basic = BASIC_COLORS[name], name
    else:
        color = color_names()[name]
        basic = basic_table().get(name) or next((b for b in BASIC_COLORS if name.split()[-1] == b), basic_name(color))
    return shaded(color, shades), basic


def shaded(color: str, shades: Iterable[str]) -> str:
    """The colour, made lighter, deeper, duller … in OKLCH."""
    table = shade_table()
    lightness, chroma, hue = hex_to_oklch(color)
    changed = [table[s] for s in shades if s in table and table[s] != (0.0, 1.0)]
    if not changed:
        return color
    for share, factor in changed:
        lightness += share * ((1 - lightness) if share > 0 else lightness)
        chroma *= factor
    return oklch_to_hex(lightness, chroma, hue)
