"""What each quality tier means, as figures. One table; no other code knows the tiers apart."""

from dataclasses import dataclass, replace
from typing import Literal

FULL = 1_100_000  # px: up to here a tier's samples hold
LEAST = 4  # samples per pixel, unless the tier has fewer


@dataclass(frozen=True, slots=True)
class Tier:
    """Figures of one tier.

    Args:
        samples: Camera paths per pixel, up to about a megapixel; see `at`.
        feature_samples: First hits per pixel for albedo, normals and edges.
        denoiser: Open Image Denoise's quality.
        bounces: Added to each place's own path length.
        shows_wear: Polished metal has hairline scratches and the ghosts of fingers.
        reads_back: Words are read from the pixels by OCR, where the extra is installed.
    """

    samples: int
    feature_samples: int
    denoiser: Literal["fast", "balanced", "high"]
    bounces: int
    shows_wear: bool
    reads_back: bool

    def at(self, pixels: int) -> "Tier":
        """The tier for a picture of so many pixels: larger ones are looked at from as far, so fewer samples do.

        The samples per part of the picture stay the same, down to `LEAST` in each pixel: then the cost is linear.
        """
        share = min(1.0, FULL / pixels)
        return replace(self, samples=_fewer(self.samples, share), feature_samples=_fewer(self.feature_samples, share))


def _fewer(samples: int, share: float) -> int:
    """A share of them in fours, which are spread evenly over a pixel; never more than there were."""
    return min(samples, max(LEAST, round(samples * share / LEAST) * LEAST))


TIERS: dict[str, Tier] = {
    "low": Tier(samples=2, feature_samples=4, denoiser="fast", bounces=-1, shows_wear=False, reads_back=False),
    "medium": Tier(samples=4, feature_samples=8, denoiser="fast", bounces=0, shows_wear=False, reads_back=False),
    "high": Tier(samples=32, feature_samples=24, denoiser="high", bounces=1, shows_wear=True, reads_back=True),
}
