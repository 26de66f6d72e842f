"""How high the elements of screens want to be, in points; and the sizes of their letters."""

import math
from collections.abc import Callable, Mapping

from ..plan.content import Widget
from ._ui import Ui

GAP = 12.0  # points between elements
PAD = 16.0
BODY, SMALL, TITLE, HEAD = 15.0, 12.5, 19.0, 27.0  # points: sizes of letters
WIDE_HEAD = 2.1  # times a phone's headline: on a page of the web


def _lines(id: str | None, ui: Ui, width: float, points: float, most: int, *, is_title: bool = False) -> int:
    """On how many lines words stand at a size, roughly as they will be set."""
    if id is None or id not in ui.words:
        return 0
    text = ui.words[id]
    font = ui.title_face if is_title else ui.face()
    size = ui.pt(points)
    one_line = ui.typesetter.set_line(text.words, font, size, language=text.language).ink_width
    return max(
        1,
        min(most, math.ceil(one_line / max(width, 1.0) * 1.06), len(text.words.split()) if one_line > width else 1)
        or 1,
    )


def text_height(id: str | None, ui: Ui, width: float, points: float, most: int, *, is_title: bool = False) -> float:
    return 1.32 * points * _lines(id, ui, width, points, most, is_title=is_title)


def _fixed(height: float) -> Callable[[Widget, Ui, float, bool], float]:
    return lambda widget, ui, width, is_wide: height


def _hero_height(w: Widget, ui: Ui, width: float, is_wide: bool) -> float:
    words = width * (0.48 if is_wide else 1.0)
    head = HEAD * (WIDE_HEAD if is_wide else 1.1)
    told = text_height(w.text, ui, words, head, 3, is_title=True) + text_height(w.detail, ui, words, BODY, 3) + GAP
    picture = (280.0 if is_wide else 190.0) if ui.has_picture(w.picture) else 0.0
    return max(told, picture) + 24 if is_wide else told + picture + GAP


def _heading_height(w: Widget, ui: Ui, width: float, is_wide: bool) -> float:
    return 10 + text_height(w.text, ui, width, TITLE, 2, is_title=True)


def _text_block_height(w: Widget, ui: Ui, width: float, is_wide: bool) -> float:
    return 4 + text_height(w.text, ui, width, BODY, 6) + text_height(w.detail, ui, width, SMALL, 3)


def _card_height(w: Widget, ui: Ui, width: float, is_wide: bool) -> float:
    inner = width - ui.pt(2 * GAP)
    told = (
        text_height(w.text, ui, inner, BODY, 2) + text_height(w.detail, ui, inner, SMALL, 2)
        + (1.4 * BODY if w.amount else 0.0) + 2 * GAP
    )  # fmt: skip
    return told + (104.0 if ui.has_picture(w.picture) else 0.0)


def message_height(w: Widget, ui: Ui, width: float, is_wide: bool) -> float:
    room = 0.74 * width - ui.pt(2 * 12)
    return 20 + text_height(w.text, ui, room, BODY, 6)


HEIGHTS: Mapping[str, Callable[[Widget, Ui, float, bool], float]] = {
    "status_bar": _fixed(34), "title_bar": lambda w, ui, width, is_wide: 58.0 if w.detail else 50.0,
    "navigation": _fixed(54), "tab_bar": _fixed(64),
    "hero": _hero_height, "heading": _heading_height, "text": _text_block_height, "button": _fixed(50),
    "field": lambda w, ui, width, is_wide: 70.0 if w.text else 48.0, "search": _fixed(44), "toggle": _fixed(52),
    "card": _card_height, "list_row": _fixed(62), "image": _fixed(130), "avatar": _fixed(104),
    "chart": lambda w, ui, width, is_wide: 150.0, "figure": _fixed(78), "message": message_height,
    "player": _fixed(330), "map": _fixed(230), "footer": _fixed(48),
}  # fmt: skip
