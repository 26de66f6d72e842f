"""A hardcover book, 15 × 22 cm, standing upright with its front cover to the viewer."""

import math

import numpy as np

from ...geometry import Curve, Part, Solid, Surface, flat_patch, resample, ribbon, rounded, translate
from .._looks import body, nouns
from ..contracts import Look, Object, Shown, objects
from ._pages import page_block

WIDTH, HEIGHT, THICKNESS, BOARD = 0.152, 0.222, 0.028, 0.0030
OVERHANG = 0.0032  # of the boards over the pages, on three sides
JOINT = 0.0085  # width of the groove along which a cover opens


@objects.register("book")
class Book(Object):
    label = "book"
    names = nouns(
        en="book, hardcover, hardback, novel, textbook",
        de="buch, roman, lehrbuch",
        fr="livre, roman, bouquin",
        es="libro, novela",
        it="libro, romanzo",
        pt="livro, romance",
        nl="boek, roman",
        pl="książka, powieść",
        tr="kitap, roman",
        ru="книга, роман, учебник",
        ja="本, 書籍, 単行本, 小説",
        zh="书, 书本, 书籍, 小说",
        ko="책, 도서, 소설",
        ar="كتاب, رواية",
        hi="किताब, पुस्तक, उपन्यास",
    )
    color = "#1f3a5f"
    surfaces = (Surface("cover", WIDTH - JOINT - 0.008, HEIGHT - 0.008),)
    parts = ("pages",)
    shown = Shown(turn_deg=22, printed_turn_deg=13, from_deg=10, is_sheet=True)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "satin", self.color)
        cover = self.surfaces[0]
        patch = flat_patch(cover.width_m, cover.height_m)
        at = translate(WIDTH / 2 - 0.004 - cover.width_m / 2, -THICKNESS / 2 - 0.0002, HEIGHT / 2)
        pages = page_block(_PAGES, HEIGHT - 2 * OVERHANG, stacked="y", color=look.part_colors.get("pages"))
        return Solid(
            (
                Part("cover", ribbon(_COVER, BOARD, HEIGHT, bevel=0.0011), cloth),
                Part(pages.name, pages.mesh.moved(translate(z=OVERHANG)), pages.material, texture=pages.texture),
                Part("cover", patch.moved(at), cloth, "cover"),
            ),
            self.surfaces,
        )


def _section() -> Curve:
    """Middle line of the case seen from above: front board, groove, round spine, groove, back board."""
    x, y = WIDTH / 2, THICKNESS / 2 - BOARD / 2
    spine = -x + 0.004
    front = [
        (x, -y, 0),
        (-x + 0.004 + JOINT, -y, 0.004),
        (-x + 0.004 + JOINT * 0.55, -y + 0.0017, 0.003),
        (spine + 0.001, -y - 0.0002, 0.003),
    ]
    bulge = [(spine - 0.0052 * math.cos(a), y * math.sin(a), 0.008) for a in np.linspace(-1.1, 1.1, 9)]
    back = [(px, -py, r) for px, py, r in reversed(front)]
    return resample(rounded([*front, *bulge, *back], step_deg=5), 180)


_COVER = _section()
_FORE = WIDTH / 2 - OVERHANG - 0.001
_INSIDE = THICKNESS / 2 - BOARD
# The fore-edge is hollow, as a round back makes it.
_PAGES = np.array(
    [
        (-WIDTH / 2 + 0.006, _INSIDE),
        (-WIDTH / 2 + 0.003, 0.6 * _INSIDE),
        (-WIDTH / 2 + 0.002, 0),
        (-WIDTH / 2 + 0.003, -0.6 * _INSIDE),
        (-WIDTH / 2 + 0.006, -_INSIDE),
    ]
    + [(_FORE - 0.0035 * math.cos(t * math.pi / 2), t * _INSIDE) for t in np.linspace(-1, 1, 15)]
)
