"""Diagrams: parts apart, links that reach them and cross none, labels beside; sets that overlap; routes in order."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.layouts import Page, layouts
from maquette.layouts import _graph as graph
from maquette.layouts._sheet import Zone
from maquette.manifest import Box
from maquette.plan.content import DiagramContent, Edge, Node
from maquette.plan.model import DesignLayer, Motif, Panel, Words
from maquette.themes import get_theme, theme_names
from maquette.typeset import shared_typesetter

SIZES = [(640, 640), (640, 800), (960, 540), (540, 960)]
STEPS = ("Evaporation", "Condensation", "Precipitation", "Collection", "Storage", "Use")
BRANCHES = ((0, 1), (1, 2), (2, 3, "yes"), (2, 4, "no"), (4, 2), (3, 5))
TREE = ((0, 1), (0, 2), (1, 3), (1, 4), (2, 5))
STAR = tuple((0, k) for k in range(1, 6))
TALK = ((0, 1, "ask"), (1, 2, "look up"), (2, 2, "think"), (2, 1, "found"), (1, 0, "answer"))
FORMS = {
    "flow": (), "branches": BRANCHES, "cycle": (), "tree": TREE, "network": STAR, "architecture": BRANCHES,
    "sequence": TALK, "venn": (), "labelled": (), "route": (),
}  # fmt: skip


def diagram(
    form: str,
    size: tuple[int, int],
    theme: str = "minimal",
    count: int = 6,
    *,
    drawn: bool = False,
    language: str = "en",
    edges: tuple[tuple, ...] | None = None,
) -> DesignLayer:
    count = min(count, 3) if form == "venn" else count
    texts = [Words(id="title", words="The Water Cycle", role="headline", language=language)]
    nodes, panels, links = [], [], []
    for k in range(count):
        texts.append(Words(id=f"label-{k}", words=STEPS[k % 6], role="item", language=language))
        slot = f"node-{k}" if drawn else None
        if slot:
            panels.append(Panel(slot=slot, motifs=(Motif(drawing="cloud", label="cloud"),)))
        nodes.append(Node(id=f"n{k}", label=f"label-{k}", picture=slot))
    for k, edge in enumerate(FORMS[form] if edges is None else edges):
        label = None
        if len(edge) > 2:
            texts.append(Words(id=f"link-{k}", words=edge[2], role="label", language=language))
            label = f"link-{k}"
        links.append(Edge(start=f"n{edge[0]}", end=f"n{edge[1]}", label=label))
    picture = None
    if form == "labelled":
        panels.append(Panel(slot="hero", motifs=(Motif(drawing="sunflower", label="flower"),)))
        picture = "hero"
    content = DiagramContent(
        form="flow" if form == "branches" else form,  # type: ignore[arg-type]  # of DiagramContent.form
        nodes=tuple(nodes), edges=tuple(links), picture=picture,
    )  # fmt: skip
    return DesignLayer(
        id="d", layout="diagram", theme=theme, box=(0, 0, *size), texts=tuple(texts), panels=tuple(panels),
        content=content, language=language,
    )  # fmt: skip


def arranged(d: DesignLayer) -> Page:
    return layouts.get(d.layout).arrange(d, get_theme(d.theme), shared_typesetter())


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1


def assert_stands_well(page: Page, d: DesignLayer) -> None:
    assert set(page.texts) == {t.id for t in d.texts}
    assert set(page.slots) == {p.slot for p in d.panels}
    for x0, y0, x1, y1 in (*page.texts.values(), *page.slots.values()):
        assert 0 <= x0 < x1 <= page.width
        assert 0 <= y0 < y1 <= page.height
    for a, b in combinations(page.texts.values(), 2):
        assert apart(a, b)
    assert shared_typesetter().read_back(page) == {t.id: t.words for t in d.texts}


@pytest.mark.wide
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", list(FORMS))
def test_every_part_stands_whole_and_apart(form: str, size: tuple[int, int]) -> None:
    for drawn in (False, True):
        d = diagram(form, size, drawn=drawn and form in ("flow", "cycle", "network", "route"))
        page = arranged(d)
        assert_stands_well(page, d)
        assert min(page.sizes.values()) >= 0.014 * min(size)


@pytest.mark.parametrize("theme", theme_names())
def test_every_theme_sets_a_flow(theme: str) -> None:
    d = diagram("branches", (640, 800), theme)
    assert_stands_well(arranged(d), d)


@pytest.mark.parametrize("form", ["flow", "cycle", "tree", "network", "route"])
def test_a_diagram_of_one_part_is_a_page_too(form: str) -> None:
    d = diagram(form, (640, 640), count=1, edges=())
    assert_stands_well(arranged(d), d)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["flow", "branches", "cycle", "tree", "network", "architecture"])
def test_a_diagram_takes_the_width_or_the_height_of_its_page(form: str, size: tuple[int, int]) -> None:
    page = arranged(diagram(form, size))
    boxes = [page.texts[f"label-{k}"] for k in range(6)]
    wide = max(b[2] for b in boxes) - min(b[0] for b in boxes)
    high = max(b[3] for b in boxes) - min(b[1] for b in boxes)
    assert wide > 0.6 * page.width or high > 0.55 * page.height


def test_a_chain_is_read_from_left_to_right_and_in_arabic_from_right_to_left() -> None:
    first = {language: arranged(diagram("flow", (1200, 400), count=4, language=language)) for language in ("en", "ar")}
    assert first["en"].texts["label-0"][0] < first["en"].texts["label-1"][0]
    assert first["ar"].texts["label-0"][0] > first["ar"].texts["label-1"][0]


def test_a_cycle_runs_as_a_clock_does_from_the_top() -> None:
    page = arranged(diagram("cycle", (640, 640), count=4))
    top, right, bottom, left = (page.texts[f"label-{k}"] for k in range(4))
    assert top[1] < right[1] < bottom[1]
    assert left[0] < top[0] < right[0]


def test_a_question_looks_other_than_a_step() -> None:
    """In a flow that branches, where it decides is a shape of its own."""
    html = arranged(diagram("branches", (640, 800))).html
    assert "Z" in html and html.count("<rect") > 3


def test_messages_stand_one_below_the_other_in_their_order() -> None:
    page = arranged(diagram("sequence", (700, 600), count=3))
    tops = [page.texts[f"link-{k}"][1] for k in range(len(TALK))]
    assert tops == sorted(tops)


def test_what_two_sets_share_stands_between_them() -> None:
    d = diagram("venn", (900, 600), count=2, edges=((0, 1, "both"),))
    page = arranged(d)
    a, b, both = page.texts["label-0"], page.texts["label-1"], page.texts["link-0"]
    assert a[2] < both[0] and both[2] < b[0]


@pytest.mark.parametrize("size", SIZES)
def test_labels_surround_their_picture(size: tuple[int, int]) -> None:
    page = arranged(diagram("labelled", size))
    picture = page.slots["hero"]
    assert all(apart(page.texts[f"label-{k}"], picture) for k in range(6))
    assert (picture[2] - picture[0]) > 0.4 * min(size)


@pytest.mark.parametrize("size", SIZES)
def test_stops_of_a_route_have_their_names_below_them(size: tuple[int, int]) -> None:
    page = arranged(diagram("route", size, drawn=True))
    for k in range(6):
        pin, name = page.slots[f"node-{k}"], page.texts[f"label-{k}"]
        assert name[1] >= pin[3] - 2
        assert pin[0] - 0.4 * page.width < name[0] < pin[2] + 0.4 * page.width


# Geometry ---------------------------------------------------------------------------------------------------------

ZONE = Zone(0, 0, 900, 600)


@st.composite
def graphs(draw) -> tuple[list[str], list[tuple[str, str]]]:
    ids = [f"n{k}" for k in range(draw(st.integers(2, 9)))]
    ends = st.tuples(st.sampled_from(ids), st.sampled_from(ids))
    return ids, list(dict.fromkeys(draw(st.lists(ends, max_size=14))))


def zones_apart(cards: dict[str, Zone]) -> bool:
    return not any(a.inset(0.5).meets(b) for a, b in combinations(cards.values(), 2))


@given(graphs())
@settings(max_examples=60)
def test_layers_hold_whatever_is_linked_to_whatever(made) -> None:
    """Circles, loops, loose ends: every part has a card, every link a way, none of them lost."""
    ids, pairs = made
    done = graph.layered(ids, pairs, ZONE)
    assert set(done.cards) == set(ids)
    assert zones_apart(dict(done.cards))
    assert [link.pair for link in done.links] == pairs
    for card in done.cards.values():
        assert card.x >= -0.01 and card.y >= -0.01 and card.right <= 900.01 and card.bottom <= 600.01


@given(graphs())
@settings(max_examples=60)
def test_a_link_starts_and_ends_at_its_cards(made) -> None:
    ids, pairs = made
    done = graph.layered(ids, pairs, ZONE)
    for link in done.links:
        for card, (x, y) in ((done.cards[link.pair[0]], link.points[0]), (done.cards[link.pair[1]], link.points[-1])):
            grown = card.inset(-0.5)
            assert grown.x <= x <= grown.right and grown.y <= y <= grown.bottom


@given(st.integers(2, 12))
def test_a_ring_has_its_parts_apart_and_an_arrow_between_each_two(count: int) -> None:
    ids = [f"n{k}" for k in range(count)]
    done = graph.ring(ids, ZONE)
    assert zones_apart(dict(done.cards))
    assert [link.pair for link in done.links] == [(a, b) for a, b in pairwise([*ids, ids[0]])]


@given(st.integers(2, 24), st.sampled_from(SIZES))
def test_chains_keep_their_cards_apart_and_next_to_each_other(count: int, size: tuple[int, int]) -> None:
    ids = [f"n{k}" for k in range(count)]
    cards = graph.chain(ids, Zone(0, 0, *size)).cards
    assert zones_apart(dict(cards))
    for a, b in pairwise(ids):
        (ax, ay), (bx, by) = cards[a].center, cards[b].center
        assert min(abs(ax - bx), abs(ay - by)) < 1, "no arrow runs askew"


def test_children_of_a_tree_stand_under_their_parent() -> None:
    ids, pairs = ["a", "b", "c", "d", "e"], [("a", "b"), ("a", "c"), ("b", "d"), ("b", "e")]
    cards = graph.tree(ids, pairs, Zone(0, 0, 600, 700)).cards
    assert zones_apart(dict(cards))
    middle = (cards["d"].center[0] + cards["e"].center[0]) / 2
    assert math.isclose(cards["b"].center[0], middle, abs_tol=1)
    assert cards["a"].bottom < cards["b"].y < cards["d"].y


@pytest.mark.parametrize("pairs", [[("a", "b"), ("b", "a")], [("a", "b"), ("c", "b")], [("a", "a")]])
def test_what_is_no_tree_is_not_taken_for_one(pairs) -> None:
    assert not graph.is_tree(["a", "b", "c"], pairs)
