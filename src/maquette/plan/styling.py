"""Which style a scene is redrawn in, from the brief's keywords."""

from collections.abc import Mapping

from ..styles import styles
from ..understand.brief import Brief
from .model import Filter, Notice

MEANT: Mapping[str, str] = {"sketch": "pencil", "pastel_drawing": "pastel"}
"""Keywords of a brief that are not the style's own name."""
PHOTOGRAPHIC = frozenset({"vintage_photo", "film_noir"})
"""Styles that keep the lens's blur; whoever draws or paints sees everything sharp."""


def filter_of(brief: Brief) -> tuple[Filter | None, tuple[Notice, ...]]:
    """The first style that is named; a second cannot be laid over it, and that is noticed."""
    names = [MEANT.get(word, word) for word in brief.styles]
    drawn = [name for name in dict.fromkeys(names) if name in styles]
    if not drawn:
        return None, ()
    others = tuple(
        Notice(words=styles.get(name).label, why=f"the picture is already made as {_a(styles.get(drawn[0]).label)}")
        for name in drawn[1:]
    )
    return Filter(style=drawn[0]), others


def is_drawn(style: Filter | None) -> bool:
    """Whether a hand draws it, rather than a camera."""
    return style is not None and style.style not in PHOTOGRAPHIC


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
