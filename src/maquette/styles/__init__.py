"""Styles: a traced picture redrawn by hand, in oil, in pencil, in tiles. One file each, found by the registry.

A style sees what the renderer knows and a photograph does not: depths, normals, and which thing is where. It must
keep words readable and moves nothing. It returns a picture of the size it was given.
"""

from .contracts import Sight, Style, styled, styles

__all__ = ["Sight", "Style", "styled", "styles"]
