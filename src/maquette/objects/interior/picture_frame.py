"""A framed picture for the wall: moulded frame, white mount, and a landscape unless another is asked for."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...geometry import Part, Solid, Surface, flat_patch, rounded, rounded_box, translate
from ...materials import MATERIALS
from .._looks import body, nouns, piece
from ..contracts import Look, Object, Shown, objects
from ._frames import moulding

WIDTH, HEIGHT, FRAME, DEPTH = 0.62, 0.50, 0.026, 0.026
PICTURE = (0.436, 0.316)


@objects.register("picture_frame")
class PictureFrame(Object):
    label = "picture frame"
    names = nouns(
        en="picture frame, framed picture, framed photo, photo frame, framed print, framed painting, painting",
        de="bilderrahmen, gerahmtes bild, fotorahmen, gemälde",
        fr="cadre photo, tableau encadré, cadre",
        es="marco de fotos, cuadro enmarcado, cuadro",
        it="cornice, quadro",
        pt="porta-retrato, quadro emoldurado, moldura",
        nl="fotolijst, schilderijlijst, schilderij",
        pl="ramka na zdjęcie, obraz w ramie, ramka",
        tr="resim çerçevesi, çerçeve, tablo",
        ru="рамка для фото, картина в раме, фоторамка",
        ja="額縁, 写真立て, フォトフレーム",
        zh="相框, 画框, 装饰画",
        ko="액자, 그림 액자",
        ar="إطار صورة, لوحة مؤطرة",
        hi="फोटो फ्रेम, तस्वीर का फ्रेम",
    )
    color = "#2b2320"
    surfaces = (Surface("picture", *PICTURE),)
    parts = ("mount",)
    instead_of = ("framed-picture",)
    stands = "wall"
    shown = Shown(turn_deg=12, printed_turn_deg=8, from_deg=3)

    def build(self, look: Look) -> Solid:
        wood = body(look, "satin", self.color)
        up = HEIGHT / 2
        inside = (WIDTH - 2 * FRAME + 0.006, HEIGHT - 2 * FRAME + 0.006)
        mount = rounded_box(inside[0], 0.004, inside[1], 0.001).moved(translate(0, -0.010, up - inside[1] / 2))
        bevel = moulding(PICTURE[0] + 0.010, PICTURE[1] + 0.010, _BEVEL).moved(translate(0, -0.0118, up))
        return Solid(
            (
                Part("frame", moulding(WIDTH, HEIGHT, _PROFILE).moved(translate(z=up)), wood),
                Part(
                    "fillet", moulding(inside[0], inside[1], _FILLET).moved(translate(0, -0.012, up)), MATERIALS["gold"]
                ),
                Part(
                    "back",
                    rounded_box(inside[0], 0.006, inside[1], 0.001).moved(translate(0, -0.004, up - inside[1] / 2)),
                    MATERIALS["kraft"],
                ),
                Part("mount", mount, piece(look, "mount", "paper", look.part_colors.get("mount", "#f4f2ec"))),
                Part("bevel", bevel, MATERIALS["paper"].colored((0.93, 0.92, 0.90))),
                Part(
                    "picture",
                    flat_patch(*PICTURE).moved(translate(0, -0.0126, up)),
                    MATERIALS["paper"],
                    "picture",
                    texture=landscape(),
                ),
            ),
            self.surfaces,
        ).moved(translate(0, DEPTH / 2, 0))


_PROFILE = rounded(
    [
        (0.0, 0.0, 0),
        (FRAME, 0.0, 0),
        (FRAME, 0.011, 0.001),
        (FRAME - 0.006, DEPTH - 0.006, 0.004),
        (FRAME - 0.012, DEPTH - 0.004, 0.003),
        (0.006, DEPTH, 0.003),
        (0.0, DEPTH - 0.005, 0.003),
    ],
    closed=True,
    step_deg=15,
)
_FILLET = rounded([(0, 0, 0), (0.0055, 0, 0), (0.0055, 0.0022, 0.001), (0, 0.0045, 0.001)], closed=True, step_deg=20)
_BEVEL = rounded([(0, 0, 0), (0.005, 0, 0), (0.005, 0.0006, 0), (0.0018, 0.0028, 0.0002), (0, 0.0028, 0)], closed=True)


@cache
def landscape() -> NDArray[np.uint8]:
    """(h, w, 3): hills in mist behind one another under a low sun, as a print would have them."""
    high, wide = 464, 640
    x, y = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    sky_top, sky_low = np.array((0.28, 0.46, 0.62)), np.array((0.98, 0.80, 0.58))
    image = sky_top + (sky_low - sky_top) * np.clip(y / 0.62, 0, 1)[..., None] ** 1.2
    sun = np.hypot((x - 0.66) * wide / high, y - 0.36)
    image = image + np.array((0.30, 0.20, 0.08)) * np.exp(-((sun / 0.22) ** 2))[..., None]
    disc = np.clip((0.058 - sun) * high + 0.5, 0, 1)[..., None]
    image = image * (1 - disc) + np.array((1.0, 0.93, 0.76)) * disc
    chance = np.random.default_rng(5)
    layers = (
        ("#c7a58f", 0.50, 0.060),
        ("#a27f86", 0.585, 0.065),
        ("#6f6a86", 0.66, 0.055),
        ("#41577a", 0.75, 0.050),
        ("#223a55", 0.86, 0.040),
    )
    from ...color import parse_hex

    for hue, level, swing in layers:
        line = np.full(wide, level)
        for octave in range(1, 6):
            phase, shift = chance.uniform(0, 6.28, 2)
            line += (
                swing / octave**1.1 * np.sin(2 * np.pi * octave * x[0] * 0.9 + phase) * np.cos(shift + octave * x[0])
            )
        mask = np.clip((y - line) * high + 0.5, 0, 1)[..., None]
        mist = np.clip((y - line) / 0.20, 0, 1)[..., None]
        tint = np.array(parse_hex(hue)) * (1 - 0.25 * mist) + 0.25 * mist * np.array((0.95, 0.84, 0.74))
        image = image * (1 - mask) + tint * mask
    grain = 1 + 0.025 * (chance.random((high, wide, 1)) - 0.5)
    return np.asarray(np.clip(image * grain, 0, 1) * 255 + 0.5, np.uint8)
