"""Several pictures of one prompt: each another take, all of them what was asked for; series and sets alike."""

import cmath
import math
from dataclasses import replace
from itertools import combinations, pairwise

import composed
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.color import hex_to_oklch
from maquette.pipeline import Maquette
from maquette.plan.compose import compose
from maquette.plan.model import DesignLayer, Plan, SceneLayer
from maquette.plan.series import carried
from maquette.plan.variations import IDEAS, House, varied
from maquette.request import MAX_PICTURES, parse_request
from maquette.themes import themes_by_fit
from maquette.understand import read
from maquette.understand.brief import Brief, CameraWish, Composition, LightWish, Setting, Subject, Text

PROMPTS = (
    "A red mug",
    "A matte black bottle, product photo",
    "A fox and an owl next to a mushroom",
    'A poster for a jazz night with the headline "Blue Note"',
    'Advert for wireless earbuds with the headline "Sound without limits"',
    "A set of 9 icons about travel",
    "A diagram of the water cycle",
    'Mobile app onboarding screen with the headline "Grow your own greens"',
)
NEAR_BOX = 0.72  # shared area over all area, of what is seen, from where on two pictures frame it alike
NEAR_COLOR = 0.05  # in OKLab: two backdrops that look alike
NEAR_LENS = 1.25


def takes(prompt: str | Brief, n: int, seed: int = 1, size: str = "1024x1024") -> list[Plan]:
    brief = read(prompt) if isinstance(prompt, str) else prompt
    request = parse_request({"prompt": "a prompt", "size": size, "seed": seed, "n": n})
    return [compose(brief, single) for single in request.singles()]


def scene(plan: Plan) -> SceneLayer | None:
    return next((layer for layer in plan.layers if isinstance(layer, SceneLayer)), None)


def page(plan: Plan) -> DesignLayer | None:
    return next((layer for layer in plan.layers if isinstance(layer, DesignLayer)), None)


def shared(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> float:
    def area(box: tuple[int, int, int, int]) -> int:
        return max(0, box[2] - box[0]) * max(0, box[3] - box[1])

    both = area((max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])))
    return both / max(1, area(a) + area(b) - both)


def differences(one: Plan, other: Plan) -> set[str]:
    """In what two pictures can be told apart at a glance."""
    out = set()
    a, b = page(one), page(other)
    if a and b:
        if a.theme != b.theme:
            out.add("theme")
        if a.palette != b.palette:
            out.add("palette")
    s, t = scene(one), scene(other)
    if s and t:
        boxes = [{e.id: e.box for e in plan.manifest.of("object")} for plan in (one, other)]
        if any(shared(boxes[0][id], boxes[1][id]) < NEAR_BOX for id in boxes[0].keys() & boxes[1].keys()):
            out.add("framing")
        colors = [str(layer.place.options.get("color", layer.place.options.get("surface", ""))) for layer in (s, t)]
        if s.place.name != t.place.name or (colors[0] != colors[1] and not _alike(*colors)):
            out.add("backdrop")
        heights = [layer.camera.position[2] - layer.camera.target[2] for layer in (s, t)]
        if abs(heights[0] - heights[1]) > 0.15 * max(map(abs, heights), default=1.0):
            out.add("height")
        lenses = sorted(layer.camera.focal_length_mm for layer in (s, t))
        if lenses[1] / lenses[0] > NEAR_LENS:
            out.add("lens")
        if [o.turn_deg for o in s.objects] != [o.turn_deg for o in t.objects]:
            out.add("turn")
        if s.place.options.get("light", s.place.options.get("window")) != t.place.options.get(
            "light", t.place.options.get("window")
        ):
            out.add("light")
    return out


def _alike(one: str, other: str) -> bool:
    if not (one.startswith("#") and other.startswith("#")):
        return one == other
    (l0, c0, h0), (l1, c1, h1) = hex_to_oklch(one), hex_to_oklch(other)
    apart = cmath.rect(c0, math.radians(h0)) - cmath.rect(c1, math.radians(h1))
    return math.hypot(l0 - l1, abs(apart)) < NEAR_COLOR


@pytest.mark.parametrize("prompt", PROMPTS)
def test_ten_pictures_are_ten_different_ones(prompt: str) -> None:
    """Pages differ in theme or colours; scenes in at least two of framing, backdrop, height, lens, turn, light."""
    made = takes(prompt, MAX_PICTURES)
    for one, other in combinations(made, 2):
        found = differences(one, other)
        has_own_page = page(one) is not None and not getattr(page(one), "is_overlay", False)
        assert found & {"theme", "palette"} if has_own_page else len(found) >= 2, (one.variation, other.variation)


@pytest.mark.parametrize("prompt", PROMPTS)
def test_every_one_of_them_keeps_what_is_promised(prompt: str) -> None:
    made = takes(prompt, MAX_PICTURES)
    own = ("side", "background_white")  # what a take adds of itself: where it puts a thing, a studio that is white
    promised = [{(c.id, c.kind) for c in plan.checks if c.kind not in own} for plan in made]
    assert all(p == promised[0] for p in promised)
    for plan in made:
        broken = [f for f in composed.failures(plan) if not f.startswith("background")]  # no pixels to look at yet
        assert broken == [], plan.variation


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_first_of_several_is_the_one_there_would_be_alone(prompt: str) -> None:
    assert takes(prompt, 4)[0].hash == takes(prompt, 1)[0].hash


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_plan_tells_which_one_it_is(prompt: str) -> None:
    assert [plan.variation for plan in takes(prompt, 3)] == [0, 1, 2]


def test_there_is_an_idea_for_every_picture_of_a_request() -> None:
    assert len(IDEAS) >= MAX_PICTURES and IDEAS[0] == type(IDEAS[0])()
    assert len(set(IDEAS)) == len(IDEAS)


FIXED = Brief(
    prompt="",
    language="en",
    kind="scene",
    subjects=(Subject(id="mug", noun="mug", object="mug", color="#c8202a", color_name="red", count=2, side="left"),),
    setting=Setting(color="#a0c0e0"),
    lights=(LightWish("rembrandt", "right"),),
    camera=CameraWish(view="three_quarter", focal_length_mm=85, f_number=2.8, shot="wide"),
    composition=Composition(focus="left_third"),
)


@pytest.mark.parametrize("index", range(1, MAX_PICTURES))
def test_what_the_brief_fixes_never_changes(index: int) -> None:
    assert varied(FIXED, 7 + index, index).brief == FIXED


@given(st.sampled_from(PROMPTS), st.integers(0, MAX_PICTURES - 1), st.integers(0, 2**32 - 1))
@settings(max_examples=40, deadline=None)
def test_a_take_only_fills_in_what_is_open(prompt: str, index: int, seed: int) -> None:
    """No wish of the brief is another one afterwards; no text, thing, relation or kind is touched."""
    before = read(prompt)
    after = varied(before, seed, index).brief
    assert after.texts == before.texts and after.relations == before.relations and after.kind == before.kind
    assert sorted(s.id for s in after.subjects) == sorted(s.id for s in before.subjects)
    for part in ("setting", "camera", "composition"):
        for name in type(getattr(before, part)).__dataclass_fields__:
            said = getattr(getattr(before, part), name)
            assert not said or getattr(getattr(after, part), name) == said
    assert not before.lights or after.lights == before.lights


def test_a_mood_that_is_asked_for_is_had_in_every_picture() -> None:
    asked = {page(p).theme for p in takes('A vintage poster with the headline "Rome"', 6) if page(p)}  # type: ignore[union-attr]
    called_for = {name for name, fit in themes_by_fit("poster", ("vintage", "retro")) if fit > 0}
    assert asked <= called_for


def test_colours_that_are_asked_for_are_had_in_every_picture() -> None:
    made = takes('A poster in #2259c9 with the headline "Rome"', 6)
    assert {page(p).palette for p in made} == {("#2259c9",)}  # type: ignore[union-attr]


def test_what_is_asked_for_on_the_left_is_there_in_every_picture() -> None:
    for plan in takes("Three cups on the left, one red notebook on the right", 6, size="1536x1024"):
        boxes = {e.id: e.box for e in plan.manifest.of("object")}
        cups = [b for id, b in boxes.items() if id.startswith("cup")]
        notebook = next(b for id, b in boxes.items() if id.startswith("notebook"))
        assert len(cups) == 3
        assert all(cup[0] + cup[2] < notebook[0] + notebook[2] for cup in cups)


def test_several_things_change_places_where_nothing_holds_them() -> None:
    first, second = takes("A fox and an owl next to a mushroom", 2)
    boxes = [{e.label: e.box[0] for e in plan.manifest.of("object")} for plan in (first, second)]
    assert (boxes[0]["fox"] < boxes[0]["owl"]) != (boxes[1]["fox"] < boxes[1]["owl"])


# Series -----------------------------------------------------------------------------------------------------------


def brief(prompt: str) -> Brief:
    return read(prompt)


def test_whoever_is_in_two_scenes_looks_the_same_in_both() -> None:
    scenes = carried([brief("The fox next to a blue owl"), brief("The owl with a mushroom"), brief("A red fox")])
    owls = [s for b in scenes for s in b.subjects if s.object == "owl"]
    assert {(o.color, o.noun) for o in owls} == {(owls[0].color, "owl")} and owls[0].color_name == "blue"


def test_a_scene_that_names_nobody_shows_those_of_the_scene_before() -> None:
    scenes = carried([brief("A fox and an owl"), brief("At night on the beach")])
    assert [s.object for s in scenes[1].subjects] == ["fox", "owl"]


def test_what_is_said_of_all_holds_in_each() -> None:
    whole = brief("Product photos of a matte black bottle")
    scenes = carried([brief("on marble"), brief("on wood")], whole)
    assert {s.kind for s in scenes} == {"product_photo"}
    assert {(s.object, s.color_name) for b in scenes for s in b.subjects} == {("bottle", "black")}
    assert [b.setting.surface for b in scenes] == ["marble", "wood"]


def test_a_label_stays_on_the_product() -> None:
    scenes = carried([brief('A bottle with the label "AQUA" on a table'), brief("The bottle on marble")])
    on_it = [t for t in scenes[1].texts if t.on == scenes[1].subjects[0].id]
    assert [t.words for t in on_it] == ["AQUA"]


def sizes_of(plans: list[Plan], label: str) -> set[float]:
    return {o.scale for p in plans for layer in p.layers if isinstance(layer, SceneLayer) for o in layer.objects
            if o.label == label}  # fmt: skip


def test_everybody_is_as_tall_in_every_scene_of_a_series() -> None:
    """Sizes are eased among all of the cast: an elephant in one picture does not shrink the mouse in it alone."""
    pictures = Maquette("null").series(
        ["A mouse next to an elephant", "A mouse next to a cat", "A cat next to an elephant"], seed=5, size="1024x1024"
    )
    plans = [p.plan for p in pictures]
    for label in ("mouse", "elephant", "cat"):
        assert len(sizes_of(plans, label)) == 1


def test_pages_of_a_series_share_theme_and_colours() -> None:
    prompts = [
        f'A poster with the headline "{w}" and a {t}' for w, t in (("One", "red mug"), ("Two", "cat"), ("Three", "owl"))
    ]
    pages = [page(p.plan) for p in Maquette("null").series(prompts, seed=3)]
    assert len({(p.theme, p.palette) for p in pages if p}) == 1


def test_a_prompt_that_lists_pictures_gives_one_of_each() -> None:
    prompt = "A series of 3 pictures of a red fox: the fox next to an owl; the fox with a mushroom; the fox alone"
    pictures = Maquette("null").generate(prompt, seed=5)
    assert [p.plan.prompt for p in pictures] == [
        "the fox next to an owl", "the fox with a mushroom", "the fox alone",
    ]  # fmt: skip
    assert {p.seed for p in pictures} == {5}
    again = Maquette("null").generate(prompt, n=3, seed=5)
    assert [p.plan.hash for p in again] == [p.plan.hash for p in pictures]


def test_one_picture_of_a_prompt_that_lists_three_says_that_there_are_more() -> None:
    prompt = "A series of 3 pictures of a red fox: in the snow; at home; at sea"
    (picture,) = Maquette("null").generate(prompt, n=1, seed=5)
    assert any("lists 3 pictures" in w.why for w in picture.warnings)


# Sets -------------------------------------------------------------------------------------------------------------


def test_a_set_is_planned_anew_for_each_shape_and_looks_the_same() -> None:
    sizes = ("1024x1024", "1024x1536", "1536x640")
    made = Maquette("null").set_of('A poster for a jazz night with the headline "Blue Note"', sizes, seed=3)
    assert [f"{p.width}x{p.height}" for p in made] == list(sizes)
    assert len({(page(p.plan).theme, page(p.plan).palette, p.seed) for p in made}) == 1  # type: ignore[union-attr]
    boxes = [next(e.box for e in p.manifest.of("text")) for p in made] if made[0].manifest.of("text") else []
    boxes = boxes or [next(e.box for e in p.plan.manifest.of("text")) for p in made]
    shares = [
        (b[0] / p.width, b[1] / p.height, b[2] / p.width, b[3] / p.height) for b, p in zip(boxes, made, strict=True)
    ]
    assert all(a != b for a, b in pairwise(shares)), "laid out anew, not scaled"


def test_everything_of_a_set_is_whole_in_every_shape() -> None:
    for picture in Maquette("null").set_of("A fox and an owl", ("1024x1024", "1536x640", "640x1536"), seed=3):
        for entry in picture.plan.manifest.of("object"):
            x0, y0, x1, y1 = entry.box
            assert 0 < x0 < x1 < picture.width and 0 < y0 < y1 < picture.height


def test_a_house_is_obeyed() -> None:
    poster = Brief("", "en", "poster", texts=(Text("t", "Hello", "headline", "en"),))
    request = parse_request({"prompt": "a prompt", "seed": 1})
    plan = compose(poster, request, House(theme="night", palette=("#ff0000",)))
    assert page(plan) is not None and (page(plan).theme, page(plan).palette) == ("night", ("#ff0000",))  # type: ignore[union-attr]
    assert page(compose(poster, replace(request, seed=2), House())).theme  # type: ignore[union-attr]
