"""Things that move as one: the copies of a subject with all that is on, in, under or about them. Metres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..objects.placed import points_of
from .model import SceneObject, Vector

STEP, MOST_STEPS = 0.15, 60


@dataclass(frozen=True, slots=True)
class Bounds:
    """A box along the axes."""

    low: Vector
    high: Vector

    @property
    def width(self) -> float:
        return self.high[0] - self.low[0]

    @property
    def depth(self) -> float:
        return self.high[1] - self.low[1]

    @property
    def height(self) -> float:
        return self.high[2] - self.low[2]

    @property
    def middle(self) -> Vector:
        x, y, z = ((a + b) / 2 for a, b in zip(self.low, self.high, strict=True))
        return x, y, z

    def moved(self, x: float, y: float, z: float) -> "Bounds":
        (a, b, c), (d, e, f) = self.low, self.high
        return Bounds((a + x, b + y, c + z), (d + x, e + y, f + z))

    def meets(self, other: "Bounds", slack: float = 0.0) -> bool:
        """Whether the two share room, by more than `slack` in every direction."""
        return all(min(self.high[k], other.high[k]) - max(self.low[k], other.low[k]) > slack for k in range(3))


def around(bounds: Iterable[Bounds]) -> Bounds:
    """The box around all of them."""
    some = list(bounds)
    (a, b, c), (d, e, f) = some[0].low, some[0].high
    for one in some[1:]:
        (u, v, w), (x, y, z) = one.low, one.high
        a, b, c, d, e, f = min(a, u), min(b, v), min(c, w), max(d, x), max(e, y), max(f, z)
    return Bounds((a, b, c), (d, e, f))


def bounds_of(thing: SceneObject) -> Bounds:
    """The room a thing takes where it is."""
    points = points_of(thing)
    low, high = points.min(0), points.max(0)
    return Bounds((float(low[0]), float(low[1]), float(low[2])), (float(high[0]), float(high[1]), float(high[2])))


@dataclass(frozen=True, slots=True)
class Block:
    """What moves as one, about an origin of its own on the ground.

    Args:
        id: Of the subject that all the rest belongs to.
        things: Everything in it, the subject's copies first.
        spaces: The room of each of the things.
        own: How many of the things are copies of the subject itself.
    """

    id: str
    noun: str
    things: tuple[SceneObject, ...]
    spaces: tuple[Bounds, ...]
    own: int

    @property
    def whole(self) -> Bounds:
        return around(self.spaces)

    @property
    def core(self) -> Bounds:
        """The room of the subject's own copies."""
        return around(self.spaces[: self.own])

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "Block":
        if not (x or y or z):
            return self
        return replace(
            self,
            things=tuple(_moved(t, x, y, z) for t in self.things),
            spaces=tuple(s.moved(x, y, z) for s in self.spaces),
        )

    def with_(self, others: Sequence["Block"]) -> "Block":
        """The same with others in it, where they are."""
        return replace(
            self,
            things=(*self.things, *(t for b in others for t in b.things)),
            spaces=(*self.spaces, *(s for b in others for s in b.spaces)),
        )

    def scaled(self, factor: float) -> "Block":
        """Larger or smaller about its origin."""
        if factor == 1:
            return self
        things = tuple(
            t.model_copy(update={"scale": t.scale * factor, "position": _times(t.position, factor)})
            for t in self.things
        )
        spaces = tuple(Bounds(_times(s.low, factor), _times(s.high, factor)) for s in self.spaces)
        return replace(self, things=things, spaces=spaces)


def clear_of(one: Block, others: Sequence[Bounds], way: Vector) -> Block:
    """The block pushed along a way, by parts of its own size, until it shares no room with the others."""
    size = one.whole
    step = tuple(STEP * w * extent for w, extent in zip(way, (size.width, size.depth, size.height), strict=True))
    slack = 1e-3 * size.height
    for _ in range(MOST_STEPS):
        if not any(mine.meets(other, slack) for mine in one.spaces for other in others):
            break
        one = one.moved(*step)
    return one


def lifted_over(one: Block, others: Sequence[Bounds]) -> Block:
    """The block with all that is tied to its own copies lifted until it shares no room with the others."""
    extra = one.spaces[one.own :]
    slack = 1e-3 * one.whole.height
    lift = max(
        (o.high[2] - e.low[2] for e in extra for o in others if e.meets(o, slack)),
        default=0.0,
    )
    if lift <= 0:
        return one
    things = (*one.things[: one.own], *(_moved(t, 0.0, 0.0, lift) for t in one.things[one.own :]))
    return replace(one, things=things, spaces=(*one.spaces[: one.own], *(e.moved(0.0, 0.0, lift) for e in extra)))


def block(id: str, noun: str, things: Sequence[SceneObject]) -> Block:
    """A block of the copies of one subject."""
    return Block(id, noun, tuple(things), tuple(bounds_of(t) for t in things), len(things))


def _moved(thing: SceneObject, x: float, y: float, z: float) -> SceneObject:
    a, b, c = thing.position
    return thing.model_copy(update={"position": (a + x, b + y, c + z)})


def _times(v: Vector, factor: float) -> Vector:
    return v[0] * factor, v[1] * factor, v[2] * factor
