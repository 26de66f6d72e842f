"""Which of the choices that an object offers a subject asks for: its pose, its build, its hair."""

from ..objects.contracts import objects
from ..understand.brief import Subject


def features_of(subject: Subject, name: str) -> dict[str, str]:
    """Features of the object `name`, only those that are asked for.

    A pose is chosen by the subject's pose; anything else by its noun ("sports car") or by a detail that holds the
    choice as a word.
    """
    said = " ".join((subject.noun, *subject.details)).lower().replace("-", " ")
    words = f" {said} "
    out = {}
    for feature, choices in objects.get(name).features.items():
        if feature == "pose" and subject.pose in choices:
            out[feature] = str(subject.pose)
        elif chosen := next((c for c in choices if f" {c.replace('_', ' ')} " in words), None):
            out[feature] = chosen
    return out
