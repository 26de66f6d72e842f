"""What each quality tier means, as figures. One table; no other code knows the tiers apart."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Tier:
    """Figures of one tier.

    Args:
        samples: Camera paths per pixel at 1 megapixel.
        feature_samples: First hits per pixel for albedo, normals and edges.
        denoiser: Open Image Denoise's quality.
        bounces: Added to each place's own path length.
        reads_back: Words are read from the pixels by OCR, where the extra is installed.
    """

    samples: int
    feature_samples: int
    denoiser: Literal["fast", "balanced", "high"]
    bounces: int
    reads_back: bool


TIERS: dict[str, Tier] = {
    "low": Tier(samples=2, feature_samples=4, denoiser="fast", bounces=-1, reads_back=False),
    "medium": Tier(samples=4, feature_samples=8, denoiser="fast", bounces=0, reads_back=False),
    "high": Tier(samples=32, feature_samples=24, denoiser="high", bounces=1, reads_back=True),
}
