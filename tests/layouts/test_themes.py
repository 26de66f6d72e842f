"""Themes: readable by construction, enough of them, chosen by mood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.color import contrast
from maquette.errors import InvalidRequest
from maquette.layouts import layouts
from maquette.themes import choose_theme, get_theme, readable, theme_names, themes, themes_by_fit
from maquette.themes.colors import TEXT

HEX = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@given(st.sampled_from(theme_names()), st.lists(HEX, max_size=3), st.sampled_from([None, "light", "dark"]))
def test_words_reach_their_contrast_whatever_colours_are_asked_for(
    name: str, palette: list[str], ground: str | None
) -> None:
    c = get_theme(name).colors(tuple(palette), ground)  # type: ignore[arg-type]
    for ink in (c.ink, c.muted, c.accent_ink):
        for below in (c.ground, c.ground_end):
            assert contrast(ink, below) >= TEXT
    assert contrast(c.on_accent, c.accent) >= TEXT


@given(HEX, HEX)
def test_a_readable_colour_is_left_alone(color: str, ground: str) -> None:
    out = readable(color, (ground,))
    assert contrast(out, ground) >= TEXT
    assert (out == color) == (contrast(color, ground) >= TEXT)


@pytest.mark.parametrize("layout", list(layouts))
def test_every_layout_has_at_least_four_themes(layout: str) -> None:
    assert sum(layout in get_theme(name).layouts for name in theme_names()) >= 4


@pytest.mark.parametrize(
    ("moods", "theme"),
    [
        (("party", "colorful"), "festive"),
        (("jazz",), "elegant"),
        (("minimal",), "minimal"),
        (("cyberpunk",), "night"),
        (("coffee", "cozy"), "craft"),
        (("vintage",), "retro"),
        (("cute", "soft"), "pastel"),
        (("technology",), "tech"),
    ],
)
def test_moods_choose_the_theme(moods: tuple[str, ...], theme: str) -> None:
    assert choose_theme("poster", moods) == theme


@given(st.integers(0, 2**32 - 1))
def test_without_a_mood_the_seed_chooses_among_those_that_suit(seed: int) -> None:
    name = choose_theme("social_tile", (), seed)
    assert "social_tile" in get_theme(name).layouts
    assert name == choose_theme("social_tile", (), seed)


@given(st.sampled_from(["poster", "menu", "comic", "diagram", "app_screen"]), st.integers(0, 2**32 - 1))
def test_the_seed_changes_the_order_of_those_that_suit_equally_well_only(kind: str, seed: int) -> None:
    moods = ("vintage", "playful")
    ranked, others = themes_by_fit(kind, moods), themes_by_fit(kind, moods, seed)
    assert sorted(ranked) == sorted(others)
    assert [fit for _, fit in others] == sorted((fit for _, fit in ranked), reverse=True)
    assert choose_theme(kind, moods, seed) == others[0][0]


def test_a_particular_theme_comes_where_it_is_called_for_only() -> None:
    particular = {theme.name: theme.moods[0] for theme in themes().values() if theme.is_particular}
    assert particular
    for name, mood in particular.items():
        assert name not in dict(themes_by_fit("poster"))
        assert themes_by_fit("poster", (mood,))[0][0] == name


def test_an_unknown_theme_is_refused_by_name() -> None:
    with pytest.raises(InvalidRequest, match="festive"):
        get_theme("nonesuch")
