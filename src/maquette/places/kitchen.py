"""A kitchen: cabinets, tiles, open shelves with dishes, a window over the sink; small things stand on the counter."""

from collections.abc import Mapping

from ..geometry import Part
from ..materials import Material
from ..plan.model import Vector
from ._build import quads
from ._joinery import METAL, SATIN, Joinery
from ._rooms import LAMP, Room, Rooms, crockery, pendant, tiles, window
from .contracts import places

FRONTS = ("#5d7568", "#34495a", "#e9e4da", "#a9886a", "#7d8f86")


@places.register("kitchen")
class Kitchen(Rooms):
    label = "kitchen"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("modern kitchen", "rustic kitchen"),
        "de": ("küche", "landhausküche", "wohnküche"),
        "fr": ("cuisine", "cuisine moderne", "cuisine rustique"),
        "es": ("cocina", "cocina moderna", "cocina rústica"),
        "it": ("cucina", "cucina moderna", "cucina rustica"),
        "pt": ("cozinha", "cozinha moderna", "cozinha rústica"),
        "nl": ("keuken", "landelijke keuken", "woonkeuken"),
        "pl": ("kuchnia", "wiejska kuchnia"),
        "tr": ("mutfak",),
        "ru": ("кухня", "деревенская кухня"),
        "ja": ("台所", "キッチン", "厨房"),
        "zh": ("厨房", "灶间", "廚房"),
        "ko": ("부엌", "주방"),
        "ar": ("مطبخ",),
        "hi": ("रसोई", "रसोईघर", "किचन"),
    }
    hour = "morning"
    wall = "#ece5d9"
    top = "light_wood"
    floor = ("tiles", "#b9aa98")
    table_height = 0.9
    deep = (1.75, 1.6)

    def furnish(self, room: Room, made: Joinery) -> None:
        rng = room.rng
        front = FRONTS[int(rng.integers(len(FRONTS)))]
        for k in range(-7, 7):
            x = 0.6 * k
            _door(made, x, front, has_drawer=k % 3 == 0)
        made.box((-4.2, -0.60, 0.0), (4.2, -0.04, 0.09), "#2a2826")
        made.box((-4.2, -0.64, 0.86), (4.2, 0.0, 0.90), "#e6e1d8", SATIN)
        self._splash(room, made)
        # Shelves right and left of the window, or the window aside.
        aside = -1.15 * room.side
        window(room, made, -aside, 1.12, 1.25, 1.05)
        for z in (1.42, 1.78):
            made.box((aside - 0.75, -0.24, z), (aside + 0.75, 0.0, z + 0.03), "#9c6f45")
        _dishes(made, rng, aside, 1.45)
        _dishes(made, rng, aside, 1.81)
        # The sink's tap, the hob with a pot, a board, a plant.
        tap = -aside
        made.pole((tap, -0.12, 0.9), (tap, -0.12, 1.16), 0.012, METAL.color, METAL)
        made.pole((tap, -0.12, 1.16), (tap, -0.30, 1.20), 0.011, METAL.color, METAL)
        made.pole((tap, -0.30, 1.20), (tap, -0.30, 1.12), 0.011, METAL.color, METAL)
        made.box((aside - 0.3, -0.55, 0.90), (aside + 0.3, -0.12, 0.908), "#141416", SATIN)
        made.turned(
            [(0, 0), (0.11, 0), (0.115, 0.01), (0.115, 0.13), (0.12, 0.132), (0.12, 0.14), (0, 0.155)],
            (aside - 0.12, -0.34, 0.908),
            "#b5432f",
            SATIN,
        )
        made.box((aside + 0.42, -0.06, 0.90), (aside + 0.70, -0.035, 1.28), "#a9753f", radius=0.01)
        made.thing("potted_plant", (-aside + 0.48, -0.32, 0.9), size=0.55)
        made.thing("bottle", (aside + 0.38, -0.24, 0.9), "#5d6b2a")
        made.thing("jar", (-aside - 0.75, -0.28, 0.9), "#caa777")
        for k in (-1, 1):
            pendant(room, made, (0.85 * k, -1.05, 1.86), "#d9b25f" if front != "#a9886a" else "#2b2b2d")
        if room.is_dark:
            strip = quads(
                [
                    [
                        (aside - 0.7, -0.22, 1.415),
                        (aside + 0.7, -0.22, 1.415),
                        (aside + 0.7, -0.18, 1.415),
                        (aside - 0.7, -0.18, 1.415),
                    ]
                ]
            )
            made.glow(strip, tuple(9 * v for v in LAMP))  # type: ignore[arg-type]  # three

    def _splash(self, room: Room, made: Joinery) -> None:
        skin = tiles("#f1eee7", room.seed, rows=12, columns=6, joint=5, joint_tone=0.75)
        corners: list[Vector] = [(-4.2, -0.008, 0.9), (4.2, -0.008, 0.9), (4.2, -0.008, 1.42), (-4.2, -0.008, 1.42)]
        mesh = quads([corners], [[(0, 0), (8.4, 0), (8.4, 0.6), (0, 0.6)]])
        made.part(Part("splash", mesh, Material(roughness=0.2, specular=0.5), texture=skin.color))


def _door(made: Joinery, x: float, color: str, *, has_drawer: bool) -> None:
    """A base cabinet 60 cm wide."""
    gap = 0.004
    bottoms = ((0.10, 0.62), (0.625, 0.85)) if has_drawer else ((0.10, 0.85),)
    for low, high in bottoms:
        made.box((x + gap, -0.62, low), (x + 0.6 - gap, -0.02, high), color, radius=0.004)
        made.box((x + 0.05, -0.6245, low + 0.05), (x + 0.55, -0.60, high - 0.05), color, radius=0.003)
        made.pole(
            (x + 0.20, -0.645, high - 0.03),
            (x + 0.40, -0.645, high - 0.03),
            0.006,
            (0.85, 0.63, 0.29),
            Material(roughness=0.3, metallic=1.0),
        )


def _dishes(made: Joinery, rng, x: float, z: float) -> None:  # type: ignore[no-untyped-def]
    at = x - 0.66
    glazes = ("#e9e3d6", "#4d6a77", "#c6733f", "#8aa38c", "#d8c7a6")
    while at < x + 0.62:
        glaze = glazes[int(rng.integers(len(glazes)))]
        kind = ("cup", "plate", "jar", "bowl")[int(rng.integers(4))]
        wide = {"cup": 0.11, "plate": 0.24, "jar": 0.13, "bowl": 0.17}[kind]
        for k in range({"plate": int(rng.integers(3, 7)), "bowl": 2}.get(kind, 1)):
            crockery(made, kind, (at + wide / 2, -0.12, z + (0.012 if kind == "plate" else 0.03) * k), glaze)
        at += wide + 0.02
