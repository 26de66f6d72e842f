"""How long it takes to read and plan: a hundred words, three thousand, and whether time grows as the words do."""

import time
from dataclasses import dataclass

from .figures import Goal, Ratio

SHORT, MEDIUM, LONG = 100, 750, 3000  # words
SHORT_GOAL_MS, LONG_GOAL_MS = 30.0, 300.0
ROUNDS = 5
SEED = 7


@dataclass(frozen=True, slots=True)
class Thinking:
    """Milliseconds, the shortest of a few warm runs."""

    short_ms: float
    medium_ms: float
    long_ms: float

    def goals(self) -> tuple[Goal, ...]:
        return (
            Goal(f"reading and planning {SHORT} words", SHORT_GOAL_MS, self.short_ms, "ms"),
            Goal(f"reading and planning {LONG:,} words", LONG_GOAL_MS, self.long_ms, "ms"),
        )

    def ratio(self) -> Ratio:
        """Time per word of a long prompt against a shorter one: 1 is linear, more is better than that."""
        per_word, baseline = 1000 * self.long_ms / LONG, 1000 * self.medium_ms / MEDIUM
        name = f"a word of {LONG:,}, against one of {MEDIUM}"
        return Ratio(name, per_word, baseline, "µs", "reading and planning grow with the words")


def thinking() -> Thinking:
    """Reads and plans prompts put together from the briefs of the reading exam."""
    return Thinking(*(_milliseconds(_words(number)) for number in (SHORT, MEDIUM, LONG)))


def _words(number: int) -> str:
    """The first `number` words of longer English briefs, as people write them."""
    from ..exam.corpus import corpus

    briefs = [case.prompt for case in corpus(("en",)) if len(case.prompt.split()) > SHORT // 2]
    words: list[str] = []
    for brief in briefs * (1 + LONG // SHORT):
        words += brief.split()
        if len(words) >= number:
            break
    return " ".join(words[:number])


def _milliseconds(prompt: str) -> float:
    from ..pipeline import Maquette

    maquette = Maquette()
    maquette.plan(prompt, seed=SEED)  # lexicons, fonts and the shapes of things are made once
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        maquette.plan(prompt, seed=SEED)
        seconds.append(time.perf_counter() - started)
    return 1000 * min(seconds)
