"""Tesseract, where it is installed: it reads scripts that RapidOCR's model does not know. A program, not a library.

Which languages it can read is asked of the program itself. It is called without a shell, with pixels on its input.
"""

import functools
import shutil
import subprocess
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from ..manifest import Box

# Its names are ISO 639-2; ours are BCP 47.
NAMES = {
    "am": "amh", "ar": "ara", "be": "bel", "bg": "bul", "bn": "ben", "cs": "ces", "de": "deu", "el": "ell",
    "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "hi": "hin", "hy": "hye", "ja": "jpn",
    "ka": "kat", "ko": "kor", "mr": "mar", "ne": "nep", "pl": "pol", "ru": "rus", "sr": "srp", "ta": "tam",
    "te": "tel", "th": "tha", "tr": "tur", "uk": "ukr", "ur": "urd", "vi": "vie", "zh": "chi_sim",
    "zh-hant": "chi_tra",
}  # fmt: skip
LINE_PX = 44  # height of a line that it reads best
MOST_EDGE = 2600  # px: larger pictures take it seconds
RIM = 16  # px around a crop: letters at its very edge are not found
TIMEOUT_S = 40.0
BLOCK, LINE = "6", "7"  # its modes for one block of text, and for one line


def can_read(language: str) -> bool:
    """True when the program and its data for the language are installed."""
    return _name(language) in _languages()


def _name(language: str) -> str:
    tag = language.lower()
    return NAMES.get(tag) or NAMES.get("zh-hant" if tag.startswith("zh-") and tag != "zh-cn" else tag.split("-")[0], "")


@functools.cache
def _languages() -> frozenset[str]:
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(told.stdout.split("\n")[1:]) - {""}


def read_block(pixels: NDArray[np.uint8], language: str, lines: int = 1) -> tuple[tuple[str, Box], ...]:
    """(words, box) of each line in a crop that holds one block of text, from top to bottom.

    Args:
        pixels: (h, w, 3 or 4) uint8 sRGB.
        lines: About how many lines there are: tells how large its letters are.
    """
    if not pixels.size:
        return ()
    grey = ink_on_white(pixels)
    height, width = grey.shape
    scale = min(LINE_PX * max(lines, 1) * 1.35 / height, MOST_EDGE / max(height, width), 4.0)
    if abs(scale - 1) > 0.15:
        size = max(8, round(width * scale)), max(8, round(height * scale))
        method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        grey = np.asarray(cv2.resize(grey, size, interpolation=method), np.uint8)
    else:
        scale = 1.0
    grey = np.pad(grey, RIM, constant_values=255)
    found = _run(cv2.imencode(".png", grey)[1].tobytes(), _name(language), LINE if lines == 1 else BLOCK)
    return tuple((words, _unscaled(box, scale)) for words, box in found)


def ink_on_white(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A crop as dark letters on white, whatever their colours: how far each pixel is from the ground's colour."""
    rgb = pixels[..., :3].astype(np.float32)
    rim = np.concatenate([rgb[:2].reshape(-1, 3), rgb[-2:].reshape(-1, 3), rgb[:, :2].reshape(-1, 3)])
    far = np.linalg.norm(rgb - np.median(rim, 0), axis=-1)
    most = max(float(np.percentile(far, 97)), 1.0)
    return np.asarray(255 * (1 - np.clip((far / most - 0.18) / 0.7, 0, 1)), np.uint8)


def _unscaled(box: Box, scale: float) -> Box:
    x0, y0, x1, y1 = (round((edge - RIM) / scale) for edge in box)
    return x0, y0, x1, y1


def _run(png: bytes, name: str, mode: str) -> Iterator[tuple[str, Box]]:
    program = shutil.which("tesseract") or "tesseract"
    command = [program, "stdin", "stdout", "-l", name, "--psm", mode, "tsv"]
    try:
        done = subprocess.run(command, input=png, capture_output=True, timeout=TIMEOUT_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return
    rows: dict[tuple[str, ...], list[tuple[str, Box]]] = {}
    for row in done.stdout.decode("utf-8", "replace").split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            x, y, w, h = (int(cell) for cell in cells[6:10])
            rows.setdefault(tuple(cells[1:5]), []).append((cells[11].strip(), (x, y, x + w, y + h)))
    for words in rows.values():
        boxes = [box for _, box in words]
        x0, y0 = min(box[0] for box in boxes), min(box[1] for box in boxes)
        x1, y1 = max(box[2] for box in boxes), max(box[3] for box in boxes)
        yield " ".join(word for word, _ in words), (x0, y0, x1, y1)
