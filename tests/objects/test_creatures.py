"""Figures: one being in many poses, many looks of one kind."""

import numpy as np
import pytest

from maquette.geometry import Solid, bounds
from maquette.geometry.clay import Clay, ball, half_space, limb, parted, pressed
from maquette.objects import Look, objects
from maquette.objects.outline import outline_of

BUDGET = 150_000  # triangles
WAYS = {"cat": ("sitting", "lying", "running", "waving"), "person": ("sitting", "running", "waving", "lying"),
        "owl": ("flying", "sitting"), "robot": ("waving", "sitting")}  # fmt: skip


def built(name: str, **features: str) -> Solid:
    return objects.get(name).build(Look(features=features))


def colors(solid: Solid) -> set[tuple[str, tuple[float, ...]]]:
    return {(p.name, p.material.color) for p in solid.parts}


@pytest.mark.parametrize("name", WAYS)
def test_every_pose_has_an_outline_of_its_own(name: str) -> None:
    sizes = [outline_of(name, None, (("pose", pose),)).size for pose in ("standing", *WAYS[name])]
    for k, one in enumerate(sizes):
        for other in sizes[k + 1 :]:
            assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.02 * max(one)


@pytest.mark.parametrize("name", WAYS)
def test_a_being_keeps_its_colours_in_every_pose(name: str) -> None:
    usual = colors(built(name))
    for pose in WAYS[name]:
        assert colors(built(name, pose=pose)) == usual


@pytest.mark.parametrize("name", WAYS)
def test_in_every_pose_it_stands_on_the_ground_within_the_budget(name: str) -> None:
    for pose in ("standing", *WAYS[name]):
        solid = built(name, pose=pose)
        assert abs(bounds(solid.parts)[0][2]) < 1e-4
        assert sum(len(p.mesh.faces) for p in solid.parts) < BUDGET


def test_hands_are_where_the_arms_end() -> None:
    """A raised hand is over the shoulder, one that holds is before the body; hips are over the ground."""
    waving, holding, sitting = (built("person", pose=p).anchors for p in ("waving", "holding", "sitting"))
    assert waving["left_hand"][2] > waving["right_hand"][2] + 0.3
    assert holding["right_hand"][1] < holding["left_hand"][1] - 0.1
    assert 0.15 < sitting["hips"][2] < 0.5
    assert sitting["head"][2] > sitting["hips"][2] + 0.5


def test_children_are_smaller_and_the_young_of_animals_too() -> None:
    def height(name: str, age: str) -> float:
        return outline_of(name, None, (("age", age),)).size[2]

    assert height("person", "child") < 0.8 * height("person", "adult")
    assert height("cat", "young") < 0.75 * height("cat", "adult")


def test_figures_in_other_colours_share_their_shape() -> None:
    one = objects.get("cat").build(Look(color="#222222"))
    other = objects.get("cat").build(Look(color="#ccaa66"))
    for a, b in zip(one.parts, other.parts, strict=True):
        np.testing.assert_array_equal(a.mesh.vertices, b.mesh.vertices)
    assert colors(one) != colors(other)


def test_clay_lies_on_its_own_surface() -> None:
    clay = pressed(0.03, ball((0, 0, 0.2), 0.1), limb((0, 0, 0), (0.1, 0, 0.1), 0.05, 0.03))
    mesh = clay.cut(half_space((0, 0, -0.02), (0, 0, 1)), blend=0.01).mesh(0.01)
    plain = pressed(0.03, ball((0, 0, 0.2), 0.1), limb((0, 0, 0), (0.1, 0, 0.1), 0.05, 0.03)).mesh(0.01)
    off = np.abs(clay.at(plain.vertices))
    assert off.max() < 2e-3, "a fifth of a cell where a fillet is sharp"
    assert np.percentile(off, 95) < 2e-4
    assert mesh.vertices[:, 2].min() > -0.025 > plain.vertices[:, 2].min()


def test_a_line_drawn_on_a_mesh_parts_it_without_a_gap() -> None:
    mesh = Clay().add(ball((0, 0, 0), 0.1)).mesh(0.01)
    inside, rest, _ = parted(mesh, mesh.vertices[:, 2] - 0.031)

    def area(m: object) -> float:
        v, f = m.vertices.astype(float), m.faces  # type: ignore[attr-defined]
        return float(np.linalg.norm(np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]), axis=1).sum())

    assert inside.vertices[:, 2].max() < 0.0311 and rest.vertices[:, 2].min() > 0.0309
    assert area(inside) + area(rest) == pytest.approx(area(mesh), rel=1e-4)
