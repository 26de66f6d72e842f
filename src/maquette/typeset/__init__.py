"""Typeset: every glyph. Words, fonts and sizes go in; pixels, and the boxes the words stand in, come out.

Nothing else in Maquette draws letters, and nothing here decides what a picture is about. Words are never
changed: not their case, not their spacing, not their quotes.
"""

from .fonts import FontRole, font_stack
from .prints import print_texture
from .setting import Font, Ink, Setting
from .typesetter import Typesetter, shared_typesetter

__all__ = ["Font", "FontRole", "Ink", "Setting", "Typesetter", "font_stack", "print_texture", "shared_typesetter"]
