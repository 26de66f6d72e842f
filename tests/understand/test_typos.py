"""Slips of the finger in English prompts."""

import pytest

from maquette.understand import read


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("two yelow dogs", [("dog", 2, "yellow")]),
        ("a grene mug", [("mug", 1, "green")]),
        ("thre red apples", [("apple", 3, "red")]),
        ("a purpel elefant", [("elephant", 1, "purple")]),
    ],
)
def test_a_misspelt_word_is_read_as_the_one_it_was_meant_to_be(prompt, told):
    assert [(s.noun, s.count, s.color_name) for s in read(prompt).subjects] == told


def test_names_and_quoted_words_keep_their_spelling():
    assert read('a mug that says "Yelow"').texts[0].words == "Yelow"
    assert not any(s.color for s in read("a mug for Yelow").subjects)


def test_a_word_near_to_several_is_left_alone():
    assert read("a bax").subjects == ()  # a box, or a bat
