"""Small worlds for tests of composition: subjects as a reader gives them, planned, and seen through the manifest."""

import numpy as np

from maquette.manifest import Box
from maquette.plan.compose import compose
from maquette.plan.model import Plan, SceneLayer
from maquette.plan.seen import belongs
from maquette.request import parse_request
from maquette.understand.brief import Brief, Relation, Subject
from maquette.verify import verify

OBJECTS = {
    "mug": "mug", "bottle": "bottle", "box": "box", "book": "book", "phone": "phone", "cube": "cube",
    "sphere": "sphere", "cone": "cone",
}  # fmt: skip
DRAWINGS = {
    "cat": "cat", "dog": "dog", "mouse": "mouse", "fox": "fox", "house": "house", "tree": "deciduous-tree",
    "tower": "tokyo-tower", "chair": "chair", "bird": "bird", "balloon": "balloon", "apple": "red-apple",
    "cake": "birthday-cake", "candle": "candle", "elephant": "elephant", "woman": "woman", "man": "man", "bus": "bus",
    "basket": "basket", "hat": "top-hat", "umbrella": "umbrella", "sun": "sun", "car": "automobile",
    "snowman": "snowman",
}  # fmt: skip
STAND_INS = ("table", "toaster", "bench", "quokka")
"""Nouns that nothing is built or drawn for."""


def thing(noun: str, **wishes) -> Subject:
    """A subject by its noun: an object, a drawing, or neither."""
    known = {"object": OBJECTS.get(noun), "drawing": DRAWINGS.get(noun)}
    return Subject(id=wishes.pop("id", noun), noun=noun, **(known | wishes))


def scene_of(*subjects: Subject | str, **wishes) -> Brief:
    things = tuple(thing(s) if isinstance(s, str) else s for s in subjects)
    return Brief(prompt="a prompt", language="en", kind=wishes.pop("kind", "scene"), subjects=things, **wishes)


def related(*claims: str) -> tuple[Relation, ...]:
    """ "cat left_of dog" and the like."""
    return tuple(Relation(*claim.split()) for claim in claims)


def planned(brief: Brief, **request) -> Plan:
    return compose(brief, parse_request({"prompt": "a prompt", "seed": 7, **request}))


def layer_of(plan: Plan) -> SceneLayer:
    return next(layer for layer in plan.layers if isinstance(layer, SceneLayer))


def boxes(plan: Plan, subject: str) -> list[Box]:
    """Where the copies of a subject will be seen."""
    return [e.box for e in plan.manifest.of("object") if belongs(e.id, subject)]


def box(plan: Plan, subject: str) -> Box:
    (only,) = boxes(plan, subject)
    return only


def middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def height(box: Box) -> int:
    return box[3] - box[1]


def told(plan: Plan) -> set[str]:
    """What the plan's notices are about."""
    return {w.words for w in plan.warnings}


def failures(plan: Plan) -> list[str]:
    """Promises that the predicted picture breaks."""
    blank = np.zeros((plan.canvas.height, plan.canvas.width, 3), np.uint8)
    return [f"{r.id}: {r.detail}" for r in verify(blank, plan, plan.manifest, ocr=False).failures]
