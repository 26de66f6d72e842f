"""What a prompt lists after a colon, where the reader made no items of it: "From bean to bar: harvest, roast, grind".

Only for pages whose sort says that they are made of such parts; a poster's colon may mean anything.
"""

import re
from dataclasses import dataclass

COLON = re.compile(r"[:：]\s*")
HARD, SOFT = re.compile(r"\s*[;；]\s*"), re.compile(r"\s*[,，、]\s+|\s*、\s*|\s*，\s*")
QUOTED = re.compile('"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»|「[^」]*」')
FIGURE = re.compile(
    r"^(?P<figure>(?:[€$£¥]\s?)?\d[\d.,\u00a0\u202f ]*\d|\d)"
    r"(?P<unit>\s?(?:%|‰|[€$£¥]|x|×|(?:million|billion|mio|mrd)\b\.?))?"
    r"\s+(?P<words>\D.*)$",
    re.I,
)
AND = re.compile(r"(?:^|\s+)(?:and|und|et|y|e|和|と)\s+")
CONNECTED = re.compile(
    r"(?P<one>[^\W\d_]+(?:[ -][^\W\d_]+)?)\s+"
    r"(?:connects?|is connected|connected|links?|is linked|verbunden|relié|conectado)"
    r"\s+(?:to|with|mit|à|a|con)\s+(?P<others>[^.;\n]+)",
    re.I,
)
MOST_WORDS = 7
END = re.compile(r"\.\s|\.$")


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry.

    Args:
        figure: What it begins with, if that is a number: "75 %".
        points: What stands under it, where it is a heading.
    """

    words: str
    figure: str | None = None
    points: tuple[str, ...] = ()


def listed(prompt: str) -> tuple[Listed, ...]:
    """The entries, at least two; else none."""
    for colon in COLON.finditer(prompt):
        if _is_quoted(prompt, colon.start()):
            continue
        rest = prompt[colon.end() :]
        end = next((m.start() for m in END.finditer(rest) if not rest[: m.start()][-1:].isdigit()), len(rest))
        text = rest[:end]
        if QUOTED.search(text):
            continue  # strings of their own
        found = _entries(text)
        if len(found) >= 2:
            return found
    return ()


def sections(prompt: str) -> tuple[Listed, ...]:
    """Headings with what stands under each: "Train: 4 hours, 12 kg; Plane: 3 hours, 160 kg"."""
    plain = QUOTED.sub(lambda m: " " * len(m[0]), prompt)
    parts = [p for p in HARD.split(plain) if p.strip()]
    out = []
    for part in parts:
        pieces = [p for p in COLON.split(part) if p.strip()]
        if len(pieces) < 2:
            return ()
        points = tuple(p.strip(" .") for p in SOFT.split(pieces[-1]) if p.strip(" ."))
        out.append(Listed(pieces[-2].strip().strip(","), None, points))
    return tuple(out) if len(out) >= 2 else ()


def connected(prompt: str) -> tuple[str, tuple[str, ...]] | None:
    """What is connected to what: "router connects to laptop, printer and server"."""
    found = CONNECTED.search(QUOTED.sub(lambda m: " " * len(m[0]), prompt))
    if found is None:
        return None
    others = tuple(e.words for e in _entries(found["others"]))
    return (re.sub(r"^(?:an?|the|ein|eine|un|une)\s+", "", found["one"], flags=re.I), others) if others else None


def _entries(text: str) -> tuple[Listed, ...]:
    hard = [e for e in HARD.split(text) if e.strip()]
    parts = hard if len(hard) > 1 else [e for e in SOFT.split(text) if e.strip()]
    if len(parts) > 1:  # "a, b and c"
        parts = [*parts[:-1], *(p for p in AND.split(parts[-1]) if p.strip())]
    out = []
    for part in parts:
        words = part.strip(" .")
        if not words or len(words.split()) > MOST_WORDS or COLON.search(words):
            return ()
        match = FIGURE.match(words)
        if match:
            unit = (match["unit"] or "").strip()
            figure = match["figure"].strip() + (f" {unit}" if unit else "")
            out.append(Listed(match["words"].strip(), figure))
        else:
            out.append(Listed(words))
    return tuple(out)


def _is_quoted(prompt: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in QUOTED.finditer(prompt))
