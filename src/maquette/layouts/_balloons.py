"""Speech balloons and caption boxes of comics: below each other from the top of a panel, in reading order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..plan.content import Line, TextId
from ..plan.model import Words
from ..typeset import Font, Setting, Typesetter
from . import _svg as svg
from ._sheet import Zone
from ._stack import Block
from ._texts import Manners, fitted, placed_in

Mouth = tuple[float, float]
WIDE = 0.86  # of the panel, for a balloon at most
HIGH = 0.4  # of the panel, for all that is said
MORE_HIGH = 0.5  # with several balloons
SIZE = 0.085  # of the panel's shorter edge: lettering at most
TAIL = 0.2  # of the panel's height: how far a tail reaches at most
PAD_X, PAD_Y = 0.85, 0.5  # em between words and edge
GAP = 0.02  # of the panel's height, between balloons
EDGE = 0.035  # of the panel, from its border


@dataclass(frozen=True, slots=True)
class Said:
    """Balloons in place."""

    blocks: tuple[Block, ...]
    shapes: str
    bottom: float
    """Where they end, px of the page; the panel's top when nothing is said."""


def sizes(lines: Sequence[Words], panel: Zone, font: Font, typesetter: Typesetter) -> list[Setting]:
    """Every line at the size at which all of a panel's lines fit."""
    share = (HIGH if len(lines) == 1 else MORE_HIGH) * panel.height / max(1, len(lines))
    most = SIZE * min(panel.width, panel.height)
    out = []
    for words in lines:
        size = most
        for _ in range(2):  # padding follows the size
            room = Zone(0, 0, WIDE * panel.width - 2 * PAD_X * size, share - 2 * PAD_Y * size - GAP * panel.height)
            setting = fitted(words, room, Manners(font, "#000000", most, lines=4, more_lines=1.12), typesetter)
            size = setting.size
        out.append(setting)
    return out


def said(
    lines: Sequence[Line],
    mouths: Sequence[Mouth | None],
    words: Mapping[TextId, Words],
    panel: Zone,
    font: Font,
    most: float,
    ink: str,
    typesetter: Typesetter,
    *,
    starts_right: bool,
    top: float | None = None,
) -> Said:
    """Sets what is said in a panel.

    Args:
        mouths: Where each line's tail points, px of the page; None: it has none.
        most: Largest lettering, px: one size for a whole page.
        starts_right: The page is read from right to left.
        top: Where the first balloon may begin.
    """
    y = panel.y + EDGE * panel.height if top is None else top
    if not lines:
        return Said((), "", y if top is not None else panel.y)
    blocks, bodies, tails = [], [], []
    texts = [words[line.text] for line in lines]
    firsts = sizes(texts, panel, font, typesetter)
    for k, (mouth, text, first) in enumerate(zip(mouths, texts, firsts, strict=True)):
        manners = Manners(font, ink, min(first.size, most), lines=6, more_lines=1.12)
        room = Zone(0, 0, WIDE * panel.width - 2 * PAD_X * manners.size, panel.height)
        setting = fitted(text, room, replace(manners, more_lines=9.0), typesetter)
        if setting.ink_width > 0.55 * panel.width and len(setting.lines) == 1 and len(text.words.split()) > 3:
            narrow = replace(room, width=0.62 * setting.ink_width)
            setting = fitted(text, narrow, manners, typesetter)
        pad_x, pad_y = PAD_X * setting.size, PAD_Y * setting.size
        wide, high = setting.ink_width + 2 * pad_x, setting.ink_height + 2 * pad_y
        x = _across(mouth, k, panel, wide, starts_right)
        body = Zone(x, y, wide, high)
        inner = Zone(x + pad_x, y + pad_y, setting.ink_width, setting.ink_height)
        blocks.append(placed_in(text, setting, inner, manners))
        stroke = max(1.5, 0.006 * min(panel.width, panel.height))
        radius = min(high / 2, 1.5 * setting.size)
        bodies.append(svg.rect(x, y, wide, high, "#ffffff", radius, 1.0, ink, stroke))
        tails.append((mouth, body, stroke))
        y += high + GAP * panel.height
    shapes = ""
    for (mouth, zone, stroke), drawn in zip(tails, bodies, strict=True):
        shapes += drawn + (_tail(mouth, zone, panel, y, stroke, ink) if mouth else "")
    return Said(tuple(blocks), shapes, y)


def _across(mouth: Mouth | None, index: int, panel: Zone, wide: float, starts_right: bool) -> float:
    """The balloon's left edge: over who speaks; else the first where reading starts, the next on the other side."""
    edge = EDGE * panel.width
    low, high = panel.x + edge, panel.right - edge - wide
    wanted = mouth[0] - wide / 2 if mouth is not None else low if (index % 2 == 0) != starts_right else high
    return min(max(wanted, low), max(low, high))


def _tail(mouth: Mouth, body: Zone, panel: Zone, bottom: float, stroke: float, ink: str) -> str:
    """From the balloon's lower edge towards who speaks, past any balloon below it."""
    x, y = mouth
    reach = max(bottom - body.bottom, 0.0) + TAIL * panel.height
    y = min(max(y, body.bottom + 0.06 * panel.height), body.bottom + reach)
    half = min(0.16 * body.width, 0.03 * panel.width)
    root = min(max(x, body.x + 0.25 * body.width), body.right - 0.25 * body.width)
    tip = root + 0.6 * (x - root)
    foot = body.bottom - 0.6 * stroke
    line = f"M{root - half:.1f} {foot:.1f}L{tip:.1f} {y:.1f}L{root + half:.1f} {foot:.1f}"
    return svg.path(line + "Z", "#ffffff") + svg.path(line, stroke=ink, width=stroke)
