"""How far what was read is from what should be read. Pure.

Compared are letters and signs as they are seen: compatibility forms are one, quotes and dashes are alike, white space
does not count for characters. Case, accents and digits do.
"""

import unicodedata
from collections import Counter

# Signs that a reader cannot tell apart in most faces.
ALIKE = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "·": ".", "•": ".", "・": ".", "…": "...",
        "，": ",", "。": ".", "、": ",", "：": ":", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")",
        "「": '"', "」": '"', "『": '"', "』": '"', "‏": "", "‎": "", "\u00ad": "", "×": "x", "*": "x",
        "ـ": "",
    }
)  # fmt: skip


def seen(words: str) -> str:
    """The words as they are compared, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", words).translate(ALIKE).split())


def letters(words: str) -> str:
    """The words without white space and without emoji and other pictures, which no reader tells."""
    return "".join(c for c in seen(words) if not c.isspace() and unicodedata.category(c) not in ("So", "Sk", "Cf"))


def edits(one: str, other: str) -> int:
    """Least number of characters to insert, delete or change (Levenshtein)."""
    if len(one) < len(other):
        one, other = other, one
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def best_part(wanted: str, read: str) -> str:
    """The stretch of what was read that is nearest to what is wanted (Sellers' algorithm)."""
    one, other = letters(wanted), letters(read)
    row = [(0, start) for start in range(len(other) + 1)]
    for i, a in enumerate(one, 1):
        last, row = row, [(i, 0)] * len(row)
        for j, b in enumerate(other, 1):
            change = (last[j - 1][0] + (a != b), last[j - 1][1])
            row[j] = min(change, (last[j][0] + 1, last[j][1]), (row[j - 1][0] + 1, row[j - 1][1]))
    end = min(range(len(row)), key=lambda j: row[j][0])
    return other[row[end][1] : end]


def character_accuracy(wanted: str, read: str) -> float:
    """Share of the wanted characters that were read, 0 to 1, less what was read besides."""
    one, other = letters(wanted), letters(read)
    return max(0.0, 1 - edits(one, other) / len(one)) if one else 1.0


def normalised_distance(wanted: str, read: str) -> float:
    """Edits per character of the longer one, 0 to 1."""
    one, other = letters(wanted), letters(read)
    return edits(one, other) / max(len(one), len(other), 1)


def word_accuracy(wanted: str, read: str) -> float:
    """Share of the wanted words that were read whole, in whatever order; characters, where words have no spaces."""
    one, other = words_of(wanted), words_of(read)
    if not one:
        return 1.0
    left = Counter(other)
    found = 0
    for word in one:
        if left[word]:
            left[word] -= 1
            found += 1
    # A reader loses spaces between words more often than letters: a word inside a longer one was read.
    lost = [word for word in one if not Counter(other)[word]]
    joined = letters(read)
    return min(1.0, (found + sum(len(word) > 2 and letters(word) in joined for word in lost)) / len(one))


def words_of(text: str) -> list[str]:
    """Words without the signs around them; of East Asian and Thai text every character."""
    out: list[str] = []
    for word in seen(text).split():
        bare = word.strip(".,:;!?\"'()-")
        if any("\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\u9fff" for c in bare):
            out += list(letters(bare))
        elif bare:
            out.append(bare)
    return out
