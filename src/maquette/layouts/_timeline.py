"""Points in time along a line from one side of a wide page to the other."""

from ..plan.content import BlocksContent
from ..themes.colors import mix
from . import _svg as svg
from ._flow import Placed
from ._lines import largest
from ._parts import Look, Told, level, set_down, told, total
from ._sheet import Zone
from ._stack import Block

MOST, LEAST = 0.036, 0.009  # of the unit: letters of a body
DOT = 0.62  # of a body's letters: radius of a point
STEM, MOST_STEM = 1.5, 4.0  # of a body's letters, from the line to the words
GAP = 1.2  # of a body's letters, between neighbours
TWO_SIDED = 4  # points from which they stand above and below in turn


def timeline(content: BlocksContent, zone: Zone, look: Look) -> tuple[Placed, Zone]:
    """Points in reading order; many stand above and below the line in turn."""
    parts, lines = content.blocks, look.lines
    look.prepare(parts)
    is_two_sided = len(parts) >= TWO_SIDED
    step = zone.width / len(parts)
    span = step * (1.7 if is_two_sided else 1.0)

    def words_at(size: float) -> tuple[float, list[Told]]:
        wide = min(span - GAP * size, zone.width)
        return wide, [told(p, size, wide, look, 1.9) for p in parts]

    def fits(size: float) -> bool:
        wide, words = words_at(size)
        if wide < 4 * size or any(t.is_torn for t in words):
            return False
        high = [total(level([t]), size) for t in words]
        above = max(high[1::2], default=0.0) if is_two_sided else 0.0
        below = max(high[0::2]) if is_two_sided else max(high)
        sides = (above + STEM * size if above else 0.0) + below + (STEM + 2 * DOT) * size
        return sides <= zone.height

    size = largest(fits, LEAST * look.unit, MOST * look.unit)
    wide, words = words_at(size)
    high = [total(level([t]), size) for t in words]
    sides = 2 if is_two_sided else 1
    tops = max(high[1::2], default=0.0) if is_two_sided else 0.0
    below = max(high[0::2]) if is_two_sided else max(high)
    stem = (zone.height - tops - below - 2 * DOT * size) / sides
    stem = min(MOST_STEM * size, max(STEM * size, 0.4 * stem))
    above = tops + stem if is_two_sided else 0.0
    used = above + below + stem + 2 * DOT * size
    line = zone.y + max(0.0, zone.height - used) / 2 + above + DOT * size
    shapes = svg.path(
        f"M{zone.x:.1f} {line:.1f}H{zone.right:.1f}", stroke=mix(look.colors.ground, look.colors.ink, 0.32),
        width=max(2.0, 0.14 * size),
    )  # fmt: skip
    blocks: list[Block] = []
    for k, text in enumerate(words):
        place = len(parts) - 1 - k if lines.is_mirrored else k
        x = zone.x + (place + 0.5) * step
        ink = look.inks[k % len(look.inks)]
        is_above = is_two_sided and k % 2 == 1
        left = min(max(x - wide / 2, zone.x), zone.right - wide)
        top = line - (DOT * size + stem) - high[k] if is_above else line + (DOT * size + stem)
        ends = (line, line - (DOT * size + 0.75 * stem)) if is_above else (line, line + (DOT * size + 0.75 * stem))
        shapes += svg.path(f"M{x:.1f} {ends[0]:.1f}V{ends[1]:.1f}", stroke=ink, width=max(1.5, 0.1 * size))
        shapes += svg.circle(x, line, DOT * size, ink) + svg.circle(x, line, 0.45 * DOT * size, look.colors.ground)
        room = Zone(left, top, wide, high[k])
        done, marks, _ = set_down(
            text, room, look, level([text]), look.colors.ground, look.ink_for(k, look.colors.ground), "center"
        )
        blocks += done
        shapes += marks
    return (blocks, shapes), Zone(zone.x, zone.y, zone.width, zone.height)
