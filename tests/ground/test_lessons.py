"""What is learned: a name that a fact says how to draw is drawn, counted, placed and coloured like any other thing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from small_net import Ask, Net

from maquette.ground import Finding, Grounding, Query
from maquette.ground.lessons import learn
from maquette.ground.mentions import mentions
from maquette.ground.model import Answer
from maquette.ground.private import NOTHING
from maquette.ground.queries import queries
from maquette.understand import read

Write = Callable[[str, str], Path]

WUFFKA = """
name = "Wuffka"
aliases = ["Wuffkas"]
drawn_as = "small brown dog"
facts = { born = 2019-05-01, weight = "7 kg" }
"""
REX_AND_WUFFKA = """
[[fact]]
name = "Rex"
drawn_as = "black dog"
[[fact]]
name = "Wuffka"
drawn_as = "brown dog"
"""


def seen(grounding: Grounding) -> list[tuple[str, int, str | None]]:
    return [(s.noun, s.count, s.color_name) for s in grounding.brief.subjects]


def test_a_fact_teaches_what_a_name_looks_like(ask: Ask, fact: Write) -> None:
    fact("wuffka.toml", WUFFKA)
    grounding = ask("Wuffka next to a red mug")
    assert seen(grounding) == [("dog", 1, "brown"), ("mug", 1, "red")]
    assert grounding.brief.subjects[0].size == "small"
    assert [(r.kind, r.other) for r in grounding.brief.relations] == [("next_to", "mug")]
    assert grounding.brief.prompt == "Wuffka next to a red mug" and grounding.brief.unread == ()
    (notice,) = grounding.notices
    assert notice.words == "Wuffka" and "drawn as small brown dog" in notice.why


def test_the_source_of_a_fact_is_its_file_and_not_where_that_lies(ask: Ask, fact: Write, settings) -> None:
    fact("pets/wuffka.toml", WUFFKA)
    (source,) = ask("Wuffka next to a red mug").sources
    assert (source.title, source.url, source.provider) == ("Wuffka", "facts:pets/wuffka.toml", "folder")
    assert source.excerpt == "drawn as small brown dog; born: 2019-05-01; weight: 7 kg"
    assert settings.facts_folder not in repr(source)


def test_what_a_fact_says_besides_is_among_the_facts_of_the_brief(ask: Ask, fact: Write) -> None:
    fact("wuffka.toml", WUFFKA)
    facts = {f.name: (f.value, f.how) for f in ask("Wuffka next to a red mug").brief.facts}
    assert facts["Wuffka: weight"] == ("7 kg", "looked up: folder, facts:wuffka.toml")


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("Ein Foto von Wuffka neben einer roten Tasse", "dog"),
        ("Un cartel con Wuffka junto a una taza roja", "dog"),
        ("ベッロと赤いマグ", "dog"),
        ("벨로 옆에 빨간 머그잔", "dog"),
        ("Wuffka neben einem Haus", "dog"),
        ("Белло рядом с красной кружкой", "dog"),
    ],
)
def test_it_is_taught_in_any_language(ask: Ask, fact: Write, prompt: str, noun: str) -> None:
    fact("wuffka.toml", WUFFKA.replace('["Wuffkas"]', '["ベッロ", "벨로", "Белло"]'))
    grounding = ask(prompt)
    assert noun in [s.noun for s in grounding.brief.subjects]
    assert grounding.brief.language == read(prompt).language
    assert "Wuffka" not in [w.words for w in grounding.brief.unread]


def test_a_thing_that_the_prompt_names_beside_the_name_stays_one_thing(ask: Ask, fact: Write) -> None:
    fact("rex.json", '[{"name": "Rex", "drawn_as": "dog", "color": "#1a1a1c"}]')
    for prompt in ("my dog Rex on a red sofa", "Rex the dog on a red sofa"):
        assert seen(ask(prompt)) == [("dog", 1, "black"), ("sofa", 1, "red")], prompt


def test_two_names_of_one_kind_are_two_things(ask: Ask, fact: Write) -> None:
    fact(
        "pets.toml",
        '[[fact]]\nname = "Rex"\ndrawn_as = "black dog"\n[[fact]]\nname = "Wuffka"\ndrawn_as = "brown dog"\n',
    )
    assert sorted(seen(ask("Rex and Wuffka with a mug"))) == [
        ("dog", 1, "black"),
        ("dog", 1, "brown"),
        ("mug", 1, None),
    ]


def test_a_name_used_twice_is_one_thing(ask: Ask, fact: Write) -> None:
    fact("wuffka.toml", WUFFKA)
    grounding = ask('Wuffka next to a red mug. Wuffka is white. A sign "Wuffka".')
    assert [(s.noun, s.count, s.color_name) for s in grounding.brief.subjects][:1] == [("dog", 1, "white")]
    assert [t.words for t in grounding.brief.texts] == ["Wuffka"] and grounding.brief.unread == ()


def test_a_name_and_another_thing_of_its_kind_are_two_things(ask: Ask, fact: Write) -> None:
    fact("rex.toml", 'name = "Rex"\ndrawn_as = "black dog"\n')
    assert sorted(c or "" for noun, _, c in seen(ask("Rex in front of a white dog")) if noun == "dog") == [
        "black",
        "white",
    ]


def test_a_name_that_holds_its_noun_is_one_thing(ask: Ask, net: Net) -> None:
    net.page("en", "Velbor Tower", "Tower in Paris")
    assert seen(ask("the Velbor Tower next to a red mug", "wikipedia")) == [("tower", 1, None), ("mug", 1, "red")]


@pytest.mark.parametrize(
    ("prompt", "dogs"), [("my dog Rex on a red sofa", 1), ("Rex on a red sofa", 1), ("Rex in front of a white dog", 2)]
)
def test_what_another_reader_made_is_not_read_over(prompt: str, dogs: int) -> None:
    at = prompt.index("Rex")
    query = Query("Rex", "name", "en", at, at + 3)
    finding = Finding("Rex", "facts:rex.toml", is_exact=True, shows="black dog")
    brief = replace(read(prompt), moods=("by another reader",))
    learned, notices = learn(brief, [Answer(query, "folder", (finding,), "2026-03-01T12:00:00+00:00")], None)
    assert learned.moods == ("by another reader",) and len(notices) == 1
    assert [s.object or s.drawing for s in learned.subjects].count("dog") == dogs
    assert "black" in [s.color_name for s in learned.subjects]
    assert len({s.id for s in learned.subjects}) == len(learned.subjects)


def test_what_the_prompt_says_holds_against_what_a_fact_says(ask: Ask, fact: Write) -> None:
    fact("wuffka.toml", WUFFKA)
    assert seen(ask("a white Wuffka on a wooden table"))[0] == ("dog", 1, "white")


def test_a_name_that_is_also_a_word_is_the_name_where_it_is_written_as_one(ask: Ask, fact: Write) -> None:
    fact("daisy.toml", 'name = "Daisy"\ndrawn_as = "cow"\n')
    assert [s.noun for s in ask("Daisy in front of a house").brief.subjects] == ["cow", "house"]
    assert "cow" not in [s.noun for s in ask("a daisy in front of a house").brief.subjects]


def test_names_in_words_to_be_set_are_left_alone(ask: Ask, fact: Write) -> None:
    fact("wuffka.toml", WUFFKA)
    grounding = ask('a poster that reads "Wuffka is back" with a red mug')
    assert [t.words for t in grounding.brief.texts] == ["Wuffka is back"]
    assert [s.noun for s in grounding.brief.subjects] == ["mug"] and grounding.notices == ()


def test_a_fact_that_cannot_be_drawn_is_told_and_no_more(ask: Ask, fact: Write) -> None:
    fact("wuffka.toml", WUFFKA.replace("small brown dog", "zorgulon"))
    grounding = ask("Wuffka next to a red mug")
    assert [s.noun for s in grounding.brief.subjects] == ["mug"]
    assert [w.words for w in grounding.brief.unread] == ["Wuffka"]
    assert len(grounding.sources) == 1


def test_prose_is_found_by_its_words_accents_and_case_aside(ask: Ask, fact: Write) -> None:
    fact("zoe.md", "# Café Zoë\n\nOpened long ago.\n\nThe ZOE sells éclairs and has a green door.\n")
    (source,) = ask("a red mug in front of the Zoe").sources
    assert source.title == "Café Zoë"
    assert source.excerpt == "The ZOE sells éclairs and has a green door."


def test_files_that_cannot_be_read_do_not_hide_the_others(ask: Ask, fact: Write, settings, tmp_path) -> None:
    fact("a.toml", "name = ")
    fact("b.json", "[[[")
    fact("c.toml", "name = 7")
    fact("d.json", '{"name": "Wuffka", "aliases": 3, "drawn_as": ["dog"], "facts": [], "color": "brown"}')
    (Path(settings.facts_folder) / "e.txt").write_bytes(b"\xff\xfe Wuffka")
    secret = tmp_path / "secret.toml"
    secret.write_text('name = "Wuffka"\ndrawn_as = "cat"\n')
    (Path(settings.facts_folder) / "f.toml").symlink_to(secret)
    fact("g.toml", WUFFKA)
    grounding = ask("Wuffka next to a red mug")
    assert [s.url for s in grounding.sources] == ["facts:d.json", "facts:g.toml"]


def test_a_folder_that_is_not_there_is_a_notice(ask: Ask, settings) -> None:
    Path(settings.facts_folder).rmdir()
    (notice,) = ask("Wuffka next to a red mug", "folder").notices
    assert notice.why == "folder could not be asked: the folder of facts is not there; drawn without it"


def test_what_is_private_may_be_looked_up_here_and_nowhere_else(ask: Ask, fact: Write, net: Net) -> None:
    fact("emma.toml", 'name = "Emma"\ndrawn_as = "girl"\n')
    grounding = ask("my daughter Emma and my dog Rex on a sofa")
    assert "daughter" in [s.noun for s in grounding.brief.subjects]
    assert net.asked == []


# Wikipedia and Wikidata --------------------------------------------------------------------------


def test_a_description_gives_an_unknown_noun_its_kind(ask: Ask, net: Net) -> None:
    net.page("en", "Zorgul Velin", "Breed of dog", "The Zorgul Velin is a breed of hunting dog.")
    grounding = ask("two Zorgul Velin next to a red mug", "wikipedia")
    assert seen(grounding) == [("dog", 2, None), ("mug", 1, "red")]
    assert grounding.notices[0].why == "drawn as dog, which wikipedia (“Zorgul Velin”) says it is"


@pytest.mark.parametrize(
    ("description", "noun"),
    [
        ("Wrought-iron lattice tower in Paris, France", "tower"),
        ("Dog breed", "dog"),
        ("Dog manufactured by Porsche", "dog"),
        ("Largest species of the extinct dragon", "dragon"),
        ("19th-century historicist castle in Bavaria, Germany", "castle"),
        ("American multinational company", None),
        ("City in France", None),
        ("1971 song by John Lennon", None),
        ("", None),
    ],
)
def test_the_noun_of_a_description_is_drawn_if_it_is_one_that_can_be(
    ask: Ask, net: Net, description: str, noun: str | None
) -> None:
    net.page("en", "Zorgulon", description, "Long text about a cat.")
    grounding = ask("the Zorgulon next to a red mug", "wikipedia")
    assert [s.noun for s in grounding.brief.subjects] == ([noun, "mug"] if noun else ["mug"])
    assert len(grounding.sources) == 1


def test_another_language_is_understood_through_wikidata(ask: Ask, net: Net) -> None:
    net.page("de", "Velborstein", "Schloss in Bayern", "Ein Schloss.", wikibase_item="Q4152")
    net.item("Q4152", "Velborstein Castle", "castle in Bavaria", P31="Q23413")
    net.item("Q23413", "castle")
    grounding = ask("Velborstein und ein rotes Auto", "wikipedia")
    assert "castle" in [s.noun for s in grounding.brief.subjects]


def test_a_redirect_says_that_both_names_mean_the_same(ask: Ask, net: Net) -> None:
    net.page("en", "Zorgulon", "Large bear of the net")
    net.redirects["en", "zorgulons"] = "Zorgulon"
    assert seen(ask("two zorgulons next to a red mug", "wikipedia"))[0][0] == "bear"


def test_wikidata_gives_a_colour_and_figures_where_they_are_certain(ask: Ask, net: Net) -> None:
    net.page("en", "Zorgulon", "tower in Paris", wikibase_item="Q243")
    net.item(
        "Q243",
        "Zorgulon",
        "tower in Paris",
        P31="Q1",
        P462="Q2",
        P2048={"amount": "+330", "unit": "http://www.wikidata.org/entity/Q11573"},
        P571={"time": "+1889-03-31T00:00:00Z", "precision": 11},
    )
    net.item("Q1", "tower")
    net.item("Q2", "brown", P465="7A4A2B")
    net.item("Q11573", "metre")
    grounding = ask("the Zorgulon next to a red mug", "wikipedia")
    assert grounding.brief.subjects[0].color == "#7a4a2b"
    assert [(f.name, f.value) for f in grounding.brief.facts] == [
        ("Zorgulon: height", "330 metre"),
        ("Zorgulon: inception", "1889-03-31"),
    ]


def test_without_wikidata_the_page_is_enough(ask: Ask, net: Net, settings) -> None:
    net.page("en", "Zorgul Velin", "Breed of dog", wikibase_item="Q39357")
    alone = replace(settings, wikidata_url="http://127.0.0.1:9")
    assert seen(ask("a Zorgul Velin", "wikipedia", with_=alone)) == [("dog", 1, None)]


@given(
    prompt=st.text(alphabet='Wuffka dogRx "„“,.\n犬ベッロé1', max_size=60),
    shows=st.sampled_from(["dog", "small brown dog", "zorgulon", "", "two red mugs"]),
)
@hypothesis_settings(max_examples=40)
def test_learning_never_fails_and_never_changes_a_string(prompt: str, shows: str) -> None:
    brief = read(prompt)
    asked = (*mentions(brief, ["Wuffka", "dog", "ベッロ", "Rx"]), *queries(brief, NOTHING))
    finding = Finding("Wuffka", "facts:wuffka.toml", is_exact=True, shows=shows, color="#7a4a2b", facts=(("a", "b"),))
    answers = [Answer(query, "folder", (finding,), "2026-03-01T12:00:00+00:00") for query in asked]
    for reread in (read, None):
        learned, _ = learn(brief, answers, reread)
        assert learned.prompt == prompt
        assert sorted(t.words for t in learned.texts) == sorted(t.words for t in brief.texts)
        assert len({s.id for s in learned.subjects}) == len(learned.subjects)
