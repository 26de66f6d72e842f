"""Laws of reading that hold for any text whatever."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.understand import read
from maquette.understand.brief import Brief
from maquette.understand.lexicon import languages

LONGEST = 32_000
NO_INK = {"exclude_categories": ("Cs", "Cc", "Zs", "Zl", "Zp"), "exclude_characters": '“”„‟"'}
INK = st.text(st.characters(**NO_INK), min_size=1, max_size=40)
"""What words are made of, spaces and quotation marks left out."""

KNOWN = """a the red blue cat mug poster no with on left behind of and in " ' “ ” : , . 7 12 €49 4:5 85mm HELLO says
    titled 猫 赤い の « » مع für ein Plakat leave open 「 」 Juli keep table window light headline button"""
WORDS = st.sampled_from(KNOWN.split())


def is_sound(brief: Brief) -> bool:
    ids = {s.id for s in brief.subjects}
    return (
        len(ids) == len(brief.subjects)
        and all({r.subject, r.other} <= ids for r in brief.relations)
        and all(t.on is None or t.on in ids for t in brief.texts)
        and len({t.id for t in brief.texts}) == len(brief.texts)
        and all(s.count > 0 for s in brief.subjects)
        and all(wish.words in brief.prompt and wish.why for wish in brief.unread)
    )


@given(st.text(max_size=300))
def test_any_text_gives_a_sound_brief(prompt):
    assert is_sound(read(prompt))


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=300)
def test_any_jumble_of_known_words_gives_a_sound_brief(prompt):
    assert is_sound(read(prompt))


@given(INK.filter(str.strip))
def test_what_stands_in_quotation_marks_comes_back_letter_by_letter(words):
    assert words in [t.words for t in read(f"a poster that says “{words}”, dark and bold").texts]
    assert words in [t.words for t in read(f'a shop sign "{words}" next to a red mug').texts]


@given(st.text(max_size=200))
def test_the_same_prompt_is_read_the_same_twice(prompt):
    assert read(prompt) == read(prompt)


@pytest.mark.parametrize(
    "part",
    ["x", '"', "“", "' a", "on ", "1", "1.1,", "4:5 ", "カ", "赤い猫の上の青い本", "red cat ", '"a" — Bob ', "no ",
     "says ", "\n", "poster 12 July at 9 pm, ", "headline: A ", "Donaudampfschiff ", "a cat next to a dog, ",
     "leave room, ", "translate it into ", "AB CD ", "two cats, half of them ", "a robot finds ", "on its side ",
     "four cats: a dog and ", "both wearing ", "no cat, only "],
)  # fmt: skip
def test_the_longest_prompt_takes_a_moment_whatever_it_holds(part):
    for language in languages():
        read(f"{language} cat")  # lexicons are read once; that is not what is timed
    prompt = (part * LONGEST)[:LONGEST]
    started = time.process_time()
    assert is_sound(read(prompt))
    assert time.process_time() - started < 5  # far above what it takes, far below what quadratic reading would
