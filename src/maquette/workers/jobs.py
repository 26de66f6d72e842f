"""What crosses the border between the server and its render processes. Plain values that pickle."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from ..engines.contracts import CancelToken
from ..errors import MaquetteError
from ..request import ImageRequest


@dataclass(frozen=True, slots=True)
class Job:
    """One picture to draw."""

    request: ImageRequest
    """With `n` = 1."""
    partials: int = 0
    """How many interim pictures to send at most."""


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far the work is."""

    step: str
    share: float
    """0 to 1, never falling."""


@dataclass(frozen=True, slots=True)
class Partial:
    """An interim picture, as a whole file of the requested format."""

    index: int
    """Counted from 0."""
    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The picture's file and what is known about it."""

    data: bytes
    record: Mapping[str, Any]  # Any: JSON
    """JSON-able: seed, engine, width, height, background, quality, plan_hash, reading, sources, warnings, report,
    manifest, seconds."""


Event: TypeAlias = Progressed | Partial | Finished


class Runner(Protocol):
    """What a render process does; named by "module:Class", made in the process with the server's `Settings`."""

    def warm_up(self) -> None:
        """Does once what makes the first job slow."""
        ...

    def run(self, job: Job, emit: Callable[[Progressed | Partial], None], cancel: CancelToken) -> Finished:
        """
        Raises:
            Cancelled: The token said so.
            MaquetteError: As the pipeline does.
        """
        ...


# To the process


@dataclass(frozen=True, slots=True)
class Draw:
    number: int
    job: Job


@dataclass(frozen=True, slots=True)
class Cancel:
    number: int


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave at once, whatever is being drawn."""


# From the process


@dataclass(frozen=True, slots=True)
class Ready:
    """It is warm and takes jobs."""

    trouble: str | None = None
    """What went wrong in the warm-up; jobs may still succeed."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Something about the job of that number."""

    number: int
    event: Event


@dataclass(frozen=True, slots=True)
class Failed:
    """The job of that number ended with an error."""

    number: int
    error: MaquetteError


# Noted by the parent itself


@dataclass(frozen=True, slots=True)
class Died:
    """The pipe has ended, so the process has too."""


@dataclass(frozen=True, slots=True)
class Abandoned:
    """Nobody waits for the job of that number any more."""

    number: int


Message: TypeAlias = Ready | Reply | Failed
Note: TypeAlias = Message | Died | Abandoned
