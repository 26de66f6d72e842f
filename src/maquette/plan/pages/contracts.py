"""What a planner of pages is given and what it answers; how new strings get their ids."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from ...registry import Registry
from ...understand.brief import Brief, Text
from ..cast import Member
from ..content import Content, TextId
from ..model import Check, Notice, Panel, Words
from ..panels import Shot
from ..variations import Variation
from ._phrases import phrases


@dataclass(frozen=True, slots=True)
class Order:
    """A page to be planned.

    Args:
        texts: Those of the brief that no object carries.
        members: What the brief wants to be seen.
        size: Of the page, px.
        take: Which of several pictures of the brief it is; None: the only one.
    """

    brief: Brief
    texts: tuple[Text, ...]
    members: tuple[Member, ...]
    size: tuple[int, int]
    seed: int = 0
    take: Variation | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What a page holds.

    Args:
        texts: Every string on it: the brief's own first, then those of `content`.
        panels: Slots besides the hero's.
        shots: Scenes that these panels show: planned when the page is arranged and their sizes are known.
        has_hero: Whether the layout's first slot shows what the brief wants to be seen.
        layout: None: the one that serves the kind.
        checks: What the page promises besides what the brief wishes of any picture.
        keeps_counts: Whether things are drawn as often as the brief counts them; a storyboard shows them again.
    """

    texts: tuple[Words, ...]
    content: Content | None = None
    panels: tuple[Panel, ...] = ()
    shots: tuple[Shot, ...] = ()
    has_hero: bool = True
    notices: tuple[Notice, ...] = ()
    layout: str | None = None
    keeps_counts: bool = True
    checks: tuple[Check, ...] = ()


class Planner(Protocol):
    """Plans pages of one kind. Register with `@planners.register("menu")`, the name being the kind."""

    def plan(self, order: Order) -> Contents:
        """Total: an order without anything to go by still gives a page."""
        ...


planners: Registry[Planner] = Registry("planner of pages", "maquette.plan.pages")


def plan_page(order: Order) -> Contents:
    """What the page holds; a kind without a planner of its own holds the brief's texts, and what the brief lists."""
    return _with_button(_planned(order), order.brief)


def _with_button(page: Contents, brief: Brief) -> Contents:
    """A call to action that is asked for without its words gets the usual ones."""
    if "button" not in brief.asked or any(t.role == "button" for t in page.texts):
        return page
    if not may_propose(brief):
        why = "its words are not given, and no others are wanted"
        return replace(page, notices=(*page.notices, Notice(words="button", why=why)))
    words = phrases(brief.language).learn_more
    button = Words(id="button", words=words, role="button", language=brief.language, is_proposed=True)
    return replace(page, texts=(*page.texts, button))


def _planned(order: Order) -> Contents:
    kind = order.brief.kind
    if kind in planners:
        return planners.get(kind).plan(order)
    if order.brief.items:
        return replace(planners.get("menu").plan(order), layout="menu")
    return Contents(own_words(order.texts))


def may_propose(brief: Brief) -> bool:
    """Whether words that the prompt does not give may be set at all."""
    return not brief.avoid & {"text", "other_text"}


def own_words(texts: Sequence[Text]) -> tuple[Words, ...]:
    """The brief's strings, as the plan holds them."""
    return tuple(
        Words(
            id=t.id, words=t.words, role=t.role, language=t.language, place=t.place, style=t.style,
            direction=t.direction,
        )
        for t in texts
    )  # fmt: skip


@dataclass(slots=True)
class Naming:
    """Collects the strings of a page and names them; ids stay the same from plan to plan of one prompt."""

    language: str
    texts: list[Words] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, order: Order) -> "Naming":
        """Begins with the brief's own texts."""
        return cls(order.brief.language, list(own_words(order.texts)))

    def say(self, role: str, words: str, *, language: str | None = None, is_proposed: bool = False) -> TextId:
        """Adds a string and returns its id: the role, and a number from the second on."""
        taken = {t.id for t in self.texts}
        number = self._counts.get(role, 0) + 1
        while (id := role if number == 1 else f"{role}-{number}") in taken:
            number += 1
        self._counts[role] = number
        self.texts.append(
            Words(id=id, words=words, role=role, language=language or self.language, is_proposed=is_proposed)
        )
        return id

    def maybe(self, role: str, words: str | None, *, is_proposed: bool = False) -> TextId | None:
        """As `say`; no words, no text."""
        return self.say(role, words, is_proposed=is_proposed) if words and words.strip() else None

    def has(self, role: str) -> bool:
        return any(t.role == role for t in self.texts)

    def drop(self, id: TextId) -> None:
        self.texts = [t for t in self.texts if t.id != id]

    def recast(self, id: TextId, role: str) -> None:
        """Gives a text another part to play."""
        self.texts = [t.model_copy(update={"role": role}) if t.id == id else t for t in self.texts]


__all__ = [
    "Contents", "Naming", "Order", "Planner", "may_propose", "own_words", "plan_page", "planners",
]  # fmt: skip
