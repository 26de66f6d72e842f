"""The strokes of a layout sketch, as SVG. Pure strings; boxes in pixels, widths as shares of the shorter edge."""

import math
from dataclasses import dataclass

from ..color import luminance
from ..manifest import Box

PAPER, RULE, PENCIL, INK = "#f6f2e7", "#cfd9dd", "#4a4a52", "#23386b"
SUN, SUN_LINE = "#f6c445", "#d99a1b"
OVERSHOOT = 0.012  # how far a draughtsman's lines run on beyond a corner
HATCH_STEP = 0.022  # between the strokes that tell a thing's colour
SUN_RADIUS = 0.022
RAYS = 8
PALE = 0.7  # relative luminance


@dataclass(frozen=True, slots=True)
class Pencil:
    """Draws on a sheet of `width` × `height` px."""

    width: int
    height: int

    @property
    def unit(self) -> float:
        """The shorter edge, px."""
        return float(min(self.width, self.height))

    def sheet(self, strokes: str) -> str:
        """A whole SVG: paper, the lines that cut it in thirds, and the strokes on top."""
        w, h = self.width, self.height
        thirds = "".join(f"M{w * k / 3:.1f} 0V{h}M0 {h * k / 3:.1f}H{w}" for k in (1, 2))
        dash = f"{self.unit / 90:.1f} {self.unit / 110:.1f}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
            f'<rect width="{w}" height="{h}" fill="{PAPER}"/>'
            f"{self._line(thirds, RULE, 512, dash=dash)}{strokes}</svg>"
        )

    def tint(self, box: Box, color: str, opacity: float) -> str:
        """A flat, light colour over a box."""
        return f'<rect {_place(box)} fill="{color}" opacity="{opacity}"/>'

    def thing(self, box: Box, color: str, *, is_stand_in: bool = False) -> str:
        """A box whose lines run on at the corners, hatched in the thing's colour; a stand-in's is crossed and dashed.

        A little paper under it lets what is nearer cover what is farther off.
        """
        x0, y0, x1, y1 = box
        on = OVERSHOOT * self.unit
        edges = (
            f"M{x0 - on:.1f} {y0}H{x1 + on:.1f}M{x0 - on:.1f} {y1}H{x1 + on:.1f}"
            f"M{x0} {y0 - on:.1f}V{y1 + on:.1f}M{x1} {y0 - on:.1f}V{y1 + on:.1f}"
        )
        # White strokes on paper cannot be seen: pale things are filled and hatched in grey.
        is_pale = luminance(color) > PALE
        fill = self.tint(box, PAPER, 0.55) + self.tint(box, color, 0.9 if is_pale else 0.13)
        hatch = self._line(self._hatch(box), RULE if is_pale else color, 700, opacity=0.9 if is_pale else 0.5)
        if not is_stand_in:
            return fill + hatch + self._line(edges, PENCIL, 420)
        cross = f"M{x0} {y0}L{x1} {y1}M{x1} {y0}L{x0} {y1}"
        dash = f"{self.unit / 60:.1f} {self.unit / 90:.1f}"
        return fill + hatch + self._line(edges, PENCIL, 420, dash=dash) + self._line(cross, PENCIL, 600, dash=dash)

    def frame(self, box: Box) -> str:
        """A dashed frame on a scrap of paper: where words go."""
        style = f'stroke="{INK}" stroke-width="{self.unit / 600:.2f}" stroke-dasharray="{self.unit / 130:.1f}"'
        return f'<rect {_place(box)} fill="{PAPER}" fill-opacity="0.85" {style} stroke-opacity="0.6"/>'

    def sun(self, right: float, up: float) -> str:
        """A small sun at the edge of the sheet, and an arrow from it to the middle.

        Args:
            right, up: Unit vector from the middle of the sheet to where the light is.
        """
        size = SUN_RADIUS * self.unit
        room = [
            (edge / 2 - 2.4 * size) / abs(share) for edge, share in ((self.width, right), (self.height, up)) if share
        ]
        x, y = self.width / 2 + right * min(room), self.height / 2 - up * min(room)

        def ray(angle: float, start: float, end: float) -> str:
            c, s = size * math.cos(angle), size * math.sin(angle)
            return f"M{x + start * c:.1f} {y + start * s:.1f}L{x + end * c:.1f} {y + end * s:.1f}"

        inward = math.atan2(up, -right)  # y goes down on the sheet
        tip = (x + 5 * size * math.cos(inward), y + 5 * size * math.sin(inward))
        barbs = "".join(
            f"M{tip[0]:.1f} {tip[1]:.1f}L{tip[0] - size * math.cos(a):.1f} {tip[1] - size * math.sin(a):.1f}"
            for a in (inward - 0.5, inward + 0.5)
        )
        rays = "".join(ray(k * math.tau / RAYS, 1.35, 1.9) for k in range(RAYS))
        strokes = self._line(rays + ray(inward, 2.3, 5) + barbs, SUN_LINE, 380)
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{SUN}" stroke="{SUN_LINE}"/>{strokes}'

    def _hatch(self, box: Box) -> str:
        """Strokes at 45° across a box, clipped to it."""
        x0, y0, x1, y1 = box
        w, h = x1 - x0, y1 - y0
        step = HATCH_STEP * self.unit
        strokes = []
        for k in range(1, int((w + h) / step) + 1):
            reach = k * step  # from the top left corner, along the left and the top edge
            ax, ay = (x0, y0 + reach) if reach <= h else (x0 + reach - h, y1)
            bx, by = (x0 + reach, y0) if reach <= w else (x1, y0 + reach - w)
            strokes.append(f"M{ax:.0f} {ay:.0f}L{bx:.0f} {by:.0f}")
        return "".join(strokes)

    def _line(self, path: str, color: str, thinness: float, *, opacity: float = 1.0, dash: str = "") -> str:
        dashed = f'stroke-dasharray="{dash}" ' if dash else ""
        style = f'stroke="{color}" stroke-width="{self.unit / thinness:.2f}" stroke-linecap="round" {dashed}'
        return f'<path d="{path}" {style}opacity="{opacity}" fill="none"/>' if path else ""


def _place(box: Box) -> str:
    x0, y0, x1, y1 = box
    return f'x="{x0}" y="{y0}" width="{max(0, x1 - x0)}" height="{max(0, y1 - y0)}"'
