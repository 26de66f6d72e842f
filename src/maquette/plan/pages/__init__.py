"""Pages: what a designed picture of each kind holds. `Brief` → texts and typed content; decides no positions.

One file per kind or family, found by the registry. What a kind needs and the prompt does not give is proposed
in the prompt's language and marked, unless the prompt wants no other words.
"""

from .contracts import Contents, Naming, Order, Planner, may_propose, plan_page, planners

__all__ = ["Contents", "Naming", "Order", "Planner", "may_propose", "plan_page", "planners"]
