"""A 55-inch television on two slim feet."""

from ...geometry import Mesh, Part, Solid, Surface, merge, rotate, rounded_box, sheet, squircle, translate
from .._looks import body, darker, nouns, tinted
from .._tubes import tube
from ..contracts import Look, Object, Shown, objects
from ._glass import GLASS, lit, slab
from ._screens import wallpaper

WIDTH, HEIGHT, DEPTH, LIFT = 1.228, 0.706, 0.024, 0.062
SCREEN = (1.210, 0.681)


@objects.register("television")
class Television(Object):
    label = "television"
    names = nouns(
        en="television, tv, television set, tv set, flat screen tv, smart tv",
        de="fernseher, fernsehgerät, flachbildfernseher",
        fr="télévision, téléviseur, télé",
        es="televisor, televisión, tele",
        it="televisore, televisione, tv",
        pt="televisão, televisor, tv",
        nl="televisie, tv, televisietoestel",
        pl="telewizor",
        tr="televizyon",
        ru="телевизор",
        ja="テレビ",
        zh="电视, 电视机",
        ko="텔레비전, 티비, tv",
        ar="تلفاز, تلفزيون",
        hi="टीवी, टेलीविजन, टेलीविज़न",
    )
    color = "#24262a"
    surfaces = (Surface("screen", *SCREEN, is_screen=True),)
    parts = ("feet",)
    instead_of = ("television",)
    shown = Shown(turn_deg=15, printed_turn_deg=9, from_deg=6)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        frame = translate(0, DEPTH / 2, LIFT + HEIGHT / 2) @ rotate("x", 90)
        box = rounded_box(0.80, 0.05, 0.36, 0.02).moved(translate(0, DEPTH / 2 + 0.015, LIFT + 0.06))
        return Solid(
            (
                Part("case", merge([slab(WIDTH, HEIGHT, 0.006, DEPTH, 0.003, frame), box]), shell),
                Part("bezel", slab(WIDTH - 0.004, HEIGHT - 0.004, 0.005, 0.002, 0.0008,
                                   frame @ translate(z=DEPTH - 0.0014)), GLASS),
                Part("screen", sheet(squircle(*SCREEN, 0.003)).moved(frame @ translate(0, 0.0045, DEPTH + 0.0009)),
                     lit(), "screen", texture=wallpaper(1024, 576)),
                Part("bar", rounded_box(WIDTH - 0.01, DEPTH - 0.004, 0.008, 0.003)
                     .moved(translate(0, 0, LIFT - 0.0035)), darker(shell, 1.8)),
                Part("feet", _feet(), tinted(look, "feet", shell)),
            ),
            self.surfaces,
        )  # fmt: skip


def _feet() -> Mesh:
    out = []
    for side in (-1, 1):
        x = side * (WIDTH / 2 - 0.19)
        top = (x, 0.0, LIFT + 0.004)
        for y in (-0.125, 0.125):
            out.append(tube((x + side * 0.045, y, 0.007), top, 0.007, sides=18))
            out.append(rounded_box(0.05, 0.022, 0.009, 0.004).moved(translate(x + side * 0.043, y, 0)))
    return merge(out)
