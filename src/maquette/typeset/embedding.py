"""Fonts to go inside a file: of each font file the glyphs that some words need, at one weight.

All fonts here are under the SIL Open Font Licence, which lets documents hold them, in part or whole.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..assets import FontFamily, FontFile, font_table
from ..assets.fonts import FontStyle
from .emoji import EMOJI, FAMILY, drawing_of
from .fonts import base_file, is_drawn

if TYPE_CHECKING:
    from .vectors import Lettering

REMEMBERED = 64  # subsets; a server's words differ, but a set of pictures shares its fonts
UPRIGHT: FontStyle = "normal"
"""Italics too: of the files joined into one family Takumi takes the first that has a character, and slants it."""
LIGATURES = frozenset({"liga", "clig", "dlig", "hlig"})
_EPOCH = 2082844800  # 1970 in seconds since 1904, as fonts count: the same words give the same bytes


@dataclass(frozen=True, slots=True)
class Face:
    """A font file at a weight, as one text uses it."""

    family: str
    file: FontFile
    weight: int
    """That of the file nearest to what the text asks for."""
    features: tuple[str, ...] = ()
    """OpenType features that are on besides the usual ones."""
    is_spaced: bool = False
    """Letters stand apart, so that none of them join by choice (CSS Text 3, 8.2)."""


@dataclass(frozen=True, slots=True)
class Span:
    """Letters in one face, in logical order."""

    words: str
    face: Face
    is_drawing: bool = False
    """An emoji that takes its room only: its coloured drawing is laid over it."""


def spans_of(words: str, text: "Lettering") -> tuple[Span, ...]:
    """A line cut where its font file changes. White space, joiners and marks stay with the letters before them."""
    out: list[Span] = []
    at = 0
    for match in EMOJI.finditer(words):
        out += _spans(words[at : match.start()], text)
        family = font_table().family(FAMILY)
        file = next((f for f in family.files if f.covers(match.group()[0])), family.files[0])
        out.append(Span(match.group(), _face(family, file, text), drawing_of(match.group()) is not None))
        at = match.end()
    return (*out, *_spans(words[at:], text))


def _spans(words: str, text: "Lettering") -> tuple[Span, ...]:
    out: list[tuple[str, Face]] = []
    known: dict[str, Face | None] = {}
    for char in words:
        if char not in known:
            known[char] = _face_of(char, text)
        face = known[char]
        if out and (face is None or not _is_own(char, out[-1][1])):
            out[-1] = (out[-1][0] + char, out[-1][1])
        elif out and out[-1][1] == face:
            out[-1] = (out[-1][0] + char, face)
        else:
            out.append((char, face or _main(text)))
    return tuple(Span(chars, face) for chars, face in out)


def _is_own(char: str, before: Face) -> bool:
    """Whether a character may begin a span after letters of another face."""
    return is_drawn(char) and not (unicodedata.category(char).startswith("M") and before.file.covers(char))


def _families(text: "Lettering") -> tuple[FontFamily, ...]:
    table = font_table()
    return tuple(table.family(name) for name in text.families)


def _main(text: "Lettering") -> Face:
    """The face of what comes without letters: that of the text's first letter."""
    faces = (_face_of(char, text) for line in text.lines for char in EMOJI.sub("", line.words))
    family = _families(text)[0]
    return next(filter(None, faces), None) or _face(family, base_file(family, UPRIGHT), text)


def _face_of(char: str, text: "Lettering") -> Face | None:
    if not is_drawn(char):
        return None
    family = next((f for f in _families(text) if f.covers(char)), None)
    if family is None:  # a mark that its letter has swallowed, as "é" written with two characters
        return None
    base = base_file(family, UPRIGHT)
    files = (base, *family.files_for(char, UPRIGHT))
    return _face(family, next(f for f in (*files, *family.files) if f.covers(char)), text)


def _face(family: FontFamily, file: FontFile, text: "Lettering") -> Face:
    low, high = file.weights
    return Face(family.name, file, min(max(text.weight, low), high), text.features, text.tracking_em != 0)


def letters_by_face(texts: Iterable["Lettering"]) -> Mapping[Face, str]:
    """The characters that each face must hold, each once, in order of code points."""
    found: dict[Face, set[str]] = {}
    for text in texts:
        for line in text.lines:
            for span in spans_of(line.words, text):
                # A letter and its mark may be one glyph, or one character of another form.
                found.setdefault(span.face, set()).update(span.words, unicodedata.normalize("NFC", span.words))
    return {face: "".join(sorted(chars)) for face, chars in found.items()}


def web_font(face: Face, letters: str) -> bytes:
    """A WOFF2 file with the glyphs that the letters need in any combination, and what shapes them."""
    return _subset(face, letters, "woff2", None)


def plain_font(face: Face, letters: str, name: str) -> bytes:
    """The same as TrueType or OpenType under a name of its own; glyphs that a feature asks for are its only ones."""
    return _subset(face, letters, None, name)


@lru_cache(REMEMBERED)
def _subset(face: Face, letters: str, flavor: str | None, name: str | None) -> bytes:
    from fontTools import subset  # late: half a second that only files with fonts inside need
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(BytesIO(face.file.read()), recalcTimestamp=False, lazy=True)
    options = subset.Options()
    options.layout_features = ["*"]
    if name is not None and face.is_spaced:
        found = (font[table].table.FeatureList for table in ("GSUB", "GPOS") if table in font)
        tags = {record.FeatureTag for features in found if features for record in features.FeatureRecord}
        options.layout_features = sorted(tags - LIGATURES)
    options.name_IDs = ["*"] if name is None else []
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["DSIG", "STAT", "meta"] if "fvar" not in font else ["DSIG", "meta"]
    chooser = subset.Subsetter(options)
    chooser.populate(text=letters)
    chooser.subset(font)
    if "fvar" in font:
        # One weight: what is drawn, in a file that programs without variable fonts read too.
        where = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": face.weight}
        font = instancer.instantiateVariableFont(font, where, inplace=True, updateFontNames=False)
    if name is not None:
        _as_default(font, face.features)
        _named(font, name)
    font["head"].created = font["head"].modified = _EPOCH
    font.flavor = flavor
    out = BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def _as_default(font: Any, features: Sequence[str]) -> None:  # Any: fontTools has no types
    """Lets characters lead to the glyphs that features put in their place: for readers that know no features."""
    if "GSUB" not in font:
        return
    table = font["GSUB"].table
    swaps: dict[str, str] = {}
    for feature in features:
        own: dict[str, str] = {}
        for record in table.FeatureList.FeatureRecord:
            if record.FeatureTag == feature:
                for index in record.Feature.LookupListIndex:
                    for lookup in table.LookupList.Lookup[index].SubTable:
                        own.update(getattr(getattr(lookup, "ExtSubTable", lookup), "mapping", {}))
        swaps = {a: own.get(b, b) for a, b in swaps.items()} | {a: b for a, b in own.items() if a not in swaps}
    for cmap in font["cmap"].tables:
        cmap.cmap = {point: swaps.get(glyph, glyph) for point, glyph in cmap.cmap.items()}


def _named(font: Any, name: str) -> None:
    """Under one name, upright and regular, so that a program that goes by names finds exactly this file."""
    names = font["name"]
    names.names = []
    for number, value in ((1, name), (2, "Regular"), (3, name), (4, name), (6, name)):
        names.setName(value, number, 3, 1, 0x409)
    if "OS/2" in font:
        font["OS/2"].usWeightClass = 400
        font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0
    if "CFF " in font:
        font["CFF "].cff.fontNames = [name]
