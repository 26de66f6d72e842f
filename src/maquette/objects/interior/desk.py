"""A writing desk, 1.3 m wide: wooden top with a drawer unit hung below it, on slim steel legs."""

from ...geometry import Mesh, Part, Solid, merge, rounded_box, translate
from ...materials import Material
from .._looks import body, darker, nouns, piece, tinted
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects
from ._joinery import board

WIDTH, DEPTH, HEIGHT, TOP = 1.30, 0.65, 0.74, 0.026
UNIT = (0.36, 0.50, 0.265)


@objects.register("desk")
class Desk(Object):
    label = "desk"
    names = nouns(
        en="desk, writing desk, office desk, work desk, computer desk",
        de="schreibtisch, arbeitstisch",
        fr="bureau de travail, table de travail",
        es="escritorio",
        it="scrivania",
        pt="escrivaninha, secretária",
        nl="bureau, schrijftafel",
        pl="biurko",
        tr="çalışma masası, yazı masası",
        ru="письменный стол, рабочий стол",
        ja="机, デスク, 勉強机",
        zh="书桌, 办公桌, 写字台",
        ko="책상",
        ar="مكتب, طاولة مكتب",
        hi="डेस्क, पढ़ाई की मेज",
    )
    color = "#8a5a34"
    parts = ("top", "drawers", "legs")
    shown = Shown(turn_deg=-26, from_deg=13)

    def build(self, look: Look) -> Solid:
        wood = body(look, "walnut", self.color)
        drawers = piece(look, "drawers", "satin", "#e9e7e1")
        legs = piece(look, "legs", "satin", "#26282c")
        x, y, z = WIDTH / 2 - UNIT[0] / 2 - 0.075, -0.02, HEIGHT - TOP - UNIT[2]
        top = board(WIDTH, DEPTH, TOP, corner=0.012, bevel=0.005).moved(translate(z=HEIGHT - TOP))
        case = rounded_box(*UNIT, 0.006).moved(translate(x, y, z))
        return Solid(
            (
                Part("top", top, tinted(look, "top", wood)),
                Part("case", case, drawers),
                Part("drawers", merge(_fronts(x, y, z)), drawers),
                Part("grips", merge(_grips(x, y, z)), Material(color=(0.62, 0.45, 0.22), roughness=0.28, metallic=1.0)),
                Part("gap", _gaps(x, y, z), darker(drawers, 0.12)),
                Part("legs", merge(_legs()), legs),
            ),
            anchors={"top": (0.0, 0.0, HEIGHT)},
        )


def _fronts(x: float, y: float, z: float) -> list[Mesh]:
    tall = (UNIT[2] - 0.016) / 2
    front = rounded_box(UNIT[0] - 0.012, 0.016, tall - 0.004, 0.003)
    return [front.moved(translate(x, y - UNIT[1] / 2 - 0.007, z + 0.008 + k * tall + 0.002)) for k in range(2)]


def _gaps(x: float, y: float, z: float) -> Mesh:
    return rounded_box(UNIT[0] - 0.016, 0.01, UNIT[2] - 0.016, 0.002).moved(translate(x, y - UNIT[1] / 2, z + 0.008))


def _grips(x: float, y: float, z: float) -> list[Mesh]:
    tall, front = (UNIT[2] - 0.016) / 2, y - UNIT[1] / 2 - 0.015
    out = []
    for k in range(2):
        at = z + 0.008 + (k + 0.62) * tall
        out.append(tube((x - 0.055, front - 0.02, at), (x + 0.055, front - 0.02, at), 0.0055, sides=16))
        out += [tube((x + s * 0.042, front + 0.002, at), (x + s * 0.042, front - 0.02, at), 0.004) for s in (-1, 1)]
    return out


def _legs() -> list[Mesh]:
    """Two frames of square tube, joined at the back by a rail."""
    out, size = [], 0.028
    for sx in (-1, 1):
        x = sx * (WIDTH / 2 - 0.045)
        for y in (-DEPTH / 2 + 0.045, DEPTH / 2 - 0.045):
            out.append(rounded_box(size, size, HEIGHT - TOP, 0.004).moved(translate(x, y, 0)))
        out.append(rounded_box(size, DEPTH - 0.10, size, 0.004).moved(translate(x, 0, HEIGHT - TOP - size)))
        out.append(rounded_box(size, DEPTH - 0.10, 0.02, 0.004).moved(translate(x, 0, 0.10)))
    rail = rounded_box(WIDTH - 0.1, size, size, 0.004)
    out.append(rail.moved(translate(0, DEPTH / 2 - 0.045, HEIGHT - TOP - size)))
    out.append(rail.moved(translate(0, DEPTH / 2 - 0.045, 0.10)))
    return out
