"""What may stand in for a thing that nobody drew."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette import assets
from maquette.assets import thing
from maquette.objects import objects
from maquette.understand.lexicon import kin
from maquette.understand.lexicon.kin import Kin, kin_of

STAND_INS = {
    "dog": "labrador husky german-shepherd chihuahua akita dachshunds",
    "cat": "siamese-cat maine-coon tomcat",
    "horse": "stallion clydesdale",
    "bird": "robins hummingbird gull",
    "eagle": "hawk falcon condor",
    "fish": "trout cod salmon",
    "snake": "cobra python",
    "tree": "willow birch baobab",
    "evergreen tree": "cypress redwood",
    "flower": "lily orchid daffodil",
    "car": "limousine convertible",
    "truck": "dump-truck tow-truck",
    "bus": "double-decker-bus",
    "sailboat": "schooner catamaran",
    "airplane": "biplane glider fighter-jet",
    "canoe": "kayak rowboat",
    "chair": "rocking-chair office-chair",
    "guitar": "ukulele bass-guitar mandolin",
    "violin": "cello double-bass",
    "drum": "bongos tambourine",
    "bread": "toast rye-bread",
    "house": "mansion hacienda",
    "castle": "palace",
    "hat": "fedora sombrero straw-hat",
    "jeans": "trousers",
    "person": "waiter pirate photographer knight",
    "health worker": "doctor nurse surgeon",
    "axe": "hatchet hatchets",
}
"""Stand-in to words it is good enough for; a hyphen is a space."""

NOBODY = (
    "toaster microwave blender refrigerator parking-meter hair-dryer surfboard typewriter necklace "
    "sweater belt heron ostrich seahorse submarine bagpipe trombone chandelier wheelbarrow whisk "
    "ladle corkscrew ironing-board tuxedo lasagna sausage treasure-chest tombstone"
)


class TestKin:
    @pytest.mark.parametrize("stand_in", STAND_INS)
    def test_a_likeness_stands_in(self, stand_in: str) -> None:
        words = STAND_INS[stand_in].split()
        assert {word: _noun(word) for word in words} == dict.fromkeys(words, stand_in)

    @pytest.mark.parametrize("word", NOBODY.split())
    def test_better_nothing_than_a_silly_likeness(self, word: str) -> None:
        found = kin_of(word.replace("-", " "))
        assert found is not None
        assert (found.noun, found.object, found.drawing) == (None, None, None)

    def test_a_thing_that_is_drawn_stands_for_itself(self) -> None:
        assert kin_of("penguin") == Kin("bird", "penguin", object="penguin")
        assert kin_of("mug") == Kin("container", "mug", object="mug")

    def test_a_drawing_of_many_shows_the_one(self) -> None:
        assert kin_of("sock") == Kin("clothing", "socks", drawing="socks")

    @pytest.mark.parametrize("word", ["style", "light", "minimalist", "quickly", "qzxv", ""])
    def test_what_is_no_thing_has_no_kin(self, word: str) -> None:
        assert kin_of(word) is None

    @pytest.mark.parametrize(
        ("plural", "singular"),
        [("canes", "cane"), ("knives", "knife"), ("torches", "torch"), ("firemen", "fireman"), ("daisies", "daisy"),
         ("parking meters", "parking meter")],
    )  # fmt: skip
    def test_a_plural_is_read_as_the_singular_it_is_of(self, plural: str, singular: str) -> None:
        assert kin_of(plural) == kin_of(singular)
        assert kin_of(singular) is not None

    def test_a_new_object_is_kin_to_all_its_kinds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def drawn(noun: str) -> str | None:
            return "object:toaster" if noun == "kitchen appliance" else None

        monkeypatch.setattr(kin, "_drawn", drawn)
        assert kin_of.__wrapped__("microwave") == Kin("device", "kitchen appliance", object="toaster")

    def test_families_further_up_than_a_few_steps_lend_no_likeness(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(kin, "_drawn", lambda noun: "bull" if noun == "mammal" else None)
        assert kin_of.__wrapped__("hedgehog") == Kin("animal", "mammal", drawing="bull")
        assert kin_of.__wrapped__("labrador") == Kin("animal")

    @given(st.text(max_size=20))
    def test_any_text_has_an_answer(self, text: str) -> None:
        found = kin_of(text)
        assert found is None or found.category in assets.categories()

    def test_every_stand_in_exists(self) -> None:
        for word in EVERYDAY:
            found = kin_of(word)
            if found is not None and found.drawing is not None:
                assert found.drawing in assets.drawing_names(), word
            if found is not None and found.object is not None:
                assert found.object in objects, word


class TestTable:
    def test_every_line_speaks_of_a_thing_and_names_a_drawn_one(self) -> None:
        table = tomllib.loads(kin.TABLE.read_text("utf-8"))
        words = [word for listed in table["words"].values() for word in listed]
        named = (*table["alone"]["words"], *table["kinds"], *words)
        assert [word for word in named if thing(word) is None] == []
        stand_ins = {*table["kinds"].values(), *table["words"]} - {""}
        assert [word for word in stand_ins if kin._drawn(word) is None] == []

    def test_a_family_is_named_by_a_word_of_its_own(self) -> None:
        table = tomllib.loads(kin.TABLE.read_text("utf-8"))
        for word in (*table["alone"]["words"], *table["kinds"]):
            found = thing(word)
            assert found is not None and word in found.lines[0], word

    def test_no_word_has_two_lines(self) -> None:
        table = tomllib.loads(kin.TABLE.read_text("utf-8"))
        words = [word for listed in table["words"].values() for word in listed]
        assert len(set(words)) == len(words)
        assert set(table["alone"]["words"]).isdisjoint(table["kinds"])


EVERYDAY = [word.replace("-", " ") for words in STAND_INS.values() for word in words.split()] + NOBODY.split()


def _noun(word: str) -> str | None:
    found = kin_of(word.replace("-", " "))
    return found.noun if found else None
