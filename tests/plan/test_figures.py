"""From what a brief says to the figure that shows it: looks by noun and detail, clothes, poses, hands and seats."""

from dataclasses import replace

import numpy as np
import pytest

from maquette.color import BASIC_COLORS
from maquette.objects.placed import built_outline, transform
from maquette.plan.compose import compose
from maquette.plan.figures import differing, figure_of
from maquette.plan.model import Plan, SceneLayer, SceneObject
from maquette.request import parse_request
from maquette.understand.brief import Brief, Relation, Subject, Wish


def brief(*subjects: Subject, relations: tuple[Relation, ...] = ()) -> Brief:
    return Brief(prompt="", language="en", kind="scene", subjects=subjects, relations=relations)


def person(noun: str = "woman", **more: object) -> Subject:
    return Subject(id="person", noun=noun, object="person", **more)  # type: ignore[arg-type]


def planned(one: Brief) -> Plan:
    return compose(one, parse_request({"prompt": "a prompt", "seed": 7}))


def things(plan: Plan) -> dict[str, SceneObject]:
    return {t.id: t for layer in plan.layers if isinstance(layer, SceneLayer) for t in layer.objects}


def anchor(thing: SceneObject, name: str) -> np.ndarray:
    return transform(thing) @ np.array((*built_outline(thing).anchors[name], 1.0))


def test_nouns_and_details_choose_the_look() -> None:
    subject = person("old man", details=("bald", "with a long beard"), part_colors=(("beard", "#f4f3f0"),))
    figure = figure_of(brief(subject), subject, "person")
    assert figure.features["age"] == "old" and figure.features["gender"] == "man"
    assert figure.features["hair"] == "bald" and figure.features["beard"] == "long"
    assert figure.colors["beard"] == "#f4f3f0"


def test_clothes_are_put_on_and_told_in_the_manifest() -> None:
    coat = Subject(id="coat", noun="raincoat", drawing="coat", color="#f5c421", color_name="yellow")
    wearing = Relation("person", "wearing", "coat")
    plan = planned(brief(person(), coat, relations=(wearing,)))
    shown = things(plan)
    assert "coat" not in shown
    assert shown["person"].features["top"] == "raincoat" and shown["person"].part_colors["coat"] == "#f5c421"
    entry = next(e for e in plan.manifest.entries if e.id == "coat")
    assert entry.label == "raincoat" and entry.color == "yellow"


def test_what_a_figure_cannot_put_on_stays_a_thing() -> None:
    umbrella = Subject(id="bell", noun="bell", drawing="bell")
    plan = planned(brief(person(), umbrella, relations=(Relation("person", "wearing", "bell"),)))
    assert "bell" in things(plan)


def test_whoever_holds_something_lifts_the_hand_to_it() -> None:
    balloon = Subject(id="balloon", noun="balloon", object="balloon")
    shown = things(planned(brief(person(), balloon, relations=(Relation("person", "holding", "balloon"),))))
    holder, held = shown["person"], shown["balloon"]
    assert holder.features["pose"] == "holding_up"
    hand = anchor(holder, "right_hand")
    assert np.hypot(hand[0] - held.position[0], hand[1] - held.position[1]) < 0.25 * holder.scale
    assert held.position[2] > 0.2 * holder.scale


def test_hips_go_on_seats_and_feet_stay_above_the_ground() -> None:
    bench = Subject(id="bench", noun="bench", object="bench")
    on = Relation("person", "on", "bench")
    shown = things(planned(brief(person("man", pose="sitting"), bench, relations=(on,))))
    man, seat = shown["person"], shown["bench"]
    assert man.features["pose"] == "sitting" and man.turn_deg == seat.turn_deg
    assert np.abs(anchor(man, "hips") - anchor(seat, "seat"))[:3].max() < 0.12
    assert man.position[2] > -0.01


@pytest.mark.parametrize(("noun", "pose"), [("bench", "sitting"), ("sofa", "sitting"), ("table", None)])
def test_nobody_stands_on_a_seat_unasked(noun: str, pose: str | None) -> None:
    subject, below = person("man"), Subject(id="below", noun=noun, object=noun)
    told = brief(subject, below, relations=(Relation("person", "on", "below"),))
    assert figure_of(told, subject, "person").features.get("pose") == pose


def test_who_is_told_to_stand_on_a_chair_stands() -> None:
    subject, chair = person("man", pose="standing"), Subject(id="chair", noun="chair", object="chair")
    told = brief(subject, chair, relations=(Relation("person", "on", "chair"),))
    assert figure_of(told, subject, "person").features["pose"] == "standing"


def test_without_a_seat_one_sits_on_the_ground() -> None:
    subject = person("girl", pose="sitting")
    assert figure_of(brief(subject), subject, "person").features["pose"] == "resting"


def test_several_people_differ_unless_it_is_said_how_they_look() -> None:
    subject = person("child", count=3)
    figure = figure_of(brief(subject), subject, "person")
    looks = [differing(figure, "person", k) for k in range(3)]
    assert len({(look.colors["skin"], look.colors["shirt"]) for look in looks}) == 3
    assert all(look.features["age"] == "child" for look in looks)
    blond = person("child", count=3, part_colors=(("hair", "#dfb45c"),))
    same = figure_of(brief(blond), blond, "person")
    assert {differing(same, "person", k).colors["hair"] for k in range(3)} == {"#dfb45c"}


def test_animals_have_their_young_and_their_scarves() -> None:
    puppy = Subject(id="dog", noun="puppy", object="dog")
    scarf = Subject(id="scarf", noun="scarf", drawing="scarf", color="#2259c9")
    figure = figure_of(brief(puppy, scarf, relations=(Relation("dog", "wearing", "scarf"),)), puppy, "dog")
    assert figure.features["age"] == "young" and figure.features["neck"] == "scarf"
    assert figure.colors["scarf"] == "#2259c9" and figure.worn == ("scarf",)


def test_two_who_face_each_other_turn_to_each_other() -> None:
    cat, dog = (Subject(id=n, noun=n, object=n) for n in ("cat", "dog"))
    relations = (Relation("cat", "facing", "dog"), Relation("cat", "left_of", "dog"))
    shown = things(planned(brief(cat, dog, relations=relations)))
    assert shown["cat"].turn_deg < -30 and shown["dog"].turn_deg > 30


def test_what_shows_in_a_figure_is_not_told_as_not_understood() -> None:
    subject = person("man", details=("bald", "grumpy"))
    read = replace(brief(subject), unread=(Wish("bald", "not understood"), Wish("grumpy", "not understood")))
    assert [w.words for w in planned(read).warnings] == ["grumpy"]


def test_red_hair_is_copper_and_not_paint() -> None:
    subject = person(part_colors=(("hair", BASIC_COLORS["red"]), ("coat", BASIC_COLORS["red"])))
    figure = figure_of(brief(subject), subject, "person")
    assert figure.colors["hair"] != BASIC_COLORS["red"] == figure.colors["coat"]
