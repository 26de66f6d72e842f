"""A table lamp, lit: glazed body, brass neck, linen shade."""

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, ellipse, lathe, merge, rounded, sweep, tube
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._shades import linen

LOW, HIGH = (0.1180, 0.2350), (0.0880, 0.4150)  # (radius, z) of the shade's rims


@objects.register("lamp")
class Lamp(Object):
    label = "lamp"
    names = nouns(
        en="lamp, table lamp, desk lamp, bedside lamp",
        de="lampe, tischlampe, nachttischlampe, schreibtischlampe",
        fr="lampe, lampe de table, lampe de chevet, lampe de bureau",
        es="lámpara, lámpara de mesa, lámpara de escritorio",
        it="lampada, lampada da tavolo",
        pt="candeeiro, abajur, luminária, lâmpada de mesa",
        nl="lamp, tafellamp, bureaulamp",
        pl="lampa, lampka, lampa stołowa",
        tr="lamba, masa lambası, abajur",
        ru="лампа, настольная лампа, светильник",
        ja="ランプ, 電気スタンド, テーブルランプ, 照明",
        zh="台灯, 灯, 桌灯",
        ko="램프, 스탠드, 탁상 램프, 조명",
        ar="مصباح, مصباح طاولة, أباجورة",
        hi="लैंप, टेबल लैंप, दीपक",
    )
    color = "#2f5d62"
    parts = ("shade", "base")
    shown = Shown(turn_deg=18)

    def build(self, look: Look) -> Solid:
        base = look.part_colors.get("base")
        glaze = (
            body(look, "ceramic", self.color)
            if base is None
            else body(Look(base, look.material), "ceramic", self.color)
        )
        brass = piece(look, "neck", "brass")
        tint = np.array(hex_to_linear(look.part_colors.get("shade", "#ffe2b8")))
        r, g, b = (float(c) for c in 1.55 * tint / max(float(tint.max()), 0.05))
        glow = Material(color=(r, g, b), kind="light")
        trim = piece(look, "trim", "fabric", look.part_colors.get("shade", "#efe3cd"))
        return Solid(
            (
                Part("base", lathe(_BODY), glaze),
                Part("neck", merge([lathe(_FOOT), lathe(_NECK, segments=64)]), brass),
                Part("shade", lathe(np.array([LOW, HIGH])), glow, texture=linen()),
                Part(
                    "lining",
                    lathe(np.array([HIGH, LOW]) - (0.0012, 0)),
                    Material(color=(1.25 * r, 1.2 * g, 1.1 * b), kind="light", sampling=0.2),
                ),
                Part("trim", _trim(), trim),
            ),
        )


_FOOT = rounded([(0, 0, 0), (0.0560, 0, 0.0012), (0.0570, 0.0060, 0.0020), (0.0520, 0.0082, 0.001), (0.040, 0.0082, 0)])
_BODY = rounded([
    (0.045, 0.0080, 0), (0.0500, 0.0080, 0.002), (0.0520, 0.0130, 0.004), (0.0800, 0.0560, 0.050),
    (0.0790, 0.1060, 0.060),
    (0.0300, 0.1640, 0.070), (0.0200, 0.1900, 0.020), (0.0215, 0.1960, 0.0025), (0.0100, 0.1965, 0),
], step_deg=4)  # fmt: skip
_NECK = rounded([
    (0.0120, 0.1950, 0), (0.0235, 0.1958, 0.0012), (0.0235, 0.2000, 0.0014), (0.0090, 0.2030, 0.004),
    (0.0075, 0.2200, 0.001), (0.0075, 0.2900, 0.001),
    (0.0160, 0.2920, 0.001), (0.0160, 0.3300, 0.002), (0.0030, 0.3320, 0.002), (0.0030, HIGH[1] + 0.004, 0),
    (0.0065, HIGH[1] + 0.0045, 0.001), (0.0065, HIGH[1] + 0.016, 0.006), (0, HIGH[1] + 0.017, 0),
])  # fmt: skip


def _trim() -> Mesh:
    """Bound rims of the shade, and the three wires that carry it."""
    rims = [lathe(tube(r - 0.0016, r + 0.0007, z - 0.0035, z + 0.0035, 0.0008)) for r, z in (LOW, HIGH)]
    wires = []
    for angle in np.radians((90, 210, 330)):
        end = (HIGH[0] * np.cos(angle), HIGH[0] * np.sin(angle), HIGH[1] - 0.002)
        path = np.linspace((0.003 * np.cos(angle), 0.003 * np.sin(angle), HIGH[1] + 0.002), end, 12)
        wires.append(sweep(path, ellipse(0.0011, 0.0011, 12)))
    return merge([*rims, *wires])
