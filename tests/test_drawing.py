"""Drawings as they look from behind."""

import numpy as np
import pytest

from maquette.assets import drawings
from maquette.drawing import from_behind, rasterised

EDGE = 256
HEAD = '<circle cx="16" cy="16" r="14" fill="#e08030"/>'
EAR = '<path d="M4 2 L12 6 L6 12 Z" fill="#303030"/>'  # reaches beyond the head
EYES = '<path d="M11 13a2 2 0 1 0 .01 0Z M21 13a2 2 0 1 0 .01 0Z" fill="#101010"/>'
PATCH = '<circle cx="16" cy="18" r="10" fill="#fff0e0"/>'


def svg(*shapes: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{"".join(shapes)}</svg>'


def picture(drawing: str) -> np.ndarray:
    return rasterised(drawing, EDGE)


def assert_alike(one: str, other: str) -> None:
    assert np.abs(picture(one).astype(int) - picture(other).astype(int)).max() <= 2


def test_there_is_no_face_at_the_back() -> None:
    assert_alike(from_behind(svg(HEAD, EAR, EYES)), svg(HEAD, EAR))


def test_what_reaches_the_edge_is_seen_from_behind_too() -> None:
    assert_alike(from_behind(svg(HEAD, EAR)), svg(HEAD, EAR))


def test_a_large_part_is_the_thing_itself() -> None:
    assert_alike(from_behind(svg(HEAD, PATCH, EYES)), svg(HEAD, PATCH))


def test_eyes_and_ears_may_be_one_path() -> None:
    ear, eyes = EAR.split('"')[1], EYES.split('"')[1]
    assert_alike(from_behind(svg(HEAD, f'<path d="{eyes} {ear}" fill="#303030"/>')), svg(HEAD, EAR))


@pytest.mark.parametrize("name", ["fox", "owl", "cat", "rabbit-face"])
def test_the_outline_of_a_real_drawing_stays(name: str) -> None:
    before = picture(drawings.drawing_svg(name))[..., 3] > 127
    after = picture(drawings.drawing_svg(name + drawings.FROM_BEHIND))[..., 3] > 127
    assert (before ^ after).mean() < 0.002
