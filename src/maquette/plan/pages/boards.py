"""Pages for those who design: moodboards, word art, logos."""

import re

from ...assets import label_en
from ...themes import get_theme, themes_by_fit
from ...typeset.effects import look_of
from ...understand.brief import Brief
from ..content import BoardContent, Swatch
from ..model import Motif, Notice, Panel
from ._named import led
from ._papers import paper_words
from ._related import drawing_for, related, topics_of, words_about
from .contracts import Contents, Naming, Order, may_propose, planners
from .covers import named

PICTURES, MOST_PICTURES, MOST_SWATCHES = 4, 6, 8
HEX = re.compile(r"#[0-9a-fA-F]{6}")
USUAL_LETTERING = ("balloon", "retro", "gradient", "block")


@planners.register("moodboard")
class Moodboards:
    """Colours as named, else those that go with the mood; drawings of what is asked for and what goes with it."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language).board, may_propose(brief)
        told = [t for t in names.texts if HEX.fullmatch(t.words)]
        for text in told:
            names.recast(text.id, "swatch")
        many = max(len(told), len(brief.palette))
        why = f"at most {MOST_SWATCHES} colours are shown; {many - MOST_SWATCHES} were left out"
        notices = (Notice(words="colours", why=why),) if many > MOST_SWATCHES else ()
        for text in told[MOST_SWATCHES:]:
            names.drop(text.id)
        told = told[:MOST_SWATCHES]
        own = [d for s in brief.subjects for d in [drawing_for(s)] if d]
        seeds = list(dict.fromkeys([*own, *topics_of(brief)]))
        if len(seeds) < PICTURES and "props" not in brief.avoid:
            seeds += [d for d in related(seeds, words_about(brief), PICTURES, brief.language) if d not in seeds]
        seeds = seeds[: max(PICTURES, min(len(own), MOST_PICTURES))]
        labels = {d: s.noun for s in brief.subjects if (d := drawing_for(s))}
        panels = [
            Panel(slot=f"picture-{k + 1}", motifs=(Motif(drawing=d, label=labels.get(d, label_en(d))),))
            for k, d in enumerate(seeds)
        ]
        colors = brief.palette[:MOST_SWATCHES] or _colors(brief, order.seed)
        swatches = tuple(Swatch(color=t.words.lower(), name=t.id) for t in told) or tuple(
            Swatch(color=c, name=names.say("swatch", c.upper(), is_proposed=not brief.palette) if proposes else None)
            for c in colors
        )
        if not names.has("headline") and proposes:
            names.say("headline", say.title, is_proposed=True)
        words = tuple(names.say("word", w, is_proposed=True) for w in say.words) if proposes else ()
        content = BoardContent(swatches=swatches, pictures=tuple(p.slot for p in panels), words=words)
        return Contents(tuple(names.texts), content, tuple(panels), has_hero=False, notices=notices, keeps_counts=False)


def _colors(brief: Brief, seed: int) -> tuple[str, ...]:
    theme = get_theme(themes_by_fit("board", (*brief.moods, *brief.styles, *brief.topics), seed)[0][0]).palette
    return tuple(dict.fromkeys((theme.ground, *theme.accents, theme.ink)))[:5]


@planners.register("word_art")
class WordArts:
    """The words themselves are the picture: lettered as asked, else in a style by chance."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        led(names, brief, _what(brief), proposes=may_propose(brief))
        styled = any(t.style for t in names.texts)
        known = [s for s in USUAL_LETTERING if look_of(s)]
        if not styled and known:
            style = known[order.seed % len(known)]
            names.texts = [
                t.model_copy(update={"style": style}) if t.role in ("headline", "brand") else t for t in names.texts
            ]
        return Contents(tuple(names.texts), has_hero=bool(brief.subjects))


@planners.register("logo")
class Logos:
    """A mark and a name; what the firm does stands below."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        led(names, brief, _what(brief), proposes=may_propose(brief))
        names.texts = [t.model_copy(update={"role": "headline"}) if t.role == "brand" else t for t in names.texts]
        return Contents(tuple(names.texts), keeps_counts=False)


def _what(brief: Brief) -> str | None:
    known = [*brief.topics, *(s.noun for s in brief.subjects)]
    return next((word for topic in known if (word := named(topic, brief.language))), None)
