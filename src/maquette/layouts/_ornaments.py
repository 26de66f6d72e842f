"""Ornaments: what a theme puts on its ground besides words and drawings. Each is a function of the sheet.

All colours come from the sheet, all chance from its seed. Tints that words may stand on always lie on the
far side of the ground from the ink, so that they can only raise the contrast.
"""

import math
from collections.abc import Callable, Mapping

from ..color import hex_to_oklch
from ..themes.colors import mix, shifted
from . import _svg as svg
from ._sheet import Sheet, Zone, unit_of

Ornament = Callable[[Sheet], str]


# What ornaments take of the lower edge: shares of the sheet's height and of its unit, whichever is less.
FOOT: Mapping[str, tuple[float, float]] = {"hills": (0.17, 0.3), "seigaiha": (0.31, 0.55), "waves": (0.17, 0.2)}
LOW = 0.62  # of it on wide sheets, where words stand beside the picture and need the height
WIDE = 1.25  # width to height from which a sheet is wide


def foot_room(ornament: str, width: float, height: float) -> float:
    """Height at the lower edge, px, that an ornament fills and no word can stand on."""
    if ornament not in FOOT:
        return 0.0
    of_height, of_unit = FOOT[ornament]
    return min(of_height * height, of_unit * unit_of(width, height)) * (LOW if width / height > WIDE else 1.0)


def away_from_ink(sheet: Sheet, amount: float) -> str:
    """The ground, moved away from the ink."""
    is_dark_ink = hex_to_oklch(sheet.colors.ink)[0] < hex_to_oklch(sheet.colors.ground)[0]
    return mix(sheet.colors.ground, "#ffffff" if is_dark_ink else "#000000", amount)


def rays(sheet: Sheet) -> str:
    x, y = sheet.focus.center
    reach = 1.5 * math.hypot(sheet.width, sheet.height)
    count, tint = 22, away_from_ink(sheet, 0.34)
    wedges = []
    for k in range(count):
        a, b = 2 * math.pi * (k + 0.25) / count, 2 * math.pi * (k + 0.75) / count
        far = [(x + reach * math.cos(t), y + reach * math.sin(t)) for t in (a, b)]
        wedges.append(svg.polygon([(x, y), *far], tint))
    inner, outer = away_from_ink(sheet, 0.75), away_from_ink(sheet, 0.4)
    radius = 0.75 * max(sheet.focus.width, sheet.focus.height)
    glow = svg.radial("ray-glow", ((0.0, inner, 1.0), (1.0, outer, 0.0)), (x, y, radius))
    return "".join(wedges) + glow + svg.rect(0, 0, sheet.width, sheet.height, "url(#ray-glow)")


def hills(sheet: Sheet) -> str:
    w, h = sheet.width, sheet.height
    rise = sheet.fine * foot_room("hills", w, h)
    layers = (
        (1.0, sheet.colors.accents[1], 0.0),
        (0.66, shifted(sheet.colors.accents[1], -0.08), 2.1),
        (0.34, sheet.colors.ink, 4.0),
    )
    out = []
    for share, color, phase in layers:
        top = h - rise * share
        steps = 24
        ridge = [
            (
                w * k / steps,
                top
                + 0.16 * rise * math.sin(phase + 2.6 * math.pi * k / steps)
                + 0.05 * rise * math.sin(5 * phase + 6 * k / steps),
            )
            for k in range(steps + 1)
        ]
        d = f"M0 {h:.0f}L" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ridge) + f"L{w:.0f} {h:.0f}Z"
        out.append(svg.path(d, color))
    return "".join(out)


def bunting(sheet: Sheet) -> str:
    """Two garlands from edge to edge along the top, the lower one clear of the upper one's flags all the way."""
    flag = 0.055 * sheet.unit
    colors = [c for c in sheet.colors.accents if c != sheet.colors.ground]
    out = []
    for sag, y0, y1, shift in ((0.022, 0.0, 0.0, 2), (0.034, 0.068, 0.068, 0)):
        out.append(_garland(sheet, sag * sheet.unit, y0 * sheet.unit, y1 * sheet.unit, flag, colors, shift))
    return "".join(out)


def _garland(sheet: Sheet, sag: float, y0: float, y1: float, flag: float, colors: list[str], shift: int) -> str:
    # Several swags on a wide sheet: one across three metres would hang into the words.
    swags = max(1, round(sheet.width / (1.3 * sheet.unit)))
    span = sheet.width / swags

    def at(t: float) -> tuple[float, float]:
        swag, u = min(int(t * swags), swags - 1), t * swags - min(int(t * swags), swags - 1)
        ends = (y0, y1) if swag % 2 == 0 else (y1, y0)
        return span * (swag + u), ends[0] + (ends[1] - ends[0]) * u + 4 * sag * u * (1 - u)

    count = max(4, round(sheet.width / (1.32 * flag)))
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (at(k / 60 / swags * swags) for k in range(61)))
    flags = []
    for k in range(count):
        (x0, ya), (x1, yb) = at((k + 0.12) / count), at((k + 0.88) / count)
        mx, my = (x0 + x1) / 2, (ya + yb) / 2
        length = math.hypot(x1 - x0, yb - ya) or 1.0
        tip = (mx - (yb - ya) / length * flag, my + (x1 - x0) / length * flag)
        flags.append(svg.polygon([(x0, ya), (x1, yb), tip], colors[(k + shift) % len(colors)]))
    return "".join(flags) + svg.path(line, stroke=sheet.colors.ink, width=max(1.2, 0.0035 * sheet.unit))


def confetti(sheet: Sheet) -> str:
    chance = sheet.chance("confetti")
    colors = [c for c in (*sheet.colors.accents, sheet.colors.ink) if c != sheet.colors.ground]
    size = 0.0135 * sheet.unit
    out: list[str] = []
    taken: list[tuple[float, float]] = []
    for _ in range(420):
        x, y, s = chance.random() * sheet.width, chance.random() * sheet.height, size * chance.uniform(0.7, 1.35)
        kind, turn, color = chance.randrange(4), chance.uniform(0, 360), chance.choice(colors)
        if any(math.hypot(x - a, y - b) < 6.5 * size for a, b in taken) or not sheet.is_free(
            Zone(x - 2 * s, y - 2 * s, 4 * s, 4 * s)
        ):
            continue
        taken.append((x, y))
        shape = (
            svg.circle(0, 0, 0.62 * s, color),
            svg.rect(-0.4 * s, -s, 0.8 * s, 2 * s, color, 0.2 * s),
            svg.path(
                f"M{-1.5 * s:.1f} 0q{0.75 * s:.1f} {-1.5 * s:.1f} {1.5 * s:.1f} 0t{1.5 * s:.1f} 0",
                stroke=color,
                width=0.5 * s,
            ),
            svg.polygon([(0, -s), (0.9 * s, 0.6 * s), (-0.9 * s, 0.6 * s)], color),
        )[kind]
        out.append(svg.group(shape, x, y, turn))
        if len(out) >= 90:
            break
    return "".join(out)


def dots(sheet: Sheet) -> str:
    """Halftone fields in two corners, fading inwards."""
    step = 0.034 * sheet.unit
    color = sheet.colors.accents[min(3, len(sheet.colors.accents) - 1)]
    out = []
    for cx, cy in ((0.0, sheet.height), (sheet.width, 0.0)):
        reach = 0.42 * sheet.unit
        for i in range(int(reach / step) + 1):
            for j in range(int(reach / step) + 1):
                x, y = abs(cx - (i + 0.5) * step), abs(cy - (j + 0.5) * step)
                radius = 0.3 * step * (1 - math.hypot(i, j) * step / reach)
                if radius > 0.6 and sheet.is_free(Zone(x - radius, y - radius, 2 * radius, 2 * radius)):
                    out.append(svg.circle(x, y, radius, color, 0.75))
    return "".join(out)


def blob_path(
    x: float, y: float, rx: float, ry: float, chance: Callable[[float, float], float], points: int = 7
) -> str:
    """Path data of a soft, closed shape about (x, y)."""
    start = chance(0, 6.28)
    corners = []
    for k in range(points):
        angle, reach = start + 2 * math.pi * k / points, chance(0.84, 1.14)
        corners.append((x + rx * reach * math.cos(angle), y + ry * reach * math.sin(angle)))
    return svg.smooth(corners)


def blobs(sheet: Sheet) -> str:
    chance = sheet.chance("blobs")
    u, w, h = sheet.unit, sheet.width, sheet.height
    colors = sheet.colors.accents
    places = (
        (0.0, 0.06 * h, 0.36, 1),
        (w, 0.3 * h, 0.26, 2),
        (0.02 * w, 0.78 * h, 0.3, 3),
        (0.98 * w, 1.0 * h, 0.42, 0),
    )
    return "".join(
        # Pale enough to read on: the ground shows through most of it.
        svg.path(
            blob_path(x, y, r * u, r * u * 0.85, chance.uniform),
            mix(sheet.colors.ground, colors[c % len(colors)], 0.26),
        )
        for x, y, r, c in places
    )


def arcs(sheet: Sheet) -> str:
    """A sunset of thick rings about the drawing, down to the lower edge."""
    x, y = sheet.focus.center
    colors = (
        sheet.colors.accents[3 % len(sheet.colors.accents)],
        sheet.colors.accents[0],
        sheet.colors.accents[1],
        sheet.colors.accents[2],
    )
    inner = 0.5 * min(sheet.focus.width, sheet.focus.height)
    band = 0.165 * inner
    # Wider than high when there is room to the sides: a sunset rather than a tunnel.
    outer = inner + band * len(colors)
    stretch = min(2.1, max(1.0, 0.96 * min(x, sheet.width - x) / outer))
    out = []
    for k in range(len(colors) - 1, -1, -1):
        reach = inner + band * (k + 1)
        wide = reach * stretch
        out.append(svg.ellipse(x, y, wide, reach, colors[k]))
        out.append(svg.rect(x - wide, y, 2 * wide, max(0.0, sheet.height - y), colors[k]))
    if not sheet.count:
        out.append(svg.circle(x, y + 0.1 * inner, 0.72 * inner, colors[2]))
    return "".join(out)


def discs(sheet: Sheet) -> str:
    """Hard geometry: one giant disc, and where no words are, a quarter of another and a row of bars."""
    if sheet.count:
        return ""  # the shape behind the drawing is the giant disc already
    u, w, h = sheet.unit, sheet.width, sheet.height
    x, y = sheet.focus.center
    radius = 0.74 * max(sheet.focus.width, sheet.focus.height)
    out = svg.circle(x, y + 0.12 * radius, radius, away_from_ink(sheet, 0.14))
    if sheet.is_free(Zone(0, h - 0.2 * u, 0.22 * u, 0.2 * u)):
        out += svg.circle(0.02 * w, h, 0.2 * u, sheet.colors.accents[2])
    if sheet.is_free(Zone(w - 0.3 * u, h - 0.2 * u, 0.3 * u, 0.2 * u)):
        bars = (
            svg.rect(w - 0.075 * u * (k + 1), h - 0.2 * u, 0.036 * u, 0.2 * u, sheet.colors.accent) for k in range(4)
        )
        out += "".join(bars)
    return out


def stripes(sheet: Sheet) -> str:
    step, tint = 0.09 * sheet.unit, away_from_ink(sheet, 0.12)
    reach = sheet.width + sheet.height
    return "".join(
        svg.polygon(
            [
                (k * step - sheet.height, sheet.height),
                (k * step, 0),
                ((k + 0.5) * step, 0),
                ((k + 0.5) * step - sheet.height, sheet.height),
            ],
            tint,
        )
        for k in range(int(reach / step) + 1)
    )


def frame(sheet: Sheet) -> str:
    """A thick and a thin line, the thin one with hollowed corners."""
    u, w, h, color = sheet.unit, sheet.width, sheet.height, sheet.colors.accent
    a, b, r = 0.035 * u, 0.05 * u, 0.045 * u
    x0, y0, x1, y1 = b, b, w - b, h - b
    turn = f"A{r:.1f} {r:.1f} 0 0 0"
    d = (
        f"M{x0 + r:.1f} {y0:.1f}L{x1 - r:.1f} {y0:.1f}{turn} {x1:.1f} {y0 + r:.1f}"
        f"L{x1:.1f} {y1 - r:.1f}{turn} {x1 - r:.1f} {y1:.1f}L{x0 + r:.1f} {y1:.1f}{turn} {x0:.1f} {y1 - r:.1f}"
        f"L{x0:.1f} {y0 + r:.1f}{turn} {x0 + r:.1f} {y0:.1f}Z"
    )
    pearls = "".join(
        svg.circle(x, y, 0.0065 * u, color)
        for x in (x0 + 0.25 * r, x1 - 0.25 * r)
        for y in (y0 + 0.25 * r, y1 - 0.25 * r)
    )
    return (
        svg.rect(a, a, w - 2 * a, h - 2 * a, "none", stroke=color, stroke_width=max(1.0, 0.0035 * u))
        + svg.path(d, stroke=color, width=max(0.8, 0.0016 * u))
        + pearls
    )


def grid(sheet: Sheet) -> str:
    """Fine lines that fade away from the drawing, with a cross at some of the knots."""
    step = 0.075 * sheet.unit
    x0, y0 = sheet.focus.center
    line = mix(sheet.colors.ground, sheet.colors.ink, 0.16)
    width = max(0.8, 0.0013 * sheet.unit)
    reach = 0.62 * max(sheet.width, sheet.height)
    fade = svg.radial("grid-fade", ((0.0, "#ffffff", 1.0), (1.0, "#ffffff", 0.12)), (x0, y0, reach))
    fade += f'<mask id="grid-mask">{svg.rect(0, 0, sheet.width, sheet.height, "url(#grid-fade)")}</mask>'
    lines = []
    for k in range(math.ceil(max(sheet.width, sheet.height) / step) + 1):
        at = k * step
        lines.append(svg.path(f"M{at:.1f} 0V{sheet.height:.0f}M0 {at:.1f}H{sheet.width:.0f}", stroke=line, width=width))
    chance, arm = sheet.chance("grid"), 0.13 * step
    for _ in range(26):
        x, y = (
            chance.randrange(1 + int(sheet.width / step)) * step,
            chance.randrange(1 + int(sheet.height / step)) * step,
        )
        if sheet.is_free(Zone(x - arm, y - arm, 2 * arm, 2 * arm)):
            d = f"M{x - arm:.1f} {y:.1f}h{2 * arm:.1f}M{x:.1f} {y - arm:.1f}v{2 * arm:.1f}"
            lines.append(svg.path(d, stroke=sheet.colors.accent, width=1.8 * width))
    return fade + f'<g mask="url(#grid-mask)">{"".join(lines)}</g>'


def seigaiha(sheet: Sheet) -> str:
    """Blue sea waves: overlapping fans of rings along the lower edge, paler towards the top."""
    room = sheet.fine * foot_room("seigaiha", sheet.width, sheet.height)
    radius = min(0.115 * sheet.unit, 0.5 * room)
    rows = max(2, int((room - 0.7 * radius) / (0.5 * radius)) + 1)
    deep, light = sheet.colors.accents[1], sheet.colors.accents[3 % len(sheet.colors.accents)]
    out = []
    for row in range(rows):
        y = sheet.height - (rows - 1 - row) * 0.5 * radius + 0.3 * radius
        shade = mix(light, deep, (row + 1) / rows)
        shift = radius if row % 2 else 0.0
        for k in range(-1, math.ceil(sheet.width / (2 * radius)) + 1):
            x = 2 * radius * k + shift
            for share, color in (
                (1.0, shade),
                (0.92, "#ffffff"),
                (0.84, shade),
                (0.6, "#ffffff"),
                (0.52, shade),
                (0.28, "#ffffff"),
                (0.2, shade),
            ):
                out.append(svg.circle(x, y, share * radius, color))
    return "".join(out)


def waves(sheet: Sheet) -> str:
    out = []
    for k in range(4):
        y, amp, length = sheet.height - (4 - k) * 0.05 * sheet.unit, 0.02 * sheet.unit, 0.22 * sheet.unit
        d = f"M{-length * (0.25 * k):.1f} {y:.1f}"
        d += f"q{length / 2:.1f} {-2 * amp:.1f} {length:.1f} 0t{length:.1f} 0" + f"t{length:.1f} 0" * math.ceil(
            sheet.width / length
        )
        color = mix(sheet.colors.accents[1], sheet.colors.ground, 0.55 - 0.18 * k)
        out.append(svg.path(d + f"V{sheet.height + 9:.0f}H-{length:.0f}Z", color))
    return "".join(out)


def lanterns(sheet: Sheet) -> str:
    """Paper lanterns on a string across the top."""
    u, w = sheet.unit, sheet.width
    count = max(5, 2 * round(w / (0.3 * u)) // 2 * 1 | 1)
    size, sag = 0.04 * u, 0.05 * u
    red, gold, ink = sheet.colors.accents[0], sheet.colors.accents[2], sheet.colors.ink
    line = f"M0 {0.01 * u:.1f}Q{w / 2:.1f} {0.01 * u + 2 * sag:.1f} {w:.1f} {0.01 * u:.1f}"
    out = [svg.path(line, stroke=ink, width=max(1.2, 0.003 * u))]
    for k in range(count):
        t = (k + 0.5) / count
        x, y = w * t, 0.01 * u + 4 * sag * t * (1 - t) + 0.012 * u + 1.2 * size
        body, ribs = (red, shifted(red, -0.1)) if k % 2 == 0 else (gold, shifted(gold, -0.12))
        out += [
            svg.path(f"M{x:.1f} {y - 1.5 * size:.1f}V{y:.1f}", stroke=ink, width=max(1.0, 0.0025 * u)),
            svg.ellipse(x, y, 0.95 * size, 1.12 * size, body),
            *(svg.ellipse(x, y, r * size, 1.12 * size, "none", ribs, 0.07 * size) for r in (0.62, 0.26)),
            svg.rect(x - 0.45 * size, y - 1.24 * size, 0.9 * size, 0.22 * size, ink, 0.06 * size),
            svg.rect(x - 0.45 * size, y + 1.02 * size, 0.9 * size, 0.22 * size, ink, 0.06 * size),
            svg.path(
                f"M{x:.1f} {y + 1.24 * size:.1f}v{0.5 * size:.1f}",
                stroke=gold if k % 2 == 0 else red,
                width=0.12 * size,
            ),
        ]
    return "".join(out)


def stars(sheet: Sheet) -> str:
    chance = sheet.chance("stars")
    out = []
    for _ in range(int(150 * max(1.0, sheet.width * sheet.height / sheet.unit**2) ** 0.5)):
        x, y = chance.random() * sheet.width, chance.random() ** 1.3 * sheet.height
        r, shine = sheet.unit * chance.uniform(0.0008, 0.0026), chance.uniform(0.35, 0.95)
        if sheet.is_free(Zone(x - 2 * r, y - 2 * r, 4 * r, 4 * r)):
            out.append(svg.circle(x, y, r, "#ffffff" if sheet.colors.is_dark else sheet.colors.accent, shine))
    for k in range(16):
        x, y, r = (
            chance.random() * sheet.width,
            chance.random() * sheet.height,
            sheet.unit * chance.uniform(0.009, 0.021),
        )
        if sheet.is_free(Zone(x - r, y - r, 2 * r, 2 * r)):
            out.append(svg.star(x, y, r, 0.2 * r, 4, sheet.colors.accents[k % len(sheet.colors.accents)], 0.95))
    return "".join(out)


def sprigs(sheet: Sheet) -> str:
    """Leafy branches that grow in from the corners, where no words are."""
    u, w, h = sheet.unit, sheet.width, sheet.height
    leaf = mix(sheet.colors.ground, sheet.colors.accents[2], 0.55)
    pale = mix(sheet.colors.ground, sheet.colors.accents[1], 0.5)
    length = 0.36 * u
    out = []
    for x, y, angle, color in (
        (-0.02 * u, 0.19 * u, -38, leaf),
        (0.14 * u, -0.03 * u, 42, pale),
        (w + 0.02 * u, 0.16 * u, 214, pale),
        (w - 0.16 * u, -0.03 * u, 138, leaf),
        (-0.03 * u, h - 0.14 * u, 34, pale),
        (w + 0.03 * u, h - 0.14 * u, 146, leaf),
    ):
        turn = math.radians(angle)
        tip = (x + length * math.cos(turn), y + length * math.sin(turn))
        span = 0.05 * u
        cover = Zone(
            min(x, tip[0]) - span, min(y, tip[1]) - span, abs(tip[0] - x) + 2 * span, abs(tip[1] - y) + 2 * span
        )
        if sheet.is_free(cover):
            out.append(svg.group(_sprig(length, color), x, y, angle))
    return "".join(out)


def _sprig(length: float, color: str) -> str:
    out = [svg.path(f"M0 0Q{0.5 * length:.1f} {-0.1 * length:.1f} {length:.1f} 0", stroke=color, width=0.014 * length)]
    for k in range(7):
        t = 0.16 + 0.13 * k
        x, y = length * t, -0.2 * length * t * (1 - t)
        size = length * (0.21 - 0.016 * k)
        shape = svg.path(
            f"M0 0Q{0.5 * size:.1f} {-0.42 * size:.1f} {size:.1f} 0Q{0.5 * size:.1f} {0.42 * size:.1f} 0 0Z", color
        )
        out.append(svg.group(shape, x, y, -48 if k % 2 else 44))
    return "".join(out)


ORNAMENTS: Mapping[str, Ornament] = {
    "rays": rays,
    "hills": hills,
    "bunting": bunting,
    "confetti": confetti,
    "dots": dots,
    "blobs": blobs,
    "arcs": arcs,
    "discs": discs,
    "stripes": stripes,
    "frame": frame,
    "grid": grid,
    "seigaiha": seigaiha,
    "waves": waves,
    "lanterns": lanterns,
    "stars": stars,
    "sprigs": sprigs,
}

# Room that ornaments along the upper edge need, as a share of the sheet's unit: words begin below it.
TOP_ROOM: Mapping[str, float] = {"bunting": 0.165, "lanterns": 0.18, "frame": 0.06}
# And the frame on all other sides.
SIDE_ROOM: Mapping[str, float] = {"frame": 0.06}
