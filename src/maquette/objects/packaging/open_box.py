"""A cardboard carton with its flaps turned out, 34 × 26 × 19 cm: what something inside a box is seen in."""

from ...geometry import Mesh, Part, Solid, Surface, flat_patch, merge, rotate, rounded_box, translate
from .._looks import body, darker, nouns
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT = 0.34, 0.26, 0.19
BOARD = 0.004
FLAP, FLAP_DEG = 0.085, 52.0  # how long a flap is, and how far it hangs below the level
MARGIN = 0.02


@objects.register("open_box")
class OpenBox(Object):
    label = "box"
    names = nouns(
        en="open box, open carton, open cardboard box",
        de="offene schachtel, offener karton, offene kiste",
        fr="boîte ouverte, carton ouvert",
        es="caja abierta",
        it="scatola aperta",
        pt="caixa aberta",
        nl="open doos",
        pl="otwarte pudełko, otwarty karton",
        tr="açık kutu",
        ru="открытая коробка",
        ja="開いた箱, 開いた段ボール箱",
        zh="打开的盒子, 打开的纸箱",
        ko="열린 상자",
        ar="صندوق مفتوح",
        hi="खुला डिब्बा",
    )
    color = "#a98663"
    surfaces = (Surface("front", WIDTH - 2 * MARGIN, HEIGHT - 0.065 - MARGIN),)
    parts = ("inside",)
    shown = Shown(turn_deg=24, from_deg=27)

    def build(self, look: Look) -> Solid:
        board = body(look, "cardboard", self.color)
        front = self.surfaces[0]
        patch = flat_patch(front.width_m, front.height_m).moved(
            translate(0, -DEPTH / 2 - 0.0003, 0.5 * MARGIN + front.height_m / 2)
        )
        inside = (
            darker(board, 0.8)
            if "inside" not in look.part_colors
            else body(Look(color=look.part_colors["inside"]), "cardboard", self.color)
        )
        return Solid(
            (
                Part("body", _walls(), board),
                Part("inside", rounded_box(WIDTH - 2 * BOARD, DEPTH - 2 * BOARD, BOARD, 0.001), inside),
                Part("front", patch, board, "front"),
            ),
            self.surfaces,
        )


def _walls() -> Mesh:
    """Four walls, and a flap that leans outward from the head of each."""
    out = []
    for turn, length, reach in ((0, WIDTH, DEPTH), (90, DEPTH, WIDTH), (180, WIDTH, DEPTH), (270, DEPTH, WIDTH)):
        wall = rounded_box(length, BOARD, HEIGHT, 0.0012).moved(translate(0, -reach / 2 + BOARD / 2, 0))
        flap = rounded_box(length - 2 * BOARD, BOARD, FLAP, 0.0012)
        # About the head of the wall: from upright it falls outward, past the level.
        hinge = translate(0, -reach / 2 + BOARD / 2, HEIGHT - 0.001) @ rotate("x", 90 + FLAP_DEG)
        out += [mesh.moved(rotate("z", turn)) for mesh in (wall, flap.moved(hinge))]
    return merge(out)
