"""Colour words."""

import pytest

from maquette.color import BASIC_COLORS, hex_to_oklch, parse_hex
from maquette.understand.colors import resolve
from maquette.understand.lexicon import color_names, shade_table


def test_there_are_hundreds_of_colour_names_and_each_is_a_colour():
    assert len(color_names()) > 250
    for color in color_names().values():
        parse_hex(color)


def test_a_basic_name_is_its_own_pigment():
    for name, pigment in BASIC_COLORS.items():
        assert resolve(name) == (pigment, name)


@pytest.mark.parametrize(
    ("name", "basic"),
    [
        ("navy", "blue"), ("ivory", "white"), ("cream", "white"), ("terracotta", "orange"), ("graphite", "gray"),
        ("mint", "green"), ("sage", "green"), ("burgundy", "red"), ("lavender", "purple"), ("crimson", "red"),
        ("light blue", "blue"), ("forest green", "green"),
        ("hot pink", "pink"), ("jet black", "black"), ("gold", "yellow"),
    ],
)  # fmt: skip
def test_a_designers_colour_has_the_basic_name_people_would_use(name, basic):
    assert resolve(name)[1] == basic


def test_shades_change_lightness_as_they_say():
    def lightness(*shades):
        return hex_to_oklch(resolve("red", shades)[0])[0]

    assert lightness("dark") < lightness("deep") < lightness() < lightness("light") < lightness("pastel") + 1e-6


def test_every_shade_keeps_every_colour_a_colour():
    for shade in shade_table():
        for name in (*BASIC_COLORS, "navy", "ivory"):
            parse_hex(resolve(name, (shade,))[0])
