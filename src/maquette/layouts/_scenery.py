"""What a drawn picture stands in: sky, horizon and a few shapes that say where it is. SVG in px of the page."""

import math
import random
from collections.abc import Callable, Mapping

from ..plan.content import Scenery, Sky
from ..themes.colors import mix
from . import _svg as svg
from ._sheet import Zone

SKIES: Mapping[Sky, tuple[str, str]] = {
    "day": ("#8fd0f2", "#dff3fb"),
    "sunset": ("#f2865e", "#fbd59a"),
    "night": ("#141b45", "#3b3f7d"),
    "rain": ("#7d8d9c", "#b9c3cb"),
}
DIMMED: Mapping[Sky, tuple[str, float]] = {
    "day": ("#ffffff", 0.0),
    "sunset": ("#b4532a", 0.22),
    "night": ("#10163f", 0.58),
    "rain": ("#5a6773", 0.34),
}
"""What light the sky casts on the ground: a colour, and how much of it."""
HORIZON: Mapping[Scenery, float] = {
    "plain": 1.0, "meadow": 0.66, "forest": 0.7, "mountains": 0.72, "beach": 0.62, "desert": 0.66, "snow": 0.66,
    "city": 0.8, "street": 0.74, "room": 0.7, "space": 0.82, "sea": 0.72,
}  # fmt: skip
"""How far down the ground begins, as a share of the height."""
STANDING: Mapping[Scenery, float] = {"plain": 0.9, "space": 0.9, "sea": 0.84}
"""Where drawings have their feet; below the horizon everywhere else."""


def standing_line(scenery: Scenery) -> float:
    """Where things stand, as a share of the height from the top."""
    return STANDING.get(scenery, min(0.93, HORIZON[scenery] + 0.2))


def backdrop(scenery: Scenery, sky: Sky, zone: Zone, plain: str, prefix: str, chance: random.Random) -> str:
    """The whole backdrop of a picture, to be clipped to its zone.

    Args:
        plain: Colour of the wall behind things where nothing says where they are.
        prefix: Unique on the page, for gradients.
    """
    if scenery == "plain":
        shade = mix(plain, "#10163f", 0.45) if sky == "night" else plain
        glow = svg.radial(f"{prefix}w", ((0.0, "#ffffff", 0.5), (1.0, "#ffffff", 0.0)))
        reach = 0.62 * min(zone.width, zone.height)
        x, y = zone.center
        return (
            svg.rect(zone.x, zone.y, zone.width, zone.height, shade)
            + glow
            + svg.circle(x, y, reach, f"url(#{prefix}w)", 0.3 if sky == "night" else 0.8)
        )
    paint = _Painter(zone, sky, prefix, chance)
    return (paint.indoors() if scenery == "room" else paint.sky_of(scenery)) + GROUNDS[scenery](paint)


class _Painter:
    """Shapes in shares of the zone."""

    def __init__(self, zone: Zone, sky: Sky, prefix: str, chance: random.Random) -> None:
        self.zone, self.sky, self.prefix, self.chance = zone, sky, prefix, chance

    def x(self, share: float) -> float:
        return self.zone.x + share * self.zone.width

    def y(self, share: float) -> float:
        return self.zone.y + share * self.zone.height

    @property
    def unit(self) -> float:
        return min(self.zone.width, self.zone.height)

    def lit(self, color: str) -> str:
        """The colour in the light of this sky."""
        cast, share = DIMMED[self.sky]
        return mix(color, cast, share) if share else color

    def sky_of(self, scenery: Scenery) -> str:
        z = self.zone
        top, low = ("#0b0d26", "#2a2360") if scenery == "space" else SKIES[self.sky]
        gradient = svg.linear(f"{self.prefix}s", ((0.0, top, 1.0), (1.0, low, 1.0)), (0.0, 0.0, 0.0, 1.0))
        out = gradient + svg.rect(z.x, z.y, z.width, z.height, f"url(#{self.prefix}s)")
        if scenery == "space" or self.sky == "night":
            out += "".join(
                svg.circle(
                    self.x(self.chance.random()), self.y(0.7 * self.chance.random()),
                    self.unit * self.chance.uniform(0.003, 0.008), "#ffffff", self.chance.uniform(0.5, 1.0),
                )
                for _ in range(26)
            )  # fmt: skip
        if scenery == "space":
            return out + self._planet()
        if self.sky == "night":
            return out + self._moon()
        if self.sky == "sunset":
            x, y, r = self.x(0.5), self.y(HORIZON[scenery] - 0.08), 0.17 * self.unit
            return out + svg.circle(x, y, 1.5 * r, "#ffe9b5", 0.35) + svg.circle(x, y, r, "#fff1c7")
        return out + self._clouds()

    def _moon(self) -> str:
        x, y, r = self.x(0.82), self.y(0.2), 0.075 * self.unit
        return svg.circle(x, y, 1.9 * r, "#fff6d5", 0.14) + svg.circle(x, y, r, "#fff6d5")

    def _planet(self) -> str:
        x, y, r = self.x(0.84), self.y(0.22), 0.11 * self.unit
        ring = svg.ellipse(x, y, 1.75 * r, 0.42 * r, "none", "#f3c98b", 0.1 * r)
        return svg.circle(x, y, r, "#d98ba5") + svg.circle(x - 0.25 * r, y - 0.2 * r, 0.55 * r, "#e7a9bd", 0.6) + ring

    def _clouds(self) -> str:
        color = "#ffffff" if self.sky == "day" else "#93a0ac"
        out = ""
        for k, (x, y) in enumerate(((0.18, 0.16), (0.78, 0.24), (0.5, 0.08))):
            if self.sky == "day" and k == 2:
                continue
            r = self.unit * self.chance.uniform(0.05, 0.075)
            cx, cy = self.x(x + self.chance.uniform(-0.05, 0.05)), self.y(y)
            puffs = ((0.0, 0.0, 1.0), (-1.1, 0.25, 0.72), (1.15, 0.3, 0.66), (0.4, 0.35, 0.8))
            out += "".join(svg.circle(cx + a * r, cy + b * r, c * r, color) for a, b, c in puffs)
            out += svg.rect(cx - 1.7 * r, cy + 0.25 * r, 3.4 * r, 0.72 * r, color, 0.36 * r)
        if self.sky == "rain":
            drops = "".join(
                f"M{self.x(self.chance.random()):.1f} {self.y(self.chance.random()):.1f}l{-0.012 * self.unit:.1f} "
                f"{0.05 * self.unit:.1f}"
                for _ in range(46)
            )
            out += svg.path(drops, stroke="#dfe8ee", width=max(1.0, 0.005 * self.unit), opacity=0.75)
        return out

    def floor(self, top: float, color: str) -> str:
        return svg.rect(self.zone.x, self.y(top), self.zone.width, self.zone.height * (1 - top) + 1, self.lit(color))

    def ridge(self, top: float, depth: float, color: str, waves: float, phase: float) -> str:
        """A wavy ground from `top` down."""
        n = 28
        points = [
            (self.x(k / n), self.y(top + depth * math.sin(waves * k / n * 2 * math.pi + phase))) for k in range(n + 1)
        ]
        line = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        return svg.path(f"M{line}L{self.zone.right:.1f} {self.zone.bottom:.1f}H{self.zone.x:.1f}Z", self.lit(color))

    def peak(self, x: float, top: float, half: float, base: float, color: str, cap: str | None) -> str:
        points = [(self.x(x - half), self.y(base)), (self.x(x), self.y(top)), (self.x(x + half), self.y(base))]
        out = svg.polygon(points, self.lit(color))
        if cap:
            k = 0.28
            a = (self.x(x - half * k), self.y(top + (base - top) * k))
            b = (self.x(x + half * k), self.y(top + (base - top) * k))
            mid = (self.x(x), self.y(top + (base - top) * k * 0.72))
            out += svg.polygon([a, points[1], b, mid], self.lit(cap))
        return out

    def indoors(self) -> str:
        z = self.zone
        wall = {"night": "#4a4f7a", "sunset": "#f0c79a"}.get(self.sky, "#f2dfc4")
        out = svg.rect(z.x, z.y, z.width, z.height, wall)
        w, h = 0.26 * self.unit, 0.3 * self.unit
        x, y = self.x(0.8) - w / 2, self.y(0.14)
        top, low = SKIES[self.sky]
        out += svg.rect(x - 0.1 * w, y - 0.1 * w, 1.2 * w, h + 0.2 * w, "#ffffff", 0.04 * w)
        out += svg.rect(x, y, w, h, mix(top, low, 0.4))
        bars = f"M{x + w / 2:.1f} {y:.1f}v{h:.1f}M{x:.1f} {y + h / 2:.1f}h{w:.1f}"
        return out + svg.path(bars, stroke="#ffffff", width=0.06 * w)


def _meadow(p: _Painter) -> str:
    far = p.ridge(0.6, 0.05, "#a9cf7d", 0.8, p.chance.uniform(0, 6))
    return far + p.ridge(0.68, 0.035, "#7fb858", 1.1, p.chance.uniform(0, 6))


def _forest(p: _Painter) -> str:
    out = p.ridge(0.58, 0.03, "#6f9a78", 0.9, 1.0)
    for k in range(9):
        x, top = (k + p.chance.uniform(0.1, 0.9)) / 9, p.chance.uniform(0.2, 0.38)
        wide, foot = p.chance.uniform(0.05, 0.08), 0.7
        color = p.lit("#3f7a54" if k % 2 else "#2f6647")
        out += svg.rect(p.x(x) - 0.008 * p.unit, p.y(0.62), 0.016 * p.unit, p.y(0.72) - p.y(0.62), p.lit("#6b4a34"))
        for t in range(3):
            a, b = top + t * (foot - top) * 0.22, top + (t + 1.9) * (foot - top) * 0.29
            half = wide * (0.5 + 0.25 * t)
            out += svg.polygon([(p.x(x - half), p.y(b)), (p.x(x), p.y(a)), (p.x(x + half), p.y(b))], color)
    return out + p.ridge(0.72, 0.02, "#4f8a4c", 1.3, 2.0)


def _mountains(p: _Painter) -> str:
    out = p.peak(0.24, 0.3, 0.34, 0.74, "#8296ad", "#f3f7fb") + p.peak(0.72, 0.2, 0.42, 0.74, "#6c829c", "#ffffff")
    return out + p.ridge(0.72, 0.025, "#86b36a", 0.9, 0.5)


def _beach(p: _Painter) -> str:
    sea = p.floor(0.5, "#43b0c9") + svg.rect(p.zone.x, p.y(0.5), p.zone.width, 0.02 * p.zone.height, p.lit("#86d4e2"))
    return sea + p.ridge(0.64, 0.02, "#ffffff", 1.4, 0.6) + p.ridge(0.66, 0.02, "#f1dca7", 1.4, 0.6)


def _desert(p: _Painter) -> str:
    return p.ridge(0.58, 0.06, "#e9b872", 0.7, 0.3) + p.ridge(0.7, 0.05, "#d99a55", 0.9, 2.4)


def _snow(p: _Painter) -> str:
    out = p.ridge(0.58, 0.05, "#d5e4f0", 0.8, 0.8) + p.ridge(0.68, 0.03, "#f4f9fd", 1.0, 2.2)
    flakes = "".join(
        svg.circle(p.x(p.chance.random()), p.y(0.8 * p.chance.random()), 0.008 * p.unit, "#ffffff", 0.9)
        for _ in range(24)
    )
    return out + flakes


def _skyline(p: _Painter, base: float, color: str, window: str, low: float) -> str:
    out, x = "", -0.02
    while x < 1.0:
        wide, high = p.chance.uniform(0.09, 0.16), p.chance.uniform(0.2, 0.44) * low
        out += svg.rect(p.x(x), p.y(base - high), wide * p.zone.width + 1, high * p.zone.height + 1, p.lit(color))
        w = 0.018 * p.unit
        for row in range(int(high / 0.07)):
            for column in range(max(1, int(wide * p.zone.width / (2.6 * w)))):
                if p.chance.random() < 0.62:
                    wx, wy = p.x(x) + (0.8 + 2.4 * column) * w, p.y(base - high + 0.03 + row * 0.065)
                    if wx + w < p.x(x + wide):
                        out += svg.rect(wx, wy, w, 1.3 * w, window, 0.0, 0.85)
        x += wide
    return out


def _city(p: _Painter) -> str:
    window = "#ffd98a" if p.sky in ("night", "sunset") else "#d9ecf5"
    out = _skyline(p, 0.8, "#a7b4c6", window, 1.25) + _skyline(p, 0.82, "#7c8ba3", window, 0.8)
    return out + p.floor(0.8, "#c9c6c0")


def _street(p: _Painter) -> str:
    window = "#ffd98a" if p.sky in ("night", "sunset") else "#e4f1f7"
    out = _skyline(p, 0.72, "#c98f78", window, 1.3)
    out += p.floor(0.72, "#d6d0c6") + p.floor(0.8, "#6f7076")
    dash = 0.09 * p.zone.width
    line = "".join(f"M{p.zone.x + k * 1.8 * dash:.1f} {p.y(0.91):.1f}h{dash:.1f}" for k in range(7))
    return out + svg.path(line, stroke="#f1efe8", width=0.014 * p.unit)


def _room(p: _Painter) -> str:
    skirting = svg.rect(p.zone.x, p.y(0.68), p.zone.width, 0.025 * p.zone.height, p.lit("#ffffff"))
    rug = svg.ellipse(p.x(0.5), p.y(0.87), 0.34 * p.zone.width, 0.07 * p.zone.height, p.lit("#c76a5a"))
    return p.floor(0.7, "#b98355") + skirting + rug


def _space(p: _Painter) -> str:
    ground = p.ridge(0.84, 0.02, "#8f8aa8", 0.8, 0.4)
    holes = "".join(
        svg.ellipse(p.x(x), p.y(0.92), 0.06 * p.unit * s, 0.018 * p.unit * s, "#736e90")
        for x, s in ((0.16, 1.2), (0.52, 0.8), (0.84, 1.0))
    )
    return ground + holes


def _sea(p: _Painter) -> str:
    out = p.ridge(0.62, 0.012, "#4f9fc2", 4.0, 0.0)
    return out + p.ridge(0.74, 0.014, "#3487ae", 3.0, 1.2) + p.ridge(0.88, 0.014, "#236f96", 2.5, 2.0)


GROUNDS: Mapping[Scenery, Callable[[_Painter], str]] = {
    "meadow": _meadow,
    "forest": _forest,
    "mountains": _mountains,
    "beach": _beach,
    "desert": _desert,
    "snow": _snow,
    "city": _city,
    "street": _street,
    "room": _room,
    "space": _space,
    "sea": _sea,
}
