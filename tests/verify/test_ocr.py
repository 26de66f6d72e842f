"""Words are read back from the pixels, and where they cannot be, the report says so."""

import cv2
import numpy as np
import pytest

from maquette.manifest import Box, Entry, Manifest
from maquette.plan.model import Canvas, Check, DesignLayer, Plan
from maquette.typeset import Font, shared_typesetter
from maquette.typeset.markup import text_html
from maquette.verify import tesseract, verify
from maquette.verify.ocr import Line, can_read, is_available, knows, read_text, similarity

pytestmark = pytest.mark.skipif(not is_available(), reason="needs the `verify` extra")

WIDTH, HEIGHT = 640, 200
BOX: Box = (30, 50, 600, 140)


def painted(words: str) -> np.ndarray:
    page = np.full((HEIGHT, WIDTH, 3), 250, np.uint8)
    cv2.putText(page, words, (40, 120), cv2.FONT_HERSHEY_SIMPLEX, 2.0, (20, 20, 60), 5, cv2.LINE_AA)
    return page


def checked(check: Check, pixels: np.ndarray, words: str | None = None):
    page = DesignLayer(id="page", layout="poster", theme="minimal", box=(0, 0, WIDTH, HEIGHT), texts=())
    plan = Plan(canvas=Canvas(width=WIDTH, height=HEIGHT), seed=0, layers=(page,), checks=(check,))
    entry = Entry(kind="text", id="t", label="headline", words=words, box=BOX, layer="page")
    return verify(pixels, plan, Manifest(entries=(entry,) if words else ()), ocr=True).results[0]


def reads(words: str) -> Check:
    return Check(kind="reads", id="reads-1", text=words)


def test_painted_words_read_back():
    result = checked(reads("NEKO COFFEE"), painted("NEKO COFFEE"), "NEKO COFFEE")
    assert (result.status, result.figure) == ("passed", "OCR 100%")


def test_words_the_manifest_claims_but_the_pixels_lack_fail():
    result = checked(reads("NEKO COFFEE"), painted("TEA ROOM"), "NEKO COFFEE")
    assert result.status == "failed" and "TEA" in result.detail


@pytest.fixture
def no_tesseract(monkeypatch):
    """As on a machine where that program is not installed."""
    monkeypatch.setenv("PATH", "")
    tesseract._languages.cache_clear()
    yield
    tesseract._languages.cache_clear()


@pytest.mark.usefixtures("no_tesseract")
def test_a_script_that_no_reader_knows_is_proved_by_the_layout_alone():
    result = checked(reads("قهوة الصباح"), painted(""), "قهوة الصباح")
    assert result.status == "passed" and "not available for this script" in result.detail


def test_stray_words_break_the_promise_of_no_text():
    check = Check(kind="no_text", id="no-text")
    assert checked(check, painted("")).status == "passed"
    result = checked(check, painted("LOREM IPSUM"))
    assert result.status == "failed" and "LOREM" in result.detail


@pytest.mark.parametrize("words", ["Straßenfest", "夏祭り 8月3日", "声音无界", "Łódź", "12.50 €"])
def test_latin_and_east_asian_words_can_be_read(words):
    assert can_read(words)


@pytest.mark.parametrize("words", ["صباح", "हिन्दी", "ไทย", "Привет", "한국어", "…"])
@pytest.mark.usefixtures("no_tesseract")
def test_other_scripts_cannot_without_tesseract(words):
    assert not can_read(words) and not knows(words)


@pytest.mark.parametrize(
    ("words", "language"),
    [("قهوة الصباح", "ar"), ("Летний фестиваль", "ru"), ("여름 축제", "ko"), ("สวัสดีชาวโลก", "th"), ("חג שמח", "he")],
)
def test_tesseract_reads_what_the_model_does_not_know(words, language):
    if not tesseract.can_read(language):
        pytest.skip(f"Tesseract has no data for {language}")
    typesetter = shared_typesetter()
    setting = typesetter.fit(words, Font("sans", 600), 540, 80, language=language, max_size=70)
    text = text_html("t", setting, BOX[0], BOX[1], 570, "#222222")
    html = f'<div style="position:relative;width:100%;height:100%;background:#fafafa">{text}</div>'
    pixels = typesetter.render(html, "", WIDTH, HEIGHT)
    assert similarity(words, read_text(pixels, BOX, words, language)) > 0.8
    assert checked(reads(words), pixels, words).figure.startswith("OCR")


@pytest.mark.parametrize("read", [["sommer im hof"], ["SOMMER", "IM HOF!"], ["Sömmer im Hof"]])
def test_similarity_forgives_case_breaks_signs_and_accents(read):
    assert similarity("Sommer im Hof", [Line(words, BOX) for words in read]) == 1


@pytest.mark.parametrize("read", [[], ["Winter am Dach"], ["S0mm3r 1m"]])
def test_similarity_does_not_forgive_other_letters(read):
    assert similarity("Sommer im Hof", [Line(words, BOX) for words in read]) < 0.8
