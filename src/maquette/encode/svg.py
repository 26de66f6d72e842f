"""SVG: shapes stay shapes, words stay words, traced pictures are held as images. SVG 1.1, Second Edition.

Live words bring their fonts along (`@font-face`, WOFF2, only the glyphs they need). Browsers read them; programs that
do not, such as Inkscape and resvg, need the fonts installed or the words outlined.
"""

from base64 import b64encode
from xml.sax.saxutils import escape

from ..artwork import Artwork
from ..typeset.embedding import Face, web_font
from ._vectors import _UNWRITABLE, Written, body_of, faces_of
from .contracts import Options, encoders

TITLE_LENGTH = 120  # characters of the prompt; the whole of it is in the metadata


@encoders.register("svg")
class Svg:
    extensions: tuple[str, ...] = (".svg",)
    media_type = "image/svg+xml"
    keeps_alpha = True

    def encode(self, art: Artwork, options: Options) -> bytes:
        """`compression` is that of the pictures inside: 100 keeps every pixel."""
        is_live = options.letters == "live"
        fonts = "".join(_font_face(face, letters) for face, letters in faces_of(art).items()) if is_live else ""
        title = _UNWRITABLE.sub("", options.metadata.prompt)
        title = title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1] + "…"
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{art.width}" height="{art.height}" viewBox="0 0 {art.width} {art.height}" '
            'text-rendering="geometricPrecision">\n'
            f"{f'<title>{escape(title)}</title>' if title else ''}"
            f"<metadata>{options.metadata.xmp().decode()}</metadata>\n"
            f"{f'<style>{fonts}</style>' if fonts else ''}"
            f"{body_of(art, options, Written('live' if is_live else 'outlined'))}\n"
            "</svg>\n"
        ).encode()


def _font_face(face: Face, letters: str) -> str:
    # A family is cut into several files: the range tells which of them has a character.
    ranges = ",".join(f"U+{ord(char):X}" for char in letters)
    data = b64encode(web_font(face, letters)).decode()
    return (
        f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};font-style:{face.file.style};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2');unicode-range:{ranges}}}\n"
    )
