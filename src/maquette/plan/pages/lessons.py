"""Things to learn with: worksheets with tasks, flash cards with pictures and words."""

import random
import re
from collections.abc import Sequence

from ...assets import label_en
from ...understand.brief import Brief
from ..content import LessonContent, Task
from ..model import Motif, Panel
from ._papers import paper_words
from ._related import drawing_for, drawing_named, name_of, related, topics_of, words_about
from .contracts import Contents, Naming, Order, may_propose, planners

TASKS, CARDS, MOST_CARDS, MOST_TASKS = 12, 6, 12, 24
SIGNS = {
    "+": r"\badd|\bplus\b|addition|addier|\bsuma|additionn|足し|たし算|加法|\+",
    "−": r"subtract|minus|take away|subtra|abzieh|\bresta|soustra|引き算|ひき算|减法",
    "×": r"multipl|times table|einmaleins|\btables? de|かけ算|九九|乘法|×",
    "÷": r"divi[ds]|teilen|割り算|わり算|除法|÷",
}
NUMBERS = re.compile(
    r"math|rechn|zahl|calcul|matemá|mathé|number|sum\b|sums\b|算|数学|計算|\bup to\b|\bto (?:ten|twenty)"
)
LANGUAGES = {
    "en": "english|englisch|anglais|inglés|英語|英语",
    "de": "german|deutsch|allemand|alemán|ドイツ|德语",
    "fr": "french|französisch|français|francés|フランス|法语",
    "es": "spanish|spanisch|espagnol|español|スペイン|西班牙",
    "it": "italian|italienisch|italien|italiano|イタリア|意大利",
    "ja": "japanese|japanisch|japonais|japonés|日本語|日语",
    "zh": "chinese|chinesisch|chinois|chino|中国語|中文",
    "pt": "portugues|portugiesisch|portugais|portugués",
    "nl": "dutch|niederländisch|néerlandais",
    "pl": "polish|polnisch|polonais",
    "tr": "turkish|türkisch|turc",
    "ru": "russian|russisch|russe|ruso",
    "ko": "korean|koreanisch|coréen|coreano",
}
"""Whose words are to be learned, as prompts call it."""


@planners.register("worksheet")
class Worksheets:
    """The tasks as listed; else sums, or things to be named."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        say, proposes = paper_words(brief.language).lesson, may_propose(brief)
        tasks: list[Task] = []
        panels: list[Panel] = []
        given = [t for t in names.texts if t.role in ("item", "body", "label", "dialogue")]
        if brief.items:
            tasks = [Task(text=names.say("task", i.label)) for i in brief.items[:MOST_TASKS]]
        elif given:
            tasks = [Task(text=t.id) for t in given]
        elif proposes and (_is_about_numbers(brief) or not (brief.subjects or brief.topics)):
            tasks = [Task(text=names.say("task", words, is_proposed=True)) for words in _sums(brief, order.seed)]
        elif proposes:
            drawn = _things(brief, CARDS)
            panels = [_panel(k, d) for k, d in enumerate(drawn)]
            tasks = [Task(picture=p.slot) for p in panels]
        fields: tuple[str, ...] = ()
        if proposes:
            if not names.has("headline"):
                names.say("headline", say.worksheet, is_proposed=True)
            if not names.has("subline") and not brief.items and not given:
                names.say("subline", say.match if panels else say.task, is_proposed=True)
            fields = (names.say("field", say.name, is_proposed=True), names.say("field", say.date, is_proposed=True))
        content = LessonContent(fields=fields, tasks=tuple(tasks), columns=_columns(brief)) if tasks else None
        return Contents(tuple(names.texts), content, tuple(panels), has_hero=not panels, keeps_counts=False)


@planners.register("flash_cards")
class FlashCards:
    """A card for each thing: its drawing and its word in the language to be learned."""

    def plan(self, order: Order) -> Contents:
        brief, names = order.brief, Naming.of(order)
        proposes, learned = may_propose(brief), learned_in(brief)
        tasks, panels = [], []
        if brief.items:
            for k, item in enumerate(brief.items[:MOST_CARDS]):
                drawing = drawing_named(item.label, brief.language)
                panels += [_panel(k, drawing)] if drawing else []
                tasks.append(
                    Task(
                        text=names.say("card", item.label), detail=names.maybe("detail", item.detail or item.written),
                        picture=panels[-1].slot if drawing else None,
                    )
                )  # fmt: skip
        elif given := [t for t in names.texts if t.role in ("item", "label", "body", "subline")]:
            for k, text in enumerate(given[:MOST_CARDS]):
                drawing = drawing_named(text.words, text.language)
                panels += [_panel(k, drawing)] if drawing else []
                tasks.append(Task(text=text.id, picture=panels[-1].slot if drawing else None))
        else:
            for k, drawing in enumerate(_things(brief, CARDS)):
                panels.append(_panel(k, drawing))
                word = name_of(drawing, learned) if proposes else None
                own = name_of(drawing, brief.language) if proposes and learned != brief.language else None
                tasks.append(
                    Task(
                        text=names.say("card", word, language=learned, is_proposed=True) if word else None,
                        detail=names.maybe("detail", own, is_proposed=True), picture=panels[-1].slot,
                    )
                )  # fmt: skip
        content = LessonContent(form="cards", tasks=tuple(tasks), columns=_columns(brief)) if tasks else None
        return Contents(tuple(names.texts), content, tuple(panels), has_hero=not panels, keeps_counts=False)


def learned_in(brief: Brief) -> str:
    """The language whose words are on the cards: the first that the prompt names, else its own."""
    prompt = brief.prompt.lower()
    found = [(m.start(), code) for code, words in LANGUAGES.items() if (m := re.search(words, prompt))]
    return min(found)[1] if found else brief.language


def _is_about_numbers(brief: Brief) -> bool:
    return NUMBERS.search(brief.prompt.lower()) is not None or any(
        re.search(words, brief.prompt.lower()) for words in SIGNS.values()
    )


def _sums(brief: Brief, seed: int) -> list[str]:
    """Tasks with small numbers, none twice; up to the number that the prompt names, else twenty."""
    prompt = brief.prompt.lower()
    signs = [sign for sign, words in SIGNS.items() if re.search(words, prompt)] or ["+", "−"]
    limits = [int(n) for n in re.findall(r"(?<!\d)\d{2,3}(?!\d)", prompt)]
    most = min(max([n for n in limits if n <= 1000] or [20]), 1000)
    chance = random.Random(f"{brief.prompt} {seed}")
    out: dict[str, None] = {}
    for _ in range(40 * TASKS):
        sign = signs[len(out) % len(signs)]
        a, b = chance.randint(2, max(3, most - 2)), chance.randint(1, max(2, most // 2))
        if sign == "+" and a + b > most:
            continue
        if sign == "−" and b >= a:
            continue
        if sign in "×÷":
            a, b = chance.randint(2, 10), chance.randint(2, 10)
            a = a * b if sign == "÷" else a
        out[f"{a} {sign} {b} ="] = None
        if len(out) == TASKS:
            break
    return list(out)


def _things(brief: Brief, count: int) -> list[str]:
    own = [d for s in brief.subjects if (d := drawing_for(s))]
    seeds = list(dict.fromkeys([*own, *topics_of(brief)]))
    if len(own) >= 2:
        return own[:MOST_CARDS]
    near: Sequence[str] = related(seeds, words_about(brief), 2 * count, brief.language)
    usual = ("dog", "cat", "house", "sun", "red-apple", "automobile")
    return list(dict.fromkeys([*seeds, *near, *(() if seeds or near else usual)]))[:count]


def _panel(k: int, drawing: str) -> Panel:
    return Panel(slot=f"picture-{k + 1}", motifs=(Motif(drawing=drawing, label=label_en(drawing)),))


def _columns(brief: Brief) -> int | None:
    asked = brief.composition.columns
    return min(asked, 6) if asked else None
