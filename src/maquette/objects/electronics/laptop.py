"""A 14-inch laptop, open at 110 degrees, screen and keyboard to the viewer."""

import numpy as np

from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    extrude,
    lathe,
    merge,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    sheet,
    squircle,
    translate,
)
from ...materials import Material
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._screens import wallpaper

WIDTH, DEPTH, BASE = 0.312, 0.218, 0.0105
LID, LID_HEIGHT, OPEN_DEG = 0.0046, 0.215, 109.0
SCREEN = (0.2960, 0.1850)
KEY, GAP = 0.0186, 0.0026  # pitch of the keys, and the gap between two
# Widths of the keys of each row, from the back, in pitches; every row is 14.5 wide.
_ROWS: tuple[tuple[float, ...], ...] = (
    (1.5, *(1.0,) * 13),
    (*(1.0,) * 13, 1.5),
    (1.5, *(1.0,) * 13),
    (1.75, *(1.0,) * 11, 1.75),
    (2.25, *(1.0,) * 10, 2.25),
    (1.0, 1.0, 1.0, 1.25, 5.0, 1.25, 1.0, 1.0, 1.0, 1.0),
)
SCREEN_GLOW = 0.9


@objects.register("laptop")
class Laptop(Object):
    label = "laptop"
    names = nouns(
        en="laptop, notebook computer, laptop computer, macbook, computer",
        de="laptop, notebook, rechner",
        fr="ordinateur portable, ordinateur, pc portable",
        es="portátil, ordenador portátil, laptop, computadora portátil",
        it="portatile, computer portatile, laptop",
        pt="laptop, portátil, computador portátil",
        nl="laptop, draagbare computer",
        pl="laptop, komputer przenośny",
        tr="dizüstü bilgisayar, laptop",
        ru="ноутбук, лэптоп",
        ja="ノートパソコン, ラップトップ, ノートpc",
        zh="笔记本电脑, 手提电脑",
        ko="노트북, 랩톱, 노트북 컴퓨터",
        ar="حاسوب محمول, لابتوب, كمبيوتر محمول",
        hi="लैपटॉप",
    )
    color = "#9fa2a8"
    surfaces = (Surface("screen", *SCREEN, is_screen=True),)
    parts = ("keyboard",)
    shown = Shown(turn_deg=24, printed_turn_deg=14, from_deg=15)

    def build(self, look: Look) -> Solid:
        metal = body(look, "satin", self.color)
        keys = piece(look, "keyboard", "plastic", "#17181a")
        lit = Material(color=(SCREEN_GLOW,) * 3, kind="light", sampling=0.0)
        top = translate(z=BASE)
        return Solid(
            (
                Part("base", merge([_BODY, _PAD.moved(translate(0, -0.0660, BASE - 0.0002))]), metal),
                Part("feet", _feet(), _BLACK),
                Part(
                    "well",
                    extrude(
                        rounded_rectangle(14.5 * KEY + 0.003, 5.55 * KEY + 0.003, 0.004), 0.0004, bevel=0.0001
                    ).moved(top @ translate(0, 0.0345, -0.0002)),
                    darker(metal, 0.25),
                ),
                Part("keyboard", _keys().moved(top @ translate(0, 0.0345, 0.0001)), keys),
                Part(
                    "pad_gap",
                    extrude(rounded_rectangle(0.1262, 0.0792, 0.0055), 0.0003).moved(
                        translate(0, -0.0660, BASE - 0.00022)
                    ),
                    darker(metal, 0.2),
                ),
                Part(
                    "hinge",
                    lathe(_HINGE, segments=48).moved(
                        translate(-0.125, DEPTH / 2 - 0.0035, BASE + 0.0008) @ rotate("y", 90)
                    ),
                    darker(metal, 0.35),
                ),
                Part("lid", _plate(WIDTH, LID_HEIGHT, 0.0105, LID, 0.0016, 0.0), metal),
                Part("bezel", _plate(WIDTH - 0.005, LID_HEIGHT - 0.005, 0.0085, 0.0010, 0.0004, LID - 0.0007), _GLASS),
                Part(
                    "screen",
                    sheet(rounded_rectangle(*SCREEN, 0.005)).moved(_LID_FRAME @ translate(0, 0.0020, LID + 0.00045)),
                    lit,
                    "screen",
                    texture=wallpaper(768, 480),
                ),
                Part(
                    "camera",
                    lathe(_DOT, segments=24).moved(_LID_FRAME @ translate(0, LID_HEIGHT / 2 - 0.0062, LID + 0.0003)),
                    _BLACK,
                ),
            ),
            self.surfaces,
        )


_GLASS = Material(color=(0.008, 0.008, 0.009), roughness=0.06, clearcoat=1.0)
_BLACK = Material(color=(0.01, 0.01, 0.011), roughness=0.5)
_BODY = extrude(squircle(WIDTH, DEPTH, 0.0115), BASE - 0.001, bevel=0.0030).moved(translate(z=0.001))
_PAD = extrude(rounded_rectangle(0.1256, 0.0786, 0.0052), 0.0006, bevel=0.0002)
_HINGE = rounded([(0, 0, 0), (0.0042, 0, 0.0008), (0.0042, 0.250, 0.0008), (0, 0.250, 0)])
_DOT = rounded([(0.0016, -0.0001, 0), (0.0016, 0.0001, 0), (0, 0.0001, 0)])
# The lid: raised, its front to the viewer, then leant back about the hinge.
_LID_FRAME = (
    translate(0, DEPTH / 2 - 0.0030, BASE + 0.0006)
    @ rotate("x", 90 - OPEN_DEG)
    @ translate(0, LID / 2, LID_HEIGHT / 2 + 0.002)
    @ rotate("x", 90)
)


def _plate(width: float, height: float, corner: float, depth: float, bevel: float, forward: float) -> Mesh:
    return extrude(squircle(width, height, corner), depth, bevel=bevel).moved(_LID_FRAME @ translate(z=forward))


def _keys() -> Mesh:
    """All keys, their middle at the origin; the row at the back is of half height."""
    deep = [0.55, 1.0, 1.0, 1.0, 1.0, 1.0]
    y = sum(deep) * KEY / 2
    caps: dict[tuple[float, float], Mesh] = {}
    out = []
    for row, share in zip(_ROWS, deep, strict=True):
        x = -sum(row) * KEY / 2
        y -= share * KEY / 2
        for wide in row:
            size = (wide, share)
            if size not in caps:
                caps[size] = rounded_box(wide * KEY - GAP, share * KEY - GAP, 0.0012, 0.0005, segments=2)
            out.append(caps[size].moved(translate(x + wide * KEY / 2, y)))
            x += wide * KEY
        y -= share * KEY / 2
    return merge(out)


def _feet() -> Mesh:
    foot = lathe(rounded([(0, 0, 0), (0.0055, 0, 0.0004), (0.0060, 0.0014, 0), (0, 0.0014, 0)]), segments=40)
    return merge(
        foot.moved(translate(x, y))
        for x in np.array((-1, 1)) * (WIDTH / 2 - 0.022)
        for y in np.array((-1, 1)) * (DEPTH / 2 - 0.020)
    )
