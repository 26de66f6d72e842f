"""Settings as HTML. Pure strings; every user word is escaped here and nowhere else."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .emoji import marked
from .setting import Setting
from .vertical import CELL, VERT, cells

TABULAR = "font-variant-numeric:lining-nums tabular-nums;"
Align = Literal["start", "center", "end", "left", "right"]


@dataclass(frozen=True, slots=True)
class TextTag:
    """What a page says of one text: enough to put its words together again from what was laid out."""

    id: str
    gaps: tuple[str, ...]
    is_rtl: bool
    is_lettered: bool = False


def text_html(
    id: str,
    setting: Setting,
    x: float,
    y: float,
    width: float,
    color: str,
    align: Align = "left",
    extra: str = "",
    offsets: Sequence[tuple[float, float]] = (),
) -> str:
    """A text as one absolutely placed box that holds a box for each line.

    Args:
        x, y: Top left of the line boxes, px from the page's corner.
        width: Width to align the lines in; at least the setting's own.
        align: "start" and "end" follow the direction of the words.
        extra: More CSS declarations.
        offsets: Where each line's box stands from (x, y), where they do not follow one another: text in columns.
    """
    side = {"start": "right" if setting.is_rtl else "left", "end": "left" if setting.is_rtl else "right"}.get(
        align, align
    )
    lines, ends = _columns(setting) if setting.is_vertical else _lines(setting, offsets)
    gaps = html.escape("|".join(str(ord(gap[0])) if gap else "" for gap in ends), quote=True)
    lettering = ""
    if setting.lettering:
        # Read by `lettered`, in this order; readers without effects find an ordinary text in plain ink.
        lettering = (
            f'data-lettering="{setting.lettering}" data-size="{setting.size:.3f}" '
            f'data-box="{width:.2f},{setting.height:.2f}" '
        )
    return (
        f'<div data-text="{html.escape(id, quote=True)}" data-gaps="{gaps}" dir="{"rtl" if setting.is_rtl else "ltr"}" '
        f'{lettering}lang="{html.escape(setting.language, quote=True)}" style="position:absolute;left:{x:.2f}px;'
        f'top:{y:.2f}px;width:{width:.2f}px;text-align:{side};color:{color};{font_css(setting)}{extra}">{lines}</div>'
    )


def _lines(setting: Setting, offsets: Sequence[tuple[float, float]]) -> tuple[str, tuple[str, ...]]:
    """(a box for each line, the gap after each)."""
    stretch = setting.stretch or (0.0,) * len(setting.lines)
    places = [f"position:absolute;left:{x:.2f}px;top:{y:.2f}px;width:{setting.width:.2f}px;" for x, y in offsets] or [
        ""
    ] * len(setting.lines)
    boxes = (
        f"<div{_styled(place + _stretched(line, extra))}>{marked(line)}</div>"
        for line, extra, place in zip(setting.lines, stretch, places, strict=True)
    )
    return "".join(boxes), setting.gaps


def _columns(setting: Setting) -> tuple[str, tuple[str, ...]]:
    """(a box for each cell of each column, the gap after each)."""
    boxes: list[str] = []
    ends: list[str] = []
    high = CELL * setting.size
    for k, (column, gap) in enumerate(zip(setting.lines, setting.gaps, strict=True)):
        x, y = setting.width - setting.size - k * setting.line_height, 0.0
        for cell in cells(column):
            if cell.isspace():
                ends[-1] = cell
                y += 0.5 * high
                continue
            boxes.append(
                f'<div style="position:absolute;left:{x:.2f}px;top:{y:.2f}px;width:{setting.size:.2f}px;'
                f'text-align:center;line-height:{high:.2f}px;{VERT}">{marked(cell)}</div>'
            )
            ends.append("")
            y += high
        ends[-1] = gap
    return "".join(boxes), tuple(ends)


def _stretched(line: str, extra: float) -> str:
    if not extra:
        return ""
    return f"{'word' if ' ' in line else 'letter'}-spacing:{extra:.3f}px"


def _styled(css: str) -> str:
    return f' style="{css}"' if css else ""


def font_css(setting: Setting) -> str:
    """CSS declarations for a setting's font, size and leading."""
    names = ",".join(f"'{name}'" for name in setting.families)
    italic = "font-style:italic;" if setting.style == "italic" else ""
    tracking = f"letter-spacing:{setting.tracking_em:.4f}em;" if setting.tracking_em else ""
    figures = TABULAR if setting.is_tabular else ""
    return (
        f"font-family:{names};font-weight:{setting.weight};{italic}{tracking}{figures}"
        f"font-size:{setting.size:.3f}px;line-height:{setting.line_height:.3f}px;white-space:pre;"
    )


_TAG = re.compile(r'<div data-text="([^"]*)" data-gaps="([^"]*)" dir="(\w+)"( data-lettering)?')
_FAMILIES = re.compile(r"font-family:([^;\"}]+)")
_MARKUP = re.compile(r"<svg.*?</svg>|<[^>]*>", re.S)


def text_tags(page_html: str) -> tuple[TextTag, ...]:
    """The texts of a page, in document order."""
    return tuple(
        TextTag(
            html.unescape(id),
            tuple(chr(int(g)) if g else "" for g in gaps.split("|")) if gaps else ("",),
            dir == "rtl",
            bool(lettering),
        )
        for id, gaps, dir, lettering in _TAG.findall(page_html)
    )


def families_in(source: str) -> tuple[str, ...]:
    """Names of all font families that HTML or CSS asks for."""
    names = (name.strip().strip("'") for stack in _FAMILIES.findall(source) for name in stack.split(","))
    return tuple(dict.fromkeys(names))


def words_in(page_html: str) -> str:
    """All words between the tags."""
    return html.unescape(_MARKUP.sub("", page_html))
