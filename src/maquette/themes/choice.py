"""Which theme suits a picture. Pure: the same wishes and seed give the same theme."""

from collections.abc import Iterable

from ..color import luminance
from .model import themes

# What a picture of a kind is laid out with, where the two are not called the same.
LAYOUT_OF = {"advert": "poster"}

# Places in the list of a theme's moods weigh less the further down they stand.
FADE = 0.85

# A shop shows things on light, and figures are read on it: for these a dark theme has to be asked for by one of
# its own words.
LIGHT = frozenset({"product_card", "bill"})
DARK_WORDS = frozenset(
    {"dark", "night", "black", "neon", "luxury", "elegant", "gold", "golden", "dramatic", "cyberpunk", "gaming"}
    | {"jazz", "cinema", "mystic", "tech", "futuristic"}
)


def choose_theme(kind: str, moods: Iterable[str] = (), seed: int = 0) -> str:
    """The name of the theme that the moods call for: the first of `themes_by_fit`."""
    return themes_by_fit(kind, moods, seed)[0][0]


def themes_by_fit(kind: str, moods: Iterable[str] = (), seed: int = 0) -> tuple[tuple[str, float], ...]:
    """(name, how well it suits) of every theme for a kind of picture, the best first; 0: no mood calls for it.

    Args:
        kind: A picture kind of a brief or a layout's name; only themes that suit it are considered.
        moods: English keywords: moods, styles, topics.
        seed: Chooses which comes first among those that suit equally well.
    """
    words = {word.lower() for mood in moods for word in (mood, *mood.split())}
    layout = LAYOUT_OF.get(kind, kind)
    suitable = [t for t in themes().values() if layout in t.layouts or kind in t.layouts] or list(themes().values())

    if LIGHT & {kind, layout} and not words & DARK_WORDS:
        suitable = [t for t in suitable if luminance(t.palette.surface) > 0.5] or suitable

    def score(moods: tuple[str, ...]) -> float:
        return round(sum(FADE**k for k, mood in enumerate(moods) if mood in words), 9)

    scores = {t.name: score(t.moods) for t in suitable if not t.is_particular or score(t.moods)}
    scores = scores or {t.name: 0.0 for t in suitable}
    out: list[tuple[str, float]] = []
    for value in sorted(set(scores.values()), reverse=True):
        equals = [name for name, own in scores.items() if own == value]
        start = seed % len(equals)
        out += [(name, value) for name in (*equals[start:], *equals[:start])]
    return tuple(out)
