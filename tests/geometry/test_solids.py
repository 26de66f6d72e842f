"""The solid makers keep their promises: volumes, closed skins, true outlines."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from maquette.geometry import (
    Mesh,
    aim,
    capsule,
    carved,
    draped,
    ellipse,
    ellipsoid,
    extrude,
    flat_patch,
    isosurface,
    lathe,
    melted,
    merge,
    resample,
    ribbon,
    rotate,
    round_patch,
    rounded,
    rounded_box,
    rounded_rectangle,
    scale,
    sheet,
    spline,
    squircle,
    sweep,
    translate,
)

lengths = st.floats(0.2, 2.0)


def volume(mesh: Mesh) -> float:
    p, q, r = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    return float((np.cross(p, q) * r).sum() / 6)


def leak(mesh: Mesh) -> float:
    """Length of the sum of all face areas as vectors: 0 for a closed skin."""
    p, q, r = (mesh.vertices[mesh.faces[:, k]].astype(np.float64) for k in range(3))
    return float(np.linalg.norm(np.cross(q - p, r - p).sum(0)) / 2)


def raised(curve: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.concatenate([curve, np.zeros((len(curve), 1))], 1)


@given(lengths, lengths, lengths, st.floats(0.01, 0.09))
def test_a_rounded_box_fills_its_box_but_for_the_edges(w: float, d: float, h: float, radius: float) -> None:
    box = rounded_box(w, d, h, radius, segments=8)
    inner = [side - 2 * radius for side in (w, d, h)]
    a, b, c = inner
    # Steiner: core, slabs on its faces, quarter rods along its edges, eighths of a ball at its corners.
    exact = (
        a * b * c
        + 2 * radius * (a * b + b * c + c * a)
        + math.pi * radius**2 * (a + b + c)
        + 4 / 3 * math.pi * radius**3
    )
    assert volume(box) == pytest.approx(exact, rel=5e-3)
    np.testing.assert_allclose(box.vertices.min(0), (-w / 2, -d / 2, 0), atol=1e-6)
    np.testing.assert_allclose(box.vertices.max(0), (w / 2, d / 2, h), atol=1e-6)


@given(lengths, lengths)
def test_a_turned_rectangle_is_a_cylinder(radius: float, height: float) -> None:
    cylinder = lathe(np.array([(0, 0), (radius, 0), (radius, height), (0, height)], np.float64))
    assert volume(cylinder) == pytest.approx(math.pi * radius**2 * height, rel=2e-3)
    assert leak(cylinder) < 1e-6
    hard = {tuple(np.round(n, 3)) for n in cylinder.normals if abs(n[2]) > 0.01}
    assert hard == {(0, 0, 1), (0, 0, -1)}, "hard edges stay hard"


@given(lengths, lengths, st.floats(0.001, 0.02))
def test_an_extruded_outline_is_closed_and_as_high_as_asked(w: float, h: float, bevel: float) -> None:
    for outline in (rounded_rectangle(w, h, 0.05), squircle(w, h, 0.08), rounded_rectangle(w, h, 0.0)):
        solid = extrude(outline, 0.1, bevel=bevel)
        assert leak(solid) < 1e-6
        assert 0.8 * w * h * 0.1 < volume(solid) < w * h * 0.1
        np.testing.assert_allclose(solid.vertices.max(0)[[0, 1, 2]], (w / 2, h / 2, 0.1), atol=1e-6)


def test_a_hole_goes_through() -> None:
    frame = extrude(rounded_rectangle(2, 1, 0.1), 0.2, hole=rounded_rectangle(1, 0.5, 0.1))
    corners = (4 - math.pi) * 0.1**2
    assert volume(frame) == pytest.approx(((2 - corners) - (0.5 - corners)) * 0.2, rel=1e-3)
    assert leak(frame) < 1e-6


@given(st.floats(0.3, 1.5), st.floats(0.01, 0.04))
def test_a_bent_ribbon_has_the_volume_of_the_flat_one(radius: float, thickness: float) -> None:
    angle = np.linspace(0, 2.5, 80)
    arc = radius * np.stack([np.cos(angle), np.sin(angle)], 1)
    bent = ribbon(arc, thickness, 0.5, bevel=thickness * 0.1)
    assert volume(bent) == pytest.approx(2.5 * radius * thickness * 0.5, rel=0.03)
    assert leak(bent) < 1e-6


def test_a_swept_ring_is_a_torus() -> None:
    torus = sweep(raised(ellipse(1.0, count=128)), ellipse(0.1, count=48), closed=True)
    assert volume(torus) == pytest.approx(2 * math.pi**2 * 0.1**2, rel=1e-2)
    assert leak(torus) < 1e-6


@given(st.lists(st.tuples(lengths, lengths, lengths), min_size=3, max_size=5))
@settings(max_examples=30)
def test_a_sweep_is_a_closed_skin_whatever_its_path(steps: list[tuple[float, float, float]]) -> None:
    path = spline(np.cumsum(steps, 0).tolist(), 60)
    rod = sweep(path, ellipse(0.02, 0.03, 24), up=(1, 0, 0))
    assert np.isfinite(rod.vertices).all()
    assert leak(rod) < 1e-5
    assert volume(rod) > 0


def test_domes_lengthen_a_rod_by_its_radius_at_both_ends() -> None:
    rod = sweep(np.linspace((0, 0, 0), (0, 0, 1), 9), ellipse(0.1, count=64), up=(1, 0, 0))
    assert rod.vertices[:, 2].min() == pytest.approx(-0.1, abs=1e-3)
    assert rod.vertices[:, 2].max() == pytest.approx(1.1, abs=1e-3)


@given(st.floats(0.02, 0.3), st.floats(20, 90))
def test_rounding_stays_inside_the_corner_and_turns_gently(radius: float, step: float) -> None:
    curve = rounded([(0, 0, 0), (1, 0, radius), (1, 1, radius), (0, 1, 0)], step_deg=step)
    assert curve.min() >= -1e-12 and curve.max() <= 1 + 1e-12
    np.testing.assert_allclose(curve[[0, -1]], [(0, 0), (0, 1)])
    sides = np.diff(curve, axis=0)
    heading = np.unwrap(np.arctan2(sides[:, 1], sides[:, 0]))
    assert np.degrees(np.diff(heading)).max() <= step + 1e-6
    assert (np.diff(heading) > -1e-9).all()


def test_radii_that_do_not_fit_are_cut_down_rather_than_crossed() -> None:
    curve = rounded([(0, 0, 9), (1, 0, 9), (1, 1, 9), (0, 1, 9)], closed=True)
    far = np.linalg.norm(curve - 0.5, axis=1)
    np.testing.assert_allclose(far, 0.5, atol=2e-3)


def test_a_spline_goes_through_its_points_and_is_evenly_sampled() -> None:
    points = [(0.0, 0.0), (1.0, 0.5), (1.5, 2.0), (0.0, 2.5)]
    curve = spline(points, 200)
    for point in points:
        assert np.linalg.norm(curve - point, axis=1).min() < 0.02
    gaps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    assert gaps.std() < 0.02 * gaps.mean()
    np.testing.assert_allclose(resample(curve, 2), curve[[0, -1]])


def test_surface_nets_find_a_ball_to_a_thousandth_of_its_radius() -> None:
    ball = isosurface(ellipsoid((0, 0, 0), (1, 1, 1)), (-1.3,) * 3, (1.3,) * 3, 0.15)  # type: ignore[arg-type]
    radius = np.linalg.norm(ball.vertices, axis=1)
    np.testing.assert_allclose(radius, 1, atol=1e-3)
    np.testing.assert_allclose(ball.normals, ball.vertices / radius[:, None], atol=2e-3)
    assert volume(ball) == pytest.approx(4 / 3 * math.pi, rel=0.02)


def test_melting_adds_a_fillet_and_carving_takes_away() -> None:
    low, high = (-2.0, -1.3, -1.3), (2.0, 1.3, 1.3)
    ball, rod = ellipsoid((0, 0, 0), (1, 1, 1)), capsule((-1.5, 0, 0), (1.5, 0, 0), 0.3)
    plain, melt = (volume(isosurface(melted(blend, ball, rod), low, high, 0.1)) for blend in (0.01, 0.4))
    bored = volume(isosurface(carved(0.05, ball, rod), low, high, 0.1))
    assert bored < volume(isosurface(ball, low, high, 0.1)) < plain < melt


def test_a_draped_patch_lies_on_its_surface() -> None:
    ball = ellipsoid((0, 0, 0), (1, 1, 1))
    patch = draped(ball, aim((0, -2, 0), (0, -1, 0)), rounded_rectangle(0.8, 0.3, 0.1), lift=0.01)
    np.testing.assert_allclose(np.linalg.norm(patch.vertices, axis=1), 1.01, atol=1e-3)
    assert (patch.vertices[:, 1] < 0).all()


@pytest.mark.parametrize("span", [60.0, 120.0])
def test_a_round_patch_reads_from_left_to_right_at_the_front(span: float) -> None:
    patch = round_patch((1, 0), (1, 1), span_deg=span, lift=0.0)
    assert patch.uv is not None
    left = patch.vertices[np.isclose(patch.uv[:, 0], 0)]
    assert (left[:, 0] < 0).all() and (left[:, 1] < 0).all()
    middle = patch.vertices[np.isclose(patch.uv[:, 0], 0.5)]
    np.testing.assert_allclose(middle[:, 0], 0, atol=1e-6)
    np.testing.assert_allclose(patch.vertices[:, 2], patch.uv[:, 1], atol=1e-6)


def test_flat_sheets_carry_uv_over_their_whole_extent() -> None:
    for mesh in (flat_patch(2, 1), sheet(squircle(2, 1, 0.2))):
        assert mesh.uv is not None
        np.testing.assert_allclose([mesh.uv.min(0), mesh.uv.max(0)], [[0, 0], [1, 1]], atol=1e-6)


@given(st.sampled_from(["x", "y", "z"]), st.floats(-360, 360), st.floats(0.1, 10))
def test_moving_keeps_shape(axis: str, degrees: float, factor: float) -> None:
    box = rounded_box(1, 2, 3, 0.1, segments=1)
    moved = box.moved(translate(1, 2, 3) @ rotate(axis, degrees) @ scale(factor))  # type: ignore[arg-type]
    assert volume(moved) == pytest.approx(volume(box) * factor**3, rel=1e-3)
    np.testing.assert_allclose(np.linalg.norm(moved.normals, axis=1), 1, atol=1e-5)


def test_a_mirror_image_is_wound_outward_too() -> None:
    piece = merge([rounded_box(1, 1, 1, 0.1).moved(translate(3)), rounded_box(1, 2, 1, 0.1)])
    assert volume(piece.mirrored()) == pytest.approx(volume(piece))
