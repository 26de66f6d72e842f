"""Whom an English pronoun means, of those that may be meant."""

from collections.abc import Sequence

from ..creatures import is_creature, is_human, is_person, sex_of
from ..drafts import Draft

SEX = {"she": "female", "her": "female", "he": "male", "him": "male", "his": "male"}


def meant(word: str, known: Sequence[Draft]) -> Draft | None:
    """The first of several whom a pronoun fits: who is of its sex before who may be, and for "it" no person."""
    sex = SEX.get(word)
    if sex is not None:
        sure = (d for d in known if d.count == 1 and sex_of(d.noun) == sex)
        return next(sure, next((d for d in known if is_person(d.noun) and sex_of(d.noun) is None), None)) or next(
            (d for d in known if is_creature(d.noun) and sex_of(d.noun) is None), None
        )
    if word == "their":
        return next((d for d in known if d.count > 1 and is_creature(d.noun)), None)
    things = [d for d in known if not is_human(d.noun)]
    return next(iter(things), None)
