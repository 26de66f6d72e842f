"""Words under letters that are drawn: unseen, but found, selected and read aloud. Appended to a page of a PDF.

The way of scanned pages with recognised text: a font without a glyph, and every character a code of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from ..typeset.scripts import is_rtl

NAME = "/MaquetteUnseen"
# Codes are UTF-16 code units, each standing for itself (ISO 32000-2, 9.10.3).
_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def
/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one direction in a place: points from the page's bottom left, along a baseline."""

    words: str
    x: float
    y: float
    width: float
    size: float


def add_unseen(out: PdfWriter, page: PageObject, stretches: Iterable[Stretch]) -> None:
    """Writes the words over the page in rendering mode 3: neither filled nor stroked."""
    shown = [s for s in stretches if s.words.strip() and s.width > 0]
    if not shown:
        return
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject), "svg2pdf writes pages with resources"
    fonts = resources.setdefault(NameObject("/Font"), DictionaryObject()).get_object()
    fonts[NameObject(NAME)] = out._add_object(_font(out))
    stream = DecodedStreamObject()
    stream.set_data(b"\nq BT 3 Tr " + b" ".join(_shown(s) for s in shown) + b" ET Q\n")
    contents = page.get("/Contents")
    before = (
        [] if contents is None else list(contents) if isinstance(contents, ArrayObject) else [page.raw_get("/Contents")]
    )
    # What svg2pdf leaves the graphics state in is its own affair.
    opening, closing = DecodedStreamObject(), DecodedStreamObject()
    opening.set_data(b"q\n")
    closing.set_data(b"\nQ\n")
    parts = [out._add_object(opening), *before, out._add_object(closing), out._add_object(stream)]
    page[NameObject("/Contents")] = ArrayObject(parts)


def _shown(stretch: Stretch) -> bytes:
    # Readers put what runs from right to left in order by where it stands.
    words = stretch.words[::-1] if is_rtl(stretch.words, "") else stretch.words
    units = words.encode("utf-16-be")
    share = 100 * stretch.width / (stretch.size * len(units) / 2)
    return (
        f"{NAME} {stretch.size:.2f} Tf {share:.2f} Tz 1 0 0 1 {stretch.x:.2f} {stretch.y:.2f} Tm <{units.hex()}> Tj"
    ).encode()


def _font(out: PdfWriter) -> DictionaryObject:
    to_unicode = DecodedStreamObject()
    to_unicode.set_data(_TO_UNICODE)
    zero = FloatObject(0)
    descriptor = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/FontDescriptor"),
            NameObject("/FontName"): NameObject(NAME),
            NameObject("/Flags"): NumberObject(5),
            NameObject("/FontBBox"): ArrayObject([zero, zero, FloatObject(1000), FloatObject(1000)]),
            NameObject("/ItalicAngle"): zero,
            NameObject("/Ascent"): FloatObject(1000),
            NameObject("/Descent"): zero,
            NameObject("/CapHeight"): FloatObject(1000),
            NameObject("/StemV"): FloatObject(80),
        }
    )
    system = {"/Registry": TextStringObject("Adobe"), "/Ordering": TextStringObject("Identity")}
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject(NAME),
            NameObject("/CIDSystemInfo"): DictionaryObject(
                {**{NameObject(k): v for k, v in system.items()}, NameObject("/Supplement"): NumberObject(0)}
            ),
            NameObject("/DW"): NumberObject(1000),
            NameObject("/CIDToGIDMap"): NameObject("/Identity"),
            NameObject("/FontDescriptor"): out._add_object(descriptor),
        }
    )
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): NameObject(NAME),
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([out._add_object(descendant)]),
            NameObject("/ToUnicode"): out._add_object(to_unicode),
        }
    )
