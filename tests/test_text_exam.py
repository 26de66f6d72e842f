"""The exam of words: the corpus is whole, marks mean what they say, and a picture is read."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.exam.distance import best_part, character_accuracy, edits, normalised_distance, word_accuracy
from maquette.exam.text import Marks, Read, answer_to
from maquette.exam.text_corpus import Case, sampled, text_corpus, text_kinds
from maquette.pipeline import Maquette
from maquette.typeset.fonts import families_for
from maquette.understand import read
from maquette.verify import ocr

CASES = text_corpus()
WORDS = st.text(st.sampled_from("abcdé 12夏祭"), max_size=12)


def test_there_are_three_hundred_cases_of_every_kind_in_thirty_languages():
    assert len(CASES) >= 300
    assert set(text_kinds()) == {"line", "regions", "long", "cjk", "rtl", "receipt", "menu", "label", "neon"}
    assert len({case.language for case in CASES}) >= 29
    assert len({case.whole_prompt for case in CASES}) == len(CASES), "no case twice"


@pytest.mark.parametrize("case", [c for c in CASES if c.kind == "long"], ids=lambda c: c.language + c.texts[0][:12])
def test_long_texts_are_long(case: Case):
    words = max(case.texts, key=len)
    is_spaced = case.language not in ("ja", "zh")
    assert 28 <= len(words.split()) <= 150 if is_spaced else len(words) >= 80


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.kind}-{c.language}-{c.texts[0][:14]}")
def test_every_string_is_in_its_prompt_and_can_be_set(case: Case):
    for number, words in enumerate(case.texts):
        assert f"{{{number}}}" in case.prompt and words in case.whole_prompt
        assert families_for(words, "sans", case.language)


def test_quoted_strings_of_the_corpus_are_found_by_the_reader():
    cases = [case for case in CASES if case.kind in ("line", "regions", "label", "neon")][::2]
    found = {case.whole_prompt: [text.words for text in read(case.whole_prompt).texts] for case in cases}
    wanted = [(case, words) for case in cases for words in case.texts]
    lost = [words for case, words in wanted if words not in found[case.whole_prompt]]
    assert len(lost) <= 0.02 * len(wanted), lost


@given(WORDS, WORDS)
def test_edits_are_a_distance(one: str, other: str):
    assert edits(one, other) == edits(other, one) <= max(len(one), len(other))
    assert (edits(one, other) == 0) == (one == other)
    assert 0 <= character_accuracy(one, other) <= 1 and 0 <= normalised_distance(one, other) <= 1


@pytest.mark.parametrize(
    ("wanted", "read_as", "accuracy"),
    [
        ("NEKO COFFEE", "NEKO COFFEE", 1.0),
        ("NEKO COFFEE", "NEKOCOFFEE", 1.0),
        ("“Hello” – it’s me", '"Hello" - it\'s me', 1.0),
        ("NEKO COFFEE", "NEKO TOFFEE", 0.9),
        ("NEKO COFFEE", "", 0.0),
        ("Straße", "Strasse", 1 - 2 / 6),
        ("abc", "abcxyzxyz", 0.0),
    ],
)
def test_characters_count_and_spaces_and_kinds_of_quotes_do_not(wanted, read_as, accuracy):
    assert character_accuracy(wanted, read_as) == pytest.approx(accuracy)


def test_words_count_whole_and_characters_where_there_are_no_spaces():
    assert word_accuracy("one two three", "two one") == pytest.approx(2 / 3)
    assert word_accuracy("夏祭り", "夏祭") == pytest.approx(2 / 3)


def test_of_a_line_that_goes_on_only_the_part_that_was_wanted_counts():
    assert best_part("Milchkaffee", "2 × Milchkaffee 9,00") == "Milchkaffee"


def test_what_a_reader_cannot_read_in_black_on_white_is_not_held_against_a_picture():
    same = Read("Ülker", "tr", read="Ulker", plain="Ulker", box=(0, 0, 9, 9))
    worse = Read("Ülker", "tr", read="Ulk", plain="Ulker", box=(0, 0, 9, 9))
    assert same.characters == pytest.approx(0.8) and same.relative == 1.0
    assert worse.relative == pytest.approx(0.5)


def test_a_sample_is_spread_over_the_corpus():
    some = sampled(CASES, 18)
    assert len(some) == 18 and len({case.kind for case in some}) >= 7
    assert sampled(CASES, None) == CASES


@pytest.mark.skipif(not ocr.is_available(), reason="needs the `verify` extra")
def test_a_page_is_drawn_read_and_marked():
    case = Case(
        prompt='A poster with "{0}" and "{1}"', texts=("PLAIN WORDS", "Read me"), kind_of_picture="poster", kind="line"
    )
    answer, picture = answer_to(case, Maquette(), seed=1)
    assert picture is not None and answer.error is None and answer.carried
    assert [one.relative for one in answer.reads] == [1.0, 1.0] and answer.precision == 1.0
    marks = Marks()
    marks.add(answer)
    assert marks.overall.strings == 2 and marks.by_kind["line"].relative == 1.0


@pytest.mark.skipif(not ocr.is_available(), reason="needs the `verify` extra")
def test_words_that_are_not_in_the_picture_count_as_missing():
    case = Case(prompt='A poster with "{0}"', texts=("PRESENT", "ABSENT"), kind="line")
    answer, _ = answer_to(case, Maquette(), seed=1)
    assert [one.read is None for one in answer.reads] == [False, True]
    assert answer.reads[1].relative == 0.0 and not answer.carried


@pytest.mark.skipif(not ocr.is_available(), reason="needs the `verify` extra")
def test_a_flat_picture_reads_as_nothing():
    case = Case(prompt='A poster with "{0}"', texts=("PRESENT",), kind="line", things=("cat",))
    answer, picture = answer_to(case, Maquette(engine="null"), seed=1)
    assert picture is not None and np.ptp(picture.pixels) < 3
    assert answer.reads[0].relative == 0.0 and answer.missing == ("cat",)
