"""SVG, PDF and PSD look like the picture; their words are words, their layers are what the picture is made of."""

import re
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pytest
import resvg_py
from drawn_layouts import NAMES
from PIL import Image
from psd_tools import PSDImage

from maquette.artwork import Artwork, Raster, Shapes, Typeset
from maquette.encode import Metadata, bind, encode, read_metadata
from maquette.errors import InvalidRequest
from maquette.layouts.contracts import Page
from maquette.layouts.page import set_page
from maquette.pipeline import save_pages
from maquette.typeset import Font, shared_typesetter
from maquette.typeset.markup import text_html

SVG = "{http://www.w3.org/2000/svg}"
FAR = 60  # of 255: a pixel so far off shows something else
pytestmark = pytest.mark.slow


def assert_looks_like(shown: np.ndarray, wanted: np.ndarray, mean: float = 1.2, far: float = 0.002) -> None:
    """Edges may be smoothed in another way; nothing may stand elsewhere."""
    off = np.abs(shown.astype(int) - wanted[..., :3])
    assert off.mean() < mean
    assert (off.max(-1) > FAR).mean() < far


def resvg(svg: bytes) -> np.ndarray:
    png = resvg_py.svg_to_bytes(svg_string=svg.decode(), skip_system_fonts=True)
    return np.asarray(Image.open(BytesIO(bytes(png))).convert("RGB"))


def pdfium(page: pypdfium2.PdfPage, width: int, height: int) -> np.ndarray:
    return np.asarray(page.render(scale=width / page.get_width()).to_pil().convert("RGB"))[:height, :width]


def said_by(picture) -> list[str]:
    """Every string of the picture's layouts, without white space: lines may break anywhere."""
    texts = (text.words for layer in picture.plan.layers if layer.type == "design" for text in layer.texts)
    return ["".join(words.split()) for words in texts]


@pytest.mark.parametrize("letters", ["live", "outlined"])
@pytest.mark.parametrize("name", NAMES)
def test_an_svg_looks_like_the_picture_in_a_browser(gallery, browser, tmp_path, name, letters):
    picture = gallery[name]
    shown = browser.show(picture.encode("svg", letters=letters), picture.width, picture.height, tmp_path)
    assert_looks_like(shown, picture.pixels)


@pytest.mark.parametrize("name", NAMES)
def test_an_outlined_svg_looks_like_the_picture_where_fonts_in_files_are_not_read(gallery, name):
    assert_looks_like(resvg(gallery[name].encode("svg", letters="outlined")), gallery[name].pixels, mean=0.8)


@pytest.mark.parametrize("name", NAMES)
def test_live_words_of_an_svg_are_those_of_the_plan(gallery, name):
    root = ElementTree.fromstring(gallery[name].encode("svg"))
    found = "".join("".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")).split())
    assert said_by(gallery[name]) and all(words in found for words in said_by(gallery[name]))


@pytest.mark.parametrize("name", NAMES)
def test_an_outlined_svg_holds_neither_text_nor_fonts_but_says_what_its_outlines_say(gallery, name):
    svg = gallery[name].encode("svg", letters="outlined")
    root = ElementTree.fromstring(svg)
    assert root.find(f".//{SVG}text") is None and b"@font-face" not in svg
    labels = "".join("".join(node.get("aria-label", "").split()) for node in root.iter())
    assert all(words in labels for words in said_by(gallery[name]))


@pytest.mark.parametrize("name", ["poster with emoji", "timeline", "chart"])
def test_drawings_and_charts_of_an_svg_are_shapes(gallery, name):
    root = ElementTree.fromstring(gallery[name].encode("svg", letters="outlined"))
    assert root.find(f".//{SVG}image") is None
    assert len(list(root.iter(f"{SVG}path"))) > 5


def test_every_id_of_an_svg_is_there_once(gallery):
    for name in ("storyboard", "app screen", "poster with emoji"):
        ids = re.findall(r'\bid="([^"]+)"', gallery[name].encode("svg").decode())
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_looks_like_the_picture_and_its_words_can_be_found(gallery, name):
    picture = gallery[name]
    page = pypdfium2.PdfDocument(picture.encode("pdf"))[0]
    assert (page.get_width(), page.get_height()) == (0.75 * picture.width, 0.75 * picture.height)
    assert_looks_like(pdfium(page, picture.width, picture.height), picture.pixels, mean=1.5)
    found = "".join(page.get_textpage().get_text_range().split())
    assert all(words in found for words in said_by(picture))


@pytest.mark.parametrize("name", NAMES)
def test_the_layers_of_a_psd_laid_together_are_the_picture(gallery, name):
    picture = gallery[name]
    psd = PSDImage.open(BytesIO(picture.encode("psd")))
    together = np.asarray(psd.composite(force=True).convert("RGB")).astype(int)
    # Eight bits per layer: each rounds once more, and an effect feathers what it lays over.
    assert np.abs(together - picture.pixels[..., :3]).max() <= 4
    assert np.array_equal(np.asarray(psd.topil().convert("RGB")), picture.pixels[..., :3])
    names = {"".join(layer.name.split()) for layer in psd.descendants()}
    assert all(any(words.startswith(name[:60].rstrip("…")) for name in names) for words in said_by(picture))


def test_a_psd_names_drawings_and_leaves_every_layer_as_small_as_what_it_shows(gallery):
    psd = PSDImage.open(BytesIO(gallery["poster with emoji"].encode("psd")))
    layers = {layer.name: layer for layer in psd.descendants()}
    assert layers["crescent moon"].width < psd.width / 2
    assert layers["Lakeside Nights"].height < psd.height / 2


@pytest.mark.parametrize("format", ["svg", "pdf", "psd"])
def test_the_same_picture_gives_the_same_file_and_tells_of_its_making(gallery, format):
    picture = gallery["poster with emoji"]
    data = picture.encode(format)
    assert data == picture.encode(format)
    assert read_metadata(data) == picture.metadata


def test_several_pictures_are_pages_of_one_pdf(gallery, tmp_path):
    pictures = [gallery["menu"], gallery["chart"]]
    file = save_pages(pictures, tmp_path / "both.pdf")
    pages = pypdfium2.PdfDocument(file)
    assert len(pages) == 2
    for page, picture in zip(pages, pictures, strict=True):
        assert all(w in "".join(page.get_textpage().get_text_range().split()) for w in said_by(picture))
    assert read_metadata(file.read_bytes()) == pictures[0].metadata


def test_only_files_with_pages_hold_several_pictures(gallery):
    pages = [(gallery["menu"].artwork, Metadata())] * 2
    with pytest.raises(InvalidRequest) as caught:
        bind(pages, "svg")
    assert "pdf" in caught.value.fix


SCRIPTS = {
    "hi": "शुभ दीपावली क्षत्रिय",
    "bn": "শুভ নববর্ষ কলকাতা",
    "ta": "இனிய பொங்கல்",
    "te": "శుభ సంక్రాంతి",
    "th": "สวัสดีปีใหม่",
    "he": "תפריט הבית",
    "ko": "맛있는 김치찌개",
    "vi": "Chào mừng Tết Nguyễn",
    "fa": "نوروز مبارک",
    "ur": "نیا سال مبارک",
    "zh-Hant": "恭喜發財",
}


def lettered(words: str, language: str) -> Artwork:
    setter = shared_typesetter()
    setting = setter.fit(words, Font("sans", 600), 500, 120, language=language, max_size=70, max_lines=1)
    html = f'<div class="page">{text_html("t", setting, 20, 20, 500, "#102030")}</div>'
    page = Page(html, ".page{position:relative;width:100%;height:100%}", 560, 160, language=language)
    pixels = set_page(page, setter).astype(int)
    on_white = (pixels[..., :3] * pixels[..., 3:] + 255 * (255 - pixels[..., 3:])) // 255
    return Artwork(on_white.astype(np.uint8), (Typeset("page", (0, 0, 560, 160), page),))


@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_is_set_and_found_in_a_pdf(language):
    art = lettered(SCRIPTS[language], language)
    page = pypdfium2.PdfDocument(encode(art, "pdf"))[0]
    assert_looks_like(pdfium(page, 560, 160), art.pixels)
    assert page.get_textpage().get_text_range().strip() == SCRIPTS[language]


def test_words_that_are_markup_stay_words(browser, tmp_path):
    art = lettered("a < b & \"c\" 'd' ]]>", "en")
    svg = encode(art, "svg", metadata=Metadata("<svg> & ]]> \x00"))
    assert [text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")] == ["a < b & \"c\" 'd' ]]>"]
    assert_looks_like(browser.show(svg, 560, 160, tmp_path), art.pixels)


def drawn_square(alpha: bool = False) -> Artwork:
    """A red square on blue, as pixels and as shapes."""
    pixels = np.zeros((64, 64, 4 if alpha else 3), np.uint8)
    pixels[..., 2] = 255
    pixels[16:48, 16:48, :3] = (255, 0, 0)
    if alpha:
        pixels[..., 3] = 0
        pixels[16:48, 16:48, 3] = 255
    ground = "" if alpha else '<rect width="64" height="64" fill="#0000ff"/>'
    shapes = Shapes(f'{ground}<rect x="16" y="16" width="32" height="32" fill="#ff0000"/>')
    return Artwork(pixels, (Raster("square", (0, 0, 64, 64), pixels, shapes),))


def test_a_picture_that_knows_its_shapes_is_written_as_shapes():
    svg = encode(drawn_square(), "svg")
    assert b"<image" not in svg
    assert np.array_equal(resvg(svg), drawn_square().pixels)


def test_less_quality_makes_smaller_pictures_inside():
    noisy = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    sizes = [len(encode(noisy, format, c)) for format in ("svg", "pdf") for c in (20, 100)]
    assert sizes[0] < sizes[1] / 2 and sizes[2] < sizes[3] / 2


def test_what_is_transparent_stays_so_in_svg_and_psd():
    art = drawn_square(alpha=True)
    png = resvg_py.svg_to_bytes(svg_string=encode(art, "svg").decode(), skip_system_fonts=True)
    alphas = [np.asarray(Image.open(BytesIO(bytes(png))))[..., 3]]
    alphas.append(np.asarray(PSDImage.open(BytesIO(encode(art, "psd"))).composite(force=True).convert("RGBA"))[..., 3])
    for alpha in alphas:
        assert np.array_equal(alpha, art.pixels[..., 3])


@pytest.fixture(scope="module")
def flat_mug(gallery):
    prompt = 'a flat vector illustration of a red mug that says "HELLO" on a table'
    [picture] = gallery._maquette.generate(prompt, size="816x816", quality="low", seed=3, reader="rules", format="svg")
    return picture


def test_a_flat_scene_is_drawn_with_shapes(flat_mug):
    svg = flat_mug.encode()
    root = ElementTree.fromstring(svg)
    assert len(list(root.iter(f"{SVG}path"))) > 5
    assert_looks_like(resvg(svg), flat_mug.pixels, far=0.01)
    # The printed word is the one thing that is no shape, and covers no more than itself.
    [words] = root.iter(f"{SVG}image")
    assert float(words.get("width")) < 0.8 * flat_mug.width
    assert not any(notice.words == "svg" for notice in flat_mug.warnings)


def test_a_traced_scene_is_held_as_an_image_under_live_words(gallery):
    prompt = 'A product photo advert of a red mug on a table with the headline "Morning"'
    [picture] = gallery._maquette.generate(prompt, size="816x816", quality="low", seed=3, reader="rules", format="svg")
    root = ElementTree.fromstring(picture.encode())
    images, texts = list(root.iter(f"{SVG}image")), ["".join(t.itertext()) for t in root.iter(f"{SVG}text")]
    assert len(images) == 1 and "Morning" in " ".join(texts)


def test_that_a_traced_scene_is_an_image_in_a_file_for_vectors_is_told_with_what_to_say_instead(gallery):
    wishes = {"size": "816x816", "quality": "low", "seed": 3, "reader": "rules"}
    [picture] = gallery._maquette.generate("a red mug on a white background", format="svg", **wishes)
    [told] = [notice.why for notice in picture.warnings if notice.words == "svg"]
    assert "flat vector illustration" in told
    assert len(list(ElementTree.fromstring(picture.encode()).iter(f"{SVG}image"))) == 1
