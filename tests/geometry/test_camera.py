"""A camera puts points where perspective puts them, and `frame` puts them where they are wanted."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.geometry.camera import View, frame

BOX = np.array([(x, y, z) for x in (-0.1, 0.1) for y in (-0.1, 0.1) for z in (0.0, 0.3)], np.float32)


def test_what_is_aimed_at_lands_in_the_middle():
    view = View((1.0, -2.0, 0.5), (0.0, 0.0, 0.2), 50, 640, 480)
    pixels, depth = view.project(np.array([[0.0, 0.0, 0.2]]))
    assert pixels[0] == pytest.approx((320, 240))
    assert depth[0] == pytest.approx(np.linalg.norm([1, 2, 0.3]))


def test_a_36_mm_lens_sees_as_wide_as_it_is_far():
    view = View((0, -1, 0), (0, 0, 0), 36, 1000, 500)
    x0, _, x1, _ = view.box(np.array([(-0.5, 0, 0), (0.5, 0, 0)]))
    assert (x0, x1) == pytest.approx((0, 1000))


@given(
    st.floats(20, 200),
    st.floats(0, 60),
    st.floats(-40, 40),
    st.sampled_from([(800, 800), (1200, 500), (500, 1200)]),
    st.tuples(st.floats(0.05, 0.4), st.floats(0.05, 0.4), st.floats(0.55, 0.95), st.floats(0.55, 0.95)),
)
def test_framed_points_touch_their_box_and_stand_at_its_foot(focal, elevation, azimuth, size, into):
    view = frame(
        BOX,
        size=size,
        focal_length_mm=focal,
        elevation_deg=elevation,
        azimuth_deg=azimuth,
        into=into,
        anchor=(0.5, 1.0),
    )
    x0, y0, x1, y1 = view.box(BOX)
    width, height = size
    filled = max((x1 - x0) / ((into[2] - into[0]) * width), (y1 - y0) / ((into[3] - into[1]) * height))
    assert filled == pytest.approx(1, abs=0.02)
    assert y1 == pytest.approx(into[3] * height, abs=2)
    assert (x0 + x1) / 2 == pytest.approx((into[0] + into[2]) / 2 * width, abs=2)


@given(st.floats(-45, 45), st.floats(0, 60))
def test_a_rolled_camera_turns_the_picture_about_its_middle(roll, elevation):
    level = frame(
        BOX, size=(800, 600), focal_length_mm=50, elevation_deg=elevation, azimuth_deg=0, into=(0.2, 0.2, 0.8, 0.8)
    )
    rolled = View(level.position, level.target, 50, 800, 600, roll_deg=roll)
    points = np.random.default_rng(1).uniform(-0.1, 0.1, (20, 3))
    middle = np.array([400, 300])
    a, b = (view.project(points)[0] - middle for view in (level, rolled))
    c, s = np.cos(np.radians(roll)), np.sin(np.radians(roll))
    # The camera turns clockwise, so the picture turns the other way; pixels count downward.
    assert np.allclose(b, a @ np.array([[c, -s], [s, c]]), atol=1e-6)


@given(st.floats(-30, 30))
def test_framed_points_touch_their_box_from_a_rolled_camera_too(roll):
    into = (0.2, 0.3, 0.7, 0.9)
    view = frame(
        BOX,
        size=(800, 600),
        focal_length_mm=60,
        elevation_deg=15,
        azimuth_deg=0,
        into=into,
        anchor=(0.5, 1.0),
        roll_deg=roll,
    )
    x0, y0, x1, y1 = view.box(BOX)
    assert max((x1 - x0) / 400, (y1 - y0) / 360) == pytest.approx(1, abs=0.02)
    assert y1 == pytest.approx(540, abs=2)


def test_clockwise_leans_the_picture_to_the_left():
    view = View((0, -2, 0), (0, 0, 0), 50, 100, 100, roll_deg=20)
    (top,), _ = view.project(np.array([[0.0, 0.0, 0.3]]))
    assert top[0] < 50


def test_a_box_is_that_of_the_points_seen():
    view = View((0.4, -2, 0.9), (0, 0, 0.1), 40, 640, 480, roll_deg=7)
    pixels, _ = view.project(BOX)
    assert view.box(BOX) == pytest.approx((*pixels.min(0), *pixels.max(0)))
    assert view.box(np.array([[0.0, -9.0, 0.0]])) == (0, 0, 0, 0), "behind the camera nothing is seen"
