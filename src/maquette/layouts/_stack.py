"""A stack of words: every text in its role's size and dress, one below the other, fitted to a zone.

Sizes come from one table; when the words need more room than the zone has, everything but the headline
gives way first, and nothing is ever cut.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..plan.model import Words
from ..themes import Colors, Theme
from ..typeset import Font, Setting, Typesetter
from ..typeset.effects import dressed
from ..typeset.markup import text_html
from ..typeset.scripts import script_of
from . import _svg as svg
from ._sheet import Zone

Dress = Literal["none", "pill", "square", "outline", "rules"]
Align = Literal["start", "center", "left", "right"]


@dataclass(frozen=True, slots=True)
class Level:
    """How a role stands in the hierarchy.

    Args:
        face: Which of the theme's fonts.
        size: Largest size, as a share of the sheet's unit.
        of_headline: Largest size, as a share of the headline's.
        lines: At most so many.
        ink: Which of the colours.
        before: Space above it, as a share of the sheet's unit.
        rank: Order from top to bottom.
    """

    face: Literal["headline", "text", "accent"]
    size: float
    of_headline: float
    lines: int
    ink: Literal["ink", "muted", "accent"]
    before: float
    rank: int


LEVELS: Mapping[str, Level] = {
    "brand": Level("accent", 0.036, 0.5, 1, "ink", 0.035, 0),
    "label": Level("accent", 0.034, 0.5, 2, "accent", 0.03, 1),
    "headline": Level("headline", 0.3, 1.0, 5, "ink", 0.025, 2),
    "sign": Level("headline", 0.2, 1.0, 3, "ink", 0.025, 2),
    "subline": Level("text", 0.06, 0.55, 3, "ink", 0.045, 3),
    "preamble": Level("text", 0.036, 0.4, 2, "muted", 0.05, 3),  # leads to a name
    "recipient": Level("headline", 0.085, 0.8, 2, "accent", 0.042, 4),  # the name on a certificate
    "date": Level("accent", 0.082, 0.72, 2, "accent", 0.042, 4),
    "body": Level("text", 0.036, 0.42, 12, "ink", 0.034, 5),
    "price": Level("accent", 0.1, 0.8, 1, "accent", 0.04, 6),
    "button": Level("accent", 0.04, 0.4, 2, "ink", 0.045, 7),
    "author": Level("text", 0.042, 0.5, 2, "accent", 0.055, 8),  # below a saying
    "chip": Level("accent", 0.03, 1.0, 1, "ink", 0.02, 8),  # a label stuck onto a picture
    "caption": Level("text", 0.031, 0.5, 3, "muted", 0.036, 8),
}

LEAST_GAP = 0.72  # of the table's: how far gaps shrink along
SHRINK = 0.93  # per round, of everything but the headline
ROUNDS = 26
QUIET_LINES = 1.5  # small words stay on one line unless another makes them this much larger
# Some would rather be long than small; a date or the word on a button rather small than torn.
MORE_LINES: Mapping[str, float] = {"body": 1.1, "subline": 1.22, "date": 2.0, "button": 2.2, "price": 2.2}
PLAIN_FACES = frozenset({"sans", "geometric", "friendly"})  # what a button may be lettered in
HEAVY = 900  # weight of a headline in scripts whose letters are full of strokes: at 700 they look thin
SMALL = frozenset({"button", "caption", "chip", "author"})  # never the headline of a sheet, not even alone
MORE_HEADLINE = 1.13
HEADLINE_SHARE = 0.4  # of the zone's height: what the headline may claim before the rest is spared


@dataclass(frozen=True, slots=True)
class Block:
    """One text in place; `x`, `y` are of its line boxes, `zone` is all it covers with its dress."""

    text: Words
    setting: Setting
    dress: Dress
    x: float
    y: float
    zone: Zone
    color: str
    fill: str
    align: Align
    offsets: tuple[tuple[float, float], ...] = ()
    """Where each line stands from (x, y), where they do not follow one another: text that runs over columns."""

    @property
    def ink(self) -> Zone:
        s = self.setting
        if self.offsets:
            return self.zone
        return Zone(self.x - s.ink.left, self.y - s.ink.top, s.ink_width, s.ink_height)


@dataclass(frozen=True, slots=True)
class Stack:
    """Texts in place."""

    blocks: tuple[Block, ...]
    zone: Zone
    """What all of them cover."""

    @property
    def zones(self) -> tuple[Zone, ...]:
        return tuple(b.zone for b in self.blocks)

    def moved(self, x: float, y: float) -> "Stack":
        blocks = tuple(
            replace(b, x=b.x + x, y=b.y + y, zone=replace(b.zone, x=b.zone.x + x, y=b.zone.y + y)) for b in self.blocks
        )
        return Stack(blocks, replace(self.zone, x=self.zone.x + x, y=self.zone.y + y))

    def html(self) -> str:
        return "".join(_block_html(b) for b in self.blocks)

    def shapes(self, colors: Colors, unit: float) -> str:
        """Pills, outlines and rules, as SVG in px of the page."""
        return "".join(_dress_svg(b, colors, unit) for b in self.blocks)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a stack is set, apart from its words."""

    theme: Theme
    colors: Colors
    unit: float
    align: Align
    at: Literal["top", "middle", "bottom"]
    headline_size: float | None = None
    """Share of the unit; None: the theme's."""
    has_lead: bool = True
    """One of the texts is the headline of the sheet and takes the room that the others leave."""
    headline_px: float | None = None
    """Size of a headline that stands in another stack: no text here comes near it."""
    button_px: float = float("inf")
    """Largest size of the words on a button."""
    more_lines: float = MORE_HEADLINE
    """Another line of the headline must make it this much larger."""


def stack(texts: Sequence[Words], zone: Zone, manner: Manner, typesetter: Typesetter) -> Stack:
    """Sets the texts into the zone.

    Raises:
        MissingGlyph: No font holds a character; names it.
    """
    if not texts:
        return Stack((), Zone(zone.x, zone.y, zone.width, 0))
    order = sorted(texts, key=lambda t: _level(t.role).rank)
    lead = _lead(order)
    if lead.role in SMALL:
        manner = replace(manner, has_lead=False)
    for round_ in range(ROUNDS):
        shrink = SHRINK**round_
        fitted = _fit(order, lead, zone, manner, typesetter, shrink)
        if fitted is not None:
            return _place(order, fitted, zone, manner, shrink)
    return _place(order, _squeeze(order, lead, zone, manner, typesetter), zone, manner, SHRINK**ROUNDS)


def _level(role: str) -> Level:
    return LEVELS.get(role, LEVELS["body"])


def _lead(order: Sequence[Words]) -> Words:
    """The text that is set largest: the headline, or whatever there is of the largest size."""
    return max(order, key=lambda t: (t.role == "headline", _level(t.role).size))


def _gap(text: Words, unit: float, shrink: float) -> float:
    """Space above a text that is not the first, px."""
    return _level(text.role).before * unit * max(shrink, LEAST_GAP)


def font_of(text: Words, theme: Theme) -> Font:
    """The theme's face for the text's role, dressed as the text wants it; a button is lettered plainly."""
    return dressed(_face_of(text, theme), text.style, text.direction)


def _face_of(text: Words, theme: Theme) -> Font:
    if text.role == "button":
        return Font(theme.text.role if theme.text.role in PLAIN_FACES else "sans", 600)
    font: Font = getattr(theme, _level(text.role).face)
    is_dense = any((script := script_of(char)) and script.name in ("hangul", "han", "kana") for char in text.words)
    if is_dense and _level(text.role).face == "headline":
        return replace(font, weight=max(font.weight, HEAVY))
    return replace(font, weight=max(font.weight, 600)) if is_dense and text.role == "date" else font


def dress_of(role: str, theme: Theme) -> Dress:
    if role == "button":
        return theme.button
    if role == "chip":
        return "square" if theme.button == "square" else "pill"
    if role in ("date", "price"):
        return {"pill": "pill", "badge": "pill", "rules": "rules", "plain": "none"}[theme.date]  # type: ignore[return-value]
    return "none"


def padding(dress: Dress, size: float) -> tuple[float, float]:
    """(across, along): space that a dress adds on each side, px."""
    return {
        "pill": (0.78 * size, 0.42 * size),
        "square": (0.85 * size, 0.52 * size),
        "outline": (1.1 * size, 0.62 * size),
        "rules": (1.7 * size, 0.1 * size),
        "none": (0.0, 0.0),
    }[dress]


def _fit(
    order: Sequence[Words], lead: Words, zone: Zone, manner: Manner, typesetter: Typesetter, shrink: float
) -> dict[str, Setting] | None:
    """A setting for every text, or None when they do not fit at this shrink."""
    theme, unit = manner.theme, manner.unit
    out: dict[str, Setting] = {}
    rest = sum(_gap(t, unit, shrink) for t in order[1:])
    for text in order:
        if text is lead and manner.has_lead:
            continue
        level, dress = _level(text.role), dress_of(text.role, theme)
        most = level.size * unit * theme.scale * shrink
        if text.role == "button":
            most = min(most, manner.button_px)
        if manner.headline_px is not None:
            most = min(most, level.of_headline * manner.headline_px)
        setting = _fit_dressed(text, dress, zone, most, 0.012 * unit, manner, typesetter)
        along = padding(dress, setting.size)[1]
        out[text.id] = setting
        rest += setting.ink_height + 2 * along
    room = zone.height - rest
    if not manner.has_lead:
        return out if room >= -0.5 else None
    if room < HEADLINE_SHARE * zone.height * shrink and len(order) > 1:
        return None
    level = _level(lead.role)
    top = (
        (manner.headline_size or theme.headline_size) * unit
        if lead.role in ("headline", "sign")
        else 0.5 * theme.headline_size * unit
    )
    dress = dress_of(lead.role, theme)
    across, along = padding(dress, min(top, room / 3))
    setting = _fit_ink(
        lead, font_of(lead, theme), zone.width - 2 * across, room - 2 * along, top, level.lines, manner, typesetter
    )
    if setting.ink_height > room + 0.5:
        return None
    out[lead.id] = setting
    # A hierarchy is only one when it shows: nothing comes near the headline.
    for text in order:
        limit = _level(text.role).of_headline * setting.size
        if text is not lead and out[text.id].size > limit:
            out[text.id] = _fit_dressed(text, dress_of(text.role, theme), zone, limit, 0.0, manner, typesetter)
    return out


def _fit_dressed(
    text: Words, dress: Dress, zone: Zone, most: float, least: float, manner: Manner, typesetter: Typesetter
) -> Setting:
    """A text that is not the headline. Its padding grows with its size, so the second try knows better."""
    most *= font_of(text, manner.theme).size
    size = most
    for _ in range(2):
        across, _along = padding(dress, size)
        setting = typesetter.fit(
            text.words,
            font_of(text, manner.theme),
            max(zone.width - 2 * across, 8.0),
            zone.height,
            language=text.language,
            max_size=most,
            max_lines=_level(text.role).lines,
            min_size=least,
            more_lines=MORE_LINES.get(text.role, QUIET_LINES),
        )
        size = setting.size
    return setting


def _fit_ink(
    text: Words,
    font: Font,
    width: float,
    height: float,
    top: float,
    lines: int,
    manner: Manner,
    typesetter: Typesetter,
) -> Setting:
    """As `Typesetter.fit`, but the ink fills the height: leading above capitals is not part of a headline."""

    def fit(high: float) -> Setting:
        return typesetter.fit(
            text.words,
            font,
            width,
            high,
            language=text.language,
            max_size=top,
            max_lines=lines,
            more_lines=manner.more_lines,
            is_display=True,
        )

    setting = fit(height)
    if setting.ink_height <= 0 or setting.size >= top:
        return setting
    again = fit(height * setting.height / setting.ink_height)
    return again if again.ink_height <= height + 0.5 else setting


def _squeeze(
    order: Sequence[Words], lead: Words, zone: Zone, manner: Manner, typesetter: Typesetter
) -> dict[str, Setting]:
    """The last resort, for far too many words: every text gets a share of the height by its length."""
    shrink = SHRINK**ROUNDS
    gaps = sum(_gap(t, manner.unit, shrink) for t in order[1:])
    weights = {t.id: len(t.words) ** 0.8 * (2.0 if t is lead else 1.0) for t in order}
    total = sum(weights.values())
    out = {}
    for text in order:
        share = (zone.height - gaps) * weights[text.id] / total
        dress = dress_of(text.role, manner.theme)
        size = 0.5 * share if dress != "none" else share
        across, along = padding(dress, size / 2)
        out[text.id] = typesetter.fit(
            text.words,
            font_of(text, manner.theme),
            max(zone.width - 2 * across, 8.0),
            max(share - 2 * along, 4.0),
            language=text.language,
            max_size=size,
            max_lines=60,
            min_size=0.0,
        )
    return out


def _place(order: Sequence[Words], fitted: Mapping[str, Setting], zone: Zone, manner: Manner, shrink: float) -> Stack:
    theme, colors = manner.theme, manner.colors
    heights = []
    for text in order:
        along = padding(dress_of(text.role, theme), fitted[text.id].size)[1]
        heights.append(fitted[text.id].ink_height + 2 * along)
    gaps = [0.0, *(_gap(t, manner.unit, shrink) for t in order[1:])]
    total = sum(heights) + sum(gaps)
    spare = zone.height - total
    y = zone.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[manner.at]
    top = y
    blocks = []
    for text, height, gap in zip(order, heights, gaps, strict=True):
        y += gap
        setting, dress = fitted[text.id], dress_of(text.role, theme)
        across, along = padding(dress, setting.size)
        width = setting.ink_width + 2 * across
        is_right = setting.is_rtl if manner.align == "start" else False
        left = (
            zone.x + (zone.width - width) / 2
            if manner.align == "center"
            else zone.right - width
            if is_right
            else zone.x
        )
        color, fill = _paint(text.role, dress, colors)
        blocks.append(
            Block(
                text,
                setting,
                dress,
                left + across + setting.ink.left,
                y + along + setting.ink.top,
                Zone(left, y, width, height),
                color,
                fill,
                manner.align,
            )
        )
        y += height
    x0 = min(b.zone.x for b in blocks)
    x1 = max(b.zone.right for b in blocks)
    return Stack(tuple(blocks), Zone(x0, top, x1 - x0, total))


def _paint(role: str, dress: Dress, colors: Colors) -> tuple[str, str]:
    """(ink, fill) of a text."""
    if dress in ("pill", "square"):
        return colors.on_accent, colors.accent
    if dress == "outline":
        return colors.accent_ink, "none"
    ink = _level(role).ink
    return {"ink": colors.ink, "muted": colors.muted, "accent": colors.accent_ink}[ink], "none"


def _block_html(block: Block) -> str:
    align = "center" if block.dress != "none" else block.align
    return text_html(
        block.text.id, block.setting, block.x, block.y, block.setting.width, block.color, align, offsets=block.offsets
    )


def _dress_svg(block: Block, colors: Colors, unit: float) -> str:
    z = block.zone
    if block.dress == "pill":
        return svg.rect(
            z.x,
            z.y,
            z.width,
            z.height,
            block.fill,
            min(z.height / 2, 0.9 * block.setting.size + 0.3 * block.setting.size),
        )
    if block.dress == "square":
        return svg.rect(z.x, z.y, z.width, z.height, block.fill)
    if block.dress == "outline":
        return svg.rect(z.x, z.y, z.width, z.height, "none", stroke=colors.accent, stroke_width=max(1.0, 0.003 * unit))
    if block.dress == "rules":
        (_, y), size, line = z.center, block.setting.size, max(1.0, 0.0028 * unit)
        reach = 1.25 * size
        return svg.path(
            f"M{z.x:.1f} {y:.1f}h{reach:.1f}M{z.right - reach:.1f} {y:.1f}h{reach:.1f}",
            stroke=colors.accent,
            width=line,
        )
    return ""
