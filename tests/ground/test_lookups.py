"""What is looked up, at whom, and how a failure ends: in a notice, never in an error."""

import time
from dataclasses import replace

import pytest
from small_net import KEY, Ask, Clock, Net

from maquette.settings import Settings

FAILURES = {
    "slow": "no answer within",
    "dripping": "no answer within",
    "malformed": "not JSON",
    "listing": "not a JSON object",
    "huge": "longer than",
    "packed": "packed",
    "elsewhere": "another host, elsewhere.invalid",
    "circles": "in circles",
    "403": "access is denied",
    "429": "too many requests",
    "500": "answered 500",
}
NETWORKED = ("wikipedia", "searxng", "brave")


def test_nobody_is_asked_unless_that_is_wanted_and_allowed(ask: Ask, net: Net, settings: Settings) -> None:
    grounding = ask("the Velbor Tower at night", with_=replace(settings, ground="off"))
    assert net.asked == [] and grounding.sources == ()
    assert "does not allow" in grounding.notices[0].why


def test_a_request_may_choose_among_those_the_setting_allows(ask: Ask, net: Net, settings: Settings) -> None:
    limited = replace(settings, ground="searxng")
    grounding = ask("the Velbor Tower at night", "wikipedia,searxng", with_=limited)
    assert {a.path for a in net.asked} == {"/search"}
    assert [n.why for n in grounding.notices] == [
        "wikipedia was not asked: the setting `ground` does not allow it here"
    ]


def test_who_is_not_set_up_is_not_asked_and_that_is_said(ask: Ask, net: Net, settings: Settings) -> None:
    grounding = ask("the Velbor Tower", "searxng,brave", with_=replace(settings, searxng_url="", brave_key=""))
    assert net.asked == []
    assert ["set searxng_url" in n.why or "set brave_key" in n.why for n in grounding.notices] == [True, True]


def test_searxng_answers_with_what_when_and_from_where(ask: Ask, net: Net) -> None:
    net.results = [
        {"title": "Velbor <b>Tower</b>", "url": "https://tower.example/a", "content": "330&nbsp;m &amp; iron"}
    ]
    (source,) = ask("the Velbor Tower at night", "searxng").sources
    assert (source.title, source.url, source.excerpt) == ("Velbor Tower", "https://tower.example/a", "330 m & iron")
    assert (source.provider, source.query) == ("searxng", "Velbor Tower")
    assert source.looked_up_at == "2026-03-01T12:00:00+00:00" and not source.is_cached
    assert net.asked[0].params["format"] == "json"


def test_searxng_puts_its_box_of_facts_first(ask: Ask, net: Net) -> None:
    net.results = [{"title": "A shop", "url": "https://shop.example", "content": "Buy"}]
    net.infoboxes = [{"infobox": "Velbor Tower", "id": "https://en.wikipedia.org/wiki/Velbor_Tower", "content": "Iron"}]
    assert [s.title for s in ask("the Velbor Tower", "searxng").sources] == ["Velbor Tower", "A shop"]


def test_brave_gets_its_key_in_a_header_and_nowhere_else(ask: Ask, net: Net) -> None:
    net.brave = [{"title": "Velbor Tower", "url": "https://tower.example", "description": "A tower"}]
    grounding = ask("the Velbor Tower", "brave")
    (asked,) = net.asked
    assert asked.headers["x-subscription-token"] == KEY
    assert KEY not in asked.path and KEY not in asked.params.values()
    assert grounding.sources[0].url == "https://tower.example"
    assert KEY not in repr(grounding)


def test_wikipedia_is_asked_in_the_language_of_the_prompt(ask: Ask, net: Net) -> None:
    net.page("de", "Velborstein", "Schloss in Bayern", "Velborstein ist ein Schloss.")
    (source,) = ask("Velborstein im Schnee, mit einem roten Auto", "wikipedia").sources
    assert source.url == "https://de.wikipedia.org/wiki/Velborstein"
    assert source.excerpt == "Velborstein ist ein Schloss."


def test_a_page_of_several_meanings_is_no_answer_but_what_a_search_finds_is_told(ask: Ask, net: Net) -> None:
    net.page("en", "Wuffka", "several meanings", disambiguation="")
    assert ask("Wuffka next to a red mug", "wikipedia").sources == ()
    net.page("en", "Wuffka (dog)", "dog of a king")
    grounding = ask("Wuffka next to a blue mug", "wikipedia", fresh=True)
    assert [s.title for s in grounding.sources] == ["Wuffka (dog)"]
    assert [s.noun for s in grounding.brief.subjects] == ["mug"]  # it may be another Wuffka


def test_what_nobody_before_knew_is_asked_of_the_next_and_nothing_else_is(ask: Ask, net: Net) -> None:
    net.page("en", "Velbor Tower", "tower in Paris")
    net.results = [{"title": "x", "url": "https://x.example", "content": "y"}]
    sources = ask("the Velbor Tower next to a zorgulon", "wikipedia,searxng").sources
    assert [(s.provider, s.query) for s in sources] == [("wikipedia", "Velbor Tower"), ("searxng", "zorgulon")]
    assert [a.params["q"] for a in net.asked if a.path == "/search"] == ["zorgulon"]


def test_an_encyclopedia_is_not_asked_for_news(ask: Ask, net: Net) -> None:
    net.results = [{"title": "iPhone", "url": "https://x.example", "content": "y"}]
    sources = ask("the latest iPhone on a desk", "wikipedia,searxng").sources
    assert [(s.provider, s.query) for s in sources] == [("searxng", "latest iPhone")]


def test_a_prompt_that_is_understood_asks_nobody(ask: Ask, net: Net) -> None:
    grounding = ask("two blue mugs and a green book on a marble table")
    assert net.asked == [] and grounding.sources == () and grounding.notices == ()


@pytest.mark.parametrize("provider", NETWORKED)
@pytest.mark.parametrize("manner", FAILURES)
def test_whatever_goes_wrong_is_said_and_the_picture_is_drawn(
    ask: Ask, net: Net, settings: Settings, provider: str, manner: str
) -> None:
    net.manner = manner
    patience = 0.3 if manner in ("slow", "dripping") else 5.0
    started = time.monotonic()
    grounding = ask("the Velbor Tower at night", provider, with_=replace(settings, ground_timeout_s=patience))
    assert time.monotonic() - started < patience + 2.0
    (notice,) = grounding.notices
    assert notice.words == "Velbor Tower"
    assert notice.why.startswith(f"{provider} could not be asked: ") and FAILURES[manner] in notice.why
    assert KEY not in notice.why and net.url not in notice.why
    assert grounding.brief.subjects and grounding.sources == ()


@pytest.mark.parametrize("provider", NETWORKED)
def test_an_answer_of_an_unexpected_shape_says_nothing(ask: Ask, net: Net, provider: str) -> None:
    net.manner = "odd"
    assert ask("the Velbor Tower at night", provider).sources == ()


@pytest.mark.parametrize("provider", NETWORKED)
def test_without_a_network_it_says_so_and_goes_on(ask: Ask, settings: Settings, provider: str) -> None:
    nowhere = "http://127.0.0.1:9"  # the discard port: nobody listens
    gone = replace(settings, wikipedia_url=nowhere, wikidata_url=nowhere, searxng_url=nowhere, brave_url=nowhere)
    grounding = ask("the Velbor Tower at night", provider, with_=gone)
    assert [n.why for n in grounding.notices] == [f"{provider} could not be asked: no connection; drawn without it"]


def test_a_host_without_a_name_is_no_network_either(ask: Ask, settings: Settings) -> None:
    grounding = ask("the Velbor Tower", "searxng", with_=replace(settings, searxng_url="http://nowhere.invalid"))
    assert "could not be asked" in grounding.notices[0].why


def test_a_redirect_on_the_same_host_is_followed(ask: Ask, net: Net) -> None:
    net.manner = "moved"
    net.page("new", "Velbor Tower", "tower in Paris")
    assert [s.title for s in ask("the Velbor Tower", "wikipedia").sources] == ["Velbor Tower"]


def test_one_failure_is_enough_the_rest_of_the_picture_does_not_wait(ask: Ask, net: Net) -> None:
    net.manner = "500"
    (notice,) = ask("a zorgulon next to a vintarlo and a mibbelong", "searxng").notices
    assert len(net.asked) == 1
    assert "zorgulon" in notice.words and "vintarlo" in notice.words


def test_a_name_that_a_stranger_sends_cannot_forge_what_a_terminal_shows(ask: Ask, net: Net) -> None:
    net.results = [
        {"title": "Velbor\x1b[2J\u202eTower\n" + "x" * 500, "url": "https://x.example", "content": "\x00a\r\nb"},
        {"title": "bad", "url": "javascript:alert(1)", "content": ""},
        {"title": "worse", "url": "https://x.example/ \nX-Key: 1", "content": ""},
    ]
    (source,) = ask("the Velbor Tower", "searxng").sources
    assert source.title.startswith("Velbor [2J Tower xxx") and len(source.title) == 120
    assert source.excerpt == "a b"


# The cache ---------------------------------------------------------------------------------------


def test_what_was_looked_up_is_remembered_with_its_date(ask: Ask, net: Net, clock: Clock) -> None:
    net.results = [{"title": "Velbor Tower", "url": "https://x.example", "content": "y"}]
    first = ask("the Velbor Tower", "searxng").sources[0]
    clock.pass_days(2)
    second = ask("a photo of the Velbor Tower", "searxng").sources[0]
    assert len(net.asked) == 1
    assert second.looked_up_at == first.looked_up_at and second.is_cached and not first.is_cached


def test_what_is_too_old_is_looked_up_again(ask: Ask, net: Net, clock: Clock) -> None:
    net.results = [{"title": "Velbor Tower", "url": "https://x.example", "content": "y"}]
    ask("the Velbor Tower", "searxng")
    clock.pass_days(31)
    assert not ask("the Velbor Tower", "searxng").sources[0].is_cached
    assert len(net.asked) == 2


def test_that_nothing_was_found_holds_for_a_day(ask: Ask, net: Net, clock: Clock) -> None:
    ask("the Velbor Tower", "searxng")
    ask("the Velbor Tower", "searxng")
    assert len(net.asked) == 1
    clock.pass_days(1.5)
    ask("the Velbor Tower", "searxng")
    assert len(net.asked) == 2


def test_another_address_is_another_memory(ask: Ask, net: Net, settings: Settings) -> None:
    net.results = [{"title": "Velbor Tower", "url": "https://x.example", "content": "y"}]
    ask("the Velbor Tower", "searxng")
    ask("the Velbor Tower", "searxng", with_=replace(settings, searxng_url=net.url + "/"))
    assert len(net.asked) == 2


def test_who_failed_a_moment_ago_is_left_alone_for_a_moment(ask: Ask, net: Net, clock: Clock) -> None:
    net.manner = "500"
    ask("the Velbor Tower", "searxng")
    (notice,) = ask("the Velbor Tower", "searxng").notices
    assert len(net.asked) == 1 and "a moment ago" in notice.why
    clock.pass_days(1 / 24)
    ask("the Velbor Tower", "searxng")
    assert len(net.asked) == 2


def test_zero_days_remember_nothing(ask: Ask, net: Net, settings: Settings, tmp_path) -> None:
    for _ in range(2):
        ask("the Velbor Tower", "searxng", with_=replace(settings, ground_cache_days=0))
    assert len(net.asked) == 2
    assert not (tmp_path / "cache").exists()
