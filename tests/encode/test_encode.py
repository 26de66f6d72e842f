"""A file holds the pixels, says how they were made, and is the same every time."""

from io import BytesIO

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from maquette.encode import Metadata, encode, encoders, format_of, media_type, read_metadata
from maquette.encode.png import filter_rows
from maquette.errors import InvalidRequest

FORMATS = tuple(encoders)
PIXELS = ("png", "jpeg", "webp")  # formats that any program shows; the others have tests of their own
shapes = st.tuples(st.integers(1, 24), st.integers(1, 24), st.sampled_from((3, 4)))
pictures = shapes.flatmap(lambda shape: arrays(np.uint8, shape))
# Whatever a person may type, which is more than XML may hold.
prompts = st.text(max_size=200)


def opened(data: bytes) -> np.ndarray:
    with Image.open(BytesIO(data)) as image:
        return np.asarray(image)


def ramp(channels: int = 3) -> np.ndarray:
    """(64, 96, channels): smooth, so that formats with loss keep it well."""
    y, x = np.mgrid[0:64, 0:96]
    return np.stack([x * 2, y * 3, x + y, np.full_like(x, 200)], -1)[..., :channels].astype(np.uint8)


@given(pixels=pictures)
def test_a_png_gives_every_pixel_back(pixels):
    data = encode(pixels, "png")
    assert np.array_equal(opened(data), pixels)
    other = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    swapped = cv2.cvtColor(other, cv2.COLOR_BGR2RGB if pixels.shape[2] == 3 else cv2.COLOR_BGRA2RGBA)
    assert np.array_equal(swapped, pixels)


@given(pixels=pictures)
def test_filtered_rows_can_be_undone(pixels):
    height, width, channels = pixels.shape
    rows = filter_rows(pixels)
    above = np.zeros(width * channels, np.uint8)
    for filtered, plain in zip(rows, pixels.reshape(height, -1), strict=True):
        undone = {
            0: lambda f, a: f,
            1: lambda f, a: np.cumsum(f.reshape(width, channels), 0, dtype=np.uint8).ravel(),
            2: lambda f, a: f + a,
        }[int(filtered[0])](filtered[1:], above)
        assert np.array_equal(undone, plain)
        above = plain


def test_pixels_need_not_be_contiguous():
    pixels = np.ascontiguousarray(ramp()).transpose(1, 0, 2)[::-1]
    assert np.array_equal(opened(encode(pixels, "png")), pixels)


def test_a_png_is_not_much_larger_than_pillows():
    pixels = np.repeat(np.repeat(ramp(), 8, 0), 8, 1)
    pixels = pixels + np.random.default_rng(0).integers(0, 3, pixels.shape, np.uint8)
    theirs = BytesIO()
    Image.fromarray(pixels).save(theirs, "PNG")
    assert len(encode(pixels, "png")) < 1.5 * theirs.tell()


def test_a_png_says_that_its_colours_are_srgb():
    with Image.open(BytesIO(encode(ramp(), "png"))) as image:
        assert image.info["srgb"] == 0


@pytest.mark.parametrize("format", ["jpeg", "webp"])
def test_formats_with_loss_stay_close_at_their_best(format):
    assert np.abs(opened(encode(ramp(), format, 100)).astype(int) - ramp()).mean() < 2


@pytest.mark.parametrize("format", ["jpeg", "webp"])
def test_less_quality_makes_smaller_files(format):
    noisy = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    sizes = [len(encode(noisy, format, compression)) for compression in (0, 50, 100)]
    assert sizes == sorted(sizes) and sizes[0] < sizes[2] / 2


def test_jpeg_lays_transparent_pixels_on_white():
    clear = np.zeros((16, 16, 4), np.uint8)
    assert (opened(encode(clear, "jpeg")) > 250).all()


@pytest.mark.parametrize("format", [f for f in PIXELS if encoders.get(f).keeps_alpha])
def test_alpha_comes_back_where_the_format_says_so(format):
    pixels = ramp(4)
    pixels[:32, :, 3] = 0
    alpha = opened(encode(pixels, format))[..., 3]
    assert (alpha[:32] == 0).all() and (alpha[32:] == 200).all()


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_picture_gives_the_same_bytes(format):
    metadata = Metadata("a red mug", "ab" * 32, 7)
    assert encode(ramp(), format, 80, metadata) == encode(ramp(), format, 80, metadata)


@pytest.mark.parametrize("format", FORMATS)
@settings(deadline=None)
@given(prompt=prompts, seed=st.integers(0, 2**32 - 1))
def test_a_file_tells_how_it_was_made(format, prompt, seed):
    metadata = Metadata(prompt, "0123456789abcdef" * 4, seed)
    told = read_metadata(encode(ramp(), format, 50, metadata))
    assert told is not None
    assert (told.plan_hash, told.seed, told.version) == (metadata.plan_hash, seed, metadata.version)
    writable = "".join(c for c in prompt if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    assert told.prompt == writable


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("letter", ["a", "<", "山"])
def test_the_longest_prompt_fits_or_is_cut_with_an_ellipsis(format, letter):
    prompt = letter * 32_000
    told = read_metadata(encode(ramp(), format, 50, Metadata(prompt)))
    assert told is not None
    assert told.prompt == prompt or (told.prompt.endswith("…") and len(told.prompt) > 10_000 and format == "jpeg")


def test_a_file_made_elsewhere_tells_nothing():
    file = BytesIO()
    Image.fromarray(ramp()).save(file, "PNG")
    assert read_metadata(file.getvalue()) is None


@pytest.mark.parametrize("format", FORMATS)
def test_every_ending_of_a_format_leads_to_it_in_any_case(format):
    for ending in encoders.get(format).extensions:
        assert format_of(f"folder.d/picture{ending.upper()}") == format


def test_no_ending_takes_the_default():
    assert format_of("picture", "webp") == "webp"


@pytest.mark.parametrize(
    ("name", "better"),
    [("a.jpgg", "a.jpg"), ("a.pngg", "a.png"), ("b.webb", "b.webp"), ("c.svgz", "c.svg"), ("d.psb", "d.psd")],
)
def test_an_unknown_ending_names_the_nearest_good_one(name, better):
    with pytest.raises(InvalidRequest) as caught:
        format_of(name)
    assert better in caught.value.fix and ".webp" in caught.value.why and caught.value.param == "output"


def test_an_unknown_format_names_the_nearest_good_one():
    with pytest.raises(InvalidRequest) as caught:
        encode(ramp(), "jpg")
    assert caught.value.fix == "use jpeg" and caught.value.param == "output_format"


def test_media_types_are_those_of_the_web():
    others = {"svg": "image/svg+xml", "pdf": "application/pdf", "psd": "image/vnd.adobe.photoshop"}
    assert {format: media_type(format) for format in FORMATS} == {f: f"image/{f}" for f in PIXELS} | others
