"""A rounded polyhedron is the polyhedron with a ball rolled around it."""

import math

import numpy as np
import pytest

from maquette.geometry import rounded_polyhedron

CUBE = [(x, y, z) for z in (0.0, 1.0) for y in (0.0, 1.0) for x in (0.0, 1.0)]
CUBE_FACES = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
SPIKE = [(-1.0, -1.0, 0.0), (1.0, -1.0, 0.0), (1.0, 1.0, 0.0), (-1.0, 1.0, 0.0), (0.0, 0.0, 2.0)]
SPIKE_FACES = [(3, 2, 1, 0), (0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)]


def corners(mesh):
    return (mesh.vertices[mesh.faces[:, k]].astype(float) for k in range(3))


def volume(mesh) -> float:
    """Right only for a closed mesh that is wound outward."""
    p, q, r = corners(mesh)
    return float((np.cross(p, q) * r).sum() / 6)


@pytest.mark.parametrize("radius", [0.05, 0.2])
def test_its_volume_is_that_of_steiner_s_formula(radius):
    """Source: Steiner, "Über parallele Flächen", 1840: V + A r + M r² + 4/3 π r³, M of a cube's edges 3 π."""
    mesh = rounded_polyhedron(CUBE, CUBE_FACES, radius, segments=16)
    wanted = 1 + 6 * radius + 3 * math.pi * radius**2 + 4 / 3 * math.pi * radius**3
    assert volume(mesh) == pytest.approx(wanted, rel=2e-3)


@pytest.mark.parametrize(("points", "faces"), [(CUBE, CUBE_FACES), (SPIKE, SPIKE_FACES)])
def test_every_point_is_as_far_from_the_core_as_its_normal_says(points, faces):
    radius = 0.1
    mesh = rounded_polyhedron(points, faces, radius)
    core = mesh.vertices - radius * mesh.normals
    low, high = np.min(points, 0), np.max(points, 0)
    assert (core >= low - 1e-5).all() and (core <= high + 1e-5).all()
    np.testing.assert_allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize(("points", "faces"), [(CUBE, CUBE_FACES), (SPIKE, SPIKE_FACES)])
def test_it_is_wound_outward_all_over(points, faces):
    mesh = rounded_polyhedron(points, faces, 0.1)
    p, q, r = corners(mesh)
    wound = np.cross(q - p, r - p)
    assert ((wound * mesh.normals[mesh.faces].mean(1)).sum(1) > 0).all()
