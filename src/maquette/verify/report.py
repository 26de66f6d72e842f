"""What became of every promise of a plan."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class CheckResult(BaseModel):
    """The outcome of one check."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: str
    """As in the plan: "reads", "count" …"""
    status: Literal["passed", "failed", "unproven"]
    """unproven: nothing here can tell, which is neither good nor bad."""
    figure: str
    """What was measured, short enough for a table: "3 of 3", "99.8 %"."""
    detail: str
    """One sentence for a person."""


class Report(BaseModel):
    """The outcome of every check, in the order of the plan."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    results: tuple[CheckResult, ...] = ()

    @property
    def passed(self) -> int:
        return sum(result.status == "passed" for result in self.results)

    @property
    def total(self) -> int:
        return len(self.results)

    @property
    def summary(self) -> str:
        """ "7/7": passed of all."""
        return f"{self.passed}/{self.total}"

    @property
    def failures(self) -> tuple[CheckResult, ...]:
        return tuple(result for result in self.results if result.status == "failed")
