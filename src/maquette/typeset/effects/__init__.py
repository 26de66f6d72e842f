"""How letters look when asked for: in neon, chalk, gold foil … One file per effect, one row of a table per style.

An effect gets the letters as coverage and paints what lies over the ground; it knows nothing of pages, and no letter
is moved by it. Which face and which effect a style word means is told by `letterings.toml`.
"""

from .contracts import Effect, Lettering, effects
from .letterings import Look, dressed, look_of, styles

__all__ = ["Effect", "Lettering", "Look", "dressed", "effects", "look_of", "styles"]
