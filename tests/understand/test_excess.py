"""What no picture can hold, or what contradicts itself: read sensibly, and what was limited is told."""

import pytest

from maquette.plan.compose import compose
from maquette.request import parse_request
from maquette.understand import read
from maquette.understand.lexicon import lexicon
from maquette.understand.strangers import MARK

WORDS = [
    word
    for word, _ in lexicon("en").single_words(("nouns",))
    if word.isascii() and word.isalpha() and not str(lexicon("en").word(word)).count(MARK)
]


def told(prompt):
    """The reasons why wishes are not honoured, by their words."""
    return {wish.words: wish.why for wish in read(prompt).unread}


def test_five_hundred_kinds_of_things_are_cut_to_what_a_picture_holds():
    prompt = "a picture of " + ", ".join(f"a {word}" for word in WORDS[:500])
    brief = read(prompt)
    assert len(WORDS) > 500
    assert 20 < len(brief.subjects) <= 40
    assert any("at most 40 kinds of things" in wish.why for wish in brief.unread)


@pytest.mark.parametrize(
    ("prompt", "words"),
    [("a million cats", "a million"), ("5,000,000 red balloons", "5,000,000"), ("ten thousand dogs", "ten thousand")],
)
def test_a_number_beyond_reason_is_read_and_its_limit_told(prompt, words):
    (subject,) = read(prompt).subjects
    assert subject.count >= 1000
    assert "so many are not drawn one by one" in told(prompt)[words]


def test_a_million_things_make_a_plan_that_says_how_many_it_shows():
    plan = compose(read("a million mugs"), parse_request({"prompt": "a million mugs", "seed": 7}))
    shown = [n for n in plan.warnings if n.words == "a million"]
    assert shown and len(plan.layers) > 0


@pytest.mark.parametrize("prompt", ["no people, no text, no dogs", "without a cat", "no hat! no coat!", "don't, never"])
def test_a_prompt_of_refusals_shows_nothing_that_it_refuses(prompt):
    brief = read(prompt)
    assert brief.subjects == () and brief.texts == ()
    assert compose(brief, parse_request({"prompt": prompt, "seed": 7})).layers


def test_what_is_asked_for_and_refused_is_shown_and_told():
    prompt = "a red chair by a window, no chairs"
    assert [s.noun for s in read(prompt).subjects if s.color_name == "red"] == ["chair"]
    assert "asked for as well" in told(prompt)["chairs"]
    assert "chairs" not in told("a red chair, no blue chairs")


def test_an_attribute_that_is_refused_leaves_its_thing():
    (chair,) = read("a photo of one red and not blue chair").subjects
    assert (chair.noun, chair.color_name) == ("chair", "red")
    assert "contradicts" in told("one red and not red chair")["red chair"]


def test_two_things_that_are_left_of_each_other_keep_what_was_said_first():
    brief = read("a cat left of a dog and the dog left of the cat")
    assert next((r.subject, r.kind, r.other) for r in brief.relations) == ("cat", "left_of", "dog")


@pytest.mark.parametrize(
    "prompt",
    [
        'a poster that says ""',
        'a sign "unbalanced',
        "\u200b\u202e\x00\x07 cat",
        "קטן cat وكلب 🐈",
        "🐈🐈🐈",
        "“„«」 mug",
    ],
)
def test_broken_quotes_and_invisible_signs_are_no_obstacle(prompt):
    brief = read(prompt)
    assert all(text.words.strip() for text in brief.texts)
    assert compose(brief, parse_request({"prompt": prompt.replace("\x00", " "), "seed": 7})).layers
