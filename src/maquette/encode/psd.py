"""PSD: what lies over what, each as a named layer of pixels, and the finished picture for programs that show only that.

Written by psd-tools. Words and drawings are layers of their own; each is cut to what it covers.
"""

import html
import math
import re
import struct
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from ..artwork import Artwork, Raster, Typeset
from ..engines.contracts import Pixels
from ..typeset import shared_typesetter
from ..typeset.vectors import Drawn, Lettering, Piece, Slot, pieces_of
from ._vectors import painted_text, parts_of
from .contracts import Options, encoders

NAME_LENGTH = 120  # characters; a layer's name has at most 255 bytes
MOST_DRAWINGS = 48  # of a sheet of shapes as layers of their own: a pattern has hundreds, which nobody moves by hand
PIXELS_PER_INCH = 96
_DRAWING = re.compile(r'data-drawing="([^"]*)"')
_PLACE = re.compile(r"left:(-?[\d.]+)px;top:(-?[\d.]+)px")


@encoders.register("psd")
class Psd:
    extensions: tuple[str, ...] = (".psd",)
    media_type = "image/vnd.adobe.photoshop"
    keeps_alpha = True

    def encode(self, art: Artwork, options: Options) -> bytes:
        """Without loss; `compression` is not used."""
        from psd_tools import PSDImage
        from psd_tools.api.layers import Group, PixelLayer
        from psd_tools.constants import Compression

        # Made with alpha, so that layers keep theirs; whether the whole has any is settled at the end.
        psd = PSDImage.new("RGBA", (art.width, art.height), color=0)
        if art.is_opaque:
            paper = np.full((art.height, art.width, 4), 255, np.uint8)
            PixelLayer.frompil(Image.fromarray(paper), psd, "paper", 0, 0, Compression.RLE)
        for layer in art.layers:
            within: Any = psd
            if isinstance(layer, Typeset):
                within = Group.new(psd)
                within.name = _name(layer.name)
            for name, pixels, x, y in _layers(layer):
                made = PixelLayer.frompil(Image.fromarray(pixels), within, "layer", y, x, Compression.RLE)
                made.name = _name(name)  # set so, it is kept in Unicode as well
        return _written(psd, art, options)


def _written(psd: Any, art: Artwork, options: Options) -> bytes:  # Any: psd-tools' own
    """The file, with the finished picture beside its layers: drawn by us, not laid together anew."""
    from psd_tools.constants import Compression, Resource
    from psd_tools.psd.image_data import ImageData
    from psd_tools.psd.image_resources import ImageResource

    record = psd._record
    record.header.channels = art.pixels.shape[2]
    record.image_data = ImageData(compression=Compression.RLE)
    planes = [np.ascontiguousarray(art.pixels[..., k]).tobytes() for k in range(art.pixels.shape[2])]
    record.image_data.set_data(planes, record.header)
    info = record.layer_and_mask_information.layer_info
    # Below zero: the picture's fourth channel is its transparency ("Photoshop File Formats", Layer info).
    info.layer_count = abs(info.layer_count) * (1 if art.is_opaque else -1)
    resources = record.image_resources
    for key, data in ((Resource.RESOLUTION_INFO, _resolution()), (Resource.XMP_METADATA, options.metadata.xmp())):
        resources[key] = ImageResource(key=key, data=data)
    file = BytesIO()
    record.write(file)
    return file.getvalue()


def _resolution() -> bytes:
    """ResolutionInfo: 16.16 pixels per inch, shown in inches, both ways."""
    return struct.pack(">IHHIHH", PIXELS_PER_INCH << 16, 1, 1, PIXELS_PER_INCH << 16, 1, 1)


def _layers(layer: Raster | Typeset) -> Iterator[tuple[str, Pixels, int, int]]:
    """(name, pixels with alpha, left, top) of each layer, the lowest first."""
    x0, y0 = layer.box[:2]
    if isinstance(layer, Raster):
        yield from _cut(layer.name, layer.pixels, x0, y0)
        return
    is_first = True
    for piece in pieces_of(layer.page, shared_typesetter()):
        for name, source in _parts(piece, layer, is_first):
            pixels, left, top = _text(piece, layer) if isinstance(piece, Lettering) else (_sheet(source, layer), 0, 0)
            yield from _cut(name, pixels, x0 + left, y0 + top)
        is_first = False


def _cut(name: str, pixels: Pixels, x: int, y: int) -> Iterator[tuple[str, Pixels, int, int]]:
    """The part that is not empty, if there is any."""
    if pixels.shape[2] == 3:
        pixels = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
    ys, xs = (np.nonzero(pixels[..., 3].any(axis))[0] for axis in (1, 0))
    if len(ys):
        left, top = int(xs[0]), int(ys[0])
        yield name, np.ascontiguousarray(pixels[top : ys[-1] + 1, left : xs[-1] + 1]), x + left, y + top


def _parts(piece: Piece, layer: Typeset, is_first: bool) -> Iterator[tuple[str, str]]:
    """(name, HTML) of the layers that a piece becomes."""
    if isinstance(piece, Lettering):
        yield piece.words, piece.source
    elif isinstance(piece, Slot):
        if piece.slot in layer.pictures:
            yield layer.pictures[piece.slot].name, piece.source
    elif isinstance(piece, Drawn):
        opening = piece.source[: piece.source.index(">", piece.source.index("<svg")) + 1]
        shared, parts = parts_of(piece.body)
        for name, body in _gathered(parts, "ground" if is_first else "shapes"):
            yield name, f"{opening}{shared}{body}</svg></div>"
    else:
        yield "shapes", piece.source


def _gathered(parts: Sequence[str], otherwise: str) -> list[tuple[str, str]]:
    """Drawings one by one, other shapes together as far as nothing lies between them."""
    named = [(_drawings_in(part), part) for part in parts]
    if sum(bool(name) for name, _ in named) > MOST_DRAWINGS:
        return [(otherwise, "".join(parts))]
    out: list[tuple[str, str]] = []
    is_open = False
    for name, part in named:
        if name or not is_open:
            out.append((name or otherwise, part))
            otherwise = otherwise if name else "shapes"
        else:
            out[-1] = (out[-1][0], out[-1][1] + part)
        is_open = not name
    return out


def _drawings_in(part: str) -> str:
    """What a piece of SVG shows, as far as layouts say so."""
    return ", ".join(dict.fromkeys(html.unescape(name) for name in _DRAWING.findall(part)))


def _sheet(source: str, layer: Typeset) -> Pixels:
    """Part of a page alone on the whole of it."""
    page = layer.page
    images = {f"memory://{slot}": raster.pixels for slot, raster in layer.pictures.items()}
    return shared_typesetter().render(
        f'<div class="page">{source}</div>', page.css, page.width, page.height, language=page.language, images=images
    )


def _text(text: Lettering, layer: Typeset) -> tuple[Pixels, int, int]:
    """(pixels, left, top): a text alone, on no more of the page than it takes."""
    if text.effect:
        return painted_text(text, layer, 1.0), 0, 0
    room = text.size
    x0 = math.floor(min(line.left for line in text.lines) - room)
    y0 = math.floor(min(line.top for line in text.lines) - room)
    width = math.ceil(max(line.right for line in text.lines) + room) - x0
    height = math.ceil(max(line.bottom for line in text.lines) + room) - y0
    page = layer.page
    moved = _PLACE.sub(
        lambda m: f"left:{float(m.group(1)) - x0:.2f}px;top:{float(m.group(2)) - y0:.2f}px", text.source, count=1
    )
    pixels = shared_typesetter().render(
        f'<div class="page">{moved}</div>', page.css, width, height, language=page.language
    )
    # What the page cuts off is not shown by its layer either.
    left, top = max(x0, 0), max(y0, 0)
    return pixels[top - y0 : page.height - y0, left - x0 : page.width - x0], left, top


def _name(name: str) -> str:
    name = " ".join(name.split()) or "layer"
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1] + "…"
