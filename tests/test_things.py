"""English nouns of things that can be seen, and how English words are used."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from asset_compiler import speech
from asset_compiler.things import TABLE, Chooser
from asset_compiler.wordnet import WordNet
from hypothesis import given
from hypothesis import strategies as st

from maquette.assets import categories, is_action, parts_of_speech, thing, things
from maquette.errors import Unavailable

KINDS = {
    "animal": "labrador hedgehog wombat octopus triceratops",
    "bird": "robin heron ostrich seagull",
    "fish": "trout seahorse stingray shark",
    "insect": "dragonfly wasp firefly",
    "person": "plumber firefighter ballerina grandmother viking",
    "tree": "oak birch baobab",
    "flower": "daisy tulip orchid",
    "fruit": "papaya kiwi grapefruit pear",
    "vegetable": "zucchini turnip broccoli",
    "food": "lasagna muffin sausage",
    "drink": "smoothie whiskey lemonade",
    "vehicle": "sedan bulldozer moped school-bus",
    "boat": "schooner kayak submarine",
    "aircraft": "biplane blimp helicopter",
    "building": "lighthouse barn skyscraper",
    "furniture": "stool wardrobe crib ottoman",
    "container": "teapot suitcase goblet bucket",
    "tool": "hatchet wrench spatula screwdriver",
    "device": "toaster parking-meter smartphone hair-dryer binoculars",
    "instrument": "trombone harp ukulele",
    "clothing": "hoodie cardigan mitten sombrero",
    "jewellery": "necklace brooch earring",
    "toy": "frisbee doll yo-yo jigsaw-puzzle",
    "sport": "surfboard tennis-racket baseball-glove dumbbell",
    "weapon": "sword cannon spear",
    "landform": "waterfall volcano canyon",
    "body": "eyebrow thumb antler",
    "shape": "cube sphere cone",
    "sky": "sun planet comet",
}
"""A few everyday nouns of each kind; a hyphen is a space."""

NO_THINGS = (
    "style note show light view set rest look art color mood idea time day night story theme scene memory dream "
    "energy speed song music sound texture pattern form line edge corner side top middle background foreground "
    "distance height size perspective angle contrast harmony composition detail quality version example way part "
    "piece group pair row number amount price sale offer order company brand business party meeting trip festival "
    "life health work job science weather rain wind use help need wish run walk jump play stop start turn move call "
    "drive kick smile minimalist vintage modern cute render anime handle match well remote the very qzxv"
)

ACTIONS = "galloping juggling running lying tying swimming riding laughing pouring reading skateboarding kissing eating"
NO_ACTIONS = (
    "being having seeming wanting containing ceiling building clothing morning evening king spring stunning gallop"
)

NAMES = ("paris", "berlin", "manhattan", "einstein", "canis familiaris", "quercus alba", "french", "democrat")


class TestThings:
    @pytest.mark.parametrize("kind", KINDS)
    def test_everyday_nouns_are_of_the_kind_that_people_would_say(self, kind: str) -> None:
        words = KINDS[kind].split()
        assert {word: _category(word) for word in words} == dict.fromkeys(words, kind)
        assert kind in categories()

    @pytest.mark.parametrize("word", NO_THINGS.split())
    def test_a_word_that_mostly_means_something_else_is_no_thing(self, word: str) -> None:
        assert thing(word) is None

    @pytest.mark.parametrize(
        ("word", "families"),
        [
            ("labrador retriever", ("retriever", "sporting dog", "dog", "mammal")),
            ("labrador", ("labrador retriever", "dog")),
            ("hot air balloon", ("balloon", "aircraft")),
            ("sedan", ("car", "vehicle")),
            ("trout", ("fish",)),
        ],
    )
    def test_families_come_nearest_first(self, word: str, families: tuple[str, ...]) -> None:
        found = thing(word)
        assert found is not None
        steps = [next(step for step, names in enumerate(found.lines) if family in names) for family in families]
        assert steps == sorted(steps)

    def test_a_brand_or_breed_in_one_word_is_below_the_word_it_comes_nearest(self) -> None:
        brand, plain = thing("hoodie"), thing("sweatshirt")
        assert brand == plain
        assert brand is not None and "hoodie" not in brand.lines[0]

    @given(st.text(max_size=20))
    def test_any_text_has_an_answer(self, text: str) -> None:
        assert thing(text) is thing(text)
        assert len(set(parts_of_speech(text))) == len(parts_of_speech(text))
        assert is_action(text) in (True, False)

    @pytest.mark.parametrize(
        "name", ["paris", "berlin", "manhattan", "einstein", "canis familiaris", "quercus alba", "french", "democrat"]
    )
    def test_names_of_people_and_places_and_latin_ones_are_no_things(self, name: str) -> None:
        assert thing(name) is None


class TestSpeech:
    @pytest.mark.parametrize(
        ("word", "first"),
        [
            ("toaster", "noun"), ("light", "noun"), ("drive", "verb"), ("show", "verb"), ("red", "adjective"),
            ("beautiful", "adjective"), ("ornamental", "adjective"), ("quickly", "adverb"), ("saw", "verb"),
        ],
    )  # fmt: skip
    def test_the_likeliest_part_of_speech_comes_first(self, word: str, first: str) -> None:
        assert parts_of_speech(word)[0] == first

    def test_a_word_may_be_several_parts_of_speech_or_unknown(self) -> None:
        assert set(parts_of_speech("light")) == {"noun", "verb", "adjective", "adverb"}
        assert parts_of_speech("qzxv") == ()

    @pytest.mark.parametrize("word", ACTIONS.split())
    def test_what_somebody_can_be_seen_doing_is_an_action(self, word: str) -> None:
        assert is_action(word)

    @pytest.mark.parametrize("word", NO_ACTIONS.split())
    def test_a_state_a_thing_and_an_hour_are_none(self, word: str) -> None:
        assert not is_action(word)


class TestCompiling:
    """With databases of a few meanings."""

    def test_the_most_counted_sense_is_meant_and_uncounted_animals_come_before_food(self, tmp_path: Path) -> None:
        net = _database(
            tmp_path,
            _noun(1, "animal", "fish"), _noun(2, "food", "food"), _noun(3, "food", "trout", 2),
            _noun(4, "animal", "trout", 1), _noun(5, "artifact", "style"), _noun(6, "attribute", "style"),
            uses=["trout%1:13:00:: 3 1 0", "trout%1:05:00:: 4 2 0", "style%1:06:00:: 5 2 1", "style%1:07:00:: 6 1 9"],
        )  # fmt: skip
        assert Chooser(net, _table()).things()["trout"] == _key(4)
        assert "style" not in Chooser(net, _table()).things()

    def test_a_word_that_is_mostly_a_verb_or_an_uncounted_adjective_is_no_thing(self, tmp_path: Path) -> None:
        net = _database(
            tmp_path,
            _noun(1, "artifact", "show"), _noun(2, "plant", "ornamental"), _noun(3, "artifact", "toast"),
            uses=["show%1:06:00:: 1 1 3", "show%2:39:00:: 9 1 40", "ornamental%1:20:00:: 2 1 0",
                  "ornamental%3:00:00:: 9 1 0", "toast%1:06:00:: 3 1 0", "toast%2:30:00:: 9 1 0"],
        )  # fmt: skip
        assert set(Chooser(net, _table()).things()) == {"toast"}

    def test_names_and_latin_are_left_out_and_breeds_are_kept(self, tmp_path: Path) -> None:
        net = _database(
            tmp_path,
            _noun(1, "animal", "dog"), _noun(2, "animal", "Canis_familiaris", 1), _noun(3, "animal", "genus_Canis"),
            _noun(4, "animal", "Great_Dane", 1), _noun(5, "person", "Dane"),
            uses=["dog%1:05:00:: 1 1 1", "canis_familiaris%1:05:00:: 2 1 0", "genus_canis%1:05:00:: 3 1 0",
                  "great_dane%1:05:00:: 4 1 0", "dane%1:18:00:: 5 1 2"],
        )  # fmt: skip
        assert {"dog", "great dane"} <= set(Chooser(net, _table()).things())
        assert {"canis familiaris", "dane"}.isdisjoint(Chooser(net, _table()).things())

    def test_the_nearest_family_tells_the_kind(self, tmp_path: Path) -> None:
        net = _database(
            tmp_path,
            _noun(1, "artifact", "container"), _noun(2, "artifact", "vehicle", 1), _noun(3, "artifact", "car", 2),
            uses=["container%1:06:00:: 1 1 1", "vehicle%1:06:00:: 2 1 1", "car%1:06:00:: 3 1 1"],
        )  # fmt: skip
        chooser = Chooser(net, _table(kinds={"container": ["container"], "vehicle": ["vehicle"]}))
        assert [chooser.kind(_key(number)) for number in (1, 2, 3)] == ["container", "vehicle", "vehicle"]

    def test_the_table_decides_which_sense_is_meant_which_word_is_none_and_what_a_new_word_means(
        self, tmp_path: Path
    ) -> None:
        net = _database(
            tmp_path,
            _noun(1, "artifact", "sweatshirt"), _noun(2, "person", "pitcher"), _noun(3, "artifact", "pitcher"),
            uses=["sweatshirt%1:06:00:: 1 1 1", "pitcher%1:18:00:: 2 1 5", "pitcher%1:06:00:: 3 2 1"],
        )  # fmt: skip
        chooser = Chooser(net, _table(senses=["pitcher#2"], words={"sweatshirt": ["hoodie"]}, none=["sweatshirt"]))
        assert chooser.things() == {"pitcher": _key(3)}
        assert chooser.more(chooser.things()) == {"hoodie": _key(1)}

    def test_a_sense_that_does_not_exist_is_refused_and_named(self, tmp_path: Path) -> None:
        net = _database(tmp_path, _noun(1, "artifact", "cup"), uses=["cup%1:06:00:: 1 1 1"])
        with pytest.raises(ValueError, match="cup#2"):
            Chooser(net, _table(senses=["cup#2"])).things()

    def test_parts_of_speech_are_ordered_by_use_and_only_verbs_of_doing_are_acts(self, tmp_path: Path) -> None:
        net = _database(
            tmp_path,
            _noun(1, "act", "gallop"),
            uses=["gallop%1:04:00:: 1 1 2", "gallop%2:38:00:: 9 1 8", "ponder%2:31:00:: 9 1 4", "cup%1:06:00:: 1 1 1"],
        )
        held = speech.collect(net, {"cup"})
        assert held["parts"]["vn"] == "gallop"
        assert held["parts"]["v"] == "ponder"
        assert "cup" not in held["parts"].get("n", "")
        assert "gallop" in held["acts"].split()
        assert "ponder" not in held["acts"].split()

    def test_no_word_stands_twice_in_a_list_of_the_table(self) -> None:
        table = tomllib.loads(TABLE.read_text("utf-8"))
        more = [word for words in table["words"].values() for word in words]
        for words in (table["senses"], table["no-things"], table["acts"]["also"], table["acts"]["not"], more):
            assert len({word.partition("#")[0] for word in words}) == len(words)
        assert {name.partition("#")[0] for name in table["senses"]}.isdisjoint(table["no-things"])


@pytest.mark.parametrize("ask", [things._table, things._speech])
def test_a_copy_without_the_words_says_how_to_get_them(
    ask: Callable[[], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maquette.assets._files.FOLDER", tmp_path)
    with pytest.raises(Unavailable, match=r"pip install \."):
        ask.__wrapped__()  # type: ignore[attr-defined]


def _category(word: str) -> str | None:
    found = thing(word.replace("-", " "))
    return found.category if found else None


FIELDS = {"act": 4, "animal": 5, "artifact": 6, "attribute": 7, "food": 13, "person": 18, "plant": 20}


def _key(number: int) -> str:
    return f"{number:08}"


def _noun(number: int, field: str, word: str, parent: int | None = None) -> str:
    """A line of `data.noun`."""
    links = f"001 @ {_key(parent)} n 0000" if parent else "000"
    return f"{_key(number)} {FIELDS[field]:02} n 01 {word} 0 {links} | a meaning  "


def _database(folder: Path, *nouns: str, uses: list[str]) -> WordNet:
    licence = "  1 This software and database is being provided to you  \n"
    lines = [key + f" {int(synset):08} {number} {count}" for key, synset, number, count in map(str.split, uses)]
    (folder / "data.noun").write_text(licence + "".join(f"{noun}\n" for noun in nouns))
    (folder / "index.sense").write_text("".join(f"{line}\n" for line in lines))
    return WordNet(folder)


def _table(
    senses: list[str] | None = None,
    words: dict[str, list[str]] | None = None,
    none: list[str] | None = None,
    kinds: dict[str, list[str]] | None = None,
) -> dict[str, object]:
    fields = {"animal": "animal", "artifact": "other", "food": "food", "person": "person", "plant": "plant"}
    return {
        "senses": senses or [], "words": words or {}, "no-things": none or [], "kinds": kinds or {},
        "without": [], "only": {}, "fields": fields, "capitals": ["animal"],
    }  # fmt: skip
