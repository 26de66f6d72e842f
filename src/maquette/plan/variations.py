"""Several pictures of one brief: what each does otherwise, where the brief leaves it open.

The first picture is the plan as it is; each further one follows an idea of its own, as a photographer or a
designer would try another take. An idea only fills in wishes that the brief does not have, so whatever the brief
fixes (words, counts, colours, places, light, lens) is the same in all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..color import hex_to_oklch, oklch_to_hex
from ..objects.contracts import objects
from ..request import SEEDS
from ..understand.brief import OF_THINGS, Brief, LightKind, LightWish, Shot, Side, Subject, View
from .lighting import STUDIOS
from .setting import WOODS, choose_place

Tone = Literal["near", "third", "far_third", "deep", "night", "sand", "mist", "own", "pale"]


@dataclass(frozen=True, slots=True)
class Idea:
    """One way to do it otherwise. None: as usual.

    Args:
        tone: Of the backdrop, from the main colour.
        is_turned: Things are turned the other way than usual.
        surface: Of a table.
    """

    focus: Side | None = None
    view: View | None = None
    shot: Shot | None = None
    lens_mm: float | None = None
    light: LightKind | None = None
    light_side: Literal["left", "right"] | None = None
    tone: Tone | None = None
    surface: str | None = None
    is_turned: bool = False


IDEAS: tuple[Idea, ...] = (
    Idea(),
    Idea(focus="left_third", light="soft", light_side="right", tone="near", surface="oak", is_turned=True),
    Idea(view="high", lens_mm=85, light="natural", light_side="left", tone="sand", surface="walnut"),
    Idea(shot="close_up", view="eye_level", lens_mm=100, light="softbox", light_side="right", tone="third",
         surface="marble"),
    Idea(focus="right_third", view="three_quarter", shot="wide", lens_mm=35, tone="deep", surface="wood",
         light_side="left", is_turned=True),
    Idea(view="low", lens_mm=50, light="sun", light_side="left", tone="mist", surface="oak"),
    Idea(view="high", shot="wide", light="high_key", light_side="right", tone="far_third", surface="marble",
         is_turned=True),
    Idea(focus="right_third", shot="close_up", light="rembrandt", light_side="left", tone="night", surface="walnut"),
    Idea(focus="left_third", view="three_quarter", shot="wide", lens_mm=28, light="natural", light_side="right",
         tone="pale", surface="wood"),
    Idea(view="front", shot="medium", lens_mm=135, light="butterfly", tone="own", surface="walnut", is_turned=True),
)  # fmt: skip
"""By the number of the picture. Ten pictures are the most that one request asks for."""
TONES: Mapping[Tone, tuple[float, float, float]] = {
    "near": (0.90, 0.06, 35.0), "third": (0.84, 0.07, 120.0), "far_third": (0.88, 0.06, -120.0),
    "deep": (0.42, 0.075, 160.0), "night": (0.26, 0.03, 200.0), "own": (0.55, 0.09, 0.0), "pale": (0.955, 0.012, 90.0),
}  # fmt: skip
"""Lightness, chroma, and turn of the main colour's hue in degrees."""
FIXED_TONES: Mapping[Tone, str] = {"sand": "#e6d6bd", "mist": "#c9d3d8"}
GREY, NEUTRAL_HUE = 0.03, 40.0  # what has no hue stands well before sand, mint, lavender, teal, terracotta
SURE = frozenset({"high"})  # views from which several things can still be told apart
HUE_STEP = 97.0  # degrees from one palette of a theme to the next: far apart, and never back within ten


@dataclass(frozen=True, slots=True)
class House:
    """What the pictures of a series share.

    Args:
        theme: Of their pages; None: not settled yet.
        company: Everybody in any of them: sizes are told among all, so that each is as tall in every picture.
    """

    theme: str | None = None
    palette: tuple[str, ...] = ()
    company: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Variation:
    """What one of several pictures does.

    Args:
        brief: With the open wishes filled in.
        first_seed: Of the request's first picture: what all its pictures have in common.
        is_turned: See `Idea`.
        house: What it shares with the other pictures of a series.
    """

    index: int
    brief: Brief
    first_seed: int
    is_turned: bool = False
    house: House | None = None


def varied(brief: Brief, seed: int, index: int, house: House | None = None) -> Variation:
    """
    Args:
        seed: Of this picture; that of the request and its index, added up.
        index: Which of the request's pictures, from 0.
        house: Looks that are settled.
    """
    first = (seed - index) % SEEDS
    if index == 0:
        return Variation(0, brief, first, house=house)
    idea = IDEAS[index % len(IDEAS)]
    is_alone = sum(s.count for s in brief.subjects) == 1
    may_turn = brief.camera.view in (None, "three_quarter", "side")
    brief = _set_otherwise(_stood_otherwise(brief, idea), idea)
    brief = _seen_otherwise(_lit_otherwise(brief, idea), idea, is_alone)
    return Variation(index, brief, first, idea.is_turned and may_turn and is_alone, house)


def _stood_otherwise(brief: Brief, idea: Idea) -> Brief:
    """Several things in the other order, from left to right; what the brief says of left and right still rules."""
    if not idea.is_turned or len(brief.subjects) < 2 or any(s.side for s in brief.subjects):
        return brief
    return replace(brief, subjects=brief.subjects[::-1])


def _set_otherwise(brief: Brief, idea: Idea) -> Brief:
    """Another backdrop or another table, where neither is said."""
    setting = brief.setting
    if brief.kind not in OF_THINGS and not (brief.kind == "advert" and brief.subjects):
        return brief
    if setting.color or setting.place or setting.scene or brief.palette:
        return brief
    if setting.surface in WOODS or (setting.surface is None and _stands_on_a_table(brief)):
        return brief if setting.surface else replace(brief, setting=replace(setting, surface=idea.surface))
    if setting.surface is None and idea.tone is not None:
        return replace(brief, setting=replace(setting, color=backdrop(idea.tone, main_color(brief))))
    return brief


def _stands_on_a_table(brief: Brief) -> bool:
    """Whether the scene would be a table by itself: a colour would take it away from there."""
    return choose_place(brief)[0].name == "table_window"


def _lit_otherwise(brief: Brief, idea: Idea) -> Brief:
    if brief.lights or (idea.light is None and idea.light_side is None):
        return brief
    if any("window" in (r.subject, r.other) for r in brief.relations):
        return brief
    if brief.setting.hour or brief.moods or choose_place(brief)[0].name not in STUDIOS:
        # An hour, a mood, a window have a light of their own; only its side is open.
        return replace(brief, lights=(LightWish(side=idea.light_side),)) if idea.light_side else brief
    return replace(brief, lights=(LightWish(idea.light, idea.light_side),))


def _seen_otherwise(brief: Brief, idea: Idea, is_alone: bool) -> Brief:
    """Another place in the picture, another distance, another height: as far as one thing or many allow it."""
    camera, composition = brief.camera, brief.composition
    tied = bool(brief.relations) or any(s.side for s in brief.subjects)
    view = idea.view if is_alone or idea.view in SURE else None
    shot = idea.shot if is_alone or idea.shot == "wide" else None
    if composition.is_fully_visible and shot == "close_up":
        shot = None
    camera = replace(
        camera,
        view=camera.view or (None if tied and view != "high" else view),
        shot=camera.shot or shot,
        focal_length_mm=camera.focal_length_mm or (None if camera.effects else idea.lens_mm),
    )
    is_open = not (composition.focus or composition.empty or composition.is_centered or composition.rule)
    has_copy = any(t.on is None for t in brief.texts) or brief.kind == "website_hero"
    if is_open and is_alone and not tied and not has_copy:
        composition = replace(composition, focus=idea.focus)
    return replace(brief, camera=camera, composition=composition)


def main_color(brief: Brief) -> str:
    """What a backdrop is chosen to suit."""
    main = next((s for s in brief.subjects if s.is_main), brief.subjects[0] if brief.subjects else None)
    if main is None:
        return "#e0893a"
    return main.color or (objects.get(main.object).color if main.object else "#e0893a")


def backdrop(tone: Tone, main: str) -> str:
    """`#rrggbb` of a backdrop."""
    if tone in FIXED_TONES:
        return FIXED_TONES[tone]
    lightness, chroma, turn = TONES[tone]
    own, own_chroma, hue = hex_to_oklch(main)
    if tone in ("own", "deep") and abs(own - lightness) < 0.14:
        lightness += 0.28 if own < 0.6 else -0.22  # a thing before its own colour would be lost
    return oklch_to_hex(lightness, chroma, ((hue if own_chroma > GREY else NEUTRAL_HUE) + turn) % 360)


def palette_of(own: Sequence[str], ranked: int, index: int) -> tuple[str, ...]:
    """Colours for a page whose theme has been shown before: its accent in another hue; else none.

    Args:
        own: The theme's accents.
        ranked: How many themes suit.
    """
    rounds = index // max(1, ranked)
    if rounds == 0:
        return ()
    vivid = next((a for a in own if hex_to_oklch(a)[1] > 0.05), own[0])
    lightness, chroma, hue = hex_to_oklch(vivid)
    return (oklch_to_hex(min(0.72, max(0.42, lightness)), max(chroma, 0.11), (hue + HUE_STEP * rounds) % 360),)
