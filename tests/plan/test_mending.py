"""Words that could not be read are set more plainly, once, and it is told."""

import pytest

from maquette.pipeline import Maquette
from maquette.plan.mending import clearer
from maquette.plan.model import DesignLayer, Plan, SceneLayer


@pytest.fixture(scope="module")
def maquette() -> Maquette:
    return Maquette()


def styles(plan: Plan) -> list[str | None]:
    pages = [t.style for layer in plan.layers if isinstance(layer, DesignLayer) for t in layer.texts]
    scenes = [layer for layer in plan.layers if isinstance(layer, SceneLayer)]
    return pages + [t.style for s in scenes for o in s.objects for p in o.prints for t in p.texts]


def test_a_headline_in_chalk_becomes_plain_and_the_rest_of_the_page_stays(maquette):
    plan = maquette.plan('A poster with "Soup of the day" in chalk', seed=3)
    assert styles(plan) == ["chalk"]
    plainer = clearer(plan, ["Soup of the day"])
    assert plainer is not None and styles(plainer) == [None]
    assert "Soup of the day" in [notice.words for notice in plainer.warnings]
    assert plainer.canvas == plan.canvas and plainer.checks == plan.checks


def test_words_on_a_thing_get_a_plate_of_their_own_once_they_are_plain(maquette):
    plan = maquette.plan('A wooden sign engraved with "Oak House"', seed=3)
    plainer = clearer(plan, ["Oak House"])
    assert plainer is not None and styles(plainer) == [None]
    plate = clearer(plainer, ["Oak House"])
    assert plate is not None
    (scene,) = (layer for layer in plate.layers if isinstance(layer, SceneLayer))
    assert [p.background for o in scene.objects for p in o.prints] == ["#f8f5ee"]
    assert clearer(plate, ["Oak House"]) is None, "it cannot be plainer"


def test_a_plan_whose_words_were_read_stays(maquette):
    plan = maquette.plan('A poster with "Soup of the day" in chalk', seed=3)
    assert clearer(plan, ["something else"]) is None


def test_what_cannot_be_read_even_so_is_reported_as_failed():
    """The null engine fills one colour: nothing can be read from it, however plainly it is set."""
    picture = Maquette(engine="null").generate('A poster with "Soup" in chalk', quality="high", size="1024x1024")[0]
    failed = [check.id for check in picture.report.failures]
    assert failed and styles(picture.plan) == ["chalk"], "the first try is kept where the second is no better"
