"""Grids: how many columns, and where each cell stands. Pure arithmetic in px."""

import math
from dataclasses import dataclass
from typing import Literal

from ._sheet import Zone

EMPTY_COST = 0.3  # of a cell's size: what a share of empty places is worth avoiding


@dataclass(frozen=True, slots=True)
class Grid:
    columns: int
    rows: int


def choose_grid(
    count: int,
    zone: Zone,
    aspect: float,
    gap: float,
    below: float = 0.0,
    columns: int | None = None,
    rows: int | None = None,
) -> Grid:
    """The grid in which pictures of an aspect come out largest.

    Args:
        aspect: Width over height of the pictures.
        below: Height that each cell needs besides its picture, px.
        columns, rows: As asked for.
    """
    count = max(1, count)
    if columns or rows:
        wide = columns or math.ceil(count / max(1, rows or 1))
        return Grid(max(1, min(wide, count)), math.ceil(count / max(1, min(wide, count))))

    def worth(wide: int) -> float:
        high = math.ceil(count / wide)
        width = (zone.width - (wide - 1) * gap) / wide
        height = (zone.height - (high - 1) * gap) / high - below
        if width <= 0 or height <= 0:
            return -1.0
        shown = min(width, height * aspect)
        return shown * (1 - EMPTY_COST * (wide * high - count) / count)

    best = max(range(1, count + 1), key=worth)
    return Grid(best, math.ceil(count / best))


def cells(
    count: int, zone: Zone, grid: Grid, gap: float, last: Literal["start", "center", "stretch"] = "center"
) -> tuple[Zone, ...]:
    """The cells row by row; all of a size but for a stretched last row.

    Args:
        last: Where the last row stands when it has fewer cells than the others.
    """
    width = (zone.width - (grid.columns - 1) * gap) / grid.columns
    height = (zone.height - (grid.rows - 1) * gap) / grid.rows
    out = []
    for k in range(count):
        row, column = divmod(k, grid.columns)
        in_row = min(grid.columns, count - row * grid.columns)
        own = (zone.width - (in_row - 1) * gap) / in_row if last == "stretch" else width
        start = zone.x + ((zone.width - in_row * own - (in_row - 1) * gap) / 2 if last == "center" else 0.0)
        out.append(Zone(start + column * (own + gap), zone.y + row * (height + gap), own, height))
    return tuple(out)


def rows_of_widths(shares: list[list[float]], zone: Zone, gap: float) -> tuple[Zone, ...]:
    """Rows of equal height whose cells have the given shares of the width."""
    height = (zone.height - (len(shares) - 1) * gap) / max(1, len(shares))
    out = []
    for row, widths in enumerate(shares):
        free, x = zone.width - (len(widths) - 1) * gap, zone.x
        for share in widths:
            width = free * share / sum(widths)
            out.append(Zone(x, zone.y + row * (height + gap), width, height))
            x += width + gap
    return tuple(out)


def fitted(zone: Zone, aspect: float, at: Literal["top", "middle"] = "middle") -> Zone:
    """The largest zone of an aspect inside another."""
    width = min(zone.width, zone.height * aspect)
    height = width / aspect
    y = zone.y + ((zone.height - height) / 2 if at == "middle" else 0.0)
    return Zone(zone.x + (zone.width - width) / 2, y, width, height)


def snapped(zone: Zone) -> Zone:
    """On whole pixels: what a traced picture is shown in."""
    x0, y0 = round(zone.x), round(zone.y)
    return Zone(x0, y0, max(1, round(zone.right) - x0), max(1, round(zone.bottom) - y0))


def mirrored(zones: tuple[Zone, ...], within: Zone) -> tuple[Zone, ...]:
    """The same cells read from right to left."""
    return tuple(Zone(within.x + within.right - z.right, z.y, z.width, z.height) for z in zones)
