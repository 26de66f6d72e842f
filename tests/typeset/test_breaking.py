"""Where lines break."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from maquette.typeset.breaking import (
    HYPHEN,
    NEVER,
    NO_LINE_END,
    NO_LINE_START,
    Piece,
    fill,
    hyphenated,
    joined,
    pieces,
    spread,
)  # fmt: skip

WORDS = st.text(st.sampled_from("abc äßé-–.,!? \n12€'「」、。夏祭りのァー月صبا"), min_size=1, max_size=40)
JAPANESE = st.text(st.sampled_from("夏祭りのコーヒーを飲む。、「」（）っゃ！？3日"), min_size=2, max_size=30)


def lines(words: str, count: int) -> list[str]:
    """The words on `count` lines, as if every letter were as wide as every other."""
    parts = pieces(words)
    ends = spread([len(p.words) for p in parts], [len(p.gap) for p in parts], parts, count)
    assert ends is not None
    starts = (0, *ends[:-1])
    return ["".join(p.words + p.gap for p in parts[a:b]).strip() for a, b in zip(starts, ends, strict=True)]


@given(WORDS)
def test_pieces_and_their_gaps_are_the_words_again(words: str) -> None:
    assume(words.strip())
    assert "".join(p.words + p.gap for p in pieces(words)) == words.lstrip(" \n")


@given(JAPANESE)
def test_no_japanese_line_starts_or_ends_with_a_mark_that_must_not(words: str) -> None:
    cut = [p.words for p in pieces(words)]
    assert not any(part[0] in NO_LINE_START for part in cut[1:])
    assert not any(part[-1] in NO_LINE_END for part in cut[:-1])


@given(WORDS, st.integers(1, 6))
def test_spread_sets_every_piece_once_on_as_many_lines_as_asked(words: str, count: int) -> None:
    parts = pieces(words)
    ends = spread([len(p.words) for p in parts], [len(p.gap) for p in parts], parts, count)
    if ends is not None:
        assert len(ends) == count
        assert ends[-1] == len(parts)
        assert list(ends) == sorted(set(ends))


@given(WORDS, st.floats(1, 60))
def test_filled_lines_are_no_wider_than_the_limit_unless_one_piece_is(words: str, limit: float) -> None:
    parts = pieces(words)
    widths, gaps = [len(p.words) for p in parts], [len(p.gap) for p in parts]
    start = 0
    for end in fill(widths, gaps, parts, limit):
        assert end == start + 1 or sum(widths[start:end]) + sum(gaps[start : end - 1]) <= limit
        start = end


def test_lines_are_filled_evenly_and_no_word_stands_alone() -> None:
    assert lines("Wir bauen den Platz gemeinsam neu", 2) == ["Wir bauen den Platz", "gemeinsam neu"]


def test_a_number_stays_with_its_unit() -> None:
    assert lines("Am 12. Juli um 20 Uhr", 2) == ["Am 12. Juli", "um 20 Uhr"]
    assert all(p.cost >= 2 for p in pieces("3,50 €")[:-1])


def test_a_japanese_date_is_never_torn() -> None:
    assert [p.words for p in pieces("8月3日")][:1] != ["8"]
    assert all(not p.words.endswith(tuple("0123456789")) for p in pieces("12月31日まで"))


def test_a_japanese_line_ends_after_a_particle_rather_than_inside_a_word() -> None:
    assert lines("コーヒーとラーメンの祭りに行きましょう", 2) == ["コーヒーとラーメンの", "祭りに行きましょう"]


def test_a_line_feed_always_ends_a_line() -> None:
    assert lines("one two\nthree", 2) == ["one two", "three"]
    assert spread([3, 3, 5], [1, 1, 0], pieces("one two\nthree"), 1) is None


def test_a_latin_word_has_no_break_inside() -> None:
    assert len(pieces("Donaudampfschifffahrtsgesellschaft")) == 1
    assert NEVER > 1e300


def test_no_line_ends_in_a_sign_or_an_article_that_belongs_to_what_follows() -> None:
    assert lines("FIZZ & CO", 2) == ["FIZZ", "& CO"]
    assert lines("Salt of the Earth", 2) == ["Salt", "of the Earth"]
    assert lines("Kunst – Markt", 2) == ["Kunst", "– Markt"]


def test_a_weekday_stays_with_its_date_and_a_date_whole() -> None:
    assert lines("Sonntag, 8. Juni ab 15 Uhr", 2) == ["Sonntag, 8. Juni", "ab 15 Uhr"]
    assert lines("Fest am Sonntag 8. Juni", 2) == ["Fest am", "Sonntag 8. Juni"]


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("ร้านกาแฟเปิดใหม่วันนี้", ("ร้าน", "กาแฟ", "เปิด")),
        ("รถไฟฟ้าขนส่งมวลชนกรุงเทพ", ("กรุงเทพ",)),
    ],
)
def test_thai_breaks_between_words_and_never_inside_one(words: str, whole: tuple[str, ...]) -> None:
    parts = [p.words for p in pieces(words)]
    assert len(parts) > 1 and "".join(parts) == words
    ends = {sum(map(len, parts[:k])) for k in range(len(parts) + 1)}
    for word in whole:
        at = words.index(word)
        assert not ends & set(range(at + 1, at + len(word))), word


def test_no_thai_line_begins_with_a_vowel_or_a_mark_that_follows_its_consonant() -> None:
    words = "น้ำส้มคั้นสดและขนมเค้กมะพร้าวอ่อนๆ ทุกวันทำงานตลอดปี"
    assert all(p.words[0] not in "ะาำๅๆฯัิีึืุู็่้๊๋์" for p in pieces(words))


def test_a_word_is_hyphenated_by_the_patterns_of_its_language() -> None:
    word = Piece("Nachbarschaftsversammlung", " ", 0.1)
    parts = hyphenated(word, "de")
    assert len(parts) > 2
    assert "".join(p.words for p in parts) == word.words
    assert all(p.gap == HYPHEN for p in parts[:-1]) and parts[-1].gap == " "
    assert hyphenated(Piece("kurz", " ", 0.1), "de") == (Piece("kurz", " ", 0.1),)
    assert hyphenated(Piece("夏祭りのお知らせです", "", 0.1), "ja") == (Piece("夏祭りのお知らせです", "", 0.1),)


def test_a_hyphen_is_set_only_where_a_line_ends_inside_a_word() -> None:
    parts = hyphenated(Piece("Versammlung", "", 0.0), "de")
    assert joined(parts) == "Versammlung"
    assert joined(parts[:1]) == parts[0].words + "-"
