"""Chains of arrows: "A -> B -> C" are nodes and what leads to what. Pure; linear."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..quotes import Exact
from .words import WordBook

ARROW = re.compile(r"(?:-{1,3}>|={1,2}>|[→⇒➜➔➡⟶⮕↦]\ufe0f?|--▶)")
ENDS = re.compile(r"[,，、،;；\n]|(?:[。！？।؟]|[.!?](?=\s|\Z))(?![ \t]?(?:-{1,3}>|={1,2}>|[→⇒➜➔➡⟶⮕↦]))")
LONGEST = 60
"""Characters of a node; a longer one is prose."""
EDGES = " \t*_`\"'“”„«»().:：-–—•"


@dataclass(frozen=True, slots=True)
class Node:
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Nodes in the order of their arrows."""

    nodes: tuple[Node, ...]


def chains_of(text: str, exacts: Sequence[Exact], book: WordBook) -> list[Chain]:
    """All chains of at least two nodes. Arrows within quoted strings are none."""
    blank = _blanked(text, exacts)
    quoted = {e.start: e for e in exacts}
    chains: list[Chain] = []
    cursor = 0
    for first, last, arrows in _stretches(blank):
        bounds = [first, *(x for m in arrows for x in m.span()), last]
        spans = list(zip(bounds[::2], bounds[1::2], strict=True))
        nodes = [_node(text, s, e, quoted, book, is_first=i == 0) for i, (s, e) in enumerate(spans)]
        if all(nodes) and first >= cursor:
            chains.append(Chain(tuple(n for n in nodes if n)))
            cursor = last
    return chains


def _stretches(text: str) -> list[tuple[int, int, list[re.Match[str]]]]:
    """(start, end, arrows) of every part between separators that holds an arrow."""
    ends = [m.start() for m in ENDS.finditer(text)] + [len(text)]
    arrows = list(ARROW.finditer(text))
    out: list[tuple[int, int, list[re.Match[str]]]] = []
    at, start = 0, 0
    for end in ends:
        mine: list[re.Match[str]] = []
        while at < len(arrows) and arrows[at].start() < end:
            if arrows[at].start() >= start:
                mine.append(arrows[at])
            at += 1
        if mine and mine[-1].end() <= end:
            out.append((start, end, mine))
        start = end + 1
    return out


def _blanked(text: str, exacts: Sequence[Exact]) -> str:
    parts, cursor = [], 0
    for exact in exacts:
        parts += [text[cursor : exact.start], "x" * (exact.end - exact.start)]
        cursor = exact.end
    return "".join((*parts, text[cursor:]))


def _node(text: str, start: int, end: int, quoted: dict[int, Exact], book: WordBook, *, is_first: bool) -> Node | None:
    at = next((p for p in range(start, min(end, start + 400)) if p in quoted), None)
    if at is not None and (is_first or not text[start:at].strip(EDGES)):
        return Node(at, quoted[at].end, quoted[at].words)
    stretch = text[start:end]
    if is_first:
        stretch = _after_lead(stretch, book)
    label = stretch.strip(EDGES)
    if not label or len(label) > LONGEST or not any(c.isalnum() for c in label):
        return None
    at = text.find(label, end - len(stretch), end)
    return Node(at, at + len(label), label)


def _after_lead(stretch: str, book: WordBook) -> str:
    """The first node without the words that lead to it: "a flow chart of: A", "a diagram showing A"."""
    colon = max(stretch.rfind(":"), stretch.rfind("："))
    if colon >= 0 and stretch[colon + 1 :].strip():
        return stretch[colon + 1 :]
    for row in ("lead", "weak"):
        found = list(book["entries"][row].pattern.finditer(stretch))
        if found and stretch[found[-1].end() :].strip():
            return stretch[found[-1].end() :]
    return stretch
