"""Letters that stand: they spell what is said, side by side, in rows, and are no print."""

import numpy as np
import pytest

from maquette.objects.contracts import Look, objects
from maquette.pipeline import Maquette
from maquette.plan.model import SceneLayer


def built(**features: str):
    return objects.get("letters").build(Look(features=features))


def islands(**features: str) -> int:
    """How many separate bodies there are, told by gaps along x."""
    part = built(**features).parts[0]
    x = np.sort(np.unique(np.round(part.mesh.vertices[:, 0], 3)))
    return 1 + int((np.diff(x) > 0.004).sum())


@pytest.mark.parametrize(("words", "count"), [("HI", 2), ("ILI", 3), ("LOVE", 4)])
@pytest.mark.parametrize("form", ["balloon", "block"])
def test_every_letter_is_a_body_of_its_own(words, count, form):
    assert islands(words=words, form=form) == count


def test_letters_stand_on_the_ground_as_tall_as_each_other():
    part = built(words="HE", form="block").parts[0]
    low, high = part.mesh.vertices.min(0), part.mesh.vertices.max(0)
    assert low[2] == pytest.approx(0, abs=1e-4) and 0.36 < high[2] < 0.44


def test_small_letters_are_lower_than_capitals():
    tall, low = (built(words=w, form="block").parts[0].mesh.vertices[:, 2].max() for w in ("X", "x"))
    assert 0.5 * tall < low < 0.85 * tall


def test_long_words_stand_in_rows_on_each_other():
    one, two = (built(words=w, form="block").parts[0].mesh for w in ("HAPPY", "HAPPY BIRTHDAY"))
    assert two.vertices[:, 2].max() > 1.8 * one.vertices[:, 2].max()


def test_what_they_spell_is_told_and_checked_but_not_printed():
    plan = Maquette().plan('3D balloon letters spelling "LOVE" on a pink background', seed=2)
    (scene,) = (layer for layer in plan.layers if isinstance(layer, SceneLayer))
    (letters,) = (thing for thing in scene.objects if thing.object == "letters")
    assert letters.features["words"] == "LOVE" and letters.features["form"] == "balloon"
    (text,) = plan.manifest.of("text")
    assert text.words == "LOVE" and text.on == letters.id
    assert [check.text for check in plan.checks if check.kind == "reads"] == ["LOVE"]


def test_a_poster_in_balloon_letters_stays_a_poster():
    assert Maquette().plan('A poster that says "HELLO" in balloon letters', seed=2).kind == "poster"
