"""The typesetter: measures words, finds the size and the lines that fit, paints pages, reads them back."""

from __future__ import annotations

import itertools
import math
import threading
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..assets import FontFamily, font_table
from ..errors import EngineFailed
from .breaking import HYPHEN, Piece, fill, hyphenated, joined, pieces, spread
from .effects import look_of
from .emoji import EMOJI, marked, painted
from .fonts import NEAREST, base_file, families_for, weight_within
from .lettered import lettered_texts, painted_over, without_lettered
from .markup import TABULAR, families_in, text_tags, words_in
from .reading import read_lines
from .scripts import is_rtl, leading, script_of, spoken_language, stands_upright
from .setting import Font, Ink, Setting
from .takumi import Block, Takumi
from .vertical import COLUMN, columns, length

if TYPE_CHECKING:
    from ..layouts.contracts import Page

Pixels: TypeAlias = NDArray[np.uint8]

REM = 100.0  # px: the size everything is measured at; widths are proportional to it
PROOF = 48.0  # px: the size ink is looked at; half a pixel of it is a hundredth of an em
ROOM = 0.6  # em around a proof: swashes and stacked marks reach this far out of their line
PITY = 0.82  # what size is worth for each unit of cost of a break that is a pity
RUNNING = 24  # pieces: more than a headline has; longer texts are filled, not balanced
LONG = 16  # letters of a word that may be hyphenated in a headline, where that makes all of it much larger …
COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "nn", "fi", "et", "hu", "is", "ru", "uk"})  # … in these
WORTH_A_HYPHEN = 1.5
EVEN = 4  # lines that are balanced; more are filled one after the other
MOST_STRETCH = 0.8  # em: a line that would need wider spaces stays short
STRIKING = frozenset({"display", "script", "brush", "stencil"})
AIR = 0.17  # em between the ink of two lines of a headline
MORE_LINES = 1.13  # another line must make the words this much larger to be worth it


@dataclass(frozen=True, slots=True)
class _Face:
    """A font as far as widths depend on it."""

    families: tuple[FontFamily, ...]
    weight: int
    style: str
    tracking_em: float
    is_tabular: bool = False

    @property
    def css(self) -> str:
        names = ",".join(f"'{f.name}'" for f in self.families)
        figures = TABULAR if self.is_tabular else ""
        return (
            f"font-family:{names};font-weight:{self.weight};font-style:{self.style};{figures}"
            f"letter-spacing:{self.tracking_em}em;white-space:nowrap;"
        )


class Typesetter:
    """Everything that has to do with glyphs. Safe to share between threads; fonts load when first needed."""

    def __init__(self) -> None:
        self._takumi = Takumi()
        self._widths: dict[tuple[str, str], float] = {}
        self._inks: dict[tuple[str, str, float], Ink] = {}

    def render(
        self,
        html: str,
        css: str,
        width: int,
        height: int,
        *,
        language: str = "en",
        images: Mapping[str, bytes | Pixels] | None = None,
        scale: float = 1.0,
        ground: str | None = None,
    ) -> Pixels:
        """Paints a page, with the effects that its texts ask for, and its emoji in colour.

        Args:
            html, css: What Takumi understands of both; user words must be escaped already.
            width, height: CSS px.
            images: By address ("memory://hero"): a file's bytes (PNG, JPEG, WebP, SVG), or pixels.
            scale: Pixels per CSS px.
            ground: `#rrggbb` below the page where it is transparent, for effects that play with it.
        Returns:
            (height × scale, width × scale, 4) uint8 sRGB, straight alpha.
        Raises:
            EngineFailed: The layout engine refused the page.
        """
        self._load_fonts(html, css)
        files = {name: image if isinstance(image, bytes) else _png(image) for name, image in (images or {}).items()}
        texts = lettered_texts(html)
        plain = without_lettered(html) if texts else html
        pixels = self._takumi.paint(plain, css, width, height, language, files, scale)
        if texts:
            pairs = zip(texts, self._first_lines(html, css, width, height, language), strict=True)
            cover = partial(self._coverage, language=language, scale=scale)
            pixels = painted_over(pixels, pairs, cover, scale, ground)
        if EMOJI.search(words_in(html)):
            pixels = painted(pixels, self._takumi.blocks(html, css, width, height, language), scale)
        return pixels

    def _first_lines(self, html: str, css: str, width: int, height: int, language: str) -> list[Block]:
        """The first line of every text that an effect paints."""
        blocks = self._takumi.blocks(html, css, width, height, language)
        found, at = [], 0
        for tag in text_tags(html):
            if tag.is_lettered:
                found.append(blocks[at])
            at += len(tag.gaps)
        return found

    def _coverage(self, html: str, width: int, height: int, language: str, scale: float) -> Floats:
        pixels = self._takumi.paint(html, "", width, height, language, {}, scale)
        return f32(pixels[..., 3]) / f32(255)

    def measure(self, html: str, css: str, width: int, height: int, *, language: str = "en") -> tuple[Block, ...]:
        """Every box that holds text itself, with its runs, in document order; CSS px.

        Raises:
            EngineFailed: The layout engine refused the page.
        """
        self._load_fonts(html, css)
        return self._takumi.blocks(html, css, width, height, language)

    def vectors(self, html: str, css: str, width: int, height: int, *, language: str = "en") -> str:
        """The page as an SVG document, its glyphs as outlines. Pictures of slots are left out.

        Raises:
            EngineFailed: The layout engine refused the page.
        """
        self._load_fonts(html, css)
        return self._takumi.vectors(html, css, width, height, language)

    def read_back(self, page: Page) -> Mapping[str, str]:
        """The words that the layout engine really holds for each text of a page, by text id.

        Taken from the runs it laid out, not from the source: a word that fell out is missing here.
        """
        tags = text_tags(page.html)
        blocks = self.measure(page.html, page.css, page.width, page.height, language=page.language)
        wanted = sum(len(tag.gaps) for tag in tags)
        if wanted != len(blocks):
            raise EngineFailed(
                "the page cannot be read back",
                why=f"{wanted} lines were set, {len(blocks)} were laid out",
                fix="report it with the plan that caused it",
            )
        lines = iter(block.runs for block in blocks)
        return {tag.id: read_lines(list(itertools.islice(lines, len(tag.gaps))), tag.gaps, tag.is_rtl) for tag in tags}

    def fit(
        self,
        words: str,
        font: Font,
        width: float,
        height: float,
        *,
        language: str = "en",
        max_size: float,
        max_lines: int = 4,
        min_size: float = 6.0,
        more_lines: float = MORE_LINES,
        is_display: bool = False,
    ) -> Setting:
        """The words as large as they go into a box, on evenly filled lines.

        Args:
            width, height: Of the box, px; the ink stays inside the width, the line boxes inside the height.
            max_size: px; words that have room do not grow beyond.
            max_lines: More lines are taken only when the words are larger for it.
            min_size: px; below it a word is broken wherever its letters allow rather than made smaller.
            more_lines: Another line is taken when it makes the words larger by this factor.
            is_display: Lines are set as close as their ink allows, as in a headline.
        Raises:
            MissingGlyph: No font holds a character; names it.
        """
        spoken = spoken_language(words, language)
        face = _face(words, font, spoken)
        parts = pieces(words) or (Piece(words, "", 0.0),)
        line_em = _line_em(words, font, face)
        if font.is_vertical and stands_upright(words):
            return self._columns(words, parts, font, face, (width, height), max_size, max_lines, more_lines, spoken)
        look = look_of(font.lettering)
        rise = look.rise if look is not None and look.is_warped else 0.0
        if rise:
            # An arch is a little wider than its words, and stands on their width.
            width *= 0.94
            height = max(0.3 * height, height - rise * width)
            max_lines = min(max_lines, 2)
        best = self._best(parts, face, line_em, width, height, max_size, max_lines, more_lines)
        is_long = spoken.partition("-")[0] in COMPOUNDING and any(len(p.words) >= LONG for p in parts)
        if max_lines > 1 and (best[0] < min_size or is_long):
            cut = tuple(part for p in parts for part in hyphenated(p, spoken))
            again = self._best(cut, face, line_em, width, height, max_size, max_lines, more_lines)
            if again[0] > best[0] * WORTH_A_HYPHEN:
                best, parts = again, cut
        if best[0] < min_size and any(len(p.words) > 1 for p in parts):
            loose = tuple(part for p in parts for part in _letters(p))
            best = self._best(loose, face, line_em, width, height, max(min_size, best[0]), 4 * max_lines, more_lines)
            parts = loose
        size, ends = best
        starts = (0, *ends[:-1])
        lines = tuple(joined(parts[a:b]) for a, b in zip(starts, ends, strict=True))
        gaps = tuple(parts[b - 1].gap for b in ends)
        setting = self._set(words, lines, gaps, face, size, line_em, width, spoken, is_display)
        setting = replace(setting, lettering=font.lettering)
        if not rise:
            return setting
        return replace(setting, height=setting.height + rise * setting.width)

    def _columns(
        self,
        words: str,
        parts: tuple[Piece, ...],
        font: Font,
        face: _Face,
        box: tuple[float, float],
        max_size: float,
        most: int,
        more_lines: float,
        language: str,
    ) -> Setting:
        """The words in columns, as large as they go into a box."""
        found = columns(parts, *box, max_size, most, more_lines)
        starts = (0, *found.ends[:-1])
        lines = tuple(joined(parts[a:b]) for a, b in zip(starts, found.ends, strict=True))
        pitch = COLUMN * found.size
        return Setting(
            words=words,
            lines=lines,
            gaps=tuple(parts[b - 1].gap for b in found.ends),
            families=tuple(f.name for f in face.families),
            weight=face.weight,
            style=face.style,
            tracking_em=0.0,
            size=found.size,
            line_height=pitch,
            width=pitch * (len(lines) - 1) + found.size,
            height=max(map(length, lines)) * found.size,
            ink=Ink(0.0, 0.0, 0.0, 0.0),
            language=language,
            is_rtl=False,
            lettering=font.lettering,
            is_vertical=True,
        )

    def set_line(self, words: str, font: Font, size: float, *, language: str = "en") -> Setting:
        """The words on one line at a size, however wide.

        Raises:
            MissingGlyph: No font holds a character; names it.
        """
        spoken = spoken_language(words, language)
        face = _face(words, font, spoken)
        return self._set(words, (words,), ("",), face, size, _line_em(words, font, face), math.inf, spoken)

    def prepare(self, texts: Iterable[tuple[str, Font, str]]) -> None:
        """Measures many (words, font, language) at once, so that `wrap` need not ask one by one.

        Raises:
            MissingGlyph: No font holds a character; names it.
        """
        wanted: dict[_Face, list[str]] = {}
        for words, font, language in texts:
            face = _face(words, font, spoken_language(words, language))
            wanted.setdefault(face, ["n n", "nn"]).extend(p.words for p in pieces(words))
        for face, strings in wanted.items():
            self._advance(face, strings)

    def wrap(
        self, words: str, font: Font, size: float, width: float, *, language: str = "en", is_justified: bool = False
    ) -> Setting:
        """The words at a size, on as few lines as the width allows, evenly filled: a row of a list, a cell.

        A word wider than the width is hyphenated, or else broken between letters. Its line boxes stand for its ink,
        which is not looked at: running words keep inside them, and a page may hold hundreds.

        Args:
            is_justified: Words are hyphenated freely, and all lines but the last are as wide as the column.
        Raises:
            MissingGlyph: No font holds a character; names it.
        """
        spoken = spoken_language(words, language)
        face = _face(words, font, spoken)
        parts = pieces(words) or (Piece(words, "", 0.0),)
        limit = width / size
        if is_justified:
            parts = tuple(q for p in parts for q in hyphenated(p, spoken))
        widths, gaps, tails = self._spaced(parts, face)
        for cut in (lambda p: hyphenated(p, spoken), _letters):
            wide = [w + tail > limit for w, tail in zip(widths, tails, strict=True)]
            if any(wide):
                parts = tuple(q for p, is_wide in zip(parts, wide, strict=True) for q in (cut(p) if is_wide else (p,)))
                widths, gaps, tails = self._spaced(parts, face)
        ends = fill(widths, gaps, parts, limit, tails)
        if 1 < len(ends) <= EVEN and not is_justified:
            even = spread(widths, gaps, parts, len(ends), tails)
            ends = even if even is not None and _widest(widths, gaps, even, tails) <= limit else ends
        starts = (0, *ends[:-1])
        lines = tuple(joined(parts[a:b]) for a, b in zip(starts, ends, strict=True))
        line_em = _line_em(words, font, face)
        is_end = [parts[b - 1].is_end for b in ends]
        return Setting(
            words=words,
            lines=lines,
            gaps=tuple(parts[b - 1].gap for b in ends),
            families=tuple(f.name for f in face.families),
            weight=face.weight,
            style=face.style,
            tracking_em=face.tracking_em,
            size=size,
            line_height=line_em * size,
            width=width if is_justified else _widest(widths, gaps, ends, tails) * size,
            height=line_em * size * len(lines),
            ink=Ink(0.0, 0.0, 0.0, 0.0),
            lettering=font.lettering if not (look := look_of(font.lettering)) or not look.is_warped else None,
            stretch=self._stretch(lines, is_end, face, size, width) if is_justified else (),
            language=spoken,
            is_rtl=is_rtl(words, spoken),
            is_tabular=face.is_tabular,
        )

    def _stretch(
        self, lines: tuple[str, ...], is_end: list[bool], face: _Face, size: float, width: float
    ) -> tuple[float, ...]:
        """What is added to each space (or, where there is none, to each letter) of a line to fill the width, px."""
        whole = self._advance(face, lines)
        out = []
        for k, line in enumerate(lines):
            spare = (width - size * whole[line]) / (line.count(" ") or max(len(line) - 1, 1))
            is_open = k == len(lines) - 1 or is_end[k] or spare > MOST_STRETCH * size
            out.append(0.0 if is_open else max(0.0, spare))
        return tuple(out)

    def longest(self, words: str, font: Font, *, language: str = "en") -> float:
        """Width, em, of the longest stretch that no line break tears: below it `wrap` breaks between letters.

        Raises:
            MissingGlyph: No font holds a character; names it.
        """
        face = _face(words, font, spoken_language(words, language))
        return max(self._advance(face, [p.words for p in pieces(words)]).values(), default=0.0)

    def _spaced(self, parts: tuple[Piece, ...], face: _Face) -> tuple[list[float], list[float], list[float]]:
        """Width of each piece, of the white space after it, and of the hyphen a line's end adds, em."""
        unit = self._advance(face, [p.words for p in parts])
        space = self._advance(face, ["n n", "nn", "-"])
        gap = space["n n"] - space["nn"]
        return (
            [unit[p.words] for p in parts],
            [gap * min(len(p.gap), 2) if p.gap.strip("\n" + HYPHEN) else 0.0 for p in parts],
            [space["-"] if p.gap == HYPHEN else 0.0 for p in parts],
        )

    def _best(
        self,
        parts: tuple[Piece, ...],
        face: _Face,
        line_em: float,
        width: float,
        height: float,
        max_size: float,
        max_lines: int,
        more_lines: float,
    ) -> tuple[float, tuple[int, ...]]:
        """(size, end of each line) of the largest setting."""
        widths, gaps, tails = self._spaced(parts, face)
        if len(parts) > RUNNING:
            return _fill_box(widths, gaps, tails, parts, line_em, width, height, max_size, max_lines)
        forced = 1 + sum(p.is_end for p in parts[:-1])
        best: tuple[float, tuple[int, ...]] | None = None
        most = 0.0
        for count in range(forced, max(max_lines, forced) + 1):
            ends = spread(widths, gaps, parts, count, tails)
            if ends is None:
                continue
            widest = _widest(widths, gaps, ends, tails)
            size = min(max_size, width / max(widest, 1e-6), height / (count * line_em))
            # A pity of a break has to be paid for in size: "8. / Juni" is not worth a tenth more.
            worth = size * PITY ** sum(parts[end - 1].cost for end in ends[:-1] if parts[end - 1].cost >= 1)
            if best is None or worth > most * more_lines:
                best, most = (size, ends), worth
        assert best is not None, "one line per forced end always exists"
        return best

    def _set(
        self,
        words: str,
        lines: tuple[str, ...],
        gaps: tuple[str, ...],
        face: _Face,
        size: float,
        line_em: float,
        width: float,
        language: str,
        is_display: bool = False,
    ) -> Setting:
        """Whole lines are measured once more: kerning across pieces, and ink beyond the advance, count too."""
        widths = self._advance(face, lines)
        inks = self._inks_of(face, lines, line_em)
        if is_display and len(lines) > 1:
            closest = max(a.bottom + b.top for a, b in itertools.pairwise(inks)) + line_em + AIR
            # Half of what is taken away is taken above the first line, half below the last.
            taken = line_em - min(line_em, closest)
            inks = tuple(Ink(i.left, i.top + taken / 2, i.right, i.bottom + taken / 2) for i in inks)
            line_em -= taken
        unit = max(widths[line] for line in lines)
        # A short line's ink may not reach as far as the long one's advance; sides count from the widest line.
        ink = Ink(
            max(i.left for i in inks),
            inks[0].top,
            max(i.right - unit + widths[line] for line, i in zip(lines, inks, strict=True)),
            inks[-1].bottom,
        )
        room = unit + max(ink.left, 0.0) + max(ink.right, 0.0)
        size = min(size, width / room) if room > 0 else size
        scaled = Ink(ink.left * size, ink.top * size, ink.right * size, ink.bottom * size)
        return Setting(
            words=words,
            lines=lines,
            gaps=gaps,
            families=tuple(f.name for f in face.families),
            weight=face.weight,
            style=face.style,
            tracking_em=face.tracking_em,
            size=size,
            line_height=line_em * size,
            width=unit * size,
            height=line_em * size * len(lines),
            ink=scaled,
            language=language,
            is_rtl=is_rtl(words, language),
            is_tabular=face.is_tabular,
        )

    def _advance(self, face: _Face, strings: list[str] | tuple[str, ...]) -> dict[str, float]:
        """Width of each string on one line, em."""
        css = face.css
        missing = list(dict.fromkeys(s for s in strings if (css, s) not in self._widths and s))
        if missing:
            if len(self._widths) > 50_000:  # strings: some 10 MB; a server that runs for months must not grow
                self._widths.clear()
            rows = "".join(f"<div>{marked(s)}</div>" for s in missing)
            page = f'<div style="display:flex;flex-direction:column;{css}font-size:{REM}px">{rows}</div>'
            for string, block in zip(missing, self.measure(page, "", 100_000, 1000), strict=True):
                self._widths[css, string] = (max(r.x + r.width for r in block.runs) - block.x) / REM
        return {s: self._widths.get((css, s), 0.0) for s in strings}

    def _inks_of(self, face: _Face, lines: tuple[str, ...], line_em: float) -> tuple[Ink, ...]:
        """How far each line's glyphs reach out of its line box, em: looked at, not guessed from font tables."""
        # Running text is long; its first and last line tell its top and bottom, and sides vary little.
        shown = lines if len(lines) <= 5 else (lines[0], lines[-1])
        missing = [s for s in dict.fromkeys(shown) if (face.css, s, line_em) not in self._inks]
        if missing:
            if len(self._inks) > 20_000:  # lines
                self._inks.clear()
            for line, ink in zip(missing, self._proof(face, missing, line_em), strict=True):
                self._inks[face.css, line, line_em] = ink
        found = [self._inks[face.css, line, line_em] for line in shown]
        return tuple(found) if len(found) == len(lines) else (found[0], *[found[0]] * (len(lines) - 2), found[1])

    def _proof(self, face: _Face, lines: list[str], line_em: float) -> list[Ink]:
        room = round(ROOM * PROOF)
        pitch = round(line_em * PROOF) + 2 * room
        widths = self._advance(face, lines)
        rows = "".join(
            f'<div style="position:absolute;left:{room}px;top:{room + k * pitch}px">{marked(s)}</div>'
            for k, s in enumerate(lines)
        )
        css = f"{face.css}font-size:{PROOF}px;line-height:{line_em * PROOF}px"
        page = f'<div style="position:relative;width:100%;height:100%;color:#000000;{css}">{rows}</div>'
        width = int(max(widths.values()) * PROOF) + 1 + 2 * room
        alpha = self.render(page, "", width, pitch * len(lines))[..., 3] > 96
        out = []
        for k, line in enumerate(lines):
            own = alpha[k * pitch : (k + 1) * pitch]
            ys, xs = np.nonzero(own.any(1))[0], np.nonzero(own.any(0))[0]
            if not len(ys):
                out.append(Ink(0.0, 0.0, 0.0, 0.0))
                continue
            right, bottom = room + widths[line] * PROOF, room + line_em * PROOF
            out.append(
                Ink(
                    (room - int(xs[0])) / PROOF,
                    (room - int(ys[0])) / PROOF,
                    (int(xs[-1]) + 1 - right) / PROOF,
                    (int(ys[-1]) + 1 - bottom) / PROOF,
                )
            )
        return out

    def _load_fonts(self, page_html: str, css: str) -> None:
        """Only the files that the words of the page need, of the families that it names."""
        words = words_in(page_html)
        table = font_table()
        styles = ("normal", "italic") if "italic" in page_html + css else ("normal",)
        known = {f.name: f for f in table.families}
        for name in families_in(css + page_html):
            family = known.get(name)
            if family is None:
                continue
            for style in styles:
                base = base_file(family, style)
                for file in (base, *family.files_for(words, "italic" if style == "italic" else "normal")):
                    self._takumi.add_font(file.id, name, file.read)


@lru_cache(8192)
def _face(words: str, font: Font, language: str) -> _Face:
    # Capitals of a script are made to begin words: a row of them is a thicket.
    role = "slab" if font.role == "script" and words.isupper() and len(words) > 3 else font.role
    families = families_for(words, role, language)
    scripts = [s for s in map(script_of, set(words)) if s is not None]
    is_joined = font.role == "script" or any(s.is_cursive for s in scripts)
    main = max(families, key=lambda f: sum(map(f.covers, words)))
    # A heading that falls back from a face of character on a plain one is set bold instead: it must not look forgotten.
    is_lost = font.role in STRIKING and font.role not in main.roles and NEAREST.get(font.role) not in main.roles
    weight = weight_within(families, words, max(font.weight, 700) if is_lost else font.weight)
    return _Face(families, weight, font.style, 0.0 if is_joined else font.tracking_em, font.is_tabular)


def _line_em(words: str, font: Font, face: _Face) -> float:
    """Line height that suits the scripts of the words and the families they are set in."""
    return leading(words) * font.leading * max(f.leading for f in face.families)


def _letters(part: Piece) -> list[Piece]:
    """A piece cut between letters (never before a combining mark), for words wider than any line."""
    whole = {k for sign in EMOJI.finditer(part.words) for k in range(sign.start() + 1, sign.end())}
    cuts = [k for k in range(1, len(part.words)) if not _continues(part.words[k]) and k not in whole]
    starts = [0, *cuts]
    ends = [*cuts, len(part.words)]
    out = [Piece(part.words[a:b], "", 1.0) for a, b in zip(starts, ends, strict=True)]
    last = out.pop()
    return [*out, Piece(last.words, part.gap, part.cost, part.is_end)]


def _continues(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf")


def _widest(widths: list[float], gaps: list[float], ends: tuple[int, ...], tails: list[float]) -> float:
    starts = (0, *ends[:-1])
    return max(sum(widths[a:b]) + sum(gaps[a : b - 1]) + tails[b - 1] for a, b in zip(starts, ends, strict=True))


def _fill_box(
    widths: list[float],
    gaps: list[float],
    tails: list[float],
    parts: tuple[Piece, ...],
    line_em: float,
    width: float,
    height: float,
    max_size: float,
    max_lines: int,
) -> tuple[float, tuple[int, ...]]:
    """(size, end of each line) of running text: the largest size at which greedily filled lines fit the box."""
    size = max_size
    for _ in range(80):
        ends = fill(widths, gaps, parts, width / size, tails)
        if (
            len(ends) <= max_lines
            and len(ends) * line_em * size <= height
            and _widest(widths, gaps, ends, tails) * size <= width + 0.01
        ):
            break
        size *= 0.96
    return size, ends


def _png(pixels: Pixels) -> bytes:
    order = cv2.COLOR_RGBA2BGRA if pixels.shape[2] == 4 else cv2.COLOR_RGB2BGR
    return bytes(cv2.imencode(".png", cv2.cvtColor(pixels, order), [cv2.IMWRITE_PNG_COMPRESSION, 0])[1])


_lock = threading.Lock()


@cache
def _shared() -> Typesetter:
    return Typesetter()


def shared_typesetter() -> Typesetter:
    """The one typesetter of this process: fonts are loaded and words measured once."""
    with _lock:
        return _shared()


__all__ = ["Pixels", "Typesetter", "shared_typesetter"]
