"""Letters that stand: blown up like foil balloons, or solid blocks. What they spell comes as features."""

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...arrays import Bytes
from ...geometry import Part, Solid, Surface, flat_patch, translate
from ...geometry.mesh import Mesh, bounds, merge
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects

if TYPE_CHECKING:
    from ...materials import Material
    from ...typeset import Font

CAPITAL = 0.4  # m
EM = 224  # px of a letter's raster per em
VIEW = 1.5  # em: edge of the square that a letter is cut out of, with room for its accents
GAP = 0.03  # em between two letters
SPACE = 0.32  # em between two words
ROW = 10  # letters: longer words stand in rows on each other
ABOVE = 1.03  # capitals from one row to the next
BLOCK_DEEP = 2.4  # units of a drawing, 32 to the view's edge: half the depth of a solid letter
BLOCK_COLOR = "#d24a3a"
SPELT = "ABC"  # when nobody says what


@dataclass(frozen=True, slots=True)
class _Letter:
    """One letter, or one word whose letters join; lengths in em.

    Args:
        x: Middle of its ink, from the start of the row.
        low, high: Of its ink, above the baseline.
        coverage: (n, n) over a square of `VIEW`.
    """

    x: float
    low: float
    high: float
    coverage: Bytes


@objects.register("letters")
class Letters(Object):
    label = "letters"
    names = nouns(
        en="balloon letters, foil balloon letters, letter balloons, foil letter balloons, 3d letters, "
        "3d balloon letters, block letters, standing letters, freestanding letters, marquee letters",
        de="ballonbuchstaben, folienballonbuchstaben, buchstabenballons, standbuchstaben",
        fr="ballons lettres, lettres en volume",
        es="globos de letras, letras corpóreas",
        it="palloncini a forma di lettere, palloncini lettere, lettere tridimensionali",
        pt="balões de letras, letras de balão, letras em relevo",
        nl="letterballonnen, folieletters, doosletters",
        pl="balony litery, litery balonowe, litery przestrzenne",
        tr="harf balonları, folyo harf balonları, kutu harfler",
        ru="шары-буквы, буквы из фольги, объёмные буквы",
        ja="文字バルーン, 立体文字",
        zh="字母气球, 立体字",
        ko="글자 풍선, 알파벳 풍선, 입체 글자",
        ar="بالونات حروف, حروف بارزة, حروف مجسمة",
        hi="अक्षर गुब्बारे, त्रिआयामी अक्षर",
    )
    color = "#d9a93a"
    surfaces = (Surface("face", 1.141, 0.408),)
    spells = True
    shown = Shown(is_sheet=True)

    def build(self, look: Look) -> Solid:
        is_block = look.feature("form", "balloon") == "block"
        rows = _rows(look.feature("words", SPELT))
        language = look.feature("language", "en")
        scale = CAPITAL / _capital(is_block)
        meshes = []
        for number, words in enumerate(reversed(rows)):
            letters = _letters(words, language, is_block)
            middle = (min(a.x for a in letters) + max(a.x for a in letters)) / 2
            for letter in letters:
                up = number * ABOVE * CAPITAL + max(0.0, letter.low) * scale
                at = translate((letter.x - middle) * scale, 0.0, up)
                meshes.append(_mesh(letter.coverage.tobytes(), (letter.high - letter.low) * scale, is_block).moved(at))
        body_ = Part("body", merge(meshes), self._skin(look, is_block))
        low, high = bounds((body_,))
        face = Surface("face", round(float(high[0] - low[0]), 3), round(float(high[2] - low[2]), 3))
        # Nothing is printed there: it tells where the words are.
        x, y, z = float(low[0] + high[0]) / 2, float(low[1]) - 0.001, face.height_m / 2
        sheet = flat_patch(face.width_m, face.height_m).moved(translate(x, y, z))
        return Solid((body_, Part("face", sheet, body_.material, surface="face")), surfaces=(face,))

    def _skin(self, look: Look, is_block: bool) -> "Material":
        if look.material is None and not is_block:
            # Foil in the colour that was asked for; of balloons nobody describes, gold.
            plain = Look(color=look.color, material="foil" if look.color else "gold")
            return body(plain, "gold", self.color)
        return body(look, "satin", BLOCK_COLOR if is_block else self.color)


def _rows(words: str) -> list[str]:
    """Words in rows of about equal length; one row while it is short."""
    parts = words.split()
    if len(words) <= ROW or len(parts) < 2:
        return [" ".join(parts) or SPELT]
    rows = [parts[0]]
    most = max(ROW - 1, max(map(len, parts)))
    for part in parts[1:]:
        if len(rows[-1]) + 1 + len(part) <= most:
            rows[-1] += f" {part}"
        else:
            rows.append(part)
    return rows


def _letters(words: str, language: str, is_block: bool) -> list[_Letter]:
    from ...typeset import shared_typesetter  # late: few scenes need fonts for their things

    setter, font = shared_typesetter(), _font(is_block)
    x, out = 0.0, []
    for piece in _pieces(words):
        if piece.isspace():
            x += SPACE
            continue
        wide = setter.set_line(piece, font, 1.0, language=language).width
        out.append(_letter(piece, language, is_block, x, wide))
        x += wide + GAP
    return out


def _pieces(words: str) -> list[str]:
    from ...typeset.scripts import stands_upright
    from ...typeset.vertical import cells

    if stands_upright(words):
        return [cell[k] for cell in cells(words) for k in range(len(cell))] if words.isascii() else cells(words)
    return [piece for word in words.split() for piece in (word, " ")][:-1]


def _letter(piece: str, language: str, is_block: bool, x: float, wide: float) -> _Letter:
    from ...typeset import shared_typesetter
    from ...typeset.markup import text_html

    setter = shared_typesetter()
    view = max(VIEW, wide + 0.3)
    edge = round(VIEW * EM)
    em = edge / view  # a long word whose letters join is made smaller, to go into the same square
    setting = setter.set_line(piece, _font(is_block), em, language=language)
    left, top = (edge - setting.width) / 2, (edge - setting.height) / 2
    html = text_html("letter", setting, left, top, setting.width, "#000000")
    page = f'<div style="position:relative;width:100%;height:100%">{html}</div>'
    coverage = np.ascontiguousarray(setter.render(page, "", edge, edge)[..., 3])
    ys, xs = np.nonzero(coverage > 127)
    if not len(ys):
        ys, xs = np.array([edge // 2]), np.array([edge // 2])
    base = _baseline(is_block) * em + edge / 2
    middle = (xs.min() + xs.max() + 1) / 2
    return _Letter(
        x + (middle - left) / em, (base - ys.max() - 1) / em, (base - ys.min()) / em, np.asarray(coverage, np.uint8)
    )


@functools.cache
def _capital(is_block: bool) -> float:
    """Height of a capital, em."""
    coverage = _letter("H", "en", is_block, 0.0, 0.7).coverage
    ys = np.nonzero((coverage > 127).any(1))[0]
    return float(len(ys)) / EM


@functools.cache
def _baseline(is_block: bool) -> float:
    """How far below the middle of its line box a letter stands, em."""
    from ...typeset import shared_typesetter

    setting = shared_typesetter().set_line("H", _font(is_block), 1.0)
    return setting.height / 2 + setting.ink.bottom


def _font(is_block: bool) -> "Font":
    from ...typeset import Font

    return Font("geometric", 800) if is_block else Font("friendly", 700)


@functools.lru_cache(maxsize=64)
def _mesh(coverage: bytes, height_m: float, is_block: bool) -> Mesh:
    from .. import _inflate

    edge = round(len(coverage) ** 0.5)
    contour = _inflate.distance(np.frombuffer(coverage, np.uint8).reshape(edge, edge))
    level = np.zeros((8, 8), np.float32)
    mesh = _inflate.solid(contour, level, height_m, BLOCK_DEEP if is_block else None)
    return Mesh(mesh.vertices, mesh.faces, mesh.normals)
