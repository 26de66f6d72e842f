"""Builds the renderer's scene from parts: as few shapes and plugin kinds as can be.

Dr.Jit compiles one kernel per *kind* of scene. All untextured solid parts therefore become one mesh whose
colour, roughness and metalness are attributes of its vertices, with one BSDF; all parts of one patterned material
become one mesh too; what is printed, glowing or of glass comes as few further shapes.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...arrays import Floats, f32
from ...color import RGB, srgb_to_linear
from ...geometry import Mesh, Part, merge
from ...geometry.camera import View
from ...materials import Material
from ...plan.model import Camera, Light
from ...textures import Skin
from .llvm import load_mitsuba
from .skins import by_material, is_patterned, shimmering, skinned, thickness, under_print

SceneDict: TypeAlias = dict[str, Any]
"""A Mitsuba scene description; its values are Mitsuba objects and plugin dictionaries, which have no types."""


THICK = 0.008  # of its reach, from where on a body of glass refracts; thinner sheets only mirror and tint
THIN_WALL = 0.06  # of its reach, up to where frosted glass is a shell: to trace each scattering would leave it dark
THROUGH_GLASS, THROUGH_PANES, THROUGH_WAX = 7, 3, 2  # bounces
FROSTED = 0.05  # roughness from where on glass scatters what it lets through


def shapes(
    parts: Iterable[Part], printed: Mapping[int, NDArray[np.uint8]] | None = None, view: View | None = None
) -> SceneDict:
    """Mitsuba shapes for the parts.

    Args:
        parts: In world coordinates.
        printed: (h, w, 3 or 4) uint8 sRGB by the part's index, top row first: what is printed on it; with alpha,
            its material shows between the words.
        view: Who looks: patterns are drawn no finer than can be seen. None: as finely as they can be.
    """
    printed = printed or {}
    plain: list[Part] = []
    patterned: list[Part] = []
    out: SceneDict = {}
    parts = list(parts)
    for index, part in enumerate(parts):
        if part.material.kind == "light":
            out[f"light_{index}"] = _glowing(part, printed.get(index))
        elif part.material.kind == "glass":
            out[f"glass_{index}"] = _glass(part)
        elif index in printed and printed[index].shape[-1] == 4:
            body = [p for p in parts if p.material == part.material and p.surface is None]
            out[f"printed_{index}"] = _clad(part.mesh, under_print(part, body, printed[index]), part.material)
        elif index in printed or part.texture is not None:
            out[f"printed_{index}"] = _textured(part, printed.get(index, part.texture))
        elif part.material.kind == "translucent":
            out[f"translucent_{index}"] = _translucent(part)
        elif is_patterned(part):
            patterned.append(part)
        else:
            plain.append(part)
    for index, group in enumerate(by_material(patterned)):
        out[f"patterned_{index}"] = _patterned(group, view)
    if plain:
        out["solids"] = _painted(plain)
    return out


def _painted(parts: list[Part]) -> Any:
    """One mesh of many colours."""
    whole = merge(Mesh(p.mesh.vertices, p.mesh.faces, p.mesh.normals) for p in parts)

    def spread(values: list[Any]) -> NDArray[np.float32]:
        return np.concatenate(
            [
                np.broadcast_to(f32(v), (len(p.mesh.vertices), *np.shape(v)[-1:]))
                for v, p in zip(values, parts, strict=True)
            ]
        )

    attributes = {
        "vertex_color": spread([_colors(p) for p in parts]),
        "vertex_roughness": spread([[p.material.roughness] for p in parts]),
        "vertex_metallic": spread([[p.material.metallic] for p in parts]),
        "vertex_coat": spread([[p.material.clearcoat] for p in parts]),
    }

    def attribute(name: str) -> SceneDict:
        return {"type": "mesh_attribute", "name": name}

    bsdf = {
        "type": "principled",
        "base_color": attribute("vertex_color"),
        "roughness": attribute("vertex_roughness"),
        "metallic": attribute("vertex_metallic"),
        "clearcoat": attribute("vertex_coat"),
        "clearcoat_gloss": 0.9,
        "specular": 0.5,
    }
    return _mesh("solids", whole, {"bsdf": {"type": "twosided", "bsdf": bsdf}}, attributes)


def _colors(part: Part) -> Floats | RGB:
    if part.mesh.colors is not None:
        return part.mesh.colors
    if part.material.shimmer:
        return shimmering(part.mesh, part.material.color, part.material.shimmer)
    return part.material.color


def _patterned(parts: list[Part], view: View | None) -> Any:
    """One mesh of one patterned material."""
    mesh, skin = skinned(parts, view)
    return _clad(mesh, skin, parts[0].material)


def _clad(mesh: Mesh, skin: Skin, material: Material) -> Any:
    normal = np.full((1, 1, 3), (0.0, 0.0, 1.0), np.float32) if skin.normal is None else skin.normal
    bsdf = {
        "type": "principled",
        "base_color": _bitmap(skin.color),
        "roughness": _bitmap(skin.roughness[..., None]),
        "metallic": material.metallic,
        "clearcoat": material.clearcoat,
        "clearcoat_gloss": 0.9,
        "specular": max(material.specular, 0.01),
        "sheen": material.sheen,
        "sheen_tint": 0.6,
    }
    relief = {"type": "normalmap", "normalmap": _bitmap(normal * f32(0.5) + f32(0.5)), "bsdf": bsdf}
    return _mesh("patterned", mesh, {"bsdf": {"type": "twosided", "bsdf": relief}})


def _textured(part: Part, image: NDArray[np.uint8] | None) -> Any:
    material = part.material
    assert image is not None
    roughness: Any = material.roughness
    if part.roughness_map is not None:
        roughness = _bitmap(np.repeat(part.roughness_map[::-1, :, None], 1, 2))
    bsdf = {
        "type": "principled",
        "base_color": _bitmap(srgb_to_linear(image[::-1, :, :3] / f32(255))),
        "roughness": roughness,
        "metallic": material.metallic,
        "clearcoat": material.clearcoat,
        "clearcoat_gloss": 0.9,
        "specular": max(material.specular, 0.01),
    }
    return _mesh(part.name, part.mesh, {"bsdf": {"type": "twosided", "bsdf": bsdf}})


def _glowing(part: Part, image: NDArray[np.uint8] | None) -> Any:
    """Emits its colour, or its texture times its colour's strength."""
    source = part.texture if image is None else image
    radiance: Any = {"type": "rgb", "value": list(part.material.color)}
    if source is not None:
        strength = f32(part.material.color)
        radiance = _bitmap(srgb_to_linear(source[::-1, :, :3] / f32(255)) * strength)
    black = {"type": "diffuse", "reflectance": {"type": "rgb", "value": 0.02}}
    return _mesh(
        part.name,
        part.mesh,
        {
            "bsdf": {"type": "twosided", "bsdf": black},
            "emitter": {"type": "area", "radiance": radiance, "sampling_weight": part.material.sampling},
        },
    )


def is_clear(part: Part) -> bool:
    """Whether one sees through it as through a window."""
    return part.material.kind == "glass" and part.material.roughness <= FROSTED


def _glass(part: Part) -> Any:
    """Thick bodies refract; walls, be they modelled with both sides or one, mirror and tint; rough glass scatters."""
    material = part.material
    thick = thickness(part.mesh)
    # Through a closed body each ray passes the surface twice, in and out.
    tint = {"type": "rgb", "value": [c**0.5 if thick else c for c in material.color]}
    if thick < THIN_WALL and not is_clear(part):
        return _translucent(part)
    if thick < THICK:
        return _mesh(part.name, part.mesh, {"bsdf": {"type": "thindielectric", "specular_transmittance": tint}})
    bsdf: SceneDict = {"type": "dielectric", "int_ior": material.index, "specular_transmittance": tint}
    if not is_clear(part):
        bsdf |= {"type": "roughdielectric", "alpha": material.roughness**2}
    return _mesh(part.name, part.mesh, {"bsdf": bsdf})


def _translucent(part: Part) -> Any:
    """Light seeps through: as a shell that scatters it inward, where it bounces about until it finds a way out."""
    material = part.material
    is_glass = material.kind == "glass"
    bsdf = {
        "type": "principledthin",
        "base_color": {"type": "rgb", "value": list(material.color)},
        "roughness": material.roughness,
        "spec_trans": 0.6 if is_glass else 0.25,
        "diff_trans": 1.0 if is_glass else 0.9,
        "eta": material.index,
    }
    return _mesh(part.name, part.mesh, {"bsdf": bsdf})


def _mesh(
    name: str, mesh: Mesh, children: SceneDict, attributes: Mapping[str, NDArray[np.float32]] | None = None
) -> Any:
    mi = load_mitsuba()
    properties = mi.Properties()
    for key, value in children.items():
        properties[key] = mi.load_dict(value)
    shape = mi.Mesh(
        name,
        len(mesh.vertices),
        len(mesh.faces),
        has_vertex_normals=True,
        has_vertex_texcoords=mesh.uv is not None,
        props=properties,
    )
    for key, values in (attributes or {}).items():
        shape.add_attribute(key, values.shape[1], np.ascontiguousarray(values, np.float32).ravel())
    params = mi.traverse(shape)
    params["vertex_positions"] = np.ascontiguousarray(mesh.vertices, np.float32).ravel()
    params["vertex_normals"] = np.ascontiguousarray(mesh.normals, np.float32).ravel()
    params["faces"] = np.ascontiguousarray(mesh.faces, np.uint32).ravel()
    if mesh.uv is not None:
        params["vertex_texcoords"] = np.ascontiguousarray(mesh.uv, np.float32).ravel()
    params.update()
    return shape


def _bitmap(linear: NDArray[np.floating]) -> SceneDict:
    mi = load_mitsuba()
    return {"type": "bitmap", "bitmap": mi.Bitmap(np.ascontiguousarray(linear, np.float32)), "raw": True}


def lamps(lights: Iterable[Light], ambient: RGB, sky: Floats | None = None) -> SceneDict:
    """Rectangular area lights, and light from everywhere: the sky, or the same from all sides.

    Under a sky suns are infinitely far: they are part of it, so that they light the farthest hill as the nearest
    stone, and no path has to choose between the two.
    """
    mi = load_mitsuba()
    transform = mi.ScalarTransform4f
    out: SceneDict = {}
    if sky is None:
        radiance = {"type": "rgb", "value": [max(c, 1e-4) for c in ambient]}
        out["ambient"] = {"type": "constant", "radiance": radiance}
    else:
        lights = list(lights)
        image = with_suns(sky, [light for light in lights if light.kind == "sun"])
        lights = [light for light in lights if light.kind != "sun"]
        # The renderer's own sky is y up and has -z in its middle.
        turned = transform().rotate([0, 0, 1], 180) @ transform().rotate([1, 0, 0], 90)
        out["ambient"] = {"type": "envmap", "bitmap": mi.Bitmap(image), "to_world": turned}
    for light in lights:
        aim = np.subtract(light.target, light.position)
        up = (0.0, 1.0, 0.0) if abs(aim[2]) > 0.98 * np.linalg.norm(aim) else (0.0, 0.0, 1.0)
        to_world = transform().look_at(origin=list(light.position), target=list(light.target), up=list(up))
        out[f"lamp_{light.id}"] = {
            "type": "rectangle",
            "to_world": to_world @ transform().scale([light.width_m / 2, light.height_m / 2, 1]),
            "bsdf": {"type": "diffuse", "reflectance": {"type": "rgb", "value": 0.0}},
            "emitter": {"type": "area", "radiance": {"type": "rgb", "value": list(light.radiance)}},
        }
    return out


def with_suns(sky: Floats, suns: Iterable[Light]) -> Floats:
    """The sky with each sun as a disc in its direction, as large as it is seen from its target. A new array."""
    out = np.ascontiguousarray(sky, np.float32).copy()
    height, width = out.shape[:2]
    elevation = (0.5 - (np.arange(height) + 0.5) / height) * np.pi
    azimuth = ((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi
    for sun in suns:
        way = np.subtract(sun.position, sun.target)
        distance = float(np.linalg.norm(way))
        x, y, z = way / distance
        solid_angle = sun.width_m * sun.height_m / distance**2
        radius = (solid_angle / np.pi) ** 0.5
        cosine = (
            np.cos(elevation)[:, None] * (np.sin(azimuth) * x + np.cos(azimuth) * y) + np.sin(elevation)[:, None] * z
        )
        angle = np.arccos(np.clip(cosine, -1, 1))
        cover = np.clip((radius - angle) / (np.pi / height) + 0.5, 0, 1)
        sizes = np.cos(elevation)[:, None] * (np.pi / height) * (2 * np.pi / width)
        # What the pixels leave of the disc's size is put right, so that it lights as it should.
        share = solid_angle / max(float((cover * sizes).sum()), 1e-9)
        out += f32(cover)[..., None] * f32(sun.radiance) * f32(share)
    return out


def more_bounces(parts: Iterable[Part]) -> int:
    """What a path needs besides the usual to come out of glass and wax again."""
    return max((_passes(part) for part in parts), default=0)


def _passes(part: Part) -> int:
    if part.material.kind == "glass":
        return THROUGH_GLASS if thickness(part.mesh) >= THICK else THROUGH_PANES
    return THROUGH_WAX if part.material.kind == "translucent" else 0


def seen_by(camera: Camera, width: int, height: int) -> View:
    """The camera as geometry."""
    return View(camera.position, camera.target, camera.focal_length_mm, width, height, camera.roll_deg)


def sensor(camera: Camera, width: int, height: int) -> SceneDict:
    """The camera; a thin lens where the plan gives an f-number."""
    mi = load_mitsuba()
    view = seen_by(camera, width, height)
    out: SceneDict = {
        "type": "perspective",
        "fov": float(np.degrees(2 * np.arctan(18.0 / camera.focal_length_mm))),
        "fov_axis": "larger",
        "near_clip": 0.01,
        "to_world": mi.ScalarTransform4f().look_at(
            origin=list(camera.position), target=list(camera.target), up=view.axes()[1].tolist()
        ),
        "film": {
            "type": "hdrfilm",
            "width": width,
            "height": height,
            "rfilter": {"type": "box"},
            "pixel_format": "rgba",
            "component_format": "float32",
        },
    }
    if camera.f_number:
        distance = camera.focus_distance_m or float(np.linalg.norm(np.subtract(view.target, view.position)))
        # The entrance pupil of a full-frame lens: focal length over f-number, as a radius in metres.
        out |= {
            "type": "thinlens",
            "aperture_radius": camera.focal_length_mm / camera.f_number / 2000,
            "focus_distance": distance,
        }
    return out
