"""Plans of older versions, made into plans of this one; those of no known version are refused with a reason."""

from collections.abc import Callable, Mapping
from typing import Any

from ..errors import InvalidPlan

Data = dict[str, Any]  # Any: JSON, checked field by field once it is of this version


def _from_1(data: Data) -> Data:
    """Version 2 only adds: content of pages, facts, sources, the number of the variation."""
    return {**data, "version": 2}


STEPS: Mapping[int, Callable[[Data], Data]] = {1: _from_1}
"""By the version that each starts from: to the next one."""


def migrated(data: object, version: int) -> Data:
    """The plan's data, brought to `version`.

    Raises:
        InvalidPlan: No JSON object, or of a version that this build cannot read; says which it can.
    """
    if not isinstance(data, dict):
        raise InvalidPlan(
            "the plan is no JSON object",
            why="a plan is an object with the fields of docs/plan.schema.json",
            fix="write one with `maquette plan PROMPT -o plan.json`",
            param="plan",
        )
    found = data.get("version")
    if not isinstance(found, int) or isinstance(found, bool) or not (found == version or found in STEPS):
        is_newer = isinstance(found, int) and found > version
        raise InvalidPlan(
            f"the plan is of version {found!r}",
            why=f"this build reads versions {min(STEPS, default=version)} to {version}",
            fix="update Maquette" if is_newer else "make the plan anew with `maquette plan`, or set its version",
            param="version",
        )
    while data["version"] != version:
        data = STEPS[data["version"]](data)
    return data
