"""What a clause does with what it names: wants it, forbids it, keeps it as it is, or leaves room for it."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from .marks import Mark
from .scopes_after import scoped_before

REACH = 40
"""Marks looked ahead within a clause."""
CHANGES = frozenset({"change", "replace", "remove", "add", "recolor", "relight", "restyle"})
"""Verbs that end a list of what is kept: "keep the face, change only the background"."""
SKIPPED = frozenset({"glue", "filler", "shades", "sizes", "colors"})
ABOUT_ROOM = frozenset({"sides", "scope", "filler", "kinds", "poses"})
"""Tables of the words that a clause about room to be left is made of."""


def scoped(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks with their scope set.

    - "negated": after "no", "without" to the end of the list of things; after "do not" to the end of the sentence;
    - "kept": after "preserve", "maintain" to the end of the sentence;
    - "reserved": after "leave … open" or "negative space" to the end of the clause.
    """
    out: list[Mark] = []
    scope, is_wide = "", False
    for index, mark in enumerate(marks):
        if mark.is_end or mark.get("scope") == "but" or (scope == "kept" and mark.get("edits") in CHANGES):
            scope = ""
        elif mark.is_comma:
            if scope == "reserved" or (scope == "negated" and not is_wide and not _list_goes_on(marks, index)):
                scope = ""
        elif scope == "negated" and not is_wide and mark.is_a(("glue", "and")) and not _list_goes_on(marks, index):
            scope = ""
        elif scope == "negated" and mark.norm == "only" and index and marks[index - 1].is_comma:
            scope = ""  # "no red roses, only white ones"
        elif scope == "negated" and not is_wide and mark.is_a(("glue", "attributive")):
            scope = ""  # 没有车筐的自行车 is a bicycle
        begins = _begins(marks, index)
        # A negation holds what it forbids; "do not leave …" is no request for room.
        if begins and (scope != "negated" or begins == "negated"):
            scope, is_wide = begins, mark.get("scope") != "negation"
        out.append(replace(mark, scope=scope) if scope else mark)
    return tuple(scoped_before(_told_around(out)))


def _told_around(marks: list[Mark]) -> list[Mark]:
    """Clauses whose scope is not told before what they hold: "left third empty", "twarz zachowaj bez zmian"."""
    out: list[Mark] = []
    for _, members in itertools.groupby(marks, key=lambda m: (m.sentence, m.clause)):
        clause = list(members)
        scope = _told_by(clause)
        out += [replace(m, scope=scope) if scope and not (m.scope or m.is_comma or m.is_end) else m for m in clause]
    return out


def _told_by(clause: Sequence[Mark]) -> str:
    if not any(m.get("scope") in ("free", "keep") for m in clause):
        return ""
    said = [m for m in clause if not (m.is_comma or m.is_end or m.get("glue") or m.kind == "break")]
    if any(m.scope not in ("", "kept") for m in said):
        return ""
    if any(m.get("scope") == "free" for m in said) and any(m.get("sides") for m in said):
        return "reserved" if all(m.is_any(ABOUT_ROOM) for m in said) else ""
    keep = next((i for i, m in enumerate(said) if m.get("scope") == "keep"), None)
    is_last = keep is not None and all(m.get("strengths") or m.get("filler") for m in said[keep + 1 :])
    return "kept" if keep and is_last else ""


def _begins(marks: Sequence[Mark], index: int) -> str:
    meaning = marks[index].get("scope")
    if meaning in ("negation", "negation_wide"):
        return "negated"
    if meaning == "space":
        return "reserved"
    if meaning in ("keep", "reserve"):
        is_room = any(m.get("scope") in ("free", "space") for m in _rest_of_clause(marks, index))
        return "reserved" if is_room else "kept" if meaning == "keep" else ""
    return ""


def _rest_of_clause(marks: Sequence[Mark], index: int) -> list[Mark]:
    out = []
    for mark in marks[index + 1 : index + 1 + REACH]:
        if mark.clause != marks[index].clause:
            break
        out.append(mark)
    return out


def _list_goes_on(marks: Sequence[Mark], index: int) -> bool:
    """Whether what follows a comma or an "and" is one more thing to avoid."""
    for mark in marks[index + 1 : index + 7]:
        if mark.is_end or mark.is_comma:
            return False
        if mark.get("avoid") or mark.is_a(("glue", "or")):
            return True
        if mark.is_a(("glue", "determiner"), ("glue", "with")) or not (mark.is_unknown or mark.is_any(SKIPPED)):
            return False
    return False
