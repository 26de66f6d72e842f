"""A cheval mirror: a tall arched glass in a wooden frame, hung between two turned posts on splayed feet."""

from functools import cache

import numpy as np

from ...geometry import Curve, Mesh, Part, Solid, extrude, lathe, merge, rotate, rounded, rounded_box, sheet, translate
from ...materials import MATERIALS, Material
from .._looks import body, nouns
from .._tubes import bent
from ..contracts import Look, Object, Shown, objects

WIDTH, HEIGHT, LIFT = 0.52, 1.38, 0.15
LEAN = -7.0


@objects.register("mirror")
class Mirror(Object):
    label = "mirror"
    names = nouns(
        en="mirror, standing mirror, full-length mirror, cheval mirror, looking glass",
        de="spiegel, standspiegel",
        fr="miroir, psyché",
        es="espejo, espejo de pie",
        it="specchio",
        pt="espelho",
        nl="spiegel",
        pl="lustro",
        tr="ayna, boy aynası",
        ru="зеркало",
        ja="鏡, 姿見, ミラー",
        zh="镜子, 穿衣镜",
        ko="거울, 전신거울",
        ar="مرآة",
        hi="दर्पण, शीशा, आईना",
    )
    color = "#9c6b3f"
    parts = ("frame",)
    instead_of = ("mirror",)
    shown = Shown(turn_deg=-24, from_deg=6)

    def build(self, look: Look) -> Solid:
        own = look.part_colors.get("frame")
        wood = body(Look(own, look.material) if own else look, "oak", self.color)
        middle = LIFT + HEIGHT / 2
        frame = translate(0, 0, middle) @ rotate("x", LEAN) @ rotate("x", 90) @ translate(0, -HEIGHT / 2, -0.014)
        rim = extrude(_arch(0.0), 0.030, bevel=0.009, hole=_arch(0.042)).moved(frame)
        back = extrude(_arch(0.030), 0.006, bevel=0.001).moved(frame @ translate(z=0.004))
        glass = sheet(_arch(0.040)).moved(frame @ translate(z=0.0135))
        return Solid(
            (
                Part("frame", rim, wood),
                Part("back", back, MATERIALS["plywood"]),
                Part("glass", glass, Material(color=(0.90, 0.92, 0.92), roughness=0.015, metallic=1.0)),
                Part("stand", _stand(), wood),
                Part("knobs", _knobs(), MATERIALS["brass"]),
            )
        )


def _arch(inset: float) -> Curve:
    """Straight sides, a half round above, from (0, 0) up, drawn in by `inset`."""
    w = WIDTH / 2 - inset
    turn = np.linspace(0, np.pi, 49)
    top = HEIGHT - WIDTH / 2
    round_ = np.stack([w * np.cos(turn), top + w * np.sin(turn)], 1)
    foot = rounded([(-w, top, 0), (-w, inset, 0.03), (w, inset, 0.03), (w, top, 0)], step_deg=9)[1:-1]
    side = np.stack([np.full(12, -w), np.linspace(top, inset + 0.04, 13)[1:]], 1)
    return np.concatenate([round_, side, foot, side[::-1] * (-1, 1)])


@cache
def _stand() -> Mesh:
    out = []
    x = WIDTH / 2 + 0.040
    post = rounded(
        [
            (0, 0.05, 0),
            (0.019, 0.05, 0.004),
            (0.019, 0.17, 0.004),
            (0.013, 0.19, 0.006),
            (0.016, 0.50, 0.2),
            (0.012, 0.86, 0.2),
            (0.017, 0.90, 0.006),
            (0.017, 0.96, 0.006),
            (0.009, 0.985, 0.006),
            (0.016, 1.010, 0.012),
            (0.007, 1.032, 0.008),
            (0, 1.036, 0),
        ],
        step_deg=6,
    )
    turned = lathe(post, segments=40)
    for s in (-1, 1):
        out.append(turned.moved(translate(s * x, 0, 0)))
        for f in (-1, 1):
            foot = [
                (s * x, f * 0.005, 0.100),
                (s * x, f * 0.07, 0.098),
                (s * x, f * 0.16, 0.062),
                (s * x, f * 0.235, 0.026),
                (s * x, f * 0.265, 0.0168),
            ]
            out.append(bent(foot, 0.0165, count=40, sides=18))
    rail = rounded_box(2 * x, 0.024, 0.034, 0.008).moved(translate(0, 0, 0.085))
    return merge([*out, rail])


@cache
def _knobs() -> Mesh:
    knob = lathe(
        rounded(
            [
                (0, 0, 0),
                (0.006, 0, 0.001),
                (0.006, 0.020, 0.002),
                (0.013, 0.026, 0.004),
                (0.013, 0.036, 0.006),
                (0, 0.040, 0),
            ]
        ),
        segments=32,
    )
    x = WIDTH / 2 + 0.030
    z = LIFT + HEIGHT / 2
    return merge(knob.moved(translate(s * x, 0, z) @ rotate("y", 90 * s)) for s in (-1, 1))
