"""A shelf: the subject on its board, books and pots to both sides; what is large stands before a wall of shelves."""

from collections.abc import Mapping

from ..geometry import Part
from ..plan.model import Light
from ._build import softbox
from ._joinery import Joinery
from ._rooms import Room, Rooms, books, shade_lamp
from .contracts import Focus, Options, places

WOODS = ("#9a6d47", "#6d4a30", "#c7a47a")


@places.register("shelf")
class Shelf(Rooms):
    label = "shelf"
    names: Mapping[str, tuple[str, ...]] = {
        "en": (
            "wall of books",
            "bookshelf background",
        ),
        "de": ("bücherwand",),
        "fr": ("mur de livres",),
        "es": ("pared de libros",),
        "it": ("parete di libri",),
        "pt": ("parede de livros",),
        "nl": ("boekenwand",),
        "pl": ("ściana książek",),
        "tr": ("kitap duvarı",),
        "ru": ("стена книг",),
        "ja": ("本の壁",),
        "zh": ("书墙",),
        "ko": ("책장 배경",),
        "ar": ("جدار كتب",),
        "hi": ("किताबों की दीवार",),
    }
    hour = "morning"
    wall = "#b9b3a6"
    top = "wood"
    table_height = 1.12
    deep = (0.27, 1.0)
    elevation_deg = 6.0

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        """A board above throws a shadow: more light comes from the front, where the room is."""
        x, y, z = focus.middle
        s = max(focus.reach, 0.1)
        front = softbox("front", (x + 0.7 * s, y - 6.5 * s, z + 1.6 * s), (x, y, z), 4.5 * s, 3.2 * s, (2.6, 2.5, 2.35))
        return (*super().lights(options, focus), front)

    def furnish(self, room: Room, made: Joinery) -> None:
        tint = WOODS[room.seed % len(WOODS)]
        base = self.table_height
        tall = room.focus.high[2] / room.unit if room.is_small else 0.36
        bay = max(0.36, tall * 2.3 + 0.10)
        levels = [base + k * bay for k in range(-2, 3)] if room.is_small else [0.06 + 0.38 * k for k in range(7)]
        wide = max(0.55, 1.6 * (room.focus.high[0] - room.focus.low[0]) / room.unit) if room.is_small else 0.9
        depth = 0.30
        rng = room.rng
        for z in levels:
            if abs(z - base) > 0.01 or not room.is_small:
                made.box((-4 * wide, -depth, z - 0.028), (4 * wide, -0.005, z), tint, radius=0.003)
        for k in range(-4, 4):
            x = (k + 0.5) * wide * 1.0 if room.is_small else k * wide
            made.box((x - 0.014, -depth, 0.0), (x + 0.014, -0.005, levels[-1] + bay), tint, radius=0.003)
        reach = (room.focus.high[0] - room.focus.low[0]) / 2 / room.unit + 0.05
        for z in levels:
            for k in range(-4, 4):
                left = (k - 0.5) * wide + 0.02 if room.is_small else k * wide + 0.02
                is_subjects = room.is_small and abs(z - base) < 0.01 and k == 0
                if is_subjects:
                    # A row of books behind the subject, and a pot where it ends.
                    books(made, rng, (left, -0.20, z), 0.5 * wide - 0.25 * reach, min(0.85 * bay, 0.25), full=1.0)
                    made.thing("potted_plant", (0.25 * wide, -0.11, z), size=min(0.6, 1.5 * bay))
                    continue
                choice = int(rng.integers(6))
                if choice == 0:
                    made.thing("potted_plant", (left + 0.5 * wide, -0.15, z), size=min(0.8, 1.6 * bay))
                elif choice == 1:
                    made.thing("jar", (left + 0.3 * wide, -0.15, z), "#7f8f86")
                    books(made, rng, (left + 0.5 * wide, -0.22, z), 0.45 * wide, min(0.8 * bay, 0.25))
                elif choice == 2 and bay > 0.33:
                    shade_lamp(room, made, (left + 0.5 * wide, -0.15, z), foot=0.12, size=0.08)
                else:
                    books(
                        made,
                        rng,
                        (left, -0.22, z),
                        wide - 0.05,
                        min(0.82 * bay, 0.28),
                        full=float(rng.uniform(0.5, 0.98)),
                    )

    def ground_of(self, room: Room):  # type: ignore[no-untyped-def]  # as of `Rooms`
        from ._rooms import floor_of, table_top

        parts = [floor_of(room, *self.floor, name="floor" if room.is_small else "ground")]
        if room.is_small:
            parts += table_top(room, self.table_height, half_wide=2.4, deep=0.27, front=0.16)
        return parts

    def wall_of(self, room: Room) -> Part:
        return super().wall_of(room)
