"""Words on screens, by language: `screens/<language>.toml`, typed; a language without a table gets the English one."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Phrases(BaseModel):
    """Everything that screens say when the prompt does not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    welcome: str
    promise: str
    start: str
    have_account: str
    discover: str
    search: str
    popular: str
    see_all: str
    home: str
    saved: str
    profile: str
    library: str
    sign_up: str
    create_account: str
    name: str
    your_name: str
    email: str
    password: str
    news: str
    online: str
    friend: str
    message: str
    messages: tuple[str, str, str]
    where_to: str
    minutes: str
    distance: str
    go: str
    place: str
    settings: str
    notifications: str
    dark: str
    location: str
    language: str
    own_language: str
    privacy: str
    sign_out: str
    overview: str
    last_days: str
    this_week: str
    balance: str
    spent: str
    revenue: str
    orders: str
    visitors: str
    returns: str
    sales: str
    customers: str
    latest: str
    today: str
    yesterday: str
    order: str
    """With `{number}`."""
    products: str
    about: str
    contact: str
    learn_more: str
    imprint: str
    features: tuple[tuple[str, str], ...]
    people: tuple[str, str, str]


def phrase_languages() -> tuple[str, ...]:
    """Languages that have a table."""
    found = files(__package__).joinpath("screens").iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in found if f.name.endswith(".toml")))


def phrases(language: str) -> Phrases:
    """The phrases of a BCP 47 language tag."""
    base = language.lower().partition("-")[0]
    return _read(base if base in phrase_languages() else "en")


@cache
def _read(base: str) -> Phrases:
    return Phrases.model_validate(
        tomllib.loads(files(__package__).joinpath("screens", f"{base}.toml").read_text("utf-8"))
    )
