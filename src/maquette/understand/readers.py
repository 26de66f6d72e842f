"""Chooses who reads a prompt: the embedded rules, or a language model where one is configured."""

import time
from collections.abc import Callable, Sequence

from ..errors import InvalidRequest
from ..request import ReaderName
from ..settings import Settings
from .reader import read as read_by_rules
from .reading import Reading, Usage


class Readers:
    """The readers that the settings allow."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._llm = None
        if settings.has_llm:
            from .llm import ChatServer, LlmReader  # late: an HTTP client, which few need

            self._llm = LlmReader(ChatServer.of(settings))

    def read(
        self,
        prompt: str,
        reader: ReaderName = "auto",
        *,
        images: Sequence[bytes] = (),
        check: Callable[[], None] = lambda: None,
    ) -> Reading:
        """Reads a prompt. A model that fails is made good by the rules, with a notice.

        Args:
            images: Reference pictures as files; a model that sees is shown them.
            check: Called often while a model is waited for; what it raises ends the wait.
        Raises:
            InvalidRequest: `reader` is "llm" and no model is configured.
        """
        refuse_missing(reader, self._settings)
        if self._llm is not None and reader != "rules":
            return self._llm.read(prompt, images, check)
        started = time.monotonic()
        brief = read_by_rules(prompt)
        return Reading(brief, (), Usage("rules", time.monotonic() - started))


def refuse_missing(reader: ReaderName, settings: Settings, param: str = "reader") -> None:
    """
    Args:
        param: What the caller calls the field.
    Raises:
        InvalidRequest: A model is asked for by name, and none is configured.
    """
    if reader == "llm" and not settings.has_llm:
        raise InvalidRequest(
            f"{param} is 'llm'",
            why="no language model is configured here",
            fix="set MAQUETTE_LLM_URL and MAQUETTE_LLM_MODEL, or use 'auto' or 'rules'",
            param=param,
            malformed=False,
        )
