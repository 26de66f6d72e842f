"""What holds for every style, whoever adds it."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from maquette.errors import InvalidRequest
from maquette.styles import Sight, styled, styles

SIZE = (160, 240)
LEFT, RIGHT = (slice(40, 130), slice(30, 100)), (slice(60, 130), slice(130, 200))


@pytest.fixture(params=list(styles))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def scene(seed: int = 1) -> Sight:
    """A red box and a blue box before a pale wall, lit from the left, with a letter's worth of black on the red one."""
    h, w = SIZE
    things = np.zeros(SIZE, np.int32)
    things[LEFT], things[RIGHT] = 1, 2
    albedo = np.full((h, w, 3), 0.7, np.float32)
    albedo[LEFT], albedo[RIGHT] = (0.6, 0.05, 0.05), (0.05, 0.1, 0.6)
    light = np.linspace(1.1, 0.55, w, dtype=np.float32)[None, :, None] * np.ones((h, 1, 1), np.float32)
    color = np.clip(albedo * light, 0, 1) ** np.float32(1 / 2.2)
    words = np.zeros(SIZE, np.float32)
    words[70:100, 45:85] = 1
    color[75:95, 50:56] = color[75:95, 70:76] = 0.05
    normal = np.zeros((h, w, 3), np.float32)
    normal[..., 1] = -1
    depth = np.where(things > 0, 2.0, 5.0).astype(np.float32)
    return Sight(color.astype(np.float32), albedo, normal, depth, things, things + 1, words, seed)


def test_it_gives_a_picture_of_the_same_size_within_range(name: str) -> None:
    drawn = styled(name, scene())
    assert drawn.shape == (*SIZE, 3) and drawn.dtype == np.float32
    assert np.isfinite(drawn).all() and drawn.min() >= 0 and drawn.max() <= 1


def test_the_same_sight_and_seed_give_the_same_picture(name: str) -> None:
    np.testing.assert_array_equal(styled(name, scene()), styled(name, scene()))


def test_it_is_no_longer_the_picture_it_was_given(name: str) -> None:
    sight = scene()
    assert np.abs(styled(name, sight) - sight.color).mean() > 0.02


def test_strength_mixes_it_with_the_picture(name: str) -> None:
    sight = scene()
    half, whole = styled(name, sight, 0.5), styled(name, sight)
    np.testing.assert_allclose(half, (whole + sight.color) / 2, atol=1e-5)
    np.testing.assert_array_equal(styled(name, sight, 0.0), sight.color)


def test_letters_stay_apart_from_their_ground(name: str) -> None:
    gray = styled(name, scene()) @ np.array([0.3, 0.59, 0.11], np.float32)
    letter = np.median(gray[77:93, 51:55])
    ground = np.median(gray[77:93, 60:66])
    edge = np.abs(np.diff(gray[77:93, 48:58], axis=1)).max()
    assert abs(letter - ground) > 0.05 or edge > 0.1


def test_it_draws_a_sky_where_nothing_was_hit(name: str) -> None:
    sight = scene()
    depth = sight.depth.copy()
    depth[:40] = np.inf
    assert np.isfinite(styled(name, replace(sight, depth=depth))).all()


def test_every_shape_of_picture_can_be_drawn(name: str) -> None:
    sight = scene()
    narrow = (slice(None), slice(60, 140))
    cut = Sight(
        *(np.ascontiguousarray(v[narrow]) for v in (
            sight.color, sight.albedo, sight.normal, sight.depth, sight.things, sight.parts, sight.words,
        ))
    )  # fmt: skip
    assert styled(name, cut).shape == (SIZE[0], 80, 3)


def test_an_empty_scene_can_be_drawn(name: str) -> None:
    sight = scene()
    nothing = np.zeros(SIZE, np.int32)
    blank = replace(sight, things=nothing, parts=nothing, color=np.full_like(sight.color, 0.8))
    assert np.isfinite(styled(name, blank)).all()


def test_no_two_styles_look_alike() -> None:
    sight = scene()
    drawn = {name: styled(name, sight) for name in styles}
    names = sorted(drawn)
    for k, one in enumerate(names):
        for other in names[k + 1 :]:
            assert np.abs(drawn[one] - drawn[other]).mean() > 0.015, (one, other)


def test_outlines_come_from_things_not_from_light() -> None:
    """A hard shadow on the wall draws no line in line art."""
    sight = scene()
    shadowed = sight.color.copy()
    shadowed[:, 205:225] *= 0.3
    plain, dark = styled("line_art", sight), styled("line_art", replace(sight, color=shadowed))
    np.testing.assert_allclose(plain[:30], dark[:30], atol=1e-5)
    rim = styled("line_art", sight)[..., 0]
    assert rim[85, 28:33].min() < 0.4, "the left box has an outline"


def test_more_pixels_give_the_same_drawing_not_a_finer_one() -> None:
    sight = scene()
    twice = Sight(
        *(cv2.resize(v, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST) for v in (
            sight.color, sight.albedo, sight.normal, sight.depth, sight.things, sight.parts, sight.words,
        )),
        sight.seed,
    )  # fmt: skip
    small, large = styled("pixel_art", sight), styled("pixel_art", twice)
    shrunk = cv2.resize(large, SIZE[::-1], interpolation=cv2.INTER_AREA)
    assert np.abs(small - shrunk).mean() < 0.05


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="unknown style"):
        styled("crayons", scene())
