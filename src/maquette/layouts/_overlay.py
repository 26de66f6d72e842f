"""Words over a scene: no ground of their own, only as much shade under them as reading takes."""

from ..plan.model import DesignLayer, Words
from ..themes import Theme
from ..typeset import Typesetter
from . import _svg as svg
from ._sheet import Zone, is_mirrored, unit_of
from ._stack import Manner, Stack, stack
from .contracts import Page
from .page import compose

PLACES = {
    "top": "top",
    "bottom": "bottom",
    "left": "left",
    "right": "right",
    "left_third": "left",
    "right_third": "right",
    "center": "center",
    "foreground": "bottom",
    "background": "top",
}
# Where a role goes when nothing is said, first choice first.
HABIT = {"button": ("bottom", "top"), "price": ("bottom", "top"), "caption": ("bottom", "top")}
WIDE = 1.4  # width to height from which words stand in a column beside things rather than across the middle
COLUMN = 0.4  # of the width
BUTTON = 0.042  # of the height: the words on a button
SHADE = 0.5  # opacity of the shade at the edge


def overlay(design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
    """A transparent page of words, kept out of the regions that are to stay empty."""
    width, height = design.box[2] - design.box[0], design.box[3] - design.box[1]
    unit = unit_of(width, height)
    ground = design.ground or "dark"
    colors = theme.colors(tuple(design.palette), ground)
    theme = theme.model_copy(update={"button": "pill"})  # the one shape that is known for a button on any picture
    groups: dict[str, list[Words]] = {}
    lead = _place_of_headline(design, width / height)
    for text in design.texts:
        groups.setdefault(_place(text, design, lead), []).append(text)
    stacks, shade, headline_px = [], "", None
    for place, texts in sorted(groups.items(), key=lambda group: not any(t.role == "headline" for t in group[1])):
        zone = _zone(place, design, theme, width, height)
        align = "start" if place in ("left", "right") else "center"
        at = {"top": "top", "bottom": "bottom"}.get(place, "middle")
        manner = Manner(
            theme,
            colors,
            unit,
            align,  # type: ignore[arg-type]
            at,  # type: ignore[arg-type]
            min(theme.headline_size, 0.2),
            has_lead=headline_px is None,
            headline_px=headline_px,
            button_px=BUTTON * height,
        )
        done = stack(texts, zone, manner, typesetter)
        headline_px = headline_px or max(
            (b.setting.size for b in done.blocks if b.text.role == "headline"), default=None
        )
        stacks.append(done)
        # What brings a ground of its own needs no shade.
        if any(b.fill == "none" for b in done.blocks):
            shade += _shade(place, done, width, height, colors.ground)
    above = "".join(s.shapes(colors, unit) for s in stacks)
    return compose(width, height, shade, above, tuple(stacks), design.language)


def _place_of_headline(design: DesignLayer, ratio: float) -> str:
    sides = ("right", "left") if is_mirrored(design) else ("left", "right")
    order = (*sides, "top", "bottom") if ratio >= WIDE else ("top", "bottom", *sides)
    return next((side for side in order if side not in design.empty), "center")


def _place(text: Words, design: DesignLayer, lead: str) -> str:
    if text.place in PLACES:
        return PLACES[text.place]
    for side in HABIT.get(text.role, ()):
        if lead in ("top", "bottom") and side not in design.empty:
            return side
    return lead


def _zone(place: str, design: DesignLayer, theme: Theme, width: int, height: int) -> Zone:
    """The part of the canvas for words at a place, less the thirds that stay empty."""
    m = theme.margin * min(width, height)
    x0 = max(m, width / 3 if "left" in design.empty and place != "left" else m)
    x1 = min(width - m, 2 * width / 3 if "right" in design.empty and place != "right" else width - m)
    y0 = max(m, height / 3 if "top" in design.empty and place != "top" else m)
    y1 = min(height - m, 2 * height / 3 if "bottom" in design.empty and place != "bottom" else height - m)
    share = 0.3 * height
    if place == "top":
        return Zone(x0, y0, x1 - x0, min(share, y1 - y0))
    if place == "bottom":
        high = min(share, y1 - y0)
        return Zone(x0, y1 - high, x1 - x0, high)
    wide = min(COLUMN * width, x1 - x0)
    if place == "left":
        return Zone(x0, y0, wide, y1 - y0)
    if place == "right":
        return Zone(x1 - wide, y0, wide, y1 - y0)
    return Zone(x0, y0, x1 - x0, y1 - y0)


def _shade(place: str, words: Stack, width: int, height: int, color: str) -> str:
    """A gradient from the edge that the words stand at, gone soon after them."""
    z = words.zone
    ends = {
        "top": ((0, 0, 0, 1), Zone(0, 0, width, min(height, 1.5 * z.bottom))),
        "bottom": (
            (0, 1, 0, 0),
            Zone(0, height - min(height, 1.5 * (height - z.y)), width, min(height, 1.5 * (height - z.y))),
        ),
        "left": ((0, 0, 1, 0), Zone(0, 0, min(width, 1.35 * z.right), height)),
        "right": (
            (1, 0, 0, 0),
            Zone(width - min(width, 1.35 * (width - z.x)), 0, min(width, 1.35 * (width - z.x)), height),
        ),
    }
    if place not in ends:
        return ""
    line, zone = ends[place]
    id = f"shade-{place}"
    fade = ((0.0, 1.0), (0.45, 0.72), (0.8, 0.2), (1.0, 0.0))
    gradient = svg.linear(id, [(at, color, SHADE * share) for at, share in fade], line)
    return gradient + svg.rect(zone.x, zone.y, zone.width, zone.height, f"url(#{id})")
