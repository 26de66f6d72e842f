"""What a brief makes of a figure: its features, what it has on, and the pose that goes with what it does.

Data in `figures.toml`. Clothes that the figure itself can put on are no things beside it any more.
"""

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..objects.contracts import objects
from ..understand.brief import Brief, Subject
from .features import features_of
from .nouns import grip_of, keys

STANDING = (None, "standing")
OVERHEAD = 0.3  # what is gripped lower than that is held up


@dataclass(frozen=True, slots=True)
class Figure:
    """A subject as the object that shows it.

    Args:
        features: As `Object.features` offers them, only those that something asks for.
        colors: Colours of parts.
        color: `#rrggbb` of the whole; None leaves its own.
        worn: Ids of subjects that it has on.
        said: Words among its details that show.
    """

    features: Mapping[str, str]
    colors: Mapping[str, str]
    color: str | None = None
    worn: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()
    is_known: bool = False
    """The table tells how a thing of that noun looks."""


def figure_of(brief: Brief, subject: Subject, name: str) -> Figure:
    """What the brief makes of a subject that the object `name` shows."""
    offered = objects.get(name).features
    table: Mapping[str, Any] = _table().get(name, {})
    features: dict[str, str] = {}
    colors: dict[str, str] = {}
    said: set[str] = set()
    noun = next((key for key in keys(subject.noun) if key in table.get("nouns", {})), None)
    details = [d.lower().replace("-", " ") for d in subject.details]
    words = f" {' '.join(details)} "
    rules: list[Mapping[str, Any]] = []
    if noun is not None:
        rules.append(table["nouns"][noun])
    for key, rule in sorted(table.get("words", {}).items(), key=lambda item: len(item[0])):
        if f" {key} " in words or f" {key} " in f" {subject.noun} ":
            rules.append(rule)
            said |= set(key.split())
    parts = {part for part, _ in subject.part_colors}
    # A long beard that is white is told twice: what the words say of it holds.
    rules = [*(rule for part, rule in table.get("parts", {}).items() if part in parts), *rules] if parts else rules
    worn: list[str] = []
    for other in _on(brief, subject):
        wardrobe = table.get("worn") or _table()["animals"]["worn"]
        key = next((k for k in keys(other.noun) if k in wardrobe), None)
        rule = {} if key is None else wardrobe[key]
        if not any(k in offered and v in offered[k] for k, v in rule.items() if isinstance(v, str)):
            continue
        rules.append(rule)
        worn.append(other.id)
        if other.color and "part" in rule:
            colors[rule["part"]] = other.color
    usual: dict[str, str] = {}
    for rule in rules:
        features |= {
            k: v
            for k, v in rule.items()
            if k in offered and v in offered[k] and not (v == "hat" and features.get(k, "none") != "none")
        }  # "a hat" of somebody who has one by trade is that one
        usual |= rule.get("colors", {})
    if parts & {"beard"} and features.get("beard", "none") == "none" and "beard" in offered:
        features["beard"] = "full"
    if not table.get("is_told_by_table"):
        by_word = {k: v for k, v in features_of(subject, name).items() if k != "pose"}
        said |= {word for chosen in by_word.values() for word in chosen.split("_")}
        features = by_word | features
    pose = _pose(brief, subject, offered.get("pose", ()))
    if pose is not None:
        features["pose"] = pose
    hues = table.get("hair", {})
    own = {
        part: hues.get(color, color) if part in ("hair", "beard") else color
        for part, color in subject.part_colors
        if part in objects.get(name).parts
    }
    known = {k: v for k, v in usual.items() if k != "color" and k in objects.get(name).parts}
    return Figure(features, known | colors | own, usual.get("color"), tuple(worn), frozenset(said), noun is not None)


def differing(figure: Figure, name: str, number: int) -> Figure:
    """The figure as the `number`th of several: what nothing is said of differs from one to the next."""
    looks = _table().get(name, {}).get("crowd", {}).get("looks", [])
    if not looks:
        return figure
    look = looks[number % len(looks)]
    offered = objects.get(name).features
    features = {k: v for k, v in look.items() if k in offered and k not in figure.features}
    if "gender" in figure.features and look.get("gender", figure.features["gender"]) != figure.features["gender"]:
        features.pop("hair", None)
    if features.get("gender") == "woman" and figure.features.get("age") == "child" and "bottom" not in figure.features:
        features["bottom"] = "skirt"
    colors = {k: v for k, v in look.get("colors", {}).items() if k in objects.get(name).parts}
    return replace(figure, features={**features, **figure.features}, colors={**colors, **figure.colors})


def _pose(brief: Brief, subject: Subject, offered: Iterable[str]) -> str | None:
    """The pose it was asked for, changed by what it holds and by what it sits on."""
    offered = tuple(offered)
    nouns = {s.id: s.noun for s in brief.subjects}
    held = [nouns.get(r.other, "") for r in brief.relations if r.kind == "holding" and r.subject == subject.id]
    wished = subject.pose
    under = [nouns.get(r.other, r.other) for r in brief.relations if r.kind == "on" and r.subject == subject.id]
    if "riding" in offered and _is_one_of(under, _table()["mounts"]["names"]):
        return "riding"
    seats = _table()["seats"]
    if wished is None and "sitting" in offered and _is_one_of(under, seats["unasked"]):
        wished = "sitting"
    if wished == "sitting" and "resting" in offered:
        if not _is_one_of(under, seats["names"]):
            return "resting"
        return "seated_holding" if held and "seated_holding" in offered else "sitting"
    if wished in STANDING and held:
        two = all(key in _table()["two_handed"]["names"] for key in keys(held[0])[:1])
        first = "carrying" if two and "carrying" in offered else "holding"
        if grip_of(held[0]) < OVERHEAD and "holding_up" in offered:
            first = "holding_up"
        return first if first in offered else wished
    if wished == "walking" and held and "walking_holding" in offered:
        return "walking_holding"
    return wished if wished in offered else None


def _is_one_of(nouns: Iterable[str], names: Iterable[str]) -> bool:
    return any(key in names for noun in nouns for key in keys(noun))


def _on(brief: Brief, subject: Subject) -> list[Subject]:
    """What it wears, in the order it is told."""
    known = {s.id: s for s in brief.subjects}
    return [
        known[r.other] for r in brief.relations if r.kind == "wearing" and r.subject == subject.id and r.other in known
    ]


@functools.cache
def _table() -> dict[str, Any]:  # Any: rules or names, by section
    return tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))
