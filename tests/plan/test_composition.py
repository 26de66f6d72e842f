"""What holds for any cast: everything whole, nothing in anything else, every promise kept, every loss told."""

import numpy as np
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from maquette.plan.blocks import bounds_of
from maquette.plan.compose import compose
from maquette.plan.model import Plan, SceneLayer
from maquette.plan.seen import belongs
from maquette.request import parse_request
from maquette.understand.brief import Brief, Relation, Subject
from maquette.verify import verify
from maquette.verify.relations import PROVABLE

SHAPES = ("1024x1024", "1536x864", "864x1536", "1536x512", "512x1536")
NOUNS = {
    "mug": "mug", "bottle": "bottle", "box": "box", "cube": "cube", "sphere": "sphere", "cone": "cone",
}  # fmt: skip
DRAWINGS = {
    "cat": "cat", "dog": "dog", "house": "house", "tree": "deciduous-tree", "chair": "chair", "bird": "bird",
    "balloon": "balloon", "apple": "red-apple", "elephant": "elephant", "woman": "woman", "bus": "bus",
    "basket": "basket", "hat": "top-hat",
}  # fmt: skip
STAND_INS = ("table", "toaster", "bench", "quokka")
KINDS = (
    "left_of", "right_of", "behind", "in_front_of", "on", "under", "above", "next_to", "inside", "between", "around",
    "at_corner", "holding", "wearing", "facing", "larger_than", "smaller_than", "same_size_as",
)  # fmt: skip
SIDES = (
    "left", "right", "center", "top", "bottom", "top_left", "top_right", "bottom_left", "bottom_right", "left_third",
    "right_third", "top_third", "bottom_third", "foreground", "background",
)  # fmt: skip
MAY_SHARE_ROOM = {"inside", "holding", "wearing", "on", "under", "at_corner"}


def thing(noun: str, **wishes) -> Subject:
    """A subject as a reader gives it: an object, a drawing, or neither."""
    known = {"object": NOUNS.get(noun), "drawing": DRAWINGS.get(noun)}
    return Subject(id=wishes.pop("id", noun), noun=noun, **(known | wishes))


def scene_of(*subjects: Subject, **wishes) -> Brief:
    return Brief(prompt="a prompt", language="en", kind="scene", subjects=subjects, **wishes)


def planned(brief: Brief, **request) -> Plan:
    return compose(brief, parse_request({"prompt": "a prompt", "seed": 7, **request}))


def layer_of(plan: Plan) -> SceneLayer:
    return next(layer for layer in plan.layers if isinstance(layer, SceneLayer))


def boxes(plan: Plan, subject: str) -> list[tuple[int, int, int, int]]:
    return [e.box for e in plan.manifest.of("object") if belongs(e.id, subject)]


def failures(plan: Plan) -> list[str]:
    """Promises that the predicted picture breaks."""
    blank = np.zeros((plan.canvas.height, plan.canvas.width, 3), np.uint8)
    return [f"{r.id}: {r.detail}" for r in verify(blank, plan, plan.manifest, ocr=False).failures]


@st.composite
def casts(draw) -> Brief:
    nouns = draw(st.lists(st.sampled_from([*NOUNS, *DRAWINGS, *STAND_INS]), min_size=1, max_size=6, unique=True))
    sizes = st.sampled_from([None, None, None, "tiny", "small", "large", "huge"])
    sides = st.sampled_from([None, None, None, None, *SIDES])
    counts = st.sampled_from([1, 1, 1, 2, 3, 5, 8])
    subjects = [thing(n, count=draw(counts), size=draw(sizes), side=draw(sides)) for n in nouns]
    relations = []
    if len(nouns) > 1:
        for _ in range(draw(st.integers(0, 4))):
            one, other = draw(st.lists(st.sampled_from(nouns), min_size=2, max_size=2, unique=True))
            relations.append(Relation(one, draw(st.sampled_from(KINDS)), other))
    return scene_of(*subjects, relations=tuple(relations))


@given(casts(), st.sampled_from(SHAPES), st.integers(0, 9))
@hypothesis_settings(max_examples=40)
def test_every_thing_is_whole_and_there_as_often_as_asked(cast, size, seed):
    plan = planned(cast, size=size, seed=seed)
    for subject in cast.subjects:
        assert len(boxes(plan, subject.id)) == subject.count
    for x0, y0, x1, y1 in (e.box for e in plan.manifest.of("object")):
        assert 0 < x0 < x1 < plan.canvas.width
        assert 0 < y0 < y1 < plan.canvas.height


def families(brief: Brief) -> dict[str, frozenset[str]]:
    """Subjects that belong together, because one is in, on, under, worn or held by another."""
    out = {s.id: frozenset({s.id}) for s in brief.subjects}
    for r in brief.relations:
        if r.kind in MAY_SHARE_ROOM:
            both = out[r.subject] | out[r.other]
            out |= dict.fromkeys(both, both)
    return out


@given(casts(), st.sampled_from(SHAPES), st.integers(0, 9))
@hypothesis_settings(max_examples=40)
def test_no_two_things_take_the_same_room_unless_they_belong_together(cast, size, seed):
    things = layer_of(planned(cast, size=size, seed=seed)).objects
    spaces = {t.id: bounds_of(t) for t in things}
    owner = {t.id: next(s.id for s in cast.subjects if belongs(t.id, s.id)) for t in things}
    family = families(cast)
    for k, one in enumerate(things):
        for other in things[k + 1 :]:
            mine, its = owner[one.id], owner[other.id]
            if mine == its or its not in family[mine]:
                slack = 0.02 * min(spaces[one.id].height, spaces[other.id].height)
                assert not spaces[one.id].meets(spaces[other.id], slack), f"{one.id} and {other.id}"


@given(casts(), st.sampled_from(SHAPES), st.integers(0, 9))
@hypothesis_settings(max_examples=40)
def test_what_is_promised_holds_and_what_is_lost_is_told(cast, size, seed):
    plan = planned(cast, size=size, seed=seed)
    assert failures(plan) == []
    promised = {(c.subject, c.relation, c.other) for c in plan.checks if c.kind == "relation"}
    told = {w.words for w in plan.warnings}
    nouns = {s.id: s.noun for s in cast.subjects}
    for r in cast.relations:
        claim = f"{nouns[r.subject]} {r.kind.replace('_', ' ')} {nouns[r.other]}"
        if r.kind in PROVABLE and r.kind != "between":
            assert (r.subject, r.kind, r.other) in promised or claim in told, claim
    at = {(c.subject, c.relation) for c in plan.checks if c.kind == "side"}
    for s in cast.subjects:
        if s.side:
            assert (s.id, s.side) in at or any(w.startswith(f"{s.noun}: ") for w in told)
