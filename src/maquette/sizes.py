"""Resolve a requested size to exact pixels, and find the nearest size that may be asked. Pure.

Source of the rules and of the wording on the wire: the Images API for `gpt-image-2`, "Size rules".
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .errors import InvalidRequest

GRID = 16  # px: both edges divide by it
MAX_EDGE = 3840  # px
MAX_RATIO = 3  # longer edge over shorter edge
MIN_PIXELS = 655_360  # 1024 x 640
MAX_PIXELS = 8_294_400  # 3840 x 2160

# No leading zeros, and few enough digits that `int` takes them: Python refuses above 4300.
_SYNTAX = re.compile(r"([1-9][0-9]{0,17})x([1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class Size:
    """Size of a picture in whole pixels; made by `resolve_size`, `nearest_size` or `size_for_aspect`."""

    width: int
    height: int

    @property
    def pixels(self) -> int:
        return self.width * self.height

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


@dataclass(frozen=True, slots=True)
class _Rule:
    holds: Callable[[int, int], bool]
    why: str
    """The rule, for people."""
    wire: str
    """The rule as the HTTP interface words it."""


_RULES = (  # in the order in which the service checks them
    _Rule(
        lambda w, h: w % GRID == h % GRID == 0,
        f"width and height are multiples of {GRID} px",
        f"Width and height must both be divisible by {GRID}.",
    ),
    _Rule(
        lambda w, h: max(w, h) <= MAX_EDGE,
        f"the longer edge is at most {MAX_EDGE} px",
        f"The longest edge must be less than or equal to {MAX_EDGE}.",
    ),
    _Rule(
        lambda w, h: max(w, h) <= MAX_RATIO * min(w, h),
        f"the longer edge is at most {MAX_RATIO} times the shorter one",
        f"The maximum supported aspect ratio is {MAX_RATIO}:1.",
    ),
    _Rule(
        lambda w, h: w * h >= MIN_PIXELS,
        f"a picture has at least {MIN_PIXELS:,} pixels",
        "Requested resolution is below the current minimum pixel budget.",
    ),
    _Rule(
        lambda w, h: w * h <= MAX_PIXELS,
        f"a picture has at most {MAX_PIXELS:,} pixels",
        "Requested resolution exceeds the current pixel budget.",
    ),
)


def resolve_size(text: str) -> Size | None:
    """Read "auto" or "WIDTHxHEIGHT".

    Returns:
        The size; None for "auto", which leaves the choice to the planner.
    Raises:
        InvalidRequest: A rule is broken; `fix` names the nearest size that keeps all of them.
    """
    if text == "auto":
        return None
    match = _SYNTAX.fullmatch(text)
    if match is None:
        raise _refuse(
            text,
            why="a size is 'auto' or WIDTHxHEIGHT in decimal digits with a small 'x' between them",
            fix=f"write {_guess(text)}",
            wire="Expected WIDTHxHEIGHT, for example '1824x1024'.",
        )
    width, height = int(match[1]), int(match[2])
    for rule in _RULES:
        if not rule.holds(width, height):
            raise _refuse(text, why=rule.why, fix=f"use {nearest_size(width, height)}", wire=rule.wire)
    return Size(width, height)


def is_allowed(width: int, height: int) -> bool:
    """Whether a picture of this size may be asked for."""
    return min(width, height) > 0 and all(rule.holds(width, height) for rule in _RULES)


def nearest_size(width: float, height: float) -> Size:
    """The allowed size nearest to the wished one; itself if it is allowed.

    Near is meant as the eye sees it: by the sum of squares of the logarithms of both edges' scale, so
    that a size that is only too small or too large keeps its shape. Of two equally near the larger wins.

    Args:
        width, height: Wished edges in px, above 0.
    """
    # Far below the smallest size the logarithms favour odd shapes of few pixels: 1x1 would give 720x912.
    enlarged = max(1.0, math.sqrt(MIN_PIXELS / (width * height)))
    width, height = width * enlarged, height * enlarged

    def distance(size: Size) -> tuple[float, int]:
        off = math.log(size.width / width) ** 2 + math.log(size.height / height) ** 2
        return round(off, 9), -size.pixels

    return min(_candidates(height), key=distance)


def size_for_aspect(width: int, height: int, pixels: int = 1024 * 1024) -> Size:
    """A size of the given shape with about `pixels` pixels: for "auto", from words such as "16:9".

    The exact ratio is kept where the grid has it between 0.8 and 1.5 times the wished pixels, from
    above first (1:1 gives 1024x1024, 16:9 gives 1536x864, 4:5 gives 960x1200); else the nearest size.

    Args:
        width, height: The ratio, whole numbers above 0; beyond 3:1 the picture gets 3:1.
    """
    common = math.gcd(width, height)
    unit = Size(GRID * width // common, GRID * height // common)
    steps = math.sqrt(pixels / unit.pixels)
    for step, share in ((math.ceil(steps), 1.5), (math.floor(steps), 0.8)):
        exact = Size(step * unit.width, step * unit.height)
        if min(share, 1) <= exact.pixels / pixels <= max(share, 1) and is_allowed(exact.width, exact.height):
            return exact
    ideal = math.sqrt(pixels * width / height)
    return nearest_size(ideal, ideal * height / width)


def _candidates(height: float) -> Iterator[Size]:
    """For every width of the grid the allowed heights next to the wished one."""
    for width in range(GRID, MAX_EDGE + 1, GRID):
        lowest = max(math.ceil(width / MAX_RATIO), math.ceil(MIN_PIXELS / width))
        highest = min(width * MAX_RATIO, MAX_EDGE, MAX_PIXELS // width)
        low, high = math.ceil(lowest / GRID), highest // GRID
        if low <= high:
            below = math.floor(height / GRID)
            yield from (Size(width, GRID * min(high, max(low, row))) for row in (below, below + 1))


def _guess(text: str) -> str:
    """A good size from a badly written one: "1920 X 1080", "1080×1080", "800"."""
    edges = [int(digits) for digits in re.findall(r"[0-9]{1,18}", text)[:2] if int(digits)]
    if not edges:
        return "'auto' or, for example, '1536x1024'"
    return f"'{nearest_size(edges[0], edges[-1])}'"


def _refuse(text: str, *, why: str, fix: str, wire: str) -> InvalidRequest:
    shown = text if len(text) <= 40 else text[:40] + "…"
    return InvalidRequest(
        f"size is '{shown}'",
        why=why,
        fix=fix,
        param="size",
        code="invalid_value",
        wire=f"Invalid size '{text}'. {wire}",
        malformed=False,
    )
