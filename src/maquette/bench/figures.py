"""What a bench measures: plain values, and how they become JSON."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PromptFigures:
    """One prompt, drawn warm, from request to the file's bytes."""

    name: str
    width: int
    height: int
    first_s: float
    """The first drawing in a new process: imports, fonts and kernels included."""
    total_s: float
    """The second drawing: a warm worker."""
    seconds: Mapping[str, float]
    """Of the warm drawing, by step."""
    samples_per_s: float
    """Camera paths per second of the "trace" step; 0 without a scene."""
    peak_mib: float
    """Most memory its process ever held."""
    is_same: bool
    """Both drawings gave identical bytes."""
    checks: str
    """Promises of the plan that hold: "7/7"."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours against a baseline measured in the same run."""

    name: str
    ours: float
    baseline: float
    unit: str
    detail: str = ""

    @property
    def times(self) -> float:
        """How many times the baseline is ours: above 1, ours is less."""
        return self.baseline / self.ours if self.ours else 0.0


@dataclass(frozen=True, slots=True)
class Goal:
    """A promise of the project, and what this machine makes of it."""

    name: str
    at_most: float
    measured: float
    unit: str

    @property
    def is_met(self) -> bool:
        return self.measured <= self.at_most


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything one run measured."""

    machine: Mapping[str, str]
    is_quick: bool
    prompts: tuple[PromptFigures, ...]
    ratios: tuple[Ratio, ...]
    goals: tuple[Goal, ...]
    failures: Mapping[str, str]
    """What could not be measured, and why."""

    def as_json(self) -> dict[str, Any]:  # Any: JSON
        return {
            "machine": dict(self.machine),
            "quick": self.is_quick,
            "prompts": [asdict(p) for p in self.prompts],
            "ratios": [{**asdict(r), "times": round(r.times, 2)} for r in self.ratios],
            "goals": [{**asdict(g), "met": g.is_met} for g in self.goals],
            "failures": dict(self.failures),
        }
