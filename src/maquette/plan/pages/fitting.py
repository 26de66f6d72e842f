"""Pages with more on them than can be read: as many rows as can, and a notice of what was left out."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...errors import InvalidRequest
from ...layouts import Page, arranged
from ..content import (
    BillContent,
    BlocksContent,
    CellsContent,
    ChartContent,
    Content,
    Group,
    ListContent,
    TableContent,
    TextId,
    strings_of,
)
from ..model import DesignLayer, Notice

LEAST = 0.0125  # of the page's shorter edge: letters below it cannot be read at arm's length
LEAST_PX = 9.0  # nor can any below this
NAMED = 3  # rows that a notice names
LONG = 240  # characters: what is shorter is set as small as it must be, and noticed
HOPELESS = 0.62  # times the least size: what no notice excuses
FILLED, EM_AREA = 0.75, 0.65  # of the page, for letters; of an em's square, one letter with its share of the leading
LONE_MARK = re.compile(r"(?:^|(?<=\s))[\u0300-\u036f]+")
MOST_ROWS = 150  # in three columns of the smallest letters: no page holds more


def fitted(design: DesignLayer) -> tuple[DesignLayer, tuple[Notice, ...]]:
    """The page with as many of its rows as can be read; texts that stay too small are noticed.

    Only content is ever shortened: what the prompt puts in quotation marks as running words stays, however small.
    """
    _check(design)
    notices: list[Notice] = []
    whole = _count(design.content) if design.content is not None else 0
    if whole > MOST_ROWS or (whole > 1 and not _is_legible(arranged(design), design)):
        low, high = 1, min(whole, MOST_ROWS)  # `low` rows are taken to fit; `high` are known not to
        while high - low > 1:
            middle = (low + high) // 2
            tried = shortened(design, middle)
            low, high = (middle, high) if _is_legible(arranged(tried), tried) else (low, middle)
        fewer = shortened(design, low)
        if _is_legible(arranged(fewer), fewer):
            notices.append(_left_out(design, fewer, whole, low))
            design = fewer
    page = arranged(design)
    _check_legible(page, design)
    return design, (*notices, *_too_small(page, design))


def _check(design: DesignLayer) -> None:
    """
    Raises:
        InvalidRequest: More letters than can be read on the page, however they are arranged; or an accent that stands
            alone, which no font can draw.
    """
    for text in design.texts:
        if lone := LONE_MARK.search(unicodedata.normalize("NFC", text.words)):
            mark = next(c for c in lone[0] if unicodedata.combining(c))
            raise InvalidRequest(
                f"the text {text.words[:40]!r} cannot be set",
                why=f"the accent U+{ord(mark):04X} stands on no letter",
                fix="put a letter, or the dotted circle U+25CC, before it",
                param="prompt",
            )
    held = strings_of(design.content) if design.content is not None else frozenset()
    long = [len(t.words) for t in design.texts if t.id not in held or len(t.words) > LONG]
    width, height = design.box[2] - design.box[0], design.box[3] - design.box[1]
    least = least_px(design)
    room = int(FILLED * width * height / (least * least * EM_AREA))
    if sum(long) > room:  # rows may be left out; running words may not
        raise _too_long(sum(long), room)


def _check_legible(page: Page, design: DesignLayer) -> None:
    """
    Raises:
        InvalidRequest: A long text came out so small that nobody could read it.
    """
    words, least = {t.id: t.words for t in design.texts}, least_px(design)
    for id, size in page.sizes.items():
        if id in words and len(words[id]) > LONG and size < HOPELESS * least:
            raise _too_long(len(words[id]), max(LONG, int(len(words[id]) * (size / least) ** 2)))


def _too_long(letters: int, room: int) -> InvalidRequest:
    return InvalidRequest(
        f"the text of {letters} characters does not fit the page",
        why=f"about {round(room, -1 if room < 1000 else -2)} characters can be read at this size",
        fix="shorten it, share it out over several pictures, or ask for a larger size",
        param="prompt",
    )


def least_px(design: DesignLayer) -> float:
    """The size, px, below which letters on this page are too small."""
    width, height = design.box[2] - design.box[0], design.box[3] - design.box[1]
    return max(LEAST_PX, LEAST * min(width, height))


def shortened(design: DesignLayer, count: int) -> DesignLayer:
    """The page with the first `count` rows of its content, and without the texts of the others."""
    content = design.content
    cut = _CUTS.get(type(content)) if content is not None else None
    if content is None or cut is None:
        return design
    shorter = cut(content, count)
    gone = strings_of(content) - strings_of(shorter)
    slots = {p.slot for p in design.panels} & gone
    return design.model_copy(
        update={
            "content": shorter,
            "texts": tuple(t for t in design.texts if t.id not in gone),
            "panels": tuple(p for p in design.panels if p.slot not in slots),
        }
    )


def _is_legible(page: Page, design: DesignLayer) -> bool:
    held = strings_of(design.content) if design.content is not None else frozenset()
    least = least_px(design)
    return all(size >= least for id, size in page.sizes.items() if id in held)


def _left_out(design: DesignLayer, fewer: DesignLayer, whole: int, count: int) -> Notice:
    words = {t.id: t.words for t in design.texts}
    kept = {t.id for t in fewer.texts}
    names = [words[id] for id in words if id not in kept and id in _labels(design.content)]
    told = ", ".join(f"“{n}”" for n in names[:NAMED]) + (" and more" if len(names) > NAMED else "")
    return Notice(
        words=told or str(whole), why=f"only {count} of {whole} rows can be read at this size; these were left out"
    )


def _too_small(page: Page, design: DesignLayer) -> tuple[Notice, ...]:
    words, least = {t.id: t.words for t in design.texts}, least_px(design)
    small = [(words[id], size) for id, size in page.sizes.items() if size < least and id in words]
    if not small:
        return ()
    longest, size = max(small, key=lambda pair: len(pair[0]))
    told = longest if len(longest) <= 60 else longest[:57] + "…"
    return (Notice(words=told, why=f"set at {size:.0f} px it is too small to be read; a larger size would help"),)


def _count(content: Content) -> int:
    if isinstance(content, ListContent):
        return sum(len(g.rows) for g in content.groups)
    if isinstance(content, BillContent):
        return len(content.lines)
    if isinstance(content, TableContent):
        return len(content.rows)
    if isinstance(content, ChartContent):
        return len(content.categories)
    if isinstance(content, BlocksContent):
        return len(content.blocks)
    if isinstance(content, CellsContent):
        return len(content.cells)
    return 0


def _labels(content: Content | None) -> Sequence[TextId]:
    if isinstance(content, ListContent):
        return [r.label for g in content.groups for r in g.rows]
    if isinstance(content, BillContent):
        return [r.label for r in content.lines]
    if isinstance(content, TableContent):
        return [id for row in content.rows for id in row[:1] if id]
    if isinstance(content, ChartContent):
        return content.categories
    if isinstance(content, BlocksContent):
        return [b.title or b.body or b.figure or "" for b in content.blocks]
    if isinstance(content, CellsContent):
        return [c.caption or "" for c in content.cells]
    return ()


def _groups(content: ListContent, count: int) -> ListContent:
    out, left = [], count
    for group in content.groups:
        rows = group.rows[:left]
        left -= len(rows)
        if rows:
            out.append(Group(title=group.title, rows=rows))
    return content.model_copy(update={"groups": tuple(out)})


def _points(content: ChartContent, count: int) -> ChartContent:
    series = tuple(
        s.model_copy(update={"values": s.values[:count], "written": s.written[:count]}) for s in content.series
    )
    return content.model_copy(update={"categories": content.categories[:count], "series": series})


_CUTS: Mapping[type, Callable[[Any, int], Content]] = {  # Any: each takes the type it stands for
    ListContent: _groups,
    BillContent: lambda c, n: c.model_copy(update={"lines": c.lines[:n]}),
    TableContent: lambda c, n: c.model_copy(update={"rows": c.rows[:n]}),
    ChartContent: _points,
    BlocksContent: lambda c, n: c.model_copy(update={"blocks": c.blocks[:n]}),
    CellsContent: lambda c, n: c.model_copy(update={"cells": c.cells[:n]}),
}
