"""Panels, frames and shots that a prompt lists one by one: "Panel 1: …", "Shot 2 – …", 「コマ3：…」. Pure, linear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .brief import Panel

WORDS = (
    "panel|frame|shot|scene|page|slide|cell|image|picture|bild|szene|einstellung|kachel|folie|case|vignette|plan|"
    "scène|escena|viñeta|plano|toma|cena|quadro|quadrinho|painel|scena|vignetta|inquadratura|paneel|beeld|kader|"
    "kadr|panel|ujęcie|sahne|kare|кадр|панель|сцена|план|コマ|カット|シーン|场景|镜头|格|畫面|画面|鏡頭|場景|장면|컷|패널|"
    "لوحة|مشهد|لقطة|पैनल|दृश्य|शॉट|ช่อง|ฉาก"
)
"""What such a part is called, in the languages of the lexicon."""
START = re.compile(
    rf"(?:(?<=\n)|(?<=[.;!?。！？;|])|^)[ \t>*#_-]*(?:\*\*)?(?:{WORDS})\s?(?:#|n[.ºo°]\s?)?(\d{{1,2}})"
    r"(?:\*\*)?\s?(?:[:.：)\-–—]|\*\*)+[ \t]*(?:\*\*)?"
    rf"|(?:(?<=\n)|^)[ \t>*#_-]*(?:第)?(\d{{1,2}})(?:コマ目?|カット|格|场|幕|鏡|镜)[：:．.、 ]*",
    re.IGNORECASE,
)
MOST = 24
"""Panels of one picture."""


@dataclass(frozen=True, slots=True)
class PanelSpan:
    """Where a panel is told: `prompt[start:end]`, its heading left out."""

    number: int
    start: int
    end: int


def panel_spans(prompt: str) -> tuple[PanelSpan, ...]:
    """The panels listed, in order; numbers are those told. A single one is no list."""
    found = tuple(_spans(prompt))
    return found if len(found) > 1 else ()


def _spans(prompt: str) -> Iterator[PanelSpan]:
    starts = []
    for match in START.finditer(prompt):
        starts.append((int(match[1] or match[2]), match.start(), match.end()))
        if len(starts) == MOST:
            break
    for index, (number, _, start) in enumerate(starts):
        end = starts[index + 1][1] if index + 1 < len(starts) else _last_end(prompt, start)
        yield PanelSpan(number, start, max(start, end))


def _last_end(prompt: str, start: int) -> int:
    """The last panel ends with its paragraph: what follows an empty line is said of the whole."""
    blank = re.compile(r"\n[ \t]*\n").search(prompt, start)
    return blank.start() if blank else len(prompt)


def panels_of(prompt: str, spans: tuple[PanelSpan, ...], told: int | None) -> tuple[Panel, ...]:
    """
    Args:
        told: How many panels the prompt speaks of, where it does not list them.
    """
    if spans:
        return tuple(Panel(i, prompt[s.start : s.end].strip()) for i, s in enumerate(spans, 1))
    return tuple(Panel(number, "") for number in range(1, min(told or 0, MOST) + 1))
