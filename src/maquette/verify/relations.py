"""What "left of", "between", "twice as tall as" and "top left" mean of boxes in a picture. Pure geometry, in pixels."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..manifest import Box

NEAR = 0.75  # of the mean width: how far apart two things may be and still stand next to each other
TOUCH = 0.15  # of the upper thing's height: how far the eye forgives a gap or a sunk foot
LARGER = 1.08  # times as high: less is not seen
EXACTLY = 0.12  # how far a ratio of heights may be off its figure
ALIKE = 0.12  # how far two heights that are the same may differ
CORNER = 0.45  # of the width and height of a box: how far from a corner is still at it
ASIDE, THIRD = 0.06, 0.09  # of the picture: beyond the middle to be at a side; about a third to be on it


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a thing is seen: its box, and its place in the order from back (0) to front."""

    box: Box
    order: int
    parts: tuple[Box, ...] = ()
    """The boxes of its copies, if there are several."""

    @classmethod
    def of(cls, boxes: Sequence[Box], order: int) -> "Seen":
        """All copies of a thing as one."""
        x0, y0, x1, y1 = zip(*boxes, strict=True)
        return cls((min(x0), min(y0), max(x1), max(y1)), order, tuple(boxes))

    @property
    def center(self) -> tuple[float, float]:
        return _center(self.box)

    @property
    def width(self) -> int:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> int:
        return self.box[3] - self.box[1]

    @property
    def copies(self) -> tuple[Box, ...]:
        return self.parts or (self.box,)

    @property
    def height_of_one(self) -> float:
        """Mean height of its copies."""
        return sum(y1 - y0 for _, y0, _, y1 in self.copies) / len(self.copies)


def _center(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


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
    """No farther apart than a share of their width, and of their height if one stands higher."""
    gap_x = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    gap_y = max(one.box[1], other.box[1]) - min(one.box[3], other.box[3])
    return gap_x <= NEAR * (one.width + other.width) / 2 and gap_y <= NEAR * (one.height + other.height) / 4


def _is_inside(one: Seen, other: Seen) -> bool:
    x, y = one.center
    return other.box[0] <= x <= other.box[2] and other.box[1] <= y <= other.box[3]


def _is_around(one: Seen, other: Seen) -> bool:
    """Copies stand to the left and to the right of the other's middle, and all together reach about it."""
    x, y = other.center
    middles = [_center(box)[0] for box in one.copies]
    return min(middles) < x < max(middles) and one.box[1] <= y <= one.box[3] and one.width > other.width


def _is_at_corner(one: Seen, other: Seen) -> bool:
    """Its middle is near one of the corners of the other's box."""
    x, y = one.center
    return any(
        abs(x - cx) <= CORNER * (other.width + one.width) / 2 and abs(y - cy) <= CORNER * (other.height + one.height)
        for cx in (other.box[0], other.box[2])
        for cy in (other.box[1], other.box[3])
    )


def _overlaps(one: Seen, other: Seen) -> bool:
    """What is held or worn is seen at its owner, at least by its edge."""
    slack_x, slack_y = TOUCH * other.width, TOUCH * other.height
    a, b = one.box, other.box
    return a[0] <= b[2] + slack_x and b[0] <= a[2] + slack_x and a[1] <= b[3] + slack_y and b[1] <= a[3] + slack_y


def _swapped(test: Callable[[Seen, Seen], bool]) -> Callable[[Seen, Seen], bool]:
    return lambda one, other: test(other, one)


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
    "around": _is_around,
    "at_corner": _is_at_corner,
    "holding": _overlaps,
    "wearing": _overlaps,
}
"""Those that two boxes tell, by the names of `maquette.understand.brief.RelationKind`. Whether one thing faces
another no box can tell."""


SIZES = ("larger_than", "smaller_than", "same_size_as")
PROVABLE = frozenset({*RELATIONS, *SIZES, "between"})
"""All kinds of relation that boxes can tell."""


def is_between(one: Seen, ends: Sequence[Box]) -> bool:
    """Its middle lies between the middles of the outermost two, across or along, and not over either of them."""
    x, y = one.center
    middles = [_center(box) for box in ends]
    across, along = [m[0] for m in middles], [m[1] for m in middles]
    if max(across) - min(across) >= max(along) - min(along):
        return min(across) < x < max(across) and not any(b[0] <= x <= b[2] for b in (min(ends), max(ends)))
    return min(along) < y < max(along)


def is_sized(kind: str, one: Seen, other: Seen, factor: float | None) -> bool:
    """Heights compared: of single copies, where there are several."""
    ratio = one.height_of_one / max(other.height_of_one, 1)
    if kind == "same_size_as":
        return abs(ratio - 1) <= ALIKE
    if kind == "smaller_than":
        ratio = 1 / max(ratio, 1e-9)
    if factor and factor > 0:
        return abs(ratio / factor - 1) <= EXACTLY
    return ratio >= LARGER


def holds(kind: str, one: Seen, other: Seen, third: Seen | None = None, factor: float | None = None) -> bool | None:
    """Whether a relation is so in the picture; None: boxes cannot tell.

    Args:
        third: For "between": what is on the other side; None: copies of `other` are on both.
        factor: For sizes: how many times, if that was said.
    """
    if kind in SIZES:
        return is_sized(kind, one, other, factor)
    if kind == "between":
        ends = (other.box, third.box) if third else other.copies
        return is_between(one, ends) if len(ends) > 1 else None
    return RELATIONS[kind](one, other) if kind in RELATIONS else None


def is_at(side: str, one: Seen, others: Sequence[Seen], width: int, height: int) -> bool:
    """Whether a thing is at a side of the picture, by its middle.

    Args:
        side: A name of `maquette.understand.brief.Side`.
        others: All other things: the foreground is in front of half of them at least.
    """
    x, y = one.center[0] / width, one.center[1] / height
    near = {
        "left": x < 0.5 - ASIDE,
        "right": x > 0.5 + ASIDE,
        "top": y < 0.5 - ASIDE / 2,
        "bottom": y > 0.5 + ASIDE / 2,
    }
    if side in ("foreground", "background"):
        test = _swapped(_is_behind) if side == "foreground" else _is_behind
        return 2 * sum(test(one, other) for other in others) >= len(others)
    if side == "center":
        return abs(x - 0.5) <= 1 / 6
    if side.endswith("_third"):
        at = {"left": abs(x - 1 / 3), "right": abs(x - 2 / 3), "top": abs(y - 1 / 3), "bottom": abs(y - 2 / 3)}
        return at[side.removesuffix("_third")] <= THIRD
    return all(near[word] for word in side.split("_"))
