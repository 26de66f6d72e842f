"""Words on things."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.color import contrast, parse_hex, to_hex
from maquette.geometry import Surface
from maquette.plan.model import Print, Words
from maquette.typeset import print_texture


def words(text: str, role: str = "headline", language: str = "en") -> Words:
    return Words(id=text, words=text, role=role, language=language)


def printed(
    name: str,
    *texts: Words,
    size: tuple[int, int] = (200, 120),
    is_screen: bool = False,
    ground: str | None = None,
    **more: object,
):  # type: ignore[no-untyped-def]
    wanted = Print.model_validate({"surface": name, "texts": texts, **more})
    return print_texture(wanted, Surface(name, 0.2, 0.12, is_screen), size, ground=ground)


def brightness(pixels: np.ndarray) -> float:  # type: ignore[type-arg]
    """Of the inked pixels, 0 to 255."""
    return float(pixels[pixels[..., 3] > 200][:, :3].mean())


@pytest.mark.parametrize("name", ["label", "side", "cover", "face", "unheard of"])
def test_ink_stands_on_nothing_and_keeps_off_the_edges(name: str) -> None:
    out = printed(name, words("CreateVision AI"), words("since 1998", "subline"))
    inked = out[..., 3] > 60
    assert out.shape == (120, 200, 4)
    assert 0.005 < inked.mean() < 0.6
    assert not inked[:4].any()
    assert not inked[-4:].any()
    assert not inked[:, :4].any()
    assert not inked[:, -4:].any()


def test_ink_contrasts_with_what_it_stands_on() -> None:
    assert brightness(printed("side", words("Hof"), ground="#101010")) > 200
    assert brightness(printed("side", words("Hof"), ground="#f0f0f0")) < 60


def test_a_background_fills_the_whole_surface() -> None:
    out = printed("label", words("Hof"), background="#204060")
    assert (out[..., 3] == 255).all()
    assert tuple(out[0, 0, :3]) == (0x20, 0x40, 0x60)


def test_a_screen_without_a_background_is_lit_all_over() -> None:
    out = printed("screen", words("Guten Morgen"), size=(90, 180), is_screen=True)
    assert (out[..., 3] == 255).all()


@pytest.mark.parametrize("size", [(90, 180), (240, 150)])
@pytest.mark.parametrize(("color", "ground"), [(None, "#ffffff"), (None, "#000000"), ("#101010", "#ffffff")])
def test_words_on_a_screen_can_be_read_whatever_colour_its_glass_has(
    color: str | None, ground: str, size: tuple[int, int]
) -> None:
    wanted = {"size": size, "is_screen": True, "ground": ground, "color": color}
    text = words("Your order is on its way")
    out = printed("screen", text, **wanted)[..., :3] / 255  # type: ignore[arg-type]
    blank = printed("screen", **wanted)[..., :3] / 255  # type: ignore[arg-type]
    at = np.unravel_index(np.abs(out - blank).sum(-1).argmax(), (size[1], size[0]))
    ink = to_hex(out[at])
    is_ink = np.abs(out - np.array(parse_hex(ink))).sum(-1) < 0.02
    around = cv2.dilate(is_ink.astype(np.uint8), np.ones((9, 9))) > cv2.dilate(is_ink.astype(np.uint8), np.ones((5, 5)))
    assert is_ink.mean() > 0.01
    assert min(contrast(ink, to_hex(pixel)) for pixel in out[around]) >= 4.5


@given(st.integers(0, 255))
def test_ink_is_readable_on_every_grey(level: int) -> None:
    ground = f"#{level:02x}{level:02x}{level:02x}"
    out = printed("side", words("H"), ground=ground, size=(60, 40))
    ink = to_hex(out[..., :3][out[..., 3] > 250].mean(0) / 255)
    assert contrast(ink, ground) >= 4.5


def test_neon_has_a_pale_core_and_a_coloured_haze() -> None:
    out = printed("face", words("NEKO", "sign"), glow=4.0, color="#ff3d7f", size=(300, 120)).astype(int)
    core = out[out[..., 3] > 250]
    haze = out[(out[..., 3] > 12) & (out[..., 3] < 90)]
    assert core[:, :3].min(1).max() > 150
    assert len(haze) > len(core)
    middle = out[30:90, 60:240]
    dim = middle[(middle[..., 3] > 12) & (middle[..., 3] < 90)]
    assert dim[:, 0].mean() > dim[:, 1].mean() + 40


def test_the_same_print_is_the_same_pixels() -> None:
    assert np.array_equal(printed("label", words("Hof")), printed("label", words("Hof")))
