"""The addresses of settings, made whole. Pure."""


def based(base: str, path: str, **fields: str) -> str:
    """ "search.example", "search" → "https://search.example/search".

    Plain http only where the setting says so itself; `{name}` in the base is filled in from `fields`.
    """
    for name, value in fields.items():
        base = base.replace("{" + name + "}", value)
    whole = base if "://" in base else f"https://{base}"
    return whole.rstrip("/") + "/" + path
