"""Plain text out of what strangers send: no markup, no control characters, no more than fits. Pure."""

import html
import re
import unicodedata
from urllib.parse import urlsplit

MARKUP = re.compile(r"<[^<>]{0,200}>")
TITLE = 120  # characters
EXCERPT = 300
URL = 500


def plain(value: object, most: int = EXCERPT) -> str:
    """One line of at most `most` characters; "" for what is no string."""
    if not isinstance(value, str):
        return ""
    text = html.unescape(MARKUP.sub("", value[: 8 * most]))
    # Cc, Cf: controls and marks that turn the direction of writing could forge what a terminal or page shows.
    text = "".join(c if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co") else " " for c in text)
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def web_address(value: object) -> str:
    """The address if it leads to the web, else ""."""
    if not isinstance(value, str) or len(value) > URL or re.search(r"[\s\x00-\x1f\x7f<>\"]", value):
        return ""
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    return value if parts.scheme in ("http", "https") and parts.hostname else ""
