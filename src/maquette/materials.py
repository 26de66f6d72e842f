"""How surfaces answer light, as data: the words a brief uses, in Disney's principled terms.

Source of the parameters: Burley, "Physically-Based Shading at Disney", 2012.
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
        kind: "solid"; "glass" lets light through a thin wall; "light" glows with `color`.
        sampling: For lights: how eagerly they are aimed at. 0 leaves them to chance: large dim glows
            (lit windows) cost much and lend little when every path is aimed at them.
    """

    color: RGB = (0.8, 0.8, 0.8)
    roughness: float = 0.5
    metallic: float = 0.0
    specular: float = 0.5
    clearcoat: float = 0.0
    kind: Literal["solid", "glass", "light"] = "solid"
    sampling: float = 1.0

    def colored(self, color: RGB | None) -> "Material":
        """The same surface in another colour; itself when `color` is None."""
        return self if color is None else replace(self, color=color)


MATERIALS: dict[str, Material] = {
    "matte": Material(roughness=0.48, specular=0.4),
    "satin": Material(roughness=0.38),
    "gloss": Material(roughness=0.12, clearcoat=0.6),
    "plastic": Material(roughness=0.3),
    "rubber": Material(roughness=0.75, specular=0.3),
    "ceramic": Material(roughness=0.22, clearcoat=0.5),
    "porcelain": Material(color=(0.86, 0.86, 0.84), roughness=0.14, clearcoat=0.8),
    "terracotta": Material(color=(0.52, 0.19, 0.10), roughness=0.8, specular=0.2),
    "paper": Material(color=(0.86, 0.85, 0.82), roughness=0.9, specular=0.2),
    "kraft": Material(color=(0.42, 0.27, 0.15), roughness=0.85, specular=0.2),
    "cardboard": Material(color=(0.44, 0.29, 0.17), roughness=0.85, specular=0.2),
    "leather": Material(color=(0.20, 0.09, 0.04), roughness=0.5, specular=0.4),
    "fabric": Material(roughness=0.95, specular=0.1),
    "wood": Material(color=(0.36, 0.20, 0.10), roughness=0.5, specular=0.35),
    "stone": Material(color=(0.35, 0.34, 0.33), roughness=0.8, specular=0.3),
    "marble": Material(color=(0.82, 0.81, 0.79), roughness=0.15, clearcoat=0.4),
    "graphite": Material(color=(0.03, 0.032, 0.036), roughness=0.3),
    "metal": Material(color=(0.62, 0.62, 0.63), roughness=0.28, metallic=1.0),
    "steel": Material(color=(0.60, 0.60, 0.61), roughness=0.3, metallic=1.0),
    "aluminium": Material(color=(0.78, 0.78, 0.79), roughness=0.25, metallic=1.0),
    "chrome": Material(color=(0.75, 0.76, 0.77), roughness=0.05, metallic=1.0),
    "gold": Material(color=(0.95, 0.62, 0.22), roughness=0.2, metallic=1.0),
    "copper": Material(color=(0.90, 0.45, 0.30), roughness=0.22, metallic=1.0),
    "brass": Material(color=(0.80, 0.58, 0.26), roughness=0.24, metallic=1.0),
    "glass": Material(color=(0.96, 0.98, 0.97), roughness=0.02, kind="glass"),
    "glow": Material(color=(4.0, 3.6, 3.0), kind="light"),
}
