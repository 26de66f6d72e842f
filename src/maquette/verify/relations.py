"""What "left of" and the like mean of two boxes in a picture. Pure geometry, in pixels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..manifest import Box

NEAR = 0.75  # of the mean width: how far apart two things may be and still stand next to each other
TOUCH = 0.15  # of the upper thing's height: how far the eye forgives a gap or a sunk foot


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a thing is seen: its box, and its place in the order from back (0) to front."""

    box: Box
    order: int

    @property
    def center(self) -> tuple[float, float]:
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2

    @property
    def width(self) -> int:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> int:
        return self.box[3] - self.box[1]


def _is_left(one: Seen, other: Seen) -> bool:
    return one.center[0] < other.center[0]


def _is_above(one: Seen, other: Seen) -> bool:
    return one.center[1] < other.center[1]


def _is_behind(one: Seen, other: Seen) -> bool:
    """Drawn earlier, or standing higher in the picture: on level ground, what is farther off stands higher."""
    return one.order < other.order or one.box[3] < other.box[3]


def _is_on(one: Seen, other: Seen) -> bool:
    """Its foot is within the other's box, give or take, and its middle is over it."""
    slack = TOUCH * one.height
    foot_meets = other.box[1] - slack <= one.box[3] <= other.box[3] + slack
    return foot_meets and other.box[0] <= one.center[0] <= other.box[2] and _is_above(one, other)


def _is_next_to(one: Seen, other: Seen) -> bool:
    """Side by side: at one height, and no farther apart than a share of their width."""
    gap = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    shares_height = min(one.box[3], other.box[3]) > max(one.box[1], other.box[1])
    return shares_height and gap <= NEAR * (one.width + other.width) / 2


def _is_inside(one: Seen, other: Seen) -> bool:
    x, y = one.center
    return other.box[0] <= x <= other.box[2] and other.box[1] <= y <= other.box[3]


def _swapped(holds: Callable[[Seen, Seen], bool]) -> Callable[[Seen, Seen], bool]:
    return lambda one, other: holds(other, one)


RELATIONS: Mapping[str, Callable[[Seen, Seen], bool]] = {
    "left_of": _is_left,
    "right_of": _swapped(_is_left),
    "above": _is_above,
    "under": _swapped(_is_above),
    "behind": _is_behind,
    "in_front_of": _swapped(_is_behind),
    "on": _is_on,
    "next_to": _is_next_to,
    "inside": _is_inside,
}
"""By the names of `maquette.understand.brief.RelationKind`; "between" and "around" take more than two boxes."""
