"""What the package brings along: flat drawings, nouns in many languages, fonts. Read-only, no network.

The files beside this one are compiled from npm packages when Maquette is built; see
`scripts/asset_compiler` in the source tree. Everything is read at first use and kept.
"""

from .drawings import drawing_names, drawing_of_emoji, drawing_svg, label_en
from .fonts import FontFamily, FontFile, FontTable, font_table
from .words import keywords, noun_languages, nouns

__all__ = [
    "FontFamily",
    "FontFile",
    "FontTable",
    "drawing_names",
    "drawing_of_emoji",
    "drawing_svg",
    "font_table",
    "keywords",
    "label_en",
    "noun_languages",
    "nouns",
]
