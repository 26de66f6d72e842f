"""Where a prompt uses a name as a name, rather than as words to be set. Pure."""

import re
from collections.abc import Iterable

from ..understand.brief import Brief
from ..understand.quotes import quoted
from ..understand.tokens import UNSPACED
from .model import Query


def mentions(brief: Brief, names: Iterable[str]) -> tuple[Query, ...]:
    """The known names that a prompt uses, as they are written, once each: "Daisy" is not "daisy"."""
    found: list[Query] = []
    for name in sorted({n.strip() for n in names}, key=lambda n: (-len(n), n)):
        place = next(iter(places(brief, name)), None) if name else None
        if place is not None and not any(q.start < place[1] and place[0] < q.end for q in found):
            found.append(Query(name, "name", brief.language, *place))
    return tuple(sorted(found, key=lambda q: q.start))


def places(brief: Brief, name: str) -> list[tuple[int, int]]:
    """Every place of a name in the prompt, but for strings in quotation marks and others that are to be set."""
    quotes = quoted(brief.prompt)
    exact = {(q.start, q.end) for q in quotes}
    unquoted = {t.words for t in brief.texts if t.words} - {q.words for q in quotes}
    for words in unquoted:  # announced without marks: "titled Blue Hour"
        exact |= {m.span() for m in re.finditer(re.escape(words), brief.prompt)}
    is_joined = re.search(f"[{UNSPACED}]", name) is not None
    core = r"\s+".join(map(re.escape, name.split()))
    pattern = core if is_joined else rf"(?<!\w){core}(?!\w)"
    found = [m.span() for m in re.finditer(pattern, brief.prompt)] if core else []
    return [(start, end) for start, end in found if not any(a < end and start < b for a, b in exact)]
