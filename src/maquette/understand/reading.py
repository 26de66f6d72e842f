"""What reading a prompt gives, and what it took. Frozen values."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from .brief import Brief, Wish


@dataclass(frozen=True, slots=True)
class Usage:
    """What reading took. Tokens are those of the language model that was asked, as its server counted them."""

    reader: Literal["rules", "llm"]
    """Who made the brief: the rules also where a model was asked in vain."""
    seconds: float = 0.0
    model: str | None = None
    """The model that was asked; None: none was."""
    tries: int = 0
    """How often it was asked; 0 with a model: its last answer to the same prompt served again."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    """Of `prompt_tokens`, those that the server had seen before."""

    def to_json(self) -> dict[str, Any]:  # Any: JSON
        return {**asdict(self), "seconds": round(self.seconds, 4)}


@dataclass(frozen=True, slots=True)
class Reading:
    """A brief, what a person should know of how it came about, and what it took."""

    brief: Brief
    notices: tuple[Wish, ...] = ()
    """`words` may be empty: then it concerns the whole prompt."""
    usage: Usage = field(default_factory=lambda: Usage("rules"))
