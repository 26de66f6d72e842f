"""What prompts say of pictures that exist: changes, references, what stays, and how much changes."""

import pytest

from maquette.understand import read
from maquette.understand.brief import Edit


@pytest.mark.parametrize(
    ("prompt", "edits"),
    [
        ("Remove the cup", [Edit("remove", "cup")]),
        ("Replace the sky with a sunset", [Edit("replace", "sky", "sunset")]),
        ("make the umbrella bigger", [Edit("resize", "umbrella", "bigger")]),
        ("Change the car to dark red", [Edit("recolor", "car", "dark red")]),
        ("Fix it: change “Cofee” to “Coffee”", [Edit("retouch", "it"), Edit("rewrite", "Cofee", "Coffee")]),
        (
            "change the background to rainy weather and add a red umbrella",
            [Edit("change", "background", "rainy weather"), Edit("add", "red umbrella")],
        ),
        ("Redraw as an impressionist oil painting", [Edit("restyle", "picture", "impressionist oil painting")]),
    ],
)
def test_orders_to_change_a_picture_are_edits(prompt, edits):
    assert [e for e in read(prompt).edits if e.target != "it"] == [e for e in edits if e.target != "it"]


@pytest.mark.parametrize(
    "prompt",
    [
        "Add one large headline at the top",
        "A cat makes the bed in a bright room",
        "A poster of a cat. Change the mood to warm.",
        "Do not change the label",
        "Create a mug with a removable lid",
    ],
)
def test_a_new_picture_has_no_edits(prompt):
    assert read(prompt).edits == ()


def test_references_have_numbers_and_roles_in_either_order():
    rules = read("Use image 1 as the product and image 2 for the style").references
    assert [(r.number, r.role) for r in rules] == [(1, "product"), (2, "style")]
    rules = read("the style of the second photo with the person from the first picture").references
    assert [(r.number, r.role) for r in rules] == [(2, "style"), (1, "person")]


def test_what_stays_and_what_changes_are_told_apart():
    brief = read("Keep the face and the logo placement identical, change only the background.")
    [rule] = brief.references
    assert (rule.role, rule.keep, rule.change) == ("source", ("face", "logo placement"), ("background",))
    assert brief.strength is not None and brief.strength < 0.3


def test_the_wording_sets_how_much_changes():
    little, much = read("Slightly brighten the photo, remove the dust"), read("Completely redraw the picture")
    assert little.strength is not None and much.strength is not None and little.strength < much.strength
