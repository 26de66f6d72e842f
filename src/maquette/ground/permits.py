"""Who may be asked: what a request wants, as far as the settings allow. Pure.

In both, `off` is nobody, `on` everybody who is set up, and names by comma are these, in the order of asking.
"""

from collections.abc import Iterable

from ..errors import InvalidRequest
from ..settings import Settings
from ..understand.brief import Wish
from .contracts import providers

OFF: tuple[str, ...] = ()
ON = ("on",)


def read_names(text: str) -> tuple[str, ...]:
    """ "off" → (), "on" → ("on",), "folder, wikipedia" → ("folder", "wikipedia").

    Raises:
        InvalidRequest: There is no provider of a name.
    """
    names = tuple(dict.fromkeys(name for part in text.split(",") if (name := part.strip().lower())))
    if names in ((), ("off",)):
        return OFF
    if names == ON:
        return ON
    for name in names:
        if name not in providers:
            raise InvalidRequest(
                f"ground is {text!r}",
                why=f"{name!r} is nobody who can be asked",
                fix="use off, on, or some of " + ", ".join(providers),
                param="ground",
            )
    return names


def permitted(wanted: Iterable[str], settings: Settings) -> tuple[tuple[str, ...], tuple[Wish, ...]]:
    """The names of those to ask, in order, and what a person should know of those who are not asked.

    Raises:
        InvalidRequest: The setting names nobody who is known.
    """
    wanted = tuple(wanted)
    if not wanted:
        return (), ()
    limit = read_names(settings.ground)
    allowed = _everybody(settings) if limit == ON else limit
    if not allowed:
        return (), (Wish("", "nothing was looked up: the setting `ground` does not allow it here"),)
    notices = []
    asked = []
    for name in allowed if wanted == ON else wanted:
        lacks = providers.get(name).lacks(settings)
        if name not in allowed and limit != ON:
            notices.append(Wish("", f"{name} was not asked: the setting `ground` does not allow it here"))
        elif lacks is not None:
            notices.append(Wish("", f"{name} was not asked: it is not set up ({lacks})"))
        else:
            asked.append(name)
    return tuple(asked), tuple(notices)


def _everybody(settings: Settings) -> tuple[str, ...]:
    """Who is set up: this machine first, then who knows what things are, then who searches the net."""

    def order(name: str) -> tuple[bool, bool]:
        provider = providers.get(name)
        return not provider.is_local, "news" in provider.answers

    return tuple(sorted((n for n in providers if providers.get(n).lacks(settings) is None), key=order))
