"""Codes are real: a scanner reads what was put in."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.errors import InvalidRequest
from maquette.layouts import _svg as svg
from maquette.layouts._codes import code128, ean13, ean13_bits, made_up, qr, with_check_digit
from maquette.layouts._sheet import Zone
from maquette.pipeline import Maquette
from maquette.typeset import shared_typesetter

zxingcpp = pytest.importorskip("zxingcpp", reason="needs the `verify` extra")

ZONE = Zone(40.3, 30.7, 320.0, 320.0)
BARS = Zone(20.4, 40.2, 360.0, 120.0)


def scanned(body: str) -> list[tuple[str, str]]:
    """(format, words) of every code that a real decoder finds on a page."""
    html = (
        f'<div style="position:relative;width:100%;height:100%;background:#2b4c7e">{svg.document(400, 400, body)}</div>'
    )
    pixels = shared_typesetter().render(html, "", 400, 400)[..., :3]
    return [(found.format.name, found.text) for found in zxingcpp.read_barcodes(np.ascontiguousarray(pixels))]


@pytest.mark.parametrize("words", ["https://example.org/menu", "Straßenfest 🎉 夏祭り", "1", "x" * 300])
def test_a_qr_code_says_its_words(words):
    assert scanned(qr(words, ZONE)) == [("QRCode", words)]


@given(st.integers(0, 10**12 - 1))
@settings(max_examples=20, deadline=None)
def test_an_ean_says_its_number_with_a_check_digit_that_holds(number):
    digits = str(number).zfill(12)
    (found,) = scanned(ean13(digits, BARS))
    assert found == ("EAN13", with_check_digit(digits))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=12))
@settings(max_examples=20, deadline=None)
def test_a_code_128_says_its_words(words):
    (found,) = scanned(code128(words, BARS))
    assert found == ("Code128", words)


def test_colours_that_a_scanner_cannot_tell_apart_are_not_used():
    assert scanned(qr("theme", ZONE, dark="#88aacc", light="#99bbdd")) == [("QRCode", "theme")]
    assert "#12355b" in qr("theme", ZONE, dark="#12355b", light="#f5efe6")


def test_a_made_up_number_belongs_to_its_name_and_is_valid():
    assert made_up("Apricot jam") == made_up("Apricot jam") != made_up("Plum jam")
    assert ean13_bits(made_up("Apricot jam")) and made_up("FIELD", "977").startswith("977")


@pytest.mark.parametrize(
    "draw", [lambda: ean13("4006381333932", BARS), lambda: ean13("12", BARS), lambda: code128("ß", BARS)]
)
def test_what_cannot_be_encoded_is_told(draw):
    with pytest.raises(InvalidRequest):
        draw()


def test_a_code_too_fine_for_its_zone_is_refused_rather_than_drawn_unreadable():
    with pytest.raises(InvalidRequest):
        qr("https://example.org/" + "y" * 200, Zone(0, 0, 40, 40))


def test_the_bar_code_of_a_magazine_can_be_scanned():
    plan = Maquette().plan('A magazine cover titled "FIELD" with the line "Ten quiet walks"', seed=5)
    pixels = Maquette().render(plan).pixels[..., :3]
    (found,) = zxingcpp.read_barcodes(np.ascontiguousarray(pixels))
    assert found.format.name == "EAN13" and found.text.startswith("977")
