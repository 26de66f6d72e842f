"""A stack of business cards, one leaning against it: 85 × 55 mm, thick board, printable on both."""

import math
from functools import cache

from ...geometry import Mesh, Part, Solid, Surface, flat_patch, merge, rotate, rounded_box, translate
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

WIDTH, HEIGHT, BOARD = 0.0850, 0.0550, 0.00042
CARDS = 46  # in the stack
LEAN_DEG = 27.0  # of the card in front, from upright
ASIDE = 0.0120  # of the card in front to the left, of the stack to the right
STACK = CARDS * BOARD
BACK_Y = 0.0170  # of the stack's middle
FRONT_Y = BACK_Y - HEIGHT / 2 - STACK * math.tan(math.radians(LEAN_DEG)) - 0.0012  # where the leaning card stands


@objects.register("business_card")
class BusinessCard(Object):
    label = "business card"
    names = nouns(
        en="business card, business cards, visiting card, name card, calling card",
        de="visitenkarte",
        fr="carte de visite",
        es="tarjeta de visita, tarjeta de presentación",
        it="biglietto da visita",
        pt="cartão de visita",
        nl="visitekaartje",
        pl="wizytówka",
        tr="kartvizit",
        ru="визитка, визитная карточка",
        ja="名刺",
        zh="名片",
        ko="명함",
        ar="بطاقة عمل, بطاقة أعمال",
        hi="बिज़नेस कार्ड, विज़िटिंग कार्ड",
    )
    color = "#fbfbfa"
    surfaces = (Surface("front", WIDTH, HEIGHT), Surface("stack", WIDTH, HEIGHT))
    parts = ("stack",)
    shown = Shown(turn_deg=20, printed_turn_deg=12, from_deg=24)

    def build(self, look: Look) -> Solid:
        paper = body(look, "paper", self.color)
        back = piece(look, "stack", "paper", "#1d3a4a")
        lean = translate(-ASIDE, FRONT_Y, 0) @ rotate("z", 0.6) @ rotate("x", -LEAN_DEG)
        card = rounded_box(WIDTH, BOARD, HEIGHT, BOARD * 0.3, segments=1).moved(lean)
        patch = flat_patch(WIDTH, HEIGHT)
        front = patch.moved(lean @ translate(0, -BOARD / 2 - 0.00006, HEIGHT / 2))
        top = patch.moved(translate(*_shift(CARDS - 1), STACK + 0.00006) @ rotate("x", -90))
        return Solid(
            (
                Part("card", card, paper),
                Part("cards", _stack(CARDS - 1), paper),
                Part("topmost", _stack(CARDS, CARDS - 1), back),
                Part("front", front, paper, "front"),
                Part("stack", top, back, "stack"),
            ),
            self.surfaces,
        )


def _shift(k: int) -> tuple[float, float]:
    """How far a card lies from the middle: no hand squares a stack."""
    x = ASIDE + 0.0007 * math.sin(1.9 * k) + 0.0005 * math.sin(0.37 * k + 1)
    return x, BACK_Y + 0.0004 * abs(math.sin(2.3 * k + 0.5))


@cache
def _stack(end: int, start: int = 0) -> Mesh:
    sheet = rounded_box(WIDTH, HEIGHT, BOARD * 0.94, BOARD * 0.25, segments=1)
    return merge(sheet.moved(translate(*_shift(k), k * BOARD)) for k in range(start, end))
