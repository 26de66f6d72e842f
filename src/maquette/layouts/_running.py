"""Running text in columns of one width: justified, as large as lets all of it stand, columns ending level.

No paragraph leaves a single line behind or sends one ahead where it has more of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..plan.content import TextId
from ..typeset import Font, Setting
from ._lines import Lines, largest
from ._sheet import Zone
from ._stack import Block

GAP = 0.45  # of a line, between paragraphs
LEAST = 0.006  # of the unit
STEPS = 14  # halvings when looking for the height at which columns end level


@dataclass(frozen=True, slots=True)
class Run:
    """Text in place.

    Args:
        bottom: Where the longest column ends.
    """

    blocks: tuple[Block, ...]
    size: float
    bottom: float


def running(
    ids: Sequence[TextId], columns: Sequence[Zone], font: Font, most: float, color: str, lines: Lines, unit: float
) -> Run:
    """Paragraphs poured through columns.

    Args:
        columns: In reading order, all of one width; they may differ in height.
        most: Largest size, px.
    """
    if not ids or not columns:
        return Run((), most, columns[0].y if columns else 0.0)
    width = columns[0].width

    def told(size: float) -> list[Setting]:
        return [
            lines.typesetter.wrap(
                lines.words[id].words, font, size, width, language=lines.words[id].language, is_justified=True
            )
            for id in ids
        ]

    def fits(size: float) -> bool:
        return _poured(told(size), [c.height for c in columns]) is not None

    size = largest(fits, LEAST * unit, most, 7)
    settings = told(size)
    heights = [c.height for c in columns]
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        tallest = max(heights)
        if _poured(settings, [min(h, middle * tallest) for h in heights]) is None:
            low = middle
        else:
            high = middle
    level = [min(h, high * max(heights)) for h in heights]
    places = _poured(settings, level) or _poured(settings, [1e9]) or []
    blocks = []
    for id, setting, own in zip(ids, settings, places, strict=True):
        points = [(columns[k].x, columns[k].y + y) for k, y in own]
        x0, y0 = min(x for x, _ in points), min(y for _, y in points)
        x1, y1 = max(x for x, _ in points) + width, max(y for _, y in points) + setting.line_height
        offsets = tuple((x - points[0][0], y - points[0][1]) for x, y in points)
        covers = Zone(x0, y0, x1 - x0, y1 - y0)
        blocks.append(
            Block(lines.words[id], setting, "none", *points[0], covers, color, "none", "start", offsets)
        )  # fmt: skip
    return Run(tuple(blocks), size, max(b.zone.bottom for b in blocks))


def _poured(settings: Sequence[Setting], heights: Sequence[float]) -> list[list[tuple[int, float]]] | None:
    """(column, y in it) of each line of each paragraph; None when they do not fit."""
    out: list[list[tuple[int, float]]] = []
    column, y = 0, 0.0
    for setting in settings:
        high, count = setting.line_height, len(setting.lines)
        y += GAP * high if y else 0.0
        own: list[tuple[int, float]] = []
        for k in range(count):
            # The first line takes the second along, and the last but one waits for the last.
            needed = 2 if count > 2 and k in (0, count - 2) else 1
            if y + needed * high > heights[column] + 1e-6:
                column, y = column + 1, 0.0
                if column >= len(heights) or needed * high > heights[column] + 1e-6:
                    return None
            own.append((column, y))
            y += high
        out.append(own)
    return out


def in_columns(zone: Zone, count: int, gap: float, *, is_mirrored: bool = False) -> tuple[Zone, ...]:
    """Columns of one width, in reading order."""
    width = (zone.width - (count - 1) * gap) / count
    zones = [Zone(zone.x + k * (width + gap), zone.y, width, zone.height) for k in range(count)]
    return tuple(zones[::-1] if is_mirrored else zones)
