"""Languages that put what is said of a thing before it, endings that are words, and numbers with classifiers."""

import pytest

from maquette.understand import read
from maquette.understand.counted import find_counted, grammar_of
from maquette.understand.heads_last import split_particles
from maquette.understand.lexicon import lexicon
from maquette.understand.marks import Mark
from maquette.understand.scopes_after import scoped_before
from maquette.understand.tokens import tokenise


def related(prompt):
    """(noun, relation, noun) of every relation of a prompt."""
    brief = read(prompt)
    nouns = {s.id: s.noun for s in brief.subjects}
    return {(nouns[r.subject], r.kind, nouns[r.other]) for r in brief.relations}


def counted(text, script):
    return [(text[f.start : f.end], int(f.sense[1])) for f in find_counted(text, script)]


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("猫が三匹", "kana", [("三匹", 3)]),
        ("靴を2足", "kana", [("2足", 4)]),
        ("両百二十三只鸟", "han", [("百二十三只", 123)]),
        ("고양이 스물한 마리", "hangul", [("스물한 마리", 21)]),
        ("แมวสองร้อยสามสิบห้าตัว", "thai", [("สองร้อยสามสิบห้าตัว", 235)]),
        ("数匹の猫", "kana", [("数匹", 3)]),
    ],
)
def test_a_number_with_a_classifier_is_counted(text, script, expected):
    assert counted(text, script) == expected


@pytest.mark.parametrize(
    ("text", "script"), [("칠판", "hangul"), ("第三个", "han"), ("12:30本", "kana"), ("üç kedi", "turkish")]
)
def test_what_only_looks_like_one_is_not(text, script):
    assert counted(text, script) == []


@pytest.mark.parametrize(
    ("word", "norms"),
    [
        ("kulplu", ["kulp", "~with_part"]),
        ("bankta", ["bank", "~at_place"]),
        ("sepetinde", ["sepeti", "~at_place"]),
        ("sepetsiz", ["sepet", "~without"]),
        ("mavide", ["mavide"]),  # a colour has no handle
        ("halı", ["hali"]),  # a rug, and nothing with "ha"
    ],
)
def test_a_turkish_ending_that_says_something_is_a_word_of_its_own(word, norms):
    grammar = grammar_of("turkish")
    assert [t.norm for t in split_particles(tokenise(word), lexicon("tr"), grammar)] == norms


@pytest.mark.parametrize(
    ("prompt", "owner", "part"),
    [
        ("kırmızı kulplu beyaz bir kupa", "mug", "handle"),
        ("लाल हैंडल वाला सफेद मग", "mug", "handle"),
        ("取っ手が赤いマグカップ", "mug", "handle"),
        ("把手是红色的马克杯", "mug", "handle"),
    ],
)
def test_a_part_told_before_its_thing_is_that_things(prompt, owner, part):
    brief = read(prompt)
    assert [s.noun for s in brief.subjects] == [owner]
    assert [name for name, _ in brief.subjects[0].part_colors] == [part]


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("机の下で眠っている犬と、傘の隣の猫", ("cat", "next_to", "umbrella")),
        ("책 두 권 사이에 있는 꽃병", ("vase", "between", "book")),
        ("自行车左边有一只狗", ("dog", "left_of", "bicycle")),
        ("bisikletin solunda bir köpek", ("dog", "left_of", "bicycle")),
        ("साइकिल के बाईं ओर एक कुत्ता", ("dog", "left_of", "bicycle")),
    ],
)
def test_a_relation_after_its_ground_is_of_what_follows(prompt, relation):
    assert relation in related(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "İki siyah köpek koşuyor, üstlerinde kırmızı bir uçurtma uçuyor.",
        "दो काले कुत्ते दौड़ रहे हैं, उनके ऊपर एक लाल पतंग उड़ रही है।",
        "黒い犬が走っていて、その上を赤い凧が飛んでいる。",
    ],
)
def test_what_flies_over_them_is_above_what_was_named_before(prompt):
    assert related(prompt) == {("kite", "above", "dog")}


@pytest.mark.parametrize("prompt", ["盘子里有两个苹果和一个梨", "लकड़ी की थाली में दो लाल सेब और एक हरी नाशपाती"])
def test_a_place_told_first_holds_for_all_that_follows(prompt):
    held = {one.rsplit(" ", 1)[-1] for one, kind, _ in related(prompt) if kind == "inside"}
    assert held == {"apple", "pear"}


def mark(norm, *senses, kind="word"):
    return Mark(0, len(norm), norm, kind, tuple(senses))


def scopes(*marks):
    return [m.scope for m in scoped_before(marks)]


NOUN = ("avoid", "text")


def test_a_negation_after_a_noun_holds_that_noun_alone():
    # 赤い傘 文字 なし
    assert scopes(
        mark("傘", ("nouns", "umbrella")),
        mark("、", ("stop", "clause"), kind="punct"),
        mark("文字", NOUN),
        mark("なし", ("scope", "negation_after")),
    ) == ["", "", "negated", "negated"]


def test_a_negation_holds_what_is_listed_before_it():
    assert (
        scopes(
            mark("文字", NOUN),
            mark("、", ("stop", "clause"), kind="punct"),
            mark("人物", ("avoid", "people")),
            mark("なし", ("scope", "negation_after")),
        )
        == ["negated"] * 4
    )


def test_no_scope_reaches_over_the_end_of_a_sentence():
    assert scopes(
        mark("문자", NOUN),
        mark(".", ("stop", "sentence"), kind="punct"),
        mark("없이", ("scope", "negation_wide_after")),
    ) == ["", "", "negated"]


def test_what_is_kept_and_what_stays_empty_are_told_backwards_too():
    for meaning, scope in (("keep_after", "kept"), ("reserve_after", "reserved")):
        assert scopes(mark("上", ("sides", "top")), mark("…", ("scope", meaning))) == [scope, scope]
