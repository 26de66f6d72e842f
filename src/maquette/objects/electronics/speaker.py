"""A portable speaker: a fabric cylinder with a control ring on top."""

import numpy as np
from numpy.typing import NDArray

from ...color import linear_to_srgb
from ...geometry import (
    Mesh,
    Part,
    Solid,
    Surface,
    ellipse,
    extrude,
    lathe,
    merge,
    rotate,
    round_patch,
    rounded,
    rounded_rectangle,
    spline,
    sweep,
    tiled,
    translate,
    tube,
)
from ...materials import Material
from .._looks import body, darker, nouns, piece
from ..contracts import Look, Object, Shown, objects

RADIUS, HEIGHT = 0.0440, 0.1720
CLOTH = (0.0090, 0.1560)
THREAD = 0.0030  # pitch of the weave
LABEL_DEG, LABEL = 64.0, (0.0350, 0.0850)


@objects.register("speaker")
class Speaker(Object):
    label = "speaker"
    names = nouns(
        en="speaker, bluetooth speaker, loudspeaker, wireless speaker",
        de="lautsprecher, bluetooth-lautsprecher, lautsprecherbox",
        fr="enceinte, haut-parleur, enceinte bluetooth",
        es="altavoz, bocina, parlante, altavoz bluetooth",
        it="altoparlante, cassa, cassa bluetooth, speaker",
        pt="coluna, alto-falante, caixa de som",
        nl="luidspreker, speaker, bluetooth-speaker",
        pl="głośnik, głośnik bluetooth",
        tr="hoparlör, bluetooth hoparlör",
        ru="колонка, динамик, беспроводная колонка",
        ja="スピーカー, ブルートゥーススピーカー",
        zh="音箱, 扬声器, 蓝牙音箱",
        ko="스피커, 블루투스 스피커",
        ar="مكبر صوت, سماعة, سماعة بلوتوث",
        hi="स्पीकर, लाउडस्पीकर",
    )
    color = "#3a4048"
    surfaces = (Surface("front", RADIUS * np.radians(LABEL_DEG).item(), LABEL[1] - LABEL[0]),)
    parts = ("top", "strap")
    shown = Shown(turn_deg=12)

    def build(self, look: Look) -> Solid:
        cloth = body(look, "fabric", self.color)
        top = piece(look, "top", "satin", "#1c1d20")
        sleeve = lathe(_CLOTH, segments=160)
        around, up = round(2 * np.pi * RADIUS / THREAD / 2), round((CLOTH[1] - CLOTH[0]) / THREAD / 2)
        return Solid(
            (
                Part("base", lathe(_BASE), _RUBBER),
                Part("cloth", tiled(sleeve, around, up), cloth, texture=_weave(cloth.color)),
                Part(
                    "top",
                    merge(
                        [lathe(_TOP), lathe(tube(0.0385, RADIUS - 0.0004, HEIGHT - 0.0128, HEIGHT - 0.0102, 0.0006))]
                    ),
                    top,
                ),
                Part("buttons", _buttons(), piece(look, "buttons", "satin", "#c9ccd1")),
                Part("ring", lathe(tube(0.0292, 0.0302, HEIGHT - 0.0052, HEIGHT - 0.0042, 0.0003)), _LED),
                Part("strap", _strap(), piece(look, "strap", "leather", "#5a3a22")),
                Part(
                    "front",
                    round_patch((RADIUS, LABEL[0]), (RADIUS, LABEL[1]), span_deg=LABEL_DEG, lift=0.0004),
                    darker(cloth, 1.0),
                    "front",
                ),
            ),
            self.surfaces,
        )


_RUBBER = Material(color=(0.012, 0.012, 0.013), roughness=0.7)
_LED = Material(color=(0.7, 1.5, 2.2), kind="light", sampling=0.0)
_BASE = rounded([(0, 0, 0), (0.0395, 0, 0.0015), (0.0415, 0.0060, 0.002), (0.0420, 0.0100, 0), (0.040, 0.0100, 0)])
_CLOTH = rounded([(0.0405, CLOTH[0], 0), (RADIUS, CLOTH[0], 0.0030), (RADIUS, CLOTH[1], 0.0030), (0.0400, CLOTH[1], 0)])
_TOP = rounded([
    (0.0390, 0.1550, 0), (0.0395, 0.1600, 0), (RADIUS - 0.0006, 0.1625, 0.001),
    (RADIUS - 0.0006, HEIGHT - 0.0006, 0.0040), (0.0370, HEIGHT, 0.0030),
    (0.0350, HEIGHT - 0.0046, 0.0020), (0.010, HEIGHT - 0.0046, 0), (0, HEIGHT - 0.0046, 0),
])  # fmt: skip


def _weave(color: tuple[float, float, float]) -> NDArray[np.uint8]:
    """One repeat of a plain weave, two threads each way: lit on the crowns, dark in the gaps."""
    size = 48
    x, y = np.meshgrid((np.arange(size) + 0.5) / size * 2, (np.arange(size) + 0.5) / size * 2)
    over = (np.floor(x) + np.floor(y)) % 2 == 0
    along, across = np.where(over, x % 1, y % 1), np.where(over, y % 1, x % 1)
    crown = np.sin(np.pi * along) ** 0.6 * np.sin(np.pi * across) ** 0.8
    light = 0.38 + 0.80 * crown * np.where(over, 1.0, 0.92)
    srgb = linear_to_srgb(np.clip(light[..., None] * np.array(color), 0, 1))
    return (srgb * 255 + 0.5).astype(np.uint8)


def _buttons() -> Mesh:
    """Plus, minus and play, raised from the sunken top."""
    bar = extrude(rounded_rectangle(0.0080, 0.0016, 0.00079), 0.0007, bevel=0.0003)
    play = extrude(
        rounded([(0.0036, 0, 0.0006), (-0.0026, 0.0036, 0.0006), (-0.0026, -0.0036, 0.0006)], closed=True),
        0.0007,
        bevel=0.0002,
    )
    z = HEIGHT - 0.0047
    return merge([
        bar.moved(translate(0.0170, 0, z)), bar.moved(translate(0.0170, 0, z - 0.00002) @ rotate("z", 90)),
        bar.moved(translate(-0.0170, 0, z)), play.moved(translate(0, 0, z)),
    ])  # fmt: skip


def _strap() -> Mesh:
    """A carrying loop on the right."""
    x = RADIUS
    path = spline(
        [
            (x - 0.003, 0, 0.1400),
            (x + 0.0035, 0, 0.1385),
            (x + 0.0085, 0, 0.1280),
            (x + 0.0092, 0, 0.1120),
            (x + 0.0065, 0, 0.0980),
            (x + 0.0010, 0, 0.0930),
            (x - 0.003, 0, 0.0925),
        ],
        60,
    )
    return sweep(path, ellipse(0.0010, 0.0052, 28), up=(0, 0, 1))
