"""What the package brings along: flat drawings, nouns in many languages, English things, fonts. Read-only,
no network.

The files beside this one are compiled from npm packages when Maquette is built; see
`scripts/asset_compiler` in the source tree. Everything is read at first use and kept.
"""

from .drawings import drawing_names, drawing_of_emoji, drawing_svg, label_en
from .fonts import FontFamily, FontFile, FontTable, font_table
from .things import Thing, categories, is_action, parts_of_speech, thing
from .words import keywords, noun_languages, nouns

__all__ = [
    "FontFamily",
    "FontFile",
    "FontTable",
    "Thing",
    "categories",
    "drawing_names",
    "drawing_of_emoji",
    "drawing_svg",
    "font_table",
    "is_action",
    "keywords",
    "label_en",
    "noun_languages",
    "nouns",
    "parts_of_speech",
    "thing",
]
