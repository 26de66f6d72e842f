"""Certificates: a border, a title, to whom and for what, a seal, and lines to sign on."""

from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _art as art
from . import _svg as svg
from ._ground import ground
from ._overlay import overlay
from ._sheet import Sheet, Zone, has_scene, is_mirrored, motifs_of, seed_of, size_of, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page, layouts
from .page import compose, with_drawn
from .poster import Poster

FOOT_ROLES = ("date", "signature", "caption", "author")  # in the order in which they stand at the foot
BORDER, THIN, INNER = 0.032, 0.048, 0.1  # of the unit: a broad line, a thin one, where words begin
LINES = 0.11  # of the height, for signatures
SEAL = 0.062  # of the unit: radius
TITLE = 0.15  # of the unit
PICTURE, SCENE = 0.2, 0.46  # of the height, for an emblem or a scene in the place of the seal
LONGEST_NAME = 48  # characters: what is longer is no name


@layouts.register("certificate")
class Certificate:
    summary = "A bordered page: title, name, reason, seal, lines for date and signature."
    kinds: tuple[str, ...] = ("certificate",)
    roles: tuple[str, ...] = ("headline", "signature", "author", *Poster.roles[1:])
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        if design.is_overlay:
            return overlay(design, theme, typesetter)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        motifs, is_photo = motifs_of(design), has_scene(design)
        inner = Zone(0, 0, width, height).inset(INNER * unit)
        is_alone = len(design.texts) < 2
        foot = [] if is_alone else [t for t in design.texts if t.role in FOOT_ROLES][:3]
        told = [t for t in design.texts if t not in foot]
        if not told:
            told, foot = foot[:1], foot[1:]
        low = LINES * height if foot else 0.0
        has_picture = bool(motifs) or is_photo
        high = (SCENE if is_photo else PICTURE) * height if has_picture else 0.0
        calm = theme.model_copy(update={"date": "plain", "align": "center"})
        manner = Manner(calm, colors, unit, "center", "middle", TITLE)
        radius = SEAL * unit
        middle = 2.2 * radius if not has_picture and len(foot) != 1 and height > 0.55 * width else 0.0
        tall = inner.height - high - max(low, middle) - 0.02 * unit
        zone = Zone(inner.x, inner.y + high, inner.width, tall)
        words = stack(_ranked(told), zone, manner, typesetter)
        signed, lines = _signatures(foot, inner, low, design, calm, manner, typesetter)

        top = Zone(inner.x, inner.y, inner.width, max(high - 0.02 * unit, 1.0))
        focus = art.focus_in(top, max(1, len(motifs)), ("circle",))
        sheet = Sheet(width, height, theme, colors, focus, (), seed_of(design), len(motifs))
        below = ground(sheet) + _border(sheet, unit)
        if motifs:
            below += art.drawings_in(sheet, motifs)
        elif not is_photo and middle:
            below += _seal(width / 2, inner.bottom - radius, radius, sheet)
        above = lines + words.shapes(colors, unit) + "".join(s.shapes(colors, unit) for s in signed)
        slots = {"hero": (top, 0.0)} if is_photo else {}
        page = compose(width, height, below, above, (words, *signed), design.language, slots)
        return with_drawn(page, design, art.group_zone(focus, len(motifs)))


def _ranked(texts: list[Words]) -> list[Words]:
    """A second line is the name, unless it is a sentence: it stands out, with what leads to it above it."""
    name = next((t for t in texts if t.role == "subline" and len(t.words) <= LONGEST_NAME), None)
    lead = next((t for t in texts if t.role == "label"), None)
    if len(texts) < 2:
        return texts
    parts = {id(name): "recipient", id(lead): "preamble"}
    return [t.model_copy(update={"role": parts[id(t)]}) if id(t) in parts else t for t in texts]


def _signatures(
    texts: list[Words],
    inner: Zone,
    high: float,
    design: DesignLayer,
    theme: Theme,
    manner: Manner,
    typesetter: Typesetter,
) -> tuple[list[Stack], str]:
    """What stands below lines at the foot: at both sides, or in the middle if it is alone."""
    if not texts:
        return [], ""
    wide = min(0.32 * inner.width, 0.42 * manner.unit)
    places = {1: (0.5,), 2: (0.0, 1.0), 3: (0.0, 0.5, 1.0)}[len(texts)]
    order = sorted(texts, key=lambda t: FOOT_ROLES.index(t.role))
    out, shapes = [], ""
    for text, place in zip(order, places, strict=True):
        at = 1 - place if is_mirrored(design) else place
        x = inner.x + at * (inner.width - wide)
        line = inner.bottom - 0.42 * high
        shapes += svg.path(
            f"M{x:.1f} {line:.1f}h{wide:.1f}", stroke=mix(manner.colors.ground, manner.colors.ink, 0.55),
            width=max(1.0, 0.0016 * manner.unit),
        )  # fmt: skip
        zone = Zone(x, line + 0.08 * high, wide, inner.bottom - line - 0.08 * high)
        low = Manner(theme, manner.colors, manner.unit, "center", "top", has_lead=False)
        out.append(stack([text.model_copy(update={"role": "preamble"})], zone, low, typesetter))
    return out, shapes


def _border(sheet: Sheet, unit: float) -> str:
    """A broad line, a thin one inside it, and a knot in each corner."""
    color, w, h = sheet.colors.accent, sheet.width, sheet.height
    a, b, broad = BORDER * unit, THIN * unit, 0.012 * unit
    out = svg.rect(a, a, w - 2 * a, h - 2 * a, "none", stroke=color, stroke_width=broad)
    out += svg.rect(b, b, w - 2 * b, h - 2 * b, "none", stroke=color, stroke_width=max(1.0, 0.0018 * unit))
    r = 0.018 * unit
    for x in (a, w - a):
        for y in (a, h - a):
            for size, fill in ((1.5 * r, sheet.colors.ground), (r, color)):
                out += svg.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], fill)
    return out


def _seal(x: float, y: float, radius: float, sheet: Sheet) -> str:
    """A rosette with two ribbons."""
    color, second = sheet.colors.accent, mix(sheet.colors.accent, sheet.colors.ground, 0.35)
    out = ""
    tail = [(-0.3, 0.0), (0.3, 0.0), (0.3, 1.75), (0.0, 1.45), (-0.3, 1.75)]
    for turn in (-18, 18):
        ribbon = svg.polygon([(px * radius, py * radius) for px, py in tail], second)
        out += svg.group(ribbon, x, y - 0.35 * radius, turn)
    y -= 0.35 * radius
    return (
        out
        + svg.scallop(x, y, 0.92 * radius, 18, color)
        + svg.ring(x, y, 0.68 * radius, sheet.colors.ground, 0.05 * radius)
        + svg.star(x, y, 0.42 * radius, 0.19 * radius, 5, sheet.colors.ground)
    )
