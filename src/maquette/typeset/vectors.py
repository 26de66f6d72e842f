"""A page taken apart: its shapes, pictures and texts, one after the other, as a file with vectors or layers needs them.

Reads the HTML that layouts write, which has three kinds of elements: a drawing as inline SVG, a picture of a slot,
and a text as `markup.text_html` sets it. Anything else comes back as a `Foreign` piece, drawn by Takumi.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias
from xml.etree import ElementTree

from ..errors import EngineFailed
from .emoji import EMOJI, FAMILY, drawing_of
from .takumi import Block, Run

if TYPE_CHECKING:
    from ..layouts.contracts import Page
    from .typesetter import Typesetter

Anchor: TypeAlias = Literal["start", "middle", "end"]

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_ATTRIBUTE = re.compile(r"([\w:-]+)=\"([^\"]*)\"")
_DRAWING = re.compile(r'^<div class="layer"><svg [^>]*>(.*)</svg></div>$', re.S)
_MARKUP = re.compile(r"<[^>]*>")
_FIRST_MOVE = re.compile(r"^M\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)")  # "M12.89.6" is (12.89, 0.6)
_SVG = "{http://www.w3.org/2000/svg}"
# What `markup.font_css` and `text_html` write. Letters dressed in more than that are kept as their outlines.
_PLAIN = frozenset(
    {
        "position", "left", "top", "width", "text-align", "color", "font-family", "font-weight", "font-style",
        "letter-spacing", "font-variant-numeric", "font-size", "line-height", "white-space",
    }
)  # fmt: skip
MOST_LINES = 0xFFFFFF  # each line gets a colour of its own while its outlines are asked for


@dataclass(frozen=True, slots=True)
class Drawn:
    """Shapes: the body of an SVG document, px of the page."""

    body: str
    source: str
    """The piece as the page has it, HTML."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a picture of a slot shows: it covers the box, cut at its edges."""

    slot: str
    x: float
    y: float
    width: float
    height: float
    radius: float
    source: str


@dataclass(frozen=True, slots=True)
class Emoji:
    """A coloured drawing among letters: its name, and its square, px of the page."""

    drawing: str
    x: float
    y: float
    edge: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text; px of the page."""

    words: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    runs: tuple[Run, ...]
    """Stretches of one font and one direction, from left to right."""
    outlines: str
    """Its glyphs as an element of SVG without a fill; emoji that have a drawing are not among them."""
    glyphs: int
    """How many there are."""
    word_spacing: float = 0.0
    letter_spacing: float | None = None
    """px, where it is not that of the text: lines stretched to their width."""

    @property
    def emoji(self) -> tuple[Emoji, ...]:
        """Those that are shown as drawings."""
        # As wide as the glyph, less a little air, in the middle of it: as `emoji.painted` lays them.
        found = ((run, drawing_of(run.text)) for run in self.runs if EMOJI.fullmatch(run.text))
        return tuple(
            Emoji(name, run.x + 0.05 * run.width, run.y + run.height / 2 - 0.45 * run.width, 0.9 * run.width)
            for run, name in found
            if name is not None
        )


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text, set."""

    id: str
    lines: tuple[Line, ...]
    families: tuple[str, ...]
    weight: int
    is_italic: bool
    size: float
    tracking_em: float
    features: tuple[str, ...]
    """OpenType features that are on besides the usual ones."""
    color: str
    anchor: Anchor
    """Which end of a line stays where it is when its words change."""
    language: str
    is_rtl: bool
    dressed: str
    """Letters in more than one flat colour, as elements of SVG with their colours; else empty."""
    effect: str
    """Name of the lettering that is painted, not drawn; else empty."""
    source: str

    @property
    def words(self) -> str:
        return " ".join(line.words for line in self.lines)


@dataclass(frozen=True, slots=True)
class Foreign:
    """Whatever else a page holds, as elements of SVG."""

    body: str
    source: str


Piece: TypeAlias = Drawn | Slot | Lettering | Foreign


def pieces_of(page: Page, typesetter: Typesetter) -> tuple[Piece, ...]:
    """What a page holds, the lowest first.

    Raises:
        EngineFailed: The page is not made of what layouts write.
    """
    parts = siblings(_inside(page.html))
    texts = [part for part in parts if part.startswith("<div data-text=")]
    lettered = iter(_letterings(texts, page, typesetter))
    out: list[Piece] = []
    for number, part in enumerate(parts):
        drawn = _DRAWING.match(part)
        if drawn:
            out.append(Drawn(drawn.group(1), part))
        elif part.startswith("<div data-text="):
            out.append(next(lettered))
        elif part.startswith("<img "):
            out.append(_slot(part))
        else:
            vectors = typesetter.vectors(_alone(part), page.css, page.width, page.height, language=page.language)
            out.append(Foreign(renamed(_body(vectors), f"foreign{number}-"), part))
    return tuple(out)


def siblings(source: str) -> list[str]:
    """The elements of some markup, each whole, in order; text between them is dropped."""
    out: list[str] = []
    depth = start = 0
    for tag in _TAG.finditer(source):
        is_end, is_empty = bool(tag.group(1)), bool(tag.group(4))
        if depth == 0 and not is_end:
            start = tag.start()
        depth += -1 if is_end else 0 if is_empty else 1
        if depth == 0:
            out.append(source[start : tag.end()])
    return out


def attributes(element: str) -> dict[str, str]:
    """Of the first tag of some markup."""
    tag = _TAG.search(element)
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(tag.group(3))} if tag else {}


def _inside(source: str) -> str:
    opening = _TAG.match(source)
    if opening is None or not source.endswith("</div>"):
        raise EngineFailed(
            "the page cannot be taken apart",
            why="it is not one element that holds all others",
            fix="report it with the plan that caused it",
        )
    return source[opening.end() : -len("</div>")]


def _alone(part: str) -> str:
    return f'<div class="page">{part}</div>'


def _style(element: str) -> dict[str, str]:
    declared = (entry.partition(":") for entry in attributes(element).get("style", "").split(";"))
    return {name.strip(): value.strip() for name, _, value in declared if value}


def _px(value: str) -> float:
    return float(value.removesuffix("px"))


def _slot(part: str) -> Slot:
    style = _style(part)
    x, y, width, height = (_px(style[name]) for name in ("left", "top", "width", "height"))
    name = attributes(part)["src"].removeprefix("memory://")
    return Slot(name, x, y, width, height, _px(style.get("border-radius", "0")), part)


# Texts --------------------------------------------------------------------------------------------


def _letterings(texts: Sequence[str], page: Page, typesetter: Typesetter) -> list[Lettering]:
    if not texts:
        return []
    lines = [siblings(_inside(text)) for text in texts]
    together = f'<div class="page">{"".join(texts)}</div>'
    blocks = typesetter.measure(together, page.css, page.width, page.height, language=page.language)
    wanted = sum(map(len, lines))
    if wanted != len(blocks) or wanted > MOST_LINES:
        raise EngineFailed(
            "the page cannot be taken apart",
            why=f"{wanted} lines were set, {len(blocks)} were laid out",
            fix="report it with the plan that caused it",
        )
    # A line is known again by its colour, which costs no time and moves nothing.
    number = iter(range(wanted))
    marked = [_bare(t).replace("".join(own), "".join(_in_color(line, next(number)) for line in own))
              for t, own in zip(texts, lines, strict=True)]  # fmt: skip
    vectors = typesetter.vectors(
        f'<div class="page">{"".join(marked)}</div>', page.css, page.width, page.height, language=page.language
    )
    outlines, baselines, glyphs = _outlines(vectors, wanted)
    out: list[Lettering] = []
    first = 0
    for text, own in zip(texts, lines, strict=True):
        set_lines = tuple(
            _line(line, blocks[k], outlines[k], baselines[k], glyphs[k]) for k, line in enumerate(own, first)
        )
        first += len(own)
        dressed = ""
        if not _style(text).keys() <= _PLAIN:
            alone = typesetter.vectors(_alone(text), page.css, page.width, page.height, language=page.language)
            dressed = renamed(_body(alone), f"t{len(out)}-")
        features = ("vert",) if any("'vert' 1" in line for line in own) else ()
        out.append(_lettering(text, set_lines, dressed, features))
    return out


def _bare(text: str) -> str:
    """The text without what its letters are dressed in."""
    style = "".join(f"{name}:{value};" for name, value in _style(text).items() if name in _PLAIN)
    return re.sub(r'style="[^"]*"', lambda _: f'style="{style}"', text, count=1)


def _in_color(line: str, number: int) -> str:
    own = ";".join(f"{name}:{value}" for name, value in _style(line).items())
    opening = _TAG.match(line)
    assert opening is not None, "a line is an element"
    return f'<div style="{own};color:#{number:06x}">{line[opening.end() :]}'


def _line(line: str, block: Block, outlines: str, baseline: float | None, glyphs: int) -> Line:
    # Boxes stand on whole pixels, runs within them where they come to stand; as in the painted page.
    shift = round(block.x) - block.x
    runs = tuple(replace(run, x=run.x + shift) for run in block.runs)
    style = _style(line)
    return Line(
        words=html.unescape(_MARKUP.sub("", line)),
        left=min(run.x for run in runs),
        right=max(run.x + run.width for run in runs),
        top=min(run.y for run in runs),
        bottom=max(run.y + run.height for run in runs),
        # A line of nothing but drawings has no glyph to tell.
        baseline=max(run.y + 0.8 * run.height for run in runs) if baseline is None else baseline,
        runs=runs,
        outlines=outlines,
        glyphs=glyphs,
        word_spacing=_px(style.get("word-spacing", "0")),
        letter_spacing=_px(style["letter-spacing"]) if "letter-spacing" in style else None,
    )


def _lettering(text: str, lines: tuple[Line, ...], dressed: str, features: tuple[str, ...]) -> Lettering:
    told, style = attributes(text), _style(text)
    is_rtl = told.get("dir") == "rtl"
    align = style.get("text-align", "left")
    # "start" of a line from right to left is its right end.
    anchor: Anchor = "middle" if align == "center" else "start" if (align == "right") == is_rtl else "end"
    families = tuple(name.strip().strip("'") for name in style["font-family"].split(","))
    return Lettering(
        id=told["data-text"],
        lines=lines,
        families=tuple(name for name in families if name != FAMILY) or families,
        weight=int(style.get("font-weight", "400")),
        is_italic=style.get("font-style") == "italic",
        size=_px(style["font-size"]),
        tracking_em=float(style.get("letter-spacing", "0em").removesuffix("em")),
        features=features or (("lnum", "tnum") if "tabular-nums" in style.get("font-variant-numeric", "") else ()),
        color=style["color"],
        anchor=anchor,
        language=told.get("lang", ""),
        is_rtl=is_rtl,
        dressed=dressed,
        effect=told.get("data-lettering", ""),
        source=text,
    )


def _outlines(vectors: str, count: int) -> tuple[list[str], list[float | None], list[int]]:
    """(outlines, baseline, number of glyphs) of each line, found by its colour."""
    root = ElementTree.fromstring(vectors)
    glyphs = {g.get("id"): g.get("d", "") for g in root.iter(f"{_SVG}path") if g.get("id")}
    found, numbers = [""] * count, [0] * count
    baselines: list[float | None] = [None] * count

    def walk(node: ElementTree.Element, fill: str) -> None:
        fill = "none" if float(node.get("fill-opacity", "1")) == 0 else node.get("fill", fill)
        if node.tag == f"{_SVG}use":
            line = _number(fill)
            if not 0 <= line < count:  # unseen
                return
            x, y = float(node.get("x", "0")), float(node.get("y", "0"))
            found[line] += _moved(glyphs[node.get("href", "").removeprefix("#")], x, y)
            numbers[line] += 1
            # The lowest glyph origin of a line is its baseline: marks are raised, never sunk.
            known = baselines[line]
            baselines[line] = y if known is None else max(known, y)
        for child in node:
            walk(child, fill)

    walk(root, "#000")
    return [f'<path d="{d}"/>' if d else "" for d in found], baselines, numbers


def _number(color: str) -> int:
    digits = color.removeprefix("#")
    if not re.fullmatch("[0-9a-f]{3}|[0-9a-f]{6}", digits):
        return -1
    return int(digits if len(digits) == 6 else "".join(2 * d for d in digits), 16)


def _moved(d: str, x: float, y: float) -> str:
    """Path data at another place: the first point is absolute, all others count from it."""
    first = _FIRST_MOVE.match(d)
    if first is None:
        return ""
    return f"M{float(first.group(1)) + x:.2f} {float(first.group(2)) + y:.2f}{d[first.end() :]}"


def _body(document: str) -> str:
    opening = _TAG.match(document)
    assert opening is not None, "Takumi writes one svg element"
    return document[opening.end() :].rsplit("</svg>", 1)[0]


_ID = re.compile(r"""(\bid=["']|url\(["']?#|href=["']#)([^"')]+)""")


def renamed(body: str, prefix: str) -> str:
    """The same elements with every id under a prefix, so that two drawings in one document stay apart."""
    return _ID.sub(rf"\g<1>{prefix}\g<2>", body)
