"""Read a prompt with a language model: words → HTTP → JSON → `Brief`, and whatever goes wrong → the embedded reader.

    prompt ──questions──▶ messages ──chat──▶ text ──schema──▶ Answer ──trust──▶ Brief

Any chat server that speaks OpenAI's dialect will do. It is trusted with nothing: it is asked at one address, within a
time and a size; its JSON has no field that could name a file or an address; what it calls verbatim must be in the
prompt; nouns and colours are those of the lexicon; ids are made here.
"""

from .reader import LlmReader
from .server import ChatServer

__all__ = ["ChatServer", "LlmReader"]
