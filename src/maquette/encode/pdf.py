"""PDF: a page for each picture, its shapes as vectors, its words as text in fonts that the file holds.

Made of the same SVG as `svg.py`, by svg2pdf; bound by pypdf. A CSS px is 1/96 of an inch, as in browsers: 0.75 pt.
"""

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ..artwork import Artwork
from ..errors import Unavailable
from ..typeset.embedding import Face, plain_font
from ..typeset.scripts import is_rtl
from ..typeset.takumi import Run
from ._vectors import Written, body_of, faces_of, is_simple, letterings_of
from .contracts import Options, encoders
from .metadata import Metadata

if TYPE_CHECKING:
    from pypdf.generic import DecodedStreamObject, DictionaryObject

    from ._unseen import Stretch

POINTS = 0.75  # per px


@encoders.register("pdf")
class Pdf:
    extensions: tuple[str, ...] = (".pdf",)
    media_type = "application/pdf"
    keeps_alpha = False
    """A page is paper: what is transparent shows white."""

    def encode(self, art: Artwork, options: Options) -> bytes:
        """`compression` is that of the pictures inside: 100 keeps every pixel."""
        return self.bind([(art, options.metadata)], options)

    def bind(self, pages: Sequence[tuple[Artwork, Metadata]], options: Options) -> bytes:
        from pypdf import PdfReader, PdfWriter
        from pypdf.generic import ArrayObject, ByteStringObject, NameObject

        from ._unseen import add_unseen

        out = PdfWriter()
        for art, metadata in pages:
            own = Options(options.compression, options.letters, metadata)
            drawn = PdfReader(BytesIO(_page(art, own))).pages[0]
            _put_in_order(drawn)
            page = out.add_page(drawn)
            if options.letters == "live":
                add_unseen(out, page, _unseen(art))
            if len(pages) > 1:  # each page tells of its own making, too (ISO 32000-2, 14.3.2)
                page[NameObject("/Metadata")] = out._add_object(_stream(metadata))
        out.compress_identical_objects()
        out.root_object[NameObject("/Metadata")] = out._add_object(_stream(options.metadata))
        out.metadata = {
            "/Title": options.metadata.prompt[:120],
            "/Creator": f"Maquette {options.metadata.version}",
            "/Producer": "svg2pdf, pypdf",
        }
        file = BytesIO()
        # Not the time and chance that most writers put here: the same pages give the same bytes.
        digest = hashlib.sha256(repr([(m.plan_hash, m.prompt, m.seed) for _, m in pages]).encode()).digest()[:16]
        out._ID = ArrayObject([ByteStringObject(digest), ByteStringObject(digest)])
        out.write(file)
        return file.getvalue()


def _put_in_order(entry: "DictionaryObject") -> None:
    """Sorts what a page or form refers to: svg2pdf lists it in an order of chance, and objects are numbered by it."""
    from pypdf.generic import DictionaryObject, NullObject

    resources = entry.get("/Resources", NullObject()).get_object()
    if not isinstance(resources, DictionaryObject):
        return
    for kind in list(resources):
        held = resources[kind].get_object()
        if isinstance(held, DictionaryObject):
            items = sorted(dict.items(held), key=lambda item: (len(item[0]), item[0]))
            dict.clear(held)
            dict.update(held, items)
            if kind in ("/XObject", "/Pattern"):
                for name in held:
                    inner = held[name].get_object()
                    if isinstance(inner, DictionaryObject):
                        _put_in_order(inner)
    items = sorted(dict.items(resources))
    dict.clear(resources)
    dict.update(resources, items)


def _stream(metadata: Metadata) -> "DecodedStreamObject":
    """An XMP packet, uncompressed so that any program finds it."""
    from pypdf.generic import DecodedStreamObject, NameObject

    stream = DecodedStreamObject()
    stream.set_data(metadata.xmp())
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    return stream


def _unseen(art: Artwork) -> "list[Stretch]":
    """Words that the page shows as drawings: lettered by an effect, or shaped beyond what svg2pdf sets."""
    from ._unseen import Stretch

    out = []
    for text, (left, top) in letterings_of(art):
        for line in text.lines:
            if not (text.effect or text.dressed) and is_simple(line, text):
                continue
            whole = Run(line.words, line.left, 0.0, line.right - line.left, 0.0)
            # Of a line in both directions each stretch has its own place.
            for run in line.runs if any(is_rtl(r.text, "") for r in line.runs) else (whole,):
                y = (art.height - top - line.baseline) * POINTS
                out.append(Stretch(run.text, (left + run.x) * POINTS, y, run.width * POINTS, text.size * POINTS))
    return out


def _page(art: Artwork, options: Options) -> bytes:
    """A PDF of one page."""
    try:
        from svg2pdf_py import ConversionOptions, FontDatabase, svg_to_pdf
    except ImportError as error:
        raise Unavailable(
            "no PDF can be written",
            why=f"the converter svg2pdf-py does not load ({error})",
            fix="install it with `pip install svg2pdf-py`, or write svg",
        ) from error
    letters = faces_of(art) if options.letters == "live" else {}
    names = {face: f"m{number}" for number, face in enumerate(letters)}
    fonts = FontDatabase()
    with tempfile.TemporaryDirectory(prefix="maquette-") as folder:
        _load(fonts, letters, names, Path(folder))
        words = Written("placed", names) if options.letters == "live" else Written("outlined")
        width, height = art.width * POINTS, art.height * POINTS
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{width:g}" height="{height:g}" viewBox="0 0 {art.width} {art.height}">'
            f"{body_of(art, options, words)}</svg>"
        )
        return bytes(svg_to_pdf(svg, fonts, ConversionOptions(raster_scale=RASTER_SCALE)))


RASTER_SCALE = 2.0  # of the few things that PDF has no vectors for, such as blurred shadows


def _load(fonts: object, letters: Mapping[Face, str], names: Mapping[Face, str], folder: Path) -> None:
    for face, chars in letters.items():
        file = folder / f"{names[face]}.ttf"
        file.write_bytes(plain_font(face, chars, names[face]))
        fonts.load_font_file(str(file))  # type: ignore[attr-defined]
