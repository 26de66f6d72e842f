"""Signs where they hang: a shop's board, a street's name on a wall, a warning, tubes of light on brick."""

from collections.abc import Sequence
from typing import Literal

from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..themes.colors import build, mix
from ..typeset import Font, Typesetter
from . import _art as art
from . import _svg as svg
from ._sheet import Sheet, Zone, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page
from .page import compose, with_drawn

Form = Literal["shop", "street", "warning", "neon"]
STREET_BLUE, STREET_WHITE = "#123f8c", "#f4f6f8"
WARNING, WARNING_INK = "#ffc61a", "#16150f"
BRICK, MORTAR, NIGHT = "#3a2626", "#2a1b1c", "#191318"
STACKED = 0.7  # height to width of a board from which the picture stands above the words
SMALL = frozenset({"caption", "body", "author"})


def hung(design: DesignLayer, form: Form, theme: Theme, typesetter: Typesetter) -> Page:
    """The words of a page on a sign of a form."""
    draw = {"shop": _shop, "street": _street, "warning": _warning, "neon": _neon}[form]
    return draw(design, theme, typesetter)


def _texts(design: DesignLayer) -> list[Words]:
    """Nothing on a sign is small print."""
    return [t.model_copy(update={"role": "subline"}) if t.role in SMALL else t for t in design.texts]


def _set(
    design: DesignLayer,
    theme: Theme,
    zone: Zone,
    colors: Sequence[str],
    font: Font,
    size: float,
    typesetter: Typesetter,
) -> tuple[Stack, str]:
    """Words in the middle of a zone, on (ground, ink, accent)."""
    ground, ink, accent = colors
    own = build(ground, ground, ground, ink, (accent, ink, mix(ground, ink, 0.4)))
    plain = theme.model_copy(update={"headline": font, "date": "plain", "align": "center", "scale": 1.7})
    unit = unit_of(zone.width, zone.height)
    done = stack(_texts(design), zone, Manner(plain, own, unit, "center", "middle", size), typesetter)
    return done, done.shapes(own, unit)


def _picture(design: DesignLayer, theme: Theme, zone: Zone, ground: str, ink: str) -> str:
    motifs = motifs_of(design)
    if not motifs:
        return ""
    width, height = size_of(design)
    own = build(ground, ground, ground, ink, (ink, mix(ground, ink, 0.5), mix(ground, ink, 0.75)))
    flat = theme.model_copy(update={"drawing": "full", "backdrop": "none"})
    focus = art.focus_in(zone, len(motifs), ("none",))
    return art.drawings_in(Sheet(width, height, flat, own, focus, (), seed_of(design), len(motifs)), motifs)


def _finished(design: DesignLayer, below: str, above: str, words: Stack, picture: Zone | None) -> Page:
    width, height = size_of(design)
    page = compose(width, height, below, above, (words,), design.language)
    return with_drawn(page, design, picture) if picture is not None and motifs_of(design) else page


def _board(width: float, height: float, ratio: float, margin: float) -> Zone:
    """A board of a shape in the middle of the sheet; on an upright one it becomes less wide."""
    room = Zone(0, 0, width, height).inset(margin * min(width, height))
    ratio = min(ratio, max(0.85, 1.15 * room.width / room.height))
    wide = min(room.width, room.height * ratio)
    return Zone(room.center[0] - wide / 2, room.center[1] - wide / ratio / 2, wide, wide / ratio)


def _shop(design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
    """A board in front of a rendered wall, lit by two lamps from above."""
    width, height = size_of(design)
    unit, page = unit_of(width, height), theme.colors(tuple(design.palette))
    wall = mix(page.surface, page.accents[1], 0.28 if not page.is_dark else 0.12)
    board = _board(width, height, 2.1, 0.11)
    board = Zone(board.x, board.y + 0.05 * unit, board.width, board.height)
    ground = page.accent if page.accent != wall else page.ink
    ink = page.on_accent
    below = svg.rect(0, 0, width, height, wall)
    joint, step = mix(wall, page.ink, 0.1), 0.17 * unit
    below += "".join(
        svg.rect(0, k * step, width, max(1.0, 0.0022 * unit), joint) for k in range(1, int(height / step) + 1)
    )
    radius = max(theme.radius, 0.006) * unit
    below += svg.shadow(board.x, board.y, board.width, board.height, radius, 0.055 * unit, "#000000")
    below += svg.rect(board.x, board.y, board.width, board.height, mix(ground, "#000000", 0.25), radius)
    face = board.inset(0.016 * unit)
    below += svg.rect(face.x, face.y, face.width, face.height, ground, radius)
    line = face.inset(0.022 * unit)
    below += svg.rect(
        line.x,
        line.y,
        line.width,
        line.height,
        "none",
        0.7 * radius,
        stroke=mix(ground, ink, 0.8),
        stroke_width=max(1.5, 0.004 * unit),
    )
    inner = line.inset(0.05 * unit)
    picture = None
    if motifs_of(design):
        gap = 0.04 * unit
        if inner.height > STACKED * inner.width:
            high = 0.42 * inner.height
            picture = Zone(inner.x, inner.y, inner.width, high)
            inner = Zone(inner.x, inner.y + high + gap, inner.width, inner.height - high - gap)
        else:
            wide = min(0.3 * inner.width, inner.height)
            picture = Zone(inner.x, inner.y, wide, inner.height)
            inner = Zone(inner.x + wide + gap, inner.y, inner.width - wide - gap, inner.height)
    words, above = _set(design, theme, inner, (ground, ink, ink), theme.headline, 0.5, typesetter)
    for share in (0.25, 0.75):
        x, y = board.x + share * board.width, board.y - 0.045 * unit
        arm = mix(page.ink, "#000000", 0.3)
        below += svg.path(f"M{x:.1f} {board.y - 0.13 * unit:.1f}V{y:.1f}", stroke=arm, width=0.009 * unit)
        shade = [
            (x - 0.022 * unit, y - 0.02 * unit),
            (x + 0.022 * unit, y - 0.02 * unit),
            (x + 0.055 * unit, y + 0.022 * unit),
            (x - 0.055 * unit, y + 0.022 * unit),
        ]
        below += svg.polygon(shade, arm)
        glow = svg.radial(
            f"lamp-{share}", ((0.0, "#fff3cf", 0.42), (1.0, "#fff3cf", 0.0)), (x, y + 0.02 * unit, 0.36 * unit)
        )
        clip = svg.rect(face.x, face.y, face.width, face.height, "#ffffff", radius)
        below += f'<clipPath id="face-{share}">{clip}</clipPath>{glow}<g clip-path="url(#face-{share})">'
        below += svg.circle(x, y + 0.02 * unit, 0.36 * unit, f"url(#lamp-{share})") + "</g>"
    drawn = _picture(design, theme, picture, ground, ink) if picture else ""
    return _finished(design, below + drawn, above, words, picture)


def _street(design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
    """An enamelled plate with rounded corners and four screws, on stone; the palette may colour it."""
    width, height = size_of(design)
    unit = unit_of(width, height)
    plate_color = design.palette[0] if design.palette else STREET_BLUE
    wall = mix("#d9d2c5", plate_color, 0.04)
    below = svg.rect(0, 0, width, height, wall)
    high = 0.2 * unit
    for j in range(int(height / high) + 1):
        for k in range(-1, int(width / (2.1 * high)) + 1):
            x = (k + 0.5 * (j % 2)) * 2.1 * high
            tone = mix(wall, "#8d8270", 0.05 + 0.05 * ((7 * j + 3 * k) % 4) / 3)
            below += svg.rect(x + 1, j * high + 1, 2.1 * high - 0.006 * unit, high - 0.006 * unit, tone, 0.006 * unit)
    letters = max((len(t.words) for t in design.texts), default=8)
    plate = _board(width, height, min(3.4, max(1.9, letters / 4.2)), 0.1)
    radius = 0.055 * unit
    below += svg.shadow(plate.x, plate.y, plate.width, plate.height, radius, 0.035 * unit, "#000000")
    below += svg.rect(plate.x, plate.y, plate.width, plate.height, plate_color, radius)
    line = plate.inset(0.02 * unit)
    own = build(plate_color, plate_color, plate_color, STREET_WHITE, (STREET_WHITE, STREET_WHITE, STREET_WHITE))
    below += svg.rect(
        line.x, line.y, line.width, line.height, "none", 0.72 * radius, stroke=own.ink, stroke_width=0.008 * unit
    )
    for x in (plate.x + 0.055 * unit, plate.right - 0.055 * unit):
        for y in (plate.y + 0.055 * unit, plate.bottom - 0.055 * unit):
            below += svg.circle(x, y, 0.012 * unit, "#c7ccd2") + svg.rect(
                x - 0.009 * unit, y - 0.0016 * unit, 0.018 * unit, 0.0032 * unit, "#6b7079"
            )
    gloss = svg.linear("gloss", ((0.0, "#ffffff", 0.16), (0.45, "#ffffff", 0.0)), (0, 0, 0.25, 1))
    below += gloss + svg.rect(plate.x, plate.y, plate.width, plate.height, "url(#gloss)", radius)
    inner = Zone(plate.x + 0.1 * unit, plate.y + 0.07 * unit, plate.width - 0.2 * unit, plate.height - 0.14 * unit)
    words, above = _set(design, theme, inner, (plate_color, own.ink, own.ink), Font("sans", 700), 0.6, typesetter)
    return _finished(design, below, above, words, None)


def _warning(design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
    """Yellow with a black border and hazard stripes; a triangle with a mark in it, or the drawing asked for."""
    width, height = size_of(design)
    unit = unit_of(width, height)
    color = design.palette[0] if design.palette else WARNING
    own = build(color, color, color, WARNING_INK, (WARNING_INK, WARNING_INK, WARNING_INK))
    ink = own.ink
    below = svg.rect(0, 0, width, height, color)
    border = Zone(0, 0, width, height).inset(0.035 * unit)
    radius, line = 0.05 * unit, 0.018 * unit
    stripe = 0.085 * min(width, height)
    band = Zone(border.x, border.bottom - stripe, border.width, stripe)
    clip = svg.rect(border.x, border.y, border.width, border.height, "#ffffff", radius)
    step = 1.1 * stripe
    slants = "".join(
        svg.polygon(
            [(x, band.bottom), (x + step / 2, band.bottom), (x + step / 2 + stripe, band.y), (x + stripe, band.y)], ink
        )
        for x in (band.x - 2 * stripe + k * step for k in range(int(band.width / step) + 5))
    )
    below += f'<clipPath id="plate">{clip}</clipPath><g clip-path="url(#plate)">{slants}</g>'
    below += svg.rect(
        border.x + line / 2,
        border.y + line / 2,
        border.width - line,
        border.height - line,
        "none",
        radius,
        stroke=ink,
        stroke_width=line,
    )
    inner = Zone(border.x, border.y, border.width, border.height - stripe).inset(line + 0.055 * unit)
    is_wide = width > 1.15 * height
    gap = 0.05 * unit
    if is_wide:
        edge = min(inner.height, 0.36 * inner.width)
        picture = Zone(inner.x, inner.center[1] - edge / 2, edge, edge)
        rest = Zone(inner.x + edge + gap, inner.y, inner.width - edge - gap, inner.height)
    else:
        edge = min(inner.width, 0.48 * inner.height)
        picture = Zone(inner.center[0] - edge / 2, inner.y, edge, edge)
        rest = Zone(inner.x, inner.y + edge + gap, inner.width, inner.height - edge - gap)
    if not design.texts:
        picture, rest = inner, inner
    below += _triangle(picture, ink, color)
    if motifs_of(design):
        x, y = picture.center
        below += _picture(design, theme, Zone(x - 0.2 * edge, y - 0.06 * edge, 0.4 * edge, 0.4 * edge), color, ink)
    else:
        below += _exclamation(picture, ink)
    words, above = _set(design, theme, rest, (color, ink, ink), Font("condensed", 800), 0.46, typesetter)
    return _finished(design, below, above, words, picture)


def _triangle(zone: Zone, ink: str, color: str) -> str:
    e = min(zone.width, zone.height)
    x, y = zone.center[0], zone.center[1] + 0.04 * e

    def shape(r: float) -> list[tuple[float, float]]:
        return [(x, y - r), (x + 0.93 * r, y + 0.62 * r), (x - 0.93 * r, y + 0.62 * r)]

    out = ""
    for r, fill in ((0.5, ink), (0.4, color)):
        points = " ".join(f"{a:.1f},{b:.1f}" for a, b in shape(r * e))
        out += (
            f'<polygon points="{points}" fill="{fill}" stroke="{fill}" stroke-width="{0.08 * e:.1f}" '
            'stroke-linejoin="round"/>'
        )
    return out


def _exclamation(zone: Zone, ink: str) -> str:
    e = min(zone.width, zone.height)
    x, y = zone.center[0], zone.center[1] + 0.04 * e
    wedge = [
        (x - 0.055 * e, y - 0.2 * e),
        (x + 0.055 * e, y - 0.2 * e),
        (x + 0.032 * e, y + 0.1 * e),
        (x - 0.032 * e, y + 0.1 * e),
    ]
    return (
        svg.polygon(wedge, ink)
        + svg.circle(x, y - 0.2 * e, 0.055 * e, ink)
        + svg.circle(x, y + 0.19 * e, 0.05 * e, ink)
    )


def _neon(design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
    """Tubes before a dark brick wall: the words glow, and so does the wall around them."""
    width, height = size_of(design)
    unit = unit_of(width, height)
    glow = design.palette[0] if design.palette else theme.palette.accents[0]
    own = build(NIGHT, NIGHT, NIGHT, glow, (glow, "#37d5ff", "#ff4fa3"))
    light = own.accent_ink
    below = svg.rect(0, 0, width, height, MORTAR)
    high, wide = 0.062 * unit, 0.17 * unit
    for j in range(int(height / high) + 1):
        for k in range(-1, int(width / wide) + 2):
            tone = mix(BRICK, "#000000", 0.16 * ((11 * j + 5 * k) % 5) / 4)
            below += svg.rect(
                (k + 0.5 * (j % 2)) * wide, j * high, wide - 0.009 * unit, high - 0.009 * unit, tone, 0.004 * unit
            )
    zone = Zone(0, 0, width, height).inset(0.15 * min(width, height))
    picture = None
    if motifs_of(design):
        tall = 0.34 * zone.height
        picture = Zone(zone.x, zone.y, zone.width, tall)
        zone = Zone(zone.x, zone.y + tall + 0.04 * unit, zone.width, zone.height - tall - 0.04 * unit)
    words, above = _set(
        design, theme, zone, (NIGHT, light, light), Font("friendly", 500, tracking_em=0.04), 0.5, typesetter
    )
    (x, y), reach = words.zone.center, 0.75 * max(words.zone.width, words.zone.height)
    below += svg.radial("wall", ((0.0, light, 0.42), (0.5, light, 0.14), (1.0, light, 0.0)), (x, y, reach))
    below += svg.rect(0, 0, width, height, "url(#wall)")
    frame = words.zone.inset(-0.075 * unit)
    if picture is None:  # a tube around the words, open where its ends go into the wall
        second = own.accents[1]
        for width_, opacity in ((0.05, 0.07), (0.032, 0.1), (0.018, 0.2)):
            below += svg.rect(
                frame.x, frame.y, frame.width, frame.height, "none", 0.07 * unit, opacity, second, width_ * unit
            )
        below += svg.rect(frame.x, frame.y, frame.width, frame.height, "none", 0.07 * unit, 1.0, second, 0.009 * unit)
        below += svg.rect(
            frame.x,
            frame.y,
            frame.width,
            frame.height,
            "none",
            0.07 * unit,
            0.9,
            mix(second, "#ffffff", 0.75),
            0.0036 * unit,
        )
    drawn = _picture(design, theme, picture, NIGHT, light) if picture else ""
    return _finished(design, below + drawn, above, words, picture)
