"""An art gallery: white walls, large pictures in pools of light, a pale floor; small things stand on a plinth."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..geometry import Part
from ..materials import Material
from ..plan.model import Light
from ._build import box_quads, quads, softbox
from ._joinery import SATIN, Joinery
from ._rooms import Room, Rooms, abstract, floor_of
from .contracts import Focus, Options, places


@places.register("gallery")
class Gallery(Rooms):
    label = "art gallery"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("museum", "gallery", "art gallery"),
        "de": ("museum", "galerie", "kunstgalerie"),
        "fr": ("musée", "galerie d'art", "salle d'exposition"),
        "es": ("museo", "galería de arte", "sala de exposiciones"),
        "it": ("museo", "galleria d'arte", "sala espositiva"),
        "pt": ("museu", "galeria de arte", "sala de exposição"),
        "nl": ("museum", "galerie", "kunstgalerie"),
        "pl": ("muzeum", "galeria", "galeria sztuki"),
        "tr": ("müze", "sanat galerisi", "sergi salonu"),
        "ru": ("музей", "галерея", "выставочный зал"),
        "ja": ("美術館", "博物館", "ギャラリー"),
        "zh": ("博物馆", "美术馆", "画廊"),
        "ko": ("미술관", "박물관", "갤러리"),
        "ar": ("متحف", "معرض فني داخلي"),
        "hi": ("संग्रहालय", "म्यूज़ियम"),
    }
    options: Mapping[str, str] = {"wall": "colour of the wall, #rrggbb", "window": Rooms.options["window"]}
    wall = "#e9e7e3"
    floor = ("wood", "#8a7156")
    table_height = 1.0
    deep = (2.9, 2.4)
    elevation_deg = 6.0

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        room = self._room(options, focus, 0)
        x, y, z = focus.middle
        u, side = room.unit, room.side
        high = 2.6 * u
        out = [
            softbox(
                "key", (x + side * 1.5 * u, y - 1.6 * u, z + 1.9 * u), (x, y, z), 0.55 * u, 0.55 * u, (30.0, 28.5, 26.5)
            ),
            softbox("sky", (x, y - 0.6 * u, z + high), (x, y, z), 2.6 * u, 1.6 * u, (2.6, 2.65, 2.75)),
            softbox(
                "rim",
                (x - side * 1.6 * u, y + 1.1 * u, z + 1.5 * u),
                (x, y, z),
                0.4 * u,
                1.0 * u,
                (9.0, 9.0, 9.2),
                "strip",
            ),
        ]
        for k, dx in enumerate((-1.6, 1.6)):
            at = (x + dx * u, room.back - 1.2 * u, room.floor + 3.1 * u)
            target = (x + dx * u, room.back, room.floor + 1.5 * u)
            out.append(softbox(f"wall {k}", at, target, 0.5 * u, 0.3 * u, (38.0, 36.0, 33.0)))
        return tuple(out)

    def furnish(self, room: Room, made: Joinery) -> None:
        made.box((-7, -0.02, 0), (7, 0.0, 0.12), "#dcdad6")
        for k, (x, wide, tall) in enumerate(((-1.75, 1.5, 1.75), (0.1, 1.15, 1.15), (1.85, 1.35, 1.6))):
            _canvas(room, made, x, 1.52 - tall / 2, wide, tall, k)
        # A side wall with an opening, and the room beyond, a little darker.
        made.box((3.4, -4.6, 0.0), (3.55, 0.0, 4.6), "#e4e2dd")
        made.box((-3.9, -4.0, 0.0), (-3.75, -1.4, 4.6), "#e4e2dd")
        made.box((-0.9 + 2.2, -1.55, 0.40), (0.9 + 2.2, -1.15, 0.46), "#2b2a29", SATIN, 0.01)
        for dx in (1.45, 2.95):
            made.box((dx, -1.5, 0.0), (dx + 0.05, -1.2, 0.40), "#1e1e1f")

    def ground_of(self, room: Room) -> Sequence[Part]:
        floor = floor_of(room, *self.floor, name="floor" if room.is_small else "ground")
        if not room.is_small:
            return (floor,)
        (x0, y0, _), (x1, y1, _) = room.focus.low, room.focus.high
        room_around = 0.05 + 0.25 * (x1 - x0)
        half = max((x1 - x0) / 2, (y1 - y0) / 2) + room_around
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        low, high = (x - half, y - half), (x + half, y + half)
        white = Material(color=(0.60, 0.595, 0.585), roughness=0.45)
        top = quads([[(low[0], low[1], 0), (high[0], low[1], 0), (high[0], high[1], 0), (low[0], high[1], 0)]])
        sides = quads(box_quads((low[0], low[1], -self.table_height), (high[0], high[1], -0.0005))[:4])
        return (floor, Part("ground", top, white), Part("plinth", sides, white))


def _canvas(room: Room, made: Joinery, x: float, low: float, wide: float, tall: float, salt: int) -> None:
    rng = np.random.default_rng(room.seed + 61 + salt)
    made.box((x - wide / 2, -0.045, low), (x + wide / 2, -0.005, low + tall), "#efece6")
    y = -0.0456
    face = quads(
        [[(x - wide / 2, y, low), (x + wide / 2, y, low), (x + wide / 2, y, low + tall), (x - wide / 2, y, low + tall)]]
    )
    made.part(Part("canvas", face, Material(roughness=0.75, specular=0.2), texture=abstract(rng, wide / tall)))
