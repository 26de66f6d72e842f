"""Single texts in zones of their own: labels of nodes and cells, words of widgets. Measured, then set; never cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..plan.content import TextId
from ..plan.model import DesignLayer, Words
from ..themes import Colors, Theme, readable
from ..typeset import Font, Setting, Typesetter
from ..typeset.effects import dressed
from ._sheet import Zone
from ._stack import Align, Block, Manner, Stack, stack

STRONG = 7.0  # contrast of words on cards and tiles, where the colours allow
FOOT_ROLES = frozenset({"caption", "author"})  # of running words: what stands below everything else
HEADLINE = 0.085  # of the unit: the title of a page that is about something else
HEAD_SHARE = 0.2  # of the height, for a title and what goes with it
MOST_SHARE = 0.42  # when there is much to say
LETTERS = 60  # in a head of the usual height
FOOT_SHARE = 0.07


@dataclass(frozen=True, slots=True)
class Manners:
    """How one text is set, apart from its zone.

    Args:
        size: Largest, px.
        align: In the zone; "start" and "end" follow the direction of the words.
        more_lines: Another line must make the words this much larger.
    """

    font: Font
    color: str
    size: float
    lines: int = 2
    align: Literal["start", "center", "end", "left", "right"] = "center"
    at: Literal["top", "middle", "bottom"] = "middle"
    more_lines: float = 1.2


def lettered(text: Words, zone: Zone, manners: Manners, typesetter: Typesetter) -> Block:
    """The words as large as they go into the zone, and where in it they stand."""
    return placed_in(text, fitted(text, zone, manners, typesetter), zone, manners)


def fitted(text: Words, zone: Zone, manners: Manners, typesetter: Typesetter) -> Setting:
    """The words at the largest size at which they go into the zone."""
    return typesetter.fit(
        text.words,
        dressed(manners.font, text.style, text.direction),
        max(zone.width, 4.0),
        max(zone.height, 4.0),
        language=text.language,
        max_size=manners.size,
        max_lines=manners.lines,
        min_size=0.0,
        more_lines=manners.more_lines,
    )


def placed_in(text: Words, setting: Setting, zone: Zone, manners: Manners) -> Block:
    """A setting's place in a zone that holds it."""
    spare_x, spare_y = zone.width - setting.ink_width, zone.height - setting.ink_height
    is_far = manners.align == "right" or (manners.align == "start" and setting.is_rtl)
    is_far = is_far or (manners.align == "end" and not setting.is_rtl)
    across = spare_x / 2 if manners.align == "center" else spare_x if is_far else 0.0
    # By line boxes in the middle, so that labels of one row share a baseline; by ink at the edges.
    middle = (zone.height - setting.height) / 2 - setting.ink.top
    along = {"top": 0.0, "middle": min(max(middle, 0.0), max(spare_y, 0.0)), "bottom": spare_y}[manners.at]
    align: Align = "center" if manners.align == "center" else "right" if is_far else "left"
    x, y = zone.x + across, zone.y + along
    covered = Zone(x, y, setting.ink_width, setting.ink_height)
    return Block(
        text, setting, "none", x + setting.ink.left, y + setting.ink.top, covered, manners.color, "none", align
    )


def alike(pairs: Sequence[tuple[Words, Zone]], manners: Manners, typesetter: Typesetter) -> tuple[Block, ...]:
    """Texts of one rank, all at one size: that of the one that needs the smallest."""
    if not pairs:
        return ()
    smallest = min(fitted(text, zone, manners, typesetter).size for text, zone in pairs)
    same = replace(manners, size=smallest)
    return tuple(lettered(text, zone, same, typesetter) for text, zone in pairs)


def stacked(blocks: Sequence[Block], zone: Zone) -> Stack:
    """Blocks as `compose` takes them."""
    return Stack(tuple(blocks), zone)


def ink_on(color: str, colors: Colors) -> str:
    """The ink of words on a card of a colour."""
    return readable(colors.ink, (color,), STRONG)


def by_id(design: DesignLayer) -> dict[TextId, Words]:
    return {text.id: text for text in design.texts}


def headed(
    texts: Sequence[Words],
    zone: Zone,
    theme: Theme,
    colors: Colors,
    unit: float,
    typesetter: Typesetter,
    align: Align | None = None,
) -> tuple[tuple[Stack, ...], Zone]:
    """Running words above and below what the page is about.

    Returns:
        The stacks, and the zone that they leave.
    """
    feet = [t for t in texts if t.role in FOOT_ROLES and len(texts) > 1]
    heads = [t for t in texts if t not in feet]
    stacks = []
    rest, gap = zone, 0.035 * unit
    if heads:
        letters = sum(len(t.words) for t in heads)
        tall = min(MOST_SHARE, HEAD_SHARE * max(1.0, (letters / LETTERS) ** 0.5, 0.5 * len(heads))) * zone.height
        manner = Manner(
            theme, colors, unit, align or theme.align, "top", HEADLINE * min(2.2, theme.headline_size / 0.2)
        )
        head = stack(heads, Zone(zone.x, zone.y, zone.width, tall), manner, typesetter)
        stacks.append(head)
        top = head.zone.bottom + gap
        rest = Zone(rest.x, top, rest.width, zone.bottom - top)
    if feet:
        tall = FOOT_SHARE * zone.height
        manner = Manner(theme, colors, unit, align or theme.align, "bottom", has_lead=False)
        foot = stack(feet, Zone(zone.x, zone.bottom - tall, zone.width, tall), manner, typesetter)
        stacks.append(foot)
        rest = Zone(rest.x, rest.y, rest.width, foot.zone.y - gap - rest.y)
    return tuple(stacks), rest
