"""A carpenter for rooms: boxes, poles, cushions and things on shelves, collected by what they are made of."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..color import RGB, hex_to_linear
from ..geometry import Mesh, Part, lathe, merge, painted, rotate, rounded_box, scale, translate
from ..materials import Material
from ..objects.contracts import Look, objects
from ..plan.model import Vector

MATTE = Material(roughness=0.55, specular=0.4)
SATIN = Material(roughness=0.32)
CLOTH = Material(roughness=0.95, specular=0.1)
METAL = Material(color=(0.62, 0.60, 0.58), roughness=0.3, metallic=1.0)


@dataclass
class Joinery:
    """Collects meshes in metres, about an origin on the floor at the middle of the back wall; y runs to the viewer's
    far side, so what stands before the wall has a negative one.

    Args:
        origin: In the world; `unit`: metres of the world to one of the room.
    """

    origin: Vector = (0.0, 0.0, 0.0)
    unit: float = 1.0
    _meshes: dict[Material, list[Mesh]] = field(default_factory=dict)
    _parts: list[Part] = field(default_factory=list)

    def add(self, mesh: Mesh, color: RGB | str, material: Material = MATTE) -> None:
        rgb = hex_to_linear(color) if isinstance(color, str) else color
        bare = Mesh(mesh.vertices, mesh.faces, mesh.normals)
        self._meshes.setdefault(material, []).append(painted(bare, rgb))

    def box(
        self, low: Vector, high: Vector, color: RGB | str, material: Material = MATTE, radius: float = 0.006
    ) -> None:
        """From the lowest to the highest corner, its edges rounded."""
        size = [b - a for a, b in zip(low, high, strict=True)]
        mesh = rounded_box(size[0], size[1], size[2], min(radius, 0.45 * min(size)), segments=2)
        self.add(mesh.moved(translate((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2])), color, material)

    def pole(
        self, start: Vector, end: Vector, thick: float, color: RGB | str, material: Material = MATTE, sides: int = 14
    ) -> None:
        a, b = np.array(start, float), np.array(end, float)
        way = b - a
        length = float(np.linalg.norm(way))
        side = np.cross(way, [0.3, 0.9, 0.2])
        side /= np.linalg.norm(side)
        other = np.cross(way / length, side)
        angle = np.linspace(0, 2 * np.pi, sides + 1)
        ring = np.cos(angle)[:, None] * side + np.sin(angle)[:, None] * other
        points = np.concatenate([a + ring * thick, b + ring * thick])
        i = np.arange(sides, dtype=np.uint32)
        n = np.uint32(sides + 1)
        faces = np.concatenate([np.stack([i, i + 1, i + n + 1], 1), np.stack([i, i + n + 1, i + n], 1)])
        self.add(
            Mesh(points.astype(np.float32), faces.astype(np.uint32), np.tile(ring, (2, 1)).astype(np.float32)),
            color,
            material,
        )

    def turned(
        self,
        profile: Sequence[tuple[float, float]],
        at: Vector,
        color: RGB | str,
        material: Material = MATTE,
        segments: int = 40,
    ) -> None:
        """A lathe's work, as of `maquette.geometry.lathe`."""
        self.add(lathe(np.array(profile, float), segments=segments).moved(translate(*at)), color, material)

    def cushion(
        self,
        middle: Vector,
        size: tuple[float, float, float],
        color: RGB | str,
        lean_deg: float = 0.0,
        turn_deg: float = 0.0,
    ) -> None:
        """Soft and plump; `size` is width, thickness, height."""
        n = 26
        u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
        edge = (1 - np.abs(u) ** 3.2) * (1 - np.abs(v) ** 3.2)
        plump = size[1] / 2 * np.sqrt(np.clip(edge, 0, 1)) ** 1.1
        squeeze = 1 - 0.07 * (np.abs(u) * np.abs(v))
        sheets = []
        for sign in (-1, 1):
            points = np.stack([u * squeeze * size[0] / 2, sign * plump, v * squeeze * size[2] / 2], -1)
            across, up = np.gradient(points, axis=1), np.gradient(points, axis=0)
            normal = np.cross(across, up)
            normal *= np.sign(normal[..., 1:2] * sign + 1e-9)
            normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9)
            r, c = np.mgrid[0 : n - 1, 0 : n - 1].astype(np.uint32)
            first = (r * n + c).ravel()
            row = np.uint32(n)
            quad = [
                np.stack([first, first + 1, first + row + 1], 1),
                np.stack([first, first + row + 1, first + row], 1),
            ]
            faces = np.concatenate(quad).astype(np.uint32)
            flat = np.where(np.linalg.norm(normal, axis=-1, keepdims=True) < 0.5, [0.0, float(sign), 0.0], normal)
            sheets.append(Mesh(points.reshape(-1, 3).astype(np.float32), faces, flat.reshape(-1, 3).astype(np.float32)))
        matrix = translate(*middle) @ rotate("z", turn_deg) @ rotate("x", lean_deg)
        self.add(merge(sheets).moved(matrix), color, CLOTH)

    def part(self, part: Part) -> None:
        """Anything else, in the room's own coordinates."""
        self._parts.append(part)

    def thing(
        self, name: str, at: Vector, color: str | None = None, turn_deg: float = 0.0, size: float = 1.0, **features: str
    ) -> None:
        """An object of the world as a prop, without words and without patterns."""
        solid = objects.get(name).build(Look(color=color, features=features))
        moved = solid.moved(translate(*at) @ rotate("z", turn_deg) @ scale(size))
        for part in moved.parts:
            if part.surface is not None and part.texture is None:
                continue
            if part.texture is None and part.material.kind == "solid" and part.mesh.colors is None:
                self.add(part.mesh, part.material.color, replace(part.material, color=Material().color, pattern=None))
            else:
                self._parts.append(replace(part, material=replace(part.material, pattern=None)))

    def glow(self, mesh: Mesh, color: RGB, sampling: float = 0.0) -> None:
        """Something that shines, without being aimed at; a lamp of the plan lights for it."""
        self._parts.append(Part("glow", mesh, Material(color=color, kind="light", sampling=sampling)))

    def bulb(self, at: Vector, radius: float, color: RGB) -> None:
        t = np.linspace(-math.pi / 2, math.pi / 2, 9)
        profile = np.stack([radius * np.cos(t), radius * np.sin(t)], 1)
        profile[[0, -1], 0] = 0.0
        self.glow(lathe(profile, segments=16).moved(translate(*at)), color)

    def parts(self) -> list[Part]:
        """All of it, in the world. What shines is one part per colour."""
        matrix = translate(*self.origin) @ scale(self.unit)
        out = [Part(f"room {i}", merge(meshes), m) for i, (m, meshes) in enumerate(self._meshes.items())]
        shining: dict[Material, list[Mesh]] = {}
        for part in self._parts:
            if part.material.kind == "light" and part.texture is None:
                shining.setdefault(part.material, []).append(
                    Mesh(part.mesh.vertices, part.mesh.faces, part.mesh.normals)
                )
            else:
                out.append(part)
        out += [Part(f"glow {i}", merge(meshes), m) for i, (m, meshes) in enumerate(shining.items())]
        return [replace(part, mesh=part.mesh.moved(matrix)) for part in out]
