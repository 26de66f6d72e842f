"""Things below each other: each knows its height at a size and how to stand at a height of the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from . import _svg as svg
from ._stack import Block

Placed = tuple[list[Block], str]
"""Words, and shapes as SVG."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing of a flow.

    Args:
        gap: Space above it unless it is the first, px.
        place: Draws it with its upper edge at a y.
    """

    gap: float
    height: float
    place: Callable[[float], Placed]


def height_of(pieces: Sequence[Piece]) -> float:
    return sum(p.height for p in pieces) + sum(p.gap for p in pieces[1:])


def flowed(pieces: Sequence[Piece], y: float, loose: float = 1.0) -> Placed:
    """All of them from `y` on, gaps stretched by `loose`."""
    blocks: list[Block] = []
    shapes = ""
    for k, piece in enumerate(pieces):
        y += loose * piece.gap if k else 0.0
        words, drawn = piece.place(y)
        blocks += words
        shapes += drawn
        y += piece.height
    return blocks, shapes


def loosened(pieces: Sequence[Piece], height: float, most: float) -> float:
    """How far gaps may stretch for the flow to fill a height."""
    gaps = sum(p.gap for p in pieces[1:])
    return min(most, max(1.0, 1.0 + (height - height_of(pieces)) / gaps)) if gaps > 0 else 1.0


def rule(x0: float, x1: float, gap: float, color: str, width: float, dash: float = 0.0, opacity: float = 1.0) -> Piece:
    """A line across; `dash`: length of its strokes, 0 for none."""

    def place(y: float) -> Placed:
        if dash <= 0:
            return [], svg.path(f"M{x0:.1f} {y:.1f}H{x1:.1f}", stroke=color, width=width, opacity=opacity)
        count = max(1, round((x1 - x0) / (2 * dash)))
        step = (x1 - x0 + dash) / count
        strokes = "".join(f"M{x0 + k * step:.1f} {y:.1f}h{step - dash:.1f}" for k in range(count))
        return [], svg.path(strokes, stroke=color, width=width, opacity=opacity)

    return Piece(gap, 0.0, place)
