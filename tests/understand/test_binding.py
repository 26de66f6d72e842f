"""What belongs to what: attributes, relations, shares and pronouns, in English."""

import pytest

from maquette.understand import read
from maquette.understand.brief import Relation


def things(prompt):
    """(noun, count, colour) of every subject, in order."""
    return [(s.noun, s.count, s.color_name) for s in read(prompt).subjects]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("a purple dog and a brown carrot", [("dog", 1, "purple"), ("carrot", 1, "brown")]),
        ("a purple dog and a brown carrot, not the other way round", [("dog", 1, "purple"), ("carrot", 1, "brown")]),
        ("a red toaster and two blue frisbees", [("toaster", 1, "red"), ("frisbee", 2, "blue")]),
        ("a large, ripe fig", [("fig", 1, None)]),
        ("a black cat", [("cat", 1, "black")]),
        ("a mint-coloured vase", [("vase", 1, "green")]),
        ("a chocolate cake", [("cake", 1, None)]),
        ("an orange on an orange plate", [("orange", 1, None), ("plate", 1, "orange")]),
        ("a red wine glass", [("wine glass", 1, "red")]),
    ],
)
def test_attributes_belong_to_their_nouns(prompt, told):
    assert things(prompt) == told


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("five chairs: three of them are red, the other two are blue", [("chair", 3, "red"), ("chair", 2, "blue")]),
        ("Three cats. One of them is black, the others are white.", [("cat", 1, "black"), ("cat", 2, "white")]),
        ("four apples, one of them green", [("apple", 1, "green"), ("apple", 3, None)]),
        ("two mugs, the left one red, the right one blue", [("mug", 1, "red"), ("mug", 1, "blue")]),
        ("a red and a blue scarf", [("scarf", 1, "red"), ("scarf", 1, "blue")]),
        ("two cats, one black and one white", [("cat", 1, "black"), ("cat", 1, "white")]),
    ],
)
def test_several_things_can_be_told_apart(prompt, told):
    assert things(prompt) == told


@pytest.mark.parametrize(
    ("prompt", "counts"),
    [
        ("twice as many apples as pears: show three pears", {"apple": 6, "pear": 3}),
        ("eight spoons and half as many forks", {"spoon": 8, "fork": 4}),
        ("two geese, and four more ducks than geese", {"goose": 2, "duck": 6}),
        ("three doors, with one robot for each door", {"door": 3, "robot": 3}),
        ("three plates, each with one strawberry on it", {"plate": 3, "strawberry": 3}),
        ("two rows of three mugs", {"mug": 6}),
        ("a 3×2 grid of yellow lemons", {"lemon": 6}),
        ("twenty-four macarons in a 6x4 grid", {"macaron": 24}),
        ("1,200 balloons", {"balloon": 1200}),
        ("a dozen eggs", {"egg": 12}),
    ],
)
def test_counts_that_must_be_worked_out(prompt, counts):
    assert {s.noun: s.count for s in read(prompt).subjects} == counts


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("a red cube on top of a blue sphere next to two green cones", ["cube on sphere", "sphere next_to cone"]),
        ("To the left of the house is a bear.", ["bear left_of house"]),
        ("Behind a house stands a tree.", ["tree behind house"]),
        ("A red cube. On top of it sits a bird.", ["bird on cube"]),
        ("a lamp, behind it a clock", ["clock behind lamp"]),
        ("a cat, on a mat", ["cat on mat"]),
        ("a vase with a tulip in it", ["tulip inside vase"]),
        ("a snail with a house on its back", ["house on snail"]),
        ("a knight and a dragon, facing each other", ["knight facing dragon", "dragon facing knight"]),
        ("Left to right: a pear, a banana, a lemon.", ["pear left_of banana", "banana left_of lemon"]),
        ("a man in a top hat holding a balloon", ["man wearing top-hat", "man holding balloon"]),
        (
            "A woman. She wears a sweater, a skirt and boots.",
            ["woman wearing sweater", "woman wearing skirt", "woman wearing boot"],
        ),
    ],
)
def test_relations_in_any_word_order(prompt, told):
    nouns = {s.id: s.noun.replace(" ", "-") for s in read(prompt).subjects}
    found = [f"{nouns[r.subject]} {r.kind} {nouns[r.other]}" for r in read(prompt).relations]
    assert found == told


def test_sizes_are_compared_with_a_factor_where_one_is_said():
    assert read("a mouse three times as tall as an elephant").relations == (
        Relation("mouse", "larger_than", "elephant", 3.0),
    )
    assert read("a mouse bigger than an elephant").relations == (Relation("mouse", "larger_than", "elephant"),)
    assert read("a car half the size of a shoe").relations[0].factor == 0.5


@pytest.mark.parametrize(
    ("prompt", "noun", "drawn"),
    [
        ("a mandolin", "mandolin", "guitar"),
        ("a toaster", "toaster", None),
        ("a microwave", "microwave", None),
        ("a cello", "cello", "violin"),
    ],
)
def test_a_noun_of_the_dictionary_is_a_thing_and_may_have_kin(prompt, noun, drawn):
    [subject] = read(prompt).subjects
    assert (subject.noun, subject.object, subject.drawing) == (noun, None, drawn)


def test_parts_that_nothing_builds_are_still_said_of_their_thing():
    umbrella = read("a red umbrella with a white handle").subjects[0]
    assert (umbrella.color_name, dict(umbrella.part_colors)) == ("red", {"handle": "#f4f3f0"})
    assert read("a corgi with a curly tail").subjects[0].details == ("curly tail",)


def test_what_is_not_wanted_is_known_by_its_noun():
    assert read("a brown dog without a collar, no cats, no people").avoid == {"collar", "cat", "people"}


@pytest.mark.parametrize("prompt", ["only a table", "a cat on a wooden table"])
def test_what_things_stand_on_is_no_thing(prompt):
    assert "table" not in [s.noun for s in read(prompt).subjects]


@pytest.mark.parametrize("prompt", ["a cat under a table", "three tables", "a red table next to a blue chair"])
def test_a_table_among_other_things_is_one(prompt):
    assert "table" in [s.noun for s in read(prompt).subjects]


def test_light_is_told_in_a_sentence_as_well():
    [soft] = read("The light is soft and warm, from the left.").lights
    assert (soft.kind, soft.side, soft.warmth) == ("soft", "left", "warm")
    assert [light.kelvin for light in read("a lemon lit at 3200K").lights] == [3200]


def told(prompt):
    """(one noun, relation, other noun) of every relation."""
    brief = read(prompt)
    nouns = {s.id: s.noun for s in brief.subjects}
    return {(nouns[r.subject], r.kind, nouns[r.other]) for r in brief.relations}


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("a cat and a dog face each other", ("cat", "facing", "dog")),
        ("two armchairs face a fireplace", ("armchair", "facing", "fireplace")),
        ("a white cube on a black cylinder, to the right of which is a red sphere", ("sphere", "right_of", "cylinder")),
        ("a cat on the left of a dog and on the right of a rabbit", ("cat", "right_of", "rabbit")),
        ("the bear is bigger than the fox but smaller than the whale", ("bear", "smaller_than", "whale")),
        ("a cake surrounded by candles", ("candle", "around", "cake")),
        ("a green armchair, a floor lamp to its left", ("floor lamp", "left_of", "armchair")),
        ("A swan glides over a pond. To its right, three cygnets follow.", ("cygnet", "right_of", "swan")),
        ("There's a small table. On the table there is a vase; a cat sleeps under it.", ("cat", "under", "table")),
        ("a cage is on a table, and a cat under the table sleeps", ("cage", "on", "table")),
        ("A spoon lies to the right of the cup, and a napkin lies behind it.", ("napkin", "behind", "cup")),
        ("a cutting board, and on the board a loaf of bread", ("loaf of bread", "on", "cutting board")),
        ("two cups on a tray with a spoon between them", ("spoon", "between", "cup")),
        ("a witch, and around her neck a red scarf", ("witch", "wearing", "scarf")),
        ("an old man, fishing rod in hand", ("man", "holding", "fishing rod")),
        ("a snowman, a robin on its hat", ("robin", "on", "hat")),
        ("a van with a red star on its side", ("star", "on", "van")),
        ("a vase with two tulips stands on a stool", ("vase", "on", "stool")),
        ("a mouse hidden by a key", ("mouse", "behind", "key")),
        ("three bluebirds fly around the top of a tree", ("bluebird", "around", "tree")),
        ("a girl stands on a ladder that leans against a tree", ("ladder", "next_to", "tree")),
        ("The woman on the left wears a red coat; the woman on the right, a green one.", ("woman", "wearing", "coat")),
        ("He is a smith. To his left stands a barrel, with a rope.", ("barrel", "left_of", "smith")),
        ("a plate of spaghetti with basil, a fork stuck in it", ("fork", "inside", "plate")),
    ],
)
def test_english_clauses_bind_what_they_point_at(prompt, relation):
    assert relation in told(prompt)


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("books around a candle, a cat on a chair", ("book", "around", "cat")),
        ("two cups on a tray with a spoon between them", ("spoon", "between", "tray")),
        ("firelight on two faces beside a tent", ("tent", "on", "face")),
        ("an island with a house and a tree on it", ("tree", "on", "house")),
        ("a taxi, its headlights on, a man beside it", ("headlight", "on", "man")),
        ("a man holding an umbrella and a woman; behind them a taxi", ("taxi", "behind", "umbrella")),
        ("remove the watch from the table next to a cup", ("watch", "next_to", "cup")),
    ],
)
def test_english_clauses_bind_nothing_else(prompt, relation):
    assert relation not in told(prompt)


def test_what_is_on_the_side_of_something_does_not_tip_it_over():
    assert read('a van with "ACME" on its side').subjects[0].pose is None
    assert read('a van with "ACME" on its side').texts[0].on == "van"
    assert read("a bottle on its side").subjects[0].pose == "lying"
    assert [t.words for t in read("a van with PASTA FRESCA painted on its side").texts] == ["PASTA FRESCA"]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("twelve cupcakes, a quarter of them pink, the rest white", [("cupcake", 3, "pink"), ("cupcake", 9, "white")]),
        ("a red kite and a second, smaller one in blue", [("kite", 1, "red"), ("kite", 1, "blue")]),
        ("one stool; three more stools, all of them red", [("stool", 1, None), ("stool", 3, "red")]),
        ("two identical blue chairs", [("chair", 2, "blue")]),
        ("two cups of different colours: red and blue", [("cup", 1, "red"), ("cup", 1, "blue")]),
        ("no red roses, only white ones, five of them", [("rose", 5, "white")]),
        ("a bunch of green grapes", [("grapes", 1, "green")]),
        ("four friends - two women and two men", [("woman", 2, None), ("man", 2, None)]),
        ("a three-legged stool", [("stool", 1, None)]),
        ("a ball of red yarn", [("yarn", 1, "red")]),
        ("a photo of a teal vintage van", [("van", 1, "green")]),
        ("a couple of glasses and an elderly couple", [("glass", 2, None), ("couple", 2, None)]),
        ("five people: two adults and three children", [("adult", 2, None), ("child", 3, None)]),
        ("a bronze statue of a horse", [("horse statue", 1, None)]),
        ("one pair of white sneakers under a sky in pink and orange", [("sneaker", 2, "white")]),
        ("two small white bowls", [("bowl", 2, "white")]),
        ("a golden loaf and an olive branch", [("loaf", 1, "yellow"), ("olive branch", 1, None)]),
    ],
)  # fmt: skip
def test_english_counts_and_colours_belong_to_what_is_meant(prompt, told):
    assert things(prompt) == told


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("a woman with a red umbrella crosses the street", "umbrella"),
        ("a raccoon barista with an apron", "raccoon"),
        ("a robot with a copper watering can", "watering can"),
        ("a modern kitchen table left of a lamp", "kitchen table"),
        ("three gray cats under a city street lamp", "street lamp"),
    ],
)
def test_words_beside_a_noun_do_not_change_what_it_is(prompt, noun):
    assert noun in [s.noun for s in read(prompt).subjects]


@pytest.mark.parametrize(
    ("prompt", "place", "scene"),
    [
        ("a perfume bottle on a podium with soft pink light", "podium", None),
        ("a soap dish on a white pedestal, sage background", "podium", None),
        ("a watch on a marble counter", "counter", None),
        ("a loaf of bread on a kitchen counter", "table_window", "kitchen"),
        ("a serum on a podium in a forest", None, "forest"),
        ("a red sports car on a mountain road", None, "mountains"),
        ("a castle above the clouds", None, "sky"),
        ("an astronaut on the moon", None, "moon surface"),
        ("a night sky over a desert with a tent", None, "desert"),
        ("a dragon the size of a hill", None, None),
        ("a cat outside the circle", None, None),
    ],
)
def test_what_things_stand_on_and_under_leads_to_the_place(prompt, place, scene):
    setting = read(prompt).setting
    assert (setting.place, setting.scene) == (place, scene)
