"""What every engine takes and gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..artwork import Artwork
from ..errors import Cancelled
from ..manifest import Manifest
from ..plan.model import Plan
from ..registry import Registry

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 3 or 4) uint8 sRGB; alpha is straight, not premultiplied."""

Pictures: TypeAlias = Mapping[str, Pixels]
"""Reference pictures by the id the plan calls them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture on the way: the sketch, a rough trace, the final one; and how far the work is."""

    stage: Literal["sketch", "rough", "final"]
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of the work, for people who wait."""

    step: str
    """"plan", "geometry", "trace", "denoise", "typeset", "verify", "encode" …"""
    share: float
    """Of the whole picture, 0 to 1, never falling."""


class Observer(Protocol):
    """Who watches the work. Both calls are cheap when nobody listens."""

    def on_frame(self, frame: Frame) -> None: ...
    def on_progress(self, progress: Progress) -> None: ...

    @property
    def wants_frames(self) -> bool:
        """False lets an engine skip the making of interim pictures."""
        ...


class Silent:
    """Nobody watches."""

    wants_frames = False

    def on_frame(self, frame: Frame) -> None:
        return

    def on_progress(self, progress: Progress) -> None:
        return


class CancelToken:
    """Asked between steps; `check` raises once somebody cancelled."""

    def __init__(self, is_cancelled: Callable[[], bool] = lambda: False) -> None:
        self._is_cancelled = is_cancelled

    def check(self) -> None:
        """
        Raises:
            Cancelled: The caller no longer wants the picture.
        """
        if self._is_cancelled():
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do; what it cannot is refused or warned about before work starts."""

    summary: str
    has_alpha: bool = False
    has_references: bool = False
    has_masks: bool = False
    streams_frames: bool = False
    cannot_draw: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """What an engine gives back."""

    pixels: Pixels
    manifest: Manifest
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Wall-clock seconds per step."""
    warnings: tuple[str, ...] = ()
    samples: int = 0
    """Camera rays traced, for the bench."""
    artwork: Artwork | None = None
    """The picture taken apart, for files with layers or vectors; None: its pixels are all there is."""


class Engine(Protocol):
    """Turns a plan into pixels. Same plan, same bytes."""

    def capabilities(self) -> Capabilities: ...

    def render(self, plan: Plan, pictures: Pictures, observer: Observer, cancel: CancelToken) -> Rendering:
        """
        Raises:
            Cancelled: The token said so; checked at least every half second.
            Unavailable: This machine lacks something that the engine needs.
            EngineFailed: It broke.
        """
        ...


engines: Registry[Engine] = Registry("engine", "maquette.engines")
