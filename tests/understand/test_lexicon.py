"""The lexicon files: what stands in them is known to the program, whoever mends them."""

import typing

import pytest

from maquette import assets
from maquette.assets.things import thing
from maquette.color import BASIC_COLORS
from maquette.materials import MATERIALS
from maquette.objects import objects
from maquette.places import places
from maquette.understand import brief
from maquette.understand.lexicon import _file as tables_of
from maquette.understand.lexicon import color_names, languages, lexicon, shade_table
from maquette.understand.phrases import ALONE, ASIDES, ATTRIBUTES, HEADS
from maquette.understand.strangers import MARK

EVERY = pytest.mark.parametrize("language", languages())


def literals(alias):
    return set(typing.get_args(alias))


def field(cls, name):
    """The literals that a field of a brief may hold."""
    hints = typing.get_type_hints(cls)
    found = set()
    for part in (hints[name], *typing.get_args(hints[name])):
        found |= {a for a in typing.get_args(part) if isinstance(a, str)}
    return found


KNOWN = {
    "colors": {*BASIC_COLORS, *color_names()},
    "shades": set(shade_table()),
    "materials": {*MATERIALS, "wood", "fabric"},
    "sizes": field(brief.Subject, "size"),
    "kinds": literals(brief.PictureKind),
    "sides": literals(brief.Side),
    "relations": literals(brief.RelationKind),
    "poses": field(brief.Subject, "pose"),
    "places": set(places),
    "hours": field(brief.Setting, "hour"),
    "weather": field(brief.Setting, "weather"),
    "lights": field(brief.LightWish, "kind"),
    "light_kinds": field(brief.LightWish, "kind"),
    "light_sides": field(brief.LightWish, "side"),
    "views": field(brief.CameraWish, "view"),
    "shots": field(brief.CameraWish, "shot"),
    "depth": field(brief.CameraWish, "depth"),
    "roles": literals(brief.TextRole),
    "avoid": {"text", "other_text", "props", "hands", "people", "logos", "watermark", "shadow", "clutter"},
    "seasons": field(brief.Setting, "season"),
    "lens_effects": literals(brief.LensEffect),
    "arrangements": literals(brief.Arrangement),
    "edits": {*field(brief.Edit, "verb"), "make"},
    "reference_roles": field(brief.ReferenceRule, "role"),
    "cells": {"columns", "rows", "panels"},
    "orders": literals(brief.RelationKind),
    "topics": assets.drawing_names(),
    "nouns": {*assets.drawing_names(), *(f"object:{name}" for name in objects)},
}


@EVERY
def test_every_meaning_is_one_the_program_knows(language):
    for table, known in KNOWN.items():
        meanings = {m for m in tables_of(language).get(table, {}) if not m.startswith(MARK)}
        assert meanings <= known, table


@EVERY
def test_a_noun_that_nothing_draws_is_one_of_the_dictionary(language):
    names = [m.removeprefix(MARK) for m in tables_of(language)["nouns"] if m.startswith(MARK)]
    # What a cargo bike is, its last word tells.
    assert not [n for n in names if thing(n) is None and thing(n.rpartition(" ")[2]) is None]


@EVERY
def test_formulas_and_factors_are_numbers(language):
    formulas = [m.split() for m in tables_of(language).get("formulas", {})]
    assert all(how in ("times", "plus") and float(number) for how, number in formulas)
    for table in ("factors", "strengths", "ordinals", "numbers"):
        assert all(float(m) > 0 for m in tables_of(language).get(table, {}))


@EVERY
def test_every_table_has_a_place_in_a_phrase(language):
    placed = {*HEADS, *ATTRIBUTES, *ASIDES, *ALONE, "about", "forms", "stuff"}  # what a noun is made of is beside it
    assert set(tables_of(language)) <= placed


@EVERY
def test_every_phrase_is_found_again(language):
    book = lexicon(language)
    for table, meanings in tables_of(language).items():
        if table not in ("about", "forms"):
            for meaning, phrases in meanings.items():
                assert all((table, meaning) in book.senses(words) for words in phrases), (table, meaning)


@EVERY
def test_every_object_has_a_noun(language):
    book = lexicon(language)
    named = {name for nouns in tables_of(language)["nouns"] for name in [nouns] if name.startswith("object:")}
    for name in objects:
        nouns = objects.get(name).names.get(language, ())
        assert f"object:{name}" in named or not nouns or any(book.senses(noun) for noun in nouns)


def test_a_language_without_a_file_still_has_its_nouns():
    assert ("nouns", "cat") in lexicon("he").senses("חתול")
