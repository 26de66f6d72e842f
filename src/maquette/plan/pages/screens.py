"""Screens: what is on a phone, a web page, a dashboard. The prompt's words first; what else such a screen needs is

proposed in its language. Elements stand in the order in which the eye meets them.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from ...assets import label_en
from ...ground.compute.money import locale_style, write, write_number, write_percent
from ...understand.brief import Brief, Item
from ..content import ScreenContent, TextId, Widget
from ..model import Motif, Panel
from ._dishes import currency_of
from ._phrases import Phrases, phrases
from ._related import GENERAL, drawing_for, drawing_named, name_of, related, topics_of, words_about
from .contracts import Contents, Naming, Order, may_propose, planners

CLOCK = "9:41"  # what the clocks of screens show that are only shown
LARGE = 1000  # amounts from which nobody writes the cents
MOST_CARDS = 4
LONGEST_BRAND = 24  # characters
MOST_ROWS = 6
FACES = ("woman", "man", "person", "woman-curly-hair", "man-beard", "older-person")
ENDED = ("onboarding", "form", "chat", "settings", "map")
"""Screens that end in buttons or a field to write in."""


class _Screen:
    """A screen being put together."""

    def __init__(self, order: Order) -> None:
        self.brief: Brief = order.brief
        self.names = Naming.of(order)
        self.say: Phrases = phrases(order.brief.language)
        self.proposes = may_propose(order.brief)
        self.chance = random.Random(f"{order.brief.prompt} {order.seed}")
        self.widgets: list[Widget] = []
        self.panels: list[Panel] = []
        self.left = list(self.names.texts)
        self.items = list(order.brief.items)

    # Words

    def own(self, *roles: str) -> TextId | None:
        """The next of the prompt's texts in one of these roles; it is used up."""
        for role in roles:
            for text in self.left:
                if text.role == role:
                    self.left.remove(text)
                    return text.id
        return None

    def first_small(self) -> TextId | None:
        """A short text that stands before the headline: a firm's name, whatever it is read as."""
        first = self.left[0] if len(self.left) > 1 else None
        if first is None or first.role not in ("body", "label", "subline") or len(first.words) > LONGEST_BRAND:
            return None
        if not any(t.role == "headline" for t in self.left):
            return None
        self.left.remove(first)
        return first.id

    def propose(self, words: str | None, role: str = "item") -> TextId | None:
        return self.names.say(role, words, is_proposed=True) if self.proposes and words else None

    def given(self, words: str | None, role: str = "item") -> TextId | None:
        """Words of an item of the prompt."""
        return self.names.maybe(role, words)

    # Elements

    def add(self, kind: str, **parts: Any) -> None:  # Any: as `Widget` has them, checked there
        """An element, unless there is nothing to be seen of it."""
        if not any(v is not None and v != () for k, v in parts.items() if k != "is_own"):
            return
        self.widgets.append(Widget(kind=kind, **parts))

    def picture(self, drawing: str | None, label: str | None = None, color: str | None = None) -> str | None:
        """A slot that shows a drawing."""
        if drawing is None:
            return None
        slot = f"picture-{len(self.panels) + 1}"
        self.panels.append(
            Panel(slot=slot, motifs=(Motif(drawing=drawing, label=label or label_en(drawing), color=color),))
        )
        return slot

    def hero_picture(self) -> str | None:
        """What the prompt wants to be seen, else what it is about."""
        motifs = [
            Motif(drawing=d, label=s.noun, color=s.color)
            for s in self.brief.subjects
            for _ in range(min(s.count, 3))
            if (d := drawing_for(s))
        ][:3]
        if not motifs and "props" not in self.brief.avoid:
            motifs = [Motif(drawing=d, label=label_en(d)) for d in topics_of(self.brief)[:2]]
        if not motifs:
            return None
        slot = f"picture-{len(self.panels) + 1}"
        self.panels.append(Panel(slot=slot, motifs=tuple(motifs)))
        return slot

    def things(self, count: int) -> list[str]:
        """Drawings of what the screen is about, for cards and rows."""
        own = [d for s in self.brief.subjects if (d := drawing_for(s))]
        seeds = list(dict.fromkeys([*own, *topics_of(self.brief)]))
        about = words_about(self.brief)
        near = related(seeds, about, 2 * count, self.brief.language) if seeds or about else GENERAL
        return list(dict.fromkeys([*seeds, *near]))[:count]

    def named(self, drawing: str) -> str:
        return name_of(drawing, self.brief.language)

    def price(self, euros: str) -> str:
        """A made-up price in the money of the language."""
        currency = currency_of(self.brief)
        from ._words import proposals

        factor, step = (Decimal(x) for x in proposals("money").get(currency, ["1", "0.50"]))
        amount = (Decimal(euros) * factor / step).to_integral_value() * step
        style = locale_style(self.brief.language, currency)
        if amount >= LARGE:
            amount, style = amount.to_integral_value(), replace(style, is_short=True)
        return write(amount, style)

    def number(self, value: int) -> str:
        return write_number(Decimal(value), self.brief.language)

    def percent(self, value: str) -> str:
        sign = "+" if Decimal(value) > 0 else "−"
        return sign + write_percent(abs(Decimal(value)), self.brief.language)

    # Parts that many screens have

    def status_bar(self) -> None:
        self.add("status_bar", text=self.propose(CLOCK, "label"))

    def title(
        self, words: str, detail: str | None = None, *, picture: str | None = None, has_way_back: bool = False
    ) -> None:
        """The screen's title, as the prompt has it, else as proposed."""
        self.add(
            "title_bar", text=self.own("headline", "brand") or self.propose(words, "headline"),
            detail=self.own("subline") or self.propose(detail, "label"), picture=picture, is_own=has_way_back,
        )  # fmt: skip

    def tabs(self, *named: tuple[str, str]) -> None:
        if not self.proposes:
            return
        for k, (words, drawing) in enumerate(named):
            self.add("tab_bar", text=self.propose(words, "label"), picture=self.picture(drawing), is_own=k == 0)

    def buttons(self, *proposed: str) -> None:
        """The prompt's buttons; where it has none, those that such a screen has."""
        own = []
        while (id := self.own("button")) is not None:
            own.append(id)
        ids = own or [id for words in proposed if (id := self.propose(words, "button")) is not None]
        for id in ids:
            self.add("button", text=id)

    def cards(self, count: int, *, with_prices: bool = False) -> None:
        """The prompt's items as cards; else things that the screen is about."""
        if self.items:
            for item in self.items[: max(count, MOST_ROWS)]:
                self.item("card", item)
            self.items = []
            return
        if not self.proposes:
            return
        for k, drawing in enumerate(self.things(count)):
            price = self.price(("4.90", "12.50", "7.80", "19.00")[k % 4]) if with_prices else None
            self.add("card", text=self.propose(self.named(drawing)), amount=self.propose(price, "price"),
                     picture=self.picture(drawing))  # fmt: skip

    def item(self, kind: str, item: Item) -> None:
        """An item of the prompt, with its drawing where there is one."""
        self.add(
            kind, text=self.given(item.label), detail=self.given(item.detail, "label"),
            amount=self.given(_amount(item), "price"),
            picture=self.picture(drawing_named(item.label, self.brief.language)),
        )  # fmt: skip

    def rows(self) -> None:
        """What is left of the prompt's items."""
        for item in self.items[:MOST_ROWS]:
            self.item("list_row", item)
        self.items = []

    def rest(self) -> None:
        """Every text that has found no place, so that none is lost."""
        self.rows()
        while self.left:
            text = self.left[0]
            self.left.remove(text)
            kind = {"headline": "heading", "button": "button", "caption": "footer"}.get(text.role, "text")
            self.add(kind, text=text.id)

    def done(self, device: Literal["phone", "browser", "desktop"], form: str) -> Contents:
        before = [w for w in self.widgets if w.kind in ("tab_bar", "footer")]
        flowing = [w for w in self.widgets if w.kind not in ("tab_bar", "footer")]
        buttons: list[Widget] = []
        self.widgets = []
        self.rest()
        extra = [w for w in self.widgets if w.kind != "footer"]
        before = [*before, *(w for w in self.widgets if w.kind == "footer")]
        # Buttons and a field for writing end a screen; stray words stand above them.
        while (
            flowing
            and flowing[-1].kind in ("button", "field")
            and form in ("onboarding", "form", "chat", "settings", "map")
        ):
            buttons.insert(0, flowing.pop())
        widgets = (*flowing, *extra, *buttons, *before)
        content = ScreenContent(device=device, form=form, widgets=widgets)
        return Contents(
            tuple(self.names.texts),
            content if widgets else None,
            tuple(self.panels),
            has_hero=not widgets,
            keeps_counts=False,
        )


def _amount(item: Item) -> str | None:
    return item.written or (str(item.amount) if item.amount is not None else None)


# Phones -----------------------------------------------------------------------------------------------------------


def _onboarding(s: _Screen) -> None:
    picture = s.hero_picture() or s.picture("waving-hand")
    head = s.own("headline", "brand") or s.propose(s.say.welcome, "headline")
    s.add("hero", text=head, detail=s.own("subline", "body") or s.propose(s.say.promise, "subline"), picture=picture)
    s.rows()
    s.buttons(s.say.start, s.say.have_account)


def _feed(s: _Screen) -> None:
    face = s.picture("person") if s.proposes else None
    s.title(s.say.discover, picture=face)
    s.add("search", text=s.propose(s.say.search, "label"))
    s.add("heading", text=s.own("label") or s.propose(s.say.popular, "label"), detail=s.propose(s.say.see_all, "label"))
    s.cards(MOST_CARDS, with_prices=bool({"shop", "store", "shopping-cart", "shopping-bags"} & {*s.brief.topics}))
    s.buttons()
    s.tabs((s.say.home, "house"), (s.say.saved, "red-heart"), (s.say.profile, "bust-in-silhouette"))


def _form(s: _Screen) -> None:
    s.title(s.say.create_account)
    if s.items:
        for item in s.items[:MOST_ROWS]:
            s.add("field", text=s.given(item.label), detail=s.given(item.detail or _amount(item), "label"))
        s.items = []
    else:
        s.add("field", text=s.propose(s.say.name), detail=s.propose(s.say.your_name, "label"))
        s.add("field", text=s.propose(s.say.email), detail=s.propose("name@example.com", "label"))
        s.add("field", text=s.propose(s.say.password), detail=s.propose("••••••••", "label"))
    if s.proposes:
        s.add("toggle", text=s.propose(s.say.news), values=(1.0,))
    s.buttons(s.say.sign_up)


def _chat(s: _Screen) -> None:
    face = next((d for x in s.brief.subjects if (d := drawing_for(x))), "woman")
    s.title(s.say.friend, s.say.online, picture=s.picture(face), has_way_back=True)
    told = [t.id for t in list(s.left) if t.role in ("dialogue", "body", "label", "item")]
    told += [id for i in s.items if (id := s.given(i.label, "dialogue")) is not None]
    s.left = [t for t in s.left if t.id not in told]
    s.items = []
    if not told:
        told = [id for words in s.say.messages if (id := s.propose(words, "dialogue")) is not None]
    for k, id in enumerate(told):
        s.add("message", text=id, is_own=k % 2 == 1)
    s.add("field", detail=s.propose(s.say.message, "label"))


def _player(s: _Screen) -> None:
    cover = s.hero_picture() or s.picture("musical-notes")
    s.add("player", text=s.own("headline", "brand"), detail=s.own("subline", "label", "caption"), picture=cover,
          values=(round(s.chance.uniform(0.25, 0.7), 2),))  # fmt: skip
    s.tabs((s.say.home, "house"), (s.say.search, "magnifying-glass-tilted-left"), (s.say.library, "books"))


def _map(s: _Screen) -> None:
    s.add("search", text=s.propose(s.say.where_to, "label"))
    thing = next((d for x in s.brief.subjects if (d := drawing_for(x))), None)
    s.add(
        "map", text=s.own("headline", "brand") or s.propose(s.say.place, "headline"),
        detail=s.own("subline", "caption") or s.propose(s.say.minutes, "label"),
        amount=s.own("price", "label") or s.propose(s.say.distance, "label"),
        picture=s.picture(thing or "deciduous-tree"),
    )  # fmt: skip
    s.rows()
    s.buttons(s.say.go)


def _settings(s: _Screen) -> None:
    s.add(
        "title_bar", text=s.own("headline", "brand") or s.propose(s.say.settings, "headline"), detail=s.own("subline")
    )
    if s.items:
        s.rows()
    elif s.proposes:
        for words, drawing, on in ((s.say.notifications, "bell", 1.0), (s.say.dark, "crescent-moon", 0.0),
                                   (s.say.location, "round-pushpin", 1.0)):  # fmt: skip
            s.add("toggle", text=s.propose(words), picture=s.picture(drawing), values=(on,))
        s.add("list_row", text=s.propose(s.say.language), amount=s.propose(s.say.own_language, "label"),
              picture=s.picture("globe-with-meridians"))  # fmt: skip
        s.add("list_row", text=s.propose(s.say.privacy), picture=s.picture("locked"))
    s.buttons(s.say.sign_out)


def _phone_dashboard(s: _Screen) -> None:
    s.title(s.say.overview, picture=s.picture("person") if s.proposes else None)
    _figures(s, ((s.say.balance, s.price("2480"), None), (s.say.spent, s.price("612"), s.percent("-4"))))
    s.add("chart", text=s.own("label") or s.propose(s.say.this_week, "label"), values=_values(s, 7))
    if s.proposes:
        s.add("heading", text=s.propose(s.say.latest, "label"), detail=s.propose(s.say.see_all, "label"))
        for k, drawing in enumerate(s.things(2)):
            when = (s.say.today, s.say.yesterday)[k % 2]
            amount = "−" + s.price(("32.10", "18.40")[k % 2])
            s.add("list_row", text=s.propose(s.named(drawing)), detail=s.propose(when, "label"),
                  amount=s.propose(amount, "price"), picture=s.picture(drawing))  # fmt: skip
    s.buttons()
    s.tabs((s.say.home, "house"), (s.say.overview, "bar-chart"), (s.say.profile, "bust-in-silhouette"))


def _figures(s: _Screen, proposed: Sequence[tuple[str, str, str | None]]) -> None:
    """Figures of the prompt; else proposed ones."""
    counted = [i for i in s.items if _amount(i)]
    if counted:
        for item in counted[:4]:
            s.add(
                "figure",
                text=s.given(item.label),
                amount=s.given(_amount(item), "price"),
                detail=s.given(item.detail, "label"),
            )
        s.items = [i for i in s.items if i not in counted[:4]]
        return
    if s.proposes:
        for words, amount, change in proposed:
            s.add("figure", text=s.propose(words), amount=s.propose(amount, "price"), detail=s.propose(change, "label"))


def _values(s: _Screen, count: int) -> tuple[float, ...]:
    """A curve that rises, with a life of its own."""
    value, out = 4.0, []
    for _ in range(count):
        value = max(1.5, value + s.chance.uniform(-1.4, 2.0))
        out.append(round(value, 1))
    return tuple(out)


# Wide screens -----------------------------------------------------------------------------------------------------


def _web_page(s: _Screen) -> None:
    brand = s.own("brand") or s.first_small()
    picture = s.hero_picture()
    if s.proposes or brand:
        mark = s.things(1)
        name = brand or s.propose(s.named(mark[0]) if mark else s.say.home, "brand")
        s.add("navigation", text=name, picture=s.picture(mark[0]) if mark else None)
        for words in (s.say.products, s.say.about, s.say.contact):
            s.add("navigation", text=s.propose(words, "label"))
    s.add("hero", text=s.own("headline") or s.propose(s.say.welcome, "headline"),
          detail=s.own("subline", "body") or s.propose(s.say.promise, "subline"), picture=picture)  # fmt: skip
    s.buttons(s.say.start, s.say.learn_more)
    if s.items:
        s.cards(MOST_CARDS)
    elif s.proposes:
        for (title, body), drawing in zip(s.say.features, ("sparkles", "high-voltage", "balance-scale"), strict=True):
            s.add("card", text=s.propose(title), detail=s.propose(body, "label"), picture=s.picture(drawing))
    s.add("footer", text=s.own("caption") or s.propose(s.say.imprint, "caption"))


def _dashboard(s: _Screen) -> None:
    if s.proposes or any(t.role == "brand" for t in s.left):
        s.add("navigation", text=s.own("brand") or s.propose(s.say.home, "brand"), picture=s.picture("bar-chart"))
        for k, (words, drawing) in enumerate(
            ((s.say.overview, "clipboard"), (s.say.sales, "shopping-bags"), (s.say.customers, "busts-in-silhouette"),
             (s.say.settings, "gear"))
        ):  # fmt: skip
            if s.proposes:
                s.add("navigation", text=s.propose(words, "label"), picture=s.picture(drawing), is_own=k == 0)
    s.title(s.say.overview, s.say.last_days)
    _figures(
        s,
        (
            (s.say.revenue, s.price("48200"), s.percent("12")),
            (s.say.orders, s.number(1284), s.percent("4")),
            (s.say.visitors, s.number(32910), s.percent("9")),
            (s.say.returns, s.number(18), s.percent("-2")),
        ),
    )
    s.add("chart", text=s.own("label") or s.propose(s.say.revenue, "label"), values=_values(s, 6))
    s.add("chart", text=s.own("label") or s.propose(s.say.visitors, "label"), values=_values(s, 10))
    if s.proposes and not s.items:
        s.add("heading", text=s.propose(s.say.latest, "label"), detail=s.propose(s.say.see_all, "label"))
        for k, name in enumerate(s.say.people):
            number, amount = s.say.order.format(number=1042 - k), s.price(("86", "24.50", "132")[k])
            s.add("list_row", text=s.propose(name), detail=s.propose(number, "label"),
                  amount=s.propose(amount, "price"), picture=s.picture(FACES[k]))  # fmt: skip
    s.buttons()


PHONES: Mapping[str, Callable[[_Screen], None]] = {
    "onboarding": _onboarding, "feed": _feed, "form": _form, "chat": _chat, "player": _player, "map": _map,
    "settings": _settings, "dashboard": _phone_dashboard,
}  # fmt: skip


@planners.register("app_screen")
class AppScreens:
    def plan(self, order: Order) -> Contents:
        screen = _Screen(order)
        form = _app_form(order)
        screen.status_bar()
        PHONES[form](screen)
        return screen.done("phone", form)


def _app_form(order: Order) -> str:
    """What the prompt calls it; else what its words look like."""
    brief = order.brief
    if brief.form in PHONES:
        return str(brief.form)
    roles = {t.role for t in order.texts}
    if "dialogue" in roles:
        return "chat"
    if brief.items:
        return "feed"
    return "onboarding" if "headline" in roles or "button" in roles else "feed"


@planners.register("web_page")
class WebPages:
    def plan(self, order: Order) -> Contents:
        screen = _Screen(order)
        _web_page(screen)
        return screen.done("browser", "page")


@planners.register("dashboard")
class Dashboards:
    def plan(self, order: Order) -> Contents:
        screen = _Screen(order)
        _dashboard(screen)
        return screen.done("desktop", "dashboard")
