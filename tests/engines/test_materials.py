"""Materials as the renderer draws them: sound pixels, their own colours, few kinds of kernels."""

import functools

import numpy as np
import pytest

from maquette.engines.builtin.skins import skinned, thickness, under_print
from maquette.engines.builtin.stage import shapes
from maquette.gallery import photograph, sittings
from maquette.gallery.chapters import Sitting, _brief, _sitter
from maquette.geometry import Part, Solid, flat_patch, lathe, rotate, rounded_box
from maquette.materials import MATERIALS

EDGE = 48
SOLIDS = sorted(name for name, m in MATERIALS.items() if m.kind == "solid" and m.metallic == 0 and m.shimmer == 0)


@functools.cache
def _drawn(material: str, model: str = "sphere") -> np.ndarray:
    return photograph(Sitting(material, _brief(_sitter(model, material=material))), EDGE)


@pytest.mark.parametrize("name", sorted(MATERIALS))
def test_a_material_gives_a_picture(name: str) -> None:
    pixels = _drawn(name)
    middle = pixels[EDGE // 3 : 2 * EDGE // 3, EDGE // 3 : 2 * EDGE // 3].reshape(-1, 3)
    assert middle.mean() > 12  # not a black hole
    assert middle.min() < 255 or MATERIALS[name].kind == "light"


@pytest.mark.parametrize("name", SOLIDS)
def test_a_material_looks_its_colour(name: str) -> None:
    color = np.array(MATERIALS[name].color)
    middle = _drawn(name)[EDGE // 3 : 2 * EDGE // 3, EDGE // 3 : 2 * EDGE // 3].reshape(-1, 3).mean(0) / 255
    seen = middle**2.2
    if color.max() - color.min() > 0.06:  # what has a hue keeps it
        assert np.argmax(seen) == np.argmax(color)
    brighter = _drawn("porcelain")[EDGE // 3 : 2 * EDGE // 3, EDGE // 3 : 2 * EDGE // 3].mean() / 255
    assert middle.mean() <= brighter + 0.05


def test_all_patterns_share_one_kind_of_surface() -> None:
    def kind(material: str) -> str:
        part = Part("body", rounded_box(0.1, 0.1, 0.1, 0.01), MATERIALS[material])
        (shape,) = shapes([part]).values()
        lines = [line.strip() for line in str(shape.bsdf()).splitlines()]
        return " ".join(word for line in lines for word in line.split() if word.rstrip("[,").isalpha())

    patterned = [name for name, m in MATERIALS.items() if m.pattern]
    assert len(patterned) > 30
    assert len({kind(name) for name in patterned}) == 1


def test_parts_of_one_material_are_one_shape_however_many() -> None:
    box = rounded_box(0.1, 0.1, 0.1, 0.01)
    oak = [Part(f"board {k}", box, MATERIALS["oak"]) for k in range(5)]
    assert len(shapes([*oak, Part("foot", box, MATERIALS["walnut"]), Part("knob", box, MATERIALS["gold"])])) == 3


def test_walls_are_told_from_bodies() -> None:
    ball = lathe(np.array([(np.cos(a) * 0.1, np.sin(a) * 0.1) for a in np.linspace(-np.pi / 2, np.pi / 2, 40)]))
    wall = lathe(np.array([(0.05, 0.0), (0.05, 0.1), (0.047, 0.1), (0.047, 0.0), (0.05, 0.0)]))
    assert thickness(ball) > 0.15
    assert 0.005 < thickness(wall) < 0.05
    assert thickness(flat_patch(0.1, 0.1)) == 0


def test_words_stand_on_the_pattern_of_what_they_are_printed_on() -> None:
    oak = MATERIALS["oak"]
    body = Part("body", rounded_box(0.2, 0.1, 0.1, 0.004), oak)
    patch = Part("front", flat_patch(0.1, 0.05), oak, "front")
    image = np.zeros((64, 128, 4), np.uint8)
    image[16:48, 32:96] = (255, 255, 255, 255)
    skin = under_print(patch, [body], image)
    assert skin.color[20:44, 40:90].min() > 0.99  # ink
    ground = skin.color[:12].reshape(-1, 3)
    assert ground.std(0).max() > 0.005 and ground.mean() == pytest.approx(np.mean(oak.color), abs=0.12)


def test_grain_stays_with_what_is_moved() -> None:
    solid = Solid((Part("body", rounded_box(0.2, 0.1, 0.1, 0.004), MATERIALS["oak"]),))
    turned = solid.moved(rotate("z", 35))
    _, still = skinned(solid.parts, None)
    _, moved = skinned(turned.parts, None)
    assert still.color.shape == moved.color.shape
    assert np.abs(still.color - moved.color).mean() < 0.02


def test_the_gallery_shows_every_material() -> None:
    assert {s.caption for s in sittings("materials")} == set(MATERIALS)
