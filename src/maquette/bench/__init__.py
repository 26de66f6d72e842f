"""Bench: how long this machine takes, against baselines of the same run and against what is promised."""

import platform
from collections.abc import Callable
from typing import TypeVar

from .figures import Figures, Goal, PromptFigures, Ratio
from .prompts import PROMPTS, Prompt
from .thinking import thinking

__all__ = ["Figures", "Goal", "PromptFigures", "Ratio", "measure"]

PNG_GOAL_MS = 15.0
HTTP_GOAL_MS = 5.0
T = TypeVar("T")


def measure(is_quick: bool = False, tell: Callable[[str], None] = lambda step: None) -> Figures:
    """Runs the whole bench, one thing after the other.

    Args:
        is_quick: A few prompts only, and no slow baseline.
        tell: Told what is measured next.
    """
    from . import baselines

    failures: dict[str, str] = {}

    def tried(step: str, work: Callable[[], T]) -> T | None:
        tell(step)
        try:
            return work()
        except Exception as error:  # one thing that breaks must not hide the figures of the others
            failures[step] = f"{type(error).__name__}: {error}"
            return None

    chosen = [prompt for prompt in PROMPTS if prompt.is_quick or not is_quick]
    prompts = tuple(filter(None, (tried(prompt.name, lambda p=prompt: _drawn(p)) for prompt in chosen)))  # type: ignore[misc]
    thought = tried("reading and planning", thinking)
    png = tried("PNG", baselines.png)
    http = tried("HTTP", baselines.http_overhead)
    renderer = None if is_quick else tried("renderers", baselines.renderer)
    linear = thought.ratio() if thought else None
    ratios = tuple(filter(None, (png, renderer, http, linear)))
    goals = (*_goals(prompts, png, http), *(thought.goals() if thought else ()))
    return Figures(_machine(), is_quick, prompts, ratios, goals, failures)


def _drawn(prompt: Prompt) -> PromptFigures:
    from .baselines import ask_child

    return PromptFigures(**ask_child("draw", prompt.name))


def _goals(prompts: tuple[PromptFigures, ...], png: Ratio | None, http: Ratio | None) -> list[Goal]:
    promised = {prompt.name: prompt.goal_s for prompt in PROMPTS if prompt.goal_s}
    goals = [
        Goal(f"{p.name}, request to file", promised[p.name], p.total_s, "s") for p in prompts if p.name in promised
    ]
    if png:
        goals.append(Goal("PNG of 1024×1024", PNG_GOAL_MS, png.ours, "ms"))
    if http:
        goals.append(Goal("HTTP overhead", HTTP_GOAL_MS, http.baseline - http.ours, "ms"))
    if prompts:
        goals.append(Goal("prompts whose bytes differ between two runs", 0, sum(not p.is_same for p in prompts), ""))
    return goals


def _machine() -> dict[str, str]:
    from .. import __version__
    from ..doctor.machine import memory_gib, usable_cores
    from ..engines.builtin.llvm import variant

    memory = memory_gib()
    return {
        "maquette": __version__, "python": platform.python_version(), "system": platform.platform(terse=True),
        "processor": f"{platform.machine()}, {usable_cores()} cores", "renderer": variant(),
        "memory": f"{memory:.1f} GiB" if memory else "unknown",
    }  # fmt: skip
