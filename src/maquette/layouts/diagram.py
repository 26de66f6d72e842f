"""Diagrams: steps, circles of steps, trees, sets, labelled pictures, networks, messages; and routes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..color import contrast, hex_to_oklch
from ..plan.content import DiagramContent, Edge, Node, SlotId, TextId, strings_of
from ..plan.model import DesignLayer, Panel, Words
from ..themes import Colors, Theme, readable
from ..themes.colors import mix
from ..typeset import Typesetter
from . import _graph as graph
from . import _svg as svg
from ._connectors import link_svg
from ._drawings import ink_box, outline
from ._graph import Graph, Link
from ._grid import fitted as fitted_zone
from ._grid import snapped
from ._picture import Ink, row
from ._route import route
from ._sheet import Zone, is_mirrored, seed_of, size_of, unit_of
from ._stack import Block
from ._texts import Manners, alike, by_id, headed, ink_on, stacked
from .contracts import Page, layouts
from .page import compose

MARGIN = 0.055  # of the shorter edge
LABEL = 0.046  # of the unit: words on cards at most
SIDE_LABEL = 0.03  # of the unit: words at links at most
LINE = 0.0055  # of the unit
CARD_PAD = 0.09  # of a card's shorter edge
PICTURE = 0.56  # of a card, for its drawing
INSET = 0.09  # of a labelled picture, around its drawing
QUESTION = ("?", "？", "؟")
LABEL_ROOM = (0.2, 0.06)  # of the unit: width and height of a label at a link, at most

Shape = Literal["card", "pill", "decision", "plain", "disc"]


@dataclass(frozen=True, slots=True)
class Chart:
    """A diagram to be drawn in a zone."""

    design: DesignLayer
    content: DiagramContent
    theme: Theme
    colors: Colors
    zone: Zone
    unit: float
    typesetter: Typesetter
    words: Mapping[TextId, Words]
    panels: Mapping[SlotId, Panel]
    is_rtl: bool
    seed: int

    @property
    def ids(self) -> list[str]:
        return [node.id for node in self.content.nodes]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        known = set(self.ids)
        return [(e.start, e.end) for e in self.content.edges if e.start in known and e.end in known]

    def fills(self) -> tuple[str, ...]:
        """Quiet cards in the theme's colours."""
        colors = self.colors
        if self.theme.drawing == "duotone":
            return (colors.surface,)
        share = 0.24 if colors.is_dark else 0.34
        vivid = [a for a in colors.accents if hex_to_oklch(a)[1] > 0.03] or list(colors.accents)
        return tuple(mix(colors.surface, a, share) for a in vivid[:4])

    def ink(self, fill: str) -> Ink:
        own = {*self.colors.accents, self.colors.ink, self.colors.ground, self.colors.surface} - {fill}
        apart = [c for c in own if contrast(c, fill) >= 1.5] or sorted(own)
        treatment = "full" if self.theme.drawing == "sticker" else self.theme.drawing
        return Ink(self.theme, self.colors, tuple(sorted(apart, key=lambda c: hex_to_oklch(c)[0])), treatment)

    @property
    def line_color(self) -> str:
        return readable(mix(self.colors.ink, self.colors.ground, 0.3), (self.colors.ground,), 3.0)

    @property
    def line_width(self) -> float:
        return max(1.5, LINE * self.unit)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A diagram drawn."""

    below: str
    blocks: tuple[Block, ...]
    traced: Mapping[SlotId, tuple[Zone, float]]
    drawn: Mapping[SlotId, Zone]


@layouts.register("diagram")
class Diagram:
    summary = "Flows, cycles, trees, overlapping circles, labelled pictures, networks, sequences, routes."
    kinds: tuple[str, ...] = ("diagram", "map")
    roles: tuple[str, ...] = (
        "headline",
        "subline",
        "item",
        "label",
        "caption",
        "body",
        "brand",
        "date",
        "price",
        "button",
        "sign",
    )
    slots: tuple[str, ...] = ("hero",)

    def arrange(self, design: DesignLayer, theme: Theme, typesetter: Typesetter) -> Page:
        content = design.content if isinstance(design.content, DiagramContent) else _plain(design)
        width, height = size_of(design)
        unit, colors = unit_of(width, height), theme.colors(tuple(design.palette))
        loose = [t for t in design.texts if t.id not in strings_of(content)]
        margin = max(MARGIN, 0.85 * theme.margin) * min(width, height)
        stacks, zone = headed(loose, Zone(0, 0, width, height).inset(margin), theme, colors, unit, typesetter)
        chart = Chart(
            design, content, theme, colors, zone, unit, typesetter, by_id(design),
            {panel.slot: panel for panel in design.panels}, is_mirrored(design), seed_of(design),
        )  # fmt: skip
        ground = svg.rect(0, 0, width, height, colors.ground)
        done = FORMS[content.form](chart)
        head = "".join(s.shapes(colors, unit) for s in stacks)
        page = compose(
            width, height, ground + done.below, head, (*stacks, stacked(done.blocks, zone)), design.language,
            dict(done.traced),
        )  # fmt: skip
        return replace(page, slots={**{slot: z.box() for slot, z in done.drawn.items()}, **page.slots})


def _plain(design: DesignLayer) -> DiagramContent:
    """A picture and its words, where nothing is said of nodes."""
    slot = next((p.slot for p in design.panels), None)
    return DiagramContent(form="labelled", nodes=(), picture=slot)


# Cards ------------------------------------------------------------------------------------------------------------


def _cards(
    chart: Chart, done: Graph, shapes: Mapping[str, Shape]
) -> tuple[str, list[Block], dict[SlotId, tuple[Zone, float]], dict[SlotId, Zone]]:
    """Every node as a card with its drawing and its words, the words all of one size."""
    below, pairs, inks = "", [], []
    traced: dict[SlotId, tuple[Zone, float]] = {}
    drawn: dict[SlotId, Zone] = {}
    fills = chart.fills()
    for k, node in enumerate(chart.content.nodes):
        card, shape = done.cards[node.id], shapes.get(node.id, "card")
        fill = chart.colors.ground if shape == "plain" else fills[k % len(fills)]
        below += _shape(chart, card, shape, fill)
        panel = chart.panels.get(node.picture or "")
        picture, words = _inside(card, shape, panel is not None and bool(panel.motifs or panel.scene))
        if panel is not None and panel.scene:
            traced[panel.slot] = (snapped(picture), 0.5 * chart.theme.radius * chart.unit)
        elif panel is not None and panel.motifs:
            drawn[panel.slot] = picture
            below += row(panel.motifs, picture, chart.ink(fill), f"n{k}-")
        pairs.append((chart.words[node.label], words))
        inks.append(ink_on(fill, chart.colors))
    blocks = alike(pairs, Manners(chart.theme.text, "#000000", LABEL * chart.unit, 3), chart.typesetter)
    return below, [replace(b, color=c) for b, c in zip(blocks, inks, strict=True)], traced, drawn


def _shape(chart: Chart, card: Zone, shape: Shape, fill: str) -> str:
    if shape == "plain":
        return ""
    edge, width = mix(fill, chart.colors.ink, 0.28), max(1.2, 0.0022 * chart.unit)
    if shape == "decision":
        cut = 0.24 * min(card.width, card.height * 2)
        x, y, r, b = card.x, card.y, card.right, card.bottom
        middle = card.center[1]
        corners = [(x + cut / 2, y), (r - cut / 2, y), (r, middle), (r - cut / 2, b), (x + cut / 2, b), (x, middle)]
        d = "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in corners) + "Z"
        return svg.path(d, fill, edge, width)
    short = min(card.width, card.height)
    radius = short / 2 if shape in ("pill", "disc") else min(max(chart.theme.radius, 0.0) * chart.unit, 0.3 * short)
    return svg.rect(card.x, card.y, card.width, card.height, fill, radius, 1.0, edge, width)


def _inside(card: Zone, shape: Shape, has_picture: bool) -> tuple[Zone, Zone]:
    """(drawing, words) of a card: below each other, or side by side on a flat one."""
    pad = CARD_PAD * min(card.width, card.height)
    inner = card.inset(pad)
    if shape == "decision":
        cut = 0.1 * card.width
        inner = Zone(inner.x + cut / 2, inner.y, inner.width - cut, inner.height)
    if shape == "pill":
        cut = 0.25 * card.height
        inner = Zone(inner.x + cut / 2, inner.y, inner.width - cut, inner.height)
    if not has_picture:
        return inner, inner
    if card.width > 1.9 * card.height:
        wide = min(inner.height, 0.4 * inner.width)
        return (
            Zone(inner.x, inner.y, wide, inner.height),
            Zone(inner.x + wide + pad, inner.y, inner.width - wide - pad, inner.height),
        )
    high = PICTURE * inner.height
    return (
        Zone(inner.x, inner.y, inner.width, high),
        Zone(inner.x, inner.y + high + 0.5 * pad, inner.width, inner.height - high - 0.5 * pad),
    )


def _links(
    chart: Chart, links: Sequence[Link], edges: Sequence[Edge] | None = None, *, has_heads: bool = True
) -> tuple[str, list[Block]]:
    """Lines and their labels, each label on a plate of the ground's colour.

    Args:
        edges: One for each link; by default found by their ends.
    """
    below, blocks = "", []
    width, color = chart.line_width, chart.line_color
    named = {(e.start, e.end): e for e in chart.content.edges}
    told: list[tuple[Words, Zone]] = []
    for k, link in enumerate(links):
        below += link_svg(link, color, width, has_head=has_heads)
        edge = edges[k] if edges is not None else named.get(link.pair)
        if edge is not None and edge.label:
            told.append((chart.words[edge.label], _label_zone(chart, link)))
    manners = Manners(chart.theme.text, chart.colors.ink, SIDE_LABEL * chart.unit, 2, more_lines=1.3)
    for block in alike(told, manners, chart.typesetter):
        pad = 0.28 * block.setting.size
        z = block.zone.inset(-pad)
        below += svg.rect(z.x, z.y, z.width, z.height, chart.colors.ground, min(z.height / 2, pad))
        blocks.append(block)
    return below, blocks


def _label_zone(chart: Chart, link: Link) -> Zone:
    wide, high = LABEL_ROOM[0] * chart.unit, LABEL_ROOM[1] * chart.unit
    x, y = link.label_at
    z = chart.zone
    x = min(max(x, z.x + wide / 2), z.right - wide / 2)
    y = min(max(y, z.y + high / 2), z.bottom - high / 2)
    return Zone(x - wide / 2, y - high / 2, wide, high)


# Forms ------------------------------------------------------------------------------------------------------------


def _flow(chart: Chart) -> Drawn:
    ids, pairs = chart.ids, chart.pairs
    if not ids:
        return Drawn("", (), {}, {})
    if graph.is_chain(ids, pairs):
        done = graph.chain(ids, chart.zone, is_rtl=chart.is_rtl)
    elif graph.is_tree(ids, pairs) and chart.content.form == "tree":
        done = graph.tree(ids, pairs, chart.zone, is_rtl=chart.is_rtl)
    else:
        done = graph.layered(ids, pairs, chart.zone, is_rtl=chart.is_rtl)
    return _joined(chart, done, _flow_shapes(chart))


def _flow_shapes(chart: Chart) -> dict[str, Shape]:
    """Questions are told from steps, and both from where a flow begins and ends, in flows that branch."""
    ids, pairs = chart.ids, chart.pairs
    if graph.is_chain(ids, pairs) or chart.content.form in ("architecture", "tree"):
        return {}
    out: dict[str, Shape] = {}
    for node in chart.content.nodes:
        ways = [e for e in chart.content.edges if e.start == node.id]
        is_question = chart.words[node.label].words.rstrip().endswith(QUESTION)
        if is_question or sum(e.label is not None for e in ways) > 1:
            out[node.id] = "decision"
        elif not ways or not any(b == node.id for _, b in pairs):
            out[node.id] = "pill"
    return out


def _joined(chart: Chart, done: Graph, shapes: Mapping[str, Shape], *, has_heads: bool = True) -> Drawn:
    """Links first, cards over them."""
    lines, labels = _links(chart, done.links, has_heads=has_heads)
    below, blocks, traced, drawn = _cards(chart, done, shapes)
    return Drawn(lines + below, (*labels, *blocks), traced, drawn)


def _cycle(chart: Chart) -> Drawn:
    if len(chart.ids) < 2:
        return _flow(chart)
    done = graph.ring(chart.ids, chart.zone, is_rtl=chart.is_rtl)
    drawn = _joined(chart, done, {})
    middle, panel = done.extra["middle"], chart.panels.get(chart.content.picture or "")
    if panel is None or middle.width <= 0:
        return drawn
    if panel.scene:
        return replace(drawn, traced={**drawn.traced, panel.slot: (snapped(middle), 0.0)})
    body = row(panel.motifs, middle, chart.ink(chart.colors.ground), "mid-") if panel.motifs else ""
    return replace(drawn, below=body + drawn.below, drawn={**drawn.drawn, panel.slot: middle})


def _network(chart: Chart) -> Drawn:
    done = graph.network(chart.ids, chart.pairs, chart.zone) if chart.ids else Graph({})
    return _joined(chart, done, {}, has_heads=False)


def _sequence(chart: Chart) -> Drawn:
    if not chart.pairs:
        return _flow(chart)
    edges = [e for e in chart.content.edges if (e.start, e.end) in set(chart.pairs)]
    done = graph.sequence(chart.ids, chart.pairs, chart.zone, is_rtl=chart.is_rtl)
    lines = "".join(
        link_svg(
            Link(("", ""), ((c.center[0], c.bottom), (c.center[0], chart.zone.bottom)), "straight", c.center),
            mix(chart.line_color, chart.colors.ground, 0.45), 0.6 * chart.line_width, has_head=False,
            dash=2.2 * chart.line_width,
        )
        for c in done.cards.values()
    )  # fmt: skip
    step = done.extra["step"]
    arrows = "".join(link_svg(link, chart.line_color, chart.line_width) for link in done.links)
    told = []
    for edge, link in zip(edges, done.links, strict=True):
        if edge.label:
            xs = [x for x, _ in link.points]
            wide = max(max(xs) - min(xs), step.width) * 0.88
            x, y = link.label_at
            x = min(max(x, chart.zone.x + wide / 2), chart.zone.right - wide / 2)
            told.append((chart.words[edge.label], Zone(x - wide / 2, y - 0.26 * step.height, wide, 0.46 * step.height)))
    manners = Manners(chart.theme.text, chart.colors.ink, SIDE_LABEL * chart.unit, 2, at="bottom", more_lines=1.3)
    labels = alike(told, manners, chart.typesetter)
    plates = "".join(
        svg.rect(z.x, z.y, z.width, z.height, chart.colors.ground)
        for z in (b.zone.inset(-0.15 * b.setting.size) for b in labels)
    )
    below, blocks, traced, drawn = _cards(chart, done, {})
    return Drawn(lines + plates + arrows + below, (*labels, *blocks), traced, drawn)


def _venn(chart: Chart) -> Drawn:
    if not chart.ids:
        return Drawn("", (), {}, {})
    done = graph.circles(chart.ids, chart.zone)
    below, pairs = "", []
    drawn: dict[SlotId, Zone] = {}
    colors = chart.colors
    vivid = [a for a in colors.accents if contrast(a, colors.ground) > 1.2] or [colors.accent]
    tints = [mix(a, colors.ground, 0.15) for a in vivid]
    for k, node in enumerate(chart.content.nodes):
        ring = done.extra[node.id]
        below += svg.circle(*ring.center, ring.width / 2, tints[k % len(tints)], 0.42)
        below += svg.ring(*ring.center, ring.width / 2, tints[k % len(tints)], chart.line_width, 0.9)
    grounds = []
    for k, node in enumerate(chart.content.nodes):
        card, panel = done.cards[node.id], chart.panels.get(node.picture or "")
        words = card
        if panel is not None and panel.motifs:
            high = 0.5 * card.height
            picture = Zone(card.x, card.y, card.width, high)
            below += row(panel.motifs, picture, chart.ink(tints[k % len(tints)]), f"v{k}-")
            drawn[panel.slot] = picture
            words = Zone(card.x, card.y + high, card.width, card.height - high)
        pairs.append((chart.words[node.label], words))
        grounds.append(mix(colors.ground, tints[k % len(tints)], 0.42))
    blocks = alike(pairs, Manners(chart.theme.text, colors.ink, LABEL * chart.unit, 3), chart.typesetter)
    inked = [replace(b, color=readable(colors.ink, (g,), 4.5)) for b, g in zip(blocks, grounds, strict=True)]
    return Drawn(below, (*inked, *_shared(chart, done, tints)), {}, drawn)


def _shared(chart: Chart, done: Graph, tints: Sequence[str]) -> tuple[Block, ...]:
    """What two circles have in common, where they overlap; of a link to itself: what all have."""
    count, ring = len(chart.ids), done.extra[chart.ids[0]].width
    wide, high = (0.3 * ring, 0.4 * ring) if count == 2 else (0.24 * ring, 0.13 * ring)
    told = []
    for edge in chart.content.edges:
        link = next((k for k in done.links if set(k.pair) == {edge.start, edge.end}), None)
        point = link.label_at if link is not None else None
        if edge.start == edge.end and "middle" in done.extra:
            point = done.extra["middle"].center
        if edge.label and point is not None:
            told.append((chart.words[edge.label], Zone(point[0] - wide / 2, point[1] - high / 2, wide, high)))
    both = mix(mix(chart.colors.ground, tints[0], 0.42), tints[1 % len(tints)], 0.42)
    color = readable(chart.colors.ink, (both,), 4.5)
    return alike(told, Manners(chart.theme.text, color, 0.8 * LABEL * chart.unit, 4, more_lines=1.1), chart.typesetter)


def _labelled(chart: Chart) -> Drawn:
    """A picture with its parts named around it; without parts, the picture alone."""
    panel = chart.panels.get(chart.content.picture or "")
    if chart.ids:
        done = graph.labelled(chart.ids, chart.zone, is_rtl=chart.is_rtl)
        picture = done.extra["picture"]
    else:
        done, picture = Graph({}), chart.zone
    traced: dict[SlotId, tuple[Zone, float]] = {}
    drawn: dict[SlotId, Zone] = {}
    below = ""
    if panel is not None:
        disc = mix(chart.colors.ground, chart.colors.accents[1], 0.28)
        if chart.ids:
            below += svg.circle(*picture.center, picture.width / 2, disc)
        if panel.scene:
            traced[panel.slot] = (snapped(picture), 0.0)
        else:
            drawn[panel.slot] = picture
            inner = picture.inset(INSET * min(picture.width, picture.height))
            below += row(panel.motifs, inner, chart.ink(disc), "pic-") if panel.motifs else ""
    dot = 1.5 * chart.line_width
    above = ""
    for node in chart.content.nodes:
        end = _part_at(node, done.cards[node.id], picture, panel)
        link = graph.pointing(node.id, done.cards[node.id], end, picture)
        above += link_svg(link, chart.line_color, 0.7 * chart.line_width, has_head=False)
        above += svg.circle(*end, 1.7 * dot, chart.colors.ground) + svg.circle(*end, dot, chart.colors.accent_ink)
    cards, blocks, *_ = _cards(chart, done, {})
    return Drawn(below + above + cards, tuple(blocks), traced, drawn)


def _part_at(node: Node, card: Zone, picture: Zone, panel: Panel | None) -> tuple[float, float]:
    """Where a part is: as known; else just inside the drawing's outline, on the way from its label to the middle."""
    motif = panel.motifs[0] if panel is not None and len(panel.motifs) == 1 else None
    shown = picture.inset(INSET * min(picture.width, picture.height))
    if motif is not None:
        *_, wide, high = ink_box(motif.drawing)
        shown = fitted_zone(shown, wide / high)
    if node.at is not None:
        return shown.x + node.at[0] * shown.width, shown.y + node.at[1] * shown.height
    (x, y), (cx, cy) = card.center, shown.center
    # Lines come in level with their labels, drawn a little together towards the middle.
    x, y = (
        (cx + 0.75 * (x - cx), y) if card.bottom <= picture.y or card.y >= picture.bottom else (x, cy + 0.75 * (y - cy))
    )
    reach = outline(motif.drawing if motif else None, ((x - cx) / shown.width, (y - cy) / shown.height))
    return cx + reach * (x - cx), cy + reach * (y - cy)


def _route(chart: Chart) -> Drawn:
    map_ = route(
        [(node, chart.words[node.label], chart.panels.get(node.picture or "")) for node in chart.content.nodes],
        chart.zone, chart.theme, chart.colors, chart.unit, chart.typesetter, chart.seed,
    )  # fmt: skip
    return Drawn(map_.below, map_.blocks, {}, map_.drawn)


FORMS: Mapping[str, Callable[[Chart], Drawn]] = {
    "flow": _flow,
    "architecture": _flow,
    "tree": _flow,
    "cycle": _cycle,
    "network": _network,
    "sequence": _sequence,
    "venn": _venn,
    "labelled": _labelled,
    "route": _route,
}
