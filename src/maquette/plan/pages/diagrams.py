"""Diagrams and routes: parts and how they hang together, as the prompt lists them or as everybody draws them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, cast, get_args

from ...assets import label_en
from ...understand.brief import Brief, Item
from ..content import DiagramContent, Edge, Node
from ..model import Motif, Panel
from ._known import FALLBACK, WALK, Known, diagrams, known_in
from ._listed import connected, listed
from ._related import drawing_for, drawing_named, name_of, topics_of
from .contracts import Contents, Naming, Order, may_propose, planners

Form = Literal["flow", "cycle", "tree", "venn", "labelled", "network", "architecture", "sequence", "route"]
MOST_NODES = 24
ENOUGH_DRAWN = 0.7  # share of nodes that must have a drawing for any of them to be shown
PICTURED = ("flow", "cycle", "network", "route", "venn")
"""Forms whose nodes may have drawings; cards of trees and architectures would be crowded."""
MOST_CIRCLES = 5


@planners.register("diagram")
class Diagrams:
    def plan(self, order: Order) -> Contents:
        return _planned(order, None)


@planners.register("map")
class Routes:
    """Maps are sketches of a way: what is on it, in order."""

    def plan(self, order: Order) -> Contents:
        return _planned(order, "route")


def _planned(order: Order, form: Form | None) -> Contents:
    brief, names = order.brief, Naming.of(order)
    if brief.items:
        return _of_items(brief, names, form or _form(brief))
    asked = form or _said(brief)
    own = [t for t in order.texts if t.role in ("item", "label")]
    if len(own) > 1:
        items = tuple(Item(t.words) for t in own)
        for text in own:
            names.drop(text.id)
        return _of_items(brief, names, asked or "flow", items)
    if asked == "venn" and len(sets := [t for t in order.texts if t.place is None]) > 1:
        for text in sets:
            names.drop(text.id)
        return _of_items(brief, names, "venn", tuple(Item(t.words) for t in sets))
    if asked in ("network", "architecture") and (linked := connected(brief.prompt)) is not None:
        one, others = (linked[0].capitalize(), tuple(o.capitalize() for o in linked[1]))
        return _of_items(brief, names, cast(Form, asked), (Item(one, leads_to=others), *(Item(o) for o in others)))
    entries = listed(brief.prompt) if asked is not None else ()
    if entries:
        return _of_items(brief, names, asked or "flow", tuple(Item(e.words[:1].upper() + e.words[1:]) for e in entries))
    known = known_in(brief.prompt, brief.language) if form is None else None
    if known is not None and may_propose(brief):
        return _of_known(brief, names, known, asked)
    drawn = [s for s in brief.subjects if drawing_for(s)]
    if asked == "labelled" or (len(drawn) == 1 and form is None and asked is None):
        return _of_one(brief, names)
    if asked == "network" and len(brief.subjects) > 2 and len(drawn) < len(brief.subjects):
        return _of_items(brief, names, "network", _linked(brief))
    if len(drawn) > 1:
        return _of_subjects(brief, names, asked or "network")
    if may_propose(brief):
        usual = {"route": WALK, "architecture": "web_app", "sequence": "login", "tree": "org_chart"}
        return _of_known(brief, names, diagrams()[usual.get(form or asked or "", FALLBACK)], asked)
    return _of_one(brief, names)


def _said(brief: Brief) -> Form | None:
    return cast(Form, brief.form) if brief.form in get_args(Form) else None


def _form(brief: Brief) -> Form:
    """What the prompt calls it; else what its arrows make of it."""
    said = _said(brief)
    ends = {to for i in brief.items for to in i.leads_to}
    if said is None and brief.items and all(i.leads_to for i in brief.items) and brief.items[0].label in ends:
        return "cycle"
    return said or "flow"


def _of_items(brief: Brief, names: Naming, form: Form, items: Sequence[Item] | None = None) -> Contents:
    listed = list(items if items is not None else brief.items)[:MOST_NODES]
    if form == "venn":
        listed = listed[:MOST_CIRCLES]
    ids = {item.label: f"node-{k + 1}" for k, item in enumerate(listed)}
    drawings = [drawing_named(i.label, brief.language) for i in listed]
    nodes, panels = [], []
    shows = form in PICTURED and sum(d is not None for d in drawings) >= ENOUGH_DRAWN * len(listed)
    shows = shows and not (form == "flow" and any(len(i.leads_to) > 1 for i in listed))
    for item, drawing in zip(listed, drawings, strict=True):
        slot = ids[item.label] if shows and drawing else None
        if slot and drawing:
            panels.append(Panel(slot=slot, motifs=(Motif(drawing=drawing, label=label_en(drawing)),)))
        text = names.say("item", item.label, is_proposed=item.is_proposed)
        nodes.append(Node(id=ids[item.label], label=text, picture=slot))
    edges = [Edge(start=ids[i.label], end=ids[to], label=None) for i in listed for to in i.leads_to if to in ids]
    if not edges and form in ("flow", "route", "sequence", "tree", "architecture") and len(nodes) > 1:
        edges = _usual_edges([n.id for n in nodes], form)
    hero, picture = _middle(brief, form, [d for d in drawings if d])
    return _contents(names, form, nodes, edges, (*panels, *hero), picture)


def _linked(brief: Brief) -> tuple[Item, ...]:
    """The things of a network as items: the first leads to all others unless the brief says what goes with what."""
    labels = {s.id: s.noun.capitalize() for s in brief.subjects}
    first, *others = labels.values()
    ties = [(labels[r.subject], labels[r.other]) for r in brief.relations if {r.subject, r.other} <= set(labels)]
    ties = ties or [(first, other) for other in others]
    return tuple(Item(label, leads_to=tuple(b for a, b in ties if a == label)) for label in labels.values())


def _usual_edges(ids: Sequence[str], form: Form) -> list[Edge]:
    """How parts hang together that are only listed: one after the other; in a tree, all under the first."""
    if form == "tree":
        return [Edge(start=ids[0], end=i) for i in ids[1:]]
    return [Edge(start=a, end=b) for a, b in pairwise(ids)]


def _of_known(brief: Brief, names: Naming, known: Known, asked: Form | None) -> Contents:
    """A diagram that everybody draws alike, in the prompt's language."""
    form = cast(Form, known.form)
    if asked in ("flow", "cycle") and form in ("flow", "cycle"):
        form = asked
    words = known.words(brief.language)
    count = len(words) - sum(len(e) > 2 for e in known.edges)
    title = known.title(brief.language)
    if title and not (names.has("headline") or names.has("brand")):
        names.say("headline", title, is_proposed=True)
    nodes, panels = [], []
    for k in range(count):
        slot = f"node-{k + 1}" if k < len(known.pictures) else None
        if slot:
            drawing = known.pictures[k]
            panels.append(Panel(slot=slot, motifs=(Motif(drawing=drawing, label=label_en(drawing)),)))
        at = known.at[k] if k < len(known.at) else None
        nodes.append(Node(id=f"node-{k + 1}", label=names.say("item", words[k], is_proposed=True), picture=slot, at=at))
    edges = []
    for edge in known.edges:
        label = names.say("label", words[edge[2]], is_proposed=True) if len(edge) > 2 else None
        edges.append(Edge(start=f"node-{edge[0] + 1}", end=f"node-{edge[1] + 1}", label=label))
    picture = None
    if known.picture:
        picture = "hero"
        panels.append(Panel(slot="hero", motifs=(Motif(drawing=known.picture, label=label_en(known.picture)),)))
    return _contents(names, form, nodes, edges, panels, picture)


def _of_one(brief: Brief, names: Naming) -> Contents:
    """A picture with its name: the parts of it are not known, and none are made up."""
    drawn = [(s.noun, d) for s in brief.subjects if (d := drawing_for(s))]
    drawn = drawn[:1] or [(label_en(d), d) for d in topics_of(brief)[:1]]
    panels = [Panel(slot="hero", motifs=(Motif(drawing=d, label=noun),)) for noun, d in drawn]
    if drawn and may_propose(brief) and not names.has("headline"):
        names.say("headline", name_of(drawn[0][1], brief.language), is_proposed=True)
    return _contents(names, "labelled", [], [], panels, "hero" if panels else None)


def _of_subjects(brief: Brief, names: Naming, form: Form) -> Contents:
    """Nodes that are things to be drawn, called by their names in the prompt's language."""
    subjects = [s for s in brief.subjects if drawing_for(s)][:MOST_NODES]
    nodes, panels = [], []
    for subject in subjects:
        drawing = drawing_for(subject)
        assert drawing is not None
        slot = f"node-{subject.id}"
        panels.append(Panel(slot=slot, motifs=(Motif(drawing=drawing, label=subject.noun, color=subject.color),)))
        label = name_of(drawing, brief.language) if brief.language != "en" else subject.noun.capitalize()
        if may_propose(brief):
            nodes.append(Node(id=slot, label=names.say("item", label, is_proposed=True), picture=slot))
    if not nodes:
        return _of_one(brief, names)
    ids = {n.id for n in nodes}
    edges = [
        Edge(start=f"node-{r.subject}", end=f"node-{r.other}")
        for r in brief.relations
        if {f"node-{r.subject}", f"node-{r.other}"} <= ids
    ]
    if not edges and form != "venn":
        edges = _usual_edges([n.id for n in nodes], "tree" if form == "network" else form)
    return _contents(names, form, nodes, edges, panels, None)


def _middle(brief: Brief, form: Form, drawn: Sequence[str]) -> tuple[tuple[Panel, ...], str | None]:
    """What a labelled diagram labels, or what stands in the middle of a circle."""
    if form not in ("labelled", "cycle"):
        return (), None
    found = [(s.noun, d) for s in brief.subjects if (d := drawing_for(s)) and d not in drawn]
    if not found:
        return (), None
    noun, drawing = found[0]
    return (Panel(slot="hero", motifs=(Motif(drawing=drawing, label=noun),)),), "hero"


def _contents(
    names: Naming,
    form: Form,
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    panels: Sequence[Panel],
    picture: str | None,
) -> Contents:
    content = DiagramContent(form=form, nodes=tuple(nodes), edges=tuple(edges), picture=picture)
    return Contents(tuple(names.texts), content, tuple(panels), has_hero=False, keeps_counts=False)
