"""Themes: what a design looks like, as data. One TOML file each; a new one is a new file.

A theme holds decisions, not drawings: fonts by role, colours, corners, which ornaments. Layouts obey it.
"""

from .choice import choose_theme, themes_by_fit
from .colors import Colors, readable
from .model import Theme, get_theme, theme_names, themes

__all__ = ["Colors", "Theme", "choose_theme", "get_theme", "readable", "theme_names", "themes", "themes_by_fit"]
