"""Where the nodes of a diagram stand and how its links run. Pure geometry in px; knows no words and no colours."""

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ._grid import cells, choose_grid
from ._sheet import Zone

Point = tuple[float, float]
Pair = tuple[str, str]

CARD = 1.5  # width to height of a card, where the room allows
FLATTEST, TALLEST = 3.2, 0.9  # width to height that cards keep between
SLIMMEST = 0.62  # where they stand in one row
GAP = 0.42  # of a card's width or height, to the next one: room for an arrow
LEVEL_GAP = 0.5  # of a card's height, between levels
BETWEEN = 0.25  # of a card, to the next one on its level
LANE = 0.35  # of a card, for a link that passes a level by
AROUND = 0.09  # of the zone, kept free at one side for links that run back
TALL_PAGE = 1.15  # height to width from which labels stand above and below a picture


@dataclass(frozen=True, slots=True)
class Link:
    """How a link runs.

    Args:
        points: From the edge of one card to the edge of the other.
        manner: straight: straight pieces with round corners; down, across: a curve that leaves and arrives in
            that direction; arc: a curve through the points.
        label_at: The middle of its label.
    """

    pair: Pair
    points: tuple[Point, ...]
    manner: Literal["straight", "down", "across", "arc"]
    label_at: Point


@dataclass(frozen=True, slots=True)
class Graph:
    """Cards by node, links by pair."""

    cards: Mapping[str, Zone]
    links: tuple[Link, ...] = ()
    extra: Mapping[str, Zone] = field(default_factory=dict)
    """Zones of other things, by name."""


def is_chain(ids: Sequence[str], pairs: Sequence[Pair]) -> bool:
    """Whether the links lead from each node to the next and nowhere else."""
    return not pairs or list(pairs) == list(itertools.pairwise(ids))


def is_tree(ids: Sequence[str], pairs: Sequence[Pair]) -> bool:
    """Whether every node but one is the end of exactly one link, and all hang together."""
    ends = [b for _, b in pairs]
    roots = [i for i in ids if i not in ends]
    if len(roots) != 1 or len(set(ends)) != len(ends):
        return False
    seen, todo = {roots[0]}, [roots[0]]
    while todo:
        here = todo.pop()
        for a, b in pairs:
            if a == here and b not in seen:
                seen.add(b)
                todo.append(b)
    return len(seen) == len(ids)


# Chains -----------------------------------------------------------------------------------------------------------


def chain(ids: Sequence[str], zone: Zone, *, is_rtl: bool = False) -> Graph:
    """One after the other; in several rows they run to and fro, so that every arrow is short."""
    n = len(ids)
    grid = choose_grid(n, Zone(0, 0, zone.width, zone.height), CARD, 0.0)
    if n <= 5 and zone.width > 1.9 * zone.height:
        grid = choose_grid(n, zone, CARD, 0.0, rows=1)
    if n <= 5 and zone.height > 1.6 * zone.width:
        grid = choose_grid(n, zone, CARD, 0.0, columns=1)
    width, gap_x = _parted(zone.width, grid.columns)
    height, gap_y = _parted(zone.height, grid.rows)
    if width / height > FLATTEST:
        width = FLATTEST * height
    slimmest = SLIMMEST if grid.rows == 1 else TALLEST
    if width / height < slimmest:
        height = width / slimmest
    gap_x = (zone.width - grid.columns * width) / max(1, grid.columns - 1) if grid.columns > 1 else 0.0
    gap_y = (zone.height - grid.rows * height) / max(1, grid.rows - 1) if grid.rows > 1 else 0.0
    gap_x, gap_y = min(gap_x, 1.4 * width), min(gap_y, 1.4 * height)
    x0 = zone.x + (zone.width - grid.columns * width - (grid.columns - 1) * gap_x) / 2
    y0 = zone.y + (zone.height - grid.rows * height - (grid.rows - 1) * gap_y) / 2
    cards = {}
    for k, id in enumerate(ids):
        row, column = divmod(k, grid.columns)
        if (row % 2 == 1) != is_rtl:
            column = grid.columns - 1 - column
        cards[id] = Zone(x0 + column * (width + gap_x), y0 + row * (height + gap_y), width, height)
    links = tuple(_straight((a, b), cards[a], cards[b]) for a, b in itertools.pairwise(ids))
    return Graph(cards, links)


def _parted(length: float, count: int) -> tuple[float, float]:
    """(card, gap) that fill a length."""
    card = length / (count + GAP * (count - 1))
    return card, GAP * card


def _straight(pair: Pair, a: Zone, b: Zone) -> Link:
    """Between the facing sides of two cards that stand side by side or above each other."""
    (ax, ay), (bx, by) = a.center, b.center
    if abs(bx - ax) * (a.height + b.height) > abs(by - ay) * (a.width + b.width):
        start, end = (a.right if bx > ax else a.x, ay), (b.x if bx > ax else b.right, by)
    else:
        start, end = (ax, a.bottom if by > ay else a.y), (bx, b.y if by > ay else b.bottom)
    return Link(pair, (start, end), "straight", _middle(start, end))


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


# Trees ------------------------------------------------------------------------------------------------------------


def tree(ids: Sequence[str], pairs: Sequence[Pair], zone: Zone, *, is_rtl: bool = False) -> Graph:
    """The root on top or at the side, every parent in the middle of its children."""
    children: dict[str, list[str]] = {i: [b for a, b in pairs if a == i] for i in ids}
    ends = {b for _, b in pairs}
    root = next(i for i in ids if i not in ends)
    depth = {root: 0}
    order: list[str] = []
    _walk(root, children, depth, order)
    leaves = [i for i in order if not children[i]]
    levels = 1 + max(depth.values())
    is_down = _is_down(zone, len(leaves), levels)
    along, across = (zone.height, zone.width) if is_down else (zone.width, zone.height)
    deep = along / (levels + LEVEL_GAP * (1.4 if not is_down else 1.0) * (levels - 1))
    pitch = across / max(1, len(leaves))
    wide = 0.86 * pitch
    place = {leaf: (k + 0.5) * pitch for k, leaf in enumerate(leaves)}
    for i in sorted(ids, key=lambda i: -depth[i]):
        if children[i]:
            place[i] = (place[children[i][0]] + place[children[i][-1]]) / 2
    step = (along - deep) / max(1, levels - 1)
    cards = {}
    for i in ids:
        far = depth[i] * step
        if is_down:
            card_w, card_h = _kept(min(wide, 0.42 * zone.width), deep)
            cards[i] = Zone(zone.x + place[i] - card_w / 2, zone.y + far + (deep - card_h) / 2, card_w, card_h)
        else:
            card_w, card_h = _kept(deep, wide)
            x = zone.x + far + (deep - card_w) / 2
            x = zone.x + zone.right - x - card_w if is_rtl else x
            cards[i] = Zone(x, zone.y + place[i] - card_h / 2, card_w, card_h)
    return Graph(cards, tuple(_elbow((a, b), cards[a], cards[b], is_down) for a, b in pairs))


def _is_down(zone: Zone, across: int, levels: int) -> bool:
    """Whether levels go down the page rather than across: whichever gives cards nearer to the usual shape."""
    down = (zone.width / max(1, across)) / (zone.height / (1.5 * levels))
    side = (zone.width / (1.6 * levels)) / (zone.height / max(1, across))
    return abs(math.log(down / CARD)) <= abs(math.log(side / CARD))


def _walk(node: str, children: Mapping[str, list[str]], depth: dict[str, int], order: list[str]) -> None:
    stack = [node]
    while stack:
        here = stack.pop()
        order.append(here)
        for child in reversed(children[here]):
            depth[child] = depth[here] + 1
            stack.append(child)


def _kept(width: float, height: float) -> tuple[float, float]:
    """A card's size, no flatter and no taller than cards are."""
    return min(width, FLATTEST * height), min(height, width / TALLEST)


def _elbow(pair: Pair, a: Zone, b: Zone, is_down: bool) -> Link:
    if is_down:
        start, end = (a.center[0], a.bottom), (b.center[0], b.y)
        turn = (start[1] + end[1]) / 2
        points: tuple[Point, ...] = (start, (start[0], turn), (end[0], turn), end)
    else:
        is_right = b.center[0] > a.center[0]
        start = (a.right if is_right else a.x, a.center[1])
        end = (b.x if is_right else b.right, b.center[1])
        turn = (start[0] + end[0]) / 2
        points = (start, (turn, start[1]), (turn, end[1]), end)
    if abs(points[1][0] - points[2][0]) + abs(points[1][1] - points[2][1]) < 1:
        points = (start, end)
    return Link(pair, points, "straight", _middle(points[-2], points[-1]))


# Layers: flows with branches, architectures -----------------------------------------------------------------------


def layered(ids: Sequence[str], pairs: Sequence[Pair], zone: Zone, *, is_rtl: bool = False) -> Graph:
    """Every link leads to a later level, but for those that would close a circle: these run back around.

    Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures",
    IEEE Transactions on Systems, Man, and Cybernetics, 1981; with medians for the order within a level.
    """
    forward, back = _parted_by_circles(ids, pairs)
    rank = _ranks(ids, forward)
    rows, paths = _with_lanes(ids, forward, rank)
    rows = _untangled(rows, paths)
    levels = len(rows)
    most = max(sum(1.0 if i in rank else LANE for i in row) + BETWEEN * (len(row) - 1) for row in rows)
    is_down = _is_down(zone, max(1, math.ceil(most)), levels)
    room = zone
    if back:
        room = (
            Zone(zone.x, zone.y, zone.width * (1 - AROUND), zone.height)
            if is_down
            else Zone(zone.x, zone.y, zone.width, zone.height * (1 - AROUND))
        )
    along, across = (room.height, room.width) if is_down else (room.width, room.height)
    deep = along / (levels + LEVEL_GAP * (1.3 if is_down else 1.1) * (levels - 1))
    step = (along - deep) / max(1, levels - 1)
    wide = across / most if most > 1 else across * 0.6
    cards: dict[str, Zone] = {}
    at: dict[str, Point] = {}
    for level, row in enumerate(rows):
        spans = [wide if i in rank else LANE * wide for i in row]
        gap = BETWEEN * wide
        spare = across - sum(spans) - gap * (len(row) - 1)
        place = spare / 2
        for i, span in zip(row, spans, strict=True):
            middle, far = place + span / 2, level * step + deep / 2
            x, y = (room.x + middle, room.y + far) if is_down else (room.x + far, room.y + middle)
            if is_rtl and not is_down:
                x = room.x + room.right - x
            at[i] = (x, y)
            if i in rank:
                card_w, card_h = _kept(wide, deep) if is_down else _kept(deep, wide)
                cards[i] = Zone(x - card_w / 2, y - card_h / 2, card_w, card_h)
            place += span + gap
    links = [_curve(pair, paths[pair], cards, at, is_down) for pair in forward]
    links += [_around(pair, cards, zone, is_down) for pair in back]
    order = {pair: k for k, pair in enumerate(pairs)}
    return Graph(cards, tuple(sorted(links, key=lambda link: order[link.pair])))


def _parted_by_circles(ids: Sequence[str], pairs: Sequence[Pair]) -> tuple[list[Pair], list[Pair]]:
    """(links that lead on, links that lead back to where one came from); a node linked to itself leads back."""
    forward: list[Pair] = []
    back: list[Pair] = []
    for a, b in dict.fromkeys(pairs):
        (back if a == b or _reaches(b, a, forward) else forward).append((a, b))
    return forward, back


def _reaches(start: str, end: str, pairs: Sequence[Pair]) -> bool:
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        if here == end:
            return True
        for a, b in pairs:
            if a == here and b not in seen:
                seen.add(b)
                todo.append(b)
    return False


def _ranks(ids: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """Level of each node: one below the lowest that leads to it."""
    rank = dict.fromkeys(ids, 0)
    for _ in ids:
        for a, b in pairs:
            rank[b] = max(rank[b], rank[a] + 1)
    return rank


def _with_lanes(
    ids: Sequence[str], pairs: Sequence[Pair], rank: Mapping[str, int]
) -> tuple[list[list[str]], dict[Pair, list[str]]]:
    """The nodes level by level, with a lane in every level that a link passes by; and each link's stations."""
    rows: list[list[str]] = [[] for _ in range(1 + max(rank.values()))]
    for i in ids:
        rows[rank[i]].append(i)
    paths = {}
    for a, b in pairs:
        stations = [a]
        for level in range(rank[a] + 1, rank[b]):
            lane = f"\0{a}\0{b}\0{level}"  # no node is called so
            rows[level].append(lane)
            stations.append(lane)
        paths[a, b] = [*stations, b]
    return rows, paths


def _untangled(rows: list[list[str]], paths: Mapping[Pair, list[str]]) -> list[list[str]]:
    """The rows, each in the order of what its members are linked to above, then below; a few rounds suffice."""
    steps = [(a, b) for stations in paths.values() for a, b in itertools.pairwise(stations)]
    rows = [list(row) for row in rows]
    for round_ in range(4):
        down = round_ % 2 == 0
        levels = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
        for level in levels:
            other = rows[level - 1] if down else rows[level + 1]
            place = {i: k / max(1, len(other) - 1) if len(other) > 1 else 0.5 for k, i in enumerate(other)}

            def wish(i: str, here: list[str], place: Mapping[str, float], down: bool) -> float:
                near = [place[a] for a, b in steps if b == i and a in place] if down else []
                near = near or [place[b] for a, b in steps if a == i and b in place] if not down else near
                own = here.index(i) / max(1, len(here) - 1)
                return sum(near) / len(near) if near else own

            here = list(rows[level])
            rows[level] = sorted(here, key=lambda i: wish(i, here, place, down))
    return rows


def _curve(
    pair: Pair, stations: Sequence[str], cards: Mapping[str, Zone], at: Mapping[str, Point], is_down: bool
) -> Link:
    a, b = cards[pair[0]], cards[pair[1]]
    if is_down:
        start, end = (a.center[0], a.bottom), (b.center[0], b.y)
    else:
        is_right = b.center[0] > a.center[0]
        start, end = (
            (a.right if is_right else a.x, a.center[1]),
            (b.x if is_right else b.right, b.center[1]),
        )
    through = [at[s] for s in stations[1:-1]]
    points = (start, *through, end)
    first = points[1]
    return Link(pair, points, "down" if is_down else "across", _middle(start, first))


def _around(pair: Pair, cards: Mapping[str, Zone], zone: Zone, is_down: bool) -> Link:
    """Back to an earlier level, along the free side."""
    a, b = cards[pair[0]], cards[pair[1]]
    if is_down:
        x = zone.right - 0.3 * AROUND * zone.width
        y0, y1 = a.center[1], b.center[1]
        if abs(y0 - y1) < 1:
            y0, y1 = a.y + 0.7 * a.height, b.y + 0.3 * b.height
        points: tuple[Point, ...] = ((a.right, y0), (x, y0), (x, y1), (b.right, y1))
        label = (x, (y0 + y1) / 2)
    else:
        y = zone.bottom - 0.3 * AROUND * zone.height
        x0, x1 = a.center[0], b.center[0]
        if abs(x0 - x1) < 1:
            x0, x1 = a.x + 0.7 * a.width, b.x + 0.3 * b.width
        points = ((x0, a.bottom), (x0, y), (x1, y), (x1, b.bottom))
        label = ((x0 + x1) / 2, y)
    return Link(pair, points, "straight", label)


# Rings: cycles and networks ---------------------------------------------------------------------------------------


def ring(ids: Sequence[str], zone: Zone, *, is_rtl: bool = False) -> Graph:
    """Around an ellipse from the top, the way a clock runs; arrows along it from each to the next."""
    n = len(ids)
    cards, (cx, cy), (rx, ry) = _on_ellipse(ids, zone, is_rtl)
    links = []
    for k in range(n):
        a, b = ids[k], ids[(k + 1) % n]
        if n < 2:
            break
        start, end = _angle(k, n, is_rtl), _angle(k + 1, n, is_rtl)
        arc = [
            (cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in (start + (end - start) * s / 48 for s in range(49))
        ]
        free = [p for p in arc if not _holds(cards[a], p, 0.03) and not _holds(cards[b], p, 0.05)]
        if len(free) >= 2:
            links.append(
                Link((a, b), (*tuple(free[:: max(1, len(free) // 8)][:-1]), free[-1]), "arc", free[len(free) // 2])
            )
    return Graph(cards, tuple(links), {"middle": _inside(cards, (cx, cy), (rx, ry))})


def _angle(index: int, count: int, is_rtl: bool) -> float:
    turn = 2 * math.pi * index / count
    return -math.pi / 2 + (-turn if is_rtl else turn)


def _on_ellipse(ids: Sequence[str], zone: Zone, is_rtl: bool) -> tuple[dict[str, Zone], Point, Point]:
    """Cards that do not touch, as large as they go; and the ellipse through their middles."""
    n = len(ids)
    cx, cy = zone.center
    size = min(zone.width, zone.height)
    share = 0.5
    while True:
        w, h = _kept(share * size * 1.12, share * size * 0.9)
        rx, ry = (zone.width - w) / 2, (zone.height - h) / 2
        # An ellipse may be drawn out, but a ring still looks like one.
        rx, ry = min(rx, 2.5 * ry), min(ry, 1.9 * rx)
        spots = [(cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in (_angle(k, n, is_rtl) for k in range(n))]
        zones = [Zone(x - w / 2, y - h / 2, w, h) for x, y in spots]
        apart = [
            max(abs(p[0] - q[0]) - w, abs(p[1] - q[1]) - h) > 0.34 * min(w, h)
            for k, p in enumerate(spots)
            for q in spots[k + 1 :]
        ]
        if all(apart) or share < 0.06:
            return dict(zip(ids, zones, strict=True)), (cx, cy), (rx, ry)
        share *= 0.94


def _inside(cards: Mapping[str, Zone], center: Point, radii: Point) -> Zone:
    """The free middle of a ring."""
    (cx, cy), share = center, 0.72
    while share > 0.1:
        zone = Zone(cx - share * radii[0], cy - share * radii[1], 2 * share * radii[0], 2 * share * radii[1])
        if not any(zone.meets(card) for card in cards.values()):
            return zone
        share *= 0.92
    return Zone(cx, cy, 0.0, 0.0)


def _holds(card: Zone, point: Point, grow: float) -> bool:
    z = card.inset(-grow * (card.width + card.height))
    return z.x < point[0] < z.right and z.y < point[1] < z.bottom


def network(ids: Sequence[str], pairs: Sequence[Pair], zone: Zone) -> Graph:
    """The best connected node in the middle of a ring of the others, if it is linked to most of them."""
    degree = {i: sum(i in pair for pair in pairs) for i in ids}
    hub = max(ids, key=lambda i: degree[i]) if ids else ""
    is_star = len(ids) > 3 and degree[hub] >= 0.6 * (len(ids) - 1)
    around = [i for i in ids if i != hub] if is_star else list(ids)
    around = around if is_star else _near_their_friends(around, pairs)
    cards, (cx, cy), _ = _on_ellipse(around, zone, False)
    if is_star:
        w, h = next(iter(cards.values())).width, next(iter(cards.values())).height
        cards[hub] = Zone(cx - 0.58 * w, cy - 0.58 * h, 1.16 * w, 1.16 * h)
        if any(cards[hub].inset(-0.05 * w).meets(cards[i]) for i in around):
            cards[hub] = Zone(cx - w / 2, cy - h / 2, w, h)
    return Graph({i: cards[i] for i in ids}, tuple(_direct(pair, cards) for pair in pairs if pair[0] != pair[1]))


def _near_their_friends(ids: list[str], pairs: Sequence[Pair]) -> list[str]:
    """Order around a ring with short links: pairs are swapped as long as that helps."""

    def length(order: Sequence[str]) -> int:
        place = {i: k for k, i in enumerate(order)}
        n = len(order)
        return sum(min(abs(place[a] - place[b]), n - abs(place[a] - place[b])) ** 2 for a, b in pairs)

    best, least = list(ids), length(ids)
    for _ in range(3):
        for a in range(len(ids)):
            for b in range(a + 1, len(ids)):
                tried = list(best)
                tried[a], tried[b] = tried[b], tried[a]
                if (now := length(tried)) < least:
                    best, least = tried, now
    return best


def _direct(pair: Pair, cards: Mapping[str, Zone]) -> Link:
    a, b = cards[pair[0]], cards[pair[1]]
    start, end = _edge(a, b.center), _edge(b, a.center)
    return Link(pair, (start, end), "straight", _middle(start, end))


def _edge(card: Zone, towards: Point) -> Point:
    """Where the line from a card's middle leaves it."""
    (x, y), (tx, ty) = card.center, towards
    dx, dy = tx - x, ty - y
    if dx == dy == 0:
        return x, y
    share = min(
        card.width / 2 / abs(dx) if dx else math.inf,
        card.height / 2 / abs(dy) if dy else math.inf,
    )
    return x + dx * share, y + dy * share


# Labelled pictures, circles, messages -----------------------------------------------------------------------------


def labelled(ids: Sequence[str], zone: Zone, *, is_rtl: bool = False) -> Graph:
    """Labels in columns beside a picture, or in rows above and below it where the page is tall."""
    is_tall = zone.height > TALL_PAGE * zone.width
    first = [i for k, i in enumerate(ids) if (k % 2 == 0) != is_rtl]
    second = [i for i in ids if i not in first]
    across, along = (zone.height, zone.width) if is_tall else (zone.width, zone.height)
    deep = (0.085 if is_tall else 0.21) * across
    gap = 0.045 * across
    edge = min(across - 2 * (deep + gap), along)
    px, py = zone.center
    shown = Zone(px - edge / 2, py - edge / 2, edge, edge)
    cards: dict[str, Zone] = {}
    for part, is_first in ((first, True), (second, False)):
        if not part:
            continue
        span = min(along / len(part), 0.45 * along)
        broad = (0.88 if is_tall else 0.62) * span
        broad = min(broad, 0.42 * deep if not is_tall else 4 * deep)
        for k, i in enumerate(part):
            middle = along / 2 + (k - (len(part) - 1) / 2) * span
            if is_tall:
                y = shown.y - gap - deep if is_first else shown.bottom + gap
                cards[i] = Zone(zone.x + middle - broad / 2, y, broad, deep)
            else:
                x = zone.x if is_first else zone.right - deep
                cards[i] = Zone(x, zone.y + middle - broad / 2, deep, broad)
    return Graph({i: cards[i] for i in ids}, (), {"picture": shown})


def pointing(id: str, card: Zone, end: Point, picture: Zone) -> Link:
    """The line from a label's card to a point in the picture: away from the card first."""
    x, y = card.center
    if card.right <= picture.x or card.x >= picture.right:
        start = (card.right if x < picture.x else card.x, y)
        elbow = ((start[0] + (picture.x if x < picture.x else picture.right)) / 2, y)
    else:
        start = (x, card.bottom if y < picture.y else card.y)
        elbow = (x, (start[1] + (picture.y if y < picture.y else picture.bottom)) / 2)
    return Link((id, "picture"), (start, elbow, end), "straight", elbow)


def circles(ids: Sequence[str], zone: Zone) -> Graph:
    """Overlapping circles; a label's zone lies in the part that belongs to its circle alone."""
    n = len(ids)
    cx, cy = zone.center
    if n == 1:
        r = min(zone.width, zone.height) / 2
        return Graph(
            {ids[0]: Zone(cx - 0.6 * r, cy - 0.4 * r, 1.2 * r, 0.8 * r)}, (), {ids[0]: _around_point((cx, cy), r)}
        )
    if n == 2:
        is_wide = zone.width >= zone.height
        long, short = (zone.width, zone.height) if is_wide else (zone.height, zone.width)
        r = min(long / 3.24, short / 2)
        off = 0.62 * r
        middles = [(cx - off, cy), (cx + off, cy)] if is_wide else [(cx, cy - off), (cx, cy + off)]
    else:
        # All circles meet in the middle.
        out = 0.62 if n == 3 else 0.74
        r = min(
            zone.width / 2 / (1 + out * (0.87 if n == 3 else 1.0)),
            zone.height / 2 / (1 + out * (0.75 if n == 3 else 1)),
        )
        if n == 3:
            cy += 0.25 * out * r
        middles = [
            (
                cx + out * r * math.cos(-math.pi / 2 + 2 * math.pi * k / n),
                cy + out * r * math.sin(-math.pi / 2 + 2 * math.pi * k / n),
            )
            for k in range(n)
        ]
    cards, rings = {}, {}
    for i, (x, y) in zip(ids, middles, strict=True):
        dx, dy = x - cx, y - cy
        length = math.hypot(dx, dy) or 1.0
        away = 0.4 if n == 2 else 0.34
        mx, my = x + dx / length * away * r, y + dy / length * away * r
        wide, high = (0.92 * r, 0.6 * r) if n == 2 else ((1.1 * r, 0.5 * r) if abs(dx) < 1 else (0.82 * r, 0.5 * r))
        if n > 3:
            wide, high = 0.7 * r, 0.42 * r
        cards[i], rings[i] = Zone(mx - wide / 2, my - high / 2, wide, high), _around_point((x, y), r)
    links = []
    for k, a in enumerate(ids):
        for b in ids[k + 1 :]:
            (ax, ay), (bx, by) = rings[a].center, rings[b].center
            mx, my = (ax + bx) / 2, (ay + by) / 2
            if n > 2:  # away from the middle, where all of them meet
                dx, dy = mx - cx, my - cy
                length = math.hypot(dx, dy) or 1.0
                mx, my = mx + 0.22 * r * dx / length, my + 0.22 * r * dy / length
            links.append(Link((a, b), (), "straight", (mx, my)))
    return Graph(cards, tuple(links), {**rings, "middle": _around_point((cx, cy), 0.3 * r)})


def _around_point(point: Point, r: float) -> Zone:
    return Zone(point[0] - r, point[1] - r, 2 * r, 2 * r)


def sequence(ids: Sequence[str], pairs: Sequence[Pair], zone: Zone, *, is_rtl: bool = False) -> Graph:
    """Who takes part along the top, messages between them from top to bottom."""
    n = len(ids)
    pitch = zone.width / max(1, n)
    head = min(0.18 * zone.height, 0.6 * pitch)
    order = list(reversed(ids)) if is_rtl else list(ids)
    cards = {i: Zone(zone.x + k * pitch + 0.07 * pitch, zone.y, 0.86 * pitch, head) for k, i in enumerate(order)}
    top = zone.y + head + 0.05 * zone.height
    step = (zone.bottom - top) / max(1, len(pairs))
    links = []
    for k, (a, b) in enumerate(pairs):
        y = top + (k + 0.68) * step
        xa, xb = cards[a].center[0], cards[b].center[0]
        if a == b:
            reach, drop = 0.26 * pitch, 0.16 * step
            points: tuple[Point, ...] = ((xa, y - drop), (xa + reach, y - drop), (xa + reach, y + drop), (xa, y + drop))
            links.append(Link((a, b), points, "straight", (xa + reach, y - 0.42 * step)))
        else:
            links.append(Link((a, b), ((xa, y), (xb, y)), "straight", ((xa + xb) / 2, y - 0.3 * step)))
    return Graph({i: cards[i] for i in ids}, tuple(links), {"step": Zone(0, 0, pitch, step)})


def grid(ids: Sequence[str], zone: Zone) -> Graph:
    """Cards in a grid, where nothing links them."""
    if not ids:
        return Graph({})
    gap = 0.03 * min(zone.width, zone.height)
    chosen = choose_grid(len(ids), zone, CARD, gap)
    return Graph(dict(zip(ids, cells(len(ids), zone, chosen, gap, "center"), strict=True)))
