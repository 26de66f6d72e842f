"""Reads words back from pixels with RapidOCR, an extra (`pip install 'maquette[verify]'`). No network.

The models inside RapidOCR's wheel (PP-OCRv6 small) know Latin, Greek, Chinese and Japanese characters. Which
ones exactly is asked of the model itself: no list of scripts here to grow stale. What it does not know is read by
Tesseract, where that is installed (`tesseract.py`).
"""

import difflib
import functools
import importlib.util
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..engines.contracts import Pixels
from ..manifest import Box
from ..typeset.scripts import spoken_language
from . import tesseract

MARGIN = 0.35  # of a line's height, around the box: letters that touch the edge are not found
RIMS = (0.06, -0.14, 0.25)
"""The same for Tesseract, which takes ornaments near letters for letters: close, inside the frame of a sign, wide."""
READABLE_SHARE = 0.9  # of a string's letters that the model must know, for its word to count
LEAST_SCORE = 0.5  # of 1: below this RapidOCR itself calls a reading a guess
DETECTOR_EDGE_PX = 64  # the detector misses words in slivers; a crop is padded to this height at least


def is_available() -> bool:
    """True when RapidOCR and its runtime are installed; loads neither."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def can_read(words: str, language: str = "en") -> bool:
    """True when a reader that is installed knows the characters of `words`, signs and spaces aside."""
    return knows(words) or (any(c.isalnum() for c in words) and tesseract.can_read(spoken_language(words, language)))


def knows(words: str) -> bool:
    """True when RapidOCR's model knows the characters of `words`, signs and spaces aside."""
    letters = [c for c in unicodedata.normalize("NFC", words) if c.isalnum()]
    known = _alphabet()
    return bool(letters) and sum(c in known for c in letters) >= READABLE_SHARE * len(letters)


@dataclass(frozen=True, slots=True)
class Line:
    """Words that were read, and where."""

    words: str
    box: Box

    def is_in(self, box: Box) -> bool:
        """True when its middle is in `box`."""
        x, y = (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def read_lines(pixels: Pixels) -> tuple[Line, ...]:
    """The lines of words in (h, w, 3 or 4) uint8 sRGB, top to bottom, then left to right."""
    # RapidOCR takes blue first, and remembers the `use_det` of the call before.
    found = _reader()(np.ascontiguousarray(pixels[..., 2::-1]), use_det=True) if pixels.size else None
    if found is None or not found.txts:
        return ()
    boxes = [_around(np.asarray(corners)) for corners in found.boxes]
    row = max(1.0, 0.6 * float(np.median([y1 - y0 for _, y0, _, y1 in boxes])))  # tops this near are one line
    readings = zip(found.txts, boxes, found.scores, strict=True)
    lines = [Line(words, box) for words, box, score in readings if score >= LEAST_SCORE]
    return tuple(sorted(lines, key=lambda line: (round(line.box[1] / row), line.box[0])))


def looks(pixels: Pixels, box: Box, words: str, language: str, lines: int = 1) -> Iterator[tuple[Line, ...]]:
    """What stands in a box where `words` should, looked at again and again: nearer, enlarged, as black on white.

    By the reader that knows their script; nothing where none does.

    Args:
        lines: About how many lines they stand on.
    """
    spoken = spoken_language(words, language)
    if knows(words):
        near = crop(pixels, box)
        yield read_lines(near)
        if near.size:
            yield read_lines(_enlarged(near))
            yield read_lines(np.repeat(tesseract.ink_on_white(_enlarged(near))[..., None], 3, -1))
    elif tesseract.can_read(spoken):
        for rim in RIMS:
            for count in dict.fromkeys((lines, max(1, lines - 1), lines + 1)):
                found = tesseract.read_block(crop(pixels, box, rim), spoken, count)
                yield tuple(Line(told, where) for told, where in found)


def read_text(pixels: Pixels, box: Box, words: str, language: str, lines: int = 1) -> tuple[Line, ...]:
    """The look that comes nearest to the words, and the first that is as good as it gets."""
    best: tuple[Line, ...] = ()
    for found in looks(pixels, box, words, language, lines):
        if similarity(words, found) > similarity(words, best) or not best:
            best = found
        if similarity(words, best) == 1:
            break
    return best


def _enlarged(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    part = np.ascontiguousarray(pixels[..., :3])
    return np.asarray(cv2.resize(part, (2 * width, 2 * height), interpolation=cv2.INTER_CUBIC), np.uint8)


def crop(pixels: Pixels, box: Box, rim: float = MARGIN) -> Pixels:
    """`pixels` at `box` with a margin, and tall enough to be read: the second, closer look."""
    height, width = pixels.shape[:2]
    x0, y0, x1, y1 = box
    margin = int(rim * min(x1 - x0, y1 - y0)) + 4
    rows = slice(max(0, y0 - margin), max(0, min(height, y1 + margin)))
    columns = slice(max(0, x0 - margin), max(0, min(width, x1 + margin)))
    part = pixels[rows, columns]
    short = max(0, DETECTOR_EDGE_PX - part.shape[0])
    return np.pad(part, ((short // 2, short - short // 2), (0, 0), (0, 0)), mode="edge") if part.size else part


def similarity(wanted: str, lines: Sequence[Line]) -> float:
    """How alike the letters are, 0 to 1, whatever the case, the spacing, the accents and the signs."""
    one, other = _bare(wanted), _bare("".join(line.words for line in lines))
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() if one or other else 1.0


def _bare(words: str) -> str:
    # Signs go because a reader takes a dash for any other; accents because it often drops them.
    return "".join(c for c in unicodedata.normalize("NFKD", words).casefold() if c.isalnum())


def _around(corners: NDArray[np.floating]) -> Box:
    (x0, y0), (x1, y1) = corners.min(0), corners.max(0)
    return int(x0), int(y0), int(x1), int(y1)


@functools.cache
def _reader():  # type: ignore[no-untyped-def]  # RapidOCR has no types
    from rapidocr import RapidOCR

    # The classifier only turns lines that stand on their head; nothing here is set so.
    quiet = {"Global.log_level": "critical", "Global.use_cls": False}
    return RapidOCR(params={**quiet, "EngineConfig.onnxruntime.intra_op_num_threads": os.cpu_count() or 1})


@functools.cache
def _alphabet() -> frozenset[str]:
    reader = _reader()
    reader(np.full((48, 96, 3), 255, np.uint8), use_det=False)  # the model is loaded at its first use
    return frozenset(reader.text_rec.session.get_character_list())
