"""Panels, frames and shots that a prompt lists."""

import pytest

from maquette.understand import read


@pytest.mark.parametrize(
    "prompt",
    [
        "Storyboard:\nPanel 1: a fox wakes up\nPanel 2: it runs to the river\nPanel 3: it catches a fish",
        "A storyboard. Shot 1 - a fox wakes up. Shot 2 - it runs to the river. Shot 3 - it catches a fish.",
        "Storyboard\n**Frame 1:** a fox wakes up\n**Frame 2:** it runs\n**Frame 3:** it catches a fish",
        "A 3-panel storyboard: 1. a fox wakes up. 2. It runs 12 miles. 3. It catches a fish.",
        'Comic. Panel 1: a fox wakes up. Panel 2: it says "Fish!" Panel 3: it catches a fish.',
    ],
)
def test_each_panel_keeps_its_own_words(prompt):
    panels = read(prompt).panels
    assert [p.number for p in panels] == [1, 2, 3]
    assert panels[0].words.rstrip(".").endswith("a fox wakes up") and "fish" in panels[2].words


def test_what_is_said_in_a_panel_belongs_to_it():
    texts = read('Comic strip. Panel 1: a cat says "Hello". Panel 2: a dog says "Go away".').texts
    assert [(t.words, t.role, t.speaker, t.panel) for t in texts] == [
        ("Hello", "dialogue", "cat", 1),
        ("Go away", "dialogue", "dog", 2),
    ]


@pytest.mark.parametrize(("prompt", "number"), [("a four-panel comic about a cat", 4), ("six weather icons", 6)])
def test_a_number_of_panels_is_known_though_none_is_told(prompt, number):
    assert len(read(prompt).panels) == number


def test_a_single_heading_is_no_list():
    assert read("Scene 1: a cat on a mat").panels == ()


def test_bare_numbers_tell_panels_only_in_pictures_that_have_some():
    assert read("A poster: 1. Breathe in. 2. Breathe out.").panels == ()


def test_a_comic_of_four_panels_in_japanese():
    panels = read("4コマ漫画。1コマ目：猫が魚を見る。2コマ目：魚が逃げる。").panels
    assert [p.words for p in panels] == ["猫が魚を見る。", "魚が逃げる。"]
