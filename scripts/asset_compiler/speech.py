"""What parts of speech English words are, and which verbs tell what somebody can be seen doing."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from .things import TABLE
from .wordnet import ADJECTIVE, ADVERB, NOUN, VERB, Sense, WordNet

ORDER = (ADJECTIVE, NOUN, VERB, ADVERB)
"""Which is likelier where counts do not tell: "ornamental" is rather an adjective than a plant."""

SEEN = frozenset({"body", "competition", "consumption", "contact", "creation", "motion", "weather"})
"""Fields of meaning whose verbs tell what is seen to happen; the others are of thoughts, words, states and bargains."""

LEAST = 0.3  # of 1: a verb tells what is seen if it does so in this share of its uses


def collect(net: WordNet, things: Collection[str]) -> dict[str, Any]:
    """What goes into `speech.json`: `parts` of speech, the likeliest first ("vn"), to single words, one space
    between; and `acts`, verbs. Left out are words that are nouns alone and among `things`.
    """
    parts: dict[str, list[str]] = defaultdict(list)
    for word, uses in sorted(net.senses.items()):
        order = _parts(net, word, uses) if re.fullmatch("[a-z]+", word) else ""
        if order and (order != NOUN or word not in things):
            parts[order].append(word)
    acts = tomllib.loads(TABLE.read_text("utf-8"))["acts"]
    verbs = {word for word, uses in net.senses.items() if word.isalpha() and _is_seen(uses)}
    return {
        "parts": {order: " ".join(words) for order, words in sorted(parts.items())},
        "acts": " ".join(sorted(verbs.union(acts["also"]).difference(acts["not"]))),
    }


def _parts(net: WordNet, word: str, uses: Iterable[Sense]) -> str:
    """By how often it occurs as each; where nobody counted, by the number of its senses."""
    counts: Counter[str] = Counter()
    senses: Counter[str] = Counter()
    for use in uses:
        if use.part != NOUN or _is_common(net, word, use):
            counts[use.part] += use.count
            senses[use.part] += 1
    return "".join(sorted(senses, key=lambda part: (-counts[part], -senses[part], ORDER.index(part))))


def _is_common(net: WordNet, word: str, use: Sense) -> bool:
    synset = net.nouns[use.synset]
    return not synset.is_one and word in synset.words  # and not with a capital


def _is_seen(uses: Iterable[Sense]) -> bool:
    # Rarer senses weigh less even where nobody counted.
    weights = [(use.count + 1 / use.number, use.field in SEEN) for use in uses if use.part == VERB]
    return bool(weights) and sum(w for w, seen in weights if seen) >= LEAST * sum(w for w, _ in weights)
