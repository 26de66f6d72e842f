"""What all places under the open sky share: the sun and sky of the hour, the air, where the camera will stand."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..color import RGB
from ..geometry import Part
from ..plan.model import Grade, Light, Vector
from ._ground import Field
from ._sky import WEATHERS, WET, Air, air_at, sky, sun_light, way
from .contracts import Focus, Habit, Haze, Mount, Options, Surround

OPTIONS: Mapping[str, str] = {
    "hour": '"dawn", "morning", "day", "noon", "golden_hour", "sunset", "blue_hour", "evening" or "night"',
    "weather": '"clear" (default), "cloudy", "rain", "storm", "fog", "snow" or "wind"',
    "season": '"spring", "summer" (default), "autumn" or "winter"',
    "sun": 'where the sun stands: "left" (default), "right", "behind" the subject or in "front" of it',
}
ALL_WEATHERS = ("clear", "cloudy", "rain", "storm", "fog", "snow")
ALL_SEASONS = ("spring", "summer", "autumn", "winter")
SMALL = 0.6  # metres: what is smaller is looked at from close by


@dataclass(frozen=True)
class Site:
    """Where a place is built: what its parts need to know."""

    focus: Focus
    air: Air
    seed: int
    hour: str = "day"
    weather: str = "clear"
    season: str = "summer"
    focal_length_mm: float = 45.0
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))

    @property
    def x(self) -> float:
        return self.focus.middle[0]

    @property
    def y(self) -> float:
        return self.focus.middle[1]

    @property
    def tall(self) -> float:
        """Metres of the subjects, the larger of height and width."""
        low, high = self.focus.low, self.focus.high
        return max(high[2] - max(low[2], 0.0), 0.6 * (high[0] - low[0]), 0.4 * (high[1] - low[1]), 0.02)

    @property
    def near(self) -> float:
        """Metres at which the camera is expected to stand before them."""
        return self.tall / 0.52 * self.focal_length_mm / 36

    @property
    def eye(self) -> tuple[float, float]:
        return self.x, self.focus.low[1] - self.near

    @property
    def sun(self) -> Vector:
        return way(self.air)

    @property
    def is_wet(self) -> bool:
        return self.weather in WET

    @property
    def is_snowy(self) -> bool:
        return self.weather == "snow" or self.season == "winter"

    @property
    def is_night(self) -> bool:
        return self.hour in ("night", "blue_hour")

    @cached_property
    def field(self) -> Field:
        return Field(self.seed)


class Outdoors:
    """Base of places under the open sky. A place brings `land`, and what it photographs otherwise than usual."""

    label = ""
    names: Mapping[str, tuple[str, ...]] = {}
    options: Mapping[str, str] = OPTIONS
    hour = "morning"
    """When it is, if nothing is said."""
    weathers: tuple[str, ...] = ALL_WEATHERS
    seasons: tuple[str, ...] = ("summer",)
    sun = "left"
    """Where the sun stands, if nothing is said."""
    focal_length_mm = 45.0
    elevation_deg = 5.0
    fill = 0.5
    baseline = 0.84
    f_number: float | None = 2.8
    grade = Grade(tone="filmic", exposure=1.22, bloom=0.12, vignette=0.14, contrast=1.06, saturation=1.06)
    haze_per_km: RGB = (0.10, 0.115, 0.14)
    bounces = 3

    def habit(self, options: Options) -> Habit:
        air = self._air(options)
        exposure = round(self.grade.exposure * air.exposure, 4)
        return Habit(
            focal_length_mm=self.focal_length_mm,
            elevation_deg=self.elevation_deg,
            azimuth_deg=0,
            fill=self.fill,
            baseline=self.baseline,
            grade=self.grade.model_copy(update={"exposure": exposure}),
            f_number=self.f_number,
            is_night=str(options.get("hour", self.hour)) in ("night", "blue_hour"),
            weathers=self.weathers,
            seasons=self.seasons,
        )

    def lights(self, options: Options, focus: Focus) -> tuple[Light, ...]:
        return (sun_light(self._air(options), focus.middle), *self.lamps(self._site(options, focus, 0)))

    def mounts(self, options: Options, focus: Focus) -> tuple[Mount, ...]:
        return ()

    def build(self, options: Options, focus: Focus, seed: int) -> Surround:
        from ._falling import rainfall, snowfall

        site = self._site(options, focus, seed)
        falling = {"rain": rainfall, "storm": rainfall, "snow": snowfall}.get(site.weather)
        veil = WEATHERS.get(site.weather, WEATHERS["clear"])
        above = sky(site.air, veil.clouds, veil.cover, seed)
        return Surround(
            tuple(p for p in (*self.land(site), *((falling(site),) if falling else ())) if len(p.mesh.faces)),
            (0.0, 0.0, 0.0),
            bounces=self.bounces,
            sky=above,
            haze=self.air(site, veil.haze_m),
        )

    def land(self, site: Site) -> Sequence[Part]:
        """Ground and all that stands on it; a part named "ground" is among them."""
        raise NotImplementedError

    def lamps(self, site: Site) -> tuple[Light, ...]:
        """Lights that are there besides the sun."""
        return ()

    def air(self, site: Site, haze_m: float) -> Haze:
        """What one sees of the air: by day it is blue, in fog white."""
        r, g, b = self.haze_per_km
        thick = 1 / haze_m if site.weather in ("fog", "rain", "storm", "snow") else 0.0
        color = tuple(float(0.92 * h + 0.18 * g_) for h, g_ in zip(site.air.horizon, site.air.glow, strict=True))
        per_m = (r / 1000 + thick, g / 1000 + thick, b / 1000 + thick)
        return Haze((color[0], color[1], color[2]), per_m, clear_m=0.5 * site.near if thick else 0.0)

    def _air(self, options: Options) -> Air:
        return air_at(
            str(options.get("hour", self.hour)),
            str(options.get("weather", "clear")),
            str(options.get("sun", self.sun)),
        )

    def _site(self, options: Options, focus: Focus, seed: int) -> Site:
        return Site(
            focus=focus,
            air=self._air(options),
            seed=seed,
            hour=str(options.get("hour", self.hour)),
            weather=str(options.get("weather", "clear")),
            season=str(options.get("season") or next(iter(self.seasons), "summer")),
            focal_length_mm=self.focal_length_mm,
            rng=np.random.default_rng(seed),
        )


def spread(value: float, low: float, high: float) -> float:
    """A share of the way from `low` to `high`, between 0 and 1."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def degrees(radians: float) -> float:
    return math.degrees(radians)
