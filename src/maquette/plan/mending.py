"""Words that could not be read back, set so that they can: in plain ink, on a calmer ground. Once, and told."""

from collections.abc import Collection

from ..color import contrast
from ..typeset.effects import look_of
from .model import DesignLayer, Notice, Plan, Print, SceneLayer, SceneObject, Words

PLATE, INK = "#f8f5ee", "#1c1b1a"  # of words on a thing whose own surface is too lively to read from


def clearer(plan: Plan, unread: Collection[str]) -> Plan | None:
    """The plan with those strings set more plainly; None when they are as plain as can be.

    Args:
        unread: Strings that were set and could not be read from the pixels.
    """
    layers = tuple(
        _scene(layer, unread) if isinstance(layer, SceneLayer) else _page(layer, unread) for layer in plan.layers
    )
    if layers == plan.layers:
        return None
    told = [
        Notice(words=words, why="could not be read as it was first drawn; it is set more plainly") for words in unread
    ]
    return plan.model_copy(update={"layers": layers, "warnings": (*plan.warnings, *told)})


def _page(layer: DesignLayer, unread: Collection[str]) -> DesignLayer:
    texts = tuple(_plain(text) if text.words in unread else text for text in layer.texts)
    return layer if texts == layer.texts else layer.model_copy(update={"texts": texts})


def _scene(layer: SceneLayer, unread: Collection[str]) -> SceneLayer:
    objects = tuple(_thing(thing, unread) for thing in layer.objects)
    return layer if objects == layer.objects else layer.model_copy(update={"objects": objects})


def _thing(thing: SceneObject, unread: Collection[str]) -> SceneObject:
    prints = tuple(_print(p, unread) if any(t.words in unread for t in p.texts) else p for p in thing.prints)
    return thing if prints == thing.prints else thing.model_copy(update={"prints": prints})


def _print(print_: Print, unread: Collection[str]) -> Print:
    """First without effects; what is plain already, on a plate of its own. Light is left alone: it reads by itself."""
    texts = tuple(_plain(text) if text.words in unread else text for text in print_.texts)
    if texts != print_.texts:
        return print_.model_copy(update={"texts": texts})
    if print_.glow or print_.background:
        return print_
    ink = print_.color if print_.color is not None and contrast(print_.color, PLATE) >= 4.5 else INK
    return print_.model_copy(update={"background": PLATE, "color": ink})


def _plain(text: Words) -> Words:
    look = look_of(text.style)
    if look is None or look.effect is None:
        return text
    return text.model_copy(update={"style": None})
