"""Solids that are built instead of flat drawings."""

from maquette import assets
from maquette.objects import objects
from maquette.objects.instead import built_instead
from maquette.understand import read


def test_every_drawing_that_is_built_instead_exists_and_belongs_to_one_object():
    claims = [drawing for name in objects for drawing in objects.get(name).instead_of]
    assert sorted(claims) == sorted(set(claims))
    assert set(claims) <= set(assets.drawing_names())


def test_a_noun_of_such_a_drawing_means_the_object_in_every_language():
    for prompt in ("a red tree", "ein roter Baum", "un arbre rouge", "赤い樹木"):
        [subject] = read(prompt).subjects
        assert (subject.object, subject.drawing) == (built_instead()["deciduous-tree"], None), prompt
