"""Surfaces laid flat keep their metres and are not mirrored."""

import numpy as np
import pytest

from maquette.geometry import Mesh, lathe, merge, rotate, rounded_box, translate
from maquette.geometry.unwrap import atlas, pieces, wrapped

SIZE = (0.1, 0.1)


def _box() -> Mesh:
    return rounded_box(0.3, 0.2, 0.1, 0.01)


def _cup() -> Mesh:
    return lathe(np.array([(0.05, 0.0), (0.05, 0.1), (0.045, 0.1), (0.045, 0.0)]))


def _stretch(mesh: Mesh) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each triangle its area, and that of its image in metres, with its sign."""
    assert mesh.uv is not None
    a, b, c = (mesh.vertices[mesh.faces[:, k]].astype(float) for k in range(3))
    u, v, w = (mesh.uv[mesh.faces[:, k]].astype(float) * SIZE for k in range(3))
    way = np.cross(b - a, c - a)
    flat = (v - u)[:, 0] * (w - u)[:, 1] - (v - u)[:, 1] * (w - u)[:, 0]
    return np.linalg.norm(way, axis=1), flat, way


@pytest.mark.parametrize("mesh", [_box(), _cup()], ids=["box", "cup"])
def test_patterns_keep_their_size_and_are_not_mirrored(mesh: Mesh) -> None:
    area, flat, _ = _stretch(wrapped(mesh, mesh.vertices, SIZE))
    real = area > 1e-9
    assert (flat[real] > 0).all()
    share = flat[real] / area[real]
    assert np.average(share, weights=area[real]) == pytest.approx(0.97, abs=0.08)


def test_a_whole_number_of_tiles_goes_round_a_turned_body() -> None:
    laid = wrapped(_cup(), _cup().vertices, SIZE)
    area, _, way = _stretch(laid)
    assert laid.uv is not None
    outside = (np.abs(way[:, 2]) < 0.1 * area) & (np.linalg.norm(laid.vertices[laid.faces[:, 0], :2], axis=1) > 0.049)
    u = laid.uv[laid.faces[outside]][..., 0]
    around = float((u.max(1) - u.min(1)).sum()) / 2  # each sheet of triangles covers it twice over: two to a square
    assert around == pytest.approx(round(around), abs=0.02)
    assert (u.max(1) - u.min(1)).max() < 0.2  # none is torn where the turn begins


def test_pieces_hang_together_across_hard_edges() -> None:
    two = merge([_box(), _box().moved(translate(1.0, 0.0, 0.0))])
    assert len(np.unique(pieces(two.vertices, two.faces))) == 2


@pytest.mark.parametrize("mesh", [_box(), _cup()], ids=["box", "cup"])
def test_in_an_atlas_each_corner_finds_its_own_place(mesh: Mesh) -> None:
    laid = atlas(mesh, mesh.vertices, 0.002, 200_000)
    rows, columns = laid.shape
    told = np.full((rows * columns, 3), np.nan, np.float32)
    told[laid.at] = laid.points
    assert laid.mesh.uv is not None
    column, row = (laid.mesh.uv * (columns, rows) - 0.5).round().astype(int).T
    np.testing.assert_allclose(told[row * columns + column], laid.mesh.vertices, atol=2e-5)
    assert len(np.unique(laid.at)) == len(laid.at)  # no two triangles share a texel


def test_an_atlas_stays_within_its_budget() -> None:
    laid = atlas(_box(), _box().vertices, 1e-6, 50_000)
    assert laid.shape[0] * laid.shape[1] < 80_000


def test_patterns_stay_with_what_is_turned() -> None:
    box = _box()
    still = wrapped(box, box.vertices, SIZE)
    turned = wrapped(box.moved(rotate("z", 40)), box.vertices, SIZE)
    assert still.uv is not None and turned.uv is not None
    np.testing.assert_array_equal(still.uv, turned.uv)
