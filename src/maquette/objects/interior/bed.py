"""A double bed: padded headboard, wooden frame, mattress, four pillows, and a quilt turned back at the top."""

from functools import cache

from ...geometry import Mesh, Part, Solid, merge, rotate, rounded_box, translate
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from .._warp import cushion
from ..contracts import Look, Object, Shown, objects
from ._joinery import leg
from ._upholstery import blanket, channels, pillow

WIDTH, LENGTH = 1.60, 2.00
FRAME, TOP = 0.30, 0.52  # heights of the frame's and the mattress' upper sides


@objects.register("bed")
class Bed(Object):
    label = "bed"
    names = nouns(
        en="bed, double bed",
        de="bett, doppelbett",
        fr="lit, lit double",
        es="cama, cama doble",
        it="letto, letto matrimoniale",
        pt="cama, cama de casal",
        nl="bed, tweepersoonsbed",
        pl="łóżko",
        tr="yatak, çift kişilik yatak",
        ru="кровать, двуспальная кровать",
        ja="ベッド",
        zh="床, 双人床",
        ko="침대",
        ar="سرير",
        hi="बिस्तर, पलंग",
    )
    color = "#6f8f86"
    parts = ("frame", "headboard", "pillows", "sheet")
    instead_of = ("bed",)
    shown = Shown(turn_deg=-34, from_deg=20)

    def build(self, look: Look) -> Solid:
        quilt = body(look, "linen", self.color)
        white = piece(look, "sheet", "fabric", "#f3f1ec")
        return Solid(
            (
                Part("frame", _frame(), piece(look, "frame", "oak")),
                Part("headboard", channels(WIDTH + 0.10, 0.74, 0.09, 9).moved(translate(0, LENGTH / 2 + 0.11, 0.34)),
                     piece(look, "headboard", "fabric", "#c9bda9")),
                Part("mattress", cushion(WIDTH, LENGTH, TOP - FRAME + 0.03, radius=0.06, plump=0.01)
                     .moved(translate(z=FRAME - 0.03)), MATERIALS["fabric"].colored((0.80, 0.79, 0.76))),
                Part("quilt", blanket(WIDTH + 0.13, 1.48, 0.27, 0.045).moved(translate(0, -0.34, TOP + 0.035)), quilt),
                Part("sheet", _turned_back(), white),
                Part("pillows", _pillows(), piece(look, "pillows", "fabric", "#f6f4ef")),
            ),
            anchors={"seat": (0.0, -0.25, TOP + 0.062)},
        )  # fmt: skip


@cache
def _frame() -> Mesh:
    x, y = WIDTH / 2 + 0.035, LENGTH / 2 + 0.02
    rail = rounded_box(0.032, LENGTH + 0.07, 0.15, 0.008)
    end = rounded_box(WIDTH + 0.10, 0.032, 0.15, 0.008)
    slats = rounded_box(WIDTH, LENGTH, 0.03, 0.004).moved(translate(z=FRAME - 0.06))
    legs = [
        leg((sx * (WIDTH / 2 - 0.02), sy * (LENGTH / 2 - 0.05), 0), (sx * (WIDTH / 2 - 0.02), sy * (LENGTH / 2 - 0.05),
            FRAME - 0.03), 0.04, 0.06) for sx in (-1, 1) for sy in (-1, 1)
    ]  # fmt: skip
    back = rounded_box(WIDTH + 0.10, 0.03, 0.60, 0.006).moved(translate(0, LENGTH / 2 + 0.075, 0.30))
    return merge(
        [
            *(rail.moved(translate(s * x, 0, FRAME - 0.10)) for s in (-1, 1)),
            *(end.moved(translate(0, s * y, FRAME - 0.10)) for s in (-1, 1)),
            slats,
            back,
            *legs,
        ]
    )


@cache
def _turned_back() -> Mesh:
    """The band of sheet folded over the quilt's upper edge."""
    band = blanket(WIDTH + 0.185, 0.30, 0.22, 0.03, folds=0.003, seed=5)
    flat = rounded_box(WIDTH + 0.02, 0.62, 0.03, 0.014).moved(translate(0, 0.64, TOP + 0.002))
    top = band.vertices[:, 1].max()
    return merge([_cut(band).moved(translate(0, 0.20 - float(top) + 0.19, TOP + 0.066)), flat])


def _cut(band: Mesh) -> Mesh:
    return band.moved(rotate("z", 180))


@cache
def _pillows() -> Mesh:
    big = pillow(0.74, 0.48, 0.19)
    out = []
    for s in (-1, 1):
        out.append(
            big.moved(
                translate(s * 0.40, 0.80, TOP + 0.20) @ rotate("z", 2 * s) @ rotate("x", 58) @ translate(z=-0.095)
            )
        )
        out.append(
            big.moved(
                translate(s * 0.39, 0.62, TOP + 0.155) @ rotate("z", -4 * s) @ rotate("x", 40) @ translate(z=-0.095)
            )
        )
    return merge(out)  # fmt: skip
