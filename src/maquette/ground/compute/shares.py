"""Shares of a whole, in percent, that add up. Pure, exact."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

WHOLE = Decimal(100)


def shares_of(amounts: Sequence[Decimal], places: int = 0) -> tuple[Decimal, ...]:
    """Each amount's share of their sum, in percent, so rounded that they add up to exactly 100.

    The largest remainders are rounded up, as seats are allotted (Hamilton's method); among equals the first.

    Args:
        amounts: None of them negative.
        places: Decimals of a share.
    Returns:
        As many shares; none for no amounts or a sum of zero.
    """
    total = sum(amounts, Decimal(0))
    if total <= 0 or any(amount < 0 for amount in amounts):
        return ()
    step = Decimal(1).scaleb(-places)
    exact = [amount * WHOLE / total for amount in amounts]
    down = [share.quantize(step, rounding=ROUND_FLOOR) for share in exact]
    left = int((WHOLE - sum(down, Decimal(0))) / step)
    order = sorted(range(len(exact)), key=lambda i: (down[i] - exact[i], i))
    raised = set(order[:left])
    return tuple(share + step if i in raised else share for i, share in enumerate(down))
