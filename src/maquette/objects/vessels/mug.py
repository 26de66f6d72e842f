"""A ceramic mug, 95 mm high, with a round handle on its right and coffee in it."""

import math

import numpy as np

from ...color import hex_to_linear
from ...geometry import Mesh, Part, Solid, Surface, ellipse, lathe, round_patch, rounded, spline, sweep
from .._looks import body, nouns, piece, tinted
from ..contracts import Look, Object, Shown, objects

RADIUS, HEIGHT, WALL = 0.0415, 0.095, 0.0042
LEVEL = 0.0815  # of the coffee
LABEL_DEG, LABEL = 104.0, (0.020, 0.082)


@objects.register("mug")
class Mug(Object):
    label = "mug"
    names = nouns(
        en="mug, coffee mug, tea mug, ceramic mug",
        de="becher, kaffeebecher, tasse, kaffeetasse, teetasse",
        fr="mug, tasse, tasse à café, tasse de café",
        es="taza, taza de café, tazón",
        it="tazza, tazza da caffè, tazzina",
        pt="caneca, xícara, chávena",
        nl="mok, koffiemok, theemok",
        pl="kubek, filiżanka, kubek do kawy",
        tr="kupa, kahve kupası, fincan",
        ru="кружка, чашка",
        ja="マグカップ, マグ, コーヒーカップ, 湯呑み",
        zh="马克杯, 咖啡杯, 茶杯, 杯子",
        ko="머그, 머그컵, 머그잔, 커피잔, 찻잔",
        ar="كوب, قدح, فنجان, فنجان قهوة",
        hi="मग, कप, प्याला, कॉफी मग",
    )
    color = "#ece6d8"
    surfaces = (Surface("side", RADIUS * math.radians(LABEL_DEG), LABEL[1] - LABEL[0]),)
    parts = ("handle", "coffee")
    shown = Shown(turn_deg=28, from_deg=12)

    def build(self, look: Look) -> Solid:
        glaze = body(look, "ceramic", self.color)
        foot = piece(look, "foot", "stone", "#cfc6b4") if glaze.metallic == 0 else glaze
        return Solid(
            (
                Part("body", lathe(_BODY), glaze),
                Part("foot", lathe(_FOOT), foot),
                Part("handle", _handle(), tinted(look, "handle", glaze)),
                Part(
                    "coffee",
                    _coffee(look.part_colors.get("coffee", "#2a1408")),
                    piece(look, "coffee", "gloss", "#2a1408"),
                ),
                Part("side", round_patch((RADIUS, LABEL[0]), (RADIUS, LABEL[1]), span_deg=LABEL_DEG), glaze, "side"),
            ),
            self.surfaces,
        )


_INNER = RADIUS - WALL
# The lip is a little thicker than the wall, as a wheel leaves it.
_BODY = rounded([
    (0, 0.004, 0), (0.0268, 0.004, 0.0008), (0.0276, 0.0012, 0.0004), (0.0325, 0.0012, 0.004),
    (RADIUS, 0.0068, 0.012),
    (RADIUS, HEIGHT - 0.006, 0.02), (RADIUS + 0.0004, HEIGHT, 0.0022), (_INNER, HEIGHT, 0.0020),
    (_INNER, HEIGHT - 0.008, 0.02), (_INNER, 0.0075, 0.011), (0, 0.0065, 0),
], step_deg=6)  # fmt: skip
# The unglazed ring it stands on.
_FOOT = rounded(
    [(0.0270, 0.0030, 0), (0.0278, 0.0, 0.0006), (0.0318, 0.0, 0.0010), (0.0330, 0.0016, 0.0002), (0.0300, 0.0030, 0)]
)


def _handle() -> Mesh:
    """A C whose ends flare into the wall, so that no joint shows."""
    x = RADIUS
    path = spline([
        (x - 0.0024, 0, 0.0765), (x + 0.0060, 0, 0.0775), (x + 0.0180, 0, 0.0750), (x + 0.0268, 0, 0.0640),
        (x + 0.0285, 0, 0.0500),
        (x + 0.0240, 0, 0.0360), (x + 0.0150, 0, 0.0262), (x + 0.0055, 0, 0.0215), (x - 0.0024, 0, 0.0195),
    ], 96)  # fmt: skip
    reach = np.linspace(0, 1, len(path))
    flare = np.maximum(1 - np.minimum(reach, 1 - reach) / 0.11, 0) ** 2
    return sweep(path, ellipse(0.0044, 0.0066, 48), size=1 + 0.55 * flare, up=(0, 0, 1), rounding=0)


def _coffee(color: str) -> Mesh:
    """The surface of the drink: a rim drawn up at the wall, with a paler ring of froth."""
    r = _INNER - 0.00005
    profile = np.array(
        [
            (0, LEVEL),
            (0.5 * r, LEVEL),
            (0.8 * r, LEVEL),
            (0.90 * r, LEVEL),
            (0.95 * r, LEVEL + 0.00012),
            (0.98 * r, LEVEL + 0.0005),
            (r, LEVEL + 0.0012),
        ]
    )
    sheet = lathe(profile[::-1])
    at = np.linalg.norm(sheet.vertices[:, :2], axis=1, keepdims=True) / r
    dark = np.array(hex_to_linear(color))
    froth = dark * 2.2 + (0.05, 0.025, 0.008)
    share = np.clip((at - 0.86) / 0.1, 0, 1) ** 2 * (3 - 2 * np.clip((at - 0.86) / 0.1, 0, 1))
    colors = dark * (1 - share) + froth * share
    return Mesh(sheet.vertices, sheet.faces, sheet.normals, None, colors.astype(np.float32))
