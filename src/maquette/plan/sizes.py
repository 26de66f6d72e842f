"""How tall everything is drawn: real heights, eased so that nothing becomes a dot, then as the prompt wishes.

Wishes of one thing ("giant mouse") come first, comparisons of two ("a mouse bigger than an elephant") after: what
is compared is tied together from then on, so that later wishes move both. A comparison that earlier ones rule out
is dropped, and that is noticed.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..understand.brief import Relation, Subject
from .claims import claim
from .model import Notice

SIZES: Mapping[str, float] = {"tiny": 0.42, "small": 0.68, "large": 1.45, "huge": 2.1}
SPREAD = 3.5  # ratio of heights in one picture beyond which the eye loses the smaller thing
SPREAD_OF_OBJECTS = 7.0  # among true solids, whose real sizes a product photographer keeps
LARGER = 1.3  # times as tall, where a comparison has no figure
COMPARISONS = ("larger_than", "smaller_than", "same_size_as")


@dataclass(frozen=True, slots=True)
class Measure:
    """A subject and how large it is by nature, metres."""

    subject: Subject
    height: float
    width: float
    is_solid: bool
    """A parametric object, true to size."""


def heights(measures: Sequence[Measure], relations: Sequence[Relation]) -> tuple[dict[str, float], tuple[Notice, ...]]:
    """Height in metres of each subject's copies, by the subject's id."""
    out = {
        m.subject.id: eased * SIZES.get(m.subject.size or "", 1.0)
        for m, eased in zip(measures, _eased(measures), strict=True)
    }
    notices = _compared(out, {m.subject.id: m for m in measures}, relations)
    return out, tuple(notices)


def _eased(measures: Sequence[Measure]) -> list[float]:
    """A fox beside a house is drawn larger than life: ratios are compressed, their order is kept."""
    if not measures:
        return []
    most = SPREAD_OF_OBJECTS if all(m.is_solid for m in measures) else SPREAD
    tallest, lowest = max(m.height for m in measures), min(m.height for m in measures)
    ratio = tallest / lowest
    power = 1.0 if ratio <= most else math.log(most) / math.log(ratio)
    return [tallest * (m.height / tallest) ** power for m in measures]


def _compared(out: dict[str, float], measures: Mapping[str, Measure], relations: Sequence[Relation]) -> list[Notice]:
    """Makes comparisons true, in their order; changes `out`."""
    tied = {id: {id} for id in out}
    notices = []
    for r in relations:
        if r.kind not in COMPARISONS or r.subject not in out or r.other not in out or r.subject == r.other:
            continue
        one, other = measures[r.subject], measures[r.other]
        least, most = _allowed(r, one, other)
        ratio = out[r.subject] / out[r.other]
        wanted = min(max(ratio, least), most)
        if tied[r.subject] is tied[r.other]:
            if not math.isclose(ratio, wanted, rel_tol=1e-3):
                notices.append(
                    Notice(
                        words=claim(r, {id: m.subject.noun for id, m in measures.items()}),
                        why="what is said before of their sizes rules it out; what is said first is kept",
                    )
                )
            continue
        for id in tied[r.subject]:
            out[id] *= wanted / ratio
        together = tied[r.subject] | tied[r.other]
        for id in together:
            tied[id] = together
    return notices


def _allowed(r: Relation, one: Measure, other: Measure) -> tuple[float, float]:
    """Least and greatest ratio of heights that make a comparison true."""
    if r.kind == "same_size_as":
        return 1.0, 1.0
    factor = r.factor if r.factor and r.factor > 0 else None
    if factor is not None:
        factor = factor if r.kind == "larger_than" else 1 / factor
        return factor, factor
    # Taller, and of more area too: a tower is not larger than a whale for being a little taller.
    slender = math.sqrt((other.width / other.height) / (one.width / one.height))
    if r.kind == "larger_than":
        return LARGER * max(1.0, slender), math.inf
    return 0.0, min(1.0, slender) / LARGER
