"""Flat drawings become solids that keep the drawing's outline, holes and colours."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from maquette.color import hex_to_oklch, oklch_to_hex
from maquette.drawing import family, long_hex, main_fill, rasterised, recolored, shade_of, shapes
from maquette.errors import InvalidRequest
from maquette.objects import Look, objects
from maquette.objects._inflate import UNIT, distance, raised, solid

hexes = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill="none">{}</g></svg>'


def drawn(body: str, edge: int = 512) -> NDArray[np.uint8]:
    return rasterised(SVG.format(body), edge)[..., 3]


def test_a_round_drawing_gets_a_round_rim_to_a_fraction_of_a_cell() -> None:
    contour = distance(drawn('<circle cx="16" cy="16" r="12" fill="#fff"/>', 1024))
    mesh = solid(contour, np.zeros((64, 64), np.float32), 0.24)
    rim = mesh.vertices[np.abs(mesh.vertices[:, 1]) < 1e-9]
    middle = mesh.vertices[:, [0, 2]].max(0)[1] - 0.12 / 0.988  # the foot is pressed flat
    radius = np.hypot(rim[:, 0], rim[:, 2] - middle)
    upper = radius[rim[:, 2] > 0.03]
    np.testing.assert_allclose(upper, 0.12 / 0.988, rtol=4e-3)


def test_a_hole_stays_open() -> None:
    ring = '<path fill-rule="evenodd" fill="#fff" d="M4 4h24v24h-24z M11 11v10h10v-10z"/>'
    mesh = solid(distance(drawn(ring)), np.zeros((64, 64), np.float32), 0.24)
    assert mesh.uv is not None
    x, y = (mesh.uv * UNIT - 1).T
    inside = (np.abs(x - 16) < 4.5) & (np.abs(y - 16) < 4.5)
    assert not inside.any()


def test_a_disc_swells_towards_its_middle_without_terraces() -> None:
    mesh = solid(distance(drawn('<circle cx="16" cy="16" r="12" fill="#fff"/>')), np.zeros((64, 64), np.float32), 0.24)
    center = mesh.vertices[:, 2].max() / 2
    spoke = mesh.vertices[
        (np.abs(mesh.vertices[:, 2] - center) < 6e-4) & (mesh.vertices[:, 1] <= 0) & (mesh.vertices[:, 0] > 0)
    ]
    height = -spoke[np.argsort(spoke[:, 0]), 1]
    assert (np.diff(height) < 2e-4).all()
    assert height[0] > 0.02


def test_a_shape_hides_the_edges_under_it() -> None:
    size = 160
    half = distance(drawn('<rect x="4" y="4" width="12" height="24" fill="#fff"/>', size))
    whole = distance(drawn('<rect x="4" y="4" width="24" height="24" fill="#fff"/>', size))
    middle = raised([half, whole], size)[size // 2, size // 4 : 3 * size // 4]
    assert np.abs(np.diff(middle)).max() < 0.03, "the covered edge leaves no step"
    assert raised([whole, half], size)[size // 2, size // 3] > raised([whole], size)[size // 2, size // 3] + 0.2


def test_every_shape_is_drawn_alone_with_the_group_it_stands_in() -> None:
    bar = '<g transform="translate(8 0)"><path fill="#f00" d="M0 0h8v32h-8z"/></g>'
    svg = SVG.format(bar + '<circle cx="4" cy="4" r="2" fill="#123456"/>')
    first, second = shapes(svg)
    assert (first.fill, second.fill) == ("#ff0000", "#123456")
    columns = np.flatnonzero(rasterised(first.svg, 340)[..., 3].max(0) > 127)
    assert columns.min() == pytest.approx(90, abs=1) and columns.max() == pytest.approx(169, abs=1)


@given(hexes, hexes)
def test_the_main_colour_becomes_just_the_one_asked_for(main: str, color: str) -> None:
    wanted, got = hex_to_oklch(color), hex_to_oklch(shade_of(main, main, color))
    if 0.06 < wanted[0] < 0.98 and (hex_to_oklch(main)[1] > 0.05 or hex_to_oklch(main)[0] < 0.9):
        assert got[:2] == pytest.approx(wanted[:2], abs=0.02)


@given(st.floats(0.3, 0.8), st.floats(0.05, 0.15), st.floats(0, 359), hexes)
def test_a_darker_shade_stays_the_darker_one(lightness: float, chroma: float, hue: float, color: str) -> None:
    light, dark = oklch_to_hex(lightness, chroma, hue), oklch_to_hex(lightness - 0.15, chroma, hue)
    assert hex_to_oklch(shade_of(dark, light, color))[0] <= hex_to_oklch(shade_of(light, light, color))[0] + 0.01


def test_another_hue_stays_as_drawn() -> None:
    canopy, fold, handle, eye = "#8d65c5", "#7a52b3", "#8c5543", "#212121"
    areas = {canopy: 0.3, fold: 0.1, handle: 0.08, eye: 0.01}
    assert main_fill(areas) == canopy
    assert family(areas) == {canopy, fold}
    out = recolored(f'<a fill="{canopy}"/><a fill="{handle}"/><a fill="{eye}"/>', areas, "#c8202a")
    assert handle in out and eye in out and canopy not in out


def test_eyes_stay_visible_in_a_face_of_their_own_colour() -> None:
    out = recolored('<a fill="#f0b040"/><a fill="#212121"/>', {"#f0b040": 0.5, "#212121": 0.01}, "#1a1a1c")
    fur, eye = (hex_to_oklch(part[:7])[0] for part in out.split('fill="')[1:])
    assert abs(fur - eye) > 0.4


def test_a_grey_drawing_takes_a_colour_and_keeps_its_outline() -> None:
    areas = {"#9b9b9b": 0.4, "#d3d3d3": 0.2, "#212121": 0.02}
    assert family(areas) == {"#9b9b9b", "#d3d3d3"}


@pytest.mark.parametrize(("short", "long"), [("#FA0", "#ffaa00"), ("#12ABef", "#12abef")])
def test_hex_colours_are_compared_in_one_form(short: str, long: str) -> None:
    assert long_hex(short) == long


def test_a_colour_is_seen_on_the_texture_and_a_metal_replaces_it() -> None:
    relief = objects.get("relief")
    red = relief.build(Look(drawing="cat", color="#c8202a")).parts[0]
    assert red.texture is not None
    r, g, b = red.texture.reshape(-1, 3).mean(0)
    assert r > 1.8 * g and r > 1.8 * b
    gold = relief.build(Look(drawing="cat", material="gold")).parts[0]
    assert gold.texture is None and gold.material.metallic == 1


def test_a_relief_without_a_drawing_or_with_one_nobody_knows_is_refused() -> None:
    for look in (Look(), Look(drawing="no such thing")):
        with pytest.raises(InvalidRequest):
            objects.get("relief").build(look)
