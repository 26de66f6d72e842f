"""The words of a prompt as a search needs them: cut as people speak them, and marked where nobody understood. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..understand.brief import Brief
from ..understand.quotes import quoted
from ..understand.tokens import MARKS, UNSPACED

TITLED = 0.6
"""Share of capitalised words from which capitals tell nothing: Every Word Of A Title Has One."""
WORD = re.compile(rf"[{UNSPACED}]+|[^\W\d_{UNSPACED}](?:[^\W_{UNSPACED}]|[{MARKS}]|['’](?=[^\W\d_]))*|\d+", re.UNICODE)
ELIDED = re.compile(r"^(?:[dlmnstcj]|qu|dell|all|nell|sull|un)['’](?=\w)", re.IGNORECASE)  # l'Alhambra, dell'Arno
OWNER = re.compile(r"['’]s$", re.IGNORECASE)  # Bello's


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int
    is_lost: bool
    """Among what the reader did not understand."""

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()


def words_of(brief: Brief) -> list[Word]:
    """The words of the prompt, those marked that stand in a wish that was not understood."""
    lost = bytearray(len(brief.prompt))
    for number, wish in enumerate(brief.unread):
        at = brief.prompt.find(wish.words) if wish.words else -1
        while at >= 0:
            lost[at : at + len(wish.words)] = bytes([number % 255 + 1]) * len(wish.words)
            at = brief.prompt.find(wish.words, at + len(wish.words))
    for quote in quoted(brief.prompt):  # set as they are, whatever they mean
        lost[quote.start : quote.end] = bytes(quote.end - quote.start)
    words: list[Word] = []
    for match in WORD.finditer(brief.prompt):
        start, end, text = match.start(), match.end(), match.group()
        if found := ELIDED.match(text):
            start, text = start + found.end(), text[found.end() :]
        if found := OWNER.search(text):
            end, text = end - len(found.group()), text[: found.start()]
        if re.match(f"[{UNSPACED}]", text):
            words += _pieces(text, start, lost)
        elif text:
            words.append(Word(text, start, end, any(lost[start:end])))
    return words


def _pieces(text: str, start: int, lost: bytearray) -> Iterator[Word]:
    """A stretch without spaces, cut where one wish ends, or what is understood begins."""
    cut = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or lost[start + index] != lost[start + cut]:
            yield Word(text[cut:index], start + cut, start + index, bool(lost[start + cut]))
            cut = index


def tells_by_capitals(words: list[Word]) -> bool:
    letters = [w for w in words if not w.text.isdigit()]
    cased = [w for w in letters if not is_uncased(w.text)]
    if not cased or len(cased) * 2 < len(letters):
        return False
    return len(cased) < 4 or sum(w.is_capital for w in cased) < TITLED * len(cased)


def are_joined(prompt: str, words: list[Word], a: int, b: int) -> bool:
    """Whether nothing but a space or a hyphen parts two words."""
    low, high = sorted((a, b))
    return prompt[words[low].end : words[high].start] in ("", " ", "-", "‑", "’", "'", "\u00a0")


def is_uncased(text: str) -> bool:
    return text.lower() == text.upper()
