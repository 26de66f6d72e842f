"""What a plan will show and where, by the same geometry and measurement that draw it."""

from ..color import basic_name, linear_to_srgb, to_hex
from ..layouts import arranged
from ..manifest import Box, Entry, Manifest
from ..materials import MATERIALS, Material
from ..objects.contracts import objects
from ..objects.placed import points_of
from ..places import places
from ..typeset import shared_typesetter
from .model import DesignLayer, Plan, SceneLayer, SceneObject
from .seen import clipped, sights, view_of


def predict(plan: Plan) -> Manifest:
    """The manifest, back to front."""
    entries: list[Entry] = []
    for layer in plan.layers:
        entries += seen_of(layer) if isinstance(layer, SceneLayer) else _design(layer)
    return Manifest(entries=tuple(entries), sources=plan.sources)


def seen_of(layer: SceneLayer) -> list[Entry]:
    """What a scene shows, back to front."""
    x0, y0, x1, y1 = layer.box
    view = view_of(layer.camera, x1 - x0, y1 - y0)
    out = (
        []
        if layer.is_cut_out
        else [
            Entry(
                kind="place",
                id=layer.place.name,
                label=places.get(layer.place.name).label,
                box=layer.box,
                layer=layer.id,
            )
        ]
    )
    for sight in sights(layer.objects, view):
        thing = sight.thing
        box = _clipped(sight.box, layer.box)
        out.append(Entry(kind="object", id=thing.id, label=thing.label, color=_color(thing), box=box, layer=layer.id))
        out += [
            Entry(kind="object", id=g.id, label=g.label, color=g.color_name, box=box, layer=layer.id)
            for g in thing.wears
        ]
        for wanted in thing.prints:
            printed = _clipped(view.box(points_of(thing, wanted.surface)), layer.box)
            out += [
                Entry(
                    kind="text",
                    id=w.id,
                    label=w.role,
                    words=w.words,
                    language=w.language,
                    box=printed,
                    layer=layer.id,
                    on=thing.id,
                )
                for w in wanted.texts
            ]
    return out


def _design(layer: DesignLayer) -> list[Entry]:
    """Words are those the typesetter holds after breaking them, not those it was given."""
    typesetter = shared_typesetter()
    page = arranged(layer)
    held = typesetter.read_back(page)
    out: list[Entry] = []
    for panel in layer.panels:
        box = _moved(page.slots[panel.slot], layer.box)
        out.append(Entry(kind="panel", id=panel.slot, label=panel.slot, box=box, layer=layer.id))
        out += [
            Entry(
                kind="object",
                id=f"{panel.slot}-{k + 1}",
                label=m.label,
                color=m.color and basic_name(m.color),
                box=box,
                layer=layer.id,
            )
            for k, m in enumerate(panel.motifs)
        ]
    out += [
        Entry(
            kind="text",
            id=t.id,
            label=t.role,
            words=held.get(t.id, ""),
            language=t.language,
            box=_moved(page.texts[t.id], layer.box),
            layer=layer.id,
            is_proposed=t.is_proposed,
        )
        for t in layer.texts
    ]
    return out


def _color(thing: SceneObject) -> str | None:
    if thing.color_name:
        return thing.color_name
    if thing.color:
        return basic_name(thing.color)
    material = MATERIALS.get(thing.material or "")
    if material is not None and material.color != Material().color:
        return basic_name(to_hex(linear_to_srgb(material.color)))
    return None if thing.object in ("relief", "stand_in") else basic_name(objects.get(thing.object).color)


def _moved(box: Box, by: Box) -> Box:
    return box[0] + by[0], box[1] + by[1], box[2] + by[0], box[3] + by[1]


def _clipped(box: tuple[float, float, float, float], into: Box) -> Box:
    """Whole pixels on the canvas; what lies outside the layer is cut off."""
    return _moved(clipped(box, into[2] - into[0], into[3] - into[1]), into)
