"""Textures wrap, keep their size and colour, and are the same every time."""

import numpy as np
import pytest

from maquette.materials import MATERIALS
from maquette.textures import GRAINS, TILES, skin

GRAY = (0.3, 0.3, 0.3)
TELL_TWO = frozenset({"brick", "terrazzo"})
"""Patterns that show a second stuff beside their own: mortar, chips."""


@pytest.mark.parametrize("name", sorted(TILES))
def test_a_tile_goes_on_where_it_ends(name: str) -> None:
    drawn = skin(name, GRAY)
    tone = drawn.color.mean(-1)
    steps = {axis: np.abs(np.diff(tone, axis=axis)).mean() for axis in (0, 1)}
    seams = {0: np.abs(tone[0] - tone[-1]).mean(), 1: np.abs(tone[:, 0] - tone[:, -1]).mean()}
    peaks = {axis: np.abs(np.diff(tone, axis=axis)).mean(1 - axis).max() for axis in (0, 1)}
    for axis, seam in seams.items():
        assert seam <= max(2.5 * steps[axis], 1.05 * peaks[axis], 1e-4)


@pytest.mark.parametrize("name", sorted(set(TILES) - TELL_TWO))
def test_a_tile_has_the_colour_it_was_asked_for(name: str) -> None:
    color = (0.32, 0.18, 0.10)
    mean = skin(name, color).color.reshape(-1, 3).mean(0)
    np.testing.assert_allclose(mean, color, rtol=0.06)


@pytest.mark.parametrize("name", sorted(TILES))
def test_a_tile_is_sound_and_drawn_the_same_again(name: str) -> None:
    one, other = TILES[name].draw(GRAY), TILES[name].draw(GRAY)
    np.testing.assert_array_equal(one.color, other.color)
    assert np.isfinite(one.color).all() and one.color.min() >= 0 and one.color.max() <= 1
    assert one.roughness.min() > 0 and one.roughness.max() <= 1
    if one.normal is not None:
        np.testing.assert_allclose(np.linalg.norm(one.normal, axis=-1), 1, atol=1e-4)
        assert one.normal[..., 2].min() > 0
        assert one.normal.shape == one.color.shape


@pytest.mark.parametrize("name", sorted(TILES))
def test_tiles_have_texels_as_wide_as_high_and_show_several_of_what_they_are_of(name: str) -> None:
    tile = TILES[name]
    rows, columns = skin(name, GRAY).roughness.shape
    assert tile.size_m[0] / columns == pytest.approx(tile.size_m[1] / rows, rel=0.02)
    assert tile.feature_m <= min(tile.size_m)


@pytest.mark.parametrize("name", sorted(GRAINS))
def test_a_grain_is_told_point_by_point(name: str) -> None:
    points = np.random.default_rng(0).uniform(-0.2, 0.2, (4000, 3)).astype(np.float32)
    color = next(m.color for m in MATERIALS.values() if m.pattern == name)
    whole, roughness = GRAINS[name].at(points, color)
    some, _ = GRAINS[name].at(points[:100], color)
    np.testing.assert_allclose(whole[:100], some, atol=1e-6)
    assert np.isfinite(whole).all() and whole.min() >= 0 and whole.max() <= 1
    assert roughness.min() > 0 and roughness.max() <= 1
    assert whole.std(0).max() > 0.002  # it is a pattern


@pytest.mark.parametrize("name", sorted(GRAINS))
def test_a_grain_has_about_its_colour(name: str) -> None:
    points = np.random.default_rng(1).uniform(-0.3, 0.3, (6000, 3)).astype(np.float32)
    color = next(m.color for m in MATERIALS.values() if m.pattern == name)
    mean = GRAINS[name].at(points, color)[0].mean(0)
    np.testing.assert_allclose(mean, color, rtol=0.35, atol=0.05)


def test_every_pattern_of_a_material_is_drawn_by_some_texture() -> None:
    for name, material in MATERIALS.items():
        assert material.pattern is None or material.pattern in TILES or material.pattern in GRAINS, name
