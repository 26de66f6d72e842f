"""How surfaces answer light, as data: the words a brief uses, in Disney's principled terms.

Source of the parameters: Burley, "Physically-Based Shading at Disney", 2012. Colours of metals: measured
reflectances at normal incidence, in linear sRGB.
"""

from dataclasses import dataclass, replace
from typing import Literal

from .color import RGB


@dataclass(frozen=True, slots=True)
class Material:
    """What a part is made of.

    Args:
        color: Linear RGB base colour.
        roughness: 0 mirror to 1 chalk.
        metallic: 0 or 1.
        specular: 0 to 1; 0.5 is glass and plastic (4 % head-on).
        clearcoat: 0 to 1, a polished layer on top.
        kind: "solid"; "glass" lets light through, which thick bodies refract; "translucent" lets it seep through,
            as wax does; "light" glows with `color`.
        sampling: For lights: how eagerly they are aimed at. 0 leaves them to chance: large dim glows
            (lit windows) cost much and lend little when every path is aimed at them.
        pattern: Name of a tile or a grain of `maquette.textures`, if it is not the same all over.
        sheen: 0 to 1, the bright edge of what is hairy: velvet, wool. Needs a pattern.
        shimmer: 0 to 1, how far its colour changes with the way it faces: mother-of-pearl, holographic film.
        index: Of refraction, for thick glass.
    """

    color: RGB = (0.8, 0.8, 0.8)
    roughness: float = 0.5
    metallic: float = 0.0
    specular: float = 0.5
    clearcoat: float = 0.0
    kind: Literal["solid", "glass", "translucent", "light"] = "solid"
    sampling: float = 1.0
    pattern: str | None = None
    sheen: float = 0.0
    shimmer: float = 0.0
    index: float = 1.5

    def colored(self, color: RGB | None) -> "Material":
        """The same surface in another colour; itself when `color` is None."""
        return self if color is None else replace(self, color=color)


def _metal(color: RGB, roughness: float, pattern: str | None = None) -> Material:
    return Material(color=color, roughness=roughness, metallic=1.0, pattern=pattern)


def _cloth(color: RGB, pattern: str, sheen: float = 0.3) -> Material:
    return Material(color=color, roughness=0.95, specular=0.1, pattern=pattern, sheen=sheen)


def _wood(color: RGB, pattern: str, clearcoat: float = 0.06) -> Material:
    return Material(color=color, roughness=0.5, specular=0.35, clearcoat=clearcoat, pattern=pattern)


ANY = Material().color
"""Of what comes in any colour."""

GOLD: RGB = (1.0, 0.70, 0.27)
SILVER: RGB = (0.90, 0.89, 0.87)
COPPER: RGB = (0.93, 0.49, 0.33)
BRASS: RGB = (0.84, 0.63, 0.29)
BRONZE: RGB = (0.46, 0.28, 0.13)
STEEL: RGB = (0.58, 0.58, 0.59)
ALUMINIUM: RGB = (0.80, 0.80, 0.81)

MATERIALS: dict[str, Material] = {
    # finishes
    "matte": Material(roughness=0.48, specular=0.4),
    "satin": Material(roughness=0.38),
    "gloss": Material(roughness=0.12, clearcoat=0.6),
    "pearl": Material(color=(0.84, 0.81, 0.78), roughness=0.22, clearcoat=0.6, shimmer=0.10),
    # polymers
    "plastic": Material(roughness=0.3),
    "rubber": Material(roughness=0.75, specular=0.3),
    "wax": Material(color=(0.93, 0.85, 0.70), roughness=0.42, specular=0.4, kind="translucent"),
    # burnt clay
    "ceramic": Material(roughness=0.22, clearcoat=0.5),
    "porcelain": Material(color=(0.86, 0.86, 0.84), roughness=0.14, clearcoat=0.8),
    "stoneware": Material(color=(0.56, 0.51, 0.43), roughness=0.3, clearcoat=0.25, pattern="stoneware"),
    "terracotta": Material(color=(0.52, 0.19, 0.10), roughness=0.8, specular=0.2, pattern="terracotta"),
    # paper and its like
    "paper": Material(color=(0.86, 0.85, 0.82), roughness=0.9, specular=0.2),
    "kraft": Material(color=(0.42, 0.27, 0.15), roughness=0.85, specular=0.2, pattern="kraft"),
    "cardboard": Material(color=(0.44, 0.29, 0.17), roughness=0.85, specular=0.2, pattern="cardboard"),
    "cork": Material(color=(0.47, 0.27, 0.14), roughness=0.9, specular=0.15, pattern="cork"),
    "sponge": Material(color=(0.86, 0.62, 0.13), roughness=0.97, specular=0.05, pattern="sponge"),
    # hides and cloth
    "leather": Material(color=(0.20, 0.09, 0.04), roughness=0.5, specular=0.4, clearcoat=0.08, pattern="leather"),
    "suede": _cloth((0.32, 0.19, 0.10), "suede", 0.5),
    "fabric": _cloth(ANY, "fabric", 0.15),
    "linen": _cloth((0.58, 0.50, 0.38), "linen", 0.1),
    "canvas": _cloth((0.66, 0.60, 0.48), "canvas", 0.1),
    "denim": _cloth((0.045, 0.085, 0.20), "denim", 0.15),
    "wool": _cloth((0.62, 0.56, 0.45), "wool", 0.5),
    "knit": _cloth(ANY, "knit", 0.5),
    "felt": _cloth(ANY, "felt", 0.6),
    "silk": Material(roughness=0.3, specular=0.5, pattern="silk", sheen=0.6),
    "velvet": _cloth((0.13, 0.005, 0.015), "velvet", 2.5),
    "corduroy": _cloth((0.30, 0.16, 0.06), "corduroy", 0.7),
    "fur": _cloth((0.40, 0.27, 0.16), "fur", 0.7),
    "wicker": Material(color=(0.45, 0.28, 0.13), roughness=0.55, specular=0.35, pattern="wicker"),
    # woods
    "wood": _wood((0.40, 0.22, 0.10), "wood"),
    "oak": _wood((0.50, 0.33, 0.18), "oak"),
    "walnut": _wood((0.145, 0.070, 0.034), "walnut", 0.12),
    "pine": _wood((0.72, 0.50, 0.27), "pine"),
    "cherry": _wood((0.42, 0.17, 0.075), "cherry", 0.15),
    "birch": _wood((0.74, 0.58, 0.38), "birch"),
    "mahogany": _wood((0.19, 0.050, 0.022), "mahogany", 0.35),
    "ebony": _wood((0.022, 0.016, 0.013), "ebony", 0.3),
    "bamboo": _wood((0.68, 0.47, 0.21), "bamboo"),
    "plywood": _wood((0.70, 0.53, 0.33), "plywood", 0.0),
    # stones
    "stone": Material(color=(0.35, 0.34, 0.32), roughness=0.8, specular=0.3, pattern="stone"),
    "marble": Material(color=(0.84, 0.83, 0.81), roughness=0.14, clearcoat=0.5, pattern="marble"),
    "granite": Material(color=(0.30, 0.29, 0.29), roughness=0.2, clearcoat=0.5, pattern="granite"),
    "onyx": Material(color=(0.50, 0.24, 0.09), roughness=0.1, clearcoat=0.6, pattern="onyx"),
    "jade": Material(color=(0.10, 0.36, 0.19), roughness=0.14, clearcoat=0.8, pattern="jade"),
    "concrete": Material(color=(0.40, 0.395, 0.38), roughness=0.82, specular=0.25, pattern="concrete"),
    "brick": Material(color=(0.36, 0.105, 0.055), roughness=0.9, specular=0.15, pattern="brick"),
    "terrazzo": Material(color=(0.78, 0.76, 0.72), roughness=0.22, clearcoat=0.4, pattern="terrazzo"),
    "slate": Material(color=(0.070, 0.078, 0.088), roughness=0.55, specular=0.4, pattern="slate"),
    "plaster": Material(color=(0.82, 0.80, 0.76), roughness=0.92, specular=0.15, pattern="plaster"),
    "sand": Material(color=(0.58, 0.42, 0.24), roughness=0.95, specular=0.1, pattern="sand"),
    "snow": Material(color=(0.90, 0.92, 0.95), roughness=0.8, specular=0.3, pattern="snow"),
    # carbon
    "graphite": Material(color=(0.03, 0.032, 0.036), roughness=0.3),
    "carbon": Material(color=(0.030, 0.031, 0.034), roughness=0.34, clearcoat=1.0, pattern="carbon"),
    # metals
    "metal": _metal((0.62, 0.62, 0.63), 0.28),
    "steel": _metal(STEEL, 0.3),
    "aluminium": _metal(ALUMINIUM, 0.34),
    "chrome": _metal((0.78, 0.79, 0.80), 0.03),
    "silver": _metal(SILVER, 0.12),
    "gold": _metal(GOLD, 0.16),
    "rose_gold": _metal((0.93, 0.58, 0.46), 0.18),
    "copper": _metal(COPPER, 0.20),
    "brass": _metal(BRASS, 0.22),
    "bronze": _metal(BRONZE, 0.34),
    "iron": _metal((0.16, 0.155, 0.15), 0.52),
    "brushed_metal": _metal((0.60, 0.60, 0.61), 0.3, "brushed"),
    "brushed_gold": _metal(GOLD, 0.3, "brushed"),
    "brushed_copper": _metal(COPPER, 0.3, "brushed"),
    "brushed_brass": _metal(BRASS, 0.3, "brushed"),
    "hammered_metal": _metal((0.66, 0.64, 0.62), 0.2, "hammered"),
    "foil": _metal((0.86, 0.86, 0.87), 0.17, "crumpled"),
    "rust": Material(color=(0.22, 0.075, 0.024), roughness=0.88, specular=0.2, pattern="rust"),
    "glitter": _metal((0.80, 0.62, 0.30), 0.22, "glitter"),
    "holographic": Material(color=(0.80, 0.80, 0.84), roughness=0.16, metallic=1.0, shimmer=1.0),
    # what light goes through
    "glass": Material(color=(0.96, 0.98, 0.97), roughness=0.02, kind="glass"),
    "frosted_glass": Material(color=(0.97, 0.99, 0.985), roughness=0.5, kind="glass"),
    "crystal": Material(color=(0.99, 0.99, 0.995), roughness=0.0, kind="glass", index=1.62),
    "water": Material(color=(0.90, 0.97, 0.99), roughness=0.0, kind="glass", index=1.33),
    "ice": Material(color=(0.74, 0.90, 0.97), roughness=0.28, kind="glass", index=1.31),
    # what glows
    "glow": Material(color=(4.0, 3.6, 3.0), kind="light"),
    "neon": Material(color=(4.2, 0.42, 1.5), kind="light"),
}
