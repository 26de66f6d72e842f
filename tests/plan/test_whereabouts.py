"""Where a brief's scene is shown: every scene that is built leads to its place, and what is not shown is told."""

from typing import get_args

import pytest

from maquette.places import places
from maquette.plan.setting import choose_place
from maquette.plan.whereabouts import HOMES, NEAREST, SCENES
from maquette.understand.brief import Brief, Hour, LightWish, Season, Setting, Subject, Weather
from maquette.understand.lexicon import phrases_of


def brief(object: str = "mug", **setting):
    lights = setting.pop("lights", ())
    subject = Subject(id="thing", noun=object, object=object, is_main=True)
    return Brief(
        prompt="", language="en", kind="scene", subjects=(subject,), setting=Setting(**setting), lights=tuple(lights)
    )


@pytest.mark.parametrize(("scene", "name"), SCENES.items())
def test_a_scene_that_is_built_is_shown_without_a_word(scene, name):
    place, notices = choose_place(brief(scene=scene))
    assert place.name == name
    assert notices == ()


@pytest.mark.parametrize(("scene", "name"), NEAREST.items())
def test_a_place_that_stands_in_is_told(scene, name):
    place, (notice,) = choose_place(brief(scene=scene))
    assert place.name == name and notice.words == scene and places.get(name).label in notice.why


def test_the_tables_name_scenes_that_are_read_and_places_that_are_built():
    assert {*SCENES.values(), *NEAREST.values(), *HOMES} <= set(places)
    assert [s for s in (*SCENES, *NEAREST) if not phrases_of("en", "scenes", s)] == []
    assert not SCENES.keys() & NEAREST.keys()


def test_a_thing_alone_is_shown_where_it_is_at_home():
    assert choose_place(brief("car"))[0].name == "street_day"
    assert choose_place(brief("sailing_boat"))[0].name == "sea"
    assert choose_place(brief("rocket"))[0].name == "space"


def test_a_street_has_signs_at_night_and_shops_by_day():
    street = {"scene": "street", "place": "neon_street"}
    assert choose_place(brief(**street))[0].name == "street_day"
    assert choose_place(brief(**street, words="neon street"))[0].name == "neon_street"
    assert choose_place(brief(**street, hour="night"))[0].name == "neon_street"
    assert choose_place(brief(**street, lights=[LightWish("neon")]))[0].name == "neon_street"


def test_a_table_by_a_window_stays_one_in_a_kitchen():
    behind = [LightWish("window", "behind")]
    assert choose_place(brief(scene="kitchen", place="table_window", lights=behind))[0].name == "table_window"
    assert choose_place(brief(scene="kitchen", place="table_window"))[0].name == "kitchen"


@pytest.mark.parametrize("hour", get_args(Hour))
def test_outdoors_every_hour_has_its_own_light(hour):
    place, notices = choose_place(brief(scene="forest", hour=hour))
    assert place.options["hour"] == hour and notices == ()


@pytest.mark.parametrize(
    "sort", [*(("weather", w) for w in get_args(Weather)), *(("season", s) for s in get_args(Season))]
)
@pytest.mark.parametrize("scene", ["forest", "desert", "kitchen", "space"])
def test_weather_and_season_are_shown_or_told(scene, sort):
    name, value = sort
    place, notices = choose_place(brief(scene=scene, **{name: value}))
    is_shown = place.options.get(name) == value
    is_told = [n.words for n in notices] == [value]
    assert is_shown != is_told or (value == "clear" and not notices)


def test_the_sun_stands_where_the_light_is_said_to_come_from():
    assert choose_place(brief(scene="beach", lights=[LightWish("sun", "right")]))[0].options["sun"] == "right"
    assert choose_place(brief(scene="beach", lights=[LightWish("backlight")]))[0].options["sun"] == "behind"


def test_a_podium_of_which_no_colour_is_said_takes_that_of_its_light():
    pink = LightWish("soft", color="#fbc0d2")
    assert choose_place(brief(place="podium", lights=[pink]))[0].options["color"] == "#fbc0d2"
    assert choose_place(brief(place="podium", color="#a3b18f", lights=[pink]))[0].options["color"] == "#a3b18f"
    assert choose_place(brief(place="color_studio", lights=[pink]))[0].options["color"] != "#fbc0d2"
