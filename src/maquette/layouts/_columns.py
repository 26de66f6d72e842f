"""Columns of a table: how wide each must be, wants to be, and is. Pure arithmetic in px."""

from collections.abc import Sequence


def shared(wanted: Sequence[float], least: Sequence[float], fixed: Sequence[bool], room: float) -> list[float] | None:
    """Widths of columns that fill the room.

    Args:
        wanted: What each needs to stand on one line.
        least: What its longest word needs.
        fixed: Whether it stands on one line in any case: figures do.
    Returns:
        None when even the least is too much.
    """
    floor = [w if is_fixed else min(w, m) for w, m, is_fixed in zip(wanted, least, fixed, strict=True)]
    if sum(floor) > room + 1e-6:
        return None
    if sum(wanted) <= room:
        spare = room - sum(wanted)
        # What is left over goes to all alike, so that columns keep an even rhythm; words get a little more.
        weights = [1.0 if is_fixed else 1.4 for is_fixed in fixed]
        return [w + spare * share / sum(weights) for w, share in zip(wanted, weights, strict=True)]
    spare = room - sum(floor)
    lacks = [w - f for w, f in zip(wanted, floor, strict=True)]
    return [f + spare * lack / max(sum(lacks), 1e-9) for f, lack in zip(floor, lacks, strict=True)]
