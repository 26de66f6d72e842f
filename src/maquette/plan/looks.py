"""How everybody looks in pictures that belong together: what is said of somebody once holds wherever they are seen."""

from collections.abc import Iterable
from dataclasses import replace

from ..understand.brief import Subject, Text


def who(subject: Subject) -> str:
    """What tells that two mentions are of one being: its drawing, else its noun."""
    return subject.object or subject.drawing or subject.noun.rsplit(" ", 1)[-1]


def same_as(subject: Subject, others: Iterable[Subject]) -> Subject | None:
    """The first of the others that is the same being."""
    return next((s for s in others if who(s) == who(subject)), None)


class Looks:
    """Colours, materials, sizes, parts and labels by being, as they become known."""

    def __init__(self) -> None:
        self._known: dict[str, Subject] = {}
        self._labels: dict[str, tuple[Text, ...]] = {}

    def remember(self, subject: Subject, texts: Iterable[Text] = ()) -> None:
        """
        Args:
            texts: All of the picture's; those on the subject are its labels.
        """
        known = self._known.get(who(subject))
        self._known[who(subject)] = _filled(known, subject) if known is not None else subject
        own = tuple(t for t in texts if t.on == subject.id)
        if own:
            self._labels.setdefault(who(subject), own)

    def of(self, subject: Subject) -> Subject:
        """The subject as it is seen in its picture, with the looks and the noun that it has elsewhere."""
        known = self._known.get(who(subject))
        return subject if known is None else replace(_filled(subject, known), noun=known.noun)

    def labels_of(self, subject: Subject, texts: Iterable[Text]) -> tuple[Text, ...]:
        """The words that are on it in another picture, where this one says nothing of any."""
        if any(t.on == subject.id for t in texts):
            return ()
        return tuple(
            replace(t, id=f"{subject.id}-{t.id}", on=subject.id, panel=None) for t in self._labels.get(who(subject), ())
        )

    @property
    def everybody(self) -> tuple[Subject, ...]:
        return tuple(self._known.values())


def _filled(subject: Subject, known: Subject) -> Subject:
    has_parts = {name for name, _ in subject.part_colors}
    return replace(
        subject,
        color=subject.color or known.color,
        color_name=subject.color_name or known.color_name,
        material=subject.material or known.material,
        size=subject.size or known.size,
        part_colors=(*subject.part_colors, *(p for p in known.part_colors if p[0] not in has_parts)),
        details=tuple(dict.fromkeys((*subject.details, *known.details))),
    )
