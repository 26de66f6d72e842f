"""A picture as the body of an SVG document, for the formats that are made of it."""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

import numpy as np

from ..artwork import Artwork, Raster, Shapes, Typeset, flat
from ..assets import drawing_svg
from ..color import to_hex
from ..drawing import MARGIN
from ..engines.contracts import Pixels
from ..typeset import shared_typesetter
from ..typeset.embedding import Face, Span, letters_by_face, spans_of
from ..typeset.fonts import is_drawn
from ..typeset.scripts import script_of
from ..typeset.takumi import Run
from ..typeset.vectors import Emoji, Lettering, Line, Piece, Slot, pieces_of, renamed, siblings
from .contracts import Options, encoders

GENERIC = "sans-serif"  # what a reader falls back on that does not load the fonts in the file
FINER = 1.0  # pixels per px of the page, of letters that an effect paints: as fine as the picture itself
_VIEW_BOX = re.compile(r'viewBox="([^"]+)"')
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAME = re.compile(r"[^\w.-]+")
_SHARED = re.compile(r"^<(linearGradient|radialGradient|clipPath|mask|pattern|filter|defs|style|symbol)\b")


@dataclass(frozen=True, slots=True)
class Written:
    """How words get into the document.

    Args:
        words: "live": text that a program with the fonts shows as it was set, line by line; "placed": text again, each
            stretch of one font where it stands, in the fonts of `names`, but for lines that are not `is_simple`;
            "outlined": paths.
        names: By face, the family that stands for it.
    """

    words: Literal["live", "placed", "outlined"]
    names: Mapping[Face, str] = field(default_factory=dict)


def letterings_of(art: Artwork) -> tuple[tuple[Lettering, tuple[int, int]], ...]:
    """All texts of a picture, with the top left of what they count from."""
    pages = (layer for layer in art.layers if isinstance(layer, Typeset))
    pieces = ((piece, page.box[:2]) for page in pages for piece in pieces_of(page.page, shared_typesetter()))
    return tuple((piece, corner) for piece, corner in pieces if isinstance(piece, Lettering))


def faces_of(art: Artwork) -> Mapping[Face, str]:
    """The letters that each font must hold for the picture's texts."""
    return letters_by_face(text for text, _ in letterings_of(art))


def body_of(art: Artwork, options: Options, written: Written) -> str:
    """Elements of SVG, px of the picture; it stands on white unless it is transparent."""
    taken: set[str] = set()
    ground = f'<rect width="{art.width}" height="{art.height}" fill="#ffffff"/>' if art.is_opaque else ""
    return ground + "".join(_layer(layer, k, art, options, written, taken) for k, layer in enumerate(art.layers))


def _layer(
    layer: Raster | Typeset, number: int, art: Artwork, options: Options, written: Written, taken: set[str]
) -> str:
    x0, y0, x1, y1 = layer.box
    prefix = f"l{number}-"
    if isinstance(layer, Raster):
        body = _raster(layer, (0, 0, x1 - x0, y1 - y0), options, prefix)
    else:
        pieces = pieces_of(layer.page, shared_typesetter())
        body = "".join(_piece(p, layer, options, written, f"{prefix}{k}-", taken) for k, p in enumerate(pieces))
    name = f'id="{_id(layer.name, taken)}" data-name={_quoted(layer.name)}'
    if layer.box == (0, 0, art.width, art.height):
        return f"<g {name}>{body}</g>"
    clip = f'<clipPath id="{prefix}box"><rect width="{x1 - x0}" height="{y1 - y0}"/></clipPath>'
    return f'<g {name} transform="translate({x0} {y0})">{clip}<g clip-path="url(#{prefix}box)">{body}</g></g>'


def _piece(piece: Piece, layer: Typeset, options: Options, written: Written, prefix: str, taken: set[str]) -> str:
    match piece:
        case Lettering():
            return _lettering(piece, layer, written, taken)
        case Slot():
            raster = layer.pictures.get(piece.slot)
            return "" if raster is None else _slot(piece, raster, options, prefix, taken)
        case _:
            return f"<g>{renamed(piece.body, prefix)}</g>"


# Pictures ----------------------------------------------------------------------------------------


def _slot(slot: Slot, raster: Raster, options: Options, prefix: str, taken: set[str]) -> str:
    box = f'x="{slot.x:g}" y="{slot.y:g}" width="{slot.width:g}" height="{slot.height:g}"'
    clip = f'<clipPath id="{prefix}slot"><rect {box} rx="{slot.radius:g}"/></clipPath>'
    shown = _raster(raster, (slot.x, slot.y, slot.width, slot.height), options, prefix)
    name = f'id="{_id(raster.name, taken)}" data-name={_quoted(raster.name)}'
    return f'<g {name}>{clip}<g clip-path="url(#{prefix}slot)">{shown}</g></g>'


def _raster(raster: Raster, box: tuple[float, float, float, float], options: Options, prefix: str) -> str:
    """The picture covering a box, as its vectors where it has them."""
    height, width = raster.pixels.shape[:2]
    if raster.shapes is None:
        return _image(raster.pixels, box, options)
    x, y, wide, high = box
    inner = _drawn(raster.shapes, (0, 0, width, height), options, prefix)
    return (
        f'<svg x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="xMidYMid slice">{inner}</svg>'
    )


def _drawn(shapes: Shapes, box: tuple[float, float, float, float], options: Options, prefix: str) -> str:
    under, over = ("" if pixels is None else _cropped(pixels, options) for pixels in (shapes.underlay, shapes.overlay))
    return f"{under}<g>{renamed(shapes.body, prefix)}</g>{over}"


def _cropped(pixels: Pixels, options: Options) -> str:
    """Only the part of it that is not empty."""
    ys, xs = (np.nonzero(pixels[..., 3].any(axis))[0] for axis in (1, 0))
    if not len(ys):
        return ""
    x0, x1, y0, y1 = int(xs[0]), int(xs[-1]) + 1, int(ys[0]), int(ys[-1]) + 1
    return _image(pixels[y0:y1, x0:x1], (x0, y0, x1 - x0, y1 - y0), options)


def _image(pixels: Pixels, box: tuple[float, float, float, float], options: Options) -> str:
    x, y, wide, high = box
    return (
        f'<image x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" preserveAspectRatio="xMidYMid slice" '
        f'xlink:href="{_address(pixels, options.compression)}"/>'
    )


def _address(pixels: Pixels, compression: int) -> str:
    """A data address: every pixel kept at 100; below, JPEG, or WebP where there is alpha."""
    is_opaque = pixels.shape[2] == 3 or bool((pixels[..., 3] == 255).all())
    format = "png" if compression == 100 else "jpeg" if is_opaque else "webp"
    encoder = encoders.get(format)
    data = encoder.encode(flat(pixels[..., :3] if is_opaque else pixels), Options(compression))
    return f"data:{encoder.media_type};base64,{b64encode(data).decode()}"


# Words -------------------------------------------------------------------------------------------


def _lettering(text: Lettering, page: Typeset, written: Written, taken: set[str]) -> str:
    name = f'id="{_id(text.id, taken)}" data-name={_quoted(text.words)}'
    emoji = "".join(_emoji(e, f"{_id(text.id, taken)}-") for line in text.lines for e in line.emoji)
    if text.dressed or text.effect:
        shown = text.dressed or _painted(text, page)
        words = _text(text, written, ' fill-opacity="0"') if written.words == "live" else ""
        return f"<g {name} aria-label={_quoted(text.words)}>{shown}{words}</g>"
    if written.words == "outlined":
        outlines = "".join(line.outlines for line in text.lines)
        return f'<g {name} aria-label={_quoted(text.words)} fill="{text.color}">{outlines}{emoji}</g>'
    return f"<g {name}>{_text(text, written)}{emoji}</g>"


def _text(text: Lettering, written: Written, extra: str = "") -> str:
    """The words as text; `extra` are attributes of all of it."""
    tracking = f' letter-spacing="{text.tracking_em * text.size:.4g}"' if text.tracking_em else ""
    language = f" xml:lang={_quoted(text.language)}" if text.language else ""
    look = f'fill="{text.color}" font-size="{text.size:g}"{tracking}{language}{extra}'
    if written.words == "placed":
        lines = (_placed(line, text, written.names) for line in text.lines)
        return f"<g {look}>{''.join(lines)}</g>"
    families = ", ".join([*(f"'{family}'" for family in text.families), GENERIC])
    italic = ' font-style="italic"' if text.is_italic else ""
    direction = ' direction="rtl"' if text.is_rtl else ""
    features = ",".join(f"'{tag}' 1" for tag in text.features)
    features = f";font-feature-settings:{features}" if features else ""
    face = f'font-family="{families}" font-weight="{text.weight}"{italic}{direction} style="white-space:pre{features}"'
    return f"<g {look} {face}>{''.join(_line(line, text) for line in text.lines)}</g>"


def _line(line: Line, text: Lettering) -> str:
    start, end = (line.right, line.left) if text.is_rtl else (line.left, line.right)
    x = {"start": start, "middle": (line.left + line.right) / 2, "end": end}[text.anchor]
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    words = "".join(
        f"<tspan font-family=\"'{span.face.family}'\"{_unseen(span)}>{_words(span.words)}</tspan>"
        if span.face.family not in text.families
        else _words(span.words)
        for span in spans_of(line.words, text)
    )
    return f'<text x="{x:.2f}" y="{line.baseline:.2f}"{anchor}{_spacing(line)} xml:space="preserve">{words}</text>'


def _unseen(span: Span) -> str:
    return ' fill="none"' if span.is_drawing else ""


def _spacing(line: Line) -> str:
    words = f' word-spacing="{line.word_spacing:.3f}"' if line.word_spacing else ""
    return words if line.letter_spacing is None else f'{words} letter-spacing="{line.letter_spacing:.3f}"'


def is_simple(line: Line, text: Lettering) -> bool:
    """Whether each letter is one glyph, or several are one, and none is slanted: what every converter sets well."""
    return not text.is_italic and line.glyphs <= sum(map(is_drawn, line.words)) and not any(map(_is_shaped, line.words))


def _is_shaped(char: str) -> bool:
    script = script_of(char)
    return unicodedata.category(char).startswith("M") or (script is not None and script.is_cursive)


def _placed(line: Line, text: Lettering, names: Mapping[Face, str]) -> str:
    if not is_simple(line, text):
        return line.outlines
    return "".join(_run(run, line, text, names) for run in line.runs)


def _run(run: Run, line: Line, text: Lettering, names: Mapping[Face, str]) -> str:
    spans = "".join(
        f'<tspan font-family="{names[span.face]}"{_unseen(span)}>{_words(span.words)}</tspan>'
        for span in spans_of(run.text, text)
    )
    return f'<text x="{run.x:.3f}" y="{line.baseline:.2f}"{_spacing(line)} xml:space="preserve">{spans}</text>'


def _emoji(emoji: Emoji, prefix: str) -> str:
    drawing = drawing_svg(emoji.drawing)
    box = _VIEW_BOX.search(drawing)
    assert box is not None, "the asset compiler writes one svg element"
    body = drawing[drawing.index(">", box.end()) + 1 : drawing.rindex("</svg>")]
    # As `drawing.rasterised` shows it: with a margin about it.
    x, y, wide, high = map(float, box.group(1).split())
    edge = max(wide, high) * (1 + 2 * MARGIN)
    view = f"{x + wide / 2 - edge / 2:g} {y + high / 2 - edge / 2:g} {edge:g} {edge:g}"
    place = f'x="{emoji.x:.2f}" y="{emoji.y:.2f}" width="{emoji.edge:.2f}" height="{emoji.edge:.2f}"'
    return f'<svg {place} viewBox="{view}">{renamed(body, prefix)}</svg>'


def _painted(text: Lettering, page: Typeset) -> str:
    """Letters that an effect paints: an image, finer than the page."""
    pixels = painted_text(text, page, FINER)
    ys, xs = (np.nonzero(pixels[..., 3].any(axis))[0] for axis in (1, 0))
    if not len(ys):
        return ""
    x0, x1, y0, y1 = int(xs[0]), int(xs[-1]) + 1, int(ys[0]), int(ys[-1]) + 1
    box = (x0 / FINER, y0 / FINER, (x1 - x0) / FINER, (y1 - y0) / FINER)
    return _image(pixels[y0:y1, x0:x1], box, Options())


def painted_text(text: Lettering, page: Typeset, scale: float) -> Pixels:
    """(h, w, 4) uint8 sRGB, straight alpha: a text alone on its page, with its effect and its emoji."""
    sheet, setter = page.page, shared_typesetter()
    ground = _ground(text, page) if text.effect else None
    source = f'<div class="page">{text.source}</div>'
    return setter.render(
        source, sheet.css, sheet.width, sheet.height, language=sheet.language, scale=scale, ground=ground
    )


def _ground(text: Lettering, page: Typeset) -> str | None:
    """The page's colour below a text: effects play with it."""
    below = below_texts(page)
    x0, x1 = (int(f(getattr(line, side) for line in text.lines)) for f, side in ((min, "left"), (max, "right")))
    y0, y1 = (int(f(getattr(line, side) for line in text.lines)) for f, side in ((min, "top"), (max, "bottom")))
    own = below[max(0, y0) : y1 + 1, max(0, x0) : x1 + 1].reshape(-1, 4)
    if not len(own) or own[:, 3].mean() <= 128:
        return None
    r, g, b = (float(v) / 255 for v in np.median(own[:, :3], 0))
    return to_hex((r, g, b))


def below_texts(page: Typeset) -> Pixels:
    """The page without its words."""
    sheet, setter = page.page, shared_typesetter()
    sources = "".join(p.source for p in pieces_of(sheet, setter) if not isinstance(p, Lettering))
    images = {f"memory://{slot}": raster.pixels for slot, raster in page.pictures.items()}
    html = f'<div class="page">{sources}</div>'
    return setter.render(html, sheet.css, sheet.width, sheet.height, language=sheet.language, images=images)


def _words(words: str) -> str:
    return escape(_UNWRITABLE.sub("", words))


def _quoted(words: str) -> str:
    return quoteattr(_UNWRITABLE.sub("", words))


def _id(name: str, taken: set[str]) -> str:
    """An id made of a name, unlike all others: programs show it as the layer's name."""
    stem = _NAME.sub("-", name).strip("-") or "layer"
    stem = stem if stem[0].isalpha() else f"n-{stem}"
    own = next(c for c in (stem, *(f"{stem}-{k}" for k in range(2, len(taken) + 3))) if c not in taken)
    taken.add(own)
    return own


def parts_of(body: str) -> tuple[str, Sequence[str]]:
    """(what all parts may refer to, the parts): the top elements of some SVG."""
    elements = siblings(body)
    shared = "".join(e for e in elements if _SHARED.match(e))
    return shared, [e for e in elements if not _SHARED.match(e)]
