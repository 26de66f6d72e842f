"""A three-seat sofa, 2.1 m wide: corded seat and back cushions between padded arms, on tapered wooden legs."""

from functools import cache

from ...geometry import Mesh, Part, Solid, merge, rotate, rounded_box, translate
from .._looks import body, darker, nouns, piece, tinted
from .._warp import cushion
from ..contracts import Look, Object, Shown, objects
from ._joinery import leg
from ._upholstery import pillow, seat_cushion

WIDTH, DEPTH, ARM, FOOT = 2.10, 0.90, 0.17, 0.14
SEAT = 0.445


@objects.register("sofa")
class Sofa(Object):
    label = "sofa"
    names = nouns(
        en="sofa, couch, settee, loveseat",
        de="sofa, couch",
        fr="canapé, sofa",
        es="sofá",
        it="divano, sofà",
        pt="sofá",
        nl="bank, sofa, zitbank",
        pl="sofa, kanapa",
        tr="kanepe, koltuk takımı",
        ru="диван, софа",
        ja="ソファ, ソファー",
        zh="沙发",
        ko="소파",
        ar="أريكة, كنبة",
        hi="सोफा, सोफ़ा",
    )
    color = "#35566b"
    parts = ("cushions", "pillows", "legs")
    instead_of = ("couch-and-lamp",)
    shown = Shown(turn_deg=-22, from_deg=12)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "fabric", self.color)
        return Solid(
            (
                Part("frame", _frame(), cloth),
                Part("cushions", _cushions(), tinted(look, "cushions", cloth)),
                Part("pillows", _pillows(), piece(look, "pillows", "linen", "#d99a3d")),
                Part("shadow", rounded_box(WIDTH - 0.10, DEPTH - 0.10, 0.03, 0.01).moved(translate(z=FOOT - 0.012)),
                     darker(cloth, 0.2)),
                Part("legs", _legs(), piece(look, "legs", "walnut")),
            ),
            anchors={"seat": (0.0, -0.12, SEAT + 0.012)},
        )  # fmt: skip


@cache
def _frame() -> Mesh:
    base = cushion(WIDTH - 0.02, DEPTH - 0.03, 0.17, radius=0.03, plump=0.0).moved(translate(z=FOOT))
    arm = cushion(ARM, DEPTH - 0.01, 0.48, radius=0.058, plump=0.014, cells=8).moved(translate(z=FOOT + 0.01))
    back = cushion(WIDTH - 2 * ARM + 0.06, 0.17, 0.62, radius=0.06, plump=0.008)
    back = back.moved(translate(0, DEPTH / 2 - 0.115, FOOT + 0.04) @ rotate("x", -6))
    return merge(
        [base, back, *(arm.moved(translate(s * (WIDTH / 2 - ARM / 2), 0, 0) @ rotate("y", s * 1.5)) for s in (-1, 1))]
    )


@cache
def _cushions() -> Mesh:
    inner = WIDTH - 2 * ARM - 0.012
    each = inner / 3
    seat = seat_cushion(each - 0.004, 0.66, 0.155, plump=0.022)
    back = seat_cushion(each - 0.006, 0.42, 0.16, plump=0.035).moved(rotate("x", 90))
    out = []
    for k in (-1, 0, 1):
        out.append(seat.moved(translate(k * each, -0.105, SEAT - 0.155)))
        lean = translate(k * each, 0.225, SEAT + 0.19) @ rotate("x", -13)
        out.append(back.moved(lean @ rotate("y", 0.6 * k)))
    return merge(out)


@cache
def _pillows() -> Mesh:
    one = pillow(0.46, 0.46, 0.17).moved(translate(z=-0.085) @ rotate("z", 0))
    left = one.moved(translate(-0.62, -0.02, SEAT + 0.225) @ rotate("z", -16) @ rotate("x", 66) @ rotate("z", 7))
    right = one.moved(translate(0.64, -0.03, SEAT + 0.22) @ rotate("z", 20) @ rotate("x", 64) @ rotate("z", -9))
    return merge([left, right])


@cache
def _legs() -> Mesh:
    x, y = WIDTH / 2 - 0.13, DEPTH / 2 - 0.11
    return merge(
        leg((sx * (x + 0.03), sy * (y + 0.02), 0.0), (sx * x, sy * y, FOOT + 0.01), 0.026, 0.048)
        for sx in (-1, 1)
        for sy in (-1, 1)
    )
