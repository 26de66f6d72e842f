"""The sketch shows what the plan holds, where it is, at the size of the picture."""

import numpy as np
import pytest

from maquette.manifest import Box, Entry, Manifest
from maquette.plan.model import Camera, Canvas, DesignLayer, Light, Place, Plan, SceneLayer, SceneObject
from maquette.plan.sketch import sketch

WIDTH, HEIGHT = 320, 240
BOX: Box = (80, 60, 200, 160)


def scene(*lights: Light) -> Plan:
    camera = Camera(position=(0, -4, 1), target=(0, 0, 0.5), focal_length_mm=50)
    layer = SceneLayer(
        id="scene", box=(0, 0, WIDTH, HEIGHT), place=Place(name="white_studio"), camera=camera, lights=lights
    )
    return Plan(canvas=Canvas(width=WIDTH, height=HEIGHT), seed=0, layers=(layer,))


def light(x: float, y: float) -> Light:
    return Light(id="l", position=(x, y, 0.5), target=(0, 0, 0.5), width_m=1, height_m=1, radiance=(1, 1, 1))


def thing(box: Box = BOX, color: str = "red") -> Entry:
    return Entry(kind="object", id="cup", label="cup", color=color, box=box, layer="scene")


def changed(plan: Plan, *entries: Entry) -> np.ndarray:
    """(h, w) bool: where the entries leave their mark."""
    return (sketch(plan, Manifest(entries=entries)) != sketch(plan, Manifest())).any(-1)


@pytest.mark.parametrize("size", [(320, 240), (240, 320), (48, 16)])
def test_a_sketch_has_the_size_of_the_canvas(size):
    plan = scene().model_copy(update={"canvas": Canvas(width=size[0], height=size[1])})
    assert sketch(plan, Manifest()).shape == (size[1], size[0], 3)


def test_a_thing_is_drawn_in_its_box_and_its_name_beside_it():
    marks = changed(scene(), thing())
    x0, y0, x1, y1 = BOX
    assert marks[y0:y1, x0:x1].mean() > 0.9
    outside = marks.copy()
    outside[y0 - 40 : y1 + 10, x0 - 10 : x1 + 60] = False
    assert not outside.any()


@pytest.mark.parametrize("color", ["red", "white", "black"])
def test_things_of_any_colour_can_be_told_from_the_paper(color):
    assert changed(scene(), thing(color=color))[60:160, 80:200].mean() > 0.9


def test_a_thing_takes_the_hue_of_its_colour():
    x0, y0, x1, y1 = BOX
    drawn = sketch(scene(), Manifest(entries=(thing(color="blue"),)))[y0:y1, x0:x1].reshape(-1, 3).mean(0)
    paper = sketch(scene(), Manifest())[y0:y1, x0:x1].reshape(-1, 3).mean(0)
    assert drawn[2] - drawn[0] > paper[2] - paper[0] + 10


@pytest.mark.parametrize(("words", "language"), [("HELLO", "en"), ("夏祭り", "ja"), ("قهوة", "ar"), ("<b>&", "en")])
def test_words_stand_inside_their_box(words, language):
    entry = Entry(kind="text", id="t", label="headline", words=words, language=language, box=BOX, layer="page")
    blank = entry.model_copy(update={"words": ""})
    ink = (sketch(scene(), Manifest(entries=(entry,))) != sketch(scene(), Manifest(entries=(blank,)))).any(-1)
    rows, columns = np.nonzero(ink)
    assert ink.any()
    assert rows.min() >= BOX[1] and rows.max() < BOX[3] and columns.min() >= BOX[0] and columns.max() < BOX[2]


def test_light_from_the_left_is_shown_on_the_left_and_frontal_light_not_at_all():
    without = sketch(scene(), Manifest())
    left = (sketch(scene(light(-3, 0)), Manifest()) != without).any(-1)
    assert left[:, : WIDTH // 3].any() and not left[:, WIDTH // 3 :].any()
    assert np.array_equal(sketch(scene(light(0, -3)), Manifest()), without)


def test_a_region_that_stays_free_is_tinted():
    page = DesignLayer(
        id="page", layout="poster", theme="minimal", box=(0, 0, WIDTH, HEIGHT), texts=(), empty=("bottom",)
    )
    plan = Plan(canvas=Canvas(width=WIDTH, height=HEIGHT), seed=0, layers=(page,))
    drawn = sketch(plan, Manifest())
    assert drawn[-5, -5].sum() < drawn[5, -5].sum()


def with_objects(*objects: SceneObject) -> Plan:
    plan = scene()
    layer = plan.layers[0].model_copy(update={"objects": objects})
    return plan.model_copy(update={"layers": (layer,)})


def test_a_stand_in_is_marked():
    plan = with_objects(SceneObject(id="cup", object="stand_in", label="cup"))
    true = with_objects(SceneObject(id="cup", object="cup", label="cup"))
    x0, y0, x1, y1 = BOX
    crossed, plain = (sketch(p, Manifest(entries=(thing(),)))[y0:y1, x0:x1].astype(int) for p in (plan, true))
    assert (crossed != plain).any(-1).mean() > 0.02


def test_a_drawing_fills_its_box():
    """A tall narrow drawing in a tall narrow box is not shown small in its middle."""
    box: Box = (140, 20, 170, 220)
    entry = Entry(kind="object", id="man", label="man", box=box, layer="scene")
    bare = sketch(with_objects(SceneObject(id="man", object="cup", label="man")), Manifest(entries=(entry,)))
    drawn = sketch(
        with_objects(SceneObject(id="man", object="relief", drawing="man-standing", label="man")),
        Manifest(entries=(entry,)),
    )
    rows = np.nonzero((bare != drawn).any(-1).any(1))[0]
    assert rows.min() < box[1] + 12 and rows.max() > box[3] - 12


def test_what_is_nearer_is_told():
    near, far = SceneObject(id="a", object="cup", label="cup"), SceneObject(id="b", object="box", label="box")
    entries = [
        Entry(kind="object", id=id, label=label, box=(10 + x, 60, 60 + x, 160), layer="scene")
        for id, label, x in (("b", "box", 0), ("a", "cup", 120))
    ]
    one, other = (sketch(with_objects(near, far), Manifest(entries=order)) for order in (entries, entries[::-1]))
    assert (one != other)[-30:].any(), "the line at the foot tells the order in depth"


def test_a_sketch_is_the_same_every_time():
    entries = Manifest(entries=(thing(),))
    assert np.array_equal(sketch(scene(), entries), sketch(scene(), entries))
