"""What a style file brings, and what it is given to see."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import cv2
import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, f32
from ..registry import Registry

UNIT = 1024.0  # px: strokes, dots and lines are sized for a picture of this edge and grow with it
KEPT_WORDS = 0.9  # of what words look like unpainted, where a style would smear them
INK = 0.05  # difference in lightness from the ground about it that makes a letter


@dataclass(frozen=True, slots=True)
class Sight:
    """A picture with what is known of the scene behind it; all arrays are (h, w) or (h, w, 3).

    Args:
        color: sRGB in [0, 1].
        albedo: Linear colour of the surfaces without any light, [0, 1].
        normal: Unit normals in the world; z is up, −y faces the camera.
        depth: Metres along the line of sight; infinite where nothing is.
        things: 0 for the place, else the number of the thing.
        parts: Number of the piece of one material, unique over all things.
        words: 1 where something is written, 0 elsewhere, soft between.
        seed: For chance; equal sights and seeds give equal pictures.
        palette: sRGB triples in [0, 1] that a style of few colours may use; empty: its own.
    """

    color: Floats
    albedo: Floats
    normal: Floats
    depth: Floats
    things: NDArray[np.int32]
    parts: NDArray[np.int32]
    words: Floats
    seed: int = 1
    palette: tuple[tuple[float, float, float], ...] = ()

    @property
    def unit(self) -> float:
        """Pixels that one pixel of a picture of `UNIT`² becomes."""
        h, w = self.depth.shape
        return float((h * w) ** 0.5 / UNIT)

    @property
    def gray(self) -> Floats:
        """Lightness as the eye sees it, [0, 1]."""
        return f32(self.color @ f32([0.299, 0.587, 0.114]))

    def chance(self, purpose: int = 0) -> np.random.Generator:
        return np.random.default_rng((self.seed, purpose))


class Style(Protocol):
    """A way to redraw a picture. Register with `@styles.register("oil")`."""

    label: str
    """What it is called ("oil painting")."""
    keeps_words: bool = True
    """Words are laid over the finished picture as they were; False: its own strokes keep them readable."""

    def draw(self, sight: Sight) -> Floats:
        """(h, w, 3) sRGB in [0, 1]."""
        ...


@runtime_checkable
class VectorStyle(Protocol):
    """A style whose pictures are made of shapes, so that a file with vectors may hold them."""

    def draw_vectors(self, sight: Sight, *, has_backdrop: bool) -> tuple[Floats, str]:
        """(what `draw` gives, the same as elements of SVG in px of the picture).

        Args:
            has_backdrop: Whether the elements draw the place, too, or the things alone.
        """
        ...


styles: Registry[Style] = Registry("style", "maquette.styles")


def styled(
    name: str,
    sight: Sight,
    strength: float = 1.0,
    *,
    has_backdrop: bool = True,
    on_vectors: Callable[[str, Floats | None], None] | None = None,
) -> Floats:
    """The picture in a style, (h, w, 3) sRGB in [0, 1].

    Args:
        strength: 0 leaves it, 1 is all style.
        has_backdrop: Of the vectors, see `VectorStyle`.
        on_vectors: Given the shapes of a picture that is made of shapes, and what lies over them: words, as
            (h, w, 4) sRGB with straight alpha.
    Raises:
        InvalidRequest: No such style.
    """
    style = styles.get(name)
    body = None
    if on_vectors is not None and strength >= 1 and isinstance(style, VectorStyle):
        drawn, body = style.draw_vectors(sight, has_backdrop=has_backdrop)
    else:
        drawn = style.draw(sight)
    drawn = f32(np.clip(drawn, 0, 1))
    letters = None
    if style.keeps_words and sight.words.any():
        letters = _letters(sight, drawn)
        share = letters[..., 3:]
        drawn = f32(drawn * (1 - share) + letters[..., :3] * share)
    if on_vectors is not None and body is not None:
        on_vectors(body, letters)
    return drawn if strength >= 1 else f32(drawn * strength + sight.color * (1 - strength))


def _letters(sight: Sight, drawn: Floats) -> Floats:
    """(h, w, 4): letters as they were, in the style's colours; the ground between them is all the style's."""
    unit = sight.unit
    detail = sight.gray - cv2.GaussianBlur(sight.gray, (0, 0), 14 * unit)
    reach = max(1, round(1.5 * unit))
    ink = cv2.dilate(f32(np.abs(detail) > INK), np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    share = cv2.GaussianBlur(ink, (0, 0), 1.2 * unit) * sight.words * f32(KEPT_WORDS)
    ground = cv2.GaussianBlur(drawn, (0, 0), 14 * unit)
    letters = np.clip(ground + 1.2 * detail[..., None], 0, 1)
    return f32(np.concatenate([letters, share[..., None]], -1))
