"""Photographers' words mean what they say: views, shots, lenses, effects, light; what cannot be had is told once."""

from typing import get_args

import numpy as np
import pytest
from composed import box, boxes, failures, height, layer_of, planned, scene_of, thing, told
from hypothesis import given
from hypothesis import strategies as st

from maquette.color import luminance
from maquette.geometry.camera import View
from maquette.places._gobo import window_bars
from maquette.plan.focus import focus_of
from maquette.plan.lens import EFFECTS, UNDRAWN
from maquette.plan.lighting import KELVIN, SETS, light_of
from maquette.understand.brief import (
    Brief,
    CameraWish,
    Hour,
    LensEffect,
    LightKind,
    LightWish,
    Season,
    Setting,
    Weather,
)


def elevation_deg(camera) -> float:
    way = np.subtract(camera.target, camera.position)
    return float(np.degrees(np.arcsin(-way[2] / np.linalg.norm(way))))


def camera_of(*subjects, **wishes):
    return layer_of(planned(scene_of(*(subjects or ("cat",)), camera=CameraWish(**wishes)))).camera


# --- the camera


@pytest.mark.parametrize(
    ("view", "low", "high"),
    [("eye_level", 0, 6), ("front", 0, 8), ("low", -10, 0), ("high", 30, 50), ("top", 70, 90), ("isometric", 34, 37)],
)
def test_views_look_from_where_they_say(view, low, high):
    assert low <= elevation_deg(camera_of(view=view)) <= high


def test_an_isometric_view_is_taken_from_so_far_that_parallels_stay_parallel():
    assert camera_of(view="isometric").focal_length_mm >= 200


def test_a_dutch_angle_leans_and_keeps_things_whole():
    plan = planned(scene_of("cat", "house", camera=CameraWish(view="dutch")))
    assert abs(layer_of(plan).camera.roll_deg) >= 8
    assert failures(plan) == []
    assert camera_of().roll_deg == 0


def test_a_back_view_turns_things_round_and_tells_that_drawings_have_no_back():
    plan = planned(scene_of("mug", "cat", camera=CameraWish(view="back")))
    assert all(abs(t.turn_deg) > 90 for t in layer_of(plan).objects)
    assert [w.words for w in plan.warnings] == ["back view"]
    assert planned(scene_of("mug", camera=CameraWish(view="back"))).warnings == ()


def test_in_a_flat_lay_things_lie_on_their_backs():
    plan = planned(scene_of("cat", "phone", "book", camera=CameraWish(view="top")))
    assert {t.pitch_deg for t in layer_of(plan).objects} == {90.0}
    assert failures(plan) == []


def test_shots_come_nearer_and_nearer():
    shots = ("extreme_wide", "wide", "medium", "close_up")
    tall = [height(box(planned(scene_of("cat", camera=CameraWish(shot=s))), "cat")) for s in shots]
    assert tall == sorted(tall)
    assert tall[0] < 0.5 * tall[-1]


def test_a_close_up_is_whole_and_a_macro_is_cropped_on_purpose():
    close = planned(scene_of("cat", camera=CameraWish(shot="close_up")))
    macro = planned(scene_of("cat", camera=CameraWish(shot="macro")))
    assert [c.kind for c in close.checks if c.kind == "whole"] == ["whole"]
    assert not any(c.kind == "whole" for c in macro.checks)
    x0, y0, x1, y1 = box(macro, "cat")
    assert (x0, y0, x1, y1) == (0, 0, macro.canvas.width, macro.canvas.height)
    assert macro.warnings == ()


def test_focal_length_and_aperture_are_taken_at_their_word():
    camera = camera_of(focal_length_mm=35, f_number=1.4)
    assert (camera.focal_length_mm, camera.f_number) == (35, 1.4)


@pytest.mark.parametrize(("said", "built"), [(2, 8), (5000, 600)])
def test_a_lens_that_nobody_builds_is_told(said, built):
    plan = planned(scene_of("cat", camera=CameraWish(focal_length_mm=said)))
    assert layer_of(plan).camera.focal_length_mm == built
    assert told(plan) == {f"{said} mm"}


@pytest.mark.parametrize("effect", get_args(LensEffect))
def test_every_effect_is_drawn_or_told_once(effect):
    plain = layer_of(planned(scene_of("cat")))
    plan = planned(scene_of("cat", camera=CameraWish(effects=(effect,))))
    layer = layer_of(plan)
    is_drawn = (layer.grade, layer.camera, plan.canvas) != (plain.grade, plain.camera, planned(scene_of("cat")).canvas)
    words = [w.words for w in plan.warnings]
    assert is_drawn or words == [effect.replace("_", " ")]
    assert words in ([], [effect.replace("_", " ")])
    assert (effect in EFFECTS or effect in UNDRAWN) or words == []


def test_bokeh_opens_the_lens():
    plain, open_ = (planned(scene_of("cat", "house", camera=c)) for c in (CameraWish(), CameraWish(effects=("bokeh",))))
    assert layer_of(plain).camera.f_number is None
    assert layer_of(open_).camera.f_number is not None


# --- the light


def lamps_of(*lights: LightWish):
    studio = Setting(place="color_studio")
    return {lamp.id: lamp for lamp in layer_of(planned(scene_of("cat", lights=lights, setting=studio))).lights}


def azimuth_deg(lamp) -> float:
    """0 at the camera, positive to the right."""
    x, y, _ = np.subtract(lamp.position, lamp.target)
    return float(np.degrees(np.arctan2(x, -y)))


@pytest.mark.parametrize("kind", sorted(SETS))
def test_every_kind_of_light_sets_up_lamps_of_its_own(kind):
    usual = lamps_of()
    lamps = lamps_of(LightWish(kind=kind))
    assert lamps["key"] != usual["key"]
    assert azimuth_deg(lamps_of(LightWish(kind=kind, side="right"))["key"]) == pytest.approx(
        -azimuth_deg(lamps["key"]), abs=12
    )


@pytest.mark.wide
@pytest.mark.parametrize("kind", get_args(LightKind))
@pytest.mark.parametrize("place", ["color_studio", "table_window", "neon_street"])
def test_light_is_set_up_or_told_once(kind, place):
    setting = Setting(place=place)
    plan = planned(scene_of("cat", lights=(LightWish(kind=kind),), setting=setting))
    plain = planned(scene_of("cat", setting=setting))
    words = [w.words for w in plan.warnings]
    is_drawn = layer_of(plan).lights != layer_of(plain).lights or layer_of(plan).place != layer_of(plain).place
    assert words in ([], [kind.replace("_", " ")])
    is_there_anyway = place != "color_studio"
    assert words or is_drawn or is_there_anyway


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_bars_of_a_window_fall_over_the_scene_and_stay_out_of_the_picture(side):
    studio = Setting(place="color_studio")
    plan = planned(scene_of("cube", lights=(LightWish(kind="cross_bars", side=side),), setting=studio))
    layer = layer_of(plan)
    assert layer.place.options["gobo"] == "bars"
    focus = focus_of(layer.objects)
    bars = window_bars(focus, from_right=side == "right").mesh.vertices
    camera = layer.camera
    size = (plan.canvas.width, plan.canvas.height)
    pixels, depth = View(camera.position, camera.target, camera.focal_length_mm, *size).project(bars)
    assert not ((depth > 0) & (pixels >= 0).all(1) & (pixels < size).all(1)).any()
    key = next(lamp for lamp in layer.lights if lamp.id == "key")
    way = np.subtract(key.position, focus.middle)
    along = (bars - focus.middle) @ way / np.linalg.norm(way)
    assert along.std() < 0.02 * focus.reach  # square to the light, between the lamp and the thing
    assert 0 < along.mean() < np.linalg.norm(way)


def test_rembrandt_light_comes_from_one_side_and_above_and_split_from_the_side():
    rembrandt, split = (lamps_of(LightWish(kind=k))["key"] for k in ("rembrandt", "split"))
    assert 30 < abs(azimuth_deg(rembrandt)) < 60
    assert 80 < abs(azimuth_deg(split)) < 100
    assert rembrandt.position[2] > split.position[2]


def test_a_second_light_is_set_up_beside_the_first():
    lamps = lamps_of(LightWish(kind="softbox", side="left"), LightWish(kind="rim", color="#2f7bff"))
    assert azimuth_deg(lamps["key"]) < 0
    r, _, b = lamps["rim"].radiance
    assert b > 2 * r


@pytest.mark.parametrize(("warmth", "is_warm"), [("warm", True), ("cool", False)])
def test_warmth_is_seen_on_the_key_light(warmth, is_warm):
    r, _, b = lamps_of(LightWish(kind="softbox", warmth=warmth))["key"].radiance
    assert (r > b) == is_warm


def test_kelvins_are_taken_at_their_word():
    r, g, b = lamps_of(LightWish(kind="softbox", kelvin=3000))["key"].radiance
    assert (r / g, b / g) == pytest.approx((light_of(3000)[0], light_of(3000)[2]), rel=0.01)


@given(st.integers(1700, 12000), st.integers(1, 3000))
def test_hotter_is_bluer(kelvin, more):
    (r, _, b), (r2, _, b2) = light_of(kelvin), light_of(kelvin + more)
    assert b2 / r2 >= b / r - 1e-6
    assert KELVIN["warm"] < KELVIN["cool"]


def test_a_dramatic_mood_is_dark_and_a_cheerful_one_bright():
    def brightness(*moods):
        layer = layer_of(planned(scene_of("cat", moods=moods)))
        options = layer.place.options
        return float(options.get("ambient", 1.0)) * layer.grade.exposure * luminance(str(options["color"]))

    assert brightness("dramatic") < 0.5 * brightness() < brightness() < brightness("cheerful")


# --- where there is no such thing


@pytest.mark.parametrize("hour", get_args(Hour))
def test_an_hour_that_a_studio_does_not_know_is_told_once(hour):
    plan = planned(scene_of("cat", setting=Setting(place="color_studio", hour=hour)))
    assert [w.words for w in plan.warnings] == [hour.replace("_", " ")]


@pytest.mark.parametrize("hour", get_args(Hour))
def test_by_a_window_every_hour_has_its_light_or_the_nearest_to_it(hour):
    plan = planned(scene_of("mug", setting=Setting(place="table_window", hour=hour)))
    shown = layer_of(plan).place.options["hour"]
    assert [w.words for w in plan.warnings] == ([] if shown == hour else [hour.replace("_", " ")])


@pytest.mark.parametrize(
    "wish",
    [
        *(("weather", w) for w in get_args(Weather) if w != "clear"),
        *(("season", s) for s in get_args(Season)),
        ("scene", "hospital"),
    ],
)
def test_weather_season_and_scene_that_no_place_shows_are_told_once(wish):
    name, value = wish
    place = None if name == "scene" else "color_studio"
    plan = planned(scene_of("cat", setting=Setting(place=place, **{name: value})))
    assert [w.words for w in plan.warnings] == [value]


# --- what nothing looks like


def test_what_nothing_looks_like_stays_in_the_plan_as_a_plain_form():
    plan = planned(scene_of(thing("toaster", count=3, color="#c8202a", color_name="red"), "cat"))
    assert len(boxes(plan, "toaster")) == 3
    assert {(e.label, e.color) for e in plan.manifest.of("object")} == {("toaster", "red"), ("cat", None)}
    assert {t.object for t in layer_of(plan).objects if t.label == "toaster"} == {"stand_in"}
    assert [w.words for w in plan.warnings] == ["toaster"]
    assert failures(plan) == []


def test_a_kin_that_stands_in_is_told():
    (notice,) = planned(scene_of(thing("corgi", object="dog"))).warnings
    assert (notice.words, notice.why) == ("corgi", "it is drawn as a dog")


def test_a_part_that_a_thing_lacks_and_what_cannot_be_drawn_of_it_are_told():
    subject = thing("umbrella", part_colors=(("handle", "#c8202a"),), details=("fluffy",), material="unobtainium")
    assert told(planned(scene_of(subject))) == {"handle of the umbrella", "fluffy", "unobtainium"}


def test_what_is_to_be_avoided_is_promised_not_to_be_there():
    plan = planned(scene_of("cat", avoid=frozenset({"dog", "text", "clutter"})))
    assert [(c.label, c.expected) for c in plan.checks if c.kind == "count"] == [("cat", 1), ("dog", 0)]


def test_a_thing_lying_down_lies_and_a_living_one_keeps_its_pose():
    lying = {
        t.id: t
        for t in layer_of(planned(scene_of(thing("bottle", pose="lying"), thing("phone", pose="lying")))).objects
    }
    assert (lying["bottle"].tilt_deg, lying["phone"].pitch_deg) == (90, 90)
    assert told(planned(scene_of(thing("cat", pose="lying")))) == {"lying cat"}


@pytest.mark.parametrize("pose", ["floating", "flying", "hanging", "jumping"])
def test_what_is_in_the_air_is_off_the_ground(pose):
    plan = planned(scene_of(thing("cat", pose=pose), "house"))
    assert min(t.position[2] for t in layer_of(plan).objects if t.id == "cat") > 0
    assert box(plan, "cat")[3] < box(plan, "house")[3]


def test_words_take_their_room_first_and_things_stay_whole_beside_them():
    from maquette.understand.brief import Text

    headline = Text(id="t", words="GOOD MORNING", role="headline", language="en")
    plan = planned(scene_of("mug", "cat", kind="website_hero", texts=(headline,)))
    assert failures(plan) == []
    (words,) = plan.manifest.of("text")
    for thing_box in (*boxes(plan, "mug"), *boxes(plan, "cat")):
        assert not (
            words.box[0] < thing_box[2]
            and thing_box[0] < words.box[2]
            and words.box[1] < thing_box[3]
            and thing_box[1] < words.box[3]
        )


def test_a_brief_of_nothing_but_a_place_is_a_picture():
    brief = Brief(prompt="an empty studio", language="en", kind="scene", setting=Setting(place="color_studio"))
    assert planned(brief).layers


def test_a_panorama_is_wide_unless_another_shape_is_asked_for():
    wish = CameraWish(effects=("panorama",))
    wide, square = planned(scene_of("cat", camera=wish)), planned(scene_of("cat", camera=wish), size="1024x1024")
    assert wide.canvas.width > 2 * wide.canvas.height
    assert told(wide) == set()
    assert told(square) == {"panorama"}
