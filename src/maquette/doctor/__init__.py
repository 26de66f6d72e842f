"""What this machine has, each thing proved by using it. Changes nothing and needs no network."""

from collections.abc import Iterable, Iterator

from .proof import Proof

__all__ = ["Proof", "examine", "is_fit"]


def examine() -> Iterator[Proof]:
    """Every proof, one by one as it is done; the slowest (the renderers) take some seconds the first time."""
    from . import assets, files, machine, reading, renderers, words

    for part in (machine, renderers, words, assets, files, reading):
        yield from part.proofs()


def is_fit(proofs: Iterable[Proof]) -> bool:
    """True when everything that is needed works."""
    return all(proof.status == "works" or not proof.is_needed for proof in proofs)
