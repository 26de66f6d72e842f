"""A bedroom: a made bed with pillows and a throw, bedside lamps, soft curtains."""

from collections.abc import Mapping

import numpy as np

from ..arrays import f32
from ..geometry import Mesh
from ._joinery import CLOTH, Joinery
from ._rooms import Room, Rooms, books, curtain, picture, shade_lamp, skirting, window
from .contracts import places

LINEN = (("#e9e4db", "#7d8ca3", "#c98f6a"), ("#f0ece4", "#8a9a80", "#d9b48a"), ("#e6dfe4", "#a3788a", "#5f6b86"))


@places.register("bedroom")
class Bedroom(Rooms):
    label = "bedroom"
    names: Mapping[str, tuple[str, ...]] = {
        "en": ("bedroom", "nursery", "kids room"),
        "de": ("schlafzimmer", "kinderzimmer"),
        "fr": ("chambre", "chambre à coucher", "chambre d'enfant"),
        "es": ("dormitorio", "habitación infantil", "cuarto de niños"),
        "it": ("camera da letto", "cameretta", "camera"),
        "pt": ("quarto", "quarto de criança", "dormitório"),
        "nl": ("slaapkamer", "kinderkamer", "babykamer"),
        "pl": ("sypialnia", "pokój dziecięcy", "pokój dziecka"),
        "tr": ("yatak odası", "çocuk odası"),
        "ru": ("спальня", "детская", "детская комната"),
        "ja": ("寝室", "ベッドルーム", "子供部屋"),
        "zh": ("卧室", "睡房", "儿童房"),
        "ko": ("침실", "아이 방", "안방"),
        "ar": ("غرفة نوم", "غرفة أطفال"),
        "hi": ("शयनकक्ष", "बेडरूम"),
    }
    hour = "morning"
    wall = "#d3d6cf"
    top = "white_wood"
    floor = ("wood", "#b18c66")
    table_height = 0.55
    deep = (2.9, 2.5)

    def furnish(self, room: Room, made: Joinery) -> None:
        sheet, throw, accent = LINEN[int(room.rng.integers(len(LINEN)))]
        skirting(made)
        x = -0.45 * room.side
        made.box((x - 0.95, -0.12, 0.2), (x + 0.95, -0.02, 1.12), "#b9a78f", CLOTH, 0.05)
        made.box((x - 0.90, -2.10, 0.14), (x + 0.90, -0.10, 0.34), "#8a6240")
        made.box((x - 0.88, -2.06, 0.32), (x + 0.88, -0.12, 0.52), "#efebe4", CLOTH, 0.06)
        made.add(_cover(x, 1.92, -2.14, -0.62, 0.58), sheet, CLOTH)
        made.add(_cover(x, 1.98, -2.18, -1.42, 0.60), throw, CLOTH)
        for dx in (-0.45, 0.45):
            made.cushion((x + dx, -0.30, 0.74), (0.74, 0.22, 0.48), "#f4f1ea", lean_deg=-24)
            made.cushion((x + dx * 0.94, -0.48, 0.70), (0.60, 0.19, 0.42), throw, lean_deg=-28)
        made.cushion((x, -0.62, 0.68), (0.46, 0.15, 0.30), accent, lean_deg=-26)
        for side in (-1, 1):
            self._bedside(room, made, x + 1.27 * side)
        picture(room, made, x, 1.35, 1.1, 0.75, "#caa877")
        at = 2.35 * room.side
        window(room, made, at, 0.7, 1.4, 1.7)
        for dx in (-0.85, 0.85):
            curtain(made, at + dx, 0.55, 0.02, 2.7, "#ece7dd")

    def _bedside(self, room: Room, made: Joinery, x: float) -> None:
        made.box((x - 0.24, -0.44, 0.10), (x + 0.24, -0.04, 0.50), "#8a6240")
        for z in (0.13, 0.32):
            made.box((x - 0.22, -0.446, z), (x + 0.22, -0.43, z + 0.16), "#96703f")
            made.pole((x - 0.04, -0.455, z + 0.08), (x + 0.04, -0.455, z + 0.08), 0.007, "#c9a24f")
        for dx in (-0.2, 0.2):
            made.pole((x + dx, -0.24, 0.0), (x + dx, -0.24, 0.1), 0.016, "#5b3b22")
        shade_lamp(room, made, (x, -0.22, 0.50), foot=0.24, size=0.14)
        books(made, room.rng, (x - 0.2, -0.30, 0.50), 0.12, 0.17)


def _cover(x: float, wide: float, near: float, far: float, top: float) -> Mesh:
    """A blanket over the mattress, hanging down at its sides in soft folds."""
    n, m = 70, 40
    s, t = np.meshgrid(np.linspace(-1, 1, n), np.linspace(0, 1, m))
    y = near + (far - near) * t
    flat = 0.86 * wide / 2
    px = np.clip(s * wide / 2 * 1.35, -flat, flat)
    over = np.maximum(np.abs(s) * wide / 2 * 1.35 - flat, 0)
    ripple = 0.018 * np.sin(9 * y + 3 * np.sin(4 * s)) + 0.012 * np.sin(17 * y + 5 * s)
    z = top - over * 1.0 + 0.35 * ripple * (over == 0) + 0.012 * np.sin(5 * s + 4 * y)
    px = px + np.sign(s) * (0.05 * (1 - np.exp(-over / 0.05)) + ripple * (over > 0))
    foot = np.maximum(near + 0.06 - y, 0) * 6
    points = np.stack([x + px, y, z - foot], -1)
    normal = np.cross(np.gradient(points, axis=1), np.gradient(points, axis=0))
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9)
    normal = np.where(np.linalg.norm(normal, axis=-1, keepdims=True) < 0.5, [0.0, 0.0, 1.0], normal)
    r, c = np.mgrid[0 : m - 1, 0 : n - 1].astype(np.uint32)
    first = (r * n + c).ravel()
    row = np.uint32(n)
    faces = np.concatenate(
        [np.stack([first, first + 1, first + row + 1], 1), np.stack([first, first + row + 1, first + row], 1)]
    )
    return Mesh(f32(points.reshape(-1, 3)), faces.astype(np.uint32), f32(normal.reshape(-1, 3)))
