"""Emoji in a prompt: each names the drawing that looks like it, in every language."""

import re

from .. import assets

SELECTORS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""Variation selectors and skin tones: drawings have one look."""

SIGN = "[\u2300-\u23ff\u2600-\u27bf\u2934-\u2b55\U0001f004-\U0001faff]"
PATTERN = rf"{SIGN}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d{SIGN}[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*)*"
"""One emoji as people see it, joined ones whole (UTS #51, ED-16)."""


def drawing_of_emoji(sign: str) -> str | None:
    """The drawing for one emoji, skin tone and variation selector aside; None if none looks like it."""
    bare = SELECTORS.sub("", sign)
    return assets.drawing_of_emoji(bare) or assets.drawing_of_emoji(bare.partition("\u200d")[0])
