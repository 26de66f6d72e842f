"""A hang tag on its string, 5.4 × 9 cm, with clipped corners and a metal eyelet; leant back a little."""

from functools import cache

import numpy as np

from ...geometry import (
    Curve,
    Mesh,
    Part,
    Solid,
    Surface,
    ellipse,
    extrude,
    flat_patch,
    lathe,
    resample,
    rotate,
    rounded,
    spline,
    sweep,
    translate,
)
from .._ground import grounded
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, HEIGHT, BOARD = 0.0540, 0.0920, 0.0012
EYE = 0.0800  # z of the hole's middle
FACE = (0.0480, 0.0660)
LEAN_DEG = 7.0


@objects.register("price_tag")
class PriceTag(Object):
    label = "price tag"
    names = nouns(
        en="price tag, hang tag, hangtag, swing tag, gift tag, clothing tag, sale tag, label tag",
        de="preisschild, hängeetikett, geschenkanhänger, preisetikett",
        fr="étiquette de prix, étiquette volante",
        es="etiqueta de precio, etiqueta colgante",
        it="cartellino del prezzo, cartellino",
        pt="etiqueta de preço",
        nl="prijskaartje, labeltje, hangtag",
        pl="metka, etykieta z ceną, zawieszka",
        tr="fiyat etiketi",
        ru="ценник, бирка",
        ja="値札, タグ, 下げ札",
        zh="价签, 吊牌, 价格标签",
        ko="가격표, 태그, 행택",
        ar="بطاقة سعر, بطاقة السعر",
        hi="मूल्य टैग, प्राइस टैग",
    )
    color = "#d63d31"
    surfaces = (Surface("front", *FACE),)
    parts = ("string", "eyelet")
    instead_of = ("label",)
    shown = Shown(turn_deg=14, printed_turn_deg=8, from_deg=12, is_sheet=True)

    def build(self, look: Look) -> Solid:
        board = body(look, "paper", self.color)
        # Raised so that its top faces the viewer, its lower edge on the ground.
        stand = rotate("x", 90 - LEAN_DEG) @ translate(0, HEIGHT / 2, -BOARD)
        face = flat_patch(*FACE).moved(stand @ translate(0, 0.004 + FACE[1] / 2 - HEIGHT / 2, BOARD + 0.0001) @ _LYING)
        return grounded(
            (
                Part("tag", _tag().moved(stand), board),
                Part("eyelet", lathe(_EYELET, segments=48).moved(stand @ translate(0, EYE - HEIGHT / 2)),
                     piece(look, "eyelet", "brass")),
                Part("string", _string().moved(stand), piece(look, "string", "canvas", "#f3efe4")),
                Part("front", face, board, "front"),
            ),
            self.surfaces,
        )  # fmt: skip


# Lays a patch that faces the viewer on its back.
_LYING = np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]], np.float32)
_EYELET = rounded([
    (0.0026, 0, 0), (0.0026, -0.0003, 0.0002), (0.0045, -0.0003, 0.0003), (0.0045, BOARD + 0.0004, 0.0004),
    (0.0026, BOARD + 0.0004, 0.0004), (0.0026, 0, 0),
])  # fmt: skip


def _outline() -> Curve:
    x, y, cut = WIDTH / 2, HEIGHT / 2, 0.0150
    return rounded(
        [(x, -y, 0.003), (x, y - cut, 0.002), (x - cut, y, 0.002), (-x + cut, y, 0.002), (-x, y - cut, 0.002),
         (-x, -y, 0.003)], closed=True)  # fmt: skip


@cache
def _tag() -> Mesh:
    """The board with its round hole; every point of the rim has its partner on the outside."""
    at = EYE - HEIGHT / 2
    outside = _outline()
    outside = resample(np.concatenate([outside, outside[:1]]), 161)[:-1]
    angle = np.arctan2(outside[:, 1] - at, outside[:, 0])
    hole = np.stack([0.0026 * np.cos(angle), at + 0.0026 * np.sin(angle)], 1)
    return extrude(outside, BOARD, bevel=0.0003, hole=hole)


@cache
def _string() -> Mesh:
    """Twine through the hole: a loop that rises behind the tag and comes down before it."""
    y = EYE - HEIGHT / 2
    z = BOARD / 2
    path = spline([
        (0.0006, y - 0.002, BOARD + 0.0020), (0, y + 0.0005, z), (-0.001, y + 0.006, -0.003),
        (-0.004, y + 0.020, -0.003), (-0.001, y + 0.042, 0.001), (0.010, y + 0.050, 0.003), (0.019, y + 0.036, 0.005),
        (0.012, y + 0.016, 0.005), (0.003, y + 0.004, 0.0042), (0.0006, y - 0.002, BOARD + 0.0020),
    ], 160)  # fmt: skip
    return sweep(path, ellipse(0.00085, 0.00085, 10), up=(1.0, 0.0, 0.0))
