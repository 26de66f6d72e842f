"""What a file tells of its making, as an XMP packet: one form for every format, and the way back.

XMP: ISO 16684-1. Readers like ExifTool, Pillow and photo libraries show it.
"""

import re
from dataclasses import dataclass, replace
from io import BytesIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from PIL import ExifTags, Image

from .. import __version__

NAMESPACE = "urn:x-maquette:1.0/"
_DESCRIPTION = "{http://purl.org/dc/elements/1.1/}description"
_OPENING, _CLOSING = b"<x:xmpmeta", b"</x:xmpmeta>"
_WHOLE = (b"<?xml", b"<svg", b"%PDF-", b"8BPS")  # SVG, PDF, PSD: the packet is found by looking for it (XMP part 3, 1)
# XML 1.0 has no way to write these, not even escaped; half surrogates have no UTF-8 either.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:m="{namespace}" xmp:CreatorTool="Maquette {version}" m:plan="{plan}" m:seed="{seed}" m:version="{version}">\
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{prompt}</rdf:li></rdf:Alt></dc:description>\
</rdf:Description></rdf:RDF></x:xmpmeta>"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """How a picture came to be: enough to make it again."""

    prompt: str = ""
    plan_hash: str = ""
    """SHA-256 of the plan, in hex."""
    seed: int = 0
    version: str = __version__
    """Of the software that made it."""

    def xmp(self, limit_bytes: int | None = None) -> bytes:
        """The packet, in UTF-8; a prompt that does not fit is cut and ends in "…".

        Args:
            limit_bytes: At least 2,000, or None for no limit.
        """
        fields = {"namespace": NAMESPACE, "version": self.version, "plan": self.plan_hash, "seed": self.seed}
        quoted = {name: escape(str(value), {'"': "&quot;"}) for name, value in fields.items()}
        prompt = escape(_UNWRITABLE.sub("", self.prompt), {"\r": "&#13;"})
        packet = _PACKET.format(**quoted, prompt=prompt).encode()
        if limit_bytes is None or len(packet) <= limit_bytes:
            return packet
        # The share that fits, less a little because characters differ in length: at most a few rounds.
        keep = int(len(self.prompt) * limit_bytes / len(packet) * 0.95)
        return replace(self, prompt=self.prompt[:keep].rstrip("…") + "…").xmp(limit_bytes)


def read_metadata(data: bytes) -> Metadata | None:
    """What `data`, a file of any format, tells of its making; None when it was not made here."""
    packet = _packet(data)
    # A document type could define entities that grow without bound; XMP has no use for one.
    if not packet or b"<!DOCTYPE" in packet:
        return None
    try:
        root = ElementTree.fromstring(packet)
    except ElementTree.ParseError:
        return None
    for node in root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"):
        mine = {name.removeprefix(f"{{{NAMESPACE}}}"): value for name, value in node.items() if NAMESPACE in name}
        if mine.keys() >= {"plan", "seed", "version"} and mine["seed"].isdecimal():
            prompt = "".join(text for part in node.iter(_DESCRIPTION) for text in part.itertext())
            return Metadata(prompt, mine["plan"], int(mine["seed"]), mine["version"])
    return None


def _packet(data: bytes) -> bytes:
    """The XMP packet of a file; of files with layers and pages as it stands there, uncompressed."""
    # The last one: pictures and pages inside come first, and may have packets of their own.
    start = data.rfind(_OPENING)
    if data.startswith(_WHOLE):
        end = data.find(_CLOSING, start)
        return data[start : end + len(_CLOSING)] if 0 <= start < end else b""
    with Image.open(BytesIO(data)) as image:
        packet = image.info.get("xmp") or b""
        return packet if isinstance(packet, bytes) else packet.encode()


def srgb_exif() -> Image.Exif:
    """An EXIF block that says only that colours are sRGB (ColorSpace, Exif 3.0 § 4.6.6).

    Not an ICC profile: the one Pillow makes holds the time of its making.
    """
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ColorSpace] = 1
    return exif
