"""Scopes told after what they hold, where the verb comes last: 文字は入れないで, 로고 없이, 上方请留空. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from .marks import Mark

SCOPES = {
    "negation_after": "negated",
    "negation_wide_after": "negated",
    "keep_after": "kept",
    "reserve_after": "reserved",
}
"""Meanings of the table "scope" to the scope that they set backwards."""
JOINING = ("and", "or", "attributive")
REACH = 40
"""Marks looked back over."""


def scoped_before(marks: Sequence[Mark]) -> list[Mark]:
    """The marks with the scopes that are told after what they hold.

    - "negation_after" ("なし", "없이") holds the noun right before it and those joined to it;
    - the others hold their clause, and the things listed before it.
    """
    out = list(marks)
    for index, mark in enumerate(marks):
        meaning = mark.get("scope")
        if meaning not in SCOPES:
            continue
        is_narrow = meaning == "negation_after"
        for at in range(index - 1, max(-1, index - REACH), -1):
            before = out[at]
            if before.is_end or before.get("scope") in SCOPES or before.exact is not None:
                break
            if before.is_comma and not (_is_listed(out, at) or (at == index - 1 and before.norm in (":", "："))):
                break
            if is_narrow and _leads_away(out, at, index):
                break
            if not before.scope:
                out[at] = replace(before, scope=SCOPES[meaning])
        out[index] = replace(mark, scope=SCOPES[meaning])
    return out


def _is_listed(marks: Sequence[Mark], at: int) -> bool:
    """Whether a comma joins two things to avoid."""
    before = marks[at - 1] if at else None
    after = marks[at + 1] if at + 1 < len(marks) else None
    return all(m is not None and m.get("avoid") is not None for m in (before, after))


def _leads_away(marks: Sequence[Mark], at: int, end: int) -> bool:
    """Whether a mark is no more part of the last thing before a negation."""
    mark = marks[at]
    if any(mark.get(t) for t in ("relations", "poses", "actions", "sides", "edits")):
        return True
    if mark.get("glue") and not any(mark.is_a(("glue", g)) for g in JOINING):
        return end - at > 1 + (marks[end - 1].get("glue") is not None)  # は, が right before the negation
    return False
