"""How each kind of promise is tested: one small function each, and the table of them."""

import difflib
import functools
import math
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..engines.contracts import Pixels
from ..manifest import Box, Entry, Manifest
from ..plan.model import Canvas, Check
from . import ocr
from .relations import PROVABLE, SIZES, Seen, holds, is_at

BORDER = 0.02  # of the shorter edge: the frame of pixels that tells the background
SPARE = 0.001  # of those pixels may differ: one dust grain is not another background
ALIKE = 0.8  # of 1: from here on a reading by OCR counts as the same words
LEAST_LETTER_PX = 9  # height of a line below which OCR guesses, and its failure proves nothing
STRAY_LETTERS = 3  # a reading shorter than this is a pattern that looks like a letter


class Finding(NamedTuple):
    """What a check found; fields as in `report.CheckResult`."""

    status: Literal["passed", "failed", "unproven"]
    figure: str
    detail: str


@dataclass(frozen=True)
class Evidence:
    """All that a check may look at."""

    pixels: Pixels
    canvas: Canvas
    manifest: Manifest
    reads_pixels: bool
    """OCR is wanted and here."""

    @functools.cached_property
    def lines(self) -> tuple[ocr.Line, ...]:
        """What OCR reads in the whole picture, at one look."""
        return ocr.read_lines(self.pixels)

    def seen(self, subject: str) -> Seen | None:
        """The object or place called `subject`: all its copies as one, if there are several."""
        found = [(order, e) for order, e in enumerate(self.manifest.entries) if _is_called(e, subject)]
        if not found:
            return None
        return Seen.of([e.box for _, e in found], order=max(order for order, _ in found))

    def others(self, subject: str) -> list[Seen]:
        """Every other object by itself."""
        entries = enumerate(self.manifest.entries)
        return [Seen(e.box, order) for order, e in entries if e.kind == "object" and not _is_called(e, subject)]


def _is_called(entry: Entry, subject: str) -> bool:
    """By its id in the plan; the copies of one subject have a number behind it ("cup-2")."""
    stem, _, number = entry.id.rpartition("-")
    return entry.kind in ("object", "place") and (entry.id == subject or (stem == subject and number.isdecimal()))


def _reads(check: Check, evidence: Evidence) -> Finding:
    wanted = unicodedata.normalize("NFC", check.text or "")
    texts = evidence.manifest.of("text")
    same = [e for e in texts if unicodedata.normalize("NFC", e.words or "") == wanted]
    if not same:
        nearest = difflib.get_close_matches(wanted, [e.words or "" for e in texts], n=1, cutoff=0.0)
        set_instead = f"the nearest string that was set is “{nearest[0]}”" if nearest else "no string was set"
        return Finding("failed", "not set", f"“{wanted}” was not set: {set_instead}.")
    shown = next((e for e in same if _is_within(e.box, evidence.pixels)), None)
    if shown is None:
        return Finding("failed", "cut off", f"“{wanted}” is set, but not wholly inside the picture.")
    letters = sum(not c.isspace() for c in wanted)
    figure, detail = f"{letters} of {letters} letters", f"“{wanted}” is set letter by letter"
    if not evidence.reads_pixels:
        return Finding("passed", figure, f"{detail}.")
    language = shown.language or "en"
    if not ocr.can_read(wanted, language):
        return Finding("passed", figure, f"{detail}; OCR is not available for this script.")
    lines = [line for line in evidence.lines if line.is_in(shown.box)]
    likeness = ocr.similarity(wanted, lines)
    if likeness < ALIKE:
        closer = ocr.read_text(evidence.pixels, shown.box, wanted, language, _lines_in(shown))
        if ocr.similarity(wanted, closer) > likeness:
            lines, likeness = list(closer), ocr.similarity(wanted, closer)
    figure = f"OCR {likeness:.0%}"
    if likeness >= ALIKE:
        return Finding("passed", figure, f"{detail}, and read back from the pixels.")
    if min(shown.box[2] - shown.box[0], shown.box[3] - shown.box[1]) < LEAST_LETTER_PX:
        return Finding("unproven", figure, f"{detail}, too small for OCR.")
    told = " ".join(line.words for line in lines)
    return Finding("failed", figure, f"{detail}, but reads as “{told}”.")


def _lines_in(shown: Entry) -> int:
    """About how many lines a text stands on, from the shape of its box: letters are half as wide as lines are tall."""
    width, height = shown.box[2] - shown.box[0], shown.box[3] - shown.box[1]
    return max(1, round(math.sqrt(0.5 * len(shown.words or "") * height / max(width, 1))))


def _count(check: Check, evidence: Evidence) -> Finding:
    found = sum(e.label == check.label for e in evidence.manifest.of("object"))
    status: Literal["passed", "failed"] = "passed" if found == check.expected else "failed"
    return Finding(status, f"{found} of {check.expected}", f"{found} × {check.label} drawn, {check.expected} wanted.")


def _relation(check: Check, evidence: Evidence) -> Finding:
    relation = check.relation or ""
    claim = f"{check.subject} {relation.replace('_', ' ')} {check.other}"
    claim += f" and {check.third}" if check.third else ""
    one, other = evidence.seen(check.subject or ""), evidence.seen(check.other or "")
    third = evidence.seen(check.third) if check.third else None
    if relation not in PROVABLE:
        return Finding("unproven", "–", f"{claim}: boxes cannot tell this.")
    missing = [
        name
        for name, seen in ((check.subject, one), (check.other, other), (check.third, third))
        if seen is None and name is not None
    ]
    if one is None or other is None or missing:
        return Finding("unproven", "–", f"{claim}: {missing[0] if missing else 'one of them'} has no box of its own.")
    is_so = holds(relation, one, other, third, check.factor)
    if is_so is None:
        return Finding("unproven", "–", f"{claim}: the two boxes cannot tell this.")
    dx, dy = (round(a - b) for a, b in zip(one.center, other.center, strict=True))
    figure = f"{dx:+d}, {dy:+d} px"
    if relation in SIZES:
        figure = f"{one.height_of_one / max(other.height_of_one, 1):.2f} ×"
    return Finding("passed" if is_so else "failed", figure, f"{claim}: {_verdict(is_so)} in the picture.")


def _verdict(is_so: bool) -> str:
    return "so it is" if is_so else "it is not so"


def _side(check: Check, evidence: Evidence) -> Finding:
    side = check.relation or ""
    claim = f"{check.subject} at the {side.replace('_', ' ')}"
    one = evidence.seen(check.subject or "")
    if one is None:
        return Finding("unproven", "–", f"{claim}: {check.subject} has no box of its own.")
    height, width = evidence.pixels.shape[:2]
    x, y = one.center[0] / width, one.center[1] / height
    is_so = is_at(side, one, evidence.others(check.subject or ""), width, height)
    figure = f"{100 * x:.0f} %, {100 * y:.0f} %"
    return Finding("passed" if is_so else "failed", figure, f"{claim}: {_verdict(is_so)}; its middle is at {figure}.")


def _whole(check: Check, evidence: Evidence) -> Finding:
    one = evidence.seen(check.subject or "")
    if one is None:
        return Finding("failed", "not drawn", f"{check.subject} was not drawn.")
    height, width = evidence.pixels.shape[:2]
    room = min(one.box[0], one.box[1], width - one.box[2], height - one.box[3])
    # A box is clipped by the picture: what touches the edge may go on beyond it.
    if room > 0:
        return Finding("passed", f"{room} px", f"{check.subject} is whole, {room} px from the nearest edge.")
    return Finding("failed", f"{room} px", f"{check.subject} is cut by the edge of the picture.")


def _background_white(check: Check, evidence: Evidence) -> Finding:
    return _share((_border(evidence.pixels) == 255).all(-1), "pure white")


def _background_transparent(check: Check, evidence: Evidence) -> Finding:
    if evidence.pixels.shape[2] == 3:
        return Finding("failed", "no alpha", "The picture has no alpha channel.")
    return _share(_border(evidence.pixels)[:, 3] == 0, "transparent")


def _border(pixels: Pixels) -> Pixels:
    """(n, 3 or 4): the pixels of the frame that tells the background; the corners twice."""
    depth = max(1, round(BORDER * min(pixels.shape[:2])))
    sides = (pixels[:depth], pixels[-depth:], pixels[:, :depth], pixels[:, -depth:])
    return np.concatenate([side.reshape(-1, pixels.shape[2]) for side in sides])


def _share(holds: NDArray[np.bool_], claim: str) -> Finding:
    share = float(holds.mean())
    # Rounded down: "100 %" must mean every pixel.
    figure = f"{np.floor(share * 1000) / 10:.1f} %"
    return Finding("passed" if share >= 1 - SPARE else "failed", figure, f"{figure} of the border is {claim}.")


def _no_text(check: Check, evidence: Evidence) -> Finding:
    words = [e.words or "" for e in evidence.manifest.of("text")]
    if words:
        return Finding("failed", f"{len(words)} strings", "These were set: " + ", ".join(f"“{w}”" for w in words) + ".")
    if evidence.reads_pixels:
        stray = [line.words for line in evidence.lines if sum(c.isalnum() for c in line.words) >= STRAY_LETTERS]
        if stray:
            return Finding("failed", f"{len(stray)} strings", "OCR reads " + ", ".join(f"“{w}”" for w in stray) + ".")
        return Finding("passed", "0 strings", "No string was set, and OCR reads none.")
    return Finding("passed", "0 strings", "No string was set.")


def _size(check: Check, evidence: Evidence) -> Finding:
    height, width = evidence.pixels.shape[:2]
    wanted = (evidence.canvas.width, evidence.canvas.height)
    status: Literal["passed", "failed"] = "passed" if (width, height) == wanted else "failed"
    return Finding(status, f"{width}×{height}", f"{width}×{height} px drawn, {wanted[0]}×{wanted[1]} px planned.")


def _is_within(box: Box, pixels: Pixels) -> bool:
    height, width = pixels.shape[:2]
    return bool(0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height)


CHECKS: Mapping[str, Callable[[Check, Evidence], Finding]] = {
    "reads": _reads,
    "count": _count,
    "relation": _relation,
    "side": _side,
    "whole": _whole,
    "background_white": _background_white,
    "background_transparent": _background_transparent,
    "no_text": _no_text,
    "size": _size,
}
"""By the kinds of `maquette.plan.model.Check`."""
