"""Read a prompt: words → `Brief`. No drawing, no defaults.

`readers.py` chooses who reads. `llm/` asks a language model, where one is configured, and is the only part that needs
a network. `read`, the embedded reader, works by rules and lexicons (`lexicon/<language>.toml`). It takes a text apart
into marks (known phrases), scopes (wanted, forbidden, kept, left free) and phrases (a noun with its attributes), and
binds them in one pass.
"""

from .brief import Brief
from .reader import read

__all__ = ["Brief", "read"]
