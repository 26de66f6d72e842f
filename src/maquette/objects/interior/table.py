"""A dining table of solid wood, 1.6 m long: an eased top on four tapered legs set in under it."""

from ...geometry import Part, Solid, merge, rounded_box, translate
from .._looks import body, nouns, tinted
from ..contracts import Look, Object, Shown, objects
from ._joinery import board, leg

WIDTH, DEPTH, HEIGHT, TOP = 1.60, 0.90, 0.75, 0.032


@objects.register("table")
class Table(Object):
    label = "table"
    names = nouns(
        en="table, dining table, kitchen table, wooden table",
        de="tisch, esstisch, küchentisch",
        fr="table, table à manger",
        es="mesa, mesa de comedor",
        it="tavolo, tavola",
        pt="mesa, mesa de jantar",
        nl="tafel, eettafel, keukentafel",
        pl="stół",
        tr="masa, yemek masası",
        ru="стол, обеденный стол",
        ja="テーブル, 食卓",
        zh="桌子, 餐桌",
        ko="테이블, 식탁",
        ar="طاولة, مائدة",
        hi="मेज़, मेज, टेबल",
    )
    color = "#9c6b3f"
    parts = ("top", "legs")
    shown = Shown(turn_deg=-24, from_deg=14)

    def build(self, look: Look) -> Solid:
        wood = body(look, "oak", self.color)
        x, y = WIDTH / 2 - 0.115, DEPTH / 2 - 0.105
        legs = [
            leg((sx * (x + 0.035), sy * (y + 0.03), 0.0), (sx * x, sy * y, HEIGHT - TOP), 0.036, 0.066)
            for sx in (-1, 1)
            for sy in (-1, 1)
        ]
        rails = [
            rounded_box(2 * x, 0.022, 0.085, 0.003).moved(translate(0, sy * y, HEIGHT - TOP - 0.087)) for sy in (-1, 1)
        ]
        rails += [
            rounded_box(0.022, 2 * y, 0.085, 0.003).moved(translate(sx * x, 0, HEIGHT - TOP - 0.087)) for sx in (-1, 1)
        ]
        top = board(WIDTH, DEPTH, TOP, corner=0.035, bevel=0.011).moved(translate(z=HEIGHT - TOP))
        return Solid(
            (
                Part("top", top, tinted(look, "top", wood)),
                Part("legs", merge([*legs, *rails]), tinted(look, "legs", wood)),
            ),
            anchors={"top": (0.0, 0.0, HEIGHT)},
        )
