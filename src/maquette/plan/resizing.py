"""The same plan on a smaller or larger canvas: proofs, measurements. Words and boxes scale with it."""

from .model import Plan


def resized(plan: Plan, edge: int) -> Plan:
    """The plan with its longer edge at `edge` px, its shape kept."""
    share = edge / max(plan.canvas.width, plan.canvas.height)
    canvas = plan.canvas.model_copy(
        update={"width": round(plan.canvas.width * share), "height": round(plan.canvas.height * share)}
    )
    layers = tuple(
        layer.model_copy(update={"box": tuple(round(x * share) for x in layer.box)}) for layer in plan.layers
    )
    return plan.model_copy(update={"canvas": canvas, "layers": layers})
