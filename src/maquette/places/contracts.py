"""What a place file brings: ground and walls, the light that belongs there, and how one photographs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ..arrays import Floats
from ..color import RGB
from ..geometry import Part
from ..plan.model import Grade, Light, Vector
from ..registry import Registry

Options = Mapping[str, str | float | bool]


@dataclass(frozen=True, slots=True)
class Focus:
    """The space the subjects take, in metres: a place builds itself around it."""

    low: Vector
    high: Vector

    @property
    def middle(self) -> Vector:
        x, y, z = ((a + b) / 2 for a, b in zip(self.low, self.high, strict=True))
        return x, y, z

    @property
    def reach(self) -> float:
        """Half the diagonal, metres: the scale of lights and backdrops."""
        return float(sum((b - a) ** 2 for a, b in zip(self.low, self.high, strict=True)) ** 0.5) / 2


@dataclass(frozen=True, slots=True)
class Haze:
    """Air that one sees: light that it adds, and takes away, with distance.

    Args:
        color: Linear RGB that everything far away fades to.
        per_m: Share of the light lost on each metre, per colour; small.
        clear_m: Metres before the camera in which there is none.
    """

    color: RGB
    per_m: RGB
    clear_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Surround:
    """A place, built.

    Args:
        parts: Ground, walls, furniture; parts named "ground" catch the shadow of cut-outs.
        ambient: Linear RGB from everywhere, where there is no sky.
        bounces: Path length this place needs.
        is_white: Its ground is shown as pure white but for the shadow.
        sky: (h, w, 3) float32 linear light from infinitely far, all around: the middle column is ahead (+y), columns
            to the right of it turn to +x, the top row is the zenith. Lights of kind "sun" are painted into it.
    """

    parts: tuple[Part, ...]
    ambient: RGB
    bounces: int = 5
    is_white: bool = False
    sky: Floats | None = None
    haze: Haze | None = None


@dataclass(frozen=True, slots=True)
class Habit:
    """How one photographs this place when nothing is said."""

    focal_length_mm: float
    elevation_deg: float
    azimuth_deg: float
    fill: float
    """Share of the picture's height or width the subjects take, 0 to 1."""
    baseline: float
    """Where subjects stand, as a share of the height from the top."""
    grade: Grade
    f_number: float | None = None
    is_night: bool = False
    """Dark all around: signs are lit, words over it are light."""
    weathers: tuple[str, ...] = ("clear",)
    """Weathers of a brief that it shows."""
    seasons: tuple[str, ...] = ()
    """Seasons of a brief that it shows."""


@dataclass(frozen=True, slots=True)
class Mount:
    """Where a wall thing (a sign) hangs: the middle of its lower edge, its turn, and the width there is."""

    position: Vector
    turn_deg: float
    width_m: float


class Place(Protocol):
    """Somewhere to put things. Register with `@places.register("table_window")`."""

    label: str
    """English noun phrase for the manifest ("wooden desk by a window")."""
    names: Mapping[str, tuple[str, ...]]
    """Phrases that mean it, by language code, lower case."""
    options: Mapping[str, str]
    """What may be said of it: option name → help with the allowed values."""

    def habit(self, options: Options) -> Habit: ...

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        """The lights a photographer sets up here; they go into the plan, where they can be edited."""
        ...

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        """Where wall things hang, best first; empty: they stand on the ground."""
        ...

    def build(self, options: Options, focus: Focus, seed: int) -> Surround: ...


places: Registry[Place] = Registry("place", "maquette.places")
