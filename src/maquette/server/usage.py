"""Count tokens as the Images API does, so that clients which read `usage` find figures they know. Pure.

Source: the Images API for `gpt-image-2`, "Usage accounting": the formula of the output is exact, that of
the text is an estimate, because the tokeniser is not public.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from ..plan.model import Quality

_FACTORS: dict[Quality, int] = {"low": 16, "medium": 48, "high": 96}
TOKENS_PER_PARTIAL = 100


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of a request or of a part of one; they add up."""

    text: int = 0
    image: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.text + other.text, self.image + other.image)

    def to_json(self) -> dict[str, Any]:
        return {
            "total_tokens": self.text + self.image,
            "input_tokens": self.text,
            "output_tokens": self.image,
            "input_tokens_details": {"text_tokens": self.text, "image_tokens": 0},
            "output_tokens_details": {"text_tokens": 0, "image_tokens": self.image},
        }


def prompt_usage(prompt: str) -> Usage:
    """About four bytes of UTF-8 make a token; seven come with every request."""
    return Usage(text=7 + ceil(len(prompt.encode()) / 4))


def picture_usage(width: int, height: int, quality: Quality, partials: int = 0) -> Usage:
    """One picture, with the interim ones sent before it."""
    return Usage(image=output_tokens(width, height, quality) + TOKENS_PER_PARTIAL * partials)


def output_tokens(width: int, height: int, quality: Quality) -> int:
    """Image tokens of one picture, `width` x `height` px."""
    factor = _FACTORS[quality]
    rows = round(Fraction(factor * min(width, height), max(width, height)))  # halves to even
    return ceil(Fraction(factor * rows * (2_000_000 + width * height), 4_000_000))
