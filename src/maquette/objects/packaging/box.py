"""A cardboard carton, 24 × 18 × 17 cm, taped shut."""

from ...geometry import Mesh, Part, Solid, Surface, flat_patch, merge, rotate, rounded_box, translate
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, DEPTH, HEIGHT = 0.240, 0.180, 0.170
BOARD = 0.0032
TAPE = 0.048
TAPE_DROP = 0.038  # how far the tape runs down the ends
MARGIN = 0.014  # printing keeps off the folds


@objects.register("box")
class Box(Object):
    label = "box"
    names = nouns(
        en="box, cardboard box, carton, package, parcel, packaging box, shipping box",
        de="schachtel, karton, paket, verpackung, pappkarton, kiste",
        fr="boîte, carton, colis, emballage",
        es="caja, caja de cartón, paquete, embalaje",
        it="scatola, scatolone, pacco, confezione",
        pt="caixa, caixa de papelão, pacote, embalagem",
        nl="doos, kartonnen doos, pakket, verpakking",
        pl="pudełko, karton, paczka, opakowanie",
        tr="kutu, karton kutu, koli, paket",
        ru="коробка, картонная коробка, посылка, упаковка",
        ja="箱, 段ボール箱, 段ボール, 小包, パッケージ",
        zh="盒子, 纸箱, 箱子, 包裹, 包装盒",
        ko="상자, 박스, 택배 상자, 종이 상자",
        ar="صندوق, علبة كرتون, طرد, كرتونة",
        hi="डिब्बा, बक्सा, गत्ते का डिब्बा, पैकेज",
    )
    color = "#a98663"
    surfaces = (
        Surface("front", WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN),
        Surface("side", DEPTH - 2 * MARGIN, HEIGHT - TAPE_DROP - 1.5 * MARGIN),
        Surface("top", WIDTH - 2 * MARGIN, (DEPTH - TAPE) / 2 - MARGIN),
    )
    parts = ("tape",)
    shown = Shown(turn_deg=30, printed_turn_deg=18, from_deg=15)

    def build(self, look: Look) -> Solid:
        board = body(look, "cardboard", self.color)
        front, side, top = self.surfaces
        lift = 0.0003
        near = -(TAPE / 2 + top.height_m / 2 + 0.004)
        patches = (
            (front, translate(0, -DEPTH / 2 - lift, HEIGHT / 2)),
            (side, translate(WIDTH / 2 + lift, 0, MARGIN + side.height_m / 2) @ rotate("z", 90)),
            (top, translate(0, near, HEIGHT + lift) @ rotate("x", -90)),
        )
        return Solid(
            (
                Part("body", _carton(), board),
                Part("seam", _seams(), darker(board, 0.12)),
                Part("tape", _tape(), piece(look, "tape", "satin", "#c9a26b")),
                *(Part(s.name, flat_patch(s.width_m, s.height_m).moved(at), board, s.name) for s, at in patches),
            ),
            self.surfaces,
        )


def _carton() -> Mesh:
    """Four walls as one block, and two flaps that meet in the middle."""
    walls = rounded_box(WIDTH, DEPTH, HEIGHT - BOARD - 0.0008, 0.0022)
    flap = rounded_box(WIDTH - 0.0006, DEPTH / 2 - 0.0010, BOARD, 0.0014)
    up = HEIGHT - BOARD
    return merge(
        [walls, flap.moved(translate(0, -DEPTH / 4 - 0.0001, up)), flap.moved(translate(0, DEPTH / 4 + 0.0001, up))]
    )


def _seams() -> Mesh:
    """What one sees between the flaps and under them: dark."""
    slot = rounded_box(WIDTH - 0.006, 0.003, 0.001, 0.0004).moved(translate(0, 0, HEIGHT - 0.0022))
    under = rounded_box(WIDTH - 0.003, DEPTH - 0.003, 0.0012, 0.0005).moved(translate(0, 0, HEIGHT - BOARD - 0.0010))
    return merge([slot, under])


def _tape() -> Mesh:
    """A strip over the seam that runs down both ends."""
    thin, drop = 0.0003, TAPE_DROP
    over = rounded_box(WIDTH + 2 * thin, TAPE, thin * 2, thin * 0.9).moved(translate(0, 0, HEIGHT - thin))
    down = rounded_box(thin * 2, TAPE, drop, thin * 0.9)
    return merge([over, *(down.moved(translate(s * WIDTH / 2, 0, HEIGHT - drop + thin)) for s in (-1, 1))])
