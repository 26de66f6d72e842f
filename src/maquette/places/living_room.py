"""A living room: a sofa with cushions, pictures, a lamp, plants, a rug; small things stand on a low table."""

from collections.abc import Mapping

from ..geometry import Part
from ..materials import Material
from ._build import quads
from ._joinery import CLOTH, Joinery
from ._rooms import Room, Rooms, books, carpet, curtain, picture, shade_lamp, skirting, window
from .contracts import places

SOFAS = (
    ("#3d5a6c", ("#d9a441", "#e9e2d4", "#b5533c")),
    ("#6b7d5c", ("#e8dcc4", "#c97b4a", "#3f4b3a")),
    ("#b9a58c", ("#3f5d5a", "#d98e5f", "#f0e9dc")),
    ("#8a4b3c", ("#e6cfa7", "#2f4858", "#d9d2c3")),
)


@places.register("living_room")
class LivingRoom(Rooms):
    label = "living room"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("living room", "lounge", "sitting room"),
        "de": ("wohnzimmer", "stube", "kaminzimmer"),
        "fr": ("salon", "séjour", "salle de séjour"),
        "es": ("salón", "sala de estar", "sala"),
        "it": ("soggiorno", "salotto", "sala"),
        "pt": ("sala de estar", "sala", "sala de visitas"),
        "nl": ("woonkamer", "huiskamer", "zitkamer"),
        "pl": ("salon", "pokój dzienny", "pokój gościnny"),
        "tr": ("oturma odası", "salon"),
        "ru": ("гостиная", "зал дома"),
        "ja": ("リビング", "居間", "茶の間"),
        "zh": ("客厅", "起居室", "客廳"),
        "ko": ("거실",),
        "ar": ("غرفة معيشة", "غرفة جلوس", "صالون"),
        "hi": ("बैठक", "लिविंग रूम"),
    }
    hour = "day"
    wall = "#dcd8cc"
    top = "wood"
    floor = ("wood", "#a57c55")
    table_height = 0.44
    deep = (2.3, 1.9)

    def furnish(self, room: Room, made: Joinery) -> None:
        color, cushions = SOFAS[int(room.rng.integers(len(SOFAS)))]
        skirting(made)
        aside = -1.0 * room.side  # the far side from the light
        sofa_at = 0.35 * aside if room.is_small else 0.0
        sofa(made, sofa_at, -0.60, color, cushions)
        for k, (dx, wide, tall) in enumerate(((-0.52, 0.62, 0.8), (0.28, 0.5, 0.62), (0.88, 0.42, 0.54))):
            picture(room, made, sofa_at + dx, 1.25 + 0.1 * (k % 2), wide, tall, "#2b2622" if k % 2 else "#b08a5a", k)
        window(room, made, -2.35 * aside, 0.75, 1.5, 1.75, bars=3)
        for dx in (-0.95, 0.95):
            curtain(made, -2.35 * aside + dx, 0.5, 0.02, 2.75, "#e7dfd0")
        self._corner(room, made, 1.95 * aside)
        rug = quads(
            [[(-1.9, -2.7, 0.006), (1.9, -2.7, 0.006), (1.9, -0.5, 0.006), (-1.9, -0.5, 0.006)]],
            [[(0, 0), (3, 0), (3, 2), (0, 2)]],
        )
        made.part(Part("rug", rug, Material(roughness=0.95, specular=0.1), texture=carpet("#d8cbb6", room.seed).color))

    def _corner(self, room: Room, made: Joinery, x: float) -> None:
        """A bookcase with a lamp, and a plant beside it."""
        made.box((x - 0.55, -0.34, 0.0), (x + 0.55, -0.02, 0.06), "#7a5637")
        for z in (0.06, 0.42, 0.78, 1.12):
            made.box((x - 0.55, -0.34, z), (x + 0.55, -0.02, z + 0.025), "#8a6240")
        for dx in (-0.55, 0.53):
            made.box((x + dx, -0.34, 0.0), (x + dx + 0.02, -0.02, 1.145), "#8a6240")
        for z in (0.085, 0.445, 0.805):
            books(made, room.rng, (x - 0.52, -0.26, z), 1.04, 0.27, full=float(room.rng.uniform(0.55, 0.95)))
        shade_lamp(room, made, (x + 0.2, -0.18, 1.145))
        made.thing("potted_plant", (x - 0.3, -0.18, 1.145), size=0.75)
        made.thing("potted_plant", (x - 0.95 if x > 0 else x + 0.95, -0.45, 0.0), size=2.3)


def sofa(made: Joinery, x: float, y: float, color: str, cushions: tuple[str, ...], wide: float = 2.1) -> None:
    """A sofa of three seats, its middle at x, y; it faces the camera."""
    half = wide / 2
    made.box((x - half, y - 0.44, 0.14), (x + half, y + 0.42, 0.32), color, CLOTH, 0.04)
    made.box((x - half + 0.05, y + 0.18, 0.28), (x + half - 0.05, y + 0.44, 0.84), color, CLOTH, 0.09)
    for side in (-1, 1):
        edge = x + side * half
        made.box((edge - 0.10, y - 0.45, 0.14), (edge + 0.10, y + 0.42, 0.60), color, CLOTH, 0.07)
    seat = (wide - 0.2) / 3
    for k in range(3):
        left = x - half + 0.1 + k * seat
        made.box((left + 0.005, y - 0.46, 0.30), (left + seat - 0.005, y + 0.20, 0.47), color, CLOTH, 0.055)
        made.box((left + 0.01, y + 0.06, 0.44), (left + seat - 0.01, y + 0.24, 0.86), color, CLOTH, 0.075)
    for k, (dx, tint) in enumerate(zip((-0.74, -0.44, 0.72), cushions, strict=True)):
        made.cushion(
            (x + dx, y - 0.06 - 0.05 * (k % 2), 0.66), (0.46, 0.17, 0.42), tint, lean_deg=-16, turn_deg=9 * (1 - k)
        )
    for dx in (-half + 0.12, half - 0.12):
        for dy in (-0.36, 0.34):
            made.pole((x + dx, y + dy, 0.0), (x + dx, y + dy, 0.15), 0.022, "#5b3b22")
