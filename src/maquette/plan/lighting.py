"""Light by its photographers' names, as lamps around the subject of a studio: key, fill, rim.

A set is a table of lamps: azimuth (0 is at the camera, positive to the right of the picture), elevation, distance
and size in reaches of the subject, power, and which lamp it is. A side that is said mirrors it; colours and kelvins
tint the key. Places that bring light of their own (windows, streets) keep theirs, and wishes for another are told.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..color import hex_to_linear
from ..places import Focus, places
from ..places._gobo import AZIMUTH_DEG, ELEVATION_DEG
from ..understand.brief import Brief, LightKind, LightWish
from .hanging import rounded
from .model import Grade, Light, Notice, Place, Vector

STUDIOS = frozenset({"white_studio", "color_studio"})
DARK_MOODS = frozenset({"dark", "dramatic", "moody", "mysterious", "noir", "gloomy", "horror"})
BRIGHT_MOODS = frozenset({"cheerful", "happy", "playful", "bright", "airy", "fresh", "joyful"})
KELVIN: Mapping[str, int] = {"warm": 3400, "cool": 7600}
NEUTRAL_KELVIN = 5600
ADAPTED = 0.7  # power: the eye takes some of a light's colour for white
OF_KIND: Mapping[LightKind, int] = {
    "candle": 1950, "fire": 2100, "lamp": 2800, "moon": 8200, "sun": 5000, "god_rays": 4600, "overcast": 6800,
}  # fmt: skip
"""Colour temperatures that come with a kind of light."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """One lamp of a set; see the module."""

    id: str
    azimuth_deg: float
    elevation_deg: float
    distance: float
    width: float
    height: float
    power: float
    kind: Literal["softbox", "strip", "window", "sun", "neon"] = "softbox"
    is_tinted: bool = True


@dataclass(frozen=True, slots=True)
class Set:
    """A way to light a subject.

    Args:
        ambient: Of the studio's usual light from everywhere, how much stays.
        exposure: Times the studio's usual exposure.
    """

    lamps: tuple[Lamp, ...]
    ambient: float = 1.0
    exposure: float = 1.0


FILL = Lamp("fill", 55, 12, 3.6, 1.2, 2.8, 3.0, "strip", is_tinted=False)
FAINT_FILL = Lamp("fill", 60, 8, 4.0, 1.6, 2.4, 0.35, is_tinted=False)
WEAK_FILL = Lamp("fill", 60, 10, 4.0, 1.6, 2.4, 0.8, is_tinted=False)
RIM = Lamp("rim", 140, 30, 3.6, 0.7, 3.0, 22.0, "strip", is_tinted=False)
TOP = Lamp("top", 5, 80, 4.4, 3.2, 1.8, 4.0, is_tinted=False)
BACKDROP = "backdrop"

SETS: Mapping[str, Set] = {
    "softbox": Set((Lamp("key", -48, 34, 3.4, 2.2, 2.8, 11.0), FILL)),
    "soft": Set((Lamp("key", -40, 42, 3.6, 3.8, 3.4, 6.0), FILL, TOP)),
    "studio": Set((Lamp("key", -46, 36, 3.5, 2.0, 2.6, 10.0), FILL, TOP)),
    "natural": Set((Lamp("key", -62, 34, 4.0, 3.6, 4.0, 5.5, "window"), TOP)),
    "window": Set((Lamp("key", -78, 22, 3.2, 2.0, 3.2, 13.0, "window"), WEAK_FILL), 0.6),
    "beauty_dish": Set((Lamp("key", -6, 44, 3.0, 1.1, 1.1, 36.0), Lamp("fill", 0, -28, 3.0, 2.2, 1.0, 3.0)), 0.4),
    "ring": Set((Lamp("key", 0, 10, 3.6, 1.1, 1.1, 46.0),), 0.4),
    "butterfly": Set((Lamp("key", 0, 56, 3.2, 1.2, 1.0, 42.0), Lamp("fill", 0, -20, 3.4, 2.6, 1.2, 1.6)), 0.3),
    "rembrandt": Set((Lamp("key", -52, 44, 3.4, 1.0, 1.2, 44.0), FAINT_FILL), 0.14, 1.1),
    "split": Set((Lamp("key", -92, 12, 3.4, 1.2, 2.8, 34.0),), 0.16, 1.2),
    "high_key": Set(
        (Lamp("key", -42, 38, 3.6, 3.6, 3.4, 8.0), Lamp("fill", 48, 26, 3.6, 3.4, 3.2, 4.5), TOP), 1.3, 0.82
    ),
    "low_key": Set((Lamp("key", -62, 38, 3.4, 1.0, 2.4, 30.0), RIM), 0.10, 1.1),
    "hard": Set((Lamp("key", -42, 40, 5.0, 0.26, 0.26, 1250.0, "sun"),), 0.3),
    "spot": Set((Lamp("key", -16, 50, 4.4, 0.5, 0.5, 240.0, "sun"), WEAK_FILL), 0.14, 1.2),
    "sun": Set((Lamp("key", -52, 36, 6.0, 0.28, 0.28, 1700.0, "sun"),), 0.42),
    "moon": Set((Lamp("key", -52, 42, 6.0, 0.45, 0.45, 260.0, "sun"), WEAK_FILL), 0.10, 1.1),
    "rim": Set(
        (
            Lamp("key", -36, 30, 3.8, 1.6, 2.2, 4.0, is_tinted=False),
            Lamp("rim", 140, 30, 3.6, 0.7, 3.0, 52.0, "strip"),
            Lamp("rim-2", -140, 30, 3.6, 0.7, 3.0, 52.0, "strip"),
        ),
        0.16,
    ),
    "backlight": Set(
        (Lamp("key", 168, 38, 4.6, 2.4, 2.0, 34.0), Lamp("fill", 0, 24, 4.2, 3.0, 2.0, 2.2, is_tinted=False)), 0.4
    ),
    "god_rays": Set((Lamp("key", 150, 48, 5.0, 0.9, 0.9, 210.0, "sun"), WEAK_FILL), 0.45, 1.5),
    "overcast": Set((Lamp("key", 0, 84, 5.0, 7.0, 7.0, 3.4),), 1.15),
    "candle": Set((Lamp("key", -52, 10, 2.4, 0.26, 0.34, 300.0), WEAK_FILL), 0.10, 1.1),
    "fire": Set((Lamp("key", -24, -4, 2.6, 1.1, 0.6, 34.0),), 0.10),
    "lamp": Set((Lamp("key", -58, 36, 2.8, 0.7, 0.7, 62.0),), 0.30),
    "cross_bars": Set(
        (Lamp("key", AZIMUTH_DEG, ELEVATION_DEG, 14.0, 0.26, 0.26, 13000.0, "sun"),), 0.22
    ),
    "neon": Set(
        (
            Lamp("key", -74, 20, 3.2, 0.4, 3.0, 34.0, "neon"),
            Lamp("rim", 118, 26, 3.4, 0.4, 3.0, 30.0, "neon", is_tinted=False),
        ),
        0.12,
    ),
}  # fmt: skip
"""By the kinds of `maquette.understand.brief.LightWish`, lit from the left."""
KEYS = frozenset({"low_key", "high_key"})
"""No lamps, but how dark all the rest is."""
ADDED = frozenset({"rim", "backlight", "neon", "candle", "fire", "spot", "moon", "sun"})
"""Lamps that are set up beside the one that rules."""
LEAST_FOR_BACKDROP = 0.3  # of the usual light, from where on the backdrop has a lamp of its own
NOT_DRAWN: Mapping[str, str] = {
    "god_rays": "the air here is clear, so no beam shows; light falls from behind instead",
    "cross_bars": "nothing here casts the shadow of bars",
}
OPTIONS_SHOW: Mapping[str, frozenset[LightKind]] = {
    "table_window": frozenset({"window", "natural", "soft", "sun", "backlight", "cross_bars"}),
    "neon_street": frozenset({"neon", "rim", "hard"}),
}
"""Light that a place has by itself."""
SUNLIT: frozenset[LightKind] = frozenset({"sun", "natural", "hard", "backlight", "rim"})
ROOMLIT: frozenset[LightKind] = frozenset({"window", "natural", "soft", "sun", "lamp"})
"""Light of places under the sky, and of rooms with a window."""


def wished(brief: Brief) -> LightWish | None:
    """The light that rules: the first lamp that is named, else the key of the picture, else what its mood calls for.

    A side or a colour that is told of no lamp in particular is its own.
    """
    named = [w for w in brief.lights if w.kind in SETS]
    main = next((w for w in named if w.kind not in KEYS), named[0] if named else None)
    if main is None:
        moods = {*brief.moods, *brief.styles}
        main = LightWish("low_key") if DARK_MOODS & moods else LightWish("high_key") if BRIGHT_MOODS & moods else None
    if main is None:
        return None
    loose = [w for w in brief.lights if w.kind is None or w.kind in KEYS]
    tinted = (
        main
        if main.color or main.kelvin or main.warmth
        else next((w for w in loose if w.color or w.kelvin or w.warmth), main)
    )
    side = main.side or next((w.side for w in loose if w.side), None)
    return replace(main, side=side, color=tinted.color, kelvin=tinted.kelvin, warmth=tinted.warmth)


def _key_of(brief: Brief) -> str | None:
    """ "high_key" or "low_key", where that or the mood of it is asked for."""
    if DARK_MOODS & {*brief.moods, *brief.styles}:
        return "low_key"
    return next((w.kind for w in brief.lights if w.kind in KEYS), None)


def lit(
    brief: Brief, place: Place, usual: Sequence[Light], focus: Focus, grade: Grade
) -> tuple[tuple[Light, ...], Grade, tuple[Notice, ...]]:
    """The lamps of a scene.

    Args:
        usual: Those that the place brings.
    """
    if place.name not in STUDIOS:
        return tuple(usual), grade, _unlit(brief, place)
    wish = wished(brief)
    kinds = [w.kind for w in brief.lights if w.kind is not None]
    undrawn = NOT_DRAWN.keys() - ({"cross_bars"} if "gobo" in place.options else set())
    notices = [Notice(words=kind.replace("_", " "), why=NOT_DRAWN[kind]) for kind in kinds if kind in undrawn]
    if wish is None or wish.kind is None or wish.kind not in SETS:
        return _tinted(brief, usual), grade, tuple(notices)
    if wish.kind in ("rim", "backlight", "neon") and "rim" in place.options:
        return tuple(usual), grade, tuple(notices)  # the studio's own, in the colour that was said
    if not brief.lights and place.name == "white_studio":
        return tuple(usual), grade, tuple(notices)  # a mood does not darken a ground that is promised to be white
    chosen = SETS[wish.kind]
    lamps = [_lamp(lamp, wish, wish.side, focus) for lamp in chosen.lamps]
    for other in brief.lights:
        if other.kind in ADDED and other.kind != wish.kind:
            lamps += _added(lamps, other, focus)
    lamps += [lamp for lamp in usual if lamp.id == BACKDROP and ambient_share(brief) > LEAST_FOR_BACKDROP]
    exposure = round(grade.exposure * chosen.exposure, 4)
    return tuple(lamps), grade.model_copy(update={"exposure": exposure}), tuple(notices)


def ambient_share(brief: Brief) -> float:
    """How much of a studio's light from everywhere the wished light leaves."""
    wish, key = wished(brief), _key_of(brief)
    if wish is None or wish.kind is None or wish.kind not in SETS:
        return 1.0
    share = SETS[wish.kind].ambient
    return min(share, SETS[key].ambient) if key == "low_key" else max(share, SETS[key].ambient) if key else share


def _lamp(lamp: Lamp, wish: LightWish, side: str | None, focus: Focus) -> Light:
    azimuth, elevation = lamp.azimuth_deg, lamp.elevation_deg
    if side == "right":
        azimuth = -azimuth
    if lamp.id == "key" and wish.kind != "cross_bars":  # those stand where their window frame is
        azimuth, elevation = {
            "top": (azimuth / 4, 78.0),
            "behind": (160.0 if azimuth >= 0 else -160.0, max(elevation, 34.0)),
            "front": (0.0, min(elevation, 30.0)),
            "below": (azimuth / 2, -22.0),
        }.get(side or "", (azimuth, elevation))
    s, (x, y, z) = focus.reach, focus.middle
    a, e = math.radians(azimuth), math.radians(elevation)
    way = (math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e))
    at = (x + lamp.distance * s * way[0], y + lamp.distance * s * way[1], max(z + lamp.distance * s * way[2], 0.02 * s))
    return Light(
        id=lamp.id,
        kind=lamp.kind,
        position=rounded(at),
        target=rounded((x, y, z)),
        width_m=round(lamp.width * s, 4),
        height_m=round(lamp.height * s, 4),
        radiance=rounded(_radiance(lamp, wish)),
    )


def _radiance(lamp: Lamp, wish: LightWish) -> Vector:
    if lamp.kind == "neon" and not wish.color:
        color = "#ff3d8b" if lamp.is_tinted else "#25c8ff"
    elif not lamp.is_tinted:
        return lamp.power, lamp.power, lamp.power
    elif wish.color:
        color = wish.color
    else:
        kelvin = wish.kelvin or KELVIN.get(wish.warmth or "") or OF_KIND.get(wish.kind or "soft") or NEUTRAL_KELVIN
        r, g, b = light_of(kelvin)
        return lamp.power * r, lamp.power * g, lamp.power * b
    r, g, b = hex_to_linear(color)
    strength = lamp.power / max(0.25, 0.2126 * r + 0.7152 * g + 0.0722 * b) ** 0.5
    return r * strength, g * strength, b * strength


def _added(lamps: Sequence[Light], wish: LightWish, focus: Focus) -> list[Light]:
    """Of a second light that is named, its key alone, beside the lamps that are there."""
    if wish.kind is None:
        return []
    taken = {lamp.id for lamp in lamps}
    kind = "rim" if wish.kind in ("rim", "backlight") else "key"
    chosen = next((lamp for lamp in SETS[wish.kind].lamps if lamp.id == kind), SETS[wish.kind].lamps[0])
    made = _lamp(chosen, wish, wish.side, focus)
    if kind == "rim" and wish.color:
        made = made.model_copy(update={"radiance": rounded(_radiance(Lamp("rim", 0, 0, 1, 1, 1, 26.0), wish))})
    return [made.model_copy(update={"id": f"{made.id}-2" if made.id in taken else made.id})]


def _tinted(brief: Brief, usual: Sequence[Light]) -> tuple[Light, ...]:
    """The studio's own lamps in the warmth or colour that is wished, where no kind of light is."""
    wish = next((w for w in brief.lights if w.color or w.kelvin or w.warmth), None)
    if wish is None:
        return tuple(usual)
    tint = hex_to_linear(wish.color) if wish.color else light_of(wish.kelvin or KELVIN[wish.warmth or "warm"])
    out = []
    for lamp in usual:
        r, g, b = (light * share for light, share in zip(lamp.radiance, tint, strict=True))
        out.append(lamp.model_copy(update={"radiance": rounded((r, g, b))}) if lamp.id == "key" else lamp)
    return tuple(out)


def _unlit(brief: Brief, place: Place) -> tuple[Notice, ...]:
    """Light that is named and that the place does not have."""
    has = OPTIONS_SHOW.get(place.name, frozenset())
    known = places.get(place.name).options
    if "sun" in known:
        has |= SUNLIT | ({"moon"} if place.options.get("hour") == "night" else set())
        has |= {"overcast", "soft"} if place.options.get("weather") == "cloudy" else set()
    elif "window" in known:
        has |= ROOMLIT
    where = place.name.replace("_", " ")
    return tuple(
        Notice(words=w.kind.replace("_", " "), why=f"the {where} has light of its own")
        for w in brief.lights
        if w.kind is not None and w.kind not in has
    )


def light_of(kelvin: int) -> Vector:
    """Linear RGB of a black body, its green 1, against a white of 5,600 K.

    Source: Kim et al., "Design of advanced color temperature control system for HDTV", 2002 (the Planckian locus);
    1,700 to 25,000 K.
    """
    x, y = _chromaticity(kelvin)
    wx, wy = _chromaticity(NEUTRAL_KELVIN)
    r, g, b = _rgb(x, y)
    wr, wg, wb = _rgb(wx, wy)
    r, g, b = (max(0.04, v / w) for v, w in ((r, wr), (g, wg), (b, wb)))
    return (r / g) ** ADAPTED, 1.0, (b / g) ** ADAPTED


def _chromaticity(kelvin: float) -> tuple[float, float]:
    t = 1000 / min(25000.0, max(1700.0, float(kelvin)))
    x = (
        -0.2661239 * t**3 - 0.2343589 * t**2 + 0.8776956 * t + 0.179910
        if kelvin <= 4000
        else -3.0258469 * t**3 + 2.1070379 * t**2 + 0.2226347 * t + 0.240390
    )
    if kelvin <= 2222:
        y = -1.1063814 * x**3 - 1.34811020 * x**2 + 2.18555832 * x - 0.20219683
    elif kelvin <= 4000:
        y = -0.9549476 * x**3 - 1.37418593 * x**2 + 2.09137015 * x - 0.16748867
    else:
        y = 3.0817580 * x**3 - 5.87338670 * x**2 + 3.75112997 * x - 0.37001483
    return x, y


def _rgb(x: float, y: float) -> Vector:
    """Linear sRGB of a chromaticity at luminance 1; may be negative outside of what a screen shows."""
    X, Z = x / y, (1 - x - y) / y  # CIE's own letters
    return (
        3.2406 * X - 1.5372 - 0.4986 * Z,
        -0.9689 * X + 1.8758 + 0.0415 * Z,
        0.0557 * X - 0.2040 + 1.0570 * Z,
    )
