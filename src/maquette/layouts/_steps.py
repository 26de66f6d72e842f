"""Parts below each other: steps down a page, points in time along a line, bullets."""

from ..plan.content import Block as Part
from ..plan.content import BlocksContent
from ..themes.colors import mix
from . import _svg as svg
from ._flow import Placed
from ._lines import largest
from ._parts import Look, Told, level, set_down, told, total
from ._picture import Ink, one
from ._sheet import Zone
from ._stack import Block

MOST, LEAST = 0.038, 0.009  # of the unit: letters of a body
BULLET = 0.044  # of the unit: those of bullets
ROW = 1.5  # of a body's letters, between parts
MOST_ROW = 3.6
DISC = 1.45  # of a body's letters: radius of a step's number
DOT = 0.55  # and of a point in time
AFTER = 1.1  # of a body's letters, from mark to words
PICTURE = 5.2  # of a body's letters: edge of a drawing
MEASURE = 34.0  # of a body's letters: wider lines are hard to follow
NUMBERED = frozenset({"steps", "process"})


def steps(content: BlocksContent, zone: Zone, look: Look) -> tuple[Placed, Zone]:
    """One part below the other, marked and joined by a line."""
    parts = content.blocks
    look.prepare(parts)
    most = BULLET if content.form == "bullets" else MOST
    size = largest(lambda s: _fits(content, zone, look, s), LEAST * look.unit, most * look.unit)
    width = min(zone.width, _left(content, size) + MEASURE * size + _right(content, size))
    inner = width - _left(content, size) - _right(content, size)
    words = [told(_worded(p, content.form), size, inner, look) for p in parts]
    if look.theme.align == "center":
        widest = max((s.width for t in words for s in t.settings.values()), default=0.0)
        width += min(0.0, max(widest, 8 * size) + 1.0 - inner)
    # Narrow lists stand in the middle of pages whose words do.
    shift = (zone.width - width) / 2 if look.theme.align == "center" else 0.0
    x = zone.right - shift - width if look.lines.is_mirrored else zone.x + shift
    area = Zone(x, zone.y, width, zone.height)
    inner = width - _left(content, size) - _right(content, size)
    words = [told(_worded(p, content.form), size, inner, look) for p in parts]
    heights = [max(total(level([t]), size), _least(content, p, size)) for t, p in zip(words, parts, strict=True)]
    free = zone.height - sum(heights)
    row = min(MOST_ROW * size, free / max(1, len(parts) - 1)) if len(parts) > 1 else 0.0
    row = max(ROW * size * (0.6 if content.form == "bullets" else 1.0), row)
    used = sum(heights) + row * (len(parts) - 1)
    y = zone.y + max(0.0, zone.height - used) / 2
    blocks: list[Block] = []
    marks: list[tuple[float, float]] = []
    shapes = ""
    for k, (part, text, high) in enumerate(zip(parts, words, heights, strict=True)):
        done, drawn, mark = _step(part, text, Zone(area.x, y, area.width, high), k, content, look, size)
        blocks += done
        shapes += drawn
        marks.append(mark)
        y += high + row
    return (blocks, _line(marks, content, look, size) + shapes), Zone(area.x, zone.y, area.width, zone.height)


def _worded(part: Part, form: str) -> Part:
    return part.model_copy(update={"figure": None}) if form in (*NUMBERED, "bullets") else part


def _left(content: BlocksContent, size: float) -> float:
    """Width of the marks."""
    if content.form in NUMBERED:
        return (2 * DISC + AFTER) * size
    return (2 * DOT + AFTER) * size if content.form == "timeline" else 1.25 * size


def _right(content: BlocksContent, size: float) -> float:
    """Width of pictures, or of the figures of bullets."""
    if any(p.picture for p in content.blocks):
        return (PICTURE + AFTER) * size
    return 5.0 * size if content.form == "bullets" and any(p.figure for p in content.blocks) else 0.0


def _least(content: BlocksContent, part: Part, size: float) -> float:
    high = PICTURE * size if part.picture else 0.0
    return max(high, 2 * DISC * size) if content.form in NUMBERED else high


def _fits(content: BlocksContent, zone: Zone, look: Look, size: float) -> bool:
    inner = min(zone.width - _left(content, size) - _right(content, size), MEASURE * size)
    if inner < 6 * size:
        return False
    high = 0.0
    for part in content.blocks:
        words = told(_worded(part, content.form), size, inner, look)
        if words.is_torn:
            return False
        high += max(total(level([words]), size), _least(content, part, size))
    gap = ROW * size * (0.6 if content.form == "bullets" else 1.0)
    return high + gap * (len(content.blocks) - 1) <= zone.height


def _step(
    part: Part, text: Told, zone: Zone, k: int, content: BlocksContent, look: Look, size: float
) -> tuple[list[Block], str, tuple[float, float]]:
    """(blocks, shapes, where its mark is)."""
    lines, ground = look.lines, look.colors.ground
    ink = look.inks[k % len(look.inks)] if content.form != "bullets" else look.inks[0]
    left, right = _left(content, size), _right(content, size)
    is_right = lines.is_mirrored
    body = Zone(zone.x + (right if is_right else left), zone.y, zone.width - left - right, zone.height)
    heights = level([text])
    tall = total(heights, size)
    first = next((text.settings[id] for id in (part.title, part.body) if id and id in text.settings), None)
    line = (first.line_height if first else size) / 2
    blocks: list[Block] = []
    shapes = ""
    if content.form in NUMBERED:
        radius = DISC * size
        x = zone.right - radius if is_right else zone.x + radius
        mark = (x, zone.y + radius)
        shapes += svg.circle(*mark, radius, ink)
        if part.figure:
            setting = lines.set(part.figure, look.figure, 1.45 * size, 2 * radius)
            cell = Zone(x - radius, 0, 2 * radius, 0)
            top = mark[1] - setting.height / 2
            blocks.append(lines.block(part.figure, setting, cell, top, look.on_ink(k), "center"))
        # A short step stands level with its number.
        top = zone.y + max(0.0, min(2 * radius, zone.height) - tall) / 2
    elif content.form == "timeline":
        radius = DOT * size
        x = zone.right - radius if is_right else zone.x + radius
        figure = text.settings.get(part.figure) if part.figure else None
        mark = (x, zone.y + (figure.line_height / 2 if figure else line))
        shapes += svg.circle(*mark, radius, ink) + svg.circle(*mark, 0.45 * radius, ground)
        top = zone.y
    else:
        radius = 0.26 * size
        x = zone.right - radius if is_right else zone.x + radius
        mark = (x, zone.y + line)
        shapes += svg.rect(
            x - radius, mark[1] - radius, 2 * radius, 2 * radius, ink, radius if look.theme.radius else 0.0
        )
        top = zone.y
        if part.figure:
            setting = lines.set(part.figure, look.title, 1.2 * size, right)
            end = Zone(zone.x if is_right else zone.right - right, 0, right, 0)
            blocks.append(
                lines.block(part.figure, setting, end, mark[1] - setting.height / 2, look.ink_for(0, ground), "end")
            )
    room = Zone(body.x, top, body.width, zone.bottom - top)
    words, drawn, _ = set_down(text, room, look, heights, ground, look.ink_for(k, ground), "start")
    motif = look.motifs.get(part.picture or "")
    if motif is not None:
        edge = PICTURE * size
        cx = zone.x + edge / 2 if is_right else zone.right - edge / 2
        cy = zone.y + max(edge, min(zone.height, edge)) / 2
        shapes += svg.circle(cx, cy, edge / 2, mix(ground, ink, 0.25))
        own = Zone(cx - 0.31 * edge, cy - 0.31 * edge, 0.62 * edge, 0.62 * edge)
        shapes += one(motif, own, Ink(look.theme, look.colors, (), "full"), f"s{k}-")
    return [*blocks, *words], shapes + drawn, mark


def _line(marks: list[tuple[float, float]], content: BlocksContent, look: Look, size: float) -> str:
    """From the first mark to the last."""
    if content.form == "bullets" or len(marks) < 2:
        return ""
    (x, y0), (_, y1) = marks[0], marks[-1]
    color = mix(look.colors.ground, look.colors.ink, 0.3)
    return svg.path(f"M{x:.1f} {y0:.1f}V{y1:.1f}", stroke=color, width=max(2.0, 0.12 * size))
