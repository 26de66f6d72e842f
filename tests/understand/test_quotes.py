"""Quotation marks of all styles, and the apostrophes that are none."""

import pytest

from maquette.understand.quotes import quoted


@pytest.mark.parametrize(
    "text",
    [
        'a sign "OPEN" here', "a sign 'OPEN' here",
        "a sign “OPEN” here", "ein Schild „OPEN“ hier", "ein Schild »OPEN« hier",
        "une enseigne « OPEN » ici", "看板「OPEN」です", "看板『OPEN』です",
        "招牌《OPEN》", "a sign ‘OPEN’ here", "un cartel «OPEN» aquí",
        "ポスター\"OPEN\"と", "(“OPEN”)", "sign:'OPEN'.", "“OPEN„ and ”OPEN”"[8:],
    ],
)  # fmt: skip
def test_every_style_of_quoting_gives_the_words_alone(text):
    assert [q.words for q in quoted(text)] == ["OPEN"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it's Bob's dog", []),
        ("don't write 'It's here' on Bob's sign", ["It's here"]),
        ("an '80s poster with 'Hello' on it", ["Hello"]),
        ('a 24" screen with "Hi"', ["Hi"]),
        ("the dogs' house", []),
        ("“She said ‘hi’ to me”", ["She said ‘hi’ to me"]),
        ("「夏祭り『金魚』」", ["夏祭り『金魚』"]),
        ("“I’m back”", ["I’m back"]),
        ('one "two" three "four', ["two"]),
        ('an empty "" or " " pair', []),
        ("'a' and 'b', 'c'", ["a", "b", "c"]),
        ("\"Rock 'n' Roll\"", ["Rock 'n' Roll"]),
    ],
)
def test_apostrophes_inches_and_lone_marks_quote_nothing(text, words):
    assert [q.words for q in quoted(text)] == words


def test_a_quotation_knows_where_it_stands():
    text = "a sign “OPEN” here"
    [quote] = quoted(text)
    assert text[quote.start : quote.end] == "“OPEN”"
