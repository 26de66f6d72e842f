"""What a prompt asks for and nobody understood, as wishes: few, verbatim, each with a reason."""

from collections.abc import Collection, Sequence

from .brief import Wish
from .lexicon import Lexicon
from .marks import Mark

LONGEST = 160
"""Characters of a wish; what is longer was no wish but noise."""
MOST = 24
"""Wishes told; a prompt with more needs another reader, not a longer list."""
BRIDGES = ("determiner", "definite", "of", "stop")


def unread(prompt: str, marks: Sequence[Mark], book: Lexicon, wishes: Collection[tuple[int, Wish]]) -> tuple[Wish, ...]:
    """Unknown words, run together where only small words part them, and the wishes found on the way, in order."""
    found = [*wishes]
    run: list[Mark] = []
    for index, mark in enumerate(marks):
        announces = mark.get("inscriptions") and index + 1 < len(marks) and marks[index + 1].exact is not None
        if _is_lost(mark) and not announces:
            if run and mark.clause != run[0].clause:
                found += _told(prompt, run, book)
                run = []
            run.append(mark)
        elif run and (mark.get("glue") not in BRIDGES or mark.clause != run[0].clause):
            found += _told(prompt, run, book)
            run = []
    found += _told(prompt, run, book)
    told: dict[str, Wish] = {}
    for _, wish in sorted(found, key=lambda pair: pair[0]):
        told.setdefault(wish.words.casefold(), wish)
    return tuple(told.values())[:MOST]


def _is_lost(mark: Mark) -> bool:
    if mark.scope:
        return False
    if mark.get("share"):
        return True
    if mark.kind not in ("word", "number"):
        return False
    return mark.get("actions") == "action" or (
        mark.tables.keys() <= {"details"} and any(c.isalpha() for c in mark.norm)
    )


def _told(prompt: str, run: Sequence[Mark], book: Lexicon) -> list[tuple[int, Wish]]:
    if not run:
        return []
    first, last = run[0], run[-1]
    is_action = any(
        m.get("actions") == "action" or (book.actions and m.norm.endswith(book.actions) and len(m.norm) > 5)
        for m in run
    )
    why = "actions are not drawn yet" if is_action else "not understood"
    return [(first.start, Wish(prompt[first.start : min(last.end, first.start + LONGEST)], why))]
