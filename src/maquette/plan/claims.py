"""How a wish is spoken of in a notice."""

from collections.abc import Mapping

from ..understand.brief import Relation
from .model import Notice

LOST = "the picture cannot show it together with the other wishes, which come first"


def claim(r: Relation, nouns: Mapping[str, str]) -> str:
    """ "cat left of dog"; `nouns` by the ids of subjects."""
    return f"{nouns.get(r.subject, r.subject)} {r.kind.replace('_', ' ')} {nouns.get(r.other, r.other)}"


def told_once(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Each notice once, and no wish that is lost for a reason of its own told as lost in general as well."""
    known = {n.words for n in notices if n.why != LOST}
    return tuple(n for n in dict.fromkeys(notices) if n.why != LOST or n.words not in known)
