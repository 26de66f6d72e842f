"""A smartphone standing upright, 147 mm high, screen to the viewer."""

import numpy as np
from numpy.typing import NDArray

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
    tube,
)
from ...materials import Material
from .._looks import body, darker, nouns, piece, tinted
from ..contracts import Look, Object, Shown, objects
from ._screens import wallpaper

WIDTH, HEIGHT, DEPTH = 0.0715, 0.1470, 0.0079
CORNER, BEZEL = 0.0125, 0.0027
SCREEN_GLOW = 0.9


@objects.register("phone")
class Phone(Object):
    label = "phone"
    names = nouns(
        en="phone, smartphone, cell phone, mobile phone, mobile, iphone",
        de="handy, smartphone, telefon, mobiltelefon",
        fr="téléphone, smartphone, téléphone portable",
        es="teléfono, móvil, celular, smartphone",
        it="telefono, cellulare, smartphone",
        pt="telefone, celular, telemóvel, smartphone",
        nl="telefoon, smartphone, mobieltje",
        pl="telefon, smartfon, komórka",
        tr="telefon, cep telefonu, akıllı telefon",
        ru="телефон, смартфон, мобильный телефон",
        ja="スマホ, スマートフォン, 携帯電話, 電話",
        zh="手机, 智能手机, 电话",
        ko="휴대폰, 스마트폰, 핸드폰, 전화기",
        ar="هاتف, جوال, هاتف ذكي, موبايل",
        hi="फोन, मोबाइल, स्मार्टफोन",
    )
    color = "#3b3d42"
    surfaces = (Surface("screen", WIDTH - 2 * BEZEL, HEIGHT - 2 * BEZEL, is_screen=True),)
    parts = ("frame", "back")
    shown = Shown(turn_deg=16, printed_turn_deg=10, is_sheet=True)

    def build(self, look: Look) -> Solid:
        shell = body(look, "satin", self.color)
        metal = tinted(
            look, "frame", shell if look.material else piece(look, "frame", "steel", look.color or "#6d6f74")
        )
        screen = self.surfaces[0]
        lit = Material(color=(SCREEN_GLOW,) * 3, kind="light", sampling=0.0)
        display = sheet(squircle(screen.width_m, screen.height_m, CORNER - BEZEL)).moved(_upright(DEPTH + 0.00036))
        return Solid(
            (
                Part("frame", merge([_slab(WIDTH, HEIGHT, CORNER, DEPTH, 0.0021, 0.0), _buttons()]), metal),
                Part(
                    "back",
                    _slab(WIDTH - 0.0024, HEIGHT - 0.0024, CORNER - 0.0012, 0.0012, 0.0005, -0.0003),
                    tinted(look, "back", shell),
                ),
                Part(
                    "glass",
                    _slab(WIDTH - 0.0024, HEIGHT - 0.0024, CORNER - 0.0012, 0.0012, 0.0005, DEPTH - 0.0009),
                    _GLASS,
                ),
                Part("screen", display, lit, "screen", texture=wallpaper(360, 744)),
                Part(
                    "island",
                    extrude(rounded_rectangle(0.0205, 0.0058, 0.00289, step_deg=6), 0.0002).moved(
                        _upright(DEPTH + 0.0003) @ translate(0, HEIGHT / 2 - 0.0085)
                    ),
                    _BLACK,
                ),
                Part("camera", _camera_plate(), darker(shell, 0.9)),
                Part("lens_ring", _lenses(lathe(tube(0.0052, 0.0066, 0, 0.0016, 0.0004), segments=64)), metal),
                Part("lens", _lenses(lathe(_LENS, segments=64)), _BLACK),
                Part(
                    "port",
                    extrude(rounded_rectangle(0.0088, 0.0030, 0.00149), 0.0002).moved(translate(z=-0.00004)),
                    _BLACK,
                ),
            ),
            self.surfaces,
        )


_GLASS = Material(color=(0.008, 0.008, 0.009), roughness=0.05, clearcoat=1.0)
_BLACK = Material(color=(0.004, 0.004, 0.005), roughness=0.12, clearcoat=0.6)
_LENS = rounded([(0.0054, 0, 0), (0.0054, 0.0010, 0), (0.0030, 0.0011, 0.002), (0, 0.0012, 0)])


def _upright(forward: float) -> NDArray[np.floating]:
    """Raises what lies: its top faces the viewer, `forward` metres before the back plane."""
    return translate(0, DEPTH / 2 - forward, HEIGHT / 2) @ rotate("x", 90)


def _rear(inward: float) -> NDArray[np.floating]:
    """Raises what lies: its top faces away, at the cameras' place, sunk `inward` metres into the back."""
    x, z = _CAMERA_AT
    return translate(x, DEPTH / 2 - inward, z) @ rotate("x", -90)


def _slab(width: float, height: float, corner: float, depth: float, bevel: float, forward: float) -> Mesh:
    """A plate in the outline of the phone, from `forward` metres before the back plane towards the viewer."""
    return extrude(squircle(width, height, corner), depth, bevel=bevel).moved(_upright(forward))


def _buttons() -> Mesh:
    """Volume on the left, power on the right."""
    key = rounded_box(0.0011, 0.0030, 0.0105, 0.0005)
    power = rounded_box(0.0011, 0.0030, 0.0170, 0.0005)
    x = WIDTH / 2 + 0.00005
    return merge(
        [key.moved(translate(-x, 0, 0.0955)), key.moved(translate(-x, 0, 0.0820)), power.moved(translate(x, 0, 0.0840))]
    )


_CAMERAS = ((-0.0082, 0.0080), (-0.0082, -0.0080), (0.0082, 0.0))
_CAMERA_AT = (0.0150, HEIGHT - 0.0225)  # seen from the front; from behind it is on the left


def _camera_plate() -> Mesh:
    return extrude(squircle(0.0345, 0.0355, 0.0095), 0.0022, bevel=0.0010).moved(_rear(0.0006))


def _lenses(one: Mesh) -> Mesh:
    return merge(one.moved(_rear(-0.0012) @ translate(x, y)) for x, y in _CAMERAS)
