"""A road sign on its post: warning diamond, stop octagon or street plate; words go on its face. 2.4 m high."""

from functools import cache
from types import MappingProxyType

import numpy as np

from ...color import hex_to_linear
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
    merge,
    ribbon,
    rotate,
    rounded,
    rounded_box,
    rounded_rectangle,
    spline,
    translate,
)
from ...materials import Material
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects

FACE = (0.48, 0.24)  # m: what can be printed
MIDDLE = 2.02  # z of the board's middle
THICK = 0.022


@objects.register("road_sign")
class RoadSign(Object):
    label = "road sign"
    names = nouns(
        en="road sign, traffic sign, stop sign, warning sign, street sign",
        de="verkehrsschild, straßenschild, stoppschild, warnschild, verkehrszeichen",
        fr="panneau de signalisation, panneau routier, panneau stop",
        es="señal de tráfico, señal de stop, señal de tránsito",
        it="cartello stradale, segnale stradale, segnale di stop",
        pt="placa de trânsito, sinal de stop, placa de pare",
        nl="verkeersbord, stopbord, waarschuwingsbord",
        pl="znak drogowy, znak stop, znak ostrzegawczy",
        tr="trafik levhası, trafik işareti, dur levhası",
        ru="дорожный знак, знак стоп",
        ja="道路標識, 交通標識, 一時停止標識",
        zh="路标, 交通标志, 停车标志, 警告牌",
        ko="교통 표지판, 도로 표지판, 정지 표지판",
        ar="إشارة طريق, لافتة طريق, علامة توقف",
        hi="सड़क का चिह्न, यातायात चिह्न, रोड साइन",
    )
    color = "#f4c21f"
    parts = ("rim", "post")
    surfaces = (Surface("face", *FACE),)
    features = MappingProxyType({"kind": ("warning", "stop", "street")})
    instead_of = ("stop-sign",)
    shown = Shown(turn_deg=-16, printed_turn_deg=-8, from_deg=3)

    def build(self, look: Look) -> Solid:
        kind = look.feature("kind", "warning")
        usual = {"stop": "#c1272d", "warning": "#f4c21f", "street": "#1f5a3f"}[kind]
        rim = {"stop": "#f4f2ee", "warning": "#17181a", "street": "#f4f2ee"}[kind]
        paint = body(look, "satin", look.color or usual)
        outline = _outline(kind)
        up = translate(0, 0, MIDDLE) @ rotate("x", 90)
        board = extrude(outline, THICK, bevel=0.004).moved(up)
        # The rim lies on the board, as a band between the outline and one a little smaller.
        band = extrude(outline * 0.955, 0.0022, bevel=0.0008, hole=outline * 0.900).moved(
            up @ translate(z=THICK - 0.0004)
        )
        ink = piece(look, "rim", "satin", rim)
        z = MIDDLE - (0.04 if kind == "warning" else 0.0)
        patch = flat_patch(*FACE).moved(translate(0, -THICK - 0.0026, z))
        return Solid(
            (
                Part("board", board, paint),
                Part("rim", band, ink),
                Part("post", _post(), piece(look, "post", "metal", "#9a9da1")),
                *(
                    (Part("mark", _mark(kind).moved(up @ translate(z=THICK - 0.0004)), ink),)
                    if kind != "street"
                    else ()
                ),
                Part("foot", _foot(), Material(color=hex_to_linear("#55585b"), roughness=0.85)),
                Part("face", patch, paint, "face"),
            ),
            self.surfaces,
        )


def _outline(kind: str) -> Curve:
    """The board about the origin, counter-clockwise: octagon, diamond or plate."""
    if kind == "street":
        return rounded_rectangle(1.05, 0.34, 0.04)
    count, radius, turn, corner = (8, 0.40, np.pi / 8, 0.012) if kind == "stop" else (4, 0.46, 0.0, 0.05)
    angles = turn + np.arange(count) * (2 * np.pi / count)
    return rounded([(float(radius * np.cos(a)), float(radius * np.sin(a)), corner) for a in angles], closed=True)


@cache
def _post() -> Mesh:
    pole = lathe(
        rounded([(0, 0, 0), (0.032, 0, 0.002), (0.032, MIDDLE + 0.30, 0.006), (0, MIDDLE + 0.305, 0)]), segments=32
    )
    clamps = [rounded_box(0.11, 0.075, 0.045, 0.008).moved(translate(0, 0.030, MIDDLE + z)) for z in (-0.16, 0.11)]
    return merge([pole.moved(translate(0, 0.040)), *clamps])


@cache
def _mark(kind: str) -> Mesh:
    """What the board says by itself: an exclamation mark, or the word that stop signs bear all over the world.

    Flat, within the printable face, which covers it when it is printed.
    """
    if kind == "warning":
        bar = rounded(
            [(0.020, -0.045, 0.004), (0.030, 0.085, 0.012), (-0.030, 0.085, 0.012), (-0.020, -0.045, 0.004)],
            closed=True,
        )
        strokes = [
            extrude(bar, 0.0022, bevel=0.0004),
            extrude(ellipse(0.024, 0.024, 32), 0.0022, bevel=0.0004).moved(translate(0, -0.09)),
        ]
        return merge(m.moved(translate(0, -0.035)) for m in strokes)
    half, wide = 0.100, 0.034
    turn = np.linspace(0, 2 * np.pi, 41)
    round_o = np.stack([wide * np.cos(turn), half * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.8], 1)
    s_curve = [
        (0.030, 0.068),
        (0.018, 0.092),
        (-0.010, 0.097),
        (-0.030, 0.070),
        (-0.022, 0.030),
        (0.022, -0.022),
        (0.030, -0.066),
        (0.008, -0.097),
        (-0.020, -0.092),
        (-0.032, -0.066),
    ]
    bowl = [(-0.028, 0.097), (0.010, 0.097), (0.032, 0.075), (0.032, 0.025), (0.010, 0.002), (-0.028, 0.002)]
    straight = np.linspace(0, 1, 6)[:, None]

    def line(a: tuple[float, float], b: tuple[float, float]) -> Curve:
        return np.asarray(np.array(a) * (1 - straight) + np.array(b) * straight)

    letters = (
        (-0.165, [spline(s_curve, 48)]),
        (-0.058, [line((0, -half - 0.008), (0, half)), line((-0.042, half - 0.004), (0.042, half - 0.004))]),
        (0.058, [round_o]),
        (0.165, [line((-0.028, -half - 0.008), (-0.028, half + 0.006)), spline(bowl, 40)]),
    )
    strokes = [ribbon(c, 0.021, 0.0022, bevel=0.0004).moved(translate(x)) for x, curves in letters for c in curves]
    return merge(strokes)


@cache
def _foot() -> Mesh:
    """A block of concrete or cast rubber that it stands in."""
    return rounded_box(0.46, 0.46, 0.10, 0.03).moved(translate(0, 0.040))
