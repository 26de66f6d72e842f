"""What a thing is made of: the word that says most counts, and every material has words in every language."""

import pytest

from maquette.materials import MATERIALS
from maquette.understand import read
from maquette.understand.lexicon import _file as tables_of
from maquette.understand.lexicon import languages
from maquette.understand.stuffs import FINISHES, KIND_OF, TOGETHER, blended

SURFACES_ONLY = frozenset({"graphite"})
"""Grounds that things stand on, and no stuff of theirs."""


@pytest.mark.parametrize("language", languages())
def test_every_material_has_words(language: str) -> None:
    said = set(tables_of(language)["materials"]) | set(TOGETHER.values())
    assert MATERIALS.keys() - said <= SURFACES_ONLY | FINISHES


def test_words_of_materials_name_materials_that_are_there() -> None:
    assert set(TOGETHER.values()) <= MATERIALS.keys()
    assert KIND_OF.keys() | set(KIND_OF.values()) <= MATERIALS.keys()


@pytest.mark.parametrize(
    ("old", "new", "made_of"),
    [
        (None, "wood", "wood"),
        ("wood", "oak", "oak"),
        ("oak", "wood", "oak"),
        ("ceramic", "matte", "matte"),
        ("marble", "gloss", "marble"),
        ("matte", "glass", "frosted_glass"),
        ("brushed_metal", "gold", "brushed_gold"),
        ("gold", "brushed_metal", "brushed_gold"),
        ("leather", "steel", "leather"),
    ],
)
def test_what_says_more_counts(old: str | None, new: str, made_of: str) -> None:
    assert blended(old, new) == made_of


@pytest.mark.parametrize(
    ("prompt", "made_of"),
    [
        ("a walnut box", "walnut"),
        ("a mug of brushed copper", "brushed_copper"),
        ("a frosted glass bottle", "frosted_glass"),
        ("ein Becher aus Beton", "concrete"),
        ("ein gestrickter Becher", "knit"),
        ("une tasse en marbre", "marble"),
        ("大理石のマグカップ", "marble"),
        ("кружка из бронзы", "bronze"),
    ],
)
def test_materials_are_read(prompt: str, made_of: str) -> None:
    assert read(prompt).subjects[0].material == made_of
