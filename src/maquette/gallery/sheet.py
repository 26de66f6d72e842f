"""Lays small pictures out in rows, with a caption under each."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ..engines.contracts import Pixels

Font: TypeAlias = ImageFont.FreeTypeFont | ImageFont.ImageFont

PAPER, INK = (250, 249, 246), (60, 58, 54)
GAP, CAPTION = 0.05, 0.11  # of a picture's edge


def contact_sheet(pictures: Sequence[tuple[str, Pixels]], columns: int) -> Pixels:
    """(h, w, 3) uint8: all pictures, of one square size, with their captions.

    Args:
        pictures: (caption, pixels) in order; at least one.
        columns: How many stand in a row, at least 1.
    """
    edge = pictures[0][1].shape[0]
    gap, line = max(2, round(GAP * edge)), max(12, round(CAPTION * edge))
    columns = min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (edge + gap) + gap, rows * (edge + line + gap) + gap), PAPER)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(size=max(9.0, 0.62 * line))
    for k, (caption, pixels) in enumerate(pictures):
        x, y = gap + k % columns * (edge + gap), gap + k // columns * (edge + line + gap)
        sheet.paste(Image.fromarray(np.ascontiguousarray(pixels)), (x, y))
        pen.text((x, y + edge + line * 0.15), _fitted(caption, edge, pen, font), INK, font=font)
    return np.asarray(sheet)


def _fitted(caption: str, width: int, pen: ImageDraw.ImageDraw, font: Font) -> str:
    """As much of the caption as goes into the width, px."""
    if pen.textlength(caption, font=font) <= width:
        return caption
    while caption and pen.textlength(caption + "…", font=font) > width:
        caption = caption[:-1]
    return caption.rstrip() + "…"
