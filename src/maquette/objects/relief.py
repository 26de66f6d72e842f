"""Any noun as a solid: its flat drawing (Fluent Emoji, MIT) blown up to a rounded body, 30 cm high."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..assets import drawing_svg
from ..errors import InvalidRequest
from ..geometry import Part, Solid
from ..materials import MATERIALS
from ._looks import body, nouns
from .contracts import Look, Object, Shown, objects

HEIGHT = 0.30
TEXTURE_EDGE = 1024  # px
SHAPE_EDGE = 320  # px: enough for soft steps


@objects.register("relief")
class Relief(Object):
    """What is said of colour goes to the drawing's main hue; a material without a colour of its own to its finish."""

    label = "figure"
    names = nouns(en="figure")
    color = "#f0b040"
    shown = Shown(is_sheet=True)

    def build(self, look: Look) -> Solid:
        """
        Raises:
            InvalidRequest: The look names no drawing, or one that does not exist.
        """
        from .. import drawing
        from . import _inflate

        if look.drawing is None:
            raise InvalidRequest(
                "a relief without a drawing",
                why="a relief is made from a flat drawing",
                fix='name one, such as "cat"',
                param="drawing",
            )
        svg = drawing_svg(look.drawing)
        layers = drawing.shapes(svg)
        masks = [drawing.rasterised(s.svg, SHAPE_EDGE)[..., 3] for s in layers]
        if look.color:
            svg = drawing.recolored(svg, drawing.visible_areas(layers, masks), look.color)
        picture = drawing.rasterised(svg, TEXTURE_EDGE)
        contour = _inflate.distance(picture[..., 3])
        steps = _inflate.raised([_inflate.distance(m) for m in masks], SHAPE_EDGE)
        mesh = _inflate.solid(contour, steps, HEIGHT)
        finish = (
            replace(body(look, "satin", self.color), clearcoat=0.3)
            if look.material is None
            else body(look, "satin", self.color)
        )
        if look.material and look.color is None and finish.color == MATERIALS[look.material].color:
            return Solid(
                (Part("body", replace(mesh, uv=None), finish),)
            )  # gold, marble, wood: the material is the colour
        return Solid((Part("body", mesh, finish, texture=_spread(picture)),))


def _spread(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(h, w, 3): colours carried outward over the edge, so that no background bleeds in."""
    import cv2

    solid = picture[..., 3] > 250
    _, label = cv2.distanceTransformWithLabels(
        (~solid).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    ys, xs = np.nonzero(solid)
    nearest = np.zeros(int(label.max()) + 1, np.int64)
    nearest[label[ys, xs]] = ys * picture.shape[1] + xs
    return np.ascontiguousarray(picture[..., :3].reshape(-1, 3)[nearest[label]])
